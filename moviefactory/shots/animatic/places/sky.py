"""High above the clouds: a sea of cloud in the light, towers of vapour, peaks like islands."""

from __future__ import annotations

from moviefactory.lexicon.vocabulary import Time
from moviefactory.shots.animatic.layers import Layer, Solid
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.cloudbanks import bank
from moviefactory.shots.animatic.sky import flock, sky
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.terrain import land_layer, ridge
from moviefactory.shots.animatic.weather import lightning

ROCK = color("#7186a0")


def build(stage: Stage) -> Scene:
    """Return one of: an even sea of cloud; towers on both sides; peaks that rise from the cloud."""
    palette, kind, u = stage.palette, stage.variant(3), stage.unit
    horizon, bottom = stage.horizon_y + 0.04 * stage.height, stage.height
    layers: list[Layer] = [*sky(stage, clouds=1.0), *lightning(stage)]
    bright = mix(mix(palette.sky[4], (1.0, 1.0, 1.0), 0.55 if stage.time is Time.DAY else 0.12), palette.light, 0.25)  # fmt: skip
    shade = mix(mix(palette.sky[2], palette.sky[1], 0.55), palette.near, 0.12)
    count = 7
    deep = 0.10 if stage.time is Time.DAY else 0.30
    for index in range(count):
        share = index / (count - 1)
        depth = 0.06 + 0.94 * share**1.3 if index < count - 1 else 1.2
        y = horizon + (bottom * 1.02 - horizon) * share**1.25
        size = (16 + 120 * share) * stage.scenery
        path, top = bank(stage, f"bank{index}", depth, y, size, tower=kind == 1 and index in (2, 4))
        head = mix(mix(bright, shade, 0.42 * share), palette.near, deep * share**2)
        foot = mix(
            mix(shade, palette.sky[4], 0.5 * (1 - share)), palette.near, (deep + 0.1) * share**2
        )
        fill = stage.gradient(top, y + size * 1.5, [(0, head), (0.45, mix(head, foot, 0.45)), (1, foot)], depth, spill=0.40 * (1 - 0.6 * share))  # fmt: skip
        layers.append(Solid(path, fill, depth, solid_y=y + size * 0.5, drift_x=(2 + 9 * share) * u, bob_y=1.6 * u * share, phase=index * 1.7))  # fmt: skip
        if kind == 2 and index == 1:
            land = ridge(stage, "peak", 0.2, y + 60 * u, 250 * stage.scenery, period_units=520, roughness=0.56)  # fmt: skip
            tone = palette.tone(0.34, ROCK)
            layers.append(land_layer(stage, land, 0.2, [(0, mix(tone, (1, 1, 1), 0.4)), (0.3, tone), (1, mix(tone, palette.haze, 0.75))], fade_units=220, spill=0.3))  # fmt: skip
    if not stage.staging.players or stage.dice("birds").random() < 0.4:
        layers += flock(stage, count=9)
    level = stage.staging.ground_y
    return Scene(tuple(layers), lambda x: level)
