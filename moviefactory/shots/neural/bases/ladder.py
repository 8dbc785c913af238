"""How much memory a base needs on each rung of offload. Knows arithmetic; no base and no card."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from moviefactory.shots.neural.bases.record import Rung

GIB_PER_BILLION = 2e9 / 2**30
"""Units: GiB of one billion parameters in bf16."""
TEXT_ACTIVATIONS_GIB = 1.0
BLOCK_SHARE = 0.08
"""The part of a network that lies on the card at once when its blocks come one by one, the next
one already on its way; a text encoder's embedding is as large a part of it."""
LEAF_GIB = 0.5


def memory_ladder(
    denoisers: Sequence[float], text: Sequence[float], other: float, activations_gib: float
) -> Mapping[Rung, float]:
    """Return the memory needed on each rung, estimated from the parameters of a base's networks.

    Units:   parameters in 10^9, one number for each network; `other` is VAE and image encoders;
             GiB. `activations_gib` is what one window's picture takes, the VAE in tiles.
    """
    largest = max((*denoisers, *text, other))
    whole = sum((*denoisers, *text, other))
    film = max((*denoisers, other)) * GIB_PER_BILLION + activations_gib
    read = max((*text, 0.0)) * GIB_PER_BILLION + TEXT_ACTIVATIONS_GIB
    none, model = whole * GIB_PER_BILLION + activations_gib, max(film, read)
    group = activations_gib + BLOCK_SHARE * largest * GIB_PER_BILLION + 2 * LEAF_GIB
    needs = (none, model, group, activations_gib + LEAF_GIB)
    # No rung needs more than the one before it: small networks are not worth cutting up.
    return {rung: round(min(needs[: place + 1]), 1) for place, rung in enumerate(Rung)}
