"""Give breeds what only their kind has: horns, long ears, masks, humps, packs, wings. Knows marks."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import replace

from moviefactory.shots.animatic.figures.contract import Look
from moviefactory.shots.animatic.figures.gaits import Body, Breed
from moviefactory.shots.animatic.figures.muzzle_table import Muzzle
from moviefactory.shots.animatic.figures.painter import Painter, Volume
from moviefactory.shots.animatic.figures.shapes import (
    between,
    blob,
    curve,
    oval,
    polygon,
    ribbon,
    turned,
)
from moviefactory.shots.animatic.light import Color, color, mix

INK: Color = color("#1a141a")
HORN: Color = color("#5d5046")
BONE: Color = color("#e2d3b2")
ANTLER: Color = color("#b8976a")
SACK: Color = color("#b08a58")
WHITE: Color = (1.0, 1.0, 1.0)

Put = Callable[[complex], complex]
EARS = {
    "long ears": (1.05, 2.3),
    "round ears": (1.25, 0.75),
    "small ears": (0.6, 0.6),
    "big ears": (1.5, 1.4),
}
"""How much wider and longer than its kin's ears are."""
HORNS: dict[str, tuple[tuple[complex, ...], float, Color]] = {
    "swept horns": ((-0.02 - 0.20j, -0.34 - 0.26j, -0.86 - 0.44j, -1.12 - 0.98j), 0.125, color("#8d8274")),
    "bull horns": ((0.0 - 0.24j, 0.16 - 0.44j, 0.44 - 0.58j, 0.56 - 0.96j), 0.09, BONE),
    "goat horns": ((0.04 - 0.34j, -0.10 - 0.80j, -0.40 - 1.14j, -0.78 - 1.24j), 0.10, HORN),
    "straight horns": ((0.06 - 0.34j, 0.02 - 0.80j, -0.16 - 1.24j, -0.10 - 1.62j), 0.055, HORN),
    "ram horns": (
        (0.0 - 0.30j, -0.26 - 0.60j, -0.66 - 0.56j, -0.82 - 0.16j, -0.60 + 0.22j, -0.22 + 0.24j, -0.06 - 0.02j),
        0.15, BONE,
    ),
    "nose horn": ((0.74 + 0.06j, 0.78 - 0.20j, 0.92 - 0.52j), 0.13, BONE),
    "brow horn": ((0.46 - 0.02j, 0.48 - 0.16j, 0.54 - 0.28j), 0.10, BONE),
    "unicorn horn": ((0.20 - 0.34j, 0.42 - 0.80j, 0.58 - 1.20j), 0.075, color("#f0dca0")),
    "mammoth tusks": ((0.26 + 0.24j, 0.56 + 0.66j, 1.04 + 0.70j, 1.26 + 0.26j, 1.10 - 0.06j), 0.11, BONE),
    "tusks": ((0.58 + 0.24j, 0.74 + 0.10j, 0.76 - 0.14j), 0.055, BONE),
}  # fmt: skip
"""By mark: the spine of the near horn in head space, its thickness at the root, its colour."""
PAIRED = frozenset({"swept horns", "bull horns", "goat horns", "straight horns"})


def eared(muzzle: Muzzle, marks: frozenset[str]) -> Muzzle:
    """Return a head with the ears of its kind."""
    for mark, (wide, high) in EARS.items():
        if mark in marks:
            root = muzzle.ear[0]
            grown = tuple(
                root + complex((p - root).real * wide, (p - root).imag * high) for p in muzzle.ear
            )
            return replace(muzzle, ear=grown)
    return muzzle


def behind_head(painter: Painter, breed: Breed, put: Put, look: Look) -> None:
    """Draw the far horns and antlers."""
    for mark in sorted(breed.marks & PAIRED):
        _horn(painter, breed, put, mark, 0.16 - 0.02j, 0.45)
    if "palm antlers" in breed.marks:
        _palms(painter, breed, put, 0.22 - 0.04j, 0.45)


