"""How beasts hold themselves, as a line says, and how close a herd stands. Knows beasts; draws nothing.

What is found is told to the figure as a mark at the head of what is said of its looks.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from moviefactory.lexicon.places import ROOFED, ROOMS, broad
from moviefactory.lexicon.subjects import FIXTURES
from moviefactory.lexicon.vocabulary import Action, Place, Subject, SubjectReading, as_detail
from moviefactory.shots.animatic.figures import figure_facts, figure_of
from moviefactory.shots.animatic.figures.kinds import kind_of
from moviefactory.shots.animatic.figures.marked import (
    BALL_HELD,
    CLIMBING,
    CUB_HELD,
    FIERY,
    HANGING,
    LEAF_HELD,
    LEAPING,
    ON_BACK,
    PREY_HELD,
    REARING,
    SCALING,
    SLIDING,
    STALKING,
    YOUNGLING,
)
from moviefactory.shots.animatic.gaps import FLIES, gap_said
from moviefactory.shots.animatic.jaws import catch_in, mark_of, takes_fish
from moviefactory.shots.animatic.leaps import FINNED
from moviefactory.shots.animatic.perch_words import seat_said
from moviefactory.shots.animatic.posture_words import (
    BREACH,
    CHARGING,
    CURLED,
    FAMILY,
    FIRE,
    HELD_PREY,
    IN_MOUTH,
    LADEN,
    LEAF,
    POSTURES,
    RED,
    SNIFFS,
    SOARS,
    SPREAD,
    TALONS,
    YELLOW,
)

if TYPE_CHECKING:
    from moviefactory.shots.animatic.staging import Player

QUADRUPEDS: Final = frozenset(
    {
        Subject.DOG, Subject.CAT, Subject.FOX, Subject.HORSE, Subject.DEER, Subject.BEAR, Subject.WOLF, Subject.LION,
        Subject.TIGER, Subject.ELEPHANT, Subject.CAMEL, Subject.GIRAFFE, Subject.RABBIT, Subject.MOUSE, Subject.COW,
        Subject.SHEEP, Subject.PIG, Subject.MONKEY, Subject.ZEBRA,
    }
)  # fmt: skip
_LANDED_ON: Final = (ROOFED | ROOMS | {Place.CAVE}) - {Place.SKY}
"""Where what flies is shown at rest, unless a line says that it flies."""
BIRDS: Final = frozenset(
    {
        Subject.BIRD, Subject.OWL, Subject.EAGLE, Subject.PENGUIN, Subject.SEAGULL, Subject.SWAN, Subject.CROW,
        Subject.BUTTERFLY, Subject.BEE,
    }
)  # fmt: skip
BEASTS: Final = (
    QUADRUPEDS | BIRDS | {Subject.SNAKE, Subject.TURTLE, Subject.CRAB, Subject.DRAGON, Subject.OCTOPUS}
)  # fmt: skip
HUNTERS: Final = frozenset(
    {Subject.DOG, Subject.CAT, Subject.FOX, Subject.WOLF, Subject.LION, Subject.TIGER}
)
LIVING: Final = BEASTS | FINNED
_BROOD_SHARE: Final = 0.5
FEW: Final = 4
"""How many stand side by side in any frame."""
WIDEST: Final = 0.80
"""How much of the frame's width a herd takes."""
CLOSEST: Final = 0.42
RANK: Final = 0.16
"""How far behind each other the ranks of a herd are. Units: heights of one."""
YOUNG_SHARE: Final = 0.48
_YOUNG: Final = "young"
"""How the reading tells of a beast that it is called by the name of its young."""
_FISH: Final = frozenset({Subject.FISH})
BURDENED: Final = frozenset({Subject.HORSE, Subject.CAMEL, Subject.COW, Subject.ELEPHANT})
CHARGE_MARK: Final = "charging head first"
_ROWS: Final = frozenset({"blossom", "branch", "fence", "wire", "wall", "roof", "leaf"})
"""On what two that fly sit side by side."""
SEAT_MARK: Final = "perch:"
"""How the name of a seat begins in what is said of a beast."""
_OF_SEATS: Final = {
    "roof": frozenset({Subject.HOUSE}), "chimney": frozenset({Subject.HOUSE}), "branch": frozenset({Subject.TREE}),
    "trunk": frozenset({Subject.TREE}), "blossom": frozenset({Subject.FLOWER}), "leaf": frozenset({Subject.FLOWER, Subject.TREE}),
    "lily pad": frozenset({Subject.FLOWER}), "nest": frozenset({Subject.TREE}), "barrel": frozenset({Subject.CHEST}),
    "gravestone": frozenset({Subject.STATUE}), "windowsill": frozenset({Subject.CLOCK}), "table": frozenset({Subject.CLOCK}),
    "hoard": frozenset({Subject.CHEST}),
}  # fmt: skip
"""What a line names that the seat itself shows."""
TREE_CLIMBERS: Final = QUADRUPEDS - {
    Subject.HORSE, Subject.DEER, Subject.ELEPHANT, Subject.CAMEL, Subject.GIRAFFE, Subject.COW, Subject.ZEBRA,
    Subject.PIG, Subject.DOG, Subject.WOLF,
} | {Subject.SNAKE, Subject.CRAB}  # fmt: skip
_ABLE: Final[Mapping[str, frozenset[Subject]]] = MappingProxyType(
    {
        STALKING: HUNTERS,
        CLIMBING: TREE_CLIMBERS,
        REARING: QUADRUPEDS,
        SLIDING: frozenset({Subject.PENGUIN}),
    }
)
"""Who alone takes a posture; every beast takes the others."""


