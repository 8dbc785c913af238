"""Look at a take from its first frame to its last, and say what was seen. Knows clips; no sounds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from moviefactory.media import Clip
from moviefactory.sound.seen.frames import kept_frames, small_frames
from moviefactory.sound.seen.moments import MOST_RISE_FRAMES, Track, moments_of
from moviefactory.sound.seen.motion import Change, Picture, Watcher
from moviefactory.sound.seen.seen import PLACES_PER_SECOND, Seen
from moviefactory.sound.seen.steps import steps_of

LEAST_LIGHT = 0.0015
THUMBNAIL = 10
TOP_SHARE = 0.1
LEGS_SHARE = 0.5
FEWEST_CHANGES = 1e-5


def look(clip: Clip, small: Path | None = None) -> Seen:
    """Return what is seen in a clip, of whose frames there may be a `small` copy.

    Raises: FfmpegFailed. Memory does not grow with its size.
    """
    frames = small_frames(clip) if small is None else kept_frames(small, clip)
    return seen_in(frames, clip.fps)


def seen_in(frames: Iterable[Picture], fps: Fraction) -> Seen:
    """Return what is seen in small frames, of which there is at least one."""
    track = _tracked(frames)
    return Seen(
        fps=fps,
        frame_count=track.frame_count,
        moments=moments_of(track, fps),
        steps=steps_of(track, fps),
        places=_places(track, fps),
        motion=round(float(np.mean(track.area)), 2),
        brightness=round(float(np.mean(track.light)), 2),
    )


@dataclass(slots=True)
class _Glow:
    """A brightening that is a flash if its light stays where it came up."""

    frame: int
    where: NDArray[np.bool_]
    before: Picture
    gain: float


def _tracked(frames: Iterable[Picture]) -> Track:
    """Return what is measured from frame to frame. The first frame counts as one without change."""
    frames = iter(frames)
    last = next(frames)
    watcher = Watcher(last)
    changes: list[Change | None] = [None]
    lights, thumbnails = [float(last.mean())], [_thumbnail(last)]
    stays: dict[int, float] = {}
    glows: list[_Glow] = []
    tops, strides, cameras = [0.5], [0.0], [0.0]
    for number, frame in enumerate(frames, 1):
        change = watcher.next(frame)
        glows = [glow for glow in glows if number <= glow.frame + MOST_RISE_FRAMES]
        for glow in glows:
            kept = float((frame - glow.before)[glow.where].mean()) / glow.gain
            stays[glow.frame] = min(stays[glow.frame], kept)
        if change.brightening > LEAST_LIGHT:
            where = (frame - last > 0) & (change.mask > 0) if change.mask.any() else frame > last
            if where.any():
                gain = float((frame - last)[where].mean())
                glows.append(_Glow(number, where, last, max(gain, 1e-3)))
                stays[number] = 1.0
        changes.append(change)
        lights.append(float(frame.mean()))
        thumbnails.append(_thumbnail(frame))
        cameras.append(cameras[-1] + change.warp.dy / frame.shape[0])
        moves = change.energy > FEWEST_CHANGES
        tops.append(_top(change.mask) - cameras[-1] if moves else tops[-1])
        strides.append(_stride(change.mask) if moves else strides[-1])
        last = frame
    return Track(
        energy=_column(changes, "energy"),
        area=_column(changes, "area"),
        brightening=_column(changes, "brightening"),
        likeness=np.array([1.0 if one is None else one.likeness for one in changes]),
        x=np.array([0.5 if one is None else one.x for one in changes]),
        y=np.array([0.5 if one is None else one.y for one in changes]),
        light=np.array(lights),
        spread=_column(changes, "spread"),
        edge=_column(changes, "edge"),
        top=np.array(tops),
        stride=np.array(strides),
        stays=stays,
        thumbnails=np.stack(thumbnails),
    )


def _column(changes: list[Change | None], name: str) -> NDArray[np.float64]:
    return np.array([0.0 if one is None else getattr(one, name) for one in changes])


def _thumbnail(frame: Picture) -> Picture:
    height, width = (size // THUMBNAIL * THUMBNAIL for size in frame.shape)
    cells = frame[:height, :width].reshape(THUMBNAIL, height // THUMBNAIL, THUMBNAIL, -1)
    small: Picture = cells.mean(axis=(1, 3)).ravel()
    small -= small.mean()
    return small


def _top(mask: Picture) -> float:
    """Return how high what changed reaches: 0 is the top of the frame, 1 its bottom."""
    rows = mask.sum(axis=1)
    least = TOP_SHARE * float(rows.max())
    row = int(np.argmax(rows > least))
    above = float(rows[row - 1]) if row else 0.0
    part = (least - above) / max(float(rows[row]) - above, 1e-9)
    return (row + part) / len(rows)


def _stride(mask: Picture) -> float:
    """Return how wide the lower half of what changed is. Units: parts of the width."""
    rows = mask.sum(axis=1).cumsum()
    middle = int(np.searchsorted(rows, LEGS_SHARE * float(rows[-1])))
    columns = mask[middle:].sum(axis=0)
    at = np.arange(len(columns), dtype=np.float32)
    total = max(float(columns.sum()), 1e-9)
    mean = float((columns * at).sum()) / total
    return float(np.sqrt(float((columns * (at - mean) ** 2).sum()) / total)) / len(columns)


def _places(track: Track, fps: Fraction) -> tuple[float, ...]:
    """Return where the motion lies, four times a second; where nothing moves, where it last did."""
    count = max(1, -(-int(track.frame_count * PLACES_PER_SECOND / fps * 16) // 16))
    at = np.minimum(
        (np.arange(track.frame_count) * float(PLACES_PER_SECOND / fps)).astype(int), count - 1
    )
    weight = np.bincount(at, track.energy, count)
    moment = np.bincount(at, track.energy * track.x, count)
    known = np.flatnonzero(weight > FEWEST_CHANGES * float(fps) / PLACES_PER_SECOND)
    if not len(known):
        return ()
    places = np.interp(np.arange(count), known, moment[known] / weight[known])
    padded = np.pad(places, 1, mode="edge")
    smooth = (padded[:-2] + 2 * padded[1:-1] + padded[2:]) / 4
    return tuple(round(float(place) * 20) / 20 for place in smooth)
