"""Land: ridges by midpoint displacement, trees of random size and lean. Knows lines; no place."""

from __future__ import annotations

import math
import random
from dataclasses import dataclass

import numpy as np
import skia
from numpy.typing import NDArray

from moviefactory.lexicon.vocabulary import Time
from moviefactory.shots.animatic.layers import Fill, Flat, Layer, Solid, add_polygon, ink
from moviefactory.shots.animatic.light import Color, mix
from moviefactory.shots.animatic.noise import midpoint_line
from moviefactory.shots.animatic.stage import Stage, Stops

Points = list[tuple[float, float]]
SNOW_COVER = 0.84
WHITE = (1.0, 1.0, 1.0)


@dataclass(frozen=True, slots=True)
class Ridge:
    """A line of land from left to right. Units: pixels, y down. Shape: xs and ys (n,), xs rising."""

    xs: NDArray[np.float64]
    ys: NDArray[np.float64]

    def y(self, x: float) -> float:
        """Return the height of the land at `x`."""
        return float(np.interp(x, self.xs, self.ys))

    @property
    def top(self) -> float:
        """The highest point."""
        return float(self.ys.min())

    @property
    def foot(self) -> float:
        """The lowest point; below it all is land."""
        return float(self.ys.max())

    def path(self, bottom: float) -> skia.Path:
        """Return the land as a closed shape down to `bottom`."""
        points: Points = [(float(self.xs[0]), bottom)]
        points += zip(self.xs.tolist(), self.ys.tolist(), strict=True)
        points.append((float(self.xs[-1]), bottom))
        path = skia.Path()
        add_polygon(path, points)
        return path


def ridge(
    stage: Stage,
    name: str,
    depth: float,
    base_y: float,
    amplitude: float,
    *,
    roughness: float = 0.52,
    period_units: float = 1500.0,
) -> Ridge:
    """Return a ridge whose foot is at `base_y` and whose top is `amplitude` higher.

    Units: pixels; `period_units` is the size of its hills.
    """
    xs = stage.line(depth, 7.0)
    period = period_units * stage.scenery
    line = midpoint_line(stage.noise_seed(name), 12, roughness)
    # The line is laid from the frame's middle outward: the take settles what lies there.
    position = 0.5 + (xs - stage.width / 2) / (4.0 * period)
    position = np.abs((position % 2.0) - 1.0)
    heights = np.interp(position * (len(line) - 1), np.arange(len(line)), line)
    heights = (heights - heights.min()) / max(1e-6, float(np.ptp(heights)))
    return Ridge(xs, base_y - amplitude * heights)


def ground(stage: Stage, name: str, rise_units: float = 14.0) -> Ridge:
    """Return the gentle ground that the players stand on, at depth 1."""
    xs = stage.line(1.0, 9.0)
    dice = stage.dice(name)
    rise = rise_units * stage.unit
    ys = np.full_like(xs, 0.0)
    for length, weight in ((1400, 1.0), (520, 0.35), (170, 0.10), (60, 0.035)):
        phase = dice.uniform(0, 2 * math.pi)
        ys += weight * rise * np.sin(2 * math.pi * xs / (length * stage.unit) + phase)
    lead = stage.staging.lead
    anchor = lead.x if lead else stage.width / 2
    ys += stage.staging.ground_y - float(np.interp(anchor, xs, ys))
    return Ridge(xs, ys)


def solid(stage: Stage, land: Ridge, fill: Fill, depth: float) -> Solid:
    """Return bare land as a layer."""
    bottom = stage.reach(depth)[3] + 0.1 * stage.height
    return Solid(land.path(bottom), fill, depth, land.foot + 0.01 * stage.width)


def snowed(stage: Stage, tone: Color, cover: float = SNOW_COVER) -> Color:
    """Return the colour of ground or roofs with snow on them, if it lies; else their own."""
    if not stage.snow_lies:
        return tone
    glimmer = 0.46 if stage.time is Time.NIGHT else 0.28
    return mix(tone, mix(stage.palette.local(WHITE), stage.palette.light, glimmer), cover)


def land_layer(
    stage: Stage,
    land: Ridge,
    depth: float,
    stops: Stops,
    *,
    fade_units: float = 260.0,
    spill: float = 0.0,
    extra: skia.Path | None = None,
    from_y: float | None = None,
) -> Solid:
    """Return land coloured from its top, or `from_y`, downward; `extra` (trees, roofs) stands on it.

    Units: the colours run through `stops` over `fade_units`, which grow with the scenery.
    """
    bottom = stage.reach(depth)[3] + 0.1 * stage.height
    path, top = land.path(bottom), land.top
    if from_y is None:
        stops = [(share, snowed(stage, tone, SNOW_COVER - 0.14 * share)) for share, tone in stops]
    if extra is not None:
        path.addPath(extra)
        top = min(top, path.getBounds().top())
    fade = fade_units * stage.scenery
    start = land.top if from_y is None else from_y
    if depth == 1.0:
        # The near ground darkens all the way down, however much of it the frame shows.
        fade = max(fade, 1.25 * (stage.height - start))
    fill = stage.gradient(start, start + fade, stops, depth, spill=spill, box_top_y=top)
    return Solid(path, fill, depth, land.foot + 0.01 * stage.width)


