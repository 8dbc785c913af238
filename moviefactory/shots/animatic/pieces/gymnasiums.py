"""A gym's gear: punching bags, a ring's ropes, wall bars, weights, climbing ropes, a hoop. Knows no place."""

from __future__ import annotations

import math

import skia

from moviefactory.shots.animatic.layers import Flat, Layer, Live, add_polygon, ink, pen
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.noise import wobble
from moviefactory.shots.animatic.stage import Stage

PINE, LEATHER, IRON, MAT = color("#c89a60"), color("#a83a34"), color("#4a5058"), color("#3f6fa8")


def wall_bars(stage: Stage, x: float, floor_y: float, wide: float, tall: float, depth: float) -> list[Layer]:  # fmt: skip
    """Return a ladder of round bars against the wall."""
    palette, u = stage.palette, stage.unit
    back, posts, bars = skia.Path(), skia.Path(), skia.Path()
    back.addRect(skia.Rect(x - wide / 2, floor_y - tall, x + wide / 2, floor_y))
    for at in (-0.5, 0.0, 0.5):
        posts.addRect(skia.Rect(x + at * wide - 9 * u, floor_y - tall - 10 * u, x + at * wide + 9 * u, floor_y))  # fmt: skip
    y = floor_y - tall + 24 * u
    while y < floor_y - 20 * u:
        bars.addRRect(skia.RRect.MakeRectXY(skia.Rect(x - wide / 2, y - 6 * u, x + wide / 2, y + 6 * u), 6 * u, 6 * u))  # fmt: skip
        y += 44 * u
    pine = mix(palette.local(PINE), palette.near, 0.22)
    return [
        Flat(back, ink(palette.near, 0.16), depth),
        Flat(posts, ink(mix(pine, palette.near, 0.25)), depth),
        Flat(bars, ink(mix(pine, palette.light, 0.12)), depth),
    ]


def punching_bag(stage: Stage, x: float, low: float, size: float, depth: float) -> Layer:
    """Return a heavy bag that swings on chains from the ceiling."""
    palette, top = stage.palette, stage.reach(depth)[1]
    body, bands, shine, chains = (skia.Path() for _ in range(4))
    head = low - 2.6 * size
    body.addRRect(skia.RRect.MakeRectXY(skia.Rect(x - 0.46 * size, head, x + 0.46 * size, low), 0.22 * size, 0.22 * size))  # fmt: skip
    for share in (0.07, 0.86):
        bands.addRect(skia.Rect(x - 0.47 * size, head + share * 2.6 * size, x + 0.47 * size, head + (share + 0.06) * 2.6 * size))  # fmt: skip
    go = 1 if stage.staging.light_x > x else -1
    shine.addRRect(skia.RRect.MakeRectXY(skia.Rect.MakeXYWH(x + go * 0.28 * size - 0.06 * size, head + 0.4 * size, 0.12 * size, 1.7 * size), 0.06 * size, 0.06 * size))  # fmt: skip
    for out in (-0.4, 0.0, 0.4):
        add_polygon(chains, [(x + out * size, head + 0.05 * size), (x, head - 0.7 * size)], close=False)  # fmt: skip
    chains.moveTo(x, head - 0.7 * size)
    chains.lineTo(x, top - 20)
    red = mix(palette.local(LEATHER), palette.near, 0.18)
    steel = pen(mix(palette.near, palette.haze, 0.25), 0.045 * size)

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        canvas.save()
        canvas.rotate(2.6 * math.sin(1.7 * seconds) + 0.6 * wobble(seconds, 0.3), x, top)
        canvas.drawPath(chains, steel)
        canvas.drawPath(body, ink(red))
        canvas.drawPath(bands, ink(mix(red, palette.near, 0.5)))
        canvas.drawPath(shine, ink(mix(red, palette.light, 0.5), 0.6))
        canvas.restore()

    return Live(draw, depth)


