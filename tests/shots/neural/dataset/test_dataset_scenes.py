"""Cuts, clips and borders: what is planted is found where it was planted."""

from fractions import Fraction
from itertools import pairwise

import numpy as np
import pytest

pytest.importorskip("scenedetect", reason="needs the extra training")
from dataset_films import FPS, boxed, jolts, pan, render, still, write
from hypothesis import given
from hypothesis import settings as tried
from hypothesis import strategies as st

import moviefactory.shots.neural.dataset.reading as reading
from moviefactory.shots.neural.dataset.borders import find_picture
from moviefactory.shots.neural.dataset.faults import UnreadableVideo
from moviefactory.shots.neural.dataset.reading import (
    Crop,
    FrameStream,
    picture_filters,
    probe_video,
    read_one,
)
from moviefactory.shots.neural.dataset.scenes import Span, find_scenes, part_scene, trim_cuts


def scenes_of(frames):
    small = [np.ascontiguousarray(frame[..., ::-1]) for frame in frames]
    return find_scenes(small, FPS, ratio=2.5, change=15.0)


def test_planted_cuts_are_found_at_their_frames():
    film = [*pan(3, 30), *pan(4, 17), *still(5, 40), *pan(6, 25)]
    found = [scene.first for scene in scenes_of(film)]
    assert len(found) == 4
    assert all(abs(at - planted) <= 1 for at, planted in zip(found, (0, 30, 47, 87), strict=True))


def test_scenes_cover_every_frame_once():
    film = [*pan(3, 30), *pan(4, 30)]
    scenes = scenes_of(film)
    covered = [frame for scene in scenes for frame in range(scene.first, scene.first + scene.count)]
    assert covered == list(range(60))
    assert [scene.scene for scene in scenes] == [0, 1]


def test_a_fast_pan_and_jolts_are_no_cuts():
    assert len(scenes_of(pan(3, 40, step=7))) == 1
    assert len(scenes_of(jolts(count=40))) == 1


def test_frames_beside_cuts_are_left_out_and_the_ends_stay():
    scenes = (Span(0, 0, 10), Span(1, 10, 3), Span(2, 13, 20))
    assert trim_cuts(scenes, 2) == (Span(0, 0, 8), Span(1, 12, 0), Span(2, 15, 18))
    assert trim_cuts(scenes, 0) == scenes


@tried(max_examples=50, deadline=None)
@given(st.integers(0, 1000), st.integers(1, 2000), st.integers(2, 300))
def test_parts_of_a_scene_follow_each_other_and_none_is_long_or_a_crumb(first, count, most):
    parts = part_scene(Span(3, first, count), most)
    assert parts[0].first == first
    assert sum(part.count for part in parts) == count
    assert all(a.first + a.count == b.first for a, b in pairwise(parts))
    assert max(part.count for part in parts) <= most
    assert len(parts) == 1 or min(part.count for part in parts) >= most // 2


@pytest.mark.parametrize(("top", "left", "level"), [(10, 0, 0), (0, 18, 12), (7, 5, 20), (0, 0, 0)])
def test_a_planted_border_is_cropped_within_two_pixels_at_even_lines(tmp_path, top, left, level):
    frames = boxed(pan(3, 13), top, left, level)
    video = probe_video(write(tmp_path / "film.mp4", frames[:12:3]), None, 60)
    crop = find_picture([read_one(video, number, "gray") for number in range(4)], 24)
    assert 0 <= crop.y - top <= 2 and 0 <= crop.x - left <= 2
    assert 0 <= top + 90 - (crop.y + crop.height) <= 2
    assert 0 <= left + 160 - (crop.x + crop.width) <= 2
    assert not any(value % 2 for value in (crop.x, crop.y, crop.width, crop.height))


def test_one_bright_frame_shows_where_the_picture_is_and_darkness_crops_nothing():
    dark, night = np.zeros((90, 160), np.uint8), np.zeros((90, 160), np.uint8)
    lit = dark.copy()
    lit[20:70] = 180
    assert find_picture([dark, lit, dark], 24) == Crop(0, 20, 160, 50)
    assert find_picture([dark, dark], 24) == Crop(0, 0, 160, 90)
    night[80:] = np.random.default_rng(0).integers(0, 30, (10, 160))
    assert find_picture([night], 24) == Crop(0, 0, 160, 90)


@pytest.mark.parametrize("name", ["film.mp4", "film.mkv", "film.ts"])
def test_a_jump_lands_on_the_frame_that_a_run_through_counts(tmp_path, name):
    path = render(
        tmp_path / name, "testsrc2=", 4, "-g", "20", "-bf", "2", "-output_ts_offset", "1.3"
    )
    video = probe_video(path, None, 60)
    with FrameStream(video, None, "gray") as stream:
        every = list(stream)
    assert abs(len(every) - 96) <= 1
    for number in (0, 1, 37, 90):
        assert np.array_equal(read_one(video, number, "gray"), every[number])
    with FrameStream(video, None, "gray", first=31, count=40, every=3) as stream:
        some = list(stream)
    assert len(some) == 14
    assert all(np.array_equal(a, b) for a, b in zip(some, every[31:71:3], strict=True))


def test_samples_lie_evenly_however_they_are_read(tmp_path, monkeypatch):
    video = probe_video(render(tmp_path / "film.mp4", "testsrc2=", 3), None, 60)
    with FrameStream(video, None, "gray") as stream:
        every = list(stream)
    for seconds, places in ((4, (10, 22, 34, 46, 58)), (1, (16, 28, 40, 52, 64))):
        monkeypatch.setattr(reading, "READ_THROUGH_SECONDS", seconds)
        found = reading.sample_frames(video, 10, 61, 5)
        assert all(np.array_equal(a, every[b]) for a, b in zip(found, places, strict=True))


def test_another_rate_counts_frames_on_its_own_grid(tmp_path):
    path = render(tmp_path / "film.mp4", "testsrc2=", 3)
    video = probe_video(path, Fraction(10), 60)
    with FrameStream(video, None, "gray") as stream:
        every = list(stream)
    assert len(every) == 30
    assert np.array_equal(read_one(video, 21, "gray"), every[21])
    assert probe_video(path, None, 12).fps == 12


def test_broadcast_rates_and_long_pixels_are_read_as_they_are(tmp_path):
    path = render(tmp_path / "a.mp4", "testsrc2=", 0.5, "-r", "30000/1001", "-vf", "setsar=4/3")
    video = probe_video(path, None, 60)
    assert video.fps == Fraction(30000, 1001)
    assert video.pixel_aspect == Fraction(4, 3)
    size = video.scaled(Crop(0, 10, 160, 60), 720)
    assert (size.width, size.height) == (214, 60)
    assert video.scaled(video.whole, 46).height == 46
    assert "crop" not in ",".join(picture_filters(video, crop=video.whole))


def test_what_is_no_video_says_so(tmp_path):
    bad = tmp_path / "words.mp4"
    bad.write_text("no film")
    with pytest.raises(UnreadableVideo, match=r"words\.mp4"):
        probe_video(bad, None, 60)
