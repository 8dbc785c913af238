"""Draw an overlay's type, once, as a picture to be laid over frames. Knows type; not time.

Every measure is a share of the frame, so a draft and the finished film look alike.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import skia

from moviefactory.edit.cut import Overlay, OverlayKind
from moviefactory.edit.type.fonts import bold_face, clean, text_face, title_face
from moviefactory.edit.type.layout import Mark, Style, TextBlock, fit, set_lines
from moviefactory.edit.type.measures import caption_area, caption_size_px, words_size_px
from moviefactory.media import Size

if TYPE_CHECKING:
    from numpy.typing import NDArray

WARM_WHITE = 0xFFFFF4E2
TEXT_WHITE = 0xFFFDFBF7
MARKED = 0xFFFFD04A
MAX_TITLE_LINES = 3
COARSE = 4


@dataclass(frozen=True, slots=True)
class Drawn:
    """Type as pixels, and where they lie in the frame.

    Shape:   pixels (rows, columns, 4), uint8, premultiplied RGBA.
    Units:   `left` and `top` in pixels; the whole rectangle is inside the frame.
    """

    pixels: NDArray[np.uint8]
    left: int
    top: int


def draw(overlay: Overlay) -> Drawn:
    """Draw the overlay's type at full opacity. Raises: MissingGlyphs."""
    if overlay.kind is OverlayKind.TITLE:
        return _draw_title(overlay)
    if overlay.kind is OverlayKind.TEXT:
        return _draw_text(overlay)
    if overlay.kind is OverlayKind.WORDS:
        return _draw_words(overlay)
    return _draw_caption(overlay)


def title_block(lines: Sequence[str], size: Size) -> TextBlock:
    """Return a title as it is broken and set in a frame of `size`. Raises: MissingGlyphs."""
    short = min(size.width, size.height)
    style = Style(title_face(), 0.088 * short, WARM_WHITE, tracking_em=0.16)
    text = clean(" ".join(lines)).upper()
    return fit(text, style, width=0.80 * size.width, max_lines=MAX_TITLE_LINES)


def _draw_title(overlay: Overlay) -> Drawn:
    size, block = overlay.size, title_block(overlay.lines, overlay.size)
    x, y = overlay.centre[0] * size.width, overlay.centre[1] * size.height
    left, top = x - block.width / 2, y - block.height / 2
    area = _Area.around(size, 0, top, size.width, top + block.height, 2.2 * block.size_px)
    surface, canvas = area.open()
    _scrim(canvas, x, y, 0.6 * block.width, 0.5 * block.height, block.size_px)
    _shadowed(canvas, block, left, top, sigma=0.10, strength=0.75)
    return area.close(surface)


def _draw_text(overlay: Overlay) -> Drawn:
    size = overlay.size
    vertical = size.is_vertical
    size_px = 0.026 * size.height if vertical else 0.034 * size.height
    style = Style(text_face(), size_px, TEXT_WHITE, tracking_em=0.22, centred=vertical)
    width = (0.76 if vertical else 0.5) * size.width
    block = fit(clean(" ".join(overlay.lines)).upper(), style, width=width, max_lines=2)
    left = (size.width - block.width) / 2 if vertical else 0.05 * size.width
    top = 0.15 * size.height if vertical else 0.77 * size.height - block.height
    area = _Area.around(size, left, top, left + block.width, top + block.height, 1.6 * size_px)
    surface, canvas = area.open()
    rule = 0.09 * size_px
    rule_left = (size.width - 2.2 * size_px) / 2 if vertical else left
    bar = skia.Rect.MakeXYWH(rule_left, top - 0.55 * size_px, 2.2 * size_px, rule)
    canvas.drawRect(bar, skia.Paint(Color=0xD9FFD9A0, AntiAlias=True))
    _shadowed(canvas, block, left, top, sigma=0.16, strength=0.9)
    return area.close(surface)


def _draw_caption(overlay: Overlay) -> Drawn:
    size, area = overlay.size, caption_area(overlay.size)
    style = Style(text_face(), caption_size_px(size), TEXT_WHITE)
    pad = 0.42 * style.size_px
    block = set_lines([clean(line) for line in overlay.lines], style, area.width - 2 * pad)
    left = (area.left + area.right - block.width) / 2
    top = area.bottom - block.height - pad * 0.5
    box = _Area.around(size, left, top, left + block.width, top + block.height, 2 * pad)
    surface, canvas = box.open()
    plate = skia.Paint(Color=0x78000000, AntiAlias=True)
    plate.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, 0.10 * block.size_px))
    edge = skia.Rect.MakeLTRB(
        left - pad, top - 0.3 * pad, left + block.width + pad, top + block.height + 0.3 * pad
    )
    canvas.drawRRect(skia.RRect.MakeRectXY(edge, pad, pad), plate)
    _shadowed(canvas, block, left, top, sigma=0.07, strength=1.0)
    return box.close(surface)


