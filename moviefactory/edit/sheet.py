"""Lay out the pages of a contact sheet, and draw them. Knows shots, texts and stills; no streams."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from moviefactory.edit.cut import Cut
from moviefactory.edit.stills import encode_jpeg
from moviefactory.edit.timecode import timecode
from moviefactory.edit.type.fonts import Face, MissingGlyphs, clean, text_face, title_face
from moviefactory.media import Size
from moviefactory.storyboard import Storyboard

if TYPE_CHECKING:
    import numpy as np
    import skia
    from numpy.typing import NDArray

PAGE_WIDTH = 2400
MARGIN = 64
GUTTER = 36
HEAD = 176
MOST_TILES = {3: 15, 4: 16, 6: 18}
"""How many tiles a page has at most, by its columns. Larger pages would take more memory."""
BACKGROUND = 0xFF17181B
PLATE = 0xFF212226
WARM = 0xFFFFF4E2
ACCENT = 0xFFFFC27A
LIGHT = 0xFFE9E7E2
DIM = 0xFF9C9A95


@dataclass(frozen=True, slots=True)
class Tile:
    """One shot on the sheet. `still` is a JPEG, `tile_width` pixels wide."""

    still: Path
    shot_id: str
    time: str
    line: str
    narration: str


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the sheet: tiles under a head line. `size` is the film's."""

    tiles: tuple[Tile, ...]
    size: Size
    title: str
    facts: str


def sheet_pages(cut: Cut, storyboard: Storyboard, stills: Sequence[Path]) -> tuple[Page, ...]:
    """Return the pages of a film's contact sheet, a tile for each shot; `stills` in film order."""
    fps = cut.timeline.fps
    tiles = [
        Tile(path, shot_id, timecode(slot.start_frame, fps), shot.picture, shot.spoken)
        for path, slot, (shot_id, _, shot) in zip(
            stills, cut.timeline.slots, storyboard.shots(), strict=True
        )
    ]
    facts = (
        f"{cut.size}  ·  {float(fps):.5g} fps  ·  {timecode(cut.timeline.frame_count, fps)}  ·  "
        f"{len(tiles)} shots"
    )
    columns = _columns(cut.size)
    page_count = math.ceil(len(tiles) / MOST_TILES[columns])
    per_page = columns * math.ceil(len(tiles) / page_count / columns)
    starts = range(0, len(tiles), per_page)
    return tuple(
        Page(
            tuple(tiles[start : start + per_page]),
            cut.size,
            storyboard.title,
            facts + (f"  ·  page {number} of {len(starts)}" if len(starts) > 1 else ""),
        )
        for number, start in enumerate(starts, 1)
    )


def tile_width(size: Size) -> int:
    """Return how wide a tile is for films of `size`. Units: pixels."""
    columns = _columns(size)
    return (PAGE_WIDTH - 2 * MARGIN - (columns - 1) * GUTTER) // columns


def draw_page(page: Page) -> bytes:
    """Return a page as a JPEG file. Raises: OSError if a still cannot be read."""
    from PIL import Image

    measures = _Measures.of(page.size)
    rows = math.ceil(len(page.tiles) / measures.columns)
    height = HEAD + rows * measures.row_height + MARGIN - GUTTER
    sheet = Image.new("RGB", (PAGE_WIDTH, height), f"#{BACKGROUND & 0xFFFFFF:06x}")
    top = 0
    for band in _bands(page, measures):
        size = (PAGE_WIDTH, band.shape[0])
        sheet.paste(Image.frombuffer("RGB", size, band, "raw", "RGBX", 0, 1), (0, top))
        top += band.shape[0]
    return encode_jpeg(sheet)


@dataclass(frozen=True, slots=True)
class _Measures:
    """How large the parts of a tile are. Units: pixels."""

    columns: int
    width: int
    picture_height: int
    below: int
    text_px: float

    @classmethod
    def of(cls, size: Size) -> _Measures:
        width = tile_width(size)
        text_px = 23.0 if width > 500 else 19.0
        picture_height = round(width * size.height / size.width)
        return cls(_columns(size), width, picture_height, round(text_px * 8.4), text_px)

    @property
    def row_height(self) -> int:
        return self.picture_height + self.below + GUTTER


