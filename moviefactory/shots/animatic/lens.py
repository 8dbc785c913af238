"""The lens: vignette, grain, glow; baked into textures, so that a frame costs nothing. Knows pixels."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
import skia

from moviefactory.shots.animatic.pixels import PIXELS, argb

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from moviefactory.shots.animatic.light import Color

GRAIN_TILE_PIXELS = 256
GRAIN_ALPHA = 5
STRIP_PIXELS = 64
"""How wide a strip of a gradient is; a multiple of 8, as the pattern that dithers it is."""


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


@lru_cache(maxsize=4)
def grain_image(seed: int) -> skia.Image:
    """Return a tile of faint light and dark specks that hides the steps of gradients."""
    rng = np.random.default_rng(seed)
    value = np.clip(rng.normal(0, 0.42, (GRAIN_TILE_PIXELS, GRAIN_TILE_PIXELS)), -1, 1)
    pixels = np.zeros((GRAIN_TILE_PIXELS, GRAIN_TILE_PIXELS, 4), np.uint8)
    alpha = np.abs(value) * GRAIN_ALPHA
    pixels[..., 3] = (alpha + 0.5).astype(np.uint8)
    pixels[..., :3] = np.where(value > 0, pixels[..., 3], 0)[..., None]
    return to_image(pixels)


def add_grain(canvas: skia.Canvas, tile: skia.Image) -> None:
    """Lay the grain over all that the clip leaves free.

    Copies of whole pixels are many times cheaper than a paint that repeats the tile. On a canvas
    that makes all smaller there is none: specks finer than a pixel even out.
    """
    if canvas.getTotalMatrix().getScaleX() < 1:
        return
    side = tile.width()
    seen = canvas.getLocalClipBounds().roundOut()
    for y in range(seen.top() // side * side, seen.bottom(), side):
        for x in range(seen.left() // side * side, seen.right(), side):
            canvas.drawImage(tile, x, y)


def pour(canvas: skia.Canvas, shader: skia.Shader) -> None:
    """Fill a texture with a gradient that runs down: a strip of it is drawn, and copied across."""
    seen = canvas.getDeviceClipBounds()
    strip = raster(STRIP_PIXELS, seen.height())
    brush = skia.Paint(Dither=True)
    brush.setShader(shader)
    onto = strip.getCanvas()
    onto.translate(0, -seen.top())
    onto.concat(canvas.getTotalMatrix())
    onto.drawPaint(brush)
    picture = strip.makeImageSnapshot()
    canvas.save()
    canvas.resetMatrix()
    for left in range(0, seen.right(), STRIP_PIXELS):
        canvas.drawImage(picture, left, seen.top())
    canvas.restore()


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
    # Inside the inner ellipse it would change nothing.
    clear = skia.Path()
    clear.addCircle(0, 0, 0.72 * 0.515)
    clear.transform(matrix)
    canvas.save()
    canvas.clipPath(clear, skia.ClipOp.kDifference, False)
    canvas.drawPaint(paint)
    canvas.restore()