def postured(
    subjects: tuple[SubjectReading, ...], said: str, told: str, place: Place
) -> tuple[SubjectReading, ...]:
    """Return the subjects with marks of how the beasts among them hold themselves.

    `said` is the line as it is written, `told` the same in English.
    """
    beings = tuple(
        _furred(_marked(_takes_after(one, subjects), YOUNGLING) if is_young(one) else one)
        for one in _with_young(subjects, said)
    )
    at = next((at for at, one in enumerate(beings) if one.subject in LIVING), None)
    if at is None or any(one.subject not in FIXTURES for one in beings[:at]):
        return beings
    text = f"{said.casefold()} · {told.casefold()}"
    before, rest = beings[:at], beings[at + 1 :]
    lead = _posed(beings[at], text, place)
    seat = "" if lead.subject in FINNED else _seat_of(lead, text, place)
    if seat:
        # Who sits there is what the picture is of; what the seat shows stands nowhere else.
        others = _without((*rest, *before), _OF_SEATS.get(seat, frozenset()))
        rest = tuple(_seated(one, seat) if _shares(one, lead, seat) else one for one in others)
        before, lead = (), _seated(lead, seat)
    elif place is Place.SKY and lead.subject in BIRDS | {Subject.DRAGON}:
        lead = replace(lead, action=Action.FLY)  # There is nothing else to stand on.
    return (*before, *_holding(lead, rest, told, text))


def _shares(one: SubjectReading, lead: SubjectReading, seat: str) -> bool:
    """Whether somebody sits on the seat of who leads: young in the nest, two birds on a wire."""
    if seat == "nest":
        return is_young(one)
    return seat in _ROWS and {one.subject, lead.subject} <= BIRDS


def _holding(
    lead: SubjectReading, rest: tuple[SubjectReading, ...], told: str, text: str
) -> tuple[SubjectReading, ...]:
    """Return a beast with what it holds, and who is there beside it and not in its mouth."""
    if CURLED.search(text) or FIERY in lead.detail:
        rest = _without(rest, frozenset({Subject.BALL, Subject.CAMPFIRE}))
    if figure_of(lead) in ("ant", "beetle") and LEAF.search(text):
        lead = _marked(lead, LEAF_HELD)
    in_mouth = IN_MOUTH.search(text) is not None
    ball = next((one for one in rest if one.subject is Subject.BALL), None)
    if ball is not None and in_mouth:
        return (_marked(lead, BALL_HELD), *(one for one in rest if one is not ball))
    if PREY_HELD in lead.detail:
        return (lead, *_without(rest, _FISH))
    if lead.subject not in BEASTS:
        return (lead, *rest)
    cub = next((one for one in rest if in_mouth and is_young(one) and one.subject is lead.subject), None)  # fmt: skip
    takes = in_mouth or takes_fish(lead, told) or _drags_prey(lead, text)
    fish = takes and HELD_PREY.search(text) is not None
    name, prey = ("", None) if cub or fish else catch_in(lead, rest, told, text)
    if not (cub or fish or name or in_mouth):
        return (lead, *rest)
    lead = _marked(lead, CUB_HELD if cub else PREY_HELD if fish else mark_of(name or "stick"))
    if lead.action in (Action.HOLD, Action.PULL):
        lead = replace(lead, action=Action.WALK)
    elif name and lead.action is Action.EAT:
        # What is chewed hangs from the mouth and lies in no trough.
        lead = replace(lead, action=Action.STAND)
    if lead.subject in BIRDS and TALONS.search(text) and not in_mouth:
        lead = replace(lead, action=Action.FLY)
    rest = tuple(one for one in rest if one is not cub and one is not prey)
    return (lead, *(_without(rest, _FISH) if fish else rest))


