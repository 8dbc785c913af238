"""Deep space: gas, stars at three depths, the film's planet, drifting rocks."""

import math

import skia

from moviefactory.lexicon.vocabulary import Time
from moviefactory.shots.animatic.globes import globe, nebula_image
from moviefactory.shots.animatic.layers import (
    Backdrop,
    Flat,
    Layer,
    Live,
    add_polygon,
    glow_paint,
    ink,
)
from moviefactory.shots.animatic.light import mix
from moviefactory.shots.animatic.sky import stars
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.worlds import MOON, gas_of, world_of


def build(stage: Stage) -> Scene:
    """Return one of: the limb of the film's world below; all of it; its corner and a moon."""
    dice, kind = stage.dice("space"), stage.variant(3)
    w, h, lit = stage.width, stage.height, stage.staging.light_x
    side = -1 if lit > w / 2 else 1
    layers: list[Layer] = [gas(stage)]
    layers += stars(stage, count=520, low_y=h * 1.05, depth=0.02)
    layers += stars(stage, count=160, low_y=h * 1.05, depth=0.12)
    layers += crosses(stage)
    world = world_of(stage.words, stage.film_seed)
    if world.ringed and kind == 0:
        # So near that only its limb is seen, nobody would see its rings.
        kind = 1
    grow = 0.85 + 0.15 * stage.staging.scenery
    if kind == 0:
        radius = max(0.98 * h, 0.46 * w) * grow
        layers += globe(stage, "world", world.globe, w * (0.5 - side * 0.20), h * dice.uniform(0.66, 0.74) + radius, radius, 0.16)  # fmt: skip
        layers += globe(stage, "moon", MOON, w * (0.5 + side * 0.32), h * 0.2, 0.085 * h, 0.1)
    elif kind == 1:
        radius = 0.34 * min(h, w) * grow
        layers += globe(stage, "world", world.globe, w * (0.5 + side * 0.22), h * 0.36, radius, 0.14, ring=world.ringed)  # fmt: skip
        layers += globe(stage, "moon", MOON, w * (0.5 - side * 0.36), h * 0.74, 0.05 * h, 0.2)
    else:
        layers += globe(stage, "world", world.globe, w * (0.5 + side * 0.36), h * 0.78, 0.40 * min(w, h) * grow, 0.16, ring=world.ringed)  # fmt: skip
        layers += globe(stage, "moon", MOON, w * (0.5 + side * 0.12), h * 0.24, 0.07 * h, 0.1)
    if not stage.staging.players:
        layers.append(comet(stage))
    layers += rocks(stage)
    layers.append(flare(stage))
    return Scene(tuple(layers), lambda x: stage.staging.ground_y)


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


def rocks(stage: Stage) -> list[Layer]:
    """Return near rocks, dark, in one corner: they frame the picture and drift by."""
    dice, u = stage.dice("rocks"), stage.unit * stage.staging.scenery
    path, corner = skia.Path(), stage.staging.facing
    edge = stage.width * (0.5 + 0.46 * corner)
    for _ in range(9):
        x = edge + corner * dice.uniform(-0.10, 0.05) * stage.width
        y = stage.height * (0.98 + dice.uniform(-0.16, 0.06))
        size = dice.uniform(8, 62) * u * dice.random() ** 0.7
        turn = dice.uniform(0, 6)
        add_polygon(path, [(x + size * dice.uniform(0.7, 1.1) * math.cos(turn + a * 0.63), y + size * dice.uniform(0.55, 0.85) * math.sin(turn + a * 0.63)) for a in range(10)])  # fmt: skip
    return [Flat(path, ink(mix(stage.palette.near, (0.02, 0.02, 0.04), 0.5)), 1.35, sway=0.004, root_y=stage.height)]  # fmt: skip


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
