"""A city of neon at night: towers in haze, signs that flicker, a wet street that doubles them."""

from __future__ import annotations

from moviefactory.lexicon.vocabulary import Time
from moviefactory.shots.animatic.layers import Layer, Live
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.neons import (
    NEONS,
    glows,
    hang_signs,
    neon_signs,
    overhang,
    reflections,
    traffic,
)
from moviefactory.shots.animatic.sky import backdrop
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.terrain import ground, land_layer, solid
from moviefactory.shots.animatic.towns import towers, window_layers
from moviefactory.shots.animatic.weather import lightning

STEEL = color("#39426a")


def build(stage: Stage) -> Scene:
    """Return one of: a street canyon towards the light; a skyline across a wet square."""
    palette, u, canyon = stage.palette, stage.unit, stage.variant(2)
    dice = stage.dice("neon")
    floor_y = stage.staging.ground_y
    main = dice.choice(NEONS[:2])
    other = NEONS[1] if main is NEONS[0] else NEONS[0]
    day = 0.45 if stage.time in (Time.DAY, Time.DAWN) else 0.12
    far_glow = mix(mix(main, palette.sky[4], day), palette.near, 0.10)
    layers: list[Layer] = [backdrop(stage, sun=0.7, wisps=0.6), *lightning(stage)]
    # Seen from high above or not, the towers stand close to the street that mirrors them.
    base = floor_y - min(0.5 * (floor_y - stage.horizon_y), 100 * u)
    light_x, signs = stage.staging.light_x, []
    rows = ((0.10, 470, 0.16), (0.22, 540, 0.34), (0.42, 640, 0.60), (0.66, 760, 0.80))
    for index, (depth, tall, nearness) in enumerate(rows):
        gap = (0.0, 0.05, 0.16, 0.28)[index] * (1.25 if canyon else 0.75) * stage.width
        block = towers(stage, f"row{index}", depth, base + index * 9 * u, tall, 62 + 34 * index, (light_x, gap))  # fmt: skip
        tone = mix(palette.tone(nearness, STEEL), far_glow, 0.34 * (1 - nearness))
        low = mix(
            tone, far_glow if index % 2 else mix(other, palette.near, 0.25), 0.62 - 0.11 * index
        )
        fade = (base - block.top) / stage.scenery
        layers.append(land_layer(stage, block.land, depth, [(0, tone), (0.35, tone), (1, low)], fade_units=fade, spill=0.22 * (1 - nearness), extra=block.path, from_y=block.top))  # fmt: skip
        layers += window_layers(stage, block, f"w{index}", depth, share=0.30 - 0.02 * index, alpha=0.36 + 0.14 * index, pitch_units=15)  # fmt: skip
        if index >= 1:
            hung = hang_signs(stage, block, depth, dice, 4 + index)
            signs += hung
            layers += glows(hung, depth)
            layers.append(Live(neon_signs(hung, dice.random()), depth))
    layers.append(traffic(stage, base - 190 * u))
    street = ground(stage, "street", 2)
    wet = mix(palette.near, far_glow, 0.24)
    fill = stage.gradient(street.top, stage.height, [(0, mix(wet, far_glow, 0.62)), (0.16, mix(wet, far_glow, 0.25)), (0.5, wet), (1, palette.near)], 1.0, spill=0.12)  # fmt: skip
    layers.append(solid(stage, street, fill, 1.0))
    layers.append(reflections(stage, floor_y, signs, dice))
    layers += overhang(stage, dice, main)
    return Scene(tuple(layers), street.y)
