"""Where goods are kept: racks to the ceiling full of boxes, pallets, a rolling door. Knows no place."""

from __future__ import annotations

import skia

from moviefactory.shots.animatic.layers import Flat, Layer, add_polygon, ink
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.pieces.passages import DEPTH, Passage
from moviefactory.shots.animatic.stage import Stage

CARD = tuple(map(color, ("#b8905c", "#a07848", "#c8a878", "#7f8f8a", "#a8604a", "#5f7f9a")))
STEEL, DECK = color("#d8763a"), color("#4a6a9a")


def racks(stage: Stage, way: Passage, levels: int = 4) -> list[Layer]:
    """Return two walls of racks that meet far off, each level full of boxes."""
    dice, palette, u = stage.dice("racks"), stage.palette, stage.unit
    view, pitch = way.view, way.up / (levels + 0.15)
    back, posts, decks = skia.Path(), skia.Path(), skia.Path()
    goods, lids = [skia.Path() for _ in CARD], skia.Path()
    start, end = 0.46, way.far - 0.12
    for side in (-1, 1):
        x, front = side * way.across, side * (way.across - 70 * u)
        view.wall(back, x, (start, end), (0, way.up))
        far = start
        while far < end:
            step = 0.30 * far + 0.05
            for level in range(levels):
                low, at = level * pitch + 22 * u, far + 0.05 * step
                while at < far + 0.82 * step:
                    long = step * dice.uniform(0.42, 0.85)
                    if dice.random() < 0.90:
                        high, stop = low + pitch * dice.uniform(0.34, 0.66), min(at + long, far + 0.97 * step, end)  # fmt: skip
                        view.wall(goods[dice.randrange(len(CARD))], front, (at, stop), (low, high))
                        view.add(lids, (front, low, at), (front, high, at), (x, high, at), (x, low, at))  # fmt: skip
                    at += 1.06 * long
            view.wall(posts, front, (far, far + 0.04 * step), (0, way.up))
            far += step
        for level in range(levels + 1):
            view.wall(decks, front, (start, end), (level * pitch, level * pitch + 22 * u))
    layers: list[Layer] = [
        Flat(back, ink(mix(palette.near, palette.haze, 0.06)), DEPTH),
        Flat(lids, ink(mix(palette.local(CARD[1]), palette.near, 0.62)), DEPTH),
    ]
    for tint, path in zip(CARD, goods, strict=True):
        layers.append(Flat(path, ink(mix(palette.local(tint), palette.near, 0.28)), DEPTH))
    return [
        *layers,
        Flat(decks, ink(mix(palette.local(STEEL), palette.near, 0.25)), DEPTH),
        Flat(posts, ink(mix(palette.local(DECK), palette.near, 0.25)), DEPTH),
    ]


def wall_of_racks(stage: Stage, box: tuple[float, float, float, float], levels: int, depth: float, *, full: float = 0.92) -> list[Layer]:  # fmt: skip
    """Return racks seen from the front: posts, decks, boxes with labels; `full` is the share in use."""
    dice, palette, u = stage.dice(f"rack{box[0]:.0f}"), stage.palette, stage.unit
    left, top, right, low = box
    back, posts, decks, tops, labels = (skia.Path() for _ in range(5))
    goods = [skia.Path() for _ in CARD]
    back.addRect(skia.Rect(left, top, right, low))
    pitch, bay = (low - top) / levels, 330 * u
    for level in range(levels):
        y, x = low - level * pitch - 12 * u, left + 18 * u
        while x < right - 60 * u:
            wide, tall = dice.uniform(70, 150) * u, pitch * dice.uniform(0.42, 0.80)
            if dice.random() < full:
                stop = min(x + wide, right - 8 * u)
                goods[dice.randrange(len(CARD))].addRect(skia.Rect(x, y - tall, stop, y))
                tops.addRect(skia.Rect(x, y - tall, stop, y - 0.88 * tall))
                if dice.random() < 0.6:
                    labels.addRect(skia.Rect(x + 0.2 * wide, y - 0.55 * tall, x + 0.5 * wide, y - 0.34 * tall))  # fmt: skip
            x += wide + dice.uniform(2, 12) * u
        decks.addRect(skia.Rect(left - 8 * u, y, right + 8 * u, y + 14 * u))
    bays = max(1, round((right - left) / bay))
    for post in range(bays + 1):
        at = left + (right - left) * post / bays
        posts.addRect(skia.Rect(at - 8 * u, top, at + 8 * u, low + 4 * u))
    layers: list[Layer] = [Flat(back, ink(mix(palette.near, palette.haze, 0.08)), depth)]
    for tint, path in zip(CARD, goods, strict=True):
        layers.append(Flat(path, ink(mix(palette.local(tint), palette.near, 0.32)), depth))
    return [
        *layers,
        Flat(tops, ink(mix(palette.light, palette.local(CARD[2]), 0.5), 0.35), depth),
        Flat(labels, ink(mix(palette.local(color("#f0e8d8")), palette.near, 0.25)), depth),
        Flat(decks, ink(mix(palette.local(STEEL), palette.near, 0.25)), depth),
        Flat(posts, ink(mix(palette.local(DECK), palette.near, 0.30)), depth),
    ]


