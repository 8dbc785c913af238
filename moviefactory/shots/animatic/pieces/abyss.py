"""The deep: vents that smoke, lights that live, a whale's ribs. Knows no place."""

from __future__ import annotations

import math
from itertools import pairwise

import skia

from moviefactory.shots.animatic.air import plumes
from moviefactory.shots.animatic.layers import Flat, Layer, Live, add_polygon, ink, pen
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.noise import midpoint_line, wobble
from moviefactory.shots.animatic.soft import SoftLight
from moviefactory.shots.animatic.stage import Stage
from moviefactory.shots.animatic.terrain import Ridge

BLUE = color("#0a3a66")
INK = color("#04182e")
GLOWS = tuple(map(color, ("#4ae0ff", "#8a7aff", "#ff7ac8", "#5affc0")))


def chimneys(stage: Stage, land: Ridge, index: int, depth: float) -> skia.Path:
    """Return crooked chimneys of stone on the ridge."""
    dice, k, path = stage.dice(f"vents{index}"), stage.scenery, skia.Path()
    left, _, right, _ = stage.reach(depth)
    for _ in range(int(9 * (right - left) / (2400 * stage.unit)) + 2):
        x, high = dice.uniform(left, right), dice.uniform(60, 190) * k
        half, lean, y = 0.16 * high, dice.gauss(0, 0.12) * high, land.y(x) + 14 * k
        add_polygon(path, [(x - 1.8 * half, y), (x - half, y - 0.4 * high), (x + lean - 0.7 * half, y - 0.8 * high), (x + lean - 0.5 * half, y - high), (x + lean + 0.4 * half, y - 0.97 * high), (x + lean + 0.8 * half, y - 0.7 * high), (x + half, y - 0.3 * high), (x + 1.9 * half, y)])  # fmt: skip
    return path


def smoke(stage: Stage, land: Ridge, depth: float, tone: Color, heat: Color) -> list[Layer]:
    """Return what the vents give off: dark smoke, and heat that glows at its foot."""
    dice, k = stage.dice("smoke"), stage.scenery
    spots = [(stage.width * dice.uniform(0.06, 0.94), 0.0) for _ in range(5)]
    mouths = [(x, land.y(x) - 90 * k, 330 * k) for x, _ in spots]
    glow = SoftLight.of(150 * k, heat)

    def embers(canvas: skia.Canvas, seconds: float) -> None:
        for number, (x, y, _) in enumerate(mouths):
            glow.draw(canvas, x, y, 0.35 + 0.12 * wobble(1.6 * seconds, number))

    return [Live(embers, depth), plumes(stage, "vents", mouths, depth, tone, alpha=0.30, wind=0.10, puffs=11)]  # fmt: skip


