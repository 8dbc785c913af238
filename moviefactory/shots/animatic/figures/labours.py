"""What stands about people at their work and lies in their hands: one row per deed of the lexicon. A table.

`behind` and `before` lie on the ground, `near`, `far` and `both` in the hands. Units: hundredths of a
height, as in `sketch`. The poses are in `work_poses`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from moviefactory.shots.animatic.figures.carried_small import MUSIC
from moviefactory.shots.animatic.figures.carried_tools import TOOLS
from moviefactory.shots.animatic.figures.carried_wares import WARES
from moviefactory.shots.animatic.figures.dealings import DEALINGS
from moviefactory.shots.animatic.figures.errands import ERRANDS
from moviefactory.shots.animatic.figures.exertions import EXERTIONS
from moviefactory.shots.animatic.figures.handiwork import HANDIWORK
from moviefactory.shots.animatic.figures.labour import ARMCHAIR, CHAIR, DESK, STOOL, TABLE, Labour
from moviefactory.shots.animatic.figures.quiet import QUIET
from moviefactory.shots.animatic.figures.work_poses import (
    at_rest,
    climbing,
    crawling,
    crouching,
    diving,
    gliding,
    hammering,
    kneeling,
    playing_to_the_mouth,
    pressing_up,
    seated,
    standing,
    striking,
    walking,
)

_NET: Final = "line 1.6 0 0 -8 -28 paper; line 1.6 0 0 8 -42 paper; line 1.6 0 0 24 -40 paper; line 1.6 0 0 33 -20 paper; line 1.6 0 0 31 4 paper; line 1.6 0 0 16 16 paper; line 1.4 -4 -14 4 -20 12 -20 17 -10 16 2 8 8 paper; line 1.4 -6 -21 6 -31 18 -30 25 -15 24 3 12 12 paper; line 2.2 -8 -28 8 -42 24 -40 33 -20 31 4 16 16 paper; ball -8 -28 1.8 ink; ball 8 -42 1.8 ink; ball 24 -40 1.8 ink; ball 33 -20 1.8 ink; ball 31 4 1.8 ink; ball 16 16 1.8 ink"
_MESH: Final = "poly -14 2 16 2 22 34 -12 36 sacking; line 0.8 -12 10 20 8 iron; line 0.8 -12 18 20 16 iron; line 0.8 -12 26 20 24 iron; line 0.8 -6 2 -4 35 iron; line 0.8 2 2 5 35 iron; line 0.8 10 2 14 34 iron"
_LEAVES: Final = "blob 34 -116 26 -106 30 -92 44 -86 57 -92 58 -112 leaf; blob 30 -100 24 -92 32 -84 42 -90 green; box 50 -92 56 0 1 wood; ball 34 -94 3 red; ball 42 -104 3 red; ball 48 -96 3 red; ball 38 -86 3 red"
_PLANTS: Final = "line 1.4 24 0 25 -14 leaf; line 1.4 25 -14 20 -18 leaf; ball 25 -17 3.4 red; line 1.4 34 0 34 -16 leaf; ball 34 -19 3.4 yellow; line 1.4 44 0 43 -13 leaf; ball 43 -16 3.4 pink; line 1.4 52 0 53 -15 leaf; ball 53 -18 3.4 red; blob 18 0 22 -6 30 -7 40 -6 50 -7 57 0 leaf"
_WHEAT: Final = "line 1.4 30 0 31 -40 straw; line 1.4 36 0 34 -44 straw; line 1.4 41 0 42 -40 straw; line 1.4 46 0 45 -45 straw; line 1.4 51 0 53 -41 straw; line 1.4 56 0 55 -44 straw; oval 31 -43 1.8 5 yellow; oval 34 -47 1.8 5 yellow; oval 42 -43 1.8 5 yellow; oval 45 -48 1.8 5 yellow; oval 53 -44 1.8 5 yellow; oval 55 -47 1.8 5 yellow"
_CLOTHESLINE: Final = "line 2.4 -54 0 -54 -104 wood; line 0.9 -54 -101 0 -97 57 -101 paper; poly -48 -100 -28 -98 -30 -74 -46 -74 white; poly 34 -99 52 -100 51 -72 36 -72 blue; poly -24 -98 -12 -98 -13 -80 -23 -80 red"
_TUB: Final = "poly 14 -22 54 -22 48 0 20 0 wood; oval 34 -22 20 3.6 water; ball 26 -24 3 white; ball 34 -26 4 white; ball 42 -24 3 white; line 1.6 16 -14 52 -14 iron"
_WALL_OF_BRICKS: Final = "box 24 -30 57 0 0 red; line 1 24 -10 57 -10 cream; line 1 24 -20 57 -20 cream; line 1 34 0 34 -10 cream; line 1 46 0 46 -10 cream; line 1 30 -10 30 -20 cream; line 1 41 -10 41 -20 cream; line 1 52 -10 52 -20 cream; line 1 36 -20 36 -30 cream; line 1 48 -20 48 -30 cream; box 24 -40 38 -30 0 red"
_BOARD: Final = "poly 16 -118 56 -118 56 0 16 0 cream"
_SKI: Final = "line 2.6 -42 -1.6 40 -1.6 52 -7 red; line 2.6 -34 -0.4 46 -0.4 57 -6 blue"
_POLE_BACK: Final = "line 1.6 2 -4 -30 34 steel; oval -28 31 4 1.4 ink"

LABOURS: Mapping[str, Labour] = MappingProxyType({
    **EXERTIONS,
    **HANDIWORK,
    **ERRANDS,
    **DEALINGS,
    **QUIET,
    "casting a net": Labour(standing(complex(0.30, -0.30), complex(0.86, -0.42), spine=-0.05, curl=0.0, nod=0.06, apart=0.07, near_sway=0.05j), far=_NET),
    "chopping wood": Labour(striking(complex(0.14, -0.72), complex(0.86, 0.66)), before="box 26 -24 50 0 2 wood; oval 38 -24 12 3 pale; box 32 -41 44 -25 1 bread; oval 38 -41 6 2 cream; poly -52 0 -46 -10 -38 -7 -40 0 cream; poly -40 0 -34 -9 -26 -6 -28 0 bread", swung=TOOLS["axe"][1]),
    "felling a tree": Labour(striking(complex(-0.12, -0.34), complex(0.92, 0.34), stay=0.2), before="box 40 -118 57 0 1 wood; poly 40 -58 50 -50 40 -42 cream; line 1 46 -110 45 -64 ink; line 1 52 -100 52 -8 ink; poly 30 0 33 -5 37 0 cream; poly 24 0 27 -4 30 0 bread", swung=TOOLS["axe"][1]),
    "sawing": Labour(standing(complex(0.55, 0.52), complex(0.95, 0.80), near_sway=complex(0.16, 0.04), spine=0.24, curl=0.2, nod=-0.16, hertz=0.8), before="line 2.4 18 0 32 -44 wood; line 2.4 32 0 18 -44 wood; line 2.4 44 0 57 -44 wood; line 2.4 57 0 44 -44 wood; box 12 -48 58 -37 4 hide; oval 58 -42.5 2.4 5.4 cream", near=TOOLS["saw"][1], angles=(0.22, 0.0)),
    "kneading dough": Labour(standing(complex(0.62, 0.86), complex(0.92, 0.86), near_sway=complex(0.06, 0.05), far_sway=complex(-0.06, -0.05), spine=0.24, curl=0.2, nod=-0.2), before=TABLE + "; oval 34 -47 20 1.6 white; blob 20 -47 20 -54 30 -59 42 -57 48 -47 cream"),
    "rolling dough": Labour(standing(complex(0.62, 0.84), complex(0.92, 0.84), near_sway=0.08, far_sway=0.08, spine=0.24, curl=0.2, nod=-0.2), before=TABLE + "; blob 16 -47 18 -50 52 -50 54 -47 cream", both=WARES["rolling pin"][1]),
    "knitting": Labour(seated(complex(0.46, 0.52), complex(0.66, 0.50), near_sway=0.04j, far_sway=-0.04j, hertz=1.0, nod=-0.2), behind=CHAIR, before="ball 34 -5 6 red; line 0.9 32 -9 24 -20 22 -34 red", both="box -6 2 9 24 1 red; line 1 -5 8 8 8 pink; line 1 -5 14 8 14 pink; line 1.6 -13 -12 8 4 pale; line 1.6 16 -12 -5 4 pale", is_seated=True),
    "sewing": Labour(seated(complex(0.44, 0.56), complex(0.74, 0.10), far_sway=complex(0.02, 0.20), nod=-0.2), behind=CHAIR, near="blob -6 -4 14 -6 20 8 18 26 4 22 -8 26 blue", far="line 1.2 -4 4 4 -6 steel; line 0.7 -4 4 -16 20 paper", is_seated=True),
    "mending a net": Labour(seated(complex(0.44, 0.50), complex(0.72, 0.28), far_sway=0.14j, nod=-0.2), behind=STOOL, near=_MESH, far="line 1.6 -5 5 5 -5 pale; line 0.7 -5 5 -14 14 paper", is_seated=True),
    "weaving": Labour(seated(complex(0.70, 0.30), complex(0.86, 0.24), near_sway=0.10, far_sway=-0.10), behind=STOOL, before="line 2.6 26 0 26 -92 wood; line 2.6 56 0 56 -92 wood; line 2.6 26 -90 56 -90 wood; box 27 -48 55 -16 0 red; line 2 27 -40 55 -40 gold; line 2 27 -28 55 -28 blue; line 0.8 30 -90 30 -48 paper; line 0.8 36 -90 36 -48 paper; line 0.8 42 -90 42 -48 paper; line 0.8 48 -90 48 -48 paper; line 0.8 53 -90 53 -48 paper", is_seated=True),
    "spinning wool": Labour(seated(complex(0.56, 0.46), complex(0.80, 0.10), far_sway=0.06j), behind=STOOL, before="line 2.4 40 -30 34 0 wood; line 2.4 40 -30 50 0 wood; line 2.4 40 -30 22 -20 wood; line 2.4 22 -52 40 -34 56 -34 40 -14 24 -32 40 -52 56 -34 wood; oval 40 -33 3 3 iron; line 0.8 40 -52 26 -58 paper; ball 24 -60 4 white", is_seated=True),
    "forging": Labour(hammering(complex(0.62, 0.66)), before="box 26 -24 46 0 1 wood; poly 16 -42 56 -42 47 -34 42 -30 44 -24 28 -24 30 -30 24 -35 iron; glow 36 -45 30; shine 36 -44 11 2.4 orange; line 0.9 40 -46 50 -60 yellow; line 0.9 36 -46 34 -64 yellow; line 0.9 44 -46 57 -52 yellow", far="line 2.6 -3 8 8 -12 pale; poly -2 -16 14 -24 20 -14 4 -6 iron"),
    "chiselling": Labour(hammering(complex(0.86, 0.30)), before="box 34 -16 58 0 0 grey; blob 38 -16 36 -50 40 -74 48 -78 56 -72 58 -16 white; ball 48 -86 8 white", near="line 2.4 -4 0 10 0 steel", far=TOOLS["hammer"][1], angles=(0.0, 0.5)),
    "welding": Labour(standing(complex(0.66, 0.70), complex(0.86, 0.66), spine=0.24, curl=0.22, nod=-0.12), before="line 3.4 30 0 30 -46 iron; line 3.4 52 0 52 -46 iron; box 26 -50 57 -44 0 steel; glow 46 -52 44; ball 46 -52 2.4 white; line 1 46 -52 38 -70 yellow; line 1 46 -52 50 -72 yellow; line 1 46 -52 57 -64 yellow; line 1 46 -52 57 -46 orange; line 1 46 -52 34 -60 orange; line 1 46 -50 40 -34 orange; line 1 46 -50 52 -32 yellow", far="line 2.4 -4 2 10 8 iron"),
    "throwing a pot": Labour(seated(complex(0.62, 0.66), complex(0.92, 0.64), near_sway=0.03j, far_sway=0.03j, spine=0.2), behind=STOOL, before="box 32 -34 38 0 0 iron; oval 35 -35 16 3 grey; blob 26 -36 22 -48 30 -60 40 -60 48 -48 44 -36 orange; oval 35 -60 6 1.6 hide", is_seated=True),
    "writing at a desk": Labour(seated(complex(0.62, 0.66), complex(0.78, 0.58), far_sway=0.06, spine=0.16, curl=0.22, nod=-0.3), behind=CHAIR, before=DESK + "; poly 16 -49 38 -49 40 -51 18 -51 white; box 44 -57 49 -49 0.6 ink", far="blob 0 4 -6 -10 -14 -22 -8 -26 -2 -12 white", is_seated=True),
    "typing": Labour(seated(complex(0.66, 0.58), complex(0.80, 0.54), near_sway=0.03j, far_sway=-0.03j, hertz=1.8, spine=0.10, curl=0.14, nod=-0.16), behind=CHAIR, before=DESK + "; poly 26 -49 52 -49 50 -58 30 -58 ink; box 32 -72 48 -58 0 white; line 1 35 -68 45 -68 grey; line 1 35 -64 45 -64 grey; box 28 -60 52 -57 1 iron", is_seated=True),
    "playing the cello": Labour(seated(complex(0.72, 0.74), complex(0.30, -0.06), near_sway=complex(0.12, 0.02), spine=0.02, curl=0.06, nod=-0.04, hertz=0.45), behind=CHAIR, before="line 2.8 14 -92 22 -50 ink; oval 13 -94 2.6 3.4 wood; line 1.2 28 -6 30 0 steel; blob 22 -56 10 -50 11 -38 16 -33 9 -26 12 -10 28 -5 43 -10 45 -26 36 -33 38 -44 34 -54 bread; line 0.9 16 -86 27 -14 paper; line 1.6 17 -30 19 -20 ink; line 1.6 35 -32 36 -22 ink; line 1.8 20 -25 33 -27 wood", near="line 1.8 -26 3 36 -5 pale; line 0.7 -26 5 36 -3 white", is_seated=True),
    "playing the harp": Labour(seated(complex(0.62, 0.10), complex(0.86, 0.20), near_sway=0.06j, far_sway=-0.06j, curl=0.04, nod=0.0), behind=CHAIR, before="line 3.4 20 -40 24 -98 gold; line 3 24 -98 34 -92 44 -98 57 -104 gold; line 3.4 57 -104 54 -4 gold; line 3 20 -40 54 -4 gold; line 0.7 30 -30 30 -92 paper; line 0.7 36 -24 36 -92 paper; line 0.7 42 -18 42 -95 paper; line 0.7 48 -11 48 -98 paper", is_seated=True),
    "playing the accordion": Labour(standing(complex(0.30, 0.58), complex(0.92, 0.50), near_sway=-0.10, far_sway=0.10, hertz=0.4, spine=0.0, nod=0.06), both=MUSIC["accordion"][1]),
    "playing the flute": Labour(playing_to_the_mouth(complex(0.0, 0.03)), near=MUSIC["flute"][1].replace("-4 -1", "-8 -4")),
    "playing the saxophone": Labour(playing_to_the_mouth(complex(0.04, 0.34), apart=complex(0.20, 0.28)), near="line 2.2 -4 -13 2 -12 4 -6 gold; line 4.4 4 -8 7 8 gold; blob 6 6 10 20 22 22 26 4 22 2 18 14 12 12 10 4 gold; blob 17 6 20 -5 34 -6 28 8 gold; ball 7 -2 1.4 brass; ball 8 4 1.4 brass"),
    "playing the bagpipes": Labour(playing_to_the_mouth(complex(0.02, 0.42), apart=complex(0.14, 0.20)), near=MUSIC["bagpipes"][1]),
    "stirring a pot": Labour(standing(complex(0.20, 0.92), complex(0.92, 0.34), far_sway=complex(0.10, 0.04), hertz=0.5, spine=0.16, curl=0.14, nod=-0.2), before="flame 36 -5 9 7; flame 44 -4 6 5; line 3 24 0 54 -5 wood; line 3 54 0 24 -5 wood; blob 22 -38 20 -22 28 -10 52 -10 58 -22 56 -38 iron; oval 39 -38 17 3 cream; line 1 34 -44 31 -54 36 -62 paper; line 1 44 -44 41 -54 46 -62 paper", far="line 2.2 -2 -10 4 30 pale"),
    "grilling": Labour(standing(complex(0.10, 0.92), complex(0.92, 0.62), far_sway=0.06j, spine=0.12, nod=-0.14), before="line 2 22 0 26 -36 iron; line 2 56 0 52 -36 iron; poly 18 -48 57 -48 53 -36 24 -36 iron; shine 39 -47 16 1.8 orange; line 2.4 24 -51 34 -51 hide; line 2.4 38 -51 48 -51 hide; line 1 30 -56 27 -66 32 -76 paper; line 1 44 -56 41 -66 46 -76 paper", far="line 1.8 -4 -4 12 6 steel"),
    "pouring": Labour(standing(complex(0.72, 0.62), complex(0.80, 0.06), far_sway=0.03j, nod=-0.1), near="blob -7 -9 7 -9 5 5 -5 5 white", far="blob -9 2 -8 -8 0 -11 8 -8 9 2 5 7 -5 7 accent; line 2.6 8 -2 16 -7 accent; line 2 -8 -6 -14 -3 -8 3 accent; line 1.4 16 -7 18 8 10 22 water", angles=(0.0, 0.5)),
    "feeding with a bottle": Labour(standing(complex(0.30, 0.74), complex(0.94, 0.30), spine=0.20, curl=0.08, nod=-0.2), far="poly -4 -5 4 -8 15 8 8 13 white; line 1 3 0 9 8 grey; poly 8 13 15 8 18 12 13 16 orange; ball 17 16 2 pink"),
    "feeding from the hand": Labour(standing(complex(0.30, 0.66), complex(1.0, 0.14), far_sway=0.02j, spine=0.14, nod=-0.10), near="oval 2 -5 11 2.4 orange; blob -9 -5 13 -5 9 7 -5 7 hide", far="poly 0 -4 18 -1 0 4 orange; line 1.6 0 0 -7 -6 leaf; line 1.6 0 0 -9 0 leaf; line 1.6 0 0 -7 5 leaf"),
    "feeding": Labour(standing(complex(0.36, 0.60), complex(0.94, 0.36), far_sway=0.06j, spine=0.14, nod=-0.14), near="oval 2 -5 11 2.4 straw; blob -9 -5 13 -5 9 7 -5 7 hide", far="ball 4 8 1 straw; ball 9 14 1 straw; ball 2 18 1 straw; ball 12 24 1 straw; ball 6 30 1 straw; ball 14 36 1 straw; ball 3 40 1 straw"),
    "milking": Labour(seated(complex(0.70, 0.70), complex(0.92, 0.64), near_sway=0.06j, far_sway=-0.06j, spine=0.3, height=0.40), behind="box -20 -20 2 -16 1 wood; box -12 -16 -8 0 0 wood", before="line 3.4 24 -30 24 0 cream; line 3.4 34 -30 34 0 ink; line 3.4 78 -30 78 0 cream; line 3.4 86 -30 86 0 ink; blob 18 -58 22 -28 50 -24 88 -28 94 -44 90 -62 62 -66 30 -64 cream; blob 30 -62 46 -64 44 -46 32 -42 ink; blob 62 -64 80 -62 76 -44 60 -48 ink; blob 32 -30 38 -20 46 -30 pink; blob 88 -66 98 -80 112 -74 114 -58 104 -54 92 -54 cream; oval 111 -60 5 5 pink; ball 102 -70 1.4 ink; line 2 96 -80 94 -88 bone; blob 92 -76 84 -80 86 -72 cream; line 1.6 18 -58 12 -44 14 -26 ink; poly 26 -18 44 -18 41 0 29 0 steel; oval 35 -18 9 2 white; line 1 34 -18 33 -32 white; line 1 38 -18 39 -32 white", is_seated=True),
    "reaping": Labour(standing(complex(0.36, 0.50), complex(0.82, 0.66), near_sway=-0.10, far_sway=-0.10, spine=0.30, curl=0.2, nod=-0.12, apart=0.08, hertz=0.45), behind=_WHEAT, near="line 2.4 -6 -12 26 38 pale; blob 26 37 44 37 57 30 44 44 24 42 steel"),
    "picking fruit": Labour(standing(complex(0.10, 0.90), complex(0.72, -0.86), far_sway=0.05j, spine=-0.04, curl=-0.04, nod=0.34), behind=_LEAVES, near=WARES["fruit basket"][1], far="ball 2 -5 3.6 red"),
    "gathering": Labour(kneeling(complex(0.50, 0.70), complex(0.92, 0.80), far_sway=0.06), before="line 2 -2 -20 4 -27 14 -27 20 -20 wood; poly -2 -19 21 -19 17 -2 2 -2 straw; ball 4 -20 3.4 red; ball 12 -21 3.4 pink; line 1.2 30 0 30 -9 leaf; ball 30 -11 3.4 red; line 1.2 40 0 41 -8 leaf; ball 41 -10 3.4 yellow; line 1.2 50 0 50 -9 leaf; ball 50 -11 3.4 red"),
    "planting": Labour(kneeling(complex(0.56, 0.76), complex(0.86, 0.80), near_sway=0.03j), before="blob 0 0 6 -5 20 -6 40 -5 56 0 earth; line 1.6 16 -4 16 -14 leaf; line 1.6 16 -12 10 -17 leaf; line 1.6 16 -12 22 -17 leaf; line 1.6 32 -4 32 -15 leaf; line 1.6 32 -13 26 -18 leaf; line 1.6 32 -13 38 -18 leaf; line 1.6 48 -4 48 -14 leaf; line 1.6 48 -12 42 -17 leaf; line 1.6 48 -12 54 -17 leaf"),
    "sowing": Labour(walking(complex(0.24, 0.62), complex(0.90, 0.10), sway=complex(0.06, 0.12)), near="poly -12 -4 14 -4 10 12 -8 12 straw; oval 1 -4 13 2 yellow", far="ball 5 4 1.1 straw; ball 12 2 1.1 straw; ball 17 10 1.1 straw; ball 9 14 1.1 straw; ball 20 20 1.1 straw; ball 12 26 1.1 straw; ball 18 34 1.1 straw; ball 8 38 1.1 straw"),
    "watering plants": Labour(standing(complex(0.10, 0.90), complex(0.84, 0.36), far_sway=0.03j, spine=0.10, nod=-0.16), before=_PLANTS, far="poly -10 -2 8 -2 9 15 -11 15 green; line 2.2 -7 -2 -4 -10 4 -10 6 -2 leaf; line 2.8 8 10 18 2 green; poly 16 -3 21 2 19 6 14 0 green; line 1 20 3 22 14 20 28 water; line 1 19 5 18 16 15 30 water; line 1 21 2 26 14 26 28 water", angles=(0.0, 0.35)),
    "ploughing": Labour(walking(complex(0.60, 0.72), complex(0.72, 0.70), spine=0.24), before="line 2.6 20 -46 34 -10 57 -16 wood; line 2.6 26 -46 36 -10 wood; poly 32 -12 44 -12 48 1 36 2 steel; blob -40 0 -30 -6 -10 -5 10 -7 30 -5 34 1 earth"),
    "raking": Labour(standing(complex(0.46, 0.30), complex(0.84, 0.76), near_sway=-0.06, far_sway=0.10, spine=0.20, curl=0.18, nod=-0.14), before="blob 26 0 32 -9 44 -11 57 -6 58 0 orange; ball 34 -8 2.4 red; ball 44 -9 2.4 yellow; ball 51 -6 2.4 red; ball 38 -3 2.4 yellow", near="line 2.2 -5 -8 28 50 pale; line 2 20 52 36 46 wood; line 1.2 21 52 24 57 wood; line 1.2 28 49 31 55 wood; line 1.2 35 47 38 52 wood"),
    "washing clothes": Labour(kneeling(complex(0.66, 0.62), complex(0.90, 0.60), near_sway=0.08j, far_sway=-0.08j, spine=0.42), before=_TUB.replace("14 -22 54", "10 -22 54") + "; blob 26 -24 24 -36 34 -40 44 -34 42 -24 blue"),
    "hanging laundry": Labour(standing(complex(0.46, -0.72), complex(0.78, -0.66), near_sway=0.04j, spine=-0.06, curl=-0.04, nod=0.28), behind=_CLOTHESLINE, far="poly -8 -2 10 -2 12 24 -8 22 white"),
    "ironing": Labour(standing(complex(0.60, 0.80), complex(0.84, 0.70), far_sway=0.14, spine=0.16, curl=0.16, nod=-0.2), before="line 2 22 0 46 -48 iron; line 2 46 0 22 -48 iron; blob 8 -50 50 -50 58 -48 50 -46 8 -46 blue; blob 14 -50 18 -54 34 -53 40 -50 white", far="poly -8 6 14 6 8 -3 -8 -3 steel; line 2.4 -6 -3 -4 -8 6 -8 6 -3 ink"),
    "washing dishes": Labour(standing(complex(0.64, 0.78), complex(0.88, 0.74), near_sway=0.06, spine=0.16, curl=0.18, nod=-0.2), before=TABLE + "; poly 16 -58 46 -58 43 -47 19 -47 steel; ball 22 -59 3 white; ball 30 -61 4 white; ball 38 -59 3 white; oval 52 -52 2 6 white; oval 55 -52 2 6 white; oval 49 -52 2 6 white", near="oval 4 -4 8 8 white; oval 4 -4 5 5 glass"),
    "scrubbing the floor": Labour(kneeling(complex(0.60, 0.86), complex(0.98, 0.84), far_sway=0.14, spine=0.72, nod=0.4), before="poly 40 -18 57 -18 54 0 43 0 steel; oval 48.5 -18 8.5 2 water; ball 20 -2 2.4 white; ball 26 -3 3 white; ball 33 -2 2.4 white", far="box -7 2 9 6 1 pale; box -6 6 8 9 0 ink"),
    "diving for a ball": Labour(diving, far="ball 11 0 8.5 white; oval 11 0 2.8 2.8 ink; ball 5 -5 1.8 ink; ball 17 5 1.8 ink; ball 16 -5 1.8 ink; ball 6 5 1.8 ink"),
    "batting": Labour(standing(complex(0.12, -0.12), complex(0.30, -0.16), spine=0.10, nod=0.04, apart=0.12, near_sway=0.02j), behind="ball 50 -70 4.4 white", swung="line 3 0 10 0 -6 hide; blob -2 -4 2 -4 5 -38 0 -46 -5 -38 pale"),
    "playing tennis": Labour(standing(complex(-0.20, -0.66), complex(0.78, -0.30), spine=-0.06, nod=0.30, apart=0.10, near_sway=0.04), behind="ball 34 -112 4 lime", near=TOOLS["racket"][1], angles=(-0.75, 0.0)),
    "playing golf": Labour(standing(complex(0.46, 0.74), complex(0.58, 0.72), near_sway=0.04, far_sway=0.04, spine=0.30, curl=0.10, nod=-0.14, apart=0.09), behind="line 1.4 56 0 56 -90 white; poly 56 -90 38 -82 56 -74 red", before="ball 38 -3 3 white", near="line 1.8 -3 -8 14 46 steel; blob 12 44 24 46 24 50 12 51 iron"),
    "playing billiards": Labour(standing(complex(0.10, 0.48), complex(1.0, 0.52), near_sway=0.10, spine=0.85, curl=0.10, nod=0.6, apart=0.06), before="box 22 -46 58 -36 1 wood; box 22 -49 58 -45 0 green; box 28 -36 34 0 0 hide; box 50 -36 56 0 0 hide; ball 48 -51 2.6 white; ball 54 -51 2.6 red", near="line 2 -30 -2 44 4 pale"),
    "shooting an arrow": Labour(standing(complex(0.06, -0.16), complex(1.0, -0.10), spine=-0.04, curl=0.0, nod=0.05, apart=0.08, turn=0.30), far="line 2.8 -13 -36 2 -22 5 0 2 22 -13 36 wood; line 0.8 -13 -36 -29 0 -13 36 paper; line 1.6 -30 0 14 0 pale; poly 12 -3 20 0 12 3 steel; poly -34 -3 -27 0 -34 3 red"),
    "fencing": Labour(crouching((1.55, 0.05), (-1.9, -0.9), 0.0), near="oval 3 0 2.4 5 gold; line 1.4 2 0 32 -4 steel"),
    "boxing": Labour(standing(complex(0.46, -0.02), complex(0.86, -0.10), near_sway=complex(0.10, 0.0), far_sway=complex(-0.06, 0.0), hertz=1.0, spine=0.16, nod=-0.04, apart=0.10), near="ball 2 -1 6.4 red", far="ball 2 -1 6.4 red"),
    "lifting weights": Labour(standing(complex(-0.12, -0.96), complex(0.52, -0.96), near_sway=0.02j, far_sway=0.02j, spine=0.0, curl=0.0, nod=0.04, apart=0.10, turn=0.8), both="line 1.8 -46 0 46 0 steel; box -46 -13 -40 13 1 ink; box -39 -9 -35 9 1 red; box 40 -13 46 13 1 ink; box 35 -9 39 9 1 red"),
    "skiing": Labour(crouching((0.55, 0.95), (0.75, 0.85), 0.012), before=_SKI, near=_POLE_BACK, far=_POLE_BACK),
    "roller skating": Labour(gliding, before="box -4 -6 15 -1 2 yellow; ball -2 0.4 3.4 red; ball 12 0.4 3.4 red"),
    "skating": Labour(gliding, before="line 1.4 -2 -0.4 15 -0.4 steel"),
    "surfing": Labour(crouching((-1.35, -0.2), (1.45, 0.2), 0.06), behind="blob -57 4 -57 -30 -46 -50 -34 -40 -26 -16 0 -6 40 -4 58 4 water; line 2.4 -57 -32 -46 -50 -36 -42 white", before="blob -46 -5 -30 -1 34 -1 52 -9 36 4 -34 4 white; line 2 -36 0.6 40 0 red"),
    "riding a kick scooter": Labour(standing(complex(0.58, 0.30), complex(0.62, 0.30), spine=0.12, apart=0.16), before="line 2.2 -26 -8 24 -8 accent; line 2.2 24 -8 31 -60 steel; line 2.6 24 -62 36 -58 ink; ball -24 -5 5 ink; ball 27 -5 5 ink"),
    "skateboarding": Labour(crouching((-1.2, -0.3), (1.3, 0.3), 0.085), before="line 2.6 -32 -10 -24 -7 24 -7 33 -10 accent; ball -17 -3 3.4 white; ball 17 -3 3.4 white"),
    "climbing a ladder": Labour(climbing, behind="line 2.4 12 0 20 -118 pale; line 2.4 30 0 38 -118 pale; line 1.8 13 -12 31 -12 pale; line 1.8 14 -28 32 -28 pale; line 1.8 15 -44 33 -44 pale; line 1.8 16 -60 34 -60 pale; line 1.8 17 -76 35 -76 pale; line 1.8 18 -92 36 -92 pale; line 1.8 19 -108 37 -108 pale"),
    "climbing a rope": Labour(climbing, behind="line 2.2 17 0 16 -60 17 -118 straw"),
    "crawling": Labour(crawling),
    "shaking hands": Labour(standing(complex(0.02, 0.92), complex(0.96, 0.40), far_sway=0.05j, hertz=1.2, spine=0.08, nod=0.02)),
    "telephoning": Labour(standing(complex(0.22, -0.52), complex(0.66, 0.50), far_sway=complex(0.05, 0.08), spine=0.02, curl=0.04, nod=-0.02), near="blob -3.4 -9 4 -9 4 8 -3.4 8 ink; box -2.4 -7 2.6 5 0 glass"),
    "sleeping at a desk": Labour(seated(complex(0.70, 0.42), complex(0.94, 0.40), spine=0.62, curl=0.36, nod=-0.75, hertz=0.2, height=0.58), behind=CHAIR + "; box 6 -40 57 -36 0.6 pale; box 10 -36 14 0 0.4 wood; box 50 -36 54 0 0.4 wood; box 42 -44 56 -40 0.4 red; box 43 -48 55 -44 0.4 blue", is_seated=True),
    "dozing upright": Labour(at_rest(-0.10, -0.55, complex(0.32, 0.72), complex(0.46, 0.70)), behind=ARMCHAIR, is_seated=True),
    "drinking at a bar": Labour(seated(complex(0.70, 0.30), complex(0.62, -0.12), far_sway=0.06j, curl=0.10, nod=0.06, height=0.86), behind="box -24 -44 2 -40 1 red; box -13 -40 -9 0 0 steel; oval -11 0 12 2 steel", before="box 26 -58 58 0 0 hide; box 20 -63 58 -57 1 wood; box 31 -50 54 -8 0.6 wood; box 46 -82 51 -63 0.6 green; box 47.4 -88 49.6 -82 0 green", far=WARES["beer mug"][1], is_seated=True),
    "eating at a table": Labour(seated(complex(0.66, 0.56), complex(0.56, 0.02), far_sway=complex(0.05, 0.20), spine=0.10, curl=0.14, nod=-0.08), behind=CHAIR, before=TABLE.replace("box 12 -47", "box 10 -47") + "; oval 30 -48 11 1.8 white; blob 22 -49 25 -54 34 -54 38 -49 bread; poly 46 -58 53 -58 51 -47 48 -47 glass", far="line 1.4 6 8 -4 -4 steel; ball -5 -5 2 bread", is_seated=True),
    "playing chess": Labour(seated(complex(0.52, 0.70), complex(0.86, 0.36), far_sway=0.08j, spine=0.16, curl=0.18, nod=-0.22), behind=CHAIR, before=TABLE + "; poly 18 -48 54 -48 52 -51 20 -51 white; box 22 -57 24 -51 0 ink; box 27 -60 29.4 -51 0 ink; box 33 -56 35 -51 0 ink; box 40 -56 42 -51 0 cream; box 45 -61 47.4 -51 0 cream; box 50 -57 52 -51 0 cream; ball 28 -61 1.8 ink; ball 46 -62 1.8 cream", is_seated=True),
    "playing cards": Labour(seated(complex(0.60, 0.50), complex(0.72, 0.26), far_sway=0.03j, curl=0.12, nod=-0.12), behind=CHAIR, before=TABLE + "; box 36 -50 44 -47 0 white; box 46 -49 52 -47 0 red", far="poly -12 -12 -4 -16 2 2 -2 4 white; poly -4 -17 4 -17 3 3 -1 3 white; poly 5 -16 13 -12 4 4 0 2 white; ball -4 -10 1.6 red; ball 0 -11 1.6 ink; ball 7 -10 1.6 red", is_seated=True),
    "conducting": Labour(standing(complex(0.26, -0.42), complex(0.86, -0.52), near_sway=complex(-0.12, 0.16), far_sway=complex(0.08, -0.18), hertz=0.7, spine=0.02, nod=0.12), far="ball 0 2 1.6 hide; line 1.4 0 2 14 -18 white"),
    "saluting": Labour(standing(complex(-0.04, 0.95), complex(0.40, -0.42), spine=-0.04, curl=-0.02, nod=0.06)),
    "meditating": Labour(kneeling(complex(0.34, 0.80), complex(0.46, 0.80), hertz=0.15, spine=-0.02, curl=0.02, nod=-0.12)),
    "painting a wall": Labour(standing(complex(0.06, 0.90), complex(0.90, -0.30), far_sway=0.24j, hertz=0.4, spine=0.02, nod=0.12), behind=_BOARD.replace("16 -118 56 -118 56 0 16 0", "26 -118 57 -118 57 0 26 0") + "; blob 26 -118 57 -118 57 -64 48 -56 40 -66 32 -54 26 -60 accent", near=TOOLS["paint can"][1], far=TOOLS["paint roller"][1]),
    "skipping rope": Labour(crouching((-0.75, 0.5), (0.85, 0.5), 0.10), behind="line 1.4 -26 -52 -50 -90 -20 -117 24 -117 54 -90 32 -52 red"),
    "swinging": Labour(seated(complex(0.28, -0.46), complex(0.46, -0.46), spine=-0.16, curl=-0.04, nod=0.16, height=0.62), behind="line 2.6 -50 0 -34 -118 wood; line 2.6 50 0 34 -118 wood; line 2.6 -36 -117 36 -117 wood; line 1.2 -16 -117 -16 -30 straw; line 1.2 2 -117 2 -30 straw; box -24 -31 8 -27 1 wood", is_seated=True),
    "walking a tightrope": Labour(walking(complex(0.10, 0.52), complex(0.78, 0.46), spine=0.0), before="line 1.4 -58 0.6 58 0.6 straw", both="line 2 -52 6 0 0 52 6 white"),
    "ringing a bell": Labour(standing(complex(0.58, -0.60), complex(0.70, -0.20), near_sway=0.14j, far_sway=0.14j, hertz=0.4, spine=-0.02, nod=0.22), behind="line 1.8 21 -118 21 -6 straw; line 2.4 10 -118 34 -118 wood; blob 18 -116 24 -116 28 -108 35 -97 7 -97 14 -108 gold; ball 21 -96 3 brass"),
    "blowing bubbles": Labour(playing_to_the_mouth(complex(0.06, 0.02), apart=complex(0.02, 0.40)), near="line 1.2 0 4 0 -4 pink; oval 0 -7 3 3 pink; ball 10 -10 3.4 glass; ball 18 -18 4.4 glass; ball 24 -6 3 glass; ball 28 -22 3.4 glass; ball 16 -30 3 glass"),
    "panning for gold": Labour(kneeling(complex(0.66, 0.60), complex(0.98, 0.56), near_sway=0.04, far_sway=0.04, spine=0.40), before="blob 0 0 10 -4 30 -5 50 -4 58 0 water; line 1 12 -2 26 -2 white; line 1 36 -1 54 -1 white", both="oval 0 0 17 4.4 iron; oval 0 -0.6 13 3 earth; ball -4 -1 1.4 gold; ball 3 0 1.4 gold; ball 7 -1.4 1.4 gold"),
    "sharpening": Labour(standing(complex(0.60, 0.66), complex(0.82, 0.58), near_sway=0.04, spine=0.18, curl=0.16, nod=-0.2), before="line 2.6 28 0 36 -40 wood; line 2.6 52 0 44 -40 wood; oval 40 -38 14 14 grey; oval 40 -38 3 3 iron; line 1 34 -52 46 -68 yellow; line 1 36 -52 54 -64 yellow; line 1 36 -52 58 -56 orange", far="line 3 -12 2 0 2 wood; poly 0 -1 20 3 0 5 steel"),
    "looking into a microscope": Labour(standing(complex(0.66, 0.62), complex(0.82, 0.60), spine=0.30, curl=0.26, nod=-0.30), before=TABLE + "; box 26 -50 46 -47 0.6 ink; line 3.4 42 -50 46 -62 38 -70 iron; poly 26 -76 33 -78 36 -56 31 -55 steel; box 28 -54 40 -52 0 iron"),
    "laying bricks": Labour(standing(complex(0.72, 0.72), complex(0.88, 0.50), far_sway=0.10, spine=0.34, curl=0.2, nod=-0.1), before=_WALL_OF_BRICKS, near="box -6 -2 9 6 0.4 red", far="line 2.6 -6 0 0 0 wood; poly 0 -4 14 0 0 4 steel"),
    "begging": Labour(kneeling(complex(0.58, 0.36), complex(0.84, 0.36), near_sway=0.02j, spine=0.22, curl=0.24, nod=-0.1), both="oval 0 -4 9 2 ink; blob -9 -4 9 -4 5 5 -5 5 hide; ball -2 -5 1.4 gold"),
    "exercising": Labour(pressing_up),
    "cutting hair": Labour(standing(complex(0.66, 0.10), complex(0.86, 0.02), near_sway=0.04j, far_sway=0.03, spine=0.08, nod=-0.12), before="box 30 -30 56 -24 1 red; box 40 -24 46 0 0 steel; blob 26 -24 28 -54 38 -62 48 -62 57 -52 58 -24 white; ball 43 -71 8 skin; blob 34 -70 35 -80 43 -83 51 -79 50 -72 43 -76 hide", near="oval -3 2 2.4 2.4 red; oval 2 3 2.4 2.4 red; line 1.4 -1 0 9 -8 steel; line 1.4 1 1 11 -4 steel", far="box -2 -6 10 -3 0 ink"),
    "tightening a bolt": Labour(kneeling(complex(0.56, 0.60), complex(0.94, 0.46), far_sway=0.10j, spine=0.32), far="line 3.4 -8 6 8 -6 steel; poly 4 -12 8 -14 9 -8 14 -6 12 -2 6 -2 steel"),
    "shining shoes": Labour(kneeling(complex(0.60, 0.66), complex(0.88, 0.58), near_sway=0.08, far_sway=-0.08, hertz=1.2, spine=0.36), before="box 22 -14 46 0 0.6 hide; blob 24 -14 24 -26 33 -26 35 -20 50 -17 51 -14 ink", far="box -7 -1 8 3 1 pale; box -6 3 7 6 0 ink"),
    "panning a telescope": Labour(standing(complex(0.66, 0.10), complex(0.86, 0.00), spine=0.14, curl=0.12, nod=0.06), before="line 2 36 -66 26 0 wood; line 2 36 -66 40 0 wood; line 2 36 -66 54 0 wood; poly 18 -77 20 -82 44 -96 48 -88 brass; poly 42 -100 57 -112 62 -101 48 -88 gold"),
    "hauling a rope": Labour(standing(complex(0.50, 0.36), complex(0.88, 0.30), near_sway=-0.06, far_sway=-0.06, spine=-0.34, curl=0.10, nod=0.02, apart=0.13), far="line 2.2 -16 3 0 0 30 -4 straw", near="line 2.2 0 0 -6 14 -4 40 -14 46 straw"),
    "hacking a way": Labour(walking(complex(0.10, -0.62), complex(0.82, 0.20), spine=0.14), before="blob 38 0 34 -30 26 -44 38 -40 44 -60 46 -36 57 -48 50 -24 50 0 leaf; blob 44 0 48 -40 57 -70 58 -30 56 0 green", behind="blob 46 -60 36 -84 44 -80 48 -104 52 -82 58 -96 57 -56 leaf", swung=TOOLS["machete"][1]),
})  # fmt: skip
"""The deeds by the names that the lexicon gives them."""
