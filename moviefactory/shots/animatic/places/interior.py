"""A room: a window that lets the time of day in, a shaft of light with dust, furniture, a lamp."""

from __future__ import annotations

import skia

from moviefactory.lexicon.vocabulary import Time, Weather
from moviefactory.shots.animatic.floors import Pool
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.parlours import (
    WOOD,
    frost,
    furniture,
    near_things,
    stripes,
    window_frame,
)
from moviefactory.shots.animatic.rays import motes, shafts
from moviefactory.shots.animatic.rooms import (
    floor,
    floor_line,
    lamplit,
    outside,
    rect,
    room,
    sunlight,
    wall,
)
from moviefactory.shots.animatic.stage import Scene, Stage

WALLS = (color("#b8876a"), color("#6f8f8a"), color("#a8756f"), color("#7a7fa0"))


def build(stage: Stage) -> Scene:
    """Return one of: a parlour with one tall window; a study with shelves and a wide window."""
    stage = lamplit(stage)
    palette, study, w, h = stage.palette, stage.variant(2) == 1, stage.width, stage.height
    side = 1 if stage.staging.light_x > w / 2 else -1
    floor_y = floor_line(stage)
    night = stage.time is Time.NIGHT
    tone = mix(palette.local(WALLS[stage.variant(len(WALLS))]), palette.near, 0.26 if stage.dark else 0.04)  # fmt: skip
    size = 0.85 + 0.15 * stage.staging.scenery
    wide, tall = (0.40 if study else 0.25) * min(w, 1.9 * h) * size, 0.46 * h * size
    middle = min(w - wide * 0.62, max(wide * 0.62, stage.staging.light_x))
    top = max(0.07 * h, floor_y - 0.16 * h - tall)
    window = skia.Rect(middle - wide / 2, top, middle + wide / 2, top + tall)
    lit = (window.centerX(), window.centerY())
    layers = outside(stage, window.bottom(), tall)
    layers.append(wall(stage, tone, floor_y, lit, holes=[rect(window)], glow=palette.light, power=0.18 if night else 0.42, reach=0.85 * h))  # fmt: skip
    layers.append(stripes(stage, window, tone, floor_y))
    layers += [*frost(stage, window), *window_frame(stage, window, tone)]
    layers += furniture(stage, window, floor_y, tone, study=study, side=side)
    wood = mix(palette.local(WOOD), palette.near, 0.30)
    room_y = h - floor_y
    pool = Pool(lit[0], floor_y + 0.6 * room_y, window.width() * 0.85, room_y * 0.62, palette.light, 0.2 if night else 0.45)  # fmt: skip
    layers += floor(stage, floor_y, wood, lit[0], boards=40, seams=0.5, pool=pool)
    layers += sunlight(stage, window, floor_y)
    shine = (0.42 if stage.weather is Weather.CLEAR else 0.05) * (0.6 if night else 1.0)
    beam = mix(palette.light, palette.sky[3], 0.25)
    layers.append(shafts(stage, (middle + side * wide * 0.15, top + tall * 0.1), h * 0.98, beam, shine, 0.8, count=4, spread_units=300, width_units=110))  # fmt: skip
    layers.append(motes(stage, "dust", 0.9, count=46, box=(middle - wide * 1.3, top, middle + wide * 1.3, h), colour=mix(beam, (1, 1, 1), 0.4), size_units=2.4, rise_units=-7, drift_units=18, alpha=0.6))  # fmt: skip
    layers += near_things(stage, side)
    return room(stage, layers)
