"""Tell whom a pronoun, a passive or the weather takes a deed from. Knows small grammar; no order of rank."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from moviefactory.lexicon.herding import BEASTS, Mention
from moviefactory.lexicon.modifiers import CLAUSE_MARKS, DEMOTING
from moviefactory.lexicon.pronouns import is_half
from moviefactory.lexicon.sexes import MAN, SEXED, WOMAN, sex_of
from moviefactory.lexicon.units import ARTICLES, Unit
from moviefactory.lexicon.vocabulary import Action, Subject
from moviefactory.lexicon.words import Token, word_set

_CALLED: Final = {"she": WOMAN, "he": MAN, "they": "", "她": WOMAN, "他": MAN}
_OBJECT_SPAN: Final = 3
_SHARED: Final = frozenset({Action.RUN, Action.WALK, Action.FIGHT, Action.FLY, Action.SWIM})
"""What both do where one is said to be chased, led or fought by the other."""
_MANNER: Final = frozenset({Action.HOLD, Action.LAUGH, Action.CRY, Action.LOOK_UP})
_NATURE: Final = (
    "月亮", "月光", "太阳", "阳光", "夕阳", "朝阳", "旭日", "落日", "狂风", "海风", "寒风", "晚风", "微风", "北风", "乌云",
    "白云", "大雾", "浓雾", "晨雾", "暴雨", "大雨", "雨水", "雨点", "雪花", "大雪", "闪电", "雷声", "海浪", "巨浪", "潮水",
    "骤雨", "阵雨", "细雨", "雷雨", "春雨", "秋雨", "夜幕", "夜色", "暮色", "晨光", "浪花", "灯光", "星光", "烟雾", "黄沙", "沙尘",
)  # fmt: skip
"""What does much in Chinese that nobody does: 月亮爬上树梢."""
_RESTING: Final = frozenset({Action.SIT, Action.SLEEP, Action.KNEEL, Action.LEAN})
_WINGED: Final = frozenset(
    {
        Subject.BIRD, Subject.OWL, Subject.EAGLE, Subject.SEAGULL, Subject.SWAN, Subject.CROW, Subject.BUTTERFLY,
        Subject.BEE, Subject.DRAGON, Subject.PLANE, Subject.HELICOPTER, Subject.BALLOON, Subject.ROCKET,
        Subject.SPACECRAFT, Subject.UFO, Subject.COMET, Subject.BALL, Subject.CAMPFIRE,
    }
)  # fmt: skip
_FINNED: Final = frozenset(
    {Subject.FISH, Subject.SHARK, Subject.WHALE, Subject.DOLPHIN, Subject.TURTLE, Subject.OCTOPUS}
)
_FLIES: Final = ("fly", "flies")
_FLIES_UP: Final = ("fly up", "flies up", "flying up")
_ON_FOOT: Final = ("circl", "ris", "rose", "盘旋")
_FORCES: Final = word_set(
    "lightning wind winds waves rain snow storm sun light sunlight moonlight shells bombs"
)
"""By what something is struck, lit or beaten in English, which nobody does."""
_BEFORE_MANNER: Final = word_set(", and with")
_APART: Final = frozenset("里下中上的冒顶踏迎趁着借伴")


def called_doer(tokens: Sequence[Token], deed: Unit, mentions: Sequence[Mention]) -> Mention | None:
    """Return whom a pronoun right before a deed means: the bride of `the bride's veil blows as she runs`."""
    at = deed.start - 1
    if at > 0 and tokens[at].text.endswith("ly"):
        at -= 1
    if at < 0 or tokens[at].text not in _CALLED or is_half(tokens, at):
        return None
    sex = _CALLED[tokens[at].text]
    before = [
        one
        for one in mentions
        if one.unit.end <= at
        and (one.unit.cast or one.subject in SEXED)
        and sex in ("", one.sex or sex_of(one.unit.word) or sex)
        and (sex or one.count > 1)
    ]
    return before[-1] if before else None


def agent(tokens: Sequence[Token], deed: Unit, mentions: Sequence[Mention]) -> Mention | None:
    """Return who does what another undergoes: the bull of `chased by a bull`."""
    by = next(
        (at for at in (deed.end, deed.end + 1) if at < len(tokens) and tokens[at].text == "by"), 0
    )
    if deed.deed_form != "ed" or not by:
        return None
    after = next((one for one in mentions if one.unit.start > by), None)
    if after is None:
        return None
    between = {token.text for token in tokens[by + 1 : after.unit.start]}
    return None if between & CLAUSE_MARKS else after


def objects(
    tokens: Sequence[Token], units: Sequence[Unit], mentions: Sequence[Mention]
) -> list[Mention]:
    """Return whom what others do by the way is done to: the donkey of `a man leading a donkey rests`."""
    found = []
    for one, following in pairwise(mentions):
        deed = next((u for u in units if u.start == one.unit.end and u.first("action")), None)
        if deed is None or deed.deed_form != "ing" or one.subject not in SEXED:
            continue
        between = {token.text for token in tokens[deed.end : following.unit.start]}
        if len(between) <= _OBJECT_SPAN and not between & (CLAUSE_MARKS | DEMOTING):
            found.append(following)
    return found


def share_deeds(tokens: Sequence[Token], mentions: Sequence[Mention]) -> None:
    """Let whoever is chased run, where 被 or `by` stands between them and who chases."""
    for one, following in pairwise(mentions):
        between = [token.text for token in tokens[one.unit.end : following.unit.start]]
        plain = [text for text in between if text not in ARTICLES]
        undergoes = "被" in between or "by" in plain[:3]
        if one.unit.end == following.unit.start and tokens[one.unit.start].is_cjk:
            one.action = one.action or following.action  # 爷爷奶奶在散步: both do.
        if undergoes and one.action is None and following.action in _SHARED:
            one.action = following.action
    if mentions and tokens[max(0, mentions[0].unit.start - 4) : mentions[0].unit.start]:
        first = [token.text for token in tokens[: mentions[0].unit.start]]
        chased = len(mentions) > 1 and "by" in first[:3] and mentions[0].action in _SHARED
        if chased and mentions[1].action is None:
            mentions[1].action = mentions[0].action


def yields(before: Action | None, now: Action) -> bool:
    """Whether a deed told by the way yields to another: none to rest but going and holding."""
    if now in (Action.STAND, before) or (now in _MANNER and before not in (None, *_MANNER)):
        return False
    if now in (Action.WALK, Action.RUN):
        return before in _MANNER or before in _RESTING
    return now not in _RESTING or before in (Action.WALK, Action.RUN, Action.HOLD)


def possible_deed(subject: Subject, deed: Unit, action: Action) -> Action:
    """Return what a deed is for who has wings or none: an owl flies no kite, wolves circle on foot."""
    if action is Action.HOLD and subject in _WINGED and deed.word.startswith(_FLIES):
        return Action.FLY
    if action is Action.FLY and subject in BEASTS - _WINGED and deed.word in _FLIES_UP:
        return Action.JUMP
    if action is not Action.FLY or subject in _WINGED or not deed.word.startswith(_ON_FOOT):
        return action
    if subject in _FINNED:
        return Action.SWIM
    return (
        Action.STAND if deed.word.startswith("ris") or deed.word.startswith("rose") else Action.WALK
    )


def is_of_weather(tokens: Sequence[Token], deed: Unit, mentions: Sequence[Mention]) -> bool:
    """Whether the weather does a deed: 月亮爬上树梢, a tower `is struck by lightning`."""
    if not tokens[deed.start].is_cjk:
        by = [token.text for token in tokens[deed.end : deed.end + _OBJECT_SPAN]]
        return deed.deed_form == "ed" and "by" in by[:1] and bool(_FORCES & set(by))
    start = deed.start
    while start and tokens[start - 1].is_cjk:
        start -= 1
    clause = "".join(token.text for token in tokens[start : deed.start])
    named = next((word for word in _NATURE if clause.startswith(word)), "")
    between = clause[len(named) :]
    return bool(named) and not _APART & set(between) and not any(
        start <= one.unit.start < deed.start for one in mentions
    )  # fmt: skip


def is_manner(tokens: Sequence[Token], deed: Unit, mentions: Sequence[Mention]) -> bool:
    """Whether a deed only says how another is done: `grinning, the clown throws`, 抱着吉他睡.

    So does what follows a noun right after it: `a man leading a donkey rests`.
    """
    sense = deed.first("action")
    if deed.deed_form == "ing" and any(one.unit.end == deed.start for one in mentions):
        return True
    if sense is None or Action(sense.value) not in _MANNER:
        return False
    if tokens[deed.start].is_cjk:
        following = tokens[deed.end].text if deed.end < len(tokens) else ""
        return "着" in deed.word or following == "着"
    first = deed.start == 0 or tokens[deed.start - 1].text in _BEFORE_MANNER
    return deed.deed_form == "ing" and first
