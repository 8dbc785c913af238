"""Laws of a logline's genre: it chooses the story's shape, and is never taken for what is in it."""

import pytest

from moviefactory.script.offline.choice import choose_shape, dice
from moviefactory.script.offline.premise import Premise, read_premise
from moviefactory.script.offline.stock import load_shapes


def premise(logline: str) -> Premise:
    language = "en" if logline.isascii() else "zh"
    return read_premise(logline, language)


@pytest.mark.parametrize(
    ("logline", "shape"),
    [
        ("A heist movie", "heist"), ("A love story", "romance"), ("A western", "adventure"),
        ("A short film", ""), ("An animated family comedy", "comedy"), ("爱情故事", "romance"),
        ("一部科幻电影", "scifi"),
    ],
)  # fmt: skip
def test_a_genre_alone_has_no_hero_goal_or_topic(logline: str, shape: str) -> None:
    told = premise(logline)
    assert (told.hero, told.thing, told.topic) == (None, "", "")
    chosen = choose_shape(told, load_shapes("en"), dice(1)).name
    assert not shape or chosen == shape


@pytest.mark.parametrize(
    ("logline", "hero", "thing", "topic"),
    [
        ("A ghost story by the sea", None, "", "the sea"),
        ("A short film about loneliness", None, "", "loneliness"),
        ("A robot's space adventure", "robot", "", "robot"),
        ("A detective thriller set in Tokyo", "detective", "", "detective"),
        ("A trailer for an action movie about a retired assassin", "assassin", "", "assassin"),
        ("A zombie apocalypse in a small town", None, "the zombie apocalypse", "zombie apocalypse"),
        ("A pirate treasure hunt", "pirate", "the treasure", "treasure hunt"),
        ("一部关于珊瑚礁的纪录片", None, "", "珊瑚礁"),
    ],
)  # fmt: skip
def test_what_is_left_without_its_genre_is_told(
    logline: str, hero: str | None, thing: str, topic: str
) -> None:
    told = premise(logline)
    assert (told.hero.noun if told.hero else None) == hero
    assert told.thing == thing
    assert topic in told.topic


@pytest.mark.parametrize(
    ("logline", "hero"),
    [
        ("A fairy tale about a princess who hates castles", "princess"),
        ("A horror film about an old house", None),
        ("The castle that could walk", "castle"),
        ("A film director loses her script", "film director"),
        ("A lonely lighthouse", "lighthouse"),
        ("Time travel gone wrong", None),
    ],
)
def test_a_thing_is_a_hero_only_where_it_does_something(logline: str, hero: str | None) -> None:
    found = premise(logline).hero
    assert (found.noun if found else None) == hero


def test_an_old_house_is_where_its_story_plays() -> None:
    assert premise("A horror film about an old house").place_name == "the old house"


@pytest.mark.parametrize(
    ("logline", "topic"),
    [
        ("How to make the perfect cup of coffee", "a perfect cup of coffee"),
        ("The end of the world", "the end of the world"),
        ("The last train home", "the last train home"),
        ("An evening in Paris", "an evening"),
        ("The moon falls in love with the sea", "the moon"),
        ("The mill at the bend of the river remembers everyone", "the bend of the river"),
        ("A girl who loves clocks", "clocks"),
    ],
)
def test_a_topic_is_whole(logline: str, topic: str) -> None:
    assert premise(logline).topic == topic
