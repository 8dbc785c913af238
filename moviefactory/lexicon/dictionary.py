"""Look up words of Spanish, French, German and Japanese. Knows tables and inflections; no sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from moviefactory.lexicon.feminines import feminines
from moviefactory.lexicon.sexes import names_somebody
from moviefactory.lexicon.subjects import CAN_DO
from moviefactory.lexicon.vocabulary import Action, Subject
from moviefactory.lexicon.words import find, fold, tokenize

LANGUAGES: Final = ("es", "fr", "de", "ja")
"""The languages of the tables' columns, after English."""
KINDS: Final = ("small", "places", "subjects", "actions", "times", "adjectives", "things")
"""The tables that a picture line is read with; of equal forms the first table's wins."""
VERB: Final = "actions"
SMALL: Final = "small"
GAP: Final = "~"
"""Where other words may stand within a form."""
ADJECTIVE: Final = "adjectives"
NOUNS: Final = ("places", "subjects", "things")

_PARTICIPLES: Final = ("ado", "ada", "ados", "adas", "erto", "erta", "ertos", "ertas")
_LONGEST: Final = 6
"""How many words a form may have."""
_TABLES: Final = Path(__file__).parent / "languages"
_PART: Final = re.compile(r"[^\W\d_]+'|[^\W\d_]+|\d+|[^\s\w]")
_NOUN_ENDINGS: Final = {
    "es": ("", "s", "es"),
    "fr": ("", "s", "x"),
    "de": ("", "e", "n", "en", "er", "ern", "s", "es", "nen", "se"),
}
_FRENCH_BEINGS: Final = ("", "s", "x", "e", "es")
"""Only beings have a feminine: a tombe is no tombée."""
_ADJECTIVE_ENDINGS: Final = {
    "es": ("", "s", "es", "a"),
    "fr": ("", "e", "s", "es"),
    "de": ("", "e", "en", "er", "em", "es"),
}
_SPANISH_ENDINGS: Final = {
    "ar": "o as a amos an ando ado ada ados aba aban aron ar arse andose",
    "er": "o es e emos en iendo ido ida ia ian io ieron er erse yendo",
    "ir": "o es e imos en iendo ido ida ia ian io ieron ir irse yendo",
}
_FRENCH_ENDINGS: Final = {
    "er": "e es ons ez ent ant ee ees ait aient a erent er eant",
    "ir": "is it issent issant issait i ie ir ent ant",
    "re": "s ent ant ait aient u ue re",
}
_GERMAN_ENDINGS: Final = "e st t et en n end ende enden ender te ten"
# The kana that may follow a verb's stem, by its last kana in the dictionary.
_KANA_ROWS: Final = {
    "る": "るりっられろたてなま", "く": "くきいかけこ", "ぐ": "ぐぎいがげご", "す": "すしさせそ",
    "う": "ういっわえお", "つ": "つちったてと", "ぶ": "ぶびんばべぼ", "む": "むみんまめも", "ぬ": "ぬにんなねの",
}  # fmt: skip
_KANA_TAIL: Final = "(?:ている|ています|ていた|てい|て|でいる|でいます|でいた|で|た|だ|ながら|ます|ました|まし|ゆく|ない|られ|れ|る|う|い)*"


