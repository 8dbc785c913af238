"""Village: gabled houses along a lane, a church spire, smoke, windows that are lit at dusk."""

from __future__ import annotations

import skia

from moviefactory.lexicon.vocabulary import Weather
from moviefactory.shots.animatic.air import Puff
from moviefactory.shots.animatic.layers import Flat, Layer, Live, add_polygon, ink, pen
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.noise import wobble
from moviefactory.shots.animatic.sky import flock, lamp, sky
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.terrain import Ridge, forest, ground, land_layer, ridge
from moviefactory.shots.animatic.towns import Front, gabled_row
from moviefactory.shots.animatic.weather import lightning

PLASTER, TILE, GREEN, LANE = color("#d8b48c"), color("#a5523c"), color("#6f8f55"), color("#b59a76")
SLATE = color("#5a6478")


def build(stage: Stage) -> Scene:
    """Return one of: a village on a hillside round its church; a lane between two rows of houses."""
    palette, lane, u = stage.palette, stage.variant(2) == 1, stage.unit
    horizon, ground_y = stage.horizon_y, stage.staging.ground_y
    room = max(ground_y - horizon, 80 * u)
    layers: list[Layer] = [*sky(stage), *lightning(stage)]
    for index, depth in enumerate((0.09, 0.18)):
        land = ridge(stage, f"hill{index}", depth, horizon + room * 0.10, (130 - 40 * index) * stage.scenery, period_units=900, roughness=0.44)  # fmt: skip
        tone = palette.tone(0.26 + 0.15 * index, GREEN)
        layers.append(land_layer(stage, land, depth, [(0, tone), (1, mix(tone, palette.haze, 0.6))], fade_units=150, spill=0.3, extra=forest(stage, land, f"w{index}", depth, count=90, height_units=16, kind="leafy")))  # fmt: skip
    light_x = stage.staging.light_x
    rows = (
        (0.30, 58, 0.20, 0.02),
        (0.50, 92, 0.44, 0.10),
        (0.76, 148, 0.70, 0.20 if lane else 0.26),
    )
    for index, (depth, tall, foot, gap) in enumerate(rows):
        base = ridge(stage, f"base{index}", depth, horizon + room * foot + 14 * u, 22 * stage.scenery, period_units=500, roughness=0.3)  # fmt: skip
        near = 0.44 + 0.15 * index
        grass = palette.tone(near, GREEN)
        if index == 0:
            layers += church(stage, base, depth, near)
        walls, roofs, fronts = gabled_row(stage, f"row{index}", depth, base, tall, (light_x, gap * stage.width))  # fmt: skip
        layers.append(Flat(walls, ink(palette.tone(near, PLASTER)), depth))
        layers.append(
            Flat(roofs, ink(palette.tone(near + 0.06, TILE if index % 2 else SLATE)), depth)
        )
        layers += lit_windows(stage, fronts, f"win{index}", depth)
        layers.append(land_layer(stage, base, depth, [(0, grass), (1, mix(grass, palette.haze, 0.3))], fade_units=120, spill=0.16))  # fmt: skip
        layers.append(smoke(stage, fronts, f"smoke{index}", depth))
    floor = ground(stage, "lane", 10)
    tone = mix(palette.local(LANE), palette.near, 0.36)
    layers.append(land_layer(stage, floor, 1.0, [(0, mix(tone, palette.light, 0.14)), (0.3, tone), (1, mix(tone, palette.near, 0.75))], fade_units=200, spill=0.10))  # fmt: skip
    if not stage.staging.players:
        layers += flock(stage, count=7)
    layers += fence(stage)
    if stage.dark:
        x = stage.width * (0.5 + 0.26 * stage.staging.facing)
        layers += lantern_post(stage, x, floor.y(x), 330 * u)
    return Scene(tuple(layers), floor.y)


