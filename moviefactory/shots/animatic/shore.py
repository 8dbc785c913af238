"""Where land meets the sea: rocks, a jetty, a beach. Knows who must stand; not the water itself."""

from __future__ import annotations

import math

import numpy as np
import skia

from moviefactory.lexicon.vocabulary import Subject
from moviefactory.shots.animatic.foreground import stone
from moviefactory.shots.animatic.layers import Flat, Layer, Live, add_polygon, ink, pen
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.noise import midpoint_line
from moviefactory.shots.animatic.stage import Stage
from moviefactory.shots.animatic.terrain import Ridge, ground, land_layer
from moviefactory.shots.animatic.water import stroke

AFLOAT = frozenset({Subject.BOAT, Subject.SHIP, Subject.SUBMARINE})
ROCK, PLANK, SAND = color("#7d746b"), color("#8a6a4a"), color("#cdb48a")


def standing_span(stage: Stage) -> tuple[float, float]:
    """Return left and right of all the ground that somebody needs over the shot."""
    standing = [p for p in stage.staging.players if p.anchor == "ground"]
    standing = [p for p in standing if p.subject not in AFLOAT] or standing
    left = min(p.x - 0.5 * abs(p.travel_x) - 0.6 * p.width for p in standing)
    right = max(p.x + 0.5 * abs(p.travel_x) + 0.6 * p.width for p in standing)
    return left, right


def rocks(stage: Stage) -> tuple[list[Layer], Ridge]:
    """Return a rocky shore that comes in from one side of the frame and breaks off into the sea."""
    u, palette, dice = stage.unit, stage.palette, stage.dice("shore")
    base = ground(stage, "rock", 9)
    left, right = standing_span(stage)
    side = -stage.staging.facing
    # The far end, in steps of broken rock; the other end leaves the frame.
    end = (right if side < 0 else left) - side * 60 * u
    away = np.maximum((base.xs - end) * -side, 0.0)
    line = midpoint_line(stage.noise_seed("crag"), 9, 0.62)
    rough = np.interp(np.abs((base.xs / (900 * u)) % 2 - 1) * (len(line) - 1), np.arange(len(line)), line)  # fmt: skip
    steps = np.floor(away / (46 * u) + 0.8 * rough) * 34 * u + 0.25 * away
    inland = np.maximum((base.xs - (left if side < 0 else right)) * side - 40 * u, 0.0)
    crag = np.clip(inland / (170 * u), 0, 1) * (0.5 + 0.5 * rough) * 58 * u
    ys = base.ys + np.where(away > 0, np.clip(steps, 0, 2.0 * stage.height), 0.0) - crag
    floor = Ridge(base.xs, ys)
    tone = mix(palette.local(ROCK), palette.near, 0.34)
    lit = mix(tone, palette.light, 0.26)
    stops = [(0.0, lit), (0.10, tone), (1.0, mix(tone, palette.near, 0.7))]
    layers: list[Layer] = [foam(stage, floor, end, side)]
    layers.append(land_layer(stage, floor, 1.0, stops, spill=0.14))
    body, face, dark = skia.Path(), skia.Path(), skia.Path()
    to_light = 1 if stage.staging.light_x > stage.width / 2 else -1
    first, _, last, _ = stage.reach(1.0)
    room = max(60 * u, stage.height - stage.staging.ground_y)
    for _ in range(int(46 * (last - first) / stage.width)):
        x = dice.uniform(first, last)
        size = u * dice.uniform(8, 62) * dice.random() ** 0.5
        deep = dice.random()
        if (x - end) * -side > 190 * u:
            continue
        y = floor.y(x) + 0.55 * size + deep * 0.8 * room
        stone((body, face, dark), x, y, size * (0.6 + 0.7 * deep), to_light, dice)
    layers += [
        Flat(dark, ink(palette.near, 0.30), 1.0),
        Flat(body, ink(mix(tone, palette.near, 0.22)), 1.0),
        Flat(face, ink(mix(lit, palette.near, 0.12)), 1.0),
    ]
    return layers, floor


def foam(stage: Stage, floor: Ridge, end: float, side: int) -> Layer:
    """Return the white water that breaks at the foot of the rocks, coming and going."""
    u, dice = stage.unit, stage.dice("foam")
    spots = []
    for _ in range(26):
        x = end - side * dice.uniform(-10, 240) * u
        y = min(floor.y(x), stage.height * 0.99) - dice.uniform(-6, 22) * u
        spots.append((x, y, u * dice.uniform(26, 90), u * dice.uniform(3, 10), dice.uniform(-1, 1), dice.random()))  # fmt: skip
    white = mix(stage.palette.local((1.0, 1.0, 1.0)), stage.palette.light, 0.2)

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        for x, y, half, thin, lean, phase in spots:
            swell = 0.5 + 0.5 * math.sin(1.2 * seconds + 6.3 * phase)
            path = skia.Path()
            stroke(path, x, y - 5 * u * swell, half * (0.6 + 0.4 * swell), thin, lean)
            canvas.drawPath(path, ink(white, 0.15 + 0.5 * swell))

    return Live(draw, 0.99)