@dataclass(frozen=True, slots=True)
class Entry:
    """One meaning of a word: what to say in English, of which table, as which member."""

    english: str
    kind: str
    member: str


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table: an entry and its words by language."""

    entry: Entry
    words: dict[str, tuple[str, ...]]


@cache
def rows(kind: str) -> tuple[Row, ...]:
    """Return the lines of one table, such as `places`."""
    found = []
    for line in (_TABLES / f"{kind}.txt").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        head, *columns = (part.strip() for part in line.split("|"))
        english, _, member = (part.strip() for part in head.partition("="))
        words = {
            language: tuple(word.strip() for word in column.split(",") if word.strip() != "-")
            for language, column in zip(LANGUAGES, columns, strict=True)
        }
        found.append(Row(Entry(english, kind, member or english), words))
    return tuple(found)


def parts(text: str) -> tuple[str, ...]:
    """Return the folded words and marks of a text written with blanks."""
    plain = fold(text.replace("’", "'").replace("œ", "oe"))
    return tuple(_PART.findall(plain))


@cache
def forms_of(language: str) -> dict[tuple[str, ...], tuple[Entry, ...]]:
    """Return every known form of a language with blanks, as folded parts, and what it may mean."""
    table: dict[tuple[str, ...], tuple[Entry, ...]] = {}
    listed: list[tuple[tuple[str, ...], Entry]] = []
    ruled: list[tuple[tuple[str, ...], Entry]] = []
    late: list[tuple[tuple[str, ...], Entry]] = []
    for kind in KINDS:
        for row in rows(kind):
            for word in row.words[language]:
                stems = word.split("/")
                written = parts(stems[0])
                listed.append((written, row.entry))
                listed += [(form, row.entry) for form in _contracted(written, language)]
                inflected = [*_inflect(written, stems[1:], kind, language, row.entry.english)]
                if kind == VERB and language == "es" and written[-1].endswith("se"):
                    # Who rises is no one who raises: se alza, alza.
                    own = [form for form in inflected if not form[-1].endswith("se")]
                    ruled += [(("se", *form), row.entry) for form in own if len(form) == 1]
                    late += [(form, row.entry) for form in own]
                    continue
                ruled += [(form, row.entry) for form in inflected]
                if kind == "subjects" and names_somebody(row.entry.english):
                    ruled += [(form, row.entry) for form in _of_women(written, language)]
    for form, entry in (*listed, *ruled, *late):
        known = table.get(form)
        if known is None:
            table[form] = (entry,)
        elif all(_are_apart(other, entry, form, language) for other in known):
            table[form] = (*known, entry)
    return table


def longest_form(words: Sequence[str], at: int, language: str) -> tuple[int, tuple[Entry, ...]]:
    """Return how many words make the longest known form, and its meanings."""
    if at >= len(words):
        return 0, ()
    table = forms_of(language)
    for length in range(min(_reach(language).get(words[at], 0), len(words) - at), 0, -1):
        entries = table.get(tuple(words[at : at + length]))
        if entries:
            return length, entries
    return 0, ()


def _contracted(written: tuple[str, ...], language: str) -> Iterator[tuple[str, ...]]:
    """Return a form as it is written before an article or a vowel: à côté du, à côté d', cerca del."""
    covered = written[0].endswith(_PARTICIPLES)  # Covered with what has no article.
    if len(written) < 2 or written[-1] != "de" or covered:
        return
    for last in {"fr": ("du", "des", "d'"), "es": ("del",)}.get(language, ()):
        yield (*written[:-1], last)


@cache
def _reach(language: str) -> dict[str, int]:
    """Return how many words the longest form has that begins with a word."""
    reach: dict[str, int] = {}
    for first, *rest in forms_of(language):
        reach[first] = max(reach.get(first, 0), min(_LONGEST, 1 + len(rest)))
    return reach


def _are_apart(one: Entry, other: Entry, form: tuple[str, ...], language: str) -> bool:
    """Whether two meanings of a form can be told apart: by their tables, or by marks: sueña, suena."""
    if one.kind != other.kind:
        return True
    if language == "de" or len(form) > 1:
        return False
    listed = spellings(language)
    first, second = listed.get((form[0], one)), listed.get((form[0], other))
    return bool(first and second and not first & second)


@cache
def split_forms(
    language: str,
) -> dict[str, tuple[tuple[tuple[str, ...], tuple[str, ...], Entry], ...]]:
    """Return the forms that stand apart, by their first word: both halves, and what they mean.

    The tables write them with a gap: `serrer ~ dans ses bras`. German puts whoever does it between a
    verb and its object: `hackt ein Bauer Holz`.
    """
    table: dict[str, list[tuple[tuple[str, ...], tuple[str, ...], Entry]]] = {}
    for form, entries in forms_of(language).items():
        if GAP in form:
            at = form.index(GAP)
            table.setdefault(form[0], []).append((form[:at], form[at + 1 :], entries[0]))
        elif language == "de" and _is_deed_with_object(form, entries[0]):
            table.setdefault(form[0], []).append((form[:1], form[1:], entries[0]))
    # What says more is meant: zündet sich eine Zigarette an, not zündet an.
    return {first: tuple(sorted(found, key=lambda one: -len(one[0]) - len(one[1]))) for first, found in table.items()}  # fmt: skip


def _is_deed_with_object(form: tuple[str, ...], entry: Entry) -> bool:
    verb, *rest = form
    return entry.kind == VERB and bool(rest) and verb.endswith("t") and len(rest[-1]) > 3


@cache
def spelled(language: str) -> dict[str, tuple[Entry, ...]]:
    """Return the meanings of words as they are spelled, marks and all: a Bär is no Bar."""
    table: dict[str, tuple[Entry, ...]] = {}
    for kind in KINDS:
        for row in rows(kind):
            for word in row.words[language]:
                table[word.lower()] = (*table.get(word.lower(), ()), row.entry)
    return table


@cache
def spellings(language: str) -> dict[tuple[str, Entry], frozenset[str]]:
    """Return how a single word of an entry is spelled where it is listed, by the word folded."""
    found: dict[tuple[str, Entry], frozenset[str]] = {}
    for kind in KINDS:
        for row in rows(kind):
            for word in row.words[language]:
                written = parts(word.split("/")[0])
                if len(written) == 1:
                    key = (written[0], row.entry)
                    found[key] = found.get(key, frozenset()) | {word.split("/")[0].lower()}
    return found


@cache
def listed_forms(language: str) -> frozenset[tuple[str, ...]]:
    """Return the forms that stand in the tables as they are, which are singular where both are known."""
    return frozenset(
        parts(word.split("/")[0])
        for kind in KINDS
        for row in rows(kind)
        for word in row.words[language]
    )


