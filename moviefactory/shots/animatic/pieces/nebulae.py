"""A nebula from near: glowing gas about a young star, pillars of dust with bright rims. Knows no place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import skia

from moviefactory.lexicon.vocabulary import Time
from moviefactory.shots.animatic import lens, noise
from moviefactory.shots.animatic.layers import Backdrop, Layer, Live
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.soft import SoftLight
from moviefactory.shots.animatic.stage import Stage

if TYPE_CHECKING:
    from numpy.typing import NDArray

CLOUDS: Final[dict[str, tuple[Color, Color]]] = {
    "violet": (color("#7a2fd0"), color("#ff9aee")),
    "green": (color("#16a070"), color("#d0ffb0")),
    "red": (color("#d02c48"), color("#ffb484")),
    "blue": (color("#2a62e0"), color("#a4ecff")),
    "gold": (color("#d88a24"), color("#fff0b4")),
    "white": (color("#8fa4c8"), color("#ffffff")),
}
"""The gas and the fire of a cloud, by the family of its colour."""
POWERS: Final = {Time.DAY: 1.0, Time.DAWN: 0.92, Time.DUSK: 0.88, Time.NIGHT: 0.74}


def cloud(stage: Stage, hue: str, star: tuple[float, float], *, ring: bool) -> Layer:
    """Return the cloud: dust in pillars below its star, or in a ring about it."""
    gas, fire = CLOUDS[hue]
    picture = lens.to_image(_pixels(stage, gas, fire, star, ring=ring), opaque=True)
    box = stage.box_below(-1, 0.0)

    def paint(canvas: skia.Canvas) -> None:
        soft = skia.SamplingOptions(skia.CubicResampler.Mitchell())
        canvas.drawImageRect(picture, skia.Rect(*box), soft, skia.Paint(Dither=True))

    return Backdrop(stage.texture(box, paint, corner=0.5))


def _pixels(
    stage: Stage, gas: Color, fire: Color, star: tuple[float, float], *, ring: bool
) -> NDArray[np.uint8]:
    """Return the cloud as a small opaque picture. Shape: (height, width, 4)."""
    long = 420
    scale = long / max(stage.width, stage.height)
    width, height = max(60, int(stage.width * scale)), max(60, int(stage.height * scale))
    x, y = noise.mesh(width, height, 3.0 * width / long)
    first = noise.grids(stage.noise_seed("gas"), 6)
    second = noise.grids(stage.noise_seed("dust"), 6)
    warp_x, warp_y = noise.fbm(first, x, y), noise.fbm(first, x + 5.2, y + 1.3)
    field = noise.fbm(first, x + 2.4 * warp_x, y + 2.4 * warp_y)
    across, down = float(x.max()), float(y.max())
    dx, dy = x - star[0] / stage.width * across, y - star[1] / stage.height * down
    far = np.sqrt(dx * dx + dy * dy) / min(across, down)
    cover = noise.smoothstep(0.18, 0.66, field)
    glow = np.exp(-((far / 0.62) ** 2))
    if ring:
        dust = 0.52 * noise.fbm(second, x * 1.5 + 1.3 * warp_x, y * 1.5) + 0.42 * np.abs(far - 0.20)
    else:
        dust = 0.62 * noise.fbm(second, x * 2.0 + 0.7 * warp_x, y * 0.7 + 0.5 * warp_y) + 0.52 * (y / down - 0.42)  # fmt: skip
    dust = dust.astype(np.float32)
    pillar = noise.smoothstep(0.40, 0.46, dust)[..., None]
    rim = np.exp(-(((dust - 0.405) / 0.022) ** 2)) * (0.25 + 0.75 * glow)
    dark = np.array(mix(gas, (0.01, 0.01, 0.04), 0.90), np.float32)
    tint, hot = np.array(gas, np.float32), np.array(fire, np.float32)
    base = dark + (tint - dark) * (cover * (0.42 + 0.75 * glow))[..., None]
    base = base + hot * (glow**3 * (0.20 + 0.55 * cover) + 0.50 * field**4 * cover)[..., None]
    base = base * (1 - pillar) + (0.7 * dark + 0.22 * tint * warp_y[..., None]) * pillar
    base = base + (0.75 * hot + 0.2 * tint) * rim[..., None]
    pixels = np.full((height, width, 4), 255, np.uint8)
    pixels[..., :3] = (np.clip(base * POWERS[stage.time], 0, 1) * 255 + 0.5).astype(np.uint8)
    return pixels


def embers(stage: Stage, hue: str) -> Layer:
    """Return knots of bright gas that drift past and breathe."""
    dice, w, h, u = stage.dice("embers"), stage.width, stage.height, stage.unit
    gas, fire = CLOUDS[hue]
    lights = (SoftLight.of(210 * u, gas), SoftLight.of(90 * u, fire))
    knots = [(dice.uniform(0, w), dice.uniform(0.1, 0.9) * h, dice.randrange(2), dice.random()) for _ in range(9)]  # fmt: skip
    go = -stage.staging.facing

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        for x, y, kind, phase in knots:
            power = 0.34 + 0.14 * noise.wobble(0.9 * seconds, phase)
            lights[kind].draw(canvas, x + go * (6 + 10 * phase) * u * seconds, y, power)

    return Live(draw, 0.2)
