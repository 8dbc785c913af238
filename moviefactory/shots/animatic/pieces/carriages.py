"""A railway carriage from inside, and the land that rushes past. Knows no place."""

from __future__ import annotations

import numpy as np
import skia

from moviefactory.shots.animatic.layers import Flat, Layer, Live, add_polygon, ink, pen
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.noise import midpoint_line
from moviefactory.shots.animatic.rooms import pendants
from moviefactory.shots.animatic.stage import Stage

BRASS = color("#d0a04a")
GREEN = color("#6f8f5a")
BAGS = tuple(map(color, ("#8a5a34", "#3f5a6a", "#a8503a", "#6a6a4a")))


def rushing_land(stage: Stage, low: float, tall: float) -> list[Layer]:
    """Return hills, trees and poles that pass at their own speeds: the nearer, the faster."""
    palette, u, go = stage.palette, stage.unit, stage.staging.facing
    layers: list[Layer] = []
    for index, (speed, rise, share) in enumerate(((26, 0.50, 0.05), (90, 0.30, 0.10), (300, 0.16, 0.16))):  # fmt: skip
        tone = palette.tone(0.24 + 0.16 * index, GREEN)
        period, dice = 2.2 * stage.width, stage.dice(f"land{index}")
        line = midpoint_line(stage.noise_seed(f"land{index}"), 8, 0.46)
        line = line - np.linspace(line[0], line[-1], len(line))
        line = (line - line.min()) / max(1e-6, float(np.ptp(line)))
        xs = np.linspace(0, period, len(line))
        land = skia.Path()
        y = low - share * 0.4 * tall
        points = [(float(a), y - rise * tall * float(b)) for a, b in zip(xs, line, strict=True)]
        add_polygon(land, [(-1, low + 60 * u), *points, (period + 1, low + 60 * u)])
        for _ in range(14 + 10 * index):
            at = dice.uniform(0.02, 0.98) * period
            size = (10, 22, 48)[index] * u * dice.uniform(0.6, 1.1)
            foot = float(np.interp(at, xs, [p[1] for p in points]))
            for _ in range(4):
                land.addCircle(at + dice.gauss(0, 0.6) * size, foot - size * dice.uniform(0.4, 1.2), 0.7 * size)  # fmt: skip

        def draw(canvas: skia.Canvas, seconds: float, land: skia.Path = land, tone: Color = tone, speed: float = speed, period: float = period) -> None:  # fmt: skip
            run = (-go * speed * u * seconds) % period
            for left in (run - period, run):
                if left < 1.2 * stage.width and left + period > -0.2 * stage.width:
                    canvas.save()
                    canvas.translate(left, 0)
                    canvas.drawPath(land, ink(tone))
                    canvas.restore()

        layers.append(Live(draw, 0.08 + 0.1 * index))
    pole = pen(mix(palette.near, palette.haze, 0.25), 12 * u)

    def poles(canvas: skia.Canvas, seconds: float) -> None:
        gap = 1.4 * stage.width
        at = (-go * 900 * u * seconds + 0.3 * gap) % gap - 0.2 * stage.width
        canvas.drawLine(at, low - 1.1 * tall, at, low + 40 * u, pole)
        canvas.drawLine(at - 60 * u, low - 0.86 * tall, at + 60 * u, low - 0.86 * tall, pole)

    return [*layers, Live(poles, 0.3)]


def trim(stage: Stage, holes: list[skia.Path], tone: Color) -> list[Layer]:
    """Return the windows' frames, half-drawn blinds, and the panels below."""
    u, palette = stage.unit, stage.palette
    frames, blinds, panels = skia.Path(), skia.Path(), skia.Path()
    for index, hole in enumerate(holes):
        box = hole.getBounds()
        frames.addRRect(skia.RRect.MakeRectXY(box.makeOutset(6 * u, 6 * u), 30 * u, 30 * u))
        drop = (0.10, 0.22, 0.14)[index % 3] * box.height()
        blinds.addRect(skia.Rect(box.left() + 4 * u, box.top() + 2 * u, box.right() - 4 * u, box.top() + drop))  # fmt: skip
        panels.addRect(skia.Rect(box.left(), box.bottom() + 34 * u, box.right(), box.bottom() + 150 * u))  # fmt: skip
    brass = mix(palette.local(BRASS), palette.near, 0.25)
    return [
        Flat(panels, ink(mix(tone, palette.near, 0.22)), 0.6),
        Flat(blinds, ink(mix(palette.local(color("#c8b088")), palette.near, 0.25)), 0.6),
        Flat(frames, pen(mix(tone, palette.near, 0.4), 16 * u), 0.6),
        Flat(frames, pen(brass, 4 * u), 0.6),
    ]


