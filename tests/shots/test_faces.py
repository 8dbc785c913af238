"""Heads are inside the title-safe region, and no caption ever covers a face, in both frames."""

from dataclasses import replace
from functools import cache
from itertools import product

import numpy as np
import pytest
from filming import lens, order, reading
from hypothesis import example, given, settings
from hypothesis import strategies as st

from moviefactory.edit.cut import Overlay, OverlayKind
from moviefactory.edit.type.draw import draw
from moviefactory.edit.type.measures import caption_area
from moviefactory.grammar import Angle, Move, Pace, ShotSize
from moviefactory.lexicon import Action, Place, Subject, Time, Weather
from moviefactory.media import Size
from moviefactory.shots.animatic.faces import faces_end
from moviefactory.shots.animatic.figures import Pose, draw_figure, figure_facts, read_look
from moviefactory.shots.animatic.lens import surface_on
from moviefactory.shots.animatic.light import FigureLight
from moviefactory.shots.animatic.staging import stage_shot

FRAMES = (Size(3072, 1280), Size(1080, 1920))
HEADED = (Subject.PERSON, Subject.CHILD, Subject.ELDER)
JAW = {Subject.PERSON: 0.08, Subject.CHILD: 0.12, Subject.ELDER: 0.08}
"""How far the chin is below the hair of who holds the head up. Units: heights of the figure."""
WHITE = FigureLight((1, 1, 1), (1, 1, 1), (1, 1, 1), (1, 1, 1), (0, -1), 1.0)
SAFE_X, SAFE_Y = 0.05, 0.04


@cache
def head(subject: Subject, action: Action) -> tuple[float, float]:
    """Return where a drawn head begins and ends, against the anchor, down. Units: heights."""
    side = 200
    frame = np.zeros((2 * side, 2 * side, 4), np.uint8)
    surface = surface_on(frame)
    canvas = surface.getCanvas()
    green = (0.0, 0.5, 0.0)
    look = read_look("", name="anybody", film_seed=1, subject=subject)
    look = replace(look, hair=(1.0, 0.0, 1.0), primary=green, secondary=green, accent=green, skin=green)  # fmt: skip
    canvas.translate(side, 1.4 * side)
    canvas.scale(side, side)
    draw_figure(canvas, subject, Pose(action, 0.4, 0.2, 1, look, WHITE))
    blue, seen, red = (frame[..., channel].astype(int) for channel in range(3))
    rows, _ = np.nonzero((red > seen + 40) & (blue > seen + 40))
    top, low = (float(np.percentile(rows, share) - 1.4 * side) / side for share in (2, 98))
    return top, low + (0.0 if action is Action.SLEEP else JAW[subject])


def check_heads(
    subject: Subject, action: Action, place: Place, size: Size, move: Move, framed: ShotSize, angle: Angle, count: int
) -> None:  # fmt: skip
    read = reading(place, Time.DAY, Weather.CLEAR, (subject, action, count))
    shot = replace(order(frames=96, seed=count), size=size)
    staging = stage_shot(shot, read, lens(move, Pace.NORMAL, framed, angle))
    rig = staging.rig
    for player in staging.players:
        if player.subject is not subject:
            continue
        top, chin = head(subject, player.action)
        for share in (0.0, 0.5, 1.0):
            view = rig.at(rig.seconds * share)
            x = player.x + player.travel_x * (share - 0.5)
            y = player.y + player.travel_y * (share - 0.5)
            seen_x, crown = rig.on_screen(x, y + top * player.height, 1.0, view)
            _, chin_y = rig.on_screen(x, y + chin * player.height, 1.0, view)
            assert SAFE_X * size.width < seen_x < (1 - SAFE_X) * size.width
            assert crown > SAFE_Y * size.height
            assert chin_y < faces_end(size) + 0.01 * size.height, (subject, action, framed, angle)


CASES = st.tuples(
    st.sampled_from(HEADED),
    st.sampled_from(Action),
    st.sampled_from(Place),
    st.sampled_from(FRAMES),
    st.sampled_from((Move.PUSH_IN, Move.TILT_UP, Move.CRANE_DOWN, Move.PAN_LEFT)),
    st.sampled_from(ShotSize),
    st.sampled_from(Angle),
    st.integers(1, 3),
)


@given(CASES)
@example((Subject.CHILD, Action.SLEEP, Place.MEADOW, FRAMES[1], Move.PUSH_IN, ShotSize.CLOSE, Angle.LOW, 1))  # fmt: skip
@example((Subject.PERSON, Action.FIGHT, Place.STREET, FRAMES[1], Move.PUSH_IN, ShotSize.CLOSE, Angle.LOW, 2))  # fmt: skip
@settings(max_examples=12, deadline=None)
def test_heads_are_safe_and_clear_of_captions(case):
    subject, action = case[:2]
    if action in figure_facts(subject).can:
        check_heads(*case)


@pytest.mark.slow
@pytest.mark.parametrize("place", Place)
def test_heads_are_safe_and_clear_of_captions_in_every_place(place):
    deeds = (Action.STAND, Action.WALK, Action.SIT, Action.SLEEP, Action.FIGHT)
    angles = (Angle.LOW, Angle.HIGH)
    for case in product(
        HEADED[:2], deeds, (place,), FRAMES, (Move.PUSH_IN,), ShotSize, angles, (1,)
    ):
        check_heads(*case)


@pytest.mark.parametrize("size", FRAMES, ids=str)
def test_two_lines_of_captions_begin_where_faces_end(size):
    lines = ("Somebody says a line of words", "and goes on in another one")
    drawn = draw(Overlay(OverlayKind.CAPTION, lines, size, 0, 1, 0, (0.5, 0.5)))
    assert drawn.top + drawn.pixels.shape[0] >= caption_area(size).bottom
    assert faces_end(size) <= drawn.top + 0.01 * size.height
