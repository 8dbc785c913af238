"""Tall mirrors in gilded frames, plain and bent, and mirrors in mirrors. Knows no place."""

from __future__ import annotations

import skia

from moviefactory.shots.animatic.layers import Flat, Layer, Live, add_polygon, ink, pen
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.mirrors import Mirror
from moviefactory.shots.animatic.noise import wobble
from moviefactory.shots.animatic.pieces.passages import fading
from moviefactory.shots.animatic.rooms import arch
from moviefactory.shots.animatic.soft import SoftLight
from moviefactory.shots.animatic.stage import Stage

GILT, SILVER, DEEP = color("#e0b84a"), color("#b8d0d8"), color("#6a7fa0")


def looking_glass(stage: Stage, box: skia.Rect, bend: tuple[float, float], depth: float, *, whole: float = 1.0) -> list[Layer]:  # fmt: skip
    """Return an arched mirror in a gilded frame with its image of the lead; `bend` widens and heightens it.

    Units: `whole` is how tall the image of a lead as tall as the glass would be, as a share of it; with
    none, nobody is seen.
    """
    palette, u = stage.palette, stage.unit
    glass, frame, gleam, knobs = arch(box), skia.Path(), skia.Path(), skia.Path()
    edge = 0.062 * box.width()
    frame.setFillType(skia.PathFillType.kEvenOdd)
    frame.addPath(arch(box.makeOutset(edge, edge)))
    frame.addPath(glass)
    knobs.addCircle(box.centerX(), box.top() - 1.2 * edge, 1.5 * edge)
    for x in (box.left() - edge / 2, box.right() + edge / 2):
        knobs.addCircle(x, box.top() + 0.5 * box.width(), 0.9 * edge)
        knobs.addRect(skia.Rect(x - 1.1 * edge, box.bottom(), x + 1.1 * edge, box.bottom() + 1.6 * edge))  # fmt: skip
    for start, wide in ((0.06, 0.12), (0.30, 0.05)):
        a, w = box.left() + start * box.width(), box.width()
        add_polygon(gleam, [(a + 0.34 * w, box.top()), (a + (0.34 + wide) * w, box.top()), (a + wide * w, box.bottom()), (a, box.bottom())])  # fmt: skip
    shine = skia.Op(gleam, glass, skia.PathOp.kIntersect_PathOp)
    gilt, shade = mix(palette.local(GILT), palette.near, 0.10), 0.30 if stage.dark else 0.12
    tones = [(0.0, mix(palette.local(SILVER), palette.near, shade)), (1.0, mix(palette.local(DEEP), palette.near, shade + 0.12))]  # fmt: skip
    layers: list[Layer] = [
        Flat(glass, fading((box.left(), box.top()), (box.right(), box.bottom()), tones), depth)
    ]
    lead = stage.staging.lead
    if lead is not None and whole > 0:
        scale = whole * 0.80 * box.height() / max(lead.height, 1.0)
        scale = min(scale, 0.85)
        drift = 0.05 * (lead.x - box.centerX())
        foot = box.bottom() - 0.05 * box.height()
        layers.append(Mirror(glass, depth, (lead.x, lead.y), (box.centerX() + drift, foot), scale * bend[0], scale * bend[1], lead.travel_x))  # fmt: skip
    return [
        *layers,
        Flat(shine, ink(mix(palette.light, (1, 1, 1), 0.6), 0.20), depth),
        Flat(frame, ink(gilt), depth),
        Flat(frame, pen(mix(gilt, palette.near, 0.5), 2.5 * u), depth),
        Flat(knobs, ink(mix(gilt, palette.light, 0.25)), depth),
    ]


def endless(stage: Stage, box: skia.Rect, depth: float, times: int = 3) -> list[Layer]:
    """Return a mirror that shows a mirror that shows a mirror, somebody in the last."""
    layers: list[Layer] = []
    for number in range(times):
        share = 0.62**number
        wide, tall = box.width() * share, box.height() * share
        low = box.bottom() - 0.30 * (box.height() - tall)
        inner = skia.Rect(box.centerX() - wide / 2, low - tall, box.centerX() + wide / 2, low)
        whole = 0.9 if number == times - 1 else 0.0
        layers += looking_glass(stage, inner, (1.0, 1.0), depth, whole=whole)
    return layers


def garlands(stage: Stage, xs: list[float], y: float, depth: float) -> Layer:
    """Return glowing bulbs along a cornice, a light running through them."""
    u = stage.unit
    tints = tuple(map(color, ("#ffd27a", "#ff7a9a", "#7ad0ff")))
    glows = [SoftLight.of(90 * u, tint) for tint in tints]

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        for number, x in enumerate(xs):
            tint = number % len(tints)
            runs = 0.35 + 0.55 * max(0.0, 1 - ((number - 6 * seconds) % 9) / 3)
            glows[tint].draw(canvas, x, y, runs + 0.05 * wobble(seconds, number))
            canvas.drawCircle(x, y, 11 * u, ink(mix(tints[tint], (1, 1, 1), 0.35 + 0.5 * runs)))

    return Live(draw, depth)


def reflected(stage: Stage, glass: skia.Path, box: skia.Rect, depth: float) -> list[Layer]:
    """Return the lead as seen in a flat glass behind them, down to the waist."""
    lead = stage.staging.lead
    if lead is None:
        return []
    scale = min(0.80, 1.2 * box.height() / max(lead.height, 1.0))
    foot = box.top() + 0.08 * box.height() + scale * lead.height
    at = box.centerX() + 0.30 * (lead.x - box.centerX())
    return [Mirror(glass, depth, (lead.x, lead.y), (at, foot), scale, scale, lead.travel_x)]
