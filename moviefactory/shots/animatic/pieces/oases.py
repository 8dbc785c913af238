"""What grows and stands round water in dry land: palm groves and their pool. Knows no place."""

from __future__ import annotations

import skia

from moviefactory.lexicon.vocabulary import Time
from moviefactory.shots.animatic.falls import ripples
from moviefactory.shots.animatic.foliage import palm
from moviefactory.shots.animatic.layers import Flat, Layer, Live, ink
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.stage import Stage

WATER, LEAF, TRUNK, GREEN = color("#2fa8b8"), color("#5f9a45"), color("#8f6a48"), color("#7aa64a")


def grove(
    stage: Stage, spots: list[tuple[float, int]], y: float, half: float, *, far: bool
) -> list[Layer]:
    """Return palms about each spot with bushes at their feet."""
    dice, palette, u = stage.dice(f"grove{far}"), stage.palette, stage.unit
    trunks, crowns, bushes = skia.Path(), skia.Path(), skia.Path()
    tall = (340 if far else 560) * u * (0.75 + 0.25 * stage.staging.scenery)
    for x, count in spots:
        wide = half * (0.55 if len(spots) == 2 else 0.85) if far else 0.1 * half
        for number in range(count):
            px = x + wide * ((number + 0.5) / count * 2 - 1) + dice.uniform(-18, 18) * u
            palm(trunks, crowns, px, y + dice.uniform(-4, 8) * u, tall * dice.uniform(0.65, 1.0), dice)  # fmt: skip
        for _ in range(9 * count):
            px, size = x + wide * dice.uniform(-1.2, 1.2), tall * dice.uniform(0.05, 0.13)
            bushes.addOval(skia.Rect(px - 1.5 * size, y - size, px + 1.5 * size, y + 0.5 * size))
    depth, air = (0.6, 0.22) if far else (0.9, 0.0)

    def seen(tint: Color, dark: float) -> skia.Paint:
        return ink(mix(mix(palette.local(tint), palette.near, dark), palette.haze, air))

    return [
        Flat(trunks, seen(TRUNK, 0.35), depth),
        Flat(bushes, seen(GREEN, 0.30), depth),
        Flat(crowns, seen(LEAF, 0.25), depth, sway=0.008, root_y=y, phase=2 * depth),
    ]


def palm_pool(
    stage: Stage, x: float, y: float, half: float, deep: float, shore_y: float
) -> list[Layer]:
    """Return the pool with a green rim, the sky and the grove in it, and its moving light."""
    palette, u, rim, path = stage.palette, stage.unit, skia.Path(), skia.Path()
    rim.addOval(skia.Rect(x - 1.06 * half, shore_y - 6 * u, x + 1.06 * half, y + 1.16 * deep))
    path.addOval(skia.Rect(x - half, shore_y, x + half, y + deep))
    own = palette.local(WATER)
    own = mix(own, WATER, 0.1 if stage.time is Time.NIGHT else 0.35)
    water, image = mix(own, palette.sky[3], 0.35), mix(own, palette.near, 0.45)
    shade = skia.Path()
    shade.addOval(skia.Rect(x - 1.1 * half, shore_y - 0.5 * deep, x + 1.1 * half, shore_y + 0.5 * deep))  # fmt: skip
    light = ripples(stage, "pool", (x - half, shore_y + 4 * u, x + half, y + deep), 0.6, mix(water, mix(palette.light, (1, 1, 1), 0.4), 0.7), count=90, flow=6, alpha=0.6)  # fmt: skip

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        canvas.drawPath(path, ink(water))
        canvas.clipPath(path, skia.ClipOp.kIntersect, True)
        canvas.drawPath(shade, ink(image, 0.55))
        light.paint(canvas, seconds)

    return [Flat(rim, ink(mix(palette.local(GREEN), palette.near, 0.22)), 0.6), Live(draw, 0.6)]
