"""Find what the words before a noun say: how many, how old, women or men. Knows no deeds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from moviefactory.lexicon.sexes import MAN, WOMAN, names_somebody, sex_of
from moviefactory.lexicon.units import ARTICLES, Unit
from moviefactory.lexicon.words import Token, find, word_set

DEMOTING: Final = word_set(
    "in on at by with behind beside near under over above below from into toward towards through "
    "across past around along against among between beyond beneath inside outside within atop "
    "before after without for about"
)
AND_WORDS: Final = frozenset({"and", "和", "与", "跟"})
MARKS_OF_AN_END: Final = frozenset(".;:!?。；：！？")
CLAUSE_MARKS: Final = MARKS_OF_AN_END | frozenset(",，、—–")
_NUMBER_CHARS: Final = {
    "一": 1,
    "二": 2,
    "两": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
    "十": 10,
    "几": 3,
    "数": 3,
    "百": 12,
    "千": 12,
    "万": 12,
}
_MEASURES: Final = frozenset("个列只位名条匹头艘辆架座棵颗朵株盏把尾峰具尊枚匙口届")
_MANY_MEASURES: Final = frozenset("群队批片支排堆窝帮班")
_MAX_COUNT: Final = 12
_COUNTED_PARTS: Final = word_set(
    "storey story storeyed storied masted mast headed legged winged tailed eyed horned humped handed "
    "poster seater wheeled engined lane tier tiered year metre meter foot star etage etages"
)
"""What a number may count in an adjective without a hyphen: a two storey house is one, two armed men are two."""
_NEXT_NUMBERS: Final = word_set("one two three four five six seven eight nine")
MODIFIER_SPAN: Final = 4
_BEFORE_ADJECTIVES: Final = ARTICLES | word_set("two three four old young tall small big little")
KIN: Final = frozenset("爸妈爷奶公婆父母兄弟姐妹哥夫妻儿女孙叔伯姑姨们")
"""How Chinese words for kin end: two of them beside each other are two, 爷爷奶奶."""
_YOUNG: Final = ("young", "youthful", "年轻")
_YOUNG_PEOPLE: Final = ("姑娘", "少女", "小伙", "青年", "小战士", "小士兵")
_LITTLE: Final = word_set("little small tiny 小 小小 小小的")
_STORYBOOK: Final = word_set(
    "witch wizard monk prince princess knight pirate astronaut ballerina dancer angel fairy elf shepherd "
    "shepherdess beggar acrobat ninja samurai drummer vampire ghost cowboy sailor nun sorcerer"
)
"""Whom small makes a child; any trade is one with little before it, and a small fisherman is a man."""
_GROWN_LITTLE: Final = word_set(
    "护士 警察 职员 店员 士兵 战士 伙计 老板 秘书 记者 科员 保姆 商人 商贩 兵 工人 伙子 伙 姐 偷 贩 丑"
)


@dataclass(slots=True)
class Told:
    """What the words before a noun say of how many, how old, and whether women or men."""

    count: int = 0
    elder: bool = False
    child: bool = False
    sex: str = ""
    young: bool = False


def said_before(tokens: Sequence[Token], units: Sequence[Unit], index: int) -> Told:
    """Look back over the words before a noun for a number, an age and a sex."""
    told = Told()
    end = units[index].start
    floor = max(0, end - MODIFIER_SPAN)
    for other in reversed(units[:index]):
        noun = other.first("subject")
        together = units[index].plural or not other.plural
        kin = tokens[end - 1].is_cjk and {other.word[-1], units[index].word[-1]} <= KIN
        if noun and other.end == end and together and not (kin or tokens[end - 1].possessive):
            # "Un viejo relojero", "a girl detective": one person, said by two nouns.
            told.elder = told.elder or noun.value == "elder"
            told.sex = told.sex or sex_of(other.word)
            told.young = other.word.startswith("young")
            told.child = noun.value == "child"
            floor = max(0, other.start - MODIFIER_SPAN)
            continue
        if other.end <= floor or other.cast or noun:
            floor = max(floor, other.end)
            break
        number, age, sex = (other.first(kind) for kind in ("count", "age", "sex"))
        number = None if counts_part(tokens, other.end) else number
        told.count = told.count or (number.count if number else 0)
        middling = other.word == "aged" and "middle" in [
            token.text for token in tokens[max(0, other.start - 2) : other.start]
        ]
        told.elder = told.elder or bool(age and age.value == "elder" and not middling)
        told.sex = told.sex or (sex.value if sex else "")
    told.child = told.child or _is_little(tokens, units[index])
    near = [token.text for token in tokens[max(floor, end - MODIFIER_SPAN) : end]]
    told.young = told.young or any(word in near or word in "".join(near) for word in _YOUNG)
    told.young = told.young or any(word in units[index].word for word in _YOUNG_PEOPLE)
    if near and tokens[end - 1].is_cjk:
        told.sex = told.sex or _sign_before(tokens, end)
    for at in range(end - 1, floor - 1, -1):
        text = tokens[at].text
        if text in CLAUSE_MARKS or text in DEMOTING:
            if at != end - 1:
                told.count = _count_at(tokens, at + 1, end)
            return told
        aged = at + 1 < len(tokens) and tokens[at + 1].text in ("year", "岁")
        if text.isdigit() and not aged and not counts_part(tokens, at + 1):
            told.count = max(1, min(_MAX_COUNT, int(text[:6])))
        if text in _MEASURES or text in _MANY_MEASURES:
            told.count = _count_at(tokens, at - 1, at + 1) or told.count
    return told


def counts_part(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number that ends there is a part of an adjective: three-masted, two-storey, 3-headed."""
    bound = at < len(tokens) and tokens[at].text == "-"
    at += bound
    text = tokens[at].text if at + 1 < len(tokens) else ""
    if bound:
        return text not in _NEXT_NUMBERS
    return text in _COUNTED_PARTS


