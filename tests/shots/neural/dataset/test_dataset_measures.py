"""What is measured on a clip: each fault moves its own measure past the rule, a good clip none."""

import numpy as np
import pytest

pytest.importorskip("cv2", reason="needs the extra training")
from dataset_films import (
    FPS,
    HEIGHT,
    WIDTH,
    jolts,
    look,
    page,
    pan,
    render,
    still,
    wallpaper,
    write,
)

from moviefactory.shots.neural.dataset.faults import UnreadableVideo
from moviefactory.shots.neural.dataset.fingerprint import SeenClips, fingerprint
from moviefactory.shots.neural.dataset.lettering import text_share
from moviefactory.shots.neural.dataset.measure import Measures, find_fault, measure_clip
from moviefactory.shots.neural.dataset.motion import MotionMeter
from moviefactory.shots.neural.dataset.reading import probe_video
from moviefactory.shots.neural.dataset.scenes import Span
from moviefactory.shots.neural.dataset.settings import ClipRules

RULES = ClipRules()
GOOD = Measures(20.0, 0.2, 0.0, 0.8, 0.2, "00" * 24)


def grey(frames):
    return [frame.mean(axis=2).astype(np.uint8) for frame in frames]


def moved(frames):
    meter = MotionMeter(8.0)
    for frame in grey(frames):
        meter.add(frame)
    return meter


def measured(path, count):
    video = probe_video(path, None, 60)
    return measure_clip(video, Span(0, 0, count), video.whole, is_damaged=False)


def test_the_meter_reads_a_slow_pan_in_its_own_unit():
    slow = [look(wallpaper(0), 50 + 0.5 * frame, 50) for frame in range(17)]
    # half a pixel of 90, eight times a second
    assert moved(slow).motion == pytest.approx(100 * 0.5 / HEIGHT * 8, rel=0.15)
    assert moved(slow).shake < 0.2


def test_noise_is_no_motion_and_a_steady_pan_is_no_shake():
    assert moved(still(count=17)).motion < RULES.still_below / 2
    assert moved(pan(step=4.0, count=17)).shake < RULES.shaky_above / 4


def test_jolts_are_read_at_about_their_size():
    shaken = moved(jolts(count=33, pixels=3.0)).shake
    # second differences of places with 3 pixels' deviation, in two directions
    expected = 100 * 3.0 * np.sqrt(1 + 4 + 1) * np.sqrt(np.pi / 2) / HEIGHT
    assert shaken == pytest.approx(expected, rel=0.2)
    sway = [look(wallpaper(0), 50 + 0.5 * np.sin(frame / 3), 50) for frame in range(33)]
    assert moved(sway).shake < RULES.shaky_above / 4


def test_where_nothing_moves_as_a_whole_there_is_no_shake():
    chance = np.random.default_rng(0)
    boiling = [chance.integers(0, 256, (HEIGHT, WIDTH, 3), np.uint8) for _ in range(17)]
    assert moved(boiling).shake == 0.0


def test_a_page_is_text_and_pictures_are_none():
    assert text_share(grey(page(1))[0].repeat(3, 0).repeat(3, 1)) > 3 * RULES.text_above
    for picture in (pan(0, 1)[0], np.full((90, 160, 3), 120, np.uint8)):
        assert text_share(grey([picture])[0].repeat(3, 0).repeat(3, 1)) < RULES.text_above / 4


@pytest.mark.parametrize("source", ["testsrc2=", "mandelbrot="])
def test_moving_pictures_without_faults_pass(tmp_path, source):
    found = measured(render(tmp_path / "film.mp4", source, 1.5), 36)
    assert find_fault(found, RULES) == ("", "")


@pytest.mark.parametrize(
    ("fault", "frames"),
    [
        ("still", still),
        ("shaky", jolts),
        ("text", page),
        ("dark", lambda: [frame // 12 for frame in pan()]),
        ("blank", lambda: [np.full((HEIGHT, WIDTH, 3), 90, np.uint8)] * 36),
    ],
)
def test_each_fault_has_its_own_reason(tmp_path, fault, frames):
    found = measured(write(tmp_path / "film.mp4", frames()), 36)
    reason, why = find_fault(found, RULES)
    assert reason == fault
    assert any(character.isdigit() for character in why)


@pytest.mark.parametrize(
    ("name", "limit", "measure", "past"),
    [
        ("still", "still_below", "motion", -1),
        ("shaky", "shaky_above", "shake", 1),
        ("text", "text_above", "text", 1),
        ("dark", "dark_below", "light", -1),
        ("blank", "blank_below", "contrast", -1),
    ],
)
def test_a_limit_is_where_its_rule_says(name, limit, measure, past):
    from dataclasses import replace

    at = getattr(RULES, limit)
    assert find_fault(replace(GOOD, **{measure: at}), RULES) == ("", "")
    assert find_fault(replace(GOOD, **{measure: at + past * 0.01}), RULES)[0] == name
    gentler = replace(RULES, **{limit: at + past * 0.02})
    assert find_fault(replace(GOOD, **{measure: at + past * 0.01}), gentler) == ("", "")


def test_missing_frames_are_a_fault(tmp_path):
    video = probe_video(write(tmp_path / "film.mp4", pan(count=20), FPS), None, 60)
    with pytest.raises(UnreadableVideo, match="7 of 12 frames"):
        measure_clip(video, Span(0, 0, 36), video.whole, is_damaged=False)


def test_the_same_picture_smaller_or_noisier_is_near_and_another_is_far():
    import cv2

    def hashes(seed, change):
        return fingerprint([change(frame) for frame in grey(pan(seed, 30))[::10]])

    def noisy(frame):
        grain = np.random.default_rng(1).normal(0, 5, frame.shape)
        return (frame + grain).clip(0, 255).astype(np.uint8)

    seen = SeenClips()
    seen.add("first", "a:0", hashes(0, lambda frame: frame))
    near = [
        seen.nearest("b:0", hashes(0, change))[1]
        for change in (noisy, lambda frame: cv2.resize(frame, (80, 44)), lambda f: f // 2 + 40)
    ]
    far = [seen.nearest("b:0", hashes(seed, lambda frame: frame))[1] for seed in range(1, 8)]
    assert max(near) < RULES.duplicate_within < min(far)


def test_moments_of_one_take_are_no_duplicates_and_many_clips_are_remembered():
    seen = SeenClips()
    assert seen.nearest("a:0", GOOD.fingerprint) is None
    for number in range(150):
        seen.add(f"clip {number}", f"a:{number}", f"{number:02x}" * 24)
    assert seen.nearest("b:0", "8f" * 24) == ("clip 143", 0.0)
    name, distance = seen.nearest("a:143", "8f" * 24)
    assert name != "clip 143" and distance == 8.0
