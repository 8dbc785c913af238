"""Turn spoken lines into captions, and captions into files. Knows words and times; draws nothing.

A caption has at most two lines, stands for 1 to 7 s, and ends where a reader would pause.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Literal

from moviefactory.edit.type.breaks import break_points, columns
from moviefactory.edit.type.measures import caption_columns
from moviefactory.media import Caption, Size, Word
from moviefactory.timeline import Timeline

MAX_LINES = 2
MIN_SECONDS = Fraction(1)
MAX_SECONDS = Fraction(7)
LINGER_SECONDS = Fraction(1, 2)
GAP_FRAMES = 2

SENTENCE_END = tuple(".!?…。！？۔؟।")
CLAUSE_END = tuple(",;:—–，；：、،؛")
CLOSERS = "\"'”’»)]）」』】》"
# Words that lean on the next one: a line that ends in them reads badly.
LEANING = (
    " a an the of to in on at by for from with and or but nor as if that than his her its their my "
    "your our is was were are be been had has have no not very so der die das ein eine und oder "
    "mit von zu le la les un une des et ou de du el los las y o del il lo gli e di "
)


@dataclass(frozen=True, slots=True)
class SpokenLine:
    """One shot's narration: what is said, and when it sounds.

    Units: film frames, end exclusive; the words' seconds count from `start_frame`.
    """

    text: str
    start_frame: int
    end_frame: int
    words: tuple[Word, ...] = ()


@dataclass(frozen=True, slots=True)
class _Piece:
    """Text that no line ends within, and when it sounds. Units: seconds from the line's start."""

    text: str
    start_seconds: float
    end_seconds: float


def captions_for(
    lines: Sequence[SpokenLine], timeline: Timeline, size: Size
) -> tuple[Caption, ...]:
    """Return the captions of all lines, in order, never two at a time.

    Their text is what is said; for a frame of `size`, so that two lines fit its safe area.
    """
    fps = timeline.fps
    timed: list[tuple[int, int, tuple[str, ...]]] = []
    for line in sorted(lines, key=lambda line: line.start_frame):
        for pieces in _divide(_pieces(line, fps), caption_columns(size)):
            start = line.start_frame + round(pieces[0].start_seconds * fps)
            end = line.start_frame + round(pieces[-1].end_seconds * fps)
            timed.append((start, end, _lines(pieces, caption_columns(size))))
    captions: list[Caption] = []
    for index, (start, end, rows) in enumerate(timed):
        begin = max(start, captions[-1].end_frame + GAP_FRAMES) if captions else max(0, start)
        following = timed[index + 1][0] - GAP_FRAMES if index + 1 < len(timed) else None
        limit = timeline.frame_count if following is None else following
        finish = max(end + round(LINGER_SECONDS * fps), begin + round(MIN_SECONDS * fps))
        finish = min(finish, limit, begin + round(MAX_SECONDS * fps), timeline.frame_count)
        if begin < timeline.frame_count:
            captions.append(Caption(begin, max(finish, begin + 1), rows))
    return tuple(captions)


def write_captions(
    captions: Sequence[Caption], fps: Fraction, path: Path, kind: Literal["srt", "vtt"]
) -> None:
    """Write the captions as a file, UTF-8. Raises: OSError."""
    from pysubs2 import SSAEvent, SSAFile

    file = SSAFile()
    for caption in captions:
        # A joiner that shows nothing keeps a backslash from meaning something to the format.
        text = "\n".join(caption.lines).replace("\\", "\\\u2060")
        if kind == "vtt":
            text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        text = text.replace("-->", "--\u2060>").replace("\n", r"\N")
        start, end = (
            round(1000 * frame / fps) for frame in (caption.start_frame, caption.end_frame)
        )
        file.append(SSAEvent(start=start, end=end, text=text))
    path.write_text(file.to_string(kind, keep_ssa_tags=True), encoding="utf-8", newline="\n")


def write_srt(captions: Sequence[Caption], fps: Fraction, path: Path) -> None:
    """Write a SubRip file. Raises: OSError."""
    write_captions(captions, fps, path, "srt")


def write_vtt(captions: Sequence[Caption], fps: Fraction, path: Path) -> None:
    """Write a WebVTT file. Raises: OSError."""
    write_captions(captions, fps, path, "vtt")


