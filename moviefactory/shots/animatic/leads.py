"""Draw the rope by which somebody leads a beast. Knows players and words; not their poses."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

import skia

from moviefactory.lexicon.herding import BEASTS
from moviefactory.lexicon.vocabulary import Action, Subject
from moviefactory.shots.animatic.harness import TOWING, TOWS
from moviefactory.shots.animatic.layers import Moment, pen
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.measures import PEOPLE
from moviefactory.shots.animatic.stage import Stage
from moviefactory.shots.animatic.staging import Player

LEADING: Final = re.compile(
    r"\b(leads?|led|leading|leash\w*|ropes?|halters?|reins?|bridles?|walk(s|ing) (his|her)|guid(e[sd]?|ing)"
    r"|pull(s|ed|ing)?|drag(s|ged|ging)?|sled\w*)\b|牵|缰|遛|拉|拖"
)
"""What says that a rope is between the two."""
_LED: Final = BEASTS | {Subject.DRAGON, Subject.TURTLE}
_HAND: Final = (0.20, 0.47)
_BOW: Final = (0.45, 0.20)
"""Where the rope of a sled begins."""
_NECK: Final = (0.30, 0.72)
_AFOOT: Final = frozenset({Action.WALK, Action.STAND, Action.RUN, Action.HOLD, Action.PULL})


def led_beasts(
    players: Sequence[Player], words: Sequence[str]
) -> tuple[tuple[Player, Player], ...]:
    """Return who leads which beasts, the nearest two, where `words` say so; and who pulls a sled with a rider."""
    said = any(LEADING.search(word.casefold()) for word in words)
    towing = [one for one in players if one.subject in TOWING and not one.crew]
    tows = any(TOWS.search(word.casefold()) for word in words)
    if tows and len(players) == len(towing) == 2:
        tug, towed = sorted(towing, key=lambda one: one.facing * one.x, reverse=True)
        return ((tug, towed),)
    leader = next((one for one in players if one.subject in PEOPLE and one.action in _AFOOT), None)
    if leader is None:
        return ()
    near = [one for one in players if one.anchor == "ground" and _is_led(one, said=said)]
    near.sort(key=lambda one: abs(one.x - leader.x))
    return tuple((leader, one) for one in near[:2])


def _is_led(one: Player, *, said: bool) -> bool:
    return bool(one.crew) if one.subject is Subject.SLEDGE else said and one.subject in _LED and not one.crew  # fmt: skip


def draw_lead(
    canvas: skia.Canvas, stage: Stage, leader: Player, beast: Player, moment: Moment
) -> None:
    """Draw a slack rope from a hand to a neck."""
    away = 1 if beast.x > leader.x else -1
    ends = []
    for one, (x, y), side in (
        (leader, _HAND, away),
        (beast, _BOW if beast.subject is Subject.SLEDGE else _NECK, beast.facing),
    ):
        if one.subject in TOWING:
            x, y, side = 0.44, 0.34, -one.facing if one is leader else one.facing
        wide = one.width if one is not leader or one.subject in TOWING else one.height
        now = one.x + one.travel_x * (moment.share - 0.5)
        ends.append((now + side * x * wide, one.y - y * one.height))
    (x0, y0), (x1, y1) = ends
    path = skia.Path()
    path.moveTo(x0, y0)
    path.quadTo((x0 + x1) / 2, max(y0, y1) + 0.10 * leader.height, x1, y1)
    cable = leader.subject in TOWING
    tone = color("#1e1e24") if cable else mix(color("#c8a878"), stage.palette.near, 0.25)
    canvas.drawPath(path, pen(tone, max(1.5, (0.030 if cable else 0.016) * leader.height)))
