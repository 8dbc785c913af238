"""Beds and what stands by them: a hospital's drip and monitor, curtains on rails, wardrobes, lamps. Knows no place."""

from __future__ import annotations

import math

import skia

from moviefactory.shots.animatic.layers import Flat, Layer, Live, add_polygon, ink, pen
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.noise import wobble
from moviefactory.shots.animatic.soft import SoftLight
from moviefactory.shots.animatic.stage import Stage

WHITE, STEEL, WOOD = color("#f4f2ec"), color("#b8c4c8"), color("#8a5a38")


def bed(stage: Stage, x: float, y: float, size: float, side: int, depth: float, cloth: Color, frame: Color, *, wheels: bool = False) -> list[Layer]:  # fmt: skip
    """Return a bed seen from its side, its head towards `side`; on wheels and with rails in a ward."""
    palette = stage.palette
    posts, sheet, cover, pillow, folds = (skia.Path() for _ in range(5))
    top = y - (0.62 if wheels else 0.50) * size

    def at(share: float) -> float:
        return x + side * share * size

    head, foot = sorted((at(1.42), at(1.52))), sorted((at(-1.52), at(-1.42)))
    posts.addRRect(skia.RRect.MakeRectXY(skia.Rect(head[0], top - 0.66 * size, head[1], y), 0.05 * size, 0.05 * size))  # fmt: skip
    posts.addRRect(skia.RRect.MakeRectXY(skia.Rect(foot[0], top - 0.34 * size, foot[1], y), 0.05 * size, 0.05 * size))  # fmt: skip
    posts.addRect(skia.Rect(x - 1.45 * size, top + 0.02 * size, x + 1.45 * size, top + 0.14 * size))
    ends = sorted((at(1.42), at(-1.42)))
    sheet.addRRect(skia.RRect.MakeRectXY(skia.Rect(ends[0], top - 0.22 * size, ends[1], top + 0.04 * size), 0.09 * size, 0.09 * size))  # fmt: skip
    cover.moveTo(at(0.62), top - 0.24 * size)
    cover.cubicTo(at(0.1), top - 0.34 * size, at(-0.9), top - 0.30 * size, at(-1.40), top - 0.22 * size)  # fmt: skip
    cover.lineTo(at(-1.40), top + 0.22 * size)
    for wave in range(4):
        cover.quadTo(at(-1.18 + 0.5 * wave), top + 0.32 * size, at(-0.92 + 0.5 * wave), top + 0.20 * size)  # fmt: skip
    cover.close()
    for fold in (-1.1, -0.6, -0.1, 0.3):
        folds.moveTo(at(fold), top - 0.22 * size)
        folds.quadTo(at(fold - 0.08), top, at(fold + 0.02), top + 0.18 * size)
    a, b = sorted((at(0.82), at(1.38)))
    pillow.addRRect(skia.RRect.MakeRectXY(skia.Rect(a, top - 0.42 * size, b, top - 0.16 * size), 0.14 * size, 0.12 * size))  # fmt: skip
    rails = skia.Path()
    if wheels:
        for share in (-1.3, 1.3):
            posts.addCircle(at(share), y - 0.03 * size, 0.08 * size)
        rails.addRRect(skia.RRect.MakeRectXY(skia.Rect(min(at(0.1), at(0.8)), top - 0.44 * size, max(at(0.1), at(0.8)), top - 0.10 * size), 0.08 * size, 0.08 * size))  # fmt: skip
        for share in (0.3, 0.45, 0.6):
            rails.moveTo(at(share), top - 0.44 * size)
            rails.lineTo(at(share), top - 0.10 * size)
    return [
        Flat(posts, ink(frame), depth),
        Flat(sheet, ink(mix(palette.local(WHITE), palette.near, 0.08)), depth),
        Flat(pillow, ink(mix(palette.local(WHITE), palette.light, 0.2)), depth),
        Flat(cover, ink(cloth), depth),
        Flat(folds, pen(mix(cloth, palette.near, 0.3), 0.02 * size), depth),
        Flat(rails, pen(mix(palette.local(STEEL), palette.near, 0.15), 0.035 * size), depth),
    ]


