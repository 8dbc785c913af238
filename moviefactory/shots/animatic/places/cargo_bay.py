"""Cargo bay: piles of crates, nets over goods, a crane's hook that swings, a great gate or its ramp."""

from __future__ import annotations

import math

import skia

from moviefactory.shots.animatic.layers import Flat, Layer, add_polygon, ink, pen
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.pieces.heavens import crosses, gas
from moviefactory.shots.animatic.pieces.holds import crates, hook, near_crate, net
from moviefactory.shots.animatic.pieces.machinery import beacons, stripes
from moviefactory.shots.animatic.pieces.spacecraft import deck
from moviefactory.shots.animatic.rays import motes
from moviefactory.shots.animatic.rooms import floor_line, lamplit, pendants, room, wall
from moviefactory.shots.animatic.sky import stars
from moviefactory.shots.animatic.stage import Scene, Stage

AMBER = color("#ffb648")
HULLS = tuple(map(color, ("#93a09c", "#a39c8e", "#8d97a6")))
HOLDS = ("hold", "底舱", "船倉")
"""Holds of ships at sea, which open on no stars."""


def build(stage: Stage) -> Scene:
    """Return one of: goods before a great closed gate; the gate open on the stars, its ramp down."""
    outer, is_open = stage, stage.variant(2) == 1 and not stage.says(HOLDS)
    stage = lamplit(stage)
    palette, u, w, h, dice = stage.palette, stage.unit, stage.width, stage.height, stage.dice("bay")
    floor_y, span, side = floor_line(stage), min(w, 2.0 * h), stage.staging.facing
    tone = mix(palette.local(dice.choice(HULLS)), palette.near, 0.44 if stage.dark else 0.30)
    x = 0.5 * w + 0.12 * span * side
    half, top = 0.23 * span, floor_y - 0.56 * h
    gate = [(x - half, floor_y), (x - half, top + 0.12 * h), (x - 0.72 * half, top), (x + 0.72 * half, top), (x + half, top + 0.12 * h), (x + half, floor_y)]  # fmt: skip
    hole = skia.Path()
    add_polygon(hole, gate)
    layers: list[Layer] = []
    if is_open:
        layers += [gas(outer), *stars(outer, count=420, low_y=h, depth=0.02), *crosses(outer)]
    glow = mix(AMBER, palette.light, 0.35)
    layers.append(wall(stage, tone, floor_y, (x, top), holes=[hole] if is_open else (), glow=glow, power=0.42))  # fmt: skip
    layers += _ribs(stage, x, 1.1 * half, floor_y, tone)
    if not is_open:
        layers += _shutters(hole, x, half, top, floor_y, tone, stage)
    layers.append(Flat(hole, pen(mix(tone, palette.near, 0.55), 26 * u), 0.6))
    layers += stripes(stage, skia.Rect(x - half, floor_y - 26 * u, x + half, floor_y), 0.62, AMBER)
    pitch = max(0.125 * span, 160 * u)
    for out in (-1, 1):
        spots = [(x + out * (half + (index + 0.7) * pitch), pitch * dice.uniform(0.75, 0.98), dice.randrange(1, 5)) for index in range(5)]  # fmt: skip
        layers += crates(stage, f"crates{out}", spots, floor_y + 5 * u, 0.70, shade=0.26)
    layers += deck(stage, floor_y, tone, glow, x)
    layers.append(beacons(stage, [(x - 1.12 * half, top + 0.06 * h), (x + 1.12 * half, top + 0.06 * h)], 0.72, AMBER, 15))  # fmt: skip
    layers += hook(stage, x - side * 0.62 * half, floor_y - 0.44 * h, 46 * u, 0.76, AMBER)
    lamps = [(x + out * 0.36 * span, 0.15 * h) for out in (-1.2, 0.0, 1.2)]
    layers.append(pendants(stage, lamps, 0.78, mix(palette.accent, (1.0, 0.93, 0.8), 0.5), size_units=48, lit=True))  # fmt: skip
    lead = stage.staging.lead
    at = lead.x if lead else 0.5 * w
    room_y = 0.35 * (stage.staging.ground_y - floor_y)
    heap = max(0.115 * span, 120 * u)
    layers += crates(stage, "netted", [(at + side * 0.30 * span + out * heap, 0.62 * heap, high) for out, high in ((-0.55, 2), (0.0, 3), (0.55, 1))], floor_y + room_y, 0.93, shade=0.34)  # fmt: skip
    layers += net(stage, at + side * 0.30 * span, floor_y + room_y, heap, 1.75 * heap, 0.93, palette.local(color("#c8b088")))  # fmt: skip
    size = max(0.12 * span, 130 * u)
    pile = [(at - side * 0.29 * span, size, 2), (at - side * (0.29 * span + size), 0.9 * size, 1)]
    layers += crates(stage, "near crates", pile, floor_y + room_y, 0.93, shade=0.30)
    layers.append(motes(stage, "dust", 0.95, count=36, box=(0, 0.1 * h, w, h), colour=mix(palette.light, glow, 0.4), size_units=2.4, rise_units=-7, drift_units=18, alpha=0.5))  # fmt: skip
    return room(stage, [*layers, *near_crate(stage)])


def _ribs(stage: Stage, x: float, clear: float, floor_y: float, tone: Color) -> list[Layer]:
    """Return the hull's frames along the wall, none across the gate."""
    left, top, right, _ = stage.reach(0.6)
    ribs, pitch = skia.Path(), 330 * stage.unit
    for index in range(math.floor((left - x) / pitch), math.ceil((right - x) / pitch) + 1):
        at = x + (index + 0.5) * pitch
        if abs(at - x) > clear:
            ribs.addRect(skia.Rect(at - 20 * stage.unit, top, at + 20 * stage.unit, floor_y))
    return [Flat(ribs, ink(mix(tone, stage.palette.near, 0.28)), 0.6)]


def _shutters(
    hole: skia.Path, x: float, half: float, top: float, floor_y: float, tone: Color, stage: Stage
) -> list[Layer]:
    """Return the closed gate: two leaves of plates that meet in a line of teeth."""
    u, near, lines, seam = stage.unit, stage.palette.near, skia.Path(), skia.Path()
    for row in range(1, 5):
        y = top + (floor_y - top) * row / 5
        lines.addRect(skia.Rect(x - half, y - 2 * u, x + half, y + 2 * u))
    for tooth in range(8):
        out, y = (26 if tooth % 2 else -26) * u, top + (floor_y - top) * tooth / 8
        add_polygon(seam, [(x - out, y), (x + out, y), (x + out, y + (floor_y - top) / 8)], close=False)  # fmt: skip
    return [
        Flat(hole, ink(mix(tone, stage.palette.light, 0.14)), 0.6),
        Flat(lines, ink(near, 0.4), 0.6),
        Flat(seam, pen(near, 9 * u, 0.75), 0.6),
    ]
