"""Where an animal's trunk and feet are in each action. Knows breeds and gaits; draws nothing.

Figure space: height 1 to the top of the head, feet at y 0, looking towards +x.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from moviefactory.lexicon.vocabulary import Action
from moviefactory.shots.animatic.figures.shapes import lerp, smooth, wave

WALK_TEMPO, WALK_CONTACT = 0.8, 0.62
RUN_TEMPO, RUN_CONTACT, RUN_REACH = 1.35, 0.38, 1.55
"""Cycles per beat of a breed, the share of a cycle on the ground, the stretch of the stride."""


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
    marks: frozenset[str] = frozenset()
    """What only its kind has: horns, long ears, a pack, a mask."""


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
    0.115 - 0.125j,
    0.085,
    0.335,
    0.044,
    0.052,
    0.17,
    1.15,
    (0.55, 0.030, 2.70),
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

_HEAD_DOWN = frozenset({Action.EAT, Action.DRINK, Action.FISH, Action.DIG})
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
    eyes_shut: bool = False
    grounded: bool = True


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


HOOFED = frozenset(
    {
        "horse", "deer", "camel", "giraffe", "cow", "sheep", "pig", "zebra", "donkey", "goat", "llama",
        "hippo", "rhino", "moose", "ox",
    }
)  # fmt: skip


def lies(breed: Breed, action: Action) -> bool:
    """Return whether an animal lies on the ground: asleep, or resting as hoofed animals do."""
    return action is Action.SLEEP or (action is Action.SIT and breed.kind in HOOFED)


def ground_speed(breed: Breed, action: Action) -> float:
    """Return how fast the ground passes under walking or running paws, in heights per second."""
    if action is Action.WALK:
        return 2 * breed.stride / WALK_CONTACT * breed.hertz * WALK_TEMPO
    if action is Action.RUN:
        return 2 * breed.stride * RUN_REACH / RUN_CONTACT * breed.hertz * RUN_TEMPO
    return 0.0


def body_in(breed: Breed, action: Action, t: float) -> Body:
    """Return where the trunk and feet of a breed are at a time."""
    if action is Action.WALK:
        cycle = t * breed.hertz * WALK_TEMPO
        return _gait(breed, cycle, "walk", WALK_CONTACT, breed.stride, 0.06, 0.012)
    if action in (Action.RUN, Action.FIGHT, Action.DANCE):
        cycle = t * breed.hertz * RUN_TEMPO
        return _gait(breed, cycle, "run", RUN_CONTACT, breed.stride * RUN_REACH, 0.15, 0.045)
    if lies(breed, action):
        return _sleep(breed, t, action)
    if action is Action.SIT:
        return _sit(breed, t)
    if action in (Action.FLOAT, Action.FLY, Action.SWIM, Action.FALL):
        return _paddle(breed, t, action)
    if action in _HEAD_DOWN:
        return _head_down(breed, t, action)
    if action is Action.HOWL:
        return _howl(breed, t)
    if action is Action.JUMP:
        return _leap(breed, t)
    return _stand(breed, t, action)


def _head_down(breed: Breed, t: float, action: Action) -> Body:
    """Return a body whose muzzle is at the ground or the water; short necks bend the fore legs."""
    body = _stand(breed, t, Action.STAND)
    lap = wave(t * 0.7)
    if breed.kind == "elephant":
        # The trunk reaches the water, not the mouth.
        nod = complex(0.02, 0.13 + 0.01 * lap)
        return replace(body, neck=body.neck + nod, head_angle=0.26 + 0.04 * lap)
    reach = abs(breed.neck) * 1.05
    down = breed.back - 0.02 - breed.head * 0.80
    low = min(0.24 * breed.back, max(0.0, down - 0.90 * reach))
    drop = min(0.92 * reach, down - low)
    withers = complex(breed.length * 0.80, -breed.back + low)
    ahead = math.sqrt(max(reach * reach - drop * drop, 0.0))
    fore, other = body.feet[0] + 0.05, body.feet[1] + 0.02
    if action is Action.DIG:
        scratch = wave(t * 1.5)
        fore += complex(0.07 * scratch, -0.09 * max(0.0, scratch))
        other -= complex(0.07 * scratch, 0.09 * max(0.0, -scratch))
    return replace(
        body, withers=withers, neck=withers + complex(ahead, drop + 0.008 * lap),
        head_angle=0.92 + 0.05 * lap, feet=(fore, other, *body.feet[2:]),
    )  # fmt: skip


def _howl(breed: Breed, t: float) -> Body:
    """Return a body with its muzzle to the sky."""
    swell = wave(t * 0.25)
    body = _stand(breed, t, Action.STAND)
    raised = complex(0.55 * breed.neck.real, 1.12 * min(breed.neck.imag, -0.4 * abs(breed.neck)))
    return replace(body, neck=body.withers + raised, head_angle=-1.02 + 0.07 * swell, tail_angle=0.75 * breed.tail[2])  # fmt: skip


def _leap(breed: Breed, t: float) -> Body:
    """Return a body that springs off the hind legs, stretches in the air and comes down again."""
    turn = t * 0.55 * breed.hertz
    high = smooth(1.25 * (0.5 - 0.5 * math.cos(math.tau * turn)))
    rising = wave(turn)
    lift = complex(0.0, -0.035 * high + 0.05 * (1 - high))
    tip = complex(0.0, -0.04 * rising)
    stretch = breed.length * 0.62 * high
    pull = -0.34 * breed.back * high
    root_fore, root_hind = breed.length * 0.86, -breed.length * 0.92
    return Body(
        withers=complex(breed.length * 0.80, -breed.back) + lift + tip,
        croup=complex(-breed.length * 0.82, -breed.back) + lift - tip,
        neck=_neck_at(breed, 0.06, 0.0) + lift + tip,
        head_angle=-0.14 * rising,
        feet=(
            complex(root_fore + stretch, 1.25 * pull), complex(root_fore + 0.05 + 0.8 * stretch, 1.1 * pull),
            complex(root_hind - stretch, pull), complex(root_hind + 0.06 - 0.85 * stretch, 0.9 * pull),
        ),
        pitches=(0.5 * high, 0.6 * high, 1.0 * high, 0.9 * high),
        tail_angle=breed.tail[2] + 0.4 * high,
        grounded=high < 0.05,
    )  # fmt: skip


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
        + (0.75 if run and breed.kind in ("horse", "zebra") else 0.0),
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
    )


def _sit(breed: Breed, t: float) -> Body:
    breath = wave(t * 0.3)
    hip = breed.chest * (1.12 if breed.kind == "bear" else 0.95)
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
    )


def _sleep(breed: Breed, t: float, action: Action) -> Body:
    """Return a body on the ground: the head on the paws, or upright on a hoofed animal's neck."""
    breath = wave(t * 0.22)
    rest = breed.chest * 0.96 + 0.012 * breath
    neck, angle = complex(breed.length * 0.70 + abs(breed.neck) * 0.82, -breed.head * 0.42), 0.16
    if breed.kind in HOOFED:
        neck = complex(breed.length * 0.72, -breed.chest * 1.5) + breed.neck * 0.80
        angle = 0.04 + 0.05 * wave(t * 0.14)
        if action is Action.SLEEP:
            neck, angle = neck + complex(0.07, 0.10 + 0.006 * breath), 0.42
    return Body(
        withers=complex(breed.length * 0.66, -rest * 1.02),
        croup=complex(-breed.length * 0.74, -rest * 1.05),
        neck=neck,
        head_angle=angle,
        feet=(0j, 0j, 0j, 0j),
        pitches=(0.0, 0.0, 0.0, 0.0),
        tail_angle=1.30,
        eyes_shut=action is Action.SLEEP,
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
        grounded=False,
    )
