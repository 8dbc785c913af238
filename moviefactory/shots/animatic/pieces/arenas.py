"""Sports grounds: stands full of people, floodlights, pitch, boards, a goal. Knows no place."""

from __future__ import annotations

import math

import skia

from moviefactory.lexicon.vocabulary import Weather
from moviefactory.shots.animatic.floors import Pool, floor_layers
from moviefactory.shots.animatic.layers import (
    Flat,
    Layer,
    Live,
    Moment,
    add_polygon,
    draw_glow,
    ink,
    pen,
)
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.soft import SoftLight
from moviefactory.shots.animatic.stage import Stage
from moviefactory.shots.animatic.terrain import Ridge, land_layer

GRASS = color("#4f9a4a")
CLAY = color("#b8543c")
STAND = color("#6a7288")
SHIRTS = (color("#e24a4a"), color("#f2c84a"), color("#4a8fe2"), color("#f2f2ee"), color("#5ac28a"))


def stand(stage: Stage, index: int, depth: float, foot_y: float, tall: float) -> list[Layer]:
    """Return one tier: a bowl that rises to the sides, with rows of spectators."""
    palette, dice, u = stage.palette, stage.dice(f"stand{index}"), stage.unit
    xs = stage.line(depth, 14.0)
    bow = ((xs - stage.width / 2) / (0.5 * stage.width)) ** 2
    rim = Ridge(xs, foot_y - tall * (0.72 + 0.34 * bow))
    tone = mix(palette.tone(0.42 + 0.1 * index, STAND), palette.near, 0.25 if not index else 0.4)
    layers: list[Layer] = [land_layer(stage, rim, depth, [(0, mix(tone, palette.near, 0.45)), (0.12, tone), (1, mix(tone, palette.haze, 0.25))], fade_units=tall / stage.scenery, spill=0.28)]  # fmt: skip
    left, right = float(xs[0]), float(xs[-1])
    rows = 9
    crowds = [[skia.Path() for _ in SHIRTS] for _ in (0, 1)]
    size = 4.6 * u * (1 + 0.35 * index) * (0.6 + 0.4 * stage.staging.scenery)
    per_row = min(230, int((right - left) / (size * 3.0)))
    for row in range(rows):
        share = 0.10 + 0.84 * row / rows
        for _ in range(per_row):
            if dice.random() < 0.28:
                continue
            x = dice.uniform(left, right)
            y = rim.y(x) + (foot_y - rim.y(x)) * share + dice.uniform(-1, 1) * u
            crowds[row % 2][dice.randrange(len(SHIRTS))].addRect(skia.Rect(x - size * 0.5, y - size, x + size * 0.5, y + size * 0.5))  # fmt: skip
    for half, paths in enumerate(crowds):
        for tint, path in zip(SHIRTS, paths, strict=True):
            paint = ink(mix(mix(flooded(stage, tint), tone, 0.40), palette.near, 0.10))
            layers.append(_Cheering(path, paint, depth, 1.6 * u, half * 1.5 + index))
    layers.append(flashes(stage, rim, foot_y, depth, index))
    return layers


class _Cheering:
    """Spectators that rise and sink a little: a crowd is never still."""

    def __init__(
        self, path: skia.Path, paint: skia.Paint, depth: float, rise: float, phase: float
    ) -> None:
        self.depth = depth
        self._live = Live(self._paint, depth)
        self._path, self._ink, self._rise, self._phase = path, paint, rise, phase

    def _paint(self, canvas: skia.Canvas, seconds: float) -> None:
        canvas.translate(0, self._rise * math.sin(3.4 * seconds + self._phase))
        canvas.drawPath(self._path, self._ink)

    def draw(self, canvas: skia.Canvas, moment: Moment) -> None:
        """Draw the crowd."""
        self._live.draw(canvas, moment)


def flashes(stage: Stage, rim: Ridge, foot_y: float, depth: float, index: int) -> Layer:
    """Return camera flashes here and there in the stand, each swelling and dying."""
    dice, u = stage.dice(f"flashes{index}"), stage.unit
    spots = []
    for _ in range(16):
        x = dice.uniform(0, stage.width)
        spots.append((x, rim.y(x) + (foot_y - rim.y(x)) * dice.uniform(0.1, 0.9), dice.random(), dice.uniform(1.2, 2.8)))  # fmt: skip

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        for x, y, phase, period in spots:
            power = max(0.0, math.sin(2 * math.pi * (seconds / period + phase))) ** 12
            if power > 0.03:
                draw_glow(canvas, x, y, 24 * u, (1.0, 1.0, 1.0), power)

    return Live(draw, depth)


