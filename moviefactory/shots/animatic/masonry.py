"""Masonry: towers with battlements or hats, walls, arches, stone courses. Knows stones; no siege."""

from __future__ import annotations

import random

import skia

from moviefactory.shots.animatic.layers import Flat, Layer, Live, add_polygon, ink
from moviefactory.shots.animatic.light import Color, mix
from moviefactory.shots.animatic.noise import wobble
from moviefactory.shots.animatic.stage import Stage

COURSE_UNITS = 34.0
"""How high a course of stones is."""


def battlement(
    path: skia.Path, left: float, right: float, top: float, low: float, tooth: float
) -> None:
    """Add a wall whose top is toothed. Units: `tooth` is the width of one merlon."""
    path.addRect(skia.Rect(left, top, right, low))
    count = max(2, round((right - left) / (2 * tooth)))
    step = (right - left) / (count - 0.5) if count > 1 else right - left
    for index in range(count):
        x = left + index * step
        path.addRect(skia.Rect(x, top - 0.9 * tooth, min(x + 0.5 * step, right), top + 1))


def tower(
    stone: skia.Path,
    hats: skia.Path,
    slits: skia.Path,
    spot: tuple[float, float],
    size: tuple[float, float],
    dice: random.Random,
    *,
    pointed: bool,
) -> tuple[float, float]:
    """Add a round tower that stands at `spot`, of (half width, height); return its tip."""
    (x, y), (half, tall) = spot, size
    top = y - tall
    stone.addRect(skia.Rect(x - half, top, x + half, y + 0.2 * half))
    battlement(stone, x - 1.22 * half, x + 1.22 * half, top - 0.3 * half, top + 0.35 * half, 0.34 * half)  # fmt: skip
    for _ in range(max(1, int(tall / (4.2 * half)))):
        sy = top + tall * dice.uniform(0.12, 0.7)
        sx = x + dice.uniform(-0.35, 0.35) * half
        slits.addRRect(skia.RRect.MakeRectXY(skia.Rect(sx - 0.11 * half, sy, sx + 0.11 * half, sy + 0.55 * half), 0.1 * half, 0.1 * half))  # fmt: skip
    if not pointed:
        return x, top - 0.6 * half
    tip = top - half * dice.uniform(1.9, 2.8)
    add_polygon(hats, [(x - 1.3 * half, top - 0.25 * half), (x, tip), (x + 1.3 * half, top - 0.25 * half)])  # fmt: skip
    return x, tip


def courses(
    stage: Stage,
    name: str,
    box: tuple[float, float, float, float],
    depth: float,
    tone: Color,
    *,
    share: float = 0.5,
) -> Layer:
    """Return the joints of squared stones in a wall, here and there, as light shows them."""
    dice, course = stage.dice(name), COURSE_UNITS * stage.scenery
    left, top, right, bottom = box
    path, y, row = skia.Path(), top, 0
    while y < bottom:
        x = left + (0.5 if row % 2 else 0.0) * 1.7 * course
        while x < right:
            if dice.random() < share:
                wide = 1.7 * course * dice.uniform(0.8, 1.0)
                path.addRect(skia.Rect(x, y, min(x + wide, right), y + 0.06 * course))
                path.addRect(skia.Rect(x, y, x + 0.06 * course, min(y + course, bottom)))
            x += 1.7 * course
        y += course
        row += 1
    return Flat(path, ink(mix(tone, stage.palette.near, 0.35), 0.5), depth)


def banners(
    stage: Stage,
    name: str,
    poles: list[tuple[float, float, float]],
    depth: float,
    tint: Color,
    *,
    hang: bool = False,
) -> Layer:
    """Return flags that fly from poles at (x, tip y, length); or hang down, where `hang`."""
    phases = [stage.dice(f"{name}{i}").random() for i in range(len(poles))]
    cloth = ink(mix(stage.palette.local(tint), stage.palette.near, 0.08))
    wood = ink(mix(stage.palette.near, stage.palette.sky[1], 0.12))
    go = stage.staging.facing

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        flags, staffs = skia.Path(), skia.Path()
        for (x, y, long), phase in zip(poles, phases, strict=True):
            upper, lower = [], []
            for step in range(9):
                t = step / 8
                if hang:
                    sway = 0.05 * long * wobble(1.1 * seconds - 1.5 * t, phase) * t
                    upper.append((x - 0.17 * long + sway, y + long * t))
                    notch = 0.12 * long if step == 8 else 0.0
                    lower.append((x + 0.17 * long + sway, y + long * t))
                    if notch:
                        upper.append((x + sway, y + long - notch))
                else:
                    wave = 0.13 * long * wobble(2.4 * seconds - 4.5 * t, phase) * (0.25 + t)
                    upper.append((x + go * long * t, y + wave))
                    lower.append((x + go * long * t, y + wave + 0.52 * long * (1 - 0.45 * t)))
            add_polygon(flags, [*upper, *reversed(lower)])
            if not hang:
                staffs.addRect(skia.Rect(x - 0.02 * long, y - 0.06 * long, x + 0.02 * long, y + 1.1 * long))  # fmt: skip
        canvas.drawPath(staffs, wood)
        canvas.drawPath(flags, cloth)

    return Live(draw, depth)
