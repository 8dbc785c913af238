"""How people hold what they carry: up, low, on the shoulder, in both arms. Knows arms and places; no words.

Every thing has a grip; what a line says of it (`held high`, `on the head`) wins over its own.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from moviefactory.lexicon.vocabulary import Action
from moviefactory.shots.animatic.figures.carried import (
    CARRIED_WORD,
    GOODS,
    HELD_AS,
    PAINTED,
)
from moviefactory.shots.animatic.figures.contract import Look
from moviefactory.shots.animatic.figures.motions import Gesture, at_mouth, grasping
from moviefactory.shots.animatic.figures.painter import Painter
from moviefactory.shots.animatic.figures.props import PROPS, palm
from moviefactory.shots.animatic.figures.shapes import between, curve, turned, wave
from moviefactory.shots.animatic.figures.skeleton import Proportions, Skeleton, Stance
from moviefactory.shots.animatic.figures.sketch import draw_sketch
from moviefactory.shots.animatic.figures.tools import draw_tool
from moviefactory.shots.animatic.light import color

READ_FROM: Final = (
    "newspaper",
    "letter",
    "bundle of letters",
    "map",
    "scroll",
    "clipboard",
    "photograph",
)
"""What is read instead of a book."""

_FAR: Final = frozenset({"up", "staff", "high", "fly"})
_NEAR: Final = frozenset({"low", "shoulder", "side", "ear", "guard", "head", "level", "shoulder box", "up too"})  # fmt: skip
_BOTH: Final = frozenset({"both", "arms", "eye", "mouth", "yoke", "over"})
_HEAVY: Final = frozenset({"both", "arms", "level", "back", "head", "shoulder box"})
"""Grips of things that stay in both arms even where a line only says that they are on the back or low."""
_BUSY: Final = frozenset(
    {
        Action.READ, Action.WRITE, Action.PLAY, Action.COOK, Action.JUGGLE, Action.ROW, Action.EAT,
        Action.DRINK, Action.SWEEP, Action.FISH, Action.PAINT, Action.THROW, Action.HUG, Action.PRAY,
        Action.PUSH, Action.PULL, Action.DIG, Action.SING, Action.FIDDLE, Action.TRUMPET, Action.DRUM,
        Action.WORK, Action.CRY, Action.CLIMB,
    }
)  # fmt: skip
"""What leaves no hand for anything else."""
_AIRBORNE: Final = frozenset({Action.FLOAT, Action.FLY, Action.FALL, Action.STUMBLE})


@dataclass(frozen=True, slots=True)
class Held:
    """One thing and how it is held."""

    name: str
    grip: str


def in_hands(action: Action, worn: frozenset[str]) -> tuple[Held, ...]:
    """Return what somebody has with them in an action, at most one thing for every free hand."""
    if action in (Action.SLEEP, Action.SWIM):
        return ()
    said = next((grip for words, grip in HELD_AS.items() if words in worn), "")
    named = {one.removeprefix(CARRIED_WORD) for one in worn if one.startswith(CARRIED_WORD)}
    if action is Action.PLAY:
        named -= {"guitar"}  # It is in both hands, and not on the back as well.
    taken: set[str] = set()
    held: list[Held] = []
    if action is Action.READ:
        return tuple(Held(name, "both") for name in READ_FROM if name in named)[:1]
    if action is Action.THROW:
        return tuple(Held(name, "thrown") for name in _ORDER if name in named)[:1]
    if action is Action.DRIVE:
        taken |= {"near"}  # The other hand has the reins.
    elif action in _BUSY:
        taken |= {"near", "far"}
    if action in (Action.WAVE, Action.POINT, Action.SHOUT, Action.HOWL) and said != "high":
        taken |= {"far"} if action in (Action.WAVE, Action.POINT) else {"near", "far"}
    for name in _ORDER:
        if name not in named:
            continue
        own = GOODS[name][0] if name in GOODS else PAINTED[name]
        grip = _said_grip(own, said) if said else own
        if action is Action.FIGHT and own in ("up", "staff", "shoulder", "high"):
            grip = "strike"
        if action is Action.WAVE and own in ("up", "staff", "high"):
            grip = "waved"
        needs = _hands(grip)
        if needs & taken and grip == "up" and "near" not in taken:
            grip, needs = "up too", frozenset({"near"})
        if needs & taken:
            continue
        taken |= needs
        held.append(Held(name, grip))
    return tuple(held)


def _said_grip(own: str, said: str) -> str:
    """Return the grip that a line gives a thing, as far as the thing allows it."""
    if said == "high" and own in _BOTH | _HEAVY:
        return "over"
    if (said, own) in (("back", "shoulder"), ("side", "level"), ("shoulder", "level")):
        return own
    if said == "shoulder" and own in ("both", "arms", "low"):
        return "shoulder box"
    return said


def _hands(grip: str) -> frozenset[str]:
    if grip in _BOTH:
        return frozenset({"near", "far"})
    return frozenset({"far"} if grip in _FAR else {"near"} if grip in _NEAR else ())


def with_hands(made: Gesture, action: Action, body: Proportions, held: tuple[Held, ...]) -> Gesture:
    """Return a gesture with the hands where they hold what is carried."""
    stance = made.stance
    if action in _AIRBORNE:
        return made
    for one in held:
        if one.grip in _ARMS:
            stance = _ARMS[one.grip](body, stance)
    return replace(made, stance=stance)


def draw_far(painter: Painter, held: tuple[Held, ...], bones: Skeleton, look: Look, seconds: float) -> None:  # fmt: skip
    """Draw what the far hand holds, and what is on the back."""
    for one in held:
        if one.grip in _FAR or one.grip == "waved":
            hand = palm(bones.far_arm)
            _draw(painter, one, hand, _tilt(one, bones), bones, look, seconds)
        elif one.grip == "back":
            _draw(painter, one, bones.on_trunk(-0.09, 0.72), bones.spine, bones, look, seconds)


def draw_near(painter: Painter, held: tuple[Held, ...], bones: Skeleton, look: Look, seconds: float, head: float) -> None:  # fmt: skip
    """Draw what the near hand or both hands hold, before the near arm; `head` is the head's height."""
    near, far = palm(bones.near_arm), palm(bones.far_arm)
    for one in held:
        grip = one.grip
        if grip in ("low", "side", "guard", "up too", "ear", "thrown"):
            at = near if grip != "side" else bones.on_trunk(0.02, 0.42)
            sway = 0.05 * wave(seconds * 0.5) if grip == "low" else 0.0
            _draw(painter, one, at, sway, bones, look, seconds)
        elif grip == "shoulder":
            _draw(painter, one, near, -0.92, bones, look, seconds)
        elif grip == "level":
            _draw(painter, one, bones.chest + complex(-0.03, 0.002), -1.50, bones, look, seconds)
        elif grip == "strike":
            arm = bones.near_arm
            way = (arm.end - arm.joint) / (abs(arm.end - arm.joint) or 1.0)
            _draw(painter, one, near, math.atan2(way.real, -way.imag) - 0.6, bones, look, seconds)
        elif grip == "shoulder box":
            _draw(painter, one, bones.chest + complex(-0.115, -0.165), -0.06, bones, look, seconds)
        elif grip in ("both", "arms"):
            middle = between(near, far, 0.5)
            lift = -0.02 if grip == "both" else -0.05
            _draw(painter, one, middle + complex(0.0, lift), 0.0, bones, look, seconds)
        elif grip == "over":
            _draw(painter, one, between(near, far, 0.5) - 0.10j, 0.0, bones, look, seconds, 0.85)
        elif grip in ("eye", "mouth"):
            down = -0.50 if grip == "eye" else -0.16
            reach = complex(0.49 * head, down * head)
            at = bones.neck + turned(reach, bones.head_angle)
            _draw(painter, one, at, 0.6 * bones.head_angle, bones, look, seconds)
        elif grip == "yoke":
            _draw(painter, one, bones.chest + complex(0.0, -0.055), 0.0, bones, look, seconds)
        elif grip == "hip":
            _strap(painter, bones)
            _draw(painter, one, bones.on_trunk(-0.01, -0.12), 0.0, bones, look, seconds)


