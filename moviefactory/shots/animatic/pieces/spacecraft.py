"""Spacecraft: hulls and consoles from inside, a station from outside. Knows no place."""

from __future__ import annotations

import math

import skia

from moviefactory.shots.animatic import lens
from moviefactory.shots.animatic.floors import Pool, floor_layers
from moviefactory.shots.animatic.layers import (
    Flat,
    Layer,
    Live,
    Solid,
    add_polygon,
    glow_paint,
    ink,
    pen,
)
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.measures import uprightness
from moviefactory.shots.animatic.noise import wobble
from moviefactory.shots.animatic.soft import SoftLight
from moviefactory.shots.animatic.stage import Stage, vertical

PANEL = color("#2f4f8f")
HULL = color("#d8dce4")
SIGNALS = (color("#4ad8ff"), color("#ffb04a"), color("#ff5a5a"), color("#7dff9a"))
Outline = list[tuple[float, float]]


def port(x: float, y: float, half: float, tall: float, *, corners: bool) -> Outline:
    """Return the window's outline: a wide six-sided pane, or an eight-sided port."""
    if corners:
        return [(x + half * 1.04 * math.cos(a * math.pi / 4 + 0.3927), y + tall * 1.08 * math.sin(a * math.pi / 4 + 0.3927)) for a in range(8)]  # fmt: skip
    return [(x - half, y), (x - half * 0.84, y - tall), (x + half * 0.84, y - tall), (x + half, y), (x + half * 0.88, y + tall), (x - half * 0.88, y + tall)]  # fmt: skip


def wall(
    stage: Stage,
    hole: Outline,
    hull: Color,
    glow: Color,
    centre: tuple[float, float],
    floor_y: float,
) -> Layer:
    """Return the hull with the window cut out, lit from outside."""
    left, top, right, bottom = stage.reach(0.5)
    path = skia.Path()
    path.setFillType(skia.PathFillType.kEvenOdd)
    path.addRect(skia.Rect(left - 20, top - 20, right + 20, bottom + 20))
    add_polygon(path, hole)
    dark = mix(hull, stage.palette.near, 0.72)

    def paint(canvas: skia.Canvas) -> None:
        lens.pour(
            canvas, vertical(0, floor_y, [(0.0, dark), (0.5, hull), (1.0, mix(hull, dark, 0.5))])
        )
        reach = 0.95 * stage.height
        canvas.drawCircle(*centre, reach, glow_paint(*centre, reach, mix(glow, stage.palette.sky[3], 0.5), 0.38))  # fmt: skip

    fill = stage.texture(stage.box_below(-1, 0.5), paint, corner=0.34)
    return Solid(path, fill, 0.5)


def ribs(
    stage: Stage, hole: Outline, centre: tuple[float, float], hull: Color, glow: Color
) -> list[Layer]:
    """Return frames round the window that open towards us, each with a strip of light."""
    layers: list[Layer] = []
    for index, grow in enumerate((1.32, 1.78)):
        depth = 0.62 + 0.16 * index
        frame = [(centre[0] + (x - centre[0]) * grow, centre[1] + (y - centre[1]) * grow) for x, y in hole]  # fmt: skip
        path = skia.Path()
        add_polygon(path, frame)
        tone = mix(hull, stage.palette.near, 0.42 + 0.2 * index)
        layers.append(Flat(path, pen(tone, (30 + 22 * index) * stage.unit), depth))
        layers.append(Flat(path, pen(glow, 2.2 * stage.unit, 0.5 - 0.15 * index), depth))
    return layers


def deck(stage: Stage, floor_y: float, hull: Color, glow: Color, x: float) -> list[Layer]:
    """Return the floor: plates that run to the window, and its light upon them."""
    u, h = stage.unit, stage.height
    left, _, right, _ = stage.reach(0.88)
    near = mix(hull, stage.palette.near, 0.82)
    lines, room = skia.Path(), h - floor_y
    for index in range(-14, 15):
        near_x = x + index * 390 * u
        add_polygon(lines, [(x + index * 130 * u, floor_y), (near_x - 2 * u, h * 1.2), (near_x + 2 * u, h * 1.2)])  # fmt: skip
    for row in (0.16, 0.42, 0.8):
        y = floor_y + row * room
        lines.addRect(skia.Rect(left, y, right, y + 2 * u))
    stops = [(0.0, mix(hull, glow, 0.16)), (0.3, mix(hull, near, 0.5)), (1.0, near)]
    pool = Pool(x, floor_y + 0.25 * room, 620 * u, 0.55 * room, glow, 0.38)
    marks = [(lines, ink(stage.palette.near, 0.6))]
    return floor_layers(stage, floor_y, 0.88, stops, pool, marks)


