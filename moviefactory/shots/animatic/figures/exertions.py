"""What whole bodies do, told in one frame: leaps, guards, games and feelings. A table, as `labours` has it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from moviefactory.shots.animatic.figures.body_poses import (
    balancing,
    clasping,
    clinging,
    kicking_high,
    leaping,
    on_one_knee,
    on_tiptoe,
    plunging,
    sliding,
    squatting,
)
from moviefactory.shots.animatic.figures.carried_tools import TOOLS
from moviefactory.shots.animatic.figures.carried_wares import WARES
from moviefactory.shots.animatic.figures.labour import CHAIR, STOOL, Labour
from moviefactory.shots.animatic.figures.work_poses import (
    climbing,
    crouching,
    hammering,
    seated,
    standing,
    striking,
    walking,
)

_ROCK: Final = "blob 14 0 18 -30 13 -60 20 -92 16 -118 58 -118 58 0 grey; line 1.2 24 -4 30 -30 25 -58 33 -84 iron; line 1.2 40 -20 46 -50 41 -80 48 -110 iron; poly 13 -58 22 -64 24 -56 iron; poly 15 -88 24 -96 25 -86 iron"
_TRUNK: Final = "box 16 -118 34 0 0 wood; line 1.2 20 -116 21 0 hide; line 1.2 28 -116 27 0 hide; line 3 34 -92 52 -104 wood; blob 44 -104 40 -112 50 -118 58 -112 57 -100 leaf"
_MAST: Final = "box 11 -118 19 0 0 wood; line 1.2 15 -116 48 0 straw; line 1.2 15 -116 -40 0 straw; box 9 -40 21 -36 0 straw"
_DOOR: Final = "box 26 -104 57 0 0.6 hide; box 29 -100 54 -56 0.6 pale; box 29 -50 54 -6 0.6 pale; ball 31 -47 2 gold; box 24 -107 58 -104 0 ink; box 24 -107 26 0 0 ink"
_FLAG: Final = "line 2 22 0 22 -116 pale; poly 22 -115 52 -112 49 -104 54 -95 22 -96 accent"
_BLADE: Final = (
    "poly 3 -6 6 -3 44 -46 46 -52 40 -49 steel; line 2.6 -7 8 3 -4 ink; line 2.4 -1 -8 8 -1 gold"
)
_SCABBARD: Final = "line 2.6 6 -50 -34 -36 ink"

EXERTIONS: Mapping[str, Labour] = MappingProxyType({
    "leaping": Labour(leaping),
    "clinging to a rock": Labour(clinging, behind=_ROCK),
    "climbing a rock": Labour(climbing, behind=_ROCK),
    "climbing a tree": Labour(climbing, behind=_TRUNK),
    "clinging to a mast": Labour(clasping, behind=_MAST),
    "crouching": Labour(squatting(complex(0.62, 0.50), complex(0.76, 0.40))),
    "cowering": Labour(squatting(complex(0.10, -0.34), complex(0.34, -0.30), spine=0.62, curl=0.34, nod=-0.30)),
    "plunging": Labour(plunging, behind="blob -57 0 -40 -5 -10 -3 20 -6 57 0 water; line 1.6 10 -8 4 -22 white; line 1.6 22 -8 24 -26 white; line 1.6 34 -8 42 -20 white"),
    "sliding down": Labour(sliding),
    "balancing": Labour(balancing),
    "bowing": Labour(standing(complex(-0.10, 0.92), complex(0.70, 0.40), spine=0.95, curl=0.28, nod=-0.30)),
    "stretching": Labour(standing(complex(-0.42, -0.92), complex(0.40, -0.92), near_sway=0.02j, spine=-0.16, curl=-0.10, nod=0.34, apart=0.08, turn=0.6)),
    "taking a stance with a sword": Labour(standing(complex(0.56, 0.30), complex(0.66, 0.20), near_sway=0.01j, hertz=0.25, spine=0.04, curl=0.02, nod=0.0, apart=0.15, turn=0.24), behind=_SCABBARD, near=_BLADE),
    "planting a flag": Labour(standing(complex(0.34, 0.10), complex(0.70, -0.20), spine=0.02, nod=0.14, apart=0.06), behind=_FLAG),
    "saluting a flag": Labour(standing(complex(0.26, -0.46), complex(0.78, -0.04), spine=-0.04, curl=-0.02, nod=0.10), behind=_FLAG.replace("22 ", "30 ").replace("30 -115 52", "30 -115 57").replace("54 -95 30", "57 -95 30")),
    "hoisting": Labour(standing(complex(0.66, -0.66), complex(0.76, 0.10), near_sway=0.12j, far_sway=0.12j, hertz=0.4, spine=-0.06, nod=0.34), behind="line 2 34 0 34 -118 pale; line 0.8 30 0 33 -116 straw; poly 35 -100 58 -97 56 -88 58 -76 35 -78 accent"),
    "at the helm": Labour(standing(complex(0.72, 0.10), complex(0.92, 0.50), near_sway=0.10j, far_sway=-0.10j, hertz=0.3, spine=0.04, nod=0.06, apart=0.06), before="box 36 -50 44 0 0.6 wood; line 3 40 -30 40 -82 wood; oval 40 -57 17 22 hide; oval 40 -57 13.5 18 cream; line 2 40 -84 40 -30 hide; line 2 20 -57 60 -57 hide; line 2 26 -76 54 -38 hide; line 2 54 -76 26 -38 hide; ball 40 -57 4 gold"),
    "aiming a gun": Labour(standing(complex(0.30, -0.10), complex(0.86, -0.12), spine=0.06, curl=0.04, nod=-0.04, apart=0.10, turn=0.26), near="poly -22 -2 -6 -3 -4 3 -22 9 hide; line 2.6 -6 -1 46 -3 iron; line 1.6 -2 3 2 6 iron"),
    "aiming a slingshot": Labour(standing(complex(0.10, -0.24), complex(0.98, -0.18), spine=-0.06, nod=0.10, apart=0.09), far="line 2.4 0 12 0 -2 wood; line 2.2 0 -2 -6 -13 wood; line 2.2 0 -2 7 -13 wood; line 1.2 -6 -13 -27 -2 red; line 1.2 7 -13 -27 -2 red; ball -28 -2 2 grey"),
    "arm wrestling": Labour(standing(complex(0.40, 0.66), complex(0.96, 0.24), spine=0.42, curl=0.14, nod=0.02, apart=0.10), before="box 20 -48 48 0 2 wood; line 1.4 20 -36 48 -36 iron; line 1.4 20 -12 48 -12 iron; oval 34 -48 14 2.4 pale"),
    "wrestling": Labour(standing(complex(0.90, 0.20), complex(0.96, -0.10), near_sway=0.05, spine=0.62, curl=0.10, nod=0.30, apart=0.16)),
    "kicking high": Labour(kicking_high),
    "practising tai chi": Labour(crouching((-1.9, -0.6), (1.45, 0.35), 0.0)),
    "shooting at a hoop": Labour(standing(complex(0.30, -0.92), complex(0.44, -0.90), near_sway=0.03j, spine=-0.04, curl=-0.02, nod=0.34, apart=0.04), behind="line 2.4 57 0 57 -118 iron; box 46 -118 58 -108 0 white; line 1.6 40 -106 52 -106 orange; line 0.8 41 -106 44 -97 white; line 0.8 51 -106 48 -97 white", both="ball 4 -8 8.5 orange; line 0.8 -4 -8 12 -8 ink; line 0.8 4 -16 4 0 ink"),
    "catching": Labour(standing(complex(0.62, -0.66), complex(0.84, -0.58), near_sway=0.03j, spine=-0.10, curl=-0.04, nod=0.34, apart=0.12), both="ball 8 -6 6 red"),
    "pitching": Labour(standing(complex(-0.86, -0.46), complex(0.92, -0.10), near_sway=0.04j, spine=-0.22, curl=-0.04, nod=0.12, apart=0.15, turn=0.5), near="ball -3 -4 5 red"),
    "throwing a rope": Labour(standing(complex(-0.10, 0.80), complex(0.92, -0.34), spine=0.16, nod=0.12, apart=0.13), near="line 2 -4 2 -8 12 2 20 9 10 2 2 straw", far="line 2 -20 14 0 0 14 -18 24 -4 36 -18 46 -6 58 -10 straw"),
    "cheering": Labour(standing(complex(-0.66, -0.80), complex(0.66, -0.80), near_sway=0.10j, far_sway=-0.10j, hertz=1.0, spine=-0.08, curl=-0.06, nod=0.34, apart=0.08, turn=0.8)),
    "clapping": Labour(standing(complex(0.62, 0.0), complex(0.72, -0.04), near_sway=-0.03j, far_sway=0.03j, hertz=1.6, spine=0.0, nod=0.10), far="line 1.4 6 -8 12 -16 yellow; line 1.4 8 -1 17 -1 yellow; line 1.4 6 6 12 13 yellow; line 1.4 -1 -10 -1 -19 yellow"),
    "raising a hand": Labour(standing(complex(-0.02, 0.94), complex(0.52, -0.85), spine=-0.04, curl=-0.02, nod=0.20)),
    "arguing": Labour(standing(complex(-0.16, 0.52), complex(0.96, -0.06), far_sway=0.10j, hertz=1.0, spine=0.22, curl=0.04, nod=0.10, apart=0.08), far="line 2 3 -1 9 -2 skin"),
    "whispering": Labour(standing(complex(0.10, 0.92), complex(0.46, -0.12), spine=0.34, curl=0.10, nod=0.10)),
    "thinking": Labour(seated(complex(0.40, -0.08), complex(0.56, 0.62), hertz=0.2, spine=0.34, curl=0.20, nod=-0.10, height=0.58), behind=STOOL, is_seated=True),
    "weeping on a seat": Labour(seated(complex(0.34, -0.30), complex(0.44, -0.34), near_sway=0.02j, hertz=1.0, spine=0.36, curl=0.26, nod=-0.34, height=0.58), behind=STOOL, is_seated=True),
    "weeping on the knees": Labour(squatting(complex(0.30, -0.36), complex(0.42, -0.40), spine=0.40, curl=0.34, nod=-0.36, near_sway=0.02j)),
    "covering the ears": Labour(standing(complex(-0.06, -0.26), complex(0.24, -0.28), spine=0.10, curl=0.14, nod=-0.12)),
    "shivering": Labour(standing(complex(0.34, 0.30), complex(0.22, 0.20), near_sway=0.02, hertz=3.0, spine=0.14, curl=0.22, nod=-0.10), behind="line 1.2 -24 -84 -28 -80 -24 -76 -28 -72 -24 -68 white; line 1.2 30 -84 34 -80 30 -76 34 -72 30 -68 white"),
    "wiping the brow": Labour(standing(complex(0.0, 0.92), complex(0.30, -0.52), far_sway=0.05, spine=0.02, nod=0.06), far="poly -6 -3 6 -4 7 4 -5 5 white; oval -8 10 1.2 2 water"),
    "drinking to somebody": Labour(standing(complex(0.0, 0.92), complex(0.74, -0.50), far_sway=0.03j, spine=-0.04, nod=0.22), far=WARES["wine glass"][1]),
    "proposing": Labour(on_one_knee(complex(0.34, 0.40), complex(0.88, -0.16), nod=0.30), far="box -5 -2 5 4 1 red; poly -5 -2 5 -2 4 -8 -4 -8 red; oval 0 -4.4 2.2 2.6 gold; ball 0 -7.4 1.3 white"),
    "warming the hands": Labour(standing(complex(0.70, 0.42), complex(0.86, 0.34), near_sway=0.02, spine=0.20, curl=0.10, nod=-0.04)),
    "knocking at a door": Labour(standing(complex(0.02, 0.92), complex(0.74, -0.36), far_sway=0.06, hertz=1.2, spine=0.05, nod=0.06), behind=_DOOR, far="line 1.4 5 -8 9 -14 cream; line 1.4 8 -2 15 -3 cream; line 1.4 5 5 10 10 cream"),
    "opening a door": Labour(standing(complex(0.02, 0.92), complex(0.90, 0.55), spine=0.16, nod=0.06, apart=0.08), behind="box 26 -106 58 0 0.6 ink; box 29 -103 58 0 0 yellow; poly 58 -103 44 -96 44 6 58 0 hide; ball 46 -47 2 gold"),
    "listening at a door": Labour(standing(complex(0.56, -0.24), complex(0.60, 0.20), hertz=0.2, spine=0.46, curl=0.04, nod=-0.06, apart=0.05), behind=_DOOR.replace("26 -104", "22 -104").replace("24 -107", "20 -107").replace("26 0 0 ink", "22 0 0 ink")),
    "looking through a keyhole": Labour(squatting(complex(0.40, 0.40), complex(0.60, -0.10), spine=0.34, curl=0.10, nod=0.06), behind=_DOOR + "; ball 31 -46 2.6 brass; shine 31 -46 0.8 1.4 yellow"),
    "swinging a pickaxe": Labour(striking(complex(0.14, -0.72), complex(0.86, 0.66)), before="blob 30 0 34 -16 44 -22 54 -14 58 0 grey; poly 40 -18 46 -24 50 -14 gold", swung=TOOLS["pickaxe"][1]),
    "hitting with a hammer": Labour(hammering(complex(0.86, 0.66)), before="box 16 -42 57 -37 0.6 pale; box 20 -37 24 0 0.4 wood; box 50 -37 54 0 0.4 wood; box 26 -47 56 -42 0.4 bread", near="line 1.4 6 9 6 -6 steel; line 2.6 3.6 -6 8.4 -6 steel; line 1.2 12 -8 18 -14 yellow; line 1.2 12 -3 20 -4 yellow", far=TOOLS["hammer"][1], angles=(0.0, 0.6)),
    "sitting on the ground hugging the knees": Labour(seated(complex(0.70, 0.50), complex(0.80, 0.44), hertz=0.2, spine=0.20, curl=0.30, nod=-0.30, height=0.18)),
    "applying make-up": Labour(seated(complex(0.20, 0.84), complex(0.42, -0.18), far_sway=0.02, spine=0.10, nod=0.04), behind=CHAIR, before="box 34 -49 58 -45 0.6 pale; box 38 -45 41 0 0 wood; oval 50 -70 8 16 gold; oval 50 -70 6 13.5 glass; box 44 -54 47 -49 0 red", far="line 2 -2 2 4 -4 red", is_seated=True),
    "lighting a smoke": Labour(standing(complex(0.36, -0.14), complex(0.52, -0.12), hertz=0.2, spine=0.10, curl=0.10, nod=-0.12), far="line 1.6 -9 -3 0 -2 white; ball 1 -2 1 orange; flame 5 -3 1.8 3; glow 4 -3 34; line 1 6 -10 3 -18 9 -26 5 -34 paper"),
    "tasting": Labour(standing(complex(0.70, 0.70), complex(0.44, -0.14), far_sway=0.01j, spine=0.10, nod=0.06), before="box 22 -44 58 -40 0.6 pale; box 26 -40 30 0 0 wood; box 50 -40 54 0 0 wood; blob 28 -58 56 -58 54 -44 30 -44 steel; oval 42 -58 14 2.4 red; line 1 38 -62 35 -72 40 -80 paper; line 1 46 -62 43 -72 48 -80 paper", far="line 1.8 14 10 0 0 wood; oval -4 -2 4.6 2.8 wood; oval -4 -2.6 3 1.4 red"),
    "smelling": Labour(standing(complex(0.10, 0.90), complex(0.50, -0.06), hertz=0.2, spine=0.16, curl=0.10, nod=-0.06)),
    "bouncing a ball": Labour(standing(complex(-0.30, 0.74), complex(0.92, 0.46), far_sway=0.06j, hertz=1.0, spine=0.30, curl=0.10, nod=0.06, apart=0.13), before="ball 36 -24 9 orange; line 0.8 27 -24 45 -24 ink; line 0.8 36 -33 36 -15 ink; line 1.2 28 -44 28 -36 white; line 1.2 44 -44 44 -36 white"),
    "hauling in a sail": Labour(standing(complex(0.56, -0.30), complex(0.74, -0.56), near_sway=0.06j, far_sway=0.06j, spine=-0.22, curl=0.02, nod=0.30, apart=0.13), behind="line 3 56 0 56 -118 wood; blob 54 -114 52 -30 10 -26 30 -60 44 -90 cream; line 1 44 -90 50 -36 pale; line 1 33 -62 40 -32 pale", near="line 1.8 0 0 -6 20 -4 50 6 62 straw", far="line 1.8 0 0 26 -30 straw"),
    "swinging a lasso": Labour(standing(complex(0.02, 0.92), complex(0.30, -0.94), far_sway=0.04, spine=-0.06, nod=0.24, apart=0.10), far="line 2 0 0 -10 -10 -34 -14 -42 -20 -20 -27 10 -25 24 -18 10 -12 -12 -11 straw"),
    "throwing up the hat": Labour(standing(complex(-0.50, -0.84), complex(0.56, -0.86), near_sway=0.04j, far_sway=0.04j, spine=-0.12, curl=-0.06, nod=0.44, apart=0.08, turn=0.7), behind="oval 30 -124 13 2.6 ink; box 23 -134 37 -124 1 ink; box 23 -127 37 -125 0 red"),
    "looking at a watch": Labour(standing(complex(0.02, 0.92), complex(0.56, 0.02), hertz=0.2, spine=0.06, curl=0.12, nod=-0.26), far="oval 0 -2 4.6 4.6 gold; oval 0 -2 3.6 3.6 white; line 0.8 0 -2 0 -5 ink; line 0.8 0 -2 2 -1 ink; line 0.8 0 3 6 14 2 26 gold"),
    "putting on a ring": Labour(standing(complex(0.80, 0.34), complex(0.96, 0.28), hertz=0.2, spine=0.10, nod=-0.10), far="oval 4 -3 3 3.6 gold; oval 4 -3 1.8 2.4 ink; ball 4 -7.4 1.6 white; glow 4 -6 12"),
    "holding a ladder": Labour(standing(complex(0.60, 0.30), complex(0.66, -0.40), hertz=0.2, spine=0.08, nod=0.20, apart=0.08), behind="line 2.4 20 0 28 -118 pale; line 2.4 40 0 46 -118 pale; line 1.8 21 -14 41 -14 pale; line 1.8 22 -32 42 -32 pale; line 1.8 23 -50 43 -50 pale; line 1.8 25 -68 44 -68 pale; line 1.8 26 -86 45 -86 pale; line 1.8 27 -104 46 -104 pale"),
    "playing with a yo-yo or marbles": Labour(squatting(complex(0.66, 0.86), complex(0.86, 0.80), far_sway=0.03), before="ball 34 -3 3 blue; ball 42 -3 3 red; ball 49 -3 3 green; ball 54 -2.4 2.4 yellow; box 24 -8 32 0 0.6 orange; box 25 -15 31 -8 0.6 lime"),
    "rolling a barrel": Labour(walking(complex(0.80, 0.86), complex(0.94, 0.72), spine=0.56), before="oval 44 -20 20 20 wood; oval 44 -20 17 17 pale; line 1.4 30 -14 58 -14 hide; line 1.4 30 -26 58 -26 hide; line 1 24 -20 64 -20 hide; line 2 -20 -4 -34 -4 white; line 1.4 -12 -12 -30 -12 white"),
    "juggling clubs": Labour(standing(complex(-0.10, 0.50), complex(0.80, 0.40), near_sway=0.12j, far_sway=-0.12j, hertz=1.0, spine=-0.02, nod=0.30, apart=0.05, turn=0.6), behind="line 1.4 -22 -96 -30 -104 white; line 4 -30 -104 -38 -112 red; line 1.4 2 -118 10 -122 white; line 4 10 -122 20 -124 blue; line 1.4 36 -104 40 -96 white; line 4 40 -96 44 -86 yellow", near="line 1.4 0 4 0 -4 white; line 4 0 -4 -1 -14 lime", far="line 1.4 0 4 0 -4 white; line 4 0 -4 2 -14 orange"),
    "kissing a hand": Labour(on_one_knee(complex(0.66, -0.30), complex(0.78, -0.34), spine=0.14, nod=0.16, curl=0.06)),
    "reaching up": Labour(on_tiptoe(complex(0.10, 0.60), complex(0.34, -0.99)), behind="box 24 -118 58 -114 0 wood; box 30 -130 34 -118 0 red; box 35 -128 39 -118 0 blue; box 40 -131 44 -118 0 green; box 45 -127 50 -118 0 yellow"),
    "climbing a mast": Labour(climbing, behind="box 14 -118 21 0 0 wood; line 1.2 18 -116 54 0 straw; line 1.2 18 -116 -36 0 straw; line 2.4 -4 -100 44 -100 wood"),
    "splashing": Labour(standing(complex(0.60, 0.40), complex(0.90, 0.10), near_sway=0.08j, far_sway=0.10j, hertz=0.9, spine=0.24, nod=0.16, apart=0.12), before="blob -40 2 -30 -7 -10 -5 10 -8 30 -5 50 -7 58 2 water; line 1.6 34 -12 42 -34 white; line 1.6 42 -10 54 -30 white; line 1.6 28 -12 30 -40 white; ball 44 -44 2.4 water; ball 54 -38 2 water; ball 34 -52 2.4 water; ball 50 -56 1.8 water; ball 58 -48 2 water; ball 40 -62 1.6 water"),
    "throwing snowballs": Labour(standing(complex(-0.80, -0.52), complex(0.90, -0.06), near_sway=0.04j, spine=-0.20, curl=-0.04, nod=0.12, apart=0.14, turn=0.5), near="ball -3 -4 5.4 white", before="ball 40 -4 4.6 white; ball 49 -4 4.6 white; ball 44.5 -11 4.6 white"),
    "punching a bag": Labour(standing(complex(0.36, 0.0), complex(0.98, -0.10), far_sway=complex(0.02, 0.0), hertz=1.0, spine=0.22, nod=-0.04, apart=0.13), behind="line 1.6 47 -124 47 -104 iron; box 38 -106 57 -40 3 red; line 1.2 38 -92 57 -92 ink; line 1.2 38 -54 57 -54 ink; line 1.4 60 -84 66 -90 white; line 1.4 60 -76 68 -76 white", near="ball 2 -1 6.2 ink", far="ball 2 -1 6.2 ink"),
    "smoking": Labour(standing(complex(-0.02, 0.92), complex(0.48, -0.12), hertz=0.2, spine=-0.02, nod=0.10), far="line 1.6 -8 -3 1 -2 white; ball 2 -2 1.1 orange; line 1 6 -8 3 -16 10 -24 5 -34 12 -42 paper; line 1 9 -12 14 -22 9 -32 paper"),
    "smashing a wall": Labour(striking(complex(-0.10, -0.70), complex(0.90, 0.10), stay=0.5), before="poly 40 -104 58 -110 58 0 38 0 46 -18 40 -34 50 -46 40 -60 48 -78 red; line 1 48 -90 58 -90 cream; line 1 50 -64 58 -64 cream; line 1 48 -30 58 -30 cream; poly 20 0 24 -7 31 -6 32 0 red; poly 10 0 13 -4 17 0 red; poly 30 -14 35 -19 38 -13 red", swung=TOOLS["sledgehammer"][1]),
    "hauling up an anchor": Labour(standing(complex(0.60, 0.10), complex(0.80, -0.10), near_sway=0.08j, far_sway=0.08j, spine=-0.26, curl=0.04, nod=0.06, apart=0.13), far="line 1.8 -16 34 -8 12 0 0 16 10 28 20 straw", before="line 3 46 -56 46 -12 iron; oval 46 -58 4 4 iron; oval 46 -58 2 2 grey; line 2.6 37 -46 55 -46 iron; line 3 28 -24 34 -12 46 -8 58 -12 62 -24 iron"),
    "sleepwalking": Labour(walking(complex(0.98, 0.06), complex(1.0, -0.02), spine=-0.02)),
    "fanning": Labour(standing(complex(0.02, 0.92), complex(0.56, -0.02), far_sway=complex(0.06, 0.10), hertz=1.2, spine=-0.02, nod=0.08), far="line 2 0 8 2 0 hide; blob -8 -14 -4 -20 4 -22 12 -18 14 -10 8 -2 0 -1 red; line 0.8 2 -1 -3 -17 cream; line 0.8 3 -1 4 -20 cream; line 0.8 4 -1 11 -15 cream"),
})  # fmt: skip
"""The deeds by the names that the lexicon gives them."""
