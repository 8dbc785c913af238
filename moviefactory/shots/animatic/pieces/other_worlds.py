"""The ground of other worlds: their air, sun, spires, craters, boulders. Knows no place."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

import skia

from moviefactory.lexicon.vocabulary import Time
from moviefactory.shots.animatic.globes import globe
from moviefactory.shots.animatic.layers import Flat, Layer, Live, add_polygon, ink
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.murk import halo
from moviefactory.shots.animatic.palette import Grade, Palette
from moviefactory.shots.animatic.pieces.craters import CRATERS, bowl
from moviefactory.shots.animatic.rays import motes
from moviefactory.shots.animatic.sky import backdrop, disc, stars
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.terrain import Ridge, ground, land_layer, ridge
from moviefactory.shots.animatic.weather import lightning
from moviefactory.shots.animatic.worlds import GLOBES, MOON, Globe

RUST = color("#c8683c")
GREY = color("#a9a7ad")
SUNLIT = color("#ecebe8")
VIOLET = color("#7a5aa8")
ABOVE = ((0.24, 0.28, 1.0), (0.34, 0.21, 0.62), (0.17, 0.38, 1.75))
"""Where what is above may stand: how far from the middle, how far down (of the frame), and how large."""
RELIEFS = ((1.0, 1.0), (2.4, 1.6), (0.35, 0.5))
"""How tall the two far ranges may be: hills, peaks, plains."""
Built = Callable[[Stage, float], list[Layer]]
"""What stands on a world, given where its foot is."""


def world(
    stage: Stage, kind: int, built: Built | None = None, above: Globe = GLOBES["blue"]
) -> Scene:
    """Return the ground of a world, and what was built on it behind whoever stands there.

    `above` is what stands in the black sky of a grey one: the Earth over the Moon.
    """
    u, w, h = stage.unit, stage.width, stage.height
    # Bare sun burns grey dust white.
    sunlit = kind == 1 and stage.time is Time.DAY
    soil = SUNLIT if sunlit else (RUST, GREY, VIOLET)[kind]
    stage = replace(stage, palette=world_light(stage.palette, kind, stage.time))
    if kind == 1:
        stage = replace(stage, palette=airless(stage.palette, stage.time))
    palette, side = stage.palette, -1 if stage.staging.light_x > w / 2 else 1
    layers: list[Layer] = [backdrop(stage, wisps=0.7 if kind != 1 else 0), *stars(stage, count=900)]
    size = min(h, w) * (0.8 + 0.2 * stage.staging.scenery)
    air = palette.sky[1]
    # One film's world lies as it lies, whatever the shot; another film's lies otherwise.
    out, down, large = ABOVE[stage.film_noise_seed("above") % len(ABOVE)]
    relief = (*RELIEFS[stage.film_noise_seed("relief") % len(RELIEFS)], 1.0, 1.0)
    x, y = w * (0.5 + side * out), h * down
    if kind == 0:
        layers += globe(stage, "moon1", MOON, x, 0.7 * y, 0.075 * large * size, 0.04, air=air)
        further = x + side * (0.10 + 0.03 * large) * w
        layers += globe(stage, "moon2", MOON, further, 1.2 * y, 0.035 * size, 0.05, air=air)
    elif kind == 1:
        layers += globe(stage, "home", above, x, y, 0.16 * large * size, 0.04)
    else:
        giant = GLOBES["gold" if stage.film_noise_seed("giant") % 2 else "violet"]
        layers += globe(stage, "giant", giant, x, 1.2 * y, 0.27 * min(1.2, large) * size, 0.04, ring=True, air=air)  # fmt: skip
    if kind == 1:
        # By night only its planet lights it, as we see the moon by the old moon in its arms.
        layers += [] if stage.time is Time.NIGHT else bare_sun(stage)
    else:
        layers += disc(stage, 1.0)
    layers += lightning(stage)
    horizon, room = stage.horizon_y, max(stage.staging.ground_y - stage.horizon_y, 70 * u)
    for index, (depth, tall) in enumerate(((0.09, 150), (0.20, 120), (0.38, 84), (0.66, 60))):
        land = ridge(stage, f"range{index}", depth, horizon + room * (0.10 + 0.23 * index), tall * stage.scenery * relief[index] * (0.6 if kind == 1 else 1.2), period_units=620, roughness=0.60 if kind else 0.5)  # fmt: skip
        # Peaks stand out of the air; needles on them would float in it.
        is_peak = relief[index] > 2
        tone = palette.tone(0.24 + 0.14 * index + (0.12 if is_peak else 0), soil)
        if kind == 1:
            tone = mix(palette.local(soil), palette.near, (0.05 if sunlit else 0.18) * index)
        extra = spires(stage, land, f"spires{index}", depth, tall) if (kind == 2 and not is_peak) or (kind == 0 and index == 1) else None  # fmt: skip
        low = mix(tone, palette.haze if kind != 1 else palette.near, 0.16 if sunlit else 0.45)
        layers.append(land_layer(stage, land, depth, [(0, mix(tone, palette.light, 0.16)), (0.25, tone), (1, low)], fade_units=tall * 1.4, spill=0.22, extra=extra))  # fmt: skip
    if stage.says(CRATERS):
        layers += bowl(stage, stage.staging.ground_y + 0.02 * h, soil)
    if built is not None:
        layers += built(stage, horizon + 0.62 * room)
    floor = ground(stage, "floor", 18)
    tone = mix(palette.local(soil), palette.near, 0.04 if sunlit else 0.34)
    layers.append(land_layer(stage, floor, 1.0, [(0, mix(tone, palette.light, 0.22)), (0.2, tone), (1, mix(tone, palette.near, 0.25 if sunlit else 0.8))], fade_units=250, spill=0.12))  # fmt: skip
    layers += craters(stage, floor, tone)
    layers += hard_shadows(stage, floor) if sunlit else []
    layers.append(motes(stage, "dust", 1.1, count=36, box=(0, 0.5 * h, w, h), colour=mix(palette.light, palette.local(soil), 0.5), size_units=2.6, rise_units=7, drift_units=40, alpha=0.55))  # fmt: skip
    layers += boulders(stage, palette.near)
    return Scene(tuple(layers), floor.y)


def bare_sun(stage: Stage) -> list[Layer]:
    """Return the sun where no air is: hard and white, golden when it is low. No moon has a moon above."""
    x, y, u = stage.staging.light_x, stage.staging.light_y, stage.unit
    low = stage.time is not Time.DAY
    tint = (1.0, 0.80, 0.52) if low else stage.palette.light
    far, size = (420 * u, 30 * u) if low else (560 * u, 46 * u)
    rays = skia.Path()
    for turn in range(0 if low else 8):
        along, thin, long = math.tau * turn / 8, 7 * u, (300 if turn % 2 else 420) * u
        dx, dy = math.cos(along), math.sin(along)
        add_polygon(rays, [(x - thin * dy, y + thin * dx), (x + long * dx, y + long * dy), (x + thin * dy, y - thin * dx)])  # fmt: skip
    gleam = ink((1.0, 1.0, 1.0), 0.5)
    body = ink(mix((1.0, 1.0, 0.97), tint, 0.25 if low else 0.0))

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        canvas.drawPath(rays, gleam)
        canvas.drawCircle(x, y, size, body)

    glares = [halo((x, y), reach, tint, alpha, 0.03) for reach, alpha in ((far, 0.55), (0.35 * far, 0.85))]  # fmt: skip
    return [*glares, Live(draw, 0.03)]


def world_light(palette: Palette, kind: int, time: Time) -> Palette:
    """Return the palette in this world's air: dusty, none, or strange."""
    low = 0.22 if time is Time.DAWN else 0.0
    if kind == 0:
        tinted = palette.graded(Grade(color("#d9835a"), 0.62 - low, 0.92, 0.96))
        return replace(tinted, stars=max(0.12, palette.stars))
    if kind == 1:
        black = color("#05060c")
        sky = (black, black, mix(black, palette.sky[1], 0.06), mix(black, palette.sky[1], 0.10), mix(black, palette.sky[2], 0.16))  # fmt: skip
        return replace(palette, sky=sky, haze=color("#2a2c38"), near=color("#0a0a0f"), ambient=color("#e6e6ea"), light=color("#fffaf0"), stars=1.0, darkness=min(0.3, palette.darkness))  # fmt: skip
    tinted = palette.graded(Grade(color("#9a70d0"), 0.55 - low, 1.1, 0.94))
    return replace(tinted, stars=max(0.45, palette.stars))


