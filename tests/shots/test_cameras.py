"""The contract that every camera keeps."""

import hashlib
import pickle
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from camera_setups import CAMERAS_BY_WEIGHT, setup_for
from filming import order

from moviefactory.errors import UnknownName
from moviefactory.shots.camera import CAMERAS, load_camera

HERE = str(Path(__file__).parent)
SIZES = [(64, 64), (270, 480), (512, 214), (66, 1024)]


@pytest.fixture(scope="session")
def models(tmp_path_factory):
    return tmp_path_factory.mktemp("models")


@pytest.fixture(params=CAMERAS)
def setup(request, models):
    return request.param, setup_for(request.param, models)


@pytest.fixture
def camera(setup):
    return load_camera(*setup)


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_a_camera_yields_just_the_frames_ordered(camera, width, height):
    shot = order(width=width, height=height, frames=3)
    frames = [
        (frame.shape, frame.dtype.name, frame.flags.c_contiguous, frame[..., 3].min())
        for frame in camera.film(shot)
    ]
    assert frames == [((height, width, 4), "uint8", True, 255)] * 3


def test_equal_orders_give_equal_frames(camera, setup):
    first = [frame.copy() for frame in camera.film(order(frames=5))]
    second = [frame.copy() for frame in load_camera(*setup).film(order(frames=5))]
    assert all(np.array_equal(a, b) for a, b in zip(first, second, strict=True))


@pytest.mark.parametrize("name", CAMERAS_BY_WEIGHT)
def test_another_process_gives_the_same_frames(name, models):
    here = b"".join(
        frame.tobytes()
        for frame in load_camera(name, setup_for(name, models)).film(order(frames=3))
    )
    setup = pickle.dumps(setup_for(name, models))
    code = (
        f"import hashlib, pickle, sys; sys.path.insert(0, {HERE!r})\n"
        "from moviefactory.shots.camera import load_camera\n"
        "from filming import order\n"
        f"film = load_camera({name!r}, pickle.loads({setup!r})).film(order(frames=3))\n"
        "print(hashlib.sha256(b''.join(f.tobytes() for f in film)).hexdigest())\n"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == hashlib.sha256(here).hexdigest()


def test_another_take_is_another_picture(camera):
    (one,) = [frame.copy() for frame in camera.film(order(frames=1, seed=1))]
    (other,) = [frame.copy() for frame in camera.film(order(frames=1, seed=2))]
    assert np.abs(one.astype(int) - other.astype(int)).mean() > 2


def test_something_moves_in_every_shot(camera):
    frames = [frame.copy() for frame in camera.film(order(camera="static", frames=24))]
    assert not np.array_equal(frames[0], frames[-1])


def test_a_longer_shot_takes_longer_and_the_record_pickles(camera):
    record = pickle.loads(pickle.dumps(camera.record))
    assert record == camera.record
    short, long = order(frames=24), order(frames=240)
    assert 0 < record.seconds_for(short) < record.seconds_for(long)
    assert record.back_end.name in CAMERAS


def test_an_unknown_camera_is_an_error_that_lists_the_known():
    with pytest.raises(UnknownName, match="animatic"):
        load_camera("daguerreotype")


def test_a_hostile_picture_line_is_only_text(camera):
    for picture in ("$(rm -rf /) {{7*7}}", "<b>!!python/object</b>", "🦄🦄🦄" * 400):
        (frame,) = [f.copy() for f in camera.film(replace(order(frames=1), picture=picture))]
        assert frame[..., :3].std() > 3
