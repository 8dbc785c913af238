"""Draw animal heads in profile: muzzle, ears, antlers, eyes. Knows heads, in units of their size.

Head space: origin where the skull meets the neck, +x forward, size 1 from nape to nose.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import skia

from moviefactory.shots.animatic.figures.contract import Look
from moviefactory.shots.animatic.figures.painter import Painter
from moviefactory.shots.animatic.figures.shapes import blob, curve, oval, ribbon, turned, wave
from moviefactory.shots.animatic.light import Color, color, mix

INK: Color = color("#15111a")

Outline = tuple[complex, ...]


@dataclass(frozen=True, slots=True)
class Muzzle:
    """The parts of an animal's head."""

    skull: Outline
    ear: Outline
    nose: complex
    eye: complex
    mouth: Outline
    cheek: Outline
    ear_shift: complex = 0.10 + 0.02j


MUZZLES: Mapping[str, Muzzle] = MappingProxyType(
    {
        "dog": Muzzle(
            skull=(-0.26 + 0.14j, -0.32 - 0.12j, -0.16 - 0.34j, 0.10 - 0.40j, 0.30 - 0.26j, 0.44 - 0.16j,
                   0.70 - 0.12j, 0.82 - 0.02j, 0.78 + 0.10j, 0.52 + 0.19j, 0.22 + 0.25j, -0.04 + 0.26j),
            ear=(-0.04 - 0.33j, -0.20 - 0.30j, -0.30 - 0.08j, -0.30 + 0.16j, -0.20 + 0.28j, -0.06 + 0.16j, 0.02 - 0.10j),
            nose=0.80 - 0.06j, eye=0.22 - 0.17j, mouth=(0.74 + 0.07j, 0.50 + 0.09j, 0.30 + 0.05j),
            cheek=(0.42 - 0.06j, 0.74 - 0.02j, 0.76 + 0.09j, 0.50 + 0.18j, 0.20 + 0.22j, 0.26 + 0.06j),
            ear_shift=0.16 - 0.02j,
        ),
        "cat": Muzzle(
            skull=(-0.30 + 0.16j, -0.38 - 0.10j, -0.26 - 0.34j, 0.04 - 0.42j, 0.30 - 0.32j, 0.46 - 0.12j,
                   0.56 - 0.02j, 0.54 + 0.10j, 0.38 + 0.22j, 0.10 + 0.28j, -0.12 + 0.26j),
            ear=(-0.24 - 0.28j, -0.26 - 0.52j, -0.20 - 0.74j, -0.02 - 0.58j, 0.08 - 0.38j, -0.06 - 0.26j),
            nose=0.545 - 0.015j, eye=0.26 - 0.12j, mouth=(0.51 + 0.06j, 0.42 + 0.10j, 0.32 + 0.07j),
            cheek=(0.34 - 0.02j, 0.52 + 0.02j, 0.52 + 0.10j, 0.36 + 0.20j, 0.14 + 0.22j, 0.20 + 0.06j),
            ear_shift=0.24 + 0.02j,
        ),
        "fox": Muzzle(
            skull=(-0.28 + 0.16j, -0.34 - 0.10j, -0.18 - 0.32j, 0.08 - 0.36j, 0.28 - 0.22j, 0.46 - 0.08j,
                   0.76 + 0.02j, 0.82 + 0.08j, 0.74 + 0.12j, 0.46 + 0.18j, 0.16 + 0.30j, -0.10 + 0.30j),
            ear=(-0.20 - 0.26j, -0.28 - 0.52j, -0.24 - 0.82j, -0.04 - 0.62j, 0.08 - 0.34j, -0.06 - 0.24j),
            nose=0.81 + 0.05j, eye=0.23 - 0.10j, mouth=(0.74 + 0.11j, 0.52 + 0.12j, 0.36 + 0.08j),
            cheek=(0.40 + 0.04j, 0.72 + 0.06j, 0.72 + 0.12j, 0.46 + 0.17j, 0.14 + 0.28j, -0.12 + 0.24j, 0.06 + 0.06j),
            ear_shift=0.20 + 0.0j,
        ),
        "horse": Muzzle(
            skull=(-0.20 + 0.12j, -0.24 - 0.10j, -0.10 - 0.24j, 0.10 - 0.24j, 0.34 - 0.10j, 0.60 + 0.12j,
                   0.82 + 0.32j, 0.90 + 0.44j, 0.84 + 0.56j, 0.68 + 0.58j, 0.52 + 0.48j, 0.26 + 0.34j, 0.04 + 0.30j),
            ear=(-0.10 - 0.18j, -0.16 - 0.36j, -0.06 - 0.56j, 0.04 - 0.38j, 0.05 - 0.20j),
            nose=0.83 + 0.42j, eye=0.20 - 0.02j, mouth=(0.82 + 0.53j, 0.72 + 0.50j, 0.62 + 0.46j),
            cheek=(0.70 + 0.24j, 0.86 + 0.42j, 0.82 + 0.54j, 0.68 + 0.56j, 0.56 + 0.42j),
            ear_shift=0.11 + 0.03j,
        ),
        "deer": Muzzle(
            skull=(-0.22 + 0.14j, -0.26 - 0.10j, -0.10 - 0.26j, 0.12 - 0.26j, 0.36 - 0.10j, 0.66 + 0.10j,
                   0.84 + 0.24j, 0.84 + 0.36j, 0.68 + 0.40j, 0.42 + 0.34j, 0.14 + 0.30j),
            ear=(-0.16 - 0.16j, -0.36 - 0.24j, -0.62 - 0.24j, -0.50 - 0.06j, -0.20 + 0.02j),
            nose=0.83 + 0.27j, eye=0.22 - 0.04j, mouth=(0.80 + 0.36j, 0.66 + 0.33j, 0.54 + 0.28j),
            cheek=(0.62 + 0.20j, 0.80 + 0.30j, 0.76 + 0.38j, 0.50 + 0.36j, 0.24 + 0.30j, 0.34 + 0.22j),
            ear_shift=0.14 + 0.04j,
        ),
        "bear": Muzzle(
            skull=(-0.34 + 0.22j, -0.40 - 0.10j, -0.24 - 0.34j, 0.06 - 0.38j, 0.28 - 0.22j, 0.44 - 0.08j,
                   0.66 - 0.04j, 0.76 + 0.06j, 0.72 + 0.20j, 0.48 + 0.28j, 0.16 + 0.36j, -0.10 + 0.36j),
            ear=(-0.22 - 0.26j, -0.30 - 0.40j, -0.20 - 0.52j, -0.04 - 0.48j, 0.02 - 0.32j),
            nose=0.74 + 0.02j, eye=0.26 - 0.10j, mouth=(0.68 + 0.15j, 0.50 + 0.18j, 0.38 + 0.14j),
            cheek=(0.40 + 0.0j, 0.68 + 0.02j, 0.70 + 0.18j, 0.46 + 0.26j, 0.26 + 0.22j, 0.28 + 0.08j),
            ear_shift=0.24 + 0.02j,
        ),
    }
)  # fmt: skip

