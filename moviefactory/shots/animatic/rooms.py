"""Rooms: walls with openings, floors, shelves, hanging lamps, the view outside. Knows no furniture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import skia

from moviefactory.lexicon.vocabulary import Time, Weather
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
from moviefactory.shots.animatic.noise import wobble
from moviefactory.shots.animatic.sky import backdrop, disc, drifting_clouds, stars
from moviefactory.shots.animatic.soft import SoftLight
from moviefactory.shots.animatic.stage import Scene, Stage, vertical
from moviefactory.shots.animatic.terrain import land_layer, ridge
from moviefactory.shots.animatic.weather import outdoors_seen

LAND = color("#5f7f66")
LOW_LIGHT = color("#ffb055")
"""The light of a low sun."""
BY_DAY: Final = 0.22
"""How much lighter the corners of a wall are by day."""
WALL_DEPTH, FLOOR_DEPTH = 0.6, 0.85
STOCKS: Final[dict[str, tuple[Color, ...]]] = {
    "books": tuple(map(color, ("#a8433c", "#3f6b7a", "#c79a4a", "#5a7a4f", "#d8cbb4", "#6a4a6e"))),
    "bottles": tuple(map(color, ("#d9963a", "#4f8a5a", "#a8433c", "#e8dcb8", "#5a8ab0"))),
    "jars": tuple(map(color, ("#d8d0b8", "#8ab0a0", "#c98a5a", "#b8c4c8", "#a86a5a"))),
}


def floor_line(stage: Stage) -> float:
    """Return where the back wall meets the floor. Units: pixels."""
    h = stage.height
    return min(stage.staging.ground_y - 0.06 * h, 0.80 * h)


def lamplit(stage: Stage) -> Stage:
    """Return the stage as it is inside: bright by day, and warm where lamps burn or the sun is low."""
    palette = stage.palette
    if not stage.dark:
        dawn = stage.time is Time.DAWN
        return replace(
            stage,
            palette=replace(
                palette,
                ambient=mix(palette.ambient, LOW_LIGHT if dawn else palette.light, 0.35),
                near=mix(palette.near, mix(palette.haze, LOW_LIGHT, 0.6 * dawn), 0.16),
                light=mix(palette.light, LOW_LIGHT, 0.7 * dawn),
                darkness=0.5 * palette.darkness,
            ),
        )
    lamp = mix(palette.accent, (1.0, 0.95, 0.85), 0.55)
    return replace(
        stage,
        palette=replace(
            palette,
            ambient=mix(palette.ambient, lamp, 0.62),
            near=mix(palette.near, palette.accent, 0.05),
            light=mix(palette.light, palette.accent, 0.25),
            darkness=0.62 * palette.darkness,
        ),
    )


def sunlight(
    stage: Stage, window: skia.Rect, top_y: float, depth: float = FLOOR_DEPTH, *, panes: int = 2
) -> list[Layer]:
    """Return the window's panes as a clear day's sun lays them on a floor from `top_y` down: long and golden when it is low."""
    if stage.weather is not Weather.CLEAR or stage.time is Time.NIGHT:
        return []
    low = stage.time is not Time.DAY
    go = 1 if window.centerX() < stage.width / 2 else -1
    wide, room = min(window.width(), 0.5 * stage.height), stage.height - top_y
    lit, rows = skia.Path(), 3

    def corner(column: float, row: float) -> tuple[float, float]:
        down = row / rows
        x = window.centerX() + go * wide * ((0.5 if low else 0.15) + (0.9 if low else 0.3) * down)
        return x + (column / panes - 0.5) * wide * (1 + 0.7 * down), top_y + room * (0.10 + 0.72 * down)  # fmt: skip

    for column in range(panes):
        for row in range(rows):
            left, right, top, foot = column + 0.06, column + 0.94, row + 0.07, row + 0.93
            add_polygon(lit, [corner(left, top), corner(right, top), corner(right, foot), corner(left, foot)])  # fmt: skip
    tone = LOW_LIGHT if low else mix(stage.palette.light, (1.0, 1.0, 1.0), 0.3)
    paint = ink(tone, 0.50 if low else 0.34)
    paint.setBlendMode(skia.BlendMode.kScreen)
    return [Flat(lit, paint, depth)]


def outside(stage: Stage, low_y: float, tall: float) -> list[Layer]:
    """Return sky and a strip of land for a window whose sill is at `low_y`."""
    layers: list[Layer] = [backdrop(stage), *stars(stage), *disc(stage, 1.0)]
    layers += drifting_clouds(stage, 0.8)
    land = ridge(stage, "outside", 0.08, low_y + 12 * stage.unit, 0.34 * tall, period_units=420, roughness=0.42)  # fmt: skip
    tone = stage.palette.tone(0.34, LAND)
    layers.append(land_layer(stage, land, 0.08, [(0, tone), (1, mix(tone, stage.palette.haze, 0.5))], fade_units=120, spill=0.3))  # fmt: skip
    return [*layers, *outdoors_seen(stage)]


def wall(
    stage: Stage,
    tone: Color,
    floor_y: float,
    lit: tuple[float, float],
    *,
    holes: Sequence[skia.Path] = (),
    glow: Color | None = None,
    power: float = 0.42,
    corner: float = 0.40,
    reach: float | None = None,
) -> Layer:
    """Return the back wall with `holes` cut out, bright about `lit` and dark away from it.

    Units: `reach`, how far the light about `lit` reaches, in pixels.
    """
    left, top, right, bottom = stage.reach(WALL_DEPTH)
    path = skia.Path()
    path.setFillType(skia.PathFillType.kEvenOdd)
    path.addRect(skia.Rect(left - 20, top - 20, right + 20, bottom + 20))
    for hole in holes:
        path.addPath(hole)
    dark = mix(tone, stage.palette.near, 0.55 if stage.dark else 0.28)
    corner += 0.0 if stage.dark else BY_DAY
    shine = stage.palette.light if glow is None else glow
    far = 0.95 * max(stage.height, 0.6 * stage.width) if reach is None else reach

    def paint(canvas: skia.Canvas) -> None:
        lens.pour(canvas, vertical(0, floor_y, [(0.0, dark), (0.55, tone), (1.0, mix(tone, dark, 0.4))]))  # fmt: skip
        canvas.drawCircle(*lit, far, glow_paint(*lit, far, shine, power))
        if stage.dark and glow is None:
            warm = glow_paint(lit[0], 0.3 * floor_y, far, stage.palette.accent, 0.26)
            canvas.drawCircle(lit[0], 0.3 * floor_y, far, warm)

    return Solid(
        path, stage.texture(stage.box_below(-1, WALL_DEPTH), paint, corner=corner), WALL_DEPTH
    )


def floor(
    stage: Stage,
    top_y: float,
    tone: Color,
    lit_x: float,
    *,
    tiles: bool = False,
    glow: Color | None = None,
    power: float | None = None,
    boards: int = 30,
    seams: float = 0.42,
    pool: Pool | None = None,
) -> list[Layer]:
    """Return boards (or tiles) that run towards us from the wall, and the pool of light on them.

    `boards` are so many on either side of `lit_x`, their `seams` so dark.
    """
    u, h, palette = stage.unit, stage.height, stage.palette
    left, _, right, bottom = stage.reach(FLOOR_DEPTH)
    lines, skirting = skia.Path(), skia.Path()
    step, spread = (96, 250) if tiles else (58, 150)
    for index in range(-boards, boards + 1):
        near_x = lit_x + index * spread * u
        add_polygon(lines, [(lit_x + index * step * u, top_y), (near_x - 1.6 * u, h * 1.2), (near_x + 1.6 * u, h * 1.2)])  # fmt: skip
    y, gap = top_y + 20 * u, 26 * u
    while tiles and y < bottom:
        lines.addRect(skia.Rect(left, y, right, y + 1.6 * u))
        y, gap = y + gap, gap * 1.55
    skirting.addRect(skia.Rect(left - 20, top_y - 16 * u, right + 20, top_y + 2 * u))
    room = h - top_y
    alpha = power if power is not None else 0.2 if stage.time is Time.NIGHT else 0.45
    shine = palette.light if glow is None else glow
    pool = pool or Pool(lit_x, top_y + 0.55 * room, 0.34 * stage.width, 0.62 * room, shine, alpha)
    stops = [(0.0, mix(tone, shine, 0.10)), (1.0, mix(tone, palette.near, 0.72))]
    marks = [(lines, ink(palette.near, seams)), (skirting, ink(mix(tone, palette.near, 0.5)))]
    return floor_layers(stage, top_y, FLOOR_DEPTH, stops, pool, marks)


def shelves(
    stage: Stage,
    name: str,
    box: tuple[float, float, float, float],
    rows: int,
    depth: float,
    stock: str,
    *,
    wood: Color,
    shade: float = 0.40,
    full: float = 1.0,
) -> list[Layer]:
    """Return a case of shelves full of books, bottles or jars, no two alike.

    Units: `box` is left, top, right, bottom in pixels; `full` is the share of each row that is used.
    """
    dice, palette = stage.dice(name), stage.palette
    left, top, right, bottom = box
    tints = STOCKS[stock]
    case, boards, goods = skia.Path(), skia.Path(), [skia.Path() for _ in tints]
    case.addRect(skia.Rect(left, top, right, bottom))
    pitch = (bottom - top) / rows
    for row in range(rows):
        y = top + pitch * (row + 0.94)
        boards.addRect(skia.Rect(left, y, right, y + 0.07 * pitch))
        x = left + 0.05 * pitch
        while x < right - 0.2 * pitch:
            if dice.random() > full:
                x += 0.5 * pitch * dice.random()
                continue
            x += _item(goods[dice.randrange(len(tints))], stock, x, y, pitch, right, dice.random(), dice.random())  # fmt: skip
    layers: list[Layer] = [Flat(case, ink(mix(wood, palette.near, 0.62)), depth)]
    for tint, path in zip(tints, goods, strict=True):
        layers.append(Flat(path, ink(mix(mix(palette.local(tint), wood, 0.14), palette.near, shade)), depth))  # fmt: skip
    return [*layers, Flat(boards, ink(mix(wood, palette.near, 0.12)), depth)]


def _item(
    path: skia.Path, stock: str, x: float, y: float, pitch: float, right: float, a: float, b: float
) -> float:
    """Add one book, bottle or jar; return how much room it takes."""
    if stock == "books":
        wide, high = pitch * (0.08 + 0.11 * a), pitch * (0.58 + 0.26 * b)
        path.addRect(skia.Rect(x, y - high, min(x + wide, right), y))
        return wide + 0.015 * pitch
    if stock == "bottles":
        wide, high = pitch * (0.15 + 0.06 * a), pitch * (0.55 + 0.25 * b)
        shoulder, neck = y - 0.62 * high, 0.16 * wide
        middle = x + wide / 2
        add_polygon(path, [(x, y), (x, shoulder), (middle - neck, shoulder - 0.12 * high), (middle - neck, y - high), (middle + neck, y - high), (middle + neck, shoulder - 0.12 * high), (x + wide, shoulder), (x + wide, y)])  # fmt: skip
        return wide * 1.3
    wide, high = pitch * (0.24 + 0.16 * a), pitch * (0.34 + 0.32 * b)
    path.addRRect(skia.RRect.MakeRectXY(skia.Rect(x, y - high, x + wide, y), 0.14 * wide, 0.14 * wide))  # fmt: skip
    path.addRect(skia.Rect(x + 0.12 * wide, y - 1.1 * high, x + 0.88 * wide, y - 0.97 * high))
    return wide * 1.35


def pendants(
    stage: Stage,
    spots: Sequence[tuple[float, float]],
    depth: float,
    tint: Color,
    *,
    size_units: float = 44.0,
    lit: bool | None = None,
    reach: float = 6.0,
) -> Layer:
    """Return lamps that hang on cords at (x, y), with their cones of light; lit when it is dark."""
    u, palette = stage.unit, stage.palette
    burns = stage.dark if lit is None else lit
    size, top = size_units * u, stage.reach(depth)[1]
    glow = SoftLight.of(max(4.0, reach * size), tint)
    dark, bulb = mix(palette.near, palette.sky[1], 0.12), mix(tint, (1.0, 1.0, 1.0), 0.6)

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        for index, (x, y) in enumerate(spots):
            if burns:
                glow.draw(canvas, x, y + 0.3 * size, 0.62 + 0.04 * wobble(1.5 * seconds, index))
            canvas.drawLine(x, top - 10, x, y - 0.6 * size, pen(dark, 0.07 * size))
            shade = skia.Path()
            add_polygon(shade, [(x - 0.18 * size, y - 0.6 * size), (x + 0.18 * size, y - 0.6 * size), (x + 0.85 * size, y), (x - 0.85 * size, y)])  # fmt: skip
            canvas.drawPath(shade, ink(dark))
            canvas.drawOval(skia.Rect(x - 0.6 * size, y - 0.1 * size, x + 0.6 * size, y + 0.14 * size), ink(bulb if burns else mix(dark, palette.sky[3], 0.3)))  # fmt: skip

    return Live(draw, depth)


def window_bars(
    stage: Stage, box: skia.Rect, columns: int, rows: int, tone: Color, depth: float
) -> Layer:
    """Return the frame and bars of a window."""
    bars, thick = skia.Path(), 6.0 * stage.unit
    for column in range(columns + 1):
        x = box.left() + box.width() * column / columns
        bars.addRect(skia.Rect(x - thick / 2, box.top() - thick / 2, x + thick / 2, box.bottom()))
    for row in range(rows + 1):
        y = box.top() + box.height() * row / rows
        bars.addRect(skia.Rect(box.left() - thick / 2, y - thick / 2, box.right() + thick / 2, y + thick / 2))  # fmt: skip
    bars.addRect(skia.Rect(box.left() - 2 * thick, box.bottom(), box.right() + 2 * thick, box.bottom() + 1.8 * thick))  # fmt: skip
    return Flat(bars, ink(tone), depth)


def arch(box: skia.Rect) -> skia.Path:
    """Return an opening with a round head."""
    path = skia.Path()
    half = box.width() / 2
    path.moveTo(box.left(), box.bottom())
    path.lineTo(box.left(), box.top() + half)
    path.arcTo(skia.Rect(box.left(), box.top(), box.right(), box.top() + 2 * half), 180, 180, False)
    path.lineTo(box.right(), box.bottom())
    path.close()
    return path


def rect(box: skia.Rect) -> skia.Path:
    """Return an opening with straight sides."""
    path = skia.Path()
    path.addRect(box)
    return path


def room(stage: Stage, layers: Sequence[Layer]) -> Scene:
    """Return the room as a scene with a level floor."""
    ground_y = stage.staging.ground_y
    return Scene(tuple(layers), lambda x: ground_y, False)
