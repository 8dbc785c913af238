"""Palettes: what light a time of day, a weather, a mood and a style make. Knows colours; draws nothing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from moviefactory.grammar import Mood
from moviefactory.lexicon.vocabulary import Time, Weather
from moviefactory.shots.animatic.light import Color, color, mix


@dataclass(frozen=True, slots=True)
class Palette:
    """All colours of one shot; layers mix theirs from these, so nothing falls out of the picture.

    `sky` runs from the zenith to the horizon. `ambient` is what white looks like in this air,
    `stars` how clearly they show, `darkness` how much of a local colour goes into `near`.
    """

    sky: tuple[Color, Color, Color, Color, Color]
    haze: Color
    near: Color
    light: Color
    ambient: Color
    accent: Color
    stars: float
    darkness: float
    air: float = 1.0

    def tone(self, nearness: float, ground: Color) -> Color:
        """Return the colour of a layer: haze when far (0), dark when near (1)."""
        lit = self.local(ground)
        if nearness < 0.6:
            return mix(self.haze, lit, min(1.0, nearness / 0.6) ** (0.75 + 0.5 * self.air))
        return mix(lit, self.near, (nearness - 0.6) / 0.4)

    def local(self, base: Color, nearness: float = 1.0) -> Color:
        """Return `base` as this light shows it, paled by the air when `nearness` is under 1."""
        lit = (base[0] * self.ambient[0], base[1] * self.ambient[1], base[2] * self.ambient[2])
        return mix(mix(lit, self.near, self.darkness), self.haze, (1 - nearness) * 0.85)

    def graded(self, grade: Grade) -> Palette:
        """Return this palette with every colour graded."""
        sky = (grade(self.sky[0]), grade(self.sky[1]), grade(self.sky[2]), grade(self.sky[3]), grade(self.sky[4]))  # fmt: skip
        return replace(
            self,
            sky=sky,
            haze=grade(self.haze),
            near=grade(self.near),
            light=grade(self.light),
            ambient=grade(self.ambient),
            accent=grade(self.accent),
        )


@dataclass(frozen=True, slots=True)
class Grade:
    """A change of all colours: towards `tint`, then saturation and brightness."""

    tint: Color = (0.5, 0.5, 0.5)
    share: float = 0.0
    saturation: float = 1.0
    gain: float = 1.0
    lift: float = 0.0

    def __call__(self, base: Color) -> Color:
        """Return `base` graded; its lightness is kept by the tint."""
        grey = luma(base)
        tint_grey = max(luma(self.tint), 0.05)
        toned = (
            self.tint[0] * grey / tint_grey,
            self.tint[1] * grey / tint_grey,
            self.tint[2] * grey / tint_grey,
        )
        mixed = mix(base, toned, self.share)
        flat = mix((grey, grey, grey), mixed, self.saturation)
        r, g, b = (min(1.0, max(0.0, c * self.gain + self.lift)) for c in flat)
        return (r, g, b)


def luma(base: Color) -> float:
    """Return how light a colour is, 0 to 1."""
    return 0.2126 * base[0] + 0.7152 * base[1] + 0.0722 * base[2]


def _make(
    sky: str, haze: str, near: str, light: str, ambient: str, accent: str, stars: float, darkness: float
) -> Palette:  # fmt: skip
    top, high, middle, low, horizon = (color(stop) for stop in sky.split())
    return Palette((top, high, middle, low, horizon), color(haze), color(near), color(light), color(ambient), color(accent), stars, darkness)  # fmt: skip


LIGHTS: Final[dict[Time, tuple[Palette, ...]]] = {
    Time.DAWN: (
        _make(
            "#3f5f98 #8792c6 #d3abc8 #f8b2b6 #ffe2c6",
            "#dfd2de",
            "#1a2440",
            "#ffe9d0",
            "#d6d2e2",
            "#ffbe86",
            0.15,
            0.28,
        ),
        _make(
            "#2f5f8e #7896c0 #c4b2ca #f4b5b4 #ffe4c8",
            "#d9d8e0",
            "#142a3a",
            "#ffebd2",
            "#d0d8e0",
            "#ffae78",
            0.10,
            0.26,
        ),
        _make(
            "#4a4f90 #8884c0 #c89fc6 #f6aab4 #ffdac0",
            "#e2c8d6",
            "#1d1b3a",
            "#ffe6cc",
            "#dcc8dc",
            "#ffc890",
            0.20,
            0.30,
        ),
    ),
    Time.DAY: (
        _make(
            "#1f6fc0 #4a98d8 #86c0e8 #bfe0ee #e9f4ec",
            "#cfe3ea",
            "#0f2a34",
            "#fff6dc",
            "#fffaf0",
            "#ffcf5a",
            0.0,
            0.10,
        ),
        _make(
            "#2b7fb0 #5cabc8 #98cfd6 #cfe6d4 #f6f0d2",
            "#dfe8d6",
            "#122c2a",
            "#fff4cf",
            "#fff6e2",
            "#ff9f4a",
            0.0,
            0.12,
        ),
        _make(
            "#3a66a8 #6c95cc #a3bfe2 #d6dfe8 #f8ecdc",
            "#dcdfe6",
            "#1a2540",
            "#fff1d6",
            "#f8f2ee",
            "#ffb65a",
            0.0,
            0.13,
        ),
    ),
    Time.DUSK: (
        _make(
            "#141a3c #3a3566 #9b5c78 #f0965f #ffc684",
            "#f2b591",
            "#120f22",
            "#ffdca0",
            "#c98f7e",
            "#ffb85c",
            0.55,
            0.42,
        ),
        _make(
            "#16163e #44336e #99567a #ee8c50 #ffc66e",
            "#e8a578",
            "#100f20",
            "#ffd48a",
            "#b99376",
            "#ffab4a",
            0.45,
            0.42,
        ),
        _make(
            "#231140 #5a2463 #b23f6c #f4735a #ffb877",
            "#ee8f78",
            "#170a20",
            "#ffc080",
            "#c07a7e",
            "#ffd06a",
            0.5,
            0.45,
        ),
    ),
    Time.NIGHT: (
        _make(
            "#050816 #0b1530 #142a52 #24477a #4a78a0",
            "#35608c",
            "#04070f",
            "#e6efff",
            "#4d6a98",
            "#ffb85a",
            1.0,
            0.50,
        ),
        _make(
            "#070616 #14123a #272459 #42407f #6d6aa8",
            "#4d4b8a",
            "#06050f",
            "#f1ecff",
            "#5a5a98",
            "#ffc46a",
            1.0,
            0.50,
        ),
        _make(
            "#030c18 #08203a #0f3a5a #1f5f7c #4b94a8",
            "#2c6a86",
            "#020911",
            "#e2f6ff",
            "#4a7a92",
            "#ffcb6b",
            1.0,
            0.50,
        ),
    ),
}

MOODS: Final[dict[Mood, Grade]] = {
    Mood.WONDER: Grade(color("#7a7ad0"), 0.06, 1.10, 1.03),
    Mood.AWE: Grade(color("#6a8ad8"), 0.08, 1.08, 1.00),
    Mood.HOPE: Grade(color("#ffd890"), 0.10, 1.05, 1.05),
    Mood.JOY: Grade(color("#ffcf80"), 0.10, 1.20, 1.06),
    Mood.PLAYFUL: Grade(color("#ffb8a0"), 0.06, 1.22, 1.05),
    Mood.COMIC: Grade(color("#ffd070"), 0.06, 1.22, 1.05),
    Mood.CALM: Grade(color("#80b8c0"), 0.10, 0.92, 1.02),
    Mood.DREAMY: Grade(color("#c8a0e0"), 0.16, 1.00, 1.03, 0.015),
    Mood.TENDER: Grade(color("#ffb8a8"), 0.12, 0.95, 1.03, 0.01),
    Mood.ROMANTIC: Grade(color("#ff9aa0"), 0.16, 1.08, 1.02),
    Mood.NOSTALGIC: Grade(color("#e0b070"), 0.26, 0.82, 1.00, 0.015),
    Mood.MELANCHOLY: Grade(color("#6a8ab0"), 0.22, 0.74, 0.94),
    Mood.GRIEF: Grade(color("#7088a0"), 0.30, 0.52, 0.86),
    Mood.LONELY: Grade(color("#5a88b8"), 0.22, 0.78, 0.92),
    Mood.CURIOUS: Grade(color("#90c0a0"), 0.06, 1.06, 1.02),
    Mood.MYSTERY: Grade(color("#4a8a98"), 0.22, 0.86, 0.86),
    Mood.SUSPENSE: Grade(color("#5a9080"), 0.24, 0.80, 0.84),
    Mood.FEAR: Grade(color("#508a80"), 0.30, 0.66, 0.76),
    Mood.DREAD: Grade(color("#8a5a60"), 0.32, 0.66, 0.72),
    Mood.ANGER: Grade(color("#e05a40"), 0.28, 1.05, 0.88),
    Mood.URGENT: Grade(color("#e08a50"), 0.14, 1.05, 0.94),
    Mood.STRUGGLE: Grade(color("#a09080"), 0.20, 0.80, 0.90),
    Mood.COURAGE: Grade(color("#ffb060"), 0.12, 1.12, 1.00),
    Mood.TRIUMPH: Grade(color("#ffcc60"), 0.16, 1.16, 1.05),
}

STYLES: Final[tuple[tuple[tuple[str, ...], Grade], ...]] = (
    (("sepia", "vintage", "old film", "复古"), Grade(color("#d8a868"), 0.55, 0.8, 0.98, 0.01)),
    (("pastel", "粉彩"), Grade(color("#ffd8e0"), 0.10, 0.78, 0.94, 0.09)),
    (("warm", "golden", "amber", "暖"), Grade(color("#ffb868"), 0.14, 1.06, 1.01)),
    (("cold", "icy", "steel", "cool", "冷"), Grade(color("#80b0e0"), 0.20, 0.92, 0.99)),
    (("vivid", "vibrant", "colourful", "colorful", "鲜艳"), Grade(saturation=1.3)),
    (("muted", "faded", "desaturated", "bleak"), Grade(saturation=0.68, lift=0.015)),
    (("dark", "gritty", "gothic", "阴暗"), Grade(color("#708090"), 0.12, 0.88, 0.82)),
)

_AIR: Final[dict[Weather, tuple[float, float, float]]] = {
    # How grey the sky turns, how much darker, and how thick the air is.
    Weather.CLEAR: (0.0, 1.0, 1.0),
    Weather.RAIN: (0.55, 0.78, 1.5),
    Weather.SNOW: (0.45, 0.98, 1.4),
    Weather.FOG: (0.60, 0.97, 2.4),
    Weather.STORM: (0.65, 0.44, 1.4),
    Weather.SAND: (0.72, 0.92, 2.3),
}


LOW_SUN: Final = 0.6
"""How much of its grey a cloud keeps where the sun stands low and colours it from below."""
STORMY_DAY: Final = 0.60
"""How light the darkest day is."""
BANDS: Final[dict[Time, tuple[Color, Color]]] = {
    Time.DAWN: (color("#f0a8b4"), color("#ffdca4")),
    Time.DUSK: (color("#b8405c"), color("#ff8e44")),
}
"""What colours a low sun leaves under cloud: halfway down, and at the horizon."""
_DUST: Final = Grade(color("#c98a45"), 0.62, 0.95, 0.97, 0.02)
_NIGHT_DUST: Final = Grade(color("#a8794a"), 0.86, 0.95, 0.74)


def palette_for(time: Time, weather: Weather, mood: Mood, style: str, variant: int) -> Palette:
    """Return the palette of a shot; `variant` picks one of the lights of that time of day."""
    choice = LIGHTS[time]
    palette = choice[variant % len(choice)]
    grey, gain, air = _AIR[weather]
    if time is Time.NIGHT:
        gain = 0.5 + 0.5 * gain
    elif time is Time.DAY:
        # However black the cloud, it is day below it.
        gain = max(gain, STORMY_DAY)
    if time in BANDS and weather is not Weather.FOG:
        grey *= LOW_SUN
    if weather is not Weather.CLEAR:
        palette = _overcast(palette, grey, gain, air)
    if weather is Weather.SAND:
        palette = palette.graded(_NIGHT_DUST if time is Time.NIGHT else _DUST)
    if time in BANDS and weather is not Weather.CLEAR:
        palette = _banded(palette, BANDS[time], 0.4 + 0.6 * gain)
    palette = palette.graded(MOODS[mood])
    lowered = style.lower()
    for words, grade in STYLES:
        if any(word in lowered for word in words):
            palette = palette.graded(grade)
    return palette


def _banded(palette: Palette, bands: tuple[Color, Color], gain: float) -> Palette:
    """Return an overcast palette whose sky and air keep, low down, the colours of a low sun."""
    top, high, middle, low, horizon = palette.sky
    band, glow = (Grade(gain=gain)(tone) for tone in bands)
    sky = (top, high, mix(middle, band, 0.30), mix(low, band, 0.68), mix(horizon, glow, 0.80))
    haze = mix(palette.haze, mix(band, glow, 0.5), 0.30)
    return replace(palette, sky=sky, haze=haze)


def _overcast(palette: Palette, grey: float, gain: float, air: float) -> Palette:
    """Return the palette under cloud: one grey from zenith to horizon, less sun, no stars."""
    cloud = mix(palette.sky[1], palette.haze, 0.45)
    level = luma(cloud)
    cloud = mix(cloud, (level * 0.94, level, level * 1.08), 0.5)
    flat = Grade(gain=gain)
    top, high, middle, low, horizon = (flat(mix(stop, cloud, grey)) for stop in palette.sky)
    dull = Grade(saturation=1 - 0.35 * grey, gain=0.5 + 0.5 * gain)
    return replace(
        palette,
        sky=(top, high, middle, low, horizon),
        haze=flat(mix(palette.haze, cloud, grey * 0.7)),
        ambient=dull(palette.ambient),
        stars=palette.stars * (1 - grey) * 0.4,
        air=air,
    )
