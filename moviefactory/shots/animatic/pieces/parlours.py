"""A living room's wallpaper, curtains and furniture. Knows no place."""

from __future__ import annotations

import math

import skia

from moviefactory.lexicon.vocabulary import Weather
from moviefactory.shots.animatic.layers import Flat, Layer, Live, add_polygon, draw_glow, ink, pen
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.noise import wobble
from moviefactory.shots.animatic.stage import Stage

WOOD = color("#7a4f34")
CLOTH = color("#a8433c")
BOOKS = (color("#a8433c"), color("#3f6b7a"), color("#c79a4a"), color("#5a7a4f"), color("#d8cbb4"))


def stripes(stage: Stage, window: skia.Rect, wall: Color, floor_y: float) -> Layer:
    """Return the stripes of the wallpaper, none across the window."""
    left, top, right, _ = stage.reach(0.6)
    bands, pitch = skia.Path(), 44 * stage.unit
    for index in range(int(left / pitch) - 1, int(right / pitch) + 2):
        band = skia.Rect(index * pitch, top - 20, (index + 0.12) * pitch, floor_y)
        above = skia.Rect(band.left(), band.top(), band.right(), window.top())
        below = skia.Rect(band.left(), window.bottom(), band.right(), band.bottom())
        crosses = band.right() > window.left() and band.left() < window.right()
        for part in (above, below) if crosses else (band,):
            bands.addRect(part)
    faint = ink(mix(wall, stage.palette.near, 0.5), 0.24)
    faint.setAntiAlias(False)
    return Flat(bands, faint, 0.6)


FROSTED = ("frost", "frozen window", "frozen pane", "ice flower", "icy window", "霜", "冰花")


def frost(stage: Stage, window: skia.Rect) -> list[Layer]:
    """Return the ice on a window's panes, where the line tells of it: ferns that grow from the edges."""
    if not stage.says(FROSTED):
        return []
    dice, ferns, veil = stage.dice("frost"), skia.Path(), skia.Path()
    w, h = window.width(), window.height()
    veil.setFillType(skia.PathFillType.kEvenOdd)
    veil.addRect(window)
    veil.addOval(window.makeInset(0.10 * w, 0.13 * h))
    for number in range(44):
        side, along = number % 4, dice.random()
        x = window.left() + w * (along if side < 2 else side - 2)
        y = window.top() + h * (side if side < 2 else along)
        turn = math.atan2(window.centerY() - y, window.centerX() - x) + dice.uniform(-0.7, 0.7)
        long = min(w, h) * dice.uniform(0.10, 0.30)
        dx, dy = math.cos(turn) * long, math.sin(turn) * long
        add_polygon(ferns, [(x, y), (x + dx, y + dy)], close=False)
        for share in (0.3, 0.5, 0.7, 0.85):
            for out in (-0.75, 0.75):
                part = 0.38 * long * (1.1 - share)
                start = (x + share * dx, y + share * dy)
                add_polygon(ferns, [start, (start[0] + part * math.cos(turn + out), start[1] + part * math.sin(turn + out))], close=False)  # fmt: skip
    ice = mix(stage.palette.light, (1.0, 1.0, 1.0), 0.6)
    return [Flat(veil, ink(ice, 0.34), 0.6), Flat(ferns, pen(ice, 0.006 * min(w, h), 0.85), 0.6)]


def window_frame(stage: Stage, window: skia.Rect, wall: Color) -> list[Layer]:
    """Return the frame, its bars, the sill and curtains that breathe."""
    u, palette = stage.unit, stage.palette
    x0, y0, x1, y1 = window.left(), window.top(), window.right(), window.bottom()
    bars, thick = skia.Path(), 7 * u
    for box in ((x0 - 2 * thick, y0 - 2 * thick, x1 + 2 * thick, y0), (x0 - 2 * thick, y0, x0, y1), (x1, y0, x1 + 2 * thick, y1), (x0 - 3 * thick, y1, x1 + 3 * thick, y1 + 2.4 * thick)):  # fmt: skip
        bars.addRect(skia.Rect(*box))
    panes = 3 if x1 - x0 > (y1 - y0) * 0.9 else 2
    for pane in range(1, panes):
        x = x0 + (x1 - x0) * pane / panes
        bars.addRect(skia.Rect(x - thick / 2, y0, x + thick / 2, y1))
    bars.addRect(skia.Rect(x0, y0 + (y1 - y0) * 0.42, x1, y0 + (y1 - y0) * 0.42 + thick))
    frame = mix(palette.local(color("#e8dcc8")), palette.near, 0.30)
    tone = mix(mix(palette.local(CLOTH), palette.near, 0.25), wall, 0.2)

    def curtains(canvas: skia.Canvas, seconds: float) -> None:
        for go, x in ((1, x0 - 26 * u), (-1, x1 + 26 * u)):
            for fold in range(4):
                wide = 22 * u
                edge = x + go * fold * wide * 0.8
                breath = go * 5 * u * wobble(seconds * 0.6, fold * 0.3 + go)
                path = skia.Path()
                path.moveTo(edge, y0 - 30 * u)
                path.lineTo(edge + go * wide, y0 - 30 * u)
                path.quadTo(edge + go * wide * 1.1, (y0 + y1) / 2, edge + go * wide * 0.9 + breath, y1 + 120 * u)  # fmt: skip
                path.lineTo(edge - go * wide * 0.1 + breath, y1 + 120 * u)
                path.quadTo(edge, (y0 + y1) / 2, edge, y0 - 30 * u)
                path.close()
                canvas.drawPath(path, ink(mix(tone, palette.near, 0.10 + 0.12 * (fold % 2))))
        canvas.drawRect(skia.Rect(x0 - 60 * u, y0 - 36 * u, x1 + 60 * u, y0 - 27 * u), ink(mix(palette.local(WOOD), palette.near, 0.3)))  # fmt: skip

    return [Flat(bars, ink(frame), 0.6), Live(curtains, 0.62)]