def _without(
    subjects: tuple[SubjectReading, ...], left_out: frozenset[Subject]
) -> tuple[SubjectReading, ...]:
    return tuple(one for one in subjects if one.subject not in left_out)


def _drags_prey(one: SubjectReading, text: str) -> bool:
    """Return whether a beast pulls along what it has caught, which it can only do in its mouth."""
    return one.action is Action.PULL and one.subject in HUNTERS and bool(HELD_PREY.search(text))


def _at_ease(one: SubjectReading, text: str) -> SubjectReading:
    """Return a beast that curls up as sleeping, that kneels as lying, that plays as leaping or scuffling."""
    if CURLED.search(text):
        return replace(one, action=Action.SLEEP)
    eased = {Action.KNEEL: Action.SIT, Action.PLAY: Action.FIGHT if one.count > 1 else Action.JUMP}
    return replace(one, action=eased.get(one.action, one.action))


def _seat_of(one: SubjectReading, text: str, place: Place) -> str:
    """Return the name of what a beast is on: what the line says, or what such a posture needs."""
    if CLIMBING in one.detail:
        return "trunk"
    if SCALING in one.detail:
        return "slope"
    over = gap_said(text) if one.action is Action.JUMP and one.subject in QUADRUPEDS else ""
    if over:
        return over
    seat = seat_said(one, text, place)
    if HANGING in one.detail:
        return seat if seat == "branch" else "beam"
    return seat


def _seated(one: SubjectReading, seat: str) -> SubjectReading:
    """Return a beast with the mark of its seat; birds there stand rather than fly."""
    aloft = one.subject in BIRDS and one.action not in (Action.SLEEP, Action.LOOK_UP, Action.JUMP)
    moving = one.action in (Action.FLY, Action.FLOAT, Action.FALL, Action.KNEEL)
    one = replace(one, action=Action.STAND) if aloft or moving else one
    one = _marked(one, LEAPING) if one.action is Action.JUMP else one
    return replace(one, detail=as_detail(one.detail, SEAT_MARK + seat))


def metres_of(one: SubjectReading) -> float:
    """Return how tall a subject is; a calf is half as tall as the cow."""
    tall = figure_facts(figure_of(one)).height_metres
    return YOUNG_SHARE * tall if YOUNGLING in one.detail else tall


def brood_share(one: SubjectReading) -> float:
    """Return how large a creature is shown against one by itself: hatchlings are many and small."""
    return _BROOD_SHARE if one.count > FEW and YOUNGLING in one.detail else 1.0


def _with_young(subjects: tuple[SubjectReading, ...], said: str) -> tuple[SubjectReading, ...]:
    """Return the subjects with the young of a family of beasts that a line names in one word: 親子."""
    if len(subjects) != 1 or subjects[0].subject not in LIVING or is_young(subjects[0]):
        return subjects
    one = subjects[0]
    if not FAMILY.search(said.casefold()):
        return subjects
    return (replace(one, count=1), replace(one, count=1, detail=as_detail(one.detail, _YOUNG)))


def _takes_after(one: SubjectReading, family: tuple[SubjectReading, ...]) -> SubjectReading:
    """Return a young beast of its parent's kind and coat, where the line gives it no other."""
    parent = next(
        (other for other in family if other.subject is one.subject and not is_young(other)), None
    )
    if parent is None:
        return one
    if not kind_of(one.subject, one.word):
        one = replace(one, word=parent.word)
    own = [part for part in one.detail.split(", ") if part != _YOUNG]
    coat = [part for part in parent.detail.split(", ") if part] if not own else []
    return replace(one, detail=", ".join([*own, *coat, _YOUNG]))


