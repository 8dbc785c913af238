"""Nebula: a great glowing cloud in the colour that is said, pillars of dust or a ring about a young star."""

from __future__ import annotations

import random

from moviefactory.shots.animatic.layers import Layer
from moviefactory.shots.animatic.light import mix
from moviefactory.shots.animatic.noise import seed_of
from moviefactory.shots.animatic.pieces.heavens import comet, crosses, flare
from moviefactory.shots.animatic.pieces.nebulae import CLOUDS, cloud, embers
from moviefactory.shots.animatic.rays import motes
from moviefactory.shots.animatic.sky import stars
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.worlds import NEBULAE, hue_of, said_of


def build(stage: Stage) -> Scene:
    """Return one of: pillars of dust that reach up to the star; a ring of dust about it."""
    w, h, ring = stage.width, stage.height, stage.variant(2) == 1
    own = random.Random(seed_of("gas", stage.film_seed)).choice(tuple(CLOUDS)[:4])
    hue = hue_of(said_of(stage.words, NEBULAE)) or own
    star = (stage.staging.light_x, min(stage.staging.light_y, 0.42 * h))
    layers: list[Layer] = [cloud(stage, hue, star, ring=ring)]
    layers += stars(stage, count=360, low_y=1.05 * h, depth=0.02)
    layers += stars(stage, count=90, low_y=1.05 * h, depth=0.12)
    layers += [*crosses(stage), embers(stage, hue)]
    if not stage.staging.players:
        layers.append(comet(stage))
    tint = mix(CLOUDS[hue][1], (1.0, 1.0, 1.0), 0.3)
    layers.append(motes(stage, "dust", 0.7, count=70, box=(0, 0, w, h), colour=tint, size_units=2.6, rise_units=7, drift_units=22, alpha=0.8))  # fmt: skip
    layers.append(flare(stage))
    return Scene(tuple(layers), lambda _: stage.staging.ground_y)
