"""Draw four-legged animals from one skeleton: dog, cat, fox, horse, deer, bear. Knows breeds, gaits.

Figure space: height 1 to the top of the head, feet at y 0, looking towards +x.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import skia

from moviefactory.lexicon.vocabulary import Action
from moviefactory.shots.animatic.figures.contract import Look, Pose
from moviefactory.shots.animatic.figures.muzzles import draw_head
from moviefactory.shots.animatic.figures.painter import Painter
from moviefactory.shots.animatic.figures.shapes import (
    bent,
    between,
    blob,
    curve,
    lerp,
    oval,
    reached,
    ribbon,
    smooth,
    turned,
    wave,
)
from moviefactory.shots.animatic.light import Color, color, mix

INK: Color = color("#1a141a")


@dataclass(frozen=True, slots=True)
class Breed:
    """The proportions of an animal in its own height.

    `back` and `belly` are heights of the trunk, `length` its half length, `neck` where the head's
    base is from the withers. `leg` is the thickness of a leg, `hoof` its foot's half length.
    """

    kind: str
    back: float
    length: float
    chest: float
    loin: float
    neck: complex
    neck_width: float
    head: float
    leg: float
    foot: float
    stride: float
    hertz: float
    tail: tuple[float, float, float]
    """Length, thickness and rest angle (0 hangs, 1.57 is level) of the tail."""
    shag: float = 0.0


DOG = Breed(
    "dog",
    0.62,
    0.33,
    0.155,
    0.105,
    0.16 - 0.17j,
    0.095,
    0.30,
    0.050,
    0.060,
    0.20,
    1.25,
    (0.36, 0.030, 2.35),
)
CAT = Breed(
    "cat",
    0.60,
    0.36,
    0.125,
    0.110,
    0.13 - 0.15j,
    0.085,
    0.30,
    0.044,
    0.052,
    0.17,
    1.15,
    (0.60, 0.030, 2.75),
)
FOX = Breed(
    "fox",
    0.60,
    0.36,
    0.135,
    0.100,
    0.15 - 0.14j,
    0.090,
    0.31,
    0.038,
    0.048,
    0.20,
    1.30,
    (0.56, 0.085, 1.15),
)
HORSE = Breed(
    "horse",
    0.62,
    0.27,
    0.130,
    0.112,
    0.20 - 0.235j,
    0.085,
    0.27,
    0.034,
    0.034,
    0.20,
    0.90,
    (0.42, 0.050, 0.42),
)
DEER = Breed(
    "deer",
    0.50,
    0.215,
    0.100,
    0.078,
    0.13 - 0.195j,
    0.055,
    0.185,
    0.024,
    0.024,
    0.15,
    1.0,
    (0.08, 0.026, 0.9),
)
BEAR = Breed(
    "bear",
    0.80,
    0.42,
    0.235,
    0.235,
    0.22 + 0.02j,
    0.165,
    0.36,
    0.092,
    0.092,
    0.19,
    0.80,
    (0.07, 0.050, 0.9),
)

_STILL = frozenset(
    {Action.STAND, Action.LOOK_UP, Action.WAVE, Action.HOLD, Action.SAIL, Action.DRIVE}
)
_PHASES = {"walk": (0.0, 0.5, 0.75, 0.25), "run": (0.0, 0.12, 0.55, 0.66)}
"""When the near and far fore leg and the near and far hind leg step, in cycles."""


@dataclass(frozen=True, slots=True)
class Body:
    """Where the trunk and its four feet are at one moment."""

    withers: complex
    croup: complex
    neck: complex
    head_angle: float
    feet: tuple[complex, complex, complex, complex]
    pitches: tuple[float, float, float, float]
    tail_angle: float
    eyes_shut: bool


def draw_dog(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a dog."""
    _draw(canvas, pose, DOG)


