"""Draw what hands carry: lantern, stick, sword, umbrella, book, flower. Knows hands and things."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

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
from moviefactory.shots.animatic.light import Color, color, mix

WOOD: Color = color("#6d4a30")
STEEL: Color = color("#c3cad4")
BRASS: Color = color("#a8823e")
PAPER: Color = color("#efe6d2")


def palm(arm: Limb) -> complex:
    """Return the middle of a hand."""
    return between(arm.joint, arm.end, 1.2)


OWN_INSTRUMENTS: Final = frozenset({"pianist", "drum kit", "electric guitar", "banjo", "lute"})
"""What whoever plays has of their trade, so that no guitar is put into their hands."""


def prop_of(action: Action, worn: frozenset[str]) -> str:
    """Return what the hand carries in an action, "" for nothing: only what is named."""
    if action in _OF_ACTION:
        return "" if action is Action.PLAY and worn & OWN_INSTRUMENTS else _OF_ACTION[action]
    if action in (Action.HOLD, Action.STAND, Action.WALK, Action.SAIL):
        for name in PROPS:
            if name in worn and (action in (Action.HOLD, Action.SAIL) or name in _CARRIED):
                return name
    if action in (Action.FIGHT, Action.RUN):
        return next((name for name in ("rifle", "sword") if name in worn and (name == "rifle" or action is Action.FIGHT)), "")  # fmt: skip
    return ""


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
    top = complex(hand.real - 0.17, min(hand.imag - 0.42, -1.09))
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


def draw_rod(painter: Painter, hand: complex, arm: Limb, look: Look, seconds: float) -> None:
    """Draw a fishing rod whose line swings."""
    tip = hand + complex(0.30, -0.46)
    painter.line(
        curve([hand + complex(-0.07, 0.08), hand + complex(0.12, -0.22), tip]),
        WOOD,
        0.010,
        outline=True,
    )
    end = tip + complex(0.02 * wave(seconds * 0.3), 0.34)
    painter.line(curve([tip, end]), PAPER, 0.004)
    painter.fill(oval(end, 0.012, 0.014), look.accent)


def draw_fork(painter: Painter, hand: complex, arm: Limb, look: Look, seconds: float) -> None:
    """Draw a pitchfork held upright."""
    top = complex(hand.real + 0.02, -0.90)
    painter.line(curve([top, complex(hand.real - 0.01, -0.01)]), WOOD, 0.016, outline=True)
    for x in (-0.05, 0.0, 0.05):
        painter.line(
            curve([top, top + complex(x, -0.03), top + complex(x, -0.15)]),
            STEEL,
            0.010,
            outline=True,
        )


def draw_broom(painter: Painter, hand: complex, arm: Limb, look: Look, seconds: float) -> None:
    """Draw a witch's broom, its twigs up."""
    top = complex(hand.real + 0.03, -0.86)
    painter.line(curve([top, complex(hand.real - 0.02, -0.01)]), WOOD, 0.016, outline=True)
    twigs = [
        top + p
        for p in (
            -0.02 + 0.04j,
            -0.06 - 0.10j,
            -0.05 - 0.20j,
            0.0 - 0.17j,
            0.05 - 0.20j,
            0.06 - 0.10j,
            0.02 + 0.04j,
        )
    ]
    painter.fill(blob(twigs, 0.1), color("#b8904a"), seam=0.3)


def draw_guitar(painter: Painter, hand: complex, arm: Limb, look: Look, seconds: float) -> None:
    """Draw a guitar across the body, its neck up."""
    body = hand + complex(-0.14, 0.05)
    way = complex(0.86, -0.50)
    across = way * 1j
    painter.fill(ribbon([body + way * 0.08, body + way * 0.37], (0.014, 0.012)), WOOD)
    painter.fill(ribbon([body + way * 0.36, body + way * 0.41], (0.020, 0.022)), WOOD)
    shape = [
        body + way * x + across * y
        for x, y in (
            (0.12, 0.05),
            (0.05, 0.065),
            (-0.02, 0.05),
            (-0.12, 0.10),
            (-0.19, 0.0),
            (-0.12, -0.10),
            (-0.02, -0.05),
            (0.05, -0.065),
            (0.12, -0.05),
        )
    ]
    painter.fill(blob(shape), mix(look.accent, color("#c87a3a"), 0.6), seam=0.4)
    painter.mark(oval(body + way * 0.0, 0.026, 0.026), color("#2a1c18"), 0.3)
    painter.line(curve([body - way * 0.10, body + way * 0.39]), PAPER, 0.004)


