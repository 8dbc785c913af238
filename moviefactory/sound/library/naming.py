"""What a file's name, folders and tags say of its sound. Knows words; hears nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from moviefactory.grammar import Mood
from moviefactory.lexicon.words import forms, tokenize, word_set
from moviefactory.sound.catalogue import Kind, read_index
from moviefactory.sound.library.decode import SoundFile
from moviefactory.sound.library.licence import UNKNOWN
from moviefactory.sound.library.record import Measures

_SPLIT: Final = re.compile(
    r"[_\-.+,;()\[\]{}~#&/\\|]+|(?<=[a-z])(?=[A-Z])|(?<=\D)(?=\d)|(?<=\d)(?=\D)"
)
_NOISE: Final = word_set(
    "wav flac ogg mp3 aiff stereo mono mix master final version edit take track loop seamless khz hz"
    " bit bpm k v x sfx fx amb free download sample sound audio copy new untitled tape bounce render"
    " the of a"
)
_MUSIC: Final = word_set(
    "music song score soundtrack theme cue track instrumental ost bpm 音乐 配乐 曲"
)
_AMBIENCE: Final = word_set(
    "ambience ambiance ambient amb atmos atmosphere roomtone background bed soundscape 环境 氛围"
)
_EFFECT: Final = word_set("sfx fx effect foley hit impact oneshot shot whoosh click 音效")
_CJK: Final = re.compile(r"[\u3400-\u9fff]")
_LICENCE: Final = re.compile(
    r"[(\[{]?(?<![^\W_])(cc[\s_-]?(?:0|by(?:[\s_-](?:nc|sa|nd))*)(?:[\s_-]\d\.\d)?|public[\s_-]domain)"
    r"(?![^\W_])[)\]}]?",
    re.IGNORECASE,
)
"""A licence in the name of a file or folder, as in "fox bark (CC-BY).wav"."""
SHORT_SECONDS, LASTING_SECONDS = 6.0, 20.0
MUSICAL_FIT = 0.6
MOST_WORDS = 24


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of a file's sound."""

    title: str
    caption_en: str
    caption_zh: str
    words: tuple[str, ...]
    moods: tuple[Mood, ...]
    author: str
    licence: str
    kind: Kind | None


def said_of(about: SoundFile, folders: Sequence[str]) -> Said:
    """Return what the name, the folders below the library's root, and the tags say."""
    stem = _LICENCE.sub(" ", about.path.stem)
    name_words = plain_words(stem)
    title = about.tag("title") or " ".join(name_words) or about.path.stem
    told = [
        about.tag(name) for name in ("description", "comment", "genre", "album", "keywords", "mood")
    ]
    context = [" ".join(plain_words(_LICENCE.sub(" ", folder))) for folder in folders]
    parts = _unlike([title, " ".join(name_words), *told, *reversed(context)])
    english = ", ".join(part for part in parts if not _CJK.search(part))
    chinese = "，".join(part for part in parts if _CJK.search(part))
    everything = " ".join((about.path.stem, *folders, *told, title))
    words = tuple(dict.fromkeys(w for part in parts for w in plain_words(part)))[:MOST_WORDS]
    return Said(
        title=title,
        caption_en=english,
        caption_zh=chinese,
        words=words,
        moods=moods_in(everything),
        author=about.tag("artist", "author", "album_artist", "composer", "creator"),
        licence=_licence_of(about, (about.path.stem, *reversed(folders))),
        kind=_kind_in(everything),
    )


def kind_of(said: Kind | None, seconds: float, measures: Measures) -> Kind:
    """Return what a sound is by what is said of it, else by how it sounds."""
    if said is not None:
        return said
    if seconds < SHORT_SECONDS:
        return "effect"
    musical = measures.key is not None and measures.key_confidence >= MUSICAL_FIT
    if musical and measures.tempo_bpm is not None:
        return "music"
    return "ambience" if seconds >= LASTING_SECONDS or not musical else "music"


def plain_words(text: str) -> list[str]:
    """Return the words of a file's name: no numbers, endings or marks, "TinRoof_03" as tin roof."""
    words = [word.strip().lower() for word in _SPLIT.sub(" ", text).split()]
    return [
        word
        for word in words
        if _CJK.search(word) or (word not in _NOISE and not word.isdigit() and len(word) > 1)
    ]


def moods_in(text: str) -> tuple[Mood, ...]:
    """Return the moods that a text names, in the order of the fixed list."""
    table = _mood_words()
    tokens = [token for token in tokenize(text.replace("_", " ")) if not token.is_mark]
    named = {
        table[base]
        for token in tokens
        for base, _ in forms(token.text)
        if base in table and not token.is_cjk
    }
    named |= {mood for word, mood in table.items() if _CJK.search(word) and word in text}
    return tuple(mood for mood in Mood if mood in named)


@cache
def _mood_words() -> dict[str, Mood]:
    rows = read_index("thesaurus.yaml")["moods"]
    return {
        word: Mood(name) for name, both in rows.items() for words in both.values() for word in words
    }


def _kind_in(text: str) -> Kind | None:
    words = {token.text for token in tokenize(_SPLIT.sub(" ", text))}
    for marks, kind in ((_EFFECT, "effect"), (_AMBIENCE, "ambience"), (_MUSIC, "music")):
        if words & marks or any(_CJK.search(mark) and mark in text for mark in marks):
            return kind  # type: ignore[return-value]
    return None


def _licence_of(about: SoundFile, names: Sequence[str]) -> str:
    """Return the licence that the tags tell, else the first of the names that tells one."""
    for name in ("license", "licence", "copyright", "comment", "description"):
        value = about.tag(name)
        if value and (
            name.startswith("licen") or re.search(r"cc|licen|public domain|royalty", value, re.I)
        ):
            return value[:200]
    for name in names:
        if found := _LICENCE.search(name):
            return found[1].replace("_", "-").upper()
    return about.tag("copyright")[:200] or UNKNOWN


def _unlike(parts: list[str]) -> list[str]:
    """Return the parts that say something that those before did not."""
    kept: list[str] = []
    seen: set[str] = set()
    for part in parts:
        words = set(plain_words(part))
        if part.strip() and (words - seen or not kept):
            kept.append(part.strip())
            seen |= words
    return kept
