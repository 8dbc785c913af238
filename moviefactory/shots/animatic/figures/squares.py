"""Draw well and statue. Knows what stands on a square."""

from __future__ import annotations

import skia

from moviefactory.shots.animatic.figures.contract import Pose
from moviefactory.shots.animatic.figures.painter import Painter
from moviefactory.shots.animatic.figures.shapes import (
    blob,
    box,
    curve,
    oval,
    polygon,
    ribbon,
    turned,
    wave,
)
from moviefactory.shots.animatic.light import Color, color, mix

INK: Color = color("#17131c")


def draw_well(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a stone well under a little roof, with a bucket that swings."""
    painter, look = Painter(canvas, pose.light, pose.facing), pose.look
    t = pose.seconds + pose.phase * 4.1
    wood = mix(look.accent, INK, 0.2)
    for x in (-0.32, 0.32):
        painter.fill(ribbon([complex(x, -0.2), complex(x, -0.72)], (0.030, 0.026)), wood)
    painter.mark(oval(-0.405j, 0.40, 0.06), INK, 0.15)
    swing = 0.16 * wave(t * 0.3)
    axle = complex(0.0, -0.60)
    painter.fill(ribbon([axle - 0.36, axle + 0.42], (0.022, 0.022)), wood, seam=0.3)
    crank = axle + 0.42
    painter.line(
        curve([crank, crank + turned(0.09j, t * 0.5), crank + turned(0.09j, t * 0.5) + 0.06], 0.0),
        INK,
        0.020,
        outline=True,
    )
    bucket = axle + turned(0.16j, swing)
    painter.line(curve([axle, bucket]), mix(wood, color("#d9c39a"), 0.5), 0.012)
    pail = [
        bucket + turned(p, swing)
        for p in (-0.075 + 0.0j, 0.075 + 0.0j, 0.055 + 0.13j, -0.055 + 0.13j)
    ]
    painter.fill(polygon(pail), mix(wood, look.secondary, 0.3), seam=0.3)
    painter.fill(
        polygon(
            [
                -0.50 - 0.66j,
                -0.02 - 0.97j,
                0.02 - 0.97j,
                0.50 - 0.66j,
                0.44 - 0.64j,
                0.0 - 0.86j,
                -0.44 - 0.64j,
            ]
        ),
        look.secondary,
    )
    painter.fill(polygon([-0.46 - 0.66j, 0.0 - 0.955j, 0.46 - 0.66j]), look.secondary, seam=0.2)
    for k in range(3):
        y = -0.70 - 0.075 * k
        painter.line(
            curve([complex(-0.38 + 0.115 * k, y), complex(0.38 - 0.115 * k, y)]),
            mix(look.secondary, INK, 0.4),
            0.010,
        )
    wall = [-0.44 - 0.40j, 0.44 - 0.40j, 0.41 - 0.02j, 0.20 + 0.0j, -0.20 + 0.0j, -0.41 - 0.02j]
    painter.fill(blob(wall, 0.05), look.primary, seam=0.4)
    painter.fill(
        ribbon([-0.44 - 0.395j, 0.44 - 0.395j], (0.035, 0.035)),
        mix(look.primary, color("#ffffff"), 0.15),
        seam=0.3,
    )
    for row in range(4):
        for k in range(5):
            x = -0.38 + 0.15 * k + 0.06 * (row % 2)
            brick = [complex(x, -0.32 + 0.08 * row), complex(x + 0.10, -0.32 + 0.08 * row)]
            painter.line(curve(brick), mix(look.primary, INK, 0.4), 0.010)
    painter.finish()


def draw_statue(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a statue on its plinth: a robed figure that raises an arm; a bird hops on it."""
    painter, look = Painter(canvas, pose.light, pose.facing), pose.look
    t = pose.seconds + pose.phase * 4.1
    stone, shade = look.primary, mix(look.primary, INK, 0.2)
    painter.fill(box(-0.30, -0.07, 0.30, 0.0, 0.01), shade)
    painter.fill(
        polygon([-0.22 - 0.06j, -0.20 - 0.29j, 0.20 - 0.29j, 0.22 - 0.06j]), look.secondary
    )
    painter.fill(box(-0.24, -0.33, 0.24, -0.28, 0.01), shade, seam=0.3)
    painter.mark(box(-0.11, -0.22, 0.11, -0.13, 0.01), mix(look.accent, INK, 0.2), 0.7)
    arm = [0.06 - 0.72j, 0.18 - 0.80j, 0.22 - 0.95j]
    robe = [
        0.0 - 0.77j,
        0.09 - 0.72j,
        0.09 - 0.60j,
        0.13 - 0.45j,
        0.16 - 0.325j,
        -0.15 - 0.325j,
        -0.11 - 0.46j,
        -0.09 - 0.62j,
        -0.09 - 0.72j,
    ]
    painter.fill(ribbon(arm, (0.038, 0.030, 0.022)), stone)
    painter.fill(blob(robe, 0.12), stone)
    for x, y in ((-0.05, 0.02), (0.02, 0.0), (0.07, 0.01)):
        painter.line(
            curve([complex(x, -0.62 + y), complex(x * 1.3, -0.46), complex(x * 1.6, -0.34)]),
            shade,
            0.010,
        )
    painter.fill(
        ribbon([-0.07 - 0.71j, -0.13 - 0.58j, -0.03 - 0.53j], (0.034, 0.030, 0.022)),
        stone,
        seam=0.5,
    )
    painter.fill(ribbon([-0.01 - 0.76j, 0.0 - 0.82j], (0.028, 0.028)), stone)
    painter.ball(0.005 - 0.865j, 0.058, stone)
    painter.fill(blob([0.05 - 0.86j, 0.072 - 0.845j, 0.05 - 0.835j]), stone, outline=False)
    hop = 0.03 * max(0.0, wave(t * 0.5)) ** 2
    bird = complex(-0.20, -0.355 - hop)
    beak = 0.012 * wave(t * 0.8)
    painter.fill(
        blob(
            [
                bird + complex(x, y)
                for x, y in (
                    (0.04, -0.05),
                    (0.03, -0.01),
                    (-0.02, 0.015),
                    (-0.08, 0.0),
                    (-0.03, -0.035),
                )
            ]
        ),
        mix(look.accent, INK, 0.5),
    )
    painter.ball(bird + complex(0.035, -0.062 + beak), 0.022, mix(look.accent, INK, 0.5))
    for k in range(3):
        age = (t * 0.16 + k / 3) % 1.0
        leaf = complex(0.30 - 0.5 * age + 0.05 * wave(t * 0.5 + k), -0.9 + 0.86 * age)
        painter.fill(oval(leaf, 0.024, 0.012, t * 1.5 + k), mix(look.accent, look.secondary, 0.4))
    painter.finish()
