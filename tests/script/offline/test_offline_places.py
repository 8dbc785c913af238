"""Laws of where the offline writer's films play: at the place that the logline names, seen in its pictures."""

from __future__ import annotations

import pytest

from moviefactory.lexicon import Place, broad, read_picture
from moviefactory.script.offline.stock import load_stop
from moviefactory.script.offline.writer import OfflineWriter
from moviefactory.storyboard import Brief, Storyboard


def write(logline: str, language: str = "en", seed: int = 7) -> Storyboard:
    return OfflineWriter().write(Brief(logline, language=language, seconds=30, seed=seed))


@pytest.mark.parametrize(
    ("logline", "language", "place"),
    [
        ("A detective hunts a thief through a rainy harbour market", "en", Place.HARBOUR),
        ("一个侦探在雨中的港口集市寻找失踪的女孩", "zh", Place.HARBOUR),
        ("A jazz singer and a bartender in a smoky bar", "en", Place.BAR),
        ("A boy and his dog at the carnival", "en", Place.CARNIVAL),
        ("An elephant walks home across the savanna", "en", Place.SAVANNA),
        ("A knight must cross the graveyard to reach the castle", "en", Place.GRAVEYARD),
    ],
)
def test_the_first_and_the_last_picture_are_where_the_logline_is_set(logline, language, place):
    shots = [shot for scene in write(logline, language).scenes for shot in scene.shots]
    assert read_picture(shots[0].picture).place is place
    assert read_picture(shots[-1].picture).place is place


FINER = ["harbour", "concert", "bar", "library", "carnival", "castle", "graveyard", "savanna"]


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("name", [*FINER, "polar", "orbit", "jungle"])
def test_every_stop_of_a_finer_journey_is_read_as_the_place_it_is(name, language):
    home = load_stop(Place(name), "home", language)
    assert read_picture(home.phrase).place is Place(name)
    for role in ("near", "road", "deep", "low", "high"):
        stop = load_stop(Place(name), role, language)
        assert broad(read_picture(stop.phrase).place) is stop.place, stop.phrase


@pytest.mark.parametrize("seed", range(4))
def test_a_look_says_what_the_pronoun_says(seed):
    for line in ("A detective waits in the harbour", "A pilot crosses the desert"):
        board = write(line, seed=seed)
        look = board.cast[0].look.split()
        pictures = " ".join(s.picture for scene in board.scenes for s in scene.shots).split()
        assert not ("her" in pictures and "man" in look)
        assert not ("his" in pictures and "woman" in look)
        assert "man" in look or "woman" in look


def test_a_polar_bear_is_white():
    assert "white fur" in write("A polar bear looks for her cub on the ice").cast[0].look
