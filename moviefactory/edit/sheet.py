"""Lay out the pages of a contact sheet. Knows tiles and their texts; reads no film."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import skia

from moviefactory.edit.type.fonts import Face, MissingGlyphs, clean, text_face, title_face
from moviefactory.edit.type.layout import Style, wrap
from moviefactory.media import Size

if TYPE_CHECKING:
    from numpy.typing import NDArray

PAGE_WIDTH = 2400
MARGIN = 64
GUTTER = 36
BACKGROUND = 0xFF17181B
PLATE = 0xFF212226
WARM = 0xFFFFF4E2
ACCENT = 0xFFFFC27A
LIGHT = 0xFFE9E7E2
DIM = 0xFF9C9A95


@dataclass(frozen=True, slots=True)
class Tile:
    """One shot on the sheet. Shape: picture (height, width, 3), uint8; None where unreadable."""

    picture: NDArray[np.uint8]
    shot_id: str
    time: str
    line: str
    narration: str


def tile_width(size: Size) -> int:
    """Return how wide a tile is for films of `size`. Units: pixels."""
    columns = _columns(size)
    return (PAGE_WIDTH - 2 * MARGIN - (columns - 1) * GUTTER) // columns


def draw_page(tiles: Sequence[Tile], size: Size, *, title: str, facts: str) -> NDArray[np.uint8]:
    """Return a page of tiles under a head line. Shape: (height, width, 4), opaque RGBA, uint8."""
    width = tile_width(size)
    columns = _columns(size)
    picture_height = round(width * size.height / size.width)
    text_px = 23.0 if width > 500 else 19.0
    below = round(text_px * 8.4)
    row_height = picture_height + below + GUTTER
    head = 176
    rows = math.ceil(len(tiles) / columns)
    height = head + rows * row_height + MARGIN - GUTTER
    pixels = np.zeros((height, PAGE_WIDTH, 4), np.uint8)
    canvas = skia.Surface(pixels).getCanvas()
    canvas.clear(BACKGROUND)
    inner = PAGE_WIDTH - 2 * MARGIN
    _write(canvas, title.upper(), title_face(), 46, WARM, MARGIN, 52, inner, tracking_em=0.12)
    _write(canvas, facts, text_face(), 22, DIM, MARGIN, 116, inner)
    for number, tile in enumerate(tiles):
        left = MARGIN + (number % columns) * (width + GUTTER)
        top = head + (number // columns) * row_height
        _draw_tile(canvas, tile, left, top, width, picture_height, below, text_px)
    return pixels


def _columns(size: Size) -> int:
    aspect = size.width / size.height
    return 3 if aspect > 1.4 else 4 if aspect > 0.8 else 6


def _draw_tile(
    canvas: skia.Canvas,
    tile: Tile,
    left: float,
    top: float,
    width: float,
    picture_height: float,
    below: float,
    text_px: float,
) -> None:
    box = skia.Rect.MakeXYWH(left, top, width, picture_height + below)
    canvas.drawRRect(skia.RRect.MakeRectXY(box, 8, 8), skia.Paint(Color=PLATE, AntiAlias=True))
    canvas.save()
    canvas.clipRRect(skia.RRect.MakeRectXY(box, 8, 8), True)
    opaque = np.full((*tile.picture.shape[:2], 4), 255, np.uint8)
    opaque[..., :3] = tile.picture
    image = skia.Image.fromarray(opaque, colorType=skia.kRGBA_8888_ColorType)
    place = skia.Rect.MakeXYWH(left, top, width, picture_height)
    canvas.drawImageRect(image, place, skia.SamplingOptions(skia.FilterMode.kLinear))
    canvas.restore()
    pad = 0.75 * text_px
    inner = width - 2 * pad
    x, y = left + pad, top + picture_height + 0.55 * text_px
    line_height = 1.24 * text_px
    small = 0.86 * text_px
    _write(canvas, tile.shot_id, text_face(), small, ACCENT, x, y, inner / 2)
    _write(canvas, tile.time, text_face(), small, DIM, x + inner / 2, y, inner / 2, to_right=True)
    y += line_height * 1.05
    used = _write(canvas, tile.line, text_face(), text_px, LIGHT, x, y, inner, max_lines=3)
    if tile.narration:
        y += used + 0.2 * text_px
        _write(
            canvas, f"“{tile.narration}”", text_face(), 0.92 * text_px, DIM, x, y, inner,
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