def boxing_ring(stage: Stage, x: float, floor_y: float, wide: float, depth: float) -> list[Layer]:
    """Return a raised ring with four ropes, corner pads and an apron."""
    palette, u = stage.palette, stage.unit
    apron, canvas_top, posts, pads, ropes = (skia.Path() for _ in range(5))
    left, right, deck = x - wide / 2, x + wide / 2, floor_y - 96 * u
    apron.addRect(skia.Rect(left, deck, right, floor_y + 6 * u))
    add_polygon(canvas_top, [(left, deck), (right, deck), (right - 0.10 * wide, deck - 60 * u), (left + 0.10 * wide, deck - 60 * u)])  # fmt: skip
    for at, low, tall in ((left, deck, 300), (right, deck, 300), (left + 0.10 * wide, deck - 60 * u, 230), (right - 0.10 * wide, deck - 60 * u, 230)):  # fmt: skip
        posts.addRect(skia.Rect(at - 8 * u, low - tall * u, at + 8 * u, low))
        pads.addRRect(skia.RRect.MakeRectXY(skia.Rect(at - 20 * u, low - 0.96 * tall * u, at + 20 * u, low - 0.2 * tall * u), 12 * u, 12 * u))  # fmt: skip
    layers: list[Layer] = []
    for number in range(4):
        up = (84 + 62 * number) * u
        for a, b, low, part in ((left, right, deck, 1.0), (left + 0.10 * wide, right - 0.10 * wide, deck - 60 * u, 0.77)):  # fmt: skip
            ropes.moveTo(a, low - up * part)
            ropes.quadTo((a + b) / 2, low - up * part + 10 * u, b, low - up * part)
        for out, inn in ((left, left + 0.10 * wide), (right, right - 0.10 * wide)):
            ropes.moveTo(out, deck - up)
            ropes.lineTo(inn, deck - 60 * u - 0.77 * up)
    blue = mix(palette.local(MAT), palette.near, 0.20)
    layers += [
        Flat(canvas_top, ink(mix(palette.local(color("#d8d4c8")), palette.near, 0.15)), depth),
        Flat(apron, ink(mix(blue, palette.near, 0.3)), depth),
        Flat(posts, ink(mix(palette.near, palette.haze, 0.2)), depth),
        Flat(pads, ink(mix(palette.local(LEATHER), palette.near, 0.15)), depth),
        Flat(ropes, pen(mix(palette.local(color("#f0ece0")), palette.near, 0.12), 8 * u), depth),
    ]
    return layers


def weights(stage: Stage, x: float, y: float, size: float, depth: float) -> list[Layer]:
    """Return a rack of dumb-bells on two boards and a barbell with discs on a stand."""
    palette, u = stage.palette, size * stage.unit
    frame, iron, bright = skia.Path(), skia.Path(), skia.Path()
    for out in (-190, 178):
        frame.addRect(skia.Rect(x + out * u, y - 250 * u, x + (out + 12) * u, y))
    for row, board in enumerate((90, 180)):
        frame.addRect(skia.Rect(x - 196 * u, y - board * u, x + 196 * u, y - (board - 12) * u))
        for bell in range(5):
            cx, half, r = x + (bell - 2) * 74 * u, (22 + 2 * bell) * u, (16 + 3 * bell - 2 * row) * u  # fmt: skip
            for side in (-1, 1):
                iron.addRRect(skia.RRect.MakeRectXY(skia.Rect(cx + side * half - 8 * u, y - board * u - 2 * r, cx + side * half + 8 * u, y - board * u), 4 * u, 4 * u))  # fmt: skip
            bright.addRect(skia.Rect(cx - half, y - board * u - r - 4 * u, cx + half, y - board * u - r + 4 * u))  # fmt: skip
    bar = y - 262 * u
    bright.addRect(skia.Rect(x - 330 * u, bar - 6 * u, x + 330 * u, bar + 6 * u))
    for out, r in ((-300, 66), (-276, 84), (276, 84), (300, 66)):
        iron.addRRect(skia.RRect.MakeRectXY(skia.Rect(x + out * u - 10 * u, bar - r * u, x + out * u + 10 * u, bar + r * u), 5 * u, 5 * u))  # fmt: skip
    tone = mix(palette.local(IRON), palette.near, 0.30)
    return [
        Flat(frame, ink(mix(palette.local(LEATHER), palette.near, 0.45)), depth),
        Flat(bright, ink(mix(palette.local(color("#c8ccd0")), palette.near, 0.2)), depth),
        Flat(iron, ink(tone), depth),
    ]


