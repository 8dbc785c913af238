"""Fields: crops, flowers, long grass, reeds, a lone tree, barns, mills, far herds. Knows no place."""

from __future__ import annotations

import math

import skia

from moviefactory.shots.animatic.foliage import acacia
from moviefactory.shots.animatic.foreground import tuft
from moviefactory.shots.animatic.layers import Flat, Layer, Live, add_polygon, ink, pen
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.sky import lamp
from moviefactory.shots.animatic.stage import Floor, Stage
from moviefactory.shots.animatic.terrain import Ridge, leafy
from moviefactory.shots.animatic.vista import Vista

RED = color("#b8402f")
ROOF = color("#5a5048")
TIN = color("#b8c0c4")
RIVER_GREEN = color("#6fa052")
GREEN = color("#7fae55")
WALL = color("#d8cbb4")
FLOWERS = (color("#ff6a5a"), color("#ffd95a"), color("#f4f0ff"), color("#b98aff"))


def lone_tree(stage: Stage, land: Ridge, x: float, depth: float, tone: Color) -> list[Layer]:
    """Return one great tree on the hill."""
    path, dice = skia.Path(), stage.dice("lone")
    y = land.y(x)
    for _ in range(3):
        leafy(path, x, y + 8 * stage.unit, 250 * stage.scenery * dice.uniform(0.88, 1.0), dice)
    return [Flat(path, ink(tone), depth, sway=0.006, root_y=y)]


def windmill(stage: Stage, x: float, y: float, tall: float, depth: float) -> list[Layer]:
    """Return a windmill whose sails turn."""
    palette = stage.palette
    tower, cap = skia.Path(), skia.Path()
    add_polygon(tower, [(x - tall * 0.19, y + 8), (x - tall * 0.11, y - tall * 0.72), (x + tall * 0.11, y - tall * 0.72), (x + tall * 0.19, y + 8)])  # fmt: skip
    add_polygon(cap, [(x - tall * 0.14, y - tall * 0.70), (x - tall * 0.06, y - tall * 0.88), (x + tall * 0.06, y - tall * 0.88), (x + tall * 0.14, y - tall * 0.70)])  # fmt: skip
    wall = ink(mix(palette.local(WALL), palette.light, 0.15))
    dark = ink(mix(palette.tone(0.55, color("#7a4a3a")), palette.near, 0.2))
    window = ink(palette.accent if stage.dark else mix(palette.sky[1], palette.near, 0.4))

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        canvas.drawPath(tower, wall)
        canvas.drawPath(cap, dark)
        canvas.drawRect(skia.Rect(x - tall * 0.03, y - tall * 0.5, x + tall * 0.03, y - tall * 0.42), window)  # fmt: skip
        sails, hub = skia.Path(), (x, y - tall * 0.76)
        for arm in range(4):
            angle = 0.55 * seconds + arm * math.pi / 2 + 0.4
            cos, sin = math.cos(angle), math.sin(angle)
            for a, b in (((0.02, -0.012), (0.62, 0.012)), ((0.16, 0.012), (0.62, 0.11))):
                corners = ((a[0], a[1]), (b[0], a[1]), (b[0], b[1]), (a[0], b[1]))
                add_polygon(sails, [(hub[0] + tall * (px * cos - py * sin), hub[1] + tall * (px * sin + py * cos)) for px, py in corners])  # fmt: skip
        canvas.drawPath(sails, dark)

    return [Live(draw, depth)]


