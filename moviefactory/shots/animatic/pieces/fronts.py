"""House fronts along a street, with shops, kerbs and lamps. Knows no place."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

import skia

from moviefactory.shots.animatic.layers import Flat, Layer, ink, pen
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.sky import lamp
from moviefactory.shots.animatic.stage import Stage
from moviefactory.shots.animatic.terrain import snowed
from moviefactory.shots.animatic.vista import Vista

WALLS = tuple(map(color, ("#c98a5c", "#b86a54", "#d8c4a0", "#8fa0a0", "#a87a6a", "#c9a86a", "#7f8f9f")))  # fmt: skip
CLOTHS = tuple(map(color, ("#b8403a", "#2f6f5a", "#3a5f9a", "#d8a03a")))
STOREY = 250.0
SETTS = 9
"""How many stones half a road is wide."""


@dataclass(slots=True)
class Front:
    """One house of the street, as paths to be filled: drawn from the far end towards us."""

    tone: Color
    cloth: Color
    far: float
    wall: skia.Path = field(default_factory=skia.Path)
    trim: skia.Path = field(default_factory=skia.Path)
    dim: skia.Path = field(default_factory=skia.Path)
    lit: skia.Path = field(default_factory=skia.Path)
    shop: skia.Path = field(default_factory=skia.Path)
    awning: skia.Path = field(default_factory=skia.Path)


def houses(stage: Stage, view: Vista, across: float, broad: bool) -> list[Front]:
    """Return the houses along one side, each its own height, colour and shop."""
    dice, k = stage.dice(f"side{across > 0}"), stage.unit * (0.7 + 0.3 * stage.staging.scenery)
    fronts, near = [], 0.62
    while near < 16:
        deep = near * dice.uniform(0.30, 0.48)
        storeys = dice.choice((2, 2, 3) if broad else (3, 4, 4, 5))
        one = Front(dice.choice(WALLS), dice.choice(CLOTHS), near + deep / 2)
        high = (storeys + 0.35) * STOREY * k
        view.wall(one.wall, across, (near, near + deep), (0, high))
        view.wall(one.trim, across, (near, near + deep), (high - 0.12 * STOREY * k, high + 6 * k))
        openings(stage, one, view, across, (near, near + deep), storeys, k, dice)
        fronts.append(one)
        near += deep
    return fronts


def openings(
    stage: Stage,
    one: Front,
    view: Vista,
    across: float,
    ends: tuple[float, float],
    storeys: int,
    k: float,
    dice: random.Random,
) -> None:
    """Add windows above and a shop with its awning below."""
    near, far = ends
    columns = dice.choice((2, 3, 3))

    def at(share: float) -> float:
        return near + (far - near) * share

    for storey in range(1, storeys):
        for column in range(columns):
            a, b = at((column + 0.28) / columns), at((column + 0.74) / columns)
            low, high = (storey + 0.30) * STOREY * k, (storey + 0.88) * STOREY * k
            shine = stage.dark and dice.random() < 0.55
            view.wall(one.lit if shine else one.dim, across, (a, b), (low, high))
    view.wall(one.shop, across, (at(0.10), at(0.66)), (0.16 * STOREY * k, 0.78 * STOREY * k))
    view.wall(one.dim, across, (at(0.74), at(0.92)), (0, 0.72 * STOREY * k))
    view.wall(one.trim, across, (at(0.06), at(0.94)), (0.90 * STOREY * k, 1.02 * STOREY * k))
    if dice.random() < 0.7:
        out = -0.16 * abs(across) / across * min(abs(across), 420 * k)
        high, low = 0.90 * STOREY * k, 0.70 * STOREY * k
        view.add(one.awning, (across, high, at(0.08)), (across, high, at(0.68)), (across + out, low, at(0.68)), (across + out, low, at(0.08)))  # fmt: skip


def painted(stage: Stage, one: Front) -> list[Layer]:
    """Return one house in colours that pale with distance."""
    palette = stage.palette
    near = min(1.0, 1.15 / one.far**0.62)
    depth = min(1.0, 1 / one.far)
    wall = mix(palette.haze, mix(palette.local(one.tone), palette.near, 0.24), near)
    lamp_light = mix(palette.accent, (1.0, 1.0, 1.0), 0.25)
    pane = mix(mix(wall, palette.near, 0.42), palette.sky[2], 0.15)
    shop = mix(wall, lamp_light, 0.85 if stage.dark else 0.18)
    return [
        Flat(one.wall, ink(wall), depth),
        Flat(one.dim, ink(pane), depth),
        Flat(one.lit, ink(mix(wall, lamp_light, 0.55 + 0.4 * near)), depth),
        Flat(one.shop, ink(shop if stage.dark else mix(pane, palette.sky[3], 0.25)), depth),
        Flat(one.trim, ink(mix(wall, palette.light, 0.14)), depth),
        Flat(one.awning, ink(mix(palette.haze, mix(palette.local(one.cloth), palette.near, 0.12), near)), depth),
    ]  # fmt: skip


def kerbs(stage: Stage, view: Vista, across: float, tone: Color) -> list[Layer]:
    """Return pavements on both sides and the courses of setts in the road."""
    paves, edges, setts = skia.Path(), skia.Path(), skia.Path()
    near, far = view.drop / (1.2 * stage.height - view.y), 30.0
    for side in (-1, 1):
        a, b = side * 0.66 * across, side * across
        view.add(paves, (a, 8, near), (b, 8, near), (b, 0, far), (a, 0, far))
        view.add(edges, (a, 8, near), (a + side * 12, 8, near), (a, 0, far))
    palette, snow = stage.palette, stage.snow_lies
    at, row = near, 0
    while at < 9 and not snow:
        view.add(setts, (-0.66 * across, 0, at), (0.66 * across, 0, at), (0.66 * across, 0, at * 1.008), (-0.66 * across, 0, at * 1.008))  # fmt: skip
        for joint in range(-SETTS, SETTS + 1):
            x = 0.66 * across * (joint + 0.5 * (row % 2)) / SETTS
            view.add(setts, (x - 1.5, 0, at), (x + 1.5, 0, at), (x + 1.5, 0, at * 1.055), (x - 1.5, 0, at * 1.055))  # fmt: skip
        at, row = at * 1.055, row + 1
    pave = snowed(stage, mix(tone, palette.light, 0.16))
    return [
        Flat(setts, ink(palette.near, 0.22), 0.9),
        Flat(paves, ink(pave, 0.9 if snow else 0.55), 0.9),
        Flat(edges, ink(mix(tone, palette.light, 0.35), 0.8), 0.9),
    ]


def street_lamps(stage: Stage, view: Vista, across: float) -> list[Layer]:
    """Return lamps along both pavements, lit when it is dark."""
    layers: list[Layer] = []
    u = stage.unit
    for index, far in enumerate((6.4, 4.2, 2.7, 1.75, 1.15)):
        side = 1 if index % 2 else -1
        post = skia.Path()
        x, y = view.at(side * 0.72 * across, 0, far)
        _, top = view.at(0, 470 * u, far)
        post.moveTo(x, y)
        post.lineTo(x, top)
        tone = mix(stage.palette.haze, mix(stage.palette.near, stage.palette.sky[1], 0.1), min(1.0, 1.4 / far))  # fmt: skip
        layers.append(Flat(post, pen(tone, max(1.0, 9 * u / far)), 1 / far))
        head = skia.Path()
        head.addOval(skia.Rect(x - 20 * u / far, top - 44 * u / far, x + 20 * u / far, top + 4 * u / far))  # fmt: skip
        layers.append(Flat(head, ink(mix(stage.palette.accent, (1, 1, 1), 0.5) if stage.dark else mix(tone, stage.palette.sky[3], 0.5)), 1 / far))  # fmt: skip
        if stage.dark:
            layers.append(lamp(stage, x, top - 20 * u / far, 330 * u / far, 1 / far, f"lamp{index}"))  # fmt: skip
    return layers