def airless(palette: Palette, time: Time) -> Palette:
    """Return the palette of a ground in bare sunlight: white by day under few stars, blue by night."""
    ambient, stars, darkness = {
        Time.DAY: (color("#ffffff"), 0.16, 0.0),
        Time.NIGHT: (color("#6f7f9e"), 1.0, 0.30),
    }.get(time, (color("#e8d4bc"), 0.5, 0.18))
    near = color("#34343c") if time is Time.DAY else palette.near
    return replace(palette, ambient=ambient, stars=stars, darkness=darkness, near=near)


def spires(stage: Stage, land: Ridge, name: str, depth: float, tall: float) -> skia.Path:
    """Return needles of rock, worn by wind."""
    dice, k = stage.dice(name), stage.scenery
    left, _, right, _ = stage.reach(depth)
    path = skia.Path()
    for _ in range(int(9 * (right - left) / (2400 * stage.unit)) + 1):
        x, high = dice.uniform(left, right), tall * k * dice.uniform(0.5, 1.9)
        half, y, lean = (
            high * dice.uniform(0.06, 0.14),
            land.y(x) + 12 * k,
            dice.gauss(0, 0.08) * high,
        )
        add_polygon(path, [(x - half * 1.6, y), (x - half * 0.7, y - high * 0.35), (x - half * 0.8 + lean * 0.5, y - high * 0.6), (x + lean - half * 0.3, y - high), (x + lean + half * 0.3, y - high * 0.97), (x + half * 0.5 + lean * 0.5, y - high * 0.55), (x + half * 0.8, y - high * 0.3), (x + half * 1.7, y)])  # fmt: skip
    return path


