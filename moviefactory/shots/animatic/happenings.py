"""What happens to things: they burn, sink, topple, spin, ring, steam, brake. Knows words; draws nothing.

A reading says that a ship falls or a bell stands. What is seen of it, the line's own words tell.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from moviefactory.lexicon.places import ROOMS, broad
from moviefactory.lexicon.vocabulary import Action, Place, Subject, SubjectReading, as_detail
from moviefactory.shots.animatic.figures.kinds import kind_of
from moviefactory.shots.animatic.figures.rides import RIDES
from moviefactory.shots.animatic.figures.waysides import EFFIGIES
from moviefactory.shots.animatic.measures import PEOPLE

if TYPE_CHECKING:
    from collections.abc import Mapping

MARK: Final = "deed "
"""What begins a happening in the detail of a subject."""
HULLS: Final = frozenset({Subject.SHIP, Subject.BOAT, Subject.SUBMARINE})
ROAD: Final = frozenset(
    {
        Subject.CAR, Subject.TRUCK, Subject.BUS, Subject.MOTORCYCLE, Subject.TANK, Subject.SNOWPLOW, Subject.BICYCLE,
        Subject.TRAIN, Subject.SLEDGE,
    }
)  # fmt: skip
AIR: Final = frozenset(
    {Subject.PLANE, Subject.HELICOPTER, Subject.ROCKET, Subject.SPACECRAFT, Subject.UFO, Subject.BALLOON}
)  # fmt: skip
THINGS: Final = (
    HULLS
    | ROAD
    | AIR
    | {
        Subject.TREE, Subject.LIGHTHOUSE, Subject.HOUSE, Subject.CAMPFIRE, Subject.BALL, Subject.CASTLE, Subject.TENT,
        Subject.WINDMILL, Subject.BRIDGE, Subject.WELL, Subject.STATUE, Subject.PIANO, Subject.THRONE, Subject.CLOCK,
        Subject.DOOR, Subject.CHEST, Subject.BOOK, Subject.LANTERN, Subject.FLOWER, Subject.SWORD, Subject.COMET,
        Subject.ROBOT,
    }
)  # fmt: skip
"""What things happen to."""
NEVER_FALLEN: Final = frozenset({Subject.BALL, Subject.FLOWER, Subject.COMET, Subject.ROBOT, Subject.CAMPFIRE}) | AIR  # fmt: skip
EFFIGY_DEEDS: Final = frozenset(
    {Action.STAND, Action.SIT, Action.FALL, Action.FLOAT, Action.LEAN, Action.LOOK_UP, Action.HOLD, Action.WAVE}
)  # fmt: skip
"""What somebody of snow or straw does standing."""
STREETS: Final = frozenset(
    {Place.RAILWAY, Place.STREET, Place.ALLEY, Place.HARBOUR, Place.ROAD, Place.TRAIN}
)
_ATTRIBUTE: Final = re.compile(
    r"^(?!in |on |at |with |by )[a-z]+(?: (?!an? |the |his |her |its |and |in |on )[a-z-]+){0,2} $"
)
"""What says how the noun after it is: a broken red car."""
_ARTICLE: Final = re.compile(r"\b(?:an?|the|his|her|its|their|two|three) $")
_OF_A_NOUN: Final = re.compile(
    r"(?:burning|flaming|smoking|smouldering|steaming|sinking|broken|cracked|shattered|ruined|rusty|battered|crumbling) (?!and |in |on |at )[a-z]"
)
"""What tells of the noun after it alone, though that is nobody here: in front of a burning house."""
_HOUSE_AFIRE: Final = re.compile(
    r"\bburning (?:[a-z]+ )?(?:house|barn|building|hut|cottage|farmhouse|cabin)\b|燃烧的[^，。]{0,3}(?:房|屋|楼)|着火的[^，。]{0,3}(?:房|屋|楼)"
)
"""What nobody overlooks, though the line only says that somebody is before it."""
PARKED: Final = re.compile(
    r"\blean\w*|\bparked\b|\babandoned\b|\bpropped\b|\brust\w*|\bl(?:ies|ying)\b|\bstand(?:s|ing)\b|\bagainst\b|停着|靠着|靠在|倒在|停在|生锈"
)
BOWL: Final = re.compile(r"\bbowl\b|\baquarium\b|\bfish tank\b|鱼缸")
FLAMES: Final = frozenset({"flame", "flames", "fire", "fires", "火", "火焰", "campfire"})
"""What is no fire beside the thing that burns."""


@dataclass(frozen=True, slots=True)
class Happening:
    """How a line tells of it, and to whom alone it happens; to every thing where that is empty."""

    said: re.Pattern[str]
    whom: frozenset[Subject] = frozenset()


def _told(english: str, chinese: str, whom: frozenset[Subject] = frozenset()) -> Happening:
    return Happening(re.compile(rf"\b(?:{english})\b|{chinese}"), whom)


HAPPENINGS: Final[Mapping[str, Happening]] = MappingProxyType(
    {
        "afire": _told(
            r"burn(?:s|ing|t|ed)?|on fire|in flames?|ablaze|aflame|blaz(?:es?|ing)|engulfed|in campfire|catch(?:es)? fire|flaming",
            "燃烧|着火|起火|烧着|火海|焚",
            THINGS - {Subject.CAMPFIRE, Subject.LANTERN, Subject.CHEST, Subject.CLOCK},
        ),
        "smoking": _told(r"smok(?:es?|ing|y)|smoulder\w*|smolder\w*|belch\w*|puff(?:s|ing)", "冒烟|冒着烟|浓烟|喷烟"),
        "steaming": _told(r"steam(?:s|ing|y)|simmer\w*|boil(?:s|ing)?|piping hot|steam ris\w+", "冒着?热气|热气腾腾|蒸汽(?!机|火车)|冒气|沸腾"),
        "sinking": _told(r"sink(?:s|ing)?|sank|sunk|founder(?:s|ing)?|go(?:es|ing)? down|went down|capsiz\w*", "沉没|下沉|沉入|倾覆|沉船", HULLS),
        "toppling": _told(
            r"toppl\w*|(?:fall|tip|keel|roll|turn)(?:s|ing|ed)? over(?! (?:the|an?)\b)|overturn\w*|collaps\w*|knocked over", "倒下|倒塌|翻倒|翻车|侧翻|倒在", THINGS - HULLS - AIR
        ),
        "spinning": _told(
            r"spin(?:s|ning)?|spun|twirl\w*|whirl(?:s|ed|ing)?|rotat\w*|revolv\w*|turn(?:s|ing)?(?! (?:to|into|over|off|on|onto|around the corner|left|right|the|his|her|a|its|their)\b)|pirouett\w*|go(?:es)? round",
            "旋转|转动|转圈|转起|转着|转个不停|打转|缓缓转|一圈",
        ),
        "swinging": _told(r"swing(?:s|ing)?|sway(?:s|ing)?|rock(?:s|ing)|oscillat\w*|dangl\w*|waver\w*", "摆动|摇摆|摇晃|晃动|来回摆|摇来摇去"),
        "sounding": _told(
            r"ring(?:s|ing)|rang|toll(?:s|ing|ed)?|chim(?:es?|ing)|tick(?:s|ing)?|strik(?:es?|ing)|beat(?:s|ing)|hit(?:s|ting)|fighting|play(?:s|ing)?|peal\w*|blar(?:es?|ing)|hoot\w*|honk\w*|crackl(?:es|ing)|buzz\w*|wail\w*|siren|whistl(?:es|ing)|tinkl\w*",
            "响|敲|滴答|奏|鸣|播放|嘀嗒",
        ),
        "skidding": _told(r"brak(?:es?|ing)|skid\w*|screech\w*|slam\w*|swerv\w*|squeal\w*|jerk\w* to a|pull(?:s|ing)? up", "刹车|急刹|急停|打滑|漂移", ROAD),
        "speeding": _told(
            r"speed(?:s|ing)?|sped|rac(?:es?|ing)(?! car)|roar(?:s|ing)?|barrel(?:s|l?ing)|hurtl\w*|rush(?:es|ing)?|tear(?:s|ing)|zoom\w*|thunder(?:s|ing) (?:along|down|across|through|over)|at full speed|plung(?:es?|ing)|streak(?:s|ing)|dash(?:es|ing)",
            "疾驰|飞驰|狂奔|疾行|冲向|冲下|飞速|呼啸|急驶|风驰",
            ROAD | AIR,
        ),
        "broken": _told(r"shatter\w*|broken|break(?:s|ing)?|crack(?:s|ed|ing)|smash\w*|in pieces|wrecked|crashed|ruined|derelict|crumbl\w*", "破碎|打碎|碎裂|摔碎|破损|损坏|砸碎|裂开"),
        "dripping": _told(r"drip(?:s|ping)?|leak\w*|trickl\w*|melt(?:s|ing|ed)?|thaw\w*", "滴落|滴下|滴水|滴蜡|融化|流淌|漏水"),
        "beaconing": _told(r"flash(?:es|ing)?|blink(?:s|ing)?|sirens?|blue lights?|shin(?:es?|ing)|beam", "闪着|闪烁|警灯|光束", ROAD | {Subject.LIGHTHOUSE}),
        "rusting": _told(r"rust(?:y|ed|ing|s)|battered|weathered|corroded|ramshackle", "生锈|锈迹|锈蚀|破旧|老旧|斑驳"),
        "rising": _told(r"tak(?:es?|ing) off|lift(?:s|ing) off|took off|climb(?:s|ing)", "起飞|升空|腾空", frozenset({Subject.PLANE})),
        "looping": _told(r"loop\w*|somersault\w*|barrel[- ]roll\w*|aerobatic\w*|stunts?", "筋斗|翻跟头|特技|翻滚", frozenset({Subject.PLANE})),
        "slinging": _told(
            r"(?:carr(?:y|ies|ying)|hold(?:s|ing)?|lift(?:s|ing)?|hoist\w*|lower\w*|deliver\w*|bring\w*|transport\w*|haul\w*|drop\w*)\b"
            r"(?=.*\b(?:parcels?|packages?|box(?:es)?|crates?|containers?|beams?|loads?|cargo|sacks?|pallets?|suppl(?:y|ies)|medicines?|logs?)\b)",
            "(?:运|送|吊|提|载|抬|投)[^，。]{0,8}(?:包裹|箱|货|快递|物资|药|木材|钢梁)", frozenset({Subject.HELICOPTER}),
        ),
        "opening": _told(r"open(?:s|ing|ed)?|ajar|creak(?:s|ing)", "打开|开了|敞开|推开|开启|半开|缓缓开", frozenset({Subject.DOOR})),
        "flashing": _told(r"flash(?:es|ing)?|blink(?:s|ing)?|flicker(?:s|ing)?|light(?:s|ing)? up|lit|glow(?:s|ing)?|shin(?:es?|ing)|glint\w*|gleam\w*|glitter\w*|sparkl\w*", "闪|亮起|发光|闪烁|亮着|闪亮"),
    }
)  # fmt: skip
"""By name, in English and Chinese."""
DULL: Final[Mapping[str, frozenset[Subject]]] = MappingProxyType(
    {
        # Headlights blink and the sun shines on much that does not shine itself.
        "flashing": frozenset({Subject.CHEST, Subject.BOOK, Subject.STATUE, Subject.SWORD, Subject.LANTERN, Subject.CLOCK, Subject.UFO}),
        "spinning": ROAD | HULLS,
        "sounding": ROAD | AIR | HULLS | {Subject.TREE, Subject.BALL, Subject.CAMPFIRE, Subject.FLOWER},
        "swinging": HULLS | {Subject.BRIDGE},
    }
)  # fmt: skip
"""To whom else something does not happen: `flashing` is the other way round, to these alone."""


def happening(
    subjects: Sequence[SubjectReading], said: str, place: Place
) -> tuple[SubjectReading, ...]:
    """Return the subjects, each thing with what the line `said`, in English or Chinese, tells happens to it.

    A ship that goes down lies in the water still, except where all is below it.
    """
    sways = HAPPENINGS["swinging"].said.search(said.casefold()) is not None
    subjects = [_as_parked(_as_public(_as_inner(one, place), place), subjects, said) for one in subjects]  # fmt: skip
    subjects = [_as_rescuing(one) for one in subjects] if len(subjects) == 1 else subjects
    subjects = [
        _as_effigy(_as_bowl(_as_rover(one, said, place), said), sways=sways) for one in subjects
    ]
    text = said.casefold()
    if _HOUSE_AFIRE.search(text) and all(one.subject is not Subject.HOUSE for one in subjects):
        subjects = [*subjects, SubjectReading(Subject.HOUSE, Action.STAND, 1, "house")]
    found = [(name, hit.start()) for name, row in HAPPENINGS.items() if (hit := row.said.search(text))]  # fmt: skip
    told: list[list[str]] = [[] for _ in subjects]
    for name, at in found:
        index = _to_whom(subjects, text, name, at)
        if index is not None:
            told[index].append(name)
    for one, names in zip(subjects, told, strict=True):
        fallen = "sinking" if one.subject in HULLS else "toppling"
        kind = kind_of(one.subject, one.word)
        machine = kind in RIDES and one.action in (Action.STUMBLE, Action.FALL)
        falls = machine or (one.action is Action.FALL and one.subject in THINGS - NEVER_FALLEN)
        falls = falls and broad(place) is not Place.UNDERWATER
        if falls and fallen not in names:
            names.append(fallen)
        if "sinking" in names and broad(place) in (Place.UNDERWATER, Place.SPACE):
            names.remove("sinking")
    burns = any("afire" in names for names in told) or {Subject.ROCKET, Subject.DRAGON} & {
        one.subject for one in subjects
    }
    return tuple(
        _with(one, names) if names else one
        for one, names in zip(subjects, told, strict=True)
        if not (burns and one.subject is Subject.CAMPFIRE and one.word in FLAMES)
    )


def _as_rover(one: SubjectReading, said: str, place: Place) -> SubjectReading:
    """Return a robot on wheels, or one called a rover, on another world as the rover that it is."""
    abroad = broad(place) is Place.PLANET or place in (Place.MARS, Place.MOON)
    wheeled = "wheel" in said or one.word.endswith("rover")
    wheels = abroad and one.subject in (Subject.ROBOT, Subject.CAR) and wheeled
    return replace(one, word="rover", count=1) if wheels and not one.cast else one


def _as_inner(one: SubjectReading, place: Place) -> SubjectReading:
    """Return a door in a house as one of wood in its frame: no gate of stone stands in a hallway."""
    inside = broad(place) is Place.INTERIOR and one.subject is Subject.DOOR
    return replace(one, word="room door") if inside and not kind_of(one.subject, one.word) else one


def _as_public(one: SubjectReading, place: Place) -> SubjectReading:
    """Return a clock out of doors as one of a tower or a street: no tall clock stands in a meadow."""
    inside = place in ROOMS or place is Place.TABLETOP
    if one.subject is not Subject.CLOCK or inside or kind_of(one.subject, one.word) or "father" in one.word:  # fmt: skip
        return one
    return replace(one, word="station clock" if place in STREETS else "clock tower")


def _as_rescuing(one: SubjectReading) -> SubjectReading:
    """Return a lifeboat that goes out by itself as the motor boat that it is, and no boat to be rowed."""
    rescues = one.subject is Subject.BOAT and one.word.casefold() in ("lifeboat", "救生艇")
    return replace(one, subject=Subject.SHIP, word="rescue boat") if rescues else one


def _as_parked(
    one: SubjectReading, subjects: Sequence[SubjectReading], said: str
) -> SubjectReading:
    """Return a bicycle that leans, lies or rusts somewhere without anybody on it."""
    alone = not any(other.subject in PEOPLE for other in subjects)
    left = alone and one.subject is Subject.BICYCLE and "cyclist" not in one.detail and PARKED.search(said.casefold())  # fmt: skip
    if not left or one.cast or kind_of(one.subject, one.word):
        return one
    return replace(one, word="parked bicycle", action=Action.STAND)


def _as_bowl(one: SubjectReading, said: str) -> SubjectReading:
    """Return a fish that swims in a bowl as the bowl with it."""
    if one.subject is not Subject.FISH or one.cast or not BOWL.search(said.casefold()):
        return one
    return replace(one, subject=Subject.LANTERN, word="fishbowl", count=1, action=Action.STAND)


def _as_effigy(one: SubjectReading, *, sways: bool) -> SubjectReading:
    """Return a scarecrow or a snowman that stands, as the thing that it is."""
    quiet = one.action in EFFIGY_DEEDS or (sways and one.action is Action.DANCE)
    still = one.subject in PEOPLE and quiet and not one.cast
    if still and kind_of(Subject.STATUE, one.word) in EFFIGIES:
        return replace(one, subject=Subject.STATUE, action=Action.STAND)
    return one


def _with(one: SubjectReading, names: Sequence[str]) -> SubjectReading:
    marks = (MARK + name for name in names)
    action = Action.FLOAT if "sinking" in names else one.action
    toppled = action in (Action.FALL, Action.STUMBLE) and "toppling" in names
    turns = action is Action.FLOAT and "spinning" in names and one.subject not in AIR
    if toppled or turns:
        action = Action.STAND
    return replace(one, action=action, detail=as_detail(one.detail, *marks))


def happenings_of(detail: str) -> frozenset[str]:
    """Return the names of what happens to somebody, as their detail has it."""
    parts = (part.strip() for part in detail.split(","))
    return frozenset(part.removeprefix(MARK) for part in parts if part.startswith(MARK))


def _to_whom(subjects: Sequence[SubjectReading], text: str, name: str, at: int) -> int | None:
    """Return the number of the subject named last before `at`, or else first after it; None for people."""
    places = [(text.find(one.word.casefold()), index) for index, one in enumerate(subjects)]
    before = [place for place in places if 0 <= place[0] <= at]
    index = max(before)[1] if before else min(places)[1] if places else None
    ahead = [place for place in places if place[0] > at and _ATTRIBUTE.match(text[at : place[0]])]
    if not ahead and _ARTICLE.search(text[:at]) and _OF_A_NOUN.match(text[at:]):
        return None
    index = min(ahead)[1] if ahead else index
    if index is None:
        return None
    one = subjects[index]
    if one.subject in PEOPLE - {Subject.ROBOT} or one.subject not in THINGS:
        return None
    whom = HAPPENINGS[name].whom
    if whom and one.subject not in whom:
        return None
    dull = DULL.get(name, frozenset())
    if (one.subject in dull) is not (name == "flashing") and name in DULL:
        return None
    return index
