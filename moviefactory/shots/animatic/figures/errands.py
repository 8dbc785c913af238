"""What hands do at levers, wheels, woks, ladders, jars and gates, and how two hold each other in a dance. A table.

The columns are those of `labours`: a pose, and sketches of what is worked with.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from moviefactory.lexicon.vocabulary import Action
from moviefactory.shots.animatic.figures.body_poses import on_one_knee
from moviefactory.shots.animatic.figures.labour import Labour
from moviefactory.shots.animatic.figures.motions import Gesture, grasping
from moviefactory.shots.animatic.figures.shapes import wave
from moviefactory.shots.animatic.figures.skeleton import Proportions, Stance
from moviefactory.shots.animatic.figures.strides import WALKED, walk
from moviefactory.shots.animatic.figures.work_poses import kneeling, standing, striking

_RUNGS: Final = "; ".join(
    f"line 2.2 {13 + k} {-9 - 13 * k} {33 + k} {-9 - 13 * k} pale" for k in range(9)
)
_SHELF: Final = "box 44 -128 58 -124 0 wood; box 44 -104 58 -100 0 wood; box 45 -122 48 -104 0 red; box 48.5 -120 52 -104 0 blue; box 52.5 -123 55 -104 0 green; box 45 -136 49 -128 0 yellow; box 49.5 -138 53 -128 0 orange"
_GATE: Final = "blob 18 2 18 -84 26 -112 42 -122 58 -112 64 -84 64 2 grey; line 1 18 -20 26 -20 iron; line 1 18 -44 26 -44 iron; line 1 18 -68 26 -68 iron; blob 26 0 26 -82 32 -102 42 -110 52 -102 58 -82 58 0 hide; line 1.4 42 -109 42 0 ink; line 1 34 -104 34 0 wood; line 1 50 -104 50 0 wood; line 2.4 26 -24 58 -24 iron; line 2.4 26 -74 58 -74 iron; oval 36 -52 3 3.6 iron; oval 48 -52 3 3.6 iron"
_FLYING_LEAVES: Final = "blob 40 -2 44 -8 50 -4 45 0 orange; blob 50 -2 54 -7 58 -3 54 0 red; blob 34 -1 37 -5 41 -2 37 0 yellow; blob 46 -12 50 -18 54 -13 50 -10 yellow; blob 54 -22 58 -28 60 -22 57 -19 orange; blob 38 -20 42 -25 46 -20 42 -17 red; blob 50 -36 54 -41 57 -36 53 -33 orange; blob 58 -8 62 -13 64 -8 61 -5 yellow"


def _in_the_arms(body: Proportions, t: float, phase: float) -> Gesture:
    """Hold a partner: one hand about the back, the other joined with theirs at the height of the head."""
    made = walk(body, 0.5 * t * WALKED[Action.WALK], 0.0).stance
    sway = wave(t * 0.25)
    stance = Stance(
        pelvis=complex(-0.02, made.pelvis.imag), near_foot=complex(0.55 * made.near_foot.real - 0.04, made.near_foot.imag),
        far_foot=complex(0.55 * made.far_foot.real - 0.02, made.far_foot.imag), spine=-0.04, curl=-0.02, nod=0.10 + 0.03 * sway, turn=0.30,
    )  # fmt: skip
    return Gesture(grasping(body, stance, near=complex(0.90, 0.22), far=complex(0.62, -0.40 + 0.04 * sway)))  # fmt: skip


def _on_a_ladder(body: Proportions, t: float, phase: float) -> Gesture:
    """Stand high on a ladder, one hand on it, the other stretched out to what is higher still."""
    lean, lift = wave(t * 0.4), 0.26
    stance = Stance(
        pelvis=complex(0.02, -body.hip_height - lift + 0.02), near_foot=complex(0.16, -body.ankle - lift),
        far_foot=complex(0.19, -body.ankle - lift - 0.13), near_pitch=-0.1, far_pitch=-0.2, spine=0.10, curl=-0.02, nod=0.36, turn=0.26,
    )  # fmt: skip
    return Gesture(grasping(body, stance, near=complex(0.50, 0.34), far=complex(0.92, -0.34 + 0.03 * lean)))  # fmt: skip


ERRANDS: Mapping[str, Labour] = MappingProxyType({
    "dancing together": Labour(_in_the_arms),
    "receiving": Labour(standing(complex(0.80, 0.34), complex(0.96, 0.22), near_sway=0.01j, hertz=0.3, spine=0.08, nod=0.12, apart=0.04)),
    "reaching from a ladder": Labour(_on_a_ladder, behind="line 2.8 12 0 23 -136 wood; line 2.8 32 0 43 -136 wood; " + _RUNGS + "; " + _SHELF),
    "pulling a lever": Labour(standing(complex(0.62, -0.10), complex(0.80, -0.16), near_sway=0.12j, far_sway=0.12j, hertz=0.4, spine=-0.10, nod=0.06, apart=0.13), before="poly 30 0 58 0 54 -20 34 -20 iron; oval 44 -20 9 4 steel; line 4 44 -18 36 -74 steel; ball 35.5 -78 5 red; line 1.4 52 -30 56 -44 yellow; line 1.4 56 -24 62 -34 yellow"),
    "turning a wheel": Labour(standing(complex(0.80, -0.06), complex(0.96, 0.40), near_sway=0.10j, far_sway=-0.10j, hertz=0.4, spine=0.16, nod=0.0, apart=0.12), before="box 43 -40 49 0 0.6 iron; oval 46 -58 15 22 red; oval 46 -58 11 17.5 steel; line 2.6 46 -79 46 -37 red; line 2.6 32 -58 60 -58 red; ball 46 -58 4.4 iron"),
    "tossing a wok": Labour(standing(complex(0.34, 0.62), complex(0.84, 0.48), near_sway=0.02, far_sway=0.07j, hertz=1.0, spine=0.06, nod=0.0, apart=0.06), before="box 26 -40 58 0 1 steel; box 30 -34 54 -8 1 iron; flame 38 -44 4 6; flame 45 -46 4 8; flame 52 -44 4 6; glow 45 -50 46", far="line 2.4 -6 0 8 1 hide; blob 7 -3 12 7 20 9 28 7 33 -3 ink; flame 26 -16 7 13; flame 17 -12 5 9; ball 14 -20 2 green; ball 22 -30 2 red; ball 28 -26 2 orange; ball 19 -36 2 lime; glow 22 -16 40"),
    "lighting a street lamp": Labour(standing(complex(0.34, -0.10), complex(0.62, -0.66), far_sway=0.01j, spine=-0.08, nod=0.36, apart=0.05), behind="line 3 46 0 46 -112 ink; box 42 -6 50 0 0 ink; poly 40 -134 52 -134 50 -114 42 -114 glass; poly 38 -134 54 -134 46 -142 ink; line 1.4 40 -134 42 -114 ink; line 1.4 52 -134 50 -114 ink; flame 46 -122 3 6; glow 46 -124 60", far="line 1.8 -16 46 18 -44 pale; flame 19 -48 2.4 4"),
    "planting a tree": Labour(standing(complex(0.44, 0.46), complex(0.66, 0.66), near_sway=0.05j, far_sway=0.05j, hertz=0.5, spine=0.24, curl=0.12, nod=-0.10, apart=0.10), before="blob 32 1 36 -7 46 -10 54 -7 62 1 earth; line 2.2 50 -6 50 -58 wood; blob 50 -84 40 -74 38 -60 44 -50 56 -50 62 -60 60 -74 leaf; blob 50 -78 44 -70 48 -62 54 -68 green; blob 8 1 12 -6 20 -7 26 1 earth", both="line 2.4 -12 -26 7 24 pale; line 2.4 -17 -28 -8 -25 pale; poly 2 22 11 18 16 34 9 40 steel"),
    "stacking blocks": Labour(kneeling(complex(0.50, 0.50), complex(0.86, -0.02), far_sway=0.03j, spine=0.22, nod=0.06), before="box 32 -11 43 0 0.4 red; box 43.5 -11 54.5 0 0.4 blue; box 37 -22 48 -11 0.4 yellow; box 38 -33 49 -22 0.4 green; box 37.5 -44 48.5 -33 0.4 orange; box 14 -9 23 0 0.4 purple", far="box -3 -7 7 3 0.4 red"),
    "sweeping leaves": Labour(standing(complex(0.44, 0.10), complex(0.66, 0.60), near_sway=0.08, far_sway=0.12, hertz=0.6, spine=0.18, nod=-0.08, apart=0.07), before=_FLYING_LEAVES, both="line 2.2 -12 -34 12 34 pale; poly 9 30 16 27 28 50 10 53 straw; line 1 13 34 18 52 hide"),
    "opening a jar": Labour(standing(complex(0.58, 0.34), complex(0.66, 0.12), near_sway=0.01, far_sway=0.03, hertz=0.9, spine=0.10, nod=-0.16), both="blob -7 -2 -8 12 -6 18 8 18 10 12 9 -2 glass; blob -6 6 -6 16 8 16 8 6 red; box -7 -7 9 -2 0.6 gold; line 1.2 -12 -9 -9 -14 white; line 1.2 12 -9 15 -14 white"),
    "kneeling with a guitar": Labour(on_one_knee(complex(0.34, 0.48), complex(0.78, -0.02), near_sway=0.05j, nod=0.02, spine=-0.06), both="line 2.6 2 2 30 -20 hide; line 3.6 29 -19 36 -25 ink; blob -28 16 -20 4 -12 4 -6 -4 4 -2 4 8 -4 12 -4 22 -16 28 -26 26 bread; ball -12 12 3.4 ink; line 0.8 -18 18 30 -20 paper"),
    "knocking at a gate": Labour(striking(complex(0.62, -0.66), complex(0.80, -0.20), stay=0.35), behind=_GATE),
})  # fmt: skip
"""By the names that the lexicon gives them."""
