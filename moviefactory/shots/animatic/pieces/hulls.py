"""The outside of great ships in space: plates, lit ports, rails, wings of solar cells. Knows no place."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import Final

import skia

from moviefactory.shots.animatic.layers import Flat, Layer, Live, Solid, add_polygon, ink, pen
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.soft import SoftLight
from moviefactory.shots.animatic.stage import Stage

STERN: Final = 0.17
"""How near a flank begins, of the way from where its lines meet to the frame's edge."""
METAL, CELL, PORT = color("#c4c8cf"), color("#274a94"), color("#ffd98a")
FLAME, STRIPE = color("#6ac8ff"), color("#d0643a")
Point = tuple[float, float]


def back_of(stage: Stage, y: float, lean: float, depth: float, tone: Color) -> list[Layer]:
    """Return a hull's back across the frame's foot: rows of plates, lit ports, a rail along it.

    Units: `y` in pixels at the middle; `lean` is how far it falls to the right, of its width.
    """
    u, near, dice = stage.unit, stage.palette.near, stage.dice("plates")
    left, _, right, bottom = stage.reach(depth)
    middle, far = 0.5 * stage.width, 0.5 * (right - left)

    def at(x: float, down: float) -> Point:
        off = (x - middle) / far
        return x, y + lean * (x - middle) + 60 * u * off * off + down

    steps = [left + (right - left) * s / 40 for s in range(-1, 42)]
    body, seams, cross, ports, patches, rail = (skia.Path() for _ in range(6))
    add_polygon(body, [*(at(x, 0) for x in steps), (steps[-1], bottom + 40), (steps[0], bottom + 40)])  # fmt: skip
    rows = [0.0, 46 * u, 108 * u, 190 * u, 300 * u, 440 * u]
    for down in rows[1:]:
        add_polygon(seams, [at(x, down) for x in steps], close=False)
    for row, (high, low) in enumerate(pairwise(rows)):
        x = steps[0] + dice.uniform(0, 160) * u
        while x < steps[-1]:
            add_polygon(cross, [at(x, high), at(x + 0.16 * (low - high), low)], close=False)
            wide = dice.uniform(130, 300) * u
            if dice.random() < 0.22:
                add_polygon(patches, [at(x, high), at(x + wide, high), at(x + wide, low), at(x, low)])  # fmt: skip
            if row in (1, 2) and dice.random() < 0.55:
                for port in range(dice.randrange(1, 4)):
                    px, py = at(x + (0.25 + 0.25 * port) * wide, (high + low) / 2)
                    ports.addRRect(skia.RRect.MakeRectXY(skia.Rect(px - 13 * u, py - 10 * u, px + 13 * u, py + 10 * u), 9 * u, 9 * u))  # fmt: skip
            x += wide
    for post in range(-12, 13):
        x = middle + post * 130 * u
        add_polygon(rail, [at(x, 4 * u), at(x, -40 * u)], close=False)
    add_polygon(rail, [at(x, -38 * u) for x in steps], close=False)
    day, dark = mix(tone, stage.palette.light, 0.34), mix(tone, near, 0.80)
    fill = stage.gradient(y - 20 * u, y + 520 * u, [(0, day), (0.16, tone), (0.6, mix(tone, near, 0.5)), (1, dark)], depth, box_top_y=y - 200 * u)  # fmt: skip
    return [
        Flat(rail, pen(mix(tone, stage.palette.light, 0.2), 6 * u), depth - 0.01),
        Solid(body, fill, depth),
        Flat(patches, ink(near, 0.20), depth),
        Flat(seams, pen(near, 4 * u, 0.55), depth),
        Flat(cross, pen(near, 3 * u, 0.45), depth),
        Flat(ports, pen(mix(near, tone, 0.3), 6 * u), depth),
        Flat(ports, ink(mix(PORT, (1.0, 1.0, 1.0), 0.2)), depth),
    ]


