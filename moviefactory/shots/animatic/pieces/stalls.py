"""Market stalls: striped awnings on posts, heaped goods, lamps that swing; and the houses behind. Knows no place."""

from __future__ import annotations

import random

import skia

from moviefactory.shots.animatic.layers import Flat, Layer, Live, add_polygon, ink
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.noise import wobble
from moviefactory.shots.animatic.soft import SoftLight
from moviefactory.shots.animatic.stage import Stage

CLOTHS = tuple(map(color, ("#d8483a", "#2f8a6a", "#3a6fb0", "#e0a02f", "#8a4f9a")))
CREAM, WOOD = color("#f6eedc"), color("#9a6f48")
FRUITS = tuple(map(color, ("#e0452f", "#f0a02a", "#f2d24a", "#7fb040", "#8a4a7a", "#c8743a", "#d9e08a")))  # fmt: skip
FISHES = tuple(map(color, ("#9fb4c0", "#c8d4da", "#7f94a8", "#e08a6a")))


def stall(
    stage: Stage, name: str, x: float, y: float, size: float, depth: float, *, fish: bool = False
) -> list[Layer]:
    """Return a stall that stands at (x, y), `size` pixels high to its awning's top."""
    dice, palette = stage.dice(name), stage.palette
    half, air = 0.62 * size, 0.34 * (1 - depth)
    posts, back, board, plank, awning, stripes, crates = (skia.Path() for _ in range(7))
    for side in (-1, 1):
        posts.addRect(skia.Rect(x + side * 0.9 * half - 0.018 * size, y - 0.92 * size, x + side * 0.9 * half + 0.018 * size, y))  # fmt: skip
    back.addRect(skia.Rect(x - 0.9 * half, y - 0.80 * size, x + 0.9 * half, y - 0.30 * size))
    board.addRect(skia.Rect(x - 0.94 * half, y - 0.36 * size, x + 0.94 * half, y - 0.02 * size))
    for seam in range(1, 6):
        at = x + (seam / 3 - 1) * 0.94 * half
        plank.addRect(skia.Rect(at - 0.004 * size, y - 0.34 * size, at + 0.004 * size, y - 0.02 * size))  # fmt: skip
    count, low = 8, y - 0.66 * size
    for step in range(count):
        a, b = x + (2 * step / count - 1) * 1.12 * half, x + (2 * (step + 1) / count - 1) * 1.12 * half  # fmt: skip
        top_a, top_b = x + (2 * step / count - 1) * 0.86 * half, x + (2 * (step + 1) / count - 1) * 0.86 * half  # fmt: skip
        part = awning if step % 2 else stripes
        part.moveTo(top_a, y - size)
        part.lineTo(top_b, y - size)
        part.lineTo(b, low)
        part.quadTo((a + b) / 2, low + 0.11 * size, a, low)
        part.close()
    goods = _goods(crates, dice, x, y - 0.36 * size, half, size, FISHES if fish else FRUITS)

    def seen(tint: Color, dark: float) -> Color:
        return mix(mix(palette.local(tint), palette.near, dark), palette.haze, air)

    warm = mix(palette.accent, (1, 1, 1), 0.25)
    inside = mix(seen(WOOD, 0.60), warm, 0.40 if stage.dark else 0.0)
    glow = 0.22 if stage.dark else 0.0
    layers: list[Layer] = [
        Flat(back, ink(inside), depth),
        Flat(posts, ink(seen(WOOD, 0.45)), depth),
        Flat(board, ink(seen(WOOD, 0.22)), depth),
        Flat(plank, ink(seen(WOOD, 0.55)), depth),
        Flat(crates, ink(seen(WOOD, 0.38)), depth),
        *[Flat(path, ink(mix(seen(tint, 0.08), warm, glow)), depth) for path, tint in goods],
        Flat(awning, ink(seen(dice.choice(CLOTHS), 0.10)), depth),
        Flat(stripes, ink(seen(CREAM, 0.06)), depth),
    ]
    if stage.dark:
        layers.append(_lamp(stage, x, low + 0.03 * size, size, depth, dice.random()))
    return layers


