"""Draw what hands carry: lantern, stick, sword, umbrella, book, flower. Knows hands and things."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from moviefactory.lexicon.vocabulary import Action
from moviefactory.shots.animatic.figures.contract import Look
from moviefactory.shots.animatic.figures.painter import Painter
from moviefactory.shots.animatic.figures.shapes import (
    between,
    blob,
    box,
    curve,
    oval,
    placed,
    polygon,
    ribbon,
    turned,
    wave,
)
from moviefactory.shots.animatic.figures.skeleton import Limb
from moviefactory.shots.animatic.light import Color, color

WOOD: Color = color("#6d4a30")
STEEL: Color = color("#c3cad4")
BRASS: Color = color("#a8823e")
PAPER: Color = color("#efe6d2")


def palm(arm: Limb) -> complex:
    """Return the middle of a hand."""
    return between(arm.joint, arm.end, 1.2)


def prop_of(action: Action, worn: frozenset[str]) -> str:
    """Return what the hand carries in an action, "" for nothing: what is worn, or a lantern held."""
    if action in (Action.HOLD, Action.STAND, Action.WALK, Action.SAIL):
        for name in PROPS:
            if name in worn and (action in (Action.HOLD, Action.SAIL) or name in _CARRIED):
                return name
    if action is Action.FIGHT and "sword" in worn:
        return "sword"
    return "lantern" if action is Action.HOLD else ""


def draw_prop(painter: Painter, prop: str, arm: Limb, look: Look, seconds: float) -> None:
    """Draw a thing in the hand of `arm`."""
    PROPS[prop](painter, palm(arm), arm, look, seconds)


def draw_stick(painter: Painter, arm: Limb) -> None:
    """Draw a walking stick from the hand to the ground."""
    hand = palm(arm)
    foot = complex(hand.real + 0.05, -0.004)
    painter.fill(ribbon([hand + (foot - hand) * -0.06, foot], (0.009, 0.006)), WOOD)
    painter.fill(ribbon([hand - 0.03 - 0.008j, hand + 0.004 - 0.018j], (0.010, 0.010)), WOOD)


def draw_lantern(painter: Painter, hand: complex, arm: Limb, look: Look, seconds: float) -> None:
    """Draw a lantern that hangs and swings from a hand."""
    swing = 0.12 * wave(seconds * 0.45)
    hook = hand + 0.012j
    painter.line(placed(oval(0.028j, 0.020, 0.030), hook, swing), BRASS, 0.005)
    flicker = 1 + 0.05 * wave(seconds * 2.3) + 0.04 * wave(seconds * 3.7)
    centre = hook + turned(0.090j, swing)
    painter.glow(centre, 0.30 * flicker, 0.50)
    frame = [
        -0.022 + 0.052j,
        0.022 + 0.052j,
        0.030 + 0.068j,
        0.034 + 0.120j,
        -0.034 + 0.120j,
        -0.030 + 0.068j,
    ]
    painter.fill(placed(polygon(frame), hook, swing), BRASS)
    painter.lamp(placed(box(-0.023, 0.070, 0.023, 0.112, 0.006), hook, swing), 0.95)
    core = placed(oval(0.092j, 0.009, 0.017), hook, swing)
    painter.flame(core, centre, 0.03)
    painter.line(placed(curve([0.070j, 0.112j]), hook, swing), BRASS, 0.004)
    painter.glow(centre, 0.085, 0.55)


def draw_sword(painter: Painter, hand: complex, arm: Limb, look: Look, seconds: float) -> None:
    """Draw a sword that continues the forearm."""
    along = (arm.end - arm.joint) / abs(arm.end - arm.joint)
    blade_way = turned(along, -0.80)
    tip = hand + blade_way * 0.29
    across = blade_way * 1j
    blade = [
        hand + across * 0.009,
        between(hand, tip, 0.9) + across * 0.007,
        tip,
        between(hand, tip, 0.9) - across * 0.007,
        hand - across * 0.009,
    ]
    painter.fill(polygon(blade), STEEL, seam=0.5)
    painter.fill(
        ribbon(
            [hand + blade_way * 0.02 - across * 0.034, hand + blade_way * 0.02 + across * 0.034],
            (0.008, 0.008),
        ),
        BRASS,
    )
    painter.fill(ribbon([hand + blade_way * 0.01, hand - blade_way * 0.045], (0.009, 0.010)), WOOD)


def draw_umbrella(painter: Painter, hand: complex, arm: Limb, look: Look, seconds: float) -> None:
    """Draw an open umbrella above the head."""
    top = complex(hand.real - 0.10, min(hand.imag - 0.42, -1.07))
    painter.line(curve([hand, top]), WOOD, 0.010)
    left, right = top + complex(-0.24, 0.13), top + complex(0.24, 0.13)
    canopy = [
        top,
        top + 0.13 + 0.03j,
        right,
        right - 0.08 - 0.022j,
        top + 0.075 + 0.125j,
        top + 0.108j,
        top - 0.075 + 0.125j,
        left + 0.08 - 0.022j,
        left,
        top - 0.13 + 0.03j,
    ]
    painter.fill(blob(canopy, 0.13), look.accent, seam=0.3)


def draw_book(painter: Painter, hand: complex, arm: Limb, look: Look, seconds: float) -> None:
    """Draw an open book."""
    left = [
        hand - 0.05j,
        hand + complex(-0.055, -0.065),
        hand + complex(-0.06, -0.005),
        hand + 0.01j,
    ]
    right = [hand - 0.05j, hand + complex(0.06, -0.075), hand + complex(0.06, -0.012), hand + 0.01j]
    painter.fill(blob(left, 0.05), PAPER)
    painter.fill(blob(right, 0.05), PAPER, seam=0.3)


def draw_flower(painter: Painter, hand: complex, arm: Limb, look: Look, seconds: float) -> None:
    """Draw a flower on its stem."""
    head = hand + complex(0.02, -0.12)
    painter.line(curve([hand + 0.03j, hand - 0.04j, head]), color("#4f7a45"), 0.008)
    for i in range(5):
        petal = head + turned(0.022, i * 1.2566)
        painter.fill(oval(petal, 0.017, 0.014), look.accent, seam=0.2)
    painter.mark(oval(head, 0.011, 0.011), color("#f0c85a"), 0.9)


def draw_balloon(painter: Painter, hand: complex, arm: Limb, look: Look, seconds: float) -> None:
    """Draw a toy balloon on a string."""
    sway = 0.03 * wave(seconds * 0.3)
    centre = hand + complex(0.03 + sway, -0.34)
    painter.line(curve([hand, hand + complex(0.03, -0.12), centre + 0.09j]), PAPER, 0.004)
    painter.orb(oval(centre, 0.075, 0.09), centre, 0.09, look.accent, gloss=0.6)


def draw_staff(painter: Painter, hand: complex, arm: Limb, look: Look, seconds: float) -> None:
    """Draw a tall staff with a light at its head."""
    top = complex(hand.real + 0.02, -1.06)
    painter.fill(ribbon([top, hand, complex(hand.real - 0.02, -0.01)], (0.013, 0.011, 0.009)), WOOD)
    painter.glow(top, 0.18, 0.5)
    painter.flame(oval(top, 0.03, 0.03), top, 0.05)


Prop = Callable[[Painter, complex, Limb, Look, float], None]

PROPS: Mapping[str, Prop] = MappingProxyType(
    {
        "lantern": draw_lantern,
        "umbrella": draw_umbrella,
        "sword": draw_sword,
        "staff": draw_staff,
        "book": draw_book,
        "flower": draw_flower,
        "balloon": draw_balloon,
    }
)

_CARRIED = frozenset({"lantern", "umbrella", "staff", "balloon"})
"""What is carried along, not only held up."""
