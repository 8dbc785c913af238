"""Inside a train: a row of windows on land that rushes by, seats face to face, racks with bags, lamps."""

from __future__ import annotations

import math

import skia

from moviefactory.shots.animatic.layers import Layer
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.carriages import near_seat, racks, rushing_land, seats, trim
from moviefactory.shots.animatic.rooms import floor, floor_line, lamplit, pendants, room, wall
from moviefactory.shots.animatic.sky import backdrop, disc, drifting_clouds, stars
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.weather import outdoors_seen

SEATS = tuple(map(color, ("#8f3038", "#2f5f5a", "#3a4a80")))
WOOD = color("#8a5a38")


def build(stage: Stage) -> Scene:
    """Return one of: wide windows of a dining car with table lamps; compartments of seats."""
    dining, outer = stage.variant(2) == 1, stage
    stage = lamplit(stage)
    palette, u, w, h, dice = stage.palette, stage.unit, stage.width, stage.height, stage.dice("car")
    floor_y, seat = floor_line(stage), palette.local(dice.choice(SEATS))
    low, high = floor_y - 0.27 * h, floor_y - 0.58 * h
    pitch = min(560 * u, 0.62 * w)
    start = stage.staging.light_x - pitch / 2
    holes, x = [], start - pitch * math.ceil((start + 0.3 * w) / pitch)
    while x < 1.3 * w:
        pane = skia.Path()
        pane.addRRect(skia.RRect.MakeRectXY(skia.Rect(x + 0.11 * pitch, high, x + 0.89 * pitch, low), 26 * u, 26 * u))  # fmt: skip
        holes.append(pane)
        x += pitch
    layers: list[Layer] = [backdrop(outer), *stars(outer), *disc(outer, 1.0), *drifting_clouds(outer, 0.7)]  # fmt: skip
    layers += [*rushing_land(outer, low, low - high), *outdoors_seen(outer)]
    tone = mix(palette.local(WOOD), palette.near, 0.26)
    layers.append(wall(stage, mix(tone, palette.local(color("#d8c8a8")), 0.35), floor_y, (stage.staging.light_x, low), holes=holes, power=0.4))  # fmt: skip
    layers += trim(stage, holes, tone)
    layers += floor(stage, floor_y, mix(palette.local(color("#6a4038")), palette.near, 0.3), stage.staging.light_x)  # fmt: skip
    layers += racks(stage, high, tone)
    layers += seats(stage, floor_y, start, pitch, mix(seat, palette.near, 0.22), dining=dining)
    lamps = [(hole.getBounds().centerX() + 0.5 * pitch, high - 0.02 * h) for hole in holes]
    layers.append(pendants(stage, lamps, 0.8, mix(palette.accent, (1, 0.9, 0.7), 0.35), size_units=30))  # fmt: skip
    return room(stage, [*layers, *near_seat(stage, seat)])
