"""Which languages the bundled espeak-ng speaks. Knows its data files and language tags; no sound."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

# Tags that people write, where espeak-ng's own files would give another language or none.
ALIASES: dict[str, str] = {
    "en": "en-us",
    "zh": "cmn",
    "zh-cn": "cmn",
    "zh-sg": "cmn",
    "zh-tw": "cmn",
    "zh-hans": "cmn",
    "zh-hant": "cmn",
    "zh-hk": "yue",
    "zh-mo": "yue",
    "zh-yue": "yue",
    "iw": "he",
    "in": "id",
    "mo": "ro",
}


# Files whose name, read as a tag, is another language: `en` is British English.
TAGS_OF_FILES: dict[str, str] = {"en": "en-gb"}


@dataclass(frozen=True, slots=True)
class EspeakLanguage:
    """One language file. `tag` is its BCP-47 tag; `file_name` what the library wants."""

    tag: str
    file_name: str
    title: str
    other_tags: tuple[str, ...]


def data_parent() -> Path:
    """Return the folder that holds espeak-ng's data and, beside it, its library."""
    import espeakng_loader

    return Path(espeakng_loader.get_data_path()).parent


@lru_cache(maxsize=1)
def languages() -> tuple[EspeakLanguage, ...]:
    """Return every language that the data has a dictionary for, by tag; others would be silent."""
    data = data_parent() / "espeak-ng-data"
    files = [Path(parent, name) for parent, _, names in os.walk(data / "lang") for name in names]
    found = [_read(path, data) for path in files]
    return tuple(sorted((one for one in found if one is not None), key=lambda one: one.tag))


def find_language(tag: str) -> EspeakLanguage | None:
    """Return the language that speaks the BCP-47 `tag`, or None; `zh-Hant-TW` is found as `zh-Hant`."""
    wanted = tag.lower().replace("_", "-")
    while wanted:
        name = ALIASES.get(wanted, wanted)
        for language in languages():
            if language.tag == name:
                return language
        for language in languages():
            if name in language.other_tags:
                return language
        wanted = wanted.rpartition("-")[0]
    return None


def _read(path: Path, data: Path) -> EspeakLanguage | None:
    title, dictionary, tags = path.name, path.name.split("-")[0], []
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        field, _, value = line.partition("//")[0].strip().partition(" ")
        if field == "name":
            title = value.strip()
        elif field == "dictionary":
            dictionary = value.strip()
        elif field == "language":
            tags.append(value.split()[0].lower())
    if not (data / f"{dictionary}_dict").is_file():
        return None
    tag = TAGS_OF_FILES.get(path.name, path.name.lower())
    return EspeakLanguage(tag, path.name, title, tuple(tags))
