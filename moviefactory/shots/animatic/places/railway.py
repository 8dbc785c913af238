"""Railway: rails that run to the light on their sleepers, wires on masts, a signal; or a platform."""

from __future__ import annotations

import skia

from moviefactory.shots.animatic.layers import Flat, Layer, Live, SoftLight, add_polygon, ink, pen
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.places.road import poles
from moviefactory.shots.animatic.sky import flock, lamp, sky
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.terrain import forest, land_layer, ridge
from moviefactory.shots.animatic.vista import Vista, vista
from moviefactory.shots.animatic.weather import lightning

GRASS, STONE, TIMBER, STEEL, ROOF = color("#8f9a58"), color("#9a948c"), color("#6f5340"), color("#c8d0d8"), color("#7a4038")  # fmt: skip
RISE = 60.0
"""How high a platform is. Units: units."""
STATION = ("station", "platform", "车站", "火车站", "站台", "月台")


def build(stage: Stage) -> Scene:
    """Return one of: the line through open land; a platform with its roof, clock and lamps."""
    palette, u = stage.palette, stage.unit
    platform = stage.variant(2) == 1 or any(one in word for word in stage.words for one in STATION)
    layers: list[Layer] = [*sky(stage, clouds=1.1), *lightning(stage)]
    horizon = stage.horizon_y
    for index, depth in enumerate((0.07, 0.13)):
        land = ridge(stage, f"hill{index}", depth, horizon + 12 * u, (190, 80)[index] * stage.scenery, period_units=800, roughness=0.5)  # fmt: skip
        tone = palette.tone(0.22 + 0.14 * index, mix(color("#7a86a0"), GRASS, 0.6 * index))
        trees = forest(stage, land, f"wood{index}", depth, count=120, height_units=12 + 12 * index, kind="leafy", clumps=0.6)  # fmt: skip
        layers.append(land_layer(stage, land, depth, [(0, tone), (1, mix(tone, palette.haze, 0.6))], fade_units=170, spill=0.34, extra=trees))  # fmt: skip
    view = vista(stage, least_units=150)
    plain = ridge(stage, "plain", 0.5, view.y + 4 * u, 4 * u, roughness=0.2)
    grass = palette.tone(0.56, GRASS)
    layers.append(land_layer(stage, plain, 0.5, [(0, mix(grass, palette.haze, 0.5)), (0.3, mix(grass, palette.light, 0.10)), (1, mix(grass, palette.near, 0.5))], fade_units=0.9 * (stage.height - view.y) / stage.scenery, spill=0.2))  # fmt: skip
    layers += flock(stage, count=5)
    if platform:
        # Whoever waits, waits on the platform: its top is at their feet, the line lies lower.
        side, lead = -stage.staging.facing, stage.staging.lead
        stands = lead.x if lead else stage.width * (0.5 + 0.2 * side)
        view = Vista(view.x - 0.10 * side * stage.width, view.y, view.drop + RISE * u)
        inner = stands - view.x - side * min(300 * u, 0.2 * stage.width)
        layers += rails(stage, view, inner - side * min(560 * u, 0.46 * stage.width))
        layers += platform_of(stage, view, inner, side)
    else:
        layers += rails(stage, view, 0.0)
        layers += poles(stage, view)
        layers += signal(stage, view)
    return Scene(tuple(layers), lambda x: stage.staging.ground_y, False)


def rails(stage: Stage, view: Vista, middle: float) -> list[Layer]:
    """Return the ballast, the sleepers and two shining rails."""
    palette, u, dice = stage.palette, stage.unit, stage.dice("ballast")
    near, far = view.drop / (1.2 * stage.height - view.y), 60.0
    half = min(0.26 * stage.width, 330 * u)
    bed, ties, iron, shine, stones = (skia.Path() for _ in range(5))
    view.add(bed, (middle - 2.1 * half, 0, near), (middle + 2.1 * half, 0, near), (middle + 2.1 * half, 0, far), (middle - 2.1 * half, 0, far))  # fmt: skip
    for _ in range(360):
        at = near * (9.0 / near) ** dice.random()
        across, size = middle + dice.uniform(-2.0, 2.0) * half, dice.uniform(5, 13) * u
        view.add(stones, (across - size, 0, at), (across, 1.2 * size, at), (across + size, 0, at))
    at = near
    while at < 24:
        deep = 0.085
        view.add(ties, (middle - 1.5 * half, 8 * u, at), (middle + 1.5 * half, 8 * u, at), (middle + 1.5 * half, 8 * u, at + deep), (middle - 1.5 * half, 8 * u, at + deep))  # fmt: skip
        at += 0.24 if at < 8 else 0.5
    for side in (-1, 1):
        x = middle + side * half
        view.add(iron, (x - 15 * u, 0, near), (x + 15 * u, 0, near), (x + 15 * u, 24 * u, near), (x + 15 * u, 24 * u, far), (x - 15 * u, 24 * u, far), (x - 15 * u, 0, far))  # fmt: skip
        view.add(shine, (x - 12 * u, 26 * u, near), (x + 12 * u, 26 * u, near), (x + 12 * u, 26 * u, far), (x - 12 * u, 26 * u, far))  # fmt: skip
    stone = mix(palette.local(STONE), palette.near, 0.34)
    return [
        Flat(bed, ink(stone), 0.7),
        Flat(stones, ink(mix(stone, palette.near, 0.35), 0.6), 0.7),
        Flat(ties, ink(mix(palette.local(TIMBER), palette.near, 0.40)), 0.7),
        Flat(iron, ink(mix(palette.near, palette.local(STEEL), 0.18)), 0.7),
        Flat(shine, ink(mix(mix(palette.local(STEEL), palette.light, 0.5), palette.sky[4], 0.3)), 0.7),
    ]  # fmt: skip


