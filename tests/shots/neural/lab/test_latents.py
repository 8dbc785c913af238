import numpy as np
import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("diffusers")

from moviefactory.shots.neural.lab.latents import (  # noqa: E402
    BrokenLatents,
    enlarge_latents,
    enlarge_window,
)
from moviefactory.shots.neural.lab.noise import shot_noise  # noqa: E402


@pytest.fixture
def upsampler(load_tiny):
    return load_tiny("ltx_upsample")


def test_latents_come_back_twice_as_wide_and_tall_and_the_same_each_time(upsampler):
    torch.manual_seed(1)
    latents = torch.randn(1, 8, 2, 3, 7)
    first, again = (enlarge_latents(upsampler, latents) for _ in range(2))
    assert first.shape == (1, 8, 2, 6, 14)
    torch.testing.assert_close(first, again, rtol=0, atol=0)
    assert (first - enlarge_latents(upsampler, latents + 1)).abs().max() > 0


def test_a_finished_window_comes_back_twice_as_wide_and_tall(upsampler):
    frames = np.random.default_rng(0).integers(0, 256, (9, 96, 224, 3), dtype=np.uint8)
    larger = enlarge_window(upsampler, frames, seed=3)
    assert larger.shape == (9, 192, 448, 3)
    np.testing.assert_array_equal(larger, enlarge_window(upsampler, frames, seed=3))


@pytest.mark.parametrize(
    ("latents", "says"),
    [(torch.zeros(1, 42, 8), "5 axes"), (torch.full((1, 8, 2, 3, 7), torch.nan), "not finite")],
)
def test_latents_that_are_none_are_refused(upsampler, latents, says):
    with pytest.raises(BrokenLatents, match=says):
        enlarge_latents(upsampler, latents)


def test_a_window_that_the_pipeline_would_cut_is_refused(upsampler):
    with pytest.raises(BrokenLatents, match="10 frames are not a multiple of 8 plus 1"):
        enlarge_window(upsampler, np.zeros((10, 96, 224, 3), np.uint8), seed=0)


def test_every_frame_of_a_shot_starts_from_the_same_noise():
    noise = shot_noise((4, 10, 24), 17, 5)
    assert noise.shape == (17, 4, 10, 24)
    assert all(torch.equal(frame, noise[0]) for frame in noise)
    assert torch.equal(noise, shot_noise((4, 10, 24), 17, 5))
    assert not torch.equal(noise, shot_noise((4, 10, 24), 17, 6))
    assert noise.untyped_storage().nbytes() == 4 * 10 * 24 * 4
    assert noise[0].mean().abs() < 0.15
    assert noise[0].std() == pytest.approx(1, abs=0.1)
    video = shot_noise((4, 10, 24), 17, 5, first=True)
    assert torch.equal(video, noise.transpose(0, 1))
