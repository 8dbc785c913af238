"""Loglines in languages that the offline writer does not write: who and where is read all the same."""

import pytest

from moviefactory.script.offline.abroad import tell
from moviefactory.script.offline.premise import read_premise
from moviefactory.script.offline.writer import OfflineWriter
from moviefactory.storyboard import Brief


@pytest.mark.parametrize(
    ("logline", "hero", "gender", "other", "place"),
    [
        ("Una vieja bruja y su gato viven en el bosque", "old witch", "she", "cat", "forest"),
        ("Un joven caballero cruza las montañas", "knight", "he", "", "mountains"),
        ("Trois soldats perdus dans le désert", "soldiers", "they", "", "desert"),
        ("Une pianiste et un voleur dans la ville", "pianist", "she", "thief", "city"),
        ("Eine alte Königin allein in ihrem Schloss", "queen", "she", "", "castle"),
        ("Ein Hund sucht sein Zuhause am Meer", "dog", "", "", "beach"),
        ("森で迷った少年とクマの物語", "boy", "he", "bear", "forest"),
    ],
)
def test_who_and_where_are_read(logline, hero, gender, other, place):
    premise = read_premise(logline, "en")
    assert premise.hero is not None and premise.hero.noun == hero
    assert premise.hero.gender == gender
    assert (premise.other.noun if premise.other else "") == other
    assert premise.finer_place.value == place


@pytest.mark.parametrize(
    "logline",
    [
        "Ein junger Taucher findet eine Stadt im Meer",
        "Nadie recuerda el nombre del viento",
        "Le dernier jour de la petite libraire",
        "雨の街で刑事が泥棒を追う",
    ],
)
def test_no_word_of_it_is_left_in_what_is_filmed_and_said(logline):
    board = OfflineWriter().write(Brief(logline, language="en", seed=4))
    told = " ".join(f"{shot.picture} {shot.say}" for _, _, shot in board.shots()).casefold()
    assert told.isascii()
    own = {word for word in logline.casefold().split() if len(word) > 3}
    assert not own & set(told.replace(",", "").split())
    assert board.logline == logline


@pytest.mark.parametrize(
    "logline", ["An old pirate looks for a treasure", "深夜，一名女警察追捕小偷", "Rain.", ""]
)
def test_what_the_writer_reads_itself_stays_as_it_is(logline):
    assert tell(logline).text == logline
