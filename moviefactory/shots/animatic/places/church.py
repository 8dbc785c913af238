"""Inside a church: columns and arches that run to stained glass above an altar, pews, candles, coloured light."""

from __future__ import annotations

import skia

from moviefactory.shots.animatic.layers import Layer
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.naves import GLASS, altar, arcade, pews, stained
from moviefactory.shots.animatic.pieces.passages import passage, shell
from moviefactory.shots.animatic.rays import motes, shafts
from moviefactory.shots.animatic.rooms import floor, lamplit, room, wall
from moviefactory.shots.animatic.stage import Scene, Stage

STONES = tuple(map(color, ("#c0b49c", "#a8a8a4", "#b8a090")))
FLAGS, CANDLE = color("#a09484"), color("#ffd08a")


def build(stage: Stage) -> Scene:
    """Return one of: three tall windows above the altar; one great window, pews farther apart."""
    stage = lamplit(stage)
    palette, w, h = stage.palette, stage.width, stage.height
    dice, one = stage.dice("church"), stage.variant(2) == 1
    way = passage(stage, far=3.6, wide_units=860, up_units=1750)
    view, end = way.view, way.end
    stone = mix(palette.local(dice.choice(STONES)), palette.near, 0.44 if stage.dark else 0.20)
    glow = CANDLE if stage.dark else palette.light
    layers: list[Layer] = [wall(stage, stone, way.floor_y, (view.x, end.centerY()), glow=glow, power=0.5, reach=0.7 * h)]  # fmt: skip
    wide, tall = (0.34 if one else 0.20) * end.width(), 0.62 * end.height()
    for number, out in enumerate((0.0,) if one else (-0.28, 0.0, 0.28)):
        x, high = view.x + out * end.width(), tall * (1.0 if out == 0 else 0.82)
        low = end.bottom() - 0.26 * end.height()
        layers += stained(stage, skia.Rect(x - wide / 2, low - high, x + wide / 2, low), 0.61, f"glass{number}")  # fmt: skip
    layers += altar(stage, view.x, way.floor_y + 4, 0.17 * end.width(), 0.62)
    layers += floor(stage, way.floor_y, mix(palette.local(FLAGS), palette.near, 0.32), view.x, tiles=True, glow=glow, power=0.34)  # fmt: skip
    layers += shell(stage, way, stone)
    layers += arcade(stage, way, (3.3, 2.3, 1.6, 1.1, 0.74), stone)
    layers += pews(stage, way, (3.0, 2.5, 2.1, 1.75, 1.45) if one else (2.8, 2.2, 1.7, 1.35))
    shine = 0.40 if not stage.dark else 0.10
    for number, out in enumerate((-0.4, 0.0, 0.4)):
        tint = mix(palette.light, GLASS[(2 + number) % len(GLASS)], 0.45)
        layers.append(shafts(stage, (view.x + out * end.width(), end.top() + 0.2 * end.height()), 0.95 * h, tint, shine, 0.80 + 0.02 * number, count=2, spread_units=320, width_units=120))  # fmt: skip
    layers.append(motes(stage, "incense", 0.9, count=44, box=(0.2 * w, 0.1 * h, 0.8 * w, h), colour=mix(glow, (1, 1, 1), 0.4), size_units=2.4, rise_units=6, drift_units=18, alpha=0.55))  # fmt: skip
    return room(stage, layers)
