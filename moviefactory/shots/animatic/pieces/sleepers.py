"""Pods of glass in which people sleep in the cold. Knows no place."""

from __future__ import annotations

from collections.abc import Sequence

import skia

from moviefactory.shots.animatic.layers import Flat, Layer, Live, add_polygon, ink, pen
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.noise import wobble
from moviefactory.shots.animatic.soft import SoftLight
from moviefactory.shots.animatic.stage import Stage

WHITE, SKIN = (1.0, 1.0, 1.0), color("#c89a80")


def pods(
    stage: Stage, spots: Sequence[tuple[float, float, float]], depth: float, tone: Color, glow: Color, name: str
) -> list[Layer]:  # fmt: skip
    """Return upright pods at (x, foot, height), each with a sleeper behind frosted, lit glass."""
    near, dice = stage.palette.near, stage.dice(name)
    shells, feet, panes, sleepers, faces, frost, shine, caps = (skia.Path() for _ in range(8))
    lamps: list[tuple[float, float, float, float]] = []
    for x, foot, tall in spots:
        half, top = 0.23 * tall, foot - tall
        shells.addRRect(skia.RRect.MakeRectXY(skia.Rect(x - half, top, x + half, foot), 0.9 * half, 0.8 * half))  # fmt: skip
        feet.addRect(skia.Rect(x - 1.15 * half, foot - 0.12 * tall, x + 1.15 * half, foot))
        pane = skia.Rect(x - 0.74 * half, top + 0.07 * tall, x + 0.74 * half, foot - 0.18 * tall)
        panes.addRRect(skia.RRect.MakeRectXY(pane, 0.7 * half, 0.7 * half))
        k, y = 0.66 * tall, top + 0.14 * tall
        faces.addOval(skia.Rect(x - 0.085 * k, y, x + 0.085 * k, y + 0.21 * k))
        for side in (-1, 1):
            leg = skia.Rect(min(x, x + side * 0.13 * k), y + 0.56 * k, max(x, x + side * 0.13 * k), pane.bottom() - 0.04 * tall)  # fmt: skip
            sleepers.addRRect(skia.RRect.MakeRectXY(leg, 0.05 * k, 0.08 * k))
        sleepers.addRRect(skia.RRect.MakeRectXY(skia.Rect(x - 0.18 * k, y + 0.24 * k, x + 0.18 * k, y + 0.70 * k), 0.12 * k, 0.12 * k))  # fmt: skip
        add_polygon(caps, [(x - 0.15 * k, y + 0.47 * k), (x + 0.10 * k, y + 0.38 * k), (x + 0.11 * k, y + 0.42 * k), (x - 0.14 * k, y + 0.52 * k)])  # fmt: skip
        add_polygon(caps, [(x + 0.15 * k, y + 0.47 * k), (x - 0.10 * k, y + 0.38 * k), (x - 0.11 * k, y + 0.42 * k), (x + 0.14 * k, y + 0.52 * k)])  # fmt: skip
        low, wide = pane.bottom() - 0.10 * half, pane.width()
        rime = [(pane.left() + wide * (0.04 + 0.92 * s / 20), low - pane.height() * (0.04 + 0.22 * abs(s / 10 - 1) ** 2 + 0.05 * dice.random())) for s in range(21)]  # fmt: skip
        add_polygon(frost, [(pane.left() + 0.30 * half, low), *rime, (pane.right() - 0.30 * half, low)])  # fmt: skip
        add_polygon(shine, [(x - 0.50 * half, top + 0.16 * tall), (x - 0.22 * half, top + 0.12 * tall), (x - 0.40 * half, foot - 0.34 * tall), (x - 0.56 * half, foot - 0.30 * tall)])  # fmt: skip
        caps.addRect(
            skia.Rect(x - 0.6 * half, foot - 0.09 * tall, x + 0.6 * half, foot - 0.03 * tall)
        )
        lamps.append((x, (pane.top() + pane.bottom()) / 2, tall, dice.random()))
    lights = {tall: SoftLight.of(0.62 * tall, glow) for _, _, tall, _ in lamps}

    def halo(canvas: skia.Canvas, seconds: float) -> None:
        for x, y, tall, phase in lamps:
            lights[tall].draw(canvas, x, y, 0.62 + 0.14 * wobble(1.1 * seconds, phase))

    def beats(canvas: skia.Canvas, seconds: float) -> None:
        pulse = skia.Path()
        for x, y, tall, phase in lamps:
            foot = y + 0.39 * tall
            for step in range(7):
                beat = (1.2 * seconds + phase - step / 7) % 1.0
                py = foot - 0.035 * tall * (beat < 0.16)
                px = x + (step - 3) * 0.036 * tall
                pulse.lineTo(px, py) if step else pulse.moveTo(px, py)
        canvas.drawPath(pulse, pen(mix(glow, WHITE, 0.5), max(0.8, 2.6 * stage.unit)))

    ice = mix(glow, WHITE, 0.75)
    return [
        Live(halo, depth),
        Flat(feet, ink(mix(tone, near, 0.52)), depth),
        Flat(shells, ink(mix(tone, near, 0.34)), depth),
        Flat(
            shells, pen(mix(tone, stage.palette.light, 0.3), max(0.8, 4 * stage.unit), 0.7), depth
        ),
        Flat(panes, ink(mix(glow, near, 0.22)), depth),
        Flat(sleepers, ink(mix(near, glow, 0.22), 0.80), depth),
        Flat(faces, ink(mix(stage.palette.local(SKIN), glow, 0.40)), depth),
        Flat(frost, ink(ice, 0.62), depth),
        Flat(shine, ink(WHITE, 0.34), depth),
        Flat(panes, pen(mix(glow, WHITE, 0.35), max(0.8, 5 * stage.unit), 0.9), depth),
        Flat(caps, ink(mix(near, glow, 0.12)), depth),
        Live(beats, depth),
    ]
