"""Nouns that no table lists are found where a line names nobody, or no place, that is known."""

import pytest

from moviefactory.lexicon.unread import Unread, unread_nouns


def words_of(line: str, **more: object) -> list[tuple[str, str, str]]:
    return [(one.word, one.kind, one.language) for one in unread_nouns(line, **more)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("a qurm on a hill at night", [("qurm", "subject", "")]),
        ("two old brazen qurms at dusk", [("qurms", "subject", "")]),
        ("une blorfe dans la forêt", [("blorfe", "subject", "fr")]),
        ("a wolf sleeps in the blorfen", [("blorfen", "place", "")]),
        ("a qurm in the blorfen", [("qurm", "subject", ""), ("blorfen", "place", "")]),
        ("雪山下的甍廪", [("甍廪", "subject", "")]),
        ("一只狼在甍廪里睡觉", [("甍廪", "place", "")]),
        ("un gurbilón en el bosque de noche", [("gurbilón", "subject", "es")]),
        ("ein Gurbilon im Wald bei Nacht", [("Gurbilon", "subject", "de")]),
    ],
)
def test_a_noun_is_found_with_what_it_is_of_the_picture(
    line: str, found: list[tuple[str, str, str]]
) -> None:
    assert words_of(line) == found


@pytest.mark.parametrize(
    "line",
    [
        "a wolf on a hill at night",
        "a qurmish wolf on a qurmish hill",  # adjectives
        "a wolf beside a qurm on a hill",  # somebody known is there
        "a wolf follows Zebulqa through the forest",  # a name
        "",
    ],
)
def test_nothing_else_is_a_noun_that_nobody_lists(line: str) -> None:
    assert words_of(line) == []


def test_a_heading_tells_the_place_and_the_cast_are_known() -> None:
    assert words_of("a wolf in the blorfen", heading="EXT. FOREST - NIGHT") == []
    assert words_of("Qurm on a hill", cast=(("Qurm", "an old man"),)) == []


def test_an_unread_noun_is_a_value() -> None:
    assert unread_nouns("a qurm") == (Unread("qurm", "subject", ""),)
