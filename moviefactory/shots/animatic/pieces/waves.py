"""High seas: rows of steep waves with their foam, and one that curls over. Knows no place."""

from __future__ import annotations

import math

import numpy as np
import skia

from moviefactory.shots.animatic.air import plumes
from moviefactory.shots.animatic.layers import Layer, Live, Solid, add_polygon, ink
from moviefactory.shots.animatic.light import Color, mix
from moviefactory.shots.animatic.stage import Stage


class Wave:
    """One row of waves: steep on the lee side, with a crest line that its foam follows."""

    def __init__(self, stage: Stage, index: int, depth: float, y: float, tall: float) -> None:
        dice = stage.dice(f"wave{index}")
        left, _, right, _ = stage.reach(depth)
        self._go = stage.staging.facing * -1
        self._drift = self._go * (16 + 22 * depth) * stage.unit
        run = abs(self._drift) * (stage.staging.rig.seconds + 1) + 40
        long = tall * dice.uniform(5.5, 7.5)
        self._xs = np.linspace(left - run, right + run, max(60, int((right - left + 2 * run) / (long / 26))))  # fmt: skip
        turns = self._xs / long + dice.random()
        # A steep trochoid: sharp crests, broad troughs, no two of a height.
        lean = turns + 0.10 * self._go * np.sin(2 * math.pi * turns)
        crest = (1 - np.abs(np.sin(math.pi * lean))) ** 1.15
        grow = 0.62 + 0.38 * np.sin(2.3 * np.floor(lean + 0.5) + 5 * dice.random())
        chop = 0.05 * np.sin(self._xs / (0.11 * long)) + 0.03 * np.sin(self._xs / (0.047 * long))
        self._ys = y - tall * (crest * grow + chop)
        self._crest = crest * grow
        self._phase, self._tall, self._depth = dice.uniform(0, 6.28), tall, depth

    def body(self, stage: Stage, stops: list[tuple[float, Color]], y: float, tall: float) -> Layer:
        """Return the water below the line."""
        low = stage.reach(self._depth)[3] + 0.3 * stage.height
        path, points = skia.Path(), zip(self._xs.tolist(), self._ys.tolist(), strict=True)
        add_polygon(path, [(float(self._xs[0]), low), *points, (float(self._xs[-1]), low)])
        fill = stage.gradient(y - tall, y + 1.2 * tall, stops, self._depth, spill=0.22, box_top_y=y - 1.3 * tall)  # fmt: skip
        return Solid(path, fill, self._depth, solid_y=y + 0.5 * tall, drift_x=self._drift, bob_y=0.12 * tall, phase=self._phase)  # fmt: skip

    def foam(self, stage: Stage, depth: float) -> Layer:
        """Return the white on the crests, and the streaks that the wind draws down their backs."""
        dice, tall, go = stage.dice(f"foam{depth}"), self._tall, self._go
        white = mix(stage.palette.local((1.0, 1.0, 1.0)), stage.palette.haze, 0.35 * (1 - min(1.0, depth)))  # fmt: skip
        caps, streaks = skia.Path(), skia.Path()
        for at in range(2, len(self._xs) - 2):
            x, y, power = float(self._xs[at]), float(self._ys[at]), float(self._crest[at])
            if power > 0.40:
                size = tall * 0.16 * (power - 0.35) * dice.uniform(0.6, 1.5)
                caps.addOval(skia.Rect(x - 2.2 * size, y - 0.5 * size, x + 2.2 * size, y + size))
            if power > 0.22 and dice.random() < 0.5:
                long = tall * dice.uniform(0.25, 0.8)
                streaks.moveTo(x, y + 0.05 * tall)
                streaks.quadTo(x - go * 0.35 * long, y + 0.5 * long, x - go * 0.5 * long, y + long)
                streaks.quadTo(x - go * 0.25 * long, y + 0.5 * long, x + 0.05 * tall, y + 0.05 * tall)  # fmt: skip
                streaks.close()
        drift, phase = self._drift, self._phase

        def draw(canvas: skia.Canvas, seconds: float) -> None:
            canvas.translate(seconds * drift, 0.12 * tall * math.sin(1.1 * seconds + phase))
            canvas.drawPath(streaks, ink(white, 0.20))
            canvas.drawPath(caps, ink(white, 0.62 + 0.12 * math.sin(1.7 * seconds + phase)))

        return Live(draw, depth)


def breaker(stage: Stage, y: float, top: Color, low: Color) -> Layer:
    """Return one great wave that rears and curls over at the side that the lead looks to."""
    u, go, palette = stage.unit, stage.staging.facing, stage.palette
    x, k = stage.width * (0.5 + 0.30 * go), min(stage.scenery * 1.1, 0.0011 * stage.width + 0.3 * stage.scenery)  # fmt: skip
    white = mix(palette.local((1.0, 1.0, 1.0)), palette.haze, 0.15)
    spray = plumes(stage, "crest", [(x - go * (60 + 50 * i) * k, y - (390 - 20 * i) * k, 200 * k) for i in range(4)], 0.5, white, alpha=0.30, wind=-0.8 * go)  # fmt: skip

    def at(px: float, py: float) -> tuple[float, float]:
        return x + go * px * k, y - py * k

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        canvas.translate(-go * 5 * u * seconds, 8 * u * math.sin(0.9 * seconds))
        body = skia.Path()
        body.moveTo(*at(900, -120))
        body.cubicTo(*at(620, 60), *at(380, 380), *at(40, 420))
        body.cubicTo(*at(-110, 436), *at(-210, 380), *at(-236, 280))
        body.cubicTo(*at(-190, 330), *at(-110, 330), *at(-60, 270))
        body.cubicTo(*at(30, 160), *at(-40, 40), *at(-330, -120))
        body.close()
        canvas.drawPath(body, ink(mix(top, low, 0.55)))
        face = skia.Path()
        face.moveTo(*at(-60, 270))
        face.cubicTo(*at(30, 160), *at(-40, 40), *at(-330, -120))
        face.lineTo(*at(120, -120))
        face.cubicTo(*at(160, 60), *at(120, 260), *at(-20, 330))
        face.close()
        canvas.drawPath(face, ink(mix(top, palette.light, 0.16), 0.8))
        lines = skia.Path()
        for number in range(6):
            lines.moveTo(*at(-40 + 66 * number, 390 - 24 * number))
            lines.cubicTo(*at(60 + 40 * number, 220), *at(20 + 50 * number, 60), *at(-200 + 90 * number, -100))  # fmt: skip
        stroke = ink(white, 0.16)
        stroke.setStyle(skia.Paint.kStroke_Style)
        stroke.setStrokeWidth(5 * u)
        canvas.drawPath(lines, stroke)
        lip = skia.Path()
        for number in range(34):
            t = number / 33
            px, py = -250 + 560 * t, 290 + 150 * math.sin(math.pi * min(1.0, 0.16 + 0.62 * t)) - 120 * t * t  # fmt: skip
            size = (20 + 26 * abs(math.sin(12.9 * number))) * k * (1.1 - 0.7 * t)
            cx, cy = at(px, py + 5 * math.sin(2.6 * seconds + number))
            lip.addCircle(cx, cy, size)
        canvas.drawPath(lip, ink(white, 0.82))
        spray.paint(canvas, seconds)

    return Live(draw, 0.5)
