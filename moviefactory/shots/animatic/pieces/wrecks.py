"""Wrecks on the sea bed: a galleon on her side, the bow of a steamer. Knows no place."""

from __future__ import annotations

import math

import skia

from moviefactory.shots.animatic.layers import Flat, Layer, Live, add_polygon, ink, pen
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.stage import Stage

TIMBER, RUST = color("#6a5238"), color("#8a5236")


def _placed(x: float, y: float, k: float, turn: float, mirror: int) -> skia.Matrix:
    """Return how a wreck that is drawn about its keel, in hundredths of its length, lies on the bed."""
    matrix = skia.Matrix.Translate(x, y)
    matrix.preRotate(turn)
    matrix.preScale(mirror * k, k)
    return matrix


def galleon(
    stage: Stage, x: float, y: float, long: float, mirror: int, tones: tuple[Color, Color], depth: float
) -> list[Layer]:  # fmt: skip
    """Return a wooden ship that leans in the sand: high stern, a hole with her ribs, broken masts."""
    water, deep = tones
    k, dice = long / 100, stage.dice("galleon")
    hull, planks, hole, ribs, ports, masts, ropes, sail, rail = (skia.Path() for _ in range(9))
    hull.moveTo(-50, -36)
    hull.lineTo(-33, -33)
    hull.lineTo(-31, -24)
    hull.quadTo(0, -17, 30, -23)
    hull.lineTo(33, -29)
    hull.lineTo(49, -31)
    hull.quadTo(42, -6, 26, 6)
    hull.lineTo(-38, 6)
    hull.quadTo(-48, -14, -50, -36)
    for row in range(6):
        low = -15 + 4 * row
        planks.moveTo(-48 + row, low - 4 + 0.5 * row)
        planks.quadTo(0, low + 3, 44 - 3 * row, low - 6 + 0.6 * row)
    for row in range(4):
        planks.moveTo(-50 + row, -32 + 4 * row)
        planks.lineTo(-33, -29.5 + 3.4 * row)
    jag = [(2, -15), (6, -12), (9, -14), (13, -10), (18, -12), (20, -6), (17, -2), (19, 4), (8, 7), (-3, 5), (-6, 0), (-2, -4), (-4, -9)]  # fmt: skip
    add_polygon(hole, [(px + dice.uniform(-1.2, 1.2), py) for px, py in jag])
    for rib in range(6):
        rx = -3 + 4.4 * rib
        ribs.moveTo(rx, 6)
        ribs.quadTo(rx + 1.6, -5, rx - 0.6, -14 + 2 * (rib % 2))
    for port in range(5):
        px = -28 + 7 * port if port < 4 else 26.0
        ports.addRect(skia.Rect(px - 1.5, -12.5, px + 1.5, -9.6))
    for row in range(3):
        ports.addRect(skia.Rect(-47 + 4.4 * row, -29, -44.4 + 4.4 * row, -24.5))
    masts.addPoly([skia.Point(-17.2, -18), skia.Point(-14.4, -66), skia.Point(-12.8, -66), skia.Point(-13.6, -18)], True)  # fmt: skip
    masts.addPoly([skia.Point(6.5, -18), skia.Point(9.5, -44), skia.Point(11.6, -41), skia.Point(12.4, -46), skia.Point(10.5, -18)], True)  # fmt: skip
    masts.addPoly([skia.Point(46, -30), skia.Point(72, -45), skia.Point(72.6, -43.6), skia.Point(47, -26)], True)  # fmt: skip
    masts.addRect(skia.Rect(-30, -53, 2, -51.6))
    masts.addRect(skia.Rect(-17.5, -61, -10, -59.4))
    for end in (-31, -36, -8, 2):
        ropes.moveTo(-13.6, -60)
        ropes.quadTo((end - 13.6) / 2 + 3, -34, end, -21)
    ropes.moveTo(11, -42)
    ropes.quadTo(30, -30, 44, -31)
    for post in range(9):
        rail.addRect(
            skia.Rect(-29 + 6.6 * post, -25.5 + 0.6 * abs(post - 4), -28.2 + 6.6 * post, -19)
        )
    place = _placed(x, y, k, -9 * mirror, mirror)
    for path in (hull, planks, hole, ribs, ports, masts, ropes, rail):
        path.transform(place)
    wood = mix(mix(TIMBER, water, 0.42), deep, 0.25)
    dark, light = mix(wood, deep, 0.72), mix(wood, water, 0.45)
    sheet = ink(mix(mix((0.85, 0.82, 0.7), water, 0.5), deep, 0.15), 0.8)

    def tatters(canvas: skia.Canvas, seconds: float) -> None:
        canvas.save()
        canvas.concat(place)
        sail.rewind()
        sail.moveTo(-29, -51.6)
        feet = [(-29 + 3.9 * s, -51 + (14 if s % 2 else 6) + 5 * math.sin(s * 2.1) + 1.2 * math.sin(1.2 * seconds + s)) for s in range(8)]  # fmt: skip
        for px, py in feet:
            sail.lineTo(px + 1.4 * math.sin(0.9 * seconds + 0.5 * px), py)
        sail.lineTo(1, -51.6)
        sail.close()
        canvas.drawPath(sail, sheet)
        canvas.restore()

    return [
        Flat(ropes, pen(dark, max(0.8, 0.35 * k), 0.8), depth),
        Live(tatters, depth),
        Flat(masts, ink(mix(wood, deep, 0.30)), depth),
        Flat(rail, ink(mix(wood, deep, 0.2)), depth),
        Flat(hull, ink(wood), depth),
        Flat(planks, pen(dark, max(0.8, 0.45 * k), 0.55), depth),
        Flat(hole, ink(mix(deep, (0.0, 0.0, 0.0), 0.5)), depth),
        Flat(ribs, pen(light, 1.3 * k), depth),
        Flat(hole, pen(mix(wood, light, 0.4), 0.7 * k), depth),
        Flat(ports, ink(dark), depth),
    ]


