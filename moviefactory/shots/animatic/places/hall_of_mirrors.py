"""Hall of mirrors: tall gilded glasses in which whoever stands there is seen again, long, broad or endlessly."""

from __future__ import annotations

import skia

from moviefactory.shots.animatic.layers import Flat, Layer, ink
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.looking_glasses import endless, garlands, looking_glass
from moviefactory.shots.animatic.pieces.passages import Passage, chequers
from moviefactory.shots.animatic.rays import motes
from moviefactory.shots.animatic.rooms import floor, floor_line, lamplit, room, wall
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.vista import Vista

WALLS = tuple(map(color, ("#7a2f4a", "#4a3a7a", "#2f5a6a")))
MARBLE, WARM = color("#d8d0c0"), color("#ffd8a0")
BENDS = ((0.58, 1.12), (1.0, 1.0), (1.65, 0.72), (0.8, 0.9), (1.3, 1.1))


def build(stage: Stage) -> Scene:
    """Return one of: a row of bent mirrors; a mirror in a mirror in a mirror between bent ones."""
    stage = lamplit(stage)
    palette, u, w, h = stage.palette, stage.unit, stage.width, stage.height
    dice, deep = stage.dice("mirrors"), stage.variant(2) == 1 and stage.width > stage.height
    floor_y = floor_line(stage)
    tone = mix(palette.local(dice.choice(WALLS)), palette.near, 0.46 if stage.dark else 0.26)
    middle, pitch = 0.5 * w, 450 * u
    layers: list[Layer] = [wall(stage, tone, floor_y, (middle, 0.2 * h), glow=WARM, power=0.40, corner=0.30)]  # fmt: skip
    left, _, right, _ = stage.reach(0.64)
    tall, half = min(0.66 * h, 800 * u), 140 * u
    big = skia.Rect(middle - 260 * u, floor_y - 1.08 * tall, middle + 260 * u, floor_y - 14 * u)
    if deep:
        layers += endless(stage, big, 0.64)
    start = dice.randrange(len(BENDS))
    for side in (-1, 1):
        x, number = middle + side * (600 * u if deep else pitch / 2), 0
        while left - half < x < right + half:
            bend = BENDS[(start + number + (side > 0) * 2) % len(BENDS)]
            layers += looking_glass(stage, skia.Rect(x - half, floor_y - tall, x + half, floor_y - 14 * u), bend, 0.64)  # fmt: skip
            x += side * pitch
            number += 1
    top = floor_y - 1.12 * tall - 40 * u
    cornice = skia.Path()
    cornice.addRect(skia.Rect(left - 20, top - 16 * u, right + 20, top + 16 * u))
    layers.append(Flat(cornice, ink(mix(tone, palette.local(color("#e0b84a")), 0.5)), 0.66))
    bulbs = [left + 110 * u * n for n in range(int((right - left) / (110 * u)) + 1)]
    layers.append(garlands(stage, bulbs, top, 0.66))
    layers += floor(stage, floor_y, mix(palette.local(MARBLE), palette.near, 0.28), middle, tiles=True, seams=0.1, glow=WARM, power=0.40)  # fmt: skip
    view = Vista(middle, floor_y - 90 * u, stage.staging.ground_y - floor_y + 90 * u)
    far = view.drop / (90 * u)
    layers.append(chequers(stage, Passage(view, far * 0.7 * max(w, 1.2 * h), h, far), mix(tone, palette.near, 0.4), squares=28))  # fmt: skip
    layers.append(motes(stage, "dust", 0.9, count=30, box=(0.1 * w, 0.1 * h, 0.9 * w, h), colour=mix(WARM, (1, 1, 1), 0.4), size_units=2.2, rise_units=-6, drift_units=18, alpha=0.5))  # fmt: skip
    return room(stage, layers)
