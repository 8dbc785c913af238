"""Weather in motion: rain, snow, fog, blown sand, storm with lightning. Knows what falls; not on what."""

from __future__ import annotations

import math

import numpy as np
import skia

from moviefactory.lexicon.places import INDOORS, ROOMS, broad
from moviefactory.lexicon.vocabulary import Place, Time, Weather
from moviefactory.shots.animatic import lens, noise
from moviefactory.shots.animatic.layers import (
    Flat,
    Layer,
    Moment,
    Sprite,
    add_polygon,
    ink,
    pen,
    sheer,
)
from moviefactory.shots.animatic.light import Color, mix
from moviefactory.shots.animatic.murk import air_at, low_air, low_sun
from moviefactory.shots.animatic.stage import Stage


class Falling:
    """A field of drops or flakes that falls for ever, without a seam, at one depth.

    Shapes lie in a tile as large as the frame; it is drawn up to four times, wrapped.
    """

    def __init__(
        self, path: skia.Path, paint: skia.Paint, depth: float, tile: tuple[float, float],
        speed: tuple[float, float], sway: float = 0.0,
    ) -> None:  # fmt: skip
        self.depth = depth
        self._path, self._paint, self._tile, self._speed, self._sway = (
            path,
            paint,
            tile,
            speed,
            sway,
        )

    def draw(self, canvas: skia.Canvas, moment: Moment) -> None:
        """Draw the tile where it has fallen to."""
        width, height = self._tile
        shift_x, shift_y = moment.view.shift(self.depth)
        sway = self._sway * math.sin(0.8 * moment.seconds)
        x = (self._speed[0] * moment.seconds + shift_x + sway) % width
        y = (self._speed[1] * moment.seconds + shift_y) % height
        for left in (x - width, x):
            for top in (y - height, y):
                canvas.save()
                canvas.translate(left, top)
                canvas.drawPath(self._path, self._paint)
                canvas.restore()


AFTERGLOW = 0.9
"""How long the light of a bolt is seen. Units: seconds."""
NIGHT_FLASH = 0.34
"""How strongly a bolt lights the cloud by night, which stays a night."""
PANE_FLASH = 0.6
"""How much less of it than under the sky lights each pane as a whole."""
PANE_BOLTS = (0.06, 0.24, 0.42, 0.60, 0.78, 0.94)
"""Where lightning strikes as seen from a room. Units: frame widths."""
STRIKES_APART = (1.2, 2.2)
"""How long from one bolt to the next. Units: seconds."""


class Lightning:
    """Bolts at their moments, each with a flash that swells and then fades for most of a second.

    One strikes just before the middle of the shot, and about half of all frames show one's light.
    """

    depth = 0.02

    def __init__(self, stage: Stage, *, behind_panes: bool = False) -> None:
        dice = stage.dice("lightning")
        self._behind_panes = behind_panes
        seconds = stage.staging.rig.seconds
        self._stage = stage
        self._strikes: list[tuple[float, skia.Path, float]] = []
        times = [0.5 * seconds - dice.uniform(0.08, 0.30)]
        while times[0] > AFTERGLOW:
            times.insert(0, times[0] - dice.uniform(*STRIKES_APART))
        while times[-1] < seconds:
            times.append(times[-1] + dice.uniform(*STRIKES_APART))
        for at in times:
            x = stage.width * dice.uniform(0.15, 0.85)
            bolt = skia.Path()
            # Wherever the windows are, one of the bolts is seen in them.
            for bolt_x in [share * stage.width for share in PANE_BOLTS] if behind_panes else [x]:
                bolt.addPath(_bolt(stage, bolt_x, dice.randrange(1 << 30)))
            self._strikes.append((at, bolt, x))

    def draw(self, canvas: skia.Canvas, moment: Moment) -> None:
        """Draw the bolt of this moment, and its light on the cloud."""
        for at, path, x in self._strikes:
            since = moment.seconds - at
            if not -0.10 < since < AFTERGLOW:
                continue
            power = (1 + since / 0.10) if since < 0 else math.exp(-since * 2.6)
            flicker = power * (0.85 + 0.15 * math.cos(since * 40))
            light = mix(self._stage.palette.light, (0.85, 0.90, 1.0), 0.8)
            wash = skia.Paint(BlendMode=skia.BlendMode.kScreen, Dither=True)
            reach = 0.75 * self._stage.height
            strength = NIGHT_FLASH if self._stage.time is Time.NIGHT else 0.5
            if self._behind_panes:
                strength *= PANE_FLASH
                canvas.drawPaint(ink(light, strength * flicker))
            colours = [int(skia.Color4f(*light, strength * flicker).toColor()), int(skia.Color4f(*light, 0).toColor())]  # fmt: skip
            unit = self._stage.unit
            strokes = [(18.0, 0.16), (8.0, 0.4), (3.2, 1.0)]
            wash.setShader(skia.GradientShader.MakeRadial(skia.Point(x, 0.15 * self._stage.height), reach, colours))  # fmt: skip
            canvas.save()
            canvas.concat(moment.matrix(self.depth))
            if self._behind_panes:
                strokes = strokes[1:]
            else:
                canvas.drawCircle(x, 0.15 * self._stage.height, reach, wash)
            if since > -0.05:
                for width, alpha in strokes:
                    canvas.drawPath(path, pen(light, width * unit, min(1.0, alpha * power)))
            canvas.restore()


