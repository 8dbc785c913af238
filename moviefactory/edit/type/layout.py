"""Break, measure and paint lines of any script. Knows paragraphs; not overlays or frames."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import skia

from moviefactory.edit.type.breaks import break_points, is_wide
from moviefactory.edit.type.fonts import Face, faces_for, typeface
from moviefactory.edit.type.scripts import script_of

LEADING = 1.24
WIDE_PX = 1e6
RIGHT_TO_LEFT, END_OF_DIRECTION = "\u202b", "\u202c"
SHARED_MARKS = "“”‘’…—·"


@dataclass(frozen=True, slots=True)
class Style:
    """How text is set. Units: `size_px` pixels; tracking in type sizes; colour ARGB."""

    face: Face
    size_px: float
    color: int
    tracking_em: float = 0.0
    centred: bool = True


@dataclass(frozen=True, slots=True)
class Mark:
    """Letters of a line in another colour. Units: positions, end exclusive; colour ARGB."""

    start: int
    end: int
    color: int


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

    @property
    def longest(self) -> float:
        """The widest line."""
        return max((_width(line, self.style) for line in self.lines), default=0.0)

    def paint(self, canvas: skia.Canvas, left: float, top: float, mark: Mark | None = None) -> None:
        """Paint the lines, each as wide as the block at most; `mark` is of the first."""
        for number, line in enumerate(self.lines):
            paragraph = _paragraph(line, self.style, None if number else mark)
            self._place(paragraph, canvas, left, top, number)

    def paint_rim(self, canvas: skia.Canvas, left: float, top: float, width_px: float) -> None:
        """Paint black edges around the letters, half of `width_px` outwards."""
        rim = skia.Paint(
            AntiAlias=True, Style=skia.Paint.kStroke_Style, StrokeWidth=width_px,
            StrokeJoin=skia.Paint.kRound_Join, Color=skia.ColorBLACK,
        )  # fmt: skip
        for number, line in enumerate(self.lines):
            self._place(_paragraph(line, self.style, rim=rim), canvas, left, top, number)

    def _place(
        self,
        paragraph: skia.textlayout.Paragraph,
        canvas: skia.Canvas,
        left: float,
        top: float,
        number: int,
    ) -> None:
        line = self.lines[number]
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
    """Break `text` into as few, balanced lines as fit, in smaller type if too many are needed.

    Units: `width` pixels.
    """
    pieces = break_points(text) or ("",)
    widths = [_width(piece.rstrip(), style) for piece in pieces]
    bare = _width("xx", style)
    spaces = {piece[len(piece.rstrip()) :] for piece in pieces}
    gaps = {space: max(0.0, _width(f"x{space}x", style) - bare) for space in spaces}
    tracking = _tracking_px(text, style)
    advances = [
        own + gaps[piece[len(piece.rstrip()) :]] + tracking
        for own, piece in zip(widths, pieces, strict=True)
    ]
    lines: tuple[str, ...] = ("",)
    for count in range(1, max_lines + 1):
        starts = [0, *_balance(advances, widths, count), len(pieces)]
        lines = tuple("".join(pieces[a:b]).rstrip() for a, b in pairwise(starts))
        if max(_width(line, style) for line in lines) <= width:
            break
    return set_lines(lines, style, width)


def wrap(text: str, style: Style, *, width: float, max_lines: int) -> TextBlock:
    """Break `text` into full lines; what needs more than `max_lines` ends in an ellipsis.

    Units: `width` pixels.
    """
    pieces = list(break_points(text))
    lines: list[str] = []
    while pieces and len(lines) < max_lines:
        count = _fitting("", pieces, style, width)
        line = "".join(pieces[:count]).rstrip()
        del pieces[:count]
        if pieces and len(lines) == max_lines - 1:
            letters = _fitting("…", list(line), style, width)
            line = f"{line[:letters].rstrip()}…"
        lines.append(line)
    return TextBlock(tuple(lines), style, width, LEADING * style.size_px)


def _fitting(tail: str, pieces: Sequence[str], style: Style, width: float) -> int:
    """Return how many pieces, at least one, stand on a line before `tail`."""
    low, high = 1, len(pieces)
    while low < high:
        middle = (low + high + 1) // 2
        if _width("".join(pieces[:middle]).rstrip() + tail, style) <= width:
            low = middle
        else:
            high = middle - 1
    return low


def _balance(advances: Sequence[float], widths: Sequence[float], count: int) -> list[int]:
    """Return where the second and later lines begin: at most `count` lines, the widest narrow."""
    low, high = max(widths), sum(advances)
    for _ in range(24):
        middle = (low + high) / 2
        if len(_greedy(advances, widths, middle)) < count:
            high = middle
        else:
            low = middle
    return _greedy(advances, widths, high)


def _greedy(advances: Sequence[float], widths: Sequence[float], limit: float) -> list[int]:
    """Return where new lines begin when each is filled up to `limit`."""
    starts, used = [], 0.0
    for index, (advance, width) in enumerate(zip(advances, widths, strict=True)):
        if index and used + width > limit:
            starts.append(index)
            used = 0.0
        used += advance
    return starts


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


def _runs(line: str, mark: Mark | None) -> list[tuple[str, tuple[bool, bool]]]:
    """Divide a line in runs: (text, (East Asian, marked)).

    Quotes and dashes beside East Asian letters take their form from those letters' font, though a
    Latin one has them too.
    """
    wide = [is_wide(char) for char in line]
    east_asian = [
        is_one or (char in SHARED_MARKS and any(wide[max(0, at - 2) : at + 3]))
        for at, (char, is_one) in enumerate(zip(line, wide, strict=True))
    ]
    runs: list[tuple[str, tuple[bool, bool]]] = []
    for at, (char, is_east_asian) in enumerate(zip(line, east_asian, strict=True)):
        kind = (is_east_asian, mark is not None and mark.start <= at < mark.end)
        if runs and runs[-1][1] == kind:
            runs[-1] = (runs[-1][0] + char, kind)
        else:
            runs.append((char, kind))
    return runs


def _paragraph(
    line: str, style: Style, mark: Mark | None = None, rim: skia.Paint | None = None
) -> skia.textlayout.Paragraph:
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
    if rim is not None:
        text_style.setForegroundPaint(rim)
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
    from_right = _reads_from_right(line)
    if from_right:
        builder.addText(RIGHT_TO_LEFT)
    for run, (is_east_asian, is_marked) in _runs(line, mark):
        text_style.setFontFamilies(names[::-1] if is_east_asian else names)
        text_style.setColor(mark.color if mark is not None and is_marked else style.color)
        builder.pushStyle(text_style)
        builder.addText(run)
        builder.pop()
    if from_right:
        builder.addText(END_OF_DIRECTION)
    made = builder.Build()
    made.layout(WIDE_PX)
    return made
