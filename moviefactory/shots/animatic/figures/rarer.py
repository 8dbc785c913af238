"""More beasts told by their outline: eastern dragon, orca, firefly, mantis, horned and plated dinosaurs. Tables of parts."""

from __future__ import annotations

import math
from collections.abc import Mapping
from types import MappingProxyType

import skia

from moviefactory.lexicon.vocabulary import Action
from moviefactory.shots.animatic.figures import gaits
from moviefactory.shots.animatic.figures.contract import AIRBORNE, FigureFacts, Pose
from moviefactory.shots.animatic.figures.critters import (
    CRAWLS,
    SQUIRREL,
    in_air,
    in_water,
    on_ground,
)
from moviefactory.shots.animatic.figures.dragon import breathe_fire, draw_dragon
from moviefactory.shots.animatic.figures.kind_rows import Kind, words
from moviefactory.shots.animatic.figures.marked import CLIMBING, FIERY
from moviefactory.shots.animatic.figures.painter import Painter
from moviefactory.shots.animatic.figures.parts import (
    bar,
    body,
    cut,
    dot,
    drawn,
    eye,
    lamp,
    leg,
    orb,
    swaying,
)
from moviefactory.shots.animatic.figures.quadrupeds import animal
from moviefactory.shots.animatic.figures.rows import BEAST, DRAGON, FISH, A, Figure
from moviefactory.shots.animatic.figures.shapes import (
    blob,
    curve,
    oval,
    polygon,
    ribbon,
    turned,
    wave,
)
from moviefactory.shots.animatic.figures.wild import bred
from moviefactory.shots.animatic.light import Color, color, mix

INK: Color = color("#15111a")
HORN: Color = color("#e8d8b0")
LONG = 30
"""How many joints an eastern dragon's spine has."""