def signal(stage: Stage, view: Vista) -> list[Layer]:
    """Return a signal beside the line: its arm, and a lamp that burns red or green."""
    u, palette = stage.unit, stage.palette
    x, y = view.at(stage.staging.facing * min(470 * u, 0.40 * stage.width), 0, 1.6)
    k = u / 1.6
    post = skia.Path()
    post.addRect(skia.Rect(x - 8 * k, y - 620 * k, x + 8 * k, y))
    post.addRRect(skia.RRect.MakeRectXY(skia.Rect(x - 40 * k, y - 640 * k, x + 40 * k, y - 470 * k), 30 * k, 30 * k))  # fmt: skip
    add_polygon(post, [(x - 60 * k, y - 30 * k), (x + 60 * k, y - 30 * k), (x + 60 * k, y), (x - 60 * k, y)])  # fmt: skip
    red = stage.dice("signal").random() < 0.5
    tint = color("#ff4a3a") if red else color("#4aff9a")
    level = y - (600 if red else 520) * k
    glow = SoftLight.of(200 * k, tint)

    def shine(canvas: skia.Canvas, seconds: float) -> None:
        glow.draw(canvas, x, level, 0.9)
        canvas.drawCircle(x, level, 22 * k, ink(mix(tint, (1, 1, 1), 0.35)))

    return [Flat(post, ink(mix(palette.near, palette.haze, 0.15)), 0.62), Live(shine, 0.62)]


def platform_of(stage: Stage, view: Vista, inner: float, side: int) -> list[Layer]:
    """Return a platform along the line: its edge, a roof on posts, lamps, benches, a clock."""
    u, palette = stage.unit, stage.palette
    outer = inner + side * 2000 * u
    near, far = 0.3, 9.0
    top, face, edge, roof, beam, posts = (skia.Path() for _ in range(6))
    up = RISE * u
    view.add(top, (inner, up, near), (outer, up, near), (outer, up, far), (inner, up, far))
    view.wall(face, inner, (near, far), (0, up))
    view.add(edge, (inner, up + 2, near), (inner + side * 60 * u, up + 2, near), (inner + side * 60 * u, up + 2, far), (inner, up + 2, far))  # fmt: skip
    eave, back = inner + side * 120 * u, outer
    view.add(roof, (eave, 760 * u, near), (back, 860 * u, near), (back, 860 * u, far), (eave, 760 * u, far))  # fmt: skip
    view.wall(beam, eave, (near, far), (700 * u, 770 * u))
    lamps: list[Layer] = []
    at, number = 6.4, 0
    while at > 0.8:
        x, y = view.at(inner + side * 330 * u, up, at)
        _, head = view.at(0, 760 * u, at)
        half = 12 * u / at
        posts.addRect(skia.Rect(x - half, head, x + half, y))
        add_polygon(posts, [(x - 9 * half, head), (x, head + 9 * half), (x + 9 * half, head)])
        if stage.dark:
            lamps.append(lamp(stage, x - side * 60 * u / at, head + 80 * u / at, 330 * u / at, min(1.0, 1 / at), f"platform{number}"))  # fmt: skip
        at, number = at / 1.55, number + 1
    tone = mix(palette.local(STONE), palette.near, 0.22)
    wood = mix(palette.local(ROOF), palette.near, 0.40)
    cx, cy = view.at(inner + side * 250 * u, 640 * u, 1.7)
    clock = skia.Path()
    clock.addCircle(cx, cy, 52 * u / 1.7)
    hands = skia.Path()
    hands.moveTo(cx, cy - 34 * u / 1.7)
    hands.lineTo(cx, cy)
    hands.lineTo(cx + 24 * u / 1.7, cy + 10 * u / 1.7)
    return [
        Flat(roof, ink(mix(wood, palette.near, 0.35)), 0.7),
        Flat(top, ink(mix(tone, palette.light, 0.10)), 0.7),
        Flat(face, ink(mix(tone, palette.near, 0.45)), 0.7),
        Flat(edge, ink(mix(palette.local(color("#f0d870")), palette.near, 0.12)), 0.7),
        Flat(beam, ink(wood), 0.7),
        Flat(posts, ink(mix(wood, palette.near, 0.25)), 0.7),
        Flat(clock, ink(mix(palette.local((0.96, 0.95, 0.9)), palette.accent, 0.3 if stage.dark else 0.0)), 0.7),
        Flat(hands, pen(palette.near, 3 * u), 0.7),
        *lamps,
    ]  # fmt: skip
