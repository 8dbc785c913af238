"""Draw submarine and comet. Knows a hull and a tail of light."""

from __future__ import annotations

import math

import skia

from moviefactory.shots.animatic.figures.contract import Pose
from moviefactory.shots.animatic.figures.painter import Painter
from moviefactory.shots.animatic.figures.shapes import (
    blob,
    curve,
    oval,
    polygon,
    turned,
    wave,
)
from moviefactory.shots.animatic.light import Color, color, mix

INK: Color = color("#15131a")
STEEL: Color = color("#b9bfc8")


def draw_submarine(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a submarine: a tower with a periscope, lit portholes, a screw, bubbles."""
    painter, look = Painter(canvas, pose.light, pose.facing), pose.look
    t = pose.seconds + pose.phase * 3.1
    base = complex(0.0, 0.10 + 0.015 * wave(t * 0.3))
    tip = 0.025 * wave(t * 0.2)

    def put(x: float, y: float) -> complex:
        return base + turned(complex(x, y), tip)

    lamp = put(1.08, -0.02)
    painter.glow(lamp + 0.06, 0.30, 0.6)
    for k in range(9):
        age = (t * 0.28 + k * 0.29) % 1.0
        at = put(-1.16 - 0.06 * (k % 3), -0.02) + complex(
            -0.10 * age + 0.03 * wave(t * 0.6 + k), -0.5 * age
        )
        painter.line(
            oval(at, 0.014 + 0.012 * (k % 3), 0.014 + 0.012 * (k % 3)), STEEL, 0.008, share=0.9
        )
    hub = put(-1.12, 0.0)
    for k in range(3):
        reach = 0.22 * math.cos(t * 4.1 + k * math.tau / 3)
        painter.fill(
            oval(hub + complex(-0.03, reach * 0.5), 0.03, 0.03 + abs(reach) * 0.5),
            mix(look.accent, INK, 0.2),
            outline=k == 0,
        )
    for sign in (-1, 1):
        painter.fill(
            polygon(
                [
                    put(-0.78, 0.10 * sign),
                    put(-1.02, 0.32 * sign),
                    put(-1.12, 0.32 * sign),
                    put(-1.02, 0.04 * sign),
                ]
            ),
            look.secondary,
        )
    scope = put(0.16, -0.46)
    painter.line(
        curve([put(0.16, -0.40), scope - 0.10j, scope + complex(0.12, -0.10)], 0.05),
        STEEL,
        0.04,
        outline=True,
    )
    painter.line(curve([put(-0.02, -0.40), put(-0.02, -0.54)]), STEEL, 0.024, outline=True)
    tower = [put(x, y) for x, y in ((-0.26, -0.22), (-0.20, -0.44), (0.28, -0.46), (0.38, -0.22))]
    painter.fill(blob(tower, 0.08), look.primary)
    painter.mark(
        polygon(
            [put(x, y) for x, y in ((-0.22, -0.36), (0.31, -0.38), (0.33, -0.33), (-0.23, -0.31))]
        ),
        look.secondary,
        0.7,
    )
    hull = [
        put(x, y)
        for x, y in (
            (1.10, 0.02),
            (1.00, -0.16),
            (0.66, -0.26),
            (0.0, -0.28),
            (-0.64, -0.22),
            (-1.10, -0.05),
            (-1.10, 0.05),
            (-0.64, 0.24),
            (0.0, 0.31),
            (0.66, 0.29),
            (1.0, 0.18),
        )
    ]
    painter.fill(blob(hull), look.primary, seam=0.2)
    painter.mark(
        blob(
            [
                put(x, y)
                for x, y in (
                    (1.02, 0.13),
                    (0.4, 0.15),
                    (-0.7, 0.13),
                    (-0.95, 0.11),
                    (-0.62, 0.235),
                    (0.0, 0.30),
                    (0.66, 0.28),
                )
            ],
            0.12,
        ),
        look.secondary,
        0.45,
    )
    for x in (-0.42, 0.0, 0.42):
        at = put(x, -0.03)
        painter.fill(oval(at, 0.105, 0.105), mix(look.accent, STEEL, 0.4), outline=False)
        painter.lamp(oval(at, 0.072, 0.072), 0.9)
        painter.glow(at, 0.16, 0.35)
    for k in range(12):
        painter.mark(
            oval(put(-0.80 + 0.15 * k, -0.20 + 0.03 * abs(k - 5) / 5), 0.012, 0.012), INK, 0.4
        )
    painter.lamp(oval(put(1.04, -0.02), 0.045, 0.06), 1.0)
    painter.finish()


def draw_comet(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a comet: a glowing head and a streaming tail that flickers."""
    painter, look = Painter(canvas, pose.light, pose.facing), pose.look
    t = pose.seconds + pose.phase * 3.1
    head = complex(0.95, 0.24) + 0.01j * wave(t * 0.4)
    back = complex(-2.0, -0.62) / abs(complex(-2.0, -0.62))
    side = back * 1j
    painter.glow(head, 0.62, 0.55)
    for k, (long, wide, lean) in enumerate(
        ((2.15, 0.16, 0.0), (1.75, 0.11, 0.07), (1.60, 0.10, -0.08), (1.15, 0.17, 0.0))
    ):
        stretch = long * (1 + 0.035 * wave(t * (0.5 + 0.23 * k) + k))
        way = turned(back, lean + 0.012 * wave(t * 0.4 + k))
        ripple = 0.03 * wave(t * 0.8 + k * 0.3)
        plume = [
            head + side * wide,
            head + way * stretch * 0.45 + side * (wide * 0.9 + ripple),
            head + way * stretch,
            head + way * stretch * 0.45 - side * (wide * 0.9 - ripple),
            head - side * wide,
            head - way * wide * 0.9,
        ]
        painter.beam(blob(plume, 0.14), head, head + way * stretch, 0.42 + 0.10 * k)
    for k in range(10):
        age = (t * 0.35 + k * 0.31) % 1.0
        spark = head + back * (0.2 + 1.7 * age) + side * (0.16 * wave(k * 0.37) * (0.4 + age))
        painter.lamp(oval(spark, 0.016 * (1 - age), 0.016 * (1 - age)), 1.0)
    painter.ball(head, 0.15, look.primary, gloss=0.6)
    painter.mark(oval(head + 0.04 - 0.03j, 0.045, 0.035), look.secondary, 0.7)
    painter.mark(oval(head - 0.05 + 0.05j, 0.03, 0.025), look.secondary, 0.7)
    painter.glow(head, 0.26, 0.6)
    painter.finish()
