"""Draw a wooden fishing boat, and seat its crew. Knows hull, oars and swell; not who sits in it.

An oar that is pulled follows the hands of a grown rower on the first seat, who looks aft.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable

import skia

from moviefactory.lexicon.vocabulary import Action
from moviefactory.shots.animatic.figures.contract import Look, Pose
from moviefactory.shots.animatic.figures.gestures import gesture
from moviefactory.shots.animatic.figures.painter import Painter
from moviefactory.shots.animatic.figures.props import palm
from moviefactory.shots.animatic.figures.shapes import between, blob, curve, oval, ribbon, wave
from moviefactory.shots.animatic.figures.skeleton import ADULT, assemble
from moviefactory.shots.animatic.light import Color, color, mix

SEAT = (-0.16, -0.19, 1.42)
"""Where a grown-up stands or sits between the oars, and how tall one is beside the boat."""
THWART = 0.24
"""How far above the floor a thwart is that one sits on."""
LIFTED = frozenset({Action.FLY, Action.FALL})
"""The actions in which the middle of the boat is its origin, not the waterline."""

INK: Color = color("#17131c")
WOOD: Color = color("#8a6242")
PALE: Color = color("#c49a68")
NET: Color = color("#6a6a52")

_SHEER = (
    -1.40 - 0.500j, -0.90 - 0.420j, -0.30 - 0.370j, 0.30 - 0.380j, 0.80 - 0.470j,
    1.15 - 0.600j, 1.38 - 0.790j,
)  # fmt: skip
AT_REST = (-0.02 - 0.405j, 0.334 - 0.531j, -1.06 - 0.035j)
"""Lock, grip and blade of an oar that rests, the blade on the water astern."""
_FAR = (
    -1.28 - 0.610j, -0.82 - 0.545j, -0.28 - 0.500j, 0.30 - 0.505j, 0.80 - 0.575j,
    1.14 - 0.675j, 1.38 - 0.810j,
)  # fmt: skip
_KEEL = (
    -1.24 + 0.040j, -0.80 + 0.065j, -0.26 + 0.075j, 0.30 + 0.070j, 0.74 + 0.050j,
    1.05 + 0.015j, 1.25 - 0.300j,
)  # fmt: skip


def boat_rock(pose: Pose) -> tuple[float, float]:
    """Return how far the boat heaves (heights, down) and rolls (degrees, clockwise on the screen)."""
    t = pose.seconds + pose.phase * 5.3
    heave = 0.014 * wave(t * 0.21)
    roll = 1.7 * wave(t * 0.165 + 0.1) + 0.4 * wave(t * 0.31)
    if pose.action in LIFTED:
        heave += 0.46
    if pose.action is Action.FALL:
        roll += 6.0
    return heave, roll * (1 if pose.facing > 0 else -1)


def draw_boat(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw the whole boat, rocking on its waterline."""
    _draw(canvas, pose, _hull if pose.action is Action.ROW else _hull_at_rest)