def flowers(
    stage: Stage, floor: Floor, depth: float, count: int, tall: float, dark: float
) -> list[Layer]:
    """Return flowers on stems, swaying, in the colours of a meadow."""
    dice, u = stage.dice(f"flowers{depth}"), stage.unit
    left, _, right, _ = stage.reach(depth)
    stems, heads = skia.Path(), [skia.Path() for _ in FLOWERS]
    root = stage.staging.ground_y if depth < 1.1 else stage.height
    for _ in range(int(count * (right - left) / (2400 * u)) + 3):
        x = dice.uniform(left, right)
        if depth > 1.1 and abs(x - stage.width / 2) < 0.2 * stage.width and dice.random() < 0.7:
            continue
        y, high = floor(x) + (dice.random() ** 1.5 * 120 * u if depth < 1.1 else 0), tall * u * dice.uniform(0.5, 1.1)  # fmt: skip
        half = max(0.7, 0.022 * high)
        add_polygon(stems, [(x - half, y), (x - half * 0.5, y - high), (x + half * 0.5, y - high), (x + half, y)])  # fmt: skip
        head = heads[dice.randrange(len(heads))]
        for petal in range(5):
            angle = petal * 1.257 + x
            head.addCircle(x + 0.11 * high * math.cos(angle), y - high + 0.09 * high * math.sin(angle), 0.095 * high)  # fmt: skip
    palette = stage.palette
    layers: list[Layer] = [Flat(stems, ink(mix(palette.local(GREEN), palette.near, 0.3 + dark)), depth, sway=0.03, root_y=root)]  # fmt: skip
    for tint, path in zip(FLOWERS, heads, strict=True):
        layers.append(Flat(path, ink(mix(palette.local(tint), palette.near, dark)), depth, sway=0.03, root_y=root))  # fmt: skip
    return layers


def near_grass(stage: Stage) -> list[Layer]:
    """Return long blades at the lower edge, in three groups that sway apart."""
    dice, u, h = stage.dice("near grass"), stage.unit, stage.height
    left, _, right, _ = stage.reach(1.3)
    layers: list[Layer] = []
    for group in range(3):
        path = skia.Path()
        for _ in range(int(90 * (right - left) / (2400 * u))):
            x = dice.uniform(left, right)
            edge = min(1.0, abs(x - stage.width / 2) / (0.5 * stage.width))
            tall = (30 + 130 * edge**1.5) * u * dice.uniform(0.4, 1.0)
            bend, half = tall * dice.uniform(-0.4, 0.4), 3.2 * u
            add_polygon(path, [(x - half, h * 1.1), (x - half * 0.8 + bend * 0.3, h - tall * 0.55), (x + bend, h - tall), (x + half * 0.8 + bend * 0.3, h - tall * 0.55), (x + half, h * 1.1)])  # fmt: skip
        layers.append(Flat(path, ink(mix(stage.palette.near, stage.palette.local(GREEN), 0.10)), 1.3, sway=0.045, root_y=h, phase=group * 2.1))  # fmt: skip
    return layers


def crop_rows(
    stage: Stage, view: Vista, top_y: float, tone: tuple[float, float, float]
) -> list[Layer]:
    """Return rows of crops that run towards us and widen."""
    path = skia.Path()
    first, last = view.drop / max(4.0, stage.height - view.y), view.drop / max(4.0, top_y - view.y)
    gap = 78 * stage.unit
    for row in range(-44, 45):
        left, right = gap * (row - 0.30), gap * (row + 0.30)
        view.add(path, (left, 0, last), (right, 0, last), (right, 0, first), (left, 0, first))
    return [Flat(path, ink(tone, 0.85), 0.6)]


