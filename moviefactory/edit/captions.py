"""Turn spoken lines into captions. Knows words and times; draws and writes nothing.

A caption has at most two lines, stands for 1 to 7 s, and ends where a reader would pause.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from moviefactory.edit.type.breaks import break_points, columns, is_wide
from moviefactory.edit.type.measures import caption_columns
from moviefactory.media import Caption, Size, Word
from moviefactory.timeline import Timeline

MAX_LINES = 2
MIN_SECONDS = Fraction(1)
COLUMNS_PER_SECOND = 17
FASTEST_COLUMNS_PER_SECOND = 20
MAX_SECONDS = Fraction(7)
LINGER_SECONDS = Fraction(1, 2)
GAP_FRAMES = 2
REACH_LETTERS = 60

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
    """One shot's speech: what is said, and when it sounds.

    `speaker` says it, empty for the narrator; `label` is shown before it.

    Units: film frames, end exclusive; the words' seconds count from `start_frame`.
    """

    text: str
    start_frame: int
    end_frame: int
    words: tuple[Word, ...] = ()
    speaker: str = ""
    label: str = ""


def captions_for(
    lines: Sequence[SpokenLine], timeline: Timeline, size: Size
) -> tuple[Caption, ...]:
    """Return the captions of all lines, in order, never two at a time.

    Their text is what is said; for a frame of `size`, so that two lines fit its safe area.
    """
    fps, width = timeline.fps, caption_columns(size)

    def fits(group: Sequence[Word]) -> bool:
        return _fits(group, width)

    timed: list[tuple[SpokenLine, Sequence[Word]]] = []
    for line in sorted(lines, key=lambda line: line.start_frame):
        timed += [(line, group) for group in divide(_pieces(line, fps), fits, _cost)]
    starts = [line.start_frame + round(group[0].start_seconds * fps) for line, group in timed]
    captions: list[Caption] = []
    for index, (line, group) in enumerate(timed):
        begin = max(0, starts[index])
        if captions:
            begin = max(begin, captions[-1].end_frame + GAP_FRAMES)
        if begin >= timeline.frame_count:
            continue
        end = line.start_frame + round(group[-1].end_seconds * fps)
        rows = _rows(group, width)
        texts = tuple(map(_text, rows))
        finish = max(end + round(LINGER_SECONDS * fps), begin + shown_frames(texts, fps))
        finish = min(finish, begin + round(MAX_SECONDS * fps), timeline.frame_count)
        if index + 1 < len(timed):
            finish = min(finish, starts[index + 1] - GAP_FRAMES)
        words = tuple(tuple(in_film(word, line.start_frame, fps) for word in row) for row in rows)
        captions.append(Caption(begin, max(finish, begin + 1), texts, words, line.speaker))
    return tuple(captions)


def shown_frames(lines: Sequence[str], fps: Fraction) -> int:
    """Return how long a reader needs for a caption, at least a second. Units: frames."""
    seconds = sum(map(columns, lines)) / COLUMNS_PER_SECOND
    return max(round(MIN_SECONDS * fps), round(seconds * fps))


def in_film(word: Word, start_frame: int, fps: Fraction) -> Word:
    """Return a word of a line that starts at `start_frame`, in seconds of the film."""
    start = float(start_frame / fps)
    return Word(word.text, start + word.start_seconds, start + word.end_seconds)


def _pieces(line: SpokenLine, fps: Fraction) -> list[Word]:
    """Return the line's pieces that no line ends within, each with the times of its letters."""
    text = " ".join(line.text.split())
    anchors = _anchors(text, line, fps)

    places = [place for place, _ in anchors]

    def seconds_between(position: int, after: int) -> float:
        """Return when a letter sounds that lies before the anchor number `after`."""
        if after >= len(anchors):
            return anchors[-1][1]
        (before, early), (next_place, late) = anchors[max(after - 1, 0)], anchors[after]
        share = (position - before) / max(1, next_place - before)
        return early + share * (late - early)

    def start_of(position: int) -> float:
        known = bisect_right(places, position) - 1
        return (
            anchors[known][1] if places[known] == position else seconds_between(position, known + 1)
        )

    def end_of(position: int) -> float:
        return seconds_between(position, bisect_left(places, position))

    pieces = []
    at = 0
    for piece in break_points(text):
        start, end = start_of(at), end_of(at + len(piece.rstrip()))
        pieces.append(Word(piece, start, max(start, end)))
        at += len(piece)
    if line.label and pieces:
        start = pieces[0].start_seconds
        pieces[:0] = [Word(piece, start, start) for piece in break_points(line.label)]
    return pieces