def drip(stage: Stage, x: float, y: float, depth: float) -> Layer:
    """Return a stand with a bag out of which drops fall into a tube."""
    palette, u = stage.palette, stage.unit
    stand, bag, tube = skia.Path(), skia.Path(), skia.Path()
    top = y - 560 * u
    stand.addRect(skia.Rect(x - 5 * u, top, x + 5 * u, y))
    stand.addRect(skia.Rect(x - 56 * u, top - 4 * u, x + 56 * u, top + 6 * u))
    stand.addRect(skia.Rect(x - 70 * u, y - 8 * u, x + 70 * u, y + 4 * u))
    bag.addRRect(skia.RRect.MakeRectXY(skia.Rect(x + 16 * u, top + 20 * u, x + 84 * u, top + 132 * u), 16 * u, 16 * u))  # fmt: skip
    tube.moveTo(x + 50 * u, top + 176 * u)
    tube.cubicTo(x + 50 * u, top + 300 * u, x + 130 * u, top + 280 * u, x + 150 * u, top + 360 * u)
    water = mix(palette.local(color("#bfe0f0")), palette.light, 0.3)

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        canvas.drawPath(stand, ink(mix(palette.local(STEEL), palette.near, 0.2)))
        canvas.drawPath(bag, ink(water, 0.85))
        canvas.drawRect(skia.Rect(x + 42 * u, top + 132 * u, x + 58 * u, top + 176 * u), ink(water, 0.6))  # fmt: skip
        canvas.drawPath(tube, pen(water, 4 * u, 0.8))
        fall = (1.1 * seconds) % 1.0
        canvas.drawCircle(x + 50 * u, top + (136 + 32 * fall * fall) * u, 4.5 * u, ink((1, 1, 1), 0.9))  # fmt: skip

    return Live(draw, depth)


def monitor(stage: Stage, x: float, y: float, depth: float) -> Layer:
    """Return a screen on which a heart's beat runs."""
    palette, u = stage.palette, stage.unit
    case, screen = skia.Rect(x - 92 * u, y - 132 * u, x + 92 * u, y), skia.Rect(x - 80 * u, y - 120 * u, x + 80 * u, y - 16 * u)  # fmt: skip
    green = color("#5aff9a")
    glow = SoftLight.of(190 * u, green)

    def beat(share: float) -> float:
        near = share % 0.5
        return -1.0 if 0.20 < near < 0.23 else 0.5 if 0.23 <= near < 0.26 else -0.16 if 0.34 < near < 0.40 else 0.0  # fmt: skip

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        glow.draw(canvas, x, y - 66 * u, 0.35)
        canvas.drawRect(skia.Rect(x - 6 * u, y, x + 6 * u, y + 280 * u), ink(mix(palette.local(STEEL), palette.near, 0.3)))  # fmt: skip
        canvas.drawRoundRect(case, 12 * u, 12 * u, ink(mix(palette.local(STEEL), palette.near, 0.3)))  # fmt: skip
        canvas.drawRect(screen, ink((0.03, 0.10, 0.09)))
        line = [(screen.left() + screen.width() * s / 60, screen.centerY() + 40 * u * beat(s / 60 + 0.4 * seconds)) for s in range(61)]  # fmt: skip
        path = skia.Path()
        add_polygon(path, line, close=False)
        canvas.drawPath(path, pen(green, 4 * u))

    return Live(draw, depth)


def bed_curtain(stage: Stage, left: float, right: float, top: float, low: float, cloth: Color, depth: float) -> list[Layer]:  # fmt: skip
    """Return a curtain on a rail that breathes a little."""
    palette, u = stage.palette, stage.unit
    rail = skia.Path()
    rail.addRect(skia.Rect(min(left, right) - 60 * u, top - 10 * u, max(left, right) + 60 * u, top))
    pitch = 34 * u
    count = max(3, int(abs(right - left) / pitch))

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        for fold in range(count):
            a = min(left, right) + fold * pitch
            sway = 5 * u * wobble(0.6 * seconds, 0.3 * fold)
            path = skia.Path()
            path.moveTo(a, top)
            path.lineTo(a + 1.15 * pitch, top)
            path.quadTo(a + 1.1 * pitch, (top + low) / 2, a + 1.15 * pitch + sway, low)
            path.lineTo(a + sway, low)
            path.quadTo(a - 0.05 * pitch, (top + low) / 2, a, top)
            path.close()
            canvas.drawPath(path, ink(mix(cloth, palette.near, 0.08 + 0.14 * (fold % 2))))

    return [
        Live(draw, depth),
        Flat(rail, ink(mix(palette.local(STEEL), palette.near, 0.2)), depth),
    ]