def consoles(stage: Stage, floor_y: float, hull: Color, x: float, half: float) -> list[Layer]:
    """Return consoles on both sides with screens and lamps, each with its own rhythm."""
    dice, u = stage.dice("consoles"), stage.unit
    tone = mix(hull, stage.palette.near, 0.6)
    body = skia.Path()
    lamps: list[tuple[float, float, Color, float]] = []
    screens: list[tuple[skia.Rect, Color, float]] = []
    for side in (-1, 1):
        for index in range(3):
            cx = x + side * (half * 0.72 + index * 250 * u)
            top = floor_y - (96 + 26 * index) * u
            add_polygon(body, [(cx - 118 * u, floor_y + 14 * u), (cx - 96 * u, top), (cx + 96 * u, top), (cx + 118 * u, floor_y + 14 * u)])  # fmt: skip
            screens.append((skia.Rect(cx - 70 * u, top - 74 * u, cx + 70 * u, top - 6 * u), dice.choice(SIGNALS[:2]), dice.random()))  # fmt: skip
            for _ in range(14):
                lamps.append((cx + dice.uniform(-86, 86) * u, top + dice.uniform(12, 66) * u, dice.choice(SIGNALS), dice.random()))  # fmt: skip
    glows = {tint: SoftLight.of(150 * u, tint) for tint in SIGNALS[:2]}

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        canvas.drawPath(body, ink(tone))
        for box, tint, phase in screens:
            power = 0.75 + 0.15 * wobble(seconds * 1.4, phase)
            glows[tint].draw(canvas, box.centerX(), box.centerY(), 0.30 * power)
            canvas.drawRect(box, ink(mix(tint, stage.palette.near, 0.74), 0.92))
            graph = skia.Path()
            for step in range(13):
                gx = box.left() + box.width() * (step + 0.5) / 13
                gy = box.centerY() + 0.32 * box.height() * wobble(seconds * 1.7 + step * 0.7, phase)
                graph.lineTo(gx, gy) if step else graph.moveTo(gx, gy)
            canvas.drawPath(graph, pen(tint, 2.4 * u, power))
        for lx, ly, tint, phase in lamps:
            alight = 0.5 + 0.5 * math.tanh(4 * wobble(seconds * (0.8 + phase), phase))
            canvas.drawCircle(lx, ly, 3.6 * u, ink(tint, 0.25 + 0.75 * alight))

    return [Live(draw, 0.92)]


def near_frame(stage: Stage) -> list[Layer]:
    """Return the nearest beams of the hull, black, at the edges."""
    u, w, h = stage.unit, stage.width, stage.height
    left, top, right, bottom = stage.reach(1.3)
    path = skia.Path()
    a, z = stage.sides(1.3)
    add_polygon(path, [(left, top), (a + 0.09 * w, top), (a + 0.035 * w, h * 0.5), (a + 0.07 * w, bottom), (left, bottom)])  # fmt: skip
    add_polygon(path, [(right, top), (z - 0.09 * w, top), (z - 0.035 * w, h * 0.5), (z - 0.07 * w, bottom), (right, bottom)])  # fmt: skip
    cables = skia.Path()
    for index in range(3):
        cables.moveTo(w * (0.1 + 0.3 * index), top)
        cables.quadTo(
            w * (0.22 + 0.3 * index), h * (0.07 + 0.03 * index), w * (0.36 + 0.3 * index), top
        )
    tone = mix(stage.palette.near, (0.0, 0.0, 0.0), 0.4)
    return [Flat(cables, pen(tone, 9 * u), 1.25), Flat(path, ink(tone), 1.3)]


def station(stage: Stage, x: float, y: float) -> list[Layer]:
    """Return a space station with wings of solar cells, a truss and a docked capsule."""
    k, palette = (0.8 - 0.3 * uprightness(stage.size)) * stage.scenery, stage.palette
    wings, cells, truss, hull, shade = (skia.Path() for _ in range(5))
    for side in (-1, 1):
        for index in (0, 1):
            cx = x + side * (120 + 92 * index) * k
            for up in (-1, 1):
                top, low = y + up * 16 * k, y + up * 104 * k
                wings.addRect(skia.Rect(cx - 32 * k, min(top, low), cx + 32 * k, max(top, low)))
                for line in range(1, 6):
                    at = min(top, low) + 88 * k * line / 6
                    cells.moveTo(cx - 32 * k, at)
                    cells.lineTo(cx + 32 * k, at)
                cells.moveTo(cx, min(top, low))
                cells.lineTo(cx, max(top, low))
    truss.addRect(skia.Rect(x - 250 * k, y - 5 * k, x + 250 * k, y + 5 * k))
    for left, top, right, low in ((-62, -22, 62, 22), (-22, -70, 22, 66), (26, 22, 58, 74)):
        box = skia.Rect(x + left * k, y + top * k, x + right * k, y + low * k)
        hull.addRRect(skia.RRect.MakeRectXY(box, 12 * k, 12 * k))
        shade.addRRect(skia.RRect.MakeRectXY(skia.Rect(box.left(), box.centerY(), box.right(), box.bottom()), 10 * k, 10 * k))  # fmt: skip
    add_polygon(hull, [(x - 20 * k, y + 64 * k), (x + 20 * k, y + 64 * k), (x + 10 * k, y + 98 * k), (x - 10 * k, y + 98 * k)])  # fmt: skip
    for path in (wings, cells, truss, hull, shade):
        turn = skia.Matrix()
        turn.setRotate(-14, x, y)
        path.transform(turn)
    blue = mix(PANEL, palette.near, 0.18)
    white = mix(HULL, palette.sky[2], 0.15)
    return [
        Flat(truss, ink(mix(white, palette.near, 0.45)), 0.3),
        Flat(wings, ink(blue), 0.3),
        Flat(cells, pen(mix(blue, white, 0.4), 1.4 * k, 0.8), 0.3),
        Flat(hull, ink(white), 0.3),
        Flat(shade, ink(mix(white, palette.near, 0.6), 0.7), 0.3),
    ]