def _draw_words(overlay: Overlay) -> Drawn:
    size, area = overlay.size, caption_area(overlay.size)
    style = Style(bold_face(), words_size_px(size), TEXT_WHITE)
    before, current, after = overlay.lines
    block = set_lines([f"{before}{current}{after}".strip()], style, area.width)
    letters = current.rstrip()
    while letters and not letters[-1].isalnum():
        letters = letters[:-1]
    mark = Mark(len(before), len(before) + len(letters or current.rstrip()), MARKED)
    left, top = (area.left + area.right - block.width) / 2, area.bottom - block.height
    box = _Area.around(size, left, top, left + block.width, top + block.height, block.size_px)
    surface, canvas = box.open()
    # A soft shadow about the words, then a dark rim that stands out from any picture, even snow.
    _cast_far(canvas, block, left, top, 0.16 * block.size_px)
    block.paint_rim(canvas, left, top, 0.08 * block.size_px)
    block.paint(canvas, left, top, mark)
    return box.close(surface)


@dataclass(frozen=True, slots=True)
class _Area:
    """A rectangle of the frame, on whole pixels, to be drawn in the frame's coordinates."""

    left: int
    top: int
    right: int
    bottom: int

    @staticmethod
    def around(
        size: Size, left: float, top: float, right: float, bottom: float, margin: float
    ) -> _Area:
        return _Area(
            max(0, int(left - margin)),
            max(0, int(top - margin)),
            min(size.width, int(right + margin) + 1),
            min(size.height, int(bottom + margin) + 1),
        )

    def open(self) -> tuple[skia.Surface, skia.Canvas]:
        info = skia.ImageInfo.Make(
            self.right - self.left, self.bottom - self.top,
            skia.kRGBA_8888_ColorType, skia.kPremul_AlphaType,
        )  # fmt: skip
        surface = skia.Surface.MakeRaster(info)
        canvas = surface.getCanvas()
        canvas.clear(0)
        canvas.translate(-self.left, -self.top)
        return surface, canvas

    def close(self, surface: skia.Surface) -> Drawn:
        pixels = np.zeros((surface.height(), surface.width(), 4), np.uint8)
        surface.readPixels(surface.imageInfo(), pixels, surface.width() * 4)
        # What shows nothing costs time in every frame: keep the rectangle that has ink.
        rows, columns = (np.flatnonzero(pixels[..., 3].any(axis=axis)) for axis in (1, 0))
        if not len(rows):
            return Drawn(pixels[:1, :1], self.left, self.top)
        inked = pixels[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
        return Drawn(
            np.ascontiguousarray(inked), self.left + int(columns[0]), self.top + int(rows[0])
        )


def _shadowed(
    canvas: skia.Canvas,
    block: TextBlock,
    left: float,
    top: float,
    *,
    sigma: float,
    strength: float,
) -> None:
    """Draw the lines over their own soft, dark shadow. Units: sigma in type sizes."""
    blur = sigma * block.size_px
    shadow = skia.ImageFilters.DropShadow(
        0, 0.25 * blur, blur, blur, skia.ColorSetA(skia.ColorBLACK, round(255 * strength))
    )
    # Blurring costs by the pixel: bound the layer to what the letters and their shadow can reach.
    reach = block.size_px + 4 * blur
    width = block.longest if block.style.centred else block.width
    letters = skia.Rect.MakeXYWH(left + (block.width - width) / 2, top, width, block.height)
    canvas.saveLayer(letters.makeOutset(reach, reach), skia.Paint(ImageFilter=shadow))
    block.paint(canvas, left, top)
    canvas.restore()


def _cast_far(
    canvas: skia.Canvas, block: TextBlock, left: float, top: float, sigma_px: float
) -> None:
    """Draw a wide shadow of the lines, blurred at a quarter of the size: it has nothing sharp."""
    reach = 4 * sigma_px
    place = skia.Rect.MakeXYWH(left, top, block.width, block.height).makeOutset(reach, reach)
    width, height = (round(side / COARSE) + 1 for side in (place.width(), place.height()))
    small = skia.Surface(width, height)
    with small as coarse:
        coarse.scale(1 / COARSE, 1 / COARSE)
        coarse.translate(-place.left(), -place.top())
        dark = skia.ImageFilters.DropShadowOnly(0, 0, sigma_px, sigma_px, skia.ColorBLACK)
        coarse.saveLayer(place, skia.Paint(ImageFilter=dark))
        block.paint(coarse, left, top)
        coarse.restore()
    whole = skia.Rect.MakeXYWH(place.left(), place.top(), width * COARSE, height * COARSE)
    smooth = skia.SamplingOptions(skia.FilterMode.kLinear)
    canvas.drawImageRect(small.makeImageSnapshot(), whole, smooth)


def _scrim(
    canvas: skia.Canvas, x: float, y: float, half_width: float, half_height: float, size_px: float
) -> None:
    """Darken the picture behind a title, softly to all sides."""
    radius_x, radius_y = half_width + 3.0 * size_px, half_height + 2.2 * size_px
    # Falls off like a bell, so that no edge of it can be seen.
    stops = [step / 8 for step in range(9)]
    colors = [skia.ColorSetA(0xFF060810, round(88 * _bell(stop))) for stop in stops]
    canvas.save()
    canvas.translate(x, y)
    canvas.scale(1.0, radius_y / radius_x)
    shader = skia.GradientShader.MakeRadial((0, 0), radius_x, colors, stops)
    canvas.drawCircle(0, 0, radius_x, skia.Paint(Shader=shader, Dither=True))
    canvas.restore()


def _bell(distance: float) -> float:
    return (1 - distance**2) ** 2
