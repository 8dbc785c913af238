"""What pydantic found wrong -> problems as an author reads them. Knows fields; no YAML."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Any, Final

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from moviefactory.storyboard import (
    CastMember,
    FileMusic,
    MoodMusic,
    Said,
    Scene,
    Shot,
    Storyboard,
)
from moviefactory.storyboard_yaml.problems import Place, Problem, path_text, shortened, shown
from moviefactory.storyboard_yaml.reading import Document

PARTS: Final[Mapping[str, tuple[str, type[BaseModel]]]] = {
    "": ("storyboard", Storyboard),
    "cast": ("cast member", CastMember),
    "scenes": ("scene", Scene),
    "shots": ("shot", Shot),
    "says": ("spoken line", Said),
    "MoodMusic": ("mood music", MoodMusic),
    "FileMusic": ("file music", FileMusic),
}
"""Where a value lies in the document -> what an author calls it, and its model."""

MISSING: Final = {
    "picture": "say in one line what the camera sees",
    "scenes": "a film has at least one scene",
    "shots": "a scene has at least one shot",
    "name": "a cast member has a name",
}
EMPTY: Final = "write something, or delete the line"
MUSIC_BRANCHES: Final = (("mood", "MoodMusic"), ("file", "FileMusic"))
MUSIC_REMEDY: Final = "write {mood: wonder}, {file: theme.flac} or none"


def explain(document: Document, details: Sequence[ErrorDetails]) -> list[Problem]:
    """Return one problem for each thing that is wrong, in the order of the file's lines."""
    music = document.value.get("music") if isinstance(document.value, dict) else None
    asked = [branch for key, branch in MUSIC_BRANCHES if isinstance(music, dict) and key in music]
    problems: list[Problem] = []
    for detail in details:
        loc = detail["loc"]
        if loc[:1] == ("music",) and (len(asked) != 1 or asked[0] not in loc):
            continue
        if detail["type"] == "too_short" and detail["input"]:
            continue  # not empty: its members failed, each with a problem of its own
        problems.append(_problem(document, detail))
    if len(asked) != 1 and any(detail["loc"][:1] == ("music",) for detail in details):
        line = document.line(("music",))
        fault = f"{shown(music)} is not music"
        problems.append(
            Problem(document.source, line, "music", shortened(str(music)), fault, MUSIC_REMEDY)
        )
    return sorted(problems, key=lambda problem: problem.line)


def _problem(document: Document, detail: ErrorDetails) -> Problem:
    branches = {branch for _, branch in MUSIC_BRANCHES}
    place: Place = tuple(part for part in detail["loc"] if part not in branches)
    fault, remedy = explained(detail)
    line = document.line(place)
    if not place:  # a rule about the whole storyboard: its text quotes a line of the file
        quoted = next(_places_quoted(document, fault), place)
        line = document.line(quoted)
        place = quoted if "says" in quoted else place
    value = shortened(str(detail["input"]))
    return Problem(document.source, line, path_text(place), value, fault, remedy)


def explained(detail: ErrorDetails) -> tuple[str, str]:
    """Return the fault and the remedy in plain words."""
    loc, kind, context = detail["loc"], detail["type"], detail.get("ctx", {})
    name = str(loc[-1]) if loc else ""
    value: object = detail["input"]
    match kind:
        case "missing":
            return "it is missing", MISSING.get(name, "add it")
        case "extra_forbidden":
            return _unknown_field(name, *_part(loc[:-1]))
        case "enum" | "literal_error":
            known = re.findall(r"'([^']*)'", str(context["expected"]))
            remedy = f"{_guess(str(value), known)}choose one of {', '.join(known)}"
            return f"{shown(value)} is not one of its values", remedy
        case "too_short" | "string_too_short":
            return "it is empty", MISSING.get(name, EMPTY)
        case _ if value is None:
            return "it is empty", EMPTY
        case "too_long" | "string_too_long":
            fault = f"{shown(value)} has {len(str(value)):,} characters"
            return fault, f"write at most {context['max_length']:,}"
        case "greater_than_equal":
            return f"{shown(value)} is too small", f"give at least {context['ge']:g}"
        case "less_than_equal":
            return f"{shown(value)} is too large", f"give at most {context['le']:g}"
        case "less_than":
            return f"{shown(value)} is too large", f"give less than {context['lt']}"
        case "string_pattern_mismatch":
            return f"{shown(value)} is not a language code", "write one such as en, zh or pt-BR"
        case "string_type":
            return f"{shown(value)} is not text", "write it on one line, in quotes"
        case "tuple_type":
            remedy = "put each item on a line of its own that begins with '- '"
            return f"{shown(value)} is not a list", remedy
        case "dict_type":
            return f"{shown(value)} is not a group of fields", "write it as {film: 0.8}"
        case "model_type":
            what, _ = _part(loc)
            remedy = "write its fields, one per line, as `name: value`"
            return f"{shown(value)} is not a {what}", remedy
        case "value_error":
            said = str(context["error"])
            fault, colon, remedy = said.partition(": ")
            return (fault, remedy) if colon else (f"{shown(value)} does not fit", said)
        case _ if kind.startswith(("float_", "int_", "finite_")):
            example = "a whole number such as 7" if kind.startswith("int_") else "one such as 4.5"
            return f"{shown(value)} is not a number that fits", f"write {example}, without a unit"
    return f"{shown(value)} does not fit", detail["msg"]


def _part(loc: Place) -> tuple[str, type[BaseModel]]:
    """Return what an author calls the part of the document at `loc`, and its model."""
    return PARTS[next((str(key) for key in reversed(loc) if key in PARTS), "")]


def _unknown_field(name: str, what: str, model: type[BaseModel]) -> tuple[str, str]:
    fault = f"a {what} has no such field"
    known = _field_names(model)
    fields = f"its fields are {', '.join(known)}"
    guess = _guess(name, known)
    for other, other_model in PARTS.values():
        if not guess and name in _field_names(other_model):
            return fault, f"move it into a {other}, which has one; {fields}"
    return fault, f"{guess}{fields}"


def _field_names(model: type[BaseModel]) -> list[str]:
    return [field.alias or name for name, field in model.model_fields.items()]


def _guess(word: str, known: list[str]) -> str:
    near = get_close_matches(word.strip().lower(), known, 1)
    return f"did you mean {near[0]!r}? " if near else ""


def _places_quoted(document: Document, text: str) -> Iterator[Place]:
    """Yield where each speaker, name or picture stands that an error's text quotes."""
    quoted = [place for place in document.lines if _is_quoted(document, place, text)]
    yield from sorted(quoted, key=lambda place: "says" not in place)


def _is_quoted(document: Document, place: Place, text: str) -> bool:
    if place[-1:] not in {("name",), ("picture",), ("who",)}:
        return "says" in place[:-1] and repr(place[-1]) in text
    value: Any = document.value
    for key in place:
        value = value[key]
    return isinstance(value, str) and repr(" ".join(value.split())[:60]) in text
