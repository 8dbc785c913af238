"""Road through land: tarmac that runs to the horizon, its broken line, poles with wires, far ranges."""

from __future__ import annotations

import skia

from moviefactory.shots.animatic.layers import Flat, Layer, ink, pen
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.sky import flock, sky
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.terrain import forest, grass, ground, land_layer, ridge
from moviefactory.shots.animatic.vista import Vista, vista
from moviefactory.shots.animatic.weather import lightning

TAR, GREEN, SAND, ROCK, LINE = color("#5a5a62"), color("#8aa052"), color("#cda264"), color("#7a7f96"), color("#f0e2b0")  # fmt: skip
DRY = ("desert", "sand", "dusty", "route", "沙漠", "荒漠", "戈壁")


def build(stage: Stage) -> Scene:
    """Return one of: a road through open green land; a road through dry land to red ranges."""
    palette, u = stage.palette, stage.unit
    dry = stage.variant(2) == 1 or any(word in DRY for word in stage.words)
    soil, horizon = SAND if dry else GREEN, stage.horizon_y
    layers: list[Layer] = [*sky(stage, clouds=1.2), *lightning(stage)]
    for index, depth in enumerate((0.06, 0.11, 0.17)):
        land = ridge(stage, f"range{index}", depth, horizon + 10 * u, (230, 130, 46)[index] * stage.scenery, period_units=800, roughness=0.54 if index < 2 else 0.4)  # fmt: skip
        tone = palette.tone(0.20 + 0.12 * index, mix(ROCK, soil, 0.4 * index))
        trees = forest(stage, land, "wood", depth, count=120, height_units=16, kind="leafy", clumps=0.8) if index == 2 and not dry else None  # fmt: skip
        layers.append(land_layer(stage, land, depth, [(0, tone), (1, mix(tone, palette.haze, 0.6))], fade_units=190, spill=0.34, extra=trees))  # fmt: skip
    floor = ground(stage, "plain", 3)
    view = vista(stage, least_units=150)
    plain = ridge(stage, "flat", 0.5, view.y + 4 * u, 3 * u, roughness=0.2)
    tone = palette.tone(0.58, soil)
    layers.append(land_layer(stage, plain, 0.5, [(0, mix(tone, palette.haze, 0.55)), (0.25, mix(tone, palette.light, 0.10)), (1, mix(tone, palette.near, 0.5))], fade_units=0.9 * (stage.height - view.y) / stage.scenery, spill=0.2))  # fmt: skip
    layers += carriageway(stage, view)
    layers += poles(stage, view)
    layers += flock(stage, count=5)
    blades = grass(stage, floor, "verge", 1.25, 60, 120)
    lowered = skia.Path()
    blades.offset(0, stage.height * 1.01 - stage.staging.ground_y, lowered)
    layers.append(Flat(lowered, ink(mix(palette.near, palette.local(soil), 0.12)), 1.25, sway=0.03, root_y=stage.height))  # fmt: skip
    return Scene(tuple(layers), lambda x: stage.staging.ground_y, False)


def carriageway(stage: Stage, view: Vista) -> list[Layer]:
    """Return the road: shoulders, tarmac darker near us, edge lines and the broken middle line."""
    palette, u = stage.palette, stage.unit
    half = min(0.42 * stage.width, 640 * u)
    near, far = view.drop / (1.15 * stage.height - view.y), 60.0
    shoulder, tar, lines = skia.Path(), skia.Path(), skia.Path()
    for path, wide in ((shoulder, 1.16 * half), (tar, half)):
        view.add(path, (-wide, 0, near), (wide, 0, near), (wide, 0, far), (-wide, 0, far))
    for side in (-1, 1):
        a, b = side * 0.90 * half, side * 0.93 * half
        view.add(lines, (a, 0, near), (b, 0, near), (b, 0, far), (a, 0, far))
    dash, at = 0.32, near
    while at < 30:
        view.add(lines, (-0.018 * half, 0, at), (0.018 * half, 0, at), (0.018 * half, 0, at + dash), (-0.018 * half, 0, at + dash))  # fmt: skip
        at += 2 * dash
    road = mix(palette.local(TAR), palette.near, 0.30)
    fill = skia.Paint(AntiAlias=True, Dither=True)
    ends = [skia.Point(0, view.y), skia.Point(0, stage.height)]
    stops = [mix(road, palette.haze, 0.65), mix(road, palette.sky[3], 0.18), mix(road, palette.near, 0.45)]  # fmt: skip
    fill.setShader(skia.GradientShader.MakeLinear(ends, [int(skia.Color4f(*c, 1).toColor()) for c in stops], [0.0, 0.25, 1.0]))  # fmt: skip
    return [
        Flat(shoulder, ink(mix(palette.local(SAND), palette.near, 0.25), 0.7), 0.7),
        Flat(tar, fill, 0.7),
        Flat(lines, ink(mix(palette.local(LINE), palette.near, 0.08), 0.85), 0.7),
    ]


def poles(stage: Stage, view: Vista) -> list[Layer]:
    """Return telegraph poles along one side, their wires sagging from pole to pole."""
    u, palette, side = stage.unit, stage.palette, stage.staging.facing
    across, tall = side * min(0.56 * stage.width, 800 * u), 620 * u
    layers: list[Layer] = []
    spots = [1.35, 1.9, 2.7, 3.8, 5.4, 7.6, 10.7, 15.0, 21.0]
    for index in range(len(spots) - 1, -1, -1):
        far = spots[index]
        post, wires = skia.Path(), skia.Path()
        x, y = view.at(across, 0, far)
        _, top = view.at(across, tall, far)
        half = 7 * u / far
        post.addRect(skia.Rect(x - half, top, x + half, y))
        for row in (0.04, 0.13):
            post.addRect(skia.Rect(x - 11 * half, top + row * (y - top), x + 11 * half, top + row * (y - top) + 1.6 * half))  # fmt: skip
        tone = mix(palette.haze, mix(palette.near, palette.sky[1], 0.15), min(1.0, 1.5 / far**0.7))
        nxt = spots[index - 1] if index else 0.8
        nx, _ = view.at(across, 0, nxt)
        _, n_top = view.at(across, tall, nxt)
        for out in (-10, 10):
            a = (x + out * half, top + 0.04 * (y - top))
            b = (nx + out * 7 * u / nxt, n_top + 0.04 * tall / nxt)
            wires.moveTo(*a)
            wires.quadTo((a[0] + b[0]) / 2, (a[1] + b[1]) / 2 + 0.07 * tall / nxt, *b)
        layers.append(Flat(wires, pen(tone, max(0.7, 2 * u / far), 0.8), 0.7))
        layers.append(Flat(post, ink(tone), 0.7))
    return layers
