"""Draw the tools of deeds: broom, rod, spade, barrow, cup, violin. Knows two hands; not why they move.

Each is laid through the palms as they are, so that it follows them whatever body they belong to.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from moviefactory.lexicon.vocabulary import Action
from moviefactory.shots.animatic.figures.contract import Look
from moviefactory.shots.animatic.figures.painter import Painter
from moviefactory.shots.animatic.figures.props import BRASS, PAPER, STEEL, WOOD, palm
from moviefactory.shots.animatic.figures.shapes import (
    between,
    blob,
    curve,
    oval,
    ribbon,
    turned,
    wave,
)
from moviefactory.shots.animatic.figures.skeleton import Skeleton
from moviefactory.shots.animatic.light import Color, color, mix

STRAW: Color = color("#c9a25a")
EARTH: Color = color("#5d4634")
SACKING: Color = color("#b59a6c")
IRON: Color = color("#33343c")
FELT: Color = color("#8a4a34")

Tool = Callable[[Painter, Skeleton, Look, float], None]


def draw_tool(
    painter: Painter, action: Action, bones: Skeleton, look: Look, seconds: float
) -> None:
    """Draw what the hands of a body work with, before the near arm; nothing for most actions."""
    if action in IN_HAND:
        IN_HAND[action](painter, bones, look, seconds)


def haft(bones: Skeleton, above: float) -> tuple[complex, complex]:
    """Return the top of a haft, `above` the near palm, and where it meets the ground."""
    near, far = palm(bones.near_arm), palm(bones.far_arm)
    way = (far - near) / (abs(far - near) or 1.0)
    down = max(0.25, way.imag)
    foot = near + way * ((-0.02 - near.imag) / down)
    return near - way * above, complex(min(foot.real, 0.46), foot.imag)


def _broom(painter: Painter, bones: Skeleton, look: Look, seconds: float) -> None:
    top, foot = haft(bones, 0.12)
    way = (foot - top) / abs(foot - top)
    neck = foot - way * 0.15
    painter.line(curve([top, neck]), WOOD, 0.018, outline=True)
    out = complex(0.075, 0.0)
    bundle = [
        neck - way * 0.02,
        neck + way * 0.03 + out * 0.35,
        foot + out,
        foot - out * 0.9,
        neck + way * 0.03 - out * 0.35,
    ]
    painter.fill(blob(bundle, 0.06), STRAW, seam=0.4)
    painter.line(
        curve([neck + way * 0.035 - 0.026, neck + way * 0.035 + 0.026]), look.accent, 0.014
    )


def _rod(painter: Painter, bones: Skeleton, look: Look, seconds: float) -> None:
    near, far = palm(bones.near_arm), palm(bones.far_arm)
    tip = far + complex(max(0.06, 0.50 - far.real), -0.42)
    painter.line(
        curve([near - (far - near) * 0.5, far, between(far, tip, 0.6) + 0.03j, tip]),
        WOOD,
        0.013,
        outline=True,
    )
    painter.fill(oval(between(near, far, 0.35) + 0.02j, 0.022, 0.022), IRON)
    bob = complex(tip.real + 0.012 * wave(seconds * 0.4), -0.02 + 0.016 * wave(seconds * 0.7))
    painter.line(curve([tip, between(tip, bob, 0.5) + 0.012, bob]), PAPER, 0.005, share=0.9)
    painter.fill(oval(bob, 0.016, 0.022), color("#d2402f"), seam=0.3)


def _spade(painter: Painter, bones: Skeleton, look: Look, seconds: float) -> None:
    near, far = palm(bones.near_arm), palm(bones.far_arm)
    way = (far - near) / (abs(far - near) or 1.0)
    grip, neck = near - way * 0.07, far + way * 0.15
    side = way * 1j
    painter.line(curve([grip, neck]), WOOD, 0.018, outline=True)
    painter.line(curve([grip - side * 0.035, grip + side * 0.035]), WOOD, 0.018, outline=True)
    blade = [
        neck - side * 0.048,
        neck + way * 0.10 - side * 0.045,
        neck + way * 0.15,
        neck + way * 0.10 + side * 0.045,
        neck + side * 0.048,
    ]
    painter.fill(blob(blade, 0.06), STEEL, seam=0.4)
    lifted = min(1.0, max(0.0, (-0.30 - far.imag) / 0.12))
    if lifted > 0:
        painter.fill(oval(neck + way * 0.08 - 0.02j, 0.055 * lifted, 0.030 * lifted), EARTH)


def _bowl(painter: Painter, bones: Skeleton, look: Look, seconds: float) -> None:
    near, far = palm(bones.near_arm), palm(bones.far_arm)
    rim = near + complex(0.025, -0.035)
    bowl = [rim - 0.072, rim + 0.072, rim + complex(0.046, 0.052), rim + complex(-0.046, 0.052)]
    painter.fill(oval(rim - 0.008j, 0.058, 0.020), color("#f2e2b8"))
    painter.fill(blob(bowl, 0.07), look.accent, seam=0.4)
    tip = far + complex(-0.055, -0.022)
    painter.line(curve([far + complex(0.035, 0.02), tip]), STEEL, 0.010, outline=True)
    painter.fill(oval(tip, 0.020, 0.013, 0.3), color("#f2e2b8"))


def _cup(painter: Painter, bones: Skeleton, look: Look, seconds: float) -> None:
    hand = palm(bones.far_arm)
    tilt = min(0.0, bones.head_angle) * 2.6
    cup = [
        turned(p, tilt) + hand
        for p in (-0.038 - 0.062j, 0.038 - 0.062j, 0.030 + 0.034j, -0.030 + 0.034j)
    ]
    painter.fill(blob(cup, 0.03), mix(look.accent, PAPER, 0.45), seam=0.5)
    painter.line(
        curve(
            [hand + turned(p, tilt) for p in (0.036 - 0.04j, 0.062 - 0.016j, 0.034 + 0.014j)], 0.2
        ),
        PAPER,
        0.010,
    )


def _brush(painter: Painter, bones: Skeleton, look: Look, seconds: float) -> None:
    near, far = palm(bones.near_arm), palm(bones.far_arm)
    tip = far + complex(0.085, -0.030)
    painter.line(curve([far - complex(0.06, -0.02), tip]), WOOD, 0.011, outline=True)
    painter.fill(oval(tip, 0.020, 0.010, -0.3), look.accent)
    board = near + complex(0.03, -0.012)
    painter.fill(oval(board, 0.078, 0.034, -0.25), WOOD, seam=0.4)
    for x, tone in (
        (-0.045, "#d2402f"),
        (-0.012, "#e8c040"),
        (0.022, "#3f6fb5"),
        (0.050, "#f2efe8"),
    ):
        painter.mark(oval(board + complex(x, -0.25 * x - 0.006), 0.013, 0.009), color(tone), 0.8)


def _microphone(painter: Painter, bones: Skeleton, look: Look, seconds: float) -> None:
    hand = palm(bones.near_arm)
    head = hand + turned(complex(-0.030, -0.045), bones.head_angle * 0.5)
    painter.line(curve([hand + (hand - head) * 1.1, head]), IRON, 0.018, outline=True)
    painter.ball(head, 0.024, STEEL, gloss=0.5)


def _violin(painter: Painter, bones: Skeleton, look: Look, seconds: float) -> None:
    near, far = palm(bones.near_arm), palm(bones.far_arm)
    chin = bones.neck + complex(0.055, 0.020)
    way = (far - chin) / (abs(far - chin) or 1.0)
    across = way * 1j
    painter.fill(ribbon([chin + way * 0.10, far + way * 0.05], (0.012, 0.010)), IRON)
    body = [
        chin + way * x + across * y
        for x, y in (
            (0.0, 0.040),
            (0.07, 0.030),
            (0.14, 0.034),
            (0.165, 0.0),
            (0.14, -0.034),
            (0.07, -0.030),
            (0.0, -0.040),
            (-0.03, 0.0),
        )
    ]
    painter.fill(blob(body), color("#a0522d"), seam=0.5)
    painter.fill(oval(far + way * 0.06, 0.016, 0.016), WOOD)
    touch = chin + way * 0.10 + across * 0.01
    along = (touch - near) / (abs(touch - near) or 1.0)
    painter.line(curve([near, near + along * 0.34]), color("#e8dcc0"), 0.009, outline=True)


def _horn(painter: Painter, bones: Skeleton, look: Look, seconds: float) -> None:
    near, far = palm(bones.near_arm), palm(bones.far_arm)
    way = (far - near) / (abs(far - near) or 1.0)
    across = way * 1j
    start, end = near - way * 0.09, far + way * 0.17
    painter.line(curve([start, end]), color("#d8a83c"), 0.016, outline=True)
    painter.line(
        curve([near, near + across * 0.055, far + across * 0.055, far], 0.25),
        color("#d8a83c"),
        0.012,
    )
    bell = [
        end - way * 0.11 + across * 0.012,
        end + across * 0.068,
        end - across * 0.068,
        end - way * 0.11 - across * 0.012,
    ]
    painter.fill(blob(bell, 0.06), color("#e8bc50"), seam=0.5)
    painter.fill(oval(end, 0.070, 0.018, 1.57), BRASS)


def _drum(painter: Painter, bones: Skeleton, look: Look, seconds: float) -> None:
    skin = bones.on_trunk(0.205, 0.18)
    side = [skin - 0.105, skin + 0.105, skin + complex(0.095, 0.16), skin + complex(-0.095, 0.16)]
    painter.line(curve([bones.on_trunk(0.05, 1.0), skin - 0.09]), FELT, 0.014)
    painter.fill(blob(side, 0.06), look.accent, seam=0.4)
    painter.fill(oval(skin, 0.108, 0.032), PAPER, seam=0.4)
    for arm, x in ((bones.near_arm, -0.03), (bones.far_arm, 0.04)):
        hand = palm(arm)
        way = skin + x - hand
        painter.line(
            curve([hand - way * 0.25, hand + way / (abs(way) or 1.0) * min(0.13, abs(way))]),
            WOOD,
            0.012,
            outline=True,
        )


def _ball(painter: Painter, bones: Skeleton, look: Look, seconds: float) -> None:
    """Draw a ball in the throwing hand; as the hand comes forward it flies off and grows small."""
    hand = palm(bones.near_arm)
    gone = min(1.0, max(0.0, (hand.real - bones.chest.real) / 0.17))
    at = hand + complex(0.02 + 0.22 * gone, -0.03 - 0.16 * gone * (1.6 - gone))
    if gone < 1:
        painter.ball(at, 0.048 * (1 - gone) ** 0.5, mix(look.accent, PAPER, 0.3), gloss=0.4)


def _hammer(painter: Painter, bones: Skeleton, look: Look, seconds: float) -> None:
    hand = palm(bones.far_arm)
    arm = (bones.far_arm.end - bones.far_arm.joint) / abs(bones.far_arm.end - bones.far_arm.joint)
    way = turned(arm, -0.95)
    head = hand + way * 0.13
    painter.line(curve([hand - way * 0.03, head]), WOOD, 0.015, outline=True)
    painter.fill(
        ribbon([head - way * 1j * 0.042, head + way * 1j * 0.045], (0.021, 0.021)), STEEL, seam=0.4
    )


IN_HAND: Mapping[Action, Tool] = MappingProxyType(
    {
        Action.SWEEP: _broom,
        Action.FISH: _rod,
        Action.DIG: _spade,
        Action.EAT: _bowl,
        Action.DRINK: _cup,
        Action.PAINT: _brush,
        Action.SING: _microphone,
        Action.FIDDLE: _violin,
        Action.TRUMPET: _horn,
        Action.DRUM: _drum,
        Action.THROW: _ball,
        Action.WORK: _hammer,
    }
)
"""What is in the hands because of what is done."""
