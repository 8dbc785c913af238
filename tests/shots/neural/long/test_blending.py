"""Randomised blending: its laws, without a model."""

import pickle
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moviefactory.shots.neural.long.blending import (
    ImpossibleLayout,
    blended_step,
    draw_cuts,
    kept_parts,
    lay_out,
    shared_noise,
)

CHUNKS = st.integers(1, 24).flatmap(lambda f: st.tuples(st.just(f), st.integers(0, f // 2)))


def owners(layout, cuts):
    """Return how often each frame is written, and by which chunk last."""
    written = np.zeros(layout.padded_count, int)
    owner = np.full(layout.padded_count, -1)
    for chunk, part in enumerate(kept_parts(layout, cuts)):
        frames = layout.start(chunk) + np.arange(layout.chunk_frames)[part]
        written[frames] += 1
        owner[frames] = chunk
    return written, owner


@settings(max_examples=100, deadline=None)
@given(st.integers(1, 300), CHUNKS, st.integers(0, 2**40), st.integers(0, 50))
def test_every_frame_is_written_once_per_step(frame_count, chunk, seed, step):
    layout = lay_out(frame_count, *chunk)
    written, owner = owners(layout, draw_cuts(layout, seed, step))
    assert (written == 1).all()
    assert (np.diff(owner) >= 0).all()


@settings(max_examples=100, deadline=None)
@given(st.integers(1, 300), CHUNKS)
def test_the_chunks_cover_the_clip_by_the_rule_of_length(frame_count, chunk):
    layout = lay_out(frame_count, *chunk)
    n, gain, overlap = layout.chunk_count, layout.gain, layout.overlap_frames
    assert layout.padded_count == n * gain + overlap == layout.start(n - 1) + layout.chunk_frames
    assert frame_count <= layout.padded_count < frame_count + gain
    sources = [layout.source(frame) for frame in range(layout.padded_count)]
    assert sources[:frame_count] == list(range(frame_count))
    mirror = np.pad(np.arange(frame_count), (0, layout.padded_count - frame_count), "reflect")
    assert sources == mirror.tolist()


def test_an_overlap_frame_comes_from_the_left_as_often_as_the_paper_says():
    layout, draws = lay_out(24 + 3 * 16, 24, 8), 4000
    from_left = np.zeros((3, 8))
    for step in range(draws):
        _, owner = owners(layout, draw_cuts(layout, 11, step))
        for pair in range(3):
            start = layout.start(pair + 1)
            from_left[pair] += owner[start : start + 8] == pair
    expected = 1 - np.arange(1, 9) / 9
    # Five standard deviations of a binomial share, at most half a success per draw.
    assert np.abs(from_left / draws - expected).max() < 5 * 0.5 / draws**0.5


def test_cuts_are_drawn_anew_for_every_step_and_pair():
    layout = lay_out(500, 24, 8)
    drawn = [draw_cuts(layout, 3, step) for step in range(30)]
    assert len(set(drawn)) == 30 and len(set(drawn[0])) > 3
    assert drawn == [draw_cuts(layout, 3, step) for step in range(30)]
    assert draw_cuts(layout, 4, 0) != drawn[0]


@settings(max_examples=30, deadline=None)
@given(st.integers(1, 120), CHUNKS, st.integers(0, 99))
def test_noise_is_shared_in_overlaps_and_drawn_once_elsewhere(frame_count, chunk, seed):
    layout = lay_out(frame_count, *chunk)
    noises = list(shared_noise(layout, (2, 3), seed))
    assert all(noise.shape == (layout.chunk_frames, 2, 3) for noise in noises)
    gain = layout.gain
    for left, right in pairwise(noises):
        assert np.array_equal(left[gain:], right[: layout.overlap_frames])
    frames = [frame.tobytes() for noise in noises for frame in noise]
    assert len(set(frames)) == layout.padded_count


def test_shared_noise_is_standard_normal():
    noise = np.concatenate([n[8:] for n in shared_noise(lay_out(2000, 24, 8), (4, 5), 1)])
    assert abs(noise.mean()) < 0.03 and abs(noise.std() - 1) < 0.03


def run(layout, latents, steps, seed, denoise):
    now = latents.copy()
    for step in range(steps):
        following = np.full_like(now, np.nan)

        def write(start, frames, following=following):
            following[start : start + len(frames)] = frames

        cuts = draw_cuts(layout, seed, step)
        blended_step(layout, cuts, lambda a, b, now=now: now[a:b], denoise, write)
        now = following
    return now


def denoise(chunk):
    """Mix all frames of a chunk, as attention does, so that a chunk's borders matter."""
    return 0.7 * chunk + 0.3 * chunk.mean(0) + 0.01 * np.arange(len(chunk))[:, None]


def test_one_chunk_is_no_blending():
    latents = np.random.default_rng(0).normal(size=(24, 3))
    alone = latents
    for _ in range(5):
        alone = denoise(alone)
    assert np.array_equal(run(lay_out(24, 24, 8), latents, 5, 1, denoise), alone)


def test_no_overlap_is_independent_chunks():
    latents = np.random.default_rng(0).normal(size=(48, 3))
    alone = latents.reshape(4, 12, 3)
    for _ in range(5):
        alone = np.stack([denoise(chunk) for chunk in alone])
    blended = run(lay_out(48, 12, 0), latents, 5, 1, denoise)
    assert np.array_equal(blended, alone.reshape(48, 3))


def test_a_chunk_reads_frames_as_they_were_before_the_step():
    layout, seen = lay_out(40, 24, 8), []
    latents = np.arange(40.0)[:, None]

    def remember(chunk):
        seen.append(chunk.copy())
        return chunk + 100

    run(layout, latents, 1, 5, remember)
    assert np.array_equal(seen[1], latents[16:])


def test_blending_smooths_the_seam():
    """Independent chunks jump where they meet; blended ones pass from one to the other."""
    latents = np.random.default_rng(2).normal(size=(48, 400))

    def jumps(overlap, frames):
        done = run(lay_out(frames, 12, overlap), latents[:frames], 20, 9, denoise)
        steps = np.abs(np.diff(done, axis=0)).mean(1)
        return steps.max() / np.median(steps)

    assert jumps(4, 44) < 0.6 * jumps(0, 48)


@pytest.mark.parametrize("chunk", [(8, 5), (8, -1), (0, 0)])
def test_impossible_chunks_are_refused(chunk):
    with pytest.raises(ImpossibleLayout) as error:
        lay_out(100, *chunk)
    assert str(chunk[1]) in str(pickle.loads(pickle.dumps(error.value)))