def pine(path: skia.Path, x: float, y: float, height: float, dice: random.Random) -> None:
    """Add a spruce with ragged boughs that stands at (x, y)."""
    tiers = 6 if height < 90 else 9
    width = height * dice.uniform(0.17, 0.25)
    lean = height * dice.uniform(-0.03, 0.03)
    left: Points = []
    right: Points = []
    for tier in range(1, tiers + 1):
        share = tier / tiers
        level = y - height + height * 0.94 * share
        reach = width * share**0.85
        middle = x + lean * (1 - share)
        for side, line in ((-1, left), (1, right)):
            out = reach * dice.uniform(0.82, 1.12)
            line.append((middle + side * out, level + height * dice.uniform(0.0, 0.025)))
            line.append((middle + side * out * 0.52, level - height * 0.022))
    trunk = height * 0.018
    foot = [(x + trunk, y - height * 0.05), (x + trunk, y + 8), (x - trunk, y + 8), (x - trunk, y - height * 0.05)]  # fmt: skip
    add_polygon(path, [(x + lean, y - height), *right, *foot, *reversed(left)])


def leafy(path: skia.Path, x: float, y: float, height: float, dice: random.Random) -> None:
    """Add a broad-leaved tree: a leaning trunk and a crown of blobs."""
    trunk = height * dice.uniform(0.030, 0.045)
    lean = height * dice.uniform(-0.06, 0.06)
    fork = y - height * 0.45
    add_polygon(path, [(x - trunk, y + 6), (x - trunk * 0.6 + lean * 0.5, fork), (x + lean, y - height * 0.75), (x + trunk * 0.6 + lean * 0.5, fork), (x + trunk, y + 6)])  # fmt: skip
    for _ in range(9):
        angle = dice.uniform(0, 2 * math.pi)
        far = dice.uniform(0.0, 0.24) * height
        radius = height * dice.uniform(0.11, 0.20)
        path.addCircle(
            x + lean + far * 1.15 * math.cos(angle), y - height * 0.70 + far * math.sin(angle) * 0.85, radius
        )  # fmt: skip


def forest(
    stage: Stage,
    land: Ridge,
    name: str,
    depth: float,
    *,
    count: int,
    height_units: float,
    kind: str = "pine",
    gap: tuple[float, float] | None = None,
    clumps: float = 0.5,
) -> skia.Path:
    """Return trees along the land, in clumps; none between the x positions of `gap`.

    `count` is how many stand in one frame of 2.4 times the height.
    """
    dice = stage.dice(name)
    left, _, right, _ = stage.reach(depth)
    share = (right - left) / (2.4 * 1000 * stage.unit)
    height = height_units * stage.scenery
    path = skia.Path()
    phase = dice.uniform(0, 6)
    wanted = int(count * share / max(0.6, stage.staging.scenery))
    for _ in range(wanted):
        x = dice.uniform(left, right)
        thick = 0.5 + 0.5 * math.sin(x / (260 * stage.scenery) + phase)
        if dice.random() < clumps * (1 - thick):
            continue
        if gap and gap[0] < x < gap[1]:
            continue
        size = height * dice.uniform(0.5, 1.0) ** 1.2 * (0.75 + 0.45 * thick)
        grow = pine if kind == "pine" else leafy
        grow(path, x, land.y(x) + 3, size, dice)
    return path


def grass(
    stage: Stage, land: Ridge, name: str, depth: float, height_units: float, per_frame: int
) -> skia.Path:
    """Return blades of grass along the land, each bent its own way."""
    dice = stage.dice(name)
    left, _, right, _ = stage.reach(depth)
    path = skia.Path()
    count = int(per_frame * (right - left) / (2.4 * 1000 * stage.unit))
    for _ in range(count):
        x = dice.uniform(left, right)
        tall = height_units * stage.unit * dice.uniform(0.35, 1.0)
        bend = tall * dice.uniform(-0.45, 0.45)
        y = land.y(x) + 4
        half = max(0.8, 0.035 * tall)
        add_polygon(path, [(x - half, y), (x + bend * 0.4 - half * 0.6, y - tall * 0.6), (x + bend, y - tall), (x + bend * 0.4 + half * 0.6, y - tall * 0.6), (x + half, y)])  # fmt: skip
    return path


def frame_of_trees(
    stage: Stage, floor: Ridge, *, height_units: float = 430.0, count: int = 13
) -> list[Layer]:
    """Return nearest trees, almost black, at the sides; the middle is left to the picture."""
    lead, dice = stage.staging.lead, stage.dice("frame")
    middle = lead.x if lead else stage.staging.light_x
    half = max(0.25 * stage.width, (0.6 * lead.width + 0.09 * stage.width) if lead else 0.0)
    left, _, right, _ = stage.reach(1.25)
    path = skia.Path()
    for _ in range(count):
        x = dice.choice((left + dice.random() ** 1.6 * (middle - half - left), right - dice.random() ** 1.6 * (right - middle - half)))  # fmt: skip
        if middle - half < x < middle + half or right - left < 2 * half:
            continue
        edge = min(1.0, abs(x - middle) / (0.55 * stage.width))
        size = height_units * stage.unit * dice.uniform(0.55, 1.0) * (0.45 + 0.65 * edge)
        pine(path, x, floor.y(x) + dice.uniform(10, 60) * stage.unit, size, dice)
    bank = skia.Path()
    bank.addPath(path)
    rise = 0.075 * stage.height
    xs = np.linspace(left, right, 60)
    lift = np.clip(np.abs(xs - middle) / (0.5 * stage.width), 0, 1.4) ** 2.2 * rise
    ys = (
        stage.height - 0.012 * stage.height - lift + 3 * stage.unit * np.sin(xs / (37 * stage.unit))
    )
    add_polygon(bank, [(left, 1.3 * stage.height), *zip(xs.tolist(), ys.tolist(), strict=True), (right, 1.3 * stage.height)])  # fmt: skip
    return [Flat(bank, ink(stage.palette.near), 1.25)]
