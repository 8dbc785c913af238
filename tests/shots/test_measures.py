"""Figures fill the frame that is asked for, and keep within the width that the staging counts on."""

from dataclasses import replace

import numpy as np
import pytest
import skia
from filming import lens, order, reading

from moviefactory.grammar import Angle, Move, ShotSize
from moviefactory.lexicon import Action, Place, Subject, Time, Weather
from moviefactory.media import Size
from moviefactory.shots.animatic.figures import Pose, draw_figure, ground_speed, read_look
from moviefactory.shots.animatic.framed import seen_box
from moviefactory.shots.animatic.light import FigureLight
from moviefactory.shots.animatic.measures import PEOPLE, uprightness, width_of
from moviefactory.shots.animatic.staging import stage_shot

VERTICAL = Size(1080, 1920)
LIGHT = FigureLight((1, 1, 1), (0.1, 0.1, 0.1), (1, 1, 1), (1, 0.8, 0.4), (0.6, -0.8), 0.9)
UPRIGHT = (Action.STAND, Action.WALK, Action.RUN, Action.SIT, Action.LOOK_UP, Action.WAVE)
LOOKS = ("a red cloak and a hat, with a lantern", "a long blue dress and a backpack")


def staged(size, shot_size, action=Action.STAND, angle=Angle.EYE_LEVEL, move=Move.STATIC, seed=1):
    read = reading(Place.MEADOW, Time.DAY, Weather.CLEAR, (Subject.PERSON, action, 1))
    shot = replace(order(frames=96, seed=seed), size=size)
    return stage_shot(shot, read, lens(move, size=shot_size, angle=angle))


@pytest.mark.parametrize(
    ("shot_size", "low", "high"),
    [(ShotSize.WIDE, 0.28, 0.36), (ShotSize.MEDIUM, 0.45, 0.56), (ShotSize.CLOSE, 0.60, 0.72)],
)
def test_people_fill_a_vertical_frame_as_the_shot_asks(shot_size, low, high):
    for seed in range(4):
        lead = staged(VERTICAL, shot_size, seed=seed).lead
        assert low <= lead.height / VERTICAL.height <= high


@pytest.mark.parametrize("angle", Angle)
@pytest.mark.parametrize("shot_size", ShotSize)
def test_no_face_lies_where_a_vertical_film_has_its_captions(shot_size, angle):
    for action in (Action.STAND, Action.WALK, Action.SIT):
        staging = staged(VERTICAL, shot_size, action, angle, Move.PUSH_IN)
        _, top, _, bottom = seen_box(staging.players, staging.rig)
        assert top + 0.45 * (bottom - top) < 0.82 * VERTICAL.height


def test_uprightness_runs_from_wide_to_tall():
    sizes = (Size(3072, 1280), Size(1080, 1080), Size(1080, 1350), VERTICAL)
    shares = [uprightness(size) for size in sizes]
    assert shares[:2] == [0, 0] and shares == sorted(shares) and shares[3] == pytest.approx(1)


@pytest.mark.parametrize("subject", sorted(PEOPLE))
@pytest.mark.parametrize("action", UPRIGHT)
def test_people_keep_within_the_width_that_is_counted_on(subject, action):
    half = width_of(subject, action) / 2
    scale, middle = 60, 80
    for look in LOOKS:
        worn = read_look(look, name="Ada", film_seed=3, subject=subject)
        for seconds in (0.0, 0.4, 0.9):
            pixels = np.zeros((120, 2 * middle, 4), np.uint8)
            canvas = skia.Surface(pixels).getCanvas()
            canvas.translate(middle, 90)
            canvas.scale(scale, scale)
            draw_figure(canvas, subject, Pose(action, seconds, 0.1, 1, worn, LIGHT))
            columns = np.where((pixels[..., 3] > 128).any(axis=0))[0]
            assert max(middle - columns.min(), columns.max() - middle) <= 1.03 * half * scale + 1


@pytest.mark.parametrize("action", [Action.WALK, Action.RUN])
@pytest.mark.parametrize("size", [Size(3072, 1280), VERTICAL], ids=str)
def test_feet_do_not_slide(size, action):
    staging = staged(size, ShotSize.MEDIUM, action)
    lead, seconds = staging.lead, staging.rig.seconds
    wanted = ground_speed(Subject.PERSON, action) * lead.height * seconds
    assert abs(lead.travel_x) == pytest.approx(wanted, rel=0.01)
