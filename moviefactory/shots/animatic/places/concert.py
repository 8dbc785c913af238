"""Concert stage: beams of colour through smoke, a drum kit and stacks of speakers, a crowd with hands up."""

from __future__ import annotations

import skia

from moviefactory.lexicon.vocabulary import Time, Weather
from moviefactory.shots.animatic.crowds import near_crowd
from moviefactory.shots.animatic.floors import Pool, floor_layers
from moviefactory.shots.animatic.layers import Layer, add_polygon, ink
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.theatres import backcloth, beams, curtains, gear, truss
from moviefactory.shots.animatic.rays import motes
from moviefactory.shots.animatic.rooms import floor_line, room, wall
from moviefactory.shots.animatic.sky import sky
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.terrain import land_layer, ridge
from moviefactory.shots.animatic.weather import THEATRES, lightning

GELS = (
    tuple(map(color, ("#ff3a8a", "#3ab8ff", "#8a4aff", "#ffb03a"))),
    tuple(map(color, ("#ff6a2a", "#ffd04a", "#ff3a4a", "#c04aff"))),
    tuple(map(color, ("#2affc0", "#2a8aff", "#6a5aff", "#ff4ab0"))),
)
CURTAINS = tuple(map(color, ("#8a2030", "#2a3a7a", "#1f5a4a", "#6a2a5a")))
OPEN = ("open air", "open-air", "outdoor", "festival", "露天", "户外", "野外")


def open_air(stage: Stage, floor_y: float) -> list[Layer]:
    """Return the sky behind a stage without a roof, and dark trees below it."""
    trees = ridge(stage, "trees", 0.3, floor_y - 0.10 * stage.height, 0.10 * stage.height, period_units=200, roughness=0.7)  # fmt: skip
    tone = mix(stage.palette.near, stage.palette.haze, 0.22)
    behind = land_layer(stage, trees, 0.3, [(0, tone), (1, stage.palette.near)], fade_units=160)
    return [*sky(stage), *lightning(stage), behind]


def build(stage: Stage) -> Scene:
    """Return one of: a rock stage of beams and speakers; a theatre's stage with red curtains.

    Where there is weather or a low sun, the rock stage stands in the open air.
    """
    dice, theatre = stage.dice("concert"), stage.says(THEATRES)
    low_sun = stage.time in (Time.DAWN, Time.DUSK)
    told = stage.weather is not Weather.CLEAR or low_sun or stage.says(OPEN)
    under_sky = told and not theatre
    calm = theatre or (stage.variant(2) == 1 and not under_sky)
    palette, u, w, h = stage.palette, stage.unit, stage.width, stage.height
    gels, floor_y, cloth = dice.choice(GELS), floor_line(stage), dice.choice(CURTAINS)
    day = 0.10 if stage.dark else 0.24
    base = mix(palette.near, gels[2] if not calm else cloth, 0.16 + day)
    x = stage.staging.lead.x if stage.staging.lead else 0.5 * w
    spot = mix((1.0, 0.96, 0.88), palette.light, 0.3)
    layers: list[Layer] = open_air(stage, floor_y) if under_sky else [wall(stage, base, floor_y, (x, floor_y - 0.3 * h), glow=spot if calm else gels[0], power=0.42, corner=0.3)]  # fmt: skip
    if calm:
        layers += backcloth(stage, floor_y, spot)
        layers += curtains(stage, floor_y, cloth)
        layers.append(beams(stage, [(x - 0.10 * w, -0.1 * h, x, spot)], floor_y, wide=150, still=True))  # fmt: skip
    else:
        rig = [(w * (0.5 + (i - 3.5) * 0.125), 0.07 * h, w * (0.5 + (i - 3.5) * 0.06), gels[i % 4]) for i in range(8)]  # fmt: skip
        layers += gear(stage, floor_y, gels)
        layers.append(beams(stage, rig, floor_y, wide=74))
        layers += truss(stage, rig)
    stops = [(0.0, mix(base, spot, 0.22)), (0.3, mix(base, palette.near, 0.35)), (1.0, palette.near)]  # fmt: skip
    pool = Pool(x, stage.staging.ground_y, min(0.30 * w, 520 * u), 0.09 * h, spot if calm else mix(gels[0], spot, 0.5), 0.75)  # fmt: skip
    boards, line = skia.Path(), skia.Path()
    for index in range(-20, 21):
        near_x = x + index * 240 * u
        add_polygon(boards, [(x + index * 110 * u, floor_y), (near_x - 1.6 * u, h * 1.2), (near_x + 1.6 * u, h * 1.2)])  # fmt: skip
    left, _, right, _ = stage.reach(0.9)
    line.addRect(skia.Rect(left, floor_y - 2 * u, right, floor_y + 3 * u))
    layers += floor_layers(stage, floor_y, 0.9, stops, pool, [(boards, ink(palette.near, 0.5)), (line, ink(mix(base, spot, 0.4), 0.7))])  # fmt: skip
    layers.append(motes(stage, "haze", 0.95, count=46, box=(0, 0, w, h), colour=mix(spot, gels[1], 0.3), size_units=2.6, rise_units=-12, drift_units=30, alpha=0.6))  # fmt: skip
    tone = mix(palette.near, gels[1] if not calm else cloth, 0.06)
    layers.append(near_crowd(stage, tone=mix(tone, gels[0], 0.10 * (not calm)), depth=1.22, name="rows", hands=0.45 * (not calm), rise_units=34, size_units=20))  # fmt: skip
    layers.append(near_crowd(stage, tone=tone, hands=0.35 * (not calm)))
    return room(stage, layers)
