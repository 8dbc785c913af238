"""What somebody shows who does next to nothing: listens, looks about, looks at the hands, lets out a breath. A table.

The columns are those of `labours`; most hold nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from moviefactory.shots.animatic.figures.labour import Labour
from moviefactory.shots.animatic.figures.motions import Gesture, at_mouth, grasping, held, stand
from moviefactory.shots.animatic.figures.shapes import wave
from moviefactory.shots.animatic.figures.skeleton import Proportions
from moviefactory.shots.animatic.figures.work_poses import WorkPose

_AT_EASE: Final = complex(0.02, 0.97)
_FAR_AT_EASE: Final = complex(0.14, 0.96)
"""Where hands hang that do nothing: ours, and the farther one. Units: arm lengths from the chest."""


def _upright(
    near: complex = _AT_EASE, far: complex = _FAR_AT_EASE, *, near_sway: complex = 0j, far_sway: complex = 0j,
    hertz: float = 0.14, spine: float = -0.02, curl: float = 0.0, nod: float = 0.02, nods: float = 0.03, turn: float = 0.46, turns: float = 0.0,
) -> WorkPose:  # fmt: skip
    """Return a body that stands and breathes: the head goes up and down by `nods`, the shoulders about by `turns`."""

    def pose(body: Proportions, t: float, phase: float) -> Gesture:
        beat, breath = wave(t * hertz), wave(t * 0.27)
        stance = replace(
            stand(body, t, phase).stance,
            spine=spine, curl=curl - 0.012 * breath, nod=nod + nods * beat, turn=turn + turns * beat,
        )  # fmt: skip
        return Gesture(
            grasping(body, stance, near=near + near_sway * beat, far=far + far_sway * beat)
        )

    return pose


def _listening(body: Proportions, t: float, phase: float) -> Gesture:
    """Turn an ear to what is heard, a hand behind it."""
    hark = held(t * 0.15 + 0.2, 0.10, 0.74)
    stance = replace(
        stand(body, t, phase).stance, spine=0.05 * hark, curl=0.03 * hark, nod=0.05 + 0.05 * hark, turn=0.46 + 0.12 * hark,
    )  # fmt: skip
    ear = at_mouth(body, stance, -0.42, -0.26)
    far = _FAR_AT_EASE + (ear - _FAR_AT_EASE) * hark
    return Gesture(grasping(body, stance, near=_AT_EASE, far=far))


def _shading(body: Proportions, t: float, phase: float) -> Gesture:
    """Look far, a hand at the brow all the while."""
    stance = replace(
        stand(body, t, phase).stance, spine=-0.03, curl=-0.03, nod=0.12 + 0.04 * wave(t * 0.12), turn=0.42
    )  # fmt: skip
    return Gesture(grasping(body, stance, near=_AT_EASE, far=at_mouth(body, stance, 0.08, -0.50)))


def _startled(body: Proportions, t: float, phase: float) -> Gesture:
    """Stand quite still, one hand before the mouth, one on the breast."""
    caught = held(t * 0.12 + 0.16, 0.05, 0.86)
    stance = replace(
        stand(body, 0.0, phase).stance, spine=-0.05 * caught, curl=0.03, nod=0.06, turn=0.40
    )
    mouth, breast = at_mouth(body, stance, 0.04, 0.08), complex(0.20, 0.40)
    near = _AT_EASE + (breast - _AT_EASE) * caught
    far = _FAR_AT_EASE + (mouth - _FAR_AT_EASE) * caught
    return Gesture(grasping(body, stance, near=near, far=far))


def _sighing(body: Proportions, t: float, phase: float) -> Gesture:
    """Draw a deep breath, shoulders up, and let it go."""
    full = held(t * 0.17 + 0.1, 0.42, 0.06)
    stance = replace(
        stand(body, t, phase).stance, spine=-0.07 * full + 0.03, curl=0.10 - 0.14 * full, nod=-0.14 + 0.34 * full, turn=0.42,
    )  # fmt: skip
    lift = complex(0.0, -0.05 * full)
    return Gesture(grasping(body, stance, near=_AT_EASE + lift, far=_FAR_AT_EASE + lift))


QUIET: Final[Mapping[str, Labour]] = MappingProxyType({
    "listening": Labour(_listening),
    "looking around": Labour(_upright(hertz=0.22, nod=0.10, nods=0.05, turn=0.42, turns=0.40, near=complex(0.08, 0.93), far=complex(0.26, 0.88))),
    "shading the eyes": Labour(_shading),
    "looking back": Labour(_upright(spine=-0.05, nod=0.08, nods=0.05, turn=0.86, turns=0.10, near=complex(-0.10, 0.94), far=complex(0.22, 0.92))),
    "looking at the hands": Labour(_upright(complex(0.46, 0.40), complex(0.62, 0.34), near_sway=complex(0.02, 0.03), far_sway=complex(0.02, -0.03), spine=0.03, curl=0.12, nod=-0.30, turn=0.34)),
    "opening the hands": Labour(_upright(complex(0.30, 0.66), complex(0.72, 0.50), near_sway=complex(0.02, -0.03), far_sway=complex(0.03, -0.04), spine=-0.05, nod=0.16, nods=0.05, turn=0.56)),
    "watching": Labour(_upright(complex(-0.20, 0.74), complex(-0.16, 0.76), nod=0.12, nods=0.06, turn=0.30, hertz=0.10)),
    "closing the eyes": Labour(_upright(complex(0.26, 0.22), complex(0.30, 0.30), spine=-0.04, nod=0.22, nods=0.04, turn=0.44, hertz=0.12)),
    "bowing the head": Labour(_upright(spine=0.05, curl=0.20, nod=-0.44, nods=0.02, turn=0.38, near=complex(0.14, 0.98), far=complex(0.24, 0.96))),
    "smiling": Labour(_upright(complex(0.30, 0.62), complex(0.34, 0.66), nod=0.06, nods=0.06, turn=0.60, turns=0.06, hertz=0.2)),
    "holding the breath": Labour(_startled),
    "breathing out": Labour(_sighing),
})  # fmt: skip