def draw_in_front(painter: Painter, action: Action, held: tuple[Held, ...], bones: Skeleton, look: Look, seconds: float, head: float) -> None:  # fmt: skip
    """Draw what a deed is done with, or else what the near hand holds."""
    if held:
        draw_near(painter, held, bones, look, seconds, head)
    else:
        draw_tool(painter, action, bones, look, seconds)


def draw_on_head(painter: Painter, held: tuple[Held, ...], bones: Skeleton, look: Look, seconds: float, head: float) -> None:  # fmt: skip
    """Draw what is carried on the head or sits on a shoulder; `head` is the head's height."""
    for one in held:
        if one.grip == "head":
            top = bones.neck + turned(complex(0.0, -0.94 * head), bones.head_angle)
            _draw(painter, one, top, 0.0, bones, look, seconds, 0.9)
        elif one.grip == "perched":
            # On the far side of the neck, so that the face is seen.
            _draw(painter, one, bones.near_arm.root - 0.13 - 0.02j, 0.0, bones, look, seconds, 0.85)


def _draw(painter: Painter, one: Held, at: complex, angle: float, bones: Skeleton, look: Look, seconds: float, size: float = 1.0) -> None:  # fmt: skip
    if one.name in GOODS:
        draw_sketch(painter, GOODS[one.name][1], at, angle, look, seconds, size)
    else:
        arm = bones.near_arm if one.grip in ("strike", "up too", "low") else bones.far_arm
        PROPS[one.name](painter, at, arm, look, seconds)


