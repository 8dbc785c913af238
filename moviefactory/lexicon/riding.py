"""Tell who rides what. Knows readings and the words between them; not places."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from moviefactory.lexicon.herding import BEASTS
from moviefactory.lexicon.powers import HANDED
from moviefactory.lexicon.vocabulary import Action, Subject, SubjectReading, as_detail

MOUNTS: Final = BEASTS | {
    Subject.DRAGON, Subject.EAGLE, Subject.OWL, Subject.TURTLE, Subject.DOLPHIN, Subject.WHALE, Subject.MOUSE,
    Subject.TYRANNOSAURUS, Subject.BRONTOSAURUS, Subject.SNAKE, Subject.CROW, Subject.SEAGULL, Subject.PENGUIN,
    Subject.BEE, Subject.BUTTERFLY, Subject.CRAB, Subject.FISH, Subject.SHARK, Subject.OCTOPUS,
}  # fmt: skip
"""The beasts that somebody may be seen to ride."""
SADDLED: Final = frozenset({Subject.BICYCLE, Subject.MOTORCYCLE, Subject.SLEDGE, Subject.CAR})
"""The vehicles that somebody may be seen on; a car only where its word names one without a roof."""
OPEN: Final = re.compile(
    r"\b(carts?|wagons?|coach(es)?|carriages?|chariots?|rickshaws?|sleds?|sledges?|dogsleds?|sleighs?|tractors?"
    r"|wheelchairs?|convertibles?|cabriolets?|roadsters?|rovers?|forklifts?|scooters?|go-?karts?|broomsticks?|carpets?|buggy|stagecoach|troika)\b"
    r"|马车|牛车|驴车|大车|雪橇|拖拉机|轮椅|人力车|黄包车|平板车|敞篷"
)
_GAP: Final = (
    r"(?:(?:a|an|the|his|her|their|its) )?"
    r"(?:(?!(?:on|in|at|by|with|to|and|who|is|are|of|beside|from|past|behind|while|as|when|where|but|a|an|the|his|her|their|its)\b)"
    r"[a-z'-]+ ){0,3}?"
)
"""What stands between a word for riding and the mount: an article and adjectives, no noun of another."""
_RIDES: Final = (
    r"\b(?:on|upon|onto|atop|astride|aboard|riding|rides?|rode|ridden|mounted|mounting|straddl\w+)"
)
_BACK: Final = r"(?: (?:on|upon|in|astride|to|at))?(?: (?:the |his |her )?back of)?"
_CARRIES: Final = (
    r"[^.;]{0,40}\b(?:on|upon|in|over) (?:its|his|her|their|the)? ?(?:back|loin|rump|saddle|hump)\b"
)
_FLOWN: Final = (
    (
        re.compile(
            r"\b(?:on|upon|riding|rides?|rode|astride|aboard|fl(?:y|ies|ying|ew) in)\b[^.,;]{0,20}\bbroom(?:stick)?s?\b|骑着?[^，。]{0,4}扫[帚把]|扫[帚把]上"
        ),
        "broomstick",
    ),
    (re.compile(r"\b(?:flying|magic) carpets?\b|飞毯|魔毯"), "flying carpet"),
)
"""What flies with who is on it, where a line says so."""
_FLOWN_WORDS: Final = re.compile(r"broom|carpet|扫[帚把]|毯")
_IMPLIED: Final = (
    (re.compile(r"\b(?:on|upon|by) horse ?back\b|骑马|骑着马|策马|马背上"), Subject.HORSE, "horse"),
    (re.compile(r"\bsled(?:s|ding|ded)? (?:down|over|across|through)\b|\btoboggan(?:s|ing|ed)\b|滑雪橇|坐雪橇"), Subject.SLEDGE, "sled"),
)  # fmt: skip
"""What a verb alone says that somebody rides."""
_LARGE: Final = frozenset(
    {
        Subject.ELEPHANT, Subject.DRAGON, Subject.WHALE, Subject.BRONTOSAURUS, Subject.GIRAFFE, Subject.TURTLE,
        Subject.COW, Subject.EAGLE,
    }
)  # fmt: skip
"""What has room for several where a line names one; of horses each has an own, unless it says the same."""
_SHARED: Final = re.compile(r"\b(?:one|same|single) $|一[头匹只辆峰架条]$|同一?$")
_OF_ONE: Final = re.compile(r"\b(?:a|an|one|the|same|single|his|her) $")
AIMED: Final = re.compile(
    r"\b(?:aim|point|shoot|fir|look|watch|star|gaz|spit|call|shout|bark|hunt|pounc|swoop|stalk|creep|trampl|stepp?|drop|throw|pour|rain|snow|glanc|wait|land|fall)\w*(?: (?:a|an|the|his|her|its) \w+)? $"
)
"""What is done on somebody who is not ridden: as German says what is aimed at."""
_AT_ANOTHER: Final = frozenset(
    {Action.HUG, Action.TALK, Action.FIGHT, Action.SHOUT, Action.POINT, Action.COOK, Action.FISH}
)
"""What nobody does astride who does it to a beast: as Japanese says at whom."""
_GALLOPS: Final = re.compile(
    r"\b(?:gallop\w*|canter\w*|charg\w+|rac(?:e|es|ing|ed)|dash\w*|sprint\w*|running)\b|飞奔|奔驰|疾驰|狂奔|驰骋"
)
_HALTS: Final = re.compile(
    r"\b(?:halt\w*|face each other|facing each other|stops|stopped|waits|waiting|reins in|rears|watch\w*|stands still)\b"
    r"|停下|勒马|伫立|驻足|对峙"
)
_ROOMY: Final = frozenset({Subject.CAR, Subject.SLEDGE})
"""What carries several at once."""
ON_SOMEBODY: Final = re.compile(
    r"\bpiggy-?back\b|\b(?:on|upon|to|astride) (?:[\w']+ ){0,3}shoulders?\b|肩上|肩头|肩膀|脖子上"
)
"""What says that somebody is borne by another, not by a beast."""
_ROLLER_SKATES: Final = re.compile(
    r"\b(?:roller ?|inline )skates?\b|\brollerblades?\b|轮滑鞋|旱冰鞋|溜冰鞋"
)
_PUSHED: Final = frozenset({Action.PUSH, Action.PULL})
_BOARD: Final = re.compile(r"\bskateboards?\b|\b(?:kick|push) scooters?\b|滑板$|滑板车$")


_AIRCRAFT: Final = frozenset(
    {Subject.PLANE, Subject.HELICOPTER, Subject.BALLOON, Subject.ROCKET, Subject.SPACECRAFT}
)
_PILOT: Final = re.compile(
    r"\b(?:pilots?|aviators?|aviatrix|airm[ae]n|airwom[ae]n|captain|balloonists?|ace|barnstormer)\b|飞行员|机长|飞行家"
)
"""Who flies in something, and not by themselves."""


_MAY_FLY: Final = frozenset({Action.STAND, Action.HOLD, Action.LOOK_UP, Action.FLY, Action.DRIVE})
_FLIES: Final = re.compile(
    r"\b(?:fl(?:y|ies|ying)|pilots|piloting|steer(?:s|ing)?|loop(?:s|ing)?|lands|landing|dives|diving|banks|banking|tak(?:es|ing) off)\b"
    "|驾驶|驾着|开着|飞"
)


def flown_by(rider: SubjectReading, others: Sequence[SubjectReading]) -> SubjectReading | None:
    """Return the aircraft that a pilot flies who is told of before it: nobody flies beside their biplane."""
    if rider.cast or not _PILOT.search(rider.word):
        return None
    crafts = (one for one in others if one.subject in _AIRCRAFT and one.count == rider.count)
    return next((one for one in crafts if not one.cast), None)


def at_the_stick(subjects: list[SubjectReading], said: str) -> list[SubjectReading]:
    """Return a pilot who is said to fly in or with something as aboard it."""
    rider = next((one for one in subjects if one.subject in HANDED), None)
    if rider is None or rider.action not in _MAY_FLY or not _FLIES.search(said.casefold()):
        return subjects
    craft = flown_by(rider, [one for one in subjects if one is not rider])
    if craft is None:
        return subjects
    flown = replace(craft, action=Action.FLY)
    return [flown, *(one for one in subjects if one is not craft and one is not rider)]


def mounted(subjects: Sequence[SubjectReading], said: str) -> list[SubjectReading]:
    """Return the subjects with who is said to be on something riding it, right before it.

    `said` is the line in English or Chinese.
    """
    text = said.casefold()
    told = _flown(_skating(subjects), text)
    subjects = tuple(told)
    if not any(one.subject in HANDED for one in told):
        return told
    for mount in subjects:
        if mount.cast or not (_carries(mount, text) and mount in told):
            continue
        at = _ridden_at(mount, text)
        rider = _rider(told, text, at) if at >= 0 else None
        if rider is None or rider.action in _AT_ANOTHER:
            continue
        taken = [
            one
            for one in told
            if one is not rider and one is not mount and not _is_again(one, mount)
        ]
        place = min(told.index(rider), len(taken))
        return [*taken[:place], *_pair(rider, mount, text, at), *taken[place:]]
    rider = next(one for one in told if one.subject in HANDED)
    for said_so, subject, word in _IMPLIED:
        if said_so.search(text) and not any(one.subject is subject for one in told):
            mount = SubjectReading(
                subject, Action.WALK, 1 if subject in _ROOMY else rider.count, word
            )
            place = told.index(rider)
            return [*told[:place], *_pair(rider, mount, text, -1), *told[place + 1 :]]
    return told


def _flown(subjects: list[SubjectReading], text: str) -> list[SubjectReading]:
    """Return who is said to be on a broom or a flying carpet with it."""
    rider = next((one for one in subjects if one.subject in HANDED), None)
    for said_so, word in _FLOWN:
        if rider is not None and said_so.search(text):
            kept = [one for one in subjects if not _FLOWN_WORDS.search(one.word)]
            at = kept.index(rider)
            craft = SubjectReading(Subject.PLANE, Action.FLY, rider.count, word)
            told = [*kept[:at], rider, craft, *kept[at + 1 :]]
            return [replace(one, action=Action.DRIVE) if one is rider or (one.subject in HANDED and one.action is Action.FLY) else one for one in told]  # fmt: skip
    return subjects


def _skating(subjects: Sequence[SubjectReading]) -> list[SubjectReading]:
    """Return who is named with a skateboard as standing on it, unless it is in hand."""
    board = next((one for one in subjects if _BOARD.search(one.word) and not one.cast), None)
    rider = next((one for one in subjects if one.subject in HANDED), None)
    if rider is not None:
        subjects = [one for one in subjects if not _ROLLER_SKATES.search(one.word)]
    if board is None or rider is None or rider.action in (Action.HOLD, *_PUSHED):
        return list(subjects)
    does = (
        "riding a kick scooter"
        if board.word.endswith(("scooter", "scooters", "车"))
        else "skateboarding"
    )
    rolls = replace(rider, action=Action.DRIVE, detail=as_detail(rider.detail, does))
    return [rolls if one is rider else one for one in subjects if one is not board]


def _carries(one: SubjectReading, text: str) -> bool:
    if one.subject is Subject.CAR:
        drawn = f"{one.word} pulled by" in text or f"{one.word} drawn by" in text
        return drawn or OPEN.search(one.word.casefold()) is not None
    return one.subject in MOUNTS or (one.subject in SADDLED and not _BOARD.search(one.word))


def _is_again(one: SubjectReading, mount: SubjectReading) -> bool:
    """Whether a beast is named once more: 毛驴 and then 驴背."""
    same = one.subject is mount.subject and not one.word.isascii()
    return same and (one.word in mount.word or mount.word in one.word)


def _ridden_at(mount: SubjectReading, text: str) -> int:
    """Return where a line says that somebody is on a mount, -1 where it does not."""
    word = mount.word.casefold()
    found = _pattern(word, mount.subject in MOUNTS).search(text)
    if (
        found
        and AIMED.search(text[: found.start()])
        and found[0].startswith(("on ", "upon ", "at "))
    ):
        return -1  # A rifle aimed on a bear.
    return found.start() if found and mount.action not in _PUSHED else -1


@lru_cache(maxsize=256)
def _pattern(word: str, beast: bool) -> re.Pattern[str]:
    if not word.isascii():
        own = re.escape(word)
        return re.compile(
            rf"(?:骑(?![士兵手者警])|乘(?![务客])|驾(?!驶员)|[跨蹬踩踏驭])[着在上了]?[^，。,、;追赶马驴牛跑走穿过向]{{0,7}}?{own}|坐在?[^，。,、;上里旁边]{{0,8}}?{own}(?:的?背|身上|上|里)?(?![旁边前后附]|身[旁边前后])"
            rf"|{own}(?:背上|身上|上)?[^，。]{{0,2}}(?:驮着|坐着|骑着|载着|驮|载)|趴在[^，。]{{0,6}}{own}"
        )
    own = rf"\b{re.escape(word)}(?:s|es)?\b"
    ways = [
        rf"{_RIDES}{_BACK} {_GAP}{own}",
        rf"\b(?:driv|rid)\w+ [^.;]*?\b(?:with|in|on|by|over) {_GAP}{own}",
        rf"\b{own}[^.;]*?{_CARRIES}",
        rf"\b{own} (?:carr|bear)\w+ (?:a|an|the|his|her|two|three) ",
        rf"\b{own} riding on\b",
        rf"\b{own} , (?:[a-z]+ ){{1,4}}riding on\b",
    ]
    if beast:
        ways += [
            rf"\b(?:in|over) {_GAP}{own}",
            rf"\b(?:at|by) (?:back of )?(?:(?:white|black|brown|grey|gray|red|big|small|old|young|large|huge) ){{0,2}}{own}",
        ]
    else:
        ways += [rf"\b(?:in|aboard|over) {_GAP}{own}", rf"\b(?:at|by) {own}"]
        ways += [rf"\b(?:rac|steer|speed|rev)\w* (?:his|her|their|a|an|the) {_GAP}{own}"]
    return re.compile("|".join(ways))


def _rider(told: Sequence[SubjectReading], text: str, at: int) -> SubjectReading | None:
    """Return who is nearest before the place where a line says that somebody rides, or after it."""
    people = [one for one in told if one.subject in HANDED and one.action not in _PUSHED]
    if not people:
        return None
    places = {id(one): text.find(one.word.casefold()) for one in people}
    before = [one for one in people if 0 <= places[id(one)] < at]
    return max(before, key=lambda one: places[id(one)]) if before else people[0]


def _pair(
    rider: SubjectReading, mount: SubjectReading, text: str, at: int
) -> tuple[SubjectReading, ...]:
    """Return the rider and what carries them, as many of each as are seen."""
    word = text.find(mount.word.casefold(), max(0, at))
    before = _before_noun(text, word) if word >= 0 else ""
    shared = _SHARED.search(before) is not None
    shared = shared or (mount.subject in _LARGE and _OF_ONE.search(before) is not None)
    spare: tuple[SubjectReading, ...] = ()
    count = mount.count
    if rider.count > 1 and mount.subject not in _ROOMY:
        alone = shared and mount.count == 1 and mount.subject is not Subject.BICYCLE
        count = 1 if alone else rider.count
    elif mount.count > 1:
        spare = (replace(mount, count=mount.count - 1),) if "one of" in text else ()
        count = 1
    action = Action.JUMP if rider.action is Action.JUMP else mount.action
    if mount.subject in SADDLED:
        action = Action.DRIVE
    elif action not in (Action.RUN, Action.FLY, Action.SWIM, Action.JUMP):
        runs = rider.action is Action.RUN or _GALLOPS.search(text)
        action = Action.RUN if runs else Action.STAND if _HALTS.search(text) else Action.WALK
    return replace(rider, action=Action.DRIVE), replace(mount, action=action, count=count), *spare


def _before_noun(text: str, at: int) -> str:
    """Return the words before a noun down to its article."""
    before = text[max(0, at - 24) : at]
    if not text[at : at + 1].isascii():
        return re.sub(r"[^一同头匹只辆峰架条]+$", "", before)
    while (
        before
        and not _SHARED.search(before)
        and not _OF_ONE.search(before)
        and re.search(r"[a-z-]+ $", before)
    ):
        cut = re.sub(r"[a-z-]+ $", "", before)
        if re.search(r"\b(?:on|in|at|by|with|riding|over)\s$", before):
            return ""
        before = cut
    return before
