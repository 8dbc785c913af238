"""Draw animal heads in profile: muzzle, ears, antlers, eyes. Knows heads, in units of their size.

Head space: origin where the skull meets the neck, +x forward, size 1 from nape to nose.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import skia

from moviefactory.shots.animatic.figures.beasts import after_head, before_head
from moviefactory.shots.animatic.figures.contract import Look
from moviefactory.shots.animatic.figures.gaits import Breed
from moviefactory.shots.animatic.figures.marks import behind_head, eared, on_face, over_head
from moviefactory.shots.animatic.figures.muzzle_table import Outline, muzzle_of
from moviefactory.shots.animatic.figures.painter import Painter
from moviefactory.shots.animatic.figures.shapes import blob, curve, oval, ribbon, turned, wave
from moviefactory.shots.animatic.light import Color, color, mix

INK: Color = color("#15111a")
HOOFED_NOSES = frozenset({"horse", "zebra", "cow", "camel", "giraffe", "pig", "sheep"})
SEEN_INTO = frozenset(
    {
        "cat",
        "fox",
        "deer",
        "bear",
        "wolf",
        "lion",
        "tiger",
        "rabbit",
        "mouse",
        "pig",
        "giraffe",
        "cow",
    }
)
"""Animals whose ears show their inside."""

_ANTLERS = (
    (-0.02 - 0.20j, -0.24 - 0.48j, -0.28 - 0.80j, -0.06 - 1.12j, 0.06 - 1.30j),
    (-0.20 - 0.42j, 0.06 - 0.52j, 0.18 - 0.72j),
    (-0.28 - 0.68j, -0.02 - 0.78j, 0.12 - 0.98j),
    (-0.26 - 0.76j, -0.44 - 0.96j, -0.46 - 1.22j),
)  # fmt: skip
DARK_COAT = 0.9
"""Below which sum of its three tones a coat hides a dark eyepatch."""


def draw_head(
    painter: Painter,
    breed: Breed,
    at: complex,
    angle: float,
    look: Look,
    seconds: float,
    shut: bool,
) -> None:
    """Draw the head of an animal; `angle` turns it clockwise, `shut` closes its eyes."""
    kind, size = breed.kind, breed.head
    muzzle = eared(muzzle_of(kind), breed.marks)
    if "spines" in look.features:
        # A hedgehog's ears hardly show.
        muzzle = replace(
            muzzle, ear=tuple(muzzle.ear[0] + (p - muzzle.ear[0]) * 0.36 for p in muzzle.ear)
        )
    twitch = 0.05 * max(0.0, wave(seconds * 0.31 + 0.2)) ** 8

    def put(point: complex) -> complex:
        return at + turned(point * size, angle)

    def shape(points: Outline, shift: complex = 0j) -> skia.Path:
        return blob([put(p + shift) for p in points])

    coat = mix(look.secondary, INK, 0.1) if kind == "sheep" else look.primary
    antlered = kind == "deer" and "no antlers" not in breed.marks
    if antlered:
        _antlers(painter, put, size, 0.45, 0.12 + 0.02j)
    before_head(painter, kind, put, size, look, seconds)
    behind_head(painter, breed, put, look)
    painter.fill(shape(muzzle.ear, muzzle.ear_shift), coat, far=0.5)
    painter.fill(shape(muzzle.skull), coat, seam=0.18)
    pale = mix(coat, look.secondary, 0.85)
    if kind in ("horse", "zebra", "sheep"):
        pale = mix(coat, INK, 0.35)
    painter.fill(shape(muzzle.cheek), pale, outline=False, relief=0.7)
    on_face(painter, breed, put, look)
    wide, high = (0.03, 0.05) if kind in HOOFED_NOSES else (0.065, 0.055)
    if kind != "elephant":
        painter.fill(oval(put(muzzle.nose), wide * size, high * size), INK, outline=False)
    painter.line(
        curve([put(p) for p in muzzle.mouth]), mix(coat, INK, 0.65), 0.022 * size, share=0.35
    )
    if "bright eyes" in breed.marks and not shut:
        painter.mark(oval(put(muzzle.eye), 0.075 * size, 0.062 * size), look.accent, 1.0)
    _eye(painter, put(muzzle.eye), size, angle, kind, seconds, shut)
    if "eyepatch" in look.features:
        leather = color("#c08a50") if sum(coat) < DARK_COAT else INK
        strap = [put(muzzle.eye + p) for p in (-0.42 - 0.34j, 0j, 0.26 + 0.24j)]
        painter.line(curve(strap), leather, 0.045 * size)
        painter.mark(oval(put(muzzle.eye), 0.125 * size, 0.115 * size), leather, 0.35)
    flap = 0.10 * wave(seconds * 0.45) if kind == "elephant" else 0.0
    hinge = muzzle.ear[0]
    ear = [put(hinge + (p - hinge) * (1 + flap) - complex(0.0, twitch)) for p in muzzle.ear]
    tone = mix(coat, INK, 0.25) if kind == "dog" else coat
    if "black ears" in breed.marks:
        tone = INK
    painter.fill(blob(ear), tone, seam=0.35)
    if kind in SEEN_INTO:
        middle = sum(ear) / len(ear)
        inner = blob([middle + (p - middle) * 0.55 for p in ear])
        painter.mark(inner, mix(look.secondary, color("#b5605a"), 0.4), 0.45)
    if kind == "fox":
        tip = sorted(ear, key=lambda p: p.imag)[0]
        painter.mark(
            blob(
                [
                    tip,
                    tip + complex(0.07 * size, 0.16 * size),
                    tip + complex(-0.03 * size, 0.18 * size),
                ]
            ),
            INK,
            0.4,
        )
    if antlered:
        _antlers(painter, put, size, 0.0, 0j)
    after_head(painter, kind, put, size, look, seconds)
    over_head(painter, breed, put, look)
    if kind in ("cat", "lion", "tiger", "mouse", "rabbit"):
        for dy in (0.02, 0.07, 0.12):
            whisker = curve(
                [
                    put(complex(0.46, dy)),
                    put(complex(0.66, dy - 0.02)),
                    put(complex(0.76, dy + 0.02)),
                ]
            )
            painter.line(whisker, color("#f4efe6"), 0.006, share=0.7)


def _eye(
    painter: Painter, at: complex, size: float, angle: float, kind: str, seconds: float, shut: bool
) -> None:
    blink = shut or (seconds + len(kind)) % 4.3 < 0.13
    if blink:
        lid = curve(
            [
                at + turned(complex(x, y) * size, angle)
                for x, y in ((-0.05, 0.0), (0.0, 0.02), (0.05, 0.0))
            ]
        )
        painter.line(lid, INK, 0.022 * size, share=0.3)
        return
    radius = 0.048 if kind in ("horse", "deer") else 0.044
    if kind == "cat":
        painter.mark(oval(at, 0.055 * size, 0.055 * size), color("#d8c04a"), 0.9)
        radius = 0.030
    painter.mark(oval(at, radius * size, radius * size * 1.15), INK, 0.15)
    painter.highlight(oval(at + complex(0.012, -0.018) * size, 0.013 * size, 0.013 * size), 0.85)


def _antlers(
    painter: Painter, put: Callable[[complex], complex], size: float, far: float, shift: complex
) -> None:
    bone = color("#c9ae86")
    for i, points in enumerate(_ANTLERS):
        spine = [put(p + shift) for p in points]
        thick = 0.064 if i == 0 else 0.046
        radii = [thick * size * (1 - 0.75 * k / (len(spine) - 1)) for k in range(len(spine))]
        painter.fill(ribbon(spine, radii), bone, far=far)
