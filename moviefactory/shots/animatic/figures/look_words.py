"""Find colours, garments and builds in a free text, and which colour is of what. Knows words; not who wears what.

A colour goes to the garment that it stands before; what is left over paints the whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from moviefactory.shots.animatic.figures.wardrobe import (
    BUILDS,
    COLOURS,
    DENIALS,
    FEATURES,
    HUES_ONLY_OF_HAIR,
    SLOTS,
)
from moviefactory.shots.animatic.light import Color, color, mix

Hit = tuple[int, int, str, str]
"""Where a word starts and ends, its kind ("colour", "feature", "build"), and what it stands for."""

HUES_OF_AGE = frozenset({"rusty"})
INK = color("#1c1620")
_SUIT = re.compile(
    r"\b(?:suit|uniform|tuxedo|p[ya]jamas|coveralls|tracksuit|jumpsuit|scrubs)\b"
    "|西装|制服|礼服|工作服|工装|运动服|睡衣"
)
_PATTERNS = frozenset({"stripes", "spots"})
_CLOTH_NEXT = re.compile(r"\b(?:in|with|wearing) (?:an? )?$")
"""What stands before a garment, which alone is thick then: in fat woollen socks."""
_PART_ENDS = re.compile("[,，;；]")
_REACH = 26  # How many characters may lie between a colour and its garment.


@dataclass(frozen=True, slots=True)
class Said:
    """What a text names: the colours by slot, the features and the build, 0 where it says none.

    `paint` is the one colour that no part of it is said to have, None for several or none.
    """

    slots: dict[str, Color]
    features: frozenset[str]
    build: float
    paint: Color | None


def read_words(text: str, *, people: bool) -> Said:
    """Return what a text says of how somebody or something looks; `people` wear what is coloured."""
    slots: dict[str, Color] = {}
    features: set[str] = set()
    build = 0.0
    waiting: list[tuple[int, Color, str]] = []
    free: list[Color] = []
    for start, end, kind, value in _hits(text):
        if kind == "colour":
            waiting.append((end, color(COLOURS[value]), value))
        elif kind == "build":
            build = build if _CLOTH_NEXT.search(text[:start]) else BUILDS[value]
        else:
            near = [
                tone
                for tone in waiting
                if start - tone[0] <= _REACH and not _PART_ENDS.search(text, tone[0], start)
            ]
            denied = any(text[:start].rstrip().endswith(word) for word in DENIALS)
            if not denied:
                features.add(value)
            slot = SLOTS.get(value, "accent")
            of_whole = value in _PATTERNS and (people or len(near) > 1)
            if of_whole or text[start:end] == "hooded":
                near = near[1:]  # The first is its own: a red and white striped shirt.
            if near and not denied:
                slots.setdefault(slot, near[0][1])
                if len(near) > 1:
                    free += [tone[1] for tone in near[1:]]
                waiting = [tone for tone in waiting if tone not in near]
    if len(waiting) > 1:
        # Of a rusty green tractor the rust is age, the green its colour.
        waiting = [tone for tone in waiting if tone[2] not in HUES_OF_AGE] or waiting
    hues_of_hair = HUES_ONLY_OF_HAIR if people else frozenset()
    free = [tone[1] for tone in waiting if tone[2] not in hues_of_hair] + free
    paint = free[0] if len(free) == 1 and "primary" not in slots else None
    parted = not people and bool(slots)
    whole = paint or (slots.get("primary") if _SUIT.search(text) else None)
    if people and whole is not None:
        # Who goes in white, or in a white suit, does so from head to foot.
        slots.setdefault("secondary", mix(whole, INK, 0.16))
    for slot in ("primary", "accent", "secondary"):
        if free and slot not in slots:
            slots[slot] = free.pop(0)
    # A white tower with red stripes keeps them red.
    return Said(slots, frozenset(features), build, None if parted else paint)


def _hits(text: str) -> Iterator[Hit]:
    """Yield what a text names, in its order; of words that overlap only the longest."""
    found: list[Hit] = []
    for word, kind, value in _vocabulary():
        if word in text:
            found += [(m.start(), m.end(), kind, value) for m in pattern(word).finditer(text)]
    found.sort(key=lambda hit: (hit[0], -hit[1], hit[2], hit[3]))
    free_from = 0
    for hit in found:
        if hit[0] >= free_from:
            free_from = hit[1]
            yield hit


@lru_cache(maxsize=1)
def _vocabulary() -> tuple[tuple[str, str, str], ...]:
    """Return every word that is looked for, with what it is about and what it says."""
    words = [(word, "colour", word) for word in COLOURS]
    words += [(word, "build", word) for word in BUILDS]
    words += [(word, "feature", feature) for feature, row in FEATURES.items() for word in row]
    return tuple(words)


@cache
def pattern_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds any of several words."""
    return re.compile("|".join(pattern(word).pattern for word in words))


@cache
def pattern(word: str) -> re.Pattern[str]:
    """Return what finds a word, as one or as several."""
    if word.isascii():
        return re.compile(rf"\b{re.escape(word)}(?:s|es)?\b")
    return re.compile(re.escape(word))
