"""A market square: stalls under striped awnings, heaped goods, bulbs on cords, houses round about."""

from __future__ import annotations

from moviefactory.shots.animatic.lamps import string_lights
from moviefactory.shots.animatic.layers import Flat, Layer, ink
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.fronts import kerbs
from moviefactory.shots.animatic.pieces.stalls import baskets, masts, stall
from moviefactory.shots.animatic.pieces.villages import PLASTER, SLATE, church, lit_windows
from moviefactory.shots.animatic.sky import flock, sky
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.terrain import Ridge, ground, land_layer
from moviefactory.shots.animatic.towns import gabled_row
from moviefactory.shots.animatic.vista import vista
from moviefactory.shots.animatic.weather import lightning

TILE, STONE = color("#b05a40"), color("#b8a68c")
PORT = ("harbour", "harbor", "port", "quay", "dock", "fish", "pier", "hafen", "puerto", "lonja", "criée", "港", "码头", "鱼", "魚")  # fmt: skip


def build(stage: Stage) -> Scene:
    """Return one of: a square with rows of stalls before its houses; a lane of stalls on both sides."""
    palette, u, w, port = stage.palette, stage.unit, stage.width, stage.says(PORT)
    layers: list[Layer] = [*sky(stage, clouds=0.8), *lightning(stage)]
    view = vista(stage, least_units=130)
    xs = stage.line(0.24, 30.0)
    base = Ridge(xs, 0 * xs + view.y + 26 * u)
    if port:
        layers += masts(stage, view.y + 30 * u, 0.2)
    else:
        layers += church(stage, base, 0.2, 0.42)
    for index, tall in enumerate((150, 118)):
        walls, roofs, fronts = gabled_row(stage, f"row{index}", 0.24, base, tall * (0.55 if port else 1.0), (view.x, (0.03 + 0.09 * index) * w))  # fmt: skip
        near = 0.44 + 0.12 * index
        layers.append(Flat(walls, ink(palette.tone(near, PLASTER)), 0.24))
        layers.append(Flat(roofs, ink(palette.tone(near + 0.04, SLATE if index else TILE)), 0.24))
        layers += lit_windows(stage, fronts, f"win{index}", 0.24)
    layers += flock(stage, count=9 if port else 6)
    floor = ground(stage, "square", 1)
    floor.ys[:] = view.y + 24 * u
    tone = mix(palette.local(STONE), palette.near, 0.34)
    stops = [(0.0, mix(tone, palette.haze, 0.45)), (0.3, mix(tone, palette.light, 0.10)), (1.0, mix(tone, palette.near, 0.66))]  # fmt: skip
    layers.append(land_layer(stage, floor, 1.0, stops, fade_units=(stage.height - view.y) / stage.scenery, spill=0.16))  # fmt: skip
    layers += kerbs(stage, view, 1.9 * w, tone)[:1]
    man = _man(stage)
    lane, dice = stage.variant(2) == 1, stage.dice("stalls")
    rows = ((3.6, 0.0), (2.5, 0.62), (1.75, 0.92), (1.22, 1.16)) if lane else ((3.4, 0.0), (2.2, 0.40), (1.34, 1.10))  # fmt: skip
    lead = stage.staging.lead
    middle = lead.x if lead else view.x
    for index, (far, gap) in enumerate(rows):
        size, step = 1.45 * man / far, 2.05 * man / far
        y = view.at(0, 0, far)[1]
        clear = gap * 0.30 * w + (0.5 * lead.width if lead and gap else 0.0)
        left, _, right, _ = stage.reach(1 / far)
        for side in (-1, 1):
            x = middle + side * (clear + 0.55 * step) if gap else view.x + side * 0.5 * step
            number = 0
            while left - step < x < right + step and number < (9 if not gap else 2 if lane else 4):
                fish = port and dice.random() < 0.5
                layers += stall(stage, f"stall{index}{side}{number}", x, y + dice.uniform(-4, 4) * u, size * dice.uniform(0.94, 1.06), 1 / far, fish=fish)  # fmt: skip
                x += side * step * dice.uniform(1.0, 1.12)
                number += 1
        if index == 1:
            hooks = [(w * t, view.y - (150 + 60 * (n % 2)) * u) for n, t in enumerate((-0.15, 0.2, 0.5, 0.8, 1.15))]  # fmt: skip
            layers.append(string_lights(stage, "bulbs", hooks, 0.5))
    ground_y, go = stage.staging.ground_y, stage.staging.facing
    spots = [(middle - go * (0.5 * (lead.width if lead else 0) + share * w), ground_y - 6 * u, 0.26 * man) for share in (0.13, 0.17)]  # fmt: skip
    layers += baskets(stage, spots, 0.99)
    return Scene(tuple(layers), lambda x: ground_y, False)


def _man(stage: Stage) -> float:
    """Return how tall somebody at the lead's distance would be. Units: pixels."""
    tall = [one.height for one in stage.staging.players if one.anchor == "ground"]
    return min(max([*tall, 300 * stage.unit]), 620 * stage.unit)
