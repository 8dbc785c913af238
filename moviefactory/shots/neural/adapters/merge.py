"""Join domains by weight into one. Knows tensors; not modules.

Ranks are laid side by side: the rows of `down` (and the columns of `mix`) one domain's after the
other's, the columns of `up` likewise, each under its domain's weight. GELU acts on every row alone,
so the merged adapter adds exactly the weighted sum of what its domains add, up to the order in which
numbers are summed. Its rank is the sum of theirs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import torch

from moviefactory.errors import BadOption
from moviefactory.shots.neural.adapters.file import (
    Adapter,
    AdapterCard,
    BaseIdentity,
    ForeignAdapter,
    ranks_of,
    targets_of,
)


def merge_adapters(domain: str, weighted: Sequence[tuple[Adapter, float]]) -> Adapter:
    """Return one adapter that adds what `weighted` add together.

    Raises: BadOption for fewer than two; ForeignAdapter if they belong to different bases.
    """
    if len(weighted) < 2:
        raise BadOption("the adapters to merge", str(len(weighted)), "name at least two")
    first = weighted[0][0].card
    for adapter, _ in weighted:
        if not first.base.accepts(adapter.card.base):
            raise ForeignAdapter(adapter.card.domain, str(adapter.card.base), str(first.base))
    tensors = {
        f"{place}.{name}": tensor
        for place in _places(weighted)
        for name, tensor in _merge_place(place, weighted).items()
    }
    card = AdapterCard(
        domain=domain,
        base=_base_of([adapter.card for adapter, _ in weighted]),
        ranks=ranks_of(tensors),
        targets=targets_of(tensors),
        licence=_joined([adapter.card.licence for adapter, _ in weighted]),
        training_data=_joined([adapter.card.training_data for adapter, _ in weighted]),
    )
    return Adapter(card, tensors)


def _base_of(cards: Sequence[AdapterCard]) -> BaseIdentity:
    """Return the base of all; its commit only where all were trained at the same."""
    commits = {card.base.commit for card in cards}
    return replace(cards[0].base, commit=commits.pop() if len(commits) == 1 else "")


def _places(weighted: Sequence[tuple[Adapter, float]]) -> list[str]:
    """Return every attention and part that any of the adapters has, in order."""
    found = {
        name.removesuffix(".down.weight"): None
        for adapter, _ in weighted
        for name in adapter.tensors
        if name.endswith(".down.weight")
    }
    return list(found)


def _merge_place(place: str, weighted: Sequence[tuple[Adapter, float]]) -> dict[str, torch.Tensor]:
    here = [
        (adapter.tensors, weight)
        for adapter, weight in weighted
        if f"{place}.down.weight" in adapter.tensors
    ]

    def beside(name: str, axis: int, *, is_weighted: bool) -> torch.Tensor:
        rows = [
            tensors[f"{place}.{name}"].float() * (weight if is_weighted else 1.0)
            for tensors, weight in here
        ]
        return torch.cat(rows, dim=axis).contiguous()

    merged = {
        "down.weight": beside("down.weight", 0, is_weighted=False),
        "down.bias": beside("down.bias", 0, is_weighted=False),
        "up": beside("up", 1, is_weighted=True),
    }
    if f"{place}.mix" in here[0][0]:
        merged["mix"] = beside("mix", 1, is_weighted=False)
    return merged


def _joined(words: Sequence[str]) -> str:
    return "; ".join(dict.fromkeys(word for word in words if word))
