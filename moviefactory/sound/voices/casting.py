"""Give each character a voice of their own that fits. Knows words of a look; no films, no sound."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from moviefactory.sound.voices.voice import VoiceSpec

WORDS = {
    "f": (
        "woman women girl lady female she her hers herself mother mum mom mama grandmother granny grandma "
        "sister daughter aunt wife widow bride queen princess empress duchess goddess witch nun heroine "
        "actress waitress nurse maiden mermaid mare hen lioness 女 妈 母 姐 妹 她 奶奶 婆 公主 王后 femme fille "
        "mère dame mujer niña señora frau mädchen"
    ),
    "m": (
        "man men boy gentleman male he his him himself father dad papa grandfather grandpa brother son uncle "
        "husband widower groom king prince emperor duke god wizard monk hero actor waiter sir lord knight "
        "bull rooster stallion fisherman 男 爸 父 哥 弟 他 爷爷 公 王子 国王 homme garçon père hombre niño señor mann junge"
    ),
    "child": (
        "child kid girl boy baby toddler little young schoolgirl schoolboy daughter son cub kitten puppy "
        "孩 小 enfant petit niño niña kind"
    ),
    "old": (
        "old elderly aged ancient grey-haired gray-haired white-haired grandmother granny grandma grandfather "
        "grandpa wrinkled retired 老 爷爷 奶奶 vieux vieille viejo vieja alt alte alter"
    ),
}
_SETS = {name: frozenset(words.split()) for name, words in WORDS.items()}
GROWN = frozenset(("woman", "man", "lady", "gentleman", "mother", "father", "queen", "king"))
SHIFTS = (0, 2, -2, 4, -4, 6, -6, 1, -1, 3, -3, 5, -5)
"""By how many semitones a voice is moved to become another, the first choice first."""


@dataclass(frozen=True, slots=True)
class Part:
    """A character who speaks: name, look in words, and the voice's full name if one was given."""

    name: str
    look: str = ""
    voice: str = ""


def cast_voices(
    parts: Sequence[Part], voices: Sequence[VoiceSpec], taken: Sequence[VoiceSpec]
) -> dict[str, VoiceSpec]:
    """Return a voice of their own for each part, of `voices` and unlike those that are `taken`.

    It fits sex and age as far as the look tells them; where it does not tell the sex, the name
    decides, always alike. With more parts than voices, a voice is used again at another pitch.
    Who comes later in `parts` takes no voice away from who came before.
    """
    used = {(spec.engine, spec.name, spec.semitones) for spec in taken}
    found: dict[str, VoiceSpec] = {}
    for part in parts:
        sex, age = sex_of(part), age_of(part)
        ranked = sorted(voices, key=lambda spec: _misfit(spec, sex, age))
        choices = (
            replace(spec, semitones=shift)
            for shift in SHIFTS
            for spec in ranked
            if shift == 0 or _misfit(spec, sex, age) == _misfit(ranked[0], sex, age)
        )
        spec = next(
            (
                spec
                for spec in choices
                if (spec.engine, spec.name, spec.semitones) not in used
                and (spec.semitones or _misfit(spec, sex, age) < 4 or not _is_told(part))
            ),
            None,
        )
        if spec is None:  # every voice at every pitch speaks already: some share one
            spec = ranked[len(found) % len(ranked)]
        used.add((spec.engine, spec.name, spec.semitones))
        found[part.name] = spec
    return found


def sex_of(part: Part) -> str:
    """Return f or m: as the look tells, else by the name."""
    counts = {sex: len(_words(part) & _SETS[sex]) for sex in ("f", "m")}
    if counts["f"] != counts["m"]:
        return max(counts, key=lambda sex: counts[sex])
    return "fm"[hashlib.sha256(part.name.encode()).digest()[0] % 2]


def age_of(part: Part) -> str:
    """Return child, old or nothing for the years between."""
    words = _words(part)
    if words & _SETS["old"]:
        return "old"
    return "child" if words & _SETS["child"] and not words & GROWN else ""


def _is_told(part: Part) -> bool:
    words = _words(part)
    return bool(words & (_SETS["f"] ^ _SETS["m"]))


def _words(part: Part) -> frozenset[str]:
    text = f"{part.name} {part.look}".lower()
    return frozenset(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text)) | frozenset(
        word for words in _SETS.values() for word in words if not word.isascii() and word in text
    )


def _misfit(spec: VoiceSpec, sex: str, age: str) -> int:
    """Return 0 for a voice that fits; an unknown sex is a smaller fault than the other one."""
    fault = 0 if spec.sex == sex else 2 if not spec.sex else 4
    return fault + (0 if spec.age == age else 1)
