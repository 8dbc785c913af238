"""The video U-Net: a Stable Diffusion 2.x U-Net, frozen, and the layers added to it. No text, no film.

The frozen layers keep the 2D model's names, so LoRAs made for it fit, and adapters find its
attention. Attention layers are counted through the network: at even ones the spatial feature asks
in plain windows, at odd ones the temporal feature asks in shifted windows.

Source: VideoFactory, arXiv 2305.10874; MovieFactory, arXiv 2306.07257 (frozen base, added layers).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any, Final, Self

import torch
from diffusers import UNet2DConditionModel
from diffusers.configuration_utils import ConfigMixin, register_to_config
from diffusers.models.modeling_utils import ModelMixin
from diffusers.models.unets.unet_3d_condition import UNet3DConditionOutput
from torch import nn

from moviefactory.errors import BadRequest
from moviefactory.shots.neural.adapters.module import Part
from moviefactory.shots.neural.videofactory.added import AddedLayers, LookAdapter
from moviefactory.shots.neural.videofactory.attention import SwappedWindowAttention
from moviefactory.shots.neural.videofactory.temporal import (
    FrameRateEmbedding,
    TemporalAttention,
    TemporalConvolution,
)
from moviefactory.shots.neural.videofactory.windows import Box

WINDOW: Final[Box] = (16, 8, 8)
"""Frames, rows and columns of latents that attend to each other. Not published; this is our choice."""
KNOWN_BLOCKS: Final = frozenset(
    {
        "CrossAttnDownBlock2D",
        "DownBlock2D",
        "UNetMidBlock2DCrossAttn",
        "CrossAttnUpBlock2D",
        "UpBlock2D",
    }
)
CONDITIONS: Final = (
    "class_embed_type",
    "num_class_embeds",
    "addition_embed_type",
    "encoder_hid_dim_type",
    "time_cond_proj_dim",
    "time_embedding_act_fn",
    "center_input_sample",
)
"""Settings of 2D models that are asked for more than a noisy picture, a time and a text."""


class NotInflatable(BadRequest):
    """A 2D model is not of the kind that the video model can be made of."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what

    def __str__(self) -> str:
        return (
            f"no video model can be made of this U-Net: {self.what}; take a text-to-image U-Net of "
            "the Stable Diffusion 1.x or 2.x kind (its folder `unet`)"
        )


@dataclass(frozen=True, slots=True, eq=False)
class _Clip:
    """What every layer is told of the clips in a batch, for each of their frames."""

    frame_count: int
    moment: torch.Tensor
    text: torch.Tensor


