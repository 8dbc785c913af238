"""Draw the rope by which somebody leads a beast, or hangs on a ship in space. Knows players and words; not their poses."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from typing import Final

import skia

from moviefactory.lexicon.herding import BEASTS
from moviefactory.lexicon.vocabulary import Action, Subject
from moviefactory.shots.animatic.harness import ROPED, TOWING, TOWS
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
_FREE: Final = frozenset(
    {
        Subject.SWAN, Subject.BIRD, Subject.WOLF, Subject.FOX, Subject.LION, Subject.TIGER, Subject.DEER, Subject.RABBIT,
    }
)  # fmt: skip
"""Who leads their own where a line is of them, and is not led by people."""
_HAND: Final = (0.20, 0.47)
_BOW: Final = (0.45, 0.20)
"""Where the rope of a sled begins."""
_NECK: Final = (0.30, 0.72)
_TETHERS: Final = ("tether", "safety line", "lifeline", "umbilical", "细绳", "安全绳", "缆绳")
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
    if leader is not None and leader.detail.endswith(ROPED):
        return ()  # Their rope is drawn with them.
    herself = bool(players) and players[-1].subject in _FREE and not players[-1].crew
    if leader is None or (herself and leader is not players[-1]):
        return ()  # A duck that leads her ducklings is on nobody's rope.
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


def is_tethered(player: Player, stage: Stage) -> bool:
    """Whether the line says that somebody afloat in space hangs on a rope."""
    afloat = player.subject is Subject.ASTRONAUT and player.anchor == "centre"
    return afloat and stage.says(_TETHERS)


def draw_tether(canvas: skia.Canvas, stage: Stage, player: Player, moment: Moment) -> None:
    """Draw a rope that winds from somebody's back out of the frame, to what they came from."""
    behind, tall = -player.facing, player.height
    x = player.x + player.travel_x * (moment.share - 0.5) + 0.10 * behind * tall
    y = player.y + player.travel_y * (moment.share - 0.5) + 0.04 * tall
    end = x + behind * 1.2 * stage.width
    slack = 0.10 * tall * math.sin(0.7 * moment.seconds + 6 * player.phase)
    path = skia.Path()
    path.moveTo(x, y)
    path.cubicTo(
        x + 0.9 * behind * tall, y + 0.7 * tall + slack,
        x + 1.3 * behind * tall, y - 0.9 * tall - slack,
        end, y - 0.25 * stage.height,
    )  # fmt: skip
    canvas.drawPath(path, pen(mix(color("#e8e2d4"), stage.palette.near, 0.12), max(1.5, 0.018 * tall)))  # fmt: skip
