"""Leaps out of the water: how high, how steep, what splashes. Knows who leaps; not how they look."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

import skia

from moviefactory.lexicon.places import broad
from moviefactory.lexicon.vocabulary import Action, Place, Subject
from moviefactory.shots.animatic.layers import ink
from moviefactory.shots.animatic.light import mix

if TYPE_CHECKING:
    from moviefactory.shots.animatic.stage import Stage
    from moviefactory.shots.animatic.staging import Player

FINNED: Final = frozenset({Subject.WHALE, Subject.DOLPHIN, Subject.SHARK, Subject.FISH})
EVERY: Final = 3.4
"""How long from one leap to the next. Units: seconds."""
ALOFT: Final = 1.15
"""How long a leap rises, and falls. Units: seconds."""
STEEP: Final = frozenset({Subject.WHALE, Subject.SHARK})
"""Who rears out of the water with its tail still in it, where others arch over it."""
SIZE: Final = 0.66
"""How large who leaps is drawn, of one who swims: it is seen in all its length."""


def leaps(subject: Subject, action: Action, place: Place) -> bool:
    """Whether somebody leaps out of the water here."""
    return action is Action.JUMP and subject in FINNED and broad(place) is not Place.UNDERWATER


def draw_leaping(
    canvas: skia.Canvas,
    stage: Stage,
    player: Player,
    seconds: float,
    draw: Callable[[skia.Canvas], None],
) -> None:
    """Draw a leap, highest in the middle of the shot, about (0, 0) in units of the leaper's height."""
    long = player.width / player.height
    middle = 0.5 * stage.staging.rig.seconds
    way = ((seconds - middle + 0.5 * EVERY) % EVERY - 0.5 * EVERY) / ALOFT
    way += 0.7 * (player.phase - 0.5) * (player.subject not in STEEP)
    way = max(-1.25, min(1.25, way))
    steep = player.subject in STEEP
    water = 0.26 * long
    rise = (0.20 if steep else 0.34) * long * (1 - way * way)
    degrees = (46 - 10 * way) if steep else (14 - 42 * way)
    canvas.save()
    canvas.clipRect(skia.Rect(-long, -3 * long, long, water), True)
    canvas.translate(0.10 * long * player.facing * way, water - 0.06 * long - rise)
    canvas.rotate(-player.facing * degrees)
    draw(canvas)
    canvas.restore()
    foam = mix(mix(stage.palette.light, stage.palette.haze, 0.35), (1.0, 1.0, 1.0), 0.35)
    behind = -player.facing * 0.18 * long
    power = 1.0 - 0.35 * abs(way)
    for out, wide, tall, alpha in ((0.0, 0.34, 0.028, 0.45), (-0.04, 0.20, 0.036, 0.7), (-0.11, 0.10, 0.05, 0.9), (0.07, 0.11, 0.045, 0.9)):  # fmt: skip
        x = behind + out * long
        canvas.drawOval(skia.Rect(x - wide * long, water - tall * long, x + wide * long, water + 0.8 * tall * long), ink(foam, alpha * power))  # fmt: skip
    drops = skia.Path()
    for number in range(26):
        turn = math.pi * (0.12 + 0.76 * ((number * 0.618) % 1.0))
        far = long * (0.05 + 0.24 * ((number * number * 0.137) % 1.0)) * (1.15 - 0.3 * abs(way))
        x, y = behind + far * math.cos(turn) * 1.2, water - far * math.sin(turn)
        drops.addCircle(x, y, long * (0.005 + 0.010 * ((number * 0.27) % 1.0)))
    canvas.drawPath(drops, ink(foam, 0.85 * power))
