"""Find a font for every character. Knows font files and scripts; not layout or films.

Titles and captions use typefaces that come as packages; what these lack is looked for in the
system's font folders. A character that no font here draws is an error, never a box.
"""

from __future__ import annotations

import os
import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from moviefactory.edit.type.scripts import EMOJI, SCRIPTS, Script, needs_glyph, script_of
from moviefactory.errors import BadRequest

if TYPE_CHECKING:
    import skia


@dataclass(frozen=True, slots=True)
class Face:
    """One typeface: a font file, and which of its faces (collections hold several)."""

    path: Path
    index: int = 0


class MissingGlyphs(BadRequest):
    """No font on this machine draws some of the text's characters."""

    def __init__(self, characters: str, script: str, package: str) -> None:
        super().__init__(characters, script, package)
        self.characters, self.script, self.package = characters, script, package

    def __str__(self) -> str:
        kind = f"{self.script} " if self.script else ""
        codes = ", ".join(f"U+{ord(char):04X}" for char in self.characters[:4])
        return (
            f"no font on this machine draws the {kind}characters {self.characters[:20]!r} "
            f"({codes}): install one (Debian and Ubuntu: apt install {self.package}; Fedora: dnf "
            "install google-noto-*-fonts; macOS and Windows: add it in the system's font "
            "settings), or change the text"
        )


def title_face() -> Face:
    """Return the typeface of titles."""
    import font_source_serif_pro

    return Face(Path(font_source_serif_pro.font_directory) / "SourceSerifPro-Regular.otf")


def text_face() -> Face:
    """Return the typeface of captions, texts and sheets."""
    import font_hanken_grotesk

    return Face(Path(font_hanken_grotesk.font_directory) / "HankenGrotesk-Medium.otf")


def bold_face() -> Face:
    """Return the typeface of captions that show a few words at a time."""
    return Face(text_face().path.with_name("HankenGrotesk-Bold.otf"))


def check_text(text: str) -> None:
    """Find out, before anything is filmed, whether all of `text` can be drawn.

    Emoji that no font has are no error: see `undrawable_emoji`. Raises: MissingGlyphs.
    """
    faces_for(clean(text))


def undrawable_emoji(text: str) -> tuple[str, ...]:
    """Return the emoji in `text` that will be left out, as no font here has them."""
    found = (match.group() for match in EMOJI.finditer(unicodedata.normalize("NFC", text)))
    return tuple(dict.fromkeys(emoji for emoji in found if not _is_drawable(emoji)))


def clean(text: str) -> str:
    """Return `text` as it will be drawn: composed, on one line, without undrawable emoji."""
    composed = unicodedata.normalize("NFC", text)
    kept = EMOJI.sub(lambda match: match.group() if _is_drawable(match.group()) else "", composed)
    return " ".join("".join(char for char in kept if _is_text(char)).split())


@lru_cache(maxsize=4096)
def faces_for(text: str, first: Face | None = None) -> tuple[Face, ...]:
    """Return the faces that draw all of `text`, the preferred one first (titles' by default).

    Raises: MissingGlyphs.
    """
    faces = [first or title_face()]
    is_title = faces[0] == title_face()
    missing = _uncovered(dict.fromkeys(filter(needs_glyph, text)), faces[0])
    han = _han_script(text)
    while missing:
        found = _fallback(missing[0], han, is_title)
        if found is None:
            script = script_of(missing[0], han)
            same = [char for char in missing if script_of(char, han) == script]
            lacking = "".join(char for char in same if _fallback(char, han, is_title) is None)
            raise MissingGlyphs(lacking, script.name, script.package)
        faces.append(found)
        missing = _uncovered(missing, found)
    return tuple(faces)


def font_facts(text: str) -> tuple[str, ...]:
    """Return what identifies the fonts of `text`, for content keys: names and sizes in bytes."""
    cleaned = clean(text)
    faces = dict.fromkeys((*faces_for(cleaned, title_face()), *faces_for(cleaned, text_face())))
    return tuple(f"{face.path.name}:{face.index}:{face.path.stat().st_size}" for face in faces)


def covers(face: Face, char: str) -> bool:
    """Whether `face` has a glyph for `char`."""
    return int(typeface(face).unicharToGlyph(ord(char))) != 0


