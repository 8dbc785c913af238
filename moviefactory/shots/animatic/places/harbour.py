"""Harbour: masts and boats at a quay, old houses across the water, a crane; or a floating market."""

from __future__ import annotations

import math

from moviefactory.shots.animatic.lamps import lanterns
from moviefactory.shots.animatic.layers import Flat, Layer, ink
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.boats import crane, fishing_boat, sampan
from moviefactory.shots.animatic.pieces.villages import lit_windows
from moviefactory.shots.animatic.places.market import build as market_square
from moviefactory.shots.animatic.shore import jetty
from moviefactory.shots.animatic.sky import flock, sky
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.terrain import land_layer, ridge
from moviefactory.shots.animatic.towns import gabled_row
from moviefactory.shots.animatic.water import Glitter, open_water
from moviefactory.shots.animatic.weather import lightning

WATER, PLASTER, TILE, GREEN = color("#2f7388"), color("#d8b48c"), color("#a5523c"), color("#6f8f6a")
MARKET = (
    "market",
    "sampan",
    "floating market",
    "集市",
    "市场",
    "水上市场",
    "水上集市",
    "水上市集",
    "浮动市场",
    "船上集市",
)

ASHORE = frozenset(
    {
        *("harbour market", "harbor market", "quayside market", "dockside market", "fish market"),
        *("waterfront market", "market at the harbour", "market by the harbour"),
        *(
            "market in the harbour",
            "港口集市",
            "码头集市",
            "港口市场",
            "码头市场",
            "海港集市",
            "渔港集市",
            "鱼市",
        ),
    }
)
"""Markets whose stalls stand on the quay."""


def build(stage: Stage) -> Scene:
    """Return one of: boats under sail masts and a crane; a floating market of laden boats."""
    if any(word in ASHORE for word in stage.words):
        return market_square(stage)
    palette, u, w = stage.palette, stage.unit, stage.width
    market = stage.variant(3) == 2 or any(word in MARKET for word in stage.words)
    horizon, ground_y = stage.horizon_y, stage.staging.ground_y
    layers: list[Layer] = [*sky(stage), *lightning(stage)]
    land = ridge(stage, "hill", 0.08, horizon + 10 * u, 150 * stage.scenery, period_units=900, roughness=0.46)  # fmt: skip
    tone = palette.tone(0.26, GREEN)
    layers.append(land_layer(stage, land, 0.08, [(0, tone), (1, mix(tone, palette.haze, 0.55))], fade_units=150, spill=0.34))  # fmt: skip
    base = ridge(stage, "quay", 0.2, horizon + 12 * u, 5 * u, roughness=0.2)
    for index, tall in enumerate((84, 108)):
        walls, roofs, fronts = gabled_row(stage, f"houses{index}", 0.2, base, tall * (1 - 0.3 * index), (stage.staging.light_x, (0.05 + 0.08 * index) * w))  # fmt: skip
        layers.append(Flat(walls, ink(palette.tone(0.36 + 0.1 * index, PLASTER)), 0.2))
        layers.append(Flat(roofs, ink(palette.tone(0.40 + 0.1 * index, TILE)), 0.2))
        layers += lit_windows(stage, fronts, f"win{index}", 0.2)
    water = open_water(stage, horizon + 8 * u, WATER, rough=0.6)
    layers += [*water[:2], Glitter(stage, horizon + 8 * u, stage.height, 0.5)]
    layers += flock(stage, count=7)
    room = ground_y - horizon
    dice = stage.dice("fleet")
    for index, (depth, share, size) in enumerate(((0.34, 0.22, 62), (0.52, 0.46, 96), (0.78, 0.80, 150))):  # fmt: skip
        for number in range(5 - index):
            x = w * ((number + 0.5 + dice.uniform(-0.25, 0.25)) / (5 - index))
            lead = stage.staging.lead
            if lead and index > 0 and abs(x - lead.x) < 0.13 * w:
                continue
            y = horizon + room * share
            make = sampan if market else fishing_boat
            layers.append(make(stage, x, y, size * stage.scenery, depth, dice))
        if index == 1 and not market:
            layers += crane(stage, w * (0.5 + 0.40 * stage.staging.facing), horizon + 0.5 * room)
    if any(player.anchor == "ground" for player in stage.staging.players):
        layers += jetty(stage)
    if market or stage.dark:
        tint = color("#ff6a3a") if market else color("#ffc86a")
        spots = [(w * (0.06 + 0.88 * i / 6), (0.02 + 0.05 * math.sin(1.9 * i)) * stage.height + 30 * u, (30 + 12 * (i % 3)) * u) for i in range(7)]  # fmt: skip
        layers.append(lanterns(stage, "lanterns", spots, 1.15, tint))
    return Scene(tuple(layers), lambda x: ground_y, False)
