"""Laws of a shot's sound: exact length, seams, sameness everywhere, memory, levels."""

import tracemalloc
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moviefactory.grammar import Mood
from moviefactory.media import SAMPLE_RATE_HZ
from moviefactory.sound.catalogue import entries
from moviefactory.sound.cues import shot_cues
from moviefactory.sound.dsp import frames_in
from moviefactory.sound.dsp_level import integrated_lufs
from moviefactory.sound.effects.recipe import Traits
from moviefactory.sound.effects.recipes import recipe
from moviefactory.sound.effects.shot import (
    ambience_blocks,
    effects_blocks,
    write_ambience,
    write_effects,
)
from moviefactory.sound.effects.stream import STRETCH_SECONDS, Part, lasting
from moviefactory.sound.orders import EffectsOrder
from moviefactory.sound.wav import read_wav

ORDER = EffectsOrder(
    shot_id="s01-02",
    sound=("low engine hum", "distant knocking"),
    picture="Ada drifts above a blue planet",
    heading="EXT. LOW ORBIT - DAWN",
    mood=Mood.WONDER,
    frame_count=2 * SAMPLE_RATE_HZ + 17,
    seed=7,
)


def both_blocks(order: EffectsOrder) -> Iterator[np.ndarray]:
    """Yield ambience and effects together."""
    both = zip(ambience_blocks(order), effects_blocks(order), strict=True)
    return (ambience + effects for ambience, effects in both)


def rendered(order: EffectsOrder) -> np.ndarray:
    return np.concatenate(list(both_blocks(order)))


@given(st.integers(1, 30_000), st.sampled_from([(), ("rain",), ("bell", "steps"), ("whoosh",)]))
@settings(max_examples=8, deadline=None)
def test_a_shot_is_exactly_as_long_as_asked(frame_count: int, sound: tuple[str, ...]) -> None:
    samples = rendered(replace(ORDER, frame_count=frame_count, sound=sound))
    assert samples.shape == (frame_count, 2)
    assert np.isfinite(samples).all()
    assert np.abs(samples).max() <= 0.95


def test_a_shot_without_frames_is_refused() -> None:
    with pytest.raises(ValueError, match="s01-02"):
        replace(ORDER, frame_count=0)


def test_a_sound_keeps_its_voice_all_film_long() -> None:
    def pitch_hz(shot_id: str, film_seed: int) -> float:
        order = replace(ORDER, sound=("sonar",), shot_id=shot_id, film_seed=film_seed)
        samples = rendered(order)[:, 0]
        hz = np.fft.rfftfreq(samples.size, 1 / SAMPLE_RATE_HZ)
        power = np.abs(np.fft.rfft(samples)) ** 2 * (hz > 800)
        return float(hz[power.argmax()])

    assert pitch_hz("s01-01", 1) == pytest.approx(pitch_hz("s05-02", 1), abs=1)
    assert pitch_hz("s01-01", 1) != pytest.approx(pitch_hz("s01-01", 2), abs=1)


def test_a_single_sound_lies_in_the_shot_and_its_end_is_not_cut_off() -> None:
    order = replace(ORDER, sound=("thunder", "silence"), frame_count=4 * SAMPLE_RATE_HZ)
    samples = rendered(order)
    power = (samples**2).mean(axis=1).reshape(40, -1).mean(axis=1)
    assert 0.1 < int(power.argmax()) / 40 < 0.8
    assert power[-1] < 0.1 * power.max()


def test_what_rings_on_changes_nothing_before_and_what_lasts_ends_with_its_shot() -> None:
    cut = 3 * SAMPLE_RATE_HZ
    shot = replace(ORDER, sound=("thunder",), frame_count=cut)
    ringing = replace(shot, frame_count=2 * cut, ring_frames=cut, closing_frames=4_800)
    dry, rung = (np.concatenate(list(effects_blocks(one))) for one in (shot, ringing))
    assert len(rung) == 2 * cut
    assert np.allclose(dry[: cut - SAMPLE_RATE_HZ], rung[: cut - SAMPLE_RATE_HZ], atol=1e-5)
    after = [np.abs(rung[at : at + 9_600]).max() for at in range(cut, 2 * cut, 28_800)]
    assert after[0] > 0.01
    assert np.abs(rung[-100:]).max() < 1e-3
    steps = replace(ringing, sound=("marching soldiers",))
    rung = np.concatenate(list(effects_blocks(steps)))
    loud = np.abs(rung[: cut - 4_800]).max()
    assert np.abs(rung[cut:]).max() < 0.1 * loud, "the room's answer, no step"
    assert np.abs(rung[cut + SAMPLE_RATE_HZ :]).max() < 1e-3 * loud


