"""Tell when two nouns name one being. Knows trades beside plain women and men; not deeds or places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from moviefactory.lexicon.herding import Mention
from moviefactory.lexicon.modifiers import KIN
from moviefactory.lexicon.sexes import MAN, SEXED, WOMAN, is_plain, names_somebody, sex_of
from moviefactory.lexicon.units import ARTICLES, Unit
from moviefactory.lexicon.words import Token, word_set

_FEWEST, _MOST = 2, 6
_BEGINS: Final = word_set("a an the")
_AFTER: Final = word_set(", . — ; with in of who whose")
_NO_ADJECTIVES: Final = word_set("and or , . of in on at with to his her their")
_LONGEST_CLAUSE: Final = 18
_NUMBERS: Final = {
    "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10, "几": 3, "数": 3,
}  # fmt: skip
_PAIRED: Final = {"对": 2, "双": 2}
_MEASURES: Final = frozenset("个只位名条匹头艘辆架对")
_UNEARTHLY: Final = word_set(
    "ghost zombie vampire alien skeleton mummy angel demon spirit robot elf fairy"
)
"""Who stays what they are where a girl or man follows: a ghost girl."""
_OF_BODIES: Final = word_set(
    "arm arms hand hands shoulder shoulders back lap head eyes face side feet chest knee knees hair leg legs "
    "finger fingers throat beard neck cheek cheeks forehead brow ear ears nose wrist wrists ankle foot lips mouth teeth tooth "
    "wound wounds pulse palm pocket pockets wallet purse collar tie shoelaces sleeve grip grasp arms"
)
_DEEDS: Final = frozenset(
    "穿戴身拿提扛背举抱骑坐站蹲跪躺推拉带手头满浑正在披系拄打挑抬牵赶捧端脸长留裹拖挎握持围染"
)
"""How what is said of somebody begins in Chinese."""


def adds_sex(tokens: Sequence[Token], trade: Unit, noun: Unit) -> bool:
    """Whether a plain noun right after a trade only says woman or man: a `farmer woman`, a `pilot girl`."""
    if noun.start != trade.end or tokens[trade.start].is_cjk or tokens[trade.end - 1].possessive:
        return False
    plain = is_plain(noun.word) and bool(sex_of(noun.word)) and " " not in noun.word
    named = names_somebody(trade.word) or trade.word in _UNEARTHLY
    return plain and not noun.plural and not trade.plural and named


def sex_after(tokens: Sequence[Token], units: Sequence[Unit], index: int) -> str:
    """Return the sex that a plain noun right after a trade says, "" where none follows."""
    if index + 1 == len(units) or not adds_sex(tokens, units[index], units[index + 1]):
        return ""
    return sex_of(units[index + 1].word)


def apposed(tokens: Sequence[Token], named: Unit, unit: Unit) -> Unit | None:
    """Return what two nouns name that a comma sets beside each other, None where they are two beings.

    `The nurse, a tall young man with a beard, waits`; `an old man, the last ferryman, rows`.
    """
    between = [token.text for token in tokens[named.end : unit.start]]
    if between[:1] == ["of"] and "," in between[:_MOST]:
        between = between[between.index(",") :]  # The drummer of the band, a tall girl.
    if between[:1] in (["是"], ["is"], ["was"]) and not unit.plural and len(between) < _MOST:
        nouns = [one.first("subject") for one in (named, unit)]
        said = all(noun is not None and noun.value in SEXED for noun in nouns)
        return replace(unit, start=named.start) if said and names_somebody(unit.word) else None
    if not _FEWEST <= len(between) <= _MOST or between[0] != "," or unit.plural or unit.cast:
        return None
    if between[1] not in _BEGINS or set(between[2:]) & _NO_ADJECTIVES:
        return None
    ends = unit.end == len(tokens) or tokens[unit.end].text in _AFTER
    noun, other = named.first("subject"), unit.first("subject")
    if not ends or other is None or not (named.cast or (noun and noun.value in SEXED)):
        return None
    plain = is_plain(unit.word) and bool(sex_of(unit.word.split(" of ")[0]))
    if plain and not is_plain(named.word):
        return replace(named, end=unit.end)
    if is_plain(named.word) and sex_of(named.word) and names_somebody(unit.word):
        return replace(unit, start=named.start)
    return None


def count_before_clause(tokens: Sequence[Token], units: Sequence[Unit], index: int) -> int:
    """Return the number that stands before the clause on a Chinese noun: 三个穿校服的男孩, 0 if none."""
    unit = units[index]
    floor = max(0, unit.start - _LONGEST_CLAUSE)
    for at in range(unit.start - 1, floor, -1):
        if tokens[at].is_mark or not tokens[at].is_cjk:
            return 0
        if tokens[at].text in _MEASURES and tokens[at - 1].text in _NUMBERS:
            told = "".join(token.text for token in tokens[at + 1 : unit.start])
            alone = not any(at < one.start < unit.start and one.first("subject") for one in units)
            ours = "的" in told and (alone or _begins_deed(units, tokens, at + 1))
            return _PAIRED.get(tokens[at].text, _NUMBERS[tokens[at - 1].text]) if ours else 0
    return 0


def sex_far_before(tokens: Sequence[Token], units: Sequence[Unit], index: int) -> str:
    """Return the sex that 女 or 男 says before a sort of trade that no table knows: 女考古队员."""
    unit = units[index]
    if not tokens[unit.start].is_cjk:
        return ""
    floor = units[index - 1].end if index else 0
    for at in range(unit.start - 1, max(floor, unit.start - _FEWEST - 2) - 1, -1):
        if not tokens[at].is_cjk or tokens[at].text in "的着了在和与":
            return ""
        if tokens[at].text in "女男":
            return {"女": WOMAN, "男": MAN}[tokens[at].text]
    return ""


def is_within_clause(tokens: Sequence[Token], units: Sequence[Unit], index: int) -> bool:
    """Whether a number before a Chinese noun is that of a later one: the bicycle of 三个骑自行车的男孩."""
    unit = units[index]
    if not tokens[unit.start].is_cjk or index + 1 == len(units):
        return False
    following = units[index + 1]
    said = "".join(token.text for token in tokens[unit.end : following.start])
    if not said.startswith("的") or not following.first("subject"):
        return False
    for at in range(unit.start - 1, max(0, unit.start - _MOST), -1):
        if tokens[at].text in _MEASURES and tokens[at - 1].text in _NUMBERS:
            return _begins_deed(units, tokens, at + 1)
    return False


def is_modifier(tokens: Sequence[Token], one: Unit, following: Unit) -> bool:
    """Whether a Chinese noun only says of what sort the next is: 盲人按摩师, 学生记者; 爷爷奶奶 are two."""
    if not tokens[one.start].is_cjk or one.end != following.start or one.cast or following.cast:
        return False
    nouns = [unit.first("subject") for unit in (one, following)]
    if any(noun is None or noun.value not in SEXED or noun.count > 1 for noun in nouns):
        return False
    return not {one.word[-1], following.word[-1]} <= KIN and following.word != "人"


def _begins_deed(units: Sequence[Unit], tokens: Sequence[Token], at: int) -> bool:
    if tokens[at].text in _DEEDS or tokens[at + 1].text == "着":
        return True
    return any(one.start == at and one.first("action") for one in units)


def without_owners(tokens: Sequence[Token], mentions: Sequence[Mention]) -> list[Mention]:
    """Leave out whose house or thing is named where somebody else is: `in the baker's shop a boy waits`."""
    owners = [
        one
        for one in mentions
        if one.subject in SEXED
        and not one.unit.cast
        and tokens[one.unit.end - 1].possessive
        and not _OF_BODIES & {token.text for token in tokens[one.unit.end : one.unit.end + 2]}
    ]
    starts = {one.unit.start for one in owners}
    kept = [one for one in mentions if one.unit.start not in starts]
    return kept if any(one.subject in SEXED for one in kept) else list(mentions)


def is_said_apart(tokens: Sequence[Token], said: Unit, unit: Unit) -> bool:
    """Whether a preposition has its noun before this one: `by moonlight a poacher`."""
    kinds = {sense.kind for sense in said.senses}
    between = tokens[said.end : unit.start]
    return bool(kinds & {"time", "weather", "place"}) and any(
        token.text in ARTICLES for token in between
    )


def describes(tokens: Sequence[Token], deed: Unit) -> bool:
    """Whether a participle stands after an article as an adjective does: `past the sleeping camels`."""
    return deed.deed_form in ("ing", "ed") and tokens[deed.start - 1].text in ARTICLES
