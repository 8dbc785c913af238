"""The inside of a great hall or church: columns, arches, ribs, pews, stained glass, chandeliers. Knows no place."""

from __future__ import annotations

import math

import skia

from moviefactory.shots.animatic.lamps import flames
from moviefactory.shots.animatic.layers import Flat, Layer, Live, add_polygon, ink, pen
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.noise import wobble
from moviefactory.shots.animatic.pieces.passages import DEPTH, Passage
from moviefactory.shots.animatic.soft import SoftLight
from moviefactory.shots.animatic.stage import Stage

GLASS = tuple(map(color, ("#d8434a", "#3f7fd0", "#f0c040", "#4fb070", "#9a5ac0", "#f08a3a")))
OAK = color("#7a4f30")


def arcade(stage: Stage, way: Passage, fars: tuple[float, ...], stone: Color) -> list[Layer]:
    """Return columns along both sides with round arches between, and ribs across the vault."""
    palette, u, view = stage.palette, stage.unit, way.view
    shafts, caps, shade, ribs, dark = (skia.Path() for _ in range(5))
    spring, half = 0.52 * way.up, 62 * u
    for side in (-1, 1):
        x = side * way.across
        for near, far in zip(fars[1:], fars[:-1], strict=True):
            arch = [(x, spring, near + 0.05 * near)]
            for step in range(1, 8):
                turn = math.pi * step / 8
                share = 0.5 - 0.5 * math.cos(turn)
                at = 1 / ((1 - share) / near + share / far)
                arch.append((x, spring + 0.22 * way.up * math.sin(turn), at))
            arch += [(x, spring, far - 0.05 * far), (x, 0, far - 0.05 * far), (x, 0, near + 0.05 * near)]  # fmt: skip
            view.add(dark, *arch)
        for far in fars:
            x0, foot = view.at(x, 0, far)
            _, top = view.at(x, spring, far)
            wide = half / far
            shafts.addRect(skia.Rect(x0 - wide, top, x0 + wide, foot))
            shade.addRect(skia.Rect(x0 + (0.25 * wide if side > 0 else -wide), top, x0 + (wide if side > 0 else -0.25 * wide), foot))  # fmt: skip
            for y, grow, tall in ((top, 1.45, 34), (foot - 26 * u / far, 1.5, 34)):
                caps.addRect(skia.Rect(x0 - grow * wide, y - 8 * u / far, x0 + grow * wide, y + tall * u / far))  # fmt: skip
    layers: list[Layer] = [Flat(dark, ink(mix(stone, palette.near, 0.62)), DEPTH)]
    for far in fars:
        (left, top), (right, _) = view.at(-way.across, spring, far), view.at(way.across, spring, far)  # fmt: skip
        crown = view.at(0, way.up, far)[1]
        ribs.moveTo(left, top)
        ribs.cubicTo(left, (top + crown) / 2, (3 * left + right) / 4, crown, (left + right) / 2, crown)  # fmt: skip
        ribs.cubicTo((left + 3 * right) / 4, crown, right, (top + crown) / 2, right, top)
        layers.append(Flat(skia.Path(ribs), pen(mix(stone, palette.near, 0.15 + 0.25 / far), 30 * u / far), DEPTH))  # fmt: skip
        ribs.reset()
    return [
        *layers,
        Flat(shafts, ink(mix(stone, palette.light, 0.10)), DEPTH),
        Flat(shade, ink(mix(stone, palette.near, 0.35)), DEPTH),
        Flat(caps, ink(mix(stone, palette.light, 0.22)), DEPTH),
    ]


def pews(stage: Stage, way: Passage, fars: tuple[float, ...]) -> list[Layer]:
    """Return rows of benches on both sides of an aisle, from far to near."""
    palette, u, view = stage.palette, stage.unit, way.view
    wood = mix(palette.local(OAK), palette.near, 0.28)
    layers: list[Layer] = []
    for far in fars:
        back, edge, ends = skia.Path(), skia.Path(), skia.Path()
        for side in (-1, 1):
            inner, outer = side * 0.30 * way.across, side * 0.84 * way.across
            (a, top), (b, low) = view.at(inner, 150 * u, far), view.at(outer, 20 * u, far)
            back.addRect(skia.Rect(min(a, b), top, max(a, b), low))
            edge.addRect(skia.Rect(min(a, b), top - 8 * u / far, max(a, b), top + 12 * u / far))
            foot = view.at(inner, 0, far)[1]
            ends.addRRect(skia.RRect.MakeRectXY(skia.Rect(a - 17 * u / far, top - 26 * u / far, a + 17 * u / far, foot), 12 * u / far, 12 * u / far))  # fmt: skip
        tone = mix(wood, palette.near, 0.42 - 0.12 * far / 3)
        layers += [
            Flat(back, ink(tone), 0.8),
            Flat(edge, ink(mix(tone, palette.light, 0.25)), 0.8),
            Flat(ends, ink(mix(tone, palette.light, 0.10)), 0.8),
        ]
    return layers


