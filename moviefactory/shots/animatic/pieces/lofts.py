"""The space under a roof: rafters and boards, trunks, sheets over old chairs, cobwebs. Knows no place."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise

import skia

from moviefactory.shots.animatic.layers import Flat, Layer, add_polygon, ink, pen
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.pieces.passages import fading
from moviefactory.shots.animatic.stage import Stage
from moviefactory.shots.animatic.vista import Vista, vista

TRUNK, CLOTH, BRASS = color("#7a4a30"), color("#d8d0c0"), color("#c89a4a")
DEPTH, NEAR = 0.72, 0.42


@dataclass(frozen=True, slots=True)
class Loft:
    """A roof seen along its ridge. Units: pixels at the lead's distance; `far` times as far as the lead."""

    view: Vista
    across: float
    knee: float
    ridge: float
    far: float

    @property
    def floor_y(self) -> float:
        """Where the floor meets the gable."""
        return self.view.at(0, 0, self.far)[1]

    def spot(self, share: float, far: float) -> tuple[float, float]:
        """Return a spot of the roof: share runs from -1 (left knee) over 0 (ridge) to 1."""
        up = self.ridge + (self.knee - self.ridge) * abs(share)
        return self.view.at(share * self.across, up, far)


def loft(stage: Stage) -> Loft:
    """Return a roof about the middle of the picture."""
    u = stage.unit
    view = vista(stage, least_units=160, to_light=0.2)
    across = min(0.62 * stage.width, 1120 * u)
    return Loft(view, across, 250 * u, max(1150 * u, 0.9 * across), 2.7)


def roof(stage: Stage, way: Loft, wood: Color) -> list[Layer]:
    """Return both slopes with their boards, knee walls, rafters and the beams across."""
    palette, u = stage.palette, stage.unit
    layers: list[Layer] = []
    for side in (-1, 1):
        slope, knee, boards = skia.Path(), skia.Path(), skia.Path()
        add_polygon(slope, [way.spot(0, NEAR), way.spot(side, NEAR), way.spot(side, way.far), way.spot(0, way.far)])  # fmt: skip
        way.view.wall(knee, side * way.across, (NEAR, way.far), (0, way.knee))
        for row in range(1, 12):
            add_polygon(boards, [way.spot(side * row / 12, NEAR), way.spot(side * row / 12, way.far)], close=False)  # fmt: skip
        bright = side * (stage.staging.light_x - way.view.x) < 0
        tone = mix(wood, palette.light, 0.16 if bright else 0.02)
        dark = mix(tone, palette.near, 0.62)
        start, end = way.view.at(side * way.across, 0, 0.7), way.view.at(side * way.across, way.knee, way.far)  # fmt: skip
        layers += [
            Flat(slope, fading((start[0], 0), (way.view.x, 0), [(0.0, dark), (0.7, tone), (1.0, mix(tone, dark, 0.3))]), DEPTH),
            Flat(boards, pen(mix(tone, palette.near, 0.6), 3 * u, 0.6), DEPTH),
            Flat(knee, fading((start[0], 0), (end[0], 0), [(0.0, mix(dark, palette.near, 0.3)), (1.0, mix(tone, dark, 0.6))]), DEPTH),
        ]  # fmt: skip
    timber = mix(wood, palette.near, 0.50)
    for far in (2.4, 1.75, 1.28, 0.94, 0.69):
        frame, tie = skia.Path(), skia.Path()
        add_polygon(frame, [way.spot(-1, far), way.spot(0, far), way.spot(1, far)], close=False)
        add_polygon(tie, [way.spot(-0.42, far), way.spot(0.42, far)], close=False)
        tone = mix(timber, palette.near, 0.5 / far - 0.1)
        layers.append(Flat(frame, pen(tone, 46 * u / far), DEPTH))
        if far > 1.2:
            layers.append(Flat(tie, pen(mix(tone, palette.light, 0.08), 40 * u / far), DEPTH))
    return layers


def trunk(stage: Stage, x: float, y: float, size: float, depth: float, *, open_lid: bool) -> list[Layer]:  # fmt: skip
    """Return a chest with bands and a round lid, or with the lid up and cloth hanging out."""
    palette = stage.palette
    body, lid, bands, cloth, locks = (skia.Path() for _ in range(5))
    top = y - 0.62 * size
    body.addRect(skia.Rect(x - size, top, x + size, y))
    if open_lid:
        add_polygon(lid, [(x - size, top), (x - 0.92 * size, top - 0.62 * size), (x + 1.08 * size, top - 0.62 * size), (x + size, top)])  # fmt: skip
        cloth.moveTo(x - 0.7 * size, top + 0.02 * size)
        cloth.cubicTo(x - 0.5 * size, top - 0.3 * size, x + 0.4 * size, top - 0.34 * size, x + 0.75 * size, top)  # fmt: skip
        cloth.lineTo(x + 0.62 * size, top + 0.34 * size)
        cloth.lineTo(x + 0.30 * size, top + 0.05 * size)
        cloth.close()
    else:
        lid.addArc(skia.Rect(x - size, top - 0.40 * size, x + size, top + 0.40 * size), 180, 180)
    for out in (-0.72, 0.58):
        bands.addRect(skia.Rect(x + out * size, top - (0 if open_lid else 0.26 * size), x + (out + 0.14) * size, y))  # fmt: skip
    locks.addRect(skia.Rect(x - 0.10 * size, top - 0.06 * size, x + 0.10 * size, top + 0.16 * size))
    wood = mix(palette.local(TRUNK), palette.near, 0.28)
    brass = mix(palette.local(BRASS), palette.near, 0.30)
    return [
        Flat(lid, ink(mix(wood, palette.near if open_lid else palette.light, 0.3 if open_lid else 0.12)), depth),
        Flat(body, ink(wood), depth),
        Flat(bands, ink(mix(wood, palette.near, 0.4)), depth),
        Flat(cloth, ink(mix(palette.local(color("#a8607a")), palette.near, 0.15)), depth),
        Flat(locks, ink(brass), depth),
    ]  # fmt: skip


