import numpy as np
import pytest

from moviefactory.media import Size
from moviefactory.shots.neural.lab.framing import Framing, frame_for
from moviefactory.shots.neural.lab.resample import fit, load_resize, resize_by_pillow

RESIZES = [resize_by_pillow, load_resize()]


def whole(picture):
    return Framing((0.0, 0.0, float(picture.shape[1]), float(picture.shape[0])))


@pytest.mark.parametrize("resize", RESIZES)
def test_a_slow_wave_is_the_same_wave_when_larger(resize):
    size = Size(384, 160)

    def wave(width, height):
        across = (np.arange(width) + 0.5) / width
        values = 127 + 100 * np.sin(across * 6)[None, :, None] * np.ones((height, 1, 3))
        return np.rint(values).astype(np.uint8)

    made = fit(wave(96, 40), frame_for(96, 40, size), size, resize)
    assert made.shape == (160, 384, 4)
    assert made.flags.c_contiguous
    assert (made[..., 3] == 255).all()
    off = np.abs(made[..., :3].astype(int) - wave(384, 160))
    assert off[:, 12:-12].max() <= 2


@pytest.mark.parametrize("size", [Size(384, 160), Size(100, 44), Size(50, 20)])
def test_both_libraries_give_the_same_picture(size):
    picture = np.random.default_rng(2).integers(0, 256, (40, 96, 3), dtype=np.uint8)
    made = [fit(picture, whole(picture), size, resize).astype(int) for resize in RESIZES]
    off = np.abs(made[0] - made[1])
    assert off.max() <= 2
    assert off.mean() < 0.1


@pytest.mark.parametrize("resize", RESIZES)
def test_what_is_cut_off_lies_at_the_edges(resize):
    size = Size(80, 80)
    picture = np.zeros((40, 96, 3), np.uint8)
    picture[:, 28:68] = 255
    made = fit(picture, frame_for(96, 40, size), size, resize)
    assert (made == 255).all()


def test_a_picture_of_the_right_size_is_not_resampled():
    picture = np.random.default_rng(3).integers(0, 256, (40, 96, 3), dtype=np.uint8)
    same = fit(picture, whole(picture), Size(96, 40), resize_by_pillow)
    np.testing.assert_array_equal(same[..., :3], picture)
