"""Cut a clip's tokens into 3D windows and put them together again. Knows shapes; no attention.

A shifted cut starts half a window earlier, so that its windows lie across the borders of the plain
one. It is done by padding in front, not by rolling as in Swin (arXiv 2103.14030): the opposite ends
of a clip or a picture never meet, and what must be masked is the padding alone.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch

Box = tuple[int, int, int]
"""Sizes along time, height and width."""


@dataclass(frozen=True, slots=True)
class WindowCut:
    """How a clip of `size` tokens is cut: `counts` windows of `window`, after padding.

    `before` and `after` are padding. An axis that one window covers is neither padded nor shifted.
    """

    size: Box
    window: Box
    counts: Box
    before: Box
    after: Box

    @property
    def is_padded(self) -> bool:
        """Whether some tokens of some windows are no tokens of the clip."""
        return any(self.before) or any(self.after)

    def fold(self, tokens: torch.Tensor) -> torch.Tensor:
        """Return the windows of a clip's tokens, folded into the batch; padding is zero.

        Shape: (batch, frames, height, width, channels) -> (batch * windows, tokens, channels).
        """
        if self.is_padded:
            pairs = zip(reversed(self.before), reversed(self.after), strict=True)
            pads = [0, 0, *(pad for pair in pairs for pad in pair)]
            tokens = torch.nn.functional.pad(tokens, pads)
        (frames, rows, columns), (deep, high, wide) = self.counts, self.window
        split = tokens.reshape(len(tokens), frames, deep, rows, high, columns, wide, -1)
        return split.permute(0, 1, 3, 5, 2, 4, 6, 7).flatten(4, 6).flatten(0, 3)

    def unfold(self, windows: torch.Tensor) -> torch.Tensor:
        """Return a clip's tokens from its windows, without the padding: the inverse of `fold`."""
        split = windows.reshape(-1, *self.counts, *self.window, windows.shape[-1])
        tokens = split.permute(0, 1, 4, 2, 5, 3, 6, 7).flatten(5, 6).flatten(3, 4).flatten(1, 2)
        inside = (
            slice(start, start + size) for start, size in zip(self.before, self.size, strict=True)
        )
        return tokens[(slice(None), *inside)]

    def tokens_of_clip(self, device: torch.device) -> torch.Tensor:
        """Return which tokens of each window belong to the clip. Shape: (windows, tokens), bool."""
        return self.fold(torch.ones((1, *self.size, 1), device=device))[..., 0] > 0


def cut_windows(size: Box, window: Box, *, is_shifted: bool) -> WindowCut:
    """Return how a clip of `size` is cut into windows of `window` at most."""
    fitting = tuple(min(one, whole) for one, whole in zip(window, size, strict=True))
    before, after, counts = [], [], []
    for one, whole in zip(fitting, size, strict=True):
        shift = one // 2 if is_shifted and one < whole else 0
        count = -(-(shift + whole) // one)
        before.append(shift)
        after.append(count * one - shift - whole)
        counts.append(count)
    return WindowCut(size, _box(fitting), _box(counts), _box(before), _box(after))


def _box(values: list[int] | tuple[int, ...]) -> Box:
    frames, height, width = values
    return frames, height, width