def _goods(
    crates: skia.Path, dice: random.Random, x: float, y: float, half: float, size: float, tints: tuple[Color, ...]
) -> list[tuple[skia.Path, Color]]:  # fmt: skip
    """Return heaps of round goods in crates that tilt towards us, each of its own colour."""
    found = []
    for crate in range(4):
        left = x + (crate / 2 - 1) * 0.92 * half
        wide, heap = 0.42 * half, skia.Path()
        radius = size * dice.uniform(0.020, 0.034)
        for row in range(3):
            at = left + 1.4 * radius + 0.5 * row * radius
            while at < left + wide - (0.8 + 0.5 * row) * radius:
                heap.addCircle(at, y - 0.02 * size - 1.5 * radius * row, radius)
                at += 1.9 * radius
        add_polygon(crates, [(left, y - 0.045 * size), (left + wide, y - 0.045 * size), (left + 0.96 * wide, y + 0.03 * size), (left + 0.04 * wide, y + 0.03 * size)])  # fmt: skip
        found.append((heap, dice.choice(tints)))
    return found


def _lamp(stage: Stage, x: float, y: float, size: float, depth: float, phase: float) -> Layer:
    """Return the lamp under an awning, that swings a little."""
    glow = SoftLight.of(0.75 * size, stage.palette.accent)
    bulb = ink(mix(stage.palette.accent, (1, 1, 1), 0.65))

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        at = x + 0.03 * size * wobble(0.8 * seconds, phase)
        glow.draw(canvas, at, y + 0.06 * size, 0.8 + 0.08 * wobble(2.6 * seconds, phase))
        canvas.drawCircle(at, y + 0.04 * size, 0.028 * size, bulb)

    return Live(draw, depth)


def baskets(stage: Stage, spots: list[tuple[float, float, float]], depth: float) -> list[Layer]:
    """Return baskets full of goods on the ground at (x, y, size)."""
    dice, palette = stage.dice("baskets"), stage.palette
    layers: list[Layer] = []
    weave = skia.Path()
    for x, y, size in spots:
        heap = skia.Path()
        for _ in range(16):
            heap.addCircle(x + dice.uniform(-0.42, 0.42) * size, y - size * dice.uniform(0.5, 0.72), 0.11 * size)  # fmt: skip
        layers.append(Flat(heap, ink(mix(palette.local(dice.choice(FRUITS)), palette.near, 0.14)), depth))  # fmt: skip
        add_polygon(weave, [(x - 0.56 * size, y - 0.56 * size), (x + 0.56 * size, y - 0.56 * size), (x + 0.42 * size, y), (x - 0.42 * size, y)])  # fmt: skip
    return [*layers, Flat(weave, ink(mix(palette.local(WOOD), palette.near, 0.32)), depth)]


def masts(stage: Stage, y: float, depth: float) -> list[Layer]:
    """Return masts and rigging of ships that lie behind, rocking."""
    dice, u, path = stage.dice("masts"), stage.unit, skia.Path()
    left, _, right, _ = stage.reach(depth)
    x = left
    while x < right:
        tall = dice.uniform(300, 460) * u
        path.addRect(skia.Rect(x - 3 * u, y - tall, x + 3 * u, y))
        for share, wide in ((0.88, 44), (0.62, 66)):
            path.addRect(skia.Rect(x - wide * u, y - share * tall, x + wide * u, y - share * tall + 4 * u))  # fmt: skip
        for side in (-1, 1):
            add_polygon(path, [(x, y - tall), (x + side * 100 * u, y), (x + side * 100 * u + 2 * u, y), (x + 2 * u, y - tall)])  # fmt: skip
        x += dice.uniform(150, 420) * u
    return [Flat(path, ink(mix(stage.palette.tone(0.5, WOOD), stage.palette.near, 0.2)), depth, sway=0.006, root_y=y)]  # fmt: skip