def furniture(
    stage: Stage, window: skia.Rect, floor_y: float, wall: Color, *, study: bool, side: int
) -> list[Layer]:
    """Return shelves of books or framed pictures, a table and a lamp that is lit in the dark."""
    palette, dice, u = stage.palette, stage.dice("furniture"), stage.unit
    wood = mix(palette.local(WOOD), palette.near, 0.35)
    layers: list[Layer] = []
    away = -side
    x = window.left() - 330 * u if away < 0 else window.right() + 90 * u
    shelf, books = skia.Path(), [skia.Path() for _ in BOOKS]
    if study:
        shelf.addRect(skia.Rect(x - 20 * u, floor_y - 560 * u, x + 260 * u, floor_y + 4 * u))
        for row in range(5):
            y, at = floor_y - 20 * u - row * 106 * u, x - 6 * u
            while at < x + 236 * u:
                thick, high = dice.uniform(9, 20) * u, dice.uniform(62, 92) * u
                books[dice.randrange(len(books))].addRect(skia.Rect(at, y - high, at + thick, y))
                at += thick + 1.5 * u
    else:
        for _ in range(3):
            px, py, size = x + dice.uniform(0, 210) * u, window.top() + dice.uniform(0, 180) * u, dice.uniform(50, 90) * u  # fmt: skip
            shelf.addRect(
                skia.Rect(px - 6 * u, py - 6 * u, px + size + 6 * u, py + size * 1.2 + 6 * u)
            )
            books[dice.randrange(len(books))].addRect(skia.Rect(px, py, px + size, py + size * 1.2))
    layers.append(Flat(shelf, ink(mix(wood, palette.near, 0.25)), 0.64))
    layers += [Flat(path, ink(mix(mix(palette.local(tint), palette.near, 0.42), wall, 0.12)), 0.64) for tint, path in zip(BOOKS, books, strict=True)]  # fmt: skip
    table, tx = skia.Path(), (x - 130 * u if away < 0 else x + 300 * u)
    table.addRect(skia.Rect(tx - 90 * u, floor_y - 150 * u, tx + 110 * u, floor_y - 134 * u))
    for leg in (-76, 86):
        table.addRect(
            skia.Rect(tx + leg * u, floor_y - 134 * u, tx + (leg + 10) * u, floor_y + 16 * u)
        )
    shade = skia.Path()
    add_polygon(shade, [(tx - 34 * u, floor_y - 232 * u), (tx - 20 * u, floor_y - 290 * u), (tx + 20 * u, floor_y - 290 * u), (tx + 34 * u, floor_y - 232 * u)])  # fmt: skip
    table.addRect(skia.Rect(tx - 4 * u, floor_y - 236 * u, tx + 4 * u, floor_y - 150 * u))
    layers.append(Flat(table, ink(wood), 0.72))
    glow = palette.accent

    def lamp(canvas: skia.Canvas, seconds: float) -> None:
        lit = stage.dark or stage.weather is not Weather.CLEAR
        canvas.drawPath(shade, ink(mix(glow, (1, 1, 1), 0.35) if lit else mix(glow, wall, 0.6)))
        if lit:
            breath = 1 + 0.02 * wobble(seconds * 2, 0.3)
            draw_glow(canvas, tx, floor_y - 250 * u, 430 * u * breath, glow, 0.75)

    layers.append(Live(lamp, 0.72))
    return layers


def near_things(stage: Stage, side: int) -> list[Layer]:
    """Return a chair's back and a plant, nearly black, at the frame's edges."""
    dice, u, w, h = stage.dice("near"), stage.unit, stage.width, stage.height
    plant = skia.Path()
    x = w * (0.5 - 0.475 * side)
    for leaf in range(9):
        lean, tall = (leaf - 4) * 34 * u, (330 - 22 * abs(leaf - 4)) * u * dice.uniform(0.8, 1.1)
        plant.moveTo(x - 5 * u, h * 1.02)
        plant.quadTo(x + lean * 0.3, h - tall * 0.8, x + lean * 1.6, h - tall)
        plant.quadTo(x + lean * 0.9, h - tall * 0.55, x + 5 * u, h * 1.02)
        plant.close()
    chair, cx = skia.Path(), w * (0.5 + 0.44 * side)
    chair.addRRect(skia.RRect.MakeRectXY(skia.Rect(cx - 120 * u, h - 210 * u, cx + 120 * u, h * 1.2), 50 * u, 50 * u))  # fmt: skip
    near = ink(stage.palette.near)
    return [Flat(plant, near, 1.25, sway=0.006, root_y=h), Flat(chair, near, 1.3)]
