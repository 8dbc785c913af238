"""Draw four-legged animals from one skeleton. Knows how a coat lies on it; not breeds."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

import skia

from moviefactory.lexicon.vocabulary import Action
from moviefactory.shots.animatic.figures.beasts import before_trunk, on_neck, on_trunk
from moviefactory.shots.animatic.figures.carriage import REARED_SIZE, borne, grown, in_mouth
from moviefactory.shots.animatic.figures.contract import Look, Pose
from moviefactory.shots.animatic.figures.gaits import HOOFED, Body, Breed, body_in, lies
from moviefactory.shots.animatic.figures.marked import CUB_HELD, REARING, YOUNGLING
from moviefactory.shots.animatic.figures.marks import behind_trunk, over_trunk
from moviefactory.shots.animatic.figures.morsels import SEATED_EATERS, draw_morsel
from moviefactory.shots.animatic.figures.muzzles import draw_head
from moviefactory.shots.animatic.figures.painter import Painter, Volume
from moviefactory.shots.animatic.figures.shapes import (
    bent,
    between,
    blob,
    curve,
    lerp,
    oval,
    reached,
    ribbon,
    turned,
    wave,
)
from moviefactory.shots.animatic.figures.tails import draw_tail
from moviefactory.shots.animatic.light import Color, color, mix

INK: Color = color("#1a141a")
PALE_BELLIED = frozenset(
    {"dog", "cat", "fox", "deer", "wolf", "tiger", "rabbit", "mouse", "monkey"}
)
MANED = frozenset({"horse", "zebra"})


def animal(breed: Breed) -> Callable[[skia.Canvas, Pose], None]:
    """Return what draws an animal of a breed."""
    return lambda canvas, pose: _draw(canvas, pose, breed)


def heave_of(breed: Breed) -> Callable[[Pose], tuple[float, float]]:
    """Return how the back of a breed lifts its rider: heights down, and no roll."""

    def rock(pose: Pose) -> tuple[float, float]:
        body = body_in(breed, pose.action, pose.seconds + pose.phase * 6.1)
        return (body.withers + body.croup).imag / 2 + breed.back, 0.0

    return rock


def _draw(canvas: skia.Canvas, pose: Pose, breed: Breed) -> None:
    look = pose.look
    breed = grown(breed, look)
    if REARING in look.features:
        canvas.scale(REARED_SIZE, REARED_SIZE)
    painter = Painter(canvas, pose.light, pose.facing)
    t = pose.seconds + pose.phase * 6.1
    eats = pose.action is Action.EAT
    action = Action.SIT if eats and breed.kind in SEATED_EATERS else pose.action
    body = borne(breed, body_in(breed, action, t), look, t)
    volume = _volume(breed, body, painter.toward)
    if lies(breed, action):
        _lying(painter, breed, body, look, t)
    elif action is Action.SIT:
        _sitting(painter, breed, body, look, volume, t)
    else:
        for index in (3, 1):
            _leg(painter, breed, body, index, look, volume, 0.5)
        draw_tail(painter, breed, body, look, t)
        _trunk(painter, breed, body, look, volume, t)
        for index in (2, 0):
            _leg(painter, breed, body, index, look, volume, 0.0)
        _neck(painter, breed, body, look, volume, t)
    shut = body.eyes_shut
    draw_head(painter, breed, body.neck, body.head_angle, look, t, shut)
    if eats:
        nose = body.neck + turned(complex(0.92 * breed.head, 0.0), body.head_angle)
        draw_morsel(painter, breed.kind, nose, breed.head, t)
    in_mouth(painter, breed, body, look)
    painter.finish()
    if CUB_HELD in look.features:
        _held_cub(canvas, pose, breed, body)


def _held_cub(canvas: skia.Canvas, pose: Pose, breed: Breed, body: Body) -> None:
    """Draw the young that hangs by its scruff from its mother's mouth."""
    scruff = body.neck + turned(complex(0.72 * breed.head, 0.20 * breed.head), body.head_angle)
    marks = pose.look.features - {CUB_HELD} | {YOUNGLING}
    cub = replace(pose, action=Action.FLOAT, look=replace(pose.look, features=marks))
    small = grown(breed, cub.look)
    nape = body_in(small, Action.FLOAT, 0.0).withers
    canvas.save()
    canvas.translate(scruff.real, scruff.imag)
    canvas.scale(0.46, 0.46)
    canvas.rotate(14)
    canvas.translate(-nape.real - 0.04, -nape.imag)
    _draw(canvas, cub, breed)
    canvas.restore()


