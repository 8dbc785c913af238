"""A camera's frames become studio-range Rec. 709 pictures: their colours, their order, their number."""

import subprocess

import numpy as np
import pytest
from filming import order

from moviefactory.ffmpeg import TO_REC_709, Encoding, ffmpeg_exe
from moviefactory.shots.camera import load_camera
from moviefactory.shots.shoot import shoot

WIDTH, HEIGHT = 192, 80
RED, BLUE = 0.2126, 0.0722
LUMA = np.array([RED, 1 - RED - BLUE, BLUE])
TO_BLUE = (np.array([0, 0, 1]) - LUMA) / (2 * (1 - BLUE))
TO_RED = (np.array([1, 0, 0]) - LUMA) / (2 * (1 - RED))


def converted(frame, pixels="rgba"):
    """Return the planes y, u, v of what ffmpeg makes of one frame before it encodes it."""
    height, width = frame.shape[:2]
    done = subprocess.run(
        [ffmpeg_exe(), "-loglevel", "error", "-f", "rawvideo", "-pixel_format", pixels,
         "-video_size", f"{width}x{height}", "-i", "pipe:0", "-vf", TO_REC_709,
         "-f", "rawvideo", "pipe:1"],
        input=frame.tobytes(), capture_output=True, check=True,
    ).stdout  # fmt: skip
    planes = np.frombuffer(done, np.uint8)
    luma, chroma = height * width, height * width // 4
    assert planes.size == luma + 2 * chroma
    half = (height // 2, width // 2)
    return (
        planes[:luma].reshape(height, width),
        planes[luma : luma + chroma].reshape(half),
        planes[luma + chroma :].reshape(half),
    )


def exactly(frame):
    """Return the planes as ITU-R BT.709 defines them; a colour sample is the mean of four pixels."""
    rgb = frame[..., :3] / 255
    four = (rgb[0::2, 0::2] + rgb[1::2, 0::2] + rgb[0::2, 1::2] + rgb[1::2, 1::2]) / 4
    return 16 + 219 * (rgb @ LUMA), 128 + 224 * (four @ TO_BLUE), 128 + 224 * (four @ TO_RED)


def opaque(rgb):
    rgb = np.broadcast_to(np.asarray(rgb, np.uint8), (HEIGHT, WIDTH, 3))
    return np.ascontiguousarray(np.dstack([rgb, np.full((HEIGHT, WIDTH), 255, np.uint8)]))


NOISE = np.random.default_rng(4).integers(0, 256, (HEIGHT, WIDTH, 3))
RAMP = (np.arange(WIDTH)[None, :, None] + np.array([0, 20, 40])) * np.array([1, 0.9, 0.5])
PRIMARIES = [(255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 0), (0, 255, 255), (255, 0, 255)]


@pytest.mark.parametrize("rgb", [*PRIMARIES, NOISE, RAMP])
def test_colours_are_within_a_level_of_what_they_should_be(rgb):
    frame = opaque(rgb)
    for got, wanted in zip(converted(frame), exactly(frame), strict=True):
        assert np.abs(got - wanted).max() < 1


def test_greys_have_no_tint_and_no_steps():
    frame = opaque(np.arange(WIDTH)[None, :, None] * np.ones(3))
    luma, blue, red = converted(frame)
    assert (blue == 128).all()
    assert (red == 128).all()
    assert set(np.diff(luma[0].astype(int))) == {0, 1}
    assert (converted(opaque(0))[0] == 16).all()
    assert (converted(opaque(255))[0] == 235).all()


def test_the_order_of_channels_does_not_matter():
    frame = opaque(NOISE)
    turned = np.ascontiguousarray(frame[..., [2, 1, 0, 3]])
    for one, other in zip(converted(frame), converted(turned, "bgra"), strict=True):
        assert np.array_equal(one, other)


class Counting:
    """A camera whose frame number n is all of one colour, lighter with n, in its own array."""

    record = load_camera("animatic").record

    def film(self, shot):
        frame = np.full((shot.size.height, shot.size.width, 4), 255, np.uint8)
        for number in range(shot.frame_count):
            frame[..., :3] = (200, 20 + 15 * number, 10)  # in the record's order: blue first
            yield frame


def test_a_take_shows_each_frame_once_in_order_in_its_colours(tmp_path):
    path = tmp_path / "take.mp4"
    shoot(Counting(), order(frames=12), path, Encoding(crf=4), lambda number: None)
    raw = subprocess.run(
        [ffmpeg_exe(), "-loglevel", "error", "-i", str(path), "-f", "rawvideo",
         "-pix_fmt", "rgb24", "pipe:1"],
        capture_output=True, check=True,
    ).stdout  # fmt: skip
    means = np.frombuffer(raw, np.uint8).reshape(-1, 80 * 192, 3).mean(axis=1)
    wanted = [(10, 20 + 15 * number, 200) for number in range(12)]
    assert np.abs(means - wanted).max() < 4
