"""Laws of what a film shows of its hero: the outside that the logline gives, the deed and not the dream."""

import pytest

from moviefactory.lexicon import read_picture
from moviefactory.script.offline import stock
from moviefactory.script.offline.what import seen_action
from moviefactory.script.offline.writer import OfflineWriter
from moviefactory.script.writer import Brief


@pytest.mark.parametrize("word", ["brass", "blue"])
def test_a_robot_is_outside_what_the_logline_calls_it(word: str) -> None:
    (robot, *_) = OfflineWriter().write(Brief(f"A {word} robot learns to cook")).cast
    assert robot.look == f"a {word} robot with {word} panels"


@pytest.mark.parametrize(
    ("deed", "seen"),
    [
        ("dream of dancing", "dances"),
        ("dream of flying", "flies"),
        ("learn to surf", "surfs"),
        ("dream of the sea", "dreams of the sea"),
        ("梦想跳舞", "跳舞"),
        ("学会飞", "飞"),
    ],
)
def test_who_dreams_of_a_deed_is_seen_to_do_it(deed: str, seen: str) -> None:
    assert seen_action(deed, None) == seen


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("tone", ["see", "rest", "close"])
def test_what_a_film_comes_back_to_looks_otherwise_each_time(tone: str, language: str) -> None:
    """Quiet moments: told apart by what the body does, in both languages."""
    shown = set()
    deeds = stock.deeds("human", tone, language)
    for deed in deeds:
        for slot, word in {"{s}": "s", "{es}": "es", "{ies}": "ies", "{his}": "her"}.items():
            deed = deed.replace(slot, word)
        who = "女孩" if language == "zh" else "The girl "
        (girl,) = read_picture(f"{who}{deed}").subjects
        shown.add((girl.action, girl.detail))
    assert len(shown) == len(deeds) > 2
