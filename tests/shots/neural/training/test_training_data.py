"""What is read of a data set: the list, the frames, the cuts, the order of steps; and bad clips."""

import pickle
from fractions import Fraction

import numpy as np
import pytest

pytest.importorskip("torch")
pytest.importorskip("diffusers")
from clip_folders import FPS, bar, write_clip, write_folder

from moviefactory.errors import BadOption, UnreadableFile
from moviefactory.media import Size
from moviefactory.shots.neural.bases.table import BASES
from moviefactory.shots.neural.training.buckets import (
    SHAPES,
    cut_stills,
    cut_windows,
    nearest_shape,
)
from moviefactory.shots.neural.training.clips import (
    BrokenClip,
    TrainingClip,
    list_clips,
    probe_clip,
    read_frames,
)
from moviefactory.shots.neural.training.samples import Sample, Sampler
from moviefactory.shots.neural.training.settings import TrainingSettings


def clip_of(width=1920, height=800, fps=24, frames=240, path="a.mp4"):
    from pathlib import Path

    return TrainingClip(Path(path), "words", width, height, Fraction(fps), frames)


def test_a_plain_folder_is_listed_with_its_words(tmp_path):
    folder = write_folder(tmp_path / "clips", clips=2)
    write_clip(folder / "wordless.mp4", bar(0))
    (folder / "broken.mp4").write_bytes(b"no film")
    (folder / "broken.txt").write_text("broken")
    listed = list_clips(folder)
    assert [(clip.path.name, clip.caption) for clip in listed.clips] == [
        ("clip-0.mp4", "bar 0"),
        ("clip-1.mp4", "bar 1"),
    ]
    clip = listed.clips[0]
    assert (clip.width, clip.height, clip.fps, clip.frame_count) == (64, 32, FPS, 9)
    assert len(listed.notes) == 2
    assert "broken.mp4" in listed.notes[0] and "wordless.txt" in listed.notes[1]


def test_a_table_says_the_same_as_the_folder(tmp_path):
    parquet = pytest.importorskip("pyarrow.parquet")
    import pyarrow

    folder = write_folder(tmp_path / "clips", clips=2)
    plain = list_clips(folder)
    rows = [
        {
            "path": clip.path.name, "caption": clip.caption, "width": clip.width,
            "height": clip.height, "fps": float(clip.fps), "frame_count": clip.frame_count,
        }
        for clip in plain.clips
    ]  # fmt: skip
    gone = {**rows[0], "path": "gone.mp4"}
    parquet.write_table(pyarrow.Table.from_pylist([*rows, gone]), folder / "clips.parquet")
    listed = list_clips(folder)
    assert listed.clips == plain.clips
    assert len(listed.notes) == 1 and "gone.mp4" in listed.notes[0]
    (folder / "clips.parquet").write_bytes(b"no table")
    with pytest.raises(UnreadableFile, match="dataset build"):
        list_clips(folder)
    parquet.write_table(pyarrow.table({"path": ["clip-0.mp4"]}), folder / "clips.parquet")
    with pytest.raises(UnreadableFile, match="caption"):
        list_clips(folder)


def test_frames_come_at_the_size_rate_and_place_asked(tmp_path):
    frames = np.zeros((16, 32, 64, 3), np.uint8)
    frames += np.arange(16, dtype=np.uint8)[:, None, None, None] * 15
    clip = probe_clip(write_clip(tmp_path / "grey.mp4", frames), "grey")
    read = read_frames(clip, size=Size(64, 32), fps=FPS, places=range(4, 12))
    assert read.shape == (8, 32, 64, 3)
    assert np.abs(read.astype(int) - frames[4:12]).max() <= 3
    tall = read_frames(clip, size=Size(32, 64), fps=FPS, places=[0, 5])
    assert tall.shape == (2, 64, 32, 3)
    assert np.abs(tall.mean(axis=(1, 2, 3)) - (0, 75)).max() <= 3
    half = read_frames(clip, size=Size(64, 32), fps=Fraction(8), places=range(8))
    steps = np.diff(half.mean(axis=(1, 2, 3)))
    assert np.all(np.abs(steps - 30) < 8)


