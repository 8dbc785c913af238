"""Clips of any length go through an autoencoder piece by piece."""

import errno

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moviefactory.errors import DiskFull
from moviefactory.shots.neural.long import pieces
from moviefactory.shots.neural.long.pieces import Packing, decode_pieces, encode_pieces
from moviefactory.shots.neural.long.store import LatentFile


def encode(frames, time):
    """Pack frames as a causal autoencoder does: the mean of the first alone, then of `time` each."""
    values = frames[:, 0, 0, 0].astype(np.float32)
    later = values[1:].reshape(-1, time).mean(1)
    return np.concatenate([values[:1], later])[:, None, None, None]


def decode(latents, time):
    """Unpack what `encode` packs: a latent's frames all alike."""
    values = latents[:, 0, 0, 0]
    frames = np.concatenate([values[:1], np.repeat(values[1:], time)])
    return np.rint(frames).astype(np.uint8)[:, None, None, None].repeat(3, axis=3)


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 150), st.sampled_from([1, 4, 8]))
def test_in_pieces_as_in_one(frame_count, time):
    """An autoencoder that sees no further than its latent is the same in pieces as in one."""
    clip = np.random.default_rng(frame_count).integers(0, 256, (frame_count, 1, 1, 3), np.uint8)
    packing, asked, most = Packing(time), 0, []

    def source():
        nonlocal asked
        for frame in clip:
            asked += 1
            yield frame

    def watched(frames):
        most.append(len(frames))
        return encode(frames, time)

    latents = np.concatenate(list(encode_pieces(source(), frame_count, packing, watched)))
    count = packing.latent_count(frame_count)
    padded = np.pad(clip, ((0, packing.frame_count(count) - frame_count), *[(0, 0)] * 3), "reflect")
    assert np.array_equal(latents, encode(padded, time))
    assert asked == frame_count
    assert max(most) <= (pieces.KEPT_LATENTS + pieces.CONTEXT_LATENTS) * time + 1

    def read(start, stop):
        most.append(stop - start)
        return latents[start:stop]

    most.clear()
    frames = list(decode_pieces(read, frame_count, packing, lambda some: decode(some, time)))
    assert np.array_equal(np.stack(frames), decode(latents, time)[:frame_count])
    assert max(most) <= pieces.KEPT_LATENTS + 2 * pieces.CONTEXT_LATENTS


def test_where_pieces_differ_one_passes_into_the_other():
    """Each piece decodes to another grey: the shot then has ramps, not steps."""
    greys, packing = iter(range(0, 250, 40)), Packing(4)

    def grey(latents):
        return np.full((packing.frame_count(len(latents)), 1, 1, 3), next(greys), np.uint8)

    latents = np.zeros((36, 1, 1, 1), np.float32)
    count = packing.frame_count(36)
    shot = np.stack(list(decode_pieces(lambda a, b: latents[a:b], count, packing, grey)))
    steps = np.diff(shot[:, 0, 0, 0].astype(int))
    assert shot[-1].max() == 120 and steps.max() <= 5 and (steps >= 0).all()


def test_latents_on_disk_are_what_was_written(tmp_path):
    latents = LatentFile(tmp_path / "latents", (4, 2, 3))
    values = np.random.default_rng(0).normal(size=(20, 4, 2, 3)).astype(np.float32)
    for start in (12, 0, 7):
        latents.write(start, values[start : start + 8])
    assert np.array_equal(latents.read(5, 17), values[5:17])


def test_a_full_disk_is_told(tmp_path, monkeypatch):
    latents = LatentFile(tmp_path / "latents", (1,))

    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(type(latents.path), "open", full)
    with pytest.raises(DiskFull):
        latents.write(0, np.zeros((1, 1), np.float32))
