from fractions import Fraction

import numpy as np
import pytest

from moviefactory.media import Size
from moviefactory.shots.neural.lab.finish import finish
from moviefactory.shots.neural.lab.settings import LabSetup
from moviefactory.shots.neural.lab.times import TooFewFrames, frames_needed

PLAIN = LabSetup(interpolator="blend", upscaler="lanczos", deflicker=False)


def drift(frame_count, height=40, width=96):
    """Yield a gradient that wanders to the right."""
    across = np.arange(width)[None, :, None] + np.zeros((height, 1, 3))
    for index in range(frame_count):
        yield (128 + 100 * np.sin((across - index) / 9)).astype(np.uint8)


@pytest.mark.parametrize("frame_count", [1, 2, 37])
@pytest.mark.parametrize("source_fps", [Fraction(8), Fraction(16), Fraction(24), Fraction(30)])
def test_exactly_the_frames_asked_for_come_out_opaque_and_at_size(source_fps, frame_count):
    fps, size = Fraction(24), Size(384, 160)
    frames = drift(frames_needed(source_fps, fps, frame_count))
    found = 0
    for frame in finish(
        frames, source_fps=source_fps, size=size, fps=fps, frame_count=frame_count, setup=PLAIN
    ):
        assert frame.shape == (160, 384, 4)
        assert frame.dtype == np.uint8
        assert frame.flags.c_contiguous
        assert (frame[..., 3] == 255).all()
        found += 1
    assert found == frame_count


def test_at_the_same_rate_and_size_frames_pass_untouched():
    rate = Fraction(24)
    made = finish(
        drift(5), source_fps=rate, size=Size(96, 40), fps=rate, frame_count=5, setup=PLAIN
    )
    for before, after in zip(drift(5), made, strict=True):
        np.testing.assert_array_equal(before, after[..., :3])


def test_a_base_that_filmed_too_little_is_an_error():
    made = finish(
        drift(4), source_fps=Fraction(24), size=Size(96, 40), fps=Fraction(24), frame_count=5,
        setup=PLAIN,
    )  # fmt: skip
    with pytest.raises(TooFewFrames, match="filmed 4 frames at 24 fps, and the shot needs 5"):
        list(made)
