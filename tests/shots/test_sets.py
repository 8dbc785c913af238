"""Sets are wide enough: no move of the camera, in no format, shows where a set ends."""

import numpy as np
import pytest
from filming import frames_of, in_turn, lens, order, reading

from moviefactory.grammar import Move, Pace
from moviefactory.lexicon import Action, Place, Subject, Time, Weather

# The shape, the way the camera goes and the deed: a runner takes the camera farthest.
SHAPES = [
    (80, 80, Move.TRACK_LEFT, Action.RUN),
    (96, 40, Move.TRACK_RIGHT, Action.WALK),
    (54, 96, Move.TRACK_RIGHT, Action.RUN),
]
LAST = 95


def dead_share(frame):
    """Return which share of the columns is one dark tone from top to bottom."""
    grey = frame[..., :3].mean(axis=2)
    return float(((grey.std(axis=0) < 2.5) & (grey.mean(axis=0) < 45)).mean())


def test_a_dark_wall_across_a_quarter_counts_as_dead():
    frame = np.random.default_rng(1).integers(60, 255, (40, 40, 4)).astype(np.uint8)
    assert dead_share(frame) == 0
    frame[:, :10] = 12
    assert dead_share(frame) == 0.25


@pytest.mark.parametrize("place", in_turn(Place))
@pytest.mark.parametrize(("width", "height", "move", "action"), SHAPES)
def test_no_move_shows_the_end_of_a_set(place, width, height, move, action):
    read = reading(place, Time.DUSK, Weather.CLEAR, (Subject.PERSON, action, 1))
    shot = order(width=width, height=height, frames=LAST + 1, index=1)
    for frame in frames_of(shot, read, lens(move, Pace.FAST), (0, LAST // 2, LAST)):
        assert dead_share(frame) < 0.12
