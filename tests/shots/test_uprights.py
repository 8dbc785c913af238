"""Beasts in clothes, living toys and beings of tales are drawn as such."""

import pytest

from moviefactory.lexicon import read_picture
from moviefactory.lexicon.gloss import in_english
from moviefactory.shots.animatic.described import described
from moviefactory.shots.animatic.figures import read_look


def drawn(line):
    one = described(read_picture(line).subjects, in_english(line))[0]
    text = f"{one.word}, {one.detail}"
    return one, read_look(text, name="one", film_seed=1, subject=one.subject).features


@pytest.mark.parametrize(
    ("line", "worn"),
    [
        ("A fox in a red coat walks through the village", {"fox head", "coat"}),
        ("一只穿宇航服的白兔在月球上跳", {"rabbit head", "glass helmet"}),
        ("Un gato con botas camina por el tejado", {"cat head", "boots"}),
        ("Eine Maus mit Schürze backt in der Küche", {"mouse head", "apron"}),
        ("Un ours en gilet bleu lit un livre", {"bear head"}),
        ("帽子をかぶった骸骨が踊る", {"skull head", "hat"}),
        ("骷髅国王站在城堡前", {"skull head", "crown"}),
        ("Ein Zinnsoldat marschiert durch die Küche", {"wind-up key", "shako"}),
        ("A blue three-eyed alien waves", {"alien head", "three eyes"}),
    ],
)
def test_who_lives_in_tales_is_drawn_so(line, worn):
    assert worn <= drawn(line)[1]


@pytest.mark.parametrize(
    "line", ["A fox walks through the snow", "A brown bear fishes in the river"]
)
def test_beasts_without_clothes_stay_beasts(line):
    reading = read_picture(line)
    assert drawn(line)[0].subject is reading.subjects[0].subject


def test_toys_that_only_stand_there_are_things():
    assert read_picture("A tin soldier stands on the desk").subjects[0].subject == "lantern"
