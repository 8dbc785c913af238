"""Back lanes: two close walls with doors, fire stairs, pipes and bins. Knows no place."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

import skia

from moviefactory.shots.animatic.layers import Flat, Layer, add_polygon, ink, pen
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.sky import lamp
from moviefactory.shots.animatic.stage import Stage
from moviefactory.shots.animatic.vista import Vista

BRICKS = tuple(map(color, ("#9a6a54", "#8a7468", "#a8826a", "#7f7474")))
PLASTERS = tuple(map(color, ("#d8b48a", "#c99a72", "#cfc0a0", "#b88a78")))
IRON, TIN = color("#4a4c54"), color("#8f979c")
STOREY = 300.0
"""How high a floor is. Units: units at the lead's distance."""


@dataclass(slots=True)
class Side:
    """One stretch of wall and all that is on it, as paths to be filled."""

    tone: Color
    near: float
    far: float
    wall: skia.Path = field(default_factory=skia.Path)
    joints: skia.Path = field(default_factory=skia.Path)
    dim: skia.Path = field(default_factory=skia.Path)
    lit: skia.Path = field(default_factory=skia.Path)
    trim: skia.Path = field(default_factory=skia.Path)
    iron: skia.Path = field(default_factory=skia.Path)


def lane_walls(stage: Stage, view: Vista, across: float, *, old: bool) -> list[Side]:
    """Return the stretches of one wall: brick with fire stairs, or old plaster with shutters."""
    dice, u = stage.dice(f"wall{across > 0}"), stage.unit
    inward = -1 if across > 0 else 1
    found, near = [], min(0.28, 0.85 * abs(across) / stage.width)
    while near < 7:
        far = near * dice.uniform(1.5, 1.8)
        one = Side(dice.choice(PLASTERS if old else BRICKS), near, far)
        high = STOREY * u * (dice.uniform(3.2, 4.4) if old else dice.uniform(4.6, 5.8))
        view.wall(one.wall, across, (near, far), (0, high))
        view.wall(one.trim, across, (near, far), (high - 0.10 * STOREY * u, high))
        _openings(stage, one, view, across, high, dice, old=old)
        if not old:
            for course in range(2, int(high / (26 * u)), 2):
                view.wall(one.joints, across, (near, far), (26 * u * course, 26 * u * course + 2.4 * u))  # fmt: skip
            if dice.random() < 0.75:
                _fire_stairs(one, view, across, inward * min(0.34 * abs(across), 110 * u), high, u)
        pipe = near * dice.uniform(1.02, 1.08)
        view.wall(one.iron, across, (pipe, pipe * 1.012), (0, high))
        found.append(one)
        near = far
    return found


def _openings(
    stage: Stage,
    one: Side,
    view: Vista,
    across: float,
    high: float,
    dice: random.Random,
    *,
    old: bool,
) -> None:
    """Add a door and the windows over it, with sills; shutters on old walls."""
    tall, long = STOREY * stage.unit, one.far - one.near

    def at(share: float) -> float:
        return one.near + long * share

    view.wall(one.trim, across, (at(0.52), at(0.82)), (0, 0.80 * tall))
    view.wall(one.dim, across, (at(0.55), at(0.79)), (0, 0.76 * tall))
    for storey in range(1, int(high / tall)):
        for a, b in ((0.16, 0.36), (0.58, 0.78)):
            low, top = (storey + 0.30) * tall, (storey + 0.82) * tall
            shines = stage.dark and dice.random() < 0.42
            view.wall(one.trim, across, (at(a - 0.03), at(b + 0.03)), (low - 0.06 * tall, low))
            view.wall(one.lit if shines else one.dim, across, (at(a), at(b)), (low, top))
            if old:
                for c, d in ((a - 0.10, a - 0.01), (b + 0.01, b + 0.10)):
                    view.wall(one.iron, across, (at(c), at(d)), (low, top))


def _fire_stairs(one: Side, view: Vista, across: float, out: float, high: float, u: float) -> None:
    """Add iron landings, one to a floor, with rails and flights between them."""
    tall, a, b = STOREY * u, one.near * 1.08, one.far * 0.94
    edge, thin = across + out, 5 * u
    for storey in range(1, int(high / tall)):
        level = (storey + 0.16) * tall
        view.add(one.iron, (across, level, a), (edge, level, a), (edge, level, b), (across, level, b))  # fmt: skip
        view.wall(one.iron, edge, (a, b), (level - 2 * thin, level))
        for rail in (0.18, 0.34):
            view.wall(one.iron, edge, (a, b), (level + rail * tall - thin, level + rail * tall))
        for post in range(5):
            x = a + (b - a) * post / 4
            view.wall(one.iron, edge, (x, x * 1.010), (level, level + 0.34 * tall))
        go = (a, b) if storey % 2 else (b, a)
        run, end = go[0] + 0.15 * (go[1] - go[0]), go[0] + 0.85 * (go[1] - go[0])
        for lift in (0.0, 0.26 * tall):
            view.add(one.iron, (edge, level + lift, run), (edge, level + lift + 2 * thin, run), (edge, level + tall + 2 * thin, end), (edge, level + tall, end))  # fmt: skip


