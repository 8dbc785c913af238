"""Give animals what only their kind has: manes, humps, stripes, wool, horns, trunks. Knows coats."""

from __future__ import annotations

import math
from collections.abc import Callable

from moviefactory.shots.animatic.figures.contract import Look
from moviefactory.shots.animatic.figures.gaits import Body, Breed
from moviefactory.shots.animatic.figures.painter import Painter, Volume
from moviefactory.shots.animatic.figures.shapes import (
    between,
    blob,
    curve,
    joined,
    oval,
    polygon,
    ribbon,
    turned,
    wave,
)
from moviefactory.shots.animatic.light import Color, color, mix

INK: Color = color("#1a141a")
HORN: Color = color("#d8c7a4")
IVORY: Color = color("#efe6d2")

PATCHES = ((0.08, 0.28, 0.12), (0.44, 0.16, 0.10), (0.70, 0.46, 0.13), (0.98, 0.24, 0.10))
"""Where a piebald's patches are along and down the trunk, and how large. Units: heights."""

Put = Callable[[complex], complex]


def before_trunk(painter: Painter, breed: Breed, body: Body, look: Look, volume: Volume) -> None:
    """Draw what grows out of the back, behind the trunk's own shape: humps."""
    if breed.kind != "camel":
        return
    axis = body.withers - body.croup
    along = axis / abs(axis)
    for share in (0.26, 0.76):
        at = between(body.croup, body.withers, share)
        hump = [at - along * 0.13 + along * 1j * 0.06, at - along * 0.07 - along * 1j * 0.12,
                at - along * 1j * 0.19, at + along * 0.07 - along * 1j * 0.12,
                at + along * 0.13 + along * 1j * 0.06]  # fmt: skip
        painter.fill(blob(hump), mix(look.primary, look.secondary, 0.25), volume=volume)


def on_trunk(painter: Painter, breed: Breed, body: Body, look: Look, volume: Volume) -> None:
    """Draw what a coat has on the trunk: stripes, patches, spots, wool."""
    axis = body.withers - body.croup
    along = axis / abs(axis)
    down = along * 1j
    deep = breed.chest * 2

    def at(share: float, low: float) -> complex:
        return body.croup + axis * share + down * deep * low

    if "spines" in look.features:
        _spines(painter, at, look)
    elif look.features & {"spots", "plain"}:
        _spots(
            painter,
            at,
            look,
            look.accent if breed.kind == "tiger" else mix(look.primary, INK, 0.45),
        )
    elif "stripes" in look.features and breed.kind not in ("tiger", "zebra"):
        for k in range(6):
            x = 0.04 + 0.17 * k
            band = [at(x - 0.03, 0.02), at(x - 0.02, 0.3), at(x + 0.01, 0.62), at(x + 0.02, 0.3), at(x + 0.03, 0.02)]  # fmt: skip
            painter.mark(blob(band), mix(look.primary, INK, 0.42), 0.35)
    elif "patches" in look.features:
        for k, (x, low, size) in enumerate(PATCHES):
            painter.mark(oval(at(x, low), size, 0.8 * size, 0.7 * k), look.secondary, 0.5)
    elif breed.kind in ("tiger", "zebra"):
        count = 8 if breed.kind == "zebra" else 7
        for k in range(count):
            x = -0.02 + 1.06 * k / (count - 1)
            long = (0.62 + 0.25 * (k % 2)) * (0.85 if x < 0.4 else 1.0)
            thick = 0.030 if breed.kind == "zebra" else 0.024
            band = [
                at(x - thick, 0.02),
                at(x - 0.02, long * 0.5),
                at(x + 0.01, long),
                at(x + thick * 0.8, long * 0.5),
                at(x + thick, 0.02),
            ]
            painter.mark(blob(band), look.accent, 0.35)
    elif breed.kind in ("cow", "giraffe"):
        spots: tuple[tuple[float, float, float], ...] = (
            (0.12, 0.30, 0.10),
            (0.42, 0.18, 0.085),
            (0.66, 0.50, 0.11),
            (0.95, 0.26, 0.09),
            (0.36, 0.66, 0.07),
        )
        if breed.kind == "giraffe":
            spots = tuple((0.02 + 0.16 * k, 0.22 + 0.42 * (k % 2), 0.042) for k in range(7))
        for k, (x, low, size) in enumerate(spots):
            turn = 0.9 * k
            patch = [
                at(x, low) + turned(size * (1 + 0.25 * ((i * 7 + k) % 3 - 1)), turn + i * 1.047)
                for i in range(6)
            ]
            painter.mark(
                blob([complex(p.real, min(p.imag, -breed.back + deep * 0.94)) for p in patch]),
                look.secondary,
                0.5,
            )
    elif breed.kind == "sheep":
        wool(painter, [at(x, y) for x, y in (
            (-0.10, 0.30), (0.06, 0.05), (0.26, -0.03), (0.50, -0.05), (0.74, -0.02), (0.96, 0.06),
            (1.10, 0.34), (1.04, 0.66), (0.82, 0.86), (0.56, 0.90), (0.28, 0.86), (0.02, 0.72),
        )], deep * 0.20, look, volume)  # fmt: skip
    elif breed.kind == "elephant":
        for x in (0.2, 0.5):
            painter.line(
                curve([at(x, 0.55), at(x + 0.05, 0.8)]),
                mix(look.primary, INK, 0.4),
                0.006,
                share=0.4,
            )


