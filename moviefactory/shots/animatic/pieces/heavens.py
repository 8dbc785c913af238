"""Things of the sky: nebulae, comets, suns, towns seen from orbit, northern lights. Knows no place."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import skia

from moviefactory.lexicon.vocabulary import Time
from moviefactory.shots.animatic.globes import nebula_image
from moviefactory.shots.animatic.layers import (
    Backdrop,
    Dots,
    Layer,
    Live,
    add_polygon,
    argb,
    glow_paint,
    ink,
)
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.noise import wobble
from moviefactory.shots.animatic.stage import Stage
from moviefactory.shots.animatic.worlds import gas_of

AURORAS = (color("#4dffb0"), color("#9a7aff"))


def gas(stage: Stage) -> Layer:
    """Return the nebula, tinted by the time that the line names."""
    dark, cloud, fire = (stage.palette.sky[0], stage.palette.sky[1], stage.palette.light)
    base = gas_of(stage.words, stage.film_seed, stage.dice("gas"))
    share = 0.25 if stage.time is Time.NIGHT else 0.42
    picture = nebula_image(stage, mix(base[0], (0.0, 0.0, 0.0), 0.2), mix(base[1], cloud, share), mix(base[2], fire, share * 0.6))  # fmt: skip
    box = stage.box_below(-1, 0.0)
    x, y = stage.staging.light_x, stage.staging.light_y

    def paint(canvas: skia.Canvas) -> None:
        soft = skia.SamplingOptions(skia.CubicResampler.Mitchell())
        canvas.drawImageRect(picture, skia.Rect(*box), soft, skia.Paint(Dither=True))
        for radius, alpha in ((0.85, 0.30), (0.30, 0.45)):
            canvas.drawCircle(x, y, radius * stage.height, glow_paint(x, y, radius * stage.height, mix(fire, dark, 0.1), alpha))  # fmt: skip

    return Backdrop(stage.texture(box, paint))


def crosses(stage: Stage) -> list[Layer]:
    """Return the few brightest stars with the lens's cross of light on them."""
    dice, u = stage.dice("crosses"), stage.unit
    spots = [(dice.uniform(0, stage.width), dice.uniform(0, stage.height), dice.uniform(9, 30) * u, dice.random()) for _ in range(13)]  # fmt: skip

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        for x, y, arm, phase in spots:
            long = arm * (0.8 + 0.2 * math.sin(1.7 * seconds + 6.3 * phase))
            path, thin = skia.Path(), 0.035 * arm + 0.4 * u
            add_polygon(path, [(x - long, y), (x, y - thin), (x + long, y), (x, y + thin)])
            add_polygon(path, [(x, y - long), (x + thin, y), (x, y + long), (x - thin, y)])
            canvas.drawPath(path, ink((0.92, 0.95, 1.0), 0.75))

    return [Live(draw, 0.03)]


def comet(stage: Stage) -> Layer:
    """Return a comet that crosses the sky: something to follow where nobody is."""
    u, go = stage.unit, stage.staging.facing
    start, high = stage.width * (0.5 - 0.16 * go), stage.height * 0.34

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        x, y = start + go * 60 * u * seconds, high + 13 * u * seconds
        tail = skia.Path()
        add_polygon(tail, [(x, y - 7 * u), (x - go * 430 * u, y - 130 * u), (x - go * 360 * u, y - 62 * u), (x, y + 7 * u)])  # fmt: skip
        paint = skia.Paint(AntiAlias=True, Dither=True, BlendMode=skia.BlendMode.kScreen)
        paint.setShader(glow_paint(x, y, 440 * u, (0.75, 0.9, 1.0), 0.8).getShader())
        canvas.drawPath(tail, paint)
        canvas.drawCircle(x, y, 90 * u, glow_paint(x, y, 90 * u, (0.8, 0.92, 1.0), 0.9))
        canvas.drawCircle(x, y, 8 * u, ink((1.0, 1.0, 1.0)))

    return Live(draw, 0.4)


