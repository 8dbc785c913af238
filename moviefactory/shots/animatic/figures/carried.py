"""What people can carry, by name, and how each thing is held. Names and grips; draws nothing.

A look says `carried torch` of who carries a torch; a line's words for it are the lexicon's.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from moviefactory.shots.animatic.figures.carried_small import MUSIC, SMALL_THINGS
from moviefactory.shots.animatic.figures.carried_tools import TOOLS
from moviefactory.shots.animatic.figures.carried_wares import WARES

GOODS: Mapping[str, tuple[str, str]] = MappingProxyType({**TOOLS, **WARES, **SMALL_THINGS, **MUSIC})
"""Every thing that is sketched: its grip and its sketch."""
PAINTED: Final = MappingProxyType(
    {
        "lantern": "up", "umbrella": "up", "sword": "up", "staff": "staff", "book": "up", "flower": "up",
        "balloon": "up", "rod": "up", "fork": "staff", "broom": "staff", "rifle": "up",
    }
)  # fmt: skip
"""The grips of what has a painter of its own."""
HELD_AS: Final = MappingProxyType(
    {
        "held high": "high", "on the shoulder": "shoulder", "on the head": "head", "on the back": "back",
        "under the arm": "side", "in the arms": "arms", "in both hands": "both", "held low": "low",
    }
)  # fmt: skip
"""What a look says of how something is held, and the grip that it means."""

CARRIABLE: Final = frozenset(GOODS) | frozenset(PAINTED)
"""All that can be carried, by name."""
CARRIED_WORD: Final = "carried "
"""What a feature of a look begins with that is carried because the line says so."""
WORDS_OF_CARRYING: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        **{CARRIED_WORD + name: (f"carrying {name}",) for name in sorted(CARRIABLE)},
        **{words: (words,) for words in HELD_AS},
    }
)
"""The features of looks that say what is carried and how, with the words that name them."""