def flank(stage: Stage, side: int, depth: float, tone: Color) -> list[Layer]:
    """Return a hull's flank that comes out of the distance and fills one side of the frame."""
    u, w, h, near, dice = stage.unit, stage.width, stage.height, stage.palette.near, stage.dice("flank")  # fmt: skip
    left, _, right, _ = stage.reach(depth)
    edge = right + 30 if side > 0 else left - 30
    far = (0.5 * w - side * 0.16 * w, 0.40 * h)

    def at(along: float, up: float) -> Point:
        """Return a spot: `along` 0 at the stern, 1 at the frame's edge; `up` 0 the foot, 1 the top."""
        share = STERN + (1 - STERN) * along
        low, high = 1.20 * h, -0.16 * h
        x = far[0] + (edge - far[0]) * share
        return x, far[1] + share * ((low - far[1]) * (1 - up) + (high - far[1]) * up)

    steps = [s / 24 for s in range(25)]
    body, seams, ports, patches, rail, nozzles, stripe, top = (skia.Path() for _ in range(8))
    shade = [skia.Path() for _ in range(3)]
    flames: list[tuple[float, float, float]] = []
    add_polygon(body, [*(at(s, 1.0) for s in steps), *(at(s, 0.0) for s in reversed(steps))])
    for level, dark in zip((0.42, 0.30, 0.16), shade, strict=True):
        add_polygon(dark, [*(at(s, level) for s in steps), *(at(s, 0.0) for s in reversed(steps))])
    add_polygon(stripe, [*(at(s, 0.56) for s in steps), *(at(s, 0.50) for s in reversed(steps))])
    add_polygon(top, [*(at(s, 1.0) for s in steps), *(at(s, 0.86) for s in reversed(steps))])
    for level in (0.16, 0.30, 0.42, 0.56, 0.70, 0.86):
        add_polygon(seams, [at(s, level) for s in steps], close=False)
    levels = (0.0, 0.16, 0.30, 0.42, 0.56, 0.70, 0.86, 1.0)
    for low, high in pairwise(levels):
        s = dice.uniform(0.0, 0.06)
        while s < 0.98:
            wide = dice.uniform(0.05, 0.17)
            add_polygon(seams, [at(s, low), at(s, high)], close=False)
            if dice.random() < 0.20:
                add_polygon(patches, [at(s, low), at(min(1.0, s + wide), low), at(min(1.0, s + wide), high), at(s, high)])  # fmt: skip
            if low == 0.56 and dice.random() < 0.7:
                for port in range(dice.randrange(2, 6)):
                    t = s + 0.016 * (port + 1)
                    x, y = at(t, 0.64)
                    r = 11 * u * (0.35 + t)
                    ports.addOval(skia.Rect(x - 0.7 * r, y - r, x + 0.7 * r, y + r))
            s += wide
    add_polygon(rail, [at(s, 0.79) for s in steps], close=False)
    for level in (0.28, 0.66):
        x, y = at(0.0, level)
        big = 0.13 * abs(at(0.0, 1.0)[1] - at(0.0, 0.0)[1])
        add_polygon(nozzles, [(x, y - big), (x - side * 1.1 * big, y - 1.5 * big), (x - side * 1.1 * big, y + 1.5 * big), (x, y + big)])  # fmt: skip
        flames.append((x - side * 1.1 * big, y, 1.3 * big))
    lights = [SoftLight.of(3.4 * size, FLAME) for _, _, size in flames]

    def burn(canvas: skia.Canvas, seconds: float) -> None:
        for index, ((x, y, size), light) in enumerate(zip(flames, lights, strict=True)):
            power = 0.75 + 0.15 * math.sin(9 * seconds + index)
            light.draw(canvas, x, y, power)
            canvas.drawOval(skia.Rect(x - 0.35 * size, y - size, x + 0.35 * size, y + size), ink(mix(FLAME, (1.0, 1.0, 1.0), 0.4 * power)))  # fmt: skip

    return [
        Flat(nozzles, ink(mix(tone, near, 0.6)), depth),
        Live(burn, depth),
        Flat(body, ink(mix(tone, stage.palette.light, 0.10)), depth),
        Flat(top, ink(mix(tone, stage.palette.light, 0.5)), depth),
        *(Flat(dark, ink(near, 0.30), depth) for dark in shade),
        Flat(stripe, ink(mix(STRIPE, near, 0.2)), depth),
        Flat(patches, ink(near, 0.20), depth),
        Flat(seams, pen(near, 3.4 * u, 0.5), depth),
        Flat(rail, pen(mix(tone, PORT, 0.4), 7 * u), depth),
        Flat(ports, ink(mix(PORT, (1.0, 1.0, 1.0), 0.15)), depth),
    ]