def barn(stage: Stage, x: float, y: float, size: float) -> list[Layer]:
    """Return a barn with a broken roof, white trim, a lit loft, and a silo at its side."""
    palette = stage.palette
    wall, roof, trim, door, silo, dome = (skia.Path() for _ in range(6))
    wide, eaves = 0.95 * size, 0.78 * size
    outline = [(x - wide, y), (x - wide, y - eaves), (x - 0.66 * wide, y - 1.28 * size), (x, y - 1.56 * size), (x + 0.66 * wide, y - 1.28 * size), (x + wide, y - eaves), (x + wide, y)]  # fmt: skip
    add_polygon(wall, outline)
    add_polygon(roof, outline[1:6], close=False)
    go = -stage.staging.facing
    long = [(x + go * wide, y), (x + go * wide, y - eaves), (x + go * 2.3 * size, y - 0.86 * eaves), (x + go * 2.3 * size, y)]  # fmt: skip
    add_polygon(wall, long)
    lid, top = skia.Path(), [(x, y - 1.56 * size), (x + go * 0.66 * wide, y - 1.28 * size), (x + go * wide, y - eaves)]  # fmt: skip
    add_polygon(lid, [*top, (x + go * 2.36 * size, y - 0.84 * eaves), (x + go * 2.2 * size, y - 1.12 * size), (x + go * 1.9 * size, y - 1.34 * size)])  # fmt: skip
    door.addRect(skia.Rect(x - 0.34 * size, y - 0.62 * size, x + 0.34 * size, y))
    for a, b in (((-0.34, -0.62), (0.34, 0)), ((0.34, -0.62), (-0.34, 0))):
        trim.moveTo(x + a[0] * size, y + a[1] * size)
        trim.lineTo(x + b[0] * size, y + b[1] * size)
    trim.addRect(skia.Rect(x - 0.34 * size, y - 0.62 * size, x + 0.34 * size, y))
    trim.addRect(skia.Rect(x - 0.15 * size, y - 1.16 * size, x + 0.15 * size, y - 0.90 * size))
    sx = x - go * 1.45 * size
    silo.addRect(skia.Rect(sx - 0.36 * size, y - 1.75 * size, sx + 0.36 * size, y))
    dome.addArc(skia.Rect(sx - 0.38 * size, y - 2.1 * size, sx + 0.38 * size, y - 1.4 * size), 180, 180)  # fmt: skip
    bands = skia.Path()
    for row in range(1, 8):
        bands.addRect(skia.Rect(sx - 0.36 * size, y - 0.22 * row * size, sx + 0.36 * size, y - 0.22 * row * size + 0.012 * size))  # fmt: skip
    red, tin = mix(palette.local(RED), palette.haze, 0.14), mix(palette.local(TIN), palette.haze, 0.2)  # fmt: skip
    white, dark = mix(palette.local((0.96, 0.94, 0.9)), palette.haze, 0.1), mix(palette.local(ROOF), palette.haze, 0.12)  # fmt: skip
    layers: list[Layer] = [
        Flat(silo, ink(tin), 0.5),
        Flat(dome, ink(mix(tin, palette.near, 0.2)), 0.5),
        Flat(bands, ink(palette.near, 0.3), 0.5),
        Flat(wall, ink(red), 0.5),
        Flat(lid, ink(dark), 0.5),
        Flat(door, ink(mix(red, palette.near, 0.35)), 0.5),
        Flat(roof, pen(white, 0.05 * size), 0.5),
        Flat(trim, pen(white, 0.03 * size), 0.5),
    ]
    if stage.dark:
        layers.append(lamp(stage, x, y - 1.03 * size, 1.3 * size, 0.5, "loft"))
    return layers


def wind_pump(stage: Stage, x: float, y: float, tall: float) -> Layer:
    """Return a wind pump: a lattice mast, a wheel of many blades that turns, a vane."""
    tone = ink(mix(stage.palette.tone(0.55, TIN), stage.palette.near, 0.35))
    line = pen(mix(stage.palette.tone(0.55, TIN), stage.palette.near, 0.35), 0.014 * tall)
    mast = skia.Path()
    for side in (-1, 1):
        mast.moveTo(x + side * 0.13 * tall, y)
        mast.lineTo(x + side * 0.015 * tall, y - tall)
    for row in range(6):
        a, b = 0.13 - 0.019 * row, 0.13 - 0.019 * (row + 1)
        mast.moveTo(x - a * tall, y - tall * row / 6)
        mast.lineTo(x + b * tall, y - tall * (row + 1) / 6)

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        canvas.drawPath(mast, line)
        wheel, hub = skia.Path(), (x, y - tall)
        for blade in range(14):
            turn = 0.9 * seconds + blade * math.tau / 14
            cos, sin = math.cos(turn), math.sin(turn)
            add_polygon(wheel, [(hub[0] + tall * (a * cos - b * sin), hub[1] + tall * (a * sin + b * cos)) for a, b in ((0.05, -0.008), (0.20, -0.026), (0.20, 0.022), (0.05, 0.008))])  # fmt: skip
        go = -stage.staging.facing
        add_polygon(wheel, [(x, y - tall), (x + go * 0.26 * tall, y - 1.07 * tall), (x + go * 0.30 * tall, y - 0.95 * tall), (x, y - 0.985 * tall)])  # fmt: skip
        canvas.drawPath(wheel, tone)

    return Live(draw, 0.5)


