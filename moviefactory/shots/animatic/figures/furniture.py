"""Draw piano, throne, clock and door. Knows one piece each."""

from __future__ import annotations

import math

import skia

from moviefactory.lexicon.vocabulary import Action
from moviefactory.shots.animatic.figures.contract import Pose
from moviefactory.shots.animatic.figures.painter import Painter
from moviefactory.shots.animatic.figures.shapes import (
    blob,
    box,
    curve,
    joined,
    lerp,
    oval,
    polygon,
    turned,
    wave,
)
from moviefactory.shots.animatic.light import Color, color, mix

INK: Color = color("#17131c")
PAPER: Color = color("#f1e8d4")
GOLD: Color = color("#d9a84a")
PIANO_SEAT = (-0.92, -0.02, 1.06)
"""Where the bench stands: x, y, and how tall a grown person is, in heights of the piano."""


def draw_piano(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a grand piano with its lid up; the keys dip and notes of light rise."""
    painter, look = Painter(canvas, pose.light, pose.facing), pose.look
    t = pose.seconds + pose.phase * 4.1
    wood = look.primary
    painter.fill(box(-1.12, -0.36, -0.84, -0.30, 0.02), mix(look.secondary, INK, 0.2), seam=0.3)
    for x in (-1.08, -0.88):
        painter.line(curve([complex(x, -0.30), complex(x, -0.01)]), wood, 0.03, outline=True)
    for x, far in ((-0.34, 0.0), (0.86, 0.3), (0.10, 0.5)):
        painter.fill(
            polygon(
                [
                    complex(x - 0.05, -0.44),
                    complex(x + 0.05, -0.44),
                    complex(x + 0.025, -0.03),
                    complex(x - 0.025, -0.03),
                ]
            ),
            wood,
            far=far,
        )
        painter.ball(complex(x, -0.025), 0.024, GOLD)
    lid = [
        complex(-0.36, -0.60),
        complex(0.30, -0.99),
        complex(0.86, -0.97),
        complex(1.06, -0.74),
        complex(0.98, -0.60),
    ]
    painter.fill(blob(lid, 0.08), mix(wood, INK, 0.15), far=0.2)
    painter.line(curve([0.70 - 0.60j, 0.62 - 0.90j]), GOLD, 0.016, outline=True)
    painter.mark(
        polygon([-0.30 - 0.62j, 0.98 - 0.62j, 0.96 - 0.58j, -0.30 - 0.58j]),
        mix(GOLD, look.accent, 0.3),
        0.7,
    )
    case = [-0.46 - 0.60j, 0.80 - 0.61j, 1.06 - 0.58j, 1.09 - 0.50j, 0.98 - 0.40j, -0.44 - 0.40j]
    painter.fill(blob(case, 0.06), wood, seam=0.5)
    painter.fill(
        polygon([-0.40 - 0.60j, -0.44 - 0.84j, -0.14 - 0.84j, -0.10 - 0.60j]),
        mix(wood, look.secondary, 0.2),
        seam=0.3,
    )
    painter.mark(polygon([-0.38 - 0.64j, -0.41 - 0.81j, -0.20 - 0.81j, -0.17 - 0.64j]), PAPER, 0.8)
    painter.fill(
        polygon([-0.70 - 0.50j, -0.40 - 0.50j, -0.40 - 0.42j, -0.70 - 0.42j]), mix(wood, INK, 0.2)
    )
    for k in range(7):
        dip = 0.012 * max(0.0, wave(t * 0.9 + k * 0.41)) ** 2
        key = box(-0.695 + 0.04 * k, -0.535 + dip, -0.661 + 0.04 * k, -0.50, 0.004)
        painter.mark(key, PAPER, 0.9)
        if k % 3:
            painter.mark(box(-0.705 + 0.04 * k, -0.545, -0.685 + 0.04 * k, -0.51), INK, 0.3)
    painter.line_light(curve([-0.40 - 0.575j, 0.70 - 0.585j, 1.02 - 0.55j]), 0.010, 0.6)
    if pose.action is not Action.SLEEP:
        for k in range(4):
            age = (t * 0.22 + k / 4) % 1.0
            note = complex(-0.10 + 0.24 * k + 0.07 * wave(t * 0.4 + k * 0.3), -0.72 - 0.34 * age)
            tone = oval(note, 0.030 * (1 - 0.4 * age), 0.022 * (1 - 0.4 * age), -0.4)
            painter.mark(
                joined(
                    [tone, box(note.real + 0.018, note.imag - 0.10, note.real + 0.026, note.imag)]
                ),
                mix(look.accent, GOLD, 0.5),
                1.0,
            )
            painter.glow(note, 0.07, 0.5 * (1 - age))
    painter.finish()


def draw_throne(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a throne: a tall carved back, a cushion, a crown over it; jewels sparkle, banners sway."""
    painter, look = Painter(canvas, pose.light, pose.facing), pose.look
    t = pose.seconds + pose.phase * 4.1
    gold = mix(look.secondary, GOLD, 0.5)
    for side in (-1, 1):
        sway = 0.02 * wave(t * 0.3 + side * 0.2)
        banner = [
            complex(side * 0.30, -0.84),
            complex(side * 0.41, -0.84),
            complex(side * 0.42 + sway, -0.40),
            complex(side * 0.36 + sway * 1.4, -0.33),
            complex(side * 0.30 + sway, -0.40),
        ]
        painter.fill(polygon(banner), look.accent, far=0.25)
    back = [
        -0.25 - 0.20j,
        -0.27 - 0.76j,
        -0.17 - 0.84j,
        0.0 - 0.93j,
        0.17 - 0.84j,
        0.27 - 0.76j,
        0.25 - 0.20j,
    ]
    painter.fill(blob(back, 0.05), gold)
    pad = [-0.17 - 0.30j, -0.18 - 0.70j, 0.0 - 0.81j, 0.18 - 0.70j, 0.17 - 0.30j]
    painter.fill(blob(pad, 0.06), look.primary, outline=False)
    for x, y in ((-0.08, -0.62), (0.08, -0.62), (0.0, -0.52), (-0.08, -0.42), (0.08, -0.42)):
        painter.mark(oval(complex(x, y), 0.014, 0.014), GOLD, 0.9)
    for side in (-1, 1):
        painter.ball(complex(side * 0.27, -0.80), 0.05, gold, gloss=0.5)
        painter.fill(
            box(min(side * 0.22, side * 0.31), -0.44, max(side * 0.22, side * 0.31), -0.02, 0.02),
            gold,
            seam=0.3,
        )
        painter.ball(complex(side * 0.265, -0.45), 0.058, gold, gloss=0.4)
    painter.fill(box(-0.24, -0.28, 0.24, -0.06, 0.02), mix(gold, INK, 0.25), seam=0.2)
    painter.fill(
        blob([-0.23 - 0.26j, -0.20 - 0.35j, 0.20 - 0.35j, 0.23 - 0.26j], 0.12),
        look.primary,
        seam=0.4,
    )
    painter.fill(box(-0.38, -0.06, 0.38, 0.0, 0.01), mix(gold, INK, 0.4))
    crown = [
        -0.10 - 0.90j,
        -0.12 - 1.0j,
        -0.05 - 0.95j,
        0.0 - 1.03j,
        0.05 - 0.95j,
        0.12 - 1.0j,
        0.10 - 0.90j,
    ]
    painter.fill(polygon(crown), GOLD, seam=0.4)
    for k, at in enumerate((0.0 - 1.0j, -0.265 - 0.45j, 0.265 - 0.45j, 0.0 - 0.86j)):
        shine = max(0.0, wave(t * 0.4 + k * 0.27)) ** 2
        painter.lamp(oval(at, 0.018, 0.018), 0.5 + 0.5 * shine)
        painter.glow(at, 0.12, 0.15 + 0.6 * shine)
    painter.finish()


def draw_clock(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a grandfather clock: hands that go, a pendulum that swings."""
    painter, look = Painter(canvas, pose.light, pose.facing), pose.look
    t = pose.seconds + pose.phase * 4.1
    wood, gold = look.primary, mix(GOLD, look.accent, 0.3)
    painter.fill(box(-0.23, -0.08, 0.23, 0.0, 0.01), mix(wood, INK, 0.2))
    painter.fill(box(-0.19, -0.20, 0.19, -0.06, 0.01), wood)
    painter.fill(box(-0.145, -0.64, 0.145, -0.18, 0.01), wood)
    painter.mark(box(-0.10, -0.60, 0.10, -0.23, 0.03), mix(wood, INK, 0.75), 0.25)
    swing = 0.24 * wave(t * 0.5)
    top = complex(0.0, -0.62)
    bob = top + turned(0.31j, -swing)
    painter.line(curve([top, bob]), gold, 0.012)
    painter.ball(complex(max(-0.066, min(0.066, bob.real)), bob.imag), 0.036, gold, gloss=0.6)
    painter.fill(box(-0.19, -0.92, 0.19, -0.62, 0.02), wood, seam=0.3)
    roof = [
        -0.22 - 0.90j,
        -0.20 - 0.94j,
        -0.06 - 0.975j,
        0.0 - 1.0j,
        0.06 - 0.975j,
        0.20 - 0.94j,
        0.22 - 0.90j,
    ]
    painter.fill(blob(roof, 0.08), mix(wood, INK, 0.15), seam=0.3)
    centre = complex(0.0, -0.77)
    painter.fill(oval(centre, 0.142, 0.142), gold, outline=False, seam=0.3)
    painter.mark(oval(centre, 0.122, 0.122), mix(PAPER, look.secondary, 0.25), 0.95)
    for k in range(12):
        way = turned(-1j, k * math.tau / 12)
        painter.line(curve([centre + way * 0.092, centre + way * 0.112]), INK, 0.010, share=0.2)
    minute, hour = t * 0.22, t * 0.22 / 12 + 1.1
    painter.line(curve([centre, centre + turned(-0.095j, minute)]), INK, 0.012, share=0.2)
    painter.line(curve([centre, centre + turned(-0.062j, hour)]), INK, 0.018, share=0.2)
    painter.mark(oval(centre, 0.014, 0.014), gold, 0.9)
    painter.line_light(curve([-0.09 - 0.58j, -0.09 - 0.30j]), 0.008, 0.4)
    painter.finish()


def draw_door(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a door in its frame that swings ajar; light falls out of it."""
    painter, look = Painter(canvas, pose.light, pose.facing), pose.look
    t = pose.seconds + pose.phase * 4.1
    ajar = 0.28 + 0.22 * wave(t * 0.12)
    if "open" in look.features:
        ajar = min(0.95, 0.62 + 0.06 * pose.seconds)
    frame = mix(look.secondary, INK, 0.1)
    arch = [
        -0.34 + 0.0j,
        -0.34 - 0.70j,
        -0.26 - 0.90j,
        0.0 - 0.985j,
        0.26 - 0.90j,
        0.34 - 0.70j,
        0.34 + 0.0j,
    ]
    painter.fill(blob(arch, 0.06), frame)
    inner = [
        -0.26 + 0.0j,
        -0.26 - 0.68j,
        -0.19 - 0.83j,
        0.0 - 0.90j,
        0.19 - 0.83j,
        0.26 - 0.68j,
        0.26 + 0.0j,
    ]
    glow = 0.9 + 0.06 * wave(t * 1.1)
    painter.lamp(blob(inner, 0.06), glow)
    painter.glow(complex(0.16, -0.40), 0.42, 0.5 * ajar / 0.5)
    for k in range(5):
        age = (t * 0.15 + k / 5) % 1.0
        painter.glow(
            complex(0.10 + 0.12 * wave(k * 0.37) + 0.14 * age, -0.1 - 0.6 * age),
            0.035,
            0.8 * (1 - age),
        )
    shut = math.cos(ajar * 1.5)
    right = -0.26 + 0.52 * shut
    skew = 0.10 * math.sin(ajar * 1.5)

    def put(share: float, y: float) -> complex:
        return complex(lerp(-0.26, right, share), y * (1 + skew * share * 0.6) + skew * share * 0.2)

    leaf = [
        put(0, 0.0),
        put(0, -0.68),
        put(0.13, -0.83),
        put(0.5, -0.90),
        put(0.87, -0.83),
        put(1, -0.68),
        put(1, -0.02),
    ]
    painter.fill(
        blob([complex(p.real, min(0.0, p.imag)) for p in leaf], 0.06), look.primary, seam=0.5
    )
    for a, b, low, high in (
        (0.14, 0.44, -0.36, -0.06),
        (0.56, 0.86, -0.36, -0.06),
        (0.14, 0.44, -0.72, -0.44),
        (0.56, 0.86, -0.72, -0.44),
    ):
        panel = [put(a, low), put(b, low), put(b, high), put(a, high)]
        painter.mark(
            polygon([complex(p.real, min(-0.01, p.imag)) for p in panel]),
            mix(look.primary, INK, 0.28),
            0.45,
        )
    for y in (-0.16, -0.62):
        painter.line(curve([put(0.0, y), put(0.30, y)]), INK, 0.020, share=0.5)
    painter.ball(put(0.88, -0.40), 0.030, mix(GOLD, look.accent, 0.3), gloss=0.6)
    painter.fill(box(-0.40, -0.03, 0.40, 0.0, 0.005), mix(frame, INK, 0.3))
    painter.finish()
