"""Outside the hull: a ship's plated back or flank against the stars, lit ports, wings of solar cells."""

from __future__ import annotations

from moviefactory.shots.animatic.globes import globe
from moviefactory.shots.animatic.layers import Layer
from moviefactory.shots.animatic.light import mix
from moviefactory.shots.animatic.pieces.heavens import crosses, flare, gas
from moviefactory.shots.animatic.pieces.hulls import METAL, back_of, dish, flank, solar_wing
from moviefactory.shots.animatic.sky import stars
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.worlds import world_of


def build(stage: Stage) -> Scene:
    """Return one of: the hull's back below us, a wing and a dish on it; its flank beside us, two wings."""
    w, h, beside = stage.width, stage.height, stage.variant(2) == 1
    palette, u, side = stage.palette, stage.unit, stage.staging.facing
    span = min(w, 2.0 * h)
    tone = mix(mix(METAL, palette.sky[2], 0.18), palette.near, 0.22)
    layers: list[Layer] = [gas(stage), *stars(stage, count=560, low_y=h, depth=0.02), *crosses(stage)]  # fmt: skip
    world = world_of(stage.words, stage.film_seed)
    layers += globe(stage, "world", world.globe, w * (0.5 - 0.36 * side), 0.26 * h, 0.24 * min(h, w), 0.08, ring=world.ringed)  # fmt: skip
    layers.append(flare(stage))
    if beside:
        for out, size in ((0.12, 0.16), (0.30, 0.30)):
            root = (0.5 * w + out * w * side, (0.36 - 0.62 * out) * h)
            layers += solar_wing(stage, root, -90 - 14 * side, 1.5 * size * h, 0.42 * size * span, 0.40, tone)  # fmt: skip
        layers += flank(stage, side, 0.45, tone)
    else:
        y = 0.70 * h
        x = 0.5 * w + 0.24 * span * side
        layers += solar_wing(stage, (x, y), -90 + 24 * side, 0.62 * h, 0.22 * span, 0.40, tone)
        layers += dish(stage, 0.5 * w - 0.36 * span * side, y + 10 * u, 110 * u, 0.46, tone)
        layers += back_of(stage, y, -0.05 * side, 0.50, tone)
    return Scene(tuple(layers), lambda _: stage.staging.ground_y)
