"""A city of neon at night: towers in haze, signs that flicker, a wet street that doubles them."""

from __future__ import annotations

import math
import random

import skia

from moviefactory.lexicon.vocabulary import Time
from moviefactory.shots.animatic.layers import Flat, Layer, Live, add_polygon, glow_paint, ink, pen
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.noise import wobble
from moviefactory.shots.animatic.sky import backdrop
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.terrain import ground, land_layer, solid
from moviefactory.shots.animatic.towns import Towers, towers, window_layers

NEONS = (color("#ff3d8b"), color("#27e0ff"), color("#ffb020"), color("#a45bff"), color("#38ffb0"), color("#ff5a3c"))  # fmt: skip
STEEL = color("#3b4468")


def build(stage: Stage) -> Scene:
    """Return one of: a street canyon towards the light; a skyline across a wet square."""
    palette, u, canyon = stage.palette, stage.unit, stage.variant(2)
    dice = stage.dice("neon")
    floor_y = stage.staging.ground_y
    far_glow = mix(dice.choice(NEONS[:2]), palette.sky[4], 0.35)
    layers: list[Layer] = [backdrop(stage, sun=0.7 if stage.time is Time.NIGHT else 1.0, wisps=0.6)]
    base = stage.horizon_y + 0.5 * (floor_y - stage.horizon_y)
    rows = ((0.10, 430, 0.18), (0.22, 520, 0.34), (0.42, 600, 0.60), (0.66, 640, 0.80))
    for index, (depth, tall, nearness) in enumerate(rows):
        open_share = (0.0, 0.05, 0.16, 0.30)[index] * (1.25 if canyon else 0.8)
        block = towers(stage, f"row{index}", depth, base + index * 9 * u, tall, 60 + 26 * index, (stage.staging.light_x, open_share * stage.width))  # fmt: skip
        tone = mix(palette.tone(nearness, STEEL), far_glow, 0.26 * (1 - nearness))
        low = mix(tone, far_glow, 0.55 - 0.10 * index)
        fade = (base - block.top) / stage.scenery
        layers.append(land_layer(stage, block.land, depth, [(0, tone), (0.4, tone), (1, low)], fade_units=fade, spill=0.25 * (1 - nearness), extra=block.path, from_y=block.top))  # fmt: skip
        layers += window_layers(stage, block, f"w{index}", depth, share=0.34 - 0.03 * index, alpha=0.40 + 0.15 * index)  # fmt: skip
        if index >= 1:
            layers += signs(stage, block, depth, dice, 3 + index)
    layers.append(traffic(stage, base - 170 * u))
    street = ground(stage, "street", 2)
    wet = mix(palette.near, far_glow, 0.20)
    fill = stage.gradient(street.top, stage.height, [(0, mix(wet, far_glow, 0.30)), (0.35, wet), (1, palette.near)], 1.0, spill=0.12)  # fmt: skip
    layers.append(solid(stage, street, fill, 1.0))
    layers.append(puddles(stage, floor_y, dice))
    layers += overhang(stage, dice)
    return Scene(tuple(layers), street.y)


def signs(
    stage: Stage, block: Towers, depth: float, dice: random.Random, count: int
) -> list[Layer]:
    """Return neon signs on the fronts: tubes in frames, some of them nervous."""
    u = stage.scenery
    layers: list[Layer] = []
    fronts = [f for f in block.fronts if f[2] - f[0] > 30 * u]
    for front in dice.sample(fronts, min(count, len(fronts))):
        left, top, right, bottom = front
        wide = dice.uniform(20, 36) * u * (0.5 + depth)
        tall = wide * dice.uniform(2.2, 4.2)
        x = dice.uniform(left + wide, max(left + wide + 1, right - wide))
        y = top + (bottom - top) * dice.uniform(0.12, 0.5)
        layers.append(Live(_sign(x, y, wide, tall, dice.choice(NEONS), dice), depth))
    return layers


