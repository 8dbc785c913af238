"""The ground near us: stones, grass, paving with form and light. Knows what lies about; nobody in it.

It fills what tall frames show of the ground, and is the picture where a line names no subject.
"""

from __future__ import annotations

import math
import random
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import skia

from moviefactory.lexicon.places import broad
from moviefactory.lexicon.vocabulary import Place, Weather
from moviefactory.shots.animatic.layers import Flat, Layer, Live, add_polygon, glow_paint, ink, pen
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.measures import uprightness
from moviefactory.shots.animatic.noise import wobble
from moviefactory.shots.animatic.stage import Floor, Stage

if TYPE_CHECKING:
    from collections.abc import Mapping

STONE, MOSS, WHITE = color("#8d8a86"), color("#6f9a4c"), color("#f6f8ff")


@dataclass(frozen=True, slots=True)
class Dressing:
    """What lies about in a place: stones of a colour, plants of a colour, paving or none."""

    stone: Color = STONE
    plant: Color | None = None
    paved: bool = False
    stones: int = 9
    plants: int = 0


DRESSINGS: Final[Mapping[Place, Dressing]] = MappingProxyType(
    {
        Place.MOUNTAINS: Dressing(color("#8791a0"), color("#5d8a5a"), plants=14),
        Place.FOREST: Dressing(color("#7f8578"), color("#5f9a52"), stones=4, plants=26),
        Place.MEADOW: Dressing(STONE, color("#86b552"), stones=2, plants=30),
        Place.DESERT: Dressing(color("#c08a58"), color("#a89a58"), stones=8, plants=5),
        Place.SNOW: Dressing(color("#c9d6ea"), None, stones=7),
        Place.PLANET: Dressing(color("#a08a84"), None, stones=12),
        Place.VILLAGE: Dressing(STONE, color("#7aa050"), paved=True, stones=2, plants=10),
        Place.CITY: Dressing(paved=True, stones=0),
        Place.UNDERWATER: Dressing(color("#7fa0a0"), color("#4fa08a"), stones=7, plants=9),
        Place.SEA: Dressing(color("#8a8078"), color("#7f9a5a"), stones=12, plants=3),
        Place.SAVANNA: Dressing(color("#a88a62"), color("#c8a84a"), stones=4, plants=26),
        Place.GRAVEYARD: Dressing(color("#8a8c8e"), color("#6f8060"), stones=3, plants=26),
        Place.BATTLEFIELD: Dressing(color("#7a6a58"), color("#8a7f50"), stones=10, plants=6),
        Place.CARNIVAL: Dressing(color("#a08a68"), color("#9a9a58"), stones=1, plants=8),
        Place.BEACH: Dressing(color("#d8c298"), color("#9ab05a"), stones=6, plants=4),
        Place.RIVER: Dressing(color("#8d8a86"), color("#7fae55"), stones=6, plants=22),
    }
)
"""The wide places that have open ground, and finer ones that have it otherwise."""

ROWS: Final = ((0.20, 1.04, 0.46), (0.55, 1.16, 0.74), (0.98, 1.32, 1.15))
"""How far down the ground a row lies, at what depth, and how large."""


def foreground(stage: Stage, floor: Floor) -> list[Layer]:
    """Return the near ground's dressing: more of it in tall frames and where nobody is."""
    dressing = DRESSINGS.get(stage.place) or DRESSINGS.get(broad(stage.place))
    alone = not stage.staging.players
    tall = uprightness(stage.size)
    if dressing is None or (tall == 0.0 and not alone):
        return []
    layers: list[Layer] = []
    if dressing.paved:
        layers.append(paving(stage))
    layers.append(moving_light(stage))
    grow = (0.75 + 0.35 * tall) * (1.7 if alone else 1.0)
    for row, (share, depth, size) in enumerate(ROWS):
        if tall == 0.0 and row == 0:
            continue
        layers += row_of(stage, floor, dressing, row, (share, depth, size * grow))
    return layers


def row_of(
    stage: Stage, floor: Floor, dressing: Dressing, row: int, spot: tuple[float, float, float]
) -> list[Layer]:
    """Return one row of stones and plants, lit from where the light hangs."""
    share, depth, size = spot
    dice, u, lead = stage.dice(f"near{row}"), stage.unit, stage.staging.lead
    left, _, right, _ = stage.reach(depth)
    wide = (right - left) / stage.width
    side = 1 if stage.staging.light_x > stage.width / 2 else -1
    body, lit, dark = skia.Path(), skia.Path(), skia.Path()
    room = stage.height - stage.staging.ground_y

    def at() -> tuple[float, float, float]:
        """Return a place on the ground, and how near it is to the lead: 0 to 1."""
        x = dice.uniform(left, right)
        middle = lead.x if lead else stage.width * (0.5 - 0.3 * side)
        near = max(0.0, 1 - abs(x - middle) / (0.30 * stage.width))
        return x, floor(x) + room * (share + 0.14 * dice.uniform(-1, 1)), near

    for _ in range(round(dressing.stones * wide)):
        x, y, near = at()
        big = size * u * dice.uniform(18, 150) * dice.random() ** 0.8 * (1 - 0.6 * near)
        stone((body, lit, dark), x, y + 0.1 * big, big + 5 * u, side, dice)
    palette = stage.palette
    shade = 0.16 + 0.13 * row
    tone = mix(palette.local(dressing.stone), palette.near, 0.22 + shade)
    if stage.weather is Weather.SNOW:
        tone = mix(tone, palette.local(WHITE), 0.35)
    bright = mix(mix(palette.local(dressing.stone), palette.light, 0.35), palette.near, shade)
    bright = mix(tone, bright, 0.80 - 0.45 * palette.darkness)
    layers: list[Layer] = [
        Flat(dark, ink(palette.near, 0.35), depth),
        Flat(body, ink(tone), depth),
        Flat(lit, ink(bright), depth),
    ]
    if dressing.plant is not None:
        blades, tips = skia.Path(), skia.Path()
        for _ in range(round(dressing.plants * wide)):
            x, y, near = at()
            high = size * u * dice.uniform(50, 130) * (1 - 0.6 * near)
            tuft(blades, x, y, high, dice)
            tuft(tips, x + 0.10 * high * side, y, 0.82 * high, dice)
        leaf = palette.local(dressing.plant)
        root = stage.staging.ground_y + room * share
        layers += [
            Flat(blades, ink(mix(leaf, palette.near, 0.50 + shade)), depth, sway=0.030, root_y=root, phase=row * 1.7),
            Flat(tips, ink(mix(mix(leaf, palette.light, 0.16), palette.near, 0.22 + shade)), depth, sway=0.036, root_y=root, phase=row * 1.7 + 0.4),
        ]  # fmt: skip
    return layers


