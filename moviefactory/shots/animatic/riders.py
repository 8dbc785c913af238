"""One of those who are aboard, astride or perched: where, how tall, doing what. Knows readings; draws nobody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from moviefactory.lexicon.vocabulary import Action, Subject, SubjectReading, as_detail
from moviefactory.shots.animatic.measures import PEOPLE

COATED: Final = frozenset({Subject.BEAR, Subject.TIGER, Subject.MOUSE, Subject.BIRD, Subject.OWL})
"""Animals whose word says the colour of their coat."""


@dataclass(frozen=True, slots=True)
class Rider:
    """One of the crew. Units: heights of what carries it; x counts forward, y down."""

    subject: Subject
    action: Action
    cast: str
    detail: str
    x: float
    y: float
    height: float
    phase: float
    kind: str = ""  # The build of a beast that has one of its own: a cormorant.


Boarded = tuple[SubjectReading, tuple[Rider, ...], tuple[SubjectReading, ...]]
"""What carries somebody, its crew and who stays outside."""


def said_of(one: SubjectReading) -> str:
    """Return all that a line says of how somebody looks: of people their trade too, their kind of beasts."""
    told = one.subject in PEOPLE or one.subject in COATED
    word = one.word if told and not one.cast else ""
    return as_detail(word, one.detail)
