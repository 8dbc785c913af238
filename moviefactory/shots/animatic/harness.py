"""Harness: which beasts pull what, and who goes before whom. Knows words of a line; draws nobody."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from moviefactory.lexicon.herding import BEASTS
from moviefactory.lexicon.sexes import SEXED
from moviefactory.lexicon.vocabulary import Action, Subject, SubjectReading, as_detail
from moviefactory.shots.animatic.figures.kinds import kind_of
from moviefactory.shots.animatic.figures.wardrobe import COLOURS

LOADS: Final[Mapping[str, re.Pattern[str]]] = MappingProxyType(
    {
        "plough": re.compile(r"\bplou?gh|\bplows?\b|\bplowing\b|犁|耕"),
        "sled": re.compile(r"\bsle(d|igh|dge)s?\b|雪橇|爬犁|耕"),
        "coach": re.compile(r"\b(stage)?coach(es)?\b|\bcarriages?\b|马车"),
        "chariot": re.compile(r"\bchariots?\b|战车"),
        "cart": re.compile(r"\bcarts?\b|\bwagons?\b|\bcar pulled by\b|\bcar drawn by\b|车"),
    }
)
"""What beasts pull, by the words that name it."""
TEAMS: Final[Mapping[tuple[str, str], str]] = MappingProxyType(
    {
        ("dog", "sled"): "dog sled", ("wolf", "sled"): "dog sled", ("dog", "cart"): "dog sled",
        ("horse", "plough"): "plough", ("horse", "sled"): "sleigh", ("horse", "coach"): "coach", ("horse", "chariot"): "chariot",
        ("horse", "cart"): "horse cart", ("cow", "cart"): "ox cart", ("cow", "plough"): "ox plough",
        ("cow", "coach"): "ox cart", ("deer", "sled"): "sleigh", ("deer", "cart"): "sleigh",
        ("donkey", "cart"): "donkey cart", ("mule", "cart"): "donkey cart", ("pony", "cart"): "horse cart",
    }
)  # fmt: skip
"""What shows a kind of beasts that pulls a kind of load: the two as one figure, the team in front."""
_HUE: Final = re.compile("|".join(rf"\b{word}\b" if word.isascii() else word for word in COLOURS))
DRAWN: Final = frozenset(
    {Subject.CAR, Subject.SLEDGE, Subject.TRUCK, Subject.BICYCLE, Subject.ROBOT}
)
NUMBERS: Final = {"two": 2, "three": 3, "four": 4, "six": 6, "eight": 8}
WHEELED: Final = re.compile(r"\b(two|three|four|six|eight)[- ]wheel")
RULERS: Final = re.compile(
    r"\b(queen|king|cleopatra|pharaoh|emperor|empress|roman|gladiator|centurion|warrior)\b|女王|法老|皇"
)
"""Who drives a chariot, though the line calls it a cart."""
HEAVY: Final = frozenset(
    {Subject.CAR, Subject.TRUCK, Subject.BUS, Subject.MOTORCYCLE, Subject.PIANO}
)
_DRAGGED: Final = frozenset({Subject.BOAT, Subject.TREE, Subject.CHEST, Subject.PLANE, Subject.STATUE, Subject.WHALE, Subject.FISH})  # fmt: skip
"""What people drag along on a rope, beside beasts and what has wheels."""
ROPED: Final = "pulled along"
"""What is told of who pulls what is a subject of its own, on a rope."""
ON_SLED: Final = re.compile(
    r"\b(on|in) (a|an|the|his|her|their) (\w+ )?(sled|sledge|sleigh|toboggan)\b"
    r"|\b(sled|sledge|sleigh|toboggan) with (a|an|the|his|her|two) (\w+ )?(child|children|girl|boy|kid|daughter|son|sister|brother|baby)\b|雪橇上"
)
LITTLE: Final = re.compile(r"\b(little|small|young|baby)\b|小|妹|弟")
CHASES: Final = re.compile(
    r"\bchas(e|es|ing|ed)\b|\bpursu|\bafter (a|an|the|his|her)\b|\bhunt(s|ing)?\b|\bhounds?\b after|追|"
    r"\bpersig|\bpersegu|\bcorren? (?:tras|detrás)|\bpoursui|\bpourchass|\bpourchas|\btraque|court après|\bjag(?:t|en|te)\b|\bhetz|"
    r"\bverfolg|\bhinterher|赶"
)
FLEES: Final = re.compile(
    r"\bfle(e|es|eing|d)\b|\bchased by\b|\bpursued by\b|\bruns? (away )?from\b|逃|追われ|"
    r"被[^，。]{0,8}追|\bhuyen?\b|\bperseguid|\bfuit\b|\bfuient\b|\bpoursuivie?s?\b|\bflieht\b|\bflüchtet\b|"
    r"\b(?:verfolgt|gejagt|gehetzt) von\b|\bvon\b.{0,30}\b(?:verfolgt|gejagt|gehetzt)\b"
)
TOWS: Final = re.compile(
    r"\btow(s|ed|ing)?\b|\btug\w*|\bpull|\bhaul|\bdrag|\blug(?:s|ging)\b|拖|拉|牵引|曳"
)
TOWING: Final = HEAVY | {
    Subject.SHIP,
    Subject.BOAT,
    Subject.SUBMARINE,
    Subject.PLANE,
    Subject.TANK,
    Subject.SNOWPLOW,
}
"""What tows such as itself by a cable."""
LEADS: Final = re.compile(
    r"\b(leads?|leading|led|guid(e|es|ing)|show(s|ing)? .{0,20}way)\b|牵|领着|带领|带着|引着|率领"
)
FOLLOWS: Final = re.compile(
    r"\b(follow(s|ed|ing)?|behind|trail(s|ing)?|trott?(s|ing)? after|in (single )?file|in a row)\b|跟|身后|后面|排成|一排"
)
COMES: Final = re.compile(
    r"\b(?:approach(?:es|ing)?|(?:walk|creep|sneak|come|run|step)(?:s|ing)? (?:up|over|closer|nearer|toward(?:s)? (?:him|her|it|them)))\b|"
    r"接近|靠近|逼近|走近|走来|走过来"
)
"""How a line says that somebody comes to who leads, who stays where they are."""
FACES: Final = re.compile(
    r"\bfac(e|es|ing) (each other|one another|a |an |the |off)|\bface to face\b|\bconfront|\bstare (at each|down)|"
    r"\bagainst\b|\bgreet|\bmeet|对峙|面对|对面|\bboat to boat\b|\b(?:to|in|from) (?:the |an)?other (?:\w+ )?boat\b"
)


@dataclass(frozen=True, slots=True)
class Face:
    """How several of a kind stand: `opposed` where two look at each other, `tall` (0 to 1) the frame."""

    opposed: bool
    tall: float


def harnessed(subjects: tuple[SubjectReading, ...], said: str) -> tuple[SubjectReading, ...]:
    """Return the subjects with beasts that pull and what they pull as one team."""
    said = said.casefold()
    subjects = _shoved(_drawn_along(subjects, said))
    wheels = WHEELED.search(said)
    if wheels:
        # Six wheels are no six rovers.
        subjects = tuple(
            replace(one, count=1)
            if one.count == NUMBERS[wheels[1]] and one.subject in DRAWN
            else one
            for one in subjects
        )
    for beast in subjects:
        load = next((name for name, words in LOADS.items() if words.search(said)), "")
        kind = kind_of(beast.subject, beast.word)
        if load == "cart" and RULERS.search(said) and beast.subject is Subject.HORSE:
            load = "chariot"
        team = TEAMS.get((kind, load)) or TEAMS.get((str(beast.subject), load), "")
        vehicle = next((one for one in subjects if one.subject in DRAWN), None)
        if not team or not (beast.action is Action.PULL or vehicle or load == "plough"):
            continue
        moves = any(one.action is not Action.STAND for one in (beast, vehicle or beast))
        hue = _HUE.search(beast.detail)
        coat = f"{hue[0]} hued team" if hue else ""
        looks = as_detail(vehicle.detail if vehicle else "" if hue else beast.detail, coat)
        whole = SubjectReading(
            Subject.CAR,
            Action.DRIVE if moves else Action.STAND,
            vehicle.count if vehicle else 1,
            team,
            "",
            looks,
        )
        others = tuple(one for one in subjects if one is not beast and one is not vehicle)
        if load == "plough":
            others = tuple(replace(one, action=Action.DRIVE, detail=re.sub(r"(, )?\bplough(ing)?\b", "", one.detail)) if one.action is Action.PUSH else one for one in others)  # fmt: skip
            whole = replace(whole, action=Action.DRIVE)
        return (whole, *(one for one in others if one.word not in ("coach", "coaches")))
    return subjects


def _pulls_along(one: SubjectReading, subjects: Sequence[SubjectReading]) -> bool:
    """Whether somebody on foot pulls what stands there as a subject of its own: a boat, a dog, a car."""
    if one.subject not in SEXED or one.action is not Action.PULL or one.detail.endswith("sledge"):
        return False
    return any(other.subject in BEASTS | HEAVY | _DRAGGED for other in subjects)


def _shoved(subjects: tuple[SubjectReading, ...]) -> tuple[SubjectReading, ...]:
    """Return a car that somebody pushes as it stands before them; a bicycle that nobody rides without a rider."""
    pushes = next(
        (one for one in subjects if one.subject in SEXED and one.action is Action.PUSH), None
    )
    rides = any(one.subject in SEXED and one.action is Action.DRIVE for one in subjects)
    people = any(one.subject in SEXED for one in subjects)
    told = []
    for one in subjects:
        if one is pushes and any(other.subject in HEAVY for other in subjects):
            one = replace(one, detail=as_detail(one.detail, "pushed ahead"))
        elif _pulls_along(one, subjects):
            one = replace(one, detail=as_detail(one.detail, ROPED))
        elif (
            one.subject is Subject.BICYCLE and people and not rides and one.detail in ("", *COLOURS)
        ):
            one = replace(one, action=Action.STAND, detail=as_detail(one.detail, "riderless"))
        told.append(one)
    return tuple(told)


def _drawn_along(subjects: tuple[SubjectReading, ...], said: str) -> tuple[SubjectReading, ...]:
    """Return who sits on a sled that another pulls, the sled, and who pulls it."""
    puller = next(
        (one for one in subjects if one.subject in SEXED and "sledge" in one.detail), None
    )
    sits = next((one for one in subjects if one.subject in SEXED and one is not puller), None)
    if (
        puller is None
        or sits is None
        or puller.action is not Action.PULL
        or not ON_SLED.search(said)
    ):
        return subjects
    ahead = replace(puller, detail=puller.detail.replace("sledge", "").strip(", "))
    sledge = SubjectReading(Subject.SLEDGE, Action.DRIVE, 1, Subject.SLEDGE.value)
    others = tuple(one for one in subjects if one not in (puller, sits))
    small = sits.subject is Subject.CHILD or LITTLE.search(f"{sits.detail} {sits.word}")
    sits = replace(sits, action=Action.DRIVE, subject=Subject.CHILD if small else sits.subject)
    return (sits, sledge, replace(ahead, action=Action.WALK), *others)


def goes_before(subjects: Sequence[SubjectReading], said: str) -> int:
    """Return +1 where the second of two runs before the first, -1 where after it, 0 where neither."""
    said = said.casefold()
    if len(subjects) < 2 or not {one.action for one in subjects[:2]} & {Action.PUSH, Action.RUN, Action.WALK, Action.FLY, Action.SWIM, Action.DRIVE, Action.SAIL, Action.PULL}:  # fmt: skip
        return 0
    if "pushed ahead" in subjects[0].detail:
        return 1
    if subjects[0].detail.endswith(ROPED) and subjects[1].subject not in SEXED:
        return -1
    if TOWS.search(said) and {one.subject for one in subjects[:2]} <= TOWING:
        return -1
    if len(subjects) > 2 and subjects[1].subject is Subject.SLEDGE and subjects[2].subject in SEXED:
        return 1
    if FLEES.search(said) or _is_led(subjects, said):
        return -1
    return 1 if CHASES.search(said) else 0


def _is_led(subjects: Sequence[SubjectReading], said: str) -> bool:
    """Whether the first leads the second, a beast, on foot; or a beast its young."""
    leads = subjects[0].subject in SEXED and subjects[0].action is Action.WALK
    guide = subjects[0].subject is Subject.DOG and subjects[1].subject in SEXED
    if guide and LEADS.search(said):
        return True
    parent = subjects[0].subject in BEASTS and "young" in subjects[1].detail.split(", ")
    if not (leads or parent) or subjects[1].subject not in BEASTS:
        return False
    return LEADS.search(said) is not None or (parent and FOLLOWS.search(said) is not None)


def together(subjects: tuple[SubjectReading, ...], said: str) -> tuple[SubjectReading, ...]:
    """Return a chase's two going alike: nobody stands who is chased."""
    first, second, *rest = subjects
    if "pushed ahead" in first.detail or first.detail.endswith(ROPED):
        return subjects
    if _is_led(subjects, said.casefold()):
        return (first, replace(second, action=Action.WALK), *rest)
    goes = (
        first.action
        if first.action in (Action.RUN, Action.FLY, Action.SWIM, Action.DRIVE)
        else Action.RUN
    )
    moved = [replace(one, action=goes) if one.action in (Action.STAND, Action.WALK, Action.RUN) else one for one in (first, second)]  # fmt: skip
    return (*moved, *rest)
