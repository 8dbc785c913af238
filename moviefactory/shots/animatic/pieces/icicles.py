"""Ice from within: scooped walls, fallen blocks with bright edges. Knows no place."""

from __future__ import annotations

import skia

from moviefactory.shots.animatic.layers import Flat, Layer, add_polygon, ink
from moviefactory.shots.animatic.light import Color, mix
from moviefactory.shots.animatic.stage import Stage


def scoops(
    stage: Stage, index: int, depth: float, walls: list[skia.Path], tones: tuple[Color, Color]
) -> list[Layer]:
    """Return the hollows that melting left in a wall of ice, each lit along its lower rim.

    `tones` are the lit rim and the hollow; nothing shows outside of the wall at `index`, and none is
    drawn that the next of `walls` hides.
    """
    dice, k = stage.dice(f"scoops{index}"), stage.unit * (0.5 + 0.9 * depth)
    left, top, right, bottom = stage.reach(depth)
    rims, hollows, row, y = skia.Path(), skia.Path(), 0, top
    while y < bottom:
        x = left + (108 * k if row % 2 else 0)
        while x < right:
            half, tall = dice.uniform(70, 120) * k, dice.uniform(34, 62) * k
            px, py = x + dice.uniform(-24, 24) * k, y + dice.uniform(-16, 16) * k
            x += 216 * k
            spots = [(px + a * half, py + c * tall) for a in (-1, 0, 1) for c in (-0.8, 1)]
            wider = [
                (px + 1.8 * a * half, py + 2.4 * c * tall) for a in (-1, 0, 1) for c in (-1, 1)
            ]
            hidden = index + 1 < len(walls) and all(
                walls[index + 1].contains(*spot) for spot in wider
            )
            if hidden or not all(walls[index].contains(*spot) for spot in spots):
                continue
            rims.addOval(skia.Rect(px - half, py - 0.7 * tall, px + half, py + 1.12 * tall))
            hollows.addOval(skia.Rect(px - 0.98 * half, py - 0.85 * tall, px + 0.98 * half, py + tall))  # fmt: skip
        y += 98 * k
        row += 1

    return [Flat(rims, ink(tones[0], 0.55), depth), Flat(hollows, ink(tones[1], 0.30), depth)]


def blocks_of_ice(stage: Stage, tones: tuple[Color, Color]) -> list[Layer]:
    """Return fallen blocks beside the way, clear at their edges; `tones` are lit and shaded ice."""
    dice, u, w = stage.dice("fallen"), stage.unit, stage.width
    body, face, lead = skia.Path(), skia.Path(), stage.staging.lead
    for _ in range(9):
        x, size = dice.uniform(0.02, 0.98) * w, dice.uniform(40, 130) * u
        if lead and abs(x - lead.x) < 0.16 * w + 0.5 * lead.width:
            continue
        y = stage.staging.ground_y + dice.uniform(-6, 20) * u
        a, b = (x - 0.2 * size, y - dice.uniform(0.8, 1.3) * size), (x + 0.55 * size, y - dice.uniform(0.5, 0.8) * size)  # fmt: skip
        add_polygon(body, [(x - 0.7 * size, y), (x - 0.6 * size, y - 0.5 * size), a, b, (x + 0.7 * size, y)])  # fmt: skip
        add_polygon(face, [(x - 0.7 * size, y), (x - 0.6 * size, y - 0.5 * size), a, (x - 0.05 * size, y)])  # fmt: skip
    return [
        Flat(body, ink(mix(tones[1], tones[0], 0.35)), 1.0),
        Flat(face, ink(mix(tones[0], stage.palette.light, 0.15)), 1.0),
    ]