def _bolt(stage: Stage, x: float, seed: int) -> skia.Path:
    line = noise.midpoint_line(seed, 6, 0.6)
    path = skia.Path()
    bottom = stage.horizon_y * 0.97
    points = [(x + float(dx - line[0]) * 62 * stage.unit, bottom * i / (len(line) - 1)) for i, dx in enumerate(line)]  # fmt: skip
    add_polygon(path, points, close=False)
    for fork in (len(points) // 3, len(points) // 2):
        side = 1 if fork % 2 else -1
        start = points[fork]
        add_polygon(path, [start, (start[0] + side * 36 * stage.unit, start[1] + 60 * stage.unit), (start[0] + side * 50 * stage.unit, start[1] + 128 * stage.unit)], close=False)  # fmt: skip
    return path


STORM_SLANT = 0.55
"""How far a storm drives its rain aside for each length that it falls."""
BLIZZARD = 4.0
"""How hard the wind of a storm drives the snow."""
WET_LIGHTS = ((1.0, 0.78, 0.36), (1.0, 0.42, 0.34), (0.55, 0.86, 1.0))
"""The colours of lamps that swim in a wet pane."""
THEATRES = ("opera", "theatre", "theater", "ballet", "piano", "recital", "orchestra", "curtain", "歌剧", "剧院", "剧场", "芭蕾", "钢琴", "京剧", "戏")  # fmt: skip
"""Words of stages under a roof; others stand in the open air once there is weather."""


class Veil:
    """Thick air before all that stands behind the players: thickest at the horizon."""

    depth = 0.9

    def __init__(self, stage: Stage) -> None:
        air, low, feet = fog_colour(stage), stage.horizon_y, stage.staging.ground_y
        stops = [(0.0, 0.50), (0.62 * low, 0.66), (low, 0.86), (0.6 * low + 0.4 * feet, 0.74),
                 (feet, 0.40), (float(stage.height), 0.12)]  # fmt: skip
        paint = skia.Paint(Dither=True)
        ends = [skia.Point(0, 0), skia.Point(0, stage.height)]
        shades = [int(skia.Color4f(*air_at(stage, min(1.0, y / low), air), alpha).toColor()) for y, alpha in stops]  # fmt: skip
        shares = [min(1.0, y / stage.height) for y, _ in stops]
        paint.setShader(skia.GradientShader.MakeLinear(ends, shades, shares))
        # A picture that is made once and laid as it is costs a tenth of a gradient a frame.
        sheet = lens.raster(stage.width, stage.height, opaque=False)
        sheet.getCanvas().drawPaint(paint)
        self._air = sheet.makeImageSnapshot()

    def draw(self, canvas: skia.Canvas, moment: Moment) -> None:
        """Lay the air over what is drawn so far."""
        canvas.drawImage(self._air, 0, 0)


class Dullness:
    """A snowy sky behind a pane, dark enough that flakes are seen before it."""

    depth = 0.25

    def __init__(self, stage: Stage) -> None:
        self._paint = sheer(ink(mix(stage.palette.near, stage.palette.sky[1], 0.5), 0.42))

    def draw(self, canvas: skia.Canvas, moment: Moment) -> None:
        """Dull what is drawn so far."""
        canvas.drawPaint(self._paint)


def fog_colour(stage: Stage) -> Color:
    """Return what fog looks like: the air's own colour, by night darker than it."""
    share = 0.30 if stage.time is Time.NIGHT else 0.0
    return air_at(stage, 0.85, mix(stage.palette.haze, stage.palette.near, share))


def outdoors_seen(stage: Stage, depth: float = 0.3) -> list[Layer]:
    """Return the weather as it is seen through a window: what falls, and drops that run down the pane."""
    match stage.weather:
        case Weather.RAIN | Weather.STORM:
            storm = []
            if stage.weather is Weather.STORM:
                storm = [Lightning(stage, behind_panes=stage.place in ROOMS)]
            return [
                *low_air(stage, 0.34),
                *_wet_lights(stage, depth),
                *storm,
                _rain(stage, depth, 0.8),
                _rain(stage, depth + 0.05, 1.3),
                _drops(stage),
            ]
        case Weather.SNOW:
            falls = ((depth, 1.0), (depth + 0.05, 1.0), (depth + 0.08, 1.8))
            return [
                Dullness(stage),
                *low_air(stage, 0.34),
                *(_snow(stage, far, size) for far, size in falls),
            ]
        case Weather.FOG:
            return [Veil(stage)]
        case _:
            return []


def _wet_lights(stage: Stage, depth: float) -> list[Layer]:
    """Return the lamps of a wet street, swimming in the pane, once it is dark."""
    if not stage.dark or stage.place not in ROOMS:
        return []
    dice, u, low = stage.dice("wet lights"), stage.unit, 0.92 * stage.horizon_y
    lamps = [(dice.uniform(0, stage.width), low - dice.uniform(0, 0.16) * stage.height, dice.uniform(8, 22) * u, dice.randrange(len(WET_LIGHTS))) for _ in range(34)]  # fmt: skip
    layers: list[Layer] = []
    for index, tint in enumerate(WET_LIGHTS):
        discs, streaks = skia.Path(), skia.Path()
        for x, y, size, which in lamps:
            if which == index:
                discs.addCircle(x, y, size)
                streaks.addOval(skia.Rect(x - 0.5 * size, y, x + 0.5 * size, y + 7 * size))
        layers += [Flat(streaks, ink(tint, 0.22), depth), Flat(discs, ink(tint, 0.62), depth)]
    return layers


def _drops(stage: Stage) -> Layer:
    """Return drops that run down a pane, each with its trail."""
    dice, u = stage.dice("drops on the pane"), stage.unit
    tile = (float(stage.width), float(stage.height))
    path = skia.Path()
    for _ in range(int(190 * stage.width / (2.4 * stage.height)) + 40):
        x, y = dice.uniform(0, tile[0]), dice.uniform(0, tile[1])
        size, trail = u * dice.uniform(1.8, 4.2), u * dice.uniform(12, 80)
        path.addCircle(x, y, size)
        add_polygon(path, [(x - 0.8 * size, y), (x - 0.2 * size, y - trail), (x + 0.2 * size, y - trail), (x + 0.8 * size, y)])  # fmt: skip
    return Falling(path, ink(_drop_colour(stage), 0.55), 0.6, tile, (0.0, 46 * u))


def roofed(stage: Stage) -> bool:
    """Return whether no weather comes in: under a roof, or where there is none."""
    open_air = stage.place is Place.CONCERT and not stage.says(THEATRES)
    return stage.place in INDOORS and not open_air


def weather_layers(stage: Stage) -> tuple[list[Layer], list[Layer]]:
    """Return what is drawn behind the players, and what falls before them."""
    if roofed(stage) or broad(stage.place) is Place.SPACE:
        return [], []
    behind, before = _falls(stage)
    return [*behind, *low_sun(stage)], before


def _falls(stage: Stage) -> tuple[list[Layer], list[Layer]]:
    match stage.weather:
        case Weather.RAIN:
            return [_rain(stage, 0.7, 0.5)], [_rain(stage, 1.3, 1.0)]
        case Weather.STORM if broad(stage.place) is Place.SNOW:
            # Where it is too cold for rain, the wind drives snow.
            drives = ((0.6, 0.8), (0.75, 1.1), (0.9, 1.5))
            return [_snow(stage, far, size, BLIZZARD) for far, size in drives], [
                _snow(stage, 1.2, 1.7, BLIZZARD),
                _snow(stage, 1.35, 2.3, BLIZZARD),
            ]
        case Weather.STORM:
            far = [_rain(stage, 0.7, 0.7, STORM_SLANT), _rain(stage, 0.9, 0.8, STORM_SLANT)]
            return far, [_rain(stage, 1.3, 1.5, STORM_SLANT)]
        case Weather.SNOW:
            return [_snow(stage, 0.6, 0.7), _snow(stage, 0.85, 1.0)], [_snow(stage, 1.3, 1.8)]
        case Weather.FOG:
            # Spotlights cut through what mist drifts over a stage.
            veil = [] if stage.place is Place.CONCERT else [Veil(stage)]
            return [*veil, *_fog(stage, 0.8, 0.62)], _fog(stage, 1.2, 0.5)
        case Weather.SAND:
            behind = [_sand(stage, 0.6, 0.8), *_fog(stage, 0.8, 0.85)]
            return behind, [*_fog(stage, 1.2, 0.62), _sand(stage, 1.25, 1.5)]
        case _:
            return (_fog(stage, 0.5, 0.34) if stage.time is Time.DAWN else []), []


def lightning(stage: Stage) -> list[Layer]:
    """Return the storm's lightning, which belongs between the sky and the land."""
    return [Lightning(stage)] if stage.weather is Weather.STORM and not roofed(stage) else []


def _drop_colour(stage: Stage) -> Color:
    return mix(mix(stage.palette.haze, stage.palette.light, 0.5), (1.0, 1.0, 1.0), 0.38)


def _rain(stage: Stage, depth: float, size: float, slant: float = 0.12) -> Layer:
    dice, u = stage.dice(f"rain{depth}"), stage.unit
    tile = (float(stage.width), float(stage.height))
    path = skia.Path()
    count = int((190 if size < 0.9 else 100) * stage.width / (2.4 * stage.height) + 40)
    count, size = (2 * count, 1.25 * size) if stage.pours else (count, size)
    for _ in range(count):
        x, y = dice.uniform(0, tile[0]), dice.uniform(0, tile[1])
        long = size * u * dice.uniform(46, 96)
        half = max(0.45, size * u * 0.85)
        add_polygon(path, [(x - half, y), (x + half, y), (x + half * 0.4 + slant * long, y + long), (x - half * 0.4 + slant * long, y + long)])  # fmt: skip
    fall = 1500 * u * (0.6 + 0.5 * size)
    alpha, tone = (0.36 if size < 0.9 else 0.44) + 0.16 * stage.pours, _drop_colour(stage)
    if stage.place is Place.CONCERT:
        # Spotlights catch every drop.
        alpha += 0.26
    elif stage.time is Time.DAWN and size < 0.9:
        # Before a pale sky far drops are dark, and near ones bright.
        alpha, tone = 0.5, mix(stage.palette.near, stage.palette.sky[1], 0.4)
    return Falling(path, ink(tone, alpha), depth, tile, (fall * slant, fall))


def _snow(stage: Stage, depth: float, size: float, wind: float = 0.0) -> Layer:
    """Return flakes that float down, or that a wind drives past as streaks."""
    dice = stage.dice(f"snow{depth}")
    u = stage.unit
    tile = (float(stage.width), float(stage.height))
    path = skia.Path()
    count = int(
        {0.7: 260, 1.0: 150}.get(size, 150 if wind else 46) * stage.width / (2.4 * stage.height)
        + 20
    )
    for _ in range(count):
        radius = size * u * dice.uniform(1.3, 3.2) * (1.35 if size > 1.5 else 1.0)
        x, y = dice.uniform(0, tile[0]), dice.uniform(0, tile[1])
        if wind:
            long, thin, go = 2.4 * wind * radius, max(0.5, 0.55 * radius), stage.staging.facing
            add_polygon(path, [(x, y), (x + 0.5 * go * long, y - thin - 0.09 * long), (x + go * long, y - 0.18 * long), (x + 0.5 * go * long, y + thin - 0.09 * long)])  # fmt: skip
        else:
            path.addCircle(x, y, max(0.7, radius))
    white = mix(_drop_colour(stage), (1.0, 1.0, 1.0), 0.6)
    alpha = 0.55 if size > 1.5 else 0.8
    return Falling(
        path,
        ink(white, alpha),
        depth,
        tile,
        ((34 - 210 * wind * stage.staging.facing) * u * size, (105 + 30 * wind) * u * size),
        26 * u * size,
    )


def _sand(stage: Stage, depth: float, size: float) -> Layer:
    """Return streaks of sand and dust that the wind drives flat across the picture."""
    dice, u = stage.dice(f"sand{depth}"), stage.unit
    tile = (float(stage.width), float(stage.height))
    path = skia.Path()
    for _ in range(int((150 if size < 1 else 70) * stage.width / (2.4 * stage.height) + 50)):
        x, y = dice.uniform(0, tile[0]), tile[1] * dice.random() ** 0.75
        long, half = size * u * dice.uniform(30, 170), max(0.5, size * u * dice.uniform(0.5, 1.5))
        add_polygon(path, [(x, y), (x + 0.7 * long, y - half - 0.03 * long), (x + long, y - 0.06 * long), (x + 0.7 * long, y + half - 0.03 * long)])  # fmt: skip
    tone = mix(mix(stage.palette.haze, (0.86, 0.62, 0.34), 0.5), stage.palette.light, 0.25)
    go = -stage.staging.facing
    return Falling(path, ink(tone, 0.42 if size < 1 else 0.5), depth, tile, (go * 900 * u * size, 26 * u), 14 * u)  # fmt: skip


def _fog(stage: Stage, depth: float, strength: float) -> list[Layer]:
    """Return two banks of drifting mist that never end."""
    layers: list[Layer] = []
    for index in (0, 1):
        image = mist_image(stage, f"fog{depth}{index}", strength)
        low = -float(image.width())
        y = stage.staging.ground_y - stage.height * (0.30 - 0.16 * index) + (0.05 * stage.height if depth > 1 else 0)  # fmt: skip
        speed = (36 + 26 * index) * stage.unit * (1 if index else -1)
        left, _, right, _ = stage.reach(depth)
        start = left + (right - left) * (0.05 + 0.5 * index)
        layers.append(Sprite(image, start, y, depth, speed, (left + low, right + 10)))
        layers.append(Sprite(image, start + (right - left - low + 10) / 2, y, depth, speed, (left + low, right + 10)))  # fmt: skip
    return layers


def mist_image(stage: Stage, name: str, strength: float) -> skia.Image:
    """Return a soft bank of mist in the colour of the air."""
    width, height = int(0.62 * stage.width), max(8, int(0.15 * stage.height))
    columns, rows = 120, 24
    x, y = noise.mesh(columns, rows, 4.0)
    field = noise.fbm(noise.grids(stage.noise_seed(name), 3), x, y * 1.6)
    across = np.sin(np.linspace(0, math.pi, columns, dtype=np.float32))[None, :]
    down = np.abs(np.sin(np.linspace(0, math.pi, rows, dtype=np.float32)))[:, None]
    cover = across * down**1.3 * (0.35 + field) * strength
    small = lens.tinted(np.clip(cover, 0, 1).astype(np.float32), np.array(fog_colour(stage), np.float32))  # fmt: skip
    return lens.enlarge(small, width, height)
