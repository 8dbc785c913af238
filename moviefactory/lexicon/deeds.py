"""Give each subject of a text what it does. Knows which verb goes to whom; not who is there."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from moviefactory.lexicon.agents import (
    agent,
    called_doer,
    is_manner,
    is_of_weather,
    objects,
    possible_deed,
    share_deeds,
    yields,
)
from moviefactory.lexicon.belonging import is_young
from moviefactory.lexicon.herding import LIVING, Mention, drives_beasts, go_along
from moviefactory.lexicon.modifiers import AND_WORDS, MARKS_OF_AN_END, is_adjective
from moviefactory.lexicon.powers import can
from moviefactory.lexicon.sexes import SEXED
from moviefactory.lexicon.subjects import FIXTURES
from moviefactory.lexicon.units import ARTICLES, Unit
from moviefactory.lexicon.vocabulary import Action, Subject
from moviefactory.lexicon.words import Token, forms, word_set

_ALONG: Final = AND_WORDS | frozenset("带领牵陪扶挽")
"""What says that two do one thing together: the second's deed is the first's too."""
_LISTING: Final = ARTICLES | {","}
_RESTING: Final = frozenset({Action.STAND, Action.SIT, Action.KNEEL, Action.SLEEP, Action.LEAN})
_TELLING: Final = frozenset(
    {
        Action.READ, Action.EAT, Action.WRITE, Action.DRINK, Action.PLAY, Action.FIDDLE, Action.TRUMPET,
        Action.DRUM, Action.PAINT, Action.FISH, Action.COOK, Action.CRY, Action.LAUGH, Action.PRAY, Action.SING,
    }
)  # fmt: skip
"""What is seen of somebody more than that they sit or kneel at it."""
_MOVING: Final = frozenset(
    {Action.FLY, Action.RUN, Action.WALK, Action.SWIM, Action.JUMP, Action.CLIMB}
)
"""What has no object, so that whoever stands behind it does it: in the storm `flies an owl`."""
NATURE: Final = word_set(
    "rain snow hail sleet wind gale breeze storm thunder lightning fog mist haze sun moon sunlight moonlight light "
    "shadow wave surf cloud dust smoke sand silence darkness night dusk evening dawn day"
)
"""What does much that nobody does: rain hammers, fog hangs."""


_AFTER_DEEDS: Final = ARTICLES | word_set(
    "his her its their out up down away off back into over across along"
)
_HOURS: Final = word_set("night dusk evening dawn day darkness")
_WHERE: Final = word_set("in on at over under through with behind beside across by into to from")
_NEAR: Final = 4
"""How many words stand between somebody and the preposition before them, at most."""
_WHO: Final = word_set("that who which")
_AWAY: Final = word_set("out down away off under behind")


def is_deed_of_neighbour(tokens: Sequence[Token], units: Sequence[Unit], index: int) -> bool:
    """Whether a noun of several is what somebody does: the carpenter `planes` a board, and `ducks` out."""
    unit = units[index]
    if not unit.plural or unit.end - unit.start != 1 or tokens[unit.start].is_cjk or not unit.start:
        return False
    following = tokens[unit.end].text if unit.end < len(tokens) else ""
    before = next((other for other in units[:index] if other.end == unit.start), None)
    who = before.first("subject") if before else None
    if who is not None:
        return Subject(who.value) in SEXED and following in _AFTER_DEEDS
    listed = any(other.end == unit.start - 1 and other.first("subject") for other in units[:index])
    return tokens[unit.start - 1].text == "and" and following in _AWAY and not listed


def give_deeds(tokens: Sequence[Token], units: Sequence[Unit], mentions: Sequence[Mention]) -> None:
    """Set the action of each mention that the text tells a deed of."""
    done_to = objects(tokens, units, mentions)
    ends = {one.unit.end for one in done_to}
    for unit in units:
        sense = unit.first("action")
        if sense is None or not mentions or _is_of_nature(tokens, unit, mentions):
            continue
        if _is_gerund_noun(tokens, unit, mentions):
            continue
        adjective = is_adjective(tokens, units, unit)
        if adjective and not unit.deed_form:
            continue
        undergoing = [] if unit.deed_form == "ing" and unit.start in ends else done_to
        doers = [one for one in mentions if not any(one is other for other in undergoing)]
        target = _doer(tokens, unit, doers)
        free = target.action in (None, Action.STAND) and not (adjective and target.action)
        free = free or (target.described and yields(target.action, Action(sense.value)))
        idle = target.action in _RESTING or target.action is Action.HOLD
        free = free or (idle and Action(sense.value) in _TELLING)
        # Whoever leans on something does so to do more.
        free = free or target.action is Action.LEAN
        carries = target.action is Action.HOLD and sense.value in (Action.WALK, Action.RUN)
        if free or carries:  # Who goes somewhere with a lantern in hand is seen to go.
            target.action = possible_deed(target.subject, unit, Action(sense.value))
            target.described = adjective or is_manner(tokens, unit, mentions)
        driven = drives_beasts(tokens, unit, mentions)
        if driven is not None and driven is not target:
            walks = target.subject in SEXED
            target.action = driven.action = Action.WALK if walks else Action.RUN
    share_deeds(tokens, mentions)
    for one, following in reversed([*pairwise(mentions)]):
        between = {token.text for token in tokens[one.unit.end : following.unit.start]}
        listed = "," in between and between <= _LISTING
        if one.action is None and (between & _ALONG or listed):
            one.action = following.action
    for one, following in pairwise(mentions):
        go_along(tokens, one, following)
        if following.action is None and is_young(following) and following.subject is one.subject:
            following.action = one.action
    if any(one.action is Action.FIGHT for one in mentions):
        for one in mentions:
            aimed_at = tokens[max(0, one.unit.start - 2)].text == "at"
            if one.action is None and one.subject not in FIXTURES and not aimed_at:
                one.action = Action.FIGHT


def _is_gerund_noun(tokens: Sequence[Token], deed: Unit, mentions: Sequence[Mention]) -> bool:
    """Whether what ends in -ing is a thing, after an article and before nobody: shine on `a painting`."""
    if deed.deed_form != "ing" or not deed.start or tokens[deed.start - 1].text not in ARTICLES:
        return False
    near = range(deed.end, deed.end + 3)
    return not any(one.unit.start in near for one in mentions)


def _is_of_nature(tokens: Sequence[Token], deed: Unit, mentions: Sequence[Mention]) -> bool:
    """Whether weather or light does a deed: `rain hammers the roof`."""
    if is_of_weather(tokens, deed, mentions):
        return True
    if not deed.start or any(one.unit.end == deed.start for one in mentions):
        return False
    before = tokens[deed.start - 1]
    named = {base for base, _ in forms(before.text)} & NATURE
    if before.is_cjk or not named:
        return False
    within = _has_doer_before(tokens, deed, mentions)
    return not within and not _has_doer_behind(tokens, deed, mentions, hour=bool(named & _HOURS))


def _has_doer_before(tokens: Sequence[Token], deed: Unit, mentions: Sequence[Mention]) -> bool:
    """Whether the weather is only what somebody is in: a dog in the sun `leaping`."""
    before = [one for one in mentions if one.unit.end < deed.start and not one.demoted]
    if deed.deed_form != "ing" or not before:
        return False
    between = [token.text for token in tokens[before[-1].unit.end : deed.start - 1]]
    return between[:1] == ["in"] and not (MARKS_OF_AN_END | {","}) & set(between)


def _has_doer_behind(
    tokens: Sequence[Token], deed: Unit, mentions: Sequence[Mention], *, hour: bool
) -> bool:
    """Whether a deed only stands behind the hour or the weather: at dawn, in the rain `sings` a woman."""
    after = next((one for one in mentions if one.unit.start >= deed.end and not one.demoted), None)
    if deed.deed_form != "ing" or after is None:
        return False
    between = {token.text for token in tokens[deed.end : after.unit.start]}
    within = {token.text for token in tokens[max(0, deed.start - 3) : deed.start - 1]}
    near = after.unit.start - deed.end <= _NEAR and not between & (MARKS_OF_AN_END | _WHERE)
    sense = deed.first("action")
    moves = sense is not None and possible_deed(after.subject, deed, Action(sense.value)) in _MOVING
    return near and (hour or moves or deed.start == 1 or bool(within & _WHERE))


def _doer(tokens: Sequence[Token], deed: Unit, mentions: Sequence[Mention]) -> Mention:
    known = agent(tokens, deed, mentions) or called_doer(tokens, deed, mentions)
    if known is not None:
        return known
    told = deed.start - (tokens[deed.start - 1].text in _WHO)
    beside = next((one for one in mentions if one.unit.end == told and one.demoted), None)
    if beside is not None and _is_of_neighbour(tokens, deed, beside, mentions):
        return beside
    after = [one for one in mentions if one.unit.start >= deed.end]
    adjective = deed.deed_form == "ing" and (
        deed.start > 0 and tokens[deed.start - 1].text in ARTICLES
    )
    if adjective and after and after[0].unit.start == deed.end:
        return after[0]
    before = [
        one
        for one in mentions
        if one.unit.end <= deed.start
        and not any(token.text in MARKS_OF_AN_END for token in tokens[one.unit.end : deed.start])
    ]
    plain = [one for one in before if not one.demoted]
    if plain:
        # Who holds a lantern and walks: not the lantern walks.
        sense = deed.first("action")
        able = [one for one in plain if sense is None or can(one.subject, Action(sense.value))]
        return (able or _able_behind(deed, plain[-1], after) or plain)[-1]
    if after and before and before[-1].demoted:
        return before[-1] if tokens[deed.start].is_cjk and not after else after[0]
    return (before or after or list(mentions))[-1 if before else 0]


def _able_behind(deed: Unit, one: Mention, after: Sequence[Mention]) -> list[Mention]:
    """Return who comes behind a thing that cannot do a deed: over the castle `flies an owl`."""
    sense = deed.first("action")
    does = one.unit.end == deed.start and one.subject not in FIXTURES
    if sense is None or one.subject in LIVING or does:
        return []
    return [who for who in after[:1] if can(who.subject, Action(sense.value)) and not who.demoted]


def _is_of_neighbour(
    tokens: Sequence[Token], deed: Unit, one: Mention, mentions: Sequence[Mention]
) -> bool:
    """Whether a participle or `who` right behind somebody tells of them: a boy sits near an old man `dozing`."""
    told = deed.word.split()[0].endswith("ing") or one.unit.end < deed.start
    if not told or one.subject not in SEXED | LIVING:
        return False
    near = {token.text for token in tokens[max(0, one.unit.start - _NEAR) : one.unit.start]}
    return "near" in near or all(
        other.action not in (None, Action.STAND)
        for other in mentions
        if other.unit.end < one.unit.start and not other.demoted
    )