_ANTLERS = (
    (-0.02 - 0.20j, -0.24 - 0.48j, -0.28 - 0.80j, -0.06 - 1.12j, 0.06 - 1.30j),
    (-0.20 - 0.42j, 0.06 - 0.52j, 0.18 - 0.72j),
    (-0.28 - 0.68j, -0.02 - 0.78j, 0.12 - 0.98j),
    (-0.26 - 0.76j, -0.44 - 0.96j, -0.46 - 1.22j),
)  # fmt: skip


def draw_head(
    painter: Painter,
    kind: str,
    at: complex,
    angle: float,
    size: float,
    look: Look,
    seconds: float,
    shut: bool,
) -> None:
    """Draw the head of an animal; `angle` turns it clockwise, `shut` closes its eyes."""
    muzzle = MUZZLES[kind]
    twitch = 0.05 * max(0.0, wave(seconds * 0.31 + 0.2)) ** 8

    def put(point: complex) -> complex:
        return at + turned(point * size, angle)

    def shape(points: Outline, shift: complex = 0j) -> skia.Path:
        return blob([put(p + shift) for p in points])

    coat = look.primary
    if kind == "deer":
        _antlers(painter, put, size, 0.45, 0.12 + 0.02j)
    painter.fill(shape(muzzle.ear, muzzle.ear_shift), coat, far=0.5)
    painter.fill(shape(muzzle.skull), coat, seam=0.18)
    pale = mix(coat, look.secondary, 0.85)
    if kind == "horse":
        pale = mix(coat, INK, 0.35)
    painter.fill(shape(muzzle.cheek), pale, outline=False, relief=0.7)
    painter.fill(
        oval(put(muzzle.nose), 0.065 * size, 0.055 * size)
        if kind != "horse"
        else oval(put(muzzle.nose), 0.03 * size, 0.05 * size),
        INK,
        outline=False,
    )
    painter.line(
        curve([put(p) for p in muzzle.mouth]), mix(coat, INK, 0.65), 0.022 * size, share=0.35
    )
    _eye(painter, put(muzzle.eye), size, angle, kind, seconds, shut)
    ear = [put(p + complex(0.0, -twitch)) for p in muzzle.ear]
    tone = mix(coat, INK, 0.25) if kind == "dog" else coat
    painter.fill(blob(ear), tone, seam=0.35)
    if kind in ("cat", "fox", "deer", "bear"):
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
    if kind == "deer":
        _antlers(painter, put, size, 0.0, 0j)
    if kind == "cat":
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