def flare(stage: Stage) -> Layer:
    """Return the sun: a small hard star with a breathing glow."""
    x, y, u = stage.staging.light_x, stage.staging.light_y, stage.unit

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        reach = 120 * u * (1 + 0.03 * math.sin(seconds * 1.3))
        canvas.drawCircle(x, y, reach, glow_paint(x, y, reach, stage.palette.light, 0.9))
        canvas.drawCircle(x, y, 13 * u, ink((1.0, 0.98, 0.94)))

    return Live(draw, 0.05)


def risen_at(stage: Stage, x: float, y: float, radius: float) -> Stage:
    """Return the stage with its sun at the rim of the world about (x, y), clear of the lead."""
    lead, w, h = stage.staging.lead, stage.width, stage.height
    if abs(x - 0.5 * w) > 0.35 * w:
        high, low = (0.24, 0.66) if lead and lead.y > 0.42 * h else (0.58, 0.30)
        for share in (high, low):
            sun_y = share * h
            out = math.sqrt(max(0.0, radius**2 - (sun_y - y) ** 2)) + 6 * stage.unit
            sun_x = x + math.copysign(out, 0.5 * w - x)
            if 0.08 * w < sun_x < 0.92 * w:
                break
    else:
        aside = 0.5 * w - lead.x if lead else stage.staging.light_x - 0.5 * w
        outs = [math.copysign(out, aside) for out in (0.24, 0.36, -0.24, -0.36)]
        boxes = [one.box(0.5) for one in stage.staging.players]
        free = (out for out in outs if all(not left < (0.5 + out) * w < right for left, _, right, _ in boxes))  # fmt: skip
        sun_x = (0.5 + next(free, outs[0])) * w
        sun_y = y - math.sqrt(max(0.0, radius**2 - (sun_x - x) ** 2)) - 6 * stage.unit
    return replace(stage, staging=replace(stage.staging, light_x=sun_x, light_y=sun_y))


def golden_arc(stage: Stage, x: float, y: float, radius: float) -> Layer:
    """Return the air over a world's rim as a low sun lights it: a golden arc that fades along it."""
    sun_x, sun_y, u = stage.staging.light_x, stage.staging.light_y, stage.unit
    deep = 60 * u
    across = ((0.0, (1.0, 0.42, 0.06), 0.0), (0.3, (1.0, 0.46, 0.08), 0.55), (0.46, (1.0, 0.62, 0.16), 1.0),
              (0.5, (1.0, 0.86, 0.55), 1.0), (0.54, (1.0, 0.62, 0.16), 1.0), (0.7, (1.0, 0.46, 0.08), 0.55),
              (1.0, (1.0, 0.42, 0.06), 0.0))  # fmt: skip
    inner, outer = radius - deep / 2, radius + deep / 2
    band = skia.GradientShader.MakeRadial(
        skia.Point(x, y), outer,
        [argb(tint, alpha) for _, tint, alpha in across],
        [(inner + at * deep) / outer for at, _, _ in across],
    )  # fmt: skip
    along = glow_paint(sun_x, sun_y, 1.1 * max(stage.width, stage.height), (1.0, 1.0, 1.0), 1.0)
    paint = skia.Paint(BlendMode=skia.BlendMode.kScreen, Dither=True, AntiAlias=True)
    paint.setShader(skia.Shaders.Blend(skia.BlendMode.kModulate, band, along.getShader()))
    paint.setStyle(skia.Paint.kStroke_Style)
    paint.setStrokeWidth(deep)

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        canvas.drawCircle(x, y, radius, paint)
        canvas.drawCircle(sun_x, sun_y, 260 * u, glow_paint(sun_x, sun_y, 260 * u, (1.0, 0.72, 0.30), 0.9))  # fmt: skip
        canvas.drawCircle(sun_x, sun_y, 24 * u, ink((1.0, 0.95, 0.80)))

    return Live(draw, 0.10)