def hoop(stage: Stage, x: float, y: float, depth: float) -> list[Layer]:
    """Return a basketball board with its ring and net."""
    palette, u = stage.palette, stage.unit
    board, marks, ring, net = (skia.Path() for _ in range(4))
    board.addRect(skia.Rect(x - 150 * u, y - 190 * u, x + 150 * u, y))
    marks.addRect(skia.Rect(x - 140 * u, y - 180 * u, x + 140 * u, y - 10 * u))
    marks.addRect(skia.Rect(x - 52 * u, y - 98 * u, x + 52 * u, y - 18 * u))
    ring.addOval(skia.Rect(x - 58 * u, y - 14 * u, x + 58 * u, y + 10 * u))
    for strand in range(7):
        at = -1 + strand / 3
        add_polygon(net, [(x + 56 * u * at, y), (x + 30 * u * at * (-1) ** strand, y + 84 * u)], close=False)  # fmt: skip
        add_polygon(net, [(x + 56 * u * at, y), (x + 36 * u * (at + 0.3), y + 84 * u)], close=False)
    white = mix(palette.local(color("#f4f0e8")), palette.near, 0.12)
    return [
        Flat(board, ink(white), depth),
        Flat(marks, pen(mix(palette.local(LEATHER), palette.near, 0.1), 7 * u), depth),
        Flat(net, pen(white, 3 * u, 0.9), depth, sway=0.01, root_y=y),
        Flat(ring, pen(mix(palette.local(color("#e0703a")), palette.near, 0.1), 9 * u), depth),
    ]


def climbing_ropes(stage: Stage, xs: list[float], low: float, depth: float) -> Layer:
    """Return ropes that hang from the ceiling with a knot at the end, swaying."""
    palette, u, top = stage.palette, stage.unit, stage.reach(depth)[1]
    hemp = mix(palette.local(color("#d8b888")), palette.near, 0.22)

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        for number, x in enumerate(xs):
            end = x + 16 * u * math.sin(1.1 * seconds + 1.7 * number)
            rope = skia.Path()
            rope.moveTo(x, top - 10)
            rope.quadTo(x, (top + low) / 2, end, low)
            canvas.drawPath(rope, pen(hemp, 13 * u))
            canvas.drawCircle(end, low, 17 * u, ink(mix(hemp, palette.near, 0.2)))

    return Live(draw, depth)


def vaulting_box(stage: Stage, x: float, y: float, depth: float) -> list[Layer]:
    """Return a box to vault over, of stacked frames under a leather top, on a mat."""
    palette, u = stage.palette, stage.unit
    mat, body, seams, top = (skia.Path() for _ in range(4))
    mat.addRRect(skia.RRect.MakeRectXY(skia.Rect(x - 330 * u, y - 12 * u, x + 330 * u, y + 24 * u), 10 * u, 10 * u))  # fmt: skip
    add_polygon(body, [(x - 120 * u, y - 8 * u), (x - 96 * u, y - 200 * u), (x + 96 * u, y - 200 * u), (x + 120 * u, y - 8 * u)])  # fmt: skip
    for row in (1, 2, 3):
        seams.addRect(skia.Rect(x - 118 * u, y - (8 + 48 * row) * u, x + 118 * u, y - (4 + 48 * row) * u))  # fmt: skip
    top.addRRect(skia.RRect.MakeRectXY(skia.Rect(x - 106 * u, y - 236 * u, x + 106 * u, y - 194 * u), 20 * u, 20 * u))  # fmt: skip
    pine = mix(palette.local(PINE), palette.near, 0.22)
    return [
        Flat(mat, ink(mix(palette.local(MAT), palette.near, 0.25)), depth),
        Flat(body, ink(pine), depth),
        Flat(seams, ink(mix(pine, palette.near, 0.5)), depth),
        Flat(top, ink(mix(palette.local(color("#8a5a3c")), palette.near, 0.25)), depth),
    ]
