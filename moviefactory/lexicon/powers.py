"""Tell which deed a subject is shown at. Knows what kinds of beings can do; no order of words."""

from __future__ import annotations

from typing import Final

from moviefactory.lexicon.herding import BEASTS, Mention
from moviefactory.lexicon.sexes import SEXED
from moviefactory.lexicon.subjects import CAN_DO, USUAL
from moviefactory.lexicon.vocabulary import Action, Subject
from moviefactory.lexicon.words import word_set

HANDED: Final = SEXED | {Subject.ROBOT}
"""Who has hands: to carry, to steer, to ride."""
_GROUND_BIRDS: Final = word_set(
    "hen hens chick chicks chicken chickens rooster roosters cock cockerel turkey turkeys ostrich ostriches emu "
    "peacock peacocks 鸡 母鸡 公鸡 小鸡 孔雀 鸵鸟"
)
_NO_SWIMMERS: Final = frozenset({Subject.EAGLE, Subject.OWL, Subject.CROW})


def possible(one: Mention) -> Action:
    """Return what a subject is shown doing: the deed it is given, or its usual one if it can't do that."""
    usual = USUAL.get(one.subject, Action.STAND)
    if one.unit.word in _GROUND_BIRDS:
        usual = Action.STAND
    if one.action is Action.SWIM and one.subject in _NO_SWIMMERS:
        return Action.FLY  # Such birds dive through the air.
    if one.action is None:
        return usual
    if one.action in (Action.SHOUT, Action.WAVE) and one.subject in BEASTS:
        return Action.HOWL
    return one.action if can(one.subject, one.action) else usual


def can(subject: Subject, action: Action) -> bool:
    """Whether a subject can be shown doing something."""
    able = CAN_DO.get(subject)
    return able is None or action in able