def _bands(page: Page, measures: _Measures) -> Iterator[NDArray[np.uint8]]:
    """Draw the head and then row after row: only one is in memory as drawn."""
    import numpy as np

    pixels = np.zeros((HEAD, PAGE_WIDTH, 4), np.uint8)
    surface = _surface_on(pixels)
    canvas = surface.getCanvas()
    canvas.clear(BACKGROUND)
    inner = PAGE_WIDTH - 2 * MARGIN
    _write(canvas, page.title.upper(), title_face(), 46, WARM, MARGIN, 52, inner, tracking_em=0.12)
    _write(canvas, page.facts, text_face(), 22, DIM, MARGIN, 116, inner)
    yield pixels
    pixels = np.zeros((measures.row_height, PAGE_WIDTH, 4), np.uint8)
    surface = _surface_on(pixels)
    canvas = surface.getCanvas()
    for start in range(0, len(page.tiles), measures.columns):
        canvas.clear(BACKGROUND)
        for column, tile in enumerate(page.tiles[start : start + measures.columns]):
            _draw_tile(canvas, tile, MARGIN + column * (measures.width + GUTTER), measures)
        yield pixels


def _surface_on(pixels: NDArray[np.uint8]) -> skia.Surface:
    """Return a surface that draws into `pixels`, premultiplied; what is not is slow."""
    import skia

    height, width = pixels.shape[:2]
    info = skia.ImageInfo.Make(width, height, skia.kRGBA_8888_ColorType, skia.kPremul_AlphaType)
    return skia.Surface.MakeRasterDirect(info, pixels, 4 * width)


def _columns(size: Size) -> int:
    aspect = size.width / size.height
    return 3 if aspect > 1.4 else 4 if aspect > 0.8 else 6


def _draw_tile(canvas: skia.Canvas, tile: Tile, left: float, measures: _Measures) -> None:
    import numpy as np
    import skia
    from PIL import Image

    width, text_px = measures.width, measures.text_px
    box = skia.Rect.MakeXYWH(left, 0, width, measures.picture_height + measures.below)
    canvas.drawRRect(skia.RRect.MakeRectXY(box, 8, 8), skia.Paint(Color=PLATE, AntiAlias=True))
    canvas.save()
    canvas.clipRRect(skia.RRect.MakeRectXY(box, 8, 8), True)
    with Image.open(tile.still) as still:
        pixels = np.array(still.convert("RGBA"))
    image = skia.Image.fromarray(pixels, colorType=skia.kRGBA_8888_ColorType)
    place = skia.Rect.MakeXYWH(left, 0, width, measures.picture_height)
    canvas.drawImageRect(image, place, skia.SamplingOptions(skia.FilterMode.kLinear))
    canvas.restore()
    pad = 0.75 * text_px
    inner = width - 2 * pad
    x, y = left + pad, measures.picture_height + 0.55 * text_px
    line_height = 1.24 * text_px
    small = 0.86 * text_px
    _write(canvas, tile.shot_id, text_face(), small, ACCENT, x, y, inner / 2)
    _write(canvas, tile.time, text_face(), small, DIM, x + inner / 2, y, inner / 2, to_right=True)
    y += line_height * 1.05
    used = _write(canvas, tile.line, text_face(), text_px, LIGHT, x, y, inner, max_lines=3)
    if tile.narration:
        y += used + 0.2 * text_px
        _write(
            canvas, tile.narration, text_face(), 0.92 * text_px, DIM, x, y, inner,
            max_lines=max(1, 5 - round(used / line_height)),
        )  # fmt: skip


def _write(
    canvas: skia.Canvas,
    text: str,
    face: Face,
    size_px: float,
    color: int,
    left: float,
    top: float,
    width: float,
    *,
    max_lines: int = 1,
    tracking_em: float = 0.0,
    to_right: bool = False,
) -> float:
    """Write lines and return their height; text that no font draws is said to be missing."""
    from moviefactory.edit.type.layout import Style, wrap

    style = Style(face, size_px, color, tracking_em, centred=False)
    try:
        block = wrap(clean(text), style, width=width, max_lines=max_lines)
        if to_right:
            left += width - block.longest
        block.paint(canvas, left, top)
    except MissingGlyphs as error:
        note = f"[no font here for {error.script or 'these'} characters]"
        block = wrap(note, style, width=width, max_lines=1)
        block.paint(canvas, left, top)
    return block.height
