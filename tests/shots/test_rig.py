"""The camera moves as it was told, smoothly, and every frame follows from the one before."""

from itertools import pairwise

import numpy as np
import pytest
from filming import change, frames_of, in_turn, lens, order, reading
from hypothesis import given, settings
from hypothesis import strategies as st

from moviefactory.grammar import Move, Pace
from moviefactory.lexicon import Action, Place, Subject, Time, Weather
from moviefactory.shots.animatic.rig import Rig, glide

LAST = 47
SMOOTH = sorted(set(Move) - {Move.WHIP_PAN})
MOUNTED = sorted(set(Move) - {Move.HANDHELD})


def rig(move, **more):
    return Rig(move, Pace.NORMAL, 4.0, 3072, 1280, 1500.0, 700.0, **more)


def seen(move, x, y, depth):
    """Return how far a point moves on the frame over the whole shot, and how it grows."""
    moving = rig(move)
    start, end = moving.at(0.0), moving.at(4.0)
    x0, y0 = moving.on_screen(x, y, depth, start)
    x1, y1 = moving.on_screen(x, y, depth, end)
    return x1 - x0, y1 - y0, end.scale(depth) / start.scale(depth)


@pytest.mark.parametrize(
    ("move", "axis", "sign"),
    [
        (Move.PAN_LEFT, 0, 1),
        (Move.PAN_RIGHT, 0, -1),
        (Move.TILT_UP, 1, 1),
        (Move.TILT_DOWN, 1, -1),
        (Move.CRANE_UP, 1, 1),
        (Move.CRANE_DOWN, 1, -1),
        (Move.TRACK_LEFT, 0, 1),
        (Move.TRACK_RIGHT, 0, -1),
    ],
)
def test_the_picture_goes_against_the_camera(move, axis, sign):
    shift = seen(move, 1500.0, 700.0, 1.0)
    assert sign * shift[axis] > 30
    assert abs(shift[1 - axis]) < 1e-6


def test_a_push_grows_the_subject_more_than_the_sky_and_a_pull_undoes_it():
    assert seen(Move.PUSH_IN, 0, 0, 1.0)[2] > seen(Move.PUSH_IN, 0, 0, 0.2)[2] > 1
    assert seen(Move.PUSH_IN, 0, 0, 0.0)[2] == 1
    assert seen(Move.PULL_OUT, 0, 0, 1.0)[2] == pytest.approx(1 / seen(Move.PUSH_IN, 0, 0, 1.0)[2])


def test_travelling_has_parallax_and_turning_has_none():
    near, far = seen(Move.TRACK_RIGHT, 100, 0, 1.2)[0], seen(Move.TRACK_RIGHT, 100, 0, 0.1)[0]
    assert abs(near) > 5 * abs(far)
    assert seen(Move.PAN_RIGHT, 100, 0, 1.2)[0] == pytest.approx(
        seen(Move.PAN_RIGHT, 100, 0, 0.1)[0]
    )


def test_an_orbit_holds_the_subject_and_moves_what_is_behind_and_before_it_apart():
    moving = rig(Move.ORBIT)
    shifts = {}
    for depth in (0.1, 1.0, 1.3):
        ends = [moving.at(t).shift(depth)[0] for t in (0.0, 4.0)]
        shifts[depth] = ends[1] - ends[0]
    assert abs(shifts[1.0]) < 1e-6
    assert shifts[0.1] * shifts[1.3] < 0


def test_a_dolly_zoom_holds_the_subject_while_what_is_behind_it_swells():
    assert seen(Move.DOLLY_ZOOM, 900, 300, 1.0) == pytest.approx((0, 0, 1))
    growth = [seen(Move.DOLLY_ZOOM, 900, 300, depth)[2] for depth in (0.8, 0.5, 0.1)]
    assert 1.02 < growth[0] < growth[1] < growth[2]


def test_a_whip_is_over_in_half_a_second_and_lands_on_its_subject():
    moving = rig(Move.WHIP_PAN)
    x = [moving.on_screen(1500.0, 700.0, 1.0, moving.at(i / 24))[0] for i in range(97)]
    speed = np.abs(np.diff(x))
    assert speed.max() > 40
    assert speed[20:].max() == 0 and speed[:5].max() == 0


def test_a_drone_flies_on_and_banks_to_both_sides():
    moving = rig(Move.DRONE)
    views = [moving.at(4.0 * step / 40) for step in range(41)]
    zooms = [view.zoom for view in views]
    assert zooms == sorted(zooms) and zooms[-1] > 0.1
    assert min(view.roll for view in views) < -0.004 and max(view.roll for view in views) > 0.004