def church(stage: Stage, base: Ridge, depth: float, near: float) -> list[Layer]:
    """Return a church with a pointed tower."""
    k, x = stage.scenery, stage.width * (0.5 + 0.17 * stage.staging.facing)
    y, path, roof = base.y(x) + 6 * k, skia.Path(), skia.Path()
    path.addRect(skia.Rect(x - 22 * k, y - 150 * k, x + 22 * k, y + 20 * k))
    path.addRect(skia.Rect(x, y - 70 * k, x + 130 * k, y + 20 * k))
    add_polygon(roof, [(x - 28 * k, y - 146 * k), (x, y - 262 * k), (x + 28 * k, y - 146 * k)])
    add_polygon(roof, [(x + 16 * k, y - 66 * k), (x + 36 * k, y - 118 * k), (x + 116 * k, y - 118 * k), (x + 140 * k, y - 66 * k)])  # fmt: skip
    tone = stage.palette.tone(near, PLASTER)
    return [
        Flat(path, ink(tone), depth),
        Flat(roof, ink(stage.palette.tone(near + 0.1, SLATE)), depth),
    ]


def lit_windows(stage: Stage, fronts: tuple[Front, ...], name: str, depth: float) -> list[Layer]:
    """Return the windows: warm when it is dark, sky-coloured by day."""
    dice, path, dim = stage.dice(name), skia.Path(), skia.Path()
    for left, top, right, bottom in fronts:
        wide, high = right - left, bottom - top
        for column in range(2 if wide < high * 1.3 else 3):
            x = left + wide * (0.18 + 0.30 * column)
            target = path if dice.random() < 0.62 else dim
            target.addRect(skia.Rect(x, top + high * 0.24, x + wide * 0.13, top + high * 0.52))
    palette = stage.palette
    warm = mix(palette.accent, (1, 1, 1), 0.25) if stage.dark else mix(palette.local(SLATE), palette.sky[3], 0.25)  # fmt: skip
    return [Flat(path, ink(warm), depth), Flat(dim, ink(mix(palette.local(SLATE), palette.near, 0.3)), depth)]  # fmt: skip


def smoke(stage: Stage, fronts: tuple[Front, ...], name: str, depth: float) -> Layer:
    """Return smoke from some chimneys: puffs that grow, lean with the wind and fade."""
    dice, k = stage.dice(name), stage.scenery
    sources = [(f[0] + (f[2] - f[0]) * 0.5, f[1] - (f[2] - f[0]) * 0.45, dice.random()) for f in fronts if dice.random() < 0.3][:4]  # fmt: skip
    tone = mix(stage.palette.haze, stage.palette.sky[3], 0.4)
    wind = 0.5 if stage.weather is Weather.CLEAR else 1.2
    soft = Puff(tone)

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        for x, y, phase in sources:
            for puff in range(7):
                age = (seconds * 0.16 + puff / 7 + phase) % 1.0
                radius = (5 + 26 * age) * k * (0.5 + 0.5 * depth)
                fade = min(1.0, 4 * age) * (1 - age) ** 1.3
                sway = 9 * k * wobble(seconds * 0.7 + puff, phase)
                soft.draw(canvas, x + wind * 120 * k * age**1.3 + sway * age, y - 120 * k * age, 1.2 * radius, 0.5 * fade)  # fmt: skip

    return Live(draw, depth)


def fence(stage: Stage) -> list[Layer]:
    """Return a near fence and tall grass, dark, along the lower edge."""
    dice, u, h = stage.dice("fence"), stage.unit, stage.height
    left, _, right, _ = stage.reach(1.3)
    path, x = skia.Path(), left
    while x < right:
        top = h - dice.uniform(58, 74) * u
        add_polygon(path, [(x, h * 1.2), (x, top), (x + 7 * u, top - 9 * u), (x + 14 * u, top), (x + 14 * u, h * 1.2)])  # fmt: skip
        x += 62 * u
    path.addRect(skia.Rect(left, h - 48 * u, right, h - 40 * u))
    path.addRect(skia.Rect(left, h - 18 * u, right, h * 1.2))
    return [Flat(path, ink(stage.palette.near), 1.3)]


def lantern_post(stage: Stage, x: float, y: float, tall: float) -> list[Layer]:
    """Return a street lantern that burns."""
    u, path = stage.unit, skia.Path()
    path.moveTo(x, y)
    path.lineTo(x, y - tall)
    path.lineTo(x + 22 * u, y - tall - 8 * u)
    tone = mix(stage.palette.near, stage.palette.sky[1], 0.12)
    return [Flat(path, pen(tone, 6 * u), 1.0), lamp(stage, x + 22 * u, y - tall + 6 * u, 210 * u, 1.0, "post", alpha=0.8)]  # fmt: skip
