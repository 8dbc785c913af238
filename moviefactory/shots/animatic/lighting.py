"""What light falls on one figure: of the sky, of the lamps of a room. Knows stages; draws nothing."""

from __future__ import annotations

import math
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from moviefactory.lexicon.places import ROOMS, broad
from moviefactory.lexicon.vocabulary import Place, Time, Weather
from moviefactory.shots.animatic.light import FigureLight, mix
from moviefactory.shots.animatic.rooms import lamplit

if TYPE_CHECKING:
    from moviefactory.shots.animatic.stage import Stage
    from moviefactory.shots.animatic.staging import Player

EXPOSURE: Final[Mapping[Time, float]] = MappingProxyType(
    {Time.DAWN: 0.80, Time.DAY: 0.95, Time.DUSK: 0.70, Time.NIGHT: 0.66}
)
INDOOR_EXPOSURE: Final = 0.84
LAMPLIT: Final = ROOMS - {Place.CONCERT, Place.HIVE, Place.SPACESHIP}
"""Rooms where lamps burn once it is dark."""


def light_on(stage: Stage, player: Player) -> FigureLight:
    """Return the light on one figure: from where the scene's light hangs, in the scene's colours."""
    palette = stage.palette
    left, top, right, bottom = player.box(0.5)
    dx = stage.staging.light_x - (left + right) / 2
    dy = stage.staging.light_y - (top + bottom) / 2
    length = math.hypot(dx, dy)
    toward = (dx / length, dy / length) if length > 1 else (0.0, -1.0)
    exposure = EXPOSURE[stage.time]
    if stage.weather is Weather.STORM:
        exposure *= 0.8
    if broad(stage.place) is Place.SPACE:
        exposure = 0.92
    elif stage.place in LAMPLIT:
        # Lamps burn where somebody lives and works, and windows let the day in.
        palette, exposure = lamplit(stage).palette, max(exposure, INDOOR_EXPOSURE)
    white = (1.0, 1.0, 1.0)
    shade = mix(palette.near, palette.sky[1], 0.22)
    return FigureLight(
        key=mix(palette.ambient, palette.light, 0.5),
        shade=shade,
        rim=mix(palette.light, white, 0.15),
        glow=palette.accent,
        toward=toward,
        exposure=exposure * stage.look.exposure,
    )
