"""Laws of the built-in catalogue: enough of it, whole records, each really a sound of its own."""

import math
from collections import Counter

import numpy as np
import pytest

from moviefactory.errors import UnknownName
from moviefactory.grammar import Mood
from moviefactory.media import SAMPLE_RATE_HZ
from moviefactory.sound.catalogue import read_index
from moviefactory.sound.effects.recipes import RECIPES
from moviefactory.sound.library.builtin import built_in, render, render_blocks
from moviefactory.sound.library.cues import compose_cue, cues
from moviefactory.sound.library.licence import allows_commercial
from moviefactory.sound.library.measure import measure
from moviefactory.sound.library.record import Measures, from_plain, to_plain
from moviefactory.sound.library.variants import sound_recipe
from moviefactory.sound.score.compose import NAMES

RECORDS = {record.id: record for record in built_in()}
VARIANTS = {row["id"]: row["of"] for row in read_index("variants.yaml")["entries"]}


def measures(record_id: str) -> Measures:
    found = RECORDS[record_id].measures
    assert found is not None, record_id
    return found


def test_the_catalogue_is_large_and_whole() -> None:
    kinds = Counter(record.kind for record in built_in())
    assert len(RECORDS) == len(built_in()), "an id stands twice"
    assert kinds["ambience"] + kinds["effect"] >= 120
    assert kinds["music"] >= 40
    assert len({record.title for record in built_in()}) >= len(RECORDS) - 2
    for record in built_in():
        assert record.caption_en and record.caption_zh, record.id
        assert record.is_commercial and record.author and record.source, record.id
        assert record.measures is not None and math.isfinite(record.measures.lufs), record.id
        assert from_plain(to_plain(record)) == record
    assert {mood for record in built_in() for mood in record.moods} == set(Mood)


def test_a_variant_sounds_other_than_what_it_is_made_of() -> None:
    for name, base in VARIANTS.items():
        own, other = measures(name), measures(base)
        octaves = abs(math.log2(own.centroid_hz / other.centroid_hz))
        onsets = abs(own.onset_rate_hz - other.onset_rate_hz)
        lengths = RECORDS[name].seconds, RECORDS[base].seconds
        length = abs(math.log2(lengths[0] / lengths[1])) if lengths[0] and lengths[1] else 0.0
        level = abs(own.lufs - other.lufs)
        far = octaves / 0.25 + onsets / 1.0 + length / 0.5 + level / 4
        assert far > 1, (name, base, octaves, onsets, level)


@pytest.mark.parametrize(
    "name",
    [
        *("rain_outside", "thunder_far", "hand_bell"),
        *(
            pytest.param(name, marks=pytest.mark.slow)
            for name in ("drizzle", "gunfire", "pocket_watch", "mosquito")
        ),
    ],
)
def test_a_variant_keeps_the_laws_of_a_sound_and_its_measures(name: str) -> None:
    assert name not in RECIPES
    wave = render(name, seconds=4.0).samples
    seconds = sound_recipe(name).seconds
    assert len(wave) == round((seconds or 4.0) * SAMPLE_RATE_HZ)
    assert np.isfinite(wave).all() and 0.001 < np.abs(wave).max() <= 0.96
    mono = 10 * np.log10((wave.mean(axis=1) ** 2).mean() / (wave**2).mean())
    assert mono > -3.2
    assert (render(name, seconds=4.0).samples == wave).all()
    read = measure([wave])
    assert read.centroid_hz == pytest.approx(measures(name).centroid_hz, rel=0.25)
    if seconds is None:
        assert read.lufs == pytest.approx(measures(name).lufs, abs=1.0)


def test_a_far_rain_is_darker_and_a_smaller_bell_is_higher() -> None:
    assert measures("rain_outside").centroid_hz < 0.5 * measures("rain").centroid_hz
    assert measures("hand_bell").centroid_hz > 1.5 * measures("bell").centroid_hz
    assert measures("great_bell").centroid_hz < measures("bell").centroid_hz
    assert measures("pocket_watch").onset_rate_hz == pytest.approx(
        2 * measures("clock").onset_rate_hz
    )


def test_a_cue_is_played_by_others_at_another_tempo() -> None:
    frame_count = 12 * SAMPLE_RATE_HZ
    plain = compose_cue(cues()["score-hope"], frame_count, 3)
    other = compose_cue(cues()["cue-hope-guitar"], frame_count, 3)
    played = {NAMES[number] for number in np.unique(other.notes["instrument"])}
    assert "guitar" in played and "piano" not in played
    assert other.sections[0].bpm < plain.sections[0].bpm
    for composed in (plain, other):
        assert composed.frame_count == frame_count
        assert composed.sections[-1].start + composed.sections[-1].frame_count == frame_count
        assert (np.diff(composed.notes["start"]) >= 0).all()
        assert composed.notes["start"].max() < frame_count
        assert composed.notes["frames"].min() >= 1
    bare = compose_cue(cues()["cue-suspense-bare"], frame_count, 3)
    assert "tick" not in {NAMES[number] for number in np.unique(bare.notes["instrument"])}


def test_a_cue_has_its_own_length() -> None:
    blocks = list(render_blocks("cue-calm-guitar", seconds=3.5))
    assert sum(map(len, blocks)) == round(3.5 * SAMPLE_RATE_HZ)
    assert np.abs(np.concatenate(blocks)).max() > 0.01


def test_an_unknown_entry_is_an_error() -> None:
    with pytest.raises(UnknownName, match="built-in sound"):
        render("bagpipes")


@pytest.mark.parametrize(
    ("licence", "may"),
    [
        ("CC0", True), ("CC BY 4.0", True), ("Own recording", True), ("CC BY-NC 4.0", False),
        ("unknown", False), ("see the track's own licence", False), ("", False),
    ],
)  # fmt: skip
def test_only_a_licence_that_says_so_lets_a_film_be_sold(licence: str, may: bool) -> None:
    assert allows_commercial(licence) is may
