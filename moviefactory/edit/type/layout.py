"""Break, measure and paint lines of any script. Knows paragraphs; not overlays or frames."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace

import skia

from moviefactory.edit.type.fonts import Face, faces_for, script_of, typeface

LEADING = 1.24
SMALLEST_SHARE = 0.3
WIDE_PX = 1e6


@dataclass(frozen=True, slots=True)
class Style:
    """How text is set. Units: `size_px` pixels; tracking in type sizes; colour ARGB."""

    face: Face
    size_px: float
    color: int
    tracking_em: float = 0.0
    centred: bool = True


@dataclass(frozen=True, slots=True)
class TextBlock:
    """Lines that are set and measured. Units: pixels."""

    lines: tuple[str, ...]
    style: Style
    width: float
    line_height: float

    @property
    def size_px(self) -> float:
        """The type size."""
        return self.style.size_px

    @property
    def height(self) -> float:
        """All lines together."""
        return self.line_height * len(self.lines)

    def paint(self, canvas: skia.Canvas, left: float, top: float) -> None:
        """Paint the lines, each as wide as the block at most."""
        for number, line in enumerate(self.lines):
            paragraph = _paragraph(line, self.style)
            width = paragraph.LongestLine - _tracking_px(line, self.style)
            indent = (self.width - width) / 2 if self.style.centred else 0.0
            if not self.style.centred and _reads_from_right(line):
                indent = self.width - width
            # Half of the letterspacing stands before the first letter.
            indent -= _tracking_px(line, self.style) / 2
            paragraph.paint(canvas, left + indent, top + number * self.line_height)


def set_lines(lines: Sequence[str], style: Style, width: float) -> TextBlock:
    """Return the lines as they are broken, in smaller type if one is wider than `width`."""
    widest = max((_width(line, style) for line in lines), default=0.0)
    if widest > width:
        style = replace(style, size_px=style.size_px * width / widest)
        widest = width
    return TextBlock(tuple(lines), style, widest, LEADING * style.size_px)


def fit(text: str, style: Style, *, width: float, max_lines: int) -> TextBlock:
    """Break `text` into balanced lines that fit, in smaller type where they do not.

    Units: `width` pixels. What fits in no readable type is set small rather than cut off.
    """
    words = break_points(text)
    smallest = SMALLEST_SHARE * style.size_px
    while True:
        for count in range(1, max_lines + 1):
            lines = _balance(words, style, count)
            if max(_width(line, style) for line in lines) <= width:
                return set_lines(lines, style, width)
        if style.size_px <= smallest:
            return set_lines(_balance(words, style, max_lines), style, width)
        style = replace(style, size_px=max(smallest, style.size_px * 0.93))


def break_points(text: str) -> tuple[str, ...]:
    """Return the pieces of `text` between which a line may end: words, or East Asian letters.

    A closing mark stays with what it closes, an opening one with what it opens; the pieces keep
    the space behind them.
    """
    pieces: list[str] = []
    for char in text:
        glue = not pieces or (
            not pieces[-1].endswith(" ")
            and (
                not (_is_wide(char) or _is_wide(pieces[-1][-1]))
                or unicodedata.category(char) in ("Pe", "Po", "Pf", "Mn", "Lm", "Cf")
                or char in "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮー々～…—"
                or unicodedata.category(pieces[-1][-1]) in ("Ps", "Pi")
            )
        )
        if (glue or char == " ") and pieces:
            pieces[-1] += char
        else:
            pieces.append(char)
    return tuple(pieces) or ("",)


def _is_wide(char: str) -> bool:
    hangul = "HANGUL" in unicodedata.name(char, "")
    return unicodedata.east_asian_width(char) in ("W", "F") and not hangul


def _balance(pieces: Sequence[str], style: Style, count: int) -> tuple[str, ...]:
    """Return at most `count` lines, the widest of them as narrow as can be."""
    widths = [_width(piece.rstrip(), style) for piece in pieces]
    gaps = [_width("x" + piece[len(piece.rstrip()) :] + "x", style) for piece in pieces]
    bare = _width("xx", style)
    spaced = [w + max(0.0, gap - bare) for w, gap in zip(widths, gaps, strict=True)]
    low, high = max(widths), sum(spaced)
    for _ in range(24):
        middle = (low + high) / 2
        if len(_greedy(spaced, widths, middle)) <= count:
            high = middle
        else:
            low = middle
    ends = _greedy(spaced, widths, high)[:count]
    starts = [0, *ends[:-1]]
    return tuple(
        "".join(pieces[a:b]).rstrip()
        for a, b in zip(starts, [*ends[:-1], len(pieces)], strict=True)
    )


def _greedy(spaced: Sequence[float], widths: Sequence[float], limit: float) -> list[int]:
    """Return where each line ends when lines are filled up to `limit`."""
    ends, used = [], 0.0
    for index, (advance, width) in enumerate(zip(spaced, widths, strict=True)):
        if used and used + width > limit * (1 + 1e-9):
            ends.append(index)
            used = 0.0
        used += advance
    return [*ends, len(widths)]


def _width(line: str, style: Style) -> float:
    if not line:
        return 0.0
    return float(_paragraph(line, style).LongestLine) - _tracking_px(line, style)


def _tracking_px(line: str, style: Style) -> float:
    """Return the letterspacing, none where letters join or stack."""
    joined = ("Arabic", "Devanagari", "Thai", "Syriac", "Bengali", "Tamil", "Mongolian")
    if any(script_of(char).name in joined for char in set(line) if char.isalpha()):
        return 0.0
    return style.tracking_em * style.size_px


def _reads_from_right(line: str) -> bool:
    directions = (unicodedata.bidirectional(char) for char in line)
    return next((d in ("R", "AL") for d in directions if d in ("L", "R", "AL")), False)


def _paragraph(line: str, style: Style) -> skia.textlayout.Paragraph:
    layout = skia.textlayout
    provider = layout.TypefaceFontProvider()
    names = []
    for number, face in enumerate(faces_for(line, style.face)):
        names.append(f"face-{number}")
        provider.registerTypeface(typeface(face), names[-1])
    fonts = layout.FontCollection()
    fonts.setDefaultFontManager(provider)
    text_style = layout.TextStyle()
    text_style.setFontFamilies(names)
    text_style.setFontSize(style.size_px)
    text_style.setColor(style.color)
    text_style.setLetterSpacing(_tracking_px(line, style))
    strut = layout.StrutStyle()
    strut.setStrutEnabled(True)
    strut.setForceStrutHeight(True)
    strut.setFontFamilies(names[:1])
    strut.setFontSize(style.size_px)
    strut.setHeightOverride(True)
    strut.setHeight(LEADING)
    strut.setHalfLeading(True)
    whole = layout.ParagraphStyle()
    whole.setTextStyle(text_style)
    whole.setStrutStyle(strut)
    builder = layout.ParagraphBuilder.make(whole, fonts, skia.Unicodes.ICU.Make())
    builder.pushStyle(text_style)
    builder.addText(line)
    made = builder.Build()
    made.layout(WIDE_PX)
    return made
