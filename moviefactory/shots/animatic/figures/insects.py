"""Draw a butterfly and a bee. Knows wings that beat and bodies of three parts."""

from __future__ import annotations

import skia

from moviefactory.shots.animatic.figures.contract import Pose
from moviefactory.shots.animatic.figures.fliers import ON_FEET, bird_eye
from moviefactory.shots.animatic.figures.painter import Painter
from moviefactory.shots.animatic.figures.shapes import blob, curve, oval, ribbon, turned, wave
from moviefactory.shots.animatic.light import Color, color, mix

INK: Color = color("#15111a")
GLASSY: Color = color("#e6eef2")
_UPPER = (
    0.0 - 0.02j,
    0.10 - 0.30j,
    0.34 - 0.46j,
    0.54 - 0.42j,
    0.56 - 0.24j,
    0.42 - 0.06j,
    0.16 + 0.04j,
)
_LOWER = (
    0.0 + 0.0j,
    0.24 + 0.02j,
    0.42 + 0.12j,
    0.42 + 0.30j,
    0.30 + 0.42j,
    0.18 + 0.34j,
    0.06 + 0.14j,
)


def draw_butterfly(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a butterfly whose patterned wings open and close."""
    painter = Painter(canvas, pose.light, pose.facing)
    t, look = pose.seconds + pose.phase * 2.3, pose.look
    resting = pose.action in ON_FEET
    beat = wave(t * (0.35 if resting else 1.5))
    base = complex(0.0, -0.50) if resting else complex(0.0, 0.04 * wave(t * 1.5 + 0.3))
    lean = 0.25

    for side in (1, -1):
        shut = (0.70 + 0.30 * beat) * (1.0 if side < 0 else 0.86)

        def put(p: complex, grow: float = 1.0, side: int = side, shut: float = shut) -> complex:
            return base + turned(complex(p.real * side * shut, p.imag) * grow, lean)

        far = 0.25 if side > 0 else 0.0
        for shape, tone in ((_LOWER, look.secondary), (_UPPER, look.primary)):
            edge = mix(mix(tone, INK, 0.72), look.accent, 0.05)
            painter.fill(blob([put(p) for p in shape]), edge, far=far, seam=0.2)
            middle = sum(shape) / len(shape)
            inner = [put(middle + (p - middle) * 0.74 - 0.02) for p in shape]
            painter.fill(blob(inner), tone, far=far, outline=False, relief=0.7)
            painter.mark(oval(put(middle + 0.08), 0.05 * shut, 0.05), look.accent, 0.7)
            painter.mark(oval(put(shape[3] * 0.94 - 0.02), 0.02, 0.022), GLASSY, 0.8)
    body = [base + turned(p, lean) for p in (0.0 - 0.18j, 0.0 + 0.02j, 0.0 + 0.26j)]
    painter.fill(ribbon(body, (0.030, 0.040, 0.020)), mix(INK, look.accent, 0.15))
    head = base + turned(-0.22j, lean)
    painter.ball(head, 0.042, mix(INK, look.accent, 0.2))
    for x in (-0.12, 0.12):
        feeler = [
            head,
            head + turned(complex(x * 0.5, -0.14), lean),
            head + turned(complex(x * 1.4, -0.22), lean),
        ]
        painter.line(curve(feeler), INK, 0.012, share=0.3, outline=True)
    painter.finish()


def draw_bee(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a bee: a striped round body under wings that blur."""
    painter = Painter(canvas, pose.light, pose.facing)
    t, look = pose.seconds + pose.phase * 2.3, pose.look
    resting = pose.action in ON_FEET
    hum = wave(t * (0.4 if resting else 2.3))
    sway = complex(0.02 * wave(t * 0.7), 0.04 * wave(t * 0.9))
    base = complex(0.0, -0.40) if resting else 0.08j + sway
    tilt = 0.12 + 0.06 * wave(t * 0.5)

    def put(x: float, y: float) -> complex:
        return base + turned(complex(x, y), tilt)

    for k, x in enumerate((0.10, 0.20, 0.32)):
        leg = [put(x - 0.05, 0.16), put(x - 0.06 + 0.03 * hum, 0.30), put(x + 0.02, 0.36)]
        painter.line(curve(leg), mix(INK, look.accent, 0.1 * k), 0.022, share=0.3, outline=True)
    painter.fill(blob([put(-0.56, 0.03), put(-0.68, 0.07), put(-0.55, 0.09)], 0.05), INK)
    abdomen = [
        (0.10, -0.20),
        (-0.18, -0.27),
        (-0.44, -0.17),
        (-0.60, 0.04),
        (-0.44, 0.20),
        (-0.16, 0.26),
        (0.10, 0.20),
    ]
    painter.fill(blob([put(x, y) for x, y in abdomen]), look.primary)
    for x, half in ((-0.06, 0.25), (-0.27, 0.235), (-0.46, 0.155)):
        band = [
            put(x + 0.045, -half),
            put(x - 0.055, -half * 0.97),
            put(x - 0.075, 0.0),
            put(x - 0.055, half * 0.97),
            put(x + 0.045, half),
            put(x + 0.03, 0.0),
        ]
        painter.mark(blob(band), mix(look.accent, INK, 0.5), 0.4)
    chest = put(0.20, 0.0)
    painter.orb(oval(chest, 0.22, 0.205), chest, 0.22, look.secondary)
    head = put(0.46, 0.03)
    painter.ball(head, 0.145, mix(look.accent, INK, 0.5))
    painter.mark(oval(put(0.50, -0.01), 0.060, 0.082), GLASSY, 0.7)
    bird_eye(painter, put(0.515, 0.0), 0.042)
    for x in (0.10, 0.20):
        feeler = [put(0.44 + x * 0.2, -0.10), put(0.50 + x * 0.6, -0.26), put(0.58 + x, -0.26)]
        painter.line(curve(feeler), INK, 0.020, share=0.3, outline=True)
    for far, lean, size in ((0.4, -0.95, 0.95), (0.0, -0.55, 1.0)):
        root = put(0.14, -0.17)
        angle = lean - 0.30 * hum
        shape = [
            root + turned(p * size, angle)
            for p in (
                0.0 + 0.0j,
                -0.12 - 0.10j,
                -0.36 - 0.14j,
                -0.50 - 0.04j,
                -0.44 + 0.08j,
                -0.20 + 0.07j,
            )
        ]
        painter.fill(
            blob([p + (0.05 + 0.25j if far == 0 else 0.0) * 0.1 for p in shape]),
            mix(GLASSY, look.secondary, 0.2),
            far=far,
            seam=0.3,
        )
        painter.line(
            curve([shape[0], (shape[2] + shape[4]) / 2]), mix(GLASSY, INK, 0.4), 0.010, share=0.5
        )
    painter.finish()
