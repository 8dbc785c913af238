"""The seeds of a film and of what sounds in it. Knows seed and story; not what is made of them."""

import hashlib

from moviefactory.storyboard import Storyboard


def film_seed(storyboard: Storyboard) -> int:
    """Return what chance gives a whole film: its people, worlds, colours and theme. Units: 32 bits.

    The story is in it: most films have the seed that nobody chose, and are not to look and sound
    alike for that.
    """
    story = storyboard.logline or storyboard.title
    return _mixed(f"{storyboard.seed}/{story}") if story else storyboard.seed


def sound_seed(storyboard: Storyboard, what: str) -> int:
    """Return the seed of `what` in this film. Units: 32 bits."""
    return _mixed(f"{film_seed(storyboard)}/{what}")


def _mixed(text: str) -> int:
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:4], "big")
