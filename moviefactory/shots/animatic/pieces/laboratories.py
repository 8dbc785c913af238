"""Screens, a coil with its sparks, benches of flasks that bubble. Knows no place."""

from __future__ import annotations

import math
import random

import skia

from moviefactory.shots.animatic.air import plumes
from moviefactory.shots.animatic.layers import Flat, Layer, Live, add_polygon, ink, pen
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.noise import wobble
from moviefactory.shots.animatic.soft import SoftLight
from moviefactory.shots.animatic.stage import Stage

STEEL = color("#8fa0aa")
BREWS = tuple(map(color, ("#3affb0", "#3ac8ff", "#ff5ab0", "#ffc23a", "#9a6aff")))


def panels(stage: Stage, floor_y: float, tone: Color, window: skia.Rect) -> list[Layer]:
    """Return the joints of wall panels, none across the window, and pipes under the ceiling."""
    u, palette = stage.unit, stage.palette
    left, top, right, _ = stage.reach(0.6)
    lines, pipes, x = skia.Path(), skia.Path(), left
    while x < right:
        if not window.left() < x < window.right():
            lines.addRect(skia.Rect(x, top, x + 2 * u, floor_y))
        x += 220 * u
    for index, y in enumerate((0.05, 0.09)):
        pipes.addRect(skia.Rect(left, stage.height * y, right, stage.height * y + (16 - 5 * index) * u))  # fmt: skip
    return [
        Flat(lines, ink(mix(tone, palette.near, 0.5), 0.4), 0.6),
        Flat(pipes, ink(mix(tone, palette.near, 0.38)), 0.62),
    ]


def screens(stage: Stage, x: float, y: float, glow: Color) -> Layer:
    """Return three screens with curves that run, rings and bars."""
    u, palette = stage.unit, stage.palette
    light, back = SoftLight.of(300 * u, glow), mix(glow, palette.near, 0.82)
    boxes = [skia.Rect(x + (i - 0.5) * 270 * u - 125 * u - 135 * u, y - 90 * u, x + (i - 0.5) * 270 * u + 125 * u - 135 * u, y + 90 * u) for i in (0, 1, 2)]  # fmt: skip

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        for index, box in enumerate(boxes):
            light.draw(canvas, box.centerX(), box.centerY(), 0.35)
            canvas.drawRoundRect(box, 8 * u, 8 * u, ink(back))
            path = skia.Path()
            if index == 0:
                for step in range(40):
                    px = box.left() + box.width() * (step + 0.5) / 40
                    beat = math.exp(-(((step / 40 * 3 - 0.9 * seconds) % 1.0 - 0.5) ** 2) * 160)
                    py = box.centerY() + 20 * u - 74 * u * beat
                    path.lineTo(px, py) if step else path.moveTo(px, py)
                canvas.drawPath(path, pen(glow, 3.4 * u))
            elif index == 1:
                for turn in range(3):
                    ring = skia.Rect(box.centerX() - (24 + 20 * turn) * u, box.centerY() - (24 + 20 * turn) * u, box.centerX() + (24 + 20 * turn) * u, box.centerY() + (24 + 20 * turn) * u)  # fmt: skip
                    path.addArc(ring, 40 * seconds * (1 - 0.6 * turn) + 90 * turn, 250)
                canvas.drawPath(path, pen(glow, 4 * u, 0.9))
            else:
                for bar in range(9):
                    tall = (30 + 90 * (0.5 + 0.5 * wobble(1.3 * seconds, bar))) * u
                    left = box.left() + (18 + 25 * bar) * u
                    path.addRect(skia.Rect(left, box.bottom() - 14 * u - tall, left + 14 * u, box.bottom() - 14 * u))  # fmt: skip
                canvas.drawPath(path, ink(glow, 0.85))

    return Live(draw, 0.63)


