"""Light that breathes over a locked shot by night: clouds cross the moon, lamplight wavers. Knows no figure."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import skia

from moviefactory.grammar import Move
from moviefactory.lexicon.places import INDOORS, broad
from moviefactory.lexicon.vocabulary import Time, Weather
from moviefactory.shots.animatic import lens, noise
from moviefactory.shots.animatic.easel import plain
from moviefactory.shots.animatic.layers import Layer, Moment, Sprite
from moviefactory.shots.animatic.life import SKYLESS, VOID
from moviefactory.shots.animatic.stage import Stage

SHADE: Final = (0.01, 0.01, 0.04)
CLOUD_ALPHA: Final = 0.42
CLOUD_WIDTHS, CLOUD_WIDTHS_PER_SECOND = 0.72, 0.11
"""How broad a cloud's shadow is and how fast it goes, in widths of the frame."""
WAVER_ALPHA, WAVER_RATE, WAVER_ROWS = 0.17, 1.5, 128
DEPTH: Final = 1.15


@dataclass(frozen=True, slots=True)
class Waver:
    """Lamplight that never quite rests: all of the room a little darker, a little brighter.

    `shade` is as broad as the frame: copies of it are many times cheaper than a colour over all.
    """

    shade: skia.Image
    phase: float
    depth: float = DEPTH

    def draw(self, canvas: Any, moment: Moment) -> None:
        """Darken the frame by as much as the lamps miss now."""
        now = noise.wobble(WAVER_RATE * moment.seconds, self.phase)
        paint = skia.Paint(Alphaf=0.5 * (1 + now))
        for top in range(0, moment.rig.height, self.shade.height()):
            plain(canvas).drawImage(self.shade, 0, top, skia.SamplingOptions(), paint)


def breathing_light(stage: Stage) -> list[Layer]:
    """Return what moves the light where the camera is locked on somebody by night, if anything."""
    staging = stage.staging
    locked = staging.rig.move is Move.STATIC and bool(staging.players)
    if not locked or stage.time is not Time.NIGHT or not stage.look.plain:
        return []
    if stage.weather is not Weather.CLEAR or stage.place in VOID or broad(stage.place) in SKYLESS:
        return []
    if stage.place in INDOORS:
        even = np.full((WAVER_ROWS, stage.width), WAVER_ALPHA, np.float32)
        shade = lens.tinted(even, np.array(SHADE, np.float32))
        return [Waver(shade, 6.0 * stage.dice("waver").random())]
    width = float(stage.width)
    image = shade_image(stage)
    speed = -staging.facing * CLOUD_WIDTHS_PER_SECOND * width
    round_trip = width + image.width()
    start = width * stage.dice("cloud shadow").uniform(-0.5, 0.5)
    wrap = (-float(image.width()), width)
    return [
        Sprite(image, start + part * round_trip, 0.0, DEPTH, speed, wrap) for part in (0.0, 0.5)
    ]


def shade_image(stage: Stage) -> skia.Image:
    """Return a cloud's shadow: as high as the frame, ragged, fading out to both sides."""
    columns, rows = 72, 30
    x, y = noise.mesh(columns, rows, 2.2)
    field = noise.fbm(noise.grids(stage.noise_seed("cloud shadow"), 3), x, y)
    across = np.sin(np.linspace(0, math.pi, columns, dtype=np.float32))[None, :] ** 2
    cover = np.clip(CLOUD_ALPHA * across * (0.55 + 0.9 * field), 0, 0.6)
    small = lens.tinted(cover.astype(np.float32), np.array(SHADE, np.float32))
    return lens.enlarge(small, int(CLOUD_WIDTHS * stage.width), stage.height)
