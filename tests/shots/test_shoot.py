"""Shooting writes the ordered frames, or says whose fault it is."""

import pickle

import numpy as np
import pytest
from filming import order

from moviefactory.ffmpeg import Encoding, count_frames
from moviefactory.media import Clip
from moviefactory.shots.camera import load_camera
from moviefactory.shots.shoot import WrongFrameCount, WrongFrameShape, shoot


class Faulty:
    record = load_camera("animatic").record

    def __init__(self, frames):
        self.frames = frames

    def film(self, order):
        yield from self.frames


def frame(height=80, width=192, dtype=np.uint8):
    return np.zeros((height, width, 4), dtype)


def test_a_shot_is_written_with_just_its_frames(tmp_path):
    shot, path, seen = order(frames=7), tmp_path / "take.mp4", []
    clip = shoot(load_camera("animatic"), shot, path, Encoding(), seen.append)
    assert clip == Clip(path, shot.size, shot.fps, 7)
    assert count_frames(path) == 7
    assert seen == [1, 2, 3, 4, 5, 6, 7]


@pytest.mark.parametrize("count", [0, 2, 4])
def test_a_camera_that_miscounts_is_named(tmp_path, count):
    with pytest.raises(WrongFrameCount) as caught:
        shoot(
            Faulty([frame()] * count),
            order(frames=3),
            tmp_path / "x.mp4",
            Encoding(),
            lambda n: None,
        )
    assert (caught.value.wanted, caught.value.got) == (3, count)
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)
    assert "animatic" in str(caught.value)


@pytest.mark.parametrize(
    "wrong", [frame(height=82), frame(dtype=np.float32), frame(height=160)[::2]]
)
def test_a_camera_that_gives_another_shape_is_named(tmp_path, wrong):
    with pytest.raises(WrongFrameShape) as caught:
        shoot(Faulty([wrong]), order(frames=1), tmp_path / "x.mp4", Encoding(), lambda n: None)
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)
