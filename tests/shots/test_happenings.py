"""What happens to things is read of the thing that it happens to, and seen in the picture."""

import numpy as np
import pytest
import skia

from moviefactory.lexicon import read_picture
from moviefactory.lexicon.gloss import in_english
from moviefactory.lexicon.vocabulary import Action, Place
from moviefactory.shots.animatic.effects import Spot, bend, draw_before, draw_behind
from moviefactory.shots.animatic.figures import figure_of
from moviefactory.shots.animatic.happenings import HAPPENINGS, happening, happenings_of

TOLD = [
    ("A galleon sinks in flames off the coast", "afire sinking"),
    ("El barco se hunde", "sinking"),
    ("Das Auto bremst scharf", "skidding"),
    ("Der Lastwagen kippt um", "toppling"),
    ("La théière fume, fumante", "steaming"),
    ("鐘が鳴る", "sounding"),
    ("花瓶が割れる", "broken toppling"),
    ("一辆出租车在路口急刹车", "skidding"),
    ("A rusty tractor stands in the field", "rusting"),
    ("A steam train crosses the bridge", ""),
    ("A woman spins in the rain beside a lamp", ""),
]


def told(line: str) -> tuple[frozenset[str], Action]:
    reading = read_picture(line)
    after = happening(reading.subjects, in_english(line), reading.place)
    return frozenset().union(*(happenings_of(one.detail) for one in after)), after[0].action


@pytest.mark.parametrize(("line", "names"), TOLD)
def test_a_deed_of_a_thing_is_read_of_it(line, names):
    assert told(line)[0] == frozenset(names.split())


def test_a_ship_that_goes_down_lies_in_the_water_and_a_wreck_on_the_ground():
    assert told("A galleon sinks in the storm")[1] is Action.FLOAT
    assert "sinking" not in told("A galleon sinks to the bottom of the coral reef")[0]


def test_who_is_of_straw_or_snow_is_a_thing_until_it_walks():
    def shown(line):
        reading = read_picture(line)
        return figure_of(happening(reading.subjects, line, Place.MEADOW)[0])

    assert shown("A scarecrow sways in the wind") == "scarecrow"
    assert shown("A scarecrow walks along the road") == "person"


def test_everything_that_happens_is_seen():
    spot = Spot(0.7, -1.0, 0.0, 1, (1.0, 0.9, 0.8), (0.6, 0.7, 0.8), 0.8)
    for name in set(HAPPENINGS) - {"opening", "rusting"}:
        pixels = np.zeros((60, 60, 4), np.uint8)
        canvas = skia.Surface(pixels).getCanvas()
        canvas.translate(30, 45)
        canvas.scale(20, 20)
        draw_behind(canvas, frozenset({name}), spot)
        bend(canvas, frozenset({name}), spot)
        draw_before(canvas, frozenset({name}), spot)
        moved = canvas.getTotalMatrix() != skia.Matrix().setScale(20, 20).postTranslate(30, 45)
        assert pixels.any() or moved, name
