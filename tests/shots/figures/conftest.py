"""Photographs of single figures, small and transparent, for the laws in this folder."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pytest
import skia

from moviefactory.lexicon.vocabulary import Action, Subject
from moviefactory.shots.animatic.figures import Look, Pose, draw_figure, figure_facts, read_look
from moviefactory.shots.animatic.light import FigureLight, color

ABOVE = FigureLight(
    key=color("#fff1d8"),
    shade=color("#20202c"),
    rim=color("#ffe6c0"),
    glow=color("#ffc766"),
    toward=(0.0, -1.0),
    exposure=1.0,
)
MARGIN = 0.5
"""Room around the box of a figure, in heights (and in half widths)."""


@dataclass(frozen=True)
class Photograph:
    """Pixels (rows, columns, RGBA, premultiplied, 0 to 1) and where the origin lies in them."""

    pixels: np.ndarray
    origin: tuple[float, float]
    pixels_per_unit: float

    @property
    def alpha(self) -> np.ndarray:
        return self.pixels[..., 3]

    def bounds(self, threshold: float = 0.12) -> tuple[float, float, float, float]:
        """Left, top, right, bottom of what is drawn, in heights from the origin."""
        rows, columns = np.nonzero(self.alpha > threshold)
        x, y = self.origin
        size = self.pixels_per_unit
        return (
            (columns.min() - x) / size,
            (rows.min() - y) / size,
            (columns.max() + 1 - x) / size,
            (rows.max() + 1 - y) / size,
        )


Photographer = Callable[..., Photograph]


@pytest.fixture(scope="session")
def photograph() -> Photographer:
    """Draw one figure on nothing."""

    def shoot(
        subject: Subject,
        action: Action,
        seconds: float = 0.4,
        *,
        phase: float = 0.0,
        facing: int = 1,
        light: FigureLight = ABOVE,
        look: Look | None = None,
        size: int = 40,
    ) -> Photograph:
        facts = figure_facts(subject)
        half = int(size * (facts.width_over_height / 2 + MARGIN)) + 1
        anchor = facts.anchor_for(action)
        above = {"ground": 1.0, "water": 1.0, "centre": 0.5}[anchor] + MARGIN
        below = {"ground": 0.0, "water": 0.0, "centre": 0.5}[anchor] + MARGIN
        top, bottom = int(size * above) + 1, int(size * below) + 1
        array = np.zeros((top + bottom, 2 * half, 4), np.uint8)
        surface = skia.Surface(array, colorType=skia.kRGBA_8888_ColorType)
        canvas = surface.getCanvas()
        canvas.translate(half, top)
        canvas.scale(size, size)
        dressed = look or read_look("", name="Ada", film_seed=7, subject=subject)
        draw_figure(canvas, subject, Pose(action, seconds, phase, facing, dressed, light))
        surface.flushAndSubmit()
        return Photograph(array.astype(np.float32) / 255, (half, top), size)

    return shoot