def floodlights(stage: Stage, foot_y: float) -> list[Layer]:
    """Return two masts with banks of lamps; their glow fills the air when it is dark."""
    u, h = stage.unit, stage.height
    layers: list[Layer] = []
    lit = stage.dark or stage.weather is not Weather.CLEAR
    flood = SoftLight.of(270 * u, (1.0, 0.97, 0.86))
    for share in (0.14, 0.86):
        x, top = stage.width * share, max(0.05 * h, foot_y - 620 * stage.scenery)
        mast, bank = skia.Path(), skia.Path()
        add_polygon(
            mast, [(x - 7 * u, foot_y), (x - 3 * u, top), (x + 3 * u, top), (x + 7 * u, foot_y)]
        )
        for row in range(3):
            for column in range(5):
                bank.addCircle(x + (column - 2) * 17 * u, top + row * 16 * u, 6.2 * u)
        mast.addRect(skia.Rect(x - 46 * u, top - 12 * u, x + 46 * u, top + 44 * u))
        layers.append(Flat(mast, ink(mix(stage.palette.near, stage.palette.sky[2], 0.3)), 0.18))
        lamps = (1.0, 0.98, 0.9) if lit else mix(stage.palette.sky[3], (1.0, 1.0, 1.0), 0.4)

        def draw(canvas: skia.Canvas, seconds: float, x: float = x, top: float = top, bank: skia.Path = bank, lamps: Color = lamps) -> None:  # fmt: skip
            canvas.drawPath(bank, ink(lamps))
            if lit:
                flood.draw(canvas, x, top + 16 * u, 0.95)

        layers.append(Live(draw, 0.18))
    return layers


def flooded(stage: Stage, base: Color) -> Color:
    """Return a colour of the pitch, which the floodlights show even at night."""
    daylight = mix(stage.palette.local(base), stage.palette.near, 0.10)
    return mix(daylight, mix(base, stage.palette.near, 0.12), 0.62) if stage.dark else daylight


def pitch(stage: Stage, top_y: float, *, track: bool) -> list[Layer]:
    """Return the grass in mown stripes with its white lines, or a red track."""
    u, w, h, palette = stage.unit, stage.width, stage.height, stage.palette
    left, _, right, _ = stage.reach(1.0)
    base = flooded(stage, CLAY if track else GRASS)
    low, chalk = h * 1.12, mix(flooded(stage, (1.0, 1.0, 1.0)), base, 0.15)
    lines, bands, oval = skia.Path(), skia.Path(), skia.Path()
    for index in range(-30, 31):
        far_x, near_x = w / 2 + index * 74 * u, w / 2 + index * 320 * u
        if track:
            add_polygon(lines, [(far_x - 0.8 * u, top_y), (near_x - 5 * u, low), (near_x + 5 * u, low), (far_x + 0.8 * u, top_y)])  # fmt: skip
        elif index % 2:
            add_polygon(bands, [(far_x, top_y), (near_x, low), (near_x + 320 * u, low), (far_x + 74 * u, top_y)])  # fmt: skip
    if not track:
        y = top_y + 0.22 * (h - top_y)
        lines.addRect(skia.Rect(left, y, right, y + 3.2 * u))
        oval.addOval(skia.Rect(w / 2 - 420 * u, y - 60 * u, w / 2 + 420 * u, y + 150 * u))
    stops = [
        (0.0, mix(base, palette.light, 0.25)),
        (0.35, base),
        (1.0, mix(base, palette.near, 0.5)),
    ]
    pool = Pool(
        stage.staging.light_x, stage.staging.ground_y, 0.34 * w, 0.16 * h, palette.light, 0.32
    )
    marks = [
        (bands, ink(mix(base, palette.light, 0.5), 0.16)),
        (oval, pen(chalk, 4 * u, 0.8)),
        (lines, ink(chalk, 0.85)),
    ]
    return floor_layers(stage, top_y, 1.0, stops, pool, marks)


def boards(stage: Stage, y: float) -> list[Layer]:
    """Return the advertising boards along the pitch, in plain colours."""
    dice, u = stage.dice("boards"), stage.unit
    left, _, right, _ = stage.reach(0.3)
    paths, x = [skia.Path() for _ in SHIRTS], left
    while x < right:
        wide = dice.uniform(90, 190) * u
        paths[dice.randrange(len(paths))].addRect(
            skia.Rect(x, y - 20 * u, x + wide - 3 * u, y + 4 * u)
        )
        x += wide
    return [Flat(path, ink(mix(stage.palette.local(tint), stage.palette.near, 0.28)), 0.3) for tint, path in zip(SHIRTS, paths, strict=True)]  # fmt: skip


def goal(stage: Stage, pitch_y: float) -> Layer:
    """Return a far goal with its net."""
    u = stage.scenery
    x, y = stage.width * (0.5 + 0.24 * stage.staging.facing), pitch_y + 30 * stage.unit
    half, tall = 92 * u, 74 * u
    net, posts = skia.Path(), skia.Path()
    for step in range(1, 12):
        px = x - half + 2 * half * step / 12
        net.moveTo(px, y - tall)
        net.lineTo(px, y)
    for step in range(1, 6):
        net.moveTo(x - half, y - tall * step / 6)
        net.lineTo(x + half, y - tall * step / 6)
    add_polygon(
        posts,
        [(x - half, y), (x - half, y - tall), (x + half, y - tall), (x + half, y)],
        close=False,
    )
    white = mix(stage.palette.local((1.0, 1.0, 1.0)), stage.palette.light, 0.2)

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        canvas.drawPath(net, pen(white, 0.9 * stage.unit, 0.35))
        canvas.drawPath(posts, pen(white, 4.4 * stage.unit))

    return Live(draw, 0.7)