def coil(stage: Stage, x: float, floor_y: float, glow: Color) -> Layer:
    """Return a great coil with a ball on top from which sparks leap."""
    u, palette, dice = stage.unit, stage.palette, stage.dice("coil")
    post, rings = skia.Path(), skia.Path()
    foot = floor_y - 150 * u
    post.addRect(skia.Rect(x - 40 * u, foot - 330 * u, x + 40 * u, foot))
    for ring in range(15):
        y = foot - (14 + 21 * ring) * u
        rings.addRRect(skia.RRect.MakeRectXY(skia.Rect(x - 52 * u, y - 7 * u, x + 52 * u, y + 7 * u), 7 * u, 7 * u))  # fmt: skip
    head, phases = (x, foot - 380 * u), [dice.random() for _ in range(5)]
    copper, light = mix(palette.local(color("#c87a3f")), palette.near, 0.25), SoftLight.of(360 * u, glow)  # fmt: skip

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        light.draw(canvas, *head, 0.5 + 0.15 * wobble(5 * seconds, 0.2))
        canvas.drawPath(post, ink(mix(copper, palette.near, 0.5)))
        canvas.drawPath(rings, ink(copper))
        for phase in phases:
            angle, bolt = math.tau * phase + 0.4 * wobble(0.8 * seconds, phase), skia.Path()
            bolt.moveTo(*head)
            for step in range(1, 8):
                t, off = step / 7, 26 * u * wobble(9 * seconds + 5 * step, phase + step)
                bolt.lineTo(head[0] + 230 * u * t * math.cos(angle) - off * math.sin(angle), head[1] + 180 * u * t * math.sin(angle) + off * math.cos(angle))  # fmt: skip
            power = max(0.0, wobble(1.6 * seconds, phase + 7) + 0.25)
            canvas.drawPath(bolt, pen(glow, 7 * u, min(1.0, 0.35 * power)))
            canvas.drawPath(bolt, pen((1.0, 1.0, 1.0), 2.2 * u, min(1.0, 1.2 * power)))
        canvas.drawCircle(*head, 54 * u, ink(mix(palette.local(STEEL), glow, 0.4)))

    return Live(draw, 0.64)


def bench(stage: Stage, x: float, floor_y: float, dice: random.Random) -> list[Layer]:
    """Return a long bench crowded with flasks, tubes in racks, burners and a tangle of glass pipe."""
    u, palette = stage.unit, stage.palette
    y, half = floor_y - 150 * u, min(0.46 * stage.width, 1000 * u)
    body, top = skia.Path(), skia.Path()
    body.addRect(skia.Rect(x - half, y, x + half, floor_y + 24 * u))
    top.addRect(skia.Rect(x - 1.03 * half, y - 16 * u, x + 1.03 * half, y + 8 * u))
    doors, at = skia.Path(), x - half + 20 * u
    while at < x + half - 120 * u:
        doors.addRect(skia.Rect(at, y + 30 * u, at + 140 * u, floor_y))
        at += 160 * u
    steel = mix(palette.local(STEEL), palette.near, 0.38)
    layers: list[Layer] = [
        Flat(body, ink(mix(steel, palette.near, 0.3)), 0.84),
        Flat(doors, ink(mix(steel, palette.near, 0.12)), 0.84),
        Flat(top, ink(mix(steel, palette.light, 0.35)), 0.84),
    ]
    at, spots = x - half + 70 * u, []
    while at < x + half - 60 * u:
        size = dice.uniform(46, 88) * u
        spots.append((at, size, dice.randrange(3), dice.choice(BREWS), dice.random()))
        at += 1.15 * size + dice.uniform(34, 110) * u
    layers.append(glassware(stage, spots, y - 16 * u))
    mouths = [(sx, y - 16 * u - 2.1 * size, 2.2 * size) for sx, size, _, _, _ in spots[::3]]
    layers.append(plumes(stage, "vapour", mouths, 0.84, mix(palette.light, (1, 1, 1), 0.4), alpha=0.16, wind=0.1))  # fmt: skip
    return layers