@pytest.mark.parametrize("name", ["wind", "footsteps", "space_hum"])
def test_stretches_join_without_a_seam(name: str) -> None:
    seconds = STRETCH_SECONDS + 6
    part = Part(recipe(name), 11, Traits(2))
    wave = np.concatenate(list(lasting(part, frames_in(seconds), 480_000)), axis=1)
    assert wave.shape[1] == frames_in(seconds)
    bend = np.abs(np.diff(wave, 2, axis=1)).max(axis=0)
    beat = frames_in(recipe(name).beat_seconds or 0)
    seam = frames_in(STRETCH_SECONDS) // beat * beat if beat else frames_in(STRETCH_SECONDS)
    near = bend[seam - 2_000 : seam + 90_000].max()
    assert near <= 1.5 * bend[: seam - 100_000].max()
    step = frames_in(0.5)
    power = (wave[:, seam - 4 * step : seam + 8 * step] ** 2).mean(axis=0).reshape(12, -1).mean(1)
    assert power[4:7].mean() > 0.2 * power.mean()


@pytest.mark.parametrize("name", ["rain", "hooves", "crowd"])
def test_how_the_stream_is_cut_changes_nothing(name: str) -> None:
    part = Part(recipe(name), 11, Traits(2))
    frame_count = frames_in(2.3)
    cuts = [
        np.concatenate(list(lasting(part, frame_count, block)), axis=1)
        for block in (frame_count, 48_000, 7_001)
    ]
    assert (cuts[0] == cuts[1]).all()
    assert (cuts[0] == cuts[2]).all()


def test_memory_does_not_grow_with_the_shot() -> None:
    def peak_bytes(seconds: int) -> int:
        order = replace(ORDER, sound=("silence",), frame_count=seconds * SAMPLE_RATE_HZ)
        tracemalloc.start()
        for block in both_blocks(order):
            assert block.shape[1] == 2
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return peak

    peak_bytes(1)  # tables are loaded once
    assert peak_bytes(60) < 1.15 * peak_bytes(30) < 120_000_000


def test_a_shot_streams_to_two_files_that_add_up_to_it(tmp_path: Path) -> None:
    lasts = write_ambience(ORDER, tmp_path / "ambience.wav")
    happens = write_effects(ORDER, tmp_path / "effects.wav")
    assert {cue.recipe for cue in (*lasts, *happens)} == {cue.recipe for cue in shot_cues(ORDER)}
    assert {cue.kind for cue in lasts} == {"ambience"}
    assert {cue.kind for cue in happens} == {"effect"}
    written = [read_wav(tmp_path / f"{name}.wav").samples for name in ("ambience", "effects")]
    assert np.abs(sum(written) - rendered(ORDER)).max() < 2**-21


def test_what_is_heard_is_listed_with_its_time_in_the_picture(tmp_path: Path) -> None:
    order = replace(ORDER, lead_frames=6_000, tail_frames=6_000, frame_count=4 * SAMPLE_RATE_HZ)
    (lasting_cue,) = write_ambience(order, tmp_path / "ambience.wav")
    assert (lasting_cue.start_frame, lasting_cue.end_frame) == (0, order.picture_frames)
    (cue,) = write_effects(order, tmp_path / "effects.wav")
    samples = np.abs(read_wav(tmp_path / "effects.wav").samples).max(axis=1)
    loud = np.flatnonzero(samples > 0.1 * samples.max()) - order.lead_frames
    assert 0 <= cue.start_frame <= loud[0] < loud[-1] <= cue.end_frame <= order.picture_frames


def test_far_sounds_are_softer_and_darker_than_near_ones() -> None:
    def heard(words: str) -> tuple[float, float]:
        samples = rendered(replace(ORDER, sound=(words,)))
        power = np.abs(np.fft.rfft(samples[:, 0])) ** 2
        split = power.size // 8
        return integrated_lufs(samples.T), float(power[split:].sum() / power.sum())

    near, far = heard("rain"), heard("distant rain")
    assert far[0] < near[0] - 4
    assert far[1] < near[1]


def test_mood_turns_a_shot_up_or_down() -> None:
    def level(mood: Mood) -> float:
        order = replace(ORDER, sound=("wind",), mood=mood)
        return integrated_lufs(rendered(order).T)

    assert level(Mood.CALM) < level(Mood.WONDER) < level(Mood.STRUGGLE)


def test_what_was_used_is_in_the_catalogue_with_its_licence() -> None:
    used = tuple(cue.recipe for cue in shot_cues(ORDER))
    assert used == ("ship_interior", "knock")
    licences = {entry.id: entry.licence for entry in entries("effects.yaml")}
    assert all("synthesised by moviefactory" in licences[name] for name in used)
