"""Say who made what: departments, sounds, type, and that the film is synthetic. Knows Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from moviefactory.edit.notice import SYNTHETIC_NOTICE

OPEN_FONT_LICENCE = "SIL Open Font License 1.1"
MARKDOWN = "\\`*_{}[]<>#|~"


@dataclass(frozen=True, slots=True)
class Department:
    """One back end that worked on the film."""

    role: str
    name: str
    version: str
    licence: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class SoundCredit:
    """One sound or piece of music that is heard."""

    id: str
    title: str
    author: str
    licence: str


@dataclass(frozen=True, slots=True)
class FontCredit:
    """One typeface that is seen."""

    family: str
    licence: str


@dataclass(frozen=True, slots=True)
class Credits:
    """All that the credits say."""

    title: str
    logline: str
    departments: tuple[Department, ...] = ()
    music: tuple[SoundCredit, ...] = ()
    sounds: tuple[SoundCredit, ...] = ()
    fonts: tuple[FontCredit, ...] = ()


def fonts_of(texts: Iterable[str]) -> tuple[FontCredit, ...]:
    """Return the typefaces that draw `texts`. Raises: MissingGlyphs."""
    from moviefactory.edit.type.fonts import clean, faces_for, text_face, title_face, typeface

    faces = dict.fromkeys((title_face(), text_face()))
    for text in texts:
        faces |= dict.fromkeys(faces_for(clean(text)))
    return tuple(
        FontCredit(
            str(typeface(face).getFamilyName()),
            OPEN_FONT_LICENCE
            if face in (title_face(), text_face())
            else "from this machine's fonts; see its own licence",
        )
        for face in faces
    )


def write_credits(credits: Credits, out: Path) -> None:
    """Write the credits as Markdown; what users wrote is text in it, never markup. Raises: OSError."""
    lines = [f"# {_plain(credits.title)}", ""]
    if credits.logline:
        lines += [f"*{_plain(credits.logline)}*", ""]
    lines += [f"**{SYNTHETIC_NOTICE}**", ""]
    if credits.departments:
        rows = [(d.role, _made_by(d), d.version, d.licence) for d in credits.departments]
        lines += _table("Departments", ("Department", "Back end", "Version", "Licence"), rows)
    for heading, sounds in (("Music", credits.music), ("Sounds", credits.sounds)):
        if sounds:
            unique = dict.fromkeys((s.title, s.author, s.licence, s.id) for s in sounds)
            lines += _table(heading, ("Title", "Author", "Licence", "Id"), list(unique))
    if credits.fonts:
        faces = [(font.family, font.licence) for font in credits.fonts]
        lines += _table("Type", ("Typeface", "Licence"), faces)
    out.write_text("\n".join(lines).rstrip() + "\n", encoding="utf-8", newline="\n")


def _made_by(department: Department) -> str:
    return f"{department.name}: {department.about}" if department.about else department.name


def _table(heading: str, head: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    return [
        f"## {heading}",
        "",
        f"| {' | '.join(head)} |",
        f"|{' --- |' * len(head)}",
        *(f"| {' | '.join(_plain(cell) for cell in row)} |" for row in rows),
        "",
    ]


def _plain(text: str) -> str:
    """Return `text` on one line, with everything escaped that Markdown or HTML would read."""
    one_line = " ".join(text.split()).replace("&", "&amp;")
    return "".join(f"\\{char}" if char in MARKDOWN else char for char in one_line).replace(
        "\\<", "&lt;"
    )