def _volume(breed: Breed, body: Body, toward: complex) -> Volume:
    """Return the shading that trunk, neck and legs share."""
    middle = between(body.croup, body.withers, 0.5) + 1j * breed.chest * 0.9
    reach = abs(toward.real) * breed.length * 1.25 + abs(toward.imag) * breed.chest * 1.9
    return middle, reach


def _sitting(
    painter: Painter, breed: Breed, body: Body, look: Look, volume: Volume, t: float
) -> None:
    """Draw an animal on its haunches: a sloping back, round thighs, straight fore legs."""
    w, c, chest = body.withers, body.croup, breed.chest
    breath = 0.006 * wave(t * 0.3)
    draw_tail(painter, breed, body, look, t)
    far_foot = ribbon(
        [complex(c.real + chest * 0.6, -0.035), complex(c.real + chest * 2.1, -0.032)],
        (0.04, 0.032),
    )
    painter.fill(far_foot, look.primary, far=0.5)
    _leg(painter, breed, body, 1, look, volume, 0.5)
    rump = complex(c.real - chest * 0.75, 0.0)
    points = [
        w + complex(-chest * 0.35, -chest * 0.10),
        between(w, rump, 0.42) + complex(-chest * 0.30, -chest * 0.22),
        rump + complex(-chest * 0.12, -chest * 0.95),
        rump + complex(chest * 0.02, -chest * 0.25),
        rump + complex(chest * 0.45, -0.006),
        rump + complex(chest * 1.8, -0.006),
        between(rump, w, 0.45) + complex(chest * 1.45, chest * 0.30),
        w + complex(chest * 0.65 + breath, chest * 1.55),
        w + complex(chest * 0.95 + breath, chest * 0.75),
        w + complex(chest * 0.55, -chest * 0.05),
    ]
    painter.fill(blob(points), look.primary, volume=volume)
    if "black shoulders" in breed.marks:
        over_trunk(painter, breed, body, look, volume)
    _leg(painter, breed, body, 0, look, volume, 0.0)
    hip = complex(c.real - chest * 0.02, -chest * 0.80)
    thigh = oval(hip, chest * 0.98, chest * 0.74, -0.55)
    painter.fill(thigh, look.primary, outline=False, seam=0.3, volume=volume)
    foot = ribbon(
        [
            complex(c.real + chest * 0.10, -0.045),
            complex(c.real + chest * 0.9, -0.045),
            complex(c.real + chest * 1.55, -0.036),
        ],
        (0.045, 0.045, 0.036),
    )
    sole = look.secondary if "dark legs" in breed.marks else mix(look.primary, look.secondary, 0.25)
    painter.fill(foot, sole, seam=0.25)
    _neck(painter, breed, body, look, volume, t)


def _lying(painter: Painter, breed: Breed, body: Body, look: Look, t: float) -> None:
    """Draw an animal curled up on the ground: a mound, a haunch, paws and the tail round it."""
    long, high = breed.length, breed.chest * 2.05 + 0.018 * wave(t * 0.22)
    paw = ribbon([complex(long * 0.55, -0.05), complex(long * 1.15, -0.036)], (0.055, 0.036))
    painter.fill(paw, look.primary, far=0.4)
    mound = [
        complex(-long * 0.95, 0.0), complex(-long * 1.18, -high * 0.34), complex(-long * 0.98, -high * 0.82),
        complex(-long * 0.45, -high), complex(long * 0.20, -high * 0.92), complex(long * 0.72, -high * 0.98),
        complex(long * 1.02, -high * 0.70), complex(long * 1.0, -high * 0.25), complex(long * 0.80, 0.0),
    ]  # fmt: skip
    painter.fill(blob(mound, 0.14), look.primary)
    if "flecks" in breed.marks or breed.kind in ("tiger", "zebra", "cow", "giraffe"):
        volume = _volume(breed, body, painter.toward)
        on_trunk(painter, breed, body, look, volume)
        over_trunk(painter, breed, body, look, volume)
    centre, size = complex(-long * 0.62, -high * 0.42), high * 0.44
    haunch = oval(centre, size * 1.15, size * 0.95, -0.3)
    painter.fill(haunch, look.primary, outline=False, seam=0.35)
    foot = ribbon([complex(-long * 0.45, -0.030), complex(-long * 0.02, -0.030)], (0.035, 0.030))
    painter.fill(foot, mix(look.primary, look.secondary, 0.3), seam=0.3)
    length, width, _ = breed.tail
    reach = min(long * 1.5, length)
    spine = [
        complex(-long * 1.05 + reach * k / 4, -width * 0.7 - 0.05 * (1 - k / 4) ** 2)
        for k in range(5)
    ]
    if breed.kind not in HOOFED:
        shape = (0.6, 0.9, 1.0, 0.9, 0.3)
        painter.fill(ribbon(spine, [width * s for s in shape]), look.primary, seam=0.3)
        if breed.kind == "fox":
            tip = ribbon(spine[3:], (width * 0.9, width * 0.3))
            painter.fill(tip, look.secondary, outline=False)
    if breed.kind in HOOFED:
        root = complex(long * 0.62, -high * 0.62)
        crest = between(root, body.neck, 0.55) + complex(-0.03, -0.02)
        neck = ribbon(
            [root, crest, body.neck], (high * 0.42, breed.neck_width, breed.neck_width * 0.75)
        )
        painter.fill(neck, look.primary)
        if breed.kind in MANED:
            _mane(painter, body, root - complex(high * 0.18, high * 0.12), look, t)
    near = ribbon([complex(long * 0.70, -0.045), complex(long * 1.30, -0.034)], (0.060, 0.036))
    painter.fill(near, look.primary, seam=0.25)


