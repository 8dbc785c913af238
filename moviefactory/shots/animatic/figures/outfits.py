"""Put together what garments are drawn with, where that is more than themselves. Knows names; draws nothing."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from moviefactory.shots.animatic.figures.guilds.hats import HEADGEAR
from moviefactory.shots.animatic.figures.guilds.trade import Trade
from moviefactory.shots.animatic.figures.wardrobe import OUTFITS

_MADE_OF: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        "hoodie": frozenset({"jacket", "hood down"}),
        "swimsuit": frozenset({"swimsuit", "bare legs", "bare arms"}),
        "waistcoat": frozenset({"jacket", "waistcoat"}),
    }
)


def put_together(worn: set[str], trade: Trade | None) -> set[str]:
    """Return what a text says is worn as it is drawn: over a suit, or under a hat, a cloak is a cape."""
    made = worn.union(*(_MADE_OF[one] for one in sorted(worn & _MADE_OF.keys())))
    if "cloak" not in worn or "hood" in worn:
        return made
    if trade and trade.worn & {"robe", "cape"}:
        return made - {"cloak"}
    over = worn & (OUTFITS - {"cloak"}) or (trade and trade.worn & HEADGEAR)
    return made - {"cloak"} | {"cape"} if over else made