def rolling_door(stage: Stage, box: skia.Rect, raised: float, tone: Color) -> list[Layer]:
    """Return a door of slats, rolled up by a share of its height, with striped posts."""
    palette, u = stage.palette, stage.unit
    slats, seams, posts, stripes = (skia.Path() for _ in range(4))
    foot = box.bottom() - raised * box.height()
    slats.addRect(skia.Rect(box.left(), box.top(), box.right(), foot))
    y, pitch = box.top() + 0.05 * box.height(), max(3.0, 0.055 * box.height())
    while y < foot:
        seams.addRect(skia.Rect(box.left(), y, box.right(), y + 0.18 * pitch))
        y += pitch
    thick = max(6 * u, 0.05 * box.width())
    for x, go in ((box.left(), -1), (box.right(), 1)):
        a, b = min(x, x + go * thick), max(x, x + go * thick)
        posts.addRect(skia.Rect(a, box.top() - thick, b, box.bottom()))
        y = box.top()
        while y < box.bottom() - thick:
            add_polygon(stripes, [(a, y + 0.8 * thick), (b, y), (b, y + 0.7 * thick), (a, y + 1.5 * thick)])  # fmt: skip
            y += 1.8 * thick
    posts.addRect(skia.Rect(box.left() - thick, box.top() - thick, box.right() + thick, box.top()))
    steel = mix(tone, palette.local(color("#9aa4a8")), 0.6)
    return [
        Flat(slats, ink(mix(steel, palette.near, 0.25)), 0.61),
        Flat(seams, ink(mix(steel, palette.near, 0.6), 0.7), 0.61),
        Flat(posts, ink(mix(palette.local(color("#e0b83a")), palette.near, 0.25)), 0.61),
        Flat(stripes, ink(mix(palette.near, palette.haze, 0.1)), 0.61),
    ]


def pallet(stage: Stage, x: float, y: float, size: float, depth: float) -> list[Layer]:
    """Return wooden crates with slats on a pallet."""
    palette = stage.palette
    body, slats, low = skia.Path(), skia.Path(), skia.Path()
    for cx, base in ((x - 0.55 * size, y), (x + 0.55 * size, y), (x - 0.1 * size, y - 0.92 * size)):
        box = skia.Rect(cx - 0.5 * size, base - 0.90 * size, cx + 0.5 * size, base)
        body.addRect(box)
        for edge in (0.0, 0.86):
            slats.addRect(skia.Rect(box.left(), box.top() + edge * box.height(), box.right(), box.top() + (edge + 0.14) * box.height()))  # fmt: skip
            slats.addRect(skia.Rect(box.left() + edge * box.width(), box.top(), box.left() + (edge + 0.14) * box.width(), box.bottom()))  # fmt: skip
        add_polygon(slats, [(box.left(), box.bottom()), (box.left() + 0.16 * size, box.bottom()), (box.right(), box.top()), (box.right() - 0.16 * size, box.top())])  # fmt: skip
    low.addRect(skia.Rect(x - 1.15 * size, y, x + 1.15 * size, y + 0.05 * size))
    for out in (-1.1, -0.1, 0.9):
        low.addRect(skia.Rect(x + out * size, y, x + (out + 0.2) * size, y + 0.16 * size))
    wood = mix(palette.local(color("#b08a58")), palette.near, 0.28)
    return [
        Flat(low, ink(mix(wood, palette.near, 0.4)), depth),
        Flat(body, ink(mix(wood, palette.near, 0.32)), depth),
        Flat(slats, ink(wood), depth),
    ]