def _pieces(line: SpokenLine, fps: Fraction) -> list[_Piece]:
    """Return the line's pieces, each with the times of the letters it begins and ends with."""
    text = " ".join(line.text.split())
    anchors = _anchors(text, line, fps)

    def seconds_at(position: int) -> float:
        for (before, early), (after, late) in pairwise(anchors):
            if position <= after:
                share = (position - before) / max(1, after - before)
                return early + share * (late - early)
        return anchors[-1][1]

    pieces = []
    at = 0
    for piece in break_points(text):
        start, end = seconds_at(at), seconds_at(at + len(piece.rstrip()))
        pieces.append(_Piece(piece, start, max(start, end)))
        at += len(piece)
    return pieces


def _anchors(text: str, line: SpokenLine, fps: Fraction) -> list[tuple[int, float]]:
    """Return (position in text, seconds) where known: at words that the text spells as the voice.

    Ascending in both; what is between is spread evenly over its letters.
    """
    last = float((line.end_frame - line.start_frame) / fps)
    anchors = [(0, line.words[0].start_seconds if line.words else 0.0)]
    lowered = text.lower()
    cursor = 0
    for word in line.words:
        spoken = word.text.strip(" .,;:!?\"'…。，！？、").lower()
        found = lowered.find(spoken, cursor, cursor + 60 + len(spoken)) if spoken else -1
        if found < 0:
            continue
        for position, seconds in (
            (found, word.start_seconds),
            (found + len(spoken), word.end_seconds),
        ):
            if position > anchors[-1][0] and seconds >= anchors[-1][1]:
                anchors.append((position, seconds))
        cursor = found + len(spoken)
    if anchors[-1][0] < len(text):
        anchors.append((len(text), max(last, anchors[-1][1])))
    return anchors


def _divide(pieces: Sequence[_Piece], width: int) -> list[Sequence[_Piece]]:
    """Return the pieces in captions: the cheapest division, by where captions end."""
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(pieces) + 1):
        choices = []
        for start in range(end - 1, -1, -1):
            group = pieces[start:end]
            if start < end - 1 and not _fits(group, width):
                break
            choices.append((best[start][0] + _cost(group, end == len(pieces)), start))
        best.append(min(choices))
    groups = []
    end = len(pieces)
    while end:
        start = best[end][1]
        groups.append(pieces[start:end])
        end = start
    return groups[::-1]


def _fits(group: Sequence[_Piece], width: int) -> bool:
    if group[-1].end_seconds - group[0].start_seconds > MAX_SECONDS:
        return False
    whole = columns(_text(group))
    return whole <= width or (whole <= MAX_LINES * width and _line_break(group, width) is not None)


def _cost(group: Sequence[_Piece], is_last: bool) -> float:
    seconds = group[-1].end_seconds - group[0].start_seconds
    inner = sum(_pause(piece.text) == 0.0 for piece in group[:-1])
    short = max(0.0, 1.6 - seconds) * 3
    return 1.0 + short + 0.8 * inner + (0.0 if is_last else 3 * _pause(group[-1].text))


def _pause(text: str) -> float:
    """Return how badly a caption or line ends after `text`: 0 a full stop, 2 in mid-phrase."""
    bare = text.rstrip().rstrip(CLOSERS)
    if bare.endswith(SENTENCE_END):
        return 0.0
    if bare.endswith(CLAUSE_END):
        return 0.5
    return 2.0 if f" {bare.lower()} " in LEANING else 1.2


def _lines(group: Sequence[_Piece], width: int) -> tuple[str, ...]:
    text = _text(group)
    middle = _line_break(group, width)
    if columns(text) <= width or middle is None:
        return (text,)
    return (_text(group[:middle]), _text(group[middle:]))


def _line_break(group: Sequence[_Piece], width: int) -> int | None:
    """Return before which piece the second line begins: even lines, broken at a pause."""
    choices = []
    for middle in range(1, len(group)):
        upper, lower = columns(_text(group[:middle])), columns(_text(group[middle:]))
        if max(upper, lower) <= width:
            uneven = abs(upper - lower) / width
            choices.append((uneven + 0.35 * _pause(group[middle - 1].text), middle))
    return min(choices)[1] if choices else None


def _text(group: Sequence[_Piece]) -> str:
    return "".join(piece.text for piece in group).strip()