def _anchors(text: str, line: SpokenLine, fps: Fraction) -> list[tuple[int, float]]:
    """Return (position in text, seconds) where known: at words that the text spells as the voice.

    Ascending in both; where a word ends and the next begins at one place there are two. What is
    between is spread evenly over its letters.
    """
    last = float((line.end_frame - line.start_frame) / fps)
    anchors = [(0, line.words[0].start_seconds if line.words else 0.0)]
    lowered = _lower(text)
    cursor = 0
    for word in line.words:
        spoken = _lower(word.text.strip(" .,;:!?\"'…。，！？、"))
        found = _whole_word(lowered, spoken, cursor)
        if found < 0:
            continue
        for position, seconds in (
            (found, word.start_seconds),
            (found + len(spoken), word.end_seconds),
        ):
            if position >= anchors[-1][0] and seconds >= anchors[-1][1]:
                anchors.append((position, seconds))
        cursor = found + len(spoken)
    if anchors[-1][0] < len(text):
        anchors.append((len(text), max(last, anchors[-1][1])))
    return anchors


def _lower(text: str) -> str:
    """Return the text in small letters, each at its own place."""
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)


def _whole_word(text: str, word: str, start: int) -> int:
    """Return where `word` stands by itself in what comes next of `text`; -1 if it does not."""
    end = start + REACH_LETTERS + len(word)
    found = text.find(word, start, end) if word else -1
    while found >= 0:
        after = found + len(word)
        if not _joins(text, found) and not _joins(text, after):
            return found
        found = text.find(word, found + 1, end)
    return -1


def _joins(text: str, at: int) -> bool:
    """Whether the letters before and after a place belong to one word."""
    if not 0 < at < len(text):
        return False
    before, after = text[at - 1], text[at]
    return before.isalnum() and after.isalnum() and not (is_wide(before) or is_wide(after))


def divide(
    pieces: Sequence[Word],
    fits: Callable[[Sequence[Word]], bool],
    cost: Callable[[Sequence[Word], bool], float],
) -> list[Sequence[Word]]:
    """Return the pieces in groups that fit: the cheapest division, a single piece always fits.

    `cost` is of one group, told whether it is the last.
    """
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(pieces) + 1):
        choices = []
        for start in range(end - 1, -1, -1):
            group = pieces[start:end]
            if start < end - 1 and not fits(group):
                break
            choices.append((best[start][0] + cost(group, end == len(pieces)), start))
        best.append(min(choices))
    groups = []
    end = len(pieces)
    while end:
        start = best[end][1]
        groups.append(pieces[start:end])
        end = start
    return groups[::-1]


def _fits(group: Sequence[Word], width: int) -> bool:
    if group[-1].end_seconds - group[0].start_seconds > MAX_SECONDS:
        return False
    whole = columns(_text(group))
    return whole <= width or (whole <= MAX_LINES * width and _line_break(group, width) is not None)


def _cost(group: Sequence[Word], is_last: bool) -> float:
    seconds = group[-1].end_seconds - group[0].start_seconds
    inner = sum(pause_after(piece.text) == 0.0 for piece in group[:-1])
    short = max(0.0, 1.6 - seconds) * 3
    needed = columns(_text(group)) / FASTEST_COLUMNS_PER_SECOND
    hurried = max(0.0, needed - seconds - float(LINGER_SECONDS)) * 2
    ending = 0.0 if is_last else 3 * pause_after(group[-1].text)
    return 1.0 + short + hurried + 0.8 * inner + ending


def pause_after(text: str) -> float:
    """Return how badly a caption or line ends after `text`: 0 a full stop, 2 in mid-phrase."""
    bare = text.rstrip().rstrip(CLOSERS)
    if bare.endswith(SENTENCE_END):
        return 0.0
    if bare.endswith(CLAUSE_END):
        return 0.5
    return 2.0 if f" {bare.lower()} " in LEANING else 1.2


def _rows(group: Sequence[Word], width: int) -> tuple[Sequence[Word], ...]:
    middle = _line_break(group, width)
    if columns(_text(group)) <= width or middle is None:
        return (group,)
    return (group[:middle], group[middle:])


def _line_break(group: Sequence[Word], width: int) -> int | None:
    """Return before which piece the second line begins: even lines, broken at a pause."""
    choices = []
    for middle in range(1, len(group)):
        upper, lower = columns(_text(group[:middle])), columns(_text(group[middle:]))
        if max(upper, lower) <= width:
            uneven = abs(upper - lower) / width
            choices.append((uneven + 0.35 * pause_after(group[middle - 1].text), middle))
    return min(choices)[1] if choices else None


def _text(group: Sequence[Word]) -> str:
    return "".join(piece.text for piece in group).strip()
