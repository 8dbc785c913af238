"""Fit subjects to each other and to their place. Knows what goes with what; reads no grammar."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from moviefactory.lexicon.barrows import CART, is_ware, laden
from moviefactory.lexicon.equipping import equipped
from moviefactory.lexicon.handling import FOOTBALLERS, hand_over
from moviefactory.lexicon.herding import BEASTS
from moviefactory.lexicon.labours import LABOURS
from moviefactory.lexicon.places import OFF_EARTH, ROOMS, broad
from moviefactory.lexicon.powers import HANDED
from moviefactory.lexicon.riding import ON_SOMEBODY, OPEN, at_the_stick, flown_by, mounted
from moviefactory.lexicon.seating import side_by_side
from moviefactory.lexicon.sexes import SEXED
from moviefactory.lexicon.vocabulary import Action, Place, Subject, SubjectReading, as_detail
from moviefactory.lexicon.words import word_set

_WITH_RIDER: Final = frozenset({Subject.BICYCLE, Subject.CAR})
"""What is drawn with somebody in or on it."""
TOO_BIG_FOR_ROOMS: Final = frozenset(
    {
        Subject.HOUSE,
        Subject.LIGHTHOUSE,
        Subject.TRAIN,
        Subject.SHIP,
        Subject.BOAT,
        Subject.SPACECRAFT,
        Subject.CASTLE,
        Subject.WINDMILL,
        Subject.BRIDGE,
        Subject.PLANE,
        Subject.TRUCK,
        Subject.BUS,
        Subject.TANK,
    }
)
_HANDY: Final = frozenset({Subject.LANTERN, Subject.SWORD, Subject.BOOK, Subject.FLOWER})
_FREE_HANDED: Final = frozenset(
    {Action.STAND, Action.HOLD, Action.WALK, Action.READ, Action.FIGHT, Action.RUN, Action.WAVE}
)
_TOO_LARGE_TO_HOLD: Final = frozenset(
    {"sword in the stone", "sword in stone", "street lamp", "石中剑"}
)
_TOY_BALLOONS: Final = frozenset({"balloon", "red balloon", "toy balloon", "气球", "红气球"})
_ON_WHEELS_BY_TRADE: Final = word_set(
    "cyclist cyclists biker bikers motorcyclist motorcyclists 骑手 骑车人"
)
_ON_MOTORS_BY_TRADE: Final = re.compile(
    r"\b(motorcyclists?|motorbike riders?|motorcycle riders?|bikers?)\b|摩托车手|骑摩托"
)
_ANY_BALL: Final = frozenset({"ball", "football", "soccer ball", "球", "足球"})
_HORSEMEN: Final = frozenset({"cowboy", "cowgirl", "rider", "horseman", "gunslinger", "sheriff", "牛仔"})  # fmt: skip
_SEATED_ON: Final = frozenset(
    {
        Subject.HORSE, Subject.CAMEL, Subject.ELEPHANT, Subject.BOAT, Subject.SHIP, Subject.PIANO,
        Subject.THRONE, Subject.COW, Subject.DRAGON, Subject.DEER, Subject.BEAR, Subject.LION, Subject.TIGER,
        Subject.ZEBRA, Subject.BIRD, Subject.PIG, Subject.SHEEP, Subject.WOLF, Subject.GIRAFFE, Subject.EAGLE,
        Subject.MOTORCYCLE, Subject.SLEDGE, Subject.DOG, Subject.FOX, Subject.SWAN, Subject.OWL, Subject.TURTLE,
        Subject.DOLPHIN, Subject.WHALE, Subject.TYRANNOSAURUS, Subject.BRONTOSAURUS, Subject.SNAKE,
    }
)  # fmt: skip
"""What somebody who rides, steers or plays is seen to sit on."""
_HAS_DRIVER: Final = frozenset(
    {
        Subject.TRUCK, Subject.BUS, Subject.SNOWPLOW, Subject.TANK,
        Subject.TRAIN, Subject.PLANE, Subject.HELICOPTER, Subject.ROCKET, Subject.SPACECRAFT,
        Subject.SUBMARINE, Subject.BALLOON, Subject.UFO,
    }
)  # fmt: skip
"""What is drawn with whoever drives it inside."""
_OPEN_TOO: Final = frozenset({"vespa", "oxcart", "踏板车", "叉车"})
"""Vehicles on which whoever drives is seen from head to foot, beside those that anybody may be said to ride."""
_MOVES: Final = frozenset({Action.PUSH, Action.PULL})
_LOADS: Final = {
    Subject.SLEDGE: "sledge", Subject.BICYCLE: "bicycle", Subject.CHEST: "sea chest",
}  # fmt: skip
_MOVES_CART: Final = re.compile(
    r"\b(push|wheel|pull|drag|haul|tug)\w* (?:[a-z'-]+ ){0,4}?(?:hand|push)?-?(?:carts?|barrows?|trolleys?|stalls?)\b"
    r"|([推拉拖])着?[^，。]{0,5}?(?:推车|板车|小车|大车|摊车|车)"
)
_WITH_PATIENT: Final = frozenset({"wheelchair", "rickshaw"})
_DRAWN: Final = re.compile(r"\b(?:pulled|drawn) by\b")
_ON_BOARD: Final = re.compile("skateboarding|riding a kick scooter")
_IN_HAND_TOO: Final = re.compile(r"(?:^|, )carrying (?:skateboard|broom|carpet)\b")
_PULLS: Final = ("pull", "drag", "haul", "tug", "拉", "拖")
_RIDDEN: Final = frozenset({Action.WALK, Action.RUN, Action.DRIVE, Action.STAND})
_SWIMMERS: Final = frozenset({Subject.WHALE, Subject.DOLPHIN, Subject.SWAN})
_FLYING: Final = re.compile(r"\bfl(y|ies|ew|own|ying)\b|\bsoar|\bhover|飞|翱翔")
_LANES: Final = frozenset(
    {
        Place.STREET, Place.ALLEY, Place.VILLAGE, Place.SNOW_TOWN, Place.CITY, Place.NEON_CITY, Place.ROAD,
        Place.HARBOUR, Place.TEMPLE, Place.GRAVEYARD, Place.FARM,
    }
)  # fmt: skip
_TRODDEN: Final = re.compile(
    r"\b(stairs?|staircase|stairway|steps|lanes?|streets?|paths?|trails?|roads?|hill)\b|台阶|楼梯|小路|小巷|山路|山道"
)
_CLIMBED: Final = re.compile(
    r"\b(walls?|ladders?|ropes?|trees?|trunk|roofs?|rooftops?|masts?|rigging|rocks?|boulders?|cliffs?|crags?|fences?"
    r"|towers?|scaffold\w*|drainpipe|facade|trellis|lamp ?post|pole|beanstalk|net|gate|statue|building|skyscraper"
    r"|ice|glacier|face|chimney|vines?|dunes?)\b|墙|梯子|绳|树|屋顶|桅|岩|崖|峰|攀"
)
_SLEPT_SEATED: Final = frozenset({Place.TRAIN, Place.CLASSROOM, Place.LIBRARY, Place.BAR})
_SEAT: Final = re.compile(
    r"\b(desks?|(arm|rocking |wheel|deck)?chairs?|seats?|bench|stools?|throne|counter|steering wheel"
    r"|(at|over|on) (the|a|his|her|its|their) (kitchen )?table)\b|书桌|课桌|桌上|桌前|桌边|桌子上|椅|座位|长凳"
)
_URBAN_TOWERS: Final = word_set("tower towers 塔 塔楼")

_SHOWN_BY: Final = {
    Place.FOREST: frozenset({Subject.TREE}),
    Place.JUNGLE: frozenset({Subject.TREE}),
    Place.TEMPLE: frozenset({Subject.HOUSE}),
    Place.CASTLE: frozenset({Subject.CASTLE, Subject.HOUSE}),
    Place.FARM: frozenset({Subject.HOUSE}),
    Place.VILLAGE: frozenset({Subject.HOUSE}),
    Place.SNOW_TOWN: frozenset({Subject.HOUSE}),
    Place.LIBRARY: frozenset({Subject.DOOR}),
    Place.STREET: frozenset({Subject.LANTERN}),
    Place.SPACESHIP: frozenset({Subject.DOOR}),
    Place.AIRLOCK: frozenset({Subject.DOOR}),
    Place.SHIP_CORRIDOR: frozenset({Subject.DOOR}),
    Place.HULL: frozenset({Subject.SPACECRAFT}),
    Place.SUNKEN_SHIP: frozenset({Subject.SHIP}),
}
"""What a place is made of, so that it is not set up in it once more beside somebody."""
_GATES: Final = (
    " gate",
    "church door",
    "barn door",
    "front door",
    "castle door",
    "temple door",
    "cottage door",
    " gates",
    "城门",
    "大门",
    "院门",
    "庙门",
    "宫门",
    "校门",
    "木门",
    "铁门",
    "石门",
    "朱门",
    "红门",
    "山门",
)
_DOORS: Final = word_set("door doors gate gates gateway")
_FENCED: Final = frozenset(Place) - ROOMS - {Place.SKY, Place.SPACE, Place.DESERT, Place.SEA}
"""Places where a gate or door is a part of what stands there."""


def fit(
    subjects: Sequence[SubjectReading], place: Place, *, rides: Subject | None, said: str
) -> tuple[SubjectReading, ...]:
    """Return the subjects as they can be seen together.

    `rides` is what the line's verb says that somebody rides in or on, `said` the line in English.
    """
    lived_in = any(one.subject in SEXED or one.subject in BEASTS for one in subjects)
    kept = [
        _at_home(_on_foot(_in_water(one, place, said), place, said), place)
        for number, one in enumerate(subjects)
        if not _is_scenery(one, place, number or int(lived_in))
        and not (lived_in and _is_gate(one, place))
    ]
    borne = sum(one.subject in HANDED for one in kept) > 1 and ON_SOMEBODY.search(said.casefold())
    told = at_the_stick(mounted(kept, said), said)
    riding = told if _DRAWN.search(said) else _seat(_mount(told, rides=rides), rides)
    riding = kept if borne else riding
    fitted = _take(hand_over(_drag(riding, said), said))
    fitted = [_still_riding(one, riding) for one in fitted]
    fitted = side_by_side([equipped(one, fitted, place, said) for one in fitted], place, said)
    plays = place is Place.STADIUM or any(one.word in FOOTBALLERS for one in fitted)
    return tuple(_kicked(one) if plays else one for one in fitted)


def _still_riding(one: SubjectReading, riding: Sequence[SubjectReading]) -> SubjectReading:
    """Return who rides as riding, whatever else they do, without what they ride in hand as well."""
    rode = next((other for other in riding if other.word == one.word and other.action is Action.DRIVE), None)  # fmt: skip
    if rode is None or one.subject not in HANDED:
        return one
    does = "" if _ON_BOARD.search(one.detail) else one.detail.removeprefix(rode.detail).strip(", ")
    kept = [part for part in does.split(", ") if part.startswith("carrying") or part not in LABOURS]
    detail = as_detail(rode.detail, *kept) if does else one.detail
    return replace(one, action=Action.DRIVE, detail=_IN_HAND_TOO.sub("", detail))


def _kicked(one: SubjectReading) -> SubjectReading:
    """Return a ball among footballers as a football."""
    if one.subject is not Subject.BALL or one.word not in _ANY_BALL:
        return one
    return replace(one, detail=as_detail("football", one.detail))


def _is_scenery(one: SubjectReading, place: Place, number: int) -> bool:
    """Whether the place shows this already: the towers of a city, the firs of a wood."""
    towers = one.subject is Subject.HOUSE and one.word in _URBAN_TOWERS
    if one.cast or (broad(place) in (Place.CITY, Place.NEON_CITY) and towers):
        return not one.cast
    if place is Place.CASTLE and towers:
        return True
    trees = one.subject is Subject.TREE and one.count > 1
    beside = number > 0 or trees or place is Place.TEMPLE
    return beside and not one.detail and one.subject in _SHOWN_BY.get(place, ())


def _is_gate(one: SubjectReading, place: Place) -> bool:
    """Whether it is a plain door or gate out of doors, where somebody else is."""
    plain = one.word in _DOORS or one.word.endswith(_GATES)
    fixed = one.subject in (Subject.DOOR, Subject.HOUSE) and not one.cast
    return fixed and plain and place in _FENCED


def _in_water(one: SubjectReading, place: Place, said: str) -> SubjectReading:
    """Return whoever lives in water and rises or circles there as swimming, unless they are said to fly."""
    wet = one.subject in _SWIMMERS and broad(place) in (Place.SEA, Place.UNDERWATER)
    if one.action is Action.FLY and wet and not _FLYING.search(said.casefold()):
        return replace(one, action=Action.SWIM)
    return one


def _on_foot(one: SubjectReading, place: Place, said: str) -> SubjectReading:
    """Return who goes up a lane or stairs as walking; who sleeps at a desk or in a seat as seated."""
    if one.subject not in HANDED:
        return one
    trodden = place in _LANES or _TRODDEN.search(said.casefold())
    if one.action is Action.CLIMB and trodden and not _CLIMBED.search(said.casefold()):
        return replace(one, action=Action.WALK)
    if one.action is Action.SLEEP and (place in _SLEPT_SEATED or _SEAT.search(said.casefold())):
        return replace(one, detail=as_detail(one.detail, "seated"))
    return one


def _at_home(one: SubjectReading, place: Place) -> SubjectReading:
    """Ships fly off Earth, astronauts float in space, lanterns that rise are sky lanterns."""
    if one.subject in (Subject.SHIP, Subject.BOAT) and broad(place) in OFF_EARTH:
        return replace(one, subject=Subject.SPACECRAFT, action=Action.FLOAT)
    rises = one.action is Action.FLY or (one.action is Action.FLOAT and place is Place.SKY)
    if one.subject is Subject.LANTERN and rises:
        return replace(one, subject=Subject.BALLOON)
    afoot = one.action in (Action.STAND, Action.WALK)
    if one.subject is Subject.ASTRONAUT and broad(place) is Place.SPACE and afoot:
        return replace(one, action=Action.FLOAT)
    return one


def _take(subjects: list[SubjectReading]) -> list[SubjectReading]:
    """Put small things into the hand of who is there: a boy with a lantern is one figure."""
    holder = next((one for one in subjects if one.subject in HANDED), None)
    if holder is None or holder.count != 1 or holder.action not in _FREE_HANDED:
        return subjects
    things = [one for one in subjects if _is_handy(one, holder)]
    if not things:
        return subjects
    detail = as_detail(holder.detail, *(one.word for one in things))
    action = Action.HOLD if holder.action is Action.STAND else holder.action
    held = replace(holder, detail=detail, action=action)
    return [held if one is holder else one for one in subjects if one not in things]


def _is_handy(one: SubjectReading, holder: SubjectReading) -> bool:
    if one.cast or one.count != 1 or one.word in _TOO_LARGE_TO_HOLD:
        return False
    toy = one.subject is Subject.BALLOON and one.word in _TOY_BALLOONS
    return one.subject in _HANDY or (
        toy and (holder.subject is Subject.CHILD or holder.action is Action.HOLD)
    )


def _mount(subjects: list[SubjectReading], *, rides: Subject | None) -> list[SubjectReading]:
    """Make rider and bicycle one subject, as they are drawn as one."""
    rider = next((one for one in subjects if one.subject in HANDED), None)
    if rider is None:
        return subjects
    pedals = rider.action is Action.DRIVE and rides is Subject.BICYCLE
    cyclist = rider.action in _RIDDEN and rider.word in _ON_WHEELS_BY_TRADE
    # Whoever cycles has a bicycle, whatever cars there are.
    ridden = frozenset({Subject.BICYCLE}) if pedals or cyclist else _WITH_RIDER
    if any(one.subject is Subject.MOTORCYCLE and one.count == rider.count for one in subjects):
        ridden -= {Subject.CAR}  # Who chases a car on a motorcycle is not in the car.
    mount = next(
        (one for one in subjects if one.subject in ridden and not one.cast and not _is_open(one)),
        None,
    )
    goes = rider.action in (Action.WALK, Action.RUN)
    cycles = goes and mount is not None and mount.subject is Subject.BICYCLE
    joins = rider.action is Action.DRIVE or cycles
    if mount and rider.count == mount.count and joins:
        who = "" if rider.cast else rider.word
        old = "old" if rider.subject is Subject.ELDER else ""
        detail = as_detail(mount.detail, old, who, rider.detail)
        joined = replace(mount, action=Action.DRIVE, cast=rider.cast, detail=detail)
        return [joined if one is rider else one for one in subjects if one is rider or one.subject is not mount.subject]  # fmt: skip
    if mount is None and rider.action in _RIDDEN and _ON_MOTORS_BY_TRADE.search(rider.word):
        motorcycle = SubjectReading(Subject.MOTORCYCLE, Action.DRIVE, rider.count, "motorcycle")
        riding = replace(rider, action=Action.DRIVE)
        return [*(riding if one is rider else one for one in subjects), motorcycle]
    if mount is None and (pedals or cyclist):
        detail = as_detail("" if rider.cast else rider.word, rider.detail)
        cycling = replace(rider, subject=Subject.BICYCLE, action=Action.DRIVE, detail=detail)
        return [cycling if one is rider else one for one in subjects]
    return subjects


def _is_open(one: SubjectReading) -> bool:
    word = one.word.casefold().replace("-", " ")
    return word.removesuffix("s") in _OPEN_TOO or OPEN.search(word) is not None


def _seat(subjects: list[SubjectReading], rides: Subject | None) -> list[SubjectReading]:
    """Give whoever rides something to ride in or on; nobody sits on nothing."""
    rider = next((one for one in subjects if one.subject in HANDED), None)
    if rider is None or _ON_BOARD.search(rider.detail):
        return subjects
    others = [one for one in subjects if one is not rider]
    if rider.action is Action.FLY and (craft := flown_by(rider, others)):
        return [craft, *(one for one in others if one is not craft)]
    if rider.action is not Action.DRIVE:
        return subjects
    if any((one.subject in _SEATED_ON or _is_open(one)) and one.count in (1, rider.count) for one in others):  # fmt: skip
        return subjects
    inside = next((one for one in others if one.subject in _HAS_DRIVER and one.count == rider.count), None)  # fmt: skip
    if inside is not None and not inside.cast:
        # Who drives a truck is in it.
        return [inside, *(one for one in others if one is not inside)]
    horseman = rider.subject is Subject.KNIGHT or rider.word in _HORSEMEN
    if rides is Subject.HORSE or horseman:
        horse = SubjectReading(Subject.HORSE, Action.WALK, rider.count, Subject.HORSE.value)
        return [rider, horse, *others]
    if rides is Subject.CAR:
        detail = as_detail("" if rider.cast else rider.word, rider.detail)
        return [replace(rider, subject=Subject.CAR, detail=detail), *others]
    return [replace(one, action=Action.RUN) if one is rider else one for one in subjects]


def _drag(subjects: list[SubjectReading], said: str) -> list[SubjectReading]:
    """Make what somebody pushes or pulls their tool: a sledge, a cart, a bicycle, a chest."""
    text = said.casefold()
    mover = next((one for one in subjects if one.subject in HANDED and one.action in _MOVES), None)
    if mover is None and (moves := _MOVES_CART.search(text)):
        walker = next((one for one in subjects if one.subject in HANDED and one.action in _RIDDEN), None)  # fmt: skip
        pulls = walker is not None and (moves[1] in _PULLS or moves[2] in _PULLS)
        mover = replace(walker, action=Action.PULL if pulls else Action.PUSH) if walker else None
        subjects = [mover if one is walker and mover else one for one in subjects]
    if mover is None:
        return [_parked(one, subjects, text) for one in subjects]
    load = next((one for one in subjects if not one.cast and (one.subject in _LOADS or _is_cart(one))), None)  # fmt: skip
    tool = _LOADS.get(load.subject, "") if load else ""
    if (load and _is_cart(load)) or (load is None and CART.search(text)):
        tool = laden(text)
    if load and load.word.endswith(("wheelchair", "轮椅")):
        tool = "wheelchair"
    if not tool:
        return subjects
    hue = next((word for word in (load.detail if load else "").split(", ") if word), "")
    tool = f"{hue} {tool}" if hue else tool
    moving = replace(mover, detail=as_detail(mover.detail, tool))
    subjects = [one for one in subjects if one is mover or not is_ware(one, text)]
    # Who sits in what is pushed is drawn in it.
    aboard = next((one for one in subjects if one is not mover and one.subject in HANDED and one.action in (Action.DRIVE, Action.SIT)), None) if tool in _WITH_PATIENT else None  # fmt: skip
    return [moving if one is mover else one for one in subjects if one is not load and one is not aboard]  # fmt: skip


def _parked(one: SubjectReading, subjects: Sequence[SubjectReading], text: str) -> SubjectReading:
    """Return a cart that nobody moves and no beast draws with its wares on it."""
    if not (_is_cart(one) and one.subject is Subject.CAR) or one.cast:
        return one
    if any(other.subject in BEASTS or other.action is Action.DRIVE for other in subjects if other is not one):  # fmt: skip
        return one
    plain = one.word.split()[-1].rstrip("s") in ("cart", "stall", "barrow", "推车", "小车", "摊")
    ware = laden(text)
    return replace(one, action=Action.STAND, word=ware if plain and ware != "cart" else one.word)


def _is_cart(one: SubjectReading) -> bool:
    """Whether it is a vehicle that one person can push."""
    wheeled = one.subject in (Subject.CAR, Subject.TRUCK, Subject.BICYCLE)
    return wheeled and CART.search(one.word) is not None
