"""How a human body eats, speaks, embraces and makes music. Knows rhythm; one function per action."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from moviefactory.lexicon.vocabulary import Action
from moviefactory.shots.animatic.figures.motions import Gesture, at_mouth, grasping, held, stand
from moviefactory.shots.animatic.figures.shapes import lerp, wave
from moviefactory.shots.animatic.figures.skeleton import Proportions, Stance


def _eat(body: Proportions, t: float, phase: float) -> Gesture:
    """Bring bite after bite from a bowl to the mouth."""
    bite = held(t * 0.45, 0.20, 0.48)
    stance = replace(stand(body, t, phase).stance, curl=0.10, nod=-0.06 - 0.05 * bite, turn=0.34)
    bowl = complex(0.56, 0.36)
    mouth = at_mouth(body, stance, 0.26, 0.30)
    return Gesture(grasping(body, stance, near=bowl, far=bowl + complex(0.10, -0.10) + (mouth - bowl - complex(0.10, -0.10)) * bite))  # fmt: skip


def _drink(body: Proportions, t: float, phase: float) -> Gesture:
    """Lift a cup, tip the head back, and set it down again."""
    sip = held(t * 0.30, 0.12, 0.70)
    stance = replace(
        stand(body, t, phase).stance,
        spine=-0.03 * sip,
        curl=-0.02 * sip,
        nod=0.05 + 0.36 * sip,
        turn=0.30,
    )
    mouth = at_mouth(body, stance, 0.34, 0.22)
    rest = complex(0.60, 0.60)
    return Gesture(
        grasping(body, stance, near=complex(0.02, 0.92), far=rest + (mouth - rest) * sip)
    )


def _howl(body: Proportions, t: float, phase: float) -> Gesture:
    """Throw back the head and call through the hands."""
    swell = wave(t * 0.3)
    stance = replace(
        stand(body, t, phase).stance, spine=-0.10, curl=-0.08, nod=0.52 + 0.05 * swell, turn=0.34
    )
    mouth = at_mouth(body, stance, 0.10, 0.14)
    return Gesture(
        grasping(
            body, stance, near=mouth + complex(0.02 * swell, 0.10), far=mouth + complex(0.10, -0.06)
        )
    )


def _lean(body: Proportions, t: float, phase: float) -> Gesture:
    """Lean the back against a post, one foot up on it, arms crossed."""
    breath = wave(t * 0.25)
    stance = Stance(
        pelvis=complex(-0.055, -body.hip_height + 0.030), near_foot=complex(-0.15, -0.30 * body.hip_height - 0.10),
        far_foot=complex(0.13, -body.ankle), near_pitch=0.9, spine=-0.17, curl=0.06 + 0.01 * breath,
        nod=-0.10 + 0.10 * wave(t * 0.12), turn=0.34,
    )  # fmt: skip
    return Gesture(
        grasping(
            body,
            stance,
            near=complex(0.42, 0.50 + 0.02 * breath),
            far=complex(0.30, 0.36 + 0.02 * breath),
        )
    )


def _throw(body: Proportions, t: float, phase: float) -> Gesture:
    """Wind up with the arm far back, then whip it over and follow through."""
    whip, aim = held(t * 0.42 + 0.45, 0.10, 0.28), wave(t * 0.8)
    stance = Stance(
        pelvis=complex(lerp(-0.05, 0.04, whip), -body.hip_height + 0.050 + 0.010 * aim), near_foot=complex(-0.17, -body.ankle),
        far_foot=complex(0.19, -body.ankle), near_pitch=0.35 * whip, spine=lerp(-0.18, 0.24, whip), curl=0.06 * whip,
        nod=0.14, turn=lerp(0.62, 0.22, whip), near_arm=(lerp(-2.35, 0.75, whip) + 0.08 * aim, lerp(0.75, 0.20, whip)),
        far_arm=(lerp(1.65, -0.35, whip) - 0.06 * aim, lerp(0.10, 0.55, whip)),
    )  # fmt: skip
    return Gesture(stance)


def _hug(body: Proportions, t: float, phase: float) -> Gesture:
    """Fold both arms round somebody, the cheek laid on a shoulder, swaying."""
    sway = wave(t * 0.25)
    stance = replace(
        stand(body, t, phase).stance, spine=0.10 + 0.02 * sway, curl=0.06, nod=-0.20, turn=0.30
    )
    return Gesture(
        grasping(
            body,
            stance,
            near=complex(0.74 + 0.03 * sway, 0.34),
            far=complex(0.80 + 0.03 * sway, 0.0),
        )
    )


def _pray(body: Proportions, t: float, phase: float) -> Gesture:
    """Kneel on both knees, palms together before a bowed face."""
    breath = wave(t * 0.22)
    shin = 0.80 * body.shin
    stance = Stance(
        pelvis=complex(-0.10, -0.30 * body.shin - 0.62 * body.thigh), near_foot=complex(-0.02 - shin, -0.040),
        far_foot=complex(0.02 - shin, -0.040), near_pitch=2.9, far_pitch=2.9, spine=0.08 + 0.01 * breath, curl=0.14,
        nod=-0.26 + 0.04 * breath, turn=0.26,
    )  # fmt: skip
    palms = complex(0.52, 0.02 + 0.02 * breath)
    return Gesture(grasping(body, stance, near=palms, far=palms + complex(0.03, -0.02)))


def _sing(body: Proportions, t: float, phase: float) -> Gesture:
    """Hold a microphone to the mouth and open the other arm to the house."""
    swell, beat = wave(t * 0.28), wave(t * 0.7)
    stance = replace(
        stand(body, t, phase).stance,
        spine=-0.05 + 0.03 * beat,
        curl=-0.03,
        nod=0.22 + 0.08 * swell,
        turn=0.46,
    )
    mouth = at_mouth(body, stance, 0.22, 0.30)
    return Gesture(grasping(body, stance, near=mouth, far=complex(0.86, -0.36 - 0.22 * swell)))


def _shout(body: Proportions, t: float, phase: float) -> Gesture:
    """Call afar, both hands cupped at the mouth; the body leans into each call."""
    call = held(t * 0.42, 0.14, 0.60)
    stance = replace(
        stand(body, t, phase).stance,
        spine=0.10 * call - 0.04,
        curl=-0.02,
        nod=0.10 + 0.16 * call,
        turn=0.30,
    )
    mouth = at_mouth(body, stance, 0.24, 0.02)
    return Gesture(
        grasping(body, stance, near=mouth + complex(0.0, 0.09), far=mouth + complex(0.05, -0.07))
    )


def _talk(body: Proportions, t: float, phase: float) -> Gesture:
    """Speak with both hands, one after the other."""
    one, other = wave(t * 0.45), wave(t * 0.31 + 0.2)
    stance = replace(
        stand(body, t, phase).stance, spine=0.03, nod=0.08 + 0.07 * wave(t * 0.8), turn=0.40
    )
    return Gesture(grasping(body, stance, near=complex(0.52 + 0.10 * other, 0.52 + 0.14 * other),
                            far=complex(0.70 + 0.08 * one, 0.22 + 0.22 * one)))  # fmt: skip


def _fiddle(body: Proportions, t: float, phase: float) -> Gesture:
    """Hold a violin under the chin and draw the bow across it."""
    bow, sway = wave(t * 0.7), wave(t * 0.2)
    stance = replace(
        stand(body, t, phase).stance,
        spine=0.03 * sway,
        curl=0.02,
        nod=-0.06 + 0.04 * sway,
        turn=0.32,
    )
    return Gesture(
        grasping(
            body,
            stance,
            far=complex(0.92, -0.16 + 0.03 * sway),
            near=complex(0.46 + 0.14 * bow, 0.28 + 0.20 * bow),
        )
    )


def _blow(body: Proportions, t: float, phase: float) -> Gesture:
    """Blow a horn with both hands, rising and falling with the tune."""
    tune = wave(t * 0.35)
    stance = replace(
        stand(body, t, phase).stance, spine=-0.06 - 0.03 * tune, nod=0.12 + 0.08 * tune, turn=0.28
    )
    mouth = at_mouth(body, stance, 0.55, 0.16)
    return Gesture(
        grasping(body, stance, near=mouth, far=mouth + complex(0.20, -0.05 - 0.05 * tune))
    )


def _drum(body: Proportions, t: float, phase: float) -> Gesture:
    """Beat a drum at the waist with two sticks."""
    beat = math.cos(math.tau * t * 1.1)
    stance = replace(
        stand(body, t, phase).stance, curl=0.08, nod=-0.06 + 0.06 * wave(t * 1.1), turn=0.38
    )
    return Gesture(
        grasping(
            body,
            stance,
            near=complex(0.42, 0.40 - 0.32 * beat),
            far=complex(0.62, 0.36 + 0.32 * beat),
        )
    )


MANNERS: Mapping[Action, Callable[[Proportions, float, float], Gesture]] = MappingProxyType(
    {
        Action.EAT: _eat,
        Action.DRINK: _drink,
        Action.HOWL: _howl,
        Action.LEAN: _lean,
        Action.THROW: _throw,
        Action.HUG: _hug,
        Action.PRAY: _pray,
        Action.SING: _sing,
        Action.TALK: _talk,
        Action.SHOUT: _shout,
        Action.FIDDLE: _fiddle,
        Action.TRUMPET: _blow,
        Action.DRUM: _drum,
    }
)