def test_a_clip_that_is_cut_short_is_named(tmp_path):
    path = write_clip(tmp_path / "short.mp4", bar(0, count=30))
    clip = probe_clip(path, "")
    with pytest.raises(BrokenClip, match="of 9 frames"):
        read_frames(clip, size=Size(64, 32), fps=FPS, places=range(25, 34))
    whole = path.read_bytes()
    middle = whole.index(b"mdat") + 600
    path.write_bytes(whole[:middle] + bytes(len(whole) // 3) + whole[middle + len(whole) // 3 :])
    with pytest.raises(BrokenClip) as caught:
        read_frames(clip, size=Size(64, 32), fps=FPS, places=range(30))
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)
    assert str(path) in str(caught.value)


@pytest.mark.parametrize(
    ("width", "height", "shape"),
    (
        (3072, 1280, "ultrawide"),
        (1920, 800, "ultrawide"),
        (1280, 720, "wide"),
        (640, 480, "square"),
        (1080, 1920, "vertical"),
        (720, 960, "square"),
    ),
)
def test_a_clip_goes_to_the_nearest_shape(width, height, shape):
    assert nearest_shape(clip_of(width, height)) == SHAPES[shape]


@pytest.mark.parametrize("record", BASES.values(), ids=lambda record: record.name)
@pytest.mark.parametrize("takes_fps", (False, True))
def test_cuts_are_what_the_base_can_encode(record, takes_fps):
    for shape in SHAPES.values():
        for frames in (5, 60, 2000):
            clip = clip_of(shape.width, shape.height, 24, frames)
            windows = cut_windows(clip, record, takes_fps=takes_fps, window_frames=None)
            there = clip.frames_at(clip.fps if takes_fps else record.fps)
            for cut in windows:
                assert cut.size.width % record.size_multiple == 0
                assert cut.size.height % record.size_multiple == 0
                count = len(cut.places)
                assert (count - record.frame_remainder) % record.frame_multiple == 0
                assert 2 <= count <= record.window_frames
                assert cut.places == tuple(range(cut.places[0], cut.places[0] + count))
                assert cut.places[-1] < there
                assert cut.fps == (clip.fps if takes_fps else record.fps)
            stills = cut_stills(clip, record, takes_fps=takes_fps)
            assert stills.places[0] >= 0 and stills.places[-1] < frames
            assert sorted(set(stills.places)) == list(stills.places)
            assert stills.still_frames == record.window_length(1)
    long = clip_of(frames=5000)
    assert cut_windows(long, record, takes_fps=takes_fps, window_frames=None)


def samples_of(*counts):
    from pathlib import Path

    return [
        Sample(f"{bucket}-{number}", Path("c"), Path("l"), Path("t"), FPS, (4, bucket + 1, 4, 8))
        for bucket, count in enumerate(counts)
        for number in range(count)
    ]


def test_every_epoch_sees_every_sample_once_in_batches_of_one_shape():
    sampler = Sampler(samples_of(5, 4), batch=2, seed=1)
    assert sampler.steps_per_epoch == 5
    orders = []
    for epoch in range(3):
        batches = [sampler.at(epoch * 5 + step) for step in range(5)]
        seen = [sample.key for batch in batches for sample in batch]
        assert sorted(seen) == sorted(sample.key for sample in samples_of(5, 4))
        assert all(len({sample.shape for sample in batch}) == 1 for batch in batches)
        orders.append(seen)
    assert orders[0] != orders[1] != orders[2]


def test_what_a_step_sees_follows_from_the_seed_and_the_step():
    first, again = (Sampler(samples_of(7), batch=1, seed=3) for _ in range(2))
    other = Sampler(samples_of(7), batch=1, seed=4)
    assert [again.at(step) for step in reversed(range(14))][::-1] == [
        first.at(step) for step in range(14)
    ]
    assert [other.at(step) for step in range(7)] != [first.at(step) for step in range(7)]


@pytest.mark.parametrize(
    "changed",
    (
        {"rank": 0}, {"batch": 0}, {"learning_rate": 0.0}, {"learning_rate": float("nan")},
        {"caption_dropout": 1.5}, {"spatial_steps": 0, "temporal_steps": 0}, {"save_every": 0},
    ),
    ids=str,
)  # fmt: skip
def test_impossible_settings_are_refused(changed, tmp_path):
    with pytest.raises(BadOption, match=next(iter(changed))):
        TrainingSettings(data=tmp_path, work=tmp_path, domain="film", **changed).check()