def jellies(stage: Stage, index: int, depth: float) -> Layer:
    """Return jellyfish that pulse and trail their threads, lit from within."""
    dice, u, w, h = stage.dice(f"jellies{index}"), stage.unit, stage.width, stage.height
    lead = stage.staging.lead
    herd = []
    for _ in range(3 - (index == 2)):
        x = dice.uniform(0.04, 0.96) * w
        if lead and index == 2 and abs(x - lead.x) < 0.16 * w:
            x = lead.x + stage.staging.facing * 0.36 * w
        herd.append((x, dice.uniform(0.12, 0.62) * h, (26, 40, 66)[index] * u * dice.uniform(0.7, 1.2), dice.choice(GLOWS), dice.random()))  # fmt: skip
    lights = [SoftLight.of(3.4 * size, tint) for _, _, size, tint, _ in herd]

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        for (x, y0, size, tint, phase), light in zip(herd, lights, strict=True):
            beat = math.sin(1.7 * seconds + 6.3 * phase)
            y = y0 - 9 * u * seconds * (0.4 + phase) + 0.12 * size * beat
            wide, tall = size * (1 - 0.13 * beat), size * (0.85 + 0.12 * beat)
            light.draw(canvas, x, y, 0.42 + 0.08 * beat)
            threads = skia.Path()
            for arm in range(7):
                ax = x + (arm - 3) / 3 * 0.75 * wide
                bend = 0.35 * size * wobble(0.9 * seconds, phase + arm)
                threads.moveTo(ax, y)
                threads.cubicTo(ax + bend, y + 0.9 * size, ax - bend, y + 1.7 * size, ax + bend, y + (1.9 + 0.3 * (arm % 3)) * size)  # fmt: skip
            canvas.drawPath(threads, pen(tint, max(0.7, 0.045 * size), 0.5))
            bell = skia.Path()
            bell.moveTo(x - wide, y + 0.1 * tall)
            bell.cubicTo(x - 1.05 * wide, y - 1.25 * tall, x + 1.05 * wide, y - 1.25 * tall, x + wide, y + 0.1 * tall)  # fmt: skip
            bell.quadTo(x + 0.5 * wide, y - 0.08 * tall, x, y + 0.12 * tall)
            bell.quadTo(x - 0.5 * wide, y - 0.08 * tall, x - wide, y + 0.1 * tall)
            canvas.drawPath(bell, ink(mix(tint, BLUE, 0.35), 0.62))
            canvas.drawPath(bell, pen(mix(tint, (1, 1, 1), 0.4), max(0.8, 0.05 * size), 0.8))

    return Live(draw, depth)


def lures(stage: Stage, index: int, depth: float) -> Layer:
    """Return anglerfish far in the dark: a lamp on a rod, teeth, a small cold eye."""
    dice, u = stage.dice(f"lures{index}"), stage.unit
    x0, y = stage.width * dice.uniform(0.1, 0.9), stage.height * dice.uniform(0.35, 0.75)
    size, go = (16, 26, 40)[index] * u, dice.choice((-1, 1))
    light, body = SoftLight.of(3.2 * size, GLOWS[0]), mix(INK, BLUE, 0.35)

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        x = x0 + go * 11 * u * seconds
        path = skia.Path()
        path.addOval(skia.Rect(x - 1.2 * size, y - 0.8 * size, x + 1.1 * size, y + 0.8 * size))
        add_polygon(path, [(x - go * 1.0 * size, y), (x - go * 1.9 * size, y - 0.6 * size), (x - go * 1.7 * size, y), (x - go * 1.9 * size, y + 0.6 * size)])  # fmt: skip
        tip = (x + go * 1.5 * size, y - 1.15 * size + 0.1 * size * wobble(seconds, 0.4))
        rod = skia.Path()
        rod.moveTo(x + go * 0.3 * size, y - 0.75 * size)
        rod.quadTo(x + go * 0.9 * size, y - 1.7 * size, *tip)
        light.draw(canvas, *tip, 0.75 + 0.2 * wobble(1.4 * seconds, index))
        canvas.drawPath(path, ink(body))
        canvas.drawPath(rod, pen(body, 0.08 * size))
        jaw = skia.Path()
        for tooth in range(5):
            tx = x + go * (0.35 + 0.15 * tooth) * size
            add_polygon(jaw, [(tx, y + 0.12 * size), (tx + 0.06 * size, y + 0.42 * size), (tx + 0.12 * size, y + 0.12 * size)])  # fmt: skip
        canvas.drawPath(jaw, ink(mix(GLOWS[0], (1, 1, 1), 0.5), 0.75))
        canvas.drawCircle(x + go * 0.55 * size, y - 0.22 * size, 0.11 * size, ink(GLOWS[0], 0.9))
        canvas.drawCircle(*tip, 0.14 * size, ink((0.9, 1.0, 1.0)))

    return Live(draw, depth)