def _tilt(one: Held, bones: Skeleton) -> float:
    """Return how far a thing in the far hand leans: what is waved leans with the arm."""
    if one.grip != "waved":
        return 0.0
    way = bones.far_arm.end - bones.far_arm.joint
    return 0.5 * math.atan2(way.real, -way.imag)


def _strap(painter: Painter, bones: Skeleton) -> None:
    from_, to = bones.on_trunk(0.06, 1.0), bones.on_trunk(-0.05, 0.0)
    painter.line(curve([from_, to]), color("#5a3420"), 0.018, outline=True)


def _reaching(near: complex | None, far: complex | None) -> Callable[[Proportions, Stance], Stance]:
    def arms(body: Proportions, stance: Stance) -> Stance:
        return grasping(body, stance, near=near, far=far)

    return arms


def _low(body: Proportions, stance: Stance) -> Stance:
    return replace(stance, near_arm=(-0.02 - stance.spine * 0.4, 0.10))


def _up(body: Proportions, stance: Stance) -> Stance:
    return replace(stance, far_arm=(0.95, 0.62), turn=max(0.34, stance.turn))


def _up_too(body: Proportions, stance: Stance) -> Stance:
    return replace(stance, near_arm=(0.62, 1.0))


def _high(body: Proportions, stance: Stance) -> Stance:
    return replace(stance, far_arm=(2.15, 0.25), turn=max(0.40, stance.turn), nod=stance.nod + 0.10)


def _eye(body: Proportions, stance: Stance) -> Stance:
    at = at_mouth(body, stance, 0.30, -0.38)
    return grasping(body, stance, near=at + complex(0.0, 0.10), far=at + complex(0.20, 0.06))


def _mouth(body: Proportions, stance: Stance) -> Stance:
    at = at_mouth(body, stance, 0.30, 0.04)
    return grasping(body, stance, near=at + complex(0.02, 0.10), far=at + complex(0.30, 0.10))


def _ear(body: Proportions, stance: Stance) -> Stance:
    at = at_mouth(body, stance, -0.28, -0.20)
    return grasping(body, stance, near=at)


_ARMS: Mapping[str, Callable[[Proportions, Stance], Stance]] = MappingProxyType(
    {
        "up": _up,
        "up too": _up_too,
        "staff": _up,
        "high": _high,
        "fly": _high,
        "low": _low,
        "shoulder": _reaching(complex(0.40, 0.20), None),
        "shoulder box": _reaching(complex(0.18, -0.34), None),
        "level": _reaching(complex(0.24, -0.10), None),
        "side": _reaching(complex(0.16, 0.78), None),
        "guard": _reaching(complex(0.46, 0.42), None),
        "head": _reaching(complex(0.20, -1.02), None),
        "both": _reaching(complex(0.52, 0.66), complex(0.70, 0.62)),
        "arms": _reaching(complex(0.40, 0.50), complex(0.62, 0.44)),
        "over": _reaching(complex(0.10, -1.0), complex(0.42, -1.0)),
        "yoke": _reaching(complex(0.62, -0.10), complex(0.66, -0.12)),
        "eye": _eye,
        "mouth": _mouth,
        "ear": _ear,
    }
)
_ORDER: Final = (*GOODS, *(name for name in PROPS if name in PAINTED and name not in GOODS))
"""What is taken first where more is named than there are hands."""