class VideoFactoryUNet(ModelMixin, ConfigMixin):  # type: ignore[misc]
    """Predicts noise or velocity of a clip, as its 2D model does of a picture.

    A new one does to every frame what the 2D model does, bit for bit. Only the added layers want
    gradients. `still` is the configuration of the 2D U-Net.

    Units: `window` in tokens (frames, rows, columns), the same at every level.
    Raises: NotInflatable.
    """

    _supports_gradient_checkpointing = True
    _skip_layerwise_casting_patterns: Any = ("norm",)
    _repeated_blocks: Any = ("BasicTransformerBlock", "SwappedWindowAttention")
    # The layers of the 2D blocks are called one by one, never the blocks: offload those in groups.
    _group_offload_block_modules: Any = ("down_blocks", "mid_block", "up_blocks", *"0123456789")

    @register_to_config  # type: ignore[untyped-decorator]
    def __init__(
        self,
        still: Mapping[str, Any],
        window: Box = WINDOW,
        adapter_rank: int = 64,
        head_width: int = 64,
    ) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        _check(still)
        flat_class: Any = UNet2DConditionModel
        flat = flat_class.from_config(_public(still))
        self.conv_in, self.conv_norm_out = flat.conv_in, flat.conv_norm_out
        self.conv_act, self.conv_out = flat.conv_act, flat.conv_out
        self.time_proj, self.time_embedding = flat.time_proj, flat.time_embedding
        self.down_blocks, self.mid_block = flat.down_blocks, flat.mid_block
        self.up_blocks = flat.up_blocks
        self.requires_grad_(False)
        self.in_channels = int(flat.config.in_channels)
        waves = int(flat.config.block_out_channels[0])
        self.frame_rate = FrameRateEmbedding(waves, self.time_embedding.linear_2.out_features)
        self.added = nn.ModuleList(
            _added_layers(
                self._frozen_layers(),
                box=(int(window[0]), int(window[1]), int(window[2])),
                rank=adapter_rank,
                head_width=head_width,
                groups=int(flat.config.norm_num_groups),
            )
        )
        self.gradient_checkpointing = False

    @classmethod
    def from_unet2d(
        cls,
        unet: Any,
        *,
        window: Box = WINDOW,
        adapter_rank: int = 64,
        head_width: int = 64,
        seed: int = 0,
    ) -> Self:
        """Return a video model around a copy of a UNet2DConditionModel; equal seeds, equal layers.

        Raises: NotInflatable.
        """
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(seed)
            made: Self = cls(_public(unet.config), window, adapter_rank, head_width)
        own = made.load_state_dict(unet.state_dict(), strict=False)
        if own.unexpected_keys:
            raise NotInflatable(f"it has {own.unexpected_keys[0]}, which has no place")
        # Not `made.to`: diffusers' own warns of every model that is cast.
        nn.Module.to(made, device=unet.device, dtype=unet.dtype)
        made.train(unet.training)
        return made

    def trainable_parameters(self, parts: Iterable[Part] = tuple(Part)) -> list[nn.Parameter]:
        """Return the parameters of the added layers: how frames look, how they move, or both."""
        wanted = set(parts)
        return [
            parameter
            for name, parameter in self.named_parameters()
            if (part := _part_of(name)) is not None and part in wanted
        ]

    def forward(
        self,
        sample: torch.Tensor,
        timestep: torch.Tensor | float,
        encoder_hidden_states: torch.Tensor,
        fps: torch.Tensor | float,
        return_dict: bool = True,
    ) -> UNet3DConditionOutput | tuple[torch.Tensor]:
        """Return the prediction for a noisy clip.

        Shape:   sample (batch, channels, frames, height, width), kept; timestep and fps one or
                 (batch,); encoder_hidden_states (batch, tokens, width).
        """
        batch, _, frame_count = sample.shape[:3]

        def of_frames(value: torch.Tensor | float) -> torch.Tensor:
            one_each = torch.as_tensor(value, device=sample.device).reshape(-1).expand(batch)
            return one_each.repeat_interleave(frame_count)

        # Embedded frame by frame, as in the 2D model: in a batch of other size bits would differ.
        moment = self.time_embedding(self.time_proj(of_frames(timestep)).to(sample.dtype))
        moment = moment + self.frame_rate(of_frames(fps))
        text = encoder_hidden_states.repeat_interleave(frame_count, 0)
        clip = _Clip(frame_count, moment, text)
        predicted = self._through_levels(sample.transpose(1, 2).flatten(0, 1), clip)
        clips = predicted.reshape(batch, frame_count, *predicted.shape[1:]).transpose(1, 2)
        return UNet3DConditionOutput(sample=clips) if return_dict else (clips,)

    def _through_levels(self, frames: torch.Tensor, clip: _Clip) -> torch.Tensor:
        """Return what the U-Net says of frames. Shape: (batch * frames, channels, h, w), kept."""
        added = iter(self.added)
        hidden = self.conv_in(frames)
        skips = [hidden]
        for block in self.down_blocks:
            for resnet, attention in _layers_of(block):
                hidden = self._layer(hidden, clip, resnet, attention, next(added))
                skips.append(hidden)
            for downsampler in block.downsamplers or ():
                hidden = downsampler(hidden)
                skips.append(hidden)
        for resnet, attention in _layers_of(self.mid_block):
            hidden = self._layer(hidden, clip, resnet, attention, next(added))
        for block in self.up_blocks:
            for resnet, attention in _layers_of(block):
                joined = torch.cat([hidden, skips.pop()], dim=1)
                hidden = self._layer(joined, clip, resnet, attention, next(added))
            for upsampler in block.upsamplers or ():
                hidden = upsampler(hidden, skips[-1].shape[2:])
        finished: torch.Tensor = self.conv_out(self.conv_act(self.conv_norm_out(hidden)))
        return finished

    def _layer(
        self,
        hidden: torch.Tensor,
        clip: _Clip,
        resnet: nn.Module,
        attention: nn.Module | None,
        added: nn.Module,
    ) -> torch.Tensor:
        """Return `hidden` after one frozen layer and what was added to it."""
        hidden = self._run(resnet, hidden, clip.moment)
        if attention is not None:  # it recomputes its own blocks
            hidden = attention(hidden, encoder_hidden_states=clip.text, return_dict=False)[0]
        return self._run(added, hidden, clip.frame_count)

    def _run(self, module: nn.Module, hidden: torch.Tensor, beside: Any) -> torch.Tensor:
        """Return what `module` gives, recomputing it in the backward pass if that was asked for."""
        if torch.is_grad_enabled() and self.gradient_checkpointing:
            recompute: Any = self._gradient_checkpointing_func
            again: torch.Tensor = recompute(module, hidden, beside)
            return again
        given: torch.Tensor = module(hidden, beside)
        return given

    def _frozen_layers(self) -> Iterator[tuple[Any, nn.Module | None]]:
        """Yield the 2D model's layers (convolutions, and attention if there is) in calling order."""
        for block in (*self.down_blocks, self.mid_block, *self.up_blocks):
            yield from _layers_of(block)


