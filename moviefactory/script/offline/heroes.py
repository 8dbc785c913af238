"""Find who a logline is about. Knows names, nouns, gender and number; not what they do."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from moviefactory.lexicon.mentions import read_subjects
from moviefactory.lexicon.units import Unit, read_units
from moviefactory.lexicon.vocabulary import Subject
from moviefactory.lexicon.words import Token, forms, tokenize, word_set
from moviefactory.script.offline.phrases import is_speakable
from moviefactory.script.offline.sentence import INTO, STOPS, has_place, is_title_cased, raw_text

Gender = Literal["he", "she", "it", "they", ""]

_HE_NOUNS: Final = word_set(
    "man boy king prince father brother son husband grandfather grandpa uncle fisherman sailor "
    "policeman fireman businessman gentleman wizard monk priest groom nephew emperor pharaoh duke "
    "cowboy milkman postman salesman ferryman watchman swordsman knight lad"
)
_SHE_NOUNS: Final = word_set(
    "woman girl queen princess mother sister daughter wife grandmother grandma aunt nun bride "
    "widow witch ballerina actress waitress heroine lady duchess empress niece mermaid seamstress"
)
_HER_NAMES: Final = word_set(
    "mary ann anne jane alice grace ruth rose lily chloe zoe kate jess iris mei yuki astrid ingrid"
)
_HIS_NAMES: Final = word_set(
    "john tom jack james peter paul mark luke david daniel sam max leo ben hugo oscar karl ivan omar "
    "luca kenji ravi ali joe bob bill henry george arthur victor felix theo noah adam hans erik"
)
_HE_CHARS: Final = (
    "他",
    "男",
    "父",
    "爷",
    "国王",
    "王子",
    "和尚",
    "老汉",
    "渔夫",
    "爸",
    "兄",
    "叔",
)
_SHE_CHARS: Final = ("她", "女", "母", "奶", "公主", "姑娘", "婆", "妈", "姐", "妹", "娘", "妇")
_JOINED: Final = word_set("and with 和 与 跟 同")
_WHO: Final = word_set("who that which")
_LIFELESS: Final = frozenset(
    {
        Subject.HOUSE, Subject.CASTLE, Subject.CHEST, Subject.DOOR, Subject.BRIDGE, Subject.TENT,
        Subject.WELL, Subject.CAMPFIRE, Subject.THRONE, Subject.BALL, Subject.BOOK, Subject.SWORD,
    }
)  # fmt: skip
"""What is a hero only where it does something; a tree, a clock or a lighthouse may just be there."""


@dataclass(frozen=True, slots=True)
class Being:
    """Somebody in a story. `phrase` is how a sentence calls them, `first` the first time."""

    noun: str
    phrase: str
    first: str
    subject: Subject
    gender: Gender
    is_plural: bool
    is_name: bool


def find_name(tokens: Sequence[Token], units: Sequence[Unit]) -> tuple[int, int] | None:
    """Return the tokens of the first proper name of somebody."""
    known = {at for unit in units for at in range(unit.start, unit.end)}
    for at, token in enumerate(tokens[:-1]):
        if token.text in ("named", "called") and tokens[at + 1].raw[0].isupper():
            return name_span(tokens, at + 1, known)
        if token.text in ("叫", "名") and tokens[at + 1].is_cjk:
            start = at + 2 if tokens[at + 1].text in "叫作做" else at + 1
            end = start
            while end < len(tokens) and tokens[end].is_cjk and tokens[end].text not in "的在和":
                end += 1
            if 1 <= end - start <= 4:
                return start, end
    if is_title_cased(tokens):
        return None
    for at, token in enumerate(tokens):
        if at in known or token.is_cjk or token.is_mark or not token.raw[0].isupper():
            continue
        if token.text in STOPS or not is_speakable(token.raw) or token.raw.isupper():
            continue
        if at and tokens[at - 1].text in (INTO | word_set("to from of for")):
            continue
        start, end = name_span(tokens, at, known)
        opening = start == 0 and tokens[0].text.endswith("ing")
        if opening or (start == 0 and not _is_followed_as_name(tokens, end, known)):
            continue
        titled = start > 0 and tokens[start - 1].raw[0].isupper() and start - 1 in known
        return (start - 1, end) if titled else (start, end)
    return None


def name_span(tokens: Sequence[Token], start: int, known: set[int]) -> tuple[int, int]:
    """Return the tokens of a proper name that begins at `start`, three at most."""
    end = start + 1
    while (
        end < len(tokens)
        and end - start < 3
        and tokens[end].raw[0].isupper()
        and end not in known
        and is_speakable(tokens[end].raw)
    ):
        end += 1
    return start, end


def _is_followed_as_name(tokens: Sequence[Token], end: int, known: set[int]) -> bool:
    if end >= len(tokens):
        return False
    following = tokens[end]
    if following.text in (",", "and", "，") or tokens[end - 1].possessive:
        return True
    # A verb after a name is not bare: "Ada travels", but "Time travel gone wrong".
    is_bent = any(base != following.text for base, _ in forms(following.text))
    return following.raw[0].islower() and (
        (end in known and following.text not in STOPS and is_bent) or following.text.endswith("s")
    )


def find_beings(
    tokens: Sequence[Token], units: Sequence[Unit], name: tuple[int, int] | None
) -> list[Being]:
    """Return who is in the logline, the hero first."""
    found: list[Being] = []
    named = raw_text(tokens, *name) if name else ""
    readings = read_subjects(tokens, units)
    strong = [unit for unit in units if unit.first("subject")]
    used: set[int] = set()
    for reading in readings:
        unit = next(
            (one for one in strong if one.word == reading.word and one.start not in used), None
        )
        if unit is None:
            continue
        used.add(unit.start)
        if name and not found and _is_apposed(tokens, unit, name):
            found.append(_being(tokens, unit, units, reading.subject, reading.count, named))
        else:
            found.append(_being(tokens, unit, units, reading.subject, reading.count, ""))
    if name and not any(being.is_name for being in found):
        gender = _said_gender(tokens) or _name_gender(named)
        being = Being(named, named, named, Subject.PERSON, gender, False, True)
        found.insert(0 if not used or name[0] < min(used) else len(found), being)
    return found


def may_be_hero(being: Being, tokens: Sequence[Token], units: Sequence[Unit]) -> bool:
    """Whether a story can be about somebody: what has no life must be said to do something."""
    if being.is_name or being.subject not in _LIFELESS:
        return True
    head = tokenize(being.noun)[-1].text
    for at, following in enumerate(tokens[1:], 1):
        acts = any(unit.start == at and unit.first("action") for unit in units)
        agrees = following.text.endswith("s") is not being.is_plural
        if tokens[at - 1].text == head and (following.text in _WHO or (acts and agrees)):
            return True
    return False


def bearer_of(
    things: Sequence[Being], tokens: Sequence[Token], units: Sequence[Unit]
) -> list[Being]:
    """Return who is named right before a thing, as whose it is: the pirate of a pirate's treasure."""
    heads = {tokenize(thing.noun)[0].text for thing in things}
    for unit in units:
        sense = unit.first("subject")
        owned = unit.end < len(tokens) and tokens[unit.end].text in heads
        if (
            sense
            and owned
            and Subject(sense.value) in (Subject.PERSON, Subject.CHILD, Subject.ELDER)
        ):
            return [_being(tokens, unit, units, Subject(sense.value), 1, "")]
    return []


