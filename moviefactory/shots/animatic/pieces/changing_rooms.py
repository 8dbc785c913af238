"""Where people change and make up: lockers, benches, mirrors with bulbs, rails of costumes. Knows no place."""

from __future__ import annotations

import math

import skia

from moviefactory.shots.animatic.layers import Flat, Layer, Live, add_polygon, ink, pen
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.noise import wobble
from moviefactory.shots.animatic.pieces.looking_glasses import reflected
from moviefactory.shots.animatic.pieces.passages import DEPTH, Passage, fading
from moviefactory.shots.animatic.soft import SoftLight
from moviefactory.shots.animatic.stage import Stage

WOOD, GOLD, BULB = color("#a87848"), color("#d8b060"), color("#ffe0a0")
CLOTHS = tuple(map(color, ("#c8434a", "#3f6fb0", "#e0b84a", "#7a4fa0", "#4f9a6a", "#e08ab0", "#e8e0d0", "#2f8a9a")))  # fmt: skip


def lockers(stage: Stage, left: float, right: float, top: float, low: float, tone: Color, depth: float) -> list[Layer]:  # fmt: skip
    """Return a row of steel lockers with slits, handles and numbers; one stands open with a towel in it."""
    palette, u, dice = stage.palette, stage.unit, stage.dice("lockers")
    body, seams, slits, grips, inside, towel, leaf = (skia.Path() for _ in range(7))
    wide, tall = 118 * u, low - top
    count = max(3, int((right - left) / wide))
    ajar = dice.randrange(count // 4, max(count // 4 + 1, 3 * count // 4))
    body.addRect(skia.Rect(left, top, left + count * wide, low))
    for number in range(count):
        x = left + number * wide
        seams.addRect(skia.Rect(x - 2 * u, top, x + 2 * u, low))
        for row in range(4):
            y = top + (0.08 + 0.028 * row) * tall
            slits.addRect(skia.Rect(x + 0.24 * wide, y, x + 0.76 * wide, y + 0.012 * tall))
            y = low - (0.08 + 0.028 * row) * tall
            slits.addRect(skia.Rect(x + 0.24 * wide, y, x + 0.76 * wide, y + 0.012 * tall))
        grips.addRect(skia.Rect(x + 0.78 * wide, top + 0.46 * tall, x + 0.86 * wide, top + 0.56 * tall))  # fmt: skip
        grips.addRect(skia.Rect(x + 0.38 * wide, top + 0.24 * tall, x + 0.62 * wide, top + 0.28 * tall))  # fmt: skip
        if number == ajar:
            inside.addRect(skia.Rect(x + 4 * u, top + 8 * u, x + wide - 4 * u, low - 10 * u))
            add_polygon(leaf, [(x + 4 * u, top + 8 * u), (x - 0.42 * wide, top - 14 * u), (x - 0.42 * wide, low + 16 * u), (x + 4 * u, low - 10 * u)])  # fmt: skip
            towel.addRect(skia.Rect(x + 0.3 * wide, top + 0.22 * tall, x + 0.72 * wide, top + 0.66 * tall))  # fmt: skip
    steel = [(0.0, mix(tone, palette.near, 0.30)), (0.5, tone), (1.0, mix(tone, palette.near, 0.42))]  # fmt: skip
    foot = skia.Path()
    foot.addRect(skia.Rect(left, low, left + count * wide, low + 14 * u))
    return [
        Flat(foot, ink(mix(tone, palette.near, 0.75)), depth),
        Flat(body, fading((0, top), (0, low), steel), depth),
        Flat(seams, ink(mix(tone, palette.near, 0.65)), depth),
        Flat(slits, ink(mix(tone, palette.near, 0.55)), depth),
        Flat(inside, ink(mix(tone, palette.near, 0.75)), depth),
        Flat(towel, ink(mix(palette.local(color("#f0e8d8")), palette.near, 0.15)), depth),
        Flat(leaf, ink(mix(tone, palette.light, 0.16)), depth),
        Flat(grips, ink(mix(palette.local(color("#e0e0dc")), palette.near, 0.2)), depth),
    ]


def locker_walls(stage: Stage, way: Passage, tone: Color) -> list[Layer]:
    """Return lockers along both sides of an aisle."""
    palette, u, view = stage.palette, stage.unit, way.view
    body, seams, slits, tops = (skia.Path() for _ in range(4))
    tall, front = 700 * u, way.across - 110 * u
    for side in (-1, 1):
        x = side * front
        view.wall(body, x, (0.42, way.far), (30 * u, tall))
        view.add(tops, (x, tall, 0.42), (side * way.across, tall, 0.42), (side * way.across, tall, way.far), (x, tall, way.far))  # fmt: skip
        far = 0.42
        while far < way.far:
            view.wall(seams, x, (far, far + 0.012), (30 * u, tall))
            for row in range(4):
                up = tall - (70 + 26 * row) * u
                view.wall(slits, x, (far + 0.045, far + 0.135), (up, up + 10 * u))
            view.wall(slits, x, (far + 0.14, far + 0.155), (0.46 * tall, 0.56 * tall))
            far += 0.18
    near = view.at(-front, 0, 0.62)[0]
    layers: list[Layer] = [Flat(tops, ink(mix(tone, palette.near, 0.5)), DEPTH)]
    lit, dark = mix(tone, palette.light, 0.12), mix(tone, palette.near, 0.62)
    layers.append(Flat(body, fading((near, 0), (2 * view.x - near, 0), [(0.0, dark), (0.42, lit), (0.58, lit), (1.0, dark)]), DEPTH))  # fmt: skip
    return [
        *layers,
        Flat(seams, ink(mix(tone, palette.near, 0.7)), DEPTH),
        Flat(slits, ink(mix(tone, palette.near, 0.6)), DEPTH),
    ]


def bench(stage: Stage, left: float, right: float, y: float, depth: float, *, bag: bool = True) -> list[Layer]:  # fmt: skip
    """Return a long bench of slats, with a sports bag and a pair of shoes."""
    palette, u = stage.palette, stage.unit
    top, legs, bags, straps = (skia.Path() for _ in range(4))
    for row in range(2):
        top.addRect(skia.Rect(left, y - (118 - 16 * row) * u, right, y - (107 - 16 * row) * u))
    at = left + 60 * u
    while at < right - 20 * u:
        legs.addRect(skia.Rect(at - 6 * u, y - 92 * u, at + 6 * u, y))
        legs.addRect(skia.Rect(at - 30 * u, y - 6 * u, at + 30 * u, y + 4 * u))
        at += 260 * u
    if bag:
        x = left + 0.18 * (right - left)
        bags.addRRect(skia.RRect.MakeRectXY(skia.Rect(x - 90 * u, y - 204 * u, x + 90 * u, y - 118 * u), 34 * u, 34 * u))  # fmt: skip
        straps.addArc(skia.Rect(x - 46 * u, y - 250 * u, x + 46 * u, y - 160 * u), 180, 180)
    wood = mix(palette.local(WOOD), palette.near, 0.22)
    return [
        Flat(legs, ink(mix(palette.near, palette.haze, 0.18)), depth),
        Flat(top, ink(wood), depth),
        Flat(bags, ink(mix(palette.local(color("#c8434a")), palette.near, 0.2)), depth),
        Flat(straps, pen(mix(palette.near, palette.haze, 0.1), 7 * u), depth),
    ]


def tubes(stage: Stage, spots: list[tuple[float, float, float]], depth: float, tint: Color) -> Layer:  # fmt: skip
    """Return strip lights at (x, y, half length); one of them flickers."""
    u = stage.unit
    glows = [SoftLight.of(max(4.0, 2.0 * half), tint) for _, _, half in spots]
    faulty = stage.dice("tubes").randrange(len(spots))

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        for number, ((x, y, half), glow) in enumerate(zip(spots, glows, strict=True)):
            out = number == faulty and wobble(7 * seconds, 0.4) > 0.45
            glow.draw(canvas, x, y, 0.16 if out else 0.50)
            case = skia.Rect(x - half, y - 0.09 * half, x + half, y - 0.02 * half)
            canvas.drawRect(case, ink(stage.palette.near))
            lamp = skia.Rect(x - 0.94 * half, y - 0.02 * half, x + 0.94 * half, y + max(2 * u, 0.05 * half))  # fmt: skip
            canvas.drawRect(lamp, ink(mix(tint, (1, 1, 1), 0.2 if out else 0.75), 0.5 if out else 1.0))  # fmt: skip

    return Live(draw, depth)


def bulb_mirror(stage: Stage, box: skia.Rect, depth: float) -> list[Layer]:
    """Return a mirror in a frame of glowing bulbs, the dim room in its glass."""
    palette, u = stage.palette, stage.unit
    frame, glass, gleam = skia.Path(), skia.Path(), skia.Path()
    edge = 40 * u
    frame.addRRect(skia.RRect.MakeRectXY(box.makeOutset(edge, edge), 14 * u, 14 * u))
    glass.addRect(box)
    for start, wide in ((0.10, 0.10), (0.26, 0.04)):
        a = box.left() + start * box.width()
        add_polygon(gleam, [(a + 0.22 * box.width(), box.top()), (a + (0.22 + wide) * box.width(), box.top()), (a + wide * box.width(), box.bottom()), (a, box.bottom())])  # fmt: skip
    bulbs: list[tuple[float, float]] = []
    across, down = max(3, round(box.width() / (92 * u))), max(3, round(box.height() / (92 * u)))
    for step in range(across + 1):
        x = box.left() - edge / 2 + (box.width() + edge) * step / across
        bulbs += [(x, box.top() - edge / 2), (x, box.bottom() + edge / 2)]
    for step in range(1, down):
        y = box.top() - edge / 2 + (box.height() + edge) * step / down
        bulbs += [(box.left() - edge / 2, y), (box.right() + edge / 2, y)]
    glow, halo = SoftLight.of(88 * u, BULB), SoftLight.of(0.9 * box.width(), BULB)

    def shine(canvas: skia.Canvas, seconds: float) -> None:
        halo.draw(canvas, box.centerX(), box.centerY(), 0.30 + 0.02 * wobble(seconds, 0.7))
        for number, (x, y) in enumerate(bulbs):
            dim = 0.3 if number == 5 and wobble(6 * seconds, 0.2) > 0.5 else 1.0
            glow.draw(canvas, x, y, 0.50 * dim)
            canvas.drawCircle(x, y, 14 * u, ink(mix(BULB, (1, 1, 1), 0.7 * dim)))

    sky = [(0.0, mix(palette.local(color("#8aa8b0")), palette.near, 0.30)), (1.0, mix(palette.local(color("#c0a890")), palette.near, 0.42))]  # fmt: skip
    return [
        Flat(frame, ink(mix(palette.local(color("#f0e4d0")), palette.near, 0.25)), depth),
        Flat(glass, fading((box.left(), box.top()), (box.right(), box.bottom()), sky), depth),
        *reflected(stage, glass, box, depth),
        Flat(gleam, ink((1, 1, 1), 0.16), depth),
        Live(shine, depth),
    ]


def make_up_table(stage: Stage, left: float, right: float, y: float, depth: float) -> list[Layer]:
    """Return a table with drawers, pots, brushes in a cup, flowers in a vase and a stool before it."""
    palette, u, dice = stage.palette, stage.unit, stage.dice("make-up")
    top, body, knobs, stems = (skia.Path() for _ in range(4))
    pots = [skia.Path() for _ in CLOTHS]
    surface = y - 205 * u
    top.addRect(skia.Rect(left - 14 * u, surface, right + 14 * u, surface + 18 * u))
    for a, b in ((left, left + 190 * u), (right - 190 * u, right)):
        body.addRect(skia.Rect(a, surface + 18 * u, b, y))
        for row in range(3):
            knobs.addCircle((a + b) / 2, surface + (52 + 58 * row) * u, 7 * u)
    x = left + 30 * u
    while x < right - 40 * u:
        wide, tall = dice.uniform(16, 34) * u, dice.uniform(26, 74) * u
        pots[dice.randrange(len(pots))].addRRect(skia.RRect.MakeRectXY(skia.Rect(x, surface - tall, x + wide, surface), 5 * u, 5 * u))  # fmt: skip
        x += wide + dice.uniform(8, 46) * u
    vase = right - 60 * u
    pots[6].addRect(skia.Rect(vase - 18 * u, surface - 84 * u, vase + 18 * u, surface))
    for number in range(7):
        turn = -math.pi / 2 + (number - 3) * 0.22
        end = (vase + 128 * u * math.cos(turn), surface - 80 * u + 112 * u * math.sin(turn))
        add_polygon(stems, [(vase, surface - 80 * u), end], close=False)
        pots[(0, 5)[number % 2]].addCircle(*end, 24 * u)
    wood = mix(palette.local(color("#b08a70")), palette.near, 0.25)
    return [
        Flat(body, ink(mix(wood, palette.near, 0.2)), depth),
        Flat(knobs, ink(mix(palette.local(GOLD), palette.near, 0.1)), depth),
        Flat(top, ink(mix(wood, BULB, 0.35)), depth),
        Flat(stems, pen(mix(palette.local(color("#5f9a5a")), palette.near, 0.25), 5 * u), depth),
        *(Flat(path, ink(mix(palette.local(tint), palette.near, 0.10)), depth) for tint, path in zip(CLOTHS, pots, strict=True)),
    ]  # fmt: skip


def costume_rail(stage: Stage, left: float, right: float, y: float, depth: float) -> list[Layer]:
    """Return a rail on wheels full of gowns, coats and a feather boa, with hat boxes on top."""
    palette, u, dice = stage.palette, stage.unit, stage.dice("costumes")
    rail, boxes, hooks = skia.Path(), skia.Path(), skia.Path()
    top = y - 560 * u
    for x in (left, right):
        rail.addRect(skia.Rect(x - 7 * u, top, x + 7 * u, y))
        rail.addOval(skia.Rect(x - 16 * u, y - 12 * u, x + 16 * u, y + 14 * u))
    rail.addRect(skia.Rect(left - 10 * u, top - 6 * u, right + 10 * u, top + 8 * u))
    gowns: list[tuple[skia.Path, skia.Path, Color]] = []
    x = left + 50 * u
    while x < right - 40 * u:
        body, trim = skia.Path(), skia.Path()
        long, flare = dice.uniform(330, 480) * u, dice.uniform(34, 74) * u
        neck = top + 40 * u
        hooks.addRect(skia.Rect(x - 2 * u, top, x + 2 * u, neck))
        body.moveTo(x - 10 * u, neck)
        body.lineTo(x - 44 * u, neck + 26 * u)
        body.quadTo(x - 20 * u, neck + 0.35 * long, x - flare, neck + long)
        for wave in range(3):
            step = 2 * flare / 3
            body.quadTo(x - flare + (wave + 0.5) * step, neck + long + 20 * u, x - flare + (wave + 1) * step, neck + long)  # fmt: skip
        body.quadTo(x + 20 * u, neck + 0.35 * long, x + 44 * u, neck + 26 * u)
        body.lineTo(x + 10 * u, neck)
        body.close()
        trim.addRect(skia.Rect(x - 27 * u, neck + 0.34 * long, x + 27 * u, neck + 0.38 * long))
        for dot in range(3):
            trim.addCircle(x, neck + (60 + 34 * dot) * u, 6 * u)
        gowns.append((body, trim, dice.choice(CLOTHS)))
        x += dice.uniform(52, 78) * u
    at = left + 70 * u
    while at < right - 90 * u:
        wide, tall = dice.uniform(90, 130) * u, dice.uniform(56, 90) * u
        boxes.addRRect(skia.RRect.MakeRectXY(skia.Rect(at, top - 8 * u - tall, at + wide, top - 8 * u), 8 * u, 8 * u))  # fmt: skip
        at += wide + 40 * u
    steel = mix(palette.local(color("#b8b4ac")), palette.near, 0.35)
    layers: list[Layer] = [
        Flat(boxes, ink(mix(palette.local(CLOTHS[5]), palette.near, 0.35)), depth),
        Flat(rail, ink(steel), depth),
        Flat(hooks, ink(steel), depth),
    ]
    for number, (body, trim, tint) in enumerate(gowns):
        tone = mix(palette.local(tint), palette.near, 0.18 + 0.14 * (number % 2))
        layers.append(Flat(body, ink(tone), depth, sway=0.004, root_y=top, phase=0.7 * number))
        layers.append(Flat(trim, ink(mix(tone, palette.local(GOLD), 0.6)), depth, sway=0.004, root_y=top, phase=0.7 * number))  # fmt: skip
    return layers