def draw_boat_back(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw what is behind the crew: the inside, the far side, the stem and the rim of all."""
    _draw(canvas, pose, _back)


def _draw(canvas: skia.Canvas, pose: Pose, hull: Callable[[Painter, Look], None]) -> None:
    canvas.save()
    _rocked(canvas, pose)
    painter = Painter(canvas, pose.light, pose.facing)
    t = pose.seconds + pose.phase * 5.3
    painter.still(hull, pose.look)
    _lantern(painter, t)
    if pose.action not in LIFTED:
        _ripples(painter, t)
    painter.finish()
    canvas.restore()


def draw_boat_front(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw only the near side and its oar, which hide the legs of the crew."""
    canvas.save()
    _rocked(canvas, pose)
    painter = Painter(canvas, pose.light, pose.facing)
    if pose.action is Action.ROW:
        painter.still(_front, pose.look)
        lock, grip, blade = pulled(pose.seconds, pose.phase)
        draw_oar(painter, pose.look, lock, grip, blade)
    else:
        painter.still(_front_at_rest, pose.look)
    painter.finish()
    canvas.restore()


def pulled(seconds: float, phase: float) -> tuple[complex, complex, complex]:
    """Return where the near oar's lock, grip and blade are while somebody rows."""
    bones = assemble(ADULT, gesture(Action.ROW, ADULT, seconds, phase).stance)
    hand = palm(bones.near_arm)
    x, y, grown = SEAT
    grip = complex(x - grown * hand.real, y - THWART + grown * hand.imag)
    lock = complex(-0.46, _height(_SHEER, -0.46) - 0.02)
    reach = lock - grip
    return lock, grip, lock + reach * min(1.15, (0.09 - lock.imag) / max(0.05, reach.imag))


def _rocked(canvas: skia.Canvas, pose: Pose) -> None:
    """Move the canvas, which already looks the way that the boat does, with the swell."""
    heave, roll = boat_rock(pose)
    canvas.translate(0.0, heave)
    canvas.rotate(roll * (1 if pose.facing > 0 else -1))


def _hull(painter: Painter, look: Look) -> None:
    _inside(painter, look)
    _stem(painter, look)
    _near_side(painter, look)


def _back(painter: Painter, look: Look) -> None:
    _inside(painter, look)
    _stem(painter, look)
    painter.behind(blob([*_SHEER, *_KEEL[::-1]], 0.10))
    painter.behind(ribbon(_SHEER, (0.026,) * len(_SHEER)))


def _hull_at_rest(painter: Painter, look: Look) -> None:
    _hull(painter, look)
    draw_oar(painter, look, *AT_REST)


def _front(painter: Painter, look: Look) -> None:
    _near_side(painter, look, outline=False)


def _front_at_rest(painter: Painter, look: Look) -> None:
    _front(painter, look)
    draw_oar(painter, look, *AT_REST, outline=False)


def _inside(painter: Painter, look: Look) -> None:
    """Add far side, ribs, thwarts, foredeck and the net in the stern."""
    plank = mix(look.primary, WOOD, 0.5)
    far_oar = ribbon([0.62 - 0.60j, -0.10 - 0.565j, -1.02 - 0.60j], (0.020, 0.020, 0.020))
    painter.fill(far_oar, PALE, far=0.35)
    painter.fill(blob([*_SHEER, *_FAR[::-1]], 0.10), plank, far=0.45, relief=0.4)
    for x in (-1.05, -0.80, -0.52, -0.24, 0.05, 0.33, 0.60, 0.85):
        rib = curve([complex(x, _height(_FAR, x)), complex(x - 0.02, _height(_SHEER, x))])
        painter.line(rib, mix(plank, INK, 0.5), 0.016, share=0.3)
    deck = [*_SHEER[4:], *_FAR[:3:-1]]
    painter.fill(blob(deck, 0.10), PALE, far=0.1)
    for x in (-0.80, -0.10, 0.48):
        low, high = _height(_SHEER, x) + 0.03, _height(_FAR, x) + 0.055
        thwart = [
            complex(x - 0.09, low), complex(x + 0.11, low),
            complex(x + 0.10, high), complex(x - 0.06, high),
        ]  # fmt: skip
        painter.fill(blob(thwart, 0.0), PALE, outline=False)
    net = [
        -1.24 - 0.44j, -1.22 - 0.58j, -1.10 - 0.655j, -0.98 - 0.64j, -0.88 - 0.665j, -0.76 - 0.58j,
        -0.70 - 0.40j,
    ]  # fmt: skip
    painter.fill(blob(net), NET, seam=0.2)
    for i in range(6):
        x = -1.20 + 0.085 * i
        knot = curve([complex(x, -0.44), complex(x + 0.05, -0.56), complex(x + 0.02, -0.635)])
        painter.line(knot, mix(NET, INK, 0.55), 0.008, share=0.4)
    for at in (-1.12 - 0.615j, -0.97 - 0.60j, -0.83 - 0.595j):
        painter.ball(at, 0.036, look.accent)
    rail = ribbon(_FAR, (0.014,) * len(_FAR))
    painter.fill(rail, mix(look.secondary, WOOD, 0.4), far=0.25)


def _stem(painter: Painter, look: Look) -> None:
    post = ribbon(
        [1.06 - 0.03j, 1.22 - 0.24j, 1.35 - 0.55j, 1.43 - 0.93j], (0.03, 0.042, 0.042, 0.034)
    )
    painter.fill(post, mix(look.primary, WOOD, 0.35), seam=0.2)
    hook = curve([1.42 - 0.86j, 1.43 - 0.99j, 1.50 - 1.02j, 1.54 - 0.96j], 0.2)
    painter.line(hook, INK, 0.018, outline=True)


def _near_side(painter: Painter, look: Look, *, outline: bool = True) -> None:
    """Add the planked near side with its rail."""
    hull = [*_SHEER, *_KEEL[::-1]]
    painter.fill(blob(hull, 0.10), look.primary, outline=outline)
    strake = [*_SHEER, *(_plank(0.24)[::-1])]
    painter.fill(blob(strake, 0.10), look.secondary, outline=False)
    stripe = [*_plank(0.24), *(_plank(0.30)[::-1])]
    painter.mark(blob(stripe, 0.10), look.accent)
    for down in (0.46, 0.62, 0.80):
        painter.line(curve(_plank(down)), mix(look.primary, INK, 0.55), 0.014, share=0.35)
        painter.line_light(curve(_plank(down + 0.035)), 0.007, 0.16)
    weed = [*_plank(0.90), *_KEEL[::-1]]
    painter.mark(blob(weed, 0.0), mix(look.primary, INK, 0.55), 0.35)
    for x in (-1.05, -0.52, 0.05, 0.60):
        painter.mark(oval(complex(x, _height(_plank(0.38), x)), 0.012, 0.012), INK, 0.4)
    rail = ribbon(_SHEER, (0.026,) * len(_SHEER))
    painter.fill(rail, mix(look.secondary, WOOD, 0.45), seam=0.35, outline=outline)


def draw_oar(
    painter: Painter,
    look: Look,
    lock: complex,
    grip: complex,
    blade: complex,
    *,
    outline: bool = True,
) -> None:
    """Add an oar in its rowlock."""
    neck = between(lock, blade, 0.68)
    tip = between(lock, blade, 1.06)
    pin = curve(
        [lock - 0.05 - 0.055j, lock - 0.035 + 0.03j, lock + 0.045 + 0.03j, lock + 0.05 - 0.065j]
    )
    painter.line(pin, INK, 0.022, share=0.5)
    loom = ribbon([grip, lock, neck, between(neck, blade, 0.4)], (0.018, 0.024, 0.020, 0.020))
    painter.fill(loom, PALE, seam=0.3, outline=outline)
    paddle = ribbon([neck, between(neck, tip, 0.4), tip], (0.022, 0.060, 0.052))
    painter.fill(paddle, mix(PALE, look.accent, 0.45), seam=0.3, outline=outline)


def _lantern(painter: Painter, t: float) -> None:
    """Add a lantern that hangs from the stem and swings a little behind the swell."""
    swing = 0.10 * wave(t * 0.165 - 0.08)
    top = 1.54 - 0.95j
    down = complex(math.sin(swing), math.cos(swing))
    body = top + 0.115 * down
    painter.glow(body, 0.34, 0.42 + 0.05 * wave(t * 1.7))
    painter.line(curve([top, top + 0.05 * down]), INK, 0.012)
    painter.lamp(oval(body, 0.042, 0.056, -swing), 1.0)
    for share, half in ((0.052, 0.045), (0.175, 0.040)):
        across = half * complex(down.imag, -down.real)
        middle = top + share * down
        painter.line(curve([middle - across, middle + across]), INK, 0.026)


def _ripples(painter: Painter, t: float) -> None:
    """Add light on the water that the hull pushes aside."""
    for x, y, half, pace in (
        (-0.95, 0.075, 0.30, 0.23),
        (0.05, 0.098, 0.42, 0.19),
        (0.98, 0.058, 0.22, 0.27),
    ):
        breath = wave(t * pace + x)
        stretch = half * (1 + 0.18 * breath)
        line = curve(
            [complex(x - stretch, y), complex(x, y + 0.014), complex(x + stretch, y - 0.004)]
        )
        painter.line_light(line, 0.013, 0.34 + 0.12 * breath)


def _plank(down: float) -> list[complex]:
    """Return the line that lies `down` of the way from the rail to the keel."""
    return [between(a, b, down) for a, b in zip(_SHEER, _KEEL, strict=True)]


def _height(line: tuple[complex, ...] | list[complex], x: float) -> float:
    """Return how high a line of the hull lies at `x`."""
    for a, b in itertools.pairwise(line):
        if x <= b.real:
            return between(a, b, (x - a.real) / (b.real - a.real)).imag
    return line[-1].imag
