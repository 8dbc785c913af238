"""Railway: rails that run to the light on their sleepers, wires on masts, a signal; or a platform."""

from __future__ import annotations

from dataclasses import replace

from moviefactory.lexicon.vocabulary import Subject
from moviefactory.shots.animatic.layers import Layer
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.halted import halted_train
from moviefactory.shots.animatic.pieces.ways import RISE, platform_of, poles, rails, signal
from moviefactory.shots.animatic.sky import flock, sky
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.suiting import STATION
from moviefactory.shots.animatic.terrain import forest, land_layer, ridge
from moviefactory.shots.animatic.vista import Vista, vista
from moviefactory.shots.animatic.weather import lightning

GRASS = color("#8f9a58")


def build(stage: Stage) -> Scene:
    """Return the line through open land; its platform where the line names one, or has somebody wait."""
    palette, u = stage.palette, stage.unit
    # A train that crosses the picture brings its own rails.
    crossed = any(player.subject is Subject.TRAIN for player in stage.staging.players)
    platform = stage.says(STATION) and not crossed
    layers: list[Layer] = [*sky(stage, clouds=1.1), *lightning(stage)]
    horizon = stage.horizon_y
    for index, depth in enumerate((0.07, 0.13)):
        land = ridge(stage, f"hill{index}", depth, horizon + 12 * u, (190, 80)[index] * stage.scenery, period_units=800, roughness=0.5)  # fmt: skip
        tone = palette.tone(0.22 + 0.14 * index, mix(color("#7a86a0"), GRASS, 0.6 * index))
        trees = forest(stage, land, f"wood{index}", depth, count=120, height_units=12 + 12 * index, kind="leafy", clumps=0.6)  # fmt: skip
        layers.append(land_layer(stage, land, depth, [(0, tone), (1, mix(tone, palette.haze, 0.6))], fade_units=170, spill=0.34, extra=trees))  # fmt: skip
    view = vista(stage, least_units=150)
    plain = ridge(stage, "plain", 0.5, view.y + 4 * u, 4 * u, roughness=0.2)
    grass = palette.tone(0.56, GRASS)
    layers.append(land_layer(stage, plain, 0.5, [(0, mix(grass, palette.haze, 0.5)), (0.3, mix(grass, palette.light, 0.10)), (1, mix(grass, palette.near, 0.5))], fade_units=0.9 * (stage.height - view.y) / stage.scenery, spill=0.2))  # fmt: skip
    layers += flock(stage, count=5)
    if platform:
        # Whoever waits, waits on the platform: its top is at their feet, the line lies lower.
        side, lead = -stage.staging.facing, stage.staging.lead
        stands = lead.x if lead else stage.width * (0.5 + 0.2 * side)
        halted = stage.staging.halted
        # Where a train has halted, we stand on the platform ourselves and see along its side.
        aside, near = (0.10, 190) if halted else (-0.10, 300)
        view = Vista(view.x + aside * side * stage.width, view.y, view.drop + RISE * u)
        if halted:
            view = replace(view, x=stands + aside * side * stage.width)
        inner = stands - view.x - side * min(near * u, near / 1500 * stage.width)
        layers += rails(stage, view, inner - side * min(560 * u, 0.46 * stage.width))
        if halted:
            layers += halted_train(stage, halted, view, inner - side * 40 * u, side)
        layers += platform_of(stage, view, inner, side)
    else:
        layers += [] if crossed else rails(stage, view, 0.0)
        layers += poles(stage, view)
        layers += signal(stage, view)
    return Scene(tuple(layers), lambda x: stage.staging.ground_y, False)
