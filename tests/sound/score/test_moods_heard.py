"""Laws of the moods as heard, read from rendered sound; rendering takes a minute or two."""

import runpy
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from moviefactory.grammar import Mood

pytestmark = pytest.mark.slow
SECONDS, SEEDS = 24, 3


@pytest.fixture(scope="module")
def bench() -> dict[str, Any]:
    return runpy.run_path(str(Path(__file__).parents[3] / "benchmarks" / "moods.py"))


@pytest.fixture(scope="module")
def heard(bench: dict[str, Any]) -> dict[Mood, Any]:
    """Measure each mood's films, and look at every sample of them."""
    found = {}
    for mood in Mood:
        rows = []
        for seed in range(SEEDS):
            samples, tonic = bench["rendered"](mood, SECONDS, seed)
            mono = samples.mean(axis=1)
            assert np.abs(samples).max() < 0.95
            assert np.abs(samples.mean(axis=0)).max() < 1e-3, f"{mood} is off zero"
            loss_db = 10 * np.log10((mono**2).mean() / (samples**2).mean())
            assert loss_db > -3, f"{mood} loses {loss_db:.1f} dB in mono"
            # At the seams of the stream nothing jumps more than it does elsewhere.
            jump = np.abs(np.diff(samples, 2, axis=0)).max(axis=1)
            seams = range(8 * 48_000, len(jump), 8 * 48_000)
            assert all(jump[at - 3 : at + 3].max() < 0.5 * jump.max() for at in seams), mood
            rows.append(bench["features"](samples, tonic))
        found[mood] = np.stack(rows)
    return found


def test_any_two_moods_differ_by_more_than_the_seeds_of_either(
    bench: dict[str, Any], heard: dict[Mood, Any]
) -> None:
    facts = bench["separation"](heard)
    for one, other in combinations(Mood, 2):
        apart = facts["distances"][one, other]
        assert apart > max(facts["spreads"][one], facts["spreads"][other]), f"{one} and {other}"
    assert facts["right"] >= 0.97 * facts["sounds"], "a sound is nearer to another mood"


def test_moods_are_as_quick_bright_and_loud_as_they_say(heard: dict[Mood, Any]) -> None:
    mean = {mood: rows.mean(axis=0) for mood, rows in heard.items()}
    onsets, mode, loudness = 1, 2, 9
    assert mean[Mood.URGENT][onsets] > mean[Mood.JOY][onsets] > mean[Mood.GRIEF][onsets]
    for bright, dark in ((Mood.WONDER, Mood.MELANCHOLY), (Mood.JOY, Mood.SUSPENSE)):
        assert mean[bright][mode] > mean[dark][mode] + 0.5
    assert mean[Mood.TRIUMPH][loudness] > mean[Mood.CALM][loudness] + 4
