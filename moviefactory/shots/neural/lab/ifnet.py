"""RIFE 4's flow network, IFNet, by its published tensor names. Knows two pictures; no film, no file.

Source: Huang et al., Real-Time Intermediate Flow Estimation for Video Frame Interpolation (2022);
the releases 4.6 to 4.26 of its authors, whose shapes differ as `Shape` says.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import torch
from torch import Tensor, nn
from torch.nn import functional

FLOW, MASK = 4, 1
PICTURES: Final = 6
SHUFFLE: Final = 2
LITE_WIDTH: Final = 24
"""How wide the last of five blocks is in 4.25 lite, which sees other scales than 4.25."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What differs between releases.

    `widths`: channels of each block, coarse to fine (four, or since 4.25 five). `head`: channels
    of the features of each picture (0 before 4.7), made by `head_depth` convolutions of
    `head_width` channels. `carried`: channels handed from block to block (8 since 4.25).
    `outputs`: channels that a block gives.
    """

    widths: tuple[int, ...] = (192, 128, 96, 64)
    head: int = 0
    head_depth: int = 0
    head_width: int = 16
    carried: int = 0
    outputs: int = 6

    @property
    def scales(self) -> tuple[int, ...]:
        """How much smaller each block sees the pictures."""
        if len(self.widths) == 5 and self.widths[-1] == LITE_WIDTH:
            return (32, 16, 8, 4, 1)
        return tuple(2**power for power in reversed(range(len(self.widths))))

    @property
    def multiple(self) -> int:
        """What the pictures' sides must be multiples of: the coarsest block halves them twice."""
        return self.scales[0] * 4

    @classmethod
    def of(cls, tensors: Mapping[str, Tensor]) -> Shape | None:
        """Return the shape that `tensors` have, or None if they are of no such network."""
        blocks = sum(f"block{index}.conv0.0.0.weight" in tensors for index in range(8))
        if blocks < 4 or "block0.convblock.0.beta" not in tensors:
            return None
        widths = tuple(
            int(tensors[f"block{index}.conv0.1.0.weight"].shape[0]) for index in range(blocks)
        )
        plain, deep = tensors.get("encode.1.weight"), tensors.get("encode.cnn3.weight")
        last = plain if plain is not None else deep
        head = 0 if last is None else int(last.shape[1])
        seen = int(tensors["block1.conv0.0.0.weight"].shape[1])
        return cls(
            widths,
            head,
            0 if last is None else 1 if plain is not None else 3,
            16 if last is None else int(last.shape[0]),
            seen - (PICTURES + 2 * head + 1 + MASK + FLOW),
            int(tensors["block0.lastconv.0.weight"].shape[1]) // SHUFFLE**2,
        )


