"""What lives in clear air: fireflies, pollen, blown sand, embers, and the sun's ghosts in the lens."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import skia

from moviefactory.grammar import ShotSize
from moviefactory.lexicon.places import INDOORS, broad
from moviefactory.lexicon.vocabulary import Place, Subject, Time, Weather
from moviefactory.shots.animatic.layers import Layer, Moment, add_polygon, ink
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.rays import motes
from moviefactory.shots.animatic.stage import Stage
from moviefactory.shots.animatic.weather import Falling

GRASSY: Final = frozenset(
    {Place.FARM, Place.RIVER, Place.VILLAGE, Place.GRAVEYARD, Place.WATERFALL}
)
SANDY: Final = frozenset({Place.DESERT, Place.MARS})
VOID: Final = frozenset({Place.SPACE, Place.ORBIT})
FIREFLY, POLLEN, EMBER = color("#e8ff8a"), color("#fff6d8"), color("#ff8a3a")
SKYLESS: Final = frozenset({Place.SPACE, Place.UNDERWATER})
GHOSTS: Final = ((0.55, 26.0, 0.10), (1.25, 58.0, 0.06), (1.6, 18.0, 0.12), (2.05, 92.0, 0.045))
"""Where a ghost lies on the line from the light through the middle, how large, how strong."""


def clear_air(stage: Stage) -> list[Layer]:
    """Return what drifts before the players on a clear day or night, if anything."""
    if stage.place in VOID:
        box = (0.0, 0.0, float(stage.width), float(stage.height))
        return [motes(stage, "stardust", 1.2, count=26, box=box, colour=mix(stage.palette.light, (1.0, 1.0, 1.0), 0.5), size_units=2.6, rise_units=5, drift_units=34, alpha=0.7)]  # fmt: skip
    if stage.weather is not Weather.CLEAR or stage.place in INDOORS:
        return []
    w, h = float(stage.width), float(stage.height)
    layers: list[Layer] = []
    if stage.place in GRASSY and stage.dark:
        box = (0.0, stage.horizon_y, w, h)
        layers.append(motes(stage, "fireflies", 1.05, count=34, box=box, colour=mix(FIREFLY, stage.palette.accent, 0.2), size_units=4.2, rise_units=9, drift_units=30, alpha=0.9))  # fmt: skip
    elif stage.place in GRASSY:
        box = (0.0, 0.35 * h, w, h)
        layers.append(motes(stage, "pollen", 1.1, count=30, box=box, colour=mix(POLLEN, stage.palette.light, 0.4), size_units=2.8, rise_units=-10, drift_units=46, alpha=0.6))  # fmt: skip
    elif stage.place in SANDY:
        layers.append(_blown_sand(stage))
    for player in stage.staging.players:
        if player.subject is Subject.CAMPFIRE:
            x, y, tall = player.x, player.y, player.height
            box = (x - 0.5 * tall, y - 2.6 * tall, x + 0.5 * tall, y - 0.2 * tall)
            layers.append(motes(stage, "embers", 1.0, count=26, box=box, colour=EMBER, size_units=3.4, rise_units=90, drift_units=22, alpha=0.95))  # fmt: skip
    return layers


def _blown_sand(stage: Stage) -> Layer:
    """Return low streaks of sand that run before the wind over the ground."""
    dice, u = stage.dice("blown sand"), stage.unit
    path = skia.Path()
    low, high = stage.horizon_y + 0.35 * (stage.height - stage.horizon_y), float(stage.height)
    for _ in range(int(70 * stage.width / (2.4 * stage.height)) + 24):
        x, y = dice.uniform(0, stage.width), low + (high - low) * dice.random() ** 0.8
        long, thick = u * dice.uniform(40, 130), max(0.5, u * dice.uniform(0.8, 1.8))
        add_polygon(path, [(x, y), (x + long, y + 0.05 * long), (x + 0.9 * long, y + 0.05 * long + thick), (x, y + thick)])  # fmt: skip
    tone: Color = mix(stage.palette.haze, stage.palette.light, 0.35)
    return Falling(path, ink(tone, 0.20), 1.05, (float(stage.width), float(stage.height)), (330 * u, 0.0), 12 * u)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Flare:
    """The sun's ghosts between the glasses: they run against it as the camera turns."""

    x: float
    y: float
    unit: float
    tone: Color
    depth: float = 2.0

    def draw(self, canvas: skia.Canvas, moment: Moment) -> None:
        """Draw the ghosts on the line from the light through the middle of the frame."""
        rig = moment.rig
        x, y = rig.on_screen(self.x, self.y, 0.0, moment.view)
        dx, dy = rig.width / 2 - x, rig.height / 2 - y
        for along, radius, alpha in GHOSTS:
            ghost = ink(mix(self.tone, (0.5, 0.8, 1.0), 0.25 * along), alpha)
            ghost.setBlendMode(skia.BlendMode.kScreen)
            canvas.drawCircle(x + along * dx, y + along * dy, radius * self.unit, ghost)


def flare(stage: Stage) -> list[Layer]:
    """Return the lens's answer to a low, bare sun in a broad picture; none to the moon."""
    low = stage.time in (Time.DAWN, Time.DUSK) and stage.weather is Weather.CLEAR
    broad_shot = stage.staging.size in (ShotSize.WIDE, ShotSize.EXTREME_WIDE)
    if not low or not broad_shot or stage.place in INDOORS or broad(stage.place) in SKYLESS:
        return []
    light = mix(stage.palette.light, stage.palette.accent, 0.5)
    return [Flare(stage.staging.light_x, stage.staging.light_y, stage.unit, light)]
