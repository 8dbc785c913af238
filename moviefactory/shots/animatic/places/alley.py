"""A narrow lane between two close walls: fire stairs or washing, doors, bins, a lamp, a strip of sky."""

from __future__ import annotations

from moviefactory.shots.animatic.air import plumes
from moviefactory.shots.animatic.layers import Layer, Live
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.alleys import bins, lane_walls, painted_side, wall_lamp
from moviefactory.shots.animatic.pieces.fronts import kerbs
from moviefactory.shots.animatic.pieces.neons import NEONS, glows, neon_signs, reflections
from moviefactory.shots.animatic.pieces.roofs import clothes_line
from moviefactory.shots.animatic.sky import sky
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.terrain import ground, land_layer
from moviefactory.shots.animatic.towns import towers, window_layers
from moviefactory.shots.animatic.vista import Vista
from moviefactory.shots.animatic.weather import lightning

NEON = ("neon", "néon", "霓虹", "ネオン")
STONE, HOUSE = color("#7d7a7a"), color("#8a8078")


def build(stage: Stage) -> Scene:
    """Return one of: brick backs with fire stairs; old plastered walls with washing between them."""
    palette, u, old = stage.palette, stage.unit, stage.variant(2) == 1
    view, across = _view(stage)
    glow = mix(palette.sky[4], palette.light, 0.45)
    layers: list[Layer] = [*sky(stage, clouds=0.6), *lightning(stage)]
    block = towers(stage, "end", 0.10, view.y + 16 * u, 260, 44, (view.x, 0.0))
    far_tone = mix(palette.tone(0.30, HOUSE), glow, 0.35)
    layers.append(land_layer(stage, block.land, 0.10, [(0, far_tone), (1, mix(far_tone, glow, 0.6))], fade_units=200, spill=0.4, extra=block.path, from_y=block.top))  # fmt: skip
    if stage.dark:
        layers += window_layers(stage, block, "endwin", 0.10, share=0.4, alpha=0.7)
    floor = ground(stage, "lane", 1)
    floor.ys[:] = view.y + 2 * u
    paving = mix(palette.local(STONE), palette.near, 0.40)
    stops = [(0.0, mix(paving, glow, 0.65)), (0.22, mix(paving, glow, 0.22)), (1.0, mix(paving, palette.near, 0.66))]  # fmt: skip
    layers.append(land_layer(stage, floor, 1.0, stops, fade_units=(stage.height - view.y) / stage.scenery, spill=0.14))  # fmt: skip
    layers += kerbs(stage, view, across, paving)
    sides = [(one, side) for side in (-1, 1) for one in lane_walls(stage, view, side * across, old=old)]  # fmt: skip
    sunny = 1 if stage.staging.light_x < view.x else -1
    for one, side in sorted(sides, key=lambda pair: -pair[0].far):
        layers += painted_side(stage, one, glow, sunny=side == sunny)
    lit = stage.dice("side").choice((-1, 1))
    layers += wall_lamp(stage, view, lit * across, 1.25, "door")
    layers += wall_lamp(stage, view, -lit * across, 2.6, "far door")
    if old:
        for index, far in enumerate((3.4, 2.3, 1.55)):
            up = (480 + 120 * index) * u
            start, end = view.at(-across, up, far), view.at(across, up + 20 * u * (index - 1), far)
            layers.append(clothes_line(stage, f"line{index}", start, end, 1 / far, size=1.5 / far))
    else:
        mouth = view.at(0.5 * lit * across, 0, 1.9)
        layers.append(plumes(stage, "steam", [(*mouth, 330 * u)], 0.55, mix(palette.haze, (1, 1, 1), 0.35), alpha=0.26, wind=0.14))  # fmt: skip
    if stage.says(NEON):
        layers += _signs(stage, view, across)
    layers += bins(stage, view, across, [(-0.80 * lit, 1.5), (-0.86 * lit, 1.22), (0.84 * lit, 2.5)])  # fmt: skip
    return Scene(tuple(layers), lambda x: stage.staging.ground_y, False)


def _signs(stage: Stage, view: Vista, across: float) -> list[Layer]:
    """Return neon boards that hang over the lane, and their light on the wet ground."""
    dice, signs = stage.dice("neon"), []
    for index, far in enumerate((4.6, 3.3, 2.4, 1.7, 1.3)):
        x, y = view.at((1 if index % 2 else -1) * 0.80 * across, dice.uniform(430, 620) * stage.unit, far)  # fmt: skip
        wide = 104 * stage.unit / far
        signs.append((x, y, wide, wide * dice.uniform(2.2, 3.4), dice.choice(NEONS)))
    drawn = Live(neon_signs(signs, dice.random()), 0.5)
    return [*glows(signs, 0.5), drawn, reflections(stage, stage.staging.ground_y, signs, dice)]


def _view(stage: Stage) -> tuple[Vista, float]:
    """Return the view down the lane, and how far its walls are: whoever is there has room."""
    boxes = [one.box(share) for one in stage.staging.players for share in (0.0, 1.0)]
    left = max(0.0, min((box[0] for box in boxes), default=0.4 * stage.width))
    right = min(stage.width, max((box[2] for box in boxes), default=0.6 * stage.width))
    x = 0.5 * stage.width + 0.55 * ((left + right) / 2 - 0.5 * stage.width)
    room = max(x - left, right - x) + 0.03 * stage.width
    drop = max(150 * stage.unit, stage.staging.ground_y - stage.horizon_y)
    across = max(room, min(0.20 * stage.width, 330 * stage.unit))
    return Vista(x, stage.staging.ground_y - drop, drop), min(across, 0.42 * stage.width)