def draw_pan(painter: Painter, hand: complex, arm: Limb, look: Look, seconds: float) -> None:
    """Draw a frying pan; what is in it leaps and falls."""
    painter.line(curve([hand, hand + complex(0.09, 0.0)]), color("#2a2a30"), 0.016, outline=True)
    dish = hand + complex(0.16, 0.0)
    painter.fill(
        blob(
            [dish + p for p in (-0.085 - 0.014j, 0.085 - 0.014j, 0.062 + 0.022j, -0.062 + 0.022j)],
            0.1,
        ),
        color("#34343c"),
        seam=0.3,
    )
    leap = 0.11 * abs(wave(seconds * 0.55))
    painter.fill(
        oval(dish - complex(0.0, 0.028 + leap), 0.055, 0.016, 0.5 * wave(seconds * 0.55)),
        color("#e8b458"),
    )
    for k in range(3):
        age = (seconds * 0.4 + k / 3) % 1.0
        painter.mist(
            dish - complex(0.02 * k, 0.05 + 0.16 * age), 0.03 + 0.03 * age, PAPER, 0.3 * (1 - age)
        )


def draw_quill(painter: Painter, hand: complex, arm: Limb, look: Look, seconds: float) -> None:
    """Draw a quill over a sheet on a board."""
    board = [hand + p for p in (-0.10 + 0.05j, 0.14 + 0.0j, 0.15 + 0.03j, -0.09 + 0.08j)]
    painter.fill(polygon(board), WOOD)
    painter.fill(
        polygon([hand + p for p in (-0.07 + 0.035j, 0.12 - 0.005j, 0.13 + 0.012j, -0.06 + 0.052j)]),
        PAPER,
    )
    nib = hand + complex(0.02 + 0.012 * wave(seconds * 1.1), 0.02)
    feather = [
        nib,
        nib + complex(0.03, -0.07),
        nib + complex(0.08, -0.16),
        nib + complex(0.06, -0.06),
    ]
    painter.fill(blob(feather), color("#f4efe6"), seam=0.4)


def draw_kicked(painter: Painter, seconds: float, look: Look) -> None:
    """Draw the ball that a foot kicks into the air and meets again."""
    u = (seconds * 0.55 - 0.345) % 1.0
    rise = 4 * u * (1 - u)
    at = complex(0.37 + 0.05 * rise, -0.062 - 0.30 * rise)
    painter.ball(at, 0.058, PAPER, gloss=0.4)
    for k in range(3):
        painter.mark(
            oval(at + turned(0.034 + 0j, seconds * 2.0 + k * 2.094), 0.016, 0.016),
            color("#26242c"),
            0.4,
        )


def draw_juggled(painter: Painter, hand: complex, arm: Limb, look: Look, seconds: float) -> None:
    """Draw three balls that go round in the air over the hands."""
    for k, tone in enumerate((look.accent, PAPER, color("#e8b04a"))):
        u = (seconds * 0.5 + k / 3) % 1.0
        at = hand + complex(0.03 - 0.19 * u, -0.03 - 0.30 * 4 * u * (1 - u))
        painter.ball(at, 0.030, tone, gloss=0.4)


def draw_rifle(painter: Painter, hand: complex, arm: Limb, look: Look, seconds: float) -> None:
    """Draw a rifle that is carried across the body, its muzzle up and ahead."""
    way = complex(0.82, -0.57)
    across = way * 1j
    stock = [hand - way * 0.23 + across * 0.045, hand - way * 0.24 - across * 0.010,
             hand - way * 0.05 - across * 0.018, hand - way * 0.02 + across * 0.018]  # fmt: skip
    painter.fill(polygon(stock), WOOD, seam=0.3)
    painter.fill(ribbon([hand - way * 0.06, hand + way * 0.16], (0.019, 0.015)), WOOD)
    painter.line(
        curve([hand - way * 0.02, hand + way * 0.36]), color("#2e3038"), 0.016, outline=True
    )


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
        "rod": draw_rod,
        "fork": draw_fork,
        "broom": draw_broom,
        "guitar": draw_guitar,
        "pan": draw_pan,
        "quill": draw_quill,
        "balls": draw_juggled,
        "rifle": draw_rifle,
    }
)

_OF_ACTION: Mapping[Action, str] = MappingProxyType(
    {
        Action.READ: "book",
        Action.WRITE: "quill",
        Action.PLAY: "guitar",
        Action.COOK: "pan",
        Action.JUGGLE: "balls",
    }
)
"""What is in the hand because of what is done."""

_CARRIED = frozenset(PROPS) - {"guitar", "pan", "quill", "balls"}
"""What is carried along, not only held up."""
