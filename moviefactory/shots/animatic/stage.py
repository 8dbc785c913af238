"""The stage: all that a place needs to build its scenery for one shot. Knows frame, light and chance.

A place is a function of a `Stage` that returns a `Scene`. Lengths are given in `unit`s, so that the
same recipe suits every frame: 1000 units are about the frame's shorter side, or a little more.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
import skia

from moviefactory.lexicon.places import ROOMS
from moviefactory.lexicon.vocabulary import Action, Place, Time, Weather
from moviefactory.media import Size
from moviefactory.shots.animatic import lens
from moviefactory.shots.animatic.layers import Fill, Layer, argb, glow_paint
from moviefactory.shots.animatic.leaps import leaps
from moviefactory.shots.animatic.light import Color, mix
from moviefactory.shots.animatic.looks import PAINTERLY, Look
from moviefactory.shots.animatic.noise import seed_of
from moviefactory.shots.animatic.palette import Palette
from moviefactory.shots.animatic.papers import finish
from moviefactory.shots.animatic.rig import views_of
from moviefactory.shots.animatic.staging import Staging
from moviefactory.shots.animatic.textures import Texture

if TYPE_CHECKING:
    from numpy.typing import NDArray

SNOWED = ("snowed in", "snowbound", "after the snow", "snow has stopped", "snow stops", "雪后", "雪停", "积雪")  # fmt: skip
"""Words of a land that is white though no snow falls."""
DOWNPOUR = ("downpour", "heavy rain", "pouring", "pours", "torrent", "deluge", "cloudburst", "driving rain", "sheets of rain", "lashing", "暴雨", "大雨", "豪雨", "骤雨", "如注")  # fmt: skip
"""Words of rain that nobody overlooks."""
Stops = Sequence[tuple[float, Color]]
Floor = Callable[[float], float]
"""How low the ground is at an x. Units: pixels."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A place, built. `layers` from far to near; those deeper than 1 lie in front of the players.

    `floor(x)` is where the ground (or the waterline) is at depth 1. Units: pixels of the drawing.
    `open_ground` is whether stones and plants may lie in front, where such a place has them.
    """

    layers: tuple[Layer, ...]
    floor: Floor
    open_ground: bool = True


@dataclass(frozen=True, slots=True)
class Stage:
    """One shot's stage. Units: pixels, but `unit` is pixels per unit of length.

    `words` are what the line says of how the place looks: `blue planet`.
    """

    width: int
    height: int
    place: Place
    time: Time
    weather: Weather
    palette: Palette
    staging: Staging
    seed: int
    fps: float
    grain: skia.Image = field(repr=False)
    film_seed: int = 0
    words: tuple[str, ...] = ()
    look: Look = PAINTERLY

    @property
    def unit(self) -> float:
        """Pixels per unit."""
        return min(self.height, 1.3 * self.width) / 1000

    @property
    def size(self) -> Size:
        """The frame's size."""
        return Size(self.width, self.height)

    @property
    def scenery(self) -> float:
        """Pixels per unit of scenery, which is larger in closer shots."""
        return self.unit * self.staging.scenery

    @property
    def horizon_y(self) -> float:
        """Where sky and earth meet."""
        return self.staging.horizon_y

    @property
    def dark(self) -> bool:
        """Whether lamps are lit: out of doors also while a day that nobody sees yet breaks."""
        if self.time in (Time.NIGHT, Time.DUSK):
            return True
        if self.weather is Weather.STORM and self.time is Time.DAWN:
            return True
        murky = self.time is Time.DAWN and self.weather is not Weather.CLEAR
        return murky and self.place not in ROOMS

    @property
    def afloat(self) -> bool:
        """Whether somebody floats or swims at the surface."""
        return any(
            one.anchor == "water"
            or one.action is Action.SWIM
            or leaps(one.subject, one.action, self.place)
            for one in self.staging.players
        )

    @property
    def snow_lies(self) -> bool:
        """Whether the ground is white: as it snows, or has just done so."""
        return self.weather is Weather.SNOW or self.says(SNOWED)

    @property
    def pours(self) -> bool:
        """Whether it rains hard."""
        return self.weather is Weather.RAIN and self.says(DOWNPOUR)

    def says(self, names: Iterable[str]) -> bool:
        """Whether the line says one of `names` of the place, also within a longer word."""
        return any(name in word.casefold() for word in self.words for name in names)

    def dice(self, name: str) -> random.Random:
        """Return chance for one purpose: the same for the same take."""
        return random.Random(seed_of(self.seed, self.place, name))

    def noise_seed(self, name: str) -> int:
        """Return a seed for one purpose."""
        return seed_of(self.seed, self.place, name)

    def film_noise_seed(self, name: str) -> int:
        """Return a seed for one purpose: the same in the whole film."""
        return seed_of(self.film_seed, name)

    def variant(self, count: int) -> int:
        """Return which of `count` compositions of the place this take has."""
        return self.dice("variant").randrange(count)

    def clear_x(self, wanted: float, half: float) -> float | None:
        """Return where a set piece of a half width stands behind nobody, nearest to `wanted`; None where it can't.

        Units:   pixels of the drawing.
        """
        spots = sorted((0.02 * k * self.width for k in range(3, 48)), key=lambda x: abs(x - wanted))
        boxes = [player.box(0.5) for player in self.staging.players]
        return next((x for x in spots if all(x + half < left or x - half > right for left, _, right, _ in boxes)), None)  # fmt: skip

    def reach(self, depth: float) -> tuple[float, float, float, float]:
        """Return left, top, right, bottom of all that is ever seen at `depth`."""
        return self.staging.rig.reach(depth)

    def sides(self, depth: float) -> tuple[float, float]:
        """Return the outermost x positions at `depth` that the shot shows, left and right.

        What frames the picture stands there, so that the camera never travels into its dark.
        """
        left, _, right, _ = self.reach(depth)
        spare = 0.02 * self.width + 8
        return left + spare, right - spare

    def box_below(self, top_y: float, depth: float) -> tuple[int, int, int, int]:
        """Return the texture box for a silhouette at `depth` whose highest point is `top_y`."""
        rig = self.staging.rig
        pans, tops, bottoms = [], [], []
        for view in views_of(rig):
            shift_y = round(view.shift(depth)[1])
            pans.append(view.pan_x)
            tops.append(rig.on_screen(0, top_y, depth, view)[1] - shift_y)
            bottoms.append(self.height - shift_y)
        spare = 6 + 0.012 * self.width
        top = max(-0.2 * self.height, min(tops)) - spare
        return (
            int(min(pans) - spare),
            int(min(top, max(bottoms) - 2)),
            int(max(pans) + self.width + spare) + 1,
            int(max(bottoms) + spare) + 1,
        )

    def texture(
        self,
        box: tuple[int, int, int, int],
        paint: Callable[[skia.Canvas], None],
        *,
        spill: float = 0.0,
        corner: float = 0.62,
    ) -> Fill:
        """Return a texture that has the light's spill, the vignette and the grain in it."""
        left, top, right, bottom = box
        x, y = self.staging.light_x, self.staging.light_y
        radius = 0.62 * max(self.height, 0.6 * self.width)
        shine = glow_paint(x, y, radius, self.palette.light, spill)
        if not self.look.plain:
            corner = self.look.corner
        tint = mix(self.palette.sky[0], (1.0, 1.0, 1.0), corner)
        level = corner / (max(tint) or 1.0)
        shade = (level * tint[0], level * tint[1], level * tint[2])

        def whole(canvas: skia.Canvas) -> None:
            canvas.translate(-left, -top)
            paint(canvas)
            if spill > 0:
                canvas.drawCircle(x, y, radius, shine)
            lens.add_vignette(canvas, self.width, self.height, shade)
            lens.add_grain(canvas, self.grain)

        def in_look(pixels: NDArray[np.uint8], row: int) -> None:
            finish(pixels, self.look, self.unit, left, top + row)

        finishing = None if self.look.plain else in_look
        return Fill(
            Texture(max(2, right - left), max(2, bottom - top), whole, finishing), left, top
        )

    def gradient(
        self,
        top_y: float,
        bottom_y: float,
        stops: Stops,
        depth: float,
        *,
        spill: float = 0.0,
        box_top_y: float | None = None,
    ) -> Fill:
        """Return a texture that runs through `stops` (share, colour) from `top_y` to `bottom_y`.

        It serves a silhouette that reaches up to `box_top_y`, or to `top_y`.
        """
        shader = vertical(top_y, bottom_y, stops)

        def paint(canvas: skia.Canvas) -> None:
            lens.pour(canvas, shader)

        box = self.box_below(top_y if box_top_y is None else box_top_y, depth)
        return self.texture(box, paint, spill=spill)

    def line(self, depth: float, step_units: float = 6.0) -> np.ndarray:
        """Return x positions across all that is seen at `depth`. Shape: (n,)."""
        left, _, right, _ = self.reach(depth)
        count = max(8, int((right - left) / (step_units * self.unit)))
        return np.linspace(left, right, count)


def vertical(top_y: float, bottom_y: float, stops: Stops) -> skia.Shader:
    """Return a gradient down the frame through `stops` (share, colour)."""
    ends = [skia.Point(0, top_y), skia.Point(0, max(bottom_y, top_y + 1))]
    return skia.GradientShader.MakeLinear(ends, [argb(c) for _, c in stops], [s for s, _ in stops])
