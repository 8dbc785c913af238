"""Sketches of what people push and pull on wheels, and of what two carry between them. Tables only.

What is pushed stands on the ground ahead, its handle where the hands are; pulled, it is mirrored.
What two bear lies around the middle between their four hands, which are 45 from it.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_TRAY = (
    "line 2.4 19 -47 28 -42 wood; box 27 -44 66 -26 0.6 hide; line 1 27 -35 66 -35 wood; line 1.6 58 -26 60 -2 wood; "
    "oval 43 -13 13 13 ink; oval 43 -13 9.6 9.6 pale; line 1.4 43 -22 43 -4 wood; line 1.4 34 -13 52 -13 wood"
)
"""A seller's cart without its wares."""
_AWNING = (
    "line 1.8 29 -44 29 -88 wood; line 1.8 64 -44 64 -88 wood; poly 23 -84 28 -100 65 -100 70 -84 white; "
    "poly 23 -84 28 -100 35 -100 32 -84 accent; poly 41 -84 43 -100 50 -100 51 -84 accent; poly 60 -84 58 -100 65 -100 70 -84 accent"
)
_HEAP = (
    (31, -47),
    (38, -47),
    (45, -47),
    (52, -47),
    (59, -47),
    (34.5, -53),
    (41.5, -53),
    (48.5, -53),
    (55.5, -53),
    (45, -59),
)


def _heap(*tones: str) -> str:
    """Return round wares piled on a tray."""
    return "; ".join(
        f"ball {x} {y} 4.6 {tones[at % len(tones)]}" for at, (x, y) in enumerate(_HEAP)
    )


_BLOOMS = "; ".join(
    f"line 1.2 {x} -44 {x} {y} leaf; ball {x} {y} 4.4 {tone}; ball {x} {y} 1.6 yellow"
    for x, y, tone in (
        (30, -56, "red"),
        (36, -64, "pink"),
        (42, -57, "yellow"),
        (48, -66, "purple"),
        (54, -57, "red"),
        (60, -63, "pink"),
        (65, -55, "white"),
    )
)
_BALLOONS = "; ".join(
    f"line 0.7 56 -44 {x} {y} iron; oval {x} {y} 7 8.4 {tone}"
    for x, y, tone in (
        (34, -100, "red"),
        (48, -108, "blue"),
        (63, -104, "yellow"),
        (42, -88, "green"),
        (58, -90, "pink"),
    )
)

