"""Find where adapters stand in a base: beside every attention. Knows modules; not adapters.

A U-Net has attention within frames and attention over time in modules of their own, so each takes
the part that it is. In a video transformer one self-attention sees space and time together; there
both parts stand, the spatial one acting on every token, the temporal one across frames on the token
grid. Attention to the text takes the spatial part: words say what is seen in every frame.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from diffusers.models.attention import AttentionModuleMixin
from diffusers.models.attention_processor import Attention
from torch import nn

from moviefactory.errors import BadRequest
from moviefactory.shots.neural.adapters.module import Part

OVER_TIME = ("TransformerTemporalModel", "AnimateDiffTransformer3D")
"""Classes around attention whose tokens are one position's frames."""
WITHIN_FRAMES = ("Transformer2DModel",)
"""Classes around attention whose tokens are one frame's positions."""
NOT_PICTURE = ("audio", "context_embedder")
"""Parts of modules' names whose attention is about sound or text alone."""


class NoAttention(BadRequest):
    """A base has no attention that adapters could stand beside."""

    def __init__(self, base_class: str) -> None:
        super().__init__(base_class)
        self.base_class = base_class

    def __str__(self) -> str:
        return (
            f"no attention was found in {self.base_class}, so no adapter fits it: "
            "choose another base (moviefactory bases)"
        )


@dataclass(frozen=True, slots=True)
class AttentionPoint:
    """One attention of one denoiser. `name` starts with the denoiser's number in its pipeline.

    `on_grid`: its tokens are a window's frames one after the other (else they are one position's
    frames, or one frame's positions).
    Units: `width` is the number of channels that come out.
    """

    name: str
    denoiser: int
    module: nn.Module
    width: int
    parts: tuple[Part, ...]
    on_grid: bool


def find_points(denoisers: Sequence[nn.Module]) -> tuple[AttentionPoint, ...]:
    """Return every attention of the picture in `denoisers`, in the order of their modules.

    Attention of sound, and of text to itself, is left as it is. Raises: NoAttention.
    """
    points = tuple(
        point for number, denoiser in enumerate(denoisers) for point in _points_of(number, denoiser)
    )
    if not points:
        raise NoAttention(", ".join(type(denoiser).__name__ for denoiser in denoisers))
    return points


def _points_of(number: int, denoiser: nn.Module) -> list[AttentionPoint]:
    modules = dict(denoiser.named_modules())
    points = []
    for name, module in modules.items():
        is_attention = isinstance(module, (Attention, AttentionModuleMixin))
        if not is_attention or any(word in name for word in NOT_PICTURE):
            continue
        parents = [name[:cut] for cut, letter in enumerate(name) if letter == "."]
        around = {type(modules[parent]).__name__ for parent in parents}
        on_grid = False
        if around.intersection(OVER_TIME):
            parts: tuple[Part, ...] = (Part.TEMPORAL,)
        elif around.intersection(WITHIN_FRAMES) or name.endswith("attn2"):
            parts = (Part.SPATIAL,)
        else:
            parts, on_grid = (Part.SPATIAL, Part.TEMPORAL), True
        points.append(
            AttentionPoint(f"{number}.{name}", number, module, _width(module), parts, on_grid)
        )
    return points


def _width(attention: nn.Module) -> int:
    outputs = getattr(attention, "to_out", None)
    if isinstance(outputs, nn.ModuleList):
        return int(outputs[0].out_features)  # type: ignore[arg-type]
    return int(attention.out_dim)  # type: ignore[arg-type]
