"""Guess by their endings what unknown words may be. Knows no listed word and no grammar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from moviefactory.lexicon.account import STOP_WORDS
from moviefactory.lexicon.endings import (
    CHINESE_ENDINGS,
    CHINESE_PLACE_ENDINGS,
    ENDINGS,
    PERSON_ENDINGS,
    PLACE_ENDINGS,
)
from moviefactory.lexicon.subjects import USUAL
from moviefactory.lexicon.units import Unit
from moviefactory.lexicon.vantage import AWAY, INTO
from moviefactory.lexicon.vocabulary import Action, Place, Subject, SubjectReading
from moviefactory.lexicon.words import Token


@dataclass(frozen=True, slots=True)
class Guesses:
    """What unknown words may be by their endings; `is_doer`, whether a deed follows the subject's."""

    subject: SubjectReading | None
    place: Place | None
    words: frozenset[str]
    is_doer: bool = False


def guess(tokens: Sequence[Token], units: Sequence[Unit]) -> Guesses:
    """Return what the words that nobody listed may be."""
    taken = {at for unit in units for at in range(unit.start, unit.end)}
    subject: Subject | None = None
    weak: int | None = None
    subject_word = ""
    place: Place | None = None
    words: set[str] = set()
    for at, token in enumerate(tokens):
        if at in taken or token.is_mark or token.text in STOP_WORDS:
            continue
        kind, where = _guess_token(tokens, at, taken)
        if kind and subject is None:
            subject, subject_word = kind, token.text
            words.add(token.text)
        if where and place is None:
            place = where
            words.add(token.text)
        if weak is None and not token.is_cjk and _may_be_person(tokens, at):
            weak = at
    does = False
    if subject is None and weak is not None:
        subject, subject_word = Subject.PERSON, tokens[weak].text
        does = any(unit.start == weak + 1 and unit.first("action") for unit in units)
        words.add(subject_word)
    reading = None
    if subject:
        action = next(
            (Action(sense.value) for unit in units if (sense := unit.first("action"))),
            USUAL.get(subject, Action.STAND),
        )
        reading = SubjectReading(subject, action, 1, subject_word)
    return Guesses(reading, place, frozenset(words), does)


def _guess_token(
    tokens: Sequence[Token], at: int, taken: set[int]
) -> tuple[Subject | None, Place | None]:
    text = tokens[at].text
    if tokens[at].is_cjk:
        if at and at - 1 not in taken and tokens[at - 1].is_cjk:
            return CHINESE_ENDINGS.get(text), CHINESE_PLACE_ENDINGS.get(text)
        return None, None
    singular = text.removesuffix("s")
    kind = where = None
    for ending, (subject, unless) in ENDINGS.items():
        if singular.endswith(ending) and len(singular) > len(ending) + 1 and singular not in unless:
            kind = subject
    for ending, place in PLACE_ENDINGS.items():
        if singular.endswith(ending) and len(singular) > len(ending) + 1:
            where = place
    return kind, where


def _may_be_person(tokens: Sequence[Token], at: int) -> bool:
    """Return whether this is a proper name, or a noun that ends as trades do."""
    token = tokens[at]
    before = tokens[at - 1].text if at else ""
    if token.raw[0].isupper() and len(token.raw) > 2 and not token.raw.isupper():
        # What a line begins with has a capital anyway: "Foam sliding off", "Torn edges of".
        following = [token.text for token in tokens[at + 1 : at + 3]]
        if at == 0 and (
            (following[:1] and following[0].endswith("ing")) or following[1:] == ["of"]
        ):
            return False
        return before not in INTO and before not in AWAY and before != "the"
    return before in ("a", "an", "the", "old", "young") and (
        len(token.text) > 5 and token.text.endswith(PERSON_ENDINGS)
    )
