import pickle
from pathlib import Path

import numpy as np
import pytest
import soundfile
from hypothesis import given, settings
from hypothesis import strategies as st

from moviefactory.errors import DiskFull, UnreadableFile
from moviefactory.media import Audio
from moviefactory.sound.wav import (
    OverFullScale,
    WavWriter,
    read_blocks,
    read_wav,
    wav_frame_count,
    write_wav,
)


def noise(frame_count: int, seed: int = 1) -> np.ndarray:
    return np.random.default_rng(seed).uniform(-1, 1, (frame_count, 2)).astype(np.float32)


@settings(max_examples=15, deadline=None)
@given(st.lists(st.integers(0, 3000), max_size=6), st.integers(1, 2500))
def test_however_it_is_cut_into_blocks_the_sound_is_the_same(lengths, block_frames):
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path, whole = Path(folder, "a.wav"), Path(folder, "b.wav")
        sound = noise(sum(lengths))
        with WavWriter(path) as writer:
            start = 0
            for length in lengths:
                writer.write(sound[start : start + length])
                start += length
        write_wav(whole, Audio(sound))
        assert path.read_bytes() == whole.read_bytes()
        blocks = list(read_blocks(path, block_frames))
        assert sum(map(len, blocks)) == wav_frame_count(path) == len(sound)
        back = np.concatenate([np.zeros((0, 2), np.float32), *blocks])
        assert np.abs(back - sound).max(initial=0) <= 1.01 / 2**23


def test_what_was_read_is_written_back_bit_for_bit(tmp_path):
    write_wav(tmp_path / "a.wav", Audio(noise(5000)))
    write_wav(tmp_path / "b.wav", read_wav(tmp_path / "a.wav"))
    assert (tmp_path / "a.wav").read_bytes() == (tmp_path / "b.wav").read_bytes()


def test_the_memory_order_of_a_block_does_not_matter(tmp_path):
    write_wav(tmp_path / "a.wav", Audio(noise(500)))
    write_wav(tmp_path / "b.wav", Audio(np.asfortranarray(noise(500))))
    assert (tmp_path / "a.wav").read_bytes() == (tmp_path / "b.wav").read_bytes()


def test_another_library_reads_the_file_as_24_bits(tmp_path):
    write_wav(tmp_path / "a.wav", Audio(noise(100)))
    about = soundfile.info(tmp_path / "a.wav")
    assert (about.samplerate, about.channels, about.subtype) == (48000, 2, "PCM_24")


@pytest.mark.parametrize("subtype", ["PCM_24", "PCM_16", "FLOAT"])
def test_own_and_foreign_files_are_read_as_another_library_reads_them(tmp_path, subtype):
    write_wav(tmp_path / "own.wav", Audio(noise(5000)))
    soundfile.write(tmp_path / "foreign.wav", noise(5000), 48000, subtype=subtype)
    for path in (tmp_path / "own.wav", tmp_path / "foreign.wav"):
        expected = soundfile.read(path, dtype="float32")[0]
        for block_frames in (1, 999, 5000):
            blocks = list(read_blocks(path, block_frames, start_frame=1, frame_count=4000))
            assert np.array_equal(np.concatenate(blocks), expected[1:4001])


def test_a_file_that_was_cut_short_is_not_taken_for_a_whole_one(tmp_path):
    write_wav(tmp_path / "a.wav", Audio(noise(1000)))
    whole = (tmp_path / "a.wav").read_bytes()
    for length in (0, 20):
        (tmp_path / "b.wav").write_bytes(whole[:length])
        with pytest.raises(UnreadableFile):
            wav_frame_count(tmp_path / "b.wav")
    (tmp_path / "b.wav").write_bytes(whole[:-600])
    assert np.array_equal(
        read_wav(tmp_path / "b.wav").samples, read_wav(tmp_path / "a.wav").samples[:-100]
    )


def test_a_part_is_read_from_its_start(tmp_path):
    write_wav(tmp_path / "a.wav", Audio(noise(1000)))
    whole = read_wav(tmp_path / "a.wav").samples
    part = np.concatenate(
        list(read_blocks(tmp_path / "a.wav", 64, start_frame=300, frame_count=500))
    )
    assert np.array_equal(part, whole[300:800])
    assert list(read_blocks(tmp_path / "a.wav", 64, start_frame=2000)) == []


@pytest.mark.parametrize("bad", [1.001, -1.5, np.nan, np.inf])
def test_a_sample_beyond_full_scale_is_named_never_clipped(tmp_path, bad):
    sound = np.zeros((48000, 2), np.float32)
    sound[24000, 1] = bad
    with pytest.raises(OverFullScale) as caught, WavWriter(tmp_path / "a.wav") as writer:
        writer.write(np.zeros((48000, 2), np.float32))
        writer.write(sound)
    assert caught.value.at_seconds == 1.5
    assert "1.50 s" in str(pickle.loads(pickle.dumps(caught.value)))


def test_full_scale_itself_is_kept(tmp_path):
    sound = np.array([[1.0, -1.0]], np.float32)
    write_wav(tmp_path / "a.wav", Audio(sound))
    assert np.abs(read_wav(tmp_path / "a.wav").samples - sound).max() <= 1 / 2**23


def test_a_mono_file_sounds_on_both_sides(tmp_path):
    soundfile.write(tmp_path / "a.wav", noise(100)[:, 0], 48000, subtype="PCM_24")
    samples = read_wav(tmp_path / "a.wav").samples
    assert np.array_equal(samples[:, 0], samples[:, 1]) and samples.any()


def test_files_that_cannot_be_used_say_why(tmp_path):
    with pytest.raises(UnreadableFile, match="no such file"):
        read_wav(tmp_path / "none.wav")
    (tmp_path / "text.wav").write_text("not a sound")
    with pytest.raises(UnreadableFile, match="no sound file"):
        read_wav(tmp_path / "text.wav")
    soundfile.write(tmp_path / "slow.wav", noise(100), 44100)
    with pytest.raises(UnreadableFile, match="44100 Hz"):
        wav_frame_count(tmp_path / "slow.wav")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_is_called_by_its_name():
    with pytest.raises(DiskFull), WavWriter(Path("/dev/full")) as writer:
        for _ in range(20):
            writer.write(noise(48000))