def draw_cat(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a cat."""
    _draw(canvas, pose, CAT)


def draw_fox(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a fox."""
    _draw(canvas, pose, FOX)


def draw_horse(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a horse."""
    _draw(canvas, pose, HORSE)


def draw_deer(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a stag."""
    _draw(canvas, pose, DEER)


def draw_bear(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a bear."""
    _draw(canvas, pose, BEAR)


def _draw(canvas: skia.Canvas, pose: Pose, breed: Breed) -> None:
    painter = Painter(canvas, pose.light, pose.facing)
    t = pose.seconds + pose.phase * 6.1
    body = _body(breed, pose.action, t, pose.phase)
    look = pose.look
    for index in (3, 1):
        _leg(painter, breed, body, index, look, 0.5)
    _tail(painter, breed, body, look, t)
    for index in (2,):
        _leg(painter, breed, body, index, look, 0.0)
    _trunk(painter, breed, body, look, t)
    _leg(painter, breed, body, 0, look, 0.0)
    _neck(painter, breed, body, look, t)
    draw_head(painter, breed.kind, body.neck, body.head_angle, breed.head, look, t, body.eyes_shut)
    painter.finish()


def _foot(
    u: float, breed: Breed, contact: float, step: float, lift: float
) -> tuple[complex, float]:
    """Return where a paw is relative to its shoulder's foot point, and how far it is bent back."""
    u %= 1.0
    if u < contact:
        share = u / contact
        return complex(step * (1 - 2 * share), 0.0), 0.5 * smooth((share - 0.7) / 0.3)
    share = (u - contact) / (1 - contact)
    x = lerp(-step, step, smooth(share))
    return complex(x, -lift * math.sin(math.pi * share)), lerp(0.5, -0.1, share) + 0.7 * math.sin(
        math.pi * share
    )


def _body(breed: Breed, action: Action, t: float, phase: float) -> Body:
    if action is Action.WALK:
        return _gait(breed, t * breed.hertz * 0.8, "walk", 0.62, breed.stride, 0.06, 0.012)
    if action in (Action.RUN, Action.FIGHT, Action.DANCE):
        return _gait(breed, t * breed.hertz * 1.35, "run", 0.38, breed.stride * 1.55, 0.15, 0.045)
    if action is Action.SIT:
        return _sit(breed, t)
    if action is Action.SLEEP:
        return _sleep(breed, t)
    if action in (Action.FLOAT, Action.FLY, Action.SWIM, Action.FALL):
        return _paddle(breed, t, action)
    return _stand(breed, t, action)


def _gait(
    breed: Breed, cycle: float, name: str, contact: float, step: float, lift: float, bob: float
) -> Body:
    feet: list[complex] = []
    pitches: list[float] = []
    run = name == "run"
    for index, offset in enumerate(_PHASES[name]):
        paw, pitch = _foot(cycle + offset, breed, contact, step, lift)
        root = breed.length * (0.86 if index < 2 else -0.92)
        feet.append(complex(root, 0.0) + paw)
        pitches.append(pitch)
    beat = wave(cycle * (1 if run else 2))
    rise = complex(0.0, bob * beat)
    tip = complex(0.0, 0.030 * wave(cycle + 0.25)) if run else 0j
    return Body(
        withers=complex(breed.length * 0.80, -breed.back) + rise + tip,
        croup=complex(-breed.length * 0.82, -breed.back) + rise - tip,
        neck=_neck_at(breed, 0.08 if run else 0.0, -0.02 * wave(cycle * 2 + 0.1)) + rise + tip,
        head_angle=(-0.10 if run else 0.0) + 0.06 * wave(cycle * 2 + 0.3),
        feet=(feet[0], feet[1], feet[2], feet[3]),
        pitches=(pitches[0], pitches[1], pitches[2], pitches[3]),
        tail_angle=breed.tail[2] * (0.6 if run and breed.tail[2] > 2 else 1.0)
        + (0.75 if run and breed.kind == "horse" else 0.0),
        eyes_shut=False,
    )


def _neck_at(breed: Breed, forward: float, dip: float) -> complex:
    withers = complex(breed.length * 0.80, -breed.back)
    return (
        withers + breed.neck + complex(forward * abs(breed.neck), forward * abs(breed.neck) + dip)
    )


def _stand(breed: Breed, t: float, action: Action) -> Body:
    breath = wave(t * 0.3)
    up = 0.38 if action is Action.LOOK_UP else 0.0
    nod = 0.06 * wave(t * 0.12) + 0.04 * wave(t * 0.31 + 0.4)
    paw = complex(0.02, 0.0)
    if action in (Action.WAVE, Action.HOLD):
        paw = complex(breed.length * 0.45, -breed.back * (0.42 + 0.10 * wave(t * 1.1)))
    root_fore, root_hind = breed.length * 0.86, -breed.length * 0.92
    return Body(
        withers=complex(breed.length * 0.80, -breed.back - 0.004 * breath),
        croup=complex(-breed.length * 0.82, -breed.back + 0.002 * breath),
        neck=_neck_at(breed, 0.0, -0.006 * breath),
        head_angle=nod - up,
        feet=(
            complex(root_fore, 0) + paw,
            complex(root_fore + 0.055, 0),
            complex(root_hind - 0.02, 0),
            complex(root_hind + 0.075, 0),
        ),
        pitches=(0.8 if paw.imag else 0.0, 0.0, 0.0, 0.0),
        tail_angle=breed.tail[2],
        eyes_shut=False,
    )


def _sit(breed: Breed, t: float) -> Body:
    breath = wave(t * 0.3)
    hip = breed.chest * 0.95
    croup = complex(-breed.length * 0.50, -hip)
    withers = complex(breed.length * 0.42, -breed.back * 0.98 - 0.005 * breath)
    root = breed.length * 0.62
    return Body(
        withers=withers,
        croup=croup,
        neck=withers + complex(breed.neck.real * 0.72, breed.neck.imag * 0.98),
        head_angle=0.05 + 0.05 * wave(t * 0.14),
        feet=(
            complex(root, 0),
            complex(root + 0.05, 0),
            complex(-breed.length * 0.02, 0),
            complex(0.04, 0),
        ),
        pitches=(0.0, 0.0, 0.0, 0.0),
        tail_angle=1.25,
        eyes_shut=False,
    )


def _sleep(breed: Breed, t: float) -> Body:
    breath = wave(t * 0.22)
    rest = breed.chest * 0.96 + 0.006 * breath
    withers = complex(breed.length * 0.66, -rest * 1.02)
    return Body(
        withers=withers,
        croup=complex(-breed.length * 0.74, -rest * 1.05),
        neck=complex(breed.length * 0.70 + abs(breed.neck) * 0.82, -breed.head * 0.42),
        head_angle=0.16,
        feet=(
            complex(breed.length * 1.15, -0.01),
            complex(breed.length * 1.25, -0.01),
            complex(-breed.length * 0.40, -0.01),
            complex(-breed.length * 0.30, -0.01),
        ),
        pitches=(0.2, 0.2, 0.0, 0.0),
        tail_angle=1.30,
        eyes_shut=True,
    )


def _paddle(breed: Breed, t: float, action: Action) -> Body:
    rate = 0.5 if action is Action.FLOAT else 1.0
    lift = complex(0.0, 0.45 + 0.015 * wave(t * 0.2))
    feet: list[complex] = []
    for index, offset in enumerate((0.0, 0.5, 0.5, 0.0)):
        root = breed.length * (0.95 if index < 2 else -1.0)
        turn = (t * rate + offset) * math.tau
        reach = breed.back * 0.12
        feet.append(
            complex(root + reach * math.cos(turn) + 0.04, -0.12 + reach * 0.6 * math.sin(turn))
            + lift
        )
    return Body(
        withers=complex(breed.length * 0.80, -breed.back) + lift,
        croup=complex(-breed.length * 0.82, -breed.back + 0.03) + lift,
        neck=_neck_at(breed, 0.1, 0.0) + lift,
        head_angle=-0.12 + 0.05 * wave(t * 0.4),
        feet=(feet[0], feet[1], feet[2], feet[3]),
        pitches=(0.6, 0.6, 0.8, 0.8),
        tail_angle=min(2.0, breed.tail[2] + 0.5),
        eyes_shut=False,
    )


def _trunk(painter: Painter, breed: Breed, body: Body, look: Look, t: float) -> None:
    axis = body.withers - body.croup
    along = axis / abs(axis)
    down = along * 1j
    breath = 0.006 * wave(t * 0.3)
    chest, loin = breed.chest * 2, breed.loin * 2
    w, c = body.withers, body.croup
    points = [
        c - along * breed.loin * 0.55 + down * loin * 0.55,
        c - along * breed.loin * 0.40 + down * loin * 0.10,
        c + along * 0.04 - down * 0.012,
        between(c, w, 0.5) + down * (0.010 if breed.kind != "bear" else -0.03),
        w - along * 0.03 - down * 0.014,
        w + along * breed.chest * 0.62 + down * chest * 0.20,
        w + along * breed.chest * 0.72 + down * chest * 0.58,
        w + along * breed.chest * 0.10 + down * (chest * 0.98 + breath),
        between(c, w, 0.52) + down * (lerp(loin, chest, 0.55) * 0.95 + breath),
        between(c, w, 0.24) + down * loin * 0.80,
        c + along * breed.loin * 0.20 + down * loin * 1.0,
    ]
    painter.fill(blob(points), look.primary, seam=0.2)
    if breed.kind in ("dog", "cat", "fox", "deer"):
        belly = [
            w + along * breed.chest * 0.62 + down * chest * 0.45,
            w + along * breed.chest * 0.10 + down * (chest * 0.97 + breath),
            between(c, w, 0.52) + down * (lerp(loin, chest, 0.55) * 0.94 + breath),
            between(c, w, 0.30) + down * loin * 0.80,
            between(c, w, 0.55) + down * lerp(loin, chest, 0.55) * 0.80,
            w + along * breed.chest * 0.05 + down * chest * 0.66,
        ]
        painter.mark(blob(belly), look.secondary, 0.40, 0.75)
    if "saddle" in look.features and breed.kind == "horse":
        seat = [
            between(c, w, 0.42) - down * 0.01,
            between(c, w, 0.80) - down * 0.03,
            between(c, w, 0.78) + down * 0.16,
            between(c, w, 0.46) + down * 0.16,
        ]
        painter.fill(blob(seat), look.accent, seam=0.4)


def _neck(painter: Painter, breed: Breed, body: Body, look: Look, t: float) -> None:
    axis = body.withers - body.croup
    along = axis / abs(axis)
    root = body.withers + along * breed.chest * 0.05 + along * 1j * breed.chest * 0.70
    width = breed.neck_width
    middle = between(root, body.neck, 0.55) + turned(complex(0.0, -0.018), 0.0)
    spine = [root, middle, body.neck]
    painter.fill(
        ribbon(spine, (breed.chest * 0.86, width * 0.98, width * 0.72)), look.primary, seam=0.12
    )
    if breed.kind == "horse":
        _mane(painter, body, look, t)
    if breed.kind in ("dog", "cat") or "collar" in look.features:
        way = (body.neck - root) / abs(body.neck - root)
        base = between(root, body.neck, 0.80)
        side = way * 1j * width * 0.80
        painter.line(
            curve([base - side, base + way * -0.015, base + side]), look.accent, 0.030, share=0.7
        )


def _mane(painter: Painter, body: Body, look: Look, t: float) -> None:
    crest = body.neck + complex(-0.055, -0.070)
    root = body.withers + complex(-0.030, 0.0)
    hair = mix(look.secondary, INK, 0.35)
    outer: list[complex] = []
    inner: list[complex] = []
    for i in range(6):
        share = i / 5
        point = between(crest, root, share) + complex(-0.018 * math.sin(math.pi * share), 0.0)
        flow = 0.012 * wave(t * 0.7 - share * 0.5)
        outer.append(point + complex(-0.050 + flow, 0.020 + flow * 0.4))
        inner.append(point + complex(0.035, 0.012 + 0.03 * (i % 2)))
    painter.fill(blob([crest + 0.02 - 0.01j, *outer, *inner[::-1]]), hair, seam=0.25)


def _leg(painter: Painter, breed: Breed, body: Body, index: int, look: Look, far: float) -> None:
    fore = index < 2
    axis = body.withers - body.croup
    along = axis / abs(axis)
    anchor = body.withers if fore else body.croup
    depth = breed.chest if fore else breed.loin
    root = (
        anchor
        + along * (breed.chest * 0.05 if fore else -breed.loin * 0.05)
        + along * 1j * depth * (1.15 if fore else 0.85)
    )
    if far > 0:
        root += along * (0.02 if fore else 0.03)
    foot = body.feet[index]
    hoofed = breed.kind in ("horse", "deer")
    lift = breed.foot * (0.55 if hoofed else 0.42)
    ankle = foot + complex(0.0, -lift)
    total = breed.back - depth * (1.15 if fore else 0.85) - lift
    girth = breed.leg * (1.0 if fore else 1.08)
    spine: list[complex]
    radii: tuple[float, ...]
    if fore:
        upper, lower = total * 0.54, total * 0.50
        ankle = reached(root, ankle, (upper + lower) * 0.999)
        knee = bent(root, ankle, upper, lower, 1.0)
        spine = [root, between(root, knee, 0.5), knee, between(knee, ankle, 0.5), ankle]
        radii = (girth * 1.9, girth * 1.30, girth * 0.82, girth * 0.66, girth * 0.66)
    else:
        thigh, shank, cannon = total * 0.42, total * 0.42, total * 0.36
        hock = ankle + turned(complex(0.0, -cannon), -0.30 + body.pitches[index] * 0.25)
        hock = reached(root, hock, (thigh + shank) * 0.999)
        knee = bent(root, hock, thigh, shank, 1.0)
        spine = [
            root,
            between(root, knee, 0.6),
            knee,
            between(knee, hock, 0.55),
            hock,
            between(hock, ankle, 0.5),
            ankle,
        ]
        radii = (
            girth * 2.6,
            girth * 2.25,
            girth * 1.45,
            girth * 0.92,
            girth * 0.78,
            girth * 0.64,
            girth * 0.66,
        )
    coat = look.primary
    dark = mix(coat, INK, 0.62)
    painter.fill(ribbon(spine, radii), coat, far=far, seam=0.16 * (1 - far))
    if breed.kind in ("fox", "horse"):
        sock = ribbon(spine[-2:], (girth * 0.60, girth * 0.66))
        painter.mark(sock, look.accent if breed.kind == "fox" else dark, 0.35 * (1 - far), 0.8)
    pitch = body.pitches[index]
    paw_shape = _hoof(breed.foot) if hoofed else _paw(breed.foot)
    paw = blob([ankle + turned(p, pitch) for p in paw_shape])
    tone = INK if hoofed else mix(coat, look.secondary, 0.4) if breed.kind != "fox" else look.accent
    painter.fill(paw, tone, far=far)


def _paw(size: float) -> list[complex]:
    s = size
    return [
        complex(-0.55 * s, 0.40 * s),
        complex(-0.62 * s, 0.0),
        complex(-0.35 * s, -0.35 * s),
        complex(0.35 * s, -0.30 * s),
        complex(0.95 * s, 0.02 * s),
        complex(1.05 * s, 0.36 * s),
        complex(0.6 * s, 0.42 * s),
    ]


def _hoof(size: float) -> list[complex]:
    s = size
    return [
        complex(-0.75 * s, 0.55 * s),
        complex(-0.60 * s, -0.10 * s),
        complex(-0.40 * s, -0.6 * s),
        complex(0.5 * s, -0.55 * s),
        complex(0.80 * s, 0.05 * s),
        complex(1.10 * s, 0.55 * s),
    ]


def _tail(painter: Painter, breed: Breed, body: Body, look: Look, t: float) -> None:
    length, width, _ = breed.tail
    axis = body.withers - body.croup
    along = axis / abs(axis)
    root = body.croup - along * breed.loin * 0.38 + along * 1j * breed.loin * 0.28
    wag = {"dog": (0.30, 1.9), "horse": (0.16, 0.55), "cat": (0.22, 0.35), "fox": (0.14, 0.5)}
    swing, rate = wag.get(breed.kind, (0.2, 0.8))
    curl = {"cat": 0.55, "dog": 0.35, "fox": -0.35, "horse": -0.20}.get(breed.kind, 0.0)
    spine = [root]
    point = root
    angle = body.tail_angle
    for i in range(1, 6):
        bend = angle + curl * (i - 2.5) * 0.45 + swing * wave(t * rate - i * 0.09) * i / 5
        point = point + complex(-math.sin(bend), math.cos(bend)) * length / 5
        if point.imag > -width * 0.6 and body.feet[0].imag <= 0.01:
            point = complex(point.real, -width * 0.6)
        spine.append(point)
    shape = {
        "fox": (0.45, 0.9, 1.15, 1.2, 0.9, 0.10), "horse": (0.7, 0.9, 1.0, 1.0, 0.75, 0.12),
        "cat": (1.0, 0.95, 0.9, 0.85, 0.8, 0.6), "dog": (1.15, 1.1, 1.0, 0.85, 0.65, 0.3),
    }.get(breed.kind, (1.0, 1.0, 0.9, 0.8, 0.6, 0.3))  # fmt: skip
    tone = mix(look.secondary, INK, 0.35) if breed.kind == "horse" else look.primary
    painter.fill(ribbon(spine, [width * s for s in shape]), tone, far=0.1)
    if breed.kind == "fox":
        tip = ribbon(
            [
                between(spine[3], spine[4], 0.6),
                spine[4],
                between(spine[4], spine[5], 0.6),
                spine[5],
            ],
            (width * 0.9, width * 0.86, width * 0.5, width * 0.08),
        )
        painter.fill(tip, look.secondary, outline=False)
    if breed.kind == "deer":
        painter.fill(oval(root + along * -0.015 + along * 1j * 0.05, 0.035, 0.05), look.secondary)
