"""Put the tool of a trade on somebody: on a shoulder, in a hand, on the back, at their feet. Knows places.

What the things look like is told by the tables of `guilds`. Hands that a deed needs are left to it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from moviefactory.lexicon.vocabulary import Action
from moviefactory.shots.animatic.figures.clothes import widened
from moviefactory.shots.animatic.figures.contract import Look
from moviefactory.shots.animatic.figures.drawn import Put, layers, paint
from moviefactory.shots.animatic.figures.guilds.burdens import BURDENS
from moviefactory.shots.animatic.figures.guilds.gear import GEAR
from moviefactory.shots.animatic.figures.painter import Painter
from moviefactory.shots.animatic.figures.props import PROPS, palm, prop_of
from moviefactory.shots.animatic.figures.shapes import oval, turned
from moviefactory.shots.animatic.figures.skeleton import Limb, Skeleton, Stance
from moviefactory.shots.animatic.light import Color, color

EMBLEMS: Final = {**GEAR, **BURDENS}
"""Where each thing is worn, and its layers. Units: hundredths of somebody's height."""
HUNDREDTH: Final = 0.01

CLINGING: Final = frozenset({"back", "chest", "head", "neck"})
"""What stays on somebody whatever the hands do."""
NEAR_FREE: Final = frozenset(
    {
        Action.STAND, Action.WALK, Action.RUN, Action.LOOK_UP, Action.WAVE, Action.HOLD, Action.POINT,
        Action.SIT, Action.SAIL,
    }
)  # fmt: skip
"""What leaves the arm on our side to a tool."""
FAR_FREE: Final = frozenset({Action.STAND, Action.WALK, Action.LOOK_UP})
"""What leaves the other arm to a tool, too."""
SETTLED: Final = frozenset(
    {
        Action.TALK, Action.SHOUT, Action.LAUGH, Action.CRY, Action.KNEEL, Action.PRAY, Action.READ,
        Action.WRITE, Action.SING, Action.EAT, Action.DRINK, Action.WORK, Action.LEAN, Action.HUG,
    }
)  # fmt: skip
"""What somebody lays the tool down for, beside the feet."""
ON_FEET: Final = SETTLED | {Action.STAND, Action.LOOK_UP, Action.WAVE, Action.HOLD, Action.POINT, Action.PLAY}  # fmt: skip
"""What somebody stays in one place for, beside a thing that stands there."""
WALKING: Final = frozenset({Action.WALK, Action.RUN})
LYING: Final = frozenset({Action.SLEEP, Action.SWIM, Action.FLY, Action.FALL, Action.FLOAT})
SHOULDER_ANGLE: Final = -0.95
HAND_GROWN: Final = 1.3
"""How much larger than life a tool in a hand is shown: it is to be known from afar."""
FRONT_X: Final = 0.36
"""Where what somebody works at stands. Units: heights."""
LAID_X: Final = -0.30
"""Where a tool is laid down: behind the heels. Units: heights."""


def armed(stance: Stance, action: Action, worn: frozenset[str], *, free: bool) -> Stance:
    """Return a stance whose arms hold the tool of the trade, if they are `free` and the deed lets them."""
    places = {place for _, place in _places(worn)} if free else set()
    if action in NEAR_FREE and "shoulder" in places:
        stance = replace(stance, near_arm=(0.30, 1.62))
    elif action in NEAR_FREE and "load" in places:
        stance = replace(stance, near_arm=(-2.45, 0.75))
    if action in FAR_FREE and not prop_of(action, worn):
        if "upright" in places:
            stance = replace(stance, far_arm=(0.62, 0.50))
        elif "held" in places:
            stance = replace(stance, far_arm=(0.42, 0.92))
        elif "chin" in places:
            stance = replace(stance, far_arm=(1.28, 0.30), near_arm=(0.55, 1.15))
    return stance


def draw_behind(
    painter: Painter, bones: Skeleton, look: Look, action: Action, *, free: bool
) -> None:
    """Draw what lies or stands behind a body, what is on its back and, if `free`, in its far hand."""
    if free:
        _in_far_hand(painter, bones, look, action)
    for name, place, told in _worn(look.features):
        if place not in CLINGING and not free:
            continue
        if place in ("shoulder", "upright") and action in SETTLED:
            _paint(painter, told, _at(complex(LAID_X, -0.42 if place == "shoulder" else 0.0)), look)
        elif place in ("held", "hung") and action in SETTLED:
            _paint(painter, told, _at(complex(LAID_X, -LOW[name])), look)
        elif place == "back" and action is not Action.SLEEP:
            _paint(painter, told, _on_trunk(bones, -0.062, 0.85), look)
        elif place == "behind" and action in ON_FEET:
            _paint(painter, told, _at(complex(-0.36, 0.0)), look)
        elif place == "stand" and action in WALKING:
            _paint(painter, told, _at(complex(-0.17, -0.28), -0.16), look)


