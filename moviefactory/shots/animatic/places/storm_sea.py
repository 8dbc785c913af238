"""Storm sea: hills of black water that heave, crests that break and blow, driven cloud, lightning."""

from __future__ import annotations

from dataclasses import replace

from moviefactory.lexicon.vocabulary import Time, Weather
from moviefactory.shots.animatic.layers import Layer
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.palette import Grade
from moviefactory.shots.animatic.pieces.waves import Wave, breaker
from moviefactory.shots.animatic.rays import motes
from moviefactory.shots.animatic.shore import rocks
from moviefactory.shots.animatic.sky import flock, sky
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.weather import lightning

WATER = color("#2a5f6f")
GAINS = {Time.DAY: (1.34, 0.12), Time.NIGHT: (0.66, 0.0)}
"""By time of day: how much lighter than other stormy air it is, and how much is added."""
HIGHEST_SEA = 0.60
"""How low the horizon lies at most. Units: frame heights."""


def build(stage: Stage) -> Scene:
    """Return one of: waves that run across; one great wave that rears at one side."""
    gain, lift = GAINS.get(stage.time, (1.16, 0.08))
    palette = stage.palette.graded(Grade(color("#6a8a96"), 0.30, 0.85, gain, lift))
    # Seas that tower stand high in the picture, from whatever height they are seen.
    staging = replace(stage.staging, horizon_y=min(stage.horizon_y, HIGHEST_SEA * stage.height))
    stage = replace(stage, palette=replace(palette, stars=0.15 * palette.stars), staging=staging)
    palette, u, great = stage.palette, stage.unit, stage.variant(2) == 1
    horizon, bottom = stage.horizon_y, float(stage.height)
    heavy = replace(stage, weather=Weather.STORM)
    layers: list[Layer] = [*sky(heavy, clouds=1.3), *lightning(stage)]
    layers += flock(stage, count=4)
    own = palette.local(WATER)
    rows = ((0.10, 0.03, 40), (0.20, 0.12, 78), (0.34, 0.25, 130), (0.54, 0.44, 180), (0.80, 0.70, 200), (1.14, 1.02, 170))  # fmt: skip
    for index, (depth, share, high) in enumerate(rows):
        y = horizon + (bottom - horizon) * share
        far = 1 - index / 5.5
        top = mix(
            mix(own, palette.sky[4], 0.34 + 0.30 * far),
            palette.light,
            0.06 if stage.time is Time.NIGHT else 0.14,
        )
        low = mix(mix(own, palette.near, 0.66), palette.haze, 0.26 * far)
        tall = 1.25 * high * u * (0.75 + 0.25 * stage.staging.scenery)
        if great and index == 3:
            layers.append(breaker(stage, y, top, low))
        wave = Wave(stage, index, depth, y, tall)
        layers.append(wave.body(stage, [(0.0, top), (0.30, mix(top, low, 0.35)), (0.75, low), (1.0, mix(low, top, 0.25))], y, tall))  # fmt: skip
        layers.append(wave.foam(stage, depth))
    layers.append(motes(stage, "spray", 1.2, count=60, box=(0, 0.3 * bottom, stage.width, bottom), colour=mix(palette.haze, (1, 1, 1), 0.5), size_units=4.0, rise_units=70, drift_units=90, alpha=0.5))  # fmt: skip
    if any(player.anchor == "ground" for player in stage.staging.players):
        crags, floor = rocks(stage)
        return Scene((*layers, *crags), floor.y, False)
    return Scene(tuple(layers), lambda x: stage.staging.ground_y, False)
