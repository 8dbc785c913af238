"""Who swims at the surface: what is above the water, a shade below it, a wake, a whale's blow. Knows no figure."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

import skia

from moviefactory.lexicon.vocabulary import Subject
from moviefactory.shots.animatic.figures import figure_facts
from moviefactory.shots.animatic.layers import ink
from moviefactory.shots.animatic.light import Color, mix

if TYPE_CHECKING:
    from moviefactory.shots.animatic.stage import Stage
    from moviefactory.shots.animatic.staging import Player

WATERLINE: Final[Mapping[str, float]] = {
    Subject.SHARK: -0.20, Subject.WHALE: 0.10, Subject.DOLPHIN: 0.0, Subject.FISH: -0.18, Subject.OCTOPUS: -0.14,
    Subject.TURTLE: -0.50, Subject.CRAB: -0.50, Subject.SUBMARINE: -0.10, Subject.SWAN: 0.34,
}  # fmt: skip
"""Where the surface is on who swims at it, under the middle of the figure. Units: its heights."""
SEEN_BELOW: Final = 90
"""How much of a swimmer is seen through the water, of 255."""
WAKE: Final = (
    (-0.80, 0.62, 0.005, 0.016),
    (-1.05, -0.15, 0.045, 0.012),
    (-0.35, 0.45, 0.085, 0.008),
)
"""Lines of foam: from, to (half widths, forward), how far below the waterline, how thick."""
BLOWHOLE: Final = (0.52, -0.16)
"""Where a whale blows: half widths forward, heights down."""
DROPS: Final = 26


def draw_swimming(
    canvas: skia.Canvas,
    stage: Stage,
    player: Player,
    seconds: float,
    draw: Callable[[skia.Canvas], None],
) -> None:
    """Draw who swims at the surface about (0, 0), in units of their height; `draw` draws them whole."""
    half = 0.62 * figure_facts(player.figure).width_over_height
    bob = 0.02 * math.sin(2.1 * seconds + 6 * player.phase)
    line = WATERLINE.get(player.kind, WATERLINE.get(player.subject, 0.02)) + bob
    foam = mix(stage.palette.light, stage.palette.haze, 0.35)
    if player.subject is Subject.WHALE:
        _blow(canvas, player.facing * half, seconds, foam)
    for top, bottom, seen in ((-1.2, line, 255), (line, 1.2, SEEN_BELOW)):
        canvas.save()
        canvas.clipRect(skia.Rect(-half, top, half, bottom), True)
        if seen < 255:
            canvas.saveLayerAlpha(skia.Rect(-half, top, half, min(bottom, 0.6)), seen)
        draw(canvas)
        if seen < 255:
            canvas.restore()
        canvas.restore()
    for k, (from_x, to_x, low, thick) in enumerate(WAKE):
        drift = 0.05 * math.sin(1.7 * seconds + k)
        path = skia.Path()
        path.moveTo(player.facing * (from_x * half + drift), line + low)
        path.quadTo(player.facing * half * (from_x + to_x) / 2, line + low - 0.03, player.facing * (to_x * half + drift), line + low + 0.012)  # fmt: skip
        canvas.drawPath(path, _stroke(foam, 0.75 - 0.14 * k, thick))


def _blow(canvas: skia.Canvas, half: float, seconds: float, foam: Color) -> None:
    """Draw the breath of a whale, two plumes that part and fall; `half` is signed as it faces."""
    x, y = BLOWHOLE[0] * half, BLOWHOLE[1]
    white = mix(foam, (1.0, 1.0, 1.0), 0.6)
    for side in (-1, 1):
        for k in range(DROPS):
            share = (k + (1.4 * seconds) % 1.0) / DROPS
            out = side * (0.05 + 0.20 * share * share)
            up = 0.62 * (1 - (1.35 * share - 1) ** 2)
            size = 0.020 + 0.050 * share
            canvas.drawCircle(x + out, y - up, size, ink(white, 0.55 * (1 - 0.8 * share)))


def _stroke(tone: Color, alpha: float, thick: float) -> skia.Paint:
    paint = ink(tone, alpha)
    paint.setStyle(skia.Paint.kStroke_Style)
    paint.setStrokeWidth(thick)
    paint.setStrokeCap(skia.Paint.kRound_Cap)
    return paint
