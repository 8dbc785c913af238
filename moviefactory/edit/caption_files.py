"""Write captions as SubRip and WebVTT. Knows the formats; decides no text and no time."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path
from typing import Literal

from moviefactory.media import Caption, Word

Kind = Literal["srt", "vtt"]
JOINER = "\u2060"  # shows nothing: keeps letters from meaning something to a format


def write_captions(captions: Sequence[Caption], fps: Fraction, path: Path, kind: Kind) -> None:
    """Write the captions as a file, UTF-8. Raises: OSError.

    WebVTT also says who speaks, and when each word sounds, for players that show it.
    """
    from pysubs2 import SSAEvent, SSAFile

    file = SSAFile()
    for caption in captions:
        start, end = (
            round(1000 * frame / fps) for frame in (caption.start_frame, caption.end_frame)
        )
        text = (
            _timed(caption, start, end) if kind == "vtt" else "\n".join(map(_bare, caption.lines))
        )
        file.append(SSAEvent(start=start, end=end, text=text.replace("\n", r"\N")))
    path.write_text(file.to_string(kind, keep_ssa_tags=True), encoding="utf-8", newline="\n")


def write_srt(captions: Sequence[Caption], fps: Fraction, path: Path) -> None:
    """Write a SubRip file. Raises: OSError."""
    write_captions(captions, fps, path, "srt")


def write_vtt(captions: Sequence[Caption], fps: Fraction, path: Path) -> None:
    """Write a WebVTT file. Raises: OSError."""
    write_captions(captions, fps, path, "vtt")


def _bare(text: str) -> str:
    return text.replace("\\", f"\\{JOINER}").replace("-->", f"--{JOINER}>")


def _escaped(text: str) -> str:
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _bare(text)


def _timed(caption: Caption, start_ms: int, end_ms: int) -> str:
    """Return the text of a WebVTT cue, each word but those that it begins with under its time."""
    rows: list[str] = []
    last_ms = start_ms
    for number, line in enumerate(caption.lines):
        words = caption.words[number] if number < len(caption.words) else ()
        row = ""
        for word in words or (Word(line, 0.0, 0.0),):
            at_ms = round(1000 * word.start_seconds)
            is_first = not (rows or row)
            if last_ms < at_ms < end_ms and not is_first:
                row += f"<{_clock(at_ms)}>"
                last_ms = at_ms
            row += _escaped(word.text)
        rows.append(row.rstrip())
    text = "\n".join(rows)
    return f"<v {_escaped(caption.speaker)}>{text}" if caption.speaker else text


def _clock(milliseconds: int) -> str:
    seconds, rest = divmod(milliseconds, 1000)
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}.{rest:03d}"