@given(st.sampled_from(MOUNTED), st.sampled_from(Pace))
@settings(max_examples=30, deadline=None)
def test_a_mounted_camera_starts_and_ends_at_rest(move, pace):
    moving = Rig(move, pace, 4.0, 3072, 1280, 1500.0, 700.0)
    path = np.array([moving.on_screen(900.0, 500.0, 0.6, moving.at(i / 24)) for i in range(97)])
    speed = np.linalg.norm(np.diff(path, axis=0), axis=1)
    assert max(speed[0], speed[-1]) <= 0.06 * max(speed.max(), 1.0) + 0.05


@given(st.sampled_from(SMOOTH), st.sampled_from(Pace))
@settings(max_examples=30, deadline=None)
def test_no_move_jerks(move, pace):
    moving = Rig(move, pace, 4.0, 3072, 1280, 1500.0, 700.0, 0.0, 0.3)
    path = np.array([moving.on_screen(900.0, 500.0, 1.0, moving.at(i / 24)) for i in range(97)])
    speed = np.diff(path, axis=0)
    assert np.abs(np.diff(speed, axis=0)).max() < 1.6


@given(st.floats(0, 1), st.floats(0, 1))
def test_glide_runs_from_0_to_1_and_never_back(one, other):
    low, high = sorted((one, other))
    assert 0 <= glide(low) <= glide(high) <= 1
    assert glide(0) == 0 and glide(1) == pytest.approx(1)


def shift_between(one, other):
    """Return how far (x, y) the second picture lies from the first, by phase correlation."""
    a, b = (frame[..., :3].mean(axis=2) for frame in (one, other))
    window = np.outer(np.hanning(a.shape[0]), np.hanning(a.shape[1]))
    a, b = (a - a.mean()) * window, (b - b.mean()) * window
    cross = np.fft.fft2(b) * np.conj(np.fft.fft2(a))
    peak = np.fft.ifft2(cross / (np.abs(cross) + 1e-3)).real
    y, x = np.unravel_index(int(peak.argmax()), peak.shape)
    height, width = peak.shape
    return (x + width // 2) % width - width // 2, (y + height // 2) % height - height // 2


@pytest.mark.parametrize(
    ("move", "axis", "sign"),
    [(Move.PAN_LEFT, 0, 1), (Move.PAN_RIGHT, 0, -1), (Move.TILT_UP, 1, 1), (Move.TILT_DOWN, 1, -1)],
)
def test_the_pixels_move_the_way_the_move_is_called(move, axis, sign):
    shot = order(width=384, height=256, frames=LAST + 1)
    camera = lens(move, Pace.FAST)
    first, last = frames_of(shot, reading(Place.CITY, Time.DAY), camera, (0, LAST))
    assert sign * shift_between(first, last)[axis] >= 3


def test_a_locked_camera_leaves_the_land_where_it_is():
    shot = order(width=384, height=160, frames=LAST + 1)
    read = reading(Place.DESERT, Time.DAY)
    first, last = frames_of(shot, read, lens(Move.STATIC), (0, LAST))
    moved, later = frames_of(shot, read, lens(Move.TRACK_RIGHT), (0, LAST))
    assert change(first, last) < 0.5 * change(moved, later)


@pytest.mark.parametrize("move", SMOOTH)
def test_frames_follow_one_another_without_a_pop(move):
    # Soft textures go by whole pixels, which at this size are large: hence the constant.
    shot = order(width=256, height=108, frames=20)
    read = reading(Place.MOUNTAINS, Time.DUSK, Weather.CLEAR, (Subject.PERSON, Action.WALK, 1))
    frames = list(frames_of(shot, read, lens(move), tuple(range(20))))
    steps = [change(a, b) for a, b in pairwise(frames)]
    assert max(steps) < 2 * np.median(steps) + 2.0


@pytest.mark.parametrize("place", in_turn(Place))
def test_no_place_pops(place):
    shot = order(width=192, height=80, frames=14)
    frames = list(frames_of(shot, reading(place, Time.NIGHT), lens(Move.PUSH_IN), tuple(range(14))))
    steps = [change(a, b) for a, b in pairwise(frames)]
    assert max(steps) < 3 * np.median(steps) + 1.0


@pytest.mark.slow
@pytest.mark.parametrize(("number", "place"), list(enumerate(Place)))
def test_no_place_pops_in_any_weather(number, place):
    """Every weather comes with another move, from place to place; lightning is meant to be sudden.

    A camera in the hand sways by less than a pixel of this size.
    """
    steady = [move for move in SMOOTH if move in MOUNTED]
    for turn, weather in enumerate(sorted(set(Weather) - {Weather.STORM})):
        move = steady[(number + 4 * turn) % len(steady)]
        read = reading(place, Time.DUSK, weather, (Subject.PERSON, Action.WALK, 1))
        # Smaller, and a whole pixel is a larger step than a frame's own.
        shot = order(width=768, height=320, frames=8, seed=turn)
        frames = list(frames_of(shot, read, lens(move), tuple(range(8))))
        steps = [change(a, b) for a, b in pairwise(frames)]
        assert max(steps) < 3 * np.median(steps) + 1.0, (weather, move)