def stained(stage: Stage, box: skia.Rect, depth: float, name: str) -> list[Layer]:
    """Return a pointed window of coloured panes that glow by day, and by night a little."""
    dice, palette = stage.dice(name), stage.palette
    shape, leads = skia.Path(), skia.Path()
    x, top, half = box.centerX(), box.top(), box.width() / 2
    shape.moveTo(box.left(), box.bottom())
    shape.lineTo(box.left(), top + 1.3 * half)
    shape.quadTo(box.left(), top + 0.4 * half, x, top)
    shape.quadTo(box.right(), top + 0.4 * half, box.right(), top + 1.3 * half)
    shape.lineTo(box.right(), box.bottom())
    shape.close()
    panes = [skia.Path() for _ in GLASS]
    rows = max(4, round(box.height() / (0.55 * box.width())))
    for row in range(rows):
        y0, y1 = top + box.height() * row / rows, top + box.height() * (row + 1) / rows
        cells = skia.Path()
        add_polygon(cells, [(box.left(), y0), (x, (y0 + y1) / 2), (box.left(), y1)])
        panes[dice.randrange(len(panes))].addPath(cells)
        other = skia.Path()
        add_polygon(other, [(box.right(), y0), (x, (y0 + y1) / 2), (box.right(), y1)])
        panes[dice.randrange(len(panes))].addPath(other)
        for y, go in ((y0, 1), (y1, -1)):
            wedge = skia.Path()
            add_polygon(wedge, [(box.left(), y), (box.right(), y), (x, y + go * (y1 - y0) / 2)])
            panes[dice.randrange(len(panes))].addPath(wedge)
        add_polygon(leads, [(box.left(), y0), (box.right(), y1)], close=False)
        add_polygon(leads, [(box.right(), y0), (box.left(), y1)], close=False)
    layers: list[Layer] = []
    for tint, path in zip(GLASS, panes, strict=True):
        inside = skia.Op(path, shape, skia.PathOp.kIntersect_PathOp)
        lit = mix(tint, palette.light, 0.25) if not stage.dark else mix(palette.local(tint), palette.near, 0.25)  # fmt: skip
        layers.append(Flat(inside, ink(lit), depth))
    glow = SoftLight.of(max(4.0, 1.1 * box.height()), mix(palette.light, GLASS[2], 0.3))
    power = 0.12 if stage.dark else 0.42

    def shine(canvas: skia.Canvas, seconds: float) -> None:
        glow.draw(canvas, x, box.centerY(), power + 0.03 * wobble(0.6 * seconds, 0.2))

    rim = pen(mix(palette.near, palette.haze, 0.15), max(2.0, 0.05 * box.width()))
    return [*layers, Flat(shape, rim, depth), Live(shine, depth)]


def altar(stage: Stage, x: float, y: float, size: float, depth: float) -> list[Layer]:
    """Return an altar under a white cloth with burning candles."""
    palette = stage.palette
    block, cloth, wax = skia.Path(), skia.Path(), skia.Path()
    block.addRect(skia.Rect(x - size, y - 0.62 * size, x + size, y))
    add_polygon(cloth, [(x - 1.05 * size, y - 0.66 * size), (x + 1.05 * size, y - 0.66 * size), (x + 0.9 * size, y - 0.34 * size), (x - 0.9 * size, y - 0.34 * size)])  # fmt: skip
    fires = []
    for out in (-0.8, -0.5, 0.5, 0.8):
        cx, top = x + out * size, y - (1.0 + 0.1 * abs(out)) * size
        wax.addRect(skia.Rect(cx - 0.045 * size, top, cx + 0.045 * size, y - 0.66 * size))
        fires.append((cx, top, 0.22 * size))
    return [
        Flat(block, ink(mix(palette.local(color("#b09870")), palette.near, 0.25)), depth),
        Flat(cloth, ink(mix(palette.local(color("#f8f0e4")), palette.near, 0.08)), depth),
        Flat(wax, ink(mix(palette.local(color("#f4e8cc")), palette.near, 0.1)), depth),
        flames(stage, f"candles{x:.0f}", fires, depth),
    ]


def chandelier(stage: Stage, x: float, y: float, size: float, depth: float) -> Layer:
    """Return a chandelier of gilded rings with candles and drops of glass, turning a little on its chain."""
    palette, top = stage.palette, stage.reach(depth)[1]
    gilt = mix(palette.local(color("#d8a850")), palette.near, 0.15)
    warm = color("#ffd890")
    halo, spark = SoftLight.of(2.6 * size, warm), SoftLight.of(0.5 * size, warm)

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        turn = 0.15 * math.sin(0.5 * seconds)
        canvas.drawLine(x, top - 10, x, y - 0.9 * size, pen(gilt, 0.04 * size))
        halo.draw(canvas, x, y, 0.42 + 0.02 * wobble(seconds, 0.1))
        arms, drops, wax = skia.Path(), skia.Path(), skia.Path()
        fires: list[tuple[float, float]] = []
        for ring, (wide, line, count) in enumerate(((1.0, 0.0, 9), (0.58, -0.42, 6))):
            arms.addOval(skia.Rect(x - wide * size, y + (line - 0.10) * size, x + wide * size, y + (line + 0.10) * size))  # fmt: skip
            for arm in range(count):
                angle = math.tau * arm / count + turn + ring
                ax, ay = (
                    x + wide * size * math.cos(angle),
                    y + (line + 0.10 * math.sin(angle)) * size,
                )
                arms.moveTo(x, y - 0.9 * size)
                arms.quadTo((x + ax) / 2, y + (line - 0.1) * size, ax, ay)
                wax.addRect(skia.Rect(ax - 0.022 * size, ay - 0.20 * size, ax + 0.022 * size, ay))
                drops.addOval(skia.Rect(ax - 0.025 * size, ay + 0.04 * size, ax + 0.025 * size, ay + 0.18 * size))  # fmt: skip
                fires.append((ax, ay - 0.25 * size))
        canvas.drawPath(arms, pen(gilt, 0.035 * size))
        canvas.drawPath(drops, ink(mix(warm, (1, 1, 1), 0.5), 0.7))
        canvas.drawPath(wax, ink((1.0, 0.97, 0.9)))
        for number, (ax, ay) in enumerate(fires):
            spark.draw(canvas, ax, ay, 0.5 + 0.15 * wobble(5 * seconds, number))
            canvas.drawCircle(ax, ay, 0.035 * size, ink((1.0, 0.95, 0.75)))

    return Live(draw, depth)