def _eastern(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a dragon of the East: a long winding body, a mane, antlers, whiskers, no wings."""
    if pose.look.features & {"two heads", "three heads"}:
        draw_dragon(canvas, pose)
        return
    painter = Painter(canvas, pose.light, pose.facing)
    look, t = pose.look, pose.seconds + pose.phase * 4.7
    base = 0.0 if pose.action in AIRBORNE else -0.44
    spine = []
    for k in range(LONG):
        share = k / (LONG - 1)
        x = 0.80 - 1.95 * share + 0.10 * math.sin(5.2 * share + 0.6)
        y = base + 0.03 + (0.10 + 0.20 * share) * math.sin(2.2 + 7.6 * share - 1.5 * t)
        y -= 0.16 * math.exp(-18 * share)
        spine.append(complex(x, y))
    radii = [0.085 + 0.050 * math.sin(math.pi * min(1.0, 1.25 * k / LONG)) for k in range(LONG)]
    radii = [one * (1.0 if k < 0.62 * LONG else max(0.10, 1.0 - (k - 0.62 * LONG) / (0.40 * LONG))) for k, one in enumerate(radii)]  # fmt: skip
    for at, far in ((8, 0.45), (17, 0.45), (9, 0.0), (18, 0.0)):
        _claw(painter, spine[at], radii[at], look.primary, far, t + at)
        if far:
            continue
    rim, root = [], []
    for k in range(1, LONG - 1):
        way = spine[k - 1] - spine[k + 1]
        out = way / (abs(way) or 1.0) * -1j
        rim += [spine[k] + out * radii[k] * (1.72 if k % 2 else 1.05)]
        root.append(spine[k])
    painter.fill(polygon([*rim, *root[::-1]]), look.accent, seam=0.2)
    painter.fill(ribbon(spine, radii), look.primary, seam=0.2)
    low = [one + complex(0.0, 0.42 * radius) for one, radius in zip(spine, radii, strict=True)]
    painter.mark(ribbon(low[2:-3], [0.46 * one for one in radii[2:-3]]), look.secondary, 0.75)
    for k in range(3, LONG - 5, 2):
        arc = [low[k] + complex(-0.3, 0.30) * radii[k], low[k] + complex(0.1, -0.46) * radii[k]]
        painter.line(curve(arc), mix(look.secondary, INK, 0.4), 0.008, share=0.5)
    tip = spine[-1]
    for turn in (-0.5, 0.0, 0.5):
        flame = [tip + 0.03, tip + turned(complex(-0.22, 0.05), turn), tip + turned(complex(-0.14, -0.05), turn)]  # fmt: skip
        painter.fill(blob(flame), look.accent, seam=0.2)
    head = spine[0] + complex(0.05, -0.02)
    _eastern_head(painter, head, pose, t)
    if FIERY in look.features:
        breathe_fire(painter, lambda p: head + 1.9 * p - 0.06j, 1.0, t)
    painter.finish()


def _claw(painter: Painter, at: complex, radius: float, tone: Color, far: float, t: float) -> None:
    foot = at + complex(0.05 + 0.03 * wave(t * 0.5), radius + 0.17)
    knee = at + complex(-0.08, radius + 0.06)
    painter.fill(ribbon([at, knee, foot], (0.060, 0.042, 0.030)), tone, far=far, seam=0.2)
    for k in range(4):
        nail = foot + turned(complex(0.085, 0.0), 0.95 - 0.45 * k)
        painter.fill(ribbon([foot, nail], (0.018, 0.004)), HORN, far=far)


def _eastern_head(painter: Painter, at: complex, pose: Pose, t: float) -> None:
    look = pose.look

    def put(x: float, y: float) -> complex:
        return at + complex(x, y)

    for k in range(9):
        turn = 1.75 + 0.36 * k
        lock = 0.25 + 0.05 * (k % 2) + 0.02 * wave(t * 0.6 + 0.1 * k)
        way = complex(math.cos(turn), -math.sin(turn))
        side = way * 1j * 0.055
        painter.fill(blob([at - 0.02 + side, at - 0.02 + way * lock, at - 0.02 - side]), look.accent, seam=0.2)  # fmt: skip
    for far, shift in ((0.4, 0.05), (0.0, 0.0)):
        stem = [put(-0.02 + shift, -0.08), put(-0.10 + shift, -0.22), put(-0.20 + shift, -0.33)]
        painter.fill(ribbon(stem, (0.026, 0.020, 0.008)), HORN, far=far)
        painter.fill(ribbon([stem[1], put(-0.02 + shift, -0.31)], (0.018, 0.006)), HORN, far=far)
    jaw = [put(0.02, 0.06), put(0.22, 0.11), put(0.32, 0.15), put(0.20, 0.17), put(0.04, 0.13)]
    painter.fill(blob(jaw), mix(look.primary, look.secondary, 0.35))
    skull = [put(-0.10, 0.05), put(-0.10, -0.07), put(0.0, -0.12), put(0.12, -0.09), put(0.20, -0.03), put(0.32, -0.07), put(0.39, -0.01), put(0.36, 0.07), put(0.20, 0.09), put(0.04, 0.11)]  # fmt: skip
    painter.fill(blob(skull), look.primary, seam=0.3)
    for k in range(4):
        x = 0.20 + 0.045 * k
        painter.fill(polygon([put(x, 0.07), put(x + 0.03, 0.07), put(x + 0.015, 0.12)]), HORN)
    painter.fill(oval(put(0.34, -0.03), 0.030, 0.022), mix(look.primary, INK, 0.25))
    painter.fill(blob([put(0.02, -0.13), put(0.14, -0.11), put(0.06, -0.07)]), look.accent)
    painter.mark(oval(put(0.09, -0.035), 0.034, 0.030), color("#ffffff"), 0.9)
    painter.mark(oval(put(0.10, -0.032), 0.015, 0.018), INK, 0.1)
    for bend in (0.10, -0.04):
        sway = 0.05 * wave(t * 0.45 + bend)
        whisker = [put(0.34, 0.02), put(0.52, 0.10 + bend + sway), put(0.46, 0.30 + bend), put(0.30 + sway, 0.42 + 1.5 * bend)]  # fmt: skip
        painter.line(curve(whisker), look.accent, 0.018, outline=True)
    painter.fill(blob([put(0.06, 0.14), put(0.18, 0.17), put(0.10, 0.34)]), look.accent, seam=0.2)


ORCA = drawn(
    swaying(body("p", -1.02 - 0.02j, -1.36 - 0.30j, -1.24 + 0.0j, -1.38 + 0.26j, -1.0 + 0.08j), -0.9 + 0j, 0.12, 0.5), body("p", 0.02 + 0.16j, -0.06 + 0.52j, 0.22 + 0.44j, 0.30 + 0.18j, far=0.5),
    body("p", 1.16 + 0.04j, 1.0 - 0.20j, 0.50 - 0.34j, -0.10 - 0.32j, -0.70 - 0.14j, -1.10 - 0.03j, -0.70 + 0.16j, -0.10 + 0.30j, 0.56 + 0.30j, 1.02 + 0.18j), body("white", 1.10 + 0.12j, 0.60 + 0.26j, -0.10 + 0.28j, -0.60 + 0.17j, -0.30 + 0.06j, 0.10 + 0.18j, 0.60 + 0.12j),
    body("p", 0.14 - 0.28j, -0.02 - 0.80j, -0.14 - 0.82j, -0.20 - 0.28j), body("white", 0.90 - 0.14j, 0.74 - 0.22j, 0.56 - 0.14j, 0.74 - 0.07j), dot("steel", -0.18 - 0.26j, 0.16 + 0.05j), eye(0.95 - 0.04j, 0.026), body("p", 0.42 + 0.20j, 0.36 + 0.56j, 0.62 + 0.50j, 0.72 + 0.20j), bob=0.03, size=0.66,
)  # fmt: skip
FIREFLY = drawn(
    lamp(-0.46 + 0.22j, 0.30, "#d8f060", 0.35), swaying(body("white", 0.10 - 0.10j, -0.20 - 0.70j, -0.56 - 0.60j, -0.20 - 0.10j), 0j, 0.25, 3.0), body("black", -0.52 + 0.14j, -0.20 - 0.10j, 0.26 - 0.16j, 0.34 + 0.06j, -0.10 + 0.20j), body("brown", -0.44 + 0.06j, -0.20 - 0.16j, 0.20 - 0.18j, 0.10 + 0.02j), orb("red", 0.34 - 0.06j, 0.13 + 0.12j), orb("black", 0.48 - 0.04j, 0.10 + 0.09j), eye(0.52 - 0.06j, 0.03, True), bar("black", 0.02, 0.52 - 0.10j, 0.70 - 0.26j), orb("beak", -0.46 + 0.18j, 0.15 + 0.12j), bob=0.05, hertz=0.8, size=0.72,
)  # fmt: skip
MANTIS = drawn(
    leg("p-", 0.028, 0.0, -0.10 - 0.34j, -0.30 - 0.44j, -0.40 - 0.01j), leg("p-", 0.028, 0.5, 0.0 - 0.34j, 0.14 - 0.40j, 0.10 - 0.01j), leg("p", 0.03, 0.5, -0.24 - 0.34j, -0.52 - 0.40j, -0.66 - 0.01j), leg("p", 0.03, 0.0, -0.02 - 0.36j, -0.10 - 0.46j, -0.08 - 0.01j),
    body("p-", 0.0 - 0.44j, -0.40 - 0.42j, -0.90 - 0.22j, -0.60 - 0.20j, -0.10 - 0.28j), body("p", 0.02 - 0.46j, -0.50 - 0.50j, -0.86 - 0.26j, -0.40 - 0.34j), swaying(bar("p", 0.06, -0.02 - 0.40j, 0.14 - 0.66j, 0.24 - 0.86j), 0j, 0.03, 0.3),
    cut("p", 0.14 - 0.90j, 0.40 - 0.92j, 0.30 - 0.76j), orb("gold", 0.17 - 0.90j, 0.055 + 0.06j), orb("gold", 0.38 - 0.91j, 0.055 + 0.06j), eye(0.39 - 0.91j, 0.02), bar("p-", 0.014, 0.24 - 0.92j, 0.20 - 1.12j), bar("p-", 0.014, 0.32 - 0.92j, 0.46 - 1.10j),
    swaying(bar("p", 0.05, 0.12 - 0.68j, 0.34 - 0.52j, 0.50 - 0.74j, 0.36 - 0.60j), 0.1 - 0.7j, 0.06, 0.4), swaying(bar("p-", 0.045, 0.16 - 0.72j, 0.46 - 0.60j, 0.60 - 0.84j, 0.48 - 0.68j), 0.1 - 0.7j, 0.06, 0.45), lift=0.5,
)  # fmt: skip
TRICERATOPS = drawn(
    swaying(body("p", -0.62 - 0.62j, -1.10 - 0.50j, -1.44 - 0.22j, -1.10 - 0.34j, -0.66 - 0.30j), -0.6 - 0.5j, 0.06, 0.4), leg("p-", 0.17, 0.0, -0.46 - 0.44j, -0.40 - 0.20j, -0.42 - 0.05j, far=0.5), leg("p-", 0.16, 0.5, 0.34 - 0.40j, 0.40 - 0.20j, 0.38 - 0.05j, far=0.5),
    body("p", -0.80 - 0.44j, -0.66 - 0.78j, -0.16 - 0.92j, 0.36 - 0.80j, 0.58 - 0.52j, 0.40 - 0.26j, -0.10 - 0.20j, -0.64 - 0.26j), body("s", 0.40 - 0.30j, -0.10 - 0.22j, -0.60 - 0.28j, -0.10 - 0.34j),
    cut("a", 0.50 - 0.40j, 0.34 - 0.62j, 0.30 - 0.86j, 0.44 - 1.04j, 0.64 - 1.02j, 0.78 - 0.86j, 0.80 - 0.56j), cut("s", 0.56 - 0.46j, 0.44 - 0.64j, 0.42 - 0.84j, 0.52 - 0.94j, 0.66 - 0.90j, 0.74 - 0.60j), body("p", 0.56 - 0.62j, 0.80 - 0.72j, 1.10 - 0.52j, 1.34 - 0.34j, 1.22 - 0.22j, 0.80 - 0.28j, 0.56 - 0.40j),
    cut("bone", 0.80 - 0.68j, 1.24 - 1.02j, 0.94 - 0.60j), cut("bone", 0.70 - 0.70j, 1.10 - 1.08j, 0.82 - 0.64j), cut("bone", 1.12 - 0.50j, 1.24 - 0.70j, 1.24 - 0.44j), eye(0.88 - 0.54j, 0.03), leg("p", 0.18, 0.5, -0.56 - 0.44j, -0.50 - 0.20j, -0.54 - 0.05j), leg("p", 0.16, 0.0, 0.26 - 0.40j, 0.30 - 0.20j, 0.28 - 0.05j), lift=0.5,
)  # fmt: skip
STEGOSAURUS = drawn(
    *(cut("a", complex(x - 0.11, y + 0.08), complex(x - 0.05, y - s), complex(x + 0.07, y - 0.6 * s), complex(x + 0.12, y + 0.08)) for x, y, s in ((-1.0, -0.46, 0.16), (-0.72, -0.62, 0.24), (-0.42, -0.74, 0.30), (-0.10, -0.78, 0.34), (0.22, -0.70, 0.28), (0.50, -0.54, 0.20), (0.72, -0.42, 0.13))),
    swaying(body("p", -0.60 - 0.58j, -1.10 - 0.46j, -1.52 - 0.30j, -1.10 - 0.30j, -0.66 - 0.30j), -0.6 - 0.5j, 0.06, 0.4), swaying(cut("bone", -1.36 - 0.36j, -1.50 - 0.66j, -1.28 - 0.40j), -0.6 - 0.5j, 0.06, 0.4), swaying(cut("bone", -1.24 - 0.38j, -1.34 - 0.68j, -1.14 - 0.42j), -0.6 - 0.5j, 0.06, 0.4),
    leg("p-", 0.16, 0.0, -0.46 - 0.44j, -0.40 - 0.22j, -0.42 - 0.05j, far=0.5), leg("p-", 0.12, 0.5, 0.40 - 0.32j, 0.44 - 0.18j, 0.42 - 0.05j, far=0.5), body("p", -0.84 - 0.44j, -0.60 - 0.72j, -0.10 - 0.80j, 0.36 - 0.64j, 0.62 - 0.42j, 0.40 - 0.22j, -0.10 - 0.18j, -0.64 - 0.26j), body("s", 0.40 - 0.26j, -0.10 - 0.20j, -0.60 - 0.28j, -0.10 - 0.32j),
    body("p", 0.52 - 0.46j, 0.80 - 0.42j, 1.06 - 0.38j, 1.24 - 0.26j, 1.10 - 0.18j, 0.80 - 0.22j, 0.54 - 0.28j), eye(1.04 - 0.31j, 0.022), leg("p", 0.17, 0.5, -0.56 - 0.44j, -0.50 - 0.22j, -0.54 - 0.05j), leg("p", 0.12, 0.0, 0.30 - 0.32j, 0.34 - 0.18j, 0.32 - 0.05j), lift=0.5,
)  # fmt: skip
PTEROSAUR = drawn(
    swaying(body("p-", 0.10 - 0.06j, -0.10 - 0.60j, -0.34 - 0.86j, -0.40 - 0.40j, -0.24 + 0.04j), 0j, 0.30, 0.7), body("p", 0.34 - 0.10j, 0.10 + 0.08j, -0.24 + 0.10j, -0.44 + 0.04j, -0.16 - 0.08j, 0.16 - 0.14j), bar("p", 0.06, 0.28 - 0.08j, 0.46 - 0.18j), cut("a", 0.44 - 0.22j, 0.06 - 0.42j, 0.50 - 0.30j), body("p", 0.40 - 0.16j, 0.48 - 0.30j, 0.62 - 0.28j, 0.60 - 0.14j), cut("beak", 0.58 - 0.28j, 1.10 - 0.14j, 0.58 - 0.16j), eye(0.54 - 0.24j, 0.024),
    swaying(body("s", 0.10 + 0.0j, 0.02 - 0.46j, -0.50 - 0.90j, -0.96 - 0.74j, -0.62 - 0.40j, -0.30 + 0.06j), 0j, -0.30, 0.7), swaying(bar("p", 0.035, 0.10 + 0.0j, 0.02 - 0.44j, -0.50 - 0.88j, -0.96 - 0.74j), 0j, -0.30, 0.7), bar("p-", 0.03, -0.36 + 0.08j, -0.60 + 0.16j), bob=0.03, hertz=0.7, size=0.72,
)  # fmt: skip
_RUNNING = bred(
    gaits.FOX, "small ears", kind="weasel", back=0.42, length=0.42, chest=0.14, loin=0.14, head=0.34,
    neck=0.15 - 0.13j, leg=0.042, foot=0.06, tail=(0.70, 0.16, 1.95),
)  # fmt: skip
_RUNS = animal(_RUNNING)


def _squirrel(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a squirrel: upright with a nut, or stretched out where it runs, leaps and climbs."""
    goes = pose.action in (Action.RUN, Action.WALK, Action.JUMP)
    (_RUNS if goes or CLIMBING in pose.look.features else SQUIRREL)(canvas, pose)


DINOSAUR = frozenset({A.STAND, A.WALK, A.RUN, A.SIT, A.SLEEP, A.FIGHT, A.LOOK_UP, A.EAT, A.DRINK})
RARER: Mapping[str, Kind] = MappingProxyType(
    {
        "eastern dragon": Kind(
            Figure(FigureFacts(4.0, 2.5, DRAGON, home="centre", grounded=frozenset(A) - AIRBORNE), _eastern),
            ("#c8382c", "#f2c85a", "#e8a02c"),
            words("chinese dragon, oriental dragon, asian dragon, 龙, 巨龙, 金龙, 青龙, 神龙, 蛟龙, 白龙, 黑龙, 红龙, 祥龙, 苍龙, 龙王, 中国龙"),
        ),
        "orca": in_water(ORCA, 1.6, 1.9, "#1c1c22 #f2f2f0 #8a8e96", "killer whale, 虎鲸, 逆戟鲸", FISH | {A.FLY}),
        "firefly": in_air(FIREFLY, 0.10, 1.4, "#26242c #e8e8e0 #d8f060", "lightning bug, glow worm, glowworm, 萤火虫, 萤"),
        "mantis": on_ground(MANTIS, 0.14, 1.7, "#5f9a3a #a8c86a #3c5a24", "praying mantis, 螳螂", CRAWLS),
        "triceratops": on_ground(TRICERATOPS, 3.0, 2.8, "#7a8a5a #c8c8a0 #b0583a", "三角龙", DINOSAUR),
        "stegosaurus": on_ground(STEGOSAURUS, 3.4, 2.9, "#6a7a4a #b8b890 #c0703a", "剑龙", DINOSAUR),
        "pterodactyl": in_air(PTEROSAUR, 1.6, 2.1, "#7a6a58 #b89a78 #c05a3a", "pterosaur, pteranodon, 翼龙", frozenset({A.FLY, A.FLOAT, A.FALL})),
        "squirrel": on_ground(_squirrel, 0.30, 1.9, "#a85a30 #f0e0c8 #5a3020", "chipmunk, red squirrel, grey squirrel, 松鼠, 花栗鼠, 小松鼠", BEAST),
    }
)  # fmt: skip
"""By name."""
