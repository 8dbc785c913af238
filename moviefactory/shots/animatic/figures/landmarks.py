"""Draw castle, tent, windmill and bridge. Knows one piece each."""

from __future__ import annotations

import math

import skia

from moviefactory.shots.animatic.figures.contract import Pose
from moviefactory.shots.animatic.figures.painter import Painter
from moviefactory.shots.animatic.figures.shapes import (
    blob,
    box,
    curve,
    joined,
    oval,
    polygon,
    ribbon,
    turned,
    wave,
)
from moviefactory.shots.animatic.light import Color, color, mix

INK: Color = color("#17131c")
WATER: Color = color("#4f86a8")


def _flag(painter: Painter, top: complex, t: float, tone: Color, size: float) -> None:
    painter.line(curve([top, top - 1j * size * 1.3]), INK, 0.008, outline=True)
    peak = top - 1j * size * 1.25
    cloth = [
        peak,
        *(
            peak + complex(size * k / 3, size * (0.10 + 0.12 * wave(t * 0.7 - k * 0.22)))
            for k in (1, 2, 3)
        ),
        *(
            peak + complex(size * k / 3, size * (0.52 + 0.12 * wave(t * 0.7 - k * 0.22)))
            for k in (3, 2, 1)
        ),
        peak + 0.5j * size,
    ]
    painter.fill(blob(cloth, 0.12), tone)


def _battlements(left: float, right: float, top: float, tooth: float) -> list[complex]:
    count = max(2, round((right - left) / tooth / 2))
    step = (right - left) / (2 * count - 1)
    points: list[complex] = []
    for k in range(2 * count - 1):
        y = top if k % 2 == 0 else top + tooth
        points += [complex(left + k * step, y), complex(left + (k + 1) * step, y)]
    return points


