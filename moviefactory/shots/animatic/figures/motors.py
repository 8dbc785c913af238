"""Draw truck, bus and snowplow. Knows cabs, wheels and blades."""

from __future__ import annotations

import skia

from moviefactory.shots.animatic.figures.contract import Look, Pose
from moviefactory.shots.animatic.figures.painter import Painter
from moviefactory.shots.animatic.figures.shapes import (
    blob,
    box,
    curve,
    oval,
    placed,
    polygon,
    wave,
)
from moviefactory.shots.animatic.figures.wheels import (
    GLASS,
    INK,
    PARKED,
    RUBBER,
    STEEL,
    lift,
    rolled,
    wheel,
)
from moviefactory.shots.animatic.light import color, mix


def jolt(pose: Pose, t: float) -> complex:
    """Return how a vehicle is shaken by the road."""
    share = 0.25 if pose.action in PARKED else 1.0
    return complex(0.0, share * (0.007 * wave(t * 1.9) + 0.005 * wave(t * 3.1)))


def _lamps(painter: Painter, front: complex, rear: complex) -> None:
    painter.mark(oval(front, 0.045, 0.05), STEEL, 0.8)
    painter.lamp(oval(front, 0.032, 0.036), 1.0)
    painter.glow(front + 0.03, 0.22, 0.7)
    painter.lamp(oval(rear, 0.018, 0.03), 0.9)
    painter.glow(rear, 0.08, 0.4)


def _windows(painter: Painter, panes: list[skia.Path], look: Look) -> None:
    for pane in panes:
        painter.mark(pane, mix(GLASS, look.accent, 0.12), 0.6)
        bounds = pane.getBounds()
        gleam = [
            complex(bounds.left() + bounds.width() * x, bounds.top() + bounds.height() * y)
            for x, y in ((0.15, 0.1), (0.45, 0.1), (0.2, 0.7), (0.05, 0.7))
        ]
        painter.highlight(polygon(gleam), 0.2)


def exhaust(painter: Painter, at: complex, t: float, share: float = 1.0) -> None:
    """Draw puffs of smoke from a pipe."""
    for k in range(4):
        age = (t * 0.5 + k / 4) % 1.0
        puff = at + complex(-0.14 * age, -0.20 * age)
        painter.mist(puff, 0.03 + 0.07 * age, STEEL, 0.4 * share * (1 - age) * min(1.0, age * 6))


