"""Laws of single frames, posters and contact sheets."""

import io
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from tiny_films import SIZE, decode, luma, make_clip, make_cut, picture

from moviefactory.edit.cut import Cut
from moviefactory.edit.frames import FrameReader, moviepy_clip, still
from moviefactory.edit.sheet import draw_page, sheet_pages, tile_width
from moviefactory.edit.stills import appeal, jpeg, middle_frame, write_poster, write_still
from moviefactory.edit.timecode import timecode
from moviefactory.ffmpeg import FfmpegFailed, key_frames
from moviefactory.grammar import Transition
from moviefactory.media import Clip, Size
from moviefactory.storyboard import Scene, Shot, Storyboard
from moviefactory.timeline import lay_out


def board(count: int, title: str = "The Long Orbit") -> Storyboard:
    shots = tuple(
        Shot(picture=f"Ada walks on, step {n}", say="She went on." * (n % 9)) for n in range(count)
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
    assert np.array_equal(np.stack(run).reshape(16, -1), decode(clip.path)[24:])


def test_a_still_has_the_brightness_of_its_frame(tmp_path: Path) -> None:
    clip = make_clip(tmp_path / "a.mp4", 20, Fraction(12))
    grey = 16 + still(clip, 17).astype(float) @ [0.2126, 0.7152, 0.0722] * 219 / 255
    assert np.abs(grey - luma(clip.path)[17]).mean() < 1.0


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


def test_stills_are_small_and_from_the_middle(tmp_path: Path) -> None:
    clip = make_clip(tmp_path / "a.mp4", 50, Fraction(12))
    assert abs(middle_frame(clip) - 25) <= 6
    shown = still(clip, middle_frame(clip), Size(64, 32))
    assert write_still(clip, 65, tmp_path / "a.jpg") == appeal(shown)
    with Image.open(tmp_path / "a.jpg") as kept:
        assert np.abs(np.asarray(kept, int) - shown).mean() < 4


def test_the_poster_is_the_shots_frame_under_the_title(tmp_path: Path) -> None:
    clip = make_clip(tmp_path / "b.mp4", 20, Fraction(12), (40, 90, 200), Size(320, 160))
    write_poster(clip, "The Long Orbit", tmp_path / "poster.jpg")
    write_poster(clip, "\ue9e9", tmp_path / "bare.jpg")
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


def stills_of(cut: Cut, folder: Path) -> list[Path]:
    paths = [folder / f"{number}.jpg" for number in range(len(cut.clips))]
    for clip, path in zip(cut.clips, paths, strict=True):
        write_still(clip, tile_width(cut.size), path)
    return paths


def test_the_contact_sheet_has_a_tile_for_each_shot(tmp_path: Path) -> None:
    cut = make_cut(tmp_path, [(12, Transition.CUT)] * 4)
    (page,) = sheet_pages(cut, board(4), stills_of(cut, tmp_path))
    assert [tile.shot_id for tile in page.tiles] == [f"s01-{n:02d}" for n in range(1, 5)]
    with Image.open(io.BytesIO(draw_page(page))) as opened:
        sheet = np.asarray(opened, int)
    assert sheet.shape[1] == 2400
    for clip, (x, y) in zip(
        cut.clips, [(400, 300), (1200, 300), (2000, 300), (400, 980)], strict=True
    ):
        color = still(clip, 6)[50, 64].astype(int)
        near = np.abs(sheet[y - 60 : y + 60, x - 60 : x + 60] - color).sum(axis=2)
        assert near.min() < 24
    # Beside the last tile there is ground, and none of the row above.
    assert np.ptp(sheet[820:1300, 1000:2300], axis=(0, 1)).max() <= 2


def test_what_no_font_draws_is_said_on_the_sheet(tmp_path: Path) -> None:
    cut = make_cut(tmp_path, [(12, Transition.CUT)])
    (still_file,) = stills_of(cut, tmp_path)
    pages = [
        sheet_pages(cut, board(1, title), [still_file])[0] for title in ("A", "\ue9e9", "你好")
    ]
    assert len({draw_page(page) for page in pages}) == 3


@pytest.mark.parametrize("size", [Size(3072, 1280), Size(1080, 1080), Size(1080, 1920)], ids=str)
def test_every_shot_is_on_one_page_and_no_page_grows_with_the_film(
    tmp_path: Path, size: Size
) -> None:
    heights = []
    for count in (1, 2, 14, 15, 16, 17, 31, 100):
        laid = lay_out([(f"s{n}", 12, Transition.CUT) for n in range(count)], Fraction(12))
        cut = Cut(laid, (Clip(tmp_path / "a.mp4", size, Fraction(12), 12),) * count)
        names = [tmp_path / f"{n}.jpg" for n in range(count)]
        pages = sheet_pages(cut, board(count), names)
        assert [tile.still for page in pages for tile in page.tiles] == names
        assert all(len(page.tiles) <= len(pages[0].tiles) <= 18 for page in pages)
        assert len(pages) == 1 or all(f"page {n} of" in p.facts for n, p in enumerate(pages, 1))
        heights.append(len(pages[0].tiles))
    assert max(heights) <= 18
    assert heights[0] == 1


def test_jpegs_are_small() -> None:
    data = jpeg(picture((60, 120, 180), 3))
    assert data[:3] == b"\xff\xd8\xff"
    assert len(data) < 8_000


def test_timecodes_count_frames() -> None:
    assert timecode(0, Fraction(24)) == "00:00:00:00"
    assert timecode(24 * 3723 + 5, Fraction(24)) == "01:02:03:05"
    assert timecode(30, Fraction(24000, 1001)) == "00:00:01:06"
