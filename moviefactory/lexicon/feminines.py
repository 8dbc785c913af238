"""Form the words for women from those for men in Spanish, French and German. Knows endings only."""

from __future__ import annotations

from typing import Final

from moviefactory.lexicon.words import word_set

# What a word for a man ends in, how many letters of it go, and what a woman's has instead.
_ENDINGS: Final = {
    "es": (
        ("or", 0, ("a",)), ("on", 0, ("a",)), ("an", 0, ("a",)), ("in", 0, ("a",)), ("es", 0, ("a",)),
        ("o", 1, ("a",)),
    ),
    "fr": (
        ("teur", 4, ("trice", "teuse")), ("eur", 1, ("se",)), ("er", 2, ("ere",)), ("ien", 0, ("ne",)),
        ("on", 0, ("ne",)), ("if", 1, ("ve",)), ("ain", 0, ("e",)), ("ois", 0, ("e",)), ("ais", 0, ("e",)),
    ),
    "de": (
        ("mann", 4, ("frau", "frauen")), ("erer", 2, ("in", "innen")), ("e", 1, ("in", "innen")),
        ("", 0, ("in", "innen")),
    ),
}  # fmt: skip
_OTHER_THINGS: Final = word_set(
    "cafetiere marina cartera cochera politica musica fisica tecnica vaquera portiere glaciere voliere marine"
)
"""What would come out as something else: a wallet, a car door."""
_HERS: Final = {"es": ("a",), "fr": ("e",), "de": ("in", "frau", "madchen", "dame")}


def feminines(word: str, language: str) -> tuple[str, ...]:
    """Return the folded words for women, one and several, of a folded word for a man."""
    if len(word) < 3 or word.endswith(_HERS[language]):
        return ()
    for ending, gone, new in _ENDINGS[language]:
        if word.endswith(ending):
            stem = word[: len(word) - gone]
            singular = tuple(stem + one for one in new)
            plural = () if language == "de" else tuple(f"{one}s" for one in singular)
            return tuple(
                one for one in (*singular, *plural) if one.removesuffix("s") not in _OTHER_THINGS
            )
    return ()