def draw_truck(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a truck: a cab in front of a tall box of freight."""
    painter, look = Painter(canvas, pose.light, pose.facing), pose.look
    t = pose.seconds + pose.phase * 3.1
    far, base = rolled(pose.action, t), lift(pose.action, t)
    up = base + jolt(pose, t)
    exhaust(painter, base + complex(0.48, -0.86), t)
    for x in (-0.72, 0.80):
        painter.fill(oval(base + complex(x + 0.04, -0.15), 0.14, 0.14), RUBBER, far=0.6)
    painter.fill(placed(box(-1.12, -0.30, 1.08, -0.19), up), mix(look.accent, INK, 0.6))
    painter.fill(placed(box(-1.16, -0.97, 0.42, -0.27, 0.02), up), look.secondary)
    for x in (-0.84, -0.52, -0.20, 0.12):
        painter.line(
            curve([up + complex(x, -0.93), up + complex(x, -0.31)]),
            mix(look.secondary, INK, 0.35),
            0.008,
            share=0.5,
        )
    painter.mark(placed(box(-1.16, -0.66, 0.42, -0.56), up), look.primary, 0.6)
    cab = [
        up + p
        for p in (
            0.48 - 0.24j,
            0.48 - 0.80j,
            0.56 - 0.86j,
            0.84 - 0.86j,
            0.94 - 0.80j,
            1.04 - 0.54j,
            1.12 - 0.48j,
            1.13 - 0.22j,
        )
    ]
    painter.fill(blob(cab, 0.05), look.primary, seam=0.3)
    _windows(
        painter,
        [
            polygon([up + p for p in (0.60 - 0.54j, 0.60 - 0.78j, 0.72 - 0.78j, 0.72 - 0.54j)]),
            polygon([up + p for p in (0.76 - 0.54j, 0.76 - 0.78j, 0.88 - 0.78j, 0.97 - 0.54j)]),
        ],
        look,
    )
    painter.fill(placed(box(0.47, -0.96, 0.52, -0.30, 0.01), up), STEEL)
    painter.line(curve([up + 0.60 - 0.46j, up + 0.70 - 0.46j]), look.accent, 0.02, share=0.8)
    for x in (-0.86, -0.54, 0.80):
        wheel(
            painter,
            base + complex(x, -0.155),
            0.155,
            far / 0.155,
            6,
            RUBBER,
            mix(look.accent, STEEL, 0.5),
        )
    _lamps(painter, up + 1.10 - 0.34j, up - 1.15 - 0.32j)
    painter.finish()


def draw_bus(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a bus with a row of lit windows."""
    painter, look = Painter(canvas, pose.light, pose.facing), pose.look
    t = pose.seconds + pose.phase * 3.1
    far, base = rolled(pose.action, t), lift(pose.action, t)
    up = base + jolt(pose, t)
    exhaust(painter, base + complex(-1.14, -0.14), t)
    for x in (-0.66, 0.74):
        painter.fill(oval(base + complex(x + 0.04, -0.13), 0.13, 0.13), RUBBER, far=0.6)
    shell = [
        up + p
        for p in (
            -1.16 - 0.16j,
            -1.17 - 0.80j,
            -1.10 - 0.94j,
            -0.8 - 0.975j,
            0.9 - 0.975j,
            1.10 - 0.92j,
            1.16 - 0.60j,
            1.17 - 0.16j,
        )
    ]
    painter.fill(blob(shell, 0.06), look.primary)
    painter.mark(placed(box(-1.165, -0.44, 1.165, -0.34), up), look.secondary, 0.7)
    panes = [
        placed(box(-1.06 + 0.30 * k, -0.82, -0.81 + 0.30 * k, -0.50, 0.03), up) for k in range(6)
    ]
    for k, pane in enumerate(panes):
        painter.lamp(pane, 0.45 + 0.1 * (k % 3))
        x = -0.94 + 0.30 * k
        if (look.seed + k) % 3:
            head = up + complex(x + 0.012 * wave(t * 0.4 + k), -0.62)
            painter.mark(
                blob(
                    [
                        head + p
                        for p in (
                            -0.07 + 0.12j,
                            -0.05 + 0.04j,
                            -0.045 - 0.06j,
                            0.0 - 0.10j,
                            0.045 - 0.06j,
                            0.05 + 0.04j,
                            0.07 + 0.12j,
                        )
                    ]
                ),
                mix(look.accent, INK, 0.7),
                0.4,
            )
    painter.mark(
        placed(box(0.78, -0.82, 0.96, -0.20, 0.02), up), mix(GLASS, look.accent, 0.2), 0.55
    )
    painter.line(curve([up + 0.87 - 0.81j, up + 0.87 - 0.21j]), look.primary, 0.014)
    painter.mark(
        polygon([up + p for p in (1.01 - 0.82j, 1.11 - 0.82j, 1.15 - 0.50j, 1.01 - 0.50j)]),
        GLASS,
        0.6,
    )
    painter.lamp(placed(box(0.70, -0.945, 1.06, -0.865, 0.01), up), 0.8)
    for x in (-0.66, 0.62):
        painter.mark(
            placed(
                blob((-0.19 + 0.05j, -0.16 - 0.10j, 0.0 - 0.18j, 0.16 - 0.10j, 0.19 + 0.05j)),
                up + complex(x, -0.15),
            ),
            mix(look.primary, INK, 0.75),
            0.3,
        )
        wheel(
            painter,
            base + complex(x, -0.14),
            0.14,
            far / 0.14,
            5,
            RUBBER,
            mix(look.accent, STEEL, 0.5),
        )
    _lamps(painter, up + 1.14 - 0.28j, up - 1.15 - 0.30j)
    painter.finish()


def draw_snowplow(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a snowplow: a great curved blade in front that throws snow, a lamp that turns."""
    painter, look = Painter(canvas, pose.light, pose.facing), pose.look
    t = pose.seconds + pose.phase * 3.1
    far, base = rolled(pose.action, t), lift(pose.action, t)
    up = base + jolt(pose, t)
    moving = pose.action not in PARKED
    for x in (-0.60, 0.34):
        painter.fill(oval(base + complex(x + 0.05, -0.19), 0.18, 0.18), RUBBER, far=0.6)
    hopper = [up + p for p in (-1.04 - 0.34j, -1.10 - 0.66j, -0.20 - 0.66j, -0.16 - 0.34j)]
    painter.fill(polygon(hopper), look.secondary)
    painter.fill(placed(box(-1.0, -0.36, 0.66, -0.24, 0.02), up), mix(look.accent, INK, 0.6))
    cab = [
        up + p
        for p in (
            -0.14 - 0.26j,
            -0.14 - 0.86j,
            0.30 - 0.86j,
            0.40 - 0.58j,
            0.66 - 0.52j,
            0.68 - 0.26j,
        )
    ]
    painter.fill(blob(cab, 0.05), look.primary, seam=0.3)
    _windows(
        painter,
        [
            polygon([up + p for p in (-0.06 - 0.56j, -0.06 - 0.79j, 0.10 - 0.79j, 0.10 - 0.56j)]),
            polygon([up + p for p in (0.14 - 0.56j, 0.14 - 0.79j, 0.26 - 0.79j, 0.34 - 0.56j)]),
        ],
        look,
    )
    beacon = up + complex(0.08, -0.91)
    spin = 0.5 + 0.5 * wave(t * 0.9)
    painter.fill(placed(box(-0.06, -0.02, 0.06, 0.05, 0.01), beacon), STEEL)
    painter.lamp(oval(beacon - 0.015j, 0.05, 0.04), 0.4 + 0.6 * spin)
    painter.glow(beacon, 0.26, 0.25 + 0.6 * spin)
    for x in (-0.62, 0.32):
        wheel(
            painter,
            base + complex(x, -0.20),
            0.20,
            far / 0.20,
            6,
            RUBBER,
            mix(look.accent, STEEL, 0.5),
        )
    painter.line(curve([up + 0.60 - 0.30j, up + 0.92 - 0.26j]), STEEL, 0.05, outline=True)
    blade = [
        base + p
        for p in (
            0.84 - 0.02j,
            0.92 - 0.20j,
            0.92 - 0.42j,
            0.84 - 0.60j,
            0.98 - 0.66j,
            1.04 - 0.44j,
            1.06 - 0.20j,
            1.16 - 0.005j,
        )
    ]
    painter.fill(blob(blade, 0.10), mix(look.primary, look.accent, 0.35), seam=0.5)
    painter.line(
        curve([base + p for p in (0.98 - 0.60j, 1.02 - 0.40j, 1.04 - 0.20j, 1.12 - 0.03j)]),
        STEEL,
        0.02,
        share=0.9,
    )
    snow = color("#f4f7fb")
    for k in range(14):
        age = (t * (0.8 if moving else 0.15) + k * 0.377) % 1.0
        reach = 0.10 + 0.12 * ((k * 7) % 5) / 5
        spot = base + complex(
            1.06 + reach * age - 0.10 * age * age,
            -0.08 - (0.75 - 0.3 * (k % 3) / 3) * age + 0.42 * age * age,
        )
        painter.mist(spot, (0.05 + 0.06 * age), snow, (0.75 if moving else 0.3) * (1 - age))
    drift = [base + p for p in (0.98 + 0.0j, 1.04 - 0.12j, 1.14 - 0.16j, 1.24 - 0.09j, 1.30 + 0.0j)]
    painter.fill(blob(drift, 0.14), snow)
    _lamps(painter, up + 0.64 - 0.44j, up - 1.06 - 0.40j)
    painter.finish()
