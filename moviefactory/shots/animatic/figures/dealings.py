"""What people do to each other and to things close by, told in one frame. A table, as `labours` has it.

A deed between two has a row for each of them; who does the other half is told by `pairs`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from moviefactory.shots.animatic.figures.body_poses import (
    clinging,
    kicking_high,
    on_one_knee,
    on_tiptoe,
    squatting,
)
from moviefactory.shots.animatic.figures.carried_tools import TOOLS
from moviefactory.shots.animatic.figures.labour import ARMCHAIR, CHAIR, STOOL, TABLE, Labour
from moviefactory.shots.animatic.figures.motions import Gesture
from moviefactory.shots.animatic.figures.skeleton import Proportions
from moviefactory.shots.animatic.figures.work_poses import (
    climbing,
    kneeling,
    seated,
    standing,
    striking,
    walking,
)

_SYRINGE: Final = "box -4 -2 8 2 0.6 glass; box 0 -1.4 7 1.4 0 red; line 1.6 -9 0 -4 0 steel; line 2 -9 -2.4 -9 2.4 steel; line 0.8 8 0 15 0 steel"
_SCARF: Final = "blob -4 -6 18 -9 20 -2 2 3 red; poly 2 0 9 0 11 22 3 24 red; line 1.2 4 8 9.6 7.6 cream; line 1.2 5 15 10 14.6 cream"
_COAT: Final = "blob -6 -4 4 -8 12 -5 20 34 4 40 -10 34 primary; line 1 6 -7 5 38 ink; poly -4 -5 4 -9 10 -5 4 0 primary"
_BED: Final = "box -58 -30 46 -6 1 pale; box -60 -50 -55 0 0.6 wood; box 44 -38 48 0 0.6 wood; blob -54 -40 -34 -42 -32 -30 -54 -30 white"
_BED_COVER: Final = "blob -30 -36 -10 -42 20 -42 44 -34 46 -14 -32 -14 blue; blob -32 -24 46 -24 47 1 -33 1 blue; line 1.4 -28 -30 44 -28 cream"
_BOARD: Final = "box 24 -128 150 -48 0.6 wood; box 27 -125 147 -51 0 leaf; box 40 -49 130 -46 0 pale; box 60 -51 68 -49 0 white; box 90 -51 94 -49 0 yellow"
_FORMULAE: Final = "; ".join(
    f"line 1.6 {96 + 3 * (row % 2)} {-112 + 13 * row} {116 - 4 * (row % 3)} {-112 + 13 * row} cream; line 1.6 {120 - 2 * row} {-112 + 13 * row} {138 - 3 * row} {-112 + 13 * row} cream"
    for row in range(5)
)
_DRAWN_WHALE: Final = "line 2 44 -84 52 -98 72 -104 96 -98 114 -84 128 -92 138 -106 140 -90 130 -78 112 -70 88 -62 62 -64 48 -72 44 -84 white; line 1.6 50 -76 62 -78 70 -72 white; ball 58 -86 1.8 white; line 1.8 72 -105 70 -114 62 -117 white; line 1.8 73 -105 78 -114 86 -117 white; line 1.4 76 -70 86 -68 96 -70 white"
_RANGE: Final = "box 22 -40 58 0 1 steel; box 26 -30 54 -8 0.6 ink; line 1.4 26 -34 54 -34 iron"
_POT: Final = "blob 24 -58 25 -42 30 -40 50 -40 55 -42 56 -58 iron; line 2.4 20 -54 25 -54 ink; line 2.4 55 -54 60 -54 ink; oval 40 -58 16 3 steel; oval 40 -58 13 2 cream"
_STEAM: Final = "line 2.6 34 -64 30 -76 36 -86 31 -98 white; line 2.6 42 -64 46 -78 40 -90 46 -104 white; line 2.2 50 -64 54 -74 49 -84 white"
_BELL: Final = "line 3.4 22 0 22 -128 red; line 3.4 92 0 92 -128 red; poly 12 -126 102 -126 96 -134 18 -134 wood; line 2.4 57 -126 57 -114 iron; blob 57 -116 48 -112 42 -96 38 -66 34 -58 80 -58 76 -66 72 -96 66 -112 brass; line 1.8 40 -72 74 -72 gold; line 1.8 42 -94 72 -94 gold; oval 57 -58 23 4 hide; oval 40 -70 4 4 gold"
_BEAM: Final = "line 1.4 -8 -52 -8 -4 straw; line 1.4 14 -52 14 -4 straw; line 7 -22 0 28 0 wood; oval 29 0 2.4 4 pale"
_TOWER: Final = "box 16 -190 74 0 0 grey; line 1.2 16 -20 74 -20 iron; line 1.2 16 -44 74 -44 iron; line 1.2 16 -68 74 -68 iron; line 1.2 16 -92 74 -92 iron; line 1.2 16 -118 74 -118 iron; line 1.2 16 -146 74 -146 iron; line 1.2 34 -20 34 -44 iron; line 1.2 56 -44 56 -68 iron; line 1.2 38 -68 38 -92 iron; line 1.2 60 -92 60 -118 iron; blob 32 -128 32 -150 42 -160 52 -150 52 -128 ink; box 29 -128 55 -124 0.4 pale; poly 12 -190 78 -190 78 -204 66 -204 66 -196 54 -196 54 -204 36 -204 36 -196 24 -196 24 -204 12 -204 grey; line 2.4 40 -126 22 -120 14 -100 13 -60 12 -6 straw; ball 14 -96 2.6 cream; ball 13 -50 2.6 cream; ball 12 -16 2.6 cream"
_SHELF: Final = (
    "box 30 -128 90 0 0.6 wood; box 33 -124 87 -102 0 ink; box 33 -98 87 -74 0 ink; box 33 -70 87 -46 0 ink; box 33 -42 87 -18 0 ink; "
    + "; ".join(
        f"box {34 + 5.2 * k:.1f} {top - 18 - (k * 7 + row * 3) % 4} {38.6 + 5.2 * k:.1f} {top} 0 {('red', 'blue', 'green', 'yellow', 'purple', 'orange', 'cream')[(k + 2 * row) % 7]}"
        for row, top in enumerate((-102, -74, -46, -18))
        for k in range(10)
        if not (row == 1 and k in (0, 1, 2))
    )
)
_BOOK: Final = "box -3 -9 14 9 0.6 red; box -2 -8 14 -6 0 cream; line 1.2 2 -5 2 8 gold"
_MAST: Final = "box 44 -190 50 0 0 wood; poly 52 -182 118 -100 52 -56 cream; line 1 52 -150 80 -140 sacking; line 1 52 -120 98 -116 sacking; line 1 52 -90 90 -92 sacking; line 2 46 -54 122 -58 wood; line 1.6 46 -184 34 -100 30 -60 straw"
_CAULDRON: Final = "flame 38 -4 8 8; flame 50 -4 8 9; flame 58 -4 6 7; blob 24 -40 22 -20 32 -6 58 -6 68 -20 66 -40 ink; oval 45 -40 22 4.6 lime; ball 38 -43 2.6 lime; ball 48 -45 3.4 lime; ball 54 -42 2 lime; line 2.2 40 -48 36 -62 42 -74 grey; line 2.2 54 -48 58 -64 52 -78 grey; glow 45 -46 60"
_CHEST: Final = "poly 28 -26 74 -26 72 0 30 0 hide; line 2 28 -26 74 -26 gold; line 2 40 -26 40 0 gold; line 2 62 -26 62 0 gold; blob 32 -27 38 -34 50 -37 62 -34 70 -27 gold; ball 44 -35 2.4 red; ball 56 -36 2.4 blue; blob 34 -30 30 -52 40 -60 66 -58 76 -48 74 -30 66 -44 44 -46 hide; glow 50 -36 70"
_BURIED: Final = "blob 20 3 28 -8 40 -12 60 -11 74 -6 82 3 earth; blob 34 -8 34 -24 42 -30 62 -30 68 -24 68 -6 hide; line 2 34 -19 68 -19 gold; line 2 44 -29 44 -8 gold; line 2 60 -30 60 -8 gold; blob 24 4 36 -4 66 -3 78 4 earth"
_SAFE: Final = "box 28 -62 78 0 2 iron; box 32 -58 74 -4 1 grey; oval 50 -36 9 9 steel; oval 50 -36 6 6 ink; line 1.4 50 -36 50 -41 white; line 1.4 43 -42 44 -43 white; line 2.6 64 -44 64 -24 steel; line 2.6 59 -34 69 -34 steel; line 1.6 74 -52 79 -52 steel; line 1.6 74 -12 79 -12 steel"
_BROKEN_DOOR: Final = "box 52 -112 58 0 0 wood; poly 60 -108 86 -96 80 4 58 -2 hide; poly 63 -100 82 -90 79 -56 62 -60 pale; poly 62 -52 79 -48 77 -6 61 -8 pale; line 1.6 54 -60 44 -68 pale; line 1.6 54 -52 42 -50 pale; poly 44 -76 50 -80 49 -73 hide; poly 40 -58 47 -60 45 -54 pale; poly 46 -40 52 -38 47 -34 hide; line 1.2 40 -84 34 -92 yellow; line 1.2 36 -64 28 -66 yellow; line 1.2 40 -44 32 -40 yellow"
_OPEN_WINDOW: Final = "box 18 -134 60 -40 0.6 pale; box 22 -130 56 -44 0 ink; poly 56 -130 78 -122 78 -52 56 -44 glass; line 1.8 56 -87 78 -87 pale; box 14 -42 64 -36 0.6 pale; box 16 -36 62 0 0 sacking; line 1 16 -12 62 -12 hide; line 1 16 -24 62 -24 hide; line 1 34 -24 34 -12 hide; line 1 48 -36 48 -24 hide"
_TILES: Final = "box 22 -20 32 0 0.4 grey; box 58 -20 68 0 0.4 grey; poly 20 -26 44 -20 44 -16 20 -22 ink; poly 70 -26 46 -20 46 -16 70 -22 ink; poly 20 -32 44 -26 44 -22 20 -28 red; poly 70 -32 46 -26 46 -22 70 -28 red; line 1.2 40 -36 34 -46 yellow; line 1.2 50 -36 56 -46 yellow; ball 38 -40 1.6 red; ball 54 -42 1.6 red"
_MORTAR: Final = "poly 28 -34 64 -34 56 -12 36 -12 wood; box 34 -12 58 0 1 wood; oval 46 -34 18 3.4 pale; oval 46 -35 13 2.4 cream"
_PESTLE: Final = "line 3 0 -16 4 30 pale; line 6.4 3.4 22 4 36 pale"
_VAT: Final = (
    "poly -40 -34 44 -34 38 0 -34 0 wood; line 1.8 -38 -26 42 -26 iron; line 1.8 -36 -8 40 -8 iron; "
    + "; ".join(f"ball {-34 + 7 * k} {-36 - (k * 5) % 4} 4 purple" for k in range(12))
)
_COUNTER: Final = "box 14 -46 60 -41 0.6 wood; box 16 -41 58 0 0 hide; poly 24 -60 34 -60 30 -52 28 -52 orange; line 1 29 -52 29 -47 glass; oval 29 -46.6 4 1 glass; blob 46 -47 46 -58 49 -62 49 -68 52 -68 52 -62 55 -58 55 -47 green"
_SHAKER: Final = "blob -5 10 -7 -6 -4 -12 4 -12 7 -6 5 10 steel; box -4 -17 4 -12 1 iron; line 1.4 -12 -12 -15 -8 white; line 1.4 12 -12 15 -8 white; line 1.4 -12 6 -15 10 white; line 1.4 12 6 15 10 white"
_CURTAIN: Final = "box 24 -132 90 -52 0.6 pale; box 28 -128 86 -56 0 glass; line 1.8 57 -128 57 -56 pale; line 1.8 28 -92 86 -92 pale; line 2 16 -138 98 -138 gold; poly 70 -138 98 -138 96 -20 78 -24 red; line 1 82 -136 84 -26 hide; line 1 90 -136 90 -24 hide; poly 16 -138 40 -138 34 -24 18 -20 red; line 1 24 -136 24 -24 hide; line 1 32 -136 29 -26 hide"
_BASIN: Final = "box 40 -44 48 0 0.6 white; blob 26 -50 30 -42 56 -42 60 -50 white; oval 43 -50 17 3 water; line 2 58 -50 58 -62 50 -62 50 -58 steel; line 1 50 -57 50 -51 water"
_BABY_TUB: Final = "blob 20 -22 24 -2 60 -2 66 -22 steel; oval 43 -22 23 4 water; blob 34 -22 35 -31 44 -34 50 -30 51 -22 skin; ball 42 -38 6.4 skin; blob 36 -42 42 -46 48 -42 46 -41 hide; ball 45 -38 0.9 ink; ball 28 -24 3 white; ball 33 -26 3.6 white; ball 54 -25 4 white; ball 60 -23 3 white; ball 30 -40 2 glass; ball 58 -44 2.4 glass"
_LOGS: Final = "; ".join(
    f"ball {x} {y} 5.6 wood; ball {x} {y} 3.8 bread"
    for x, y in (
        (32, -6),
        (44, -6),
        (56, -6),
        (68, -6),
        (38, -16),
        (50, -16),
        (62, -16),
        (44, -26),
        (56, -26),
    )
)
_LOG: Final = "line 8 -10 0 12 0 wood; oval 13 0 3 4 bread; oval 13 0 1.6 2.2 hide"
_UMBRELLA: Final = "line 1.8 0 10 0 -46 ink; poly -34 -44 -26 -58 -12 -66 2 -68 16 -65 30 -56 36 -42 26 -46 14 -42 2 -46 -10 -42 -22 -46 red; line 1 2 -67 -10 -43 hide; line 1 2 -67 14 -43 hide; line 1.6 2 -68 2 -73 ink"
_CUFFS: Final = "oval -2 3 4.4 4.4 steel; oval -2 3 2.8 2.8 ink; oval 8 2 4.4 4.4 steel; oval 8 2 2.8 2.8 ink; line 1.4 1 3 5 2 steel"
_HAT_OF_COINS: Final = "oval 62 -2 14 3 ink; blob 54 -3 55 -12 69 -12 70 -3 ink; oval 62 -12 7 2 hide; ball 59 -12.6 1.6 gold; ball 63 -13 1.6 gold; ball 66 -12.4 1.6 gold; ball 60 -24 1.8 gold; ball 57 -36 1.8 gold; line 0.9 62 -20 62 -16 yellow; line 0.9 58 -32 59 -28 yellow"
_CRYSTAL: Final = (
    TABLE.replace("pale", "purple")
    + "; poly 26 -47 48 -47 44 -53 30 -53 gold; shine 37 -62 11 11 glass; glow 37 -62 54; line 1 32 -66 36 -70 white; line 1 20 -80 22 -84 yellow; line 1 54 -80 52 -84 yellow"
)
_TOP_HAT: Final = "oval 0 0 15 3 ink; blob -10 0 -9 20 9 20 10 0 ink; line 2.6 -10 5 10 5 red"
_RABBIT: Final = "blob -8 14 -9 2 0 -4 9 2 8 14 white; ball 0 -8 6.6 white; blob -6 -12 -8 -28 -3 -28 -1 -13 white; blob 1 -13 3 -28 8 -28 6 -12 white; line 1 -5 -15 -5.4 -25 pink; line 1 4 -15 5.4 -25 pink; ball 3 -9 1.1 ink; ball 6.4 -6.4 1 pink"
_SPELL: Final = "line 1.8 -7 4 12 -10 hide; glow 14 -12 56; " + "; ".join(
    f"ball {x} {y} {r} {tone}" for x, y, r, tone in ((16, -14, 2.6, "cream"), (22, -24, 2, "yellow"), (30, -16, 2.2, "cream"), (34, -30, 2.4, "yellow"), (42, -20, 2, "pink"), (26, -36, 1.8, "cream"), (46, -34, 2.2, "yellow"), (40, -8, 1.8, "cream"))
)  # fmt: skip
_SCRAPS: Final = "; ".join(
    f"poly {x} {y} {x + 5} {y - 2} {x + 6} {y + 3} {x + 1} {y + 4} paper" for x, y in ((30, -40), (38, -30), (26, -24), (44, -18), (34, -12), (50, -4), (22, -6))
)  # fmt: skip
_GUST: Final = "line 1.2 70 -96 36 -92 20 -95 white; line 1.2 74 -72 44 -68 30 -71 white; line 1.2 -20 -84 -50 -80 -64 -84 white; line 1.2 72 -40 40 -38 26 -40 white; line 1.2 -24 -30 -56 -26 white; blob 52 -56 56 -60 60 -56 56 -53 orange; blob -40 -58 -36 -62 -32 -58 -36 -55 yellow; blob 30 -108 34 -112 38 -108 34 -105 orange"

_LEDGE: Final = "poly -96 0 -90 -44 -74 -80 -44 -88 10 -86 20 -74 14 -40 24 0 grey; line 1.4 -66 -70 -56 -30 iron; line 1.4 -20 -80 -14 -44 -22 -10 iron; line 1.4 8 -70 2 -32 iron; poly -44 -88 10 -86 4 -82 -40 -84 pale"
_LEDGE_RISE: Final = 0.86


def _on_a_ledge(body: Proportions, t: float, phase: float) -> Gesture:
    """Crouch high on a rock and reach down over its edge."""
    made = squatting(complex(0.66, 0.74), complex(0.80, 0.72), near_sway=-0.03, far_sway=-0.03, spine=0.46, nod=0.0)(body, t, phase)  # fmt: skip
    up, stance = complex(0.0, -_LEDGE_RISE), made.stance
    high = replace(stance, pelvis=stance.pelvis + up, near_foot=stance.near_foot + up, far_foot=stance.far_foot + up)  # fmt: skip
    return replace(made, stance=high)


_CAR: Final = "blob 22 -10 24 -44 44 -50 62 -72 104 -76 128 -52 134 -20 130 -10 primary; blob 52 -50 66 -68 82 -70 82 -50 glass; blob 88 -70 102 -71 116 -52 88 -50 glass; line 1.2 85 -70 85 -14 ink; box 90 -44 98 -42 0 steel; oval 46 -10 11 11 ink; oval 46 -10 6 6 steel; oval 114 -10 11 11 ink; oval 114 -10 6 6 steel; ball 25 -36 3.4 yellow; poly 30 -70 52 -64 52 -14 30 -8 accent; poly 33 -66 49 -61 49 -44 33 -46 glass; box 33 -38 40 -36 0 steel"
_DYNAMITE: Final = "box 36 -26 42 0 1 red; box 43 -26 49 0 1 red; box 50 -26 56 0 1 red; box 35 -17 57 -13 0 pale; line 1.4 46 -26 44 -34 36 -38 34 -44 sacking; ball 34 -45 2 yellow; line 1 34 -46 28 -52 yellow; line 1 35 -47 36 -56 orange; line 1 36 -45 43 -49 yellow; glow 34 -45 40"

DEALINGS: Mapping[str, Labour] = MappingProxyType({
    "snatching": Labour(standing(complex(0.66, 0.24), complex(0.98, 0.14), near_sway=-0.05, far_sway=-0.05, hertz=0.8, spine=-0.30, curl=0.04, nod=0.06, apart=0.17)),
    "clutching at": Labour(standing(complex(0.84, 0.26), complex(1.0, 0.12), near_sway=0.04, far_sway=0.04, hertz=0.8, spine=0.40, curl=0.04, nod=0.30, apart=0.15), behind="line 1.4 22 -100 26 -108 yellow; line 1.4 14 -103 14 -112 yellow; line 1.4 6 -100 2 -108 yellow"),
    "handcuffing": Labour(standing(complex(0.80, 0.44), complex(0.96, 0.36), spine=0.10, nod=-0.04, apart=0.05)),
    "handcuffed": Labour(standing(complex(0.52, 0.56), complex(0.66, 0.52), spine=0.14, curl=0.16, nod=-0.34), both=_CUFFS),
    "slapping": Labour(standing(complex(0.0, 0.90), complex(0.98, -0.34), far_sway=0.06, hertz=0.8, spine=0.16, nod=0.04, apart=0.08), far="line 1.4 -14 -10 -8 -6 yellow; line 1.4 8 -12 13 -19 yellow; line 1.4 10 -3 18 -4 yellow; line 1.4 8 6 14 11 yellow"),
    "reeling": Labour(standing(complex(-0.40, 0.60), complex(0.20, -0.36), spine=-0.30, curl=-0.06, nod=0.40, apart=0.10)),
    "crowning": Labour(standing(complex(0.70, -0.10), complex(0.92, -0.14), near_sway=0.02j, far_sway=0.02j, spine=0.14, nod=-0.10), both="poly -10 2 -12 -12 -5 -5 0 -15 5 -5 12 -12 10 2 gold; ball 0 -3 1.6 red; ball -6 -2 1.2 blue; ball 6 -2 1.2 blue; glow 0 -5 30"),
    "knighting": Labour(standing(complex(0.10, 0.84), complex(0.84, 0.06), far_sway=0.03j, spine=0.08, nod=-0.08), far="line 2.6 -9 -2 0 0 ink; line 2.4 -1 -7 1 7 gold; poly 1 -2 50 2 54 4 50 5 1 2 steel"),
    "bowed on one knee": Labour(on_one_knee(complex(0.40, 0.60), complex(0.50, 0.50), spine=0.24, curl=0.20, nod=-0.34)),
    "biting a neck": Labour(standing(complex(0.70, 0.06), complex(0.60, 0.40), spine=0.30, curl=0.14, nod=0.20, apart=0.08)),
    "swooning": Labour(standing(complex(-0.30, 0.80), complex(-0.10, 0.92), spine=-0.30, curl=-0.16, nod=0.60, apart=0.03)),
    "threatening with a gun": Labour(standing(complex(0.0, 0.92), complex(0.99, -0.10), spine=0.04, nod=0.0, apart=0.09), far="poly -2 -4 15 -5 15 -1 4 0 3 7 -2 7 ink; line 1 4 1 7 2 6 -1 ink"),
    "hands up": Labour(standing(complex(-0.28, -0.92), complex(0.40, -0.90), near_sway=0.02, far_sway=-0.02, hertz=1.2, spine=-0.10, nod=0.10, turn=0.5)),
    "injecting": Labour(standing(complex(0.76, 0.36), complex(0.90, 0.22), spine=0.20, curl=0.12, nod=-0.10), far=_SYRINGE),
    "shaving another": Labour(standing(complex(0.80, 0.02), complex(0.94, 0.08), far_sway=0.04j, spine=0.12, nod=-0.08), far="line 2.4 -8 -3 -1 0 hide; poly -1 -2 13 0 13 4 -1 3 steel"),
    "cutting another's hair": Labour(standing(complex(0.80, -0.06), complex(0.94, -0.14), near_sway=0.04j, far_sway=0.03, spine=0.10, nod=-0.08), near="oval -3 2 2.4 2.4 red; oval 2 3 2.4 2.4 red; line 1.4 -1 0 9 -8 steel; line 1.4 1 1 11 -4 steel", far="box -2 -6 10 -3 0 ink"),
    "sitting for a trim": Labour(seated(complex(0.40, 0.70), complex(0.50, 0.66), spine=-0.06, curl=0.0, nod=0.16, height=0.62), behind="box -28 -76 -20 -16 1 red; box -26 -31 10 -24 1 red; box -12 -24 -6 0 0 steel; oval -9 -1 14 2 steel", before="blob -14 -66 -2 -70 10 -64 22 -38 24 -18 -12 -20 white", is_seated=True),
    "sitting for care": Labour(seated(complex(0.56, 0.62), complex(0.84, 0.30), spine=0.02, curl=0.04, nod=0.04, height=0.60), behind=CHAIR, is_seated=True),
    "sitting wounded": Labour(squatting(complex(-0.30, 0.90), complex(0.40, 0.66), spine=-0.34, curl=0.10, nod=0.16), before="poly 8 -34 22 -36 22 -28 9 -26 white; line 1 12 -35 13 -27 red; ball 16 -31 2 red"),
    "wrapping somebody up": Labour(standing(complex(0.80, 0.20), complex(0.96, 0.10), near_sway=0.03j, far_sway=-0.03j, spine=0.12, nod=-0.04), far=_SCARF),
    "being wrapped up": Labour(standing(complex(0.0, 0.94), complex(0.16, 0.92), spine=-0.02, nod=0.16)),
    "putting a coat on somebody": Labour(standing(complex(0.80, -0.02), complex(0.98, -0.06), near_sway=0.02j, far_sway=0.02j, spine=0.10, nod=-0.04), both=_COAT),
    "sheltering somebody": Labour(standing(complex(0.0, 0.94), complex(0.86, -0.24), far_sway=0.01j, spine=0.04, nod=0.04), far=_UMBRELLA),
    "feeling a forehead": Labour(standing(complex(0.50, 0.72), complex(0.99, 0.46), far_sway=0.01j, spine=0.50, curl=0.16, nod=-0.10)),
    "tucking in": Labour(standing(complex(0.70, 0.80), complex(0.92, 0.74), near_sway=-0.04, far_sway=-0.04, spine=0.46, curl=0.16, nod=-0.10)),
    "lying in bed": Labour(seated(complex(0.20, 0.80), complex(0.34, 0.80), spine=-0.62, curl=0.0, nod=0.10, height=0.62), behind=_BED, before=_BED_COVER, is_seated=True),
    "carrying in the arms": Labour(walking(complex(0.66, 0.44), complex(0.92, 0.40), spine=-0.10)),
    "carrying on the back": Labour(walking(complex(-0.20, 0.80), complex(0.20, 0.76), spine=0.34)),
    "helping somebody up": Labour(standing(complex(0.0, 0.86), complex(0.98, 0.40), far_sway=-0.03, spine=0.34, curl=0.10, nod=-0.06, apart=0.10)),
    "getting up": Labour(squatting(complex(-0.50, 0.80), complex(0.92, -0.36), spine=-0.16, curl=0.06, nod=0.24)),
    "straightening somebody's clothes": Labour(standing(complex(0.80, 0.26), complex(0.94, 0.20), near_sway=0.02j, spine=0.10, nod=-0.06), far="poly -2 -4 3 -4 2.4 3 -1.4 3 red; ball 0.5 5 2.4 gold"),
    "patting a tall beast": Labour(standing(complex(-0.02, 0.90), complex(0.98, -0.34), far_sway=complex(0.03, 0.06), spine=0.06, nod=0.14)),
    "catching a rope": Labour(standing(complex(0.70, -0.46), complex(0.90, -0.36), spine=-0.06, nod=0.20, apart=0.10), far="line 2 0 0 4 14 -2 30 4 44 straw; line 2 0 0 12 -8 20 -2 straw"),
    "taking the pulse": Labour(standing(complex(0.74, 0.42), complex(0.92, 0.36), spine=0.22, curl=0.12, nod=-0.14), near="ball 0 3 3 gold; ball 0 3 2 white; line 0.6 0 3 0 1 ink", far="box -2 -4 10 6 1 blue; line 1 9 4 14 12 8 18 ink; ball 8 19 2.4 ink"),
    "loading a gun": Labour(standing(complex(0.48, 0.44), complex(0.62, 0.34), far_sway=complex(0.02, 0.05), hertz=0.8, spine=0.10, curl=0.12, nod=-0.22), near="line 3 -8 6 2 -2 hide; line 2.6 0 -1 34 -14 iron; line 1.6 2 0 4 5 iron", far="line 2 0 0 4 -4 gold; ball 5 -5 1 brass"),
    "tugging over a thing": Labour(standing(complex(0.84, 0.26), complex(1.0, 0.20), near_sway=-0.04, far_sway=-0.04, hertz=0.8, spine=-0.24, curl=0.06, nod=0.08, apart=0.15)),
    "lighting a fuse": Labour(kneeling(complex(0.40, 0.60), complex(0.78, 0.22), far_sway=0.01j, spine=0.24, nod=0.06), before=_DYNAMITE, far="line 1.4 -4 4 4 -2 pale; flame 5 -5 2 3.6"),
    "opening a car door": Labour(standing(complex(0.02, 0.92), complex(0.92, 0.40), spine=0.10, nod=0.04), before=_CAR),
    "putting a flower in the hair": Labour(standing(complex(0.30, 0.66), complex(0.96, -0.32), far_sway=0.01j, spine=0.10, nod=0.02), far="line 1.2 0 3 2 -4 leaf; ball 2 -7 1.6 yellow; ball -1 -6 1.8 red; ball 5 -6 1.8 red; ball 2 -10 1.8 red; ball 2 -3.6 1.8 red"),
    "knocking somebody down": Labour(standing(complex(0.30, 0.06), complex(1.0, -0.26), far_sway=0.05, hertz=0.8, spine=0.22, nod=0.04, apart=0.16), far="line 1.6 8 -6 18 -14 yellow; line 1.6 9 0 20 0 yellow; line 1.6 8 6 17 13 yellow; line 1.6 4 -10 8 -20 yellow"),
    "reading aloud": Labour(seated(complex(0.60, 0.34), complex(0.86, 0.26), far_sway=0.02j, hertz=0.3, curl=0.08, nod=-0.12, height=0.58), behind=ARMCHAIR, both="poly -14 -6 0 -2 14 -8 14 8 0 13 -14 9 paper; line 1 0 -2 0 13 hide; line 0.7 -11 -1 -3 1 ink; line 0.7 -11 3 -3 5 ink; line 0.7 3 1 11 -2 ink; line 0.7 3 5 11 2 ink; line 1.6 -15 10 0 14.6 15 9 red", is_seated=True),
    "interviewing": Labour(standing(complex(0.20, 0.60), complex(0.98, -0.02), spine=0.08, nod=0.04), near="box -6 -8 6 6 0.4 paper; line 0.7 -4 -5 4 -5 ink; line 0.7 -4 -2 4 -2 ink", far="line 2.4 -5 4 3 -3 ink; ball 5 -5 3.4 iron; box -2 -1 3 3 0.4 red"),
    "speaking up": Labour(standing(complex(-0.30, 0.70), complex(0.50, 0.44), far_sway=complex(0.06, 0.06), hertz=0.8, spine=0.0, nod=0.08)),
    "driving in a post": Labour(striking(complex(0.20, -0.78), complex(0.92, 0.30), stay=0.45), before="box 40 -52 48 2 0.6 wood; oval 44 -52 4 1.4 pale; box 66 -58 74 0 0.6 wood; box 90 -58 98 0 0.6 wood; line 2 66 -46 98 -46 pale; line 2 66 -28 98 -28 pale; blob 34 2 38 -4 50 -4 54 2 earth", swung=TOOLS["sledgehammer"][1]),
    "touching a thing": Labour(standing(complex(0.0, 0.92), complex(1.0, -0.10), far_sway=complex(0.0, 0.04), hertz=0.3, spine=0.10, nod=0.06)),
    "kissing": Labour(standing(complex(0.70, 0.10), complex(0.60, 0.46), near_sway=0.01j, hertz=0.2, spine=0.12, curl=0.04, nod=0.06)),
    "lighting another's cigarette": Labour(standing(complex(0.72, -0.12), complex(0.94, -0.16), spine=0.10, nod=-0.02), far="box -2 -2 3 6 0.4 steel; flame 0.5 -6 2.4 4.4; glow 0 -6 36"),
    "smoking beside": Labour(standing(complex(-0.04, 0.94), complex(0.14, 0.92), spine=0.16, nod=0.04), before="line 1.6 15 -84 24 -82 white; ball 24.6 -82 1.2 orange; line 1.2 26 -84 30 -92 26 -100 white"),
    "sitting to be combed": Labour(seated(complex(0.40, 0.66), complex(0.52, 0.60), spine=-0.02, curl=0.0, nod=0.02, height=0.50), behind=STOOL, is_seated=True),
    "pulling a sword out of a stone": Labour(standing(complex(0.80, 0.34), complex(0.90, 0.40), near_sway=-0.04j, far_sway=-0.04j, hertz=0.6, spine=-0.10, nod=0.0, apart=0.14), before="poly 28 -52 34 -52 33 -26 29 -26 steel; line 0.8 31 -50 31 -28 white; line 3 22 -53 40 -53 gold; line 3.4 31 -54 31 -66 hide; ball 31 -68 2.6 gold; blob 8 2 14 -18 26 -29 44 -28 58 -14 62 2 grey; line 1.2 20 -16 28 -8 iron; line 1.2 44 -20 50 -8 iron; glow 31 -40 60; line 1.2 42 -66 48 -72 yellow; line 1.2 20 -66 14 -72 yellow; line 1.2 44 -56 52 -57 yellow"),
    "pillow fight": Labour(standing(complex(-0.20, -0.60), complex(0.92, -0.10), near_sway=complex(0.12, 0.06), hertz=0.9, spine=-0.06, nod=0.12, apart=0.12), near="blob -17 -16 0 -13 17 -17 15 0 18 13 0 11 -16 14 -14 0 white; line 1 -10 -6 8 -8 sacking; line 1 -8 4 9 3 sacking", before="blob 30 -92 36 -96 40 -93 34 -90 white; blob 44 -70 50 -74 54 -70 48 -68 white; blob 26 -50 32 -52 35 -48 30 -47 white; blob 50 -34 56 -36 58 -32 52 -31 white; blob -30 -104 -24 -107 -20 -103 -26 -101 white; blob 14 -110 20 -112 23 -108 17 -107 white"),
    "breaking up a road": Labour(standing(complex(0.52, 0.62), complex(0.66, 0.62), near_sway=0.03j, far_sway=0.03j, hertz=5.0, spine=0.20, curl=0.12, nod=-0.16, apart=0.08), before="poly 4 2 12 -3 22 0 30 -4 42 -1 52 2 ink; poly 40 0 44 -7 51 -5 50 0 grey; poly 8 0 11 -6 16 -5 17 0 grey; ball 46 -16 1.4 grey; ball 38 -22 1.2 grey; ball 10 -18 1.2 grey; line 1 34 -10 42 -16 white; line 1 14 -10 8 -15 white", both="line 3.4 -13 -3 13 -3 ink; box -5 -3 5 24 1.6 yellow; box -4 4 4 8 0 ink; line 3.4 0 24 0 47 steel"),
    "flipping a pancake": Labour(standing(complex(0.16, 0.84), complex(0.80, 0.44), far_sway=0.06j, hertz=0.9, spine=0.04, nod=0.10), before=_RANGE, far="line 2.6 -6 0 8 1 hide; blob 7 -2 10 4 32 4 35 -2 ink; oval 22 -34 13 4.4 bread; oval 22 -35 11 3.2 cream; line 1.2 10 -22 8 -14 white; line 1.2 34 -22 37 -14 white; line 1.2 22 -24 22 -14 white"),
    "stuffing money into a bag": Labour(standing(complex(0.56, 0.66), complex(0.80, 0.44), far_sway=0.10j, hertz=1.0, spine=0.22, curl=0.14, nod=-0.16), before=TABLE + "; blob 24 -47 20 -56 24 -68 34 -66 44 -69 50 -58 48 -47 sacking; oval 36 -67 10 3 ink; line 1.6 30 -56 42 -56 hide; box 50 -51 58 -47 0 leaf; box 49 -55 57 -51 0 green", far="box -8 -3 8 4 0.4 leaf; box -7 -6 9 0 0.4 green; box -2 -6 3 4 0 cream"),
    "dipping a net": Labour(standing(complex(0.50, 0.40), complex(0.82, 0.50), far_sway=complex(0.06, 0.04), spine=0.26, curl=0.10, nod=-0.10, apart=0.08), far="line 2 -22 -16 30 20 pale; poly 30 18 56 18 50 38 42 42 34 36 glass; line 0.8 36 20 40 40 white; line 0.8 44 20 43 41 white; line 0.8 51 20 47 39 white; line 0.8 32 26 53 27 white; line 2 29 18 57 18 steel; blob 38 30 42 26 48 27 50 30 47 33 42 33 orange; poly 38 30 33 27 34 33 orange"),
    "looking into a throat": Labour(standing(complex(0.80, 0.16), complex(0.92, 0.06), far_sway=0.01, spine=0.28, curl=0.14, nod=-0.06), far="line 2.6 -8 2 2 0 steel; glow 6 0 26; ball 4 0 1.6 cream"),
    "supporting": Labour(walking(complex(0.30, 0.66), complex(0.80, 0.36), spine=0.02)),
    "led by the arm": Labour(walking(complex(0.24, 0.60), complex(0.50, 0.50), spine=0.12)),
    "pulling somebody up": Labour(_on_a_ledge, behind=_LEDGE),
    "hanging by the hand": Labour(clinging),
    "kneeling to give": Labour(on_one_knee(complex(0.40, 0.44), complex(0.94, -0.02), far_sway=0.01j, nod=0.26)),
    "dropping a coin": Labour(standing(complex(0.0, 0.92), complex(0.88, 0.40), spine=0.24, curl=0.12, nod=-0.16), before=_HAT_OF_COINS, far="ball 4 2 2 gold"),
    "wiping a blackboard": Labour(standing(complex(0.06, 0.92), complex(0.90, -0.36), far_sway=complex(0.10, 0.12), hertz=0.8, spine=0.04, nod=0.20), behind=_BOARD + "; " + _FORMULAE + "; blob 34 -114 84 -110 76 -92 88 -76 70 -62 40 -64 44 -84 grey; line 2.4 50 -104 70 -100 cream; line 2 46 -78 60 -74 cream", far="box -5 -5 9 5 1 yellow; line 1.2 12 -7 16 -9 white; line 1.2 12 5 16 8 white"),
    "drawing on a board": Labour(standing(complex(0.06, 0.92), complex(0.92, -0.20), far_sway=complex(0.06, 0.12), hertz=0.6, spine=0.02, nod=0.16), behind=_BOARD + "; " + _DRAWN_WHALE, far="line 2 0 1 5 -4 white"),
    "lifting a lid": Labour(standing(complex(0.60, 0.66), complex(0.76, -0.26), far_sway=0.04j, spine=0.14, nod=-0.14), before=_RANGE + "; " + _POT + "; " + _STEAM, far="oval 8 6 16 4.4 iron; oval 8 5 13 3 steel; ball 8 0.6 2.2 ink; line 1 0 12 -1 17 water; line 1 14 12 15 18 water"),
    "striking a great bell": Labour(standing(complex(0.40, 0.10), complex(0.68, 0.0), near_sway=0.10, far_sway=0.10, hertz=0.4, spine=0.20, nod=0.10, apart=0.15), before=_BELL, both=_BEAM + "; line 1.4 36 -10 42 -16 yellow; line 1.4 38 0 45 0 yellow; line 1.4 36 10 42 15 yellow"),
    "climbing down a wall": Labour(climbing, behind=_TOWER),
    "taking a book from a shelf": Labour(standing(complex(0.10, 0.90), complex(0.86, -0.10), far_sway=-0.04, spine=-0.02, nod=0.06), behind=_SHELF + "; glow 41 -84 34", far=_BOOK),
    "drinking from the hands": Labour(kneeling(complex(0.44, 0.06), complex(0.54, 0.06), near_sway=0.02j, far_sway=0.02j, spine=0.40, curl=0.24, nod=-0.16), before="blob 18 2 30 -4 56 -5 84 -3 92 2 water; line 1 40 -2 56 -2 white; line 1 62 0 78 0 white", both="blob -5 -3 5 -3 4 3 -4 3 water; line 1 -2 4 -2 14 water; line 1 2 4 3 17 water; ball 0 22 1.2 water"),
    "reaching after something": Labour(on_tiptoe(complex(0.30, 0.30), complex(0.80, -0.66))),
    "hoisting a sail": Labour(standing(complex(0.62, -0.60), complex(0.80, 0.06), near_sway=0.12j, far_sway=0.12j, hertz=0.4, spine=-0.18, nod=0.36, apart=0.12), behind=_MAST, far="line 2 -3 -30 0 0 -2 20 4 40 -6 52 straw"),
    "shoeing a horse": Labour(kneeling(complex(0.76, 0.44), complex(0.80, 0.06), far_sway=0.20j, hertz=1.0, spine=0.16), far="line 2.4 -8 4 2 -3 pale; poly -2 -8 5 -5 9 4 3 5 iron", near="line 2.6 -6 6 -7 -3 0 -8 7 -3 6 6 iron", before="line 1.2 40 -60 46 -68 yellow; line 1.2 44 -54 52 -56 yellow"),
    "grooming a beast": Labour(standing(complex(0.40, 0.50), complex(0.96, -0.06), far_sway=complex(0.08, 0.14), hertz=0.7, spine=0.08, nod=0.02), far="box -5 -4 9 0 1 hide; box -4 0 8 4 0.4 straw"),
    "walking against the wind": Labour(walking(complex(0.40, 0.24), complex(0.70, -0.36), spine=0.46), behind=_GUST),
    "gazing into a crystal ball": Labour(seated(complex(0.60, 0.40), complex(1.0, 0.34), near_sway=0.05j, far_sway=-0.05j, spine=0.14, curl=0.14, nod=-0.14), behind=CHAIR, before=_CRYSTAL, is_seated=True),
    "pulling a rabbit out of a hat": Labour(standing(complex(0.56, 0.50), complex(0.76, -0.14), far_sway=0.05j, spine=0.0, nod=0.10), near=_TOP_HAT, far=_RABBIT + "; line 1 -14 -20 -18 -26 yellow; line 1 14 -20 19 -25 yellow; line 1 -14 -4 -20 -4 yellow"),
    "casting a spell": Labour(standing(complex(-0.20, 0.60), complex(0.92, -0.40), far_sway=complex(0.05, 0.08), spine=0.04, nod=0.10, apart=0.08), far=_SPELL),
    "throwing into a cauldron": Labour(standing(complex(0.40, 0.50), complex(0.90, -0.16), far_sway=0.06j, spine=0.10, nod=-0.10), before=_CAULDRON, far="blob 2 10 10 8 15 12 12 17 4 16 green; ball 6 8.6 1.7 lime; ball 11 8.4 1.7 lime; line 1.6 3 15 -2 20 green; line 1.6 13 15 18 19 green"),
    "tearing up a letter": Labour(standing(complex(0.40, 0.30), complex(0.76, 0.16), near_sway=-0.06, far_sway=0.06, hertz=0.8, spine=0.02, nod=-0.06), before=_SCRAPS, near="poly -8 -14 6 -14 3 -8 6 -2 2 4 5 10 -9 10 paper; line 0.8 -6 -8 0 -8 ink; line 0.8 -6 -2 0 -2 ink", far="poly -4 -14 9 -14 10 10 -5 10 -1 4 -5 -2 -2 -8 paper; line 0.8 2 -8 7 -8 ink; line 0.8 2 -2 7 -2 ink"),
    "burning a letter": Labour(standing(complex(0.10, 0.84), complex(0.80, -0.02), spine=0.0, nod=-0.06), far="poly -6 -4 9 -2 8 16 0 12 -6 17 paper; line 1.4 -6 17 0 12 8 16 ink; line 0.8 -3 1 6 2 ink; line 0.8 -3 6 5 7 ink; flame 1 13 8 11; flame 7 8 5 9; glow 2 12 50; ball 10 -10 1.4 orange; ball 4 -16 1 orange; ball 15 -18 1 yellow"),
    "opening a chest": Labour(kneeling(complex(0.66, 0.24), complex(0.96, 0.16), spine=0.16, curl=0.10, nod=-0.04), before=_CHEST),
    "digging up a chest": Labour(standing(complex(0.44, 0.46), complex(0.66, 0.66), near_sway=0.06j, far_sway=0.06j, spine=0.26, curl=0.12, nod=-0.10, apart=0.10), before=_BURIED, both="line 2.4 -12 -26 7 24 pale; line 2.4 -17 -28 -8 -25 pale; poly 2 22 11 18 16 34 9 40 steel"),
    "opening a safe": Labour(kneeling(complex(0.56, 0.20), complex(0.94, 0.06), far_sway=0.02j, spine=0.10, curl=0.12, nod=0.0), before=_SAFE),
    "kicking a door in": Labour(kicking_high, behind=_BROKEN_DOOR),
    "sliding down a pole": Labour(climbing, behind="line 3.4 15 0 15 -200 brass; line 1.2 -14 -100 -18 -116 white; line 1.2 -4 -108 -6 -124 white; line 1.2 30 -96 33 -112 white"),
    "changing a tyre": Labour(kneeling(complex(0.60, 0.50), complex(0.92, 0.36), far_sway=0.10j, spine=0.26), before="oval 40 -16 16 16 ink; oval 40 -16 9 9 steel; ball 40 -16 2.4 iron; ball 40 -22 1.2 iron; ball 46 -14 1.2 iron; ball 35 -13 1.2 iron; poly -46 -8 -22 -8 -20 0 -48 0 red; line 1.6 -42 -8 -38 -13 -30 -13 -26 -8 ink", far="line 3 -10 10 6 -6 steel; line 3 0 -12 12 0 steel"),
    "waving a cape": Labour(standing(complex(0.40, 0.30), complex(0.96, 0.20), near_sway=0.06j, far_sway=0.08, hertz=0.6, spine=-0.10, curl=-0.04, nod=0.16, apart=0.06), both="poly -16 -4 20 -6 34 34 18 46 4 40 -12 48 -24 36 red; line 1.2 -6 0 -10 42 hide; line 1.2 8 0 14 42 hide; line 1.6 -16 -5 20 -7 wood"),
    "washing a car": Labour(standing(complex(0.10, 0.80), complex(0.96, 0.20), far_sway=complex(0.08, 0.14), hertz=0.8, spine=0.20, nod=-0.04), before="poly -44 -20 -22 -20 -26 0 -40 0 blue; oval -33 -20 11 2.4 water; ball -38 -22 3 white; ball -31 -24 3.6 white; ball -26 -22 2.6 white; ball 44 -50 3 white; ball 50 -44 3.6 white; ball 46 -38 2.6 white; ball 54 -54 2.6 white; ball 56 -36 3 white; line 1 48 -32 48 -24 water", far="box -5 -5 8 5 2 yellow; ball 8 4 2 white; ball -4 6 1.6 white"),
    "raising the hat": Labour(standing(complex(0.0, 0.92), complex(0.66, -0.66), spine=0.10, nod=-0.06), far="oval 6 0 12 3 hide; blob -2 0 0 -10 6 -8 12 -10 14 0 hide; line 2 -2 -2 14 -2 ink"),
    "climbing through a window": Labour(climbing, behind=_OPEN_WINDOW),
    "breaking boards": Labour(striking(complex(0.20, -0.80), complex(0.98, 0.72), stay=0.15), before=_TILES),
    "pounding in a mortar": Labour(standing(complex(0.62, 0.10), complex(0.78, 0.20), near_sway=0.14j, far_sway=0.14j, hertz=0.8, spine=0.20, curl=0.12, nod=-0.16), before=_MORTAR, both=_PESTLE),
    "treading grapes": Labour(walking(complex(-0.10, 0.80), complex(0.50, 0.50), spine=0.0), before=_VAT),
    "shaking a cocktail": Labour(standing(complex(0.40, -0.30), complex(0.56, -0.44), near_sway=complex(0.03, 0.08), far_sway=complex(0.03, 0.08), hertz=1.6, spine=-0.04, nod=0.06), before=_COUNTER, both=_SHAKER),
    "tossing dough": Labour(standing(complex(0.40, -0.30), complex(0.72, -0.34), near_sway=0.06j, far_sway=0.06j, hertz=0.7, spine=-0.08, nod=0.40), both="oval 4 -30 26 7 cream; oval 4 -31 22 5 bread; oval 4 -31.4 18 4 cream; line 1.2 -26 -20 -30 -12 white; line 1.2 34 -20 38 -12 white"),
    "directing traffic": Labour(standing(complex(-0.98, -0.06), complex(0.30, -0.95), near_sway=0.03j, spine=-0.02, nod=0.06, turn=0.7), near="box -7 -4 4 4 2 white", far="box -4 -9 5 3 2 white"),
    "showing a card": Labour(standing(complex(-0.04, 0.94), complex(0.36, -0.95), spine=-0.04, nod=0.24), far="box -3 -15 9 2 0.6 red"),
    "drawing the curtains": Labour(standing(complex(0.36, -0.30), complex(0.99, -0.24), near_sway=-0.04, far_sway=0.04, hertz=0.5, spine=0.02, nod=0.12), behind=_CURTAIN),
    "washing the face": Labour(standing(complex(0.40, -0.10), complex(0.52, -0.14), near_sway=0.04j, far_sway=0.04j, hertz=1.0, spine=0.36, curl=0.20, nod=-0.06), before=_BASIN, both="ball -2 -6 1.4 water; ball 8 -4 1.2 water; ball 4 8 1.4 water; ball -6 6 1.2 water; ball 12 4 1.2 water"),
    "bathing a baby": Labour(kneeling(complex(0.60, 0.44), complex(0.92, 0.34), near_sway=0.05j, spine=0.24, curl=0.18, nod=-0.10), before=_BABY_TUB, far="box -5 -3 6 4 2 yellow"),
    "stacking wood": Labour(standing(complex(0.66, 0.60), complex(0.86, 0.50), near_sway=0.03j, far_sway=0.03j, spine=0.32, curl=0.18, nod=-0.10), before=_LOGS, both=_LOG),
    "holding out a hat": Labour(standing(complex(0.10, 0.80), complex(0.90, 0.30), far_sway=0.02j, spine=0.12, nod=0.10), far="oval 6 -2 11 2.6 ink; blob -2 -1 0 10 12 10 14 -1 ink; oval 6 -2 7 1.6 hide; ball 4 -3 1.4 gold; ball 8 -2.6 1.4 gold"),
})  # fmt: skip
"""By the names that the lexicon gives them; the halves of who it is done to have no words."""
