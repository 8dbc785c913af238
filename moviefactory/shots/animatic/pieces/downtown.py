"""A city's towers and street: lit panes, shaded sides, cars, lamps. Knows no place."""

from __future__ import annotations

import skia

from moviefactory.shots.animatic.layers import Flat, Layer, Live, add_polygon, draw_glow, ink, pen
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.sky import lamp
from moviefactory.shots.animatic.stage import Stage
from moviefactory.shots.animatic.towns import Front, Towers, window_layers

PAINTS = (color("#c9483c"), color("#e2c04a"), color("#4a7fb0"), color("#e8e4da"), color("#3c4a52"))


def panes(stage: Stage, block: Towers, index: int, depth: float, alpha: float) -> list[Layer]:
    """Return windows: few and warm in the dark, many and dull by day."""
    if stage.dark:
        return window_layers(
            stage, block, f"win{index}", depth, share=0.36, alpha=alpha + 0.12 * index
        )
    path, pitch = skia.Path(), 15.0 * stage.scenery * (0.6 + depth)
    for left, top, right, bottom in block.inside:
        columns, rows = int((right - left) / pitch) - 1, int((bottom - top) / (pitch * 1.3)) - 2
        if columns > 0 and rows > 0:
            for row in range(rows):
                y = top + (row + 1.2) * pitch * 1.3
                path.addRect(skia.Rect(left + pitch * 0.5, y, right - pitch * 0.5, y + pitch * 0.5))
    tint = mix(stage.palette.sky[1], stage.palette.near, 0.35)
    return [Flat(path, ink(tint, 0.16 + 0.06 * index), depth)]


def shade_sides(
    stage: Stage, fronts: tuple[Front, ...], depth: float, tone: tuple[float, float, float]
) -> list[Layer]:
    """Return the side of each tower that is turned from the light."""
    path = skia.Path()
    for left, top, right, bottom in fronts:
        part = (right - left) * 0.3
        head = top + (right - left) * 0.72
        away = stage.staging.light_x > (left + right) / 2
        path.addRect(skia.Rect(left, head, left + part, bottom) if away else skia.Rect(right - part, head, right, bottom))  # fmt: skip
    return [Flat(path, ink(tone, 0.30), depth)]


def cars(stage: Stage, y: float) -> Layer:
    """Return cars that pass behind, both ways, lamps lit when it is dark."""
    dice, u, w = stage.dice("cars"), stage.unit, stage.width
    fleet = [(dice.random(), 1 if i % 2 else -1, dice.choice(PAINTS), dice.uniform(0.05, 0.075)) for i in range(5)]  # fmt: skip
    palette, size = stage.palette, 36 * u * (0.7 + 0.3 * stage.staging.scenery)

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        for start, go, paint, speed in fleet:
            x = ((start + go * seconds * speed) % 1.3 - 0.15) * w
            level = y - (4 * u if go > 0 else 0)
            body = skia.Path()
            add_polygon(body, [(x - 2.0 * size, level), (x - 2.0 * size, level - 0.55 * size), (x - 1.3 * size, level - 0.65 * size), (x - 0.8 * size, level - 1.15 * size), (x + 0.6 * size, level - 1.15 * size), (x + 1.2 * size, level - 0.65 * size), (x + 2.0 * size, level - 0.5 * size), (x + 2.0 * size, level)])  # fmt: skip
            canvas.drawPath(body, ink(palette.local(paint, 0.75)))
            for wheel in (-1.2, 1.2):
                canvas.drawCircle(x + wheel * size, level, 0.34 * size, ink(palette.near))
            if stage.dark:
                draw_glow(
                    canvas,
                    x + go * 2 * size,
                    level - 0.4 * size,
                    2.6 * size,
                    (1.0, 0.93, 0.75),
                    0.7,
                )
                draw_glow(
                    canvas, x - go * 2 * size, level - 0.4 * size, 1.4 * size, (1.0, 0.2, 0.15), 0.7
                )

    return Live(draw, 0.85)


def street_furniture(stage: Stage, ground_y: float) -> list[Layer]:
    """Return street lamps at the side and a near black railing or branch."""
    u, h, w = stage.unit, stage.height, stage.width
    tone = mix(stage.palette.near, stage.palette.sky[1], 0.10)
    layers: list[Layer] = []
    for share in (0.10, 0.93):
        x, top = w * share, ground_y - 470 * u
        post = skia.Path()
        post.moveTo(x, h * 1.1)
        post.lineTo(x, top)
        post.quadTo(x, top - 30 * u, x + (0.5 - share) * 130 * u, top - 26 * u)
        layers.append(Flat(post, pen(tone, 9 * u), 1.12))
        if stage.dark:
            layers.append(lamp(stage, x + (0.5 - share) * 130 * u, top - 20 * u, 260 * u, 1.12, f"lamp{share}"))  # fmt: skip
    left, _, right, _ = stage.reach(1.3)
    rail, x = skia.Path(), left
    rail.addRect(skia.Rect(left, h - 40 * u, right, h - 30 * u))
    while x < right:
        rail.addRect(skia.Rect(x, h - 36 * u, x + 6 * u, h * 1.2))
        x += 74 * u
    layers.append(Flat(rail, ink(stage.palette.near), 1.3))
    return layers
