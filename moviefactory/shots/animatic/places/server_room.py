"""Server room: cabinets of computers whose lamps blink in cold light, cables overhead, a lit floor."""

from __future__ import annotations

from moviefactory.shots.animatic.layers import Layer
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.computers import LAMPS, aisle, cables, racks
from moviefactory.shots.animatic.pieces.laboratories import screens
from moviefactory.shots.animatic.pieces.spacecraft import near_frame
from moviefactory.shots.animatic.rays import motes
from moviefactory.shots.animatic.rooms import floor, floor_line, lamplit, pendants, room, wall
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.vista import vista

COLDS = tuple(map(color, ("#58b8ff", "#62e0e0", "#8a9cff")))
WALLS = color("#8090a0")


def build(stage: Stage) -> Scene:
    """Return one of: an aisle between two walls of cabinets; a row of them beside a wall of screens."""
    row = stage.variant(2) == 1 and stage.width > stage.height
    stage = lamplit(stage)
    palette, u, w, h, dice = stage.palette, stage.unit, stage.width, stage.height, stage.dice("servers")  # fmt: skip
    floor_y, span, side = floor_line(stage), min(w, 2.0 * h), stage.staging.facing
    glow = mix(dice.choice(COLDS), palette.light, 0.10)
    tone = mix(mix(palette.local(WALLS), palette.near, 0.50 if stage.dark else 0.40), glow, 0.20)
    view = vista(stage, least_units=150, to_light=0.4)
    x = 0.5 * w + 0.20 * span * side if row else view.x
    if not row:
        floor_y = view.at(0, 0, 4.6)[1]
    layers: list[Layer] = [wall(stage, tone, floor_y, (x, floor_y - 0.25 * h), glow=glow, power=0.62, corner=0.30)]  # fmt: skip
    layers += floor(stage, floor_y, mix(tone, palette.near, 0.12), x, tiles=True, glow=glow, power=0.42)  # fmt: skip
    if row:
        wide, tall = min(0.155 * span, 330 * u), min(0.64 * h, 0.62 * span)
        left, _, right, _ = stage.reach(0.86)
        count, gap = int((right - left) / wide) + 2, max(430 * u, 0.24 * span)
        xs = [x + (index - count // 2) * 1.03 * wide for index in range(count)]
        layers.append(screens(stage, x, floor_y - 0.36 * h, glow))
        layers += racks(stage, [at for at in xs if abs(at - x) > gap], floor_y + 8 * u, wide, tall, 0.86, "racks")  # fmt: skip
    else:
        layers += aisle(stage, view, min(0.36 * span, 560 * u), view.drop + min(0.46 * h, 620 * u), 0.86)  # fmt: skip
    layers += cables(stage, 0.03 * h, 0.90, (*LAMPS[:3], glow))
    lamps = [(x, 0.17 * h)] if not row else [(x - 0.34 * span, 0.14 * h), (x + 0.34 * span, 0.14 * h)]  # fmt: skip
    layers.append(pendants(stage, lamps, 0.84, mix(glow, (1, 1, 1), 0.5), size_units=40, lit=True))
    layers.append(motes(stage, "dust", 0.95, count=26, box=(0, 0, w, h), colour=mix(glow, (1, 1, 1), 0.5), size_units=2.2, rise_units=-6, drift_units=14, alpha=0.5))  # fmt: skip
    return room(stage, [*layers, *near_frame(stage)])
