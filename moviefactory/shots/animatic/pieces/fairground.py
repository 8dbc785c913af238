"""A fair: great wheel, tents, stalls, carousel, balloons. Knows no place."""

from __future__ import annotations

import math

import skia

from moviefactory.shots.animatic.lamps import FAIR, string_lights
from moviefactory.shots.animatic.layers import Flat, Layer, Live, add_polygon, ink, pen
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.masonry import banners
from moviefactory.shots.animatic.sky import lamp
from moviefactory.shots.animatic.soft import SoftLight
from moviefactory.shots.animatic.stage import Stage

CLOTHS = tuple(map(color, ("#d8403a", "#2f7fb8", "#e8a02f", "#3f9a6a", "#a84a9a")))
CREAM = color("#fff2dc")
STEEL = color("#c8d0dc")


def wheel(stage: Stage, x: float, y: float, radius: float, foot: float) -> Layer:
    """Return a great wheel with gondolas that stay upright, its rim alive with lamps."""
    palette, u, lit = stage.palette, stage.unit, stage.dark
    steel = mix(palette.tone(0.45, STEEL), palette.near, 0.25)
    if lit:
        steel = mix(steel, palette.accent, 0.35)
    spokes, rim, legs = (
        pen(steel, max(2.6 * u, 0.010 * radius)),
        pen(mix(steel, palette.light, 0.2), max(5 * u, 0.022 * radius)),
        skia.Path(),
    )
    for out in (-0.5, 0.5):
        add_polygon(legs, [(x - 0.02 * radius, y), (x + 0.02 * radius, y), (x + (out + 0.03) * radius, foot + 10 * u), (x + (out - 0.03) * radius, foot + 10 * u)])  # fmt: skip
    glow = SoftLight.of(1.35 * radius, mix(FAIR[0], FAIR[1], 0.4))
    inks = [ink(mix(t, (1, 1, 1), 0.35) if lit else palette.local(t)) for t in FAIR]
    cabins = [ink(mix(palette.local(t), palette.accent, 0.25 if lit else 0.0)) for t in CLOTHS]

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        turn = 0.16 * seconds
        if lit:
            glow.draw(canvas, x, y, 0.30)
        canvas.drawPath(legs, ink(mix(steel, palette.near, 0.3)))
        lines = skia.Path()
        for spoke in range(16):
            a = turn + math.tau * spoke / 16
            lines.moveTo(x, y)
            lines.lineTo(x + radius * math.cos(a), y + radius * math.sin(a))
        lines.addCircle(x, y, 0.78 * radius)
        canvas.drawPath(lines, spokes)
        canvas.drawCircle(x, y, radius, rim)
        bulbs = [skia.Path() for _ in FAIR]
        for lamp_number in range(64):
            a = turn + math.tau * lamp_number / 64
            wave = 1.0 + (0.5 + 0.5 * math.sin(4 * a - 3 * seconds)) * (0.7 if lit else 0.2)
            bulbs[lamp_number % 5].addCircle(x + radius * math.cos(a), y + radius * math.sin(a), 0.013 * radius * wave)  # fmt: skip
            if lamp_number % 4 == 0:
                for far in (0.3, 0.5, 0.78):
                    bulbs[(lamp_number // 4) % 5].addCircle(x + far * radius * math.cos(a), y + far * radius * math.sin(a), 0.011 * radius * wave)  # fmt: skip
        for paint, path in zip(inks, bulbs, strict=True):
            canvas.drawPath(path, paint)
        for cabin in range(16):
            a = turn + math.tau * cabin / 16
            cx, cy, s = x + radius * math.cos(a), y + radius * math.sin(a), 0.075 * radius
            body = skia.Path()
            body.addArc(skia.Rect(cx - s, cy - 0.2 * s, cx + s, cy + 1.8 * s), 0, 180)
            body.addArc(skia.Rect(cx - 1.1 * s, cy - 0.5 * s, cx + 1.1 * s, cy + 0.9 * s), 180, 180)
            canvas.drawPath(body, cabins[cabin % 5])
        canvas.drawCircle(x, y, 0.07 * radius, rim)

    return Live(draw, 0.34)


def tent(stage: Stage, x: float, y: float, size: float, cloth: Color, depth: float) -> list[Layer]:
    """Return a round tent: a striped roof that sweeps to its pole, striped walls, a pennant."""
    palette = stage.palette
    first, second, door = skia.Path(), skia.Path(), skia.Path()
    eaves, top = y - 0.72 * size, y - 1.62 * size
    for stripe in range(10):
        a, b = math.cos(math.pi * (1 - stripe / 10)), math.cos(math.pi * (1 - (stripe + 1) / 10))
        path = first if stripe % 2 else second
        path.moveTo(x, top)
        path.quadTo(x + 0.30 * a * size, eaves - 0.35 * size, x + 1.12 * a * size, eaves)
        path.quadTo(x + 0.56 * (a + b) * size, eaves + 0.12 * size, x + 1.12 * b * size, eaves)
        path.quadTo(x + 0.30 * b * size, eaves - 0.35 * size, x, top)
        path.addRect(skia.Rect(x + a * size, eaves + 1, x + b * size, y + 4))
    add_polygon(door, [(x - 0.20 * size, y + 4), (x, eaves + 0.1 * size), (x + 0.20 * size, y + 4)])
    near = 0.7
    glow = mix(palette.accent, (1, 1, 1), 0.2) if stage.dark else mix(palette.near, palette.haze, 0.3)  # fmt: skip
    layers: list[Layer] = [
        Flat(first, ink(palette.local(cloth, near)), depth),
        Flat(second, ink(palette.local(CREAM, near)), depth),
        Flat(door, ink(glow), depth),
        banners(stage, f"pennant{x:.0f}", [(x, top - 0.20 * size, 0.28 * size)], depth, cloth),
    ]
    if stage.dark:
        layers.append(lamp(stage, x, y - 0.2 * size, 1.1 * size, depth, f"tent{x:.0f}", alpha=0.5))
    return layers


def stall(stage: Stage, x: float, y: float, size: float, cloth: Color) -> list[Layer]:
    """Return a stall with an awning and a lit counter."""
    palette = stage.palette
    box, light, first, second = (skia.Path() for _ in range(4))
    box.addRect(skia.Rect(x - size, y - 0.5 * size, x + size, y + 8))
    for post in (-0.95, 0.9):
        box.addRect(skia.Rect(x + post * size, y - 1.3 * size, x + (post + 0.06) * size, y))
    light.addRect(skia.Rect(x - 0.9 * size, y - 1.15 * size, x + 0.9 * size, y - 0.5 * size))
    for stripe in range(8):
        a, b = (stripe / 4 - 1) * size, ((stripe + 1) / 4 - 1) * size
        path = first if stripe % 2 else second
        add_polygon(path, [(x + 0.9 * a, y - 1.6 * size), (x + 0.9 * b, y - 1.6 * size), (x + 1.12 * b, y - 1.15 * size), (x + 1.12 * a, y - 1.15 * size)])  # fmt: skip
        path.addArc(skia.Rect(x + 1.12 * a, y - 1.27 * size, x + 1.12 * b, y - 1.03 * size), 0, 180)
    glow = mix(palette.accent, (1, 1, 1), 0.25) if stage.dark else mix(palette.near, palette.haze, 0.35)  # fmt: skip
    return [
        Flat(light, ink(glow), 0.72),
        Flat(box, ink(mix(palette.local(color("#8a5a3a")), palette.near, 0.25)), 0.72),
        Flat(first, ink(mix(palette.local(cloth), palette.near, 0.06)), 0.72),
        Flat(second, ink(mix(palette.local(CREAM), palette.near, 0.06)), 0.72),
    ]


def carousel(stage: Stage, x: float, y: float, size: float) -> list[Layer]:
    """Return a carousel: horses that rise and sink as they go round, below a crown of lamps."""
    palette, u = stage.palette, stage.unit
    crown = tent(stage, x, y - 0.86 * size, 0.92 * size, CLOTHS[4], 0.66)[:2]
    deck, post = skia.Path(), skia.Path()
    deck.addRRect(skia.RRect.MakeRectXY(skia.Rect(x - 1.05 * size, y - 0.12 * size, x + 1.05 * size, y + 8), 6 * u, 6 * u))  # fmt: skip
    post.addRect(skia.Rect(x - 0.13 * size, y - 1.1 * size, x + 0.13 * size, y))
    gold, coats = palette.local(color("#f0c45a")), [palette.local(t) for t in (CREAM, CLOTHS[0], CLOTHS[1])]  # fmt: skip

    columns = skia.Path()
    for out in (-0.92, -0.55, 0.55, 0.92):
        columns.addRect(skia.Rect(x + (out - 0.022) * size, y - 1.05 * size, x + (out + 0.022) * size, y - 0.1 * size))  # fmt: skip

    def horse(canvas: skia.Canvas, hx: float, hy: float, s: float, go: int, tone: Color) -> None:
        canvas.drawLine(hx, y - 1.5 * size, hx, y - 0.1 * size, pen(gold, 0.05 * s))
        body = skia.Path()
        body.addOval(skia.Rect(hx - 0.62 * s, hy - 0.30 * s, hx + 0.62 * s, hy + 0.30 * s))
        add_polygon(body, [(hx + go * 0.3 * s, hy - 0.1 * s), (hx + go * 0.62 * s, hy - 0.85 * s), (hx + go * 0.80 * s, hy - 0.95 * s), (hx + go * 1.12 * s, hy - 0.62 * s), (hx + go * 1.0 * s, hy - 0.5 * s), (hx + go * 0.66 * s, hy + 0.1 * s)])  # fmt: skip
        for foot, reach in ((-0.5, -0.35), (-0.3, -0.1), (0.35, 0.25), (0.5, 0.5)):
            add_polygon(body, [(hx + go * (foot - 0.09) * s, hy + 0.1 * s), (hx + go * (foot + 0.09) * s, hy + 0.1 * s), (hx + go * (foot + reach + 0.05) * s, hy + 0.85 * s), (hx + go * (foot + reach - 0.05) * s, hy + 0.85 * s)])  # fmt: skip
        add_polygon(body, [(hx - go * 0.55 * s, hy - 0.15 * s), (hx - go * 1.0 * s, hy + 0.3 * s), (hx - go * 0.6 * s, hy + 0.1 * s)])  # fmt: skip
        canvas.drawPath(body, ink(tone))
        canvas.drawArc(skia.Rect(hx - 0.28 * s, hy - 0.42 * s, hx + 0.28 * s, hy + 0.1 * s), 180, 180, True, ink(gold))  # fmt: skip

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        mounts = []
        for number in range(8):
            a = 0.45 * seconds + math.tau * number / 8
            mounts.append((math.sin(a), math.cos(a), number))
        canvas.drawPath(deck, ink(mix(gold, palette.near, 0.35)))
        canvas.drawPath(post, ink(mix(gold, palette.near, 0.25)))
        canvas.drawPath(columns, ink(mix(gold, palette.near, 0.25)))
        for near, across, number in sorted(mounts):
            s = size * (0.20 + 0.05 * near)
            rise = 0.12 * size * math.sin(1.9 * seconds + 2 * number)
            tone = mix(coats[number % 3], palette.near, 0.10 + 0.22 * (0.5 - 0.5 * near))
            horse(canvas, x + 0.86 * across * size, y - 0.52 * size + rise + 0.05 * size * near, s, 1 if near > 0 else -1, tone)  # fmt: skip

    lights = string_lights(stage, "crown", [(x - size, y - 1.52 * size), (x, y - 1.5 * size), (x + size, y - 1.52 * size)], 0.66, bulb_units=5, every_units=30)  # fmt: skip
    return [*crown, Live(draw, 0.66), lights]


def balloons(stage: Stage) -> Layer:
    """Return a few balloons that got away, rising slowly."""
    dice, u, w = stage.dice("balloons"), stage.unit, stage.width
    free = [(dice.uniform(0.1, 0.9) * w, dice.random(), dice.uniform(14, 24) * u, CLOTHS[i % 5], dice.random()) for i in range(6)]  # fmt: skip
    high = stage.staging.ground_y

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        for x, start, size, tint, phase in free:
            y = high * (1.1 - (start + 0.02 * seconds) % 1.2)
            bx = x + 20 * u * math.sin(0.6 * seconds + 6 * phase)
            canvas.drawLine(bx, y + size, bx - 3 * u, y + 4 * size, pen(stage.palette.near, 1.2 * u, 0.6))  # fmt: skip
            canvas.drawOval(skia.Rect(bx - 0.85 * size, y - size, bx + 0.85 * size, y + 1.1 * size), ink(stage.palette.local(tint)))  # fmt: skip
            canvas.drawOval(skia.Rect(bx - 0.5 * size, y - 0.7 * size, bx - 0.1 * size, y - 0.1 * size), ink((1, 1, 1), 0.35))  # fmt: skip

    return Live(draw, 0.6)
