"""Laws of every recipe: length, seed, level, silence below hearing, mono."""

import numpy as np
import pytest

from moviefactory.errors import UnknownName
from moviefactory.media import SAMPLE_RATE_HZ
from moviefactory.sound.catalogue import entries
from moviefactory.sound.dsp import Wave, frames_in, generator
from moviefactory.sound.dsp_level import integrated_lufs, loudest_lufs
from moviefactory.sound.effects.recipe import Traits
from moviefactory.sound.effects.recipes import RECIPES, recipe
from moviefactory.sound.effects.stream import Part, lasting, single
from moviefactory.sound.library.variants import sound_recipe

SECONDS = 3.0
AMBIENCES = {entry.id for entry in entries("effects.yaml") if entry.kind == "ambience"}


def play(name: str, seconds: float = SECONDS, seed: int = 5, intensity: float = 0.5) -> Wave:
    part = Part(recipe(name), seed, Traits(3, intensity))
    if part.recipe.seconds is not None:
        return single(part)
    return np.concatenate(list(lasting(part, frames_in(seconds), 96_000)), axis=1)


def centroid_hz(wave: Wave) -> float:
    power = np.abs(np.fft.rfft(wave[0])) ** 2
    hz = np.fft.rfftfreq(wave.shape[1], 1 / SAMPLE_RATE_HZ)
    return float((hz * power).sum() / power.sum())


@pytest.mark.parametrize("name", RECIPES)
def test_a_recipe_keeps_the_laws_of_a_sound(name: str) -> None:
    wave = play(name)
    seconds = recipe(name).seconds or SECONDS
    assert wave.shape == (2, frames_in(seconds))
    assert wave.dtype == np.float32
    assert np.isfinite(wave).all()
    assert 0.001 < np.abs(wave).max() < 0.95
    rms = np.sqrt((wave**2).mean())
    assert np.abs(wave.mean(axis=1)).max() < 0.02 * rms, "a constant lies under the sound"
    mono = 10 * np.log10((wave.mean(axis=0) ** 2).mean() / (wave**2).mean())
    assert mono > -3.2, f"{-mono:.1f} dB are lost in mono"
    level = loudest_lufs(wave) if recipe(name).seconds else integrated_lufs(wave)
    assert level == pytest.approx(recipe(name).lufs, abs=0.7)
    if recipe(name).seconds is not None:
        assert np.abs(wave[:, :2]).max() < 0.01
        assert np.abs(wave[:, -240:]).max() < 0.003
        end = np.abs(wave[:, -wave.shape[1] // 20 :]).max()
        assert end < 0.12 * np.abs(wave).max(), "it is cut off, and does not end"
    elif name in AMBIENCES:
        parts = wave[:, : frames_in(2.9)].reshape(2, -1, frames_in(0.1))
        assert (parts**2).mean(axis=(0, 2)).min() > 1e-10, "a place is never without air"


def levels_of(name: str) -> np.ndarray:
    """Return the peak of each thirtieth of a sound beside the highest."""
    wave = single(Part(sound_recipe(name), 5, Traits(3, 0.5)))
    peaks = np.array([np.abs(part).max() for part in np.array_split(wave, 30, axis=1)])
    return peaks / peaks.max()


@pytest.mark.parametrize("name", ["car_pass", "truck_pass", "race_pass"])
def test_what_passes_comes_out_of_nothing_and_goes_into_it(name: str) -> None:
    levels = levels_of(name)
    assert max(levels[0], levels[-1]) < 0.02
    assert max(levels[1], levels[-2]) < 0.06
    assert np.diff(levels[-6:]).max() < 0


def test_no_chime_rings_after_the_fireworks_are_over() -> None:
    levels = levels_of("fireworks")
    still_to_come = np.maximum.accumulate(levels[:14:-1])[::-1]
    assert still_to_come == pytest.approx(levels[15:], abs=0.02)


@pytest.mark.parametrize("name", ["rain", "birds", "crowd", "footsteps", "knock"])
def test_equal_seeds_give_equal_samples_and_others_do_not(name: str) -> None:
    first = play(name, seconds=0.6)
    assert (first == play(name, seconds=0.6)).all()
    assert not np.allclose(first, play(name, seconds=0.6, seed=6))


@pytest.mark.parametrize("name", [name for name, one in RECIPES.items() if not one.seconds])
def test_a_lasting_sound_takes_any_length(name: str) -> None:
    made = recipe(name).make(frames_in(0.31), generator(1), Traits())
    assert made.shape == (2, frames_in(0.31))
    assert np.isfinite(made).all()


def test_dark_sounds_are_darker_than_bright_ones() -> None:
    order = ["space_hum", "wind", "leaves", "crickets"]
    bright = [centroid_hz(play(name)) for name in order]
    assert bright == sorted(bright)
    assert centroid_hz(play("underwater")) < centroid_hz(play("stream")) < 6_000
    assert centroid_hz(play("thunder")) < centroid_hz(play("glass"))
    assert centroid_hz(play("wind")) < centroid_hz(play("rain"))


def onset_count(wave: Wave) -> int:
    """Count places, 0.2 s apart at least, where the sound gets louder by far."""
    step = frames_in(0.01)
    power = (wave[:, : wave.shape[1] // step * step] ** 2).mean(axis=0).reshape(-1, step).mean(1)
    smooth = np.convolve(power, np.ones(3) / 3, "same")
    rises = np.flatnonzero(smooth[4:] > np.maximum(8 * smooth[:-4], 0.03 * smooth.max()))
    return 1 + int((np.diff(rises) > 20).sum())


@pytest.mark.parametrize(
    ("name", "step_seconds", "per_step"),
    [("footsteps", 0.56, 1), ("snow_steps", 0.672, 1), ("clock", 0.5, 1)],
)
def test_each_step_is_heard_once(name: str, step_seconds: float, per_step: int) -> None:
    count = onset_count(play(name, seconds=12 * step_seconds))
    assert 12 * per_step - 1 <= count <= 12 * per_step + 2


def test_no_two_footsteps_are_alike() -> None:
    wave = play("footsteps", seconds=6 * 0.56)
    steps = wave[0].reshape(6, -1)
    likeness = np.corrcoef(steps)[np.triu_indices(6, 1)]
    assert np.abs(likeness).max() < 0.9


def test_harder_rain_is_denser() -> None:
    def roughness(intensity: float) -> float:
        wave = play("rain", intensity=intensity)
        return float((wave**4).mean() / (wave**2).mean() ** 2)

    assert roughness(0.9) < roughness(0.2)


def test_every_entry_of_the_catalogue_has_a_recipe_and_every_recipe_an_entry() -> None:
    catalogue = entries("effects.yaml")
    assert [entry.id for entry in catalogue if entry.id not in RECIPES] == []
    assert set(RECIPES) == {entry.id for entry in catalogue}
    for entry in catalogue:
        assert entry.words, entry.id
        assert entry.caption_en and entry.caption_zh
        assert entry.author and entry.source and "Apache-2.0" in entry.licence
        if recipe(entry.id).seconds is not None:
            assert entry.kind == "effect", entry.id


def test_an_unknown_recipe_lists_the_known_ones() -> None:
    with pytest.raises(UnknownName, match="choose one of wind"):
        recipe("bagpipes")
