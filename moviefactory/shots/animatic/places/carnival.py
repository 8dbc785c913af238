"""Carnival: a great wheel of lights that turns, striped tents, a carousel, strings of bulbs, balloons."""

from __future__ import annotations

from moviefactory.shots.animatic.crowds import near_crowd
from moviefactory.shots.animatic.lamps import string_lights
from moviefactory.shots.animatic.layers import Layer
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.fairground import (
    CLOTHS,
    balloons,
    carousel,
    stall,
    tent,
    wheel,
)
from moviefactory.shots.animatic.sky import sky
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.terrain import forest, ground, land_layer, ridge
from moviefactory.shots.animatic.weather import lightning

EARTH = color("#a08a68")

WHEEL = ("ferris", "big wheel", "摩天轮", "観覧車")
CAROUSEL = ("carousel", "merry-go-round", "merry go round", "旋转木马", "回転木馬")
RIDES = frozenset({"ferris wheel", "carousel", "roller coaster", "bumper car"})
"""What a line may be about, so that it stands in front, large."""


def build(stage: Stage) -> Scene:
    """Return one of: the great wheel over the tents; a carousel before the big top."""
    palette, u, w = stage.palette, stage.unit, stage.width
    wheel_first, side = stage.variant(2) == 0, stage.staging.facing
    ride = bool(stage.staging.lead and stage.staging.lead.figure in RIDES)
    named = stage.says(WHEEL) and not ride
    if named or (ride and stage.says(CAROUSEL)):
        wheel_first = True  # Before the great tent stands the carousel of the place.
    elif stage.says(CAROUSEL):
        wheel_first = False
    horizon, ground_y = stage.horizon_y, stage.staging.ground_y
    foot = horizon + 0.5 * (ground_y - horizon)
    layers: list[Layer] = [*sky(stage), *lightning(stage)]
    land = ridge(stage, "wood", 0.1, horizon + 20 * u, 50 * stage.scenery, period_units=800, roughness=0.4)  # fmt: skip
    tone = palette.tone(0.28, color("#5f7f66"))
    layers.append(land_layer(stage, land, 0.1, [(0, tone), (1, mix(tone, palette.haze, 0.5))], fade_units=150, spill=0.3, extra=forest(stage, land, "trees", 0.1, count=110, height_units=22, kind="leafy")))  # fmt: skip
    # A wheel that the line names is the picture, and is seen whole.
    alone = named and not stage.staging.players
    x = w * (0.5 + (0.10 if alone else 0.25) * side)
    radius = min(300 * stage.scenery, 0.30 * w + 60 * u, 0.42 * stage.height)
    if named:
        radius = min(max(radius, 0.34 * stage.height), (foot - 0.05 * stage.height) / 2.2, 0.42 * w)
    if alone:
        radius = min(0.43 * stage.height, 0.42 * w)
    elif wheel_first and not ride:
        layers.append(wheel(stage, x, foot - 1.12 * radius, radius, foot))
    for index, (out, size) in enumerate(((-0.46, 150), (0.06, 130), (0.44, 170), (-0.16, 110))):
        layers += tent(stage, w * (0.5 + out * side * (1 if wheel_first else -1)), foot + 14 * u, size * stage.scenery, CLOTHS[(index + stage.dice("cloth").randrange(5)) % 5], 0.42)  # fmt: skip
    if not wheel_first:
        layers += tent(stage, w * (0.5 - 0.24 * side), foot + 10 * u, 330 * stage.scenery, CLOTHS[0], 0.44)  # fmt: skip
    plain = ridge(stage, "plain", 0.6, foot + 20 * u, 6 * u, roughness=0.2)
    earth = palette.tone(0.58, EARTH)
    layers.append(land_layer(stage, plain, 0.6, [(0, mix(earth, palette.light, 0.12)), (1, mix(earth, palette.near, 0.4))], fade_units=200, spill=0.2))  # fmt: skip
    if alone:
        layers.append(wheel(stage, x, 0.06 * stage.height + radius, radius, ground_y))
    if not wheel_first and not ride:
        layers += carousel(stage, x, foot + 60 * u, 210 * stage.scenery)
    for number in range(4):
        bx = w * (0.10 + 0.27 * number)
        lead = stage.staging.lead
        if (lead and abs(bx - lead.x) < 0.09 * w) or (alone and abs(bx - x) < 1.1 * radius):
            continue
        layers += stall(stage, bx, foot + 74 * u, 84 * stage.scenery, CLOTHS[(2 * number + 1) % 5])
    hooks = [(w * (-0.1 + 0.24 * i), (0.20 + 0.10 * (i % 2)) * stage.height) for i in range(6)]
    layers.append(string_lights(stage, "far bulbs", [(hx, hy + 0.14 * stage.height) for hx, hy in hooks], 0.7, bulb_units=4, every_units=32, foot_y=foot + 60 * u))  # fmt: skip
    layers.append(balloons(stage))
    floor = ground(stage, "ground", 8)
    tone = mix(palette.local(EARTH), palette.near, 0.38)
    layers.append(land_layer(stage, floor, 1.0, [(0, mix(tone, palette.accent if stage.dark else palette.light, 0.18)), (0.3, tone), (1, mix(tone, palette.near, 0.75))], spill=0.16))  # fmt: skip
    layers.append(string_lights(stage, "near bulbs", [(hx + 0.07 * w, 0.3 * hy - 0.16 * stage.height) for hx, hy in hooks], 1.15, bulb_units=8, every_units=50))  # fmt: skip
    layers.append(near_crowd(stage, hands=0.15, size_units=24))
    return Scene(tuple(layers), floor.y)
