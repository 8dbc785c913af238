"""What a line adds of a number of people: nobody is counted twice; numbers in adjectives count nobody."""

from __future__ import annotations

import pytest

from moviefactory.lexicon import read_picture
from moviefactory.lexicon.groups import PAIRED


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
