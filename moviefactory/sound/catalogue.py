"""The built-in catalogue in music_index/: what there is, who made it, under which licence.

Knows the YAML files; not how a sound or a cue is made.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, Final, Literal

import yaml

from moviefactory.shipped import shipped

Kind = Literal["ambience", "effect", "music"]
_LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Entry:
    """One sound or cue of the catalogue. `words` name it, `sees` show it: English and Chinese."""

    id: str
    title: str
    kind: Kind
    caption_en: str
    caption_zh: str
    author: str
    licence: str
    source: str
    words: tuple[str, ...] = ()
    sees: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """What a sound becomes in company: `of` with one of `words` about turns into `use`."""

    of: str
    use: str
    words: tuple[str, ...]


def read_index(name: str) -> Any:
    """Return the content of one file of music_index/."""
    return yaml.load((shipped("music_index") / name).read_text(encoding="utf-8"), _LOADER)


def _both(languages: dict[str, list[str]] | None) -> tuple[str, ...]:
    return tuple(word for words in (languages or {}).values() for word in words)


@cache
def entries(name: Literal["effects.yaml", "score.yaml"]) -> tuple[Entry, ...]:
    """Return the entries of one file, in its order."""
    index = read_index(name)
    return tuple(
        Entry(
            id=row["id"],
            title=row["title"],
            kind=row["kind"],
            caption_en=row["caption"]["en"],
            caption_zh=row["caption"]["zh"],
            author=row.get("author", index["author"]),
            licence=row.get("licence", index["licence"]),
            source=row.get("source", index["source"]),
            words=_both(row.get("words")),
            sees=_both(row.get("sees")),
        )
        for row in index["entries"]
    )


@cache
def changes() -> tuple[Change, ...]:
    """Return what sounds become in company."""
    rows = read_index("effects.yaml")["instead"]
    return tuple(Change(row["of"], row["use"], (*row["en"], *row["zh"])) for row in rows)


@cache
def modifiers() -> dict[str, tuple[str, ...]]:
    """Return the words about sounds, by what they do."""
    return {name: _both(words) for name, words in read_index("modifiers.yaml").items()}