ON_WHEELS: Mapping[str, str] = MappingProxyType({
    "fruit cart": f"{_heap('orange', 'red', 'lime', 'yellow')}; {_TRAY}; {_AWNING}",
    "vegetable cart": f"{_heap('leaf', 'orange', 'lime', 'red')}; {_TRAY}; {_AWNING}",
    "flower cart": f"{_BLOOMS}; {_TRAY}",
    "ice cream cart": "line 2.4 19 -50 28 -46 steel; box 27 -52 62 -16 2 white; box 27 -40 62 -32 0 pink; line 1.6 45 -52 45 -92 wood; blob 20 -84 32 -100 45 -104 58 -100 70 -84 45 -88 accent; poly 40 -88 36 -100 45 -104 54 -100 50 -88 white; poly 50 -58 57 -58 53.5 -44 bread; ball 53.5 -61 4.6 pink; ball 50.5 -66 4 cream; ball 56 -66 4 hide; oval 35 -9 9 9 ink; oval 35 -9 6 6 white; oval 55 -9 9 9 ink; oval 55 -9 6 6 white",
    "sweet potato cart": f"box 31 -72 53 -44 3 iron; oval 42 -72 11 3 ink; shine 42 -52 6 3.4 orange; glow 42 -54 14; line 1.6 48 -74 46 -82 50 -90 paper; line 1.6 38 -74 36 -82 40 -90 paper; blob 53 -47 56 -52 63 -50 65 -46 60 -44 purple; blob 54 -52 58 -56 64 -54 62 -50 hide; {_TRAY}",
    "fish cart": f"blob 29 -47 33 -53 44 -51 48 -55 48 -45 44 -48 34 -45 steel; blob 46 -47 50 -53 60 -51 65 -55 65 -45 60 -48 50 -45 water; blob 37 -53 41 -58 50 -56 54 -60 54 -51 50 -54 42 -51 grey; {_TRAY}; {_AWNING}",
    "bread cart": f"oval 33 -47 7 4 bread; oval 46 -47 7 4 bread; oval 59 -47 7 4 bread; oval 39 -53 7 4 straw; oval 53 -53 7 4 straw; oval 46 -58 6 3.4 bread; {_TRAY}; {_AWNING}",
    "balloon cart": f"{_BALLOONS}; {_heap('red', 'yellow', 'blue', 'pink')}; {_TRAY}",
    "book cart": f"box 29 -54 34 -44 0 red; box 34 -56 38 -44 0 blue; box 38 -53 44 -44 0 green; box 45 -48 60 -44 0 red; box 46 -52 59 -48 0 cream; box 47 -56 61 -52 0 purple; {_TRAY}",
    "milk cart": f"box 30 -62 41 -44 2 steel; box 33 -68 38 -62 1 steel; box 43 -62 54 -44 2 steel; box 46 -68 51 -62 1 steel; box 56 -60 65 -44 2 steel; box 58 -66 63 -60 1 steel; {_TRAY}",
    "hay barrow": f"blob 25 -44 28 -62 40 -72 54 -70 66 -58 69 -44 straw; line 1 32 -48 38 -64 gold; line 1 44 -48 46 -68 gold; line 1 56 -48 58 -62 gold; {_TRAY}",
    "firewood cart": f"oval 32 -47 4 4 bread; oval 41 -47 4 4 bread; oval 50 -47 4 4 bread; oval 59 -47 4 4 bread; oval 36 -54 4 4 bread; oval 45 -54 4 4 bread; oval 54 -54 4 4 bread; oval 45 -61 4 4 bread; {_TRAY}",
    "sledge": "line 0.9 22 -48 38 -12 sacking; line 2.4 70 -3 38 -3 30 -4 26 -9 28 -15 iron; line 2.4 74 -6 42 -6 34 -7 30 -12 32 -18 ink; line 2 40 -3 41 -13 wood; line 2 62 -3 63 -13 wood; box 32 -16 72 -12 1 red; box 32 -13 72 -11 0 pale",
    "pram": "line 2 22 -54 30 -40 ink; blob 26 -44 58 -44 55 -20 33 -20 accent; blob 40 -44 41 -62 54 -66 59 -56 58 -44 accent; ball 36 -46 4.4 skin; line 1.6 34 -20 32 -9 steel; line 1.6 50 -20 52 -9 steel; oval 32 -9 9 9 ink; oval 32 -9 6 6 white; oval 52 -9 9 9 ink; oval 52 -9 6 6 white",
    "shopping trolley": "line 2 21 -54 28 -48 red; poly 27 -50 58 -46 54 -22 33 -22 steel; line 1 28 -42 57 -40 iron; line 1 30 -34 56 -32 iron; line 1 36 -50 39 -22 iron; line 1 44 -48 45 -22 iron; line 1 51 -47 50 -22 iron; box 32 -60 40 -48 0 card; ball 46 -50 4 red; box 49 -58 53 -46 0 green; line 1.4 33 -22 31 -12 55 -12 steel; oval 33 -5 4.4 4.4 ink; oval 53 -5 4.4 4.4 ink",
    "food cart": "line 2 20 -46 28 -40 wood; box 26 -46 58 -14 0.6 hide; line 1 26 -30 58 -30 wood; line 2 28 -46 28 -92 wood; line 2 56 -46 56 -92 wood; poly 22 -92 60 -92 54 -106 28 -106 red; poly 30 -92 37 -92 37 -82 30 -80 white; poly 39 -92 46 -92 46 -82 39 -80 blue; poly 48 -92 55 -92 55 -82 48 -80 white; glow 33 -68 24; shine 33 -68 4.4 6 orange; box 40 -56 53 -46 1 iron; line 1 44 -58 42 -66 46 -74 paper; line 1 50 -58 48 -66 52 -74 paper; oval 42 -12 13 13 ink; oval 42 -12 9.4 9.4 pale; line 1.4 42 -21 42 -3 wood; line 1.4 33 -12 51 -12 wood",
    "wheelchair": "line 2.2 20 -54 28 -52 ink; line 2.2 28 -54 28 -26 50 -26 54 -8 ink; blob 29 -50 29 -28 38 -28 40 -50 blue; ball 35 -58 7 skin; blob 28 -58 29 -67 39 -67 41 -61 34 -62 grey; line 5 34 -30 49 -30 iron; line 4 49 -30 53 -8 iron; line 3 34 -46 46 -36 blue; oval 35 -16 16 16 ink; oval 35 -16 13 13 steel; line 1 35 -29 35 -3 ink; line 1 22 -16 48 -16 ink; oval 53 -5 5 5 ink",
    "luggage trolley": "line 2.2 22 -56 28 -12 56 -12 gold; box 30 -28 56 -13 1 hide; box 32 -42 54 -29 1 red; box 34 -52 50 -43 1 blue; oval 33 -5 5 5 ink; oval 53 -5 5 5 ink",
    "lawnmower": "line 2.2 20 -52 38 -16 iron; blob 32 -8 34 -22 50 -24 58 -10 red; box 42 -30 50 -23 1 ink; oval 36 -6 6 6 ink; oval 54 -6 6 6 ink; line 1.2 26 0 27 -6 leaf; line 1.2 22 0 21 -6 leaf",
    "plough": "line 2.6 20 -46 34 -10 57 -16 wood; line 2.6 26 -46 36 -10 wood; poly 32 -12 44 -12 48 1 36 2 steel; blob 10 0 20 -5 30 -4 34 1 earth",
    "rickshaw": "line 2.2 18 -46 32 -28 wood; blob 32 -40 34 -24 56 -24 58 -44 52 -44 50 -36 red; blob 44 -44 46 -76 58 -72 60 -48 ink; ball 44 -56 6 skin; blob 40 -50 50 -50 52 -36 38 -36 yellow; oval 44 -16 16 16 ink; oval 44 -16 13 13 pale; line 1 44 -29 44 -3 ink; line 1 31 -16 57 -16 ink",
    "gurney": "line 2 20 -46 26 -36 steel; box 22 -40 58 -35 1 white; ball 30 -44 5 skin; blob 34 -40 36 -50 54 -47 58 -40 water; line 1.8 28 -35 46 -8 steel; line 1.8 52 -35 34 -8 steel; oval 32 -5 4.4 4.4 ink; oval 52 -5 4.4 4.4 ink",
    "snow shovel": "line 2.2 16 -48 44 -8 wood; blob 40 -14 56 -16 58 0 42 0 blue; blob 48 0 54 -14 59 -12 60 0 white",
    "crate": "box 20 -46 66 0 0.6 wood; line 2.4 20 -45 66 -45 hide; line 2.4 20 -1 66 -1 hide; line 2.4 21 -46 21 0 hide; line 2.4 65 -46 65 0 hide; line 2.2 22 -44 64 -2 hide; line 2.2 64 -44 22 -2 hide",
    "boulder": "blob 26 0 22 -20 28 -42 42 -50 56 -42 60 -20 56 0 grey; line 1 30 -32 38 -26 iron; line 1 44 -14 52 -20 iron",
})  # fmt: skip
"""What is pushed and pulled, by the names that the lexicon gives it."""