def on_face(painter: Painter, breed: Breed, put: Put, look: Look) -> None:
    """Draw a mask: a raccoon's, a badger's, a panda's, a husky's."""
    size = breed.head
    if "raccoon mask" in breed.marks:
        band = [
            put(p)
            for p in (
                -0.16 - 0.06j,
                0.10 - 0.26j,
                0.42 - 0.14j,
                0.46 + 0.04j,
                0.22 + 0.06j,
                -0.02 + 0.12j,
            )
        ]
        painter.mark(blob(band), INK, 0.35)
        brow = [put(p) for p in (-0.12 - 0.16j, 0.10 - 0.36j, 0.34 - 0.24j, 0.12 - 0.25j)]
        painter.mark(blob(brow), mix(look.secondary, WHITE, 0.6), 0.8)
    if "badger stripes" in breed.marks:
        face = [
            put(p)
            for p in (
                -0.34 - 0.12j,
                -0.10 - 0.34j,
                0.30 - 0.22j,
                0.84 + 0.04j,
                0.74 + 0.13j,
                0.30 + 0.24j,
                -0.24 + 0.22j,
            )
        ]
        painter.mark(blob(face), WHITE, 0.8)
        stripe = [
            put(p)
            for p in (
                -0.40 - 0.10j,
                0.0 - 0.24j,
                0.36 - 0.14j,
                0.70 + 0.0j,
                0.36 + 0.02j,
                0.0 + 0.0j,
                -0.36 + 0.06j,
            )
        ]
        painter.mark(blob(stripe), INK, 0.3)
    if "eye patch" in breed.marks:
        painter.mark(oval(put(0.26 - 0.08j), 0.15 * size, 0.19 * size, 0.5), INK, 0.35)
    if "pale face" in breed.marks:
        face = [
            put(p)
            for p in (
                0.20 - 0.06j,
                0.44 - 0.10j,
                0.80 + 0.0j,
                0.78 + 0.14j,
                0.40 + 0.22j,
                0.0 + 0.26j,
            )
        ]
        painter.mark(blob(face), mix(look.secondary, WHITE, 0.5), 0.85)
    if "pale muzzle" in breed.marks:
        nose = [put(p) for p in (0.62 + 0.10j, 0.86 + 0.18j, 0.86 + 0.34j, 0.66 + 0.34j)]
        painter.mark(blob(nose), mix(look.secondary, WHITE, 0.5), 0.85)
    if "tear line" in breed.marks:
        painter.line(
            curve([put(0.28 - 0.06j), put(0.36 + 0.08j), put(0.40 + 0.18j)]), INK, 0.03 * size * 3
        )


def over_head(painter: Painter, breed: Breed, put: Put, look: Look) -> None:
    """Draw the near horns, a beard, a bell under the chin, tufts."""
    for mark in sorted(breed.marks & set(HORNS)):
        _horn(painter, breed, put, mark, 0j, 0.0)
    if "palm antlers" in breed.marks:
        _palms(painter, breed, put, 0j, 0.0)
    if "beard" in breed.marks:
        beard = [
            put(p) for p in (0.36 + 0.22j, 0.56 + 0.22j, 0.50 + 0.50j, 0.40 + 0.74j, 0.34 + 0.46j)
        ]
        painter.fill(blob(beard), mix(look.secondary, WHITE, 0.3), seam=0.2)
    if "dewlap" in breed.marks:
        bell = [put(p) for p in (0.10 + 0.28j, 0.34 + 0.30j, 0.26 + 0.62j, 0.14 + 0.60j)]
        painter.fill(blob(bell), look.primary, seam=0.2)
    if "fringe" in breed.marks:
        wig = [
            put(p)
            for p in (
                -0.30 - 0.20j,
                -0.06 - 0.48j,
                0.24 - 0.34j,
                0.30 - 0.02j,
                0.10 - 0.08j,
                -0.08 + 0.06j,
            )
        ]
        painter.fill(blob(wig), mix(look.primary, INK, 0.3), seam=0.2)
    if "ear tufts" in breed.marks:
        painter.line(curve([put(-0.18 - 0.70j), put(-0.24 - 1.0j)]), INK, 0.02)


