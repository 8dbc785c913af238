"""Let what is seen and what moves ask each other, in windows of space and time. Knows tensors only.

Between a block's spatial and temporal layers stands one cross-attention, in which their features
take turns: in one block the spatial feature asks (is the query), in the next the temporal one.

    z  = attention(query = norm(asking), key and value = norm(answering)) + asking
    x' = feed_forward(norm(z)) + z

Source: VideoFactory, arXiv 2305.10874 (3DW-MCA). Window sizes, shifting and initialisation are not
published; ours start as nothing added (both last projections are zero). There is no encoding of
place: as in Stable Diffusion, the convolutions around it tell where a token is.
"""

from __future__ import annotations

import torch
from torch import nn

from moviefactory.shots.neural.videofactory.windows import Box, cut_windows

FEED_FORWARD_FACTOR = 4


class SwappedWindowAttention(nn.Module):
    """Cross-attention of the spatial and the temporal feature of one block, in 3D windows.

    `temporal_asks` says whose turn it is to be the query; `is_shifted` moves the windows by half
    their size. A `window` that covers the clip is full attention over space and time.
    """

    def __init__(
        self, width: int, *, heads: int, window: Box, is_shifted: bool, temporal_asks: bool
    ) -> None:
        super().__init__()
        if width % heads:
            raise ValueError(f"{width} channels cannot be shared by {heads} heads")
        self.heads, self.window = heads, window
        self.is_shifted, self.temporal_asks = is_shifted, temporal_asks
        self.norm_asking = nn.LayerNorm(width)
        self.norm_answering = nn.LayerNorm(width)
        self.to_query = nn.Linear(width, width, bias=False)
        self.to_key = nn.Linear(width, width, bias=False)
        self.to_value = nn.Linear(width, width, bias=False)
        self.to_out = nn.Linear(width, width)
        self.norm_mixed = nn.LayerNorm(width)
        inner = FEED_FORWARD_FACTOR * width
        shrink = nn.Linear(inner, width)
        self.feed_forward = nn.Sequential(nn.Linear(width, inner), nn.GELU(), shrink)
        for last in (self.to_out, shrink):
            nn.init.zeros_(last.weight)
            nn.init.zeros_(last.bias)

    def forward(self, spatial: torch.Tensor, temporal: torch.Tensor) -> torch.Tensor:
        """Return the mixed feature.

        Shape: both (batch, frames, height, width, channels), and so is the result.
        """
        asking, answering = (temporal, spatial) if self.temporal_asks else (spatial, temporal)
        mixed: torch.Tensor = asking + self.to_out(self._look_up(asking, answering))
        done: torch.Tensor = mixed + self.feed_forward(self.norm_mixed(mixed))
        return done

    def _look_up(self, asking: torch.Tensor, answering: torch.Tensor) -> torch.Tensor:
        frames, height, width = asking.shape[1:4]
        cut = cut_windows((frames, height, width), self.window, is_shifted=self.is_shifted)
        seen = self.norm_answering(answering)
        query = self._by_head(cut.fold(self.to_query(self.norm_asking(asking))))
        key = self._by_head(cut.fold(self.to_key(seen)))
        value = self._by_head(cut.fold(self.to_value(seen)))
        mask = None
        if cut.is_padded:
            mask = cut.tokens_of_clip(asking.device).repeat(len(asking), 1)[:, None, None]
        found = nn.functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        return cut.unfold(found.transpose(1, 2).flatten(2))

    def _by_head(self, tokens: torch.Tensor) -> torch.Tensor:
        """Shape: (windows, tokens, channels) -> (windows, heads, tokens, channels of a head)."""
        return tokens.reshape(*tokens.shape[:2], self.heads, -1).transpose(1, 2)