def ribs(stage: Stage, x: float, blue: Color) -> list[Layer]:
    """Return the ribs of a whale that stand out of the mud."""
    k, path, back = stage.scenery, skia.Path(), skia.Path()
    y = stage.staging.ground_y - 26 * stage.unit
    for index in range(8):
        bx, tall = x + (index - 3.5) * 74 * k, (250 - 16 * abs(index - 3)) * k
        for bone, lean, far in ((path, 1, 0.0), (back, -1, 26.0)):
            bone.moveTo(bx + far * k, y)
            bone.cubicTo(bx + (far + lean * 60) * k, y - 0.4 * tall, bx + (far + lean * 66) * k, y - 0.9 * tall, bx + far * k, y - tall)  # fmt: skip
    bone = mix(color("#c8d4d0"), blue, 0.45)
    return [
        Flat(back, pen(mix(bone, INK, 0.5), 10 * k), 0.86),
        Flat(path, pen(mix(bone, INK, 0.12), 13 * k), 0.9),
    ]


def anemones(stage: Stage, floor: Ridge, glow: Color) -> list[Layer]:
    """Return pale tube worms and anemones on the floor, their tips alight."""
    dice, u, stems, tips = stage.dice("worms"), stage.unit, skia.Path(), skia.Path()
    left, _, right, _ = stage.reach(1.0)
    for _ in range(int(16 * (right - left) / (2400 * u)) + 3):
        x0 = dice.uniform(left, right)
        for _ in range(dice.randrange(3, 7)):
            x, high = x0 + dice.gauss(0, 22) * u, dice.uniform(24, 86) * u
            y, lean = floor.y(x) + 6 * u, dice.gauss(0, 0.2) * high
            add_polygon(stems, [(x - 3.5 * u, y), (x + lean - 3 * u, y - high), (x + lean + 3 * u, y - high), (x + 3.5 * u, y)])  # fmt: skip
            tips.addOval(skia.Rect(x + lean - 7 * u, y - high - 11 * u, x + lean + 7 * u, y - high + 5 * u))  # fmt: skip
    return [
        Flat(stems, ink(mix(BLUE, (0.8, 0.9, 0.9), 0.28)), 0.99, sway=0.02, root_y=floor.top),
        Flat(tips, ink(mix(glow, color("#ff5a6a"), 0.4)), 0.99, sway=0.02, root_y=floor.top),
    ]


def trench_wall(
    stage: Stage, index: int, depth: float, gap: float, tone: Color, edge: Color
) -> list[Layer]:
    """Return two walls of rock that fall into the dark and draw together, with a gleam on their ledges.

    Units: `gap` is how far apart they stand at the top, as a share of the frame's width.
    """
    left, top, right, bottom = stage.reach(depth)
    w, k, walls, ledges = stage.width, stage.scenery, skia.Path(), skia.Path()
    for side, out in ((-1, left - 20), (1, right + 20)):
        line = midpoint_line(stage.noise_seed(f"trench{index}{side}"), 5, 0.62)
        dice, points = stage.dice(f"ledges{index}{side}"), []
        for step, rough in enumerate(line.tolist()):
            share = step / (len(line) - 1)
            x = 0.5 * w + side * w * gap * (1.0 - 0.52 * share) + 46 * k * rough
            points.append((x, top - 20 + (bottom - top + 40) * share))
        walls.addPoly([skia.Point(*one) for one in [(out, points[0][1]), *points, (out, points[-1][1])]], True)  # fmt: skip
        for (x, y), (lower_x, lower_y) in pairwise(points):
            if (lower_x - x) * side < -6 * k and dice.random() < 0.6:
                far = dice.uniform(30, 130) * k
                add_polygon(ledges, [(x, y), (lower_x, lower_y), (lower_x + side * far, lower_y + 0.16 * far), (x + side * 0.5 * far, y + 0.1 * far)])  # fmt: skip
    return [
        Flat(walls, ink(tone), depth),
        Flat(ledges, ink(edge, 0.55), depth),
    ]