def _is_little(tokens: Sequence[Token], unit: Unit) -> bool:
    """Whether somebody of a trade is a child: a little monk, 小和尚."""
    noun = unit.first("subject")
    if unit.plural or noun is None or noun.value != "person":
        return False
    at = unit.start - 1
    while at > 0 and tokens[at].text in ("female", "male", "young", "的", "女"):
        at -= 1
    before = tokens[at].text if at >= 0 else ""
    if tokens[unit.start].is_cjk:
        own = unit.word.removeprefix("小")
        little = own != unit.word or before in _LITTLE or before.endswith("小")
        return little and own not in _GROWN_LITTLE
    if before == "little":
        return names_somebody(unit.word)
    return before in _LITTLE and unit.word.split()[-1] in _STORYBOOK


def _sign_before(tokens: Sequence[Token], end: int) -> str:
    """Return the sex that 女 or 男 says right before a Chinese noun: 女性飞行员, 男护士."""
    at = end - 1 - (tokens[end - 1].text in ("性", "的"))
    at -= at > 0 and tokens[at].text == "性"
    return {"女": WOMAN, "男": MAN}.get(tokens[max(0, at)].text, "")


def _count_at(tokens: Sequence[Token], start: int, end: int) -> int:
    """Return the number said between two tokens, 0 if none is."""
    count = 0
    for at, token in enumerate(tokens[max(0, start) : end], max(0, start)):
        if token.text in _MANY_MEASURES:
            return _MAX_COUNT
        if token.text in _NUMBER_CHARS:
            said = _NUMBER_CHARS[token.text]
            ten = count == 10 and said < 10
            count = _MAX_COUNT if ten or (said == 10 and count > 1) else said
        if counts_part(tokens, at + 1):
            continue
        for found in find((token,)):
            for sense, _ in found.senses:
                if sense.kind == "count":
                    count = sense.count
        if token.text.isdigit():
            count = max(1, min(_MAX_COUNT, int(token.text[:6])))
    return count


def is_adjective(tokens: Sequence[Token], units: Sequence[Unit], deed: Unit) -> bool:
    """Whether a verb only says what somebody is like: a lean sheriff, a laughing girl."""
    if deed.start == 0 or tokens[deed.start].is_cjk:
        return False
    following = next((one for one in units if one.start == deed.end), None)
    named = following is not None and bool(following.cast or following.first("subject"))
    return named and tokens[deed.start - 1].text in _BEFORE_ADJECTIVES
