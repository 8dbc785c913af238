"""The sea: long swells under a wide sky, islands or a headland, and a shore for who must stand."""

from moviefactory.grammar import ShotSize
from moviefactory.lexicon.vocabulary import Weather
from moviefactory.shots.animatic.layers import Layer
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.strands import stacks
from moviefactory.shots.animatic.shore import beach, jetty, rocks
from moviefactory.shots.animatic.sky import flock, sky
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.suiting import STILL_BODIES
from moviefactory.shots.animatic.terrain import ridge, solid
from moviefactory.shots.animatic.water import Glitter, open_water
from moviefactory.shots.animatic.weather import lightning

WATER = color("#2f7f96")
CRAGGY = ("cliff", "crag", "rock", "headland", "悬崖", "崖", "礁")
ROCKS = frozenset(
    {"rock", "rocks", "rocky", "skerry", "skerries", "stack", "stacks", "礁石", "岩礁", "礁"}
)
ISLE = color("#5f7f86")


def build(stage: Stage) -> Scene:
    """Return one of: islands on the horizon; a headland at one side; nothing but water."""
    palette, u, kind = stage.palette, stage.unit, stage.variant(3)
    horizon = stage.horizon_y
    layers: list[Layer] = [*sky(stage, clouds=1.4), *lightning(stage)]
    if kind < 2:
        for index, (tall, depth) in enumerate(((46, 0.07), (30, 0.10))):
            land = ridge(stage, f"isle{index}", depth, horizon + 12 * u, tall * u * (1.9 if kind else 1.0), period_units=420, roughness=0.5)  # fmt: skip
            tone = palette.tone(0.22 + 0.14 * index, ISLE)
            fill = stage.gradient(land.top, horizon, [(0, tone), (1, mix(tone, palette.haze, 0.6))], depth, spill=0.3)  # fmt: skip
            layers.append(solid(stage, land, fill, depth))
    rough = 1.5 if stage.weather is Weather.RAIN else 0.8
    water = open_water(stage, horizon, WATER, rough=rough)
    layers += water[:3]
    layers.append(Glitter(stage, horizon, stage.height, 0.5))
    layers += water[3:]
    if not stage.staging.players or stage.dice("gulls").random() < 0.4:
        layers += flock(stage, count=7)
    if any(word in ROCKS for said in stage.words for word in said.casefold().split()):
        layers += stacks(stage, horizon, max(stage.staging.ground_y - horizon, 90 * u))
    standing = any(player.anchor == "ground" for player in stage.staging.players)
    near = not stage.staging.players and stage.staging.size not in (ShotSize.WIDE, ShotSize.EXTREME_WIDE)  # fmt: skip
    if near:
        strand, floor = beach(stage)
        return Scene((*layers, *strand), floor.y)
    # No tower and no house stands on planks.
    heavy = any(player.subject in STILL_BODIES for player in stage.staging.players)
    # Nor does a jetty run out from a cliff.
    heavy = heavy or stage.says(CRAGGY)
    if standing and not heavy and stage.dice("landing").random() < 0.4:
        return Scene((*layers, *jetty(stage)), lambda x: stage.staging.ground_y, False)
    if standing:
        crags, floor = rocks(stage)
        return Scene((*layers, *crags), floor.y, False)
    return Scene(tuple(layers), lambda x: stage.staging.ground_y, False)