def _in_far_hand(painter: Painter, bones: Skeleton, look: Look, action: Action) -> None:
    if action not in FAR_FREE | {Action.HOLD} or prop_of(action, look.features):
        return
    hand = palm(bones.far_arm)
    for _, place, told in _worn(look.features):
        if place == "upright" and action in FAR_FREE:
            _paint(painter, told, _at(complex(hand.real, 0.0)), look)
        elif place == "held":
            _paint(painter, told, _at(hand, grown=HAND_GROWN), look)


def draw_on_chest(painter: Painter, bones: Skeleton, look: Look) -> None:
    """Draw what hangs before the breast: a satchel, a tray, a camera."""
    for _, place, told in _worn(look.features):
        if place == "chest":
            _paint(painter, told, _on_trunk(bones, 0.0, 0.60), look)


def draw_before(
    painter: Painter, bones: Skeleton, look: Look, action: Action, *, free: bool
) -> None:
    """Draw what stands before somebody, lies on a shoulder and, if `free`, hangs from the near hand."""
    hand = palm(bones.near_arm)
    for _, place, told in _worn(look.features):
        if place not in CLINGING and not free:
            continue
        if place == "shoulder" and action in NEAR_FREE:
            _paint(painter, told, _at(hand, SHOULDER_ANGLE), look)
        elif place == "hung" and action in NEAR_FREE - {Action.SIT, Action.RUN}:
            _paint(painter, told, _at(hand, grown=HAND_GROWN), look)
        elif place == "load" and action in NEAR_FREE:
            _paint(painter, told, _on_trunk(bones, -0.07, 1.02), look)
        elif place == "chin" and action in FAR_FREE:
            _paint(painter, told, _on_trunk(bones, 0.0, 1.06), look)
        elif place == "neck" and action not in LYING:
            _paint(painter, told, _on_trunk(bones, 0.0, 1.04), look)
        elif place == "front" and action in ON_FEET:
            _paint(painter, told, _at(complex(FRONT_X, 0.0)), look)
        elif place == "stand" and action in ON_FEET | {Action.SIT}:
            _paint(painter, told, _at(complex(0.26, 0.0)), look)


def draw_on_crown(painter: Painter, crown: complex, angle: float, look: Look) -> None:
    """Draw what is carried on the head."""
    for _, place, told in _worn(look.features):
        if place == "head":
            _paint(painter, told, _at(crown, angle), look)


def fills_far_hand(worn: frozenset[str]) -> bool:
    """Return whether the hand that would hold a stick holds the tool of a trade."""
    return any(place in ("upright", "held") for _, place in _places(worn))


def bare_sleeves(look: Look, cloth: Color) -> Color:
    """Return the colour of sleeves: of the skin where arms are bare."""
    return look.skin if look.features & {"number", "bare arms"} else cloth


def draw_glove(painter: Painter, arm: Limb, look: Look) -> None:
    """Draw the glove of a boxer, a goalkeeper or a fencer over a hand."""
    hand = palm(arm)
    if "boxing gloves" in look.features:
        painter.fill(oval(hand, 0.042, 0.046), color("#c8242a"), seam=0.4)
        painter.mark(oval(hand - 0.035j, 0.028, 0.012), color("#f4f1ea"))
    elif "big gloves" in look.features:
        painter.fill(oval(hand, 0.044, 0.048), color("#e8f060"), seam=0.4)
    elif "one glove" in look.features:
        painter.fill(oval(hand, 0.026, 0.032), color("#f4f1ea"), seam=0.4)


def _worn(worn: frozenset[str]) -> Iterator[tuple[str, str, str]]:
    for name, (place, told) in EMBLEMS.items():
        if name in worn and name not in PROPS:
            yield name, place, told


def _places(worn: frozenset[str]) -> Iterator[tuple[str, str]]:
    return ((name, place) for name, place, _ in _worn(worn))


def _lowest(told: str) -> float:
    return max(point.imag for layer in layers(told) for point in layer.points)


LOW: Final = {
    name: max(0.02, _lowest(told))
    for name, (place, told) in EMBLEMS.items()
    if place in ("held", "hung")
}
"""How far a thing reaches below the hand that holds it. Units: heights."""


def _paint(painter: Painter, told: str, put: Put, look: Look) -> None:
    paint(painter, told, put, HUNDREDTH, look)


def _at(origin: complex, angle: float = 0.0, grown: float = 1.0) -> Put:
    return lambda point: origin + turned(point * grown, angle)


def _on_trunk(bones: Skeleton, forward: float, up: float) -> Put:
    origin = bones.on_trunk(forward * widened(bones.turn), up)
    return lambda point: origin + turned(point, bones.spine)
