"""Tell how old and how fair somebody's face is by what a text says of them. Knows words; draws nothing."""

from __future__ import annotations

import re
from typing import Final

from moviefactory.lexicon.vocabulary import Subject
from moviefactory.shots.animatic.light import Color, color

TEENAGED: Final = "teenaged"
"""The mark of a body between a child's and a grown-up's."""
TEEN: Final = re.compile(r"\bteen|\byoung\b|\badolescent|年轻|少年|少女|青年|小伙|姑娘")
"""Who has neither beard nor anything else that grown people wear by habit."""
OLD: Final = re.compile(r"\b(?:old|elderly|aged)\b|老")
OF_AGE: Final = frozenset(
    {"bun", "bald", "white curls", "beard", "glasses", "tie", "stick", "shawl", "monocle", "pipe"}
)
"""What nobody young wears by trade alone."""
GREY_HAIR: Final = color("#d6d2cc")
FAIR_SKIN: Final = color("#eebb94")
BEARDED: Final = re.compile(
    r"\b(?:beard|bearded|moustached?|mustached?|goatee|whiskered)\b|胡子|胡须|老头|小伙"
)
LONG_HAIR: Final = re.compile(r"\blong\b[a-z ,-]{0,28}\bhair(?:ed)?\b|长[黑红白金棕银]?发|长辫")
SHORT_HAIR: Final = re.compile(r"\b(?:short|cropped)\b[a-z ,-]{0,28}\bhair|短发")
HUED_AFTER: Final = re.compile(
    r"\b(bearded|[a-z]+-haired) (red|black|white|gr[ae]y|brown|blonde?|golden|blue|green)\b"
)
"""A colour told after the beard or the hair that it is of."""
YOUNG: Final = re.compile(r"\byoung\b|年轻")
_IN_TEENS: Final = re.compile(
    r"\bteen|\badolescent|\bhigh school (?:girl|boy|student)|少年|少女|高中生|高中女生|中学生"
)
_CHILD: Final = re.compile(r"\b(?:girl|boy|child|kid|schoolboy|schoolgirl)s?\b|[女男]孩|孩子|小孩")
_HUED: Final = 0.18
"""How far a colour is from grey that is no grey."""


def years(text: str, subject: Subject) -> frozenset[str]:
    """Return the mark of whoever is no child any more and not grown up yet."""
    return frozenset({TEENAGED} if subject is Subject.PERSON and _IN_TEENS.search(text) else ())


def is_fair(hair: Color | None) -> bool:
    """Return whether hair is told to be red or blond, which goes with fair skin."""
    return hair is not None and max(hair) - min(hair) > _HUED


def face_shown(text: str, sex: str) -> frozenset[str]:
    """Return what is seen of a face behind a visor: its sex and age, as far as the text says them."""
    old, child = OLD.search(text), _CHILD.search(text)
    if not (sex or old or child or YOUNG.search(text)):
        return frozenset()
    hers = frozenset({"lashes", "long hair"} if sex == "woman" else {"short hair"} if sex else ())
    beard = frozenset({"beard"} if old and sex != "woman" else ())
    age = frozenset({"old"} if old else {"child's face"} if child else ())
    return hers | beard | age | {"face"}
