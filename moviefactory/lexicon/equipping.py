"""Give people what their company or their trade goes without saying: a comrade's coat, a blade. Knows no things."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from moviefactory.lexicon.places import OFF_EARTH, broad
from moviefactory.lexicon.powers import HANDED
from moviefactory.lexicon.vocabulary import Action, Place, SubjectReading, as_detail
from moviefactory.lexicon.words import word_set

_FELLOWS: Final = word_set("comrade comrades opponent rival teammate 战友 战友们 对手 队友")
"""Who is of the same trade as somebody."""
_BLADED: Final = re.compile(
    r"\b(?:musketeer|samurai|ronin|swords(?:wo)?man|pirate|gladiator|viking|ninja|mercenary|shogun)s?\b"
    "|武士|剑客|侠客|女侠|刀客|忍者|海盗|火枪手|维京人|角斗士"
)
_OTHER_ARMS: Final = re.compile(
    r"\b(?:carrying|aiming|shooting|boxing|wrestl\w*|fists?|punch\w*|guns?|pistols?|muskets?|bows?|cannons?|fir(?:es|ing)|bare hands)\b"
    "|枪|拳|弓|炮"
)
_ON_RAILS: Final = re.compile(
    r"\b(?:trains?|tickets?|carriage|compartment|railway|trams?|passengers?)\b"
)
"""Where a conductor leads no orchestra."""
_SEAFARERS: Final = word_set(
    "sailor navigator helmsman steersman captain crewman seaman officer mate deckhand 水手 船员 舵手 领航员 大副"
)
"""Who goes in a crew's uniform on a ship between the stars."""


def equipped(
    one: SubjectReading, others: Sequence[SubjectReading], place: Place, said: str
) -> SubjectReading:
    """Return somebody as of the trade of their comrade, and who fights by trade with a blade in hand."""
    if one.cast:
        return one
    first = next((other for other in others if other.subject in HANDED), one)
    if one.word.split()[-1] in _FELLOWS and first is not one and not first.cast:
        one = replace(one, word=first.word)
    if one.word == "conductor" and _ON_RAILS.search(said.casefold()):
        one = replace(one, word="train conductor")
    if one.word.split()[-1] in _SEAFARERS and broad(place) in OFF_EARTH:
        one = replace(one, word="space officer")
    bladed = one.action is Action.FIGHT and _BLADED.search(one.word)
    if bladed and not _OTHER_ARMS.search(f"{one.detail} {said.casefold()}"):
        return replace(one, detail=as_detail(one.detail, "carrying sword"))
    return one
