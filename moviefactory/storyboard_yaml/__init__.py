"""Storyboards as YAML, in and out. Knows text, lines and fields; opens only the file it is given.

Every scalar is text until pydantic reads it, so `say: no`, `text: 12:30` and `title: 1984` stay
what the author typed. A file from a stranger runs no code and cannot fill the memory.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from pydantic import ValidationError

from moviefactory.errors import UnreadableFile
from moviefactory.storyboard import Storyboard
from moviefactory.storyboard_yaml.explaining import explain
from moviefactory.storyboard_yaml.problems import BadStoryboard, Problem, bad_file, shown
from moviefactory.storyboard_yaml.reading import MAX_BYTES, Plain, read_documents
from moviefactory.storyboard_yaml.writing import dump_storyboard

__all__ = [
    "BadStoryboard",
    "Plain",
    "Problem",
    "dump_storyboard",
    "load_documents",
    "load_storyboard",
    "load_storyboard_file",
    "load_storyboards",
    "read_yaml",
]

FRAME_RATE: Final = re.compile(r"[0-9./]{1,32}")


def load_storyboard(path: Path) -> Storyboard:
    """Return the only storyboard in a file.

    Raises: UnreadableFile, BadStoryboard.
    """
    found = load_storyboard_file(path)
    if len(found) > 1:
        fault = f"the file holds {len(found)} storyboards, one after each '---'"
        raise bad_file(str(path), 1, fault, "make them with `moviefactory batch`, or keep one")
    return found[0]


def load_storyboard_file(path: Path) -> tuple[Storyboard, ...]:
    """Return every storyboard in a file, one per YAML document.

    Raises: UnreadableFile, BadStoryboard.
    """
    return load_storyboards(read_yaml(path), source=str(path))


def read_yaml(path: Path) -> str:
    """Return the text of a YAML file.

    Raises: UnreadableFile if it is missing, a folder, larger than 2 MiB or not UTF-8.
    """

    def unreadable(why: str, remedy: str) -> UnreadableFile:
        return UnreadableFile("storyboard", str(path), why, remedy)

    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise unreadable("there is no such file", "check the path") from None
    except IsADirectoryError:
        raise unreadable("it is a folder", "name the .yaml file inside it") from None
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise unreadable(why, "check the path and its permissions") from None
    if len(data) > MAX_BYTES:
        raise unreadable("it is larger than 2 MiB", "split it into several files")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise unreadable(f"line {line} is not UTF-8 text", "save the file as UTF-8") from None


def load_storyboards(text: str, *, source: str) -> tuple[Storyboard, ...]:
    """Return the storyboards in `text`, one per YAML document; `source` names it in errors.

    Raises: BadStoryboard with all problems of all documents.
    """
    problems: list[Problem] = []
    storyboards: list[Storyboard] = []
    for document in read_documents(text, source):
        fps = document.value.get("fps") if isinstance(document.value, dict) else None
        if isinstance(fps, str) and not FRAME_RATE.fullmatch(fps):
            # A `Fraction` of 1e999999999 would fill the memory before pydantic could refuse it.
            remedy = "write a number such as 24, or a ratio such as 24000/1001"
            fault, line = f"{shown(fps)} is not a frame rate", document.line(("fps",))
            problems.extend(bad_file(source, line, fault, remedy, ("fps",), fps).problems)
            continue
        try:
            storyboards.append(Storyboard.model_validate(document.value))
        except ValidationError as error:
            problems.extend(explain(document, error.errors(include_url=False)))
    if problems:
        raise BadStoryboard(tuple(problems))
    return tuple(storyboards)


def load_documents(text: str, *, source: str) -> tuple[Plain, ...]:
    """Return the plain values in `text`, one per YAML document, under the same safeguards.

    Raises: BadStoryboard.
    """
    return tuple(document.value for document in read_documents(text, source))
