"""Orders and frames for the tests of cameras."""

from collections.abc import Iterable, Iterator
from fractions import Fraction

import numpy as np
import pytest
from numpy.typing import NDArray

from moviefactory.grammar import Angle, Mood, Move, Pace, ShotSize
from moviefactory.lexicon import (
    Action,
    CameraReading,
    Place,
    Reading,
    Subject,
    SubjectReading,
    Time,
    Weather,
    broad,
)
from moviefactory.media import Size
from moviefactory.shots.animatic.drawing import all_layers, canvas_for, set_stage
from moviefactory.shots.animatic.layers import Moment, draw_all
from moviefactory.shots.animatic.lens import surface_on
from moviefactory.storyboard import ShotOrder

ASTRONAUT = "an astronaut floats in deep space"
Pixels = NDArray[np.uint8]


def order(
    picture: str = ASTRONAUT,
    *,
    width: int = 192,
    height: int = 80,
    frames: int = 24,
    seed: int = 1,
    index: int = 0,
    camera: str = "slow push in",
    style: str = "",
    looks: tuple[tuple[str, str], ...] = (),
) -> ShotOrder:
    return ShotOrder(
        shot_id="s01-01",
        picture=picture,
        camera=camera,
        heading="",
        mood=Mood.WONDER,
        style=style,
        looks=looks,
        size=Size(width, height),
        fps=Fraction(24),
        frame_count=frames,
        seed=seed,
        film_seed=7,
        shot_index=index,
        shot_count=8,
    )


def reading(
    place: Place,
    time: Time = Time.DUSK,
    weather: Weather = Weather.CLEAR,
    *subjects: tuple[Subject, Action, int],
) -> Reading:
    cast = tuple(SubjectReading(who, what, count, who.value) for who, what, count in subjects)
    return Reading(place, cast, time, weather, (), ())


def lens(
    move: Move = Move.STATIC,
    pace: Pace = Pace.NORMAL,
    size: ShotSize | None = ShotSize.WIDE,
    angle: Angle | None = Angle.EYE_LEVEL,
) -> CameraReading:
    return CameraReading(size, angle, move, pace)


def frames_of(
    shot: ShotOrder, read: Reading, camera: CameraReading, at: tuple[int, ...]
) -> Iterator[Pixels]:
    """Yield copies of some frames as RGBA, filmed as the camera does, from a given reading."""
    stage, scene, actors = set_stage(shot, read, camera)
    layers = all_layers(stage, scene, actors)
    frame = np.zeros((shot.size.height, shot.size.width, 4), np.uint8)
    surface = surface_on(frame)
    canvas = canvas_for(stage, surface.getCanvas())
    rig = stage.staging.rig
    for index in at:
        seconds = float(index / shot.fps)
        draw_all(
            canvas, layers, Moment(seconds, min(1.0, seconds / rig.seconds), rig.at(seconds), rig)
        )
        yield np.ascontiguousarray(frame[..., [2, 1, 0, 3]])


def change(one: Pixels, other: Pixels) -> float:
    """Return the mean difference of two frames, in levels of 255."""
    return float(np.abs(one[..., :3].astype(int) - other[..., :3].astype(int)).mean())


def in_turn(places: Iterable[Place]) -> list[object]:
    """Return the places for a law that takes long: the finer ones wait for -m slow."""
    slow = pytest.mark.slow
    return [place if broad(place) is place else pytest.param(place, marks=slow) for place in places]