def _horn(painter: Painter, breed: Breed, put: Put, mark: str, shift: complex, far: float) -> None:
    points, thick, tone = HORNS[mark]
    last = len(points) - 1
    radii = [thick * breed.head * (1 - 0.85 * k / last) for k in range(last + 1)]
    painter.fill(ribbon([put(p + shift) for p in points], radii), tone, far=far, seam=0.3)
    if mark in ("ram horns", "goat horns", "unicorn horn") and not far:
        for a, b in itertools.pairwise(points):
            way = (b - a) / abs(b - a) * 1j * thick * 0.7
            spot = between(a, b, 0.5)
            painter.line(
                curve([put(spot - way), put(spot + way)]), mix(tone, INK, 0.5), 0.008, share=0.4
            )


def _palms(painter: Painter, breed: Breed, put: Put, shift: complex, far: float) -> None:
    """Draw a moose's antler: a broad palm with tines."""
    palm = (-0.02 - 0.26j, -0.14 - 0.46j, -0.46 - 0.60j, -0.86 - 0.72j, -0.98 - 1.06j, -0.76 - 0.98j,
            -0.62 - 1.24j, -0.42 - 1.04j, -0.20 - 1.28j, -0.06 - 1.02j, 0.20 - 1.16j, 0.16 - 0.78j,
            0.06 - 0.52j, 0.08 - 0.28j)  # fmt: skip
    painter.fill(polygon([put(p + shift) for p in palm]), ANTLER, far=far, seam=0.35)


def behind_trunk(painter: Painter, breed: Breed, body: Body, look: Look, volume: Volume) -> None:
    """Draw what rises behind the trunk: a hump, a crest of bristles, the far wing."""
    axis = body.withers - body.croup
    along = axis / abs(axis)
    up = along * -1j
    if "hump" in breed.marks:
        hump = [body.withers - along * 0.30, body.withers - along * 0.12 + up * 0.12,
                body.withers + along * 0.06 + up * 0.10, body.withers + along * 0.16 - up * 0.10]  # fmt: skip
        painter.fill(blob(hump), mix(look.primary, INK, 0.25), volume=volume)
    if "bristles" in breed.marks:
        rim = []
        for k in range(13):
            p = between(body.croup, body.withers + along * 0.10, 0.25 + 0.75 * k / 12)
            rim.append(p + up * (0.085 if k % 2 else 0.03))
        painter.fill(
            polygon([*rim, body.withers - up * 0.1, body.croup - up * 0.1]),
            mix(look.primary, INK, 0.45),
        )
    if "wings" in breed.marks:
        _wing(painter, body, look, 0.5, 0.10)