def _lives(english: str) -> bool:
    """Whether an English noun names a being, of which there are females too."""
    return any(
        sense.kind == "subject"
        and Action.SLEEP in CAN_DO.get(Subject(sense.value), (Action.SLEEP,))
        for found in find(tokenize(english))
        for sense, _ in found.senses
    )


def _inflect(
    written: tuple[str, ...], stems: list[str], kind: str, language: str, english: str
) -> Iterator[tuple[str, ...]]:
    if kind == SMALL or not written:
        return
    if kind == VERB or stems:
        yield from _conjugate(written, stems, language)
        return
    endings = (_ADJECTIVE_ENDINGS if kind == ADJECTIVE else _NOUN_ENDINGS)[language]
    if kind == "subjects" and language == "fr" and (len(written) > 1 or _lives(english)):
        endings = _FRENCH_BEINGS
    at = len(written) - 1 if language == "de" else 0
    for ending in endings:
        changed = _with(written[at], ending, kind, language)
        yield (*written[:at], changed, *written[at + 1 :])
    if len(written) > 1 and language != "de":
        yield tuple(word + "s" * (len(word) > 3 and word[-1] != "s") for word in written)


def _of_women(written: tuple[str, ...], language: str) -> Iterator[tuple[str, ...]]:
    at = len(written) - 1 if language == "de" else 0
    for changed in feminines(written[at], language):
        yield (*written[:at], changed, *written[at + 1 :])


def _with(word: str, ending: str, kind: str, language: str) -> str:
    """Return a noun or adjective with an ending, as the language spells it."""
    if language == "es" and word.endswith("z") and ending == "es":
        return f"{word[:-1]}ces"
    if language == "es" and kind == ADJECTIVE and word.endswith("o"):
        return word[:-1] + {"": "o", "s": "os", "es": "as", "a": "a"}[ending]
    if language == "fr" and word.endswith("al") and ending == "x":
        return f"{word[:-2]}aux"
    return word + ending


def _conjugate(
    written: tuple[str, ...], stems: list[str], language: str
) -> Iterator[tuple[str, ...]]:
    for at, word in enumerate(written):
        bases = [(stem, word[-2:]) for stem in (word[:-2], *(fold(stem) for stem in stems))]
        if language == "es" and word.endswith("se"):
            bases = [(word[:-4], word[-4:-2])]
        if language == "fr" and word.endswith(("oyer", "uyer", "ayer")):
            bases.append((f"{word[:-3]}i", "er"))  # nettoyer, il nettoie
        if language == "fr" and word.endswith(("eler", "eter")):
            bases.append((word[:-2] + word[-3], "er"))  # appeler, il appelle
        for stem, kind in bases:
            for form in _verb_forms(stem, kind, word, language):
                yield (*written[:at], form, *written[at + 1 :])


def _verb_forms(stem: str, kind: str, word: str, language: str) -> list[str]:
    if language == "es":
        return [stem + ending for ending in _SPANISH_ENDINGS.get(kind, "").split()]
    if language == "fr":
        alone = [stem] if kind == "re" else []  # vendre, elle vend
        return [*alone, *(stem + ending for ending in _FRENCH_ENDINGS.get(kind, "").split())]
    if not word.endswith("n") or len(word) < 4:
        return []
    stem = word[:-2] if word.endswith("en") else word[:-1]
    return [f"ge{stem}t", f"ge{stem}en", *(stem + ending for ending in _GERMAN_ENDINGS.split())]


@dataclass(frozen=True, slots=True)
class KanaWord:
    """A Japanese word: what of it never changes, and how a verb may go on from there."""

    stem: str
    ending: re.Pattern[str] | None
    entry: Entry

    def length_at(self, text: str, at: int) -> int:
        """Return how many characters of a text are the word from there on, 0 where it is another."""
        if not text.startswith(self.stem, at):
            return 0
        end = at + len(self.stem)
        if self.ending is None:
            return len(self.stem)
        found = self.ending.match(text, end)
        return found.end() - at if found else 0


@cache
def kana_words() -> dict[str, tuple[KanaWord, ...]]:
    """Return the Japanese words by their first character."""
    table: dict[str, list[KanaWord]] = {}
    for kind in KINDS:
        for row in rows(kind):
            for word in row.words["ja"]:
                ruled = kind == VERB and word[-1] in _KANA_ROWS
                stem, ending = (word[:-1], _verb_ending(word[-1])) if ruled else (word, None)
                table.setdefault(word[0], []).append(KanaWord(stem, ending, row.entry))
    return {first: tuple(found) for first, found in table.items()}


@cache
def _verb_ending(last: str) -> re.Pattern[str]:
    """Return what finds how verbs go on that are listed with this last character."""
    return re.compile(f"[{_KANA_ROWS[last]}]{_KANA_TAIL}")
