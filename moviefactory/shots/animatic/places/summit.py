"""The top of a mountain: bare rock to stand on, lower peaks and a sea of cloud below, a wide sky."""

from __future__ import annotations

from moviefactory.lexicon.vocabulary import Time, Weather
from moviefactory.shots.animatic.layers import Layer, Solid
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.masonry import banners
from moviefactory.shots.animatic.pieces.cloudbanks import bank
from moviefactory.shots.animatic.pieces.crags import cairn, facets, peaks, top_of_rock
from moviefactory.shots.animatic.sky import flock, sky
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.terrain import land_layer
from moviefactory.shots.animatic.weather import lightning

ROCK, RED, SNOW, ICE = color("#8a8488"), color("#b8603f"), color("#f6f9ff"), color("#a9c6e2")
WHITE_WORDS = ("white", "snow", "ice", "icy", "frozen", "everest", "blanc", "neig", "nev", "schnee", "weiß", "雪", "白", "冰")  # fmt: skip
RED_WORDS = ("red", "rot", "rote", "roten", "rojo", "roja", "rouge", "红", "红色", "赤い", "desert", "沙漠")  # fmt: skip
CRESTS = ("ridge", "crest", "arista", "cresta", "crête", "arête", "grat", "kamm", "山脊", "山梁", "尾根")  # fmt: skip
FACES = ("face", "cliff", "paroi", "wand", "pared", "岩壁", "绝壁", "峭壁")


def build(stage: Stage) -> Scene:
    """Return one of: the highest top with its cairn and flag; a crest that runs to a higher peak."""
    palette, u, go = stage.palette, stage.unit, stage.staging.facing
    face = stage.says(FACES)
    crest = stage.says(CRESTS) or (stage.variant(2) == 1 and not face)
    white = stage.says(WHITE_WORDS) or stage.weather is Weather.SNOW
    red = not white and any(word in RED_WORDS for said in stage.words for word in said.casefold().split())  # fmt: skip
    rock = RED if red else ROCK
    layers: list[Layer] = [*sky(stage, clouds=0.7), *lightning(stage)]
    layers += _below(stage, rock, white=white)
    layers += flock(stage, count=5)
    tone = mix(palette.local(SNOW if white else rock), palette.near, 0.08 if white else 0.26)
    if crest:
        layers += _next_peak(stage, tone, white=white)
    steep = 1.5 * (1 if go > 0 else -1)
    slopes = (0.16, 0.16) if crest else (0.85, 0.85)
    if face:
        slopes = (-4.0, 1.7) if steep > 0 else (1.7, -4.0)
    floor = top_of_rock(stage, slopes, 90.0 if crest or face else 190.0)
    low = mix(palette.local(ICE), palette.near, 0.30) if white else mix(tone, palette.near, 0.5)
    layers.append(land_layer(stage, floor, 1.0, [(0, mix(tone, palette.light, 0.22)), (0.2, tone), (1, mix(low, palette.near, 0.45))], spill=0.16))  # fmt: skip
    layers += facets(stage, floor, low if white else tone)
    if not (crest or face):
        x = float(floor.xs[floor.ys < stage.staging.ground_y + 12 * u][0 if go < 0 else -1]) - 90 * u * go  # fmt: skip
        y = floor.y(x) + 8 * u
        layers += cairn(stage, x, y, 130 * u, mix(palette.local(ROCK), palette.near, 0.2))
        layers.append(banners(stage, "flag", [(x, y - 305 * u, 180 * u)], 0.985, color("#d8452f")))
    return Scene(tuple(layers), floor.y, False)


def _below(stage: Stage, rock: Color, *, white: bool) -> list[Layer]:
    """Return peaks that stand out of banks of cloud, row before row, all lower than our feet."""
    palette, u = stage.palette, stage.unit
    dice, horizon = stage.dice("below"), stage.horizon_y
    room = max(stage.height - horizon, 200 * u)
    day = stage.time is Time.DAY
    bright = mix(mix(palette.sky[4], (1, 1, 1), 0.55 if day else 0.12), palette.light, 0.22)
    shade = mix(mix(palette.sky[2], palette.sky[1], 0.5), palette.near, 0.12)
    layers: list[Layer] = []
    for index, (depth, foot) in enumerate(((0.07, 0.10), (0.16, 0.26), (0.30, 0.52), (0.5, 0.86))):
        base = horizon + room * foot
        if index < 3:
            left, _, right, _ = stage.reach(depth)
            count = (7, 5, 3)[index]
            tops = [(left + (right - left) * (n + dice.uniform(0.15, 0.85)) / count, (150, 250, 330)[index] * u * dice.uniform(0.6, 1.0), (190, 260, 330)[index] * u * dice.uniform(0.7, 1.2)) for n in range(count)]  # fmt: skip
            tone = mix(palette.tone(0.24 + 0.13 * index, rock), palette.haze, 0.25)
            dark = mix(tone, mix(palette.sky[1], palette.near, 0.3), 0.45)
            cap = mix(palette.local(SNOW), palette.haze, 0.30 - 0.08 * index)
            if white:
                tone = mix(cap, tone, 0.25)
            layers += peaks(stage, f"peaks{index}", depth, base, tops, (tone, dark, cap if white or index == 0 else mix(tone, cap, 0.55)))  # fmt: skip
        size = (34 + 60 * index) * u
        path, top = bank(stage, f"cloud{index}", depth, base - 0.10 * size, size, tower=False)
        head = mix(bright, shade, 0.14 * index)
        fill = stage.gradient(top, base + 1.6 * size, [(0, head), (0.5, mix(head, shade, 0.5)), (1, mix(shade, palette.haze, 0.3))], depth, spill=0.35 - 0.07 * index)  # fmt: skip
        layers.append(Solid(path, fill, depth, solid_y=base + 0.5 * size, drift_x=(3 + 5 * index) * u, phase=1.7 * index))  # fmt: skip
    return layers


def _next_peak(stage: Stage, tone: Color, *, white: bool) -> list[Layer]:
    """Return the higher peak to which the crest runs, before the one who looks there."""
    palette, w = stage.palette, stage.width
    x = w * (0.5 + 0.36 * stage.staging.facing)
    far = mix(tone, palette.haze, 0.30)
    cap = mix(palette.local(SNOW), palette.haze, 0.2)
    foot = 1.1 * stage.height
    tall = foot - (0.14 * stage.height if stage.width > stage.height else 0.30 * stage.height)
    tops = [(x + 0.42 * tall * stage.staging.facing, 0.72 * tall, 0.6 * tall), (x, tall, 0.85 * tall)]  # fmt: skip
    dark = mix(far, mix(palette.sky[1], palette.near, 0.45), 0.5)
    return peaks(stage, "next", 0.62, foot, tops, (far, dark, cap if white else mix(far, cap, 0.6)))
