"""What a user asked for: a line, a storyboard or a film's folder. Knows what to call which."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from moviefactory.errors import BadRequest, UnreadableFile
from moviefactory.project import Film
from moviefactory.settings import Settings

MAX_LOGLINE = 10_000


class Stage(StrEnum):
    """Where a run may stop."""

    SCRIPT = "script"
    KEYFRAMES = "keyframes"
    SHOTS = "shots"
    SOUND = "sound"
    CUT = "cut"


class EmptyLogline(BadRequest):
    """There is nothing to make a film of."""

    def __str__(self) -> str:
        return (
            "the logline is empty: give one line of text in quotes, a storyboard file, "
            'or `-` to read one from standard input; for example "An astronaut space adventure"'
        )


class EmptyPicture(BadRequest):
    """A shot is asked for, and no word says what it shows."""

    def __str__(self) -> str:
        return (
            "the picture's words are missing: say what the shot shows, in quotes; for example "
            '`moviefactory shot "an astronaut looks up"`'
        )


class LoglineTooLong(BadRequest):
    """A logline is a line, not a book."""

    def __init__(self, length: int) -> None:
        super().__init__(length)
        self.length = length

    def __str__(self) -> str:
        return (
            f"the logline has {self.length} characters, and {MAX_LOGLINE} is the most: "
            "say what the film is about in a line, and give narration with --voiceover FILE"
        )


@dataclass(frozen=True, slots=True)
class Request:
    """One film as asked for. `logline` or `board` is set, or both are None: resume `folder`.

    Units: seconds of the whole film.
    """

    settings: Settings
    logline: str | None = None
    board: Path | None = None
    board_text: str | None = None
    board_number: int = 0
    folder: Path | None = None
    draft: bool = False
    seconds: float | None = None
    scene_count: int | None = None
    voiceover: Path | None = None
    stop_at: Stage | None = None


@dataclass(frozen=True, slots=True)
class Subject:
    """What WHAT turned out to be; one of the three is set."""

    logline: str | None = None
    board: Path | None = None
    board_text: str | None = None
    film: Film | None = None


def read_what(what: str, *, standard_input: str | None = None) -> Subject:
    """Return what `what` names: a film's folder, a storyboard file, standard input, or a logline.

    Raises: EmptyLogline; LoglineTooLong; UnreadableFile if a storyboard file is missing.
    """
    if what.strip() == "-":
        text = standard_input or ""
        if re.search(r"^scenes\s*:", text, flags=re.MULTILINE):
            return Subject(board=Path("standard input"), board_text=text)
        return Subject(logline=clean_logline(text))
    path = _as_path(what)
    if path is not None:
        is_board_name = path.suffix.lower() in (".yaml", ".yml")
        if path.is_dir() and (path / "storyboard.yaml").is_file():
            return Subject(film=Film(path))
        if path.is_file() and path.name == "storyboard.yaml" and (path.parent / ".made").is_dir():
            return Subject(film=Film(path.parent))
        if path.is_file() and is_board_name:
            return Subject(board=path)
        if is_board_name and len(what.split()) == 1:
            raise UnreadableFile(
                "storyboard", what, "there is no such file", "check the path, or quote a logline"
            )
    return Subject(logline=clean_logline(what))


def clean_logline(text: str) -> str:
    """Return the logline as one line of text, without control and invisible format characters.

    Raises: EmptyLogline; LoglineTooLong.
    """
    text = text.encode("utf-8", "replace").decode("utf-8")
    spaced = "".join(
        " " if unicodedata.category(char) in ("Cc", "Zl", "Zp") else char for char in text
    )
    # Zero-width joiners hold emoji and some scripts together; other format characters only hide.
    kept = (char for char in spaced if unicodedata.category(char) != "Cf" or char in "\u200c\u200d")
    line = " ".join("".join(kept).split())
    if not line:
        raise EmptyLogline
    if len(line) > MAX_LOGLINE:
        raise LoglineTooLong(len(line))
    return line


def clean_picture(text: str) -> str:
    """Return a shot's picture as one line of text. Raises: EmptyPicture; LoglineTooLong."""
    try:
        return clean_logline(text)
    except EmptyLogline:
        raise EmptyPicture from None


def _as_path(text: str) -> Path | None:
    """Return the path that the text may be, or None where no system could have such a path."""
    if len(text) > 1024 or "\0" in text or "\n" in text:
        return None
    path = Path(text).expanduser()
    try:
        path.exists()
    except (OSError, ValueError):
        return None
    return path


def detect_language(text: str) -> str:
    """Return the language code that a text's script suggests; Latin script means English."""
    counts = dict.fromkeys(("kana", "han", "hangul", "other"), 0)
    for char in text:
        if not char.isalpha():
            continue
        name = unicodedata.name(char, "")
        if name.startswith(("HIRAGANA", "KATAKANA")):
            counts["kana"] += 1
        elif name.startswith("CJK"):
            counts["han"] += 1
        elif name.startswith("HANGUL"):
            counts["hangul"] += 1
        else:
            counts["other"] += 1
    if counts["kana"]:
        return "ja"
    # A hanzi says about as much as three letters.
    if counts["han"] * 3 >= max(1, counts["other"]):
        return "zh"
    if counts["hangul"] * 2 >= max(1, counts["other"]):
        return "ko"
    return "en"
