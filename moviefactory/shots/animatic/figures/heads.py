"""Draw a human head: face, hair, beard, hats. Knows the head alone, in units of its height."""

from __future__ import annotations

import cmath
import math
from functools import lru_cache

import skia

from moviefactory.shots.animatic.figures.contract import Look
from moviefactory.shots.animatic.figures.drawn import paint
from moviefactory.shots.animatic.figures.guilds.folk import FOLK_HEADS, OVER_A_FACE
from moviefactory.shots.animatic.figures.guilds.hats import COVERING, HATS, HELMETS
from moviefactory.shots.animatic.figures.headwear import HEADWEAR
from moviefactory.shots.animatic.figures.painter import Painter
from moviefactory.shots.animatic.figures.shapes import (
    blob,
    curve,
    oval,
    placed,
    ribbon,
    turned,
    wave,
)
from moviefactory.shots.animatic.light import Color, color, mix

INK: Color = color("#1c1620")
LIP: Color = color("#a5483f")
CHESTNUT: Color = color("#8a5434")
_DARK = 0.30
"""How bright hair is that would not be seen before dark cloth, all the less by night."""

_FACE = (
    0.10 - 0.005j, 0.235 - 0.02j, 0.285 - 0.085j, 0.275 - 0.15j, 0.305 - 0.20j, 0.300 - 0.245j,
    0.315 - 0.285j, 0.375 - 0.335j, 0.355 - 0.385j, 0.300 - 0.47j, 0.285 - 0.53j, 0.312 - 0.60j,
    0.300 - 0.74j, 0.20 - 0.90j, 0.02 - 0.985j, -0.20 - 0.955j, -0.36 - 0.80j, -0.395 - 0.60j,
    -0.33 - 0.40j, -0.255 - 0.26j, -0.10 - 0.14j,
)  # fmt: skip
_YOUNG_FACE = (
    0.06 - 0.01j, 0.19 - 0.015j, 0.255 - 0.07j, 0.265 - 0.14j, 0.300 - 0.185j, 0.305 - 0.22j,
    0.330 - 0.260j, 0.362 - 0.295j, 0.345 - 0.335j, 0.312 - 0.40j, 0.305 - 0.50j, 0.330 - 0.60j,
    0.315 - 0.76j, 0.20 - 0.92j, 0.02 - 0.99j, -0.20 - 0.96j, -0.38 - 0.81j, -0.425 - 0.60j,
    -0.36 - 0.38j, -0.27 - 0.22j, -0.12 - 0.08j,
)  # fmt: skip
_CURLS = (
    *(
        (0.395 + 0.085 * abs(math.sin(math.pi * k / 4))) * cmath.exp(1j * (0.02 - 3.90 * k / 44))
        - (0.045 + 0.60j)
        for k in range(45)
    ),
    -0.24 - 0.34j, -0.13 - 0.46j, -0.02 - 0.48j, 0.02 - 0.62j, 0.10 - 0.72j, 0.20 - 0.70j,
)  # fmt: skip
_SHORT = (
    0.315 - 0.73j, 0.29 - 0.90j, 0.14 - 1.03j, -0.10 - 1.055j, -0.32 - 0.97j, -0.45 - 0.77j,
    -0.45 - 0.55j, -0.37 - 0.36j, -0.27 - 0.31j, -0.21 - 0.42j, -0.12 - 0.50j, -0.045 - 0.47j,
    -0.03 - 0.60j, 0.04 - 0.72j, 0.18 - 0.77j,
)  # fmt: skip
_BEARD = (
    -0.05 - 0.45j, -0.10 - 0.28j, -0.04 - 0.06j, 0.06 + 0.10j, 0.20 + 0.17j, 0.30 + 0.06j,
    0.325 - 0.10j, 0.315 - 0.25j, 0.22 - 0.23j, 0.13 - 0.27j, 0.06 - 0.36j,
)  # fmt: skip
_HOOD = (
    0.22 + 0.06j, 0.36 - 0.16j, 0.40 - 0.50j, 0.37 - 0.84j, 0.16 - 1.08j, -0.14 - 1.12j,
    -0.42 - 0.96j, -0.55 - 0.62j, -0.52 - 0.22j, -0.42 + 0.12j, -0.1 + 0.2j,
)  # fmt: skip
_HOOD_OPENING = (
    0.20 - 0.05j, 0.31 - 0.20j, 0.335 - 0.50j, 0.30 - 0.78j, 0.17 - 0.86j, 0.06 - 0.70j,
    0.02 - 0.40j, 0.08 - 0.10j,
)  # fmt: skip


