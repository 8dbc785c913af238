"""Laws of deeds: each of two people does what the line says of that one, in any order of words."""

from __future__ import annotations

import pytest

from moviefactory.lexicon import read_picture


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("A cook peels potatoes while a boy ties his shoelaces", ("peeling", "tying a shoe")),
        ("Una mujer pela patatas y un niño se ata los zapatos", ("peeling", "tying a shoe")),
        ("Ein Mann macht Liegestütze, während seine Freundin Seil springt", ("exercising", "skipping rope")),
        ("Im Hof hackt ein Bauer Holz, während seine Frau die Hühner füttert", ("chopping wood", "feeding")),
        ("先生が黒板に字を書き、男の子が手を挙げる", ("writing on a board", "raising a hand")),
        ("老木匠在锯木板,徒弟在旁边修理钟表", ("sawing", "repairing a clock")),
    ],
)  # fmt: skip
def test_each_of_two_does_the_own_deed(line, told):
    first, second = (one.detail for one in read_picture(line).subjects[:2])
    assert told[0] in first, first
    assert told[1] in second, second
    assert told[1] not in first
    assert told[0] not in second


@pytest.mark.parametrize(
    ("line", "deed"),
    [
        ("A carpenter planes a long plank", "planing wood"), ("A thief crouches and ducks out of the light", "cowering"),
        ("In the rain a smith hammers on an anvil", "forging"), ("Abends zündet der Mann im Nebel eine Laterne an", "lighting a flame"),
    ],
)  # fmt: skip
def test_a_verb_is_no_noun_and_waits_for_its_other_half(line, deed):
    (one,) = read_picture(line).subjects
    assert deed in one.detail


@pytest.mark.parametrize(
    "line", ["Rain hammers on the roof above a man", "A guard looks at a painting", "A man walks with his hands on a rail"]
)  # fmt: skip
def test_weather_things_and_hands_do_no_deeds_of_people(line):
    (one,) = [one for one in read_picture(line).subjects if one.word in ("man", "guard")]
    assert one.action.value in ("stand", "look up", "walk")
    assert one.detail == ""


@pytest.mark.parametrize(
    "line",
    [
        "The boy stops and gazes at the letter in the library",
        "The old man stands before the map in the cave",
        "Una niña encuentra una botella con un mensaje en la playa",
        "A girl polishes a brass trumpet in the attic",
        "Ein Mann entkorkt eine Flasche im Keller",
        "Una mujer desempolva un violín en el salón",
        "Un homme débouche une bouteille",
        "Ein Geigenbauer zieht eine neue Saite auf eine Geige",
        "制琴师给小提琴上弦",
        "男がトランペットを磨く",
        "鱼贩在市场上称一条鱼",
        "Une femme regarde la lettre dans la cuisine",
        "Der Junge betrachtet die Flaschenpost am Strand",
        "少女が竜の卵を見つめている",
        "女人站在信封面前",
    ],
)
def test_a_thing_that_somebody_attends_to_is_shown_in_their_hands(line):
    assert "carrying" in read_picture(line).subjects[0].detail


@pytest.mark.parametrize(
    "line",
    ["A boy stands before a stone gate", "The girl looks at the mirror", "A man looks at the sea", "A boy looks at the sword in the stone",
     "A man passes a bottle on the floor", "The wind shakes a branch above a man", "A woman walks past a trumpet"],
)  # fmt: skip
def test_what_hangs_or_lies_somewhere_is_left_there(line):
    assert "carrying" not in read_picture(line).subjects[0].detail


DONE_TO_ANOTHER = """
A thief snatches the handbag of an old lady in the street | snatching
Un policía le pone las esposas a un ladrón | handcuffing
Ein Barbier rasiert einen Kunden | shaving another
Une mère noue une écharpe autour du cou de son fils | wrapping somebody up
母親が病気の子どもの額に手を当てる | feeling a forehead
小和尚扶着老奶奶过马路 | supporting
A knight kneels and offers the queen a rose | kneeling to give
Ein Soldat trägt seinen verwundeten Kameraden auf dem Rücken | carrying on the back
A soldier puts a ring on the nurse's finger | putting on a ring
Una abuela le lee un cuento a su nieto | reading aloud
Un soldat salue un officier | saluting
"""


@pytest.mark.parametrize("row", DONE_TO_ANOTHER.strip().splitlines())
def test_what_is_done_to_another_is_told_of_who_does_it_and_both_are_there(row):
    line, deed = (part.strip() for part in row.split("|"))
    one, other = read_picture(line).subjects
    assert deed in one.detail
    assert deed not in other.detail


DONE_TO_A_THING = """
奶奶揭开冒着热气的锅盖 | lifting a lid
僧侶が寺の鐘をつく | striking a great bell
Ein Einbrecher knackt den Tresor | opening a safe
Un magicien sort un lapin de son chapeau | pulling a rabbit out of a hat
Un ladrón entra por la ventana | climbing through a window
Ein Mann zündet sich eine Zigarette an | lighting a smoke
Ein Wissenschaftler zieht einen Hebel | pulling a lever
"""


@pytest.mark.parametrize("row", DONE_TO_A_THING.strip().splitlines())
def test_what_a_deed_is_drawn_with_stands_nowhere_else(row):
    line, deed = (part.strip() for part in row.split("|"))
    (one,) = read_picture(line).subjects
    assert deed in one.detail
