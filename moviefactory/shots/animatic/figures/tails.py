"""Draw the tails of four-legged animals. Knows how each kind wags, curls and ends."""

from __future__ import annotations

import math

from moviefactory.shots.animatic.figures.beasts import tail_tuft
from moviefactory.shots.animatic.figures.contract import Look
from moviefactory.shots.animatic.figures.gaits import Body, Breed
from moviefactory.shots.animatic.figures.marks import tail_rings
from moviefactory.shots.animatic.figures.painter import Painter
from moviefactory.shots.animatic.figures.shapes import between, oval, ribbon, wave
from moviefactory.shots.animatic.light import Color, color, mix

INK: Color = color("#1a141a")


def draw_tail(painter: Painter, breed: Breed, body: Body, look: Look, t: float) -> None:
    """Draw the tail from its root on the croup, wagging as its kind does."""
    if "spines" in look.features:
        return
    length, width, _ = breed.tail
    axis = body.withers - body.croup
    along = axis / abs(axis)
    root = body.croup - along * breed.loin * 0.38 + along * 1j * breed.loin * 0.28
    wag = {"dog": (0.30, 1.9), "horse": (0.16, 0.55), "cat": (0.22, 0.35), "fox": (0.14, 0.5)}
    swing, rate = wag.get(breed.kind, (0.2, 0.8))
    curl = {
        "cat": 0.55,
        "dog": 0.35,
        "monkey": 0.65,
        "tiger": 0.45,
        "lion": 0.40,
        "pig": 1.3,
        "fox": -0.35,
        "horse": -0.20,
    }.get(breed.kind, 0.0)
    spine = [root]
    point = root
    angle = body.tail_angle
    for i in range(1, 6):
        bend = angle + curl * (i - 2.5) * 0.45 + swing * wave(t * rate - i * 0.09) * i / 5
        point = point + complex(-math.sin(bend), math.cos(bend)) * length / 5
        if point.imag > -width * 0.6 and body.feet[0].imag <= 0.01:
            point = complex(point.real, -width * 0.6)
        spine.append(point)
    shape = {
        "fox": (0.45, 0.9, 1.15, 1.2, 0.9, 0.10), "horse": (0.7, 0.9, 1.0, 1.0, 0.75, 0.12),
        "cat": (1.0, 0.95, 0.9, 0.85, 0.8, 0.6), "dog": (1.15, 1.1, 1.0, 0.85, 0.65, 0.3),
    }.get(breed.kind, (1.0, 1.0, 0.9, 0.8, 0.6, 0.3))  # fmt: skip
    tone = mix(look.secondary, INK, 0.35) if breed.kind == "horse" else look.primary
    painter.fill(ribbon(spine, [width * s for s in shape]), tone, far=0.1)
    tail_tuft(painter, breed, spine[5], spine[4], look)
    tail_rings(painter, breed, spine, width, look)
    if breed.kind == "fox":
        tip = ribbon(
            [
                between(spine[3], spine[4], 0.6),
                spine[4],
                between(spine[4], spine[5], 0.6),
                spine[5],
            ],
            (width * 0.9, width * 0.86, width * 0.5, width * 0.08),
        )
        painter.fill(tip, look.secondary, outline=False)
    if breed.kind == "deer":
        painter.fill(oval(root + along * -0.015 + along * 1j * 0.05, 0.035, 0.05), look.secondary)
