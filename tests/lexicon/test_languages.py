"""Laws of the other languages: every word of the vocabulary has names in each, and each is understood."""

from __future__ import annotations

import pytest
from listed_words import listed_words

from moviefactory.grammar import Angle, Move, Pace, ShotSize
from moviefactory.lexicon import (
    Action,
    Place,
    Subject,
    Time,
    Weather,
    read_camera,
    read_picture,
)
from moviefactory.lexicon.dictionary import KINDS, LANGUAGES, rows
from moviefactory.lexicon.gloss import gloss
from moviefactory.lexicon.tongues import find_language

VOCABULARY = {
    "places": [Place],
    "subjects": [Subject],
    "actions": [Action],
    "times": [Time, Weather],
    "camera": [Move, ShotSize, Angle, Pace],
}
MEMBERS = [
    (table, member) for table, kinds in VOCABULARY.items() for kind in kinds for member in kind
]


@pytest.mark.parametrize("table", VOCABULARY)
def test_every_member_of_the_vocabulary_has_a_word_in_each_language(table):
    known = {row.entry.member: row.words for row in rows(table)}
    for kind in VOCABULARY[table]:
        for member in kind:
            line = f"{member.value} | Spanish | French | German | Japanese"
            remedy = f"add a line to moviefactory/lexicon/languages/{table}.txt: {line}"
            assert all(known.get(member.value, {}).get(one) for one in LANGUAGES), remedy


@pytest.mark.parametrize("kind", [Place, Subject, Action, Time, Weather])
def test_every_member_of_the_vocabulary_has_a_word_in_english_and_in_chinese(kind):
    name = kind.__name__.lower()
    for member in kind:
        words = [word for kind, value, word in listed_words() if (kind, value) == (name, member)]
        remedy = f"add a line to moviefactory/lexicon/data: {name} {member.value}"
        assert {word.isascii() for word in words} == {True, False}, remedy


@pytest.mark.parametrize("kind", [*KINDS, "camera"])
def test_no_english_word_stands_twice_in_one_table(kind):
    said = [row.entry.english for row in rows(kind)]
    assert sorted(set(said)) == sorted(said)


