"""In a close shot what is far is soft, who is near is sharp, and no frame pops."""

from itertools import pairwise

import numpy as np
import pytest
from filming import change, frames_of, lens, order, reading
from hypothesis import given, settings
from hypothesis import strategies as st

from moviefactory.grammar import Move, ShotSize
from moviefactory.lexicon import Action, Place, Subject, Time, Weather
from moviefactory.shots.animatic import drawing
from moviefactory.shots.animatic.defocus import SHALLOW, Defocus, softened
from moviefactory.shots.animatic.layers import Backdrop, Moment
from moviefactory.shots.animatic.lens import surface_on

READ = reading(Place.CITY, Time.NIGHT, Weather.CLEAR, (Subject.PERSON, Action.STAND, 1))
SHOT = order(width=480, height=200, frames=8)


def close(at):
    return list(frames_of(SHOT, READ, lens(Move.PUSH_IN, size=ShotSize.CLOSE), at))


def grain_of(frame, left, right):
    """Return how much neighbouring pixels differ in some columns of the upper half."""
    part = frame[:100, left:right, :3].astype(float)
    return np.abs(np.diff(part, axis=1)).mean()


def test_the_far_is_soft_and_the_subject_as_sharp_as_ever(monkeypatch):
    (soft,) = close((6,))
    monkeypatch.setattr(drawing, "with_focus", lambda stage, layers: layers)
    (sharp,) = close((6,))
    stage, _, _ = drawing.set_stage(SHOT, READ, lens(Move.PUSH_IN, size=ShotSize.CLOSE))
    left, top, right, bottom = (int(side) for side in stage.staging.lead.box(0.5))
    assert grain_of(soft, 0, left) < 0.75 * grain_of(sharp, 0, left)
    middle = (left + right) // 2
    body = (slice((top + bottom) // 2, bottom - 40), slice(middle - 5, middle + 5))
    assert np.array_equal(soft[body], sharp[body])


def test_soft_frames_follow_one_another_without_a_pop():
    steps = [change(a, b) for a, b in pairwise(close(tuple(range(8))))]
    assert max(steps) < 2 * np.median(steps) + 1.0


@pytest.mark.parametrize("size", ShotSize)
def test_only_a_close_shot_of_somebody_is_shallow(size):
    for read in (READ, reading(Place.CITY, Time.NIGHT)):
        staged = drawing.set_stage(SHOT, read, lens(size=size))
        is_soft = any(isinstance(layer, Defocus) for layer in drawing.all_layers(*staged))
        assert is_soft == (size in SHALLOW and bool(read.subjects))


@given(st.integers(1, 40), st.integers(1, 40), st.sampled_from([1, 2, 4]), st.integers(0, 255))
@settings(max_examples=30, deadline=None)
def test_an_even_tone_stays_what_it_is(rows, columns, times, tone):
    pixels = np.full((rows, columns, 4), tone, np.uint8)
    soft = softened(pixels, times)
    assert (soft == tone).all()
    assert soft.shape == ((rows - 1) * times + 1, (columns - 1) * times + 1, 4)


@pytest.mark.parametrize("times", [1, 2, 4])
def test_a_ramp_stays_a_ramp_and_no_tone_is_lost(times):
    ramp = np.arange(10, 210, 8, dtype=np.uint8)
    pixels = np.repeat(np.tile(ramp, (9, 1))[..., None], 4, axis=2)
    soft = softened(pixels, times)[4 * times, 2 * times : -2 * times, 0].astype(float)
    wanted = np.interp(np.arange(len(soft)) / times, np.arange(len(ramp) - 4), ramp[2:-2])
    assert np.abs(soft - wanted[: len(soft)]).max() <= 1


@pytest.mark.parametrize(("width", "height"), [(480, 200), (482, 202), (270, 480), (1002, 418)])
def test_what_is_soft_stands_where_it_stood_and_reaches_every_edge(monkeypatch, width, height):
    shot, camera = order(width=width, height=height), lens(size=ShotSize.CLOSE)
    (soft,) = frames_of(shot, READ, camera, (6,))
    monkeypatch.setattr(drawing, "with_focus", lambda stage, layers: layers)
    (sharp,) = frames_of(shot, READ, camera, (6,))
    sides = [np.s_[:4], np.s_[:, :4], np.s_[:, -4:], np.s_[:]]
    for side in sides:
        assert abs(soft[side].astype(float).mean() - sharp[side].mean()) < 6
    upper = np.s_[: height // 3, :, :3]
    moved = [change(np.roll(soft, by, axis=1)[upper], sharp[upper]) for by in (-4, 0, 4)]
    assert min(moved) == moved[1]


def test_what_is_far_is_drawn_small_and_its_textures_are_never_painted_large():
    stage, scene, actors = drawing.set_stage(SHOT, READ, lens(size=ShotSize.CLOSE))
    focus = next(at for at in drawing.all_layers(stage, scene, actors) if isinstance(at, Defocus))
    far = [layer for layer in scene.layers if isinstance(layer, Backdrop)]
    rig = stage.staging.rig
    frame = np.zeros((stage.height, stage.width, 4), np.uint8)
    focus.draw(surface_on(frame).getCanvas(), Moment(0.0, 0.0, rig.at(0.0), rig))
    assert frame[..., :3].any()
    assert far
    assert not any(layer.fill.texture.painted_rows for layer in far)
