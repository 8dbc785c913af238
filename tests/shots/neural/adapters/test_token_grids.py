"""How a call's tokens lie in time is read right, also where conditions come before the window."""

import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("diffusers")
from denoising import MORE_BASES, denoiser_of, inputs, predict, stir  # noqa: E402
from torch import nn  # noqa: E402

from moviefactory.shots.neural.adapters.attach import DomainRack  # noqa: E402
from moviefactory.shots.neural.adapters.faults import UnknownGrid  # noqa: E402
from moviefactory.shots.neural.adapters.grid import (  # noqa: E402
    TokenGrid,
    grid_of_times,
    read_grid,
)


@pytest.mark.parametrize(
    ("name", "grid"),
    (
        ("wan_t2v", TokenGrid(3, 32)),
        ("skyreels_df", TokenGrid(3, 32)),
        ("ltx_t2v", TokenGrid(3, 21)),
        ("cogvideox", TokenGrid(3, 32)),
        ("modelscope", None),
    ),
)
def test_the_grid_of_a_call(name, grid, load_denoiser):
    denoiser = load_denoiser(name)
    assert read_grid(denoiser, (), inputs(denoiser)) == grid


def coordinates(*times):
    tokens = torch.tensor([float(moment) for moment in times])
    return torch.stack([tokens, torch.zeros_like(tokens), torch.zeros_like(tokens)])[None]


@pytest.mark.parametrize(
    ("times", "grid"),
    (
        ((0, 0, 1, 1, 2, 2), TokenGrid(3, 2)),
        ((7, 7, 0, 0, 1, 1), TokenGrid(2, 2)),  # a condition at frame 7 comes first
        ((2, 2, 2, 0, 0, 1, 1), TokenGrid(2, 2)),
        ((0, 0, 0), TokenGrid(1, 3)),
    ),
    ids=str,
)
def test_conditions_before_the_window_are_not_its_frames(times, grid):
    assert grid_of_times(coordinates(*times)) == grid
    pairs = torch.stack([coordinates(*times), coordinates(*times) + 1], dim=-1)
    assert grid_of_times(pairs) == grid


def test_tokens_before_the_window_are_left_to_the_spatial_part(load_denoiser):
    """The last tokens of a longer call get what the same tokens alone would get."""
    denoiser = load_denoiser("ltx_t2v")
    rack = DomainRack([denoiser])
    rack.add_new("film", rank=4, parts=["temporal"])
    stir(rack, "film")
    attention = denoiser.transformer_blocks[0].attn1
    seen = []
    attention.register_forward_hook(lambda module, args, output: seen.append(output))
    asked = inputs(denoiser)
    window = asked["hidden_states"]
    longer = torch.cat([window[:, :21], window], dim=1)
    frames = [5.0] * 21 + [frame for frame in range(3) for _ in range(21)]
    predict(denoiser, hidden_states=longer, video_coords=coordinates(*frames))
    rack.set_strengths({})
    predict(denoiser, hidden_states=longer, video_coords=coordinates(*frames))
    with_adapter, without = seen
    assert with_adapter[:, :21].equal(without[:, :21])
    assert not with_adapter[:, 21:].equal(without[:, 21:])


def test_a_base_that_tells_no_grid_refuses_the_temporal_part(load_denoiser):
    class Silent(nn.Module):
        def __init__(self, block):
            super().__init__()
            self.block = block

        def forward(self, tokens):
            return self.block.attn1(tokens, tokens)

    block = load_denoiser("cogvideox").transformer_blocks[0]
    silent = Silent(block)
    rack = DomainRack([silent])
    rack.add_new("film", rank=4)
    with pytest.raises(UnknownGrid, match="spatial part alone"):
        silent(torch.zeros(1, 6, 32))
    rack.set_strengths({"film": 0.0})
    silent(torch.zeros(1, 6, 32))


def test_whole_pipelines_run_with_both_parts(load_tiny):
    """One step of pipelines that pack, prepend or interleave tokens in ways of their own."""
    assert set(MORE_BASES) >= {"cogvideox", "animatediff"}
    for name in ("cogvideox", "animatediff"):
        pipe = load_tiny(name)
        rack = DomainRack([denoiser_of(pipe)])
        rack.add_new("film", rank=2)
        asked = {
            "prompt": "dusk", "num_inference_steps": 1, "width": 64, "height": 32,
            "num_frames": 9, "output_type": "latent",
        }  # fmt: skip

        def film(pipe=pipe, asked=asked):
            return pipe(**asked, generator=torch.Generator().manual_seed(0)).frames

        fresh = film()
        stir(rack, "film")
        assert not film().equal(fresh)
        rack.detach()
        assert film().equal(fresh)
