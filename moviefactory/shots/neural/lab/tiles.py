"""Run a network over a picture in overlapping tiles without a seam. Knows sides and weights only."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import product
from typing import Final

import torch
from torch import Tensor

from moviefactory.errors import BadOption

FEATHER: Final = 8
"""Over how many pixels of the small picture one tile fades into the next."""


@dataclass(frozen=True, slots=True)
class Tiling:
    """How a picture is cut.

    Each tile sees `margin` pixels more than are used of it, so that the network meets no false
    border; within `FEATHER` pixels beside that, neighbours are mixed. With a margin as wide as the
    network reaches, the result is that of the whole picture at once, whatever `side` is.

    Units:   pixels of the small picture; `batch` in tiles; `multiple` is what the network's sides
             must be multiples of.
    """

    side: int
    margin: int
    batch: int = 1
    multiple: int = 1

    def __post_init__(self) -> None:
        if self.side <= self.overlap + self.multiple or self.margin < 0:
            raise BadOption(
                "the lab's tile_side", str(self.side),
                f"with a tile_margin of {self.margin} it must be over "
                f"{self.overlap + self.multiple} pixels",
            )  # fmt: skip

    @property
    def overlap(self) -> int:
        """By how much neighbours overlap at least."""
        return 2 * self.margin + FEATHER

    def starts(self, length: int) -> tuple[int, ...]:
        """Return where tiles begin along a side of `length`, a multiple of `multiple`."""
        side = self.side // self.multiple * self.multiple
        if length <= side:
            return (0,)
        count = -(-(length - self.overlap) // (side - self.overlap - self.multiple + 1))
        last = length - side
        return tuple(
            index * last // (count - 1) // self.multiple * self.multiple for index in range(count)
        )


def run_tiled(
    network: Callable[[Tensor], Tensor], picture: Tensor, factor: int, tiling: Tiling
) -> Tensor:
    """Return `picture`, enlarged by `network` tile by tile.

    Shape:   (1, 3, height, width) in; (1, 3, height * factor, width * factor), float32 out.
    """
    height, width = picture.shape[-2:]
    unit = tiling.multiple
    padded = _pad(picture, -height % unit, -width % unit)
    rows, columns = tiling.starts(padded.shape[-2]), tiling.starts(padded.shape[-1])
    tall = min(tiling.side // unit * unit, padded.shape[-2])
    wide = min(tiling.side // unit * unit, padded.shape[-1])
    down = _shares(rows, tall, padded.shape[-2], factor, tiling).to(picture.device)
    across = _shares(columns, wide, padded.shape[-1], factor, tiling).to(picture.device)
    whole = torch.zeros(
        (1, 3, padded.shape[-2] * factor, padded.shape[-1] * factor), device=picture.device
    )
    places = list(product(range(len(rows)), range(len(columns))))
    for at in range(0, len(places), tiling.batch):
        group = places[at : at + tiling.batch]
        tiles = [
            padded[..., rows[i] : rows[i] + tall, columns[j] : columns[j] + wide] for i, j in group
        ]
        enlarged = network(torch.cat(tiles))
        for (i, j), tile in zip(group, enlarged, strict=True):
            top, left = rows[i] * factor, columns[j] * factor
            part = whole[0, :, top : top + tall * factor, left : left + wide * factor]
            part += tile.float() * down[i][:, None] * across[j]
    return whole[..., : height * factor, : width * factor]


def _shares(starts: tuple[int, ...], side: int, length: int, factor: int, tiling: Tiling) -> Tensor:
    """Return how much of each tile is used at each of its pixels. Shape: (tiles, side * factor)."""
    place = (torch.arange(side * factor) + 0.5) / factor
    rise = ((place - tiling.margin) / FEATHER).clamp(0.0, 1.0)
    shares, total = [], torch.zeros(length * factor)
    for start in starts:
        share = torch.ones_like(place)
        if start > 0:
            share = share * rise
        if start + side < length:
            share = share * rise.flip(0)
        shares.append(share)
        total[start * factor : (start + side) * factor] += share
    return torch.stack(
        [
            share / total[start * factor : (start + side) * factor]
            for start, share in zip(starts, shares, strict=True)
        ]
    )


def _pad(picture: Tensor, below: int, right: int) -> Tensor:
    if not (below or right):
        return picture
    return torch.nn.functional.pad(picture, (0, right, 0, below), mode="replicate")
