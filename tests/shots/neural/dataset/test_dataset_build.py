"""A whole data set: what stays, what goes and why, what training reads, and going on after a kill."""

import pickle
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("scenedetect", reason="needs the extra training")
pytest.importorskip("pyarrow", reason="needs the extra training")
from dataset_films import (
    boxed,
    contents,
    jolts,
    page,
    pan,
    render,
    settings,
    still,
    tables,
    write,
)

import moviefactory.shots.neural.dataset.choose as choose
from moviefactory.errors import BadOption, MissingExtra, UnreadableFile, UnwritableFolder
from moviefactory.media import Size
from moviefactory.shots.neural.dataset.build import build_dataset
from moviefactory.shots.neural.dataset.faults import NoVideos
from moviefactory.shots.neural.dataset.settings import ClipRules
from moviefactory.shots.neural.training.clips import list_clips, probe_clip, read_frames


def quiet(step):
    pass


@pytest.fixture(scope="module")
def films(tmp_path_factory):
    """A folder of videos, good and bad, one of them below a folder, and a file that is none."""
    folder = tmp_path_factory.mktemp("films")
    (folder / "reels").mkdir()
    two = boxed([*pan(3, 30), *pan(4, 60)], top=12)
    write(folder / "a-night_train.mp4", two)
    write(folder / "b-still.mp4", still())
    write(folder / "c-shaky.mp4", jolts())
    write(folder / "d-page.mp4", page())
    write(folder / "e-smaller.mkv", [frame[12:102:2, ::2][:44] for frame in two[:30]])
    whole = render(folder / "whole.mp4", "mandelbrot=", 2, "-movflags", "faststart", "-g", "12")
    data = whole.read_bytes()
    (folder / "f-cut-off.mp4").write_bytes(data[: len(data) * 2 // 3])
    (folder / "g-no-film.mp4").write_bytes(b"\0" * 2000)
    whole.rename(folder / "reels" / "h-mandelbrot.mp4")
    (folder / "reels" / "h-copy.mp4").write_bytes(data)
    (folder / "notes.doc").write_text("no video")
    (folder / "a-night_train.txt").write_text("a night train\nin the rain\n")
    return folder


@pytest.fixture(scope="module")
def made(films, tmp_path_factory):
    out = tmp_path_factory.mktemp("sets") / "set"
    steps = []
    rules = {"longest_seconds": 2.0}
    return out, build_dataset([films], out, settings(**rules), steps.append), steps, rules


@pytest.fixture(scope="module")
def made_of_two(films, tmp_path_factory):
    out = tmp_path_factory.mktemp("sets") / "unbroken"
    few = [films / "a-night_train.mp4", films / "b-still.mp4"]
    build_dataset(few, out, settings(), quiet)
    return few, out


def test_each_bad_clip_has_its_reason_and_the_good_ones_stay(made):
    kept, dropped = tables(made[0])
    assert {row["source"] for row in kept} == {"a-night_train.mp4", "reels/h-copy.mp4"}
    reasons = {row["source"]: row["reason"] for row in dropped}
    assert reasons == {
        "b-still.mp4": "still",
        "c-shaky.mp4": "shaky",
        "d-page.mp4": "text",
        "e-smaller.mkv": "duplicate",
        "f-cut-off.mp4": "corrupt",
        "g-no-film.mp4": "unreadable",
        "reels/h-mandelbrot.mp4": "duplicate",
    }
    assert all(row["why"] and not row["kept"] and row["path"] == "" for row in dropped)
    assert all(not row["reason"] and row["kept"] for row in kept)


def test_scenes_are_cut_at_their_frames_and_long_ones_in_equal_parts(made):
    kept, _ = tables(made[0])
    train = [row for row in kept if row["source"] == "a-night_train.mp4"]
    assert [(row["scene"], row["first_frame"], row["frame_count"]) for row in train] == [
        (0, 0, 29),
        (1, 31, 29),
        (1, 60, 30),
    ]
    assert [row["in_seconds"] for row in train] == pytest.approx([0, 31 / 24, 60 / 24], abs=1e-5)
    assert all((row["crop_y"], row["crop_height"]) == (12, 90) for row in train)


def test_training_reads_what_was_made(made, films):
    out = made[0]
    kept, _ = tables(out)
    listed = list_clips(out)
    assert listed.notes == () and len(listed.clips) == len(kept)
    for clip in listed.clips:
        assert probe_clip(clip.path, clip.caption) == clip
        size = Size(clip.width, clip.height)
        frames = read_frames(clip, size=size, fps=clip.fps, places=range(clip.frame_count))
        assert frames.shape == (clip.frame_count, clip.height, clip.width, 3)
    row = next(row for row in kept if row["scene"] == 1)
    clip = next(clip for clip in listed.clips if clip.path == out / row["path"])
    shown = read_frames(clip, size=Size(160, 90), fps=clip.fps, places=[0, 20])
    for place, frame in zip((0, 20), shown, strict=True):
        drawn = pan(4, 60)[row["first_frame"] - 30 + place]
        assert np.abs(frame.astype(float) - drawn).mean() < 6


def test_rows_tell_caption_licence_source_and_measures(made, films):
    kept, dropped = tables(made[0])
    assert {row["caption"] for row in kept} == {"a night train in the rain", "h copy"}
    assert {row["licence"] for row in (*kept, *dropped)} == {"CC0-1.0"}
    assert all(len(row["source_sha256"]) == 64 for row in kept)
    assert all(row["motion"] > 1 and row["light"] > 0.3 and len(row["fingerprint"]) == 48 for row in kept)  # fmt: skip


def test_each_video_is_told_and_summed_up(made):
    _, summary, steps, _ = made
    assert [step.number for step in steps] == list(range(1, 10))
    assert {step.videos for step in steps} == {9}
    assert sum(step.kept for step in steps) == summary.kept == 4
    assert sum(step.dropped for step in steps) == sum(summary.dropped.values()) == 7
    assert any("f-cut-off.mp4: damaged" in note for note in summary.notes)
    assert any("g-no-film.mp4: unreadable" in note for note in summary.notes)
    assert summary.seconds == pytest.approx((29 + 29 + 30 + 48) / 24)


def forbidden(*_, **__):
    raise RuntimeError("asked for again")


def test_a_second_run_does_nothing(made, films, monkeypatch):
    out, summary, _, rules = made
    before = {path: path.stat().st_mtime_ns for path in out.rglob("*.*") if path.name != ".lock"}
    monkeypatch.setattr(subprocess, "Popen", forbidden)
    monkeypatch.setattr(subprocess, "run", forbidden)
    assert build_dataset([films], out, settings(**rules), quiet) == summary
    after = {path: path.stat().st_mtime_ns for path in out.rglob("*.*") if path.name != ".lock"}
    assert after == before


@pytest.mark.parametrize(
    "work", [pytest.param("survey_video", marks=pytest.mark.slow), "cut_clip", "read_one"]
)
def test_killed_anywhere_it_goes_on_to_the_same_bytes(made_of_two, tmp_path, monkeypatch, work):
    few, unbroken = made_of_two
    doing, done = getattr(choose, work), []

    def killed_second(*arguments, **named):
        """Is killed in the middle of its second call, when half a clip is written; then works."""
        done.append(str((arguments[:2], named)))
        if len(done) == 2:
            if work == "cut_clip":
                arguments[-1].write_bytes(b"half a clip")
            raise KeyboardInterrupt
        return doing(*arguments, **named)

    monkeypatch.setattr(choose, work, killed_second)
    with pytest.raises(KeyboardInterrupt):
        build_dataset(few, tmp_path / "broken", settings(), quiet)
    assert not (tmp_path / "broken" / "clips.parquet").exists()
    build_dataset(few, tmp_path / "broken", settings(), quiet)
    assert contents(tmp_path / "broken") == contents(unbroken)
    # Only what was broken off is done again.
    assert len(done) == len(set(done)) + 1


def test_a_set_grows_and_knows_what_it_has(films, tmp_path):
    out = tmp_path / "set"
    build_dataset([films / "a-night_train.mp4"], out, settings(), quiet)
    first = {name: data for name, data in contents(out).items() if name.startswith("clips/")}
    more = build_dataset([films / "e-smaller.mkv", films / "reels"], out, settings(), quiet)
    assert more.videos == 3 and more.kept == 3 and more.dropped == {"duplicate": 2}
    kept, dropped = tables(out)
    assert {row["source"] for row in kept} == {"a-night_train.mp4", "h-copy.mp4"}
    assert any("a-night_train.mp4 at 0.00 s" in row["why"] for row in dropped)
    assert all(contents(out)[name] == data for name, data in first.items())


def test_other_rules_make_other_clips_and_clear_the_old_ones(films, tmp_path):
    out, film = tmp_path / "set", films / "a-night_train.mp4"
    build_dataset([film], out, settings(), quiet)
    halved = build_dataset([film], out, settings(short_side_px=44, fps=20), quiet)
    kept, _ = tables(out)
    assert halved.kept == len(kept) == len(list((out / "clips").iterdir())) == 2
    assert {(row["width"], row["height"], row["fps"]) for row in kept} == {(78, 44, 20.0)}
    clip = list_clips(out).clips[0]
    assert probe_clip(clip.path, clip.caption) == clip


def test_a_lost_clip_is_cut_again_or_told(films, tmp_path):
    out, film = tmp_path / "set", films / "a-night_train.mp4"
    build_dataset([film], out, settings(), quiet)
    path = out / tables(out)[0][0]["path"]
    data = path.read_bytes()
    path.unlink()
    build_dataset([film], out, settings(), quiet)
    assert path.read_bytes() == data
    path.unlink()
    later = build_dataset([films / "b-still.mp4"], out, settings(), quiet)
    assert any(path.name in note for note in later.notes)
    assert path.name not in {Path(row["path"]).name for row in tables(out)[0]}


def test_a_set_below_its_videos_does_not_eat_itself(films, tmp_path):
    folder = tmp_path / "videos"
    folder.mkdir()
    (folder / "one.mp4").write_bytes((films / "a-night_train.mp4").read_bytes())
    first = build_dataset([folder], folder / "set", settings(), quiet)
    assert build_dataset([folder], folder / "set", settings(), quiet) == first
    assert first.videos == 1


def test_without_a_licence_it_says_so(films, tmp_path):
    made = build_dataset([films / "b-still.mp4"], tmp_path / "set", settings(licence=""), quiet)
    assert any("--licence" in note for note in made.notes)
    assert made.kept == 0 and list_clips(tmp_path / "set").clips == ()


def test_impossible_orders_are_errors_with_a_remedy(films, tmp_path):
    out = tmp_path / "set"
    empty = tmp_path / "empty"
    empty.mkdir()
    with pytest.raises(NoVideos, match=r"\.mkv") as caught:
        build_dataset([empty], out, settings(), quiet)
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)
    with pytest.raises(UnreadableFile, match="no such file or folder"):
        build_dataset([tmp_path / "gone"], out, settings(), quiet)
    with pytest.raises(BadOption, match="longest_seconds"):
        build_dataset([films], out, settings(shortest_seconds=6.0), quiet)
    (tmp_path / "file").write_text("")
    with pytest.raises(UnwritableFolder):
        build_dataset([films / "b-still.mp4"], tmp_path / "file", settings(), quiet)
    assert not out.exists()
    with pytest.raises(BadOption, match="crf"):
        ClipRules(crf=60).check()


def test_without_the_extra_it_names_it(tmp_path):
    """In a process of its own, where cv2 and scenedetect are not to be found."""
    code = (
        "import importlib.util as util, pathlib, sys\n"
        "found = util.find_spec\n"
        "util.find_spec = lambda name, *more: None if name in ('cv2', 'scenedetect') else found(name, *more)\n"
        "from moviefactory.shots.neural.dataset.build import build_dataset\n"
        "from moviefactory.shots.neural.dataset.settings import DatasetSettings\n"
        "print('cv2' in sys.modules)\n"
        "build_dataset([pathlib.Path('.')], pathlib.Path('x'), DatasetSettings(), print)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=tmp_path
    )
    assert done.stdout == "False\n"
    assert MissingExtra.__name__ in done.stderr and "moviefactory[training]" in done.stderr
    assert "cv2 and scenedetect" in done.stderr