SENTENCES = {
    "es": "el lugar es {}",
    "fr": "nous voici dans {}",
    "de": "das ist nun {}",
    "ja": "ここは{}です",
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("place", Place)
def test_every_place_is_read_from_its_name_in_each_language(place, language):
    row = next(row for row in rows("places") if row.entry.member == place.value)
    word = row.words[language][0]
    reading = read_picture(SENTENCES[language].format(word))
    assert reading.place is place, (word, gloss(SENTENCES[language].format(word)))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("subject", Subject)
def test_every_subject_is_read_from_its_name_in_each_language(subject, language):
    row = next(row for row in rows("subjects") if row.entry.member == subject.value)
    line = {
        "es": "aquí está el {}",
        "fr": "voici le {}",
        "de": "hier ist der {}",
        "ja": "そこに{}がいる",
    }
    said = line[language].format(row.words[language][0])
    subjects = [one.subject for one in read_picture(said).subjects]
    assert subject in subjects, (said, gloss(said))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("action", Action)
def test_every_action_is_read_from_its_name_in_each_language(action, language):
    row = next(row for row in rows("actions") if row.entry.member == action.value)
    line = {
        "es": "el hombre va a {}",
        "fr": "il y a un homme qui va {}",
        "de": "der Mann will nun {}",
    }
    said = line.get(language, "男の人が{}").format(row.words[language][0])
    actions = [one.action for one in read_picture(said).subjects]
    assert action in actions, (said, gloss(said))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("table, member", [one for one in MEMBERS if one[0] == "camera"])
def test_every_word_of_the_camera_is_read_in_each_language(table, member, language):
    row = next(row for row in rows(table) if row.entry.member == member.value)
    reading = read_camera(row.words[language][0])
    said = (reading.move, reading.size, reading.angle, reading.pace)
    assert member in said, (row.words[language][0], reading)


# line | place | main subject | action | time | weather
LINES = """
Una niña con un impermeable amarillo camina por el muelle bajo la lluvia | harbour | child | walk | day | rain
Cinco lobos corren por el bosque nevado a medianoche | forest | wolf | run | night | *
Un caballero y un dragón luchan en el castillo al amanecer | castle | knight | fight | dawn | clear
Le chat de la boulangère dort dans la cuisine | kitchen | cat | sleep | * | clear
Deux cosmonautes flottent dans l'espace | space | astronaut | float | night | clear
Sous l'orage, un voilier navigue sur une mer démontée | storm sea | ship | sail | * | storm
Der alte Fischer schläft im Boot auf dem nebligen See | sea | person elder | sleep | * | fog
Drei Kamele gehen durch die Wüste | desert | camel | walk | * | clear
Im Bergdorf tanzen die Kinder im Regen | village mountains | child | dance | * | rain
雨の港で老人が魚を持つ | harbour | elder | hold | * | rain
赤いコートの少女が雪の町を走る | snow town | child | run | * | *
夜の墓地で幽霊が踊る | graveyard | person ghost | dance | night | clear
"""


@pytest.mark.parametrize("row", [line for line in LINES.splitlines() if line])
def test_lines_in_the_other_languages_show_what_they_say(row):
    line, places, subjects, action, time, weather = (part.strip() for part in row.split("|"))
    reading = read_picture(line)
    assert reading.place in (places, *places.split())
    assert reading.subjects[0].subject in (subjects, *subjects.split())
    assert reading.subjects[0].action == action
    assert time in ("*", reading.time)
    assert weather in ("*", reading.weather)


@pytest.mark.parametrize(
    "line",
    [
        "They die in the desert",
        "Sol walks over the dunes at night",
        "A mime in black waits on the bare stage",
        "The car is on fire near the gate",
        "Main street at noon, a fort behind it",
        "Mars, no wind",
        "A pain in the hand",
        "The chat over tea ends at five",
        "a lone tree",
    ],
)
def test_english_that_looks_foreign_stays_english(line):
    assert find_language(line) == ""
    assert gloss(line).english == line


@pytest.mark.parametrize("line", ["一只狐狸在雪里奔跑", "夜晚的港口，一位老人望着大海"])
def test_chinese_stays_chinese(line):
    assert gloss(line).english == line


def test_the_language_that_is_asked_for_settles_a_word_that_two_share():
    assert find_language("Roman am Strand") == "de"
    assert find_language("Robot", "es") == "es"
    assert find_language("Robot", "en") == ""


def test_names_of_the_cast_are_never_translated():
    cast = (("Luna", "una niña con un abrigo rojo"), ("Lobo", "un perro negro"))
    reading = read_picture("Luna y Lobo corren por la playa", cast=cast)
    assert [one.cast for one in reading.subjects] == ["Luna", "Lobo"]
    assert [one.subject for one in reading.subjects] == [Subject.CHILD, Subject.DOG]
    assert reading.place is Place.BEACH


def test_words_that_are_shown_and_missed_are_told_in_the_language_of_the_line():
    reading = read_picture("Ein Fuchs mit einem Xylophon rennt durch den Wald")
    assert {"Fuchs", "rennt", "Wald"} <= set(reading.said_shown)
    assert "Xylophon" in reading.said_missed
    english = read_picture("A fox runs through the wood with a xylophone")
    assert english.said_shown == english.shown and english.said_missed == english.missed


@pytest.mark.parametrize(
    ("text", "place", "time"),
    [
        ("Un niño en la playa al atardecer", Place.BEACH, Time.DUSK),
        ("Un castillo en las montañas de noche", Place.CASTLE, Time.NIGHT),
        ("En la luna, dos sombras", Place.MOON, Time.DAY),
        ("Une femme dans la forêt à l'aube", Place.FOREST, Time.DAWN),
        ("Une chute d'eau au soleil couchant", Place.WATERFALL, Time.DUSK),
        ("Un vieux bistrot, la nuit", Place.BAR, Time.NIGHT),
        ("Ein alter Mann im Wald bei Nacht", Place.FOREST, Time.NIGHT),
        ("Eine Straße im Morgengrauen", Place.STREET, Time.DAWN),
        ("Die Burg über dem Fluss", Place.CASTLE, Time.DAY),
        ("砂漠を歩く男、夕暮れ", Place.DESERT, Time.DUSK),
        ("真夜中の図書館", Place.LIBRARY, Time.NIGHT),
        ("ジャングルの滝", Place.WATERFALL, Time.DAY),
    ],
)
def test_a_place_and_its_hour_are_read_in_their_language(text, place, time):
    reading = read_picture(text)
    assert (reading.place, reading.time) == (place, time)


@pytest.mark.parametrize(
    ("text", "weather"),
    [
        ("Una calle bajo la lluvia", Weather.RAIN),
        ("La plage dans la brume", Weather.FOG),
        ("Das Meer im Sturm", Weather.STORM),
        ("嵐の山", Weather.STORM),
        ("Una tormenta de arena cubre el pueblo", Weather.SAND),
        ("La caravane dans la tempête de sable", Weather.SAND),
        ("Ein Reiter im Sandsturm", Weather.SAND),
        ("砂嵐の中のラクダ", Weather.SAND),
        ("沙暴里的商队", Weather.SAND),
    ],
)
def test_the_weather_is_read_in_its_language(text, weather):
    assert read_picture(text).weather is weather


@pytest.mark.parametrize(
    "text",
    [
        "the taller boy laughs",
        "Kai waves",
        "a strand of hair",
        "hard labor",
        "a guitar riff",
        "Isla sings",
    ],
)
def test_no_foreign_word_is_read_into_english(text):
    reading = read_picture(text)
    assert reading.place not in (Place.WORKSHOP, Place.HARBOUR, Place.BEACH, Place.LABORATORY, Place.REEF, Place.SEA)  # fmt: skip
