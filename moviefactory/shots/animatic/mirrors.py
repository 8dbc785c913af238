"""Mirrors: glass in which the players are seen again, as they move. Knows no place and no figure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import skia

from moviefactory.shots.animatic.layers import Layer, Moment


@dataclass(frozen=True, slots=True)
class Mirror:
    """A glass and where in it somebody at `of` is seen, turned about. Units: pixels of the drawing.

    `across` and `up` are how many times as wide and as tall the image is. Without players (`shown`)
    it shows nothing.
    """

    glass: skia.Path
    depth: float
    of: tuple[float, float]
    at: tuple[float, float]
    across: float
    up: float
    shown: Layer | None = None

    def draw(self, canvas: skia.Canvas, moment: Moment) -> None:
        """Draw the players as this glass shows them."""
        if self.shown is None:
            return
        outer, back, clip = moment.matrix(self.depth), skia.Matrix(), skia.Path()
        if not moment.matrix(1.0).invert(back):
            return
        self.glass.transform(outer, clip)
        canvas.save()
        canvas.clipPath(clip, skia.ClipOp.kIntersect, True)
        canvas.concat(outer)
        canvas.translate(*self.at)
        canvas.scale(-self.across, self.up)
        canvas.translate(-self.of[0], -self.of[1])
        canvas.concat(back)
        self.shown.draw(canvas, moment)
        canvas.restore()


def with_mirrors(layers: Sequence[Layer], players: Layer) -> list[Layer]:
    """Return the layers, every mirror with the players in it."""
    return [replace(one, shown=players) if isinstance(one, Mirror) else one for one in layers]