def glassware(stage: Stage, spots: list[tuple[float, float, int, Color, float]], y: float) -> Layer:
    """Return vessels on the bench, their liquids glowing and full of bubbles that rise."""
    glows = {tint: SoftLight.of(150 * stage.unit, tint) for tint in BREWS}
    glass = mix(stage.palette.light, (1.0, 1.0, 1.0), 0.5)
    parts = []
    for x, size, kind, tint, phase in spots:
        vessel, brew = skia.Path(), skia.Path()
        if kind == 0:
            vessel.addCircle(x, y - 0.62 * size, 0.60 * size)
            vessel.addRect(skia.Rect(x - 0.15 * size, y - 2.0 * size, x + 0.15 * size, y - 1.1 * size))  # fmt: skip
            brew.addArc(skia.Rect(x - 0.56 * size, y - 1.18 * size, x + 0.56 * size, y - 0.06 * size), -12, 204)  # fmt: skip
        elif kind == 1:
            add_polygon(vessel, [(x - 0.7 * size, y), (x - 0.16 * size, y - 1.25 * size), (x - 0.16 * size, y - 1.8 * size), (x + 0.16 * size, y - 1.8 * size), (x + 0.16 * size, y - 1.25 * size), (x + 0.7 * size, y)])  # fmt: skip
            add_polygon(brew, [(x - 0.66 * size, y - 0.03 * size), (x - 0.38 * size, y - 0.68 * size), (x + 0.38 * size, y - 0.68 * size), (x + 0.66 * size, y - 0.03 * size)])  # fmt: skip
        else:
            for tube in (-0.45, 0.0, 0.45):
                tx = x + tube * size
                vessel.addRRect(skia.RRect.MakeRectXY(skia.Rect(tx - 0.14 * size, y - 1.5 * size, tx + 0.14 * size, y - 0.1 * size), 0.14 * size, 0.14 * size))  # fmt: skip
                brew.addRRect(skia.RRect.MakeRectXY(skia.Rect(tx - 0.11 * size, y - (0.7 + 0.5 * abs(tube)) * size, tx + 0.11 * size, y - 0.14 * size), 0.1 * size, 0.1 * size))  # fmt: skip
            vessel.addRect(skia.Rect(x - 0.7 * size, y - 0.8 * size, x + 0.7 * size, y - 0.7 * size))  # fmt: skip
        parts.append((vessel, brew, x, size, tint, phase))

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        for vessel, brew, x, size, tint, phase in parts:
            glows[tint].draw(canvas, x, y - 0.5 * size, 0.50 + 0.12 * wobble(1.4 * seconds, phase))
            canvas.drawPath(vessel, ink(glass, 0.12))
            canvas.drawPath(brew, ink(tint, 0.85))
            bubbles = skia.Path()
            for bubble in range(5):
                t = (0.5 * seconds + phase + bubble / 5) % 1.0
                bubbles.addCircle(x + 0.22 * size * math.sin(9 * bubble + 6 * phase + 2 * t), y - size * (0.06 + 0.5 * t), 0.045 * size)  # fmt: skip
            canvas.drawPath(bubbles, ink((1.0, 1.0, 1.0), 0.6))
            canvas.drawPath(vessel, pen(glass, max(0.8, 0.035 * size), 0.7))

    return Live(draw, 0.85)


def near_glass(stage: Stage) -> list[Layer]:
    """Return a near bench's corner with a microscope, dark."""
    u, h, side = stage.unit, stage.height, -stage.staging.facing
    edge = stage.sides(1.3)[0 if side < 0 else 1]
    x, path = edge - side * 150 * u, skia.Path()
    path.addRect(skia.Rect(min(edge + side * 400 * u, x - side * 260 * u), h - 40 * u, max(edge + side * 400 * u, x - side * 260 * u), 1.2 * h))  # fmt: skip
    path.addRect(skia.Rect(x - 80 * u, h - 62 * u, x + 80 * u, h - 38 * u))
    limb = skia.Path()
    limb.addArc(skia.Rect(x - 90 * u, h - 300 * u, x + 90 * u, h - 50 * u), 270 if side > 0 else 90, 170)  # fmt: skip
    tube = skia.Path()
    add_polygon(tube, [(x - side * 10 * u, h - 340 * u), (x + side * 30 * u, h - 350 * u), (x - side * 4 * u, h - 150 * u), (x - side * 36 * u, h - 156 * u)])  # fmt: skip
    path.addRect(skia.Rect(x - 60 * u, h - 130 * u, x + 60 * u, h - 118 * u))
    path.addPath(tube)
    near = stage.palette.near
    return [Flat(path, ink(near), 1.3), Flat(limb, pen(near, 26 * u), 1.3)]
