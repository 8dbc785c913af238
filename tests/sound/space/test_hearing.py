"""Laws of distance, side and room: what is farther is softer, duller, wetter; nothing combs in mono."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from moviefactory.errors import UnknownName
from moviefactory.grammar import ShotSize
from moviefactory.sound.dsp import Wave, frames_in
from moviefactory.sound.space.hearing import Hearing
from moviefactory.sound.space.perspective import perspective, side
from moviefactory.sound.space.rooms import ROOMS, room, room_of

SIZES = (
    ShotSize.INSERT, ShotSize.CLOSE, ShotSize.MEDIUM, ShotSize.WIDE, ShotSize.EXTREME_WIDE,
)  # fmt: skip


def burst(seconds: float = 2.0) -> Wave:
    """Return 20 ms of noise in silence, the same on both sides."""
    wave = np.zeros((2, frames_in(seconds)), np.float32)
    wave[:, 100 : 100 + frames_in(0.02)] = np.random.default_rng(1).standard_normal(960) * 0.1
    return wave


def heard(size: ShotSize, name: str = "street", wave: Wave | None = None) -> Wave:
    return Hearing(room(name), perspective(size), 3).heard(burst() if wave is None else wave)


def test_a_wider_shot_is_softer_duller_and_wetter() -> None:
    levels, highs, tails = [], [], []
    for size in SIZES:
        sound = heard(size)[0]
        direct, tail = sound[:1_200], sound[frames_in(0.05) :]
        power = np.abs(np.fft.rfft(direct)) ** 2
        levels.append(float((direct**2).sum()))
        highs.append(float(power[power.size // 3 :].sum() / power.sum()))
        tails.append(float((tail**2).sum() / (direct**2).sum()))
    assert all(nearer > farther for nearer, farther in itertools.pairwise(levels))
    assert highs[0] == pytest.approx(highs[2], rel=0.05)
    assert highs[2] > 1.1 * highs[3] > 1.1 * highs[4]
    assert all(nearer < farther for nearer, farther in itertools.pairwise(tails))


def test_a_cave_rings_longer_than_a_hall_than_a_room() -> None:
    def ring_seconds(name: str) -> float:
        power = heard(ShotSize.MEDIUM, name)[0] ** 2
        left = power[::-1].cumsum()[::-1]
        return float(np.argmax(left < 1e-4 * left[frames_in(0.03)])) / 48_000 or 2.0

    assert ring_seconds("room") < ring_seconds("street") < ring_seconds("cave")
    assert ring_seconds("room") < 0.6


@pytest.mark.parametrize("name", ROOMS)
def test_a_room_is_mono_safe_and_adds_no_delay(name: str) -> None:
    sound = heard(ShotSize.WIDE, name)
    folded = sound.mean(axis=0)
    assert (folded**2).sum() > 0.5 * (sound**2).mean(axis=0).sum()
    assert int(np.argmax(np.abs(sound).max(axis=0) > 0.002)) in range(100, 110)
    assert np.isfinite(sound).all()


def test_how_sound_is_cut_into_blocks_changes_nothing() -> None:
    wave = burst(1.5)
    hearing = Hearing(room("cave"), perspective(ShotSize.WIDE), 3)
    parts = [hearing.heard(wave[:, at : at + 9_001]) for at in range(0, wave.shape[1], 9_001)]
    whole = heard(ShotSize.WIDE, "cave", wave)
    assert np.abs(np.concatenate(parts, axis=1) - whole).max() < 1e-5


def test_a_subject_at_the_edge_lies_farther_out_in_a_wider_shot() -> None:
    sides = [side(0.9, perspective(size)) for size in SIZES]
    assert sides == sorted(sides)
    assert all(0.5 < one < 1 for one in sides)
    assert side(0.5, perspective(ShotSize.WIDE)) == 0.5
    assert side(0.2, perspective(ShotSize.WIDE)) == pytest.approx(
        1 - side(0.8, perspective(ShotSize.WIDE))
    )


@pytest.mark.parametrize(
    ("picture", "name"),
    [
        ("a monk walks through a cathedral", "hall"),
        ("an explorer lights a torch in a dark cave", "cave"),
        ("a fox in the forest", "forest"),
        ("rain on a city street", "street"),
        ("two people talk in a small kitchen", "room"),
        ("Ada floats through the corridor of a spaceship", "spaceship"),
        ("他走进一个山洞", "cave"),
        ("a camel crosses the desert", "open air"),
    ],
)
def test_places_are_rooms(picture: str, name: str) -> None:
    assert room_of(picture) == name


def test_an_unknown_room_is_named() -> None:
    with pytest.raises(UnknownName, match="cellar"):
        room("cellar")