def steamer(
    stage: Stage, x: float, y: float, tall: float, mirror: int, tones: tuple[Color, Color], depth: float
) -> list[Layer]:  # fmt: skip
    """Return the bow of an iron ship that looms out of the sand: rails, portholes, streaks of rust."""
    water, deep = tones
    k, dice = tall / 100, stage.dice("steamer")
    lit, shade, ports, streaks, rails, seams, anchor, house = (skia.Path() for _ in range(8))
    add_polygon(lit, [(0, -100), (3, 8), (92, 8), (104, -66), (58, -84)])
    add_polygon(shade, [(0, -100), (3, 8), (-38, 8), (-62, -70), (-34, -88)])
    for row in (0.30, 0.46):
        for port in range(7):
            t = (port + 1) / 8
            px, top = 2 + 92 * t, -100 + 34 * t
            r = 2.6 - 0.9 * t
            ports.addOval(skia.Rect(px - r, top + 104 * row - r, px + r, top + 104 * row + r))
    for level in (0.18, 0.60, 0.80):
        seams.moveTo(1, -100 + 106 * level)
        seams.lineTo(103 - 8 * level, -66 + 74 * level)
        seams.moveTo(1, -100 + 106 * level)
        seams.lineTo(-61 + 22 * level, -70 + 78 * level)
    for _ in range(24):
        px = dice.uniform(-52, 98)
        top = -100 + (abs(px) * (0.34 if px > 0 else 0.5)) + 3
        streaks.addRect(skia.Rect(px, top, px + dice.uniform(0.7, 2.0), top + dice.uniform(12, 52)))
    for post in range(15):
        px = -58 + 11 * post
        foot = -100 + abs(px) * (0.33 if px > 0 else 0.49)
        rails.moveTo(px, foot)
        rails.lineTo(px, foot - 8)
    rails.moveTo(-58, -100 + 0.49 * 58 - 8)
    rails.lineTo(0, -108)
    rails.lineTo(96, -100 + 0.33 * 96 - 8)
    anchor.addOval(skia.Rect(7, -62, 13, -55))
    add_polygon(anchor, [(9.4, -57), (10.8, -57), (10.8, -34), (17, -40), (10, -28), (3.4, -40), (9.4, -34)])  # fmt: skip
    add_polygon(house, [(50, -84), (54, -112), (88, -106), (92, -72)])
    add_polygon(house, [(66, -108), (68, -140), (80, -138), (80, -106)])
    house.addPoly([skia.Point(24, -94), skia.Point(20, -150), skia.Point(21.6, -150), skia.Point(27.5, -94)], True)  # fmt: skip
    house.addRect(skia.Rect(12, -134, 31, -132.6))
    place = _placed(x, y, k, 5 * mirror, mirror)
    for path in (lit, shade, ports, streaks, rails, seams, anchor, house):
        path.transform(place)
    iron = mix(mix(RUST, water, 0.40), deep, 0.22)
    dark = mix(iron, deep, 0.66)
    return [
        Flat(house, ink(mix(iron, deep, 0.42)), depth),
        Flat(rails, pen(mix(iron, deep, 0.3), max(0.8, 0.9 * k)), depth),
        Flat(shade, ink(dark), depth),
        Flat(lit, ink(iron), depth),
        Flat(streaks, ink(mix(RUST, (1.0, 0.55, 0.25), 0.2), 0.30), depth),
        Flat(seams, pen(dark, max(0.8, 0.6 * k), 0.6), depth),
        Flat(ports, ink(mix(deep, (0.0, 0.0, 0.0), 0.4)), depth),
        Flat(ports, pen(mix(iron, water, 0.4), max(0.8, 0.6 * k)), depth),
        Flat(anchor, ink(mix(dark, deep, 0.4)), depth),
    ]