@lru_cache(maxsize=64)
def typeface(face: Face) -> skia.Typeface:
    """Open the font file. Raises: OSError."""
    import skia

    # A manager of its own: the default one reads the system's font settings, aloud and slowly.
    opened = skia.FontMgr.New_Custom_Empty().makeFromFile(str(face.path), face.index)
    if opened is None:
        raise OSError(f"{face.path} is not a font that can be read")
    return opened


def _is_text(char: str) -> bool:
    return char.isspace() or unicodedata.category(char) not in ("Cc", "Cs")


def _is_drawable(emoji: str) -> bool:
    return all(
        _fallback(char, None, False) is not None
        for char in emoji
        if needs_glyph(char) and char != "\u20e3"
    )


def _uncovered(chars: Iterable[str], face: Face) -> list[str]:
    return [char for char in chars if not covers(face, char)]


def _han_script(text: str) -> Script | None:
    """Return the script whose forms shared Chinese characters take in `text`."""
    names = {script_of(char).name for char in set(text)}
    by_name = {script.name: script for script in SCRIPTS}
    return next((by_name[name] for name in ("Japanese", "Korean") if name in names), None)


def _fallback(char: str, han: Script | None, is_title: bool) -> Face | None:
    """Return a face that draws `char`: the system's for its script, else any that is packaged."""
    packaged = [face for face in (text_face(), title_face()) if covers(face, char)]
    if is_title and packaged:
        return packaged[0]
    return _system_face(char, han, is_title) or (packaged[0] if packaged else None)


@lru_cache(maxsize=4096)
def _system_face(char: str, han: Script | None, is_title: bool) -> Face | None:
    """Return the system's face for `char`: a known file of its script, else the first of all."""
    script = script_of(char, han)
    installed = _installed()
    known = (*(script.title_files if is_title else ()), *script.files)
    wanted = [installed[name] for name in known if name in installed]
    for path in (*wanted, *installed.values()):
        for face in _faces_in(path, script.family_hint):
            if covers(face, char):
                return face
    return None


def _faces_in(path: Path, family_hint: str) -> Iterator[Face]:
    """Yield the faces of a file, those with the hint in their family's name first."""
    import skia

    count = 1
    if path.suffix.lower() in (".ttc", ".otc"):
        with path.open("rb") as file:
            head = file.read(12)
        count = int.from_bytes(head[8:12], "big") if head[:4] == b"ttcf" else 1
    hinted: list[Face] = []
    others: list[Face] = []
    for index in range(min(count, 64)):
        opened = skia.FontMgr.New_Custom_Empty().makeFromFile(str(path), index)
        if opened is not None:
            mine = family_hint and family_hint in opened.getFamilyName()
            (hinted if mine else others).append(Face(path, index))
    yield from (*hinted, *others)


@lru_cache(maxsize=1)
def _installed() -> dict[str, Path]:
    """Return the system's font files by name, upright and regular ones first."""
    found = [
        Path(folder) / name
        for root in _folders()
        for folder, _, names in os.walk(root)
        for name in names
        if name.lower().endswith((".ttf", ".otf", ".ttc", ".otc"))
    ]
    slanted = re.compile("italic|oblique|bold|black|thin|light|mono|condensed|math", re.I)
    found.sort(key=lambda path: (bool(slanted.search(path.name)), path.name, str(path)))
    files: dict[str, Path] = {}
    for path in found:
        files.setdefault(path.name, path)
    return files


def _folders() -> list[Path]:
    home = Path.home()
    if sys.platform == "darwin":
        return [Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library/Fonts"]
    if sys.platform == "win32":
        windows = Path(os.environ.get("WINDIR", r"C:\Windows"))
        local = Path(os.environ.get("LOCALAPPDATA", str(home / "AppData/Local")))
        return [windows / "Fonts", local / "Microsoft/Windows/Fonts"]
    data = Path(os.environ.get("XDG_DATA_HOME", str(home / ".local/share")))
    return [
        Path("/usr/share/fonts"),
        Path("/usr/local/share/fonts"),
        data / "fonts",
        home / ".fonts",
    ]
