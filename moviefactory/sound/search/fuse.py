"""Fuse rankings into one. Knows orders and weights; not what was ranked.

Source: Cormack, Clarke and Büttcher, Reciprocal Rank Fusion (2009).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

RANK_OFFSET = 60


def fuse(
    rankings: Mapping[str, Sequence[str]],
    weights: Mapping[str, float] | None = None,
    *,
    offset: int = RANK_OFFSET,
) -> list[tuple[str, float]]:
    """Return what is in any ranking with its score, best first; equals in the order of names.

    A ranking is names, best first, each once. Its weight is 1 where `weights` has none. The smaller
    the offset, the more its first names count for. The score is 1 for what every ranking has first.
    """
    scores: dict[str, float] = {}
    total = 0.0
    for name, ranking in rankings.items():
        weight = 1.0 if weights is None else weights.get(name, 1.0)
        total += weight
        for rank, one in enumerate(dict.fromkeys(ranking)):
            scores[one] = scores.get(one, 0.0) + weight * (offset + 1) / (offset + 1 + rank)
    whole = total or 1.0
    ranked = sorted(scores.items(), key=lambda pair: (-pair[1], pair[0]))
    return [(one, score / whole) for one, score in ranked]
