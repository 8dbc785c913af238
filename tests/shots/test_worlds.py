"""One film shows one planet, and the one that its lines describe."""

from dataclasses import replace

import numpy as np
import pytest
from filming import change, frames_of, lens, order, reading

from moviefactory.lexicon import Place, Time
from moviefactory.shots.animatic.worlds import GLOBES, HUES, hue_of, world_of


@pytest.mark.parametrize(
    ("phrase", "hue"),
    [
        ("blue planet", "blue"),
        ("earth", "blue"),
        ("蓝色星球", "blue"),
        ("red planet", "red"),
        ("mars", "red"),
        ("dark-green world", "green"),
    ],
)
def test_the_line_says_which_planet(phrase, hue):
    for film_seed in range(5):
        world = world_of((phrase,), film_seed)
        assert (world.hue, world.globe) == (hue, GLOBES[hue])
        assert not world.ringed


def test_rings_are_shown_where_they_are_named():
    assert world_of(("ringed planet",), 1).ringed
    assert world_of(("带环的行星",), 1).ringed


def test_what_is_no_planet_does_not_settle_the_planet():
    assert world_of(("red dust", "shredded"), 3) == world_of((), 3)
    assert hue_of("shredded") == ""


def test_every_hue_has_a_globe_and_films_differ():
    assert set(HUES) == set(GLOBES)
    assert len({world_of((), film_seed).hue for film_seed in range(40)}) >= 4


def test_a_described_planet_is_seen():
    shot = order()
    pictures = []
    for phrase in ("blue planet", "red planet"):
        read = replace(reading(Place.SPACE, Time.NIGHT), scenery=(phrase,))
        pictures += frames_of(shot, read, lens(), (3,))
    blue, red = ((one[..., 0].astype(int) - one[..., 2]).mean() for one in pictures)
    assert red > blue
    assert change(*pictures) > 1


def test_one_take_of_several_films_lies_otherwise():
    """The grey of the Moon, so that nothing but the lie of the land and what is above it differs."""
    stamps = []
    for film_seed in range(9):
        shot = replace(order(), film_seed=film_seed)
        (frame,) = frames_of(shot, reading(Place.MOON, Time.NIGHT), lens(), (3,))
        light = frame[..., :3].mean(axis=2)
        stamps.append(light.ravel())
    alike = np.corrcoef(stamps)[np.triu_indices(len(stamps), 1)]
    assert np.quantile(alike, 0.75) < 0.8