BETWEEN_TWO: Mapping[str, str] = MappingProxyType({
    "stretcher": "line 2 -48 2 48 2 wood; box -36 -2 36 3 1 white; ball -28 -6 5.4 skin; blob -22 -2 -20 -10 -6 -10 14 -7 32 -8 36 -2 leaf; line 1.4 -12 -9 -8 -1 red; box -30 -12 -26 -10 0 white",
    "coffin": "line 2 -48 4 48 4 wood; poly -38 -9 -30 -14 34 -14 38 -9 38 6 -38 6 hide; line 1.6 -36 -8 36 -8 gold; line 2 -6 -4 6 -4 gold; line 2 -2 -7 -2 3 gold",
    "sea chest": "line 2 -46 2 46 2 wood; box -26 -6 26 18 1 hide; blob -26 -6 -23 -17 23 -17 26 -6 wood; line 2.4 -16 -15 -16 18 brass; line 2.4 16 -15 16 18 brass; box -4 -8 4 1 0.5 gold",
    "sedan chair": "line 2.2 -52 0 52 0 gold; box -22 -44 22 14 1 red; poly -26 -44 26 -44 14 -56 -14 -56 gold; box -13 -36 13 -10 0 ink; ball 0 -24 7 skin; blob -7 -26 0 -34 7 -26 ink",
    "long ladder": "line 2 -54 -4 54 -4 pale; line 2 -54 4 54 4 pale; line 1.6 -44 -4 -44 4 pale; line 1.6 -30 -4 -30 4 pale; line 1.6 -16 -4 -16 4 pale; line 1.6 0 -4 0 4 pale; line 1.6 16 -4 16 4 pale; line 1.6 30 -4 30 4 pale; line 1.6 44 -4 44 4 pale",
    "long log": "box -54 -8 54 8 4 hide; oval 54 0 3 8 cream; line 1 -46 -2 40 -3 ink; line 1 -40 3 46 3 ink",
    "big net": "blob -46 -4 -20 14 0 20 20 14 46 -4 20 6 0 10 -20 6 sacking; line 0.9 -34 0 -24 12 iron; line 0.9 -16 8 -8 18 iron; line 0.9 2 10 6 19 iron; line 0.9 18 7 26 12 iron; blob -8 12 0 8 8 12 0 16 steel",
    "sofa": "blob -42 12 -44 -12 -34 -14 -30 -2 30 -2 34 -14 44 -12 42 12 red; blob -32 -2 -32 -22 32 -22 32 -2 red; box -36 12 -32 18 0 wood; box 32 12 36 18 0 wood",
    "big mirror": "box -36 -30 36 18 1 gold; box -32 -26 32 14 0 glass; line 1.6 -20 6 6 -22 white; line 1.6 0 8 22 -16 white",
    "banner between two": "line 2 -46 10 -46 -54 wood; line 2 46 10 46 -54 wood; box -46 -54 46 -24 0 white; line 3 -36 -44 34 -44 red; line 2.4 -36 -34 20 -34 ink",
})  # fmt: skip
"""What two carry between them, by the names that the lexicon gives it."""