def jetty_side(stage: Stage, left: float, right: float) -> int:
    """Return the side that a jetty comes in from: where no boat lies in its way."""
    middle = (left + right) / 2
    afloat = [p.x - middle for p in stage.staging.players if p.subject in AFLOAT]
    return -stage.staging.facing if not afloat else -1 if sum(afloat) > 0 else 1


def jetty(stage: Stage) -> list[Layer]:
    """Return a wooden jetty that comes in from the frame's edge, on piles that stand in the water."""
    u, palette, dice = stage.unit * (0.7 + 0.3 * stage.staging.scenery), stage.palette, stage.dice("jetty")  # fmt: skip
    left, right = standing_span(stage)
    first, _, last, bottom = stage.reach(1.0)
    side, y = jetty_side(stage, left, right), stage.staging.ground_y
    end = (right if side < 0 else left) - side * 70 * u
    start = first if side < 0 else last
    low, high = min(start, end), max(start, end)
    wood = mix(palette.local(PLANK), palette.near, 0.30)
    lit, shade = mix(wood, palette.light, 0.28), mix(wood, palette.near, 0.55)
    top, beam, joints, piles, bright = (skia.Path() for _ in range(5))
    # Seen a little from above: the far edge lies higher and is the shorter.
    far, near = y - 13 * u, y + 30 * u
    inset = 34 * u
    add_polygon(top, [(low + (inset if side > 0 else 0), far), (high - (inset if side < 0 else 0), far), (high, near), (low, near)])  # fmt: skip
    beam.addRect(skia.Rect(low, near, high, near + 24 * u))
    middle, x = stage.width / 2, low
    while x < high:
        lean = 0.10 * (x - middle) / stage.width * (near - far)
        joints.moveTo(x - 2 * lean, far)
        joints.lineTo(x + 2 * lean, near)
        x += 30 * u * dice.uniform(0.85, 1.15)
    x = end + side * 26 * u
    while low < x < high:
        wide = 15 * u * dice.uniform(0.8, 1.1)
        over = dice.choice((0.0, 0.0, 34.0)) * u
        for path, a, b in ((piles, x - wide, x + wide), (bright, x + wide * 0.35, x + wide * 0.9)):
            path.addRect(skia.Rect(a, near + (6 * u if not over else -over), b, bottom + 40))
        x += side * 176 * u
    rear = skia.Path()
    x = end + side * 100 * u
    while low < x < high:
        rear.addRect(skia.Rect(x - 7 * u, near, x + 7 * u, near + 120 * u))
        x += side * 176 * u
    return [
        Flat(rear, ink(mix(shade, palette.sky[2], 0.18)), 1.0),
        Flat(top, ink(lit), 1.0),
        Flat(joints, pen(shade, 2.0 * u, 0.7), 1.0),
        Flat(beam, ink(mix(wood, palette.near, 0.25)), 1.0),
        Flat(piles, ink(shade), 1.0),
        Flat(bright, ink(mix(wood, palette.light, 0.10), 0.8), 1.0),
    ]


def beach(stage: Stage) -> tuple[list[Layer], Ridge]:
    """Return a strand at our feet: sand, a wet edge that shines, foam that runs up and back."""
    u, palette = stage.unit, stage.palette
    floor = ground(stage, "strand", 26)
    sand = mix(palette.local(SAND), palette.near, 0.22)
    wet = mix(mix(sand, palette.near, 0.30), palette.sky[3], 0.30)
    stops = [(0.0, wet), (0.16, mix(wet, sand, 0.4)), (0.4, sand), (1.0, mix(sand, palette.near, 0.5))]  # fmt: skip
    white = mix(palette.local((1.0, 1.0, 1.0)), palette.light, 0.2)
    line = list(zip(floor.xs.tolist(), floor.ys.tolist(), strict=True))
    dice = stage.dice("surf")
    lace = [(dice.uniform(0, 6.3), dice.uniform(70, 260) * u) for _ in range(3)]

    def surf(canvas: skia.Canvas, seconds: float) -> None:
        for run, alpha in ((0.0, 0.75), (1.7, 0.40)):
            rise = (10 + 16 * math.sin(0.8 * seconds - run)) * u
            upper = [(x, y + rise - 7 * u + 5 * u * sum(math.sin(x / long + phase) for phase, long in lace)) for x, y in line[::2]]  # fmt: skip
            lower = [
                (x, y + (6 + 4 * math.sin(x / (31 * u) + run)) * u) for x, y in reversed(upper)
            ]
            path = skia.Path()
            add_polygon(path, [*upper, *lower])
            canvas.drawPath(path, ink(white, alpha))

    return [land_layer(stage, floor, 1.0, stops, spill=0.2), Live(surf, 1.0)], floor
