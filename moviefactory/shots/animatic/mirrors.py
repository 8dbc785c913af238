"""Mirrors: glass in which the players are seen again, as they move. Knows no place and no figure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import skia

from moviefactory.shots.animatic.easel import Easel
from moviefactory.shots.animatic.layers import Layer, Moment, recorded

FOLLOWS: Final = 0.85
"""How much of a way the image of who walks leaves out, so that it stays in its glass."""


@dataclass(frozen=True, slots=True)
class Mirror:
    """A glass and where in it somebody at `of` is seen, turned about. Units: pixels of the drawing.

    `across` and `up` are how many times as wide and as tall the image is; it keeps behind somebody
    who `goes` so far over the shot. Without players (`shown`) it shows nothing.
    """

    glass: skia.Path
    depth: float
    of: tuple[float, float]
    at: tuple[float, float]
    across: float
    up: float
    goes: float = 0.0
    shown: Layer | None = None

    def draw(self, canvas: skia.Canvas, moment: Moment) -> None:
        """Draw the players as this glass shows them."""
        if self.shown is None:
            return
        outer, back, edge = moment.matrix(self.depth), skia.Matrix(), self.glass.getBounds()
        if not moment.matrix(1.0).invert(back) or canvas.quickReject(outer.mapRect(edge)):
            return
        canvas.save()
        canvas.concat(outer)
        canvas.clipRect(edge)
        canvas.translate(*self.at)
        canvas.scale(-self.across, self.up)
        canvas.translate(-self.of[0] - FOLLOWS * self.goes * (moment.share - 0.5), -self.of[1])
        canvas.concat(back)
        self.shown.draw(canvas, moment)
        canvas.restore()


class _Seen:
    """The players as recorded once for a frame, however many mirrors show them."""

    def __init__(self, players: Layer) -> None:
        self.depth = players.depth
        self._players = players
        self._moment: Moment | None = None
        self._picture: skia.Picture | None = None

    def draw(self, canvas: skia.Canvas, moment: Moment) -> None:
        """Draw the recording, anew at another moment; in a look of its own, draw the players."""
        if isinstance(canvas, Easel):
            self._players.draw(canvas, moment)
            return
        if self._picture is None or moment is not self._moment:
            self._moment = moment
            self._picture = recorded([lambda sheet: self._players.draw(sheet, moment)])
        canvas.drawPicture(self._picture)


def with_mirrors(layers: Sequence[Layer], players: Layer) -> list[Layer]:
    """Return the layers, every mirror with the players in it."""
    seen = _Seen(players)
    return [replace(one, shown=seen) if isinstance(one, Mirror) else one for one in layers]
