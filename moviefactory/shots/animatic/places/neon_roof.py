"""A roof above the neon city: a ledge to stand on, towers and signs below and beyond, lanes of light."""

from __future__ import annotations

from moviefactory.lexicon.vocabulary import Time
from moviefactory.shots.animatic.air import plumes
from moviefactory.shots.animatic.layers import Layer, Live
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.neons import (
    NEONS,
    glows,
    hang_signs,
    neon_signs,
    traffic,
)
from moviefactory.shots.animatic.pieces.roofs import ledge, roof_plant
from moviefactory.shots.animatic.sky import sky
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.terrain import land_layer
from moviefactory.shots.animatic.towns import towers, window_layers
from moviefactory.shots.animatic.weather import lightning

STEEL = color("#39426a")


def build(stage: Stage) -> Scene:
    """Return one of: a sea of lower roofs with signs; a canyon between two high towers."""
    palette, u, w, canyon = stage.palette, stage.unit, stage.width, stage.variant(2) == 1
    dice, ground_y = stage.dice("roof"), stage.staging.ground_y
    main = dice.choice(NEONS[:2])
    day = 0.45 if stage.time in (Time.DAY, Time.DAWN) else 0.12
    glow = mix(mix(main, palette.sky[4], day), palette.near, 0.10)
    layers: list[Layer] = [*sky(stage, clouds=0.5), *lightning(stage)]
    # All that is seen stands lower than the ledge: its feet are far below the frame.
    rows = ((0.08, 430, 0.14), (0.18, 470, 0.32), (0.34, 440, 0.54), (0.58, 360, 0.76))
    for index, (depth, tall, nearness) in enumerate(rows):
        base = ground_y + (40 + 60 * index) * u
        gap = (0.04, 0.08, 0.20, 0.34)[index] * (1.2 if canyon else 0.6) * w
        high = tall * (1.7 if canyon and index >= 2 else 1.0)
        block = towers(stage, f"row{index}", depth, base, high, 60 + 40 * index, (stage.staging.light_x, gap))  # fmt: skip
        tone = mix(palette.tone(nearness, STEEL), glow, 0.34 * (1 - nearness))
        fade = max(60.0, (base - block.top) / stage.scenery)
        layers.append(land_layer(stage, block.land, depth, [(0, tone), (0.35, tone), (1, mix(tone, glow, 0.70 - 0.1 * index))], fade_units=fade, spill=0.2 * (1 - nearness), extra=block.path, from_y=block.top))  # fmt: skip
        layers += window_layers(stage, block, f"w{index}", depth, share=0.34, alpha=0.40 + 0.14 * index, pitch_units=14)  # fmt: skip
        if index >= 1:
            hung = hang_signs(stage, block, depth, dice, 6 + 2 * index)
            layers += glows(hung, depth)
            layers.append(Live(neon_signs(hung, dice.random()), depth))
    layers.append(traffic(stage, ground_y - 120 * u))
    vents = [(w * (0.5 + 0.40 * stage.staging.facing), ground_y - 96 * u, 320 * u)]
    layers += roof_plant(stage, glow)
    layers.append(plumes(stage, "steam", vents, 0.95, mix(glow, (1, 1, 1), 0.4), alpha=0.22, wind=0.3))  # fmt: skip
    layers += ledge(stage, old=False, glow=glow)
    return Scene(tuple(layers), lambda x: ground_y, False)