class IFNet(nn.Module):
    """Finds how two pictures move into each other, coarse to fine, and what is seen between them."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        first = PICTURES + 2 * shape.head + 1
        later = first + MASK + FLOW + shape.carried
        for index, width in enumerate(shape.widths):
            seen = later if index else first
            self.add_module(f"block{index}", _Block(seen, width, shape.outputs))
        if shape.head_depth == 1:
            self.encode: nn.Module = nn.Sequential(
                nn.Conv2d(3, shape.head_width, 3, 2, 1),
                nn.ConvTranspose2d(shape.head_width, shape.head, 4, 2, 1),
            )
        elif shape.head_depth:
            self.encode = _Head(shape.head_width, shape.head)

    def forward(self, before: Tensor, after: Tensor, part: float) -> Tensor:
        """Return what is seen `part` of the way from `before` to `after`.

        Shape:   (batch, 3, height, width), values 0 to 1, sides multiples of `shape.multiple`.
        """
        shape = self.shape
        time = torch.full_like(before[:, :1], part)
        features = (self.encode(before), self.encode(after)) if shape.head else ()
        left, right, around = before, after, features
        flow = mask = carried = None
        for index, scale in enumerate(shape.scales):
            seen = [left, right, *around, time]
            if mask is not None and carried is not None:
                seen += [mask, carried]
            found = self.get_submodule(f"block{index}")(torch.cat(seen, dim=1), flow, scale)
            step, shown, carried = found.split([FLOW, MASK, found.shape[1] - FLOW - MASK], dim=1)
            carried = carried[:, : shape.carried]
            flow = step if flow is None else flow + step
            # Before the head came, each block corrected the mask; since, it makes it anew.
            mask = shown if mask is None or shape.head else mask + shown
            left, right = warp(before, flow[:, :2]), warp(after, flow[:, 2:])
            if features:
                around = (warp(features[0], flow[:, :2]), warp(features[1], flow[:, 2:]))
        share = torch.sigmoid(mask) if mask is not None else 0.5
        return left * share + right * (1 - share)


class _Block(nn.Module):
    def __init__(self, seen: int, width: int, outputs: int) -> None:
        super().__init__()
        self.conv0 = nn.Sequential(_halve(seen, width // 2), _halve(width // 2, width))
        self.convblock = nn.Sequential(*(_Residual(width) for _ in range(8)))
        self.lastconv = nn.Sequential(
            nn.ConvTranspose2d(width, outputs * SHUFFLE**2, 4, 2, 1), nn.PixelShuffle(SHUFFLE)
        )

    def forward(self, seen: Tensor, flow: Tensor | None, scale: int) -> Tensor:
        seen = _resize(seen, 1 / scale)
        if flow is not None:
            seen = torch.cat((seen, _resize(flow, 1 / scale) / scale), dim=1)
        found = _resize(self.lastconv(self.convblock(self.conv0(seen))), scale)
        return torch.cat((found[:, :FLOW] * scale, found[:, FLOW:]), dim=1)


class _Residual(nn.Module):
    def __init__(self, width: int) -> None:
        super().__init__()
        self.conv = nn.Conv2d(width, width, 3, padding=1)
        self.beta = nn.Parameter(torch.ones(1, width, 1, 1))

    def forward(self, seen: Tensor) -> Tensor:
        return functional.leaky_relu(self.conv(seen) * self.beta + seen, 0.2)


class _Head(nn.Module):
    def __init__(self, width: int, features: int) -> None:
        super().__init__()
        self.cnn0 = nn.Conv2d(3, width, 3, 2, 1)
        self.cnn1 = nn.Conv2d(width, width, 3, padding=1)
        self.cnn2 = nn.Conv2d(width, width, 3, padding=1)
        self.cnn3 = nn.ConvTranspose2d(width, features, 4, 2, 1)

    def forward(self, picture: Tensor) -> Tensor:
        seen = functional.leaky_relu(self.cnn0(picture), 0.2)
        seen = functional.leaky_relu(self.cnn1(seen), 0.2)
        features: Tensor = self.cnn3(functional.leaky_relu(self.cnn2(seen), 0.2))
        return features


def warp(picture: Tensor, flow: Tensor) -> Tensor:
    """Return `picture` with each pixel taken from where `flow` points; the border is repeated.

    Shape: (batch, channels, height, width); `flow` (batch, 2, height, width), in pixels, x then y.
    """
    height, width = picture.shape[-2:]
    across = torch.arange(width, device=flow.device, dtype=torch.float32)
    down = torch.arange(height, device=flow.device, dtype=torch.float32)
    x = (across + flow[:, 0].float()) * (2 / max(width - 1, 1)) - 1
    y = (down[:, None] + flow[:, 1].float()) * (2 / max(height - 1, 1)) - 1
    moved = functional.grid_sample(
        picture.float(), torch.stack((x, y), dim=-1), padding_mode="border", align_corners=True
    )
    return moved.to(picture.dtype)


def _halve(seen: int, width: int) -> nn.Sequential:
    return nn.Sequential(nn.Conv2d(seen, width, 3, 2, 1), nn.LeakyReLU(0.2))


def _resize(values: Tensor, scale: float) -> Tensor:
    if scale == 1:
        return values
    return functional.interpolate(values, scale_factor=scale, mode="bilinear")