def night_table(stage: Stage, x: float, y: float, depth: float, wood: Color) -> list[Layer]:
    """Return a small table with a lamp, a book and a glass; the lamp burns when it is dark."""
    palette, u = stage.palette, stage.unit
    body, line, foot, shade, book = (skia.Path() for _ in range(5))
    body.addRect(skia.Rect(x - 80 * u, y - 170 * u, x + 80 * u, y - 20 * u))
    for leg in (-72, 60):
        body.addRect(skia.Rect(x + leg * u, y - 24 * u, x + (leg + 12) * u, y))
    line.addRect(skia.Rect(x - 66 * u, y - 106 * u, x + 66 * u, y - 102 * u))
    line.addCircle(x, y - 132 * u, 7 * u)
    line.addCircle(x, y - 74 * u, 7 * u)
    foot.addRect(skia.Rect(x - 5 * u, y - 250 * u, x + 5 * u, y - 170 * u))
    foot.addOval(skia.Rect(x - 30 * u, y - 180 * u, x + 30 * u, y - 166 * u))
    add_polygon(shade, [(x - 32 * u, y - 318 * u), (x + 32 * u, y - 318 * u), (x + 58 * u, y - 236 * u), (x - 58 * u, y - 236 * u)])  # fmt: skip
    book.addRect(skia.Rect(x + 34 * u, y - 186 * u, x + 76 * u, y - 170 * u))
    warm = mix(palette.accent, (1, 0.9, 0.7), 0.4)
    glow = SoftLight.of(480 * u, warm)

    def lamp(canvas: skia.Canvas, seconds: float) -> None:
        if stage.dark:
            glow.draw(canvas, x, y - 270 * u, 0.62 + 0.02 * math.sin(2 * seconds))
        canvas.drawPath(shade, ink(mix(warm, (1, 1, 1), 0.45) if stage.dark else mix(palette.local(WHITE), palette.near, 0.15)))  # fmt: skip

    return [
        Flat(body, ink(wood), depth),
        Flat(line, ink(mix(wood, palette.near, 0.45)), depth),
        Flat(foot, ink(mix(wood, palette.near, 0.3)), depth),
        Flat(book, ink(mix(palette.local(color("#a8433c")), palette.near, 0.2)), depth),
        Live(lamp, depth),
    ]


def wardrobe(stage: Stage, x: float, y: float, depth: float, wood: Color) -> list[Layer]:
    """Return a wardrobe of two doors, one a hand's breadth open, with a case on top."""
    palette, u = stage.palette, stage.unit
    body, panels, gap, case = (skia.Path() for _ in range(4))
    body.addRect(skia.Rect(x - 170 * u, y - 610 * u, x + 170 * u, y))
    body.addRect(skia.Rect(x - 186 * u, y - 634 * u, x + 186 * u, y - 604 * u))
    for side in (-1, 1):
        a, b = sorted((x + side * 18 * u, x + side * 154 * u))
        panels.addRRect(skia.RRect.MakeRectXY(skia.Rect(a, y - 580 * u, b, y - 330 * u), 10 * u, 10 * u))  # fmt: skip
        panels.addRRect(skia.RRect.MakeRectXY(skia.Rect(a, y - 300 * u, b, y - 40 * u), 10 * u, 10 * u))  # fmt: skip
    gap.addRect(skia.Rect(x - 7 * u, y - 596 * u, x + 7 * u, y - 16 * u))
    case.addRRect(skia.RRect.MakeRectXY(skia.Rect(x - 120 * u, y - 716 * u, x + 90 * u, y - 634 * u), 12 * u, 12 * u))  # fmt: skip
    return [
        Flat(case, ink(mix(palette.local(color("#a87048")), palette.near, 0.3)), depth),
        Flat(body, ink(wood), depth),
        Flat(panels, ink(mix(wood, palette.near, 0.22)), depth),
        Flat(gap, ink(mix(wood, palette.near, 0.7)), depth),
    ]