def _sign(x: float, y: float, wide: float, tall: float, tube: Color, dice: random.Random):  # type: ignore[no-untyped-def]
    """Return the drawing of one sign: a frame and strokes that look like writing."""
    nervous, phase = dice.random() < 0.3, dice.random()
    strokes = skia.Path()
    rows = int(tall / wide * 1.6) + 1
    for row in range(rows):
        centre = y - tall / 2 + tall * (row + 0.5) / rows
        size = 0.30 * wide
        for _ in range(3):
            a, b = dice.uniform(-1, 1), dice.uniform(-1, 1)
            strokes.moveTo(x + a * size, centre - size * dice.uniform(0, 0.8))
            strokes.lineTo(x + b * size, centre + size * dice.uniform(-0.2, 0.8))
    box = skia.Rect(x - wide / 2, y - tall / 2, x + wide / 2, y + tall / 2)
    core = mix(tube, (1.0, 1.0, 1.0), 0.55)

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        power = 0.92 + 0.08 * wobble(seconds * 2, phase)
        if nervous:
            power *= 0.62 + 0.38 * math.tanh(3 * wobble(seconds * 2.2, phase) + 1.6)
        glow = glow_paint(x, y, tall * 1.15, tube, 0.55 * power)
        canvas.drawCircle(x, y, tall * 1.15, glow)
        canvas.drawRoundRect(box, wide * 0.12, wide * 0.12, ink(mix(tube, (0, 0, 0), 0.86), 0.85))
        canvas.drawRoundRect(box, wide * 0.12, wide * 0.12, pen(tube, wide * 0.07, power))
        canvas.drawPath(strokes, pen(core, wide * 0.075, power))

    return draw


def traffic(stage: Stage, y: float) -> Layer:
    """Return flying lights in lanes, white one way and red the other."""
    dice, u, w = stage.dice("traffic"), stage.unit, stage.width
    lights = [(dice.uniform(0, 1.3), y - lane * 46 * u + dice.uniform(-8, 8) * u, lane) for lane in (0, 1, 2) for _ in range(6)]  # fmt: skip

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        for start, level, lane in lights:
            go = 1 if lane % 2 else -1
            x = ((start + go * seconds * (0.030 + 0.012 * lane)) % 1.3 - 0.15) * w
            tint = (1.0, 0.35, 0.25) if go > 0 else (1.0, 0.95, 0.8)
            canvas.drawLine(x, level, x - go * 34 * u, level, pen(tint, 2.4 * u, 0.35))
            canvas.drawCircle(x, level, 2.6 * u, ink(tint))

    return Live(draw, 0.3)


def puddles(stage: Stage, floor_y: float, dice: random.Random) -> Layer:
    """Return streaks of coloured light on the wet street, trembling."""
    u = stage.unit
    left, _, right, _ = stage.reach(1.0)
    streaks = []
    for _ in range(int(20 * (right - left) / stage.height / 2.4) + 6):
        x, size = dice.uniform(left, right), dice.uniform(0.6, 1.4)
        y = floor_y + dice.random() ** 1.5 * (stage.height - floor_y) * 0.9 + 6 * u
        streaks.append((x, y, 64 * u * size, 5.0 * u * size, dice.choice(NEONS), dice.random()))

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        for x, y, half, thin, tint, phase in streaks:
            shake = 1 + 0.25 * wobble(seconds * 1.6, phase)
            for index, share in enumerate((1.0, 0.72, 0.42)):
                level = y + index * thin * 2.7
                canvas.drawOval(skia.Rect(x - half * share * shake, level - thin * 0.5, x + half * share * shake, level + thin * 0.5), ink(tint, 0.30 - 0.07 * index))  # fmt: skip

    return Live(draw, 1.0)


def overhang(stage: Stage, dice: random.Random) -> list[Layer]:
    """Return near black walls at the sides and cables above, that frame the street."""
    u, w, h = stage.unit, stage.width, stage.height
    left, top, right, bottom = stage.reach(1.35)
    path = skia.Path()
    wall = 0.06 * w
    add_polygon(
        path, [(left, top), (wall, top), (wall * 0.9, h * 0.3), (wall, bottom), (left, bottom)]
    )
    add_polygon(
        path, [(right, top), (w - wall * 0.7, top), (w - wall * 0.7, bottom), (right, bottom)]
    )
    cables = skia.Path()
    for _ in range(3):
        y = h * dice.uniform(0.02, 0.12)
        cables.moveTo(left, y)
        cables.quadTo(w * dice.uniform(0.3, 0.7), y + h * dice.uniform(0.06, 0.16), right, y * 1.2)
    tone = mix(stage.palette.near, (0.0, 0.0, 0.0), 0.3)
    return [Flat(cables, pen(tone, 3.0 * u), 1.2), Flat(path, ink(tone), 1.35)]