@lru_cache(maxsize=64)
def _shape(points: tuple[complex, ...]) -> skia.Path:
    return blob(points)


class Head:
    """Draws a head at a neck: `at` its base, turned by `angle`, `size` its height."""

    def __init__(
        self, painter: Painter, look: Look, at: complex, angle: float, size: float, young: bool
    ) -> None:
        self._painter = painter
        self._look = look
        self._at = at
        self._angle = angle
        self._size = size
        self._young = young
        self._face = _YOUNG_FACE if young else _FACE

    def point(self, p: complex) -> complex:
        """Return a point of the head in figure space."""
        return self._at + turned(p * self._size, self._angle)

    def put(self, path: skia.Path) -> skia.Path:
        """Return a path of head space in figure space."""
        return placed(path, self._at, self._angle, self._size)

    def behind(self, seconds: float) -> None:
        """Draw what hangs behind the head and the trunk: long hair, a hood's back."""
        worn, hair = self._look.features, self._look.hair
        if worn & COVERING - {"headscarf"} or (worn & HELMETS and "lashes" in worn):
            return
        sway = 0.05 * wave(seconds * 0.35)
        if "long hair" in worn:
            points = (
                0.0 - 0.95j, -0.34 - 0.92j, -0.49 - 0.62j, -0.50 - 0.20j, complex(-0.58 + sway, 0.25),
                complex(-0.44 + sway * 1.6, 0.52), complex(-0.20 + sway, 0.30), -0.10 - 0.05j,
            )  # fmt: skip
            self._painter.fill(self.put(blob(points)), hair, far=0.2)
        if "ponytail" in worn:
            spine = (
                -0.36 - 0.78j, -0.56 - 0.74j, complex(-0.68 + sway, -0.45),
                complex(-0.66 + sway * 2, -0.12), complex(-0.74 + sway * 3, 0.14),
            )  # fmt: skip
            self._painter.fill(self.put(ribbon(spine, (0.07, 0.11, 0.14, 0.11, 0.02))), hair)
        if "pigtails" in worn:
            self._pigtail(-0.40 - 0.56j, sway)
        if "bun" in worn:
            covered = worn & (HATS.keys() | HEADWEAR.keys())
            at = -0.50 - 0.46j if covered else -0.44 - 0.92j
            self._painter.ball(self.point(at), 0.19 * self._size, hair)
        if "topknot" in worn:
            knot = ribbon((-0.36 - 0.88j, -0.30 - 1.16j, -0.04 - 1.24j), (0.07, 0.10, 0.06))
            self._painter.fill(self.put(knot), hair)

    def _pigtail(self, root: complex, sway: float) -> None:
        hair, size = self._look.hair, self._size
        tail = (root, root + complex(-0.16 + sway, 0.20), root + complex(-0.14 + sway * 2, 0.50),
                root + complex(-0.22 + sway * 3, 0.78))  # fmt: skip
        self._painter.fill(self.put(ribbon(tail, (0.07, 0.13, 0.12, 0.02))), hair, seam=0.3)
        self._painter.ball(self.point(root), 0.085 * size, self._look.accent)

    def draw(self, seconds: float) -> None:
        """Draw skull, face, hair and what is worn on them."""
        painter, look = self._painter, self._look
        worn = look.features
        if worn & {"hood", "cloak"} and not worn & FOLK_HEADS.keys():
            self._hooded(seconds)
            return
        painter.fill(self.put(_shape(self._face)), look.skin, seam=0.25, relief=0.9)
        self._features(seconds)
        if "bald" not in worn:
            self._hair()
        self._ear()
        if "pigtails" in worn and "bald" not in worn:
            self._pigtail(-0.17 - 0.50j, 0.05 * wave(seconds * 0.35 + 0.3))
        if "beard" in worn and not worn & FOLK_HEADS.keys() - {*OVER_A_FACE}:
            painter.fill(self.put(_shape(_BEARD)), look.hair, relief=0.7)
        self._headgear()
        if "braid" in worn or ("lashes" in worn and worn & HELMETS):
            self._plait(0.05 * wave(seconds * 0.35))

    def _plait(self, sway: float) -> None:
        """Draw a plait that hangs from under a helmet, over the shoulder."""
        hair, size = self._look.hair, self._size
        if max(hair) < _DARK:
            hair = mix(hair, CHESTNUT, 0.55)
        for i in range(6):
            at = complex(-0.30 + 0.035 * i + sway * i * 0.4, -0.10 + 0.19 * i)
            wide = 0.130 - 0.010 * i
            self._painter.fill(oval(self.point(at), wide * size, 0.125 * size), hair, seam=0.35)
        end = complex(-0.10 + sway * 2.4, 1.06)
        self._painter.ball(self.point(end), 0.070 * size, self._look.accent)

    def _hooded(self, seconds: float) -> None:
        painter, look = self._painter, self._look
        cloth = look.accent if "cloak" in look.features else look.primary
        painter.fill(self.put(_shape(_HOOD)), cloth, seam=0.3)
        painter.mark(self.put(_shape(_HOOD_OPENING)), mix(cloth, INK, 0.75), 0.1)
        face = placed(_shape(self._face), -0.015 - 0.06j, 0.0, 0.86)
        painter.fill(self.put(_clipped(face)), look.skin, outline=False, relief=0.8)
        self._features(seconds)
        if "beard" in look.features:
            painter.fill(self.put(_shape(_BEARD)), look.hair, relief=0.7)

    def _features(self, seconds: float) -> None:
        painter, look = self._painter, self._look
        dark = mix(look.skin, INK, 0.45)
        blush = mix(look.skin, LIP, 0.5)
        big = 1.30 if self._young else 1.0
        drop = 0.055j if self._young else 0j
        painter.mist(
            self.point(0.14 - 0.29j), 0.12 * self._size, blush, 0.45 if self._young else 0.3
        )
        gap = (seconds + look.seed % 97 * 0.07) % 3.9
        lid = 0.12 if gap < 0.14 else 1.0
        at = self.point(0.195 - 0.485j + drop)
        across, high = 0.029 * self._size * big, 0.050 * self._size * big * lid
        painter.mark(oval(at, across, high, self._angle), INK, 0.2)
        if lid == 1.0:
            gleam = self.point(0.206 - 0.505j + drop)
            painter.highlight(oval(gleam, across * 0.36, high * 0.28), 0.8)
        lash = curve(
            [self.point(p + drop) for p in (0.150 - 0.525j, 0.195 - 0.548j, 0.243 - 0.530j)]
        )
        her = "lashes" in look.features
        painter.line(lash, INK, (0.024 if her else 0.013) * self._size, share=0.3)
        brow = curve(
            [self.point(p + drop * 0.6) for p in (0.12 - 0.600j, 0.19 - 0.632j, 0.27 - 0.605j)]
        )
        painter.line(brow, mix(look.hair, look.skin, 0.15), 0.026 * self._size, share=0.35)
        mouth = curve([self.point(p) for p in (0.165 - 0.188j, 0.222 - 0.172j, 0.285 - 0.200j)])
        lips = color("#b8323c") if her else mix(dark, LIP, 0.4)
        painter.line(mouth, lips, (0.034 if her else 0.018) * self._size, share=0.35)
        if "glasses" in look.features and not look.features & FOLK_HEADS.keys():
            ring = oval(
                self.point(0.20 - 0.48j), 0.085 * self._size, 0.095 * self._size, self._angle
            )
            painter.highlight(ring, 0.22)
            painter.line(ring, INK, 0.022 * self._size)
            temple = curve([self.point(p) for p in (0.115 - 0.49j, 0.0 - 0.50j, -0.10 - 0.47j)])
            painter.line(temple, INK, 0.022 * self._size)

    def _ear(self) -> None:
        look = self._look
        if look.features & ({"long hair", "curly hair", "helmet"} | COVERING):
            return
        ear = oval(
            self.point(-0.085 - 0.43j), 0.050 * self._size, 0.085 * self._size, self._angle - 0.2
        )
        self._painter.fill(ear, look.skin, outline=False, relief=0.8)
        inner = oval(
            self.point(-0.080 - 0.43j), 0.022 * self._size, 0.05 * self._size, self._angle - 0.2
        )
        self._painter.mark(inner, mix(look.skin, INK, 0.3), 0.4)

    def _hair(self) -> None:
        painter, look = self._painter, self._look
        if "curly hair" in look.features:
            painter.fill(self.put(_shape(_CURLS)), look.hair, relief=0.9)
            for p in (
                -0.20 - 0.86j,
                -0.02 - 0.88j,
                -0.32 - 0.66j,
                0.14 - 0.86j,
                -0.14 - 0.68j,
                -0.26 - 0.48j,
            ):
                curl = curve(
                    [
                        self.point(p + q)
                        for q in (-0.06 + 0.02j, -0.01 - 0.04j, 0.05 + 0.0j, 0.02 + 0.05j)
                    ]
                )
                painter.line(curl, mix(look.hair, INK, 0.35), 0.018 * self._size, share=0.4)
            return
        painter.fill(self.put(_shape(_SHORT)), look.hair, relief=0.9)
        if "long hair" in look.features:
            side = blob(
                (
                    -0.02 - 0.78j,
                    -0.30 - 0.80j,
                    -0.40 - 0.4j,
                    -0.38 + 0.10j,
                    -0.16 + 0.16j,
                    -0.06 - 0.3j,
                )
            )
            painter.fill(self.put(side), look.hair, relief=0.9)

    def _headgear(self) -> None:
        worn = self._look.features
        for name in FOLK_HEADS:
            if name in worn and name != "glass helmet":
                paint(self._painter, FOLK_HEADS[name], self.point, 0.01 * self._size, self._look)
        for name, draw in HEADWEAR.items():
            if name in worn:
                draw(self._painter, self.put, self._look)
        for name, told in HATS.items():
            if name in worn and (name not in FOLK_HEADS or name in OVER_A_FACE):
                paint(self._painter, told, self.point, 0.01 * self._size, self._look)
        if "hat" in worn:
            self._hat(-0.60, 0.62, 0.34)
        elif "top hat" in worn:
            self._hat(-0.46, 0.48, 0.62)
        elif "wizard hat" in worn:
            self._cone()
        elif "cap" in worn:
            self._cap()
        elif "helmet" in worn:
            shell = blob(
                (
                    0.34 - 0.68j,
                    0.34 - 0.92j,
                    0.1 - 1.12j,
                    -0.24 - 1.08j,
                    -0.46 - 0.84j,
                    -0.44 - 0.56j,
                    -0.1 - 0.62j,
                )
            )
            self._painter.fill(self.put(shell), self._look.accent, seam=0.3)

    def _hat(self, back: float, front: float, tall: float) -> None:
        painter, felt = self._painter, self._look.accent
        top = -0.80 - tall
        crown = blob(
            (0.30 - 0.76j, complex(0.27, top + 0.06), complex(0.10, top), complex(-0.12, top - 0.01),
             complex(-0.34, top + 0.05), -0.40 - 0.74j, -0.05 - 0.70j)
        )  # fmt: skip
        painter.fill(self.put(crown), felt)
        band = blob(
            (
                0.305 - 0.77j,
                0.295 - 0.87j,
                -0.05 - 0.84j,
                -0.38 - 0.85j,
                -0.40 - 0.75j,
                -0.05 - 0.71j,
            )
        )
        painter.mark(self.put(band), mix(felt, INK, 0.55), 0.5)
        brim = blob(
            (complex(back, -0.66), complex(back * 0.6, -0.76), -0.05 - 0.775j, complex(front * 0.6, -0.78),
             complex(front, -0.72), complex(front * 0.7, -0.69), -0.05 - 0.66j, complex(back * 0.6, -0.64))
        )  # fmt: skip
        painter.fill(self.put(brim), felt, seam=0.3)

    def _cone(self) -> None:
        painter, felt = self._painter, self._look.accent
        cone = blob(
            (
                0.30 - 0.76j,
                0.17 - 1.10j,
                0.02 - 1.42j,
                -0.20 - 1.66j,
                -0.24 - 1.58j,
                -0.22 - 1.20j,
                -0.40 - 0.72j,
            )
        )
        painter.fill(self.put(cone), felt)
        brim = blob(
            (-0.68 - 0.60j, -0.30 - 0.75j, 0.25 - 0.80j, 0.66 - 0.76j, 0.30 - 0.67j, -0.25 - 0.60j)
        )
        painter.fill(self.put(brim), felt, seam=0.3)

    def _cap(self) -> None:
        painter, wool = self._painter, self._look.accent
        dome = blob(
            (
                0.33 - 0.70j,
                0.30 - 0.93j,
                0.08 - 1.10j,
                -0.22 - 1.07j,
                -0.44 - 0.86j,
                -0.45 - 0.62j,
                -0.05 - 0.68j,
            )
        )
        painter.fill(self.put(dome), wool)
        fold = blob(
            (0.36 - 0.64j, 0.36 - 0.78j, -0.05 - 0.81j, -0.46 - 0.72j, -0.48 - 0.56j, -0.05 - 0.66j)
        )
        painter.fill(self.put(fold), mix(wool, INK, 0.18), seam=0.2)
        painter.ball(self.point(-0.08 - 1.16j), 0.10 * self._size, mix(wool, color("#fff4e0"), 0.6))


def _clipped(face: skia.Path) -> skia.Path:
    """Return the part of a face that a hood leaves free."""
    return skia.Op(face, _shape(_HOOD_OPENING), skia.PathOp.kIntersect_PathOp)
