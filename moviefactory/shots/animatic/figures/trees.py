"""Draw trees of one land each: umbrella thorn, palm, spruce. Knows trunks and crowns; not where they grow."""

from __future__ import annotations

import cmath
import math
import random
from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import pairwise
from types import MappingProxyType
from typing import Final

from moviefactory.shots.animatic.figures.contract import Look, Pose
from moviefactory.shots.animatic.figures.painter import Painter
from moviefactory.shots.animatic.figures.shapes import blob, curve, polygon, ribbon, wave
from moviefactory.shots.animatic.light import FigureLight, color, mix

INK: Final = color("#1c1620")
NEEDLES: Final = color("#35593f")
FROND: Final = color("#4f8a3c")
THORN: Final = color("#6f8038")
Grow = Callable[[Painter, Look, random.Random, float], None]


def tree_light(pose: Pose) -> FigureLight:
    """Return the light on a tree: leaves edge softly, so its rim stays near their own colour."""
    return replace(pose.light, rim=mix(pose.light.rim, mix(pose.look.primary, pose.light.shade, 0.25), 0.72 * pose.light.exposure))  # fmt: skip


def _acacia(painter: Painter, look: Look, pick: random.Random, t: float) -> None:
    lean = pick.uniform(-0.05, 0.05)
    sway = 0.008 * wave(t * 0.19)
    fork = complex(lean * 0.5, -0.36)
    tips = [complex(lean + sway + x, -0.66 - 0.06 * (x > 0)) for x in (-0.30, -0.10, 0.13, 0.33)]
    painter.fill(ribbon([-0.02 + 0j, fork * 0.5, fork], (0.052, 0.036, 0.032)), look.secondary)
    for tip in tips:
        bend = fork + (tip - fork) * 0.5 + 0.03j
        painter.fill(ribbon([fork, bend, tip], (0.026, 0.018, 0.008)), look.secondary)
    leaf = mix(look.primary, THORN, 0.6)
    for at, half, thick, tone in (
        (complex(-0.20, -0.72), 0.27, 0.075, mix(leaf, INK, 0.22)),
        (complex(0.23, -0.75), 0.27, 0.080, mix(leaf, INK, 0.16)),
        (complex(0.0, -0.83), 0.40, 0.095, leaf),
    ):
        edge = []
        for step in range(22):
            angle = -math.pi + 2 * math.pi * step / 22
            rough = 1 + 0.10 * pick.uniform(-1, 1)
            flat = 0.45 if math.sin(angle) > 0 else 1.0
            edge.append(at + lean + sway * 1.4 + complex(half * math.cos(angle), flat * thick * math.sin(angle)) * rough)  # fmt: skip
        painter.fill(blob(edge, 0.16), tone, relief=0.6)


def _palm(painter: Painter, look: Look, pick: random.Random, t: float) -> None:
    lean = pick.choice((-1, 1)) * pick.uniform(0.10, 0.20)
    sway = 0.014 * wave(t * 0.21)
    trunk = [complex(lean * s**1.7 + sway * s * s, -0.74 * s) for s in (0.0, 0.25, 0.5, 0.75, 1.0)]
    painter.fill(ribbon(trunk, (0.050, 0.036, 0.031, 0.028, 0.026)), look.secondary)
    for a, b in pairwise(trunk):
        for share in (0.2, 0.5, 0.8):
            at = a + (b - a) * share
            painter.line(curve([at - 0.030, at + 0.006j, at + 0.030]), mix(look.secondary, INK, 0.45), 0.006, share=0.4)  # fmt: skip
    top, green = trunk[-1], mix(look.primary, FROND, 0.6)
    for index, angle in enumerate((-3.35, 0.25, -2.95, -0.15, -2.55, -0.6, -2.1, -1.05, -1.55)):
        long = 0.40 * pick.uniform(0.88, 1.05)
        way = cmath.exp(1j * (angle + 0.04 * wave(t * 0.3 + index * 0.3)))
        upper, lower = [], []
        for step in range(12):
            s = step / 11
            mid = top + way * long * s + 0.26j * s * s
            out = 0.075 * math.sin(math.pi * min(1.0, 0.12 + 0.88 * s)) * (1.0 if step % 2 else 0.5)
            upper.append(mid - 0.25j * out)
            lower.append(mid + 1.0j * out)
        painter.fill(polygon([*upper, *reversed(lower)]), mix(green, INK, 0.20 * (index < 4)))
    for p in (-0.022 + 0.03j, 0.020 + 0.034j):
        painter.ball(top + p, 0.024, color("#7a5434"))


def _conifer(painter: Painter, look: Look, pick: random.Random, t: float) -> None:
    green = mix(look.primary, NEEDLES, 0.82)
    painter.fill(ribbon([0j, -0.16j], (0.036, 0.028)), look.secondary)
    tiers = 8
    for tier in range(tiers - 1, -1, -1):
        s = (tier + 1) / tiers
        low, high = -0.98 + 0.90 * s, -1.0 + 0.90 * (s - 1.7 / tiers)
        half = 0.31 * s**0.85
        bend = 0.010 * wave(t * 0.2) * (1 - s) * 2
        hem = []
        for step in range(9):
            x = half * (1 - 2 * step / 8)
            drop = 0.030 * (step % 2) + 0.012 * pick.uniform(-1, 1) - 0.030 * (1 - abs(x) / half)
            hem.append(complex(x * pick.uniform(0.94, 1.06) + bend, min(-0.03, low + drop)))
        crown = complex(bend * 1.3, max(-1.0, high))
        painter.fill(polygon([crown, *hem]), mix(green, INK, 0.06 * (tier % 2)), relief=0.7)


KINDS: Final[Mapping[str, Grow]] = MappingProxyType(
    {"acacia": _acacia, "palm": _palm, "conifer": _conifer}
)
"""Trees by the feature of a look that asks for them; a broad-leaved one stands for the rest."""


def draw_kind(painter: Painter, look: Look, seed: int, t: float) -> bool:
    """Draw the tree of the land that a look names; False where it names none."""
    for kind, grow in KINDS.items():
        if kind in look.features:
            grow(painter, look, random.Random(seed), t)
            painter.finish()
            return True
    return False
