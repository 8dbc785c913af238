"""Painting into clips longer than a window: only where the mask is, window after window, as long as asked."""

from itertools import pairwise

import numpy as np
import pytest

pytest.importorskip("torch", reason="needs the extra neural")
pytest.importorskip("diffusers", reason="needs the extra neural")

from long_bases import moving_clip, order

from moviefactory.shots.neural.bases.table import BASES
from moviefactory.shots.neural.control import lines_of
from moviefactory.shots.neural.long.film import film_long
from moviefactory.shots.neural.long.over import film_over
from moviefactory.shots.neural.long.plan import plan_over
from moviefactory.shots.neural.long.rolling import Rolling


def painted(base, frame_count):
    """Return a clip, and masks of its right half."""
    clip = moving_clip(base, frame_count)
    masks = np.zeros(clip.shape[:3], bool)
    masks[:, :, clip.shape[2] // 2 :] = True
    return clip, masks


def paint(loaded, base, frame_count, seed=7):
    clip, masks = painted(base, frame_count)
    frames = film_over(
        loaded, zip(clip, masks, strict=True), order(base, frame_count, seed=seed), "s"
    )
    return np.stack(list(frames)), clip, masks


@pytest.mark.parametrize(
    ("base", "window"),
    [
        ("ltx_t2v", 9),
        pytest.param("modelscope", 6, marks=pytest.mark.slow),
        pytest.param("wan_vace", 9, marks=pytest.mark.slow),
    ],
)
def test_only_what_is_masked_is_filmed_anew_in_every_window(base, window, loaded_base):
    loaded = loaded_base(base, window)
    made, clip, masks = paint(loaded, base, 2 * window + 3)
    assert made.shape == clip.shape
    assert np.array_equal(made[~masks], clip[~masks])
    assert all((made[frame][masks[frame]] != clip[frame][masks[frame]]).any() for frame in range(len(clip)))  # fmt: skip
    again, *_ = paint(loaded, base, 2 * window + 3)
    assert np.array_equal(made, again)
    assert (paint(loaded, base, 2 * window + 3, seed=8)[0] != made).any()


def test_each_window_begins_with_what_the_one_before_ended_with(loaded_base, monkeypatch):
    loaded = loaded_base("ltx_t2v", 17)
    seen = []
    film = loaded.film_window

    def watch(window, shot_id):
        seen.append((window, film(window, shot_id)))
        return seen[-1][1]

    monkeypatch.setattr(loaded, "film_window", watch)
    paint(loaded, "ltx_t2v", 40)
    assert len(seen) > 1
    for (_, made), (following, _) in pairwise(seen):
        known = (~following.mask).all(axis=(1, 2)).sum()
        assert known >= 1
        assert np.array_equal(following.video[:known], made[-known:])
        assert following.mask[known:].any(axis=(1, 2)).all()


@pytest.mark.parametrize(
    "name", [name for name, one in BASES.items() if "inpaint" in one.abilities]
)
def test_the_windows_of_any_length_follow_the_bases_rule(name):
    record = BASES[name]
    for frame_count in (1, record.window_frames, record.window_frames + 1, 1000):
        plan = plan_over(record, frame_count)
        assert plan.frame_count >= frame_count
        assert plan.starts[0] == 0
        for chunk in plan.chunks:
            assert chunk.frame_count <= record.window_frames
            assert (chunk.frame_count - record.frame_remainder) % record.frame_multiple == 0


@pytest.mark.slow
def test_a_long_shot_follows_the_lines_of_its_clip_in_every_chunk(loaded_base, monkeypatch):
    loaded = loaded_base("wan_vace", 9)
    clip = moving_clip("wan_vace", 20)
    lines = [lines_of(frame) for frame in clip]
    shown = []
    film = loaded.film_windows
    monkeypatch.setattr(
        loaded,
        "film_windows",
        lambda windows, *a, **k: shown.append(windows[0]) or film(windows, *a, **k),
    )
    shot = order("wan_vace", 20)
    frames = list(film_long(loaded, shot, "s", control=iter(lines), refine_strength=0.0))
    assert len(frames) == 20 and len(shown) > 1
    start = 0
    for window in shown:
        start -= 0 if window.video is None else len(window.video)
        for offset, drawn in enumerate(window.control):
            assert np.array_equal(drawn, lines[min(start + offset, 19)])
        start += window.frame_count


def test_a_stream_is_read_window_by_window_and_holds_no_more():
    made = []

    def stream():
        for number in range(30):
            made.append(number)
            yield number

    rolling = Rolling(stream())
    assert rolling.take(0, 5) == [0, 1, 2, 3, 4] and len(made) == 5
    assert rolling.take(3, 5) == [3, 4, 5, 6, 7]
    assert rolling.take(12, 3) == [12, 13, 14]
    assert rolling.take(28, 5) == [28, 29, 29, 29, 29]
