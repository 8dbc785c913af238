"""Who sits out of doors sits on what the line names."""

import pytest
from filming import lens, order

from moviefactory.lexicon import read_picture
from moviefactory.shots.animatic.drawing import set_stage
from moviefactory.shots.animatic.seating import seat_said


@pytest.mark.parametrize(
    ("line", "seat"),
    [
        ("An old man sits alone on a park bench in the snow", {"chair", "bench seat"}),
        ("Un vieil homme est assis sur un banc dans la rue", {"chair", "bench seat"}),
        ("A cowboy sits on a crate in the harbour", {"chair", "crate seat"}),
        ("老人坐在海边的凳子上", {"chair", "stool seat"}),
        ("A boy sits in the meadow", set()),
    ],
)
def test_people_sit_on_what_the_line_names(line, seat):
    stage, _, _ = set_stage(order(line), read_picture(line), lens())
    assert seat_said(stage) == seat
