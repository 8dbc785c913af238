"""How the camera moves through a shot, as a real rig would. Knows time and pixels; no picture."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from moviefactory.grammar import Move, Pace
from moviefactory.shots.animatic.noise import wobble

PACES: Final = {Pace.SLOW: 0.6, Pace.NORMAL: 1.0, Pace.FAST: 1.9}
EXTREMES: Final = 24
DOLLY_ZOOM: Final = 0.34
"""The logarithm of the sky's growth behind a subject that keeps its size."""
WHIP_AFTER, WHIP_SECONDS = 0.25, 0.42
"""A whip rests, is thrown round, and rests on its subject."""


@dataclass(frozen=True, slots=True)
class View:
    """Where the lens is at one moment, against where it is drawn from.

    Units: pixels and radians. `pan` shifts all depths alike, as turning a head does; `track` shifts
    by depth, as walking does: the sky (depth 0) stays, the subject (depth 1) moves by `track`.
    `zoom` is the logarithm of the subject's growth; far things grow less. `warp` is that of the
    sky's; near things grow less, and the subject not at all.
    """

    pan_x: float = 0.0
    pan_y: float = 0.0
    track_x: float = 0.0
    track_y: float = 0.0
    zoom: float = 0.0
    roll: float = 0.0
    warp: float = 0.0

    def scale(self, depth: float) -> float:
        """Return how much larger a thing at `depth` is drawn."""
        return math.exp(self.zoom * depth + self.warp * max(0.0, 1 - depth))

    def shift(self, depth: float) -> tuple[float, float]:
        """Return how far a thing at `depth` moves on screen, zoom and roll apart."""
        return (-self.pan_x - self.track_x * depth, -self.pan_y - self.track_y * depth)