def reeds(stage: Stage) -> list[Layer]:
    """Return reeds at the lower corners, dark, with their brown heads."""
    dice, u, h = stage.dice("reeds"), stage.unit, stage.height
    left, _, right, _ = stage.reach(1.3)
    blades, heads = skia.Path(), skia.Path()
    for _ in range(int(46 * (right - left) / (2400 * u)) + 6):
        x = dice.uniform(left, right)
        edge = min(1.0, abs(x - stage.width / 2) / (0.5 * stage.width))
        if edge < 0.5:
            continue
        high = (90 + 190 * edge**2) * u * dice.uniform(0.6, 1.0)
        tuft(blades, x, h * 1.02, high, dice)
        if dice.random() < 0.5:
            tip = x + dice.uniform(-0.1, 0.1) * high
            heads.addRRect(skia.RRect.MakeRectXY(skia.Rect(tip - 5 * u, h - 1.15 * high, tip + 5 * u, h - 0.85 * high), 5 * u, 5 * u))  # fmt: skip
            blades.addRect(skia.Rect(tip - 1.4 * u, h - 1.2 * high, tip + 1.4 * u, h * 1.1))
    near = stage.palette.near
    return [
        Flat(blades, ink(mix(near, stage.palette.local(RIVER_GREEN), 0.12)), 1.3, sway=0.03, root_y=h),
        Flat(heads, ink(mix(near, stage.palette.local(color("#7a4a2a")), 0.3)), 1.3, sway=0.03, root_y=h),
    ]  # fmt: skip


def acacias(
    stage: Stage, land: Ridge, index: int, depth: float, tone: Color, count: int
) -> list[Layer]:
    """Return acacias here and there on the land, none behind the lead's head."""
    dice, path = stage.dice(f"acacias{index}"), skia.Path()
    left, _, right, _ = stage.reach(depth)
    lead = stage.staging.lead
    for _ in range(int(count * (right - left) / (2400 * stage.unit)) + 1):
        x = dice.uniform(left, right)
        if lead and index > 1 and abs(x - lead.x) < 0.16 * stage.width:
            continue
        high = (52, 86, 150, 250)[index] * stage.scenery * dice.uniform(0.6, 1.0)
        acacia(path, x, land.y(x) + 3, high, dice)
    return [Flat(path, ink(tone), depth, sway=0.002, root_y=land.foot)]


def herd(stage: Stage, land: Ridge, depth: float, tone: Color) -> Layer:
    """Return giraffes and antelopes far off, that walk on slowly."""
    dice, k, go = stage.dice("herd"), stage.scenery, -stage.staging.facing
    x0 = stage.width * (0.5 + 0.24 * stage.staging.facing)
    beasts = [(dice.gauss(0, 150) * k, dice.random() < 0.4, dice.uniform(0.8, 1.1), dice.random()) for _ in range(9)]  # fmt: skip
    paint = ink(tone)

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        path = skia.Path()
        for dx, tall, size, phase in beasts:
            x, s = x0 + dx + go * 7 * k * seconds, size * k * (1.0 if tall else 0.8)
            y = land.y(x) + 4 * k
            leg, body = (26 if tall else 13) * s, (11 if tall else 9) * s
            path.addOval(skia.Rect(x - 16 * s, y - leg - body, x + 16 * s, y - leg + 2 * s))
            for foot in (-12, -8, 8, 12):
                swing = 4 * s * math.sin(3 * seconds + 6 * phase + foot)
                add_polygon(path, [(x + foot * s - 1.5 * s, y - leg), (x + foot * s + 1.5 * s, y - leg), (x + foot * s + swing + s, y), (x + foot * s + swing - s, y)])  # fmt: skip
            neck = (x + go * 13 * s, y - leg - 4 * s)
            head = (neck[0] + go * (14 if tall else 8) * s, neck[1] - (38 if tall else 10) * s)
            add_polygon(path, [(neck[0] - 4 * s, neck[1]), (head[0] - 2 * s, head[1]), (head[0] + go * 9 * s, head[1] + 3 * s), (head[0] + go * 2 * s, head[1] + 5 * s), (neck[0] + 4 * s, neck[1] + 3 * s)])  # fmt: skip
            if not tall:
                add_polygon(path, [(head[0], head[1]), (head[0] - go * 3 * s, head[1] - 9 * s), (head[0] + 1.5 * s, head[1] + s)])  # fmt: skip
        canvas.drawPath(path, paint)

    return Live(draw, depth)
