"""Low sun in thick air: what dawn and dusk look like through fog, dust, rain and snow. Knows light; no place."""

from __future__ import annotations

import math
from typing import Final

import skia

from moviefactory.lexicon.vocabulary import Time, Weather
from moviefactory.shots.animatic import lens
from moviefactory.shots.animatic.layers import Flat, Layer, Live, Sprite, glow_paint, ink
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.measures import uprightness
from moviefactory.shots.animatic.stage import Stage

AIRS: Final[dict[Time, tuple[Color, Color, Color]]] = {
    Time.DAWN: (color("#8294c6"), color("#eeb3bc"), color("#ffdfb0")),
    Time.DUSK: (color("#33264f"), color("#9a3f62"), color("#ff8c42")),
}
"""The air of a low sun: aloft, halfway down, at the horizon."""
DISCS: Final[dict[Time, tuple[Color, Color]]] = {
    Time.DAWN: (color("#fff6df"), color("#ffb98a")),
    Time.DUSK: (color("#ffb45e"), color("#ff6a2a")),
}
"""A low sun's disc, and its light in the air."""
POWER: Final[dict[Weather, float]] = {
    Weather.FOG: 0.62,
    Weather.SAND: 0.72,
    Weather.SNOW: 0.60,
    Weather.RAIN: 0.60,
    Weather.STORM: 0.36,
}
"""How much of a low sun's light gets through."""
DISC_RISE: Final = 0.17
"""How high over the horizon a disc hangs in fog, clear of what stands there. Units: frame heights."""
REACH: Final = 0.62
"""How far its light is seen in the air. Units: frame heights."""


def is_low(stage: Stage) -> bool:
    """Return whether the sun stands low behind thick air."""
    return stage.time in AIRS and stage.weather in POWER


def air_at(stage: Stage, share: float, plain: Color) -> Color:
    """Return the colour of the air, `share` of the way from the zenith (0) to the horizon (1)."""
    if not is_low(stage):
        return plain
    high, middle, low = AIRS[stage.time]
    tone = mix(high, middle, share / 0.6) if share < 0.6 else mix(middle, low, (share - 0.6) / 0.4)
    return mix(plain, tone, 0.72)


def disc_y(stage: Stage) -> float:
    """Return how high the sun stands: in thick air at dawn and dusk, clear of what hides it."""
    y = stage.staging.light_y
    thick = stage.weather in (Weather.FOG, Weather.SAND)
    return min(y, stage.horizon_y - DISC_RISE * stage.height) if thick and is_low(stage) else y


def low_air(stage: Stage, alpha: float) -> list[Live]:
    """Return the colour that a low sun lays on all that is seen through thick air."""
    if not is_low(stage):
        return []
    wash = ink(AIRS[stage.time][1], alpha)
    return [Live(lambda canvas, _: canvas.drawPaint(wash), 0.0)]


def low_sun(stage: Stage) -> list[Layer]:
    """Return a low sun's light in the air, from its side, and in fog its pale disc."""
    if not is_low(stage):
        return []
    body, shine = DISCS[stage.time]
    x, y, foggy = stage.staging.light_x, disc_y(stage), stage.weather is Weather.FOG
    reach = REACH * stage.height * (1 - 0.4 * uprightness(stage.size))
    glow = halo((x, y), reach, shine, POWER[stage.weather], 0.0)
    layers: list[Layer] = [glow]
    if foggy:
        disc = skia.Path()
        disc.addCircle(x, y, 62 * stage.unit)
        layers.append(Flat(disc, ink(body, 0.82), 0.0))
    return layers


def halo(at: tuple[float, float], reach: float, tint: Color, alpha: float, depth: float) -> Sprite:  # fmt: skip
    """Return light about a point as one image: a copy costs a fraction of a gradient."""
    side = max(2, math.ceil(2 * reach))
    surface = lens.raster(side, side, opaque=False)
    surface.getCanvas().drawPaint(glow_paint(side / 2, side / 2, side / 2, tint, alpha))
    x, y = at
    return Sprite(surface.makeImageSnapshot(), x - side / 2, y - side / 2, depth)
