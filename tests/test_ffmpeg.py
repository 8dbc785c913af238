"""Laws of the border to ffmpeg: frames in are frames out, cut points hold, failures are told."""

import os
import signal
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from moviefactory.ffmpeg import (
    Encoding,
    FfmpegFailed,
    FrameWriter,
    SmallCopy,
    count_frames,
    key_frames,
    run_ffmpeg,
)
from moviefactory.media import Size

SIZE = Size(128, 64)
RATES = [Fraction(24), Fraction(25), Fraction(30), Fraction(24000, 1001)]


def write(path: Path, frame_count: int, fps: Fraction) -> None:
    rng = np.random.default_rng(1)
    with FrameWriter(
        path, size=SIZE, fps=fps, encoding=Encoding(), key_frames=key_frames(frame_count, fps)
    ) as writer:
        for _ in range(frame_count):
            writer.write(rng.integers(0, 256, (64, 128, 4), np.uint8))


@pytest.mark.parametrize("fps", RATES, ids=str)
def test_frames_in_are_frames_out_and_key_frames_lie_where_they_were_put(
    tmp_path: Path, fps: Fraction
) -> None:
    path = tmp_path / "a.mp4"
    write(path, 83, fps)
    assert count_frames(path) == 83
    said = run_ffmpeg(
        ["-skip_frame", "nokey", "-i", str(path), "-vf", "showinfo", "-fps_mode", "passthrough", "-f", "null", "-"],
        doing="listing",
    )  # fmt: skip
    times = [
        float(row.split("pts_time:")[1].split()[0])
        for row in said.splitlines()
        if "pts_time:" in row
    ]
    assert [round(seconds * fps) for seconds in times] == list(key_frames(83, fps))


def test_equal_frames_are_equal_bytes(tmp_path: Path) -> None:
    write(tmp_path / "a.mp4", 30, Fraction(24))
    write(tmp_path / "b.mp4", 30, Fraction(24))
    assert (tmp_path / "a.mp4").read_bytes() == (tmp_path / "b.mp4").read_bytes()


def test_a_killed_encoder_is_told_with_the_way_out(tmp_path: Path) -> None:
    frame = np.zeros((64, 128, 4), np.uint8)
    with (
        pytest.raises(FfmpegFailed, match=r"killed by signal 9.*Run the same command again"),
        FrameWriter(
            tmp_path / "a.mp4", size=SIZE, fps=Fraction(24), encoding=Encoding(), key_frames=(0,)
        ) as writer,
    ):
        writer.write(frame)
        os.kill(writer._process.pid, signal.SIGKILL)
        for _ in range(200):
            writer.write(frame)


def test_what_ffmpeg_says_is_passed_on(tmp_path: Path) -> None:
    (tmp_path / "a.mp4").write_text("no film")
    with pytest.raises(FfmpegFailed, match=r"Invalid data"):
        count_frames(tmp_path / "a.mp4")


def test_colours_come_back(tmp_path: Path) -> None:
    from moviefactory.edit.frames import still
    from moviefactory.media import Clip

    colours = [(200, 40, 40), (40, 200, 40), (40, 40, 200), (250, 250, 250), (10, 10, 10)]
    path = tmp_path / "a.mp4"
    for colour in colours:
        with FrameWriter(
            path, size=SIZE, fps=Fraction(24), encoding=Encoding(crf=1), key_frames=(0,)
        ) as writer:
            frame = np.zeros((64, 128, 4), np.uint8)
            frame[:] = (*colour, 255)
            writer.write(frame)
        seen = still(Clip(path, SIZE, Fraction(24), 1), 0)
        assert np.abs(seen.astype(int) - np.array(colour)).max() <= 3


def test_planes_are_encoded_without_a_conversion(tmp_path: Path) -> None:
    planes = np.full((64 * 3 // 2, 128), 128, np.uint8)
    planes[:64] = np.linspace(0, 255, 128)  # beyond the studio range too: nothing is clipped
    path = tmp_path / "a.mp4"
    with FrameWriter(
        path, size=SIZE, fps=Fraction(24), encoding=Encoding(crf=1), key_frames=(0,),
        pixels="yuv420p",
    ) as writer:  # fmt: skip
        writer.write(planes)
    raw = tmp_path / "a.yuv"
    said = run_ffmpeg(["-i", str(path), "-f", "rawvideo", str(raw)], doing="decoding")
    assert "yuv420p(tv, bt709" in said
    shown = np.fromfile(raw, np.uint8).reshape(planes.shape)
    assert np.abs(shown.astype(int) - planes).max() <= 2


def test_a_small_copy_shows_every_frame_and_leaves_the_film_as_it_is(tmp_path: Path) -> None:
    small = SmallCopy(tmp_path / "a.luma", Size(16, 8))
    frames = [np.full((64, 128, 4), 25 * number, np.uint8) for number in range(10)]
    frames[3][:32] = 255
    for path, copy in ((tmp_path / "a.mp4", small), (tmp_path / "b.mp4", None)):
        with FrameWriter(
            path, size=SIZE, fps=Fraction(24000, 1001), encoding=Encoding(), key_frames=(0, 4),
            small=copy,
        ) as writer:  # fmt: skip
            for frame in frames:
                writer.write(frame)
    assert (tmp_path / "a.mp4").read_bytes() == (tmp_path / "b.mp4").read_bytes()
    seen = np.fromfile(small.path, np.uint8).reshape(10, 8, 16)
    wanted = np.stack([frame[4::8, 4::8, 0] for frame in frames]) * (219 / 255) + 16
    assert np.abs(seen - wanted).max() <= 1.5
