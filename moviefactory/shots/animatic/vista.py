"""One-point perspective: where a spot of the ground plane is seen. Knows distances; draws nothing of its own."""

from __future__ import annotations

from dataclasses import dataclass

import skia

from moviefactory.shots.animatic.layers import add_polygon
from moviefactory.shots.animatic.stage import Stage

Spot = tuple[float, float, float]
"""Across, up, and far: how many times as far off as the lead, who stands at 1."""


@dataclass(frozen=True, slots=True)
class Vista:
    """A view along a street, road or aisle to the point where all its lines meet.

    Units: pixels at the lead's distance; a thing `far` times as far off is so many times smaller.
    `drop` is how far the ground there lies below the eye.
    """

    x: float
    y: float
    drop: float

    def at(self, across: float, up: float, far: float) -> tuple[float, float]:
        """Return where a spot is seen."""
        return self.x + across / far, self.y + (self.drop - up) / far

    def add(self, path: skia.Path, *spots: Spot) -> None:
        """Add a polygon with corners at the spots."""
        add_polygon(path, [self.at(*spot) for spot in spots])

    def wall(
        self,
        path: skia.Path,
        across: float,
        ends: tuple[float, float],
        heights: tuple[float, float],
    ) -> None:
        """Add an upright wall along the view, from one distance to another."""
        (near, far), (low, high) = ends, heights
        self.add(path, (across, low, near), (across, high, near), (across, high, far), (across, low, far))  # fmt: skip


def vista(stage: Stage, *, least_units: float = 90.0, to_light: float = 0.6) -> Vista:
    """Return the view whose lines meet below the light, or nearer the middle."""
    middle = 0.5 * stage.width
    x = middle + to_light * (stage.staging.light_x - middle)
    drop = max(least_units * stage.unit, stage.staging.ground_y - stage.horizon_y)
    return Vista(x, stage.staging.ground_y - drop, drop)
