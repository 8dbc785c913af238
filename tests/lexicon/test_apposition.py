"""What a line adds of a number of people: nobody is counted twice; numbers in adjectives count nobody."""

from __future__ import annotations

import pytest

from moviefactory.lexicon import read_picture
from moviefactory.lexicon.groups import PAIRED
from moviefactory.lexicon.vocabulary import Place


@pytest.mark.parametrize(
    "line",
    [
        "Two roped climbers, a man and a woman, cross an icy ridge",
        "Deux alpinistes, un homme et une femme, gravissent la montagne",
        "Un homme et une femme, deux alpinistes, gravissent la montagne",
        "Zwei Bergsteiger, ein Mann und eine Frau, klettern im Schnee",
        "Dos escaladores, un hombre y una mujer, suben la montaña",
        "一男一女两位剑客在竹林中对峙",
        "两位剑客一男一女，在屋顶上交手",
        "男女二人の剣士が竹林で戦う",
    ],
)
def test_who_a_pair_is_made_of_adds_nobody(line: str) -> None:
    (pair,) = read_picture(line).subjects
    assert pair.count == 2
    assert PAIRED in pair.detail
    assert pair.word not in ("man", "woman", "couple")


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("A two-storey house stands by the river", 1),
        ("A three-headed dragon flies over the hills", 1),
        ("A four-legged robot walks through the city", 1),
        ("Two four-legged robots walk through the city", 2),
        ("Two armed men wait in the street", 2),
    ],
)
def test_numbers_in_adjectives_count_nobody(line: str, count: int) -> None:
    assert read_picture(line).subjects[0].count == count


@pytest.mark.parametrize(
    "line",
    [
        "Baby turtles crawl to the sea at dawn",
        "Las crías de tortuga corren hacia el mar",
        "Les bébés tortues rampent vers la mer",
        "ウミガメの子どもたちが海へ向かって這っていく",
    ],
)
def test_hatchlings_are_many_on_the_beach(line: str) -> None:
    reading = read_picture(line)
    assert reading.place is Place.BEACH
    assert [one.count for one in reading.subjects] == [7]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("A boy sits near an old man dozing in an armchair", ["sit", "sleep"]),
        ("電車の中で、少年が隣で居眠りするおじいさんの膝に帽子をのせる", ["sit", "sleep"]),
        ("A clown waves at a girl riding a donkey", ["wave", "drive", "walk"]),
    ],
)
def test_each_of_two_has_an_own_deed(line: str, told: list[str]) -> None:
    assert [one.action.value for one in read_picture(line).subjects] == told


@pytest.mark.parametrize(
    "line",
    [
        "A gymnast swings around the high bar",
        "Una gimnasta gira en la barra fija",
        "A pole vaulter clears the bar",
        "体操選手が鉄棒で回転する",
    ],
)
def test_bars_of_sport_are_no_taverns(line: str) -> None:
    assert read_picture(line).place is Place.STADIUM
