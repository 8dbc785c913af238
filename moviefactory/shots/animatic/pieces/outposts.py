"""What stands on the ice: huts on legs, a mast with its lamp, a dome, drums, drifts. Knows no place."""

from __future__ import annotations

import math

import skia

from moviefactory.shots.animatic.layers import Flat, Layer, Live, add_polygon, ink, pen
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.sky import lamp
from moviefactory.shots.animatic.soft import SoftLight
from moviefactory.shots.animatic.stage import Stage

RED, ORANGE, STEEL = color("#c8402f"), color("#e08a2a"), color("#7f8a96")


def module(
    stage: Stage, x: float, y: float, size: float, depth: float, white: Color, tint: Color
) -> list[Layer]:
    """Return a long hut on legs with a row of windows, a door with steps and snow on its roof."""
    palette, air = stage.palette, 0.30 * (1 - depth)
    legs, body, band, panes, snow, door = (skia.Path() for _ in range(6))
    half, low, top = 1.15 * size, y - 0.22 * size, y - 0.86 * size
    for leg in range(6):
        at = x + (leg / 2.5 - 1) * 0.9 * half
        legs.addRect(skia.Rect(at - 0.022 * size, low, at + 0.022 * size, y + 4))
    body.addRRect(skia.RRect.MakeRectXY(skia.Rect(x - half, top, x + half, low), 0.08 * size, 0.08 * size))  # fmt: skip
    band.addRect(skia.Rect(x - half, low - 0.14 * size, x + half, low - 0.07 * size))
    for pane in range(6):
        at = x + (pane / 2.5 - 1) * 0.76 * half
        if pane != 4:
            panes.addRRect(skia.RRect.MakeRectXY(skia.Rect(at - 0.09 * size, top + 0.16 * size, at + 0.09 * size, top + 0.36 * size), 0.03 * size, 0.03 * size))  # fmt: skip
        else:
            door.addRect(skia.Rect(at - 0.10 * size, top + 0.12 * size, at + 0.10 * size, low))
            for step in range(4):
                door.addRect(skia.Rect(at - 0.12 * size - 0.05 * step * size, low + 0.055 * step * size, at + 0.12 * size, low + 0.055 * step * size + 0.02 * size))  # fmt: skip
    add_polygon(snow, [(x - half, top + 0.05 * size), (x - 0.9 * half, top - 0.05 * size), (x, top - 0.09 * size), (x + 0.86 * half, top - 0.04 * size), (x + half, top + 0.05 * size)])  # fmt: skip

    def seen(tone: Color, dark: float) -> skia.Paint:
        return ink(mix(mix(palette.local(tone), palette.near, dark), palette.haze, air))

    lit = mix(palette.accent, (1, 1, 1), 0.3)
    glass = lit if stage.dark else mix(palette.sky[2], palette.near, 0.35)
    layers: list[Layer] = [
        Flat(legs, seen(STEEL, 0.45), depth),
        Flat(body, seen(tint, 0.10), depth),
        Flat(band, seen((1.0, 1.0, 1.0), 0.10), depth),
        Flat(panes, ink(glass), depth),
        Flat(door, seen(STEEL, 0.35), depth),
        Flat(snow, ink(white), depth),
    ]
    if stage.dark:
        layers.append(lamp(stage, x + 0.46 * half, top + 0.06 * size, 1.3 * size, depth, f"lamp{x:.0f}"))  # fmt: skip
    return layers


