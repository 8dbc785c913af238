"""Deep space: gas, stars at three depths, the film's planet, drifting rocks."""

from moviefactory.shots.animatic.globes import globe
from moviefactory.shots.animatic.layers import Layer
from moviefactory.shots.animatic.pieces.heavens import comet, crosses, flare, gas
from moviefactory.shots.animatic.sky import stars
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.worlds import MOON, world_of


def build(stage: Stage) -> Scene:
    """Return one of: the limb of the film's world below; all of it; its corner and a moon."""
    dice, kind = stage.dice("space"), stage.variant(3)
    w, h, lit = stage.width, stage.height, stage.staging.light_x
    side = -1 if lit > w / 2 else 1
    layers: list[Layer] = [gas(stage)]
    layers += stars(stage, count=520, low_y=h * 1.05, depth=0.02)
    layers += stars(stage, count=160, low_y=h * 1.05, depth=0.12)
    layers += crosses(stage)
    world = world_of(stage.words, stage.film_seed)
    if world.ringed and kind == 0:
        # So near that only its limb is seen, nobody would see its rings.
        kind = 1
    grow = 0.85 + 0.15 * stage.staging.scenery
    if kind == 0:
        radius = max(0.98 * h, 0.46 * w) * grow
        layers += globe(stage, "world", world.globe, w * (0.5 - side * 0.20), h * dice.uniform(0.66, 0.74) + radius, radius, 0.16)  # fmt: skip
        layers += globe(stage, "moon", MOON, w * (0.5 + side * 0.32), h * 0.2, 0.085 * h, 0.1)
    elif kind == 1:
        radius = 0.34 * min(h, w) * grow
        layers += globe(stage, "world", world.globe, w * (0.5 + side * 0.22), h * 0.36, radius, 0.14, ring=world.ringed)  # fmt: skip
        layers += globe(stage, "moon", MOON, w * (0.5 - side * 0.36), h * 0.74, 0.05 * h, 0.2)
    else:
        layers += globe(stage, "world", world.globe, w * (0.5 + side * 0.36), h * 0.78, 0.40 * min(w, h) * grow, 0.16, ring=world.ringed)  # fmt: skip
        layers += globe(stage, "moon", MOON, w * (0.5 + side * 0.12), h * 0.24, 0.07 * h, 0.1)
    if not stage.staging.players:
        layers.append(comet(stage))
    layers.append(flare(stage))
    return Scene(tuple(layers), lambda x: stage.staging.ground_y)
