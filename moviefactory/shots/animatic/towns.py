"""Buildings: rows of towers, gabled roofs, windows that light up. Knows walls; no streets."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import skia

from moviefactory.shots.animatic.layers import Flat, Layer, Live, add_polygon, ink
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.stage import Stage
from moviefactory.shots.animatic.terrain import Ridge

Front = tuple[float, float, float, float]

LIT_LATER = 0.08
"""How many of the dark windows, by those that are lit, light up within a shot."""


@dataclass(frozen=True, slots=True)
class Towers:
    """A row of buildings: their outline, the land at their foot, and each front's rectangle.

    `inside` are the parts of the fronts below the roofs.
    """

    path: skia.Path
    land: Ridge
    fronts: tuple[Front, ...]
    inside: tuple[Front, ...]

    @property
    def top(self) -> float:
        """The highest roof."""
        return min(front[1] for front in self.fronts)


def towers(
    stage: Stage,
    name: str,
    depth: float,
    base_y: float,
    tall_units: float,
    wide_units: float,
    gap: tuple[float, float],
) -> Towers:
    """Return towers side by side; lower near `gap` (x, half width), where the sky is to be seen."""
    dice, k = stage.dice(name), stage.scenery
    left, _, right, _ = stage.reach(depth)
    path = skia.Path()
    fronts: list[Front] = []
    inside: list[Front] = []
    x = left - 40 * k
    while x < right + 40 * k:
        wide = wide_units * k * dice.uniform(0.6, 1.5)
        middle = x + wide / 2
        away = min(1.0, abs(middle - gap[0]) / max(1.0, gap[1]))
        if gap[1] > 0 and away < 0.5:
            x += wide
            continue
        tall = tall_units * k * dice.uniform(0.32, 1.0) ** 1.25 * (0.45 + 0.55 * away)
        top = base_y - tall
        fronts.append((x, top, x + wide, base_y))
        head = _tower(path, x, top, wide, tall, base_y, k, dice.randrange(5), dice.random())
        inside.append((x + 1, head + 1, x + wide - 1, base_y))
        x += wide * dice.choice((1.0, 1.0, 1.04, 1.25))
    if not fronts:
        fronts.append((left, base_y - tall_units * k * 0.3, left + wide_units * k, base_y))
        inside.append(fronts[0])
        path.addRect(skia.Rect(*fronts[0]))
    xs = np.array([left - 10, right + 10])
    return Towers(path, Ridge(xs, np.array([base_y, base_y])), tuple(fronts), tuple(inside))


def _tower(
    path: skia.Path,
    x: float,
    top: float,
    wide: float,
    tall: float,
    base: float,
    k: float,
    kind: int,
    chance: float,
) -> float:
    """Add one tower with its own head: flat, stepped, spired, slanted or with a tank.

    Returns the height below which it is a plain box.
    """
    foot = base + 20 * k
    right = x + wide
    match kind:
        case 0:
            inset = wide * 0.2
            add_polygon(path, [(x, foot), (x, top + tall * 0.16), (x + inset, top + tall * 0.16), (x + inset, top), (right - inset, top), (right - inset, top + tall * 0.16), (right, top + tall * 0.16), (right, foot)])  # fmt: skip
            return top + tall * 0.16
        case 1:
            middle, mast = x + wide / 2, wide * 0.03
            add_polygon(path, [(x, foot), (x, top + wide * 0.25), (middle - mast * 2, top), (middle - mast, top - tall * 0.16), (middle + mast, top - tall * 0.16), (middle + mast * 2, top), (right, top + wide * 0.25), (right, foot)])  # fmt: skip
            return top + wide * 0.25
        case 2:
            drop = wide * (0.2 + 0.5 * chance)
            add_polygon(path, [(x, foot), (x, top + drop), (right, top), (right, foot)])
            return top + drop
        case 3:
            path.addRect(skia.Rect(x, top, right, foot))
            tank = x + wide * (0.2 + 0.4 * chance)
            path.addRect(skia.Rect(tank, top - 16 * k, tank + wide * 0.2, top))
            path.addRect(skia.Rect(right - wide * 0.14, top - 34 * k, right - wide * 0.12, top))
        case _:
            path.addRect(skia.Rect(x, top, right, foot))
    return top


def window_layers(
    stage: Stage,
    block: Towers,
    name: str,
    depth: float,
    *,
    share: float,
    alpha: float,
    pitch_units: float = 13.0,
) -> list[Layer]:
    """Return lit windows on the fronts, warm and cold, bright and dim."""
    dice, later = stage.dice(name), stage.dice(f"{name} later")
    switched: list[tuple[float, skia.Rect]] = []
    pitch = pitch_units * stage.scenery * (0.55 + 0.75 * depth)
    left_seen, _, right_seen, _ = stage.reach(depth)
    panes = [skia.Path() for _ in range(4)]
    for left, top, right, bottom in block.inside:
        if right < left_seen or left > right_seen:
            continue
        columns, rows = int((right - left) / pitch) - 1, int((bottom - top) / (pitch * 1.25)) - 1
        lively = share * dice.uniform(0.3, 1.5)
        for column in range(columns):
            for row in range(rows):
                if dice.random() > lively:
                    if later.random() < LIT_LATER * lively:
                        x, y = left + (column + 0.75) * pitch, top + (row + 0.5) * pitch * 1.25
                        pane = skia.Rect(x, y, x + pitch * 0.46, y + pitch * 0.60)
                        switched.append((later.uniform(0.4, stage.staging.rig.seconds), pane))
                    continue
                x, y = left + (column + 0.75) * pitch, top + (row + 0.5) * pitch * 1.25
                kind = dice.choices((0, 1, 2, 3), (5, 3, 2, 1))[0]
                panes[kind].addRect(skia.Rect(x, y, x + pitch * 0.46, y + pitch * 0.60))
    accent, white = stage.palette.accent, (1.0, 1.0, 1.0)
    cold = mix(accent, (0.6, 0.9, 1.0), 0.75)
    paints = [
        ink(mix(accent, stage.palette.near, 0.25), alpha * 0.6),
        ink(mix(accent, white, 0.15), alpha),
        ink(cold, alpha * 0.6),
        ink(mix(accent, white, 0.55), min(1.0, alpha * 1.35)),
    ]

    def light_up(canvas: skia.Canvas, seconds: float) -> None:
        lit = skia.Path()
        for at, pane in switched:
            if seconds >= at:
                lit.addRect(pane)
        canvas.drawPath(lit, paints[1])

    lamps: list[Layer] = [Flat(path, paint, depth) for path, paint in zip(panes, paints, strict=True)]  # fmt: skip
    return [*lamps, Live(light_up, depth)]


def cabin(stage: Stage, x: float, y: float, size: float, depth: float, roof: Color) -> list[Layer]:
    """Return a small house with a lit window, seen from the front; (x, y) is its foot."""
    palette = stage.palette
    wall, top, panes = skia.Path(), skia.Path(), skia.Path()
    wall.addRect(skia.Rect(x - size * 0.6, y - size * 0.62, x + size * 0.6, y))
    add_polygon(top, [(x - size * 0.78, y - size * 0.56), (x - size * 0.42, y - size * 1.1), (x + size * 0.42, y - size * 1.1), (x + size * 0.78, y - size * 0.56)])  # fmt: skip
    top.addRect(skia.Rect(x + size * 0.2, y - size * 1.3, x + size * 0.34, y - size))
    panes.addRect(skia.Rect(x - size * 0.36, y - size * 0.42, x - size * 0.12, y - size * 0.18))
    panes.addRect(skia.Rect(x + size * 0.14, y - size * 0.42, x + size * 0.38, y - size * 0.18))
    timber = mix(palette.local(color("#6a4a38")), palette.haze, 0.35 * (1 - depth))
    lit = mix(palette.accent, (1.0, 1.0, 1.0), 0.25) if stage.dark else mix(timber, palette.sky[2], 0.5)  # fmt: skip
    return [
        Flat(wall, ink(timber), depth),
        Flat(top, ink(roof), depth),
        Flat(panes, ink(lit), depth),
    ]


def gabled_row(
    stage: Stage, name: str, depth: float, base: Ridge, tall_units: float, gap: tuple[float, float]
) -> tuple[skia.Path, skia.Path, tuple[Front, ...]]:
    """Return the walls and the roofs of a row of village houses, and the fronts for windows.

    None stands within `gap` (x, half width).
    """
    dice, k = stage.dice(name), stage.scenery
    left, _, right, _ = stage.reach(depth)
    walls, roofs = skia.Path(), skia.Path()
    fronts: list[Front] = []
    x = left - 60 * k
    while x < right + 60 * k:
        wide = tall_units * k * dice.uniform(0.8, 1.5)
        middle = x + wide / 2
        if abs(middle - gap[0]) < gap[1] + wide / 2:
            x += wide * 0.5
            continue
        foot = max(base.y(x), base.y(x + wide)) + 8 * k
        high = tall_units * k * dice.uniform(0.55, 0.95)
        eaves, ridge_y = foot - high, foot - high - wide * dice.uniform(0.36, 0.62)
        walls.addRect(skia.Rect(x, eaves, x + wide, foot + 40 * k))
        over = wide * 0.07
        if dice.random() < 0.55:
            add_polygon(walls, [(x, eaves), (middle, ridge_y + 4 * k), (x + wide, eaves)])
            add_polygon(roofs, [(x - over, eaves + over), (middle, ridge_y - over), (x + wide + over, eaves + over), (x + wide, eaves - over * 0.3), (middle, ridge_y + over), (x, eaves - over * 0.3)])  # fmt: skip
        else:
            add_polygon(roofs, [(x - over, eaves + over * 0.6), (x + wide * 0.12, ridge_y + wide * 0.1), (x + wide * 0.88, ridge_y + wide * 0.1), (x + wide + over, eaves + over * 0.6)])  # fmt: skip
        chimney = x + wide * dice.uniform(0.2, 0.7)
        roofs.addRect(skia.Rect(chimney, ridge_y - 4 * k, chimney + wide * 0.09, eaves))
        fronts.append((x, eaves, x + wide, foot))
        x += wide * dice.uniform(1.04, 1.5)
    return walls, roofs, tuple(fronts)
