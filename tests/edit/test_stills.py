"""Laws of single frames, posters and contact sheets."""

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from tiny_films import SIZE, luma, make_clip, make_cut, picture

from moviefactory.edit.cut import Cut
from moviefactory.edit.frames import FrameReader, moviepy_clip, still
from moviefactory.edit.stills import (
    appeal,
    contact_sheet,
    jpeg,
    middle_frame,
    middle_stills,
    poster,
)
from moviefactory.edit.timecode import timecode
from moviefactory.ffmpeg import FfmpegFailed, key_frames
from moviefactory.grammar import Transition
from moviefactory.media import Clip, Size
from moviefactory.storyboard import Scene, Shot, Storyboard
from moviefactory.timeline import lay_out


def board(count: int, title: str = "The Long Orbit") -> Storyboard:
    shots = tuple(
        Shot(picture=f"Ada walks on, step {n}", say="She went on." * n) for n in range(count)
    )
    return Storyboard(title=title, format=str(SIZE), fps=Fraction(12), scenes=(Scene(shots=shots),))


@pytest.mark.parametrize("fps", [Fraction(24), Fraction(24000, 1001), Fraction(25)], ids=str)
def test_each_frame_is_read_exactly(tmp_path: Path, fps: Fraction) -> None:
    clip = make_clip(tmp_path / "a.mp4", 80, fps)
    frames = {*key_frames(80, fps), 0, 1, 17, 31, 47, 49, 79}
    for frame in sorted(frames):
        assert np.abs(still(clip, frame).astype(int) - picture((60, 120, 180), frame)).mean() < 2.5
        wrong = picture((60, 120, 180), frame + 1 if frame < 79 else frame - 1)
        right = picture((60, 120, 180), frame)
        shown = still(clip, frame).astype(int)
        assert np.abs(shown - right).mean() < np.abs(shown - wrong).mean()


def test_a_run_of_frames_is_read_in_order_and_never_past_the_end(tmp_path: Path) -> None:
    clip = make_clip(tmp_path / "a.mp4", 40, Fraction(12))
    with FrameReader(clip, first_frame=24, frame_count=16) as reader:
        run = [reader.read() for _ in range(16)]
        with pytest.raises(FfmpegFailed, match=r"a\.mp4"):
            reader.read()
    whole = luma(clip.path)[24:]
    for frame, plane in zip(run, whole, strict=True):
        grey = 16 + frame.astype(float) @ [0.2126, 0.7152, 0.0722] * 219 / 255
        assert np.abs(grey - plane).mean() < 1.0


def test_a_moviepy_clip_gives_frames_in_order_only(tmp_path: Path) -> None:
    clip = make_clip(tmp_path / "a.mp4", 10, Fraction(12))
    with FrameReader(clip, first_frame=0, frame_count=10) as reader:
        shown = moviepy_clip(reader, clip, 10)
        first = shown.get_frame(0.5 / 12)
        assert shown.get_frame(0.5 / 12) is first
        with pytest.raises(ValueError, match="frame 2"):
            shown.get_frame(2.5 / 12)


def test_a_missing_shot_is_named(tmp_path: Path) -> None:
    with pytest.raises(FfmpegFailed, match=r"gone\.mp4"):
        still(Clip(tmp_path / "gone.mp4", SIZE, Fraction(12), 10), 0)


def test_middle_stills_are_small_and_from_the_middle(tmp_path: Path) -> None:
    clip = make_clip(tmp_path / "a.mp4", 50, Fraction(12))
    assert abs(middle_frame(clip) - 25) <= 6
    (small,) = middle_stills([clip], 64)
    assert small.shape == (32, 64, 3)


def test_the_poster_shows_the_best_shot_under_its_title(tmp_path: Path) -> None:
    size = Size(320, 160)
    dull = make_clip(tmp_path / "a.mp4", 20, Fraction(12), (4, 4, 4), size)
    vivid = make_clip(tmp_path / "b.mp4", 20, Fraction(12), (40, 90, 200), size)
    rows = [("a", 20, Transition.CUT), ("b", 20, Transition.CUT)]
    cut = Cut(lay_out(rows, Fraction(12)), (dull, vivid))
    poster(cut, "The Long Orbit", tmp_path / "poster.jpg")
    poster(cut, "\ue9e9", tmp_path / "bare.jpg")
    with Image.open(tmp_path / "poster.jpg") as shown, Image.open(tmp_path / "bare.jpg") as bare:
        assert shown.size == bare.size == (320, 160)
        titled, plain = np.asarray(shown, int), np.asarray(bare, int)
    assert np.abs(plain[120:, :, 2].mean() - 200) < 40
    assert (titled - plain).max() > 60
    assert np.abs(titled - plain)[:4].max() < 12


def test_colour_and_contrast_appeal_more_than_grey_dark_or_pale() -> None:
    rng = np.random.default_rng(1)
    vivid = rng.integers(20, 230, (40, 60, 3), dtype=np.uint8)
    assert appeal(vivid) > appeal(np.full((40, 60, 3), 120, np.uint8))
    assert appeal(vivid) > appeal(vivid // 8)
    assert appeal(vivid) > appeal(255 - vivid // 8)


def test_the_contact_sheet_has_a_tile_for_each_shot(tmp_path: Path) -> None:
    cut = make_cut(tmp_path, [(12, Transition.CUT)] * 4)
    (page,) = contact_sheet(cut, board(4), tmp_path / "contact-sheet.jpg")
    with Image.open(page) as opened:
        sheet = np.asarray(opened, int)
    assert sheet.shape[1] == 2400
    for clip, (x, y) in zip(
        cut.clips, [(400, 300), (1200, 300), (2000, 300), (400, 980)], strict=True
    ):
        color = still(clip, 6)[50, 64].astype(int)
        near = np.abs(sheet[y - 60 : y + 60, x - 60 : x + 60] - color).sum(axis=2)
        assert near.min() < 24


def test_a_long_film_gets_several_pages(tmp_path: Path) -> None:
    clip = make_clip(tmp_path / "a.mp4", 12, Fraction(12))
    count = 5
    laid = lay_out([(f"s{n}", 12, Transition.CUT) for n in range(count)], Fraction(12))
    sheet = board(count, "你好 and a <script>")
    pages = contact_sheet(
        Cut(laid, (clip,) * count), sheet, tmp_path / "contact-sheet.jpg", tiles_per_page=3
    )
    assert [page.name for page in pages] == ["contact-sheet.jpg", "contact-sheet-2.jpg"]
    assert all(page.stat().st_size > 10_000 for page in pages)


def test_jpegs_are_small() -> None:
    data = jpeg(picture((60, 120, 180), 3))
    assert data[:3] == b"\xff\xd8\xff"
    assert len(data) < 8_000


def test_timecodes_count_frames() -> None:
    assert timecode(0, Fraction(24)) == "00:00:00:00"
    assert timecode(24 * 3723 + 5, Fraction(24)) == "01:02:03:05"
    assert timecode(30, Fraction(24000, 1001)) == "00:00:01:06"
