"""What passes through a quiet shot: leaves on the wind, glints of frost, dust in a room, a falling star.

Knows places and air; no figures. Even under a locked camera something moves.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

import skia

from moviefactory.lexicon.places import INDOORS, broad
from moviefactory.lexicon.vocabulary import Place, Time, Weather
from moviefactory.shots.animatic.layers import Layer, Moment, add_polygon, ink, pen
from moviefactory.shots.animatic.life import GRASSY, SANDY, SKYLESS, VOID
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.rays import motes
from moviefactory.shots.animatic.stage import Stage

LEAVES: Final = {
    Place.FOREST: color("#8a8f3a"), Place.MOUNTAINS: color("#7d8a4a"),
    Place.VILLAGE: color("#c08a3a"), Place.CASTLE: color("#a8783a"), Place.CITY: color("#b5853f"),
    Place.ROAD: color("#c0903f"), Place.MEADOW: color("#e0c870"), Place.JUNGLE: color("#7fa53f"),
    Place.SAVANNA: color("#c8a850"), Place.TEMPLE: color("#e0a0a8"),
}  # fmt: skip
"""What the wind carries where something grows."""
FROST, DUST = color("#eef4ff"), color("#e8dcc4")
COLD: Final = frozenset(
    {
        Place.SNOW,
        Place.SNOW_TOWN,
        Place.POLAR,
        Place.SUMMIT,
        Place.GLACIER,
        Place.ICEBERG_TOP,
        Place.POLAR_STATION,
    }
)
LEAF_COUNT: Final = 16
STAR_SECONDS: Final = 0.9


@dataclass(frozen=True, slots=True)
class Leaves:
    """Leaves that cross the frame on the wind, turning. Units: pixels, seconds."""

    leaves: tuple[tuple[float, float, float, float], ...]
    speed: float
    span: float
    tone: Color
    depth: float = 1.12

    def draw(self, canvas: skia.Canvas, moment: Moment) -> None:
        """Draw every leaf where the wind has it; it comes in again out of sight."""
        path, seconds = skia.Path(), moment.seconds
        gone_by, _ = moment.view.shift(self.depth)
        for start, y, size, phase in self.leaves:
            blown = self.speed * (0.7 + 0.6 * phase) * seconds
            x = (start + blown + gone_by) % self.span - 0.1 * self.span
            up = y + 4 * size * math.sin(1.7 * seconds + 6.3 * phase)
            turn = 3.1 * seconds + 6.3 * phase
            flat = 0.25 + 0.6 * abs(math.sin(1.9 * seconds + 5 * phase))
            cos, sin = size * math.cos(turn), size * math.sin(turn)
            add_polygon(path, [(x - cos, up - sin), (x - flat * sin, up + flat * cos), (x + cos, up + sin), (x + flat * sin, up - flat * cos)])  # fmt: skip
        canvas.drawPath(path, ink(self.tone))


@dataclass(frozen=True, slots=True)
class FallingStar:
    """One star that falls, once in a shot. Units: pixels of the drawing, seconds."""

    begins: float
    x: float
    y: float
    run_x: float
    run_y: float
    width: float
    tone: Color
    depth: float = 0.0

    def draw(self, canvas: skia.Canvas, moment: Moment) -> None:
        """Draw the streak while it lasts; it grows out of nothing and fades into it."""
        share = (moment.seconds - self.begins) / STAR_SECONDS
        if not 0 < share < 1:
            return
        tail, glow = max(0.0, share - 0.35), math.sin(math.pi * share) ** 2
        canvas.save()
        canvas.concat(moment.matrix(self.depth))
        ends = [(self.x + at * self.run_x, self.y + at * self.run_y) for at in (tail, share)]
        for width, alpha in ((2.6, 0.25), (1.0, 0.9)):
            canvas.drawLine(*ends[0], *ends[1], pen(self.tone, width * self.width, alpha * glow))
        canvas.restore()


def on_the_wind(stage: Stage) -> list[Layer]:
    """Return what drifts by near the lens where the air is clear and nothing else does."""
    width, height = float(stage.width), float(stage.height)
    light = stage.palette.light
    if stage.place in INDOORS:
        box = (0.0, 0.1 * height, width, 0.9 * height)
        return [motes(stage, "room dust", 0.96, count=26, box=box, colour=mix(DUST, light, 0.5), size_units=2.6, rise_units=7, drift_units=26, alpha=0.55)]  # fmt: skip
    busy = stage.place in GRASSY | SANDY | VOID or broad(stage.place) in SKYLESS
    if stage.weather is not Weather.CLEAR or busy:
        return []
    leaf = LEAVES.get(stage.place) or LEAVES.get(broad(stage.place))
    if stage.place in COLD or leaf is None:
        tone = FROST if stage.place in COLD else DUST
        box = (0.0, 0.25 * height, width, height)
        return [motes(stage, "glints", 1.1, count=34, box=box, colour=mix(tone, light, 0.4), size_units=2.8, rise_units=-14, drift_units=60, alpha=0.65)]  # fmt: skip
    dice, u = stage.dice("leaves"), stage.unit
    # By night a leaf is a dark shape that keeps a little of its colour.
    catches = (stage.palette.haze, 0.40) if stage.time is Time.NIGHT else (stage.palette.near, 0.25)
    tone = mix(stage.palette.local(leaf), *catches)
    span = 1.25 * width
    leaves = tuple(
        (dice.uniform(0, span), height * dice.uniform(0.30, 0.95), u * dice.uniform(6, 13), dice.random())
        for _ in range(LEAF_COUNT)
    )  # fmt: skip
    return [Leaves(leaves, stage.staging.facing * -115 * u, span, tone)]


def falling_star(stage: Stage) -> list[Layer]:
    """Return a star that falls in a clear night sky, if there is one."""
    is_open = stage.place not in INDOORS | VOID and broad(stage.place) not in SKYLESS
    if stage.time is not Time.NIGHT or stage.weather is not Weather.CLEAR or not is_open:
        return []
    dice = stage.dice("falling star")
    seconds = stage.staging.rig.seconds
    side = -1 if stage.staging.light_x > stage.width / 2 else 1
    x = stage.width * (0.5 + side * dice.uniform(0.05, 0.3))
    y = stage.horizon_y * dice.uniform(0.12, 0.35)
    begins = dice.uniform(0.15, 0.6) * max(0.0, seconds - STAR_SECONDS)
    run = side * stage.width * dice.uniform(0.12, 0.2)
    tone = mix(stage.palette.light, (1.0, 1.0, 1.0), 0.6)
    return [FallingStar(begins, x, y, run, 0.42 * abs(run), 2.0 * stage.unit, tone)]
