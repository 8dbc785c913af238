"""Marks that a line puts on a beast: how it holds itself, that it is young. Knows names; draws what any figure shares."""

from __future__ import annotations

import math

import skia

from moviefactory.lexicon.vocabulary import Action
from moviefactory.shots.animatic.figures.contract import Look, Pose
from moviefactory.shots.animatic.figures.painter import Painter
from moviefactory.shots.animatic.figures.shapes import blob, curve, polygon
from moviefactory.shots.animatic.light import color

REARING = "rearing pose"
HANGING = "hanging pose"
ON_BACK = "on back pose"
SHAKING = "shaking pose"
STALKING = "stalking pose"
CLIMBING = "climbing pose"
CUB_HELD = "cub held"
PREY_HELD = "prey held"
YOUNGLING = "youngling"
FIERY = "fiery breath"
SCALING = "scaling pose"
LEAPING = "leaping pose"
BALL_HELD = "toy held"
LEAF_HELD = "green held"
SLIDING = "belly slide"
MARKS = (
    REARING, HANGING, ON_BACK, SHAKING, STALKING, CLIMBING, CUB_HELD, PREY_HELD, YOUNGLING,
    FIERY, SCALING, LEAPING, BALL_HELD, LEAF_HELD, SLIDING,
)  # fmt: skip
STEEP = 24.0
"""How steep a rock is that beasts climb. Units: degrees."""
SCALES = color("#b9c6cf")
TALON = color("#d8a23a")
ASLEEP = 0.34
"""How tall a beast is that lies curled. Units: heights."""
_TURNED = frozenset({HANGING, ON_BACK, SHAKING, CLIMBING, SCALING, SLIDING})


def is_held_so(look: Look) -> bool:
    """Whether a look has a mark that turns the whole figure."""
    return not look.features.isdisjoint(_TURNED)


def turned_about(canvas: skia.Canvas, pose: Pose, *, centred: bool) -> None:
    """Turn the canvas as a mark asks: up a trunk, head down, on the back; `centred` is the origin."""
    marks = pose.look.features
    middle = 0.0 if centred else -0.5
    if CLIMBING in marks:
        canvas.translate(0.30, 0.10)
        canvas.rotate(-82)
    elif SCALING in marks:
        canvas.rotate(-STEEP)
    elif SLIDING in marks:
        canvas.translate(-0.50, -0.20)
        canvas.rotate(86)
    elif HANGING in marks:
        canvas.translate(0.0, 2 * middle)
        canvas.scale(1, -1)
    elif ON_BACK in marks:
        # Who sleeps lies already: less than half as tall as who stands.
        low = pose.action is Action.SLEEP and not centred
        canvas.translate(0.0, -ASLEEP if low else 2 * middle + 0.12)
        canvas.scale(1, -1)
    elif SHAKING in marks:
        canvas.rotate(3.5 * math.sin(38.0 * pose.seconds), 0.0, 0.0)


def with_prey(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw the fish that a bird of prey carries off in its talons."""
    painter = Painter(canvas, pose.light, pose.facing)
    at = 0.02 + 0.30j
    for root in (-0.04, 0.10):
        leg = curve([at + complex(root, -0.20), at + complex(root, -0.04)])
        painter.line(leg, TALON, 0.030, outline=True)
    fish = (-0.26 + 0.0j, -0.06 - 0.10j, 0.18 - 0.09j, 0.32 + 0.0j, 0.18 + 0.10j, -0.06 + 0.10j)
    tail = (-0.22 + 0.0j, -0.42 - 0.12j, -0.36 + 0.0j, -0.42 + 0.12j)
    painter.fill(polygon([at + p for p in tail]), SCALES)
    painter.fill(blob([at + p for p in fish]), SCALES, seam=0.3)
    painter.finish()


def with_leaf(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw the leaf that an ant holds up over its back."""
    painter = Painter(canvas, pose.light, pose.facing)
    leaf = (0.62 - 0.62j, 0.30 - 1.0j, -0.30 - 1.14j, -0.92 - 0.92j, -0.40 - 0.72j, 0.20 - 0.66j)
    painter.fill(blob(leaf), color("#5aa03c"), seam=0.3)
    painter.line(
        curve([0.62 - 0.62j, -0.10 - 0.90j, -0.86 - 0.92j]), color("#33682a"), 0.03, share=0.5
    )
    painter.finish()


def shaken_off(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw the drops that fly off a wet coat, all round it."""
    if SHAKING not in pose.look.features:
        return
    painter = Painter(canvas, pose.light, pose.facing)
    for k in range(34):
        share = (0.31 * k + 1.6 * pose.seconds) % 1.0
        turn = math.pi * (0.04 + 0.92 * ((k * 7) % 34) / 33)
        far = 0.52 + 0.50 * share
        at = complex(
            far * 1.15 * math.cos(turn), -0.40 - far * 0.78 * math.sin(turn) + 0.25 * share * share
        )
        way = 0.05 * complex(math.cos(turn), -math.sin(turn))
        painter.line_light(curve([at, at + way]), 0.020 - 0.008 * share, 0.9 - 0.4 * share)
    painter.finish()
