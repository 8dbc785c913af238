"""Laws of colours: what a line calls red, black or white differs plainly, and clothes that it names are worn."""

from itertools import combinations

import numpy as np
import pytest

from moviefactory.lexicon import read_picture
from moviefactory.lexicon.vocabulary import Action, Subject
from moviefactory.shots.animatic.described import described
from moviefactory.shots.animatic.figures import cloth_of, figure_facts, read_look
from moviefactory.shots.animatic.figures.kinds import KINDS, PEOPLE
from moviefactory.shots.animatic.light import color

ON_FIRE = frozenset({"campfire", "torch", "fireplace", "comet"})
"""What has the colour of its flame."""
WAYS = (Action.STAND, Action.WALK, Action.DRIVE, Action.SWIM, Action.FLY, Action.SAIL, Action.FLOAT)


def mean_colour(photograph, name: str, said: str) -> np.ndarray:
    subject = Subject.CAR if name in KINDS else Subject(name)
    look = read_look(said, name="Ada", film_seed=7, subject=subject, coat=cloth_of(name))
    way = next(one for one in WAYS if one in figure_facts(name).can)
    pixels = photograph(name, way, 0.7, look=look, size=16).pixels
    return pixels[..., :3].sum((0, 1)) / pixels[..., 3].sum()


def test_red_black_and_white_ones_differ_plainly_in_every_kind(photograph):
    alike = []
    for name in [str(one) for one in Subject if one not in PEOPLE] + list(KINDS):
        tones = [mean_colour(photograph, name, hue) for hue in ("red", "black", "white")]
        apart = min(np.abs(one - other).max() for one, other in combinations(tones, 2))
        if apart < 0.09 and name not in ON_FIRE:
            alike.append((name, round(float(apart), 2)))
    assert not alike


def looks_of(line: str) -> list:
    return [
        read_look(one.detail, name="Ada", film_seed=7, subject=one.subject)
        for one in described(read_picture(line).subjects, line)
    ]


@pytest.mark.parametrize(
    ("line", "hue"),
    [
        ("A ginger cat sleeps in the garden", "#d8792f"),
        ("A chestnut horse gallops along the beach", "#7b4630"),
        ("A golden dragon flies over the mountains", "#f8b42a"),
        ("一辆黑色摩托车穿过城市", "#23232b"),
        ("银色的火箭升空", "#ccd4de"),
        ("A black dog with a red collar runs", "#23232b"),
    ],
)
def test_a_coat_and_a_paint_are_read_from_the_line(line, hue):
    assert color(hue) in {one.primary for one in looks_of(line)}


def test_what_a_line_names_of_clothes_is_worn():
    (her,) = looks_of("A woman in white stands at a waterfall")
    assert her.primary == color("#f2efe9")
    suit = read_look("man, in a white suit", name="A", film_seed=7, subject=Subject.PERSON)
    assert min(suit.primary) > 0.8 and min(suit.secondary) > 0.65
    (general, _) = looks_of("An armoured general rides a white horse across a battlefield")
    assert "plates" in general.features
    swordsman = read_look(
        "剑客, 穿白衣, carrying sword", name="A", film_seed=7, subject=Subject.PERSON
    )
    assert swordsman.primary == color("#f2efe9") and "sword" in swordsman.features


def test_nobody_young_looks_old_by_trade():
    (teacher,) = looks_of("A young teacher stands in the classroom")
    word = read_look("teacher, young, a woman", name="A", film_seed=7, subject=Subject.PERSON)
    assert not {"bun", "glasses", "beard"} & (teacher.features | word.features)
    glasses = "teacher, young, a woman with glasses"
    look = read_look(glasses, name="A", film_seed=7, subject=Subject.PERSON)
    assert "glasses" in look.features
