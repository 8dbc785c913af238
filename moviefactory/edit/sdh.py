"""Captions for those who cannot hear: who speaks, and which sounds and music matter. Knows words and times.

Captions of speech keep their times; a sound is told where there is room beside them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Literal
from unicodedata import bidirectional

from moviefactory.edit.captions import (
    GAP_FRAMES,
    MAX_LINES,
    SpokenLine,
    captions_for,
    shown_frames,
)
from moviefactory.edit.type.breaks import break_points, columns
from moviefactory.edit.type.measures import caption_columns
from moviefactory.media import Caption, Size
from moviefactory.timeline import Timeline

SoundKind = Literal["effect", "music", "ambience"]

RANKS = ("effect", "music", "ambience")
"""What is told first where there is little room."""

REPEAT_SECONDS = {"effect": Fraction(8), "music": Fraction(45), "ambience": Fraction(45)}
"""How long the same sound must have been silent, or untold, to be told again."""

RIGHT_TO_LEFT = "\N{RIGHT-TO-LEFT MARK}"
"""Keeps a Latin name from turning the line that it stands before."""

SHOWN_SECONDS = Fraction(2)
SOON_SECONDS = Fraction(1, 2)
LATEST_SECONDS = {"effect": Fraction(3), "music": Fraction(6), "ambience": Fraction(10)}
EARLIEST_SECONDS = Fraction(1)


@dataclass(frozen=True, slots=True)
class Heard:
    """A sound as it is told, without its brackets. Units: film frames, end exclusive."""

    label: str
    kind: SoundKind
    start_frame: int
    end_frame: int


@dataclass(frozen=True, slots=True)
class Signs:
    """How a language writes what is no speech: brackets, what follows a name, the narrator's name."""

    before: str = "["
    after: str = "]"
    colon: str = ": "
    narrator: str = "NARRATOR"


SIGNS = {
    "zh": Signs("［", "］", "：", "旁白"),
    "ja": Signs("［", "］", "：", "ナレーター"),
    "de": Signs(narrator="ERZÄHLER"),
    "fr": Signs(colon="\N{NO-BREAK SPACE}: ", narrator="NARRATEUR"),
    "es": Signs(narrator="NARRADOR"),
}


def signs_of(language: str) -> Signs:
    """Return how captions of a language are written."""
    return SIGNS.get(language.partition("-")[0].lower(), Signs())


def sdh_captions(
    lines: Sequence[SpokenLine],
    sounds: Sequence[Heard],
    timeline: Timeline,
    size: Size,
    language: str,
) -> tuple[Caption, ...]:
    """Return the captions of speech, named where the speaker changes, and of sounds that matter."""
    signs, fps = signs_of(language), timeline.fps
    captions = list(captions_for(_named(lines, signs), timeline, size))
    for sound in sorted(
        _told(sounds, fps), key=lambda one: (RANKS.index(one.kind), one.start_frame)
    ):
        rows = _rows(f"{signs.before}{sound.label}{signs.after}", caption_columns(size))
        _place(captions, sound, rows, timeline)
    return tuple(captions)


def _named(lines: Sequence[SpokenLine], signs: Signs) -> list[SpokenLine]:
    """Return the lines with a name before each whose speaker did not speak the one before."""
    named, before = [], ""
    for line in sorted(lines, key=lambda line: line.start_frame):
        name = line.speaker.upper() or signs.narrator
        side = RIGHT_TO_LEFT if _reads_from_right(line.text) else ""
        label = f"{side}{name}{signs.colon}" if line.speaker != before else ""
        named.append(replace(line, label=label))
        before = line.speaker
    return named


def _reads_from_right(text: str) -> bool:
    strong = (side for char in text if (side := bidirectional(char)) in ("L", "R", "AL"))
    return next(strong, "L") != "L"


def _told(sounds: Sequence[Heard], fps: Fraction) -> list[Heard]:
    """Return the sounds that say something new: a bed that goes on, or steps, are told once."""
    told: list[Heard] = []
    last_heard: dict[tuple[str, str], int] = {}
    for sound in sorted(sounds, key=lambda sound: sound.start_frame):
        name = (sound.kind, sound.label)
        pause = round(REPEAT_SECONDS[sound.kind] * fps)
        if name not in last_heard or sound.start_frame - last_heard[name] > pause:
            told.append(sound)
        last_heard[name] = max(sound.end_frame, last_heard.get(name, 0))
    return told


def _rows(text: str, width: int) -> tuple[str, ...]:
    """Break a label into lines, at most two: the first as full as it may be."""
    rows = [""]
    for piece in break_points(text):
        if rows[-1] and len(rows) < MAX_LINES and columns((rows[-1] + piece).strip()) > width:
            rows.append("")
        rows[-1] += piece
    return tuple(row.strip() for row in rows)


def _place(
    captions: list[Caption], sound: Heard, rows: tuple[str, ...], timeline: Timeline
) -> None:
    """Put a sound beside the captions as it begins, else over one that just came, else later."""
    fps = timeline.fps
    if _put_in_gap(captions, sound, rows, timeline, SOON_SECONDS):
        return
    for index, caption in enumerate(captions):
        early = sound.start_frame - caption.start_frame
        is_speech = any(caption.words)
        has_room = len(caption.lines) + len(rows) <= MAX_LINES
        if is_speech and has_room and 0 <= early <= round(EARLIEST_SECONDS * fps):
            words = (*((),) * len(rows), *caption.words)
            captions[index] = replace(caption, lines=(*rows, *caption.lines), words=words)
            return
    _put_in_gap(captions, sound, rows, timeline, LATEST_SECONDS[sound.kind])


def _put_in_gap(
    captions: list[Caption],
    sound: Heard,
    rows: tuple[str, ...],
    timeline: Timeline,
    patience: Fraction,
) -> bool:
    """Put a sound where no caption stands, at most so much later than it begins, if there is room.

    What lasts is told while it lasts: for half of the caption's least time at least.
    """
    fps = timeline.fps
    least = shown_frames(rows, fps)
    wanted = max(least, round(SHOWN_SECONDS * fps))
    for start, end in _gaps(captions, timeline.frame_count):
        begin = max(start, sound.start_frame)
        if sound.kind != "effect" and begin + least // 2 > sound.end_frame:
            return False
        if begin <= sound.start_frame + round(patience * fps) and end - begin >= least:
            captions.append(Caption(begin, min(end, begin + wanted), rows))
            captions.sort(key=lambda caption: caption.start_frame)
            return True
    return False


def _gaps(captions: Sequence[Caption], frame_count: int) -> list[tuple[int, int]]:
    """Return where no caption stands, nor is about to. Units: frames, end exclusive."""
    gaps, start = [], 0
    for caption in captions:
        gaps.append((start, caption.start_frame - GAP_FRAMES))
        start = caption.end_frame + GAP_FRAMES
    return [*gaps, (start, frame_count)]
