"""The lens: vignette, grain, glow; baked into textures, so that a frame costs nothing. Knows pixels."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import skia

from moviefactory.shots.animatic.layers import PIXELS, argb

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from moviefactory.shots.animatic.light import Color

GRAIN_TILE_PIXELS = 256
GRAIN_ALPHA = 5


def surface_on(frame: NDArray[np.uint8]) -> skia.Surface:
    """Return a surface that draws straight into `frame`, premultiplied; what is not is slow.

    Shape: (height, width, 4), BGRA, uint8, C-contiguous. It must outlive the surface.
    """
    height, width = frame.shape[:2]
    info = skia.ImageInfo.Make(width, height, PIXELS, skia.kPremul_AlphaType)
    return skia.Surface.MakeRasterDirect(info, frame, width * 4)


def raster(width: int, height: int, *, opaque: bool = True) -> skia.Surface:
    """Return an empty surface in memory. Units: pixels."""
    alpha = skia.kOpaque_AlphaType if opaque else skia.kPremul_AlphaType
    info = skia.ImageInfo.Make(width, height, PIXELS, alpha)
    return skia.Surface.MakeRaster(info)


def to_image(pixels: NDArray[np.uint8], *, opaque: bool = False) -> skia.Image:
    """Return a copy of premultiplied pixels. Shape: (height, width, 4), RGBA, uint8."""
    height, width = pixels.shape[:2]
    alpha = skia.kOpaque_AlphaType if opaque else skia.kPremul_AlphaType
    info = skia.ImageInfo.Make(width, height, PIXELS, alpha)
    whole = np.ascontiguousarray(pixels[..., [2, 1, 0, 3]])
    return skia.Image.MakeRasterCopy(skia.Pixmap(info, whole.data, width * 4))


def tinted(alpha: NDArray[np.float32], colour: NDArray[np.float32]) -> skia.Image:
    """Return an image from coverage and colour. Shape: (height, width) and (height, width, 3) or (3,)."""
    pixels = np.empty((*alpha.shape, 4), np.float32)
    pixels[..., :3] = alpha[..., None] * colour
    pixels[..., 3] = alpha
    return to_image((np.clip(pixels, 0, 1) * 255 + 0.5).astype(np.uint8))


def enlarge(image: skia.Image, width: int, height: int) -> skia.Image:
    """Return the image smoothly scaled. Units: pixels."""
    surface = raster(width, height, opaque=image.isOpaque())
    sampling = skia.SamplingOptions(skia.CubicResampler.Mitchell())
    paint = skia.Paint(Dither=True)
    surface.getCanvas().drawImageRect(image, skia.Rect.MakeWH(width, height), sampling, paint)
    return surface.makeImageSnapshot()


def grain_paint(seed: int) -> skia.Paint:
    """Return a tiled paint of faint light and dark specks that hides the steps of gradients.

    One is made for a shot: skia-python packs a shader's image anew whenever a paint is given it.
    """
    rng = np.random.default_rng(seed)
    value = np.clip(rng.normal(0, 0.42, (GRAIN_TILE_PIXELS, GRAIN_TILE_PIXELS)), -1, 1)
    pixels = np.zeros((GRAIN_TILE_PIXELS, GRAIN_TILE_PIXELS, 4), np.uint8)
    alpha = np.abs(value) * GRAIN_ALPHA
    pixels[..., 3] = (alpha + 0.5).astype(np.uint8)
    pixels[..., :3] = np.where(value > 0, pixels[..., 3], 0)[..., None]
    paint = skia.Paint(Dither=True)
    paint.setShader(to_image(pixels).makeShader(skia.TileMode.kRepeat, skia.TileMode.kRepeat, skia.SamplingOptions()))  # fmt: skip
    return paint


def add_vignette(canvas: skia.Canvas, width: int, height: int, corner: Color) -> None:
    """Darken towards the corners of the frame, to `corner` times what is there."""
    paint = skia.Paint(BlendMode=skia.BlendMode.kMultiply, Dither=True)
    white = (1.0, 1.0, 1.0)
    # An ellipse that follows the frame: the circle of a unit square, stretched.
    matrix = skia.Matrix.MakeAll(width, 0, width / 2, 0, height * 1.15, height * 0.52, 0, 0, 1)
    shader = skia.GradientShader.MakeRadial(
        skia.Point(0, 0), 0.72, [argb(white), argb(white), argb(corner)], [0.0, 0.52, 1.0]
    )
    paint.setShader(shader.makeWithLocalMatrix(matrix))
    canvas.drawPaint(paint)