def _is_apposed(tokens: Sequence[Token], unit: Unit, name: tuple[int, int]) -> bool:
    if unit.start >= name[1]:
        between = tokens[name[1] : unit.start]
        return bool(between) and between[0].text in (",", "，") and len(between) <= 4
    if name[0] < unit.end:
        return True
    between = tokens[unit.end : name[0]]
    return all(
        token.text in ("named", "called", ",", "，", "名", "叫", "做", "作") for token in between
    )


def _being(
    tokens: Sequence[Token],
    unit: Unit,
    units: Sequence[Unit],
    subject: Subject,
    count: int,
    named: str,
) -> Being:
    noun = raw_text(tokens, unit.start, unit.end)
    if tokens[unit.start].is_cjk:
        return _chinese_being(tokens, unit, noun, subject, count, named)
    noun = noun if any(char.isupper() for char in noun[1:]) else noun.lower()
    words: list[str] = []
    at = unit.start - 1
    while at >= 0 and len(words) < 2:
        token = tokens[at]
        inside = next((one for one in units if one.start <= at < one.end), None)
        busy = inside and (inside.first("action") or inside.first("subject"))
        is_verb = at > 0 and tokens[at - 1].text in _WHO
        if token.text in STOPS or token.is_mark or busy or is_verb or not is_speakable(token.raw):
            break
        words.insert(0, token.raw.lower())
        at -= 1
    plural = unit.plural or (count > 1 and noun.endswith("s"))
    gender = _gender(noun, tokens, plural, count)
    if named:
        gender = gender or _name_gender(named)
        return Being(noun, named, named, subject, gender, False, True)
    full = " ".join([*words, noun])
    return Being(noun, f"the {noun}", f"the {full}", subject, gender, plural, False)


