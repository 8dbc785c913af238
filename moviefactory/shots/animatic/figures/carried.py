"""What people can carry, by name, and how each thing is held. Names and grips; draws nothing.

A look says `carried torch` of who carries a torch; a line's words for it are the lexicon's.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from moviefactory.lexicon.handy import BORNE_BY_TWO, ROLLING
from moviefactory.lexicon.labours import LABOURS
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
BEARING_WORD: Final = "bearing "
"""What a feature begins with that is borne together with another."""
WORDS_OF_CARRYING: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        **{CARRIED_WORD + name: (f"carrying {name}",) for name in sorted(CARRIABLE)},
        **{BEARING_WORD + name: (f"bearing {name}",) for name in BORNE_BY_TWO},
        **{words: (words,) for words in (*HELD_AS, *ROLLING, *LABOURS)},
    }
)
"""The features of looks that say what is carried, pushed and done, with the words that name them."""
