"""Draw chest, book, lantern, flower and sword. Knows one thing each."""

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
    lerp,
    oval,
    polygon,
    ribbon,
    smooth,
    turned,
    wave,
)
from moviefactory.shots.animatic.light import Color, color, mix

INK: Color = color("#17131c")
PAPER: Color = color("#f1e8d4")
STEEL: Color = color("#c3cad4")
GOLD: Color = color("#d9a84a")


def draw_chest(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a treasure chest whose lid lifts over shining gold."""
    painter, look = Painter(canvas, pose.light, pose.facing), pose.look
    t = pose.seconds + pose.phase * 4.1
    opened = 0.75 + 0.22 * wave(t * 0.18)
    iron = mix(look.secondary, INK, 0.3)
    hinge = complex(-0.62, -0.46)

    def lid(x: float, y: float) -> complex:
        return hinge + turned(complex(x, y), -0.29 * opened)

    painter.glow(complex(0.05, -0.52), 0.45, 0.55)
    top = [
        lid(0.0, 0.0),
        lid(-0.02, -0.18),
        lid(0.12, -0.31),
        lid(0.62, -0.35),
        lid(1.14, -0.31),
        lid(1.26, -0.18),
        lid(1.24, 0.0),
    ]
    painter.fill(blob(top, 0.10), look.primary, far=0.15)
    for x in (0.10, 0.62, 1.14):
        painter.line(curve([lid(x, 0.0), lid(x, -0.33)]), iron, 0.050)
    painter.mark(polygon([-0.62 - 0.46j, 0.62 - 0.46j, 0.58 - 0.40j, -0.58 - 0.40j]), INK, 0.2)
    for k in range(15):
        x = -0.52 + 0.074 * k
        heap = 0.10 * math.sin(math.pi * (k + 0.5) / 15) + 0.03 * ((k * 5) % 3)
        painter.ball(
            complex(x, -0.45 - heap), 0.062, mix(GOLD, look.accent, 0.25 * (k % 2)), gloss=0.5
        )
    painter.fill(
        polygon([-0.62 - 0.44j, 0.62 - 0.44j, 0.50 + 0.0j, -0.50 + 0.0j]), look.primary, seam=0.3
    )
    for x in (-0.48, 0.48):
        painter.fill(
            polygon(
                [
                    complex(x - 0.045, -0.44),
                    complex(x + 0.045, -0.44),
                    complex(x * 0.84 + 0.045, 0.0),
                    complex(x * 0.84 - 0.045, 0.0),
                ]
            ),
            iron,
            seam=0.2,
        )
    for y in (-0.30, -0.15):
        painter.line(
            curve([complex(-0.60, y), complex(0.60, y)]), mix(look.primary, INK, 0.4), 0.014
        )
    painter.fill(box(-0.08, -0.46, 0.08, -0.26, 0.02), GOLD, seam=0.3)
    painter.mark(oval(-0.37j, 0.022, 0.03), INK, 0.2)
    for k in range(6):
        shine = max(0.0, wave(t * 0.5 + k * 0.29)) ** 3
        spot = complex(-0.40 + 0.16 * k, -0.52 - 0.06 * (k % 2))
        star = [
            spot
            + turned(
                complex((0.075 if i % 2 == 0 else 0.014) * (0.3 + shine), 0.0), i * math.pi / 4
            )
            for i in range(8)
        ]
        painter.lamp(polygon(star), 0.4 + 0.6 * shine)
    painter.finish()


def draw_book(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw an open book, stood up to be read, whose pages turn."""
    painter, look = Painter(canvas, pose.light, pose.facing), pose.look
    t = pose.seconds + pose.phase * 4.1
    base = complex(0.0, -0.06 + 0.01 * wave(t * 0.3))
    painter.glow(base - 0.45j, 0.45, 0.35)
    cover = [
        base + p
        for p in (
            -0.80 + 0.04j,
            -0.86 - 0.70j,
            -0.42 - 0.82j,
            0.0 - 0.70j,
            0.42 - 0.82j,
            0.86 - 0.70j,
            0.80 + 0.04j,
            0.42 - 0.04j,
            0.0 + 0.06j,
            -0.42 - 0.04j,
        )
    ]
    painter.fill(blob(cover, 0.06), look.primary)
    for side in (-1, 1):
        page = [
            base + complex(side * x, y)
            for x, y in (
                (0.0, 0.0),
                (0.0, -0.70),
                (0.20, -0.82),
                (0.45, -0.85),
                (0.78, -0.76),
                (0.74, -0.04),
                (0.42, -0.12),
                (0.18, -0.09),
            )
        ]
        painter.fill(blob(page, 0.08), PAPER, relief=0.6)
        for k in range(5):
            y = -0.66 + 0.115 * k
            painter.line(
                curve(
                    [
                        base + complex(side * 0.13, y - 0.03),
                        base + complex(side * 0.40, y - 0.075),
                        base + complex(side * (0.64 - 0.06 * (k % 2)), y - 0.04),
                    ]
                ),
                mix(PAPER, look.secondary, 0.65),
                0.016,
                share=0.5,
            )
    turn = (t * 0.28) % 1.0
    angle = math.pi * smooth(turn)
    tip = math.cos(angle)
    rise = math.sin(angle)
    leaf = [
        base,
        base + complex(0.0, -0.70),
        base + complex(0.40 * tip, -0.80 - 0.06 * rise),
        base + complex(0.74 * tip, -0.76 - 0.10 * rise),
        base + complex(0.70 * tip, -0.05 - 0.06 * rise),
        base + complex(0.36 * tip, -0.10),
    ]
    painter.fill(blob(leaf, 0.08), PAPER, seam=0.4)
    ribbon_end = base + complex(0.06 + 0.03 * wave(t * 0.4), 0.05)
    painter.fill(
        ribbon([base - 0.70j, base - 0.2j + 0.01, ribbon_end], (0.014, 0.014, 0.016)),
        look.accent,
        seam=0.3,
    )
    for k in range(6):
        age = (t * 0.2 + k / 6) % 1.0
        painter.glow(
            base + complex(0.5 * wave(k * 0.29 + age * 0.2), -0.55 - 0.36 * age),
            0.035,
            0.9 * (1 - age),
        )
    painter.finish()


def draw_lantern(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a lantern whose flame flickers behind its glass."""
    painter, look = Painter(canvas, pose.light, pose.facing), pose.look
    t = pose.seconds + pose.phase * 4.1
    hanging = pose.action in (Action.FLOAT, Action.FLY)
    base = 0.5j if hanging else 0j
    tip = 0.06 * wave(t * 0.3) if hanging else 0.0
    metal = look.primary
    flicker = 1 + 0.07 * wave(t * 1.7) + 0.05 * wave(t * 2.9)

    def put(x: float, y: float) -> complex:
        return base + turned(complex(x, y), tip)

    painter.glow(put(0.0, -0.42), 0.70 * flicker, 0.5)
    handle = [
        put(-0.17, -0.76),
        put(-0.16, -0.92),
        put(0.0, -0.985),
        put(0.16, -0.92),
        put(0.17, -0.76),
    ]
    painter.line(curve(handle), metal, 0.030, outline=True)
    glass = [
        put(-0.17, -0.14),
        put(-0.235, -0.40),
        put(-0.16, -0.66),
        put(0.16, -0.66),
        put(0.235, -0.40),
        put(0.17, -0.14),
    ]
    painter.fill(blob(glass, 0.14), mix(look.secondary, look.accent, 0.3))
    painter.lamp(
        blob(
            [
                put(-0.145, -0.16),
                put(-0.20, -0.40),
                put(-0.14, -0.64),
                put(0.14, -0.64),
                put(0.20, -0.40),
                put(0.145, -0.16),
            ],
            0.14,
        ),
        0.75,
    )
    flame = [
        put(0.0, -0.20),
        put(-0.07, -0.30),
        put(-0.045 + 0.015 * wave(t * 1.9), -0.42),
        put(0.02 * wave(t * 1.3), -0.56 * flicker),
        put(0.045 + 0.015 * wave(t * 1.9), -0.42),
        put(0.07, -0.30),
    ]
    painter.flame(blob(flame), put(0.0, -0.30), 0.34, heat=0.5)
    for x in (-0.235, 0.0, 0.235):
        rod = [put(x * 0.72, -0.13), put(x, -0.40), put(x * 0.68, -0.67)]
        painter.line(curve(rod), metal, 0.020, outline=x != 0)
    painter.fill(
        polygon([put(-0.26, -0.06), put(-0.20, -0.17), put(0.20, -0.17), put(0.26, -0.06)]), metal
    )
    painter.fill(
        polygon([put(-0.28, 0.0), put(-0.28, -0.07), put(0.28, -0.07), put(0.28, 0.0)]),
        metal,
        seam=0.4,
    )
    painter.fill(
        polygon([put(-0.23, -0.64), put(-0.10, -0.79), put(0.10, -0.79), put(0.23, -0.64)]),
        metal,
        seam=0.4,
    )
    painter.fill(
        polygon([put(-0.06, -0.78), put(-0.04, -0.85), put(0.04, -0.85), put(0.06, -0.78)]), metal
    )
    painter.glow(put(0.0, -0.36), 0.22 * flicker, 0.6)
    painter.finish()


def draw_flower(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a flower that sways on its stem and breathes its petals."""
    painter, look = Painter(canvas, pose.light, pose.facing), pose.look
    t = pose.seconds + pose.phase * 4.1
    sway = 0.045 * wave(t * 0.25) + 0.015 * wave(t * 0.6)
    head = complex(0.02 + sway, -0.72 + 0.004 * wave(t * 0.5))
    stem = color("#4f7f43")
    green = mix(stem, look.secondary, 0.25)
    spine = [0.0 + 0.0j, complex(-0.03 + sway * 0.2, -0.28), complex(0.0 + sway * 0.6, -0.52), head]
    painter.fill(ribbon(spine, (0.022, 0.020, 0.017, 0.016)), green)
    for side, y, long in ((1, -0.16, 0.34), (-1, -0.28, 0.30)):
        root = complex(-0.02 + sway * 0.2, y)
        lift = 0.04 * wave(t * 0.3 + side * 0.2)
        leaf = [
            root,
            root + complex(side * long * 0.45, -0.14 + lift),
            root + complex(side * long, -0.12 + lift * 1.6),
            root + complex(side * long * 0.55, -0.01 + lift),
        ]
        painter.fill(blob(leaf), green, seam=0.4)
        painter.line(
            curve([root, root + complex(side * long * 0.8, -0.10 + lift * 1.3)]),
            mix(green, INK, 0.3),
            0.008,
        )
    tilt = sway * 2.0
    opened = 1 + 0.05 * wave(t * 0.35)
    for ring, (count, long, wide, shift) in enumerate(
        ((9, 0.245, 0.078, 0.0), (9, 0.19, 0.062, 0.35))
    ):
        for k in range(count):
            angle = tilt + (k + shift) * math.tau / count
            petal = [
                head + turned(complex(x * opened, y), angle)
                for x, y in (
                    (0.04, 0.0),
                    (long * 0.5, -wide),
                    (long * 0.9, -wide * 0.6),
                    (long, 0.0),
                    (long * 0.9, wide * 0.6),
                    (long * 0.5, wide),
                )
            ]
            painter.fill(blob(petal), mix(look.primary, color("#ffffff"), 0.16 * ring), seam=0.35)
    painter.ball(head, 0.095, mix(look.accent, color("#8a5426"), 0.25))
    for k in range(9):
        spot = head + turned(complex(0.055 * (0.4 + 0.6 * (k % 2)), 0.0), k * 0.7 + tilt)
        painter.mark(oval(spot, 0.012, 0.012), mix(look.accent, INK, 0.45), 0.5)
    painter.finish()


def draw_sword(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a sword stuck in a stone, a gleam running down its blade."""
    painter, look = Painter(canvas, pose.light, pose.facing), pose.look
    t = pose.seconds + pose.phase * 4.1
    painter.glow(complex(0.0, -0.58), 0.50, 0.35 + 0.12 * wave(t * 0.4))
    blade = [-0.042 - 0.72j, -0.036 - 0.20j, 0.036 - 0.20j, 0.042 - 0.72j]
    painter.fill(polygon(blade), mix(STEEL, look.primary, 0.25))
    painter.mark(
        polygon([-0.008 - 0.72j, -0.006 - 0.22j, 0.006 - 0.22j, 0.008 - 0.72j]),
        mix(STEEL, INK, 0.35),
        0.5,
    )
    run = (t * 0.35) % 1.0
    y = lerp(-0.72, -0.24, run)
    painter.highlight(
        polygon(
            [
                complex(-0.038, y),
                complex(0.038, y - 0.05),
                complex(0.038, y - 0.01),
                complex(-0.038, y + 0.04),
            ]
        ),
        0.9 * math.sin(math.pi * run),
    )
    gold = mix(GOLD, look.accent, 0.25)
    painter.fill(
        blob(
            [
                -0.20 - 0.745j,
                -0.21 - 0.78j,
                0.0 - 0.765j,
                0.21 - 0.78j,
                0.20 - 0.745j,
                0.0 - 0.715j,
            ],
            0.12,
        ),
        gold,
        seam=0.4,
    )
    painter.fill(ribbon([-0.75j, -0.90j], (0.026, 0.024)), mix(look.accent, INK, 0.4), seam=0.2)
    for k in range(3):
        painter.line(
            curve([complex(-0.024, -0.79 - 0.035 * k), complex(0.024, -0.805 - 0.035 * k)]),
            gold,
            0.008,
        )
    painter.ball(-0.94j, 0.046, gold, gloss=0.6)
    shine = max(0.0, wave(t * 0.3)) ** 2
    painter.lamp(oval(-0.94j, 0.018, 0.018), 0.4 + 0.6 * shine)
    painter.glow(-0.94j, 0.12, 0.2 + 0.6 * shine)
    rock = [
        -0.46 + 0.0j,
        -0.42 - 0.14j,
        -0.28 - 0.22j,
        -0.10 - 0.27j,
        0.14 - 0.26j,
        0.30 - 0.19j,
        0.44 - 0.10j,
        0.47 + 0.0j,
    ]
    painter.fill(blob(rock, 0.07), look.secondary, seam=0.3)
    painter.mark(blob([-0.07 - 0.245j, 0.07 - 0.245j, 0.0 - 0.225j]), INK, 0.2)
    for a, b in (
        (-0.25 - 0.17j, -0.14 - 0.07j),
        (0.20 - 0.18j, 0.28 - 0.08j),
        (0.0 - 0.20j, 0.05 - 0.10j),
    ):
        painter.line(curve([a, b]), mix(look.secondary, INK, 0.45), 0.010)
    for k in range(5):
        age = (t * 0.2 + k / 5) % 1.0
        painter.glow(complex(0.22 * wave(k * 0.33), -0.25 - 0.6 * age), 0.03, 0.9 * (1 - age))
    painter.finish()