def craters(stage: Stage, floor: Ridge, tone: Color) -> list[Layer]:
    """Return shallow craters and pebbles on the near ground."""
    dice, u = stage.dice("craters"), stage.unit
    left, _, right, _ = stage.reach(1.0)
    dark, bright = skia.Path(), skia.Path()
    for _ in range(int(22 * (right - left) / (2400 * u)) + 3):
        x, size = dice.uniform(left, right), dice.uniform(10, 74) * u
        y = floor.y(x) + dice.random() ** 1.3 * 150 * u + size * 0.25
        dark.addOval(skia.Rect(x - size, y - size * 0.16, x + size, y + size * 0.16))
        bright.addOval(
            skia.Rect(x - size * 0.94, y - size * 0.06, x + size * 0.94, y + size * 0.18)
        )
    return [
        Flat(dark, ink(mix(tone, stage.palette.near, 0.55), 0.85), 1.0),
        Flat(bright, ink(mix(tone, stage.palette.light, 0.12), 0.85), 1.0),
    ]


def hard_shadows(stage: Stage, floor: Ridge) -> list[Layer]:
    """Return white stones, each with its sharp black shadow away from a bare sun."""
    dice, u = stage.dice("hard shadows"), stage.unit
    left, _, right, _ = stage.reach(1.0)
    stones, shadows = skia.Path(), skia.Path()
    for _ in range(int(15 * (right - left) / (2400 * u)) + 4):
        x, size = dice.uniform(left, right), dice.uniform(9, 30) * u
        y = floor.y(x) + (0.1 + 0.9 * dice.random()) * 150 * u
        away = 1 if x > stage.staging.light_x else -1
        add_polygon(shadows, [(x - size, y), (x + size, y), (x + away * 5 * size, y + 1.5 * size), (x + away * 3.6 * size, y + 1.6 * size)])  # fmt: skip
        add_polygon(stones, [(x - size, y), (x - 0.7 * size, y - 0.8 * size), (x + 0.2 * size, y - 1.1 * size), (x + size, y)])  # fmt: skip
    return [
        Flat(shadows, ink((0.02, 0.02, 0.03)), 1.0),
        Flat(stones, ink((1.0, 1.0, 1.0)), 1.0),
    ]


def boulders(stage: Stage, tone: Color) -> list[Layer]:
    """Return the nearest rocks, dark, at both lower corners."""
    dice, u = stage.dice("boulders"), stage.unit
    left, _, right, _ = stage.reach(1.25)
    path = skia.Path()
    for side, edge in ((1, left), (-1, right)):
        for _ in range(6):
            size = dice.uniform(40, 150) * u
            x, y = edge + side * dice.uniform(0, 0.13) * stage.width, stage.height * 1.02
            add_polygon(path, [(x - size, y + size), (x - size * 0.9, y - size * 0.2), (x - size * 0.35, y - size * dice.uniform(0.45, 0.8)), (x + size * 0.3, y - size * dice.uniform(0.4, 0.75)), (x + size * 0.9, y - size * 0.1), (x + size, y + size)])  # fmt: skip
    return [Flat(path, ink(tone), 1.25)]