def over_trunk(painter: Painter, breed: Breed, body: Body, look: Look, volume: Volume) -> None:
    """Draw what lies over the trunk: packs, a shag, patches, spots, a wing."""
    axis = body.withers - body.croup
    along = axis / abs(axis)
    down = along * 1j
    deep = breed.chest * 2

    def at(share: float, low: float) -> complex:
        return body.croup + axis * share + down * deep * low

    if "shag" in breed.marks:
        hem = [at(-0.10 + 0.115 * k, 1.10 + (0.16 if k % 2 else 0.0)) for k in range(11)]
        painter.fill(
            polygon([at(-0.06, 0.35), *hem, at(1.05, 0.35)]),
            mix(look.primary, INK, 0.22),
            seam=0.2,
            volume=volume,
        )
    if "cape" in breed.marks:
        mane = [
            at(0.55, -0.10),
            at(0.80, -0.16),
            at(1.12, 0.10),
            at(1.20, 0.60),
            at(1.0, 1.12),
            at(0.80, 0.98),
            at(0.60, 0.55),
        ]
        painter.fill(blob(mane), mix(look.primary, INK, 0.40), seam=0.2, volume=volume)
    if "black shoulders" in breed.marks:
        band = [
            at(0.62, 0.0),
            at(1.06, 0.0),
            at(1.14, 0.6),
            at(1.02, 1.0),
            at(0.78, 0.98),
            at(0.66, 0.5),
        ]
        painter.fill(blob(band), INK, seam=0.1, volume=volume)
    if "rosettes" in breed.marks:
        for k in range(16):
            spot = at(-0.14 + 0.165 * (k % 8) + 0.08 * (k // 8), 0.20 + 0.33 * (k // 8))
            painter.mark(oval(spot, 0.058, 0.046, 0.9 * k), mix(look.primary, INK, 0.78), 0.4)
            painter.mark(oval(spot, 0.036, 0.027, 0.9 * k), mix(look.primary, INK, 0.15), 0.4)
            painter.mark(oval(spot, 0.010, 0.010), mix(look.primary, INK, 0.78), 0.4)
    elif "flecks" in breed.marks:
        for k in range(27):
            spot = at(-0.20 + 0.155 * (k % 9) + 0.07 * (k // 9 % 2), 0.12 + 0.22 * (k // 9))
            painter.mark(oval(spot, 0.026, 0.021, 0.7 * k), mix(look.primary, INK, 0.7), 0.4)
    if "fawn spots" in breed.marks:
        for k in range(14):
            spot = at(-0.06 + 0.17 * (k % 7) + 0.08 * (k // 7), 0.14 + 0.24 * (k // 7))
            painter.mark(oval(spot, 0.013, 0.011), mix(look.secondary, WHITE, 0.6), 0.9)
    if "side stripe" in breed.marks:
        band = [
            at(-0.02, 0.52),
            at(0.5, 0.60),
            at(1.02, 0.52),
            at(1.0, 0.72),
            at(0.5, 0.80),
            at(0.0, 0.68),
        ]
        painter.mark(blob(band), mix(look.primary, INK, 0.6), 0.4)
    if "plates" in breed.marks:
        for share in (0.22, 0.74):
            painter.line(
                curve([at(share, -0.02), at(share + 0.05, 0.5), at(share, 0.95)]),
                mix(look.primary, INK, 0.45),
                0.014,
            )
    if "pack" in breed.marks or "pack" in look.features:
        _pack(painter, at, look)
    if "wings" in breed.marks:
        _wing(painter, body, look, 0.0, 0.0)


def _pack(painter: Painter, at: Callable[[float, float], complex], look: Look) -> None:
    """Draw the load of a pack animal: a roll on top, sacks at its side, a girth."""
    painter.fill(
        blob([at(0.22, 0.06), at(0.24, -0.46), at(0.50, -0.60), at(0.78, -0.46), at(0.80, 0.06)]),
        mix(SACK, color("#8a3a2c"), 0.55),
        seam=0.3,
    )
    painter.line(curve([at(0.50, -0.60), at(0.50, 0.0)]), INK, 0.016)
    sack = [
        at(0.20, 0.02),
        at(0.14, 0.46),
        at(0.26, 0.86),
        at(0.62, 0.92),
        at(0.84, 0.80),
        at(0.88, 0.40),
        at(0.80, 0.02),
    ]
    painter.fill(blob(sack), SACK, seam=0.5)
    for share in (0.34, 0.68):
        painter.line(
            curve([at(share, -0.10), at(share + 0.01, 0.45), at(share, 0.90)]),
            mix(SACK, INK, 0.6),
            0.016,
        )


def _wing(painter: Painter, body: Body, look: Look, far: float, shift: float) -> None:
    root = between(body.croup, body.withers, 0.82) + 0.02j
    feathers = (0.0 + 0.0j, -0.06 - 0.22j, -0.22 - 0.40j, -0.52 - 0.48j, -0.48 - 0.36j, -0.58 - 0.32j, -0.50 - 0.22j,
                -0.56 - 0.14j, -0.42 - 0.08j, -0.40 + 0.02j, -0.20 + 0.06j)  # fmt: skip
    painter.fill(
        blob([root + p + shift for p in feathers], 0.1),
        mix(look.secondary, WHITE, 0.5),
        far=far,
        seam=0.5,
    )


def tail_rings(
    painter: Painter, breed: Breed, spine: list[complex], width: float, look: Look
) -> None:
    """Draw the rings of a raccoon's tail, the tuft of a husky's is its own."""
    if "ringed tail" not in breed.marks:
        return
    for k in range(1, 5):
        way = spine[k + 1] - spine[k] if k < 5 else spine[k] - spine[k - 1]
        side = turned(way / (abs(way) or 1.0), 1.5708) * width * 0.95
        painter.line(curve([spine[k] - side, spine[k] + side]), INK, 0.030, share=0.35)