def racks(stage: Stage, high: float, tone: Color) -> list[Layer]:
    """Return the luggage rack with cases and bags, and the curve of the ceiling."""
    u, dice, palette = stage.unit, stage.dice("bags"), stage.palette
    left, top, right, _ = stage.reach(0.66)
    y = high - 46 * u
    rail, roof, bags = skia.Path(), skia.Path(), [skia.Path() for _ in BAGS]
    rail.addRect(skia.Rect(left, y, right, y + 8 * u))
    roof.addRect(skia.Rect(left, top - 10, right, max(top + 10, y - 170 * u)))
    x = left
    while x < right:
        wide, tall = dice.uniform(90, 190) * u, dice.uniform(52, 100) * u
        if dice.random() < 0.6:
            path = bags[dice.randrange(len(bags))]
            path.addRRect(skia.RRect.MakeRectXY(skia.Rect(x, y - tall, x + wide, y), 14 * u, 14 * u))  # fmt: skip
            path.addRect(skia.Rect(x + 0.4 * wide, y - tall - 10 * u, x + 0.6 * wide, y - tall))
        rail.addRect(skia.Rect(x, y - 24 * u, x + 4 * u, y))
        x += wide + dice.uniform(6, 60) * u
    layers: list[Layer] = [Flat(roof, ink(mix(tone, palette.near, 0.35)), 0.66)]
    for tint, path in zip(BAGS, bags, strict=True):
        layers.append(Flat(path, ink(mix(palette.local(tint), palette.near, 0.40)), 0.66))
    return [*layers, Flat(rail, ink(mix(palette.local(BRASS), palette.near, 0.3)), 0.66)]


def seats(
    stage: Stage, floor_y: float, start: float, pitch: float, tone: Color, *, dining: bool
) -> list[Layer]:
    """Return seats in pairs that face each other between the windows; tables with lamps in a diner."""
    u, palette, lead = stage.unit, stage.palette, stage.staging.lead
    backs, pads, tables, shades = (skia.Path() for _ in range(4))
    low, lamps = floor_y + 20 * u, []
    x = start - 2 * pitch
    while x < stage.width + pitch:
        for side in (-1, 1):
            sx = x + side * 0.16 * pitch
            if lead and abs(sx - lead.x) < 0.07 * stage.width and not dining:
                continue
            a, b = (sx, sx + side * 46 * u)
            backs.addRRect(skia.RRect.MakeRectXY(skia.Rect(min(a, b) - 20 * u, low - 300 * u, max(a, b) - 6 * u, low - 30 * u), 20 * u, 20 * u))  # fmt: skip
            c = sx + side * 130 * u
            pads.addRRect(skia.RRect.MakeRectXY(skia.Rect(min(sx, c), low - 128 * u, max(sx, c), low - 84 * u), 16 * u, 16 * u))  # fmt: skip
            pads.addRect(skia.Rect(min(sx, c) + 8 * u, low - 92 * u, max(sx, c) - 8 * u, low - 6 * u))  # fmt: skip
        if dining:
            tx = x + 0.5 * pitch
            tables.addRect(skia.Rect(tx - 100 * u, low - 176 * u, tx + 100 * u, low - 162 * u))
            tables.addRect(skia.Rect(tx - 7 * u, low - 170 * u, tx + 7 * u, low))
            add_polygon(shades, [(tx - 34 * u, low - 214 * u), (tx - 18 * u, low - 262 * u), (tx + 18 * u, low - 262 * u), (tx + 34 * u, low - 214 * u)])  # fmt: skip
            tables.addRect(skia.Rect(tx - 3 * u, low - 216 * u, tx + 3 * u, low - 170 * u))
            lamps.append((tx, low - 232 * u))
        x += pitch
    layers: list[Layer] = [
        Flat(pads, ink(mix(tone, palette.near, 0.12)), 0.8),
        Flat(backs, ink(mix(tone, palette.light, 0.05)), 0.8),
    ]
    if dining:
        warm = mix(palette.accent, (1.0, 0.95, 0.85), 0.4)
        layers.append(Flat(tables, ink(mix(palette.local((0.9, 0.88, 0.84)), palette.near, 0.25)), 0.82))  # fmt: skip
        if stage.dark:
            layers.append(pendants(stage, lamps, 0.82, warm, size_units=1, reach=240))
        layers.append(Flat(shades, ink(warm), 0.82))
    return layers


def near_seat(stage: Stage, tone: Color) -> list[Layer]:
    """Return the backs of the nearest seats, dark, at both lower corners."""
    u, h, path = stage.unit, stage.height, skia.Path()
    for side, edge in zip((-1, 1), stage.sides(1.3), strict=True):
        x = edge + side * 20 * u
        path.addRRect(skia.RRect.MakeRectXY(skia.Rect(x - 150 * u, h - 250 * u, x + 150 * u, 1.3 * h), 50 * u, 50 * u))  # fmt: skip
    return [Flat(path, ink(mix(stage.palette.near, tone, 0.10)), 1.3)]
