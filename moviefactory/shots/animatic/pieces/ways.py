"""Ways through land: rails, signals, platforms, roads, poles with wires. Knows no place."""

from __future__ import annotations

import skia

from moviefactory.shots.animatic.layers import Flat, Layer, Live, add_polygon, ink, pen
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.sky import lamp
from moviefactory.shots.animatic.soft import SoftLight
from moviefactory.shots.animatic.stage import Stage
from moviefactory.shots.animatic.terrain import snowed
from moviefactory.shots.animatic.vista import Vista

TAR = color("#5a5a62")
SAND = color("#cda264")
LINE = color("#f0e2b0")
STONE = color("#9a948c")
TIMBER = color("#6f5340")
STEEL = color("#c8d0d8")
ROOF = color("#7a4038")
RISE = 60.0
"""How high a platform is. Units: units."""


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
    stone = snowed(stage, mix(palette.local(STONE), palette.near, 0.34), 0.75)
    return [
        Flat(bed, ink(stone), 0.7),
        Flat(stones, ink(mix(stone, palette.near, 0.35), 0.6), 0.7),
        Flat(ties, ink(snowed(stage, mix(palette.local(TIMBER), palette.near, 0.40), 0.45)), 0.7),
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


ROOF_ENDS = 1.15
"""How far off the end of a platform's roof is. Units: of `Vista`."""


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
    view.add(roof, (eave, 760 * u, ROOF_ENDS), (back, 860 * u, ROOF_ENDS), (back, 860 * u, far), (eave, 760 * u, far))  # fmt: skip
    view.wall(beam, eave, (ROOF_ENDS, far), (700 * u, 770 * u))
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
    tone = snowed(stage, mix(palette.local(STONE), palette.near, 0.22), 0.7)
    wood = mix(palette.local(ROOF), palette.near, 0.40)
    cx, cy = view.at(inner + side * 250 * u, 640 * u, 1.7)
    clock = skia.Path()
    clock.addCircle(cx, cy, 52 * u / 1.7)
    hands = skia.Path()
    hands.moveTo(cx, cy - 34 * u / 1.7)
    hands.lineTo(cx, cy)
    hands.lineTo(cx + 24 * u / 1.7, cy + 10 * u / 1.7)
    return [
        Flat(roof, ink(mix(mix(wood, palette.near, 0.12), palette.haze, 0.18)), 0.7),
        Flat(top, ink(mix(tone, palette.light, 0.10)), 0.7),
        Flat(face, ink(mix(tone, palette.near, 0.45)), 0.7),
        Flat(edge, ink(mix(palette.local(color("#f0d870")), palette.near, 0.12)), 0.7),
        Flat(beam, ink(wood), 0.7),
        Flat(posts, ink(mix(wood, palette.near, 0.25)), 0.7),
        Flat(clock, ink(mix(palette.local((0.96, 0.95, 0.9)), palette.accent, 0.3 if stage.dark else 0.0)), 0.7),
        Flat(hands, pen(palette.near, 3 * u), 0.7),
        *lamps,
    ]  # fmt: skip


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
    road = snowed(stage, mix(palette.local(TAR), palette.near, 0.30), 0.62)
    fill = skia.Paint(AntiAlias=True, Dither=True)
    ends = [skia.Point(0, view.y), skia.Point(0, stage.height)]
    stops = [mix(road, palette.haze, 0.65), mix(road, palette.sky[3], 0.18), mix(road, palette.near, 0.45)]  # fmt: skip
    fill.setShader(skia.GradientShader.MakeLinear(ends, [int(skia.Color4f(*c, 1).toColor()) for c in stops], [0.0, 0.25, 1.0]))  # fmt: skip
    return [
        Flat(shoulder, ink(snowed(stage, mix(palette.local(SAND), palette.near, 0.25)), 0.7), 0.7),
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
