"""Something happens in every shot, even of an empty place under a locked camera."""

from itertools import pairwise

import numpy as np
import pytest
from filming import frames_of, in_turn, lens, order, reading

from moviefactory.grammar import Move, Pace
from moviefactory.lexicon import Place, Time
from moviefactory.shots.animatic.layers import Moment
from moviefactory.shots.animatic.lens import raster
from moviefactory.shots.animatic.passing import STAR_SECONDS, FallingStar, Leaves
from moviefactory.shots.animatic.rig import Rig, View

LOCKED = Rig(Move.STATIC, Pace.NORMAL, 3.0, 192, 80, 96.0, 40.0)


def stirring(one, other):
    """Return how much the liveliest patch of a picture changes, in levels of 255."""
    moved = np.abs(one[..., :3].astype(int) - other[..., :3].astype(int)).mean(axis=2)
    return moved.reshape(20, 4, 48, 4).mean((1, 3)).max()


@pytest.mark.parametrize("time", [Time.DAY, pytest.param(Time.NIGHT, marks=pytest.mark.slow)])
@pytest.mark.parametrize("place", in_turn(Place))
def test_something_stirs_within_every_half_second(place, time):
    shot, at = order(frames=72, seed=3), tuple(range(0, 72, 12))
    frames = list(frames_of(shot, reading(place, time), lens(), at))
    assert all(stirring(one, other) > 4 for one, other in pairwise(frames))


def test_a_star_falls_once_and_comes_and_goes_softly():
    star = FallingStar(1.0, 20, 10, 60, 20, 1.0, (1.0, 1.0, 1.0))
    sums = []
    for frame in range(72):
        surface = raster(192, 80)
        star.draw(surface.getCanvas(), Moment(frame / 24, frame / 72, View(), LOCKED))
        sums.append(int(surface.toarray()[..., :3].astype(int).sum()))
    lit = [at for at, total in enumerate(sums) if total]
    assert lit and lit[0] >= 24 and lit[-1] <= 24 * (1 + STAR_SECONDS) + 1
    assert max(abs(b - a) for a, b in pairwise(sums)) < 0.35 * max(sums)


def test_leaves_come_along_with_a_camera_that_travels():
    """They are as many in the frame at the end of a long run as at its start."""
    leaves = Leaves(tuple((8.0 * at, 40.0, 4.0, 0.5) for at in range(30)), 30.0, 240.0, (1.0, 1.0, 1.0))  # fmt: skip
    counts = []
    for gone in (0.0, 500.0, 3000.0):
        surface = raster(192, 80)
        leaves.draw(surface.getCanvas(), Moment(0.0, 0.0, View(track_x=gone), LOCKED))
        counts.append(int((surface.toarray()[..., :3] > 0).sum()))
    assert min(counts) > 0.6 * max(counts) > 0
