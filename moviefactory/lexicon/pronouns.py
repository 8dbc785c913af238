"""Tell whom a text calls he or she. Knows pronouns and who is before them; not what anybody does."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from moviefactory.lexicon.herding import Mention
from moviefactory.lexicon.modifiers import AND_WORDS, DEMOTING
from moviefactory.lexicon.sexes import MAN, SEXED, WOMAN, sex_of
from moviefactory.lexicon.units import ARTICLES
from moviefactory.lexicon.words import Token, word_set

_PRONOUNS: Final = {
    **dict.fromkeys(word_set("she her hers herself 她"), WOMAN),
    **dict.fromkeys(word_set("he his himself him 他"), MAN),
}
_OBJECTS: Final = word_set("her him")
_BEFORE_OBJECTS: Final = word_set(
    "with behind beside around before after past above below beneath under over on near round inside"
)


def called_so(tokens: Sequence[Token], mentions: Sequence[Mention]) -> dict[int, str]:
    """Return whom the text calls he or she: whether a woman or a man, by where their noun starts.

    A pronoun goes to the last one before it who is called so already, or else to the last of whom
    nothing else is said.
    """
    told: dict[int, str] = {}
    people = [one for one in mentions if one.subject in SEXED and one.count == 1]
    for at, token in enumerate(tokens):
        sex = _PRONOUNS.get(token.text, "")
        if not sex or is_half(tokens, at) or (token.text in _OBJECTS and _is_object(tokens, at)):
            continue
        before = [one for one in people if one.unit.start <= at] or people
        plain = [one for one in before if not one.demoted] or before
        known = [one for one in plain if _known_sex(one, told) == sex or one.unit.cast]
        free = [one for one in plain if not _known_sex(one, told)]
        if not known and free:
            told[free[-1].unit.start] = sex
    return told


def is_half(tokens: Sequence[Token], at: int) -> bool:
    """Whether 他 is no pronoun but a half of a word: 吉他, 其他."""
    return tokens[at].is_cjk and at > 0 and tokens[at - 1].text in "吉其维"


def _known_sex(one: Mention, told: dict[int, str]) -> str:
    return one.sex or sex_of(one.unit.word) or told.get(one.unit.start, "")


def _is_object(tokens: Sequence[Token], at: int) -> bool:
    """Whether `her` or `him` is somebody else than who does the deed: a sailor waves to her."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    ends = (
        following is None or following.is_mark or following.text in DEMOTING | AND_WORDS | ARTICLES
    )
    owns = tokens[at].text == "her" and not ends
    return not owns and not (at and tokens[at - 1].text in _BEFORE_OBJECTS)
