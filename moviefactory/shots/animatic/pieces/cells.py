"""What shuts people in: barred doors, a plank bed on chains, tallies scratched into stone. Knows no place."""

from __future__ import annotations

import skia

from moviefactory.shots.animatic.layers import Flat, Layer, add_polygon, ink, pen
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.pieces.passages import DEPTH, Passage
from moviefactory.shots.animatic.stage import Stage

IRON, BLANKET, PLANK = color("#5a6068"), color("#8a8068"), color("#7a5a3c")


def barred_doors(stage: Stage, way: Passage, side: int, spans: tuple[tuple[float, float], ...]) -> list[Layer]:  # fmt: skip
    """Return cells along one wall behind bars, each from one distance to another."""
    palette, u, view, x = stage.palette, stage.unit, way.view, side * way.across
    dark, bars, frames = skia.Path(), skia.Path(), skia.Path()
    tall = 640 * u
    for near, far in spans:
        view.wall(dark, x, (near, far), (0, tall))
        count = 7
        for bar in range(count + 1):
            at = 1 / ((1 - bar / count) / near + bar / count / far)
            view.wall(bars, x, (at, at * 1.022), (0, tall))
        for up in (0.0, 0.5, 0.96):
            view.wall(bars, x, (near, far), (up * tall, up * tall + 26 * u))
        view.wall(frames, x, (near * 0.97, near), (0, tall + 40 * u))
        view.wall(frames, x, (far, far * 1.03), (0, tall + 40 * u))
        view.wall(frames, x, (near * 0.97, far * 1.03), (tall, tall + 40 * u))
        middle = 2 / (1 / near + 1 / far)
        view.wall(frames, x, (middle * 0.97, middle * 1.05), (0.40 * tall, 0.52 * tall))
    iron = mix(palette.local(IRON), palette.near, 0.30)
    return [
        Flat(dark, ink(mix(palette.near, palette.haze, 0.04)), DEPTH),
        Flat(bars, ink(mix(iron, palette.light, 0.25)), DEPTH),
        Flat(frames, ink(iron), DEPTH),
    ]


def barred_wall(stage: Stage, left: float, right: float, top: float, low: float, depth: float) -> list[Layer]:  # fmt: skip
    """Return a grating from floor to ceiling with a door and its lock."""
    palette, u = stage.palette, stage.unit
    bars, rails, lock = skia.Path(), skia.Path(), skia.Path()
    at = left
    while at < right:
        bars.addRect(skia.Rect(at - 6 * u, top, at + 6 * u, low))
        at += 52 * u
    for y in (top + 0.04 * (low - top), top + 0.5 * (low - top), low - 34 * u):
        rails.addRect(skia.Rect(left - 12 * u, y, right, y + 18 * u))
    middle = left + 0.42 * (right - left)
    for x in (middle, middle + 208 * u):
        rails.addRect(skia.Rect(x - 11 * u, top, x + 11 * u, low))
    lock.addRRect(skia.RRect.MakeRectXY(skia.Rect(middle + 150 * u, top + 0.46 * (low - top), middle + 212 * u, top + 0.46 * (low - top) + 88 * u), 8 * u, 8 * u))  # fmt: skip
    iron = mix(palette.local(IRON), palette.near, 0.28)
    return [
        Flat(bars, ink(iron), depth),
        Flat(rails, ink(mix(iron, palette.near, 0.3)), depth),
        Flat(lock, ink(mix(iron, palette.light, 0.3)), depth),
    ]


def bunk(stage: Stage, x: float, y: float, half: float, depth: float) -> list[Layer]:
    """Return a plank bed that hangs from the wall on two chains, a blanket rolled on it, a bucket below."""
    palette, u = stage.palette, stage.unit
    plank, chains, cloth, bucket = (skia.Path() for _ in range(4))
    top = y - 150 * u
    plank.addRect(skia.Rect(x - half, top, x + half, top + 24 * u))
    for side in (-1, 1):
        add_polygon(chains, [(x + side * 0.92 * half, top), (x + side * 0.80 * half, top - 250 * u)], close=False)  # fmt: skip
        plank.addRect(skia.Rect(x + side * 0.9 * half - 9 * u, top, x + side * 0.9 * half + 9 * u, y - 40 * u))  # fmt: skip
    cloth.addRRect(skia.RRect.MakeRectXY(skia.Rect(x - 0.95 * half, top - 26 * u, x + 0.95 * half, top + 4 * u), 12 * u, 12 * u))  # fmt: skip
    cloth.addRRect(skia.RRect.MakeRectXY(skia.Rect(x - 0.92 * half, top - 62 * u, x - 0.50 * half, top - 14 * u), 24 * u, 22 * u))  # fmt: skip
    bx = x + 1.32 * half
    add_polygon(bucket, [(bx - 52 * u, y - 92 * u), (bx + 52 * u, y - 92 * u), (bx + 40 * u, y), (bx - 40 * u, y)])  # fmt: skip
    return [
        Flat(chains, pen(mix(palette.local(IRON), palette.near, 0.2), 7 * u), depth),
        Flat(plank, ink(mix(palette.local(PLANK), palette.near, 0.30)), depth),
        Flat(cloth, ink(mix(palette.local(BLANKET), palette.near, 0.22)), depth),
        Flat(bucket, ink(mix(palette.local(IRON), palette.near, 0.35)), depth),
    ]


def tallies(stage: Stage, x: float, y: float, tone: Color, depth: float) -> Layer:
    """Return days scratched into the wall, five by five."""
    path, u = skia.Path(), stage.unit
    for row in range(3):
        for group in range(5 - row):
            a, b = x + group * 62 * u, y + row * 62 * u
            for stroke in range(4):
                add_polygon(path, [(a + stroke * 11 * u, b), (a + stroke * 11 * u + 2 * u, b + 38 * u)], close=False)  # fmt: skip
            add_polygon(path, [(a - 6 * u, b + 32 * u), (a + 40 * u, b + 6 * u)], close=False)
    return Flat(path, pen(mix(tone, stage.palette.light, 0.45), 3.5 * u, 0.8), depth)