@dataclass(frozen=True, slots=True)
class Rig:
    """A camera move over a whole shot.

    Units: pixels, seconds. (`pivot_x`, `pivot_y`) is the point that a zoom holds still. `follow_x`
    is how far the camera travels with a walking subject over the shot, on top of its own move.
    """

    move: Move
    pace: Pace
    seconds: float
    width: int
    height: int
    pivot_x: float
    pivot_y: float
    follow_x: float = 0.0
    phase: float = 0.0

    def at(self, seconds: float) -> View:
        """Return the view at a moment of the shot."""
        share = min(1.0, max(0.0, seconds / self.seconds))
        eased = glide(share)
        middle = eased - 0.5
        strength = PACES[self.pace] * (1 - math.exp(-self.seconds * 0.45))
        side = min(self.width, 1.5 * self.height)
        reach_x, reach_y = 0.14 * side * strength, 0.14 * self.height * strength
        follow = self.follow_x * (share - 0.5)
        zoom = self.most_zoom()
        toward = 1 if self.pivot_x > self.width / 2 else -1
        match self.move:
            case Move.PUSH_IN:
                return View(track_x=follow, zoom=zoom * eased)
            case Move.PULL_OUT:
                return View(track_x=follow, zoom=zoom * (1 - eased))
            case Move.PAN_LEFT:
                return View(pan_x=-reach_x * middle, track_x=follow)
            case Move.PAN_RIGHT:
                return View(pan_x=reach_x * middle, track_x=follow)
            case Move.TILT_UP:
                return View(pan_y=-reach_y * middle, track_x=follow)
            case Move.TILT_DOWN:
                return View(pan_y=reach_y * middle, track_x=follow)
            case Move.CRANE_UP:
                return View(track_x=follow, track_y=-reach_y * middle)
            case Move.CRANE_DOWN:
                return View(track_x=follow, track_y=reach_y * middle)
            case Move.TRACK_LEFT:
                return View(track_x=follow - 1.3 * reach_x * middle)
            case Move.TRACK_RIGHT:
                return View(track_x=follow + 1.3 * reach_x * middle)
            case Move.ORBIT:
                swing = 1.2 * reach_x * middle
                return View(pan_x=-swing, track_x=follow + swing, zoom=0.25 * zoom * eased)
            case Move.DOLLY_ZOOM:
                return View(track_x=follow, warp=DOLLY_ZOOM * strength * eased)
            case Move.WHIP_PAN:
                thrown = glide(min(1.0, max(0.0, (seconds - WHIP_AFTER) / WHIP_SECONDS)))
                return View(pan_x=0.30 * side * (thrown - 0.5) * toward, track_x=follow)
            case Move.DRONE:
                bank = math.sin(math.pi * eased) * math.sin(math.tau * eased) / max(1.0, strength)
                return View(
                    pan_x=0.2 * reach_x * bank,
                    track_x=follow + 0.4 * reach_x * bank,
                    track_y=-0.8 * reach_y * (1 - eased),
                    zoom=zoom * eased,
                    roll=0.016 * strength * bank,
                )
            case Move.HANDHELD:
                sway = 0.007 * side * (0.6 + 0.4 * strength)
                return View(
                    pan_x=sway * wobble(seconds * 0.8, self.phase),
                    pan_y=sway * 0.8 * wobble(seconds * 0.9, self.phase + 5),
                    track_x=follow,
                    zoom=0.02 + 0.012 * wobble(seconds * 0.4, self.phase + 9),
                    roll=0.004 * wobble(seconds * 0.7, self.phase + 13),
                )
            case Move.STATIC:
                return View(track_x=follow)

    def most_zoom(self) -> float:
        """Return the logarithm of the subject's largest growth."""
        if self.move in (Move.PUSH_IN, Move.PULL_OUT, Move.ORBIT, Move.DRONE):
            return math.log(1 + min(0.42, 0.05 * self.seconds * PACES[self.pace]))
        return 0.03 if self.move is Move.HANDHELD else 0.0

    def on_screen(self, x: float, y: float, depth: float, view: View) -> tuple[float, float]:
        """Return where a point of the drawing at `depth` is seen; roll is left out."""
        scale = view.scale(depth)
        shift_x, shift_y = view.shift(depth)
        return (
            self.pivot_x + (x + shift_x - self.pivot_x) * scale,
            self.pivot_y + (y + shift_y - self.pivot_y) * scale,
        )

    def reach(self, depth: float) -> tuple[float, float, float, float]:
        """Return left, top, right, bottom of all that is seen at `depth` over the shot."""
        lefts, tops, rights, bottoms = [], [], [], []
        for view in views_of(self):
            scale = view.scale(depth)
            shift_x, shift_y = view.shift(depth)
            lefts.append(self.pivot_x * (1 - 1 / scale) - shift_x)
            rights.append(self.pivot_x + (self.width - self.pivot_x) / scale - shift_x)
            tops.append(self.pivot_y * (1 - 1 / scale) - shift_y)
            bottoms.append(self.pivot_y + (self.height - self.pivot_y) / scale - shift_y)
        spare = 0.02 * self.width + 8
        return min(lefts) - spare, min(tops) - spare, max(rights) + spare, max(bottoms) + spare


@lru_cache(maxsize=8)
def views_of(rig: Rig) -> tuple[View, ...]:
    """Return views from the first to the last of a shot, close enough to hold all that is seen."""
    return tuple(rig.at(rig.seconds * step / EXTREMES) for step in range(EXTREMES + 1))


def glide(share: float) -> float:
    """Return eased progress 0 to 1: a soft start, an even run, a soft stop.

    The speed ramps up over the first fifth, holds, and ramps down over the last.
    """
    ramp = 0.2
    top = 1 / (1 - ramp)
    if share < ramp:
        return top * _ramp_area(share / ramp) * ramp
    if share > 1 - ramp:
        return 1 - top * _ramp_area((1 - share) / ramp) * ramp
    return top * (ramp / 2 + share - ramp)


def _ramp_area(x: float) -> float:
    """Return the area under smoothstep from 0 to x; 1/2 at 1."""
    return x**3 - x**4 / 2
