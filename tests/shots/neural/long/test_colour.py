"""Colours of long shots: drift goes, light and movement stay."""

import numpy as np
import pytest

from moviefactory.shots.neural.long.colour import SHIFT_LIMIT, ColourAnchor

SCENE = np.random.default_rng(0).integers(40, 200, (24, 40, 3)).astype(float)


def scene(number, offset=0.0, gain=1.0):
    """Return a frame of a moving scene under a change of colour."""
    moved = np.roll(SCENE, number, axis=1)
    return np.rint((moved - 120) * gain + 120 + np.asarray(offset)).clip(0, 255).astype(np.uint8)


def drifting(chunks, new, drift, gain=1.0, steady=True):
    """Return a shot whose every chunk drifts from the end of the one before, by so many levels."""
    clip = [scene(number) for number in range(new)]
    anchor = ColourAnchor(clip[new // 2])
    offset, contrast = np.zeros(3), np.ones(3)
    for chunk in range(1, chunks):
        part = (np.arange(new) + 1) / new
        made = np.stack([
            scene(chunk * new + number, offset + part[number] * drift, contrast * gain ** part[number])
            for number in range(new)
        ])  # fmt: skip
        clip += list(anchor.steady(made, clip[-1]) if steady else made)
        # What comes next goes on from what was given away.
        offset = clip[-1].mean((0, 1)) - scene(chunk * new + new - 1).mean((0, 1))
        contrast = clip[-1].std((0, 1)) / scene(0).std((0, 1))
    return np.stack(clip)


DRIFTS = [(np.array([4.0, -3.0, 2.0]), 1.0), (np.zeros(3), 1.04), (np.array([3.0, 3.0, 3.0]), 0.97)]


@pytest.mark.parametrize(("drift", "gain"), DRIFTS)
@pytest.mark.parametrize("new", [4, 16])
def test_a_planted_drift_is_reduced_at_least_four_times(drift, gain, new):
    away = {}
    for steady in (True, False):
        shot = drifting(6, new, drift, gain, steady=steady).astype(float)
        first, last = shot[:new], shot[-new:]
        mean = np.abs(last.mean((0, 1, 2)) - first.mean((0, 1, 2))).max()
        contrast = np.abs(last.std((0, 1, 2)) - first.std((0, 1, 2))).max()
        away[steady] = max(mean, contrast)
    assert away[False] > 6
    assert away[True] < away[False] / 4


@pytest.mark.parametrize(("drift", "gain"), DRIFTS)
def test_colours_never_pop(drift, gain):
    """No frame differs in its mean from the one before by more than the drift itself makes it."""
    steps = [
        np.abs(np.diff(drifting(6, 16, drift, gain, steady=steady).mean((1, 2)), axis=0)).max()
        for steady in (True, False)
    ]
    assert steps[0] < steps[1] + 1.0


def test_a_jump_between_chunks_is_taken_out():
    anchor = ColourAnchor(scene(0))
    jumped = np.stack([scene(number, 6.0) for number in range(1, 17)])
    steadied = anchor.steady(jumped, scene(0)).mean((1, 2))
    assert np.abs(steadied - scene(0).mean((0, 1))).max() < 1.0


def test_the_same_colours_leave_frames_bit_identical():
    chunk = np.stack([scene(number) for number in range(12)])
    assert np.array_equal(ColourAnchor(scene(3)).steady(chunk, scene(5)), chunk)


def test_a_change_of_light_stays():
    night = np.stack([scene(number, -45.0 * min(1, number / 6)) for number in range(16)])
    steadied = ColourAnchor(scene(0)).steady(night, scene(0))
    kept = steadied[-4:].mean() - scene(0).mean()
    assert kept < 0.9 * (night[-4:].mean() - scene(0).mean()) < 0


def test_no_correction_is_larger_than_its_limit():
    for offset in range(-60, 61, 5):
        chunk = np.stack([scene(number, offset) for number in range(8)])
        change = ColourAnchor(scene(0)).steady(chunk, scene(0)).mean((1, 2)) - chunk.mean((1, 2))
        assert np.abs(change).max() < 1.5 * SHIFT_LIMIT


def test_a_chunk_that_ends_on_a_picture_is_pulled_to_it():
    chunk = np.stack([scene(number, 8.0 * number / 15) for number in range(16)])
    anchor = ColourAnchor(scene(0))
    assert np.array_equal(anchor.steady(chunk, scene(0), ends=True)[-1], chunk[-1])
    assert not np.array_equal(anchor.steady(chunk, scene(0))[-1], chunk[-1])


@pytest.mark.parametrize("count", [1, 2])
def test_chunks_of_a_frame_or_two_are_steadied_too(count):
    chunk = np.stack([scene(number, 5.0) for number in range(count)])
    steadied = ColourAnchor(scene(0)).steady(chunk, scene(0))
    assert np.abs(steadied.mean((1, 2)) - scene(0).mean((0, 1))).max() < 1.5


def test_a_flat_frame_has_no_contrast_to_correct():
    flat = np.full((4, 8, 8, 3), 90, np.uint8)
    assert np.array_equal(ColourAnchor(flat[0]).steady(flat, flat[0]), flat)
