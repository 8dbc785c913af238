"""Orbit: the world's great limb below, its air a thin blue line, cities on its night, a station."""

from __future__ import annotations

from moviefactory.lexicon.vocabulary import Subject, Time
from moviefactory.shots.animatic.globes import globe
from moviefactory.shots.animatic.layers import Layer
from moviefactory.shots.animatic.measures import uprightness
from moviefactory.shots.animatic.pieces.heavens import (
    cities,
    flare,
    gas,
    golden_arc,
    risen_at,
    shadow,
)
from moviefactory.shots.animatic.pieces.spacecraft import station
from moviefactory.shots.animatic.sky import stars
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.worlds import GLOBES, said_of, world_of


def build(stage: Stage) -> Scene:
    """Return one of: the limb across the frame's foot; the world filling one side."""
    w, h, aside = stage.width, stage.height, stage.variant(2) == 1
    low_sun = stage.time in (Time.DAWN, Time.DUSK)
    # A sun that comes up over the world is told by the whole of its rim.
    aside = aside and not low_sun
    side = -1 if stage.staging.light_x > w / 2 else 1
    low = stage.staging.ground_y
    layers: list[Layer] = [gas(stage), *stars(stage, count=620, low_y=h, depth=0.02)]
    named = said_of(stage.words, ("planet", "world", "mars", "星球", "行星"))
    world = world_of(stage.words, stage.film_seed).globe if named else GLOBES["blue"]
    if aside:
        radius = max(1.15 * h, 0.5 * w)
        x, y = w * (0.5 + 0.30 * side) + 0.80 * side * radius, 0.62 * h + 0.45 * radius
    else:
        radius = max(1.9 * h, 0.85 * w)
        x, y = w * (0.5 + 0.10 * side), 0.66 * low + radius
    if low_sun:
        stage = risen_at(stage, x, y, radius)
    dark = low_sun or stage.time is Time.NIGHT
    night = shadow(stage, x, y, radius) if dark else None
    layers += globe(stage, "world", world, x, y, radius, 0.10, night=night)
    if dark:
        layers += cities(stage, x, y, radius)
    if low_sun:
        layers.append(golden_arc(stage, x, y, radius))
    x = w * (0.5 + 0.27 * stage.staging.facing)
    if low_sun and abs(x - stage.staging.light_x) < 0.18 * w:
        x = w - x
    if not any(one.subject is Subject.SPACECRAFT for one in stage.staging.players):
        layers += station(stage, x, (0.26 - 0.14 * uprightness(stage.size)) * h)
    layers.append(flare(stage))
    return Scene(tuple(layers), lambda _: stage.staging.ground_y)