def crates(stage: Stage, name: str, x: float, y: float, size: float, depth: float, rows: int = 2) -> list[Layer]:  # fmt: skip
    """Return boxes of card heaped up, tied or open."""
    dice, palette = stage.dice(name), stage.palette
    body, flaps, tape = skia.Path(), skia.Path(), skia.Path()
    for row in range(rows):
        count = rows - row
        for number in range(count):
            wide, tall = size * dice.uniform(0.86, 1.0), size * dice.uniform(0.62, 0.80)
            cx = x + (number - (count - 1) / 2) * 1.04 * size + dice.uniform(-0.06, 0.06) * size
            low = y - row * 0.72 * size
            body.addRect(skia.Rect(cx - wide / 2, low - tall, cx + wide / 2, low))
            flaps.addRect(skia.Rect(cx - wide / 2, low - tall, cx + wide / 2, low - 0.86 * tall))
            tape.addRect(skia.Rect(cx - 0.07 * wide, low - tall, cx + 0.07 * wide, low - 0.5 * tall))  # fmt: skip
    tone = mix(palette.local(color("#b08a5c")), palette.near, 0.30)
    return [
        Flat(body, ink(tone), depth),
        Flat(flaps, ink(mix(tone, palette.light, 0.2)), depth),
        Flat(tape, ink(mix(tone, palette.near, 0.3)), depth),
    ]


def sheeted(stage: Stage, x: float, y: float, size: float, depth: float) -> list[Layer]:
    """Return an armchair under a dust sheet, its folds, and a picture frame that leans on it."""
    palette = stage.palette
    cloth, folds, frame, art = (skia.Path() for _ in range(4))
    cloth.moveTo(x - 1.05 * size, y)
    cloth.cubicTo(x - 0.98 * size, y - 0.9 * size, x - 0.9 * size, y - 0.95 * size, x - 0.66 * size, y - 0.98 * size)  # fmt: skip
    cloth.cubicTo(x - 0.55 * size, y - 1.9 * size, x + 0.55 * size, y - 1.9 * size, x + 0.66 * size, y - 0.98 * size)  # fmt: skip
    cloth.cubicTo(x + 0.9 * size, y - 0.95 * size, x + 0.98 * size, y - 0.9 * size, x + 1.05 * size, y)  # fmt: skip
    for wave in range(7):
        at = x + (1.05 - 0.35 * wave) * size
        cloth.quadTo(at - 0.09 * size, y - 0.09 * size, at - 0.30 * size, y)
    cloth.close()
    for out in (-0.62, -0.2, 0.25, 0.66):
        folds.moveTo(x + out * size, y - (0.9 if abs(out) > 0.5 else 1.2) * size)
        folds.quadTo(x + 1.2 * out * size, y - 0.5 * size, x + 1.15 * out * size, y - 0.06 * size)
    left = x + 0.95 * size
    frame_box = [(left, y), (left + 0.75 * size, y), (left + 0.62 * size, y - 1.0 * size), (left - 0.13 * size, y - 1.0 * size)]  # fmt: skip
    add_polygon(frame, frame_box)
    cx, cy = left + 0.31 * size, y - 0.5 * size
    add_polygon(art, [(cx + 0.78 * (a - cx), cy + 0.82 * (b - cy)) for a, b in frame_box])
    tone = mix(palette.local(CLOTH), palette.near, 0.22)
    return [
        Flat(frame, ink(mix(palette.local(BRASS), palette.near, 0.35)), depth),
        Flat(art, ink(mix(palette.local(color("#4f6f7a")), palette.near, 0.40)), depth),
        Flat(cloth, ink(tone), depth),
        Flat(folds, pen(mix(tone, palette.near, 0.35), 0.035 * size), depth),
    ]


def cobweb(stage: Stage, corner: tuple[float, float], side: int, size: float, depth: float) -> Layer:  # fmt: skip
    """Return a web across a corner, its threads bent between the spokes."""
    path, (x, y) = skia.Path(), corner
    turns = [math.pi * (0.02 + 0.12 * spoke) for spoke in range(5)]
    for turn in turns:
        path.moveTo(x, y)
        path.lineTo(x + side * size * math.cos(turn), y + size * math.sin(turn))
    for ring in (0.3, 0.5, 0.72, 0.92):
        path.moveTo(x + side * ring * size * math.cos(turns[0]), y + ring * size * math.sin(turns[0]))  # fmt: skip
        for one, other in pairwise(turns):
            half = (one + other) / 2
            path.quadTo(x + side * 0.88 * ring * size * math.cos(half), y + 0.88 * ring * size * math.sin(half), x + side * ring * size * math.cos(other), y + ring * size * math.sin(other))  # fmt: skip
    return Flat(path, pen(mix(stage.palette.light, (1, 1, 1), 0.3), 1.8 * stage.unit, 0.45), depth)