def stone(
    paths: tuple[skia.Path, skia.Path, skia.Path],
    x: float,
    y: float,
    size: float,
    side: int,
    dice: random.Random,
) -> None:
    """Add a boulder to (body, lit face, shadow): an uneven dome whose face to the light is bright."""
    body, lit, dark = paths
    flat = dice.uniform(0.42, 0.74)
    rim = []
    for step in range(9):
        angle = math.pi * step / 8
        far = size * dice.uniform(0.86, 1.08)
        rim.append((x + far * math.cos(angle), y - flat * far * math.sin(angle) ** 0.8))
    foot = [(x - size * 0.8, y + 0.16 * size), (x, y + 0.22 * size), (x + size * 0.8, y + 0.16 * size)]  # fmt: skip
    add_polygon(body, [*rim, *foot])
    dark.addOval(skia.Rect(x - 1.35 * size, y + 0.02 * size, x + 1.35 * size, y + 0.30 * size))
    # The face runs from the crown down the lit side, with a ragged inner edge.
    outer = rim[:5] if side > 0 else rim[4:]
    inner = [
        (x + (px - x) * dice.uniform(0.28, 0.62) + 0.10 * size * side, y + (py - y) * dice.uniform(0.45, 0.72))
        for px, py in outer[1:-1]
    ]  # fmt: skip
    add_polygon(lit, [*outer, *reversed(inner)])


def tuft(path: skia.Path, x: float, y: float, high: float, dice: random.Random) -> None:
    """Add a tuft of blades that fan out from (x, y)."""
    for _ in range(9):
        lean = dice.gauss(0, 0.36)
        tall = high * dice.uniform(0.5, 1.0) * (1 - 0.25 * abs(lean))
        half = 0.024 * high + 0.5
        foot = x + 0.16 * high * dice.uniform(-1, 1)
        tip = (foot + 1.1 * lean * tall, y - tall)
        bend = (foot + 0.30 * lean * tall, y - 0.6 * tall)
        add_polygon(path, [(foot - half, y + 3), (bend[0] - half * 0.8, bend[1]), tip, (bend[0] + half * 0.8, bend[1]), (foot + half, y + 3)])  # fmt: skip


def paving(stage: Stage) -> Layer:
    """Return the joints of the slabs: lines that run to where the street goes, and across it."""
    left, _, right, bottom = stage.reach(1.0)
    top, end_x = stage.staging.ground_y + 4 * stage.unit, stage.staging.light_x
    far = stage.horizon_y - 40 * stage.unit
    path, low = skia.Path(), bottom + 0.05 * stage.height
    for step in range(-26, 27):
        foot = end_x + step * 170 * stage.unit
        share = (top - far) / (low - far)
        path.moveTo(end_x + (foot - end_x) * share, top)
        path.lineTo(foot, low)
    y, gap = top, 13 * stage.unit
    while y < low:
        path.moveTo(left, y)
        path.lineTo(right, y)
        y += gap
        gap *= 1.5
    tone = mix(stage.palette.near, stage.palette.sky[1], 0.10)
    return Flat(path, pen(tone, 2.0 * stage.unit, 0.42), 1.0)


def moving_light(stage: Stage) -> Layer:
    """Return light on the ground that wanders a little, as under passing clouds or leaves."""
    u, side = stage.unit, 1 if stage.staging.light_x > stage.width / 2 else -1
    x0 = 0.6 * stage.staging.light_x + 0.4 * stage.width * (0.5 + 0.1 * side)
    room = max(120 * u, stage.height - stage.staging.ground_y)
    y = stage.staging.ground_y + 0.45 * room
    clear = 1.0 if stage.weather is Weather.CLEAR else 0.5
    alpha = 0.40 * clear * (1 - 0.35 * stage.palette.darkness)
    paint = glow_paint(0, 0, 1.0, stage.palette.light, alpha)

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        x = x0 + 46 * u * wobble(seconds * 0.45, 2.0)
        breath = 1 + 0.16 * wobble(seconds * 0.6, 5.0)
        canvas.clipRect(skia.Rect(-4e4, stage.staging.ground_y, 4e4, 4e4))
        canvas.translate(x, y)
        canvas.scale(0.62 * stage.width * breath, 0.62 * room * breath)
        canvas.drawCircle(0, 0, 1, paint)

    return Live(draw, 1.0)
