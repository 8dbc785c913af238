"""The ground of another world: craters or spires, a great globe in the sky, dust."""

from __future__ import annotations

from moviefactory.shots.animatic.pieces.other_worlds import world
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.worlds import GLOBES, PLANETS, RINGS, hue_of, said_of, world_of

SOILS = {"red": 0, "gold": 0, "white": 1, "violet": 2, "blue": 2}


def build(stage: Stage) -> Scene:
    """Return one of: a red world under a pale sky; a grey moon in black; a violet one with spires."""
    # One film lands on one world, whatever the take.
    said = said_of(stage.words, PLANETS)
    chance = 2 if said_of((said,), RINGS) else stage.film_noise_seed("soil") % 3
    own = world_of(stage.words, stage.film_seed)
    # The Earth would make the Moon of it.
    above = GLOBES["green"] if own.hue == "blue" else own.globe
    return world(stage, SOILS.get(hue_of(said), chance), above=above)