def _furred(one: SubjectReading) -> SubjectReading:
    """Return a beast whose red coat is a fox's red, not a fire engine's, whose golden one is of sand."""
    if one.subject in QUADRUPEDS and YELLOW.search(one.detail):
        return replace(one, detail=YELLOW.sub("sandy", one.detail))
    if one.subject not in QUADRUPEDS or not RED.search(one.detail):
        return one
    tone = "" if one.subject in (Subject.FOX, Subject.MOUSE) else "sorrel"
    return replace(one, detail=RED.sub(tone, one.detail).strip(", "))


def is_young(one: SubjectReading) -> bool:
    """Whether a beast is called by the name of its young."""
    return one.subject in LIVING and _YOUNG in one.detail.split(", ")


def _marked(one: SubjectReading, mark: str) -> SubjectReading:
    return replace(one, detail=as_detail(mark, one.detail))


def _posed(one: SubjectReading, text: str, place: Place) -> SubjectReading:
    """Return a beast with the marks of its posture, and with the deed that such a posture is part of."""
    if one.subject in FINNED:
        leaps = BREACH.search(text) and broad(place) is not Place.UNDERWATER
        return replace(one, action=Action.JUMP) if leaps else one
    if one.subject in QUADRUPEDS:
        one = _at_ease(one, text)
        if one.action in (Action.STAND, Action.WALK, Action.LOOK_UP) and SNIFFS.search(text):
            one = replace(one, action=Action.DRINK)
    lands = place in _LANDED_ON and one.action in (Action.FLY, Action.FLOAT)
    if one.subject in BIRDS | {Subject.DRAGON} and lands and not FLIES.search(text):
        one = replace(one, action=Action.STAND)
    if one.subject is Subject.DRAGON:
        return _marked(one, FIERY) if FIRE.search(text) else one
    if LADEN.search(text) and one.subject in BURDENED:
        one = _marked(
            replace(one, action=Action.WALK if one.action is Action.LUG else one.action), "laden"
        )
    mark = _posture_said(one, text)
    if mark:
        keeps = mark is ON_BACK or (mark is STALKING and one.action is not Action.STAND)
        deed = Action.WALK if mark in (STALKING, SLIDING) else Action.STAND
        return _marked(one if keeps else replace(one, action=deed), mark)
    if one.action is Action.CLIMB and one.subject in QUADRUPEDS:
        return _marked(replace(one, action=Action.STAND), SCALING)
    if one.action is Action.FIGHT and one.subject in QUADRUPEDS and CHARGING.search(text):
        return _marked(replace(one, action=Action.RUN), CHARGE_MARK)
    if one.action is Action.FIGHT and one.subject in QUADRUPEDS:
        return _marked(one, REARING)
    caught = (TALONS.search(text) or IN_MOUTH.search(text)) and HELD_PREY.search(text)
    if one.subject in BIRDS and caught and figure_facts(figure_of(one)).height_metres > 0.25:
        # A cormorant brings its catch to the raft.
        perched = figure_of(one) == "cormorant" and one.action is not Action.FLY
        return _marked(replace(one, action=Action.STAND if perched else Action.FLY), PREY_HELD)
    if (
        (SPREAD.search(text) or (SOARS.search(text) and one.action is not Action.STAND))
        and one.subject in BIRDS
        and figure_of(one) != "peacock"
    ):
        return replace(one, action=Action.FLOAT)
    return one


def _posture_said(one: SubjectReading, text: str) -> str:
    """Return the mark of the posture that a line gives to a beast; "" for none that it can take."""
    for mark, words in POSTURES.items():
        able = one.subject in _ABLE.get(mark, LIVING)
        asleep = mark is STALKING and one.action is Action.SLEEP
        if able and not asleep and words.search(text):
            return mark
    return ""


def closed_up(players: Sequence[Player], middle: float, width: float) -> list[Player]:
    """Return a group drawn together to the frame's width, every second and third a rank behind."""
    spread = max(p.x + p.width / 2 for p in players) - min(p.x - p.width / 2 for p in players)
    if len(players) <= FEW or spread <= WIDEST * width or players[0].anchor == "centre":
        return list(players)
    factor = max(CLOSEST, WIDEST * width / spread)
    last = len(players) - 1
    moved = [
        replace(
            one,
            x=middle + (one.x - middle) * factor,
            y=one.y - RANK * one.height * ((last - at) % 3),
        )
        for at, one in enumerate(players)
    ]
    return sorted(moved[:-1], key=lambda one: one.y) + moved[-1:]
