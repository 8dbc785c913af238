"""Planets and nebulae as textures. Knows spheres, clouds of gas and light on them; no frame."""

from __future__ import annotations

import math
import random
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import skia

from moviefactory.shots.animatic import lens, noise
from moviefactory.shots.animatic.layers import Layer, Live, Solid, glow_paint
from moviefactory.shots.animatic.light import Color, mix
from moviefactory.shots.animatic.stage import Stage
from moviefactory.shots.animatic.worlds import MOON, Globe

TEXTURE_PIXELS = 560


def globe_image(
    world: Globe,
    seed: int,
    light: tuple[float, float, float],
    pixels: int,
    air: Color = (0.0, 0.0, 0.0),
) -> skia.Image:
    """Return a lit sphere that fills a square image; outside it lies nothing."""
    axis = np.linspace(-1, 1, pixels, dtype=np.float32)
    x, y = np.meshgrid(axis, axis)
    far = x * x + y * y
    z = np.sqrt(np.clip(1 - far, 0, 1))
    lattices = noise.grids(seed, 6)
    bulge = 1.0 / (0.55 + 0.45 * z)
    u, v = x * bulge * 2.4 + 11.0, y * bulge * 2.4 + 7.0
    if world.banded:
        swirl = noise.fbm(lattices[:4], u * 0.7, v * 1.9)
        stripes = noise.fbm(lattices, u * 0.18 + swirl, v * 2.6 + 0.9 * swirl)
        land = noise.smoothstep(0.30, 0.70, stripes)
        cloud = (
            noise.smoothstep(0.58, 0.80, noise.fbm(lattices[1:5], u * 0.5, v * 4.2 + swirl)) * 0.6
        )
    else:
        warp = noise.fbm(lattices[:4], u * 1.3, v * 1.3)
        land = noise.smoothstep(0.47, 0.56, noise.fbm(lattices, u + 1.2 * warp, v + 1.2 * warp))
        curl = noise.fbm(lattices[1:], u * 1.25 + 2.2 * warp, v * 1.9 + 1.1 * warp)
        cloud = noise.smoothstep(0.50, 0.72, curl)
    cloud = cloud * world.cloudiness
    lit = np.clip(x * light[0] + y * light[1] + z * light[2], 0, 1)
    base = np.array(world.low, np.float32) * (1 - land[..., None]) + np.array(world.high, np.float32) * land[..., None]  # fmt: skip
    base = base * (1 - cloud[..., None]) + np.array(world.cloud, np.float32) * cloud[..., None]
    rim = (1 - z) ** 3 * lit
    shade = np.sqrt(lit) * lit**0.3
    out = (
        base * (shade * 1.15 + 0.045)[..., None]
        + np.array(world.air, np.float32) * (rim * 1.5)[..., None]
    )
    out = 1 - (1 - np.clip(out, 0, 1)) * (1 - np.array(air, np.float32))
    edge = np.clip((1 - np.sqrt(far)) * pixels / 2 + 0.5, 0, 1)
    return lens.tinted(edge.astype(np.float32), np.clip(out, 0, 1))


def globe(
    stage: Stage,
    name: str,
    world: Globe,
    x: float,
    y: float,
    radius: float,
    depth: float,
    *,
    ring: bool = False,
    air: Color = (0.0, 0.0, 0.0),
    night: Callable[[skia.Canvas], None] | None = None,
) -> list[Layer]:
    """Return a planet lit by the stage's light, its air glowing, sharp under any move.

    `air` is the bright sky through which it is seen, which lightens its night side; `night` is
    painted on its face.
    """
    from_x, from_y = stage.staging.light_x - x, stage.staging.light_y - y
    length = math.hypot(from_x, from_y) or 1.0
    light = (0.88 * from_x / length, 0.88 * from_y / length, 0.40)
    pixels = int(min(TEXTURE_PIXELS, max(48, radius * 1.1)))
    picture = globe_image(world, stage.film_noise_seed(name), light, pixels, air)
    layers: list[Layer] = []
    tilt, hoop = random.Random(stage.film_noise_seed(name)).uniform(-24, 24), _ring_paint(world)
    if ring:
        layers.append(Live(_ring_half(x, y, radius, tilt, hoop, front=False), depth))
    if world is not MOON:
        dark_sky = air == (0.0, 0.0, 0.0)
        layers.append(_air(stage, world, x, y, radius, light, depth, dark_sky=dark_sky))
    layers.append(_face(stage, picture, x, y, radius, depth, night))
    if ring:
        layers.append(Live(_ring_half(x, y, radius, tilt, hoop, front=True), depth))
    return layers


def _face(
    stage: Stage, picture: skia.Image, x: float, y: float, radius: float, depth: float,
    night: Callable[[skia.Canvas], None] | None,
) -> Layer:  # fmt: skip
    """Return the sphere: its face painted once at full size, its limb exact."""
    spread = radius * 1.01 + 1.5
    square = skia.Rect(x - spread, y - spread, x + spread, y + spread)
    soft = skia.SamplingOptions(skia.FilterMode.kLinear)

    def paint(canvas: skia.Canvas) -> None:
        canvas.clear(skia.ColorBLACK)
        canvas.drawImageRect(picture, square, soft, skia.Paint(Dither=True))
        if night is not None:
            night(canvas)

    left, top, right, bottom = stage.reach(depth)
    grow = 0.06 * radius + 4
    box = (
        int(max(left, x - radius) - grow), int(max(top, y - radius) - grow),
        int(min(right, x + radius) + grow), int(min(bottom, y + radius) + grow),
    )  # fmt: skip
    fill = replace(stage.texture(box, paint), anchor=(x, y))
    path = skia.Path()
    path.addCircle(x, y, radius)
    return Solid(path, fill, depth)


