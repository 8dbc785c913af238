"""Draw what a deed leans on, climbs, pushes or drags: post, rock, bench, barrow. Knows one body's reach."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from moviefactory.lexicon.vocabulary import Action
from moviefactory.shots.animatic.figures.contract import Look
from moviefactory.shots.animatic.figures.painter import Painter
from moviefactory.shots.animatic.figures.props import BRASS, PAPER, STEEL, WOOD, palm
from moviefactory.shots.animatic.figures.shapes import (
    between,
    blob,
    box,
    curve,
    oval,
    polygon,
    ribbon,
    spokes,
)
from moviefactory.shots.animatic.figures.skeleton import Skeleton
from moviefactory.shots.animatic.figures.tools import EARTH, IRON, SACKING, Tool
from moviefactory.shots.animatic.light import Color, color, mix

ROCK: Color = color("#77716c")


def draw_fitting(
    painter: Painter, action: Action, bones: Skeleton, look: Look, seconds: float
) -> None:
    """Draw what stands behind a body because of what it does; nothing for most actions."""
    if action in BESIDE:
        BESIDE[action](painter, bones, look, seconds)


def _post(painter: Painter, bones: Skeleton, look: Look, seconds: float) -> None:
    back = bones.on_trunk(-0.105, 0.9)
    painter.fill(box(back.real - 0.045, -1.08, back.real + 0.012, -0.002, 0.01), IRON, seam=0.5)
    painter.fill(box(back.real - 0.070, -0.075, back.real + 0.037, -0.002, 0.012), IRON, seam=0.3)
    painter.fill(box(back.real - 0.062, -1.12, back.real + 0.029, -1.075, 0.012), IRON, seam=0.5)


def _rock(painter: Painter, bones: Skeleton, look: Look, seconds: float) -> None:
    painter.still(_rock_face, look)


def _rock_face(painter: Painter, look: Look) -> None:
    edge = (
        0.235 - 1.13j,
        0.205 - 0.97j,
        0.250 - 0.86j,
        0.200 - 0.70j,
        0.165 - 0.60j,
        0.215 - 0.46j,
        0.175 - 0.30j,
        0.150 - 0.16j,
        0.190 - 0.002j,
    )
    painter.fill(
        polygon([*edge, 0.570 - 0.002j, 0.545 - 0.40j, 0.570 - 0.80j, 0.530 - 1.12j]),
        ROCK,
        relief=0.6,
    )
    for line in (
        (0.21 - 0.97j, 0.33 - 0.93j, 0.46 - 0.98j),
        (0.20 - 0.70j, 0.30 - 0.67j, 0.40 - 0.52j),
        (0.22 - 0.46j, 0.34 - 0.40j),
        (0.40 - 0.80j, 0.48 - 0.70j, 0.54 - 0.72j),
        (0.18 - 0.30j, 0.30 - 0.24j, 0.44 - 0.30j),
    ):
        painter.line(curve(line), mix(ROCK, EARTH, 0.7), 0.012, share=0.25)


def _bench(painter: Painter, bones: Skeleton, look: Look, seconds: float) -> None:
    top = -0.440
    for x in (0.245, 0.520):
        painter.fill(box(x, top, x + 0.034, -0.002), WOOD, far=0.3)
    painter.fill(
        box(0.200, top - 0.018, 0.572, top + 0.026, 0.006), mix(WOOD, SACKING, 0.35), seam=0.5
    )
    painter.fill(
        box(0.330, top - 0.064, 0.420, top - 0.018, 0.006), mix(look.accent, IRON, 0.3), seam=0.4
    )


def _barrow(painter: Painter, bones: Skeleton, look: Look, seconds: float) -> None:
    hand = palm(bones.near_arm)
    hub = 0.485 - 0.085j
    tray = [
        complex(0.255, hand.imag + 0.015),
        complex(0.560, hand.imag - 0.045),
        complex(0.500, -0.175),
        complex(0.330, -0.155),
    ]
    load = [
        tray[0],
        complex(0.33, hand.imag - 0.09),
        complex(0.43, hand.imag - 0.13),
        complex(0.52, hand.imag - 0.10),
        tray[1],
    ]
    painter.fill(blob([*load, complex(0.41, hand.imag + 0.06)], 0.12), EARTH, seam=0.3)
    painter.line(
        curve([palm(bones.far_arm) - 0.03, between(palm(bones.far_arm), hub, 0.6), hub]),
        WOOD,
        0.016,
    )
    painter.line(curve([0.345 - 0.18j, 0.320 - 0.005j]), IRON, 0.018, outline=True)
    painter.fill(oval(hub, 0.083, 0.083), IRON, seam=0.4)
    painter.fill(oval(hub, 0.056, 0.056), mix(WOOD, IRON, 0.4), outline=False)
    painter.line(spokes(hub, 0.056, seconds * 3.2, 6), IRON, 0.009)
    painter.fill(blob(tray, 0.03), mix(look.accent, IRON, 0.35), seam=0.4)
    painter.line(
        curve([hand - 0.05, between(hand, hub, 0.55) - 0.01j, hub]), WOOD, 0.020, outline=True
    )


def _sledge(painter: Painter, bones: Skeleton, look: Look, seconds: float) -> None:
    hand = palm(bones.near_arm)
    over = bones.chest + complex(-0.03, -0.045)
    painter.line(curve([hand, over, -0.33 - 0.11j], 0.05), SACKING, 0.012, outline=True)
    painter.fill(box(-0.540, -0.300, -0.365, -0.075, 0.008), mix(WOOD, look.accent, 0.25), seam=0.4)
    painter.line(curve([-0.45 - 0.30j, -0.45 - 0.075j]), SACKING, 0.010)
    painter.line(
        curve([-0.545 - 0.014j, -0.39 - 0.014j, -0.33 - 0.05j, -0.32 - 0.11j]),
        WOOD,
        0.022,
        outline=True,
    )
    painter.line(curve([-0.50 - 0.07j, -0.50 - 0.014j]), WOOD, 0.016)


def _pushed(painter: Painter, bones: Skeleton, look: Look, seconds: float) -> None:
    """Draw what is pushed: the thing that is named, or a barrow."""
    draw = next((PUSHED[name] for name in PUSHED if name in look.features), _barrow)
    draw(painter, bones, look, seconds)


def _pulled(painter: Painter, bones: Skeleton, look: Look, seconds: float) -> None:
    """Draw what is pulled: the thing that is named, or a load on a sledge."""
    draw = next((PULLED[name] for name in PULLED if name in look.features), _sledge)
    draw(painter, bones, look, seconds)


def _cart_at(painter: Painter, look: Look, hub: complex, turned_by: float) -> None:
    """Draw a cart on one pair of wheels, with sacks on it. Units: radians."""
    left, right = hub.real - 0.135, hub.real + 0.135
    bed = hub.imag - 0.075
    load = [
        complex(left + 0.02, bed - 0.05),
        complex(left + 0.05, bed - 0.155),
        complex(hub.real, bed - 0.135),
        complex(right - 0.06, bed - 0.170),
        complex(right - 0.02, bed - 0.05),
    ]
    painter.fill(blob(load, 0.10), SACKING, seam=0.4)
    painter.fill(box(left, bed - 0.075, right, bed, 0.006), mix(WOOD, look.accent, 0.2), seam=0.4)
    painter.line(curve([complex(left, bed - 0.038), complex(right, bed - 0.038)]), IRON, 0.008)
    _wheel(painter, hub, 0.115, turned_by)


def _wheel(painter: Painter, hub: complex, radius: float, turned_by: float) -> None:
    painter.fill(oval(hub, radius, radius), IRON, seam=0.4)
    painter.fill(oval(hub, 0.78 * radius, 0.78 * radius), mix(WOOD, IRON, 0.35), outline=False)
    painter.line(spokes(hub, 0.78 * radius, turned_by, 8), IRON, 0.009)


def _cart_ahead(painter: Painter, bones: Skeleton, look: Look, seconds: float) -> None:
    hub = 0.425 - 0.118j
    shaft = [palm(bones.near_arm) - 0.03, complex(hub.real - 0.10, hub.imag - 0.085)]
    painter.line(
        curve([shaft[0], between(shaft[0], shaft[1], 0.5), shaft[1]]), WOOD, 0.020, outline=True
    )
    _cart_at(painter, look, hub, seconds * 3.0)


def _cart_behind(painter: Painter, bones: Skeleton, look: Look, seconds: float) -> None:
    hub = -0.430 - 0.118j
    shaft = [palm(bones.near_arm), complex(hub.real + 0.10, hub.imag - 0.085)]
    painter.line(curve([shaft[0], between(shaft[0], shaft[1], 0.5) + 0.02j, shaft[1]]), WOOD, 0.020, outline=True)  # fmt: skip
    _cart_at(painter, look, hub, seconds * 2.6)


def _sledge_ahead(painter: Painter, bones: Skeleton, look: Look, seconds: float) -> None:
    hand = palm(bones.near_arm)
    painter.line(curve([hand, 0.285 - 0.09j]), WOOD, 0.020, outline=True)
    painter.fill(box(0.315, -0.290, 0.500, -0.075, 0.008), mix(WOOD, look.accent, 0.25), seam=0.4)
    painter.line(curve([0.41 - 0.29j, 0.41 - 0.075j]), SACKING, 0.010)
    painter.line(
        curve([0.265 - 0.014j, 0.48 - 0.014j, 0.545 - 0.05j, 0.555 - 0.11j]),
        WOOD,
        0.022,
        outline=True,
    )
    painter.line(curve([0.35 - 0.07j, 0.35 - 0.014j]), WOOD, 0.016)


def _chest_behind(painter: Painter, bones: Skeleton, look: Look, seconds: float) -> None:
    hand = palm(bones.near_arm)
    over = bones.chest + complex(-0.03, -0.045)
    painter.line(curve([hand, over, -0.31 - 0.14j], 0.05), SACKING, 0.012, outline=True)
    _chest_at(painter, look, -0.430)


def _chest_ahead(painter: Painter, bones: Skeleton, look: Look, seconds: float) -> None:
    _chest_at(painter, look, 0.430)


def _chest_at(painter: Painter, look: Look, middle: float) -> None:
    left, right = middle - 0.135, middle + 0.135
    lid = [
        complex(left, -0.150),
        complex(left + 0.02, -0.215),
        complex(middle, -0.235),
        complex(right - 0.02, -0.215),
        complex(right, -0.150),
    ]
    painter.fill(box(left, -0.155, right, -0.002, 0.006), WOOD, seam=0.4)
    painter.fill(blob(lid, 0.04), mix(WOOD, IRON, 0.25), seam=0.4)
    for x in (left + 0.035, right - 0.035):
        painter.line(curve([complex(x, -0.215), complex(x, -0.004)]), BRASS, 0.014)
    painter.fill(box(middle - 0.018, -0.175, middle + 0.018, -0.125, 0.004), BRASS)


def _bicycle(painter: Painter, bones: Skeleton, look: Look, seconds: float) -> None:
    """Draw a bicycle that is wheeled along on its far side, a hand on the bar."""
    back, front, bar = -0.02 - 0.165j, 0.420 - 0.165j, palm(bones.near_arm)
    saddle, pedals, head = 0.065 - 0.46j, 0.180 - 0.165j, complex(0.335, -0.445)
    for hub in (back, front):
        painter.line(oval(hub, 0.155, 0.155), IRON, 0.018)
        painter.line(spokes(hub, 0.150, seconds * 2.6, 10), STEEL, 0.004)
    tube = mix(look.accent, IRON, 0.15)
    for way in ((back, pedals, head, 0.075 - 0.41j, back), (saddle, pedals), (front, head, bar)):
        painter.line(curve(list(way), 0.0), tube, 0.018)
    painter.line(curve([saddle - 0.045, saddle + 0.045]), IRON, 0.028)
    painter.line(curve([bar - 0.03, bar + 0.035]), IRON, 0.020)


def _sack(painter: Painter, bones: Skeleton, look: Look, seconds: float) -> None:
    hand = palm(bones.far_arm)
    rest = bones.chest + complex(-0.05, -0.145)
    sack = [
        hand,
        between(hand, rest, 0.5) - 0.075j,
        rest + complex(-0.03, -0.115),
        rest + complex(-0.135, -0.055),
        rest + complex(-0.155, 0.060),
        rest + complex(-0.06, 0.125),
        rest + complex(0.05, 0.10),
    ]
    painter.fill(blob(sack), SACKING, seam=0.4)
    painter.fill(ribbon([hand, hand + complex(0.035, 0.012)], (0.022, 0.030)), SACKING)


def _easel(painter: Painter, bones: Skeleton, look: Look, seconds: float) -> None:
    painter.still(_canvas, look, -0.022 + 0j)


def _canvas(painter: Painter, look: Look) -> None:
    for foot in (0.330, 0.565):
        painter.line(curve([0.455 - 1.06j, complex(foot, -0.005)]), WOOD, 0.018, outline=True)
    painter.fill(
        polygon([0.365 - 0.985j, 0.560 - 0.955j, 0.572 - 0.470j, 0.375 - 0.440j]), PAPER, seam=0.5
    )
    painter.mark(
        polygon([0.371 - 0.68j, 0.564 - 0.72j, 0.571 - 0.49j, 0.376 - 0.46j]), color("#6d9a62")
    )
    painter.mark(oval(0.50 - 0.83j, 0.034, 0.038), color("#e8a040"), 0.8)
    painter.mark(blob([0.39 - 0.70j, 0.43 - 0.80j, 0.48 - 0.70j]), mix(look.accent, IRON, 0.3))
    painter.line(curve([0.345 - 0.425j, 0.573 - 0.455j]), WOOD, 0.022, outline=True)


def _pillow(painter: Painter, bones: Skeleton, look: Look, seconds: float) -> None:
    head = bones.neck + complex(-0.07, 0.0)
    low = -0.004
    painter.fill(
        blob(
            [
                complex(head.real - 0.13, low),
                complex(head.real - 0.12, low - 0.075),
                complex(head.real, low - 0.055),
                complex(head.real + 0.08, low - 0.060),
                complex(head.real + 0.09, low),
            ]
        ),
        mix(PAPER, look.accent, 0.2),
        seam=0.4,
    )


PUSHED: Mapping[str, Tool] = MappingProxyType(
    {"sledge": _sledge_ahead, "cart": _cart_ahead, "bicycle": _bicycle, "chest": _chest_ahead}
)
PULLED: Mapping[str, Tool] = MappingProxyType(
    {"sledge": _sledge, "cart": _cart_behind, "bicycle": _bicycle, "chest": _chest_behind}
)
"""What is pushed and pulled where a line names it, by the word in the look."""

BESIDE: Mapping[Action, Tool] = MappingProxyType(
    {
        Action.LEAN: _post,
        Action.CLIMB: _rock,
        Action.WORK: _bench,
        Action.PUSH: _pushed,
        Action.PULL: _pulled,
        Action.LUG: _sack,
        Action.PAINT: _easel,
        Action.SLEEP: _pillow,
    }
)
"""What stands beside a body because of what it does."""