def _layers_of(block: Any) -> Iterator[tuple[Any, nn.Module | None]]:
    """Yield a 2D block's pairs of convolutions and attention; a last one may be without."""
    yield from zip_longest(block.resnets, getattr(block, "attentions", ()))


def _added_layers(
    frozen: Iterable[tuple[Any, nn.Module | None]],
    *,
    box: Box,
    rank: int,
    head_width: int,
    groups: int,
) -> Iterator[AddedLayers]:
    """Yield the layers to be added, one for each frozen layer."""
    attentions = 0
    for resnet, attention in frozen:
        width = int(resnet.out_channels)
        heads = max(1, width // head_width)
        over_time, swap = None, None
        if attention is not None:
            over_time = TemporalAttention(width, heads=heads, groups=groups)
            is_odd = attentions % 2 == 1
            swap = SwappedWindowAttention(
                width, heads=heads, window=box, is_shifted=is_odd, temporal_asks=is_odd
            )
            attentions += 1
        yield AddedLayers(LookAdapter(width, rank), TemporalConvolution(width), over_time, swap)


def _part_of(name: str) -> Part | None:
    """Return what a parameter is for; None if it is frozen."""
    if name.startswith("added."):
        return Part.SPATIAL if name.split(".")[2] == "adapter" else Part.TEMPORAL
    return Part.TEMPORAL if name.startswith("frame_rate.") else None


def _public(config: Mapping[str, Any]) -> dict[str, Any]:
    """Return a configuration without what diffusers notes for itself."""
    return {name: value for name, value in config.items() if not name.startswith("_")}


def _check(still: Mapping[str, Any]) -> None:
    """See that a 2D U-Net is of the kind that is known here. Raises: NotInflatable."""
    blocks = (*still["down_block_types"], still["mid_block_type"], *still["up_block_types"])
    for block in blocks:
        if block not in KNOWN_BLOCKS:
            raise NotInflatable(f"it has a {block}")
    for condition in CONDITIONS:
        if still.get(condition):
            raise NotInflatable(f"it wants {condition} = {still[condition]!r}")
    if still["in_channels"] != still["out_channels"]:
        raise NotInflatable(
            f"it reads {still['in_channels']} channels and gives {still['out_channels']}"
        )
    if not still.get("norm_num_groups"):
        raise NotInflatable("it does not normalise")
