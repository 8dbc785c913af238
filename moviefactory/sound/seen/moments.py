"""Find flashes, hits, passes and cuts in what changed from frame to frame. Knows curves; no pixels."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter1d

from moviefactory.sound.seen.seen import Happening, Moment

Curve = NDArray[np.float64]

MOST_RISE_FRAMES = 3
LEAST_FLASH = 0.004
FLASH_STAYS = 0.5
STAYS_SLACK = 0.1
STEEP = 2.5
LEAST_MOTION = 0.0006
MOST_AT_EDGE = 0.12
MOST_SPREAD = 0.09
LEAST_TURN = 0.012
TURN_SHARE = 0.6
SHARP = 1.8
START_FRAMES = 5
START_SHARE = 0.8
CUT_AREA = 0.2
CUT_LIKENESS = 0.6
APART_SECONDS = 0.25
PASS_APART_SECONDS = 0.8
USUAL_FLASH = 0.1
USUAL_HIT = 0.01
USUAL_TURN = 0.04
MOST_OF_A_KIND = 12
LEAST_STRENGTH = 0.1


@dataclass(frozen=True, slots=True)
class Track:
    """What was measured from frame to frame; index 0 is the first frame, where nothing changed yet.

    `energy`, `area` and `brightening` are of what the camera's motion does not explain; `x`, `y` its
    middle, `spread` its reach, `edge` its part at the frame's edge, `top` its upper end, `stride` the
    width of its lower half; `stays` how much of a brightening is there, in its place, until
    three frames later. Shape: (frames,); thumbnails (frames, cells).
    """

    energy: Curve
    area: Curve
    brightening: Curve
    likeness: Curve
    x: Curve
    y: Curve
    light: Curve
    spread: Curve
    edge: Curve
    top: Curve
    stride: Curve
    stays: Mapping[int, float]
    thumbnails: NDArray[np.float32]

    @property
    def frame_count(self) -> int:
        """How many frames were seen."""
        return len(self.energy)


def moments_of(track: Track, fps: Fraction) -> tuple[Moment, ...]:
    """Return all that happens, in the order of time."""
    cuts = _cuts(track)
    quiet = {frame + near for frame in cuts for near in (-1, 0, 1)}
    flashes = _flashes(track, quiet, fps)
    lit = {moment.frame + near for moment in flashes for near in (-1, 0, 1)}
    found = [
        *(Moment(frame, Happening.CUT, 1.0) for frame in cuts),
        *flashes,
        *_hits(track, quiet, lit, fps),
        *_passes(track, quiet, fps),
    ]
    return tuple(sorted(found, key=lambda moment: (moment.frame, moment.happening)))


def _cuts(track: Track) -> list[int]:
    """Return where another picture begins: all of it changes, and it does not come back."""
    cuts = []
    for frame in np.flatnonzero((track.area > CUT_AREA) & (track.likeness < CUT_LIKENESS)):
        before = track.thumbnails[max(frame - 2, 0) : frame].mean(axis=0)
        after = track.thumbnails[frame : frame + 8]
        sizes = np.sqrt((before**2).sum() * (after**2).sum(axis=1))
        if float((after @ before / np.maximum(sizes, 1e-6)).max()) < CUT_LIKENESS:
            cuts.append(int(frame))
    return cuts


def _flashes(track: Track, quiet: set[int], fps: Fraction) -> list[Moment]:
    """Return where light comes up at once, and stays where it came up or goes out in its place."""
    rising = np.maximum(track.brightening, 0)
    usual = float(np.median(np.abs(track.brightening)))
    limit = max(LEAST_FLASH, 6 * usual)
    found: list[Moment] = []
    for frame in range(1, track.frame_count):
        rise = rising[frame]
        jump = rise + (rising[frame + 1] if frame + 1 < track.frame_count else 0.0)
        if jump < limit or rise < 0.25 * jump or frame in quiet:
            continue
        if rising[frame - 1] > 0.25 * jump or _comes_in(track, frame):
            continue
        if track.stays.get(frame, 0.0) < FLASH_STAYS * _left(track, frame) - STAYS_SLACK:
            continue
        strength = round(jump / USUAL_FLASH, 2)
        found.append(Moment(frame, Happening.FLASH, strength, _place(track, frame)))
    return _apart(found, round(APART_SECONDS / 4 * fps))


def _left(track: Track, frame: int) -> float:
    """Return how much of the light that came at a frame is still somewhere in the picture later."""
    gained = track.brightening[frame]
    later = np.cumsum(track.brightening[frame : frame + MOST_RISE_FRAMES + 1])
    return float(np.clip(later.min() / gained, 0.0, 1.0))


def _hits(track: Track, quiet: set[int], lit: set[int], fps: Fraction) -> list[Moment]:
    """Return where what moves stops, starts or turns at once."""
    found: list[Moment] = []
    for frame in range(1, track.frame_count - 1):
        if frame not in quiet:
            strength = _start(track, frame)
            if frame not in lit:
                strength = max(strength, _stop(track, frame), _turn(track, frame))
            if strength > 0:
                found.append(Moment(frame, Happening.HIT, round(strength, 2), _place(track, frame)))
    return _apart(found, round(APART_SECONDS * fps))


def _stop(track: Track, frame: int) -> float:
    """Return how hard a motion ends at a frame, 0 where it goes on, goes out or leaves the frame."""
    energy = track.energy
    before = min(float(energy[max(frame - 2, 1) : frame + 1].mean()), float(energy[frame]))
    after = float(energy[frame + 1 : frame + 4].mean())
    if before < STEEP * after + LEAST_MOTION or _comes(track, frame) or _comes_in(track, frame):
        return 0.0
    return (before - after) / USUAL_HIT


def _start(track: Track, frame: int) -> float:
    """Return how hard a motion begins at a frame, 0 where it came before or from beyond the edge."""
    if frame < 2:
        return 0.0
    energy = track.energy
    before = float(energy[max(frame - 3, 1) : frame].max())
    onward = float(energy[frame : frame + START_FRAMES].mean())
    if min(float(energy[frame]), onward) < STEEP * before + LEAST_MOTION / 2:
        return 0.0
    if onward < STEEP * before + LEAST_MOTION or _comes_in(track, frame):
        return 0.0
    return START_SHARE * (onward - before) / USUAL_HIT


def _turn(track: Track, frame: int) -> float:
    """Return how hard one thing that moves changes its way at a frame."""
    turned = _turned(track, frame)
    if turned is None:
        return 0.0
    speed, change = turned
    # What flies in a curve turns as much a little earlier and later.
    about = [near for at in (frame - 4, frame + 4) if (near := _turned(track, at)) is not None]
    if not about:
        return 0.0
    smooth = max(near[1] for near in about)
    is_sharp = change > max(LEAST_TURN, TURN_SHARE * speed, SHARP * smooth)
    return change / USUAL_TURN if is_sharp else 0.0


def _turned(track: Track, frame: int) -> tuple[float, float] | None:
    """Return how fast one thing moves about a frame, and by how much its motion changes there.

    Units: parts of the picture a frame. None where nothing, too much or light alone moves.
    """
    around = slice(frame - 2, frame + 4)
    if frame < 3 or frame + 3 >= track.frame_count:
        return None
    if track.energy[around].min() < LEAST_MOTION / 2 or track.spread[around].max() > MOST_SPREAD:
        return None
    if any(_comes(track, near) for near in range(frame - 2, frame + 4)):
        return None
    x, y = track.x, track.y
    # The middle of a change lies between two frames, so a turn shows over two of them.
    before = np.array([x[frame] - x[frame - 2], y[frame] - y[frame - 2]]) / 2
    after = np.array([x[frame + 3] - x[frame + 1], y[frame + 3] - y[frame + 1]]) / 2
    speed = max(float(np.hypot(*before)), float(np.hypot(*after)))
    return speed, float(np.hypot(*(after - before)))


def _comes(track: Track, frame: int) -> bool:
    """Return whether most of a change is light that comes or goes, not a thing that moves."""
    return bool(abs(track.brightening[frame]) > 0.5 * track.energy[frame])


def _passes(track: Track, quiet: set[int], fps: Fraction) -> list[Moment]:
    """Return where motion is at its height: the middle of each swell of it."""
    energy = track.energy.copy()
    energy[[frame for frame in quiet if 0 <= frame < len(energy)]] = 0
    smooth = gaussian_filter1d(energy, max(float(fps) / 12, 1.0), mode="nearest")
    found: list[Moment] = []
    left = smooth.copy()
    while float(left.max()) > max(LEAST_MOTION, 0.4 * float(smooth.max())):
        peak = int(left.argmax())
        start = end = peak
        while start > 0 and 0.5 * left[peak] < left[start - 1]:
            start -= 1
        while end + 1 < len(left) and 0.5 * left[peak] < left[end + 1]:
            end += 1
        weights = energy[start : end + 1]
        if float(weights.sum()) > 0 and end - start < 2 * PASS_APART_SECONDS * float(fps):
            middle = round(float((weights * np.arange(start, end + 1)).sum() / weights.sum()))
            strength = round(float(smooth[peak]) / USUAL_HIT, 2)
            found.append(Moment(middle, Happening.PASS, strength, _place(track, middle)))
        left[max(start - 1, 0) : end + 2] = 0
    return _apart(found, round(PASS_APART_SECONDS * fps))


def _comes_in(track: Track, frame: int) -> bool:
    """Return whether what changes comes in or goes out at the frame's edge."""
    share = track.energy[frame] / max(abs(track.brightening[frame]), 1e-9)
    return bool(track.edge[frame] > MOST_AT_EDGE and 0.5 < share < 4)


def _place(track: Track, frame: int) -> float:
    return round(float(track.x[frame]) * 20) / 20


def _apart(found: list[Moment], frames: int) -> list[Moment]:
    """Return the strongest moments that lie apart from each other; of equal ones, the first."""
    kept: list[Moment] = []
    for moment in sorted(found, key=lambda one: (-one.strength, one.frame)):
        if all(abs(moment.frame - other.frame) > frames for other in kept):
            kept.append(moment)
    return [
        replace(moment, strength=round(min(max(moment.strength, LEAST_STRENGTH), 1.0), 1))
        for moment in kept[:MOST_OF_A_KIND]
    ]
