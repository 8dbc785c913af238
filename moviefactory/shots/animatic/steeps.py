"""Draw what beasts climb and hang from: a rock's flank, a trunk, a web, a beam. Knows shapes; not who climbs."""

from __future__ import annotations

import math

from moviefactory.shots.animatic.figures.marked import STEEP
from moviefactory.shots.animatic.light import mix
from moviefactory.shots.animatic.perch_shapes import STONE, WOOD, Seat
from moviefactory.shots.animatic.terrain import snowed


def slope(seat: Seat) -> None:
    """Draw a steep flank of rock that rises the way the climber looks."""
    wide, rise = seat.stage.width, math.tan(math.radians(STEEP))
    foot = seat.stage.height * 1.2

    def edge(x: float, low: float = 0.0) -> tuple[float, float]:
        rough = 0.012 * wide * math.sin(0.021 * x) + low
        return x, seat.top - seat.facing * (x - seat.x) * rise + rough

    rim = [edge(-0.3 * wide + 1.6 * wide * k / 24) for k in range(25)]
    seat.shape(
        [*rim, (1.3 * wide, foot), (-0.3 * wide, foot)], snowed(seat.stage, seat.tone(STONE, 0.16))
    )
    for k in range(14):
        x = wide * ((k * 0.618) % 1.0)
        start = edge(x, seat.stage.height * (0.06 + 0.05 * (k % 5)))
        seat.stroke((start, (start[0] + 0.03 * wide, start[1] - seat.facing * 0.03 * wide * rise + 0.02 * wide)), 0.004 * wide, seat.tone(STONE, 0.42))  # fmt: skip
    seat.gleam(rim, 0.005 * wide)


def trunk(seat: Seat) -> None:
    """Draw a tree's trunk that goes up through the frame, for who climbs it."""
    girth = max(0.42 * seat.high, 0.045 * seat.stage.height)
    x = seat.x + seat.facing * (0.30 * seat.high + 0.10 * girth) + seat.facing * girth
    top, foot = -0.4 * seat.stage.height, seat.ground + 0.06 * seat.stage.height
    seat.shape(((x - 0.85 * girth, top), (x + 0.85 * girth, top), (x + girth, seat.ground), (x + 1.6 * girth, foot), (x - 1.6 * girth, foot), (x - girth, seat.ground)), seat.tone(WOOD, 0.14))  # fmt: skip
    for k in range(16):
        y = top + (foot - top) * ((k * 0.618) % 1.0)
        at = x + girth * (-0.7 + 1.4 * ((k * 0.37) % 1.0))
        seat.stroke(((at, y), (at + 0.05 * girth, y + 0.06 * seat.stage.height)), 0.07 * girth, seat.tone(WOOD, 0.42))  # fmt: skip


def web(seat: Seat) -> None:
    """Draw a spider's web, with the spider near its middle."""
    reach = max(1.5 * seat.high, 0.36 * seat.stage.height)
    middle = (seat.x, seat.top - 0.42 * seat.high)
    tone = mix(seat.stage.palette.light, (1.0, 1.0, 1.0), 0.4)
    thick = max(1.5, 0.0022 * seat.stage.height)
    spokes = 12
    ends = [(middle[0] + reach * (1.0 + 0.18 * (k % 3)) * math.cos(math.tau * k / spokes), middle[1] + reach * (1.0 + 0.18 * (k % 3)) * math.sin(math.tau * k / spokes)) for k in range(spokes)]  # fmt: skip
    for end in ends:
        seat.stroke((middle, end), thick, tone)
    for ring in range(1, 9):
        share = ring / 8.6
        for k in range(spokes):
            one, other = ends[k], ends[(k + 1) % spokes]
            a = (middle[0] + (one[0] - middle[0]) * share, middle[1] + (one[1] - middle[1]) * share)
            b = (middle[0] + (other[0] - middle[0]) * share, middle[1] + (other[1] - middle[1]) * share)  # fmt: skip
            dip = ((a[0] + b[0]) / 2 * 0.94 + middle[0] * 0.06, (a[1] + b[1]) / 2 * 0.94 + middle[1] * 0.06)  # fmt: skip
            seat.stroke((a, dip, b), thick, tone)


def beam(seat: Seat) -> None:
    """Draw the beam or the lip of rock at the top, for who hangs from it."""
    y = seat.top
    half = max(1.4 * seat.span, 0.30 * seat.stage.width)
    seat.shape(((seat.x - half, -0.3 * seat.stage.height), (seat.x + half, -0.3 * seat.stage.height), (seat.x + 0.7 * half, y * 0.55), (seat.x + 0.18 * half, y), (seat.x - 0.2 * half, y + 0.004 * seat.stage.height), (seat.x - 0.66 * half, y * 0.5)), seat.tone("#4a444c", 0.3))  # fmt: skip
