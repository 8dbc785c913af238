"""Draw what the wind carries: sailing ship and hot-air balloon. Knows sails, ropes and cloth."""

from __future__ import annotations

from collections.abc import Callable

import skia

from moviefactory.lexicon.vocabulary import Action
from moviefactory.shots.animatic.figures.contract import AIRBORNE, Look, Pose
from moviefactory.shots.animatic.figures.painter import Painter
from moviefactory.shots.animatic.figures.rags import torn
from moviefactory.shots.animatic.figures.shapes import (
    blob,
    curve,
    oval,
    ribbon,
    turned,
    wave,
)
from moviefactory.shots.animatic.light import Color, color, mix

INK: Color = color("#17131c")
ROPE: Color = color("#5a4636")
At = Callable[[float, float], complex]


def draw_ship(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a sailing ship with two masts, rocking on its waterline."""
    painter = Painter(canvas, pose.light, pose.facing)
    t = pose.seconds + pose.phase * 5.3
    centred = pose.action in (Action.FLY, Action.FALL)
    base = complex(0.0, 0.44 if centred else 0.012 * wave(t * 0.19))
    rock = 0.035 * wave(t * 0.16) + (0.14 if pose.action is Action.FALL else 0.0)
    wind = 1.0 + 0.16 * wave(t * 0.23)

    def at(x: float, y: float) -> complex:
        return base + turned(complex(x, y), rock)

    look = pose.look
    _rigging(painter, at)
    for mast_x, top in ((-0.20, -0.86), (0.12, -0.95)):
        painter.fill(ribbon([at(mast_x, -0.12), at(mast_x, top)], (0.014, 0.008)), ROPE)
    _sails(painter, at, look, wind, t)
    _hull(painter, at, look)
    for x in (-0.31, -0.25, 0.02, 0.10, 0.18):
        port = oval(at(x, -0.085), 0.012, 0.012)
        painter.lamp(port, 0.85)
    stern = at(-0.435, -0.235)
    painter.glow(stern, 0.11, 0.5 + 0.06 * wave(t * 1.7))
    painter.lamp(oval(stern, 0.012, 0.016), 1.0)
    painter.finish()


def _rigging(painter: Painter, at: At) -> None:
    stays = (
        ((0.12, -0.93), (0.56, -0.235)), ((0.12, -0.93), (-0.20, -0.50)), ((-0.20, -0.84), (-0.44, -0.22)),
        ((0.12, -0.90), (0.02, -0.13)), ((-0.20, -0.82), (-0.30, -0.14)),
    )  # fmt: skip
    for a, b in stays:
        painter.line(curve([at(*a), at(*b)]), ROPE, 0.0035, share=0.4)


def _sails(painter: Painter, at: At, look: Look, wind: float, t: float) -> None:
    """Square sails that fill forward, a jib ahead and a spanker behind."""
    cloth = look.secondary
    belly = 0.085 * wind
    flutter = 0.006 * wave(t * 1.3)
    jib = [
        at(0.15, -0.82),
        at(0.54, -0.245),
        at(0.36 + flutter, -0.215),
        at(0.20 + belly * 0.4, -0.27),
        at(0.17, -0.50),
    ]
    is_torn = "rents" in look.features
    painter.fill(torn(blob(jib, 0.08)) if is_torn else blob(jib, 0.08), cloth, far=0.15)
    for mast, rows in (
        (-0.20, ((-0.80, -0.60, 0.085), (-0.585, -0.26, 0.115))),
        (0.12, ((-0.90, -0.72, 0.075), (-0.705, -0.50, 0.105), (-0.485, -0.22, 0.125))),
    ):
        for top, foot, half in rows:
            tall = foot - top
            swell = belly * (tall / 0.26) ** 0.5
            a, b = at(mast - half * 0.80, top), at(mast + half * 0.92, top)
            sail = [
                a, b, at(mast + half + swell * 0.85, top + tall * 0.45), at(mast + half * 1.06 + swell * 0.55, foot),
                at(mast + swell * 0.5, foot - tall * 0.09), at(mast - half * 1.02 + swell * 0.1, foot), at(mast - half * 0.85 + swell * 0.55, top + tall * 0.5),
            ]  # fmt: skip
            hung = blob(sail, 0.11)
            painter.fill(torn(hung) if is_torn else hung, cloth, seam=0.25)
            for share in (0.33, 0.66):
                x = mast - half + 2 * half * share
                fold = curve(
                    [
                        at(x, top + 0.01),
                        at(x + swell * 0.7, top + tall * 0.5),
                        at(x + swell * 0.35, foot - tall * 0.06),
                    ]
                )
                painter.line(fold, mix(cloth, INK, 0.35), 0.003, share=0.4)
            painter.fill(
                ribbon([at(mast - half * 0.95, top), at(mast + half * 1.05, top)], (0.008, 0.008)),
                ROPE,
            )
    flag = [at(0.12, -0.955)]
    for i in range(1, 5):
        flag.append(at(0.12 + 0.032 * i, -0.965 + 0.010 * wave(t * 1.1 - i * 0.22)))
    painter.fill(ribbon(flag, (0.020, 0.020, 0.017, 0.012, 0.003)), look.accent)


def _hull(painter: Painter, at: At, look: Look) -> None:
    hull = [
        at(-0.50, -0.245), at(-0.495, -0.12), at(-0.44, 0.03), at(-0.34, 0.075), at(0.0, 0.09), at(0.28, 0.07),
        at(0.40, -0.01), at(0.50, -0.165), at(0.53, -0.215), at(0.42, -0.175), at(0.22, -0.125), at(-0.05, -0.115),
        at(-0.24, -0.130), at(-0.27, -0.20), at(-0.38, -0.225),
    ]  # fmt: skip
    bowsprit = ribbon([at(0.40, -0.16), at(0.63, -0.265)], (0.014, 0.006))
    painter.fill(bowsprit, ROPE)
    painter.fill(blob(hull, 0.12), look.primary, seam=0.3)
    band = [
        at(-0.495, -0.13),
        at(-0.20, -0.055),
        at(0.10, -0.050),
        at(0.40, -0.11),
        at(0.50, -0.17),
        at(0.47, -0.115),
        at(0.38, -0.06),
        at(0.10, -0.015),
        at(-0.20, -0.02),
        at(-0.47, -0.07),
    ]
    painter.mark(blob(band, 0.12), mix(look.accent, look.primary, 0.25), 0.6)
    for y in (0.012, 0.045):
        plank = curve(
            [at(-0.44, y - 0.02), at(-0.1, y + 0.012), at(0.2, y + 0.006), at(0.39, y - 0.05)]
        )
        painter.line(plank, mix(look.primary, INK, 0.5), 0.0035, share=0.35)
    rail = curve([at(-0.27, -0.155), at(-0.05, -0.142), at(0.22, -0.152), at(0.44, -0.205)])
    painter.line(rail, mix(look.primary, INK, 0.25), 0.007)


def draw_balloon(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a hot-air balloon: striped envelope, burner, basket."""
    painter = Painter(canvas, pose.light, pose.facing)
    t = pose.seconds + pose.phase * 5.3
    flying = pose.action in AIRBORNE
    sway = 0.035 * wave(t * 0.11) if flying else 0.018 * wave(t * 0.13)
    base = complex(0.0, 0.48 + 0.012 * wave(t * 0.09)) if flying else 0j
    look = pose.look
    pivot = complex(0.0, -0.95)

    def at(x: float, y: float) -> complex:
        return base + pivot + turned(complex(x, y) - pivot, sway)

    half = 0.375
    outline = (
        (0.0, -1.0),
        (0.20, -0.965),
        (0.335, -0.84),
        (half, -0.66),
        (0.315, -0.49),
        (0.19, -0.335),
        (0.075, -0.245),
    )
    right = [at(x, y) for x, y in outline]
    left = [at(-x, y) for x, y in outline[:0:-1]]
    for x, y in ((0.068, -0.25), (-0.068, -0.25), (0.035, -0.25), (-0.035, -0.25)):
        painter.line(curve([at(x, y), at(x * 0.80, -0.10)]), ROPE, 0.004, share=0.4)
    roar = max(0.0, wave(t * 0.21)) ** 2
    _envelope(painter, at, [*right, *left], look, outline)
    inner = 0.10 + 0.35 * roar
    painter.glow(at(0.0, -0.40), 0.30, inner)
    painter.fill(
        blob([at(0.077, -0.252), at(-0.077, -0.252), at(-0.066, -0.228), at(0.066, -0.228)], 0.08),
        mix(look.accent, INK, 0.3),
    )
    flame = [
        at(-0.014, -0.155),
        at(-0.020, -0.19),
        at(0.0, -0.225 - 0.03 * roar),
        at(0.020, -0.19),
        at(0.014, -0.155),
    ]
    painter.flame(blob(flame), at(0.0, -0.165), 0.05 + 0.05 * roar)
    painter.glow(at(0.0, -0.18), 0.12, 0.25 + 0.5 * roar)
    for x in (-0.022, 0.026):
        painter.fill(oval(at(x, -0.118), 0.015, 0.017), look.skin)
        painter.fill(
            blob(
                [
                    at(x - 0.024, -0.085),
                    at(x - 0.016, -0.105),
                    at(x + 0.016, -0.105),
                    at(x + 0.024, -0.085),
                ]
            ),
            look.secondary,
            far=0.2,
        )
    basket = [
        at(-0.062, -0.098),
        at(0.062, -0.098),
        at(0.052, -0.008),
        at(0.046, 0.0),
        at(-0.046, 0.0),
        at(-0.052, -0.008),
    ]
    painter.fill(blob(basket, 0.06), color("#8a5f3a"), seam=0.3)
    for y in (-0.075, -0.05, -0.025):
        painter.line(
            curve([at(-0.056, y), at(0.0, y + 0.005), at(0.056, y)]),
            mix(color("#8a5f3a"), INK, 0.4),
            0.004,
            share=0.4,
        )
    painter.line(
        curve([at(-0.065, -0.098), at(0.0, -0.092), at(0.065, -0.098)]), color("#5a3b26"), 0.012
    )
    painter.finish()


def _envelope(
    painter: Painter,
    at: At,
    ring: list[complex],
    look: Look,
    outline: tuple[tuple[float, float], ...],
) -> None:
    centre = at(0.0, -0.66)
    painter.orb(blob(ring), centre, 0.40, look.primary, gloss=0.15)
    for inner, outer in ((-0.86, -0.55), (-0.18, 0.18), (0.55, 0.86)):
        gore = [at(x * inner, y) for x, y in outline] + [at(x * outer, y) for x, y in outline[::-1]]
        painter.orb(blob(gore), centre, 0.40, look.secondary, gloss=0.15, outline=False)
    band = [at(x * 1.0, y) for x, y in ((0.352, -0.585), (0.30, -0.465))]
    belt = [
        band[0],
        at(0.0, -0.53),
        at(-0.352, -0.585),
        at(-0.30, -0.465),
        at(0.0, -0.405),
        band[1],
    ]
    painter.orb(blob(belt, 0.14), centre, 0.40, look.accent, outline=False)