def _air(
    stage: Stage, world: Globe, x: float, y: float, radius: float, light: tuple[float, float, float], depth: float,
    *, dark_sky: bool,
) -> Layer:  # fmt: skip
    """Return the glow of the air round the sphere, and not on it."""
    reach = 1.16
    wide = radius * reach
    seen = skia.Rect(*stage.reach(depth))
    if not seen.intersect(skia.Rect(x - wide, y - wide, x + wide, y + wide)):
        return Live(lambda canvas, seconds: None, depth)
    # As large as it is seen: it need not be smoothed when it is drawn, which costs five times as much.
    box = skia.Rect(seen.roundOut())
    pixels = np.zeros((round(box.height()), round(box.width()), 4), np.uint8)
    halo = lens.surface_on(pixels)
    canvas = halo.getCanvas()
    canvas.translate(x - box.left(), y - box.top())
    canvas.scale(radius, radius)
    _halo(canvas, mix(world.air, stage.palette.light, 0.15), light, reach)
    bright = skia.Paint(BlendMode=skia.BlendMode.kScreen)
    if dark_sky:
        # As opaque as it is bright, it lights a dark sky as a screen does, at a third of the cost.
        pixels[..., 3] = pixels[..., :3].max(axis=2)
        bright = skia.Paint()
    picture = halo.makeImageSnapshot()
    disc = skia.Path()
    disc.addCircle(x, y, radius - 2)
    # Nothing of the halo lies in the corners of its box: blending nothing costs as much as air.
    round_box = skia.Path()
    round_box.addCircle(x, y, wide)

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        canvas.save()
        canvas.clipPath(round_box)
        canvas.clipPath(disc, skia.ClipOp.kDifference, False)
        canvas.drawImageRect(picture, box, skia.SamplingOptions(), bright)
        canvas.restore()

    return Live(paint, depth)


def _ring_half(
    x: float, y: float, radius: float, tilt: float, hoop: skia.Paint, *, front: bool
) -> Callable[[skia.Canvas, float], None]:
    """Return the drawing of the half of the rings that lies before or behind the planet."""

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        canvas.save()
        canvas.translate(x, y)
        canvas.rotate(tilt)
        top = 0 if front else -radius * 2
        canvas.clipRect(skia.Rect(-3 * radius, top, 3 * radius, top + radius * 2), True)
        canvas.scale(radius, radius * 0.24)
        canvas.drawCircle(0, 0, 1.78, hoop)
        canvas.restore()

    return draw


def _halo(canvas: skia.Canvas, air: Color, light: tuple[float, float, float], reach: float) -> None:
    """Draw the air round a unit sphere, brighter towards the light."""
    for share, alpha in ((0.0, 0.30), (0.05, 0.30), (0.09, 0.36)):
        x, y = light[0] * share, light[1] * share
        paint = glow_paint(x, y, reach - share, air, alpha, core=(0.93 - share) / reach)
        canvas.drawCircle(x, y, reach - share, paint)


def _ring_paint(world: Globe) -> skia.Paint:
    """Return rings of dust, in units of the planet's radius."""
    dust = mix(world.high, (1.0, 1.0, 1.0), 0.3)
    alphas = (0.0, 0.0, 0.55, 0.30, 0.62, 0.08, 0.5, 0.35, 0.0)
    at = (0.0, 0.70, 0.72, 0.78, 0.84, 0.875, 0.89, 0.97, 1.0)
    stops = [int(skia.Color4f(*dust, alpha).toColor()) for alpha in alphas]
    paint = skia.Paint(AntiAlias=True, Dither=True)
    paint.setShader(skia.GradientShader.MakeRadial(skia.Point(0, 0), 1.78, stops, list(at)))
    return paint


def nebula_image(stage: Stage, dark: Color, gas: Color, fire: Color) -> skia.Image:
    """Return a small opaque picture of glowing gas in a band across the sky."""
    width = 400
    height = max(60, int(width * stage.height / stage.width))
    if stage.height > stage.width:
        width, height = max(60, int(400 * stage.width / stage.height)), 400
    x, y = noise.mesh(width, height, 3.2 * width / max(height, 1) if width > height else 3.2)
    dice = stage.dice("nebula")
    lattices = noise.grids(stage.noise_seed("nebula"), 6)
    warp_x = noise.fbm(lattices, x, y)
    warp_y = noise.fbm(lattices, x + 5.2, y + 1.3)
    gas_field = noise.fbm(lattices, x + 2.6 * warp_x, y + 2.6 * warp_y)
    high = float(y.max())
    lean = dice.uniform(-0.5, 0.5) * high / float(x.max())
    centre = high * dice.uniform(0.30, 0.55) + lean * (x - x.max() / 2)
    off = (y - centre + 0.5 * (warp_x - 0.5) * high) / (0.34 * high)
    band = 1 / (1 + off * off * off * off * 0.6 + off * off)
    cover = noise.smoothstep(0.28, 0.80, gas_field) * band
    hot = np.clip(gas_field, 0, 1) ** 4 * band * 2.6
    lanes = noise.smoothstep(0.50, 0.66, noise.fbm(lattices[1:], x * 1.6 + warp_y * 2, y * 1.6))
    base = np.array(dark, np.float32) + (np.array(gas, np.float32) - np.array(dark, np.float32)) * cover[..., None]  # fmt: skip
    base = base + np.array(fire, np.float32) * hot[..., None]
    base *= (1 - 0.62 * lanes * band)[..., None] * (0.55 + 0.6 * warp_y)[..., None]
    pixels = np.full((height, width, 4), 255, np.uint8)
    pixels[..., :3] = (np.clip(base, 0, 1) * 255 + 0.5).astype(np.uint8)
    return lens.to_image(pixels, opaque=True)