def draw_castle(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a castle: towers with pointed roofs and flags, a wall, a gate, lit windows."""
    painter, look = Painter(canvas, pose.light, pose.facing), pose.look
    t = pose.seconds + pose.phase * 4.1
    stone = look.primary
    for x, wide, high, far in (
        (-0.20, 0.09, 0.70, 0.35),
        (0.24, 0.08, 0.62, 0.35),
        (0.04, 0.11, 0.80, 0.2),
    ):
        painter.fill(box(x - wide, -high, x + wide, -0.2), stone, far=far)
        roof = [
            complex(x - wide * 1.25, -high),
            complex(x, -high - wide * 2.0),
            complex(x + wide * 1.25, -high),
        ]
        if x == 0.04:
            roof[1] = complex(x, -0.96)
        painter.fill(polygon(roof), look.secondary, far=far)
        painter.lamp(
            box(x - 0.018, -high + 0.08, x + 0.018, -high + 0.15, 0.018),
            0.8 + 0.1 * wave(t * 1.3 + x * 9),
        )
    _flag(painter, 0.04 - 0.94j, t, look.accent, 0.11)
    for x in (-0.52, 0.52):
        wide = 0.12
        tower = [
            complex(x - wide, 0.0),
            *_battlements(x - wide * 1.15, x + wide * 1.15, -0.58, 0.05),
            complex(x + wide, 0.0),
        ]
        painter.fill(polygon(tower), stone)
        roof = [complex(x - wide * 0.95, -0.55), complex(x, -0.80), complex(x + wide * 0.95, -0.55)]
        painter.fill(polygon(roof), look.secondary, seam=0.2)
        _flag(painter, complex(x, -0.79), t + x, look.accent, 0.08)
        for y in (-0.44, -0.26):
            painter.lamp(
                box(x - 0.02, y, x + 0.02, y + 0.075, 0.02), 0.8 + 0.1 * wave(t * 1.1 + y * 9 + x)
            )
            painter.glow(complex(x, y + 0.04), 0.07, 0.35)
    wall = [-0.42 + 0.0j, *_battlements(-0.42, 0.42, -0.36, 0.05), 0.42 + 0.0j]
    painter.fill(polygon(wall), mix(stone, INK, 0.06), seam=0.3)
    dark = mix(stone, INK, 0.35)
    for row in range(4):
        for k in range(6):
            x = -0.36 + 0.13 * k + 0.06 * (row % 2)
            painter.line(
                curve([complex(x, -0.26 + 0.07 * row), complex(x + 0.05, -0.26 + 0.07 * row)]),
                dark,
                0.006,
                share=0.5,
            )
    gate = [
        -0.12 + 0.0j,
        -0.12 - 0.15j,
        -0.07 - 0.23j,
        0.0 - 0.255j,
        0.07 - 0.23j,
        0.12 - 0.15j,
        0.12 + 0.0j,
    ]
    painter.mark(blob(gate, 0.06), mix(look.secondary, INK, 0.75), 0.2)
    for x in (-0.06, 0.0, 0.06):
        painter.line(curve([complex(x, -0.22), complex(x, 0.0)]), mix(stone, INK, 0.5), 0.010)
    for y in (-0.15, -0.07):
        painter.line(curve([complex(-0.12, y), complex(0.12, y)]), mix(stone, INK, 0.5), 0.010)
    painter.finish()


def draw_tent(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a tent lit from inside, whose flap stirs in the wind."""
    painter, look = Painter(canvas, pose.light, pose.facing), pose.look
    t = pose.seconds + pose.phase * 4.1
    gust = wave(t * 0.4)
    peak = complex(-0.06, -0.94)
    for x in (-0.86, 0.88):
        painter.line(
            curve([peak, complex(x, -0.01)]), mix(look.accent, INK, 0.4), 0.010, outline=True
        )
        painter.line(curve([complex(x, 0.0), complex(x * 0.985, -0.07)]), INK, 0.02)
    painter.line(
        curve([peak + 0.05j, peak - 0.05j]), mix(look.accent, INK, 0.3), 0.03, outline=True
    )
    side = [peak, complex(0.36, -0.46 + 0.02 * gust), complex(0.74, -0.02), complex(0.18, 0.0)]
    painter.fill(blob(side, 0.05), look.secondary, far=0.2)
    front = [
        peak,
        complex(-0.42, -0.44 - 0.01 * gust),
        complex(-0.74, -0.005),
        complex(0.22, 0.0),
        complex(0.10, -0.44),
    ]
    painter.fill(blob(front, 0.05), look.primary, seam=0.3)
    opening = [peak + complex(-0.02, 0.20), complex(-0.42, 0.0), complex(0.02, 0.0)]
    glow = 0.85 + 0.08 * wave(t * 1.7)
    painter.lamp(polygon(opening), glow)
    painter.glow(complex(-0.20, -0.20), 0.50, 0.45 * glow)
    flap = [
        peak + complex(-0.02, 0.18),
        complex(0.06 + 0.02 * gust, -0.40),
        complex(0.14 + 0.05 * gust, 0.0),
        complex(-0.06 + 0.04 * gust, 0.0),
    ]
    painter.fill(blob(flap, 0.06), mix(look.primary, look.accent, 0.35), seam=0.5)
    painter.mark(
        blob(
            [
                complex(-0.27, 0.0),
                complex(-0.29, -0.12),
                complex(-0.24, -0.20),
                complex(-0.18, -0.12),
                complex(-0.17, 0.0),
            ]
        ),
        mix(look.secondary, INK, 0.6),
        0.2,
    )
    for share in (0.34, 0.66):
        a, b = (
            peak + (complex(-0.74, -0.005) - peak) * share,
            peak + (complex(0.22, 0.0) - peak) * share,
        )
        painter.line(curve([a, a + (b - a) * 0.30]), mix(look.primary, INK, 0.35), 0.010)
    painter.finish()


def draw_windmill(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a windmill whose sails turn."""
    painter, look = Painter(canvas, pose.light, pose.facing), pose.look
    t = pose.seconds + pose.phase * 4.1
    body = [-0.19 + 0.0j, -0.11 - 0.56j, 0.11 - 0.56j, 0.19 + 0.0j]
    painter.fill(polygon(body), look.primary)
    painter.fill(
        blob([-0.14 - 0.55j, -0.10 - 0.66j, 0.0 - 0.71j, 0.10 - 0.66j, 0.14 - 0.55j], 0.12),
        look.secondary,
        seam=0.3,
    )
    painter.fill(ribbon([-0.20 - 0.24j, 0.20 - 0.24j], (0.014, 0.014)), look.secondary)
    painter.mark(
        blob([-0.05 + 0.0j, -0.05 - 0.10j, 0.0 - 0.15j, 0.05 - 0.10j, 0.05 + 0.0j], 0.1),
        mix(look.secondary, INK, 0.55),
        0.4,
    )
    for y in (-0.34, -0.48):
        painter.lamp(box(-0.024, y, 0.024, y + 0.06, 0.008), 0.75)
        painter.glow(complex(0.0, y + 0.03), 0.08, 0.3)
    hub = complex(0.0, -0.605)
    spin = t * 0.7
    for k in range(4):
        angle = spin + k * math.pi / 2

        def put(x: float, y: float, angle: float = angle) -> complex:
            return hub + turned(complex(x, y), angle)

        painter.fill(
            polygon([put(0.07, 0.012), put(0.385, 0.012), put(0.385, 0.095), put(0.07, 0.075)]),
            mix(look.accent, color("#f2ead8"), 0.6),
        )
        painter.line(
            curve([put(0.0, 0.0), put(0.395, 0.0)]),
            mix(look.secondary, INK, 0.4),
            0.022,
            outline=True,
        )
        for x in (0.14, 0.22, 0.30):
            painter.line(curve([put(x, 0.0), put(x, 0.085)]), mix(look.secondary, INK, 0.3), 0.008)
    painter.ball(hub, 0.032, mix(look.secondary, INK, 0.3))
    painter.finish()


BANK: Color = color("#6f6a48")
LEAVES: Color = color("#5f7f45")


def draw_bridge(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a stone bridge of three arches over water that ripples."""
    painter, look = Painter(canvas, pose.light, pose.facing), pose.look
    t = pose.seconds + pose.phase * 4.1
    stone = look.primary

    def deck(x: float) -> float:
        return -0.82 + 0.26 * (x / 1.75) ** 2

    # A river runs under it towards us, between banks that carry its ends.
    earth = mix(BANK, look.secondary, 0.20)
    water = [
        complex(-1.10, -0.13), complex(1.10, -0.13), complex(1.32, -0.05), complex(1.62, 0.0),
        *(complex(1.62 - 0.27 * k, 0.006 * wave(t * 0.4 + k * 0.3)) for k in range(1, 12)),
        complex(-1.62, 0.0), complex(-1.32, -0.05),
    ]  # fmt: skip
    painter.fill(polygon(water), mix(WATER, look.secondary, 0.15), outline=False)
    rim = [complex(-1.75 + 0.25 * k, deck(-1.75 + 0.25 * k)) for k in range(15)]
    whole = polygon([complex(-1.75, -0.02), *rim, complex(1.75, -0.02)])
    holes = [
        blob(
            [
                complex(x - w, 0.05),
                complex(x - w, -h * 0.45),
                complex(x - w * 0.6, -h * 0.9),
                complex(x, -h),
                complex(x + w * 0.6, -h * 0.9),
                complex(x + w, -h * 0.45),
                complex(x + w, 0.05),
            ],
            0.14,
        )
        for x, w, h in ((-1.02, 0.34, 0.50), (0.0, 0.40, 0.66), (1.02, 0.34, 0.50))
    ]
    shape = skia.Op(whole, joined(holes), skia.PathOp.kDifference_PathOp)
    painter.fill(shape, stone)
    for x, w, h in ((-1.02, 0.34, 0.50), (0.0, 0.40, 0.66), (1.02, 0.34, 0.50)):
        for k in range(9):
            angle = math.pi * k / 8
            a = complex(x - math.cos(angle) * w * 1.03, -0.10 - math.sin(angle) * (h - 0.08))
            b = complex(x - math.cos(angle) * w * 1.20, -0.10 - math.sin(angle) * (h - 0.01))
            painter.line(curve([a, b]), mix(stone, INK, 0.4), 0.012, share=0.5)
    for side in (-1, 1):
        bank = [
            complex(side * x, y)
            for x, y in ((1.79, 0.0), (1.79, -0.52), (1.66, -0.56), (1.50, -0.42), (1.40, -0.20),
                         (1.30, -0.09), (1.36, -0.03), (1.60, 0.0))
        ]  # fmt: skip
        painter.fill(blob(bank, 0.08), earth, outline=False, seam=0.3)
        for x, y, r in (
            (1.44, -0.10, 0.10),
            (1.60, -0.20, 0.13),
            (1.72, -0.40, 0.09),
            (1.50, -0.02, 0.07),
        ):
            bush = [complex(side * x, y) + r * p for p in (1, 0.8j, -1, -0.8j)]
            painter.fill(blob(bush, 0.25), mix(earth, LEAVES, 0.55), outline=False)
    parapet = ribbon([complex(p.real, p.imag - 0.07) for p in rim], [0.055] * len(rim))
    painter.fill(parapet, look.secondary, seam=0.4)
    for k in range(1, 14):
        painter.line(curve([rim[k] - 0.12j, rim[k] - 0.02j]), mix(look.secondary, INK, 0.35), 0.010)
    for x in (-0.50, 0.52):
        top = complex(x, deck(x) - 0.12)
        painter.line(curve([top, top - 0.13j]), INK, 0.018, outline=True)
        painter.lamp(oval(top - 0.145j, 0.030, 0.035), 0.9)
        painter.glow(top - 0.145j, 0.18, 0.5 + 0.06 * wave(t * 1.3 + x))
    for k in range(12):
        x = -1.5 + 0.27 * k + 0.06 * wave(t * 0.2 + k * 0.4)
        painter.line_light(
            curve(
                [complex(x, -0.05 + 0.012 * (k % 3)), complex(x + 0.14, -0.05 + 0.012 * (k % 3))]
            ),
            0.010,
            0.45,
        )
    painter.finish()
