"""Put people to work: their pose, what stands about them and what they hold. Knows tables; no words.

What somebody does at work, pushes or bears with another is a feature of their look.
"""

from __future__ import annotations

import math
from dataclasses import replace
from functools import lru_cache
from typing import Final

from moviefactory.lexicon.vocabulary import Action
from moviefactory.shots.animatic.figures.carried import BEARING_WORD, CARRIED_WORD, GOODS
from moviefactory.shots.animatic.figures.contract import Look
from moviefactory.shots.animatic.figures.labour import Labour
from moviefactory.shots.animatic.figures.labours import LABOURS
from moviefactory.shots.animatic.figures.motions import Gesture, grasping
from moviefactory.shots.animatic.figures.painter import Painter
from moviefactory.shots.animatic.figures.props import palm
from moviefactory.shots.animatic.figures.rolled import BETWEEN_TWO, ON_WHEELS
from moviefactory.shots.animatic.figures.shapes import between, curve, lerp
from moviefactory.shots.animatic.figures.skeleton import Proportions, Skeleton
from moviefactory.shots.animatic.figures.sketch import bounds_of, draw_sketch, mirrored
from moviefactory.shots.animatic.light import color

RESTS: Final = frozenset({"chair", "train seat", "bed", "anvil", "counter", "drum kit"})
"""What a place gives to whoever rests or works there; a deed of the table has its own."""
AHEAD = "pushed ahead"
ALONG = "pulled along"
"""What the look says of somebody who pulls what is a subject of its own, on a rope."""
"""What the look says of somebody who pushes what is a subject of its own, and drawn as that."""
_NARROW, _LOW = 0.62, 1.20
"""How wide and how high a deed is that needs no more room than a body. Units: heights."""
_RAISED, _LOWERED = -1.0, -0.42
"""How high the near hand is when what it swings is up, and when it has struck. Units: heights."""


@lru_cache(maxsize=512)
def labour_of(worn: frozenset[str]) -> Labour | None:
    """Return the deed that a look says somebody does, if it says one."""
    return next((labour for name, labour in LABOURS.items() if name in worn), None)


@lru_cache(maxsize=512)
def spread_of(detail: str) -> tuple[float, float, float]:
    """Return how far behind, ahead of and above somebody's feet what stands about their deed reaches.

    Units: their heights; zeros where it is no wider than who stands there.
    """
    labour = labour_of(frozenset(detail.split(", ")))
    if labour is None:
        return 0.0, 0.0, 0.0
    boxes = [bounds_of(sketch) for sketch in (labour.behind, labour.before) if sketch]
    behind = max([0.0, *(-box[0] for box in boxes)])
    ahead = max([0.0, *(box[2] for box in boxes)])
    above = max([0.0, *(-box[1] for box in boxes)])
    return behind if behind > _NARROW else 0.0, ahead if ahead > _NARROW else 0.0, above if above > _LOW else 0.0  # fmt: skip


@lru_cache(maxsize=512)
def burden_of(worn: frozenset[str]) -> str:
    """Return what somebody bears together with another, "" for nothing."""
    return next((name for name in BETWEEN_TWO if BEARING_WORD + name in worn), "")


def draw_labour_behind(painter: Painter, labour: Labour, look: Look, seconds: float) -> None:
    """Draw what stands behind somebody at work."""
    if labour.behind:
        draw_sketch(painter, labour.behind, 0j, 0.0, look, seconds)


def draw_labour_far(painter: Painter, labour: Labour, bones: Skeleton, look: Look, seconds: float) -> None:  # fmt: skip
    """Draw what the far hand works with."""
    if labour.far:
        draw_sketch(painter, labour.far, palm(bones.far_arm), labour.angles[1], look, seconds)


def draw_labour_before(painter: Painter, labour: Labour, bones: Skeleton, look: Look, seconds: float) -> None:  # fmt: skip
    """Draw what stands before somebody at work, and what the near hand or both work with."""
    near, far = palm(bones.near_arm), palm(bones.far_arm)
    if labour.before:
        draw_sketch(painter, labour.before, 0j, 0.0, look, seconds)
    if labour.both:
        draw_sketch(painter, labour.both, between(near, far, 0.5), 0.0, look, seconds)
    if labour.near:
        draw_sketch(painter, labour.near, near, labour.angles[0], look, seconds)
    if labour.swung:
        share = min(1.0, max(0.0, (_LOWERED - near.imag) / (_LOWERED - _RAISED)))
        draw_sketch(painter, labour.swung, near, lerp(2.2, -1.25, share), look, seconds)


def with_load(made: Gesture, action: Action, body: Proportions, worn: frozenset[str]) -> Gesture:
    """Return a gesture whose hands are on the handle of what is pulled on wheels."""
    if action is not Action.PULL or not any(name in worn for name in ON_WHEELS):
        return made
    stance = replace(made.stance, spine=0.26, nod=0.16)
    hands = complex(-0.52, 0.84)
    return replace(made, stance=grasping(body, stance, near=hands, far=hands + 0.10))


def draw_rolled(painter: Painter, action: Action, bones: Skeleton, look: Look, seconds: float) -> bool:  # fmt: skip
    """Draw what is pushed ahead or pulled behind, if the look names it; return whether it does."""
    if action not in (Action.PUSH, Action.PULL):
        return False
    if AHEAD in look.features:
        return True
    if ALONG in look.features:
        rope = curve([palm(bones.near_arm), bones.chest + complex(-0.03, -0.045), complex(-0.86, -0.24)])  # fmt: skip
        painter.line(rope, color("#b59a6c"), 0.012, outline=True)
        return True
    pushed = action is Action.PUSH
    name = next((name for name in ON_WHEELS if name in look.features), "")
    if name:
        sketch = ON_WHEELS[name]
        draw_sketch(painter, sketch if pushed else mirrored(sketch), 0j, 0.0, look, seconds)
        return True
    load = next((name for name in GOODS if CARRIED_WORD + name in look.features), "")
    if load:
        at = complex(0.42 if pushed else -0.42, -0.19)
        if not pushed:
            rope = curve([palm(bones.near_arm), bones.chest + complex(-0.03, -0.045), at])
            painter.line(rope, color("#b59a6c"), 0.012, outline=True)
        draw_sketch(painter, GOODS[load][1], at, 0.0, look, seconds)
    return bool(load)


def draw_burden(painter: Painter, name: str, height: float, look: Look, seconds: float) -> None:
    """Draw what two bear, around the middle between them."""
    sway = 0.006 * math.sin(2.4 * seconds)
    draw_sketch(painter, BETWEEN_TWO[name], complex(0.0, height + sway), 0.0, look, seconds)
