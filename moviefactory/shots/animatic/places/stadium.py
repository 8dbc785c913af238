"""Stadium: stands full of people, floodlights in the haze, a striped pitch, flashes in the crowd."""

from __future__ import annotations

from moviefactory.shots.animatic.crowds import near_crowd
from moviefactory.shots.animatic.layers import Layer
from moviefactory.shots.animatic.light import mix
from moviefactory.shots.animatic.pieces.arenas import boards, floodlights, goal, pitch, stand
from moviefactory.shots.animatic.rays import motes
from moviefactory.shots.animatic.sky import sky
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.weather import lightning


def build(stage: Stage) -> Scene:
    """Return one of: a football pitch with a goal; a running track that curves before the stand."""
    palette, track, u, h = stage.palette, stage.variant(2) == 1, stage.unit, stage.height
    ground_y = stage.staging.ground_y
    pitch_y = min(stage.horizon_y + 0.30 * (ground_y - stage.horizon_y), ground_y - 40 * u)
    layers: list[Layer] = [*sky(stage, clouds=0.6), *lightning(stage)]
    for index, (depth, tall) in enumerate(((0.14, 300), (0.24, 205))):
        layers += stand(
            stage, index, depth, pitch_y, tall * stage.scenery * (h / (1000 * u)) ** 0.5
        )
    layers += floodlights(stage, pitch_y)
    layers += pitch(stage, pitch_y, track=track)
    layers += boards(stage, pitch_y)
    if not track:
        layers.append(goal(stage, pitch_y))
    layers.append(motes(stage, "confetti", 1.1, count=40, box=(0, 0, stage.width, h), colour=mix(palette.accent, (1, 1, 1), 0.4), size_units=3.6, rise_units=-44, drift_units=40, alpha=0.7))  # fmt: skip
    layers.append(near_crowd(stage))
    return Scene(tuple(layers), lambda x: ground_y)
