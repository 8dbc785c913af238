"""Say in English what a Spanish, French or German word is that no table lists. Knows no sentences."""

from __future__ import annotations

from functools import cache
from typing import Final

from moviefactory.lexicon.compounds import compound
from moviefactory.lexicon.dictionary import NOUNS, Entry, forms_of
from moviefactory.lexicon.words import find, tokenize

# How a small one of a kind ends, and what its kind may end in instead.
_SMALL_ENDINGS: Final = {
    "es": (
        ("ecito", ("", "e", "o")), ("ecita", ("", "e", "a")), ("cito", ("", "e", "o")), ("cita", ("", "e", "a")),
        ("ecillo", ("", "e", "o")), ("ecilla", ("", "e", "a")), ("cillo", ("", "e", "o")), ("cilla", ("", "e", "a")),
        ("ito", ("o", "", "e")), ("ita", ("a", "", "o")), ("illo", ("o", "")), ("illa", ("a", "")),
        ("uelo", ("o", "")), ("uela", ("a", "")), ("ezno", ("o", "")),
    ),
    "fr": (
        ("ette", ("", "e")), ("eteau", ("", "e")), ("onneau", ("on",)), ("ceau", ("",)), ("eau", ("", "e")),
    ),
    "de": (("chen", ("", "e", "en")), ("lein", ("", "e", "en", "er")), ("erl", ("", "e"))),
}  # fmt: skip
_SOMEBODY: Final = {
    "es": ("ista", "ologo", "ologa", "grafo", "grafa", "dora"),
    "fr": ("iste", "logue", "graphe", "euse", "ienne"),
    "de": (
        "erin",
        "istin",
        "login",
        "grafin",
        "ist",
        "loge",
        "graf",
        "macher",
        "arbeiter",
        "handler",
    ),
}
_MAYBE_SOMEBODY: Final = {
    "es": ("ero", "era", "dor", "tor", "tora", "ante", "ario", "aria", "ano", "ana"),
    "fr": ("eur", "ier", "iere", "ien", "aire", "ant", "ard"),
    "de": ("er", "in", "ner", "ler", "ling", "ant", "ent"),
}
"""Other words end so too: only where nobody else is named."""
_SHORTEST_TRADE: Final = 6
_SPELLED_SO: Final = {"es": (("qu", "c"), ("gu", "g"), ("c", "z")), "fr": (), "de": ()}
_SHORTEST_STEM: Final = 3


def unlisted(word: str, language: str) -> tuple[str, str]:
    """Return a folded word in English and of which table it is: a compound, a small one; else twice ""."""
    small = _small_one(word, language)
    if small:
        return f"small {small.english}", small.kind
    told = compound(word) if language == "de" else ""
    return (told, "things") if told else ("", "")


def may_be_somebody(word: str, language: str, *, alone: bool) -> bool:
    """Whether a folded word that no table lists ends as trades do; `alone` where nobody else is named."""
    singular = word if language == "de" else word.removesuffix("s")
    if len(singular) < _SHORTEST_TRADE:
        return False
    endings = _SOMEBODY[language] + (_MAYBE_SOMEBODY[language] if alone else ())
    return singular.endswith(endings)


@cache
def _small_one(word: str, language: str) -> Entry | None:
    """Return what a diminutive is a small one of: a gorrioncito, a Hündchen."""
    table = forms_of(language)
    singular = word if language == "de" else word.removesuffix("s")
    for ending, instead in _SMALL_ENDINGS[language]:
        stem = singular.removesuffix(ending)
        if stem == singular or len(stem) < _SHORTEST_STEM:
            continue
        stems = [stem, *(stem[: -len(a)] + b for a, b in _SPELLED_SO[language] if stem.endswith(a))]
        for one in (stem + tail for stem in stems for tail in instead):
            found = [entry for entry in table.get((one,), ()) if entry.kind in NOUNS]
            if found:
                return found[0]
    return None


def is_english(word: str) -> bool:
    """Whether English knows the word too."""
    return bool(find(tokenize(word)))


def is_proper(word: str) -> bool:
    """Whether English knows the word as the name of a place: Paris, Tokyo."""
    senses = [sense for found in find(tokenize(word)) for sense, _ in found.senses]
    return any(sense.kind == "place" and sense.value in ("city", "desert") for sense in senses)
