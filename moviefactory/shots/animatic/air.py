"""What rises: smoke, steam, spray. Knows puffs that grow and fade; not what burns."""

from __future__ import annotations

from collections.abc import Sequence

import skia

from moviefactory.shots.animatic.layers import Live
from moviefactory.shots.animatic.light import Color
from moviefactory.shots.animatic.noise import wobble
from moviefactory.shots.animatic.soft import Puff
from moviefactory.shots.animatic.stage import Stage


def plumes(
    stage: Stage,
    name: str,
    mouths: Sequence[tuple[float, float, float]],
    depth: float,
    tone: Color,
    *,
    alpha: float = 0.36,
    wind: float = 0.5,
    puffs: int = 8,
) -> Live:
    """Return plumes from mouths at (x, y, height): puffs that grow, lean with the wind and fade."""
    dice = stage.dice(name)
    phases = [dice.random() for _ in mouths]
    soft = Puff(tone)

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        for (x, y, high), phase in zip(mouths, phases, strict=True):
            for puff in range(puffs):
                age = (seconds * 0.14 + puff / puffs + phase) % 1.0
                radius = high * (0.05 + 0.19 * age)
                fade = min(1.0, 5 * age) * (1 - age) ** 1.2
                sway = 0.08 * high * wobble(0.7 * seconds + puff, phase)
                soft.draw(canvas, x + wind * high * age**1.3 + sway * age, y - high * age, radius, alpha * fade)  # fmt: skip

    return Live(draw, depth)
