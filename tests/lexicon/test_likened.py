"""Words that no table knows are read as the words that somebody gives for them."""

import pytest

from moviefactory.lexicon.likened import drawn_words, likened, occurring
from moviefactory.lexicon.reading import read_picture
from moviefactory.lexicon.vocabulary import Subject

YURT = (("qurm", "tent"),)


def test_a_word_is_replaced_whole_in_any_case_and_several_stay_several() -> None:
    assert likened("A Qurm by two qurms, qurmish", YURT) == "A tent by two tents, qurmish"
    assert likened("The qurm's door", YURT) == "The tent's door"
    assert likened("two qurms", (("qurm", "wolf"),)) == "two wolves"


def test_nothing_is_replaced_twice_and_the_longest_word_wins() -> None:
    words = (("qurm", "tent"), ("tent", "castle"), ("qurm house", "lighthouse"))
    assert likened("a qurm, a tent, a qurm house", words) == "a tent, a castle, a lighthouse"


def test_signs_of_a_word_are_no_pattern() -> None:
    assert likened("a q.rm, a qurm", (("q.rm", "tent"),)) == "a tent, a qurm"


@pytest.mark.parametrize("text", ["", "A tent", "蒙古包"])
def test_without_words_a_text_stays_as_it_is(text: str) -> None:
    assert likened(text, ()) == text


def test_where_no_blanks_are_written_a_word_is_found_within() -> None:
    assert likened("草原上的甍屋旁", (("甍屋", "帐篷"),)) == "草原上的帐篷旁"


def test_only_words_that_occur_are_an_orders() -> None:
    words = (*YURT, ("blorf", "dragon"))
    assert occurring(("two qurms", "EXT. STEPPE"), words) == YURT
    assert occurring(("a steppe",), words) == ()


def test_a_word_read_as_another_shows_what_that_one_shows() -> None:
    unread = read_picture("a qurm on a hill at night")
    read = read_picture(likened("a qurm on a hill at night", YURT))
    assert "qurm" in unread.missed and "qurm" not in read.missed
    assert read == read_picture("a tent on a hill at night")


@pytest.mark.parametrize("language", ["", "es", "fr", "de", "ja"])
def test_known_words_are_told_as_a_line_of_the_language_has_them(language: str) -> None:
    known = drawn_words("subject", language)
    assert len(known) > 250 and len(drawn_words("place", language)) > 20
    line = {"": "a {}", "es": "un {} en el bosque", "fr": "un {} dans la forêt", "de": "ein {} im Wald",
            "ja": "森の中の{}"}[language]  # fmt: skip
    reading = read_picture(line.format(known["castle"]), language=language)
    assert Subject.CASTLE in [one.subject for one in reading.subjects]


def test_of_words_within_one_another_only_the_read_one_occurs() -> None:
    words = (("qurm", "tent"), ("qurm house", "lighthouse"))
    assert occurring(("two qurm houses",), words) == (words[1],)
