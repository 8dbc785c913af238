"""Laws of the layers over time: nothing at the start, and each place alone with its own past."""

import pytest

torch = pytest.importorskip("torch", reason="needs the extra neural")

from moviefactory.shots.neural.videofactory.temporal import (  # noqa: E402
    FrameRateEmbedding,
    TemporalAttention,
    TemporalConvolution,
)

LAYERS = [
    lambda: TemporalConvolution(8),
    lambda: TemporalAttention(8, heads=2, groups=2),
]


def stirred(layer):
    torch.manual_seed(3)
    for weight in layer.parameters():
        torch.nn.init.normal_(weight, std=0.3)
    return layer


def test_the_convolution_starts_with_diracs_kernel():
    layer = TemporalConvolution(8)
    assert layer.kernel().equal(torch.nn.init.dirac_(torch.empty(8, 8, 3, 1, 1)))
    clip = torch.randn(2, 8, 5, 3, 3)
    stirred(layer)
    frames = clip.transpose(1, 2).flatten(0, 1)
    whole = torch.nn.functional.conv3d(clip, layer.kernel(), layer.beside.bias, padding=(1, 0, 0))
    torch.testing.assert_close(layer(frames, 5), whole.transpose(1, 2).flatten(0, 1))


@pytest.mark.parametrize("make", LAYERS)
@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16])
def test_a_new_layer_changes_not_one_bit(make, dtype):
    frames = torch.randn(10, 8, 3, 4, dtype=dtype)
    assert make().to(dtype)(frames, 5).equal(frames)


def test_a_convolution_reaches_the_neighbouring_frames_alone():
    layer, frames = stirred(TemporalConvolution(8)), torch.randn(5, 8, 3, 4)
    other = frames.clone()
    other[2, :, 1, 1] += 1
    differs = (layer(frames, 5) != layer(other, 5)).any(1)
    assert {tuple(place) for place in differs.nonzero().tolist()} == {(f, 1, 1) for f in (1, 2, 3)}


@pytest.mark.parametrize("make", LAYERS)
def test_clips_of_a_batch_do_not_see_each_other(make):
    layer, clips = stirred(make()), torch.randn(2, 5, 8, 3, 4)
    together = layer(clips.flatten(0, 1), 5).reshape(clips.shape)
    torch.testing.assert_close(together[1], layer(clips[1], 5))


def test_a_frame_rate_adds_nothing_at_first_and_then_tells_rates_apart():
    layer, rates = FrameRateEmbedding(16, 32), torch.tensor([8.0, 24.0])
    assert not layer(rates).any()
    slow, fast = stirred(layer)(rates)
    assert not slow.allclose(fast)
