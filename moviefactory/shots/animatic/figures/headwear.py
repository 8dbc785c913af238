"""Draw what people of a trade wear on their heads. Knows hats, masks and goggles in head space."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

import skia

from moviefactory.shots.animatic.figures.contract import Look
from moviefactory.shots.animatic.figures.painter import Painter
from moviefactory.shots.animatic.figures.shapes import blob, curve, polygon, ribbon
from moviefactory.shots.animatic.light import Color, color, mix

INK: Color = color("#1c1620")
STRAW: Color = color("#d8b468")
STEEL: Color = color("#9aa2ae")
Put = Callable[[skia.Path], skia.Path]


def _toque(painter: Painter, put: Put, look: Look) -> None:
    white = color("#f6f3ec")
    puff = (
        -0.50 - 1.02j,
        -0.58 - 1.30j,
        -0.36 - 1.46j,
        -0.14 - 1.52j,
        0.12 - 1.52j,
        0.36 - 1.44j,
        0.52 - 1.26j,
        0.40 - 1.02j,
    )
    painter.fill(put(blob(puff)), white)
    painter.fill(
        put(polygon((-0.42 - 0.66j, -0.44 - 1.06j, 0.34 - 1.06j, 0.33 - 0.72j))), white, seam=0.4
    )
    for x in (-0.24, -0.02, 0.2):
        painter.line(
            put(curve((complex(x, -1.08), complex(x * 1.2, -1.36)))), mix(white, INK, 0.25), 0.005
        )


def _tricorn(painter: Painter, put: Put, look: Look) -> None:
    felt = mix(look.accent, INK, 0.5)
    crown = (-0.40 - 0.72j, -0.30 - 1.06j, 0.02 - 1.14j, 0.26 - 1.02j, 0.32 - 0.76j)
    brim = (
        -0.78 - 0.80j,
        -0.50 - 1.06j,
        -0.05 - 0.84j,
        0.40 - 1.10j,
        0.74 - 0.84j,
        0.34 - 0.66j,
        -0.05 - 0.62j,
        -0.42 - 0.60j,
    )
    painter.fill(put(blob(crown)), felt)
    painter.fill(put(blob(brim, 0.12)), felt, seam=0.5)
    painter.line(
        put(curve((-0.74 - 0.80j, -0.46 - 0.98j, -0.05 - 0.80j, 0.40 - 1.02j, 0.70 - 0.84j))),
        color("#d9a84a"),
        0.006,
        share=0.9,
    )
    painter.mark(
        put(blob((-0.04 - 0.93j, 0.04 - 1.0j, 0.12 - 0.93j, 0.09 - 0.87j, 0.0 - 0.87j))),
        color("#f2ece0"),
        0.9,
    )


def _peaked(painter: Painter, put: Put, look: Look) -> None:
    cloth = mix(look.primary, INK, 0.15)
    top = (-0.50 - 0.80j, -0.54 - 0.98j, -0.20 - 1.12j, 0.22 - 1.12j, 0.44 - 0.98j, 0.36 - 0.80j)
    painter.fill(put(blob(top)), cloth)
    painter.fill(
        put(polygon((-0.42 - 0.64j, -0.43 - 0.84j, 0.34 - 0.86j, 0.34 - 0.70j))),
        mix(cloth, INK, 0.45),
        seam=0.2,
    )
    painter.fill(
        put(blob((0.18 - 0.72j, 0.36 - 0.72j, 0.60 - 0.60j, 0.52 - 0.58j, 0.28 - 0.64j))),
        INK,
        seam=0.4,
    )
    painter.mark(
        put(blob((0.17 - 0.92j, 0.23 - 1.0j, 0.29 - 0.92j, 0.23 - 0.84j))), color("#e0b850"), 1.0
    )


def _wide(painter: Painter, put: Put, look: Look, tone: Color, curl: float, tall: float) -> None:
    crown = (
        0.30 - 0.74j,
        complex(0.25, -0.80 - tall),
        complex(0.08, -0.86 - tall),
        complex(-0.05, -0.80 - tall),
        complex(-0.20, -0.87 - tall),
        complex(-0.35, -0.80 - tall),
        -0.40 - 0.72j,
    )
    brim = (
        complex(-0.88, -0.72 - curl),
        complex(-0.60, -0.72),
        -0.05 - 0.76j,
        complex(0.56, -0.76),
        complex(0.86, -0.78 - curl),
        complex(0.62, -0.66),
        -0.05 - 0.62j,
        complex(-0.62, -0.60),
    )
    painter.fill(put(blob(crown)), tone)
    painter.mark(
        put(polygon((-0.40 - 0.72j, -0.385 - 0.84j, 0.295 - 0.86j, 0.305 - 0.74j))),
        mix(tone, INK, 0.55),
        0.5,
    )
    painter.fill(put(blob(brim)), tone, seam=0.4)


def _cowboy(painter: Painter, put: Put, look: Look) -> None:
    _wide(painter, put, look, mix(look.accent, color("#8a5f3a"), 0.4), 0.16, 0.34)


def _straw(painter: Painter, put: Put, look: Look) -> None:
    _wide(painter, put, look, STRAW, -0.04, 0.22)


def _fedora(painter: Painter, put: Put, look: Look) -> None:
    tone = mix(look.primary, INK, 0.35)
    crown = (
        0.32 - 0.74j,
        0.30 - 1.02j,
        0.16 - 1.12j,
        -0.04 - 1.06j,
        -0.22 - 1.13j,
        -0.38 - 1.02j,
        -0.42 - 0.72j,
    )
    brim = (
        -0.70 - 0.70j,
        -0.42 - 0.78j,
        -0.05 - 0.80j,
        0.40 - 0.80j,
        0.68 - 0.66j,
        0.40 - 0.66j,
        -0.05 - 0.66j,
        -0.46 - 0.62j,
    )
    painter.fill(put(blob(crown)), tone)
    painter.mark(
        put(polygon((-0.42 - 0.73j, -0.40 - 0.87j, 0.31 - 0.88j, 0.32 - 0.76j))),
        mix(tone, INK, 0.6),
        0.5,
    )
    painter.fill(put(blob(brim)), tone, seam=0.4)


def _rain_hat(painter: Painter, put: Put, look: Look) -> None:
    crown = (-0.40 - 0.66j, -0.34 - 0.96j, -0.05 - 1.08j, 0.24 - 0.96j, 0.33 - 0.68j)
    brim = (
        -0.84 - 0.38j,
        -0.56 - 0.62j,
        -0.05 - 0.76j,
        0.36 - 0.76j,
        0.58 - 0.60j,
        0.34 - 0.62j,
        -0.05 - 0.58j,
        -0.50 - 0.42j,
    )
    painter.fill(put(blob(crown)), look.accent)
    painter.fill(put(blob(brim)), look.accent, seam=0.4)


def _horned(painter: Painter, put: Put, look: Look) -> None:
    dome = (
        -0.46 - 0.56j,
        -0.44 - 0.86j,
        -0.22 - 1.08j,
        0.08 - 1.10j,
        0.32 - 0.92j,
        0.35 - 0.64j,
        -0.05 - 0.66j,
    )
    horn = color("#e8dcc0")
    painter.fill(
        put(ribbon((0.20 - 0.86j, 0.48 - 0.94j, 0.60 - 1.24j), (0.09, 0.075, 0.015))), horn, far=0.2
    )
    painter.fill(put(blob(dome)), STEEL, seam=0.3)
    painter.fill(
        put(ribbon((-0.30 - 0.84j, -0.58 - 0.94j, -0.70 - 1.26j), (0.10, 0.08, 0.015))),
        horn,
        seam=0.3,
    )


def _mask(painter: Painter, put: Put, look: Look) -> None:
    cloth = mix(look.primary, INK, 0.2)
    top = (
        0.33 - 0.56j,
        0.33 - 0.80j,
        0.12 - 1.03j,
        -0.18 - 1.0j,
        -0.42 - 0.84j,
        -0.44 - 0.50j,
        -0.34 - 0.20j,
        -0.10 - 0.06j,
        -0.06 - 0.56j,
    )
    low = (0.37 - 0.38j, 0.31 - 0.16j, 0.22 + 0.02j, -0.10 - 0.02j, -0.34 - 0.24j, -0.06 - 0.42j)
    painter.fill(put(blob(top)), cloth)
    painter.fill(put(blob(low)), cloth)
    for dy in (0.0, 0.10):
        painter.fill(
            put(
                ribbon(
                    (-0.40 - 0.70j, complex(-0.66, -0.60 + dy), complex(-0.86, -0.36 + dy * 2)),
                    (0.06, 0.055, 0.02),
                )
            ),
            look.accent,
        )
    painter.mark(
        put(polygon((-0.44 - 0.66j, -0.43 - 0.78j, 0.33 - 0.72j, 0.335 - 0.60j))), look.accent, 0.6
    )


def _goggles(painter: Painter, put: Put, look: Look) -> None:
    cap = (
        0.30 - 0.66j,
        0.28 - 0.88j,
        0.10 - 1.02j,
        -0.20 - 1.0j,
        -0.43 - 0.80j,
        -0.42 - 0.44j,
        -0.26 - 0.16j,
        -0.06 - 0.10j,
        -0.10 - 0.50j,
    )
    painter.fill(put(blob(cap)), mix(look.primary, INK, 0.1), seam=0.2)
    painter.fill(
        put(blob((0.06 - 0.36j, 0.05 - 0.62j, 0.32 - 0.64j, 0.40 - 0.52j, 0.36 - 0.36j), 0.1)),
        look.accent,
        seam=0.3,
    )
    painter.mark(
        put(blob((0.10 - 0.40j, 0.10 - 0.58j, 0.30 - 0.59j, 0.35 - 0.50j, 0.32 - 0.40j), 0.1)),
        color("#8ac0d8"),
        0.9,
    )
    painter.line(
        put(curve((0.28 - 0.22j, 0.40 - 0.26j, 0.46 - 0.60j, 0.46 - 1.16j))),
        look.accent,
        0.012,
        outline=True,
    )


def _bobble(painter: Painter, put: Put, look: Look) -> None:
    white = color("#f6f3ec")
    cone = (
        0.33 - 0.70j,
        0.16 - 1.06j,
        -0.20 - 1.22j,
        -0.56 - 1.02j,
        -0.66 - 0.74j,
        -0.50 - 0.84j,
        -0.44 - 0.62j,
    )
    painter.fill(put(blob(cone)), look.accent, seam=0.2)
    painter.fill(
        put(ribbon((-0.46 - 0.64j, -0.05 - 0.72j, 0.36 - 0.70j), (0.085, 0.085, 0.085))),
        white,
        seam=0.2,
    )
    painter.fill(put(blob((-0.76 - 0.66j, -0.66 - 0.56j, -0.56 - 0.66j, -0.66 - 0.77j))), white)


def _eyepatch(painter: Painter, put: Put, look: Look) -> None:
    painter.mark(
        put(blob((0.12 - 0.56j, 0.28 - 0.56j, 0.27 - 0.40j, 0.18 - 0.37j, 0.12 - 0.44j))), INK, 0.2
    )
    painter.line(put(curve((-0.40 - 0.60j, 0.0 - 0.62j, 0.30 - 0.60j))), INK, 0.006, share=0.2)


def _visor_cap(painter: Painter, put: Put, look: Look) -> None:
    dome = (-0.46 - 0.58j, -0.45 - 0.86j, -0.22 - 1.08j, 0.08 - 1.10j, 0.31 - 0.94j, 0.35 - 0.70j,
            -0.05 - 0.70j)  # fmt: skip
    painter.fill(put(blob(dome)), look.accent, seam=0.3)
    painter.fill(
        put(blob((0.14 - 0.76j, 0.34 - 0.78j, 0.74 - 0.64j, 0.70 - 0.58j, 0.34 - 0.64j))),
        mix(look.accent, INK, 0.25),
        seam=0.3,
    )


def _bow(painter: Painter, put: Put, look: Look) -> None:
    ribbon_tone = mix(look.accent, color("#f0607a"), 0.45)
    for loop in (
        (-0.16 - 0.98j, -0.36 - 1.26j, -0.56 - 1.16j, -0.54 - 0.94j),
        (-0.16 - 0.98j, 0.02 - 1.28j, 0.22 - 1.20j, 0.18 - 0.98j),
    ):
        painter.fill(put(blob(loop, 0.10)), ribbon_tone, seam=0.4)
    painter.fill(
        put(blob((-0.24 - 0.96j, -0.16 - 1.08j, -0.08 - 0.98j, -0.16 - 0.90j))), ribbon_tone
    )


def _headband(painter: Painter, put: Put, look: Look) -> None:
    band = (-0.44 - 0.66j, -0.44 - 0.80j, 0.31 - 0.78j, 0.32 - 0.66j)
    painter.fill(put(polygon(band)), mix(look.accent, color("#f4f1ea"), 0.4), seam=0.2)


def _veil(painter: Painter, put: Put, look: Look) -> None:
    crown = (-0.42 - 0.70j, -0.36 - 1.02j, -0.05 - 1.10j, 0.25 - 1.0j, 0.33 - 0.72j)
    drape = (0.36 - 0.76j, 0.44 - 0.42j, 0.38 - 0.02j, 0.10 + 0.16j, -0.34 + 0.50j, -0.70 + 0.62j,
             -0.60 - 0.10j, -0.48 - 0.72j)  # fmt: skip
    painter.mark(put(blob(drape)), mix(look.accent, INK, 0.5), 0.1)
    painter.fill(put(blob((0.30 - 0.60j, 0.36 - 0.40j, 0.27 - 0.10j, 0.05 - 0.10j, 0.04 - 0.55j))), mix(look.skin, look.accent, 0.45), outline=False)  # fmt: skip
    painter.line(put(curve((0.16 - 0.46j, 0.21 - 0.44j, 0.26 - 0.46j))), INK, 0.005)
    brim = (-0.62 - 0.66j, -0.05 - 0.80j, 0.60 - 0.74j, -0.05 - 0.62j)
    painter.fill(put(blob(crown)), look.accent)
    painter.fill(put(blob(brim)), look.accent, seam=0.4)


def _nurse_cap(painter: Painter, put: Put, look: Look) -> None:
    white = color("#f6f4f0")
    cap = (-0.40 - 0.78j, -0.44 - 1.12j, -0.05 - 1.20j, 0.26 - 1.10j, 0.26 - 0.84j)
    painter.fill(put(polygon(cap)), white, seam=0.3)
    for cross in (
        (-0.16 - 1.00j, 0.10 - 1.00j, 0.10 - 0.92j, -0.16 - 0.92j),
        (-0.07 - 1.09j, 0.01 - 1.09j, 0.01 - 0.83j, -0.07 - 0.83j),
    ):
        painter.mark(put(polygon(cross)), color("#d0302c"), 1.0)


def _wig(painter: Painter, put: Put, look: Look) -> None:
    orange = look.hair if "hair" in look.features else color("#e8622a")
    for x, y, r in ((-0.46, -0.50, 0.26), (-0.50, -0.82, 0.25), (-0.26, -1.04, 0.24), (0.06, -0.98, 0.16),
                    (-0.24, -0.60, 0.22), (-0.30, -0.32, 0.20)):  # fmt: skip
        puff = [complex(x + r * a, y + r * b) for a, b in ((1, 0), (0, 1), (-1, 0), (0, -1))]
        painter.fill(put(blob(puff, 0.27)), orange, outline=False, relief=0.6)


def _red_nose(painter: Painter, put: Put, look: Look) -> None:
    nose = [0.37 - 0.35j + 0.105 * p for p in (1, 1j, -1, -1j)]
    white = [0.19 - 0.485j + p for p in (0.12, 0.16j, -0.11, -0.15j)]
    grin = (0.10 - 0.22j, 0.20 - 0.10j, 0.30 - 0.20j, 0.31 - 0.14j, 0.20 - 0.04j, 0.08 - 0.14j)
    painter.mark(put(blob(white, 0.27)), color("#f6f2ea"), 0.9)
    painter.mark(put(blob([0.20 - 0.48j + 0.045 * p for p in (1, 1.4j, -1, -1.4j)], 0.27)), INK)
    painter.mark(put(blob(grin)), color("#d8302f"), 0.9)
    painter.fill(put(blob(nose, 0.27)), color("#e02a24"), outline=False)


def _eye_mask(painter: Painter, put: Put, look: Look) -> None:
    band = (-0.42 - 0.56j, -0.10 - 0.62j, 0.32 - 0.62j, 0.34 - 0.42j, 0.14 - 0.36j, -0.12 - 0.44j)
    painter.mark(put(blob(band, 0.10)), INK, 0.1)
    painter.mark(put(blob([0.20 - 0.50j + 0.050 * p for p in (1, 0.8j, -1, -0.8j)], 0.27)), color("#f6f2ea"), 1.0)  # fmt: skip
    painter.mark(put(blob([0.215 - 0.50j + 0.022 * p for p in (1, 1j, -1, -1j)], 0.27)), INK)


HEADWEAR: Mapping[str, Callable[[Painter, Put, Look], None]] = MappingProxyType(
    {
        "eyepatch": _eyepatch,
        "wig": _wig,
        "red nose": _red_nose,
        "eye mask": _eye_mask,
        "headband": _headband,
        "veil": _veil,
        "visor cap": _visor_cap,
        "bow": _bow,
        "nurse cap": _nurse_cap,
        "toque": _toque,
        "tricorn": _tricorn,
        "peaked cap": _peaked,
        "cowboy hat": _cowboy,
        "straw hat": _straw,
        "fedora": _fedora,
        "rain hat": _rain_hat,
        "horned helmet": _horned,
        "mask": _mask,
        "goggles": _goggles,
        "bobble cap": _bobble,
    }
)
"""What is drawn over the hair, in this order."""
