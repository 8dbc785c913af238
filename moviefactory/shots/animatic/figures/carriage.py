"""How a mark changes a four-legged body: reared up, crouched, young, with its catch in the mouth. Knows bodies and marks."""

from __future__ import annotations

from dataclasses import replace

from moviefactory.lexicon.vocabulary import Action
from moviefactory.shots.animatic.figures.catches import catch_of, draw_in_jaws
from moviefactory.shots.animatic.figures.contract import Look
from moviefactory.shots.animatic.figures.gaits import HOOFED, Body, Breed, body_in
from moviefactory.shots.animatic.figures.marked import (
    BALL_HELD,
    LEAPING,
    PREY_HELD,
    REARING,
    STALKING,
    YOUNGLING,
)
from moviefactory.shots.animatic.figures.painter import Painter
from moviefactory.shots.animatic.figures.shapes import blob, oval, polygon, turned, wave
from moviefactory.shots.animatic.light import Color, color

REARED_SIZE = 0.84
"""How much smaller a body is drawn that stands as high again on its hind legs."""
SCALES: Color = color("#b9c6cf")


def grown(breed: Breed, look: Look) -> Breed:
    """Return the proportions of a breed's young: a large head, a short body, long thin legs."""
    if YOUNGLING not in look.features:
        return breed
    hoofed = breed.kind in HOOFED
    length, _, rest = breed.tail
    return replace(
        breed,
        back=breed.back * (1.06 if hoofed else 0.94),
        length=breed.length * (0.80 if hoofed else 0.86),
        chest=breed.chest * (0.84 if hoofed else 0.98),
        neck=breed.neck * 0.80,
        head=breed.head * (1.16 if hoofed else 1.28),
        tail=(0.72 * length, breed.tail[1] * 0.8, rest),
        marks=breed.marks | {"no antlers", *({"fawn spots"} if breed.kind == "deer" else ())},
    )


def borne(breed: Breed, body: Body, look: Look, t: float) -> Body:
    """Return a body as its marks ask: on the hind legs, or low over the ground."""
    if REARING in look.features:
        return _reared(breed, body, t)
    if LEAPING in look.features:
        return body_in(breed, Action.JUMP, 0.5 / (0.55 * breed.hertz) + 0.1 * wave(t * 0.4))
    if STALKING in look.features:
        return _crouched(breed, body)
    return body


def _reared(breed: Breed, body: Body, t: float) -> Body:
    turn = -1.02 + 0.07 * wave(t * 0.5)
    croup = complex(-0.30 * breed.length, -breed.back * 0.98)
    withers = croup + turned(body.withers - body.croup, turn)
    neck = withers + turned(body.neck - body.withers, 0.55 * turn)
    paws = []
    for phase, ahead in ((0.0, 0.50), (0.5, 0.38)):
        beat = wave(t * 1.1 + phase)
        paws.append(
            withers + complex(ahead * breed.back + 0.05 * beat, 0.46 * breed.back + 0.08 * beat)
        )
    stance = 0.30 * breed.length
    return replace(
        body,
        withers=withers,
        croup=croup,
        neck=neck,
        head_angle=-0.30 + 0.06 * wave(t * 0.6),
        feet=(paws[0], paws[1], complex(croup.real + stance, 0), complex(croup.real - 0.2 * stance, 0)),
        pitches=(1.2, 1.0, 0.0, 0.0),
        tail_angle=0.5 * breed.tail[2],
        grounded=False,
    )  # fmt: skip


def _crouched(breed: Breed, body: Body) -> Body:
    low = complex(0.0, 0.20 * breed.back)
    withers = body.withers + low
    return replace(
        body,
        withers=withers,
        croup=body.croup + 0.85 * low,
        neck=withers + complex(1.05 * abs(breed.neck), 0.10 * abs(breed.neck)),
        head_angle=0.10,
        tail_angle=min(body.tail_angle, 1.15),
    )


def in_mouth(painter: Painter, breed: Breed, body: Body, look: Look) -> None:
    """Draw the fish, the ball or the stick that a beast holds between its jaws."""
    size = breed.head
    catch = catch_of(look)
    if catch:
        held = body.neck + turned(complex(0.70, 0.14) * size, body.head_angle)
        draw_in_jaws(painter, catch, held, size, look, 0.0)
        return
    at = body.neck + turned(complex(0.74, 0.12) * size, body.head_angle)
    if PREY_HELD in look.features:
        fish = [at + p * size for p in (-0.34 + 0.0j, -0.10 - 0.17j, 0.24 - 0.15j, 0.48 + 0.0j, 0.24 + 0.15j, -0.10 + 0.16j)]  # fmt: skip
        tail = [at + p * size for p in (-0.28 + 0.0j, -0.58 - 0.20j, -0.50 + 0.0j, -0.58 + 0.20j)]
        painter.fill(polygon(tail), SCALES)
        painter.fill(blob(fish), SCALES, seam=0.3)
        painter.mark(oval(at + complex(0.32, -0.03) * size, 0.03 * size, 0.03 * size), color("#1a141a"), 0.2)  # fmt: skip
    elif BALL_HELD in look.features:
        painter.ball(at + complex(0.14, 0.04) * size, 0.30 * size, color("#c8402f"), gloss=0.4)