def solar_wing(
    stage: Stage, root: Point, turn: float, long: float, wide: float, depth: float, tone: Color
) -> list[Layer]:
    """Return a wing of solar cells on its mast; a gleam runs over it."""
    u, wing, cells, mast, frame = stage.unit, skia.Path(), skia.Path(), skia.Path(), skia.Path()
    place = skia.Matrix.Translate(*root)
    place.preRotate(turn)
    mast.addRect(skia.Rect(-0.02 * long, -0.035 * wide, 1.04 * long, 0.035 * wide))
    for up in (-1, 1):
        box = skia.Rect(0.10 * long, min(up * 0.07, up * 0.5) * wide, long, max(up * 0.07, up * 0.5) * wide)  # fmt: skip
        wing.addRect(box)
        frame.addRect(box)
        for column in range(1, 14):
            at = box.left() + box.width() * column / 14
            add_polygon(cells, [(at, box.top()), (at, box.bottom())], close=False)
        for row in (1, 2):
            at = box.top() + box.height() * row / 3
            add_polygon(cells, [(box.left(), at), (box.right(), at)], close=False)
    for path in (wing, cells, mast, frame):
        path.transform(place)
    blue = mix(CELL, stage.palette.near, 0.12)
    shine = mix(blue, stage.palette.light, 0.65)

    def gleam(canvas: skia.Canvas, seconds: float) -> None:
        at = long * (-0.2 + 1.5 * ((0.13 * seconds + 0.35) % 1.0))
        band = skia.Path()
        add_polygon(band, [(at, -0.5 * wide), (at + 0.10 * long, -0.5 * wide), (at - 0.02 * long, 0.5 * wide), (at - 0.12 * long, 0.5 * wide)])  # fmt: skip
        band.transform(place)
        canvas.save()
        canvas.clipPath(wing, skia.ClipOp.kIntersect, True)
        canvas.drawPath(band, ink(shine, 0.5))
        canvas.restore()

    return [
        Flat(mast, ink(mix(tone, stage.palette.near, 0.3)), depth),
        Flat(wing, ink(blue), depth),
        Live(gleam, depth),
        Flat(cells, pen(mix(blue, METAL, 0.4), max(0.8, 2.2 * u), 0.8), depth),
        Flat(frame, pen(mix(tone, stage.palette.near, 0.15), 5 * u), depth),
    ]


def dish(stage: Stage, x: float, y: float, size: float, depth: float, tone: Color) -> list[Layer]:
    """Return a dish on its mast with a lamp that blinks."""
    bowl, post, side = skia.Path(), skia.Path(), stage.staging.facing
    post.addRect(skia.Rect(x - 0.07 * size, y - 0.9 * size, x + 0.07 * size, y + 0.2 * size))
    post.addRect(skia.Rect(x + side * 0.86 * size - 2, y - 2.1 * size, x + side * 0.86 * size + 2, y + 0.2 * size))  # fmt: skip
    bowl.addArc(skia.Rect(x - 0.8 * size, y - 1.9 * size, x + 0.8 * size, y - 0.5 * size), 0 if side > 0 else 10, 170)  # fmt: skip
    turn = skia.Matrix()
    turn.setRotate(-24 * side, x, y - 1.1 * size)
    bowl.transform(turn)
    light = SoftLight.of(1.2 * size, color("#ff5a4a"))

    def blink(canvas: skia.Canvas, seconds: float) -> None:
        power = max(0.0, math.sin(3.2 * seconds)) ** 3
        tip = (x + side * 0.86 * size, y - 2.14 * size)
        light.draw(canvas, *tip, 0.15 + 0.85 * power)
        canvas.drawCircle(*tip, 0.07 * size, ink((1.0, 0.45, 0.4)))

    return [
        Flat(post, ink(mix(tone, stage.palette.near, 0.35)), depth),
        Flat(bowl, ink(mix(tone, stage.palette.light, 0.25)), depth),
        Live(blink, depth),
    ]