def painted_side(stage: Stage, one: Side, glow: Color, *, sunny: bool) -> list[Layer]:
    """Return one stretch in colours that take the light at the lane's end the farther it lies."""
    palette, depth = stage.palette, min(1.0, 1 / one.far)
    share = min(1.0, 0.95 / one.far**0.7)
    wall = mix(palette.local(one.tone), palette.near, 0.16 if sunny else 0.40)
    wall = mix(glow, wall, 0.25 + 0.75 * share)
    light = mix(palette.accent, (1.0, 1.0, 1.0), 0.25)
    iron = mix(mix(palette.local(IRON), palette.near, 0.45), glow, 0.4 * (1 - share))
    return [
        Flat(one.wall, ink(wall), depth),
        Flat(one.joints, ink(palette.near, 0.16), depth),
        Flat(one.trim, ink(mix(wall, palette.light, 0.16)), depth),
        Flat(one.dim, ink(mix(wall, palette.near, 0.52)), depth),
        Flat(one.lit, ink(mix(wall, light, 0.82)), depth),
        Flat(one.iron, ink(iron), depth),
    ]


def bins(stage: Stage, view: Vista, across: float, spots: list[tuple[float, float]]) -> list[Layer]:
    """Return dustbins with lids, and boxes beside them, at (share of the way across, far)."""
    dice, palette = stage.dice("bins"), stage.palette
    layers: list[Layer] = []
    for share, far in sorted(spots, key=lambda spot: -spot[1]):
        body, shade, lid, box = (skia.Path() for _ in range(4))
        x, y = view.at(share * across, 0, far)
        half, tall = 52 * stage.unit / far, 132 * stage.unit / far
        add_polygon(body, [(x - half, y - tall), (x + half, y - tall), (x + 0.84 * half, y), (x - 0.84 * half, y)])  # fmt: skip
        add_polygon(shade, [(x + 0.2 * half, y - tall), (x + half, y - tall), (x + 0.84 * half, y), (x + 0.2 * half, y)])  # fmt: skip
        lid.addOval(skia.Rect(x - 1.12 * half, y - 1.2 * tall, x + 1.12 * half, y - 0.9 * tall))
        lid.addRect(skia.Rect(x - 0.18 * half, y - 1.28 * tall, x + 0.18 * half, y - 1.1 * tall))
        side = -1 if share > 0 else 1
        wide = half * dice.uniform(0.8, 1.1)
        left = x + side * (half + 0.3 * wide) - (wide if side < 0 else 0)
        box.addRect(skia.Rect(left, y - 0.5 * tall, left + 1.3 * wide, y + 0.05 * tall))
        tin = mix(palette.local(TIN), palette.near, 0.40)
        layers += [
            Flat(box, ink(mix(palette.local(color("#a8804f")), palette.near, 0.38)), 1 / far),
            Flat(body, ink(tin), 1 / far),
            Flat(shade, ink(palette.near, 0.35), 1 / far),
            Flat(lid, ink(mix(tin, palette.light, 0.22)), 1 / far),
        ]
    return layers


def wall_lamp(stage: Stage, view: Vista, across: float, far: float, name: str) -> list[Layer]:
    """Return a lamp on an arm over a door; it burns by night and flickers."""
    u, side = stage.unit / far, -1 if across > 0 else 1
    x, y = view.at(across, 1.02 * STOREY * stage.unit, far)
    arm, shade = skia.Path(), skia.Path()
    arm.moveTo(x, y)
    arm.quadTo(x + side * 34 * u, y - 42 * u, x + side * 66 * u, y - 6 * u)
    x += side * 66 * u
    add_polygon(shade, [(x - 12 * u, y - 12 * u), (x + 12 * u, y - 12 * u), (x + 40 * u, y + 16 * u), (x - 40 * u, y + 16 * u)])  # fmt: skip
    iron = mix(stage.palette.local(IRON), stage.palette.near, 0.4)
    layers: list[Layer] = [Flat(arm, pen(iron, 7 * u), 1 / far), Flat(shade, ink(iron), 1 / far)]
    if stage.dark:
        layers.append(lamp(stage, x, y + 20 * u, 420 * u, 1 / far, name, alpha=0.95))
    return layers
