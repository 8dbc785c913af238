"""The seeds of what sounds in a film. Knows the film's seed; not what is made of it."""

import hashlib

from moviefactory.storyboard import Storyboard


def sound_seed(storyboard: Storyboard, what: str) -> int:
    """Return the seed of `what` in this film. Units: 32 bits."""
    digest = hashlib.sha256(f"{storyboard.seed}/{what}".encode()).digest()
    return int.from_bytes(digest[:4], "big")