def shadow(stage: Stage, x: float, y: float, radius: float) -> Callable[[skia.Canvas], None]:
    """Return how to paint the night on the ground below, which leaves a bright rim of day."""
    away, deep = (0.016, 0.80) if stage.time is Time.NIGHT else (0.007, 0.88)
    tone = mix(stage.palette.near, (0.0, 0.01, 0.04), 0.6)
    paint = skia.Paint(Dither=True)
    lower = skia.Point(x, y + 1.2 * away * radius)
    ends = [0.0, 1 - 1.4 * away, 1.0]
    paint.setShader(
        skia.GradientShader.MakeRadial(
            lower, radius, [argb(tone, deep), argb(tone, deep), argb(tone, 0.0)], ends
        )
    )
    return lambda canvas: canvas.drawCircle(x, y, radius, paint)


def cities(stage: Stage, x: float, y: float, radius: float) -> list[Layer]:
    """Return the lights of towns on the ground below, in clusters and along coasts."""
    dice = stage.dice("cities")
    points: list[skia.Point] = []
    for _ in range(34):
        far, turn = radius * dice.uniform(0.55, 0.96), -math.pi / 2 + dice.gauss(0, 0.5)
        cx, cy, spread = x + far * math.cos(turn), y + far * math.sin(turn), radius * dice.uniform(0.006, 0.03)  # fmt: skip
        for _ in range(dice.randrange(5, 26)):
            px, py = cx + dice.gauss(0, spread), cy + 0.5 * dice.gauss(0, spread)
            if math.hypot(px - x, py - y) < 0.985 * radius:
                points.append(skia.Point(px, py))
    warm = mix(stage.palette.accent, (1.0, 0.9, 0.7), 0.5)
    return [
        Dots(points[::2], warm, 0.75, max(1.0, 2.0 * stage.unit), 0.10, 0.25, 0.0),
        Dots(points[1::2], warm, 0.5, max(1.0, 1.4 * stage.unit), 0.10, 0.4, 2.0),
    ]


def aurora(stage: Stage) -> Layer:
    """Return curtains of northern light that ripple."""
    u, w, top = stage.unit, stage.width, stage.horizon_y * 0.12
    phases = [stage.dice("aurora").random() for _ in AURORAS]
    paint = skia.Paint(BlendMode=skia.BlendMode.kScreen, Dither=True)
    columns = np.linspace(-0.08, 1.08, 34)

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        for band, (tint, phase) in enumerate(zip(AURORAS, phases, strict=True)):
            points, colours = [], []
            for share in columns:
                x = w * float(share)
                wave = math.sin(5.2 * share + 6 * phase + 0.16 * seconds) + 0.5 * math.sin(11 * share - 0.23 * seconds + band)  # fmt: skip
                foot = top + (140 + 70 * band) * u + 52 * u * wave
                tall = (130 + 60 * math.sin(7 * share + 0.3 * seconds + 9 * phase)) * u
                power = 0.62 * (0.55 + 0.45 * wobble(0.5 * seconds + 5 * share, phase + band))
                power *= min(1.0, 5 * (0.5 - abs(share - 0.5)) + 0.4)
                for y, alpha in ((foot - tall, 0.0), (foot, max(0.0, power)), (foot + 20 * u, 0.0)):
                    points.append((x, y))
                    colours.append(argb(tint, alpha))
            triangles, shades = [], []
            for i in range(len(columns) - 1):
                for row in (0, 1):
                    a, b = 3 * i + row, 3 * (i + 1) + row
                    for corner in (a, a + 1, b, b, a + 1, b + 1):
                        triangles.append(skia.Point(*points[corner]))
                        shades.append(colours[corner])
            mesh = skia.Vertices(skia.Vertices.VertexMode.kTriangles_VertexMode, triangles, [skia.Point(0, 0)] * len(triangles), shades)  # fmt: skip
            canvas.drawVertices(mesh, paint, skia.BlendMode.kDst)

    return Live(draw, 0.01)
