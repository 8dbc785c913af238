"""What a bridge leads over: banks to both edges of the frame and the river between. Knows the land; not the bridge."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

import skia

from moviefactory.lexicon.places import broad
from moviefactory.lexicon.vocabulary import Place
from moviefactory.shots.animatic.layers import add_polygon, ink, pen
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.noise import wobble
from moviefactory.shots.animatic.stage import Stage
from moviefactory.shots.animatic.terrain import snowed

EARTH: Final = color("#5f6f3e")
PAVED: Final = color("#7a7672")
STONE: Final = color("#a08f7c")
VIADUCTS: Final = ("viaduct", "railway bridge", "train bridge", "铁路桥", "高架桥")
BRIDGES: Final = (*VIADUCTS, "bridge", "桥", "橋")
TOWNS: Final = frozenset({Place.CITY, Place.NEON_CITY, Place.STREET})
WET: Final = frozenset({Place.SEA, Place.RIVER, Place.HARBOUR, Place.BEACH, Place.STORM_SEA})
"""Places that have their own water under a bridge."""
HALF, END_UP, BED = 1.70, 0.55, 1.12
"""Half the bridge's length, how high its ends are, half the river. Units: the bridge's heights."""


def draw_span(
    canvas: skia.Canvas, stage: Stage, x: float, y: float, height: float, seconds: float
) -> None:
    """Draw the banks and the river of a bridge that stands at (x, y). Units: pixels, seconds."""
    palette, bottom = stage.palette, stage.reach(1.0)[3] + 10
    left, _, right, _ = stage.reach(1.0)
    soil = snowed(stage, mix(palette.local(PAVED if stage.place in TOWNS else EARTH), palette.near, 0.40))  # fmt: skip
    if broad(stage.place) not in WET and stage.place not in WET:
        _river(canvas, stage, x, y, height, seconds, soil)
    top = y - END_UP * height
    for side, edge in ((-1, left - 40), (1, right + 40)):
        end = x + side * HALF * height
        if (edge - end) * side <= 0:
            continue
        bank, verge = skia.Path(), skia.Path()
        far = (edge, top + 0.10 * height)
        add_polygon(bank, [(edge, bottom), far, (end - side * 0.10 * height, top), (end - side * 0.16 * height, y - 0.30 * height),
                           (end - side * 0.34 * height, y + 0.02 * height), (end + side * 0.55 * height, bottom)])  # fmt: skip
        add_polygon(verge, [far, (end - side * 0.12 * height, top), (end - side * 0.12 * height, top + 0.055 * height), (edge, far[1] + 0.10 * height)])  # fmt: skip
        shade = skia.Paint(AntiAlias=True, Dither=True)
        tones = [mix(soil, palette.light, 0.14), soil, mix(soil, palette.near, 0.6)]
        ends = [skia.Point(0, top), skia.Point(0, float(stage.height))]
        shade.setShader(skia.GradientShader.MakeLinear(ends, [int(skia.Color4f(*one, 1).toColor()) for one in tones]))  # fmt: skip
        canvas.drawPath(bank, shade)
        canvas.drawPath(verge, ink(mix(soil, palette.haze, 0.35)))


def _river(
    canvas: skia.Canvas,
    stage: Stage,
    x: float,
    y: float,
    height: float,
    seconds: float,
    soil: Color,
) -> None:
    """Draw the water that comes from under the arches towards us and widens."""
    palette, bottom = stage.palette, stage.reach(1.0)[3] + 10
    head, reach = y - 0.34 * height, max(1.0, bottom - y)
    bed, shore = skia.Path(), skia.Path()
    for path, spare in ((shore, 0.07 * height), (bed, 0.0)):
        half, wide = BED * height + spare, (BED + 0.75) * height + 2 * spare
        add_polygon(path, [(x - 0.75 * half, head), (x + 0.75 * half, head), (x + half * 1.22, y), (x + wide, bottom), (x - wide, bottom), (x - half * 1.22, y)])  # fmt: skip
    deep, bright = mix(palette.sky[1], palette.near, 0.30), mix(palette.sky[3], palette.haze, 0.3)
    paint = skia.Paint(AntiAlias=True, Dither=True)
    tones = [int(skia.Color4f(*one, 1).toColor()) for one in (bright, mix(bright, deep, 0.5), deep)]
    paint.setShader(skia.GradientShader.MakeLinear([skia.Point(0, head), skia.Point(0, bottom)], tones))  # fmt: skip
    canvas.drawPath(shore, ink(mix(soil, palette.near, 0.25)))
    canvas.drawPath(bed, paint)
    for index in range(16):
        share = ((index + 0.5) / 16) ** 1.4
        level = y - 0.10 * height + share * reach
        at = x + (((index * 0.618) % 1.0) * 2 - 1) * BED * height * (0.8 + 0.4 * share)
        at += 0.10 * height * wobble(0.4 * seconds, index * 0.7)
        long = height * (0.07 + 0.12 * share)
        canvas.drawLine(at - long, level, at + long, level, pen(palette.light, max(1.0, 0.010 * height * (0.6 + share)), 0.34))  # fmt: skip


def bears_train(place: Place, says: Callable[[Iterable[str]], bool]) -> bool:
    """Whether a line has its train go over arches; `says` tells whether it has one of some words."""
    return says(BRIDGES if place is Place.RAILWAY else VIADUCTS)


def draw_track(canvas: skia.Canvas, stage: Stage, y: float, height: float) -> None:
    """Draw rails on their sleepers and ballast, from edge to edge, for a coach `height` high at `y`."""
    palette, left, _, right, bottom = stage.palette, *stage.reach(1.0)
    ballast = mix(palette.local(snowed(stage, PAVED)), palette.near, 0.35)
    bed, ties = skia.Path(), skia.Path()
    low = min(bottom, y + 0.30 * height)
    add_polygon(bed, [(left - 40, y + 0.01 * height), (right + 40, y + 0.01 * height), (right + 40, low), (left - 40, low)])  # fmt: skip
    x = left - 40
    while x < right + 40:
        ties.addRect(skia.Rect(x, y + 0.02 * height, x + 0.13 * height, y + 0.09 * height))
        x += 0.30 * height
    canvas.drawPath(bed, ink(ballast))
    canvas.drawPath(ties, ink(mix(palette.local(EARTH), palette.near, 0.65)))
    steel = mix(palette.local(color("#b8bcc4")), palette.near, 0.15)
    canvas.drawRect(skia.Rect(left - 40, y - 0.02 * height, right + 40, y + 0.025 * height), ink(steel))  # fmt: skip


def draw_viaduct(canvas: skia.Canvas, stage: Stage, y: float, height: float) -> None:
    """Draw a viaduct of stone arches under a train whose rails are at `y`, a coach's `height` high."""
    palette, left, _, right, bottom = stage.palette, *stage.reach(1.0)
    stone = mix(palette.local(STONE), palette.near, 0.35)
    deck, step = y + 0.16 * height, 0.92 * height
    valley = ink(mix(palette.haze, palette.near, 0.30))
    canvas.drawRect(skia.Rect(left - 40, deck, right + 40, bottom + 40), valley)
    piers = skia.Path()
    piers.setFillType(skia.PathFillType.kEvenOdd)
    piers.addRect(skia.Rect(left - 40, y, right + 40, bottom + 40))
    x = left - 40
    while x < right + 40:
        arch = skia.Rect(x + 0.10 * step, deck + 0.08 * height, x + 0.90 * step, bottom + 80)
        piers.addRoundRect(arch, 0.40 * step, 0.40 * step)
        x += step
    canvas.drawPath(piers, ink(stone))
    canvas.drawRect(skia.Rect(left - 40, y, right + 40, y + 0.05 * height), ink(mix(stone, palette.light, 0.30)))  # fmt: skip
    canvas.drawRect(skia.Rect(left - 40, deck - 0.02 * height, right + 40, deck), ink(mix(stone, palette.near, 0.5)))  # fmt: skip