def _trunk(
    painter: Painter, breed: Breed, body: Body, look: Look, volume: Volume, t: float
) -> None:
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
    if body.grounded:
        points = [complex(p.real, min(p.imag, -0.006)) for p in points]
    before_trunk(painter, breed, body, look, volume)
    behind_trunk(painter, breed, body, look, volume)
    painter.fill(blob(points), look.primary, volume=volume)
    on_trunk(painter, breed, body, look, volume)
    over_trunk(painter, breed, body, look, volume)
    if breed.kind in PALE_BELLIED:
        belly = [
            w + along * breed.chest * 0.62 + down * chest * 0.45,
            w + along * breed.chest * 0.10 + down * (chest * 0.97 + breath),
            between(c, w, 0.52) + down * (lerp(loin, chest, 0.55) * 0.94 + breath),
            between(c, w, 0.30) + down * loin * 0.80,
            between(c, w, 0.55) + down * lerp(loin, chest, 0.55) * 0.80,
            w + along * breed.chest * 0.05 + down * chest * 0.66,
        ]
        pale = mix(look.primary, look.secondary, 0.75)
        painter.fill(blob(belly), pale, outline=False, volume=volume)
    if "saddle" in look.features and breed.kind in ("horse", "zebra"):
        seat = [
            between(c, w, 0.42) - down * 0.01,
            between(c, w, 0.80) - down * 0.03,
            between(c, w, 0.78) + down * 0.16,
            between(c, w, 0.46) + down * 0.16,
        ]
        painter.fill(blob(seat), look.accent, seam=0.4)


def _neck(painter: Painter, breed: Breed, body: Body, look: Look, volume: Volume, t: float) -> None:
    axis = body.withers - body.croup
    along = axis / abs(axis)
    root = body.withers + along * breed.chest * 0.05 + along * 1j * breed.chest * 0.70
    width = breed.neck_width
    middle = between(root, body.neck, 0.55) + turned(complex(0.0, -0.018), 0.0)
    spine = [root, middle, body.neck]
    painter.fill(
        ribbon(spine, (breed.chest * 0.86, width * 0.98, width * 0.72)),
        look.primary,
        volume=volume,
    )
    on_neck(painter, breed, body, look, root)
    if breed.kind in MANED:
        _mane(painter, body, body.withers + complex(-0.030, 0.0), look, t)
    if breed.kind in ("dog", "cat") or "collar" in look.features:
        way = (body.neck - root) / abs(body.neck - root)
        base = between(root, body.neck, 0.80)
        side = way * 1j * width * 0.80
        painter.line(
            curve([base - side, base + way * -0.015, base + side]), look.accent, 0.030, share=0.7
        )


def _mane(painter: Painter, body: Body, root: complex, look: Look, t: float) -> None:
    crest = body.neck + complex(-0.055, -0.070)
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


def _leg(
    painter: Painter, breed: Breed, body: Body, index: int, look: Look, volume: Volume, far: float
) -> None:
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
    hoofed = breed.kind in HOOFED
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
    dark_legged = "dark legs" in look.features or "dark legs" in breed.marks
    coat = look.secondary if dark_legged else look.primary
    dark = mix(coat, INK, 0.62)
    painter.fill(ribbon(spine, radii), coat, far=far, volume=volume)
    if breed.kind in ("fox", "horse"):
        sock = ribbon(spine[-2:], (girth * 0.60, girth * 0.66))
        painter.mark(sock, look.accent if breed.kind == "fox" else dark, 0.35 * (1 - far))
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