def _spots(
    painter: Painter, at: Callable[[float, float], complex], look: Look, tone: Color
) -> None:
    """Draw the rows of a leopard's spots; a plain coat has none."""
    if "spots" not in look.features:
        return
    for k in range(21):
        x, low = 0.01 + 0.148 * (k % 7) + 0.07 * (k // 7 % 2), 0.14 + 0.24 * (k // 7)
        painter.mark(oval(at(x, low), 0.021, 0.016, 0.8 * k), tone, 0.35)


def _spines(painter: Painter, at: Callable[[float, float], complex], look: Look) -> None:
    """Draw a hedgehog's mantle of spines from the neck over the back to the ground."""
    rim, inner = [], []
    for k in range(33):
        turn = math.pi * (1.12 - 1.20 * k / 32)
        long = 1.20 if k % 2 else 0.98
        way = complex(0.66 * math.cos(turn), -0.80 * math.sin(turn))
        rim.append(at(0.40 + long * way.real, 0.62 + long * way.imag))
        inner.append((at(0.40 + 0.62 * way.real, 0.62 + 0.62 * way.imag), rim[-1]))
    painter.fill(polygon([*rim, at(1.02, 0.86), at(-0.16, 0.90)]), look.accent, seam=0.4)
    for root, tip in inner[1:-1:2]:
        painter.line(
            curve([root, between(root, tip, 0.8)]), mix(look.secondary, look.accent, 0.35), 0.010
        )


def wool(painter: Painter, rim: list[complex], radius: float, look: Look, volume: Volume) -> None:
    """Draw a fleece: a body with a rim of curls."""
    puffs = [oval(p, radius, radius) for p in rim]
    painter.fill(joined([blob(rim), *puffs]), look.primary, volume=volume)
    for k, p in enumerate(rim):
        inner = p + (sum(rim) / len(rim) - p) * (0.25 + 0.12 * (k % 3))
        arc = [
            inner + turned(radius * 0.7, 0.4 + k),
            inner + turned(radius * 0.75, 1.5 + k),
            inner + turned(radius * 0.7, 2.6 + k),
        ]
        painter.line(curve(arc), mix(look.primary, INK, 0.28), 0.010, share=0.5)


def on_neck(painter: Painter, breed: Breed, body: Body, look: Look, root: complex) -> None:
    """Draw what a coat has on the neck: stripes and spots."""
    if breed.kind not in ("zebra", "giraffe"):
        return
    way = body.neck - root
    side = way / abs(way) * 1j * breed.neck_width
    for k in range(6):
        p = root + way * (0.10 + 0.15 * k)
        wide = 0.95 - 0.06 * k
        if breed.kind == "zebra":
            band = ribbon([p - side * wide, p + way * 0.03, p + side * wide], (0.014, 0.012, 0.014))
            painter.mark(band, look.accent, 0.35)
        else:
            painter.mark(
                oval(
                    p + side * 0.35 * (1 if k % 2 else -1),
                    breed.neck_width * 0.42,
                    breed.neck_width * 0.5,
                ),
                look.secondary,
                0.5,
            )


def tail_tuft(painter: Painter, breed: Breed, tip: complex, before: complex, look: Look) -> None:
    """Draw the tuft at the end of a thin tail."""
    if breed.kind not in ("lion", "cow", "elephant", "zebra", "giraffe", "camel"):
        return
    way = (tip - before) / (abs(tip - before) or 1.0)
    tuft = ribbon([tip - way * 0.02, tip + way * 0.035, tip + way * 0.08], (0.018, 0.034, 0.006))
    painter.fill(tuft, mix(look.secondary, INK, 0.45))


def before_head(painter: Painter, kind: str, put: Put, size: float, look: Look, t: float) -> None:
    """Draw what lies behind the skull: a mane, far horns, a far tusk."""
    if kind == "lion":
        sway = 0.03 * wave(t * 0.5)
        lock: list[complex] = []
        for k in range(22):
            angle = 0.55 + k / 21 * 5.0
            reach = (0.86 if k % 2 else 0.70) + 0.10 * math.sin(angle * 1.3) + sway * (k % 3 - 1)
            lock.append(
                put(-0.06 + 0.08j + complex(math.cos(angle), math.sin(angle) * 1.05) * reach)
            )
        lock = [complex(p.real, min(p.imag, -0.004)) for p in lock]
        painter.fill(blob(lock, 0.12), look.secondary, seam=0.2)
    elif kind == "cow":
        _horn(painter, put, size, (0.10 - 0.22j, 0.14 - 0.44j, 0.32 - 0.60j), 0.5)


def after_head(painter: Painter, kind: str, put: Put, size: float, look: Look, t: float) -> None:
    """Draw what lies over the skull: horns, a trunk and a tusk, a fleece, a striped brow."""
    if kind == "cow":
        _horn(painter, put, size, (-0.02 - 0.24j, -0.04 - 0.46j, 0.12 - 0.66j), 0.0)
    elif kind == "giraffe":
        for x in (-0.02, 0.12):
            painter.fill(
                ribbon(
                    [put(complex(x, -0.2)), put(complex(x - 0.06, -0.52))],
                    (0.045 * size, 0.05 * size),
                ),
                look.secondary,
            )
    elif kind == "elephant":
        _trunk(painter, put, size, look, t)
    elif kind == "sheep":
        top = [
            put(p)
            for p in (
                -0.30 - 0.02j,
                -0.24 - 0.24j,
                -0.04 - 0.36j,
                0.16 - 0.30j,
                0.20 - 0.14j,
                0.0 - 0.10j,
            )
        ]
        painter.fill(
            joined([blob(top), *(oval(p, 0.10 * size, 0.10 * size) for p in top[:5])]), look.primary
        )
    elif kind in ("tiger", "zebra") and not look.features & {"spots", "plain"}:
        for k in range(3):
            x = -0.10 + 0.14 * k
            band = [
                put(complex(x, -0.36)),
                put(complex(x + 0.03, -0.10 - 0.04 * k)),
                put(complex(x + 0.07, -0.36 + 0.02 * k)),
            ]
            painter.mark(blob(band), look.accent, 0.35)
        for k in range(2):
            band = [
                put(complex(-0.16 + 0.1 * k, 0.10)),
                put(complex(0.12 + 0.1 * k, 0.06)),
                put(complex(-0.14 + 0.1 * k, 0.17)),
            ]
            painter.mark(blob(band), look.accent, 0.35)
    elif kind == "pig":
        snout = polygon([put(p) for p in (0.78 - 0.08j, 0.88 - 0.06j, 0.90 + 0.18j, 0.80 + 0.24j)])
        painter.mark(snout, mix(look.primary, color("#c0506a"), 0.45), 0.6)


def _horn(painter: Painter, put: Put, size: float, points: tuple[complex, ...], far: float) -> None:
    radii = [0.07 * size * (1 - 0.85 * k / (len(points) - 1)) for k in range(len(points))]
    painter.fill(ribbon([put(p) for p in points], radii), HORN, far=far)


def _trunk(painter: Painter, put: Put, size: float, look: Look, t: float) -> None:
    """Draw an elephant's trunk, which swings and curls, and its tusk."""
    swing = wave(t * 0.28)
    spine = [put(0.34 - 0.10j)]
    angle, at = 0.55, 0.34 - 0.10j
    for k in range(6):
        at += 0.24 * turned(1 + 0j, angle + 0.75)
        angle += (0.16, 0.14, 0.02, -0.25, -0.50, -0.55)[k] - 0.10 * swing * (k - 1) / 3
        hang = put(at)
        spine.append(complex(hang.real, min(hang.imag, -0.03)))
    painter.fill(
        ribbon(spine, [s * size for s in (0.24, 0.19, 0.15, 0.125, 0.105, 0.09, 0.075)]),
        look.primary,
        seam=0.3,
    )
    for k in range(1, 5):
        way = (spine[k + 1] - spine[k]) * 1j / abs(spine[k + 1] - spine[k]) * size * 0.09
        painter.line(
            curve([spine[k] - way, spine[k] + way]), mix(look.primary, INK, 0.35), 0.006, share=0.4
        )
    tusk = [put(0.26 + 0.20j), put(0.44 + 0.42j), put(0.72 + 0.44j)]
    painter.fill(ribbon(tusk, (0.06 * size, 0.05 * size, 0.01 * size)), IVORY, seam=0.3)