def _chinese_being(
    tokens: Sequence[Token], unit: Unit, noun: str, subject: Subject, count: int, named: str
) -> Being:
    if subject is Subject.ELDER and unit.start and tokens[unit.start - 1].text == "老":
        noun = "老" + noun
    if unit.start and tokens[unit.start - 1].text in "女男" and noun[0] not in "女男":
        noun = tokens[unit.start - 1].text + noun
    start = unit.start - (noun[0] != tokens[unit.start].text)
    before = "".join(token.text for token in tokens[max(0, start - 8) : start])
    found = re.search(r"([^，。、一个位只名条匹头的在有]{1,5}的)$", before)
    modifier = found[1] if found and not re.search("[在从被把]|[里上中下]的", found[1]) else ""
    told = read_units(tokenize(modifier))
    # Whose somebody is, is not how they look.
    owned = re.search("[和与跟同他她它]", modifier) or any(unit.first("subject") for unit in told)
    modifier = "" if owned or has_place(told) else modifier
    gender = _chinese_gender(noun, tokens, count)
    if named:
        return Being(noun, named, named, subject, gender, False, True)
    return Being(noun, noun, modifier + noun, subject, gender, count > 1, False)


def _gender(noun: str, tokens: Sequence[Token], plural: bool, count: int) -> Gender:
    if plural or count > 1:
        return "they"
    last = noun.split()[-1]
    if last in _SHE_NOUNS:
        return "she"
    if last in _HE_NOUNS:
        return "he"
    return _said_gender(tokens)


def _name_gender(name: str) -> Gender:
    """Guess from a first name; nothing if it does not tell."""
    first = name.split()[-1 if len(name.split()) == 1 else 0].lower()
    if first in _HER_NAMES or first.endswith(("a", "ie", "elle", "ine", "lyn")):
        return "she"
    return "he" if first in _HIS_NAMES else ""


def _said_gender(tokens: Sequence[Token]) -> Gender:
    said = {token.text for token in tokens}
    if said & {"she", "her", "hers", "herself"}:
        return "she"
    return "he" if said & {"he", "his", "him", "himself"} else ""


def _chinese_gender(noun: str, tokens: Sequence[Token], count: int) -> Gender:
    if count > 1:
        return "they"
    text = noun + "".join(token.text for token in tokens if token.text in "他她")
    if any(char in text for char in _SHE_CHARS):
        return "she"
    return "he" if any(char in text for char in _HE_CHARS) else ""


def is_joined(tokens: Sequence[Token], beings: Sequence[Being]) -> bool:
    """Whether the second being goes along with the hero."""
    text = [token.text for token in tokens]
    if beings[1].is_name:
        return True
    last = tokenize(beings[1].noun)[-1].text
    if last not in text:
        return False
    at = text.index(last)
    return bool(_JOINED & set(text[max(0, at - 5) : at]))