def mast(stage: Stage, x: float, y: float, tall: float, depth: float) -> list[Layer]:
    """Return a lattice mast on guys, with a red lamp that blinks and cups that turn in the wind."""
    path, guys, half = skia.Path(), skia.Path(), 0.028 * tall
    for side in (-1, 1):
        path.moveTo(x + side * half, y)
        path.lineTo(x + 0.35 * side * half, y - tall)
        guys.moveTo(x, y - 0.9 * tall)
        guys.lineTo(x + side * 0.42 * tall, y)
    for bay in range(12):
        a, b = y - tall * bay / 12, y - tall * (bay + 1) / 12
        side = 1 if bay % 2 else -1
        path.moveTo(x - side * half * (1 - 0.05 * bay), a)
        path.lineTo(x + side * half * (1 - 0.05 * bay), b)
    tone = mix(mix(stage.palette.local(STEEL), stage.palette.near, 0.4), stage.palette.haze, 0.2)
    red = color("#ff4433")
    light = SoftLight.of(0.16 * tall, red)

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        arm = 0.07 * tall * math.cos(5 * seconds)
        canvas.drawLine(x - arm, y - 0.98 * tall, x + arm, y - 0.98 * tall, pen(tone, 0.008 * tall))
        for end in (-arm, arm):
            canvas.drawCircle(x + end, y - 0.98 * tall, 0.014 * tall, ink(tone))
        power = 0.5 + 0.5 * math.tanh(5 * math.sin(2.4 * seconds))
        light.draw(canvas, x, y - 1.02 * tall, 0.15 + 0.75 * power)
        canvas.drawCircle(x, y - 1.02 * tall, 0.014 * tall, ink(red, 0.4 + 0.6 * power))

    return [Flat(guys, pen(tone, 1.2 * stage.unit, 0.6), depth), Flat(path, pen(tone, 0.010 * tall), depth), Live(draw, depth)]  # fmt: skip


def dome(stage: Stage, x: float, y: float, size: float, depth: float, white: Color) -> list[Layer]:
    """Return a white dome in panels on a drum."""
    ball, seams, drum = skia.Path(), skia.Path(), skia.Path()
    ball.addCircle(x, y - 0.9 * size, 0.6 * size)
    for turn in (0.25, 0.6, 0.9):
        seams.addOval(skia.Rect(x - turn * 0.6 * size, y - 1.5 * size, x + turn * 0.6 * size, y - 0.3 * size))  # fmt: skip
    for level in (-1.2, -0.9, -0.6):
        seams.moveTo(x - 0.55 * size, y + level * size)
        seams.lineTo(x + 0.55 * size, y + level * size)
    drum.addRect(skia.Rect(x - 0.42 * size, y - 0.5 * size, x + 0.42 * size, y + 4))
    palette = stage.palette
    return [
        Flat(drum, ink(mix(mix(palette.local(STEEL), palette.near, 0.35), palette.haze, 0.2)), depth),
        Flat(ball, ink(mix(white, palette.near, 0.10)), depth),
        Flat(seams, pen(mix(white, palette.near, 0.35), 1.6 * stage.unit, 0.6), depth),
    ]  # fmt: skip


def drums(stage: Stage, x: float, y: float, size: float, white: Color) -> list[Layer]:
    """Return fuel drums and a crate, half drifted over."""
    body, rings, drift = skia.Path(), skia.Path(), skia.Path()
    for at, rise in ((-1.0, 0.0), (-0.35, 0.06), (0.3, -0.03)):
        left, top = x + at * size, y - (1.0 + rise) * size
        body.addRRect(skia.RRect.MakeRectXY(skia.Rect(left, top, left + 0.58 * size, y), 0.06 * size, 0.06 * size))  # fmt: skip
        for ring in (0.3, 0.62):
            rings.addRect(skia.Rect(left, top + ring * size, left + 0.58 * size, top + (ring + 0.04) * size))  # fmt: skip
    drift.moveTo(x - 1.8 * size, y + 0.05 * size)
    drift.quadTo(x - 0.6 * size, y - 0.55 * size, x + 0.2 * size, y - 0.22 * size)
    drift.quadTo(x + 0.9 * size, y - 0.05 * size, x + 1.9 * size, y + 0.06 * size)
    drift.close()
    palette = stage.palette
    return [
        Flat(body, ink(mix(palette.local(ORANGE), palette.near, 0.22)), 0.99),
        Flat(rings, ink(palette.near, 0.35), 0.99),
        Flat(drift, ink(white), 0.99),
    ]
