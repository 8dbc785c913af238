"""Draw what sails and drives: ship, rocket and their kin. Knows hulls, sails, wheels and engines."""

from __future__ import annotations

import skia

from moviefactory.lexicon.vocabulary import Action
from moviefactory.shots.animatic.figures.contract import Look, Pose
from moviefactory.shots.animatic.figures.painter import Painter
from moviefactory.shots.animatic.figures.shapes import (
    between,
    blob,
    box,
    curve,
    oval,
    placed,
    ribbon,
    turned,
    wave,
)
from moviefactory.shots.animatic.light import Color, color, mix

INK: Color = color("#17131c")
ROPE: Color = color("#5a4636")


def draw_ship(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a sailing ship with two masts, rocking on its waterline."""
    painter = Painter(canvas, pose.light, pose.facing)
    t = pose.seconds + pose.phase * 5.3
    centred = pose.action in (Action.FLY, Action.FALL)
    base = complex(0.0, 0.44 if centred else 0.012 * wave(t * 0.19))
    rock = 0.035 * wave(t * 0.16) + (0.3 if pose.action is Action.FALL else 0.0)
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


def _rigging(painter: Painter, at: object) -> None:
    stays = (
        ((0.12, -0.93), (0.56, -0.235)), ((0.12, -0.93), (-0.20, -0.50)), ((-0.20, -0.84), (-0.44, -0.22)),
        ((0.12, -0.90), (0.02, -0.13)), ((-0.20, -0.82), (-0.30, -0.14)),
    )  # fmt: skip
    for a, b in stays:
        painter.line(curve([at(*a), at(*b)]), ROPE, 0.0035, share=0.4)  # type: ignore[operator]


def _sails(painter: Painter, at: object, look: Look, wind: float, t: float) -> None:
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
    ]  # type: ignore[operator]
    painter.fill(blob(jib, 0.08), cloth, far=0.15)
    for mast, rows in (
        (-0.20, ((-0.80, -0.60, 0.085), (-0.585, -0.26, 0.115))),
        (0.12, ((-0.90, -0.72, 0.075), (-0.705, -0.50, 0.105), (-0.485, -0.22, 0.125))),
    ):
        for top, foot, half in rows:
            tall = foot - top
            swell = belly * (tall / 0.26) ** 0.5
            a, b = at(mast - half * 0.80, top), at(mast + half * 0.92, top)  # type: ignore[operator]
            sail = [
                a, b, at(mast + half + swell * 0.85, top + tall * 0.45), at(mast + half * 1.06 + swell * 0.55, foot),  # type: ignore[operator]
                at(mast + swell * 0.5, foot - tall * 0.09), at(mast - half * 1.02 + swell * 0.1, foot), at(mast - half * 0.85 + swell * 0.55, top + tall * 0.5),  # type: ignore[operator]
            ]  # fmt: skip
            painter.fill(blob(sail, 0.11), cloth, seam=0.25)
            for share in (0.33, 0.66):
                x = mast - half + 2 * half * share
                fold = curve(
                    [
                        at(x, top + 0.01),
                        at(x + swell * 0.7, top + tall * 0.5),
                        at(x + swell * 0.35, foot - tall * 0.06),
                    ]
                )  # type: ignore[operator]
                painter.line(fold, mix(cloth, INK, 0.35), 0.003, share=0.4)
            painter.fill(
                ribbon([at(mast - half * 0.95, top), at(mast + half * 1.05, top)], (0.008, 0.008)),
                ROPE,
            )  # type: ignore[operator]
    flag = [at(0.12, -0.955)]  # type: ignore[operator]
    for i in range(1, 5):
        flag.append(at(0.12 + 0.032 * i, -0.965 + 0.010 * wave(t * 1.1 - i * 0.22)))  # type: ignore[operator]
    painter.fill(ribbon(flag, (0.020, 0.020, 0.017, 0.012, 0.003)), look.accent)


def _hull(painter: Painter, at: object, look: Look) -> None:
    hull = [
        at(-0.50, -0.245), at(-0.495, -0.12), at(-0.44, 0.03), at(-0.34, 0.075), at(0.0, 0.09), at(0.28, 0.07),  # type: ignore[operator]
        at(0.40, -0.01), at(0.50, -0.165), at(0.53, -0.215), at(0.42, -0.175), at(0.22, -0.125), at(-0.05, -0.115),  # type: ignore[operator]
        at(-0.24, -0.130), at(-0.27, -0.20), at(-0.38, -0.225),  # type: ignore[operator]
    ]  # fmt: skip
    bowsprit = ribbon([at(0.40, -0.16), at(0.63, -0.265)], (0.014, 0.006))  # type: ignore[operator]
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
    ]  # type: ignore[operator]
    painter.mark(blob(band, 0.12), mix(look.accent, look.primary, 0.25), 0.6, 0.9)
    for y in (0.012, 0.045):
        plank = curve(
            [at(-0.44, y - 0.02), at(-0.1, y + 0.012), at(0.2, y + 0.006), at(0.39, y - 0.05)]
        )  # type: ignore[operator]
        painter.line(plank, mix(look.primary, INK, 0.5), 0.0035, share=0.35)
    rail = curve([at(-0.27, -0.155), at(-0.05, -0.142), at(0.22, -0.152), at(0.44, -0.205)])  # type: ignore[operator]
    painter.line(rail, mix(look.primary, INK, 0.25), 0.007)


_BODY = blob(
    (0.0 - 1.0j, 0.040 - 0.94j, 0.095 - 0.80j, 0.128 - 0.60j, 0.132 - 0.40j, 0.112 - 0.20j, 0.085 - 0.135j,
     -0.085 - 0.135j, -0.112 - 0.20j, -0.132 - 0.40j, -0.128 - 0.60j, -0.095 - 0.80j, -0.040 - 0.94j)
)  # fmt: skip
_NOSE = blob(
    (
        0.0 - 1.0j,
        0.040 - 0.94j,
        0.088 - 0.815j,
        0.092 - 0.795j,
        0.0 - 0.775j,
        -0.092 - 0.795j,
        -0.088 - 0.815j,
        -0.040 - 0.94j,
    ),
    0.14,
)
_FIN = blob(
    (0.105 - 0.38j, 0.17 - 0.28j, 0.225 - 0.14j, 0.235 - 0.005j, 0.19 - 0.05j, 0.085 - 0.14j), 0.12
)
_FIN_BACK = blob(
    (-0.105 - 0.38j, -0.17 - 0.28j, -0.225 - 0.14j, -0.235 - 0.005j, -0.19 - 0.05j, -0.085 - 0.14j),
    0.12,
)
_FIN_MIDDLE = blob(
    (-0.004 - 0.40j, 0.022 - 0.30j, 0.024 - 0.12j, 0.006 - 0.01j, -0.014 - 0.12j, -0.018 - 0.30j),
    0.12,
)
_BELL = blob((-0.055 - 0.14j, 0.055 - 0.14j, 0.078 - 0.065j, -0.078 - 0.065j), 0.05)
_BAND = blob(
    (-0.129 - 0.47j, 0.0 - 0.45j, 0.129 - 0.47j, 0.132 - 0.41j, 0.0 - 0.39j, -0.132 - 0.41j), 0.14
)


def draw_rocket(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a rocket: on its fins, or climbing on a flame that flickers."""
    painter = Painter(canvas, pose.light, pose.facing)
    t = pose.seconds + pose.phase * 4.1
    flying = pose.action in (
        Action.FLY,
        Action.FLOAT,
        Action.SWIM,
        Action.FALL,
        Action.RUN,
        Action.SAIL,
        Action.DRIVE,
    )
    centred = pose.action in (Action.FLY, Action.FLOAT, Action.SWIM, Action.FALL)
    lean = 0.16 + 0.012 * wave(t * 0.7) if centred else 0.0
    if pose.action is Action.FALL:
        lean = 2.5
    scale = 0.84 if centred else 1.0
    foot = turned(complex(0.0, 0.40), lean) if centred else 0j
    shake = complex(0.002 * wave(t * 6.1), 0.002 * wave(t * 7.3)) if flying else 0j
    at = foot + shake

    def put(path: skia.Path) -> skia.Path:
        return placed(path, at, lean, scale)

    def point(p: complex) -> complex:
        return at + turned(p * scale, lean)

    look = pose.look
    if flying and pose.action is not Action.FALL:
        _exhaust(painter, point, scale, t, 1.0 if centred else 0.5)
    painter.fill(put(_FIN_BACK), look.secondary, far=0.15)
    painter.fill(put(_FIN), look.secondary)
    painter.fill(put(_BELL), look.accent)
    painter.fill(put(_BODY), look.primary, seam=0.15)
    painter.mark(put(_NOSE), look.secondary, 0.68, 0.92)
    painter.mark(put(_BAND), look.secondary, 0.60, 0.9)
    painter.fill(put(_FIN_MIDDLE), look.secondary, outline=False, seam=0.5)
    for y, radius in ((-0.66, 0.050), (-0.535, 0.030)):
        centre = point(complex(0.0, y))
        painter.mark(oval(centre, radius * scale * 1.28, radius * scale * 1.28), look.accent, 0.55)
        painter.lamp(oval(centre, radius * scale, radius * scale), 0.9)
        painter.glow(centre, radius * 3, 0.30)
        painter.highlight(
            oval(centre + painter.toward * radius * 0.4, radius * 0.28, radius * 0.20), 0.7
        )
    sheen = curve([point(p) for p in (-0.075 - 0.78j, -0.100 - 0.60j, -0.098 - 0.34j)])
    painter.line_light(sheen, 0.012 * scale, 0.35)
    painter.finish()


def _exhaust(painter: Painter, point: object, scale: float, t: float, power: float) -> None:
    length = (0.20 + 0.030 * wave(t * 5.3) + 0.020 * wave(t * 8.7)) * (0.5 + 0.5 * power)
    sway = 0.010 * wave(t * 3.1)
    root = point(-0.05j)  # type: ignore[operator]
    painter.glow(root, 0.30 * scale, 0.55 * (0.6 + 0.4 * power))
    outer = [
        point(p)
        for p in (
            -0.070 - 0.085j,
            0.070 - 0.085j,
            complex(0.085, 0.02),
            complex(0.045 + sway, length * 0.6),
            complex(sway * 2, length),
            complex(-0.045 + sway, length * 0.6),
            complex(-0.085, 0.02),
        )
    ]  # type: ignore[operator]
    painter.flame(blob(outer), root, length * 1.15)
    core = [
        point(p)
        for p in (
            -0.035 - 0.08j,
            0.035 - 0.08j,
            complex(0.030, 0.02),
            complex(sway, length * 0.62),
            complex(-0.030, 0.02),
        )
    ]  # type: ignore[operator]
    painter.flame(blob(core), root, length * 0.9, (1.0, 0.97, 0.88))


_KIN = between, box
