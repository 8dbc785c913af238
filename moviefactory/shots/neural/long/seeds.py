"""Seeds for the parts of a shot, derived from the shot's own. Knows hashes; draws nothing."""

from __future__ import annotations

import hashlib


def derived_seed(seed: int, part: str, number: int) -> int:
    """Return a seed for one numbered part: the same everywhere, another for every part.

    Units: 0 to below 2^63, which numpy and torch both take.
    """
    text = f"{seed}/{part}/{number}"
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big") >> 1
