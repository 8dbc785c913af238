"""Staging: where everybody stands, how large, looking where; and where the light hangs.

Knows film grammar, frames and figures' sizes; draws nothing and knows no place's scenery.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from moviefactory.grammar import Angle, Framing, ShotSize
from moviefactory.lexicon.gloss import in_english
from moviefactory.lexicon.groups import of_one
from moviefactory.lexicon.places import ROOMS, broad
from moviefactory.lexicon.vocabulary import Action, Place, Reading, Subject, SubjectReading
from moviefactory.shots.animatic.bonds import bonded, nearness
from moviefactory.shots.animatic.crew import board
from moviefactory.shots.animatic.described import described
from moviefactory.shots.animatic.figures import figure_facts, figure_of
from moviefactory.shots.animatic.figures.at_work import spread_of
from moviefactory.shots.animatic.figures.carried import BEARING_WORD
from moviefactory.shots.animatic.figures.contract import Anchor
from moviefactory.shots.animatic.figures.kinds import kind_of
from moviefactory.shots.animatic.framed import clear_of_captions, fit, travel
from moviefactory.shots.animatic.happenings import happening
from moviefactory.shots.animatic.harness import COMES, FACES, Face, goes_before, harnessed, together
from moviefactory.shots.animatic.leaps import SIZE, leaps
from moviefactory.shots.animatic.measures import (
    FEET_SHARE,
    FIGURE_SHARE,
    HORIZON,
    LIGHT_RISE,
    LOW,
    MACRO,
    PEOPLE,
    ROOM_SHARE,
    SCENERY,
    SMALL,
    SMALL_METRES,
    SPEED,
    height_of,
    rank_of,
    ratio_beside,
    share_for,
    uprightness,
    width_of,
)
from moviefactory.shots.animatic.noise import seed_of
from moviefactory.shots.animatic.pairs import apart, beamed, clearance, in_step, joined, joined_in
from moviefactory.shots.animatic.postures import BEASTS, brood_share, closed_up, metres_of, postured
from moviefactory.shots.animatic.riders import Rider, said_of
from moviefactory.shots.animatic.rig import Rig
from moviefactory.shots.animatic.suiting import (
    PASSING,
    STILL_BODIES,
    at_surface,
    halted_beside,
    rise_of,
    seen_here,
    suited,
)
from moviefactory.shots.framing import lone_framing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from moviefactory.lexicon import CameraReading
    from moviefactory.storyboard import ShotOrder

MUTUAL: Final = frozenset({Action.FIGHT, Action.HUG, Action.TALK, Action.DANCE})
"""What two do with each other, face to face."""
BEARERS_WIDE: Final = 1.75
"""How wide two are who bear something between them. Units: heights of one."""


@dataclass(frozen=True, slots=True)
class Player:
    """One figure on the stage.

    Units: pixels of the drawing. (`x`, `y`) is its anchor in the middle of the shot; `travel_x` and
    `travel_y` are what it moves by over the whole shot.
    """

    subject: Subject
    action: Action
    cast: str
    anchor: Anchor
    x: float
    y: float
    height: float
    width: float
    facing: int
    phase: float
    detail: str = ""
    kind: str = ""
    crew: tuple[Rider, ...] = ()
    travel_x: float = 0.0
    travel_y: float = 0.0

    @property
    def figure(self) -> str:
        """What is drawn: the kind's own figure, or the subject's."""
        return self.kind or self.subject

    @property
    def reach_up(self) -> float:
        """How high it reaches over its anchor, with its crew. Units: its own heights."""
        return max([1.0, *(rider.height - rider.y for rider in self.crew)])

    def box(self, share: float) -> tuple[float, float, float, float]:
        """Return left, top, right, bottom in the drawing at a share (0 to 1) of the shot."""
        x = self.x + self.travel_x * (share - 0.5)
        y = self.y + self.travel_y * (share - 0.5)
        if self.anchor == "centre":
            top = max([0.5, *(rider.height - rider.y for rider in self.crew)])
            return (x - self.width / 2, y - top * self.height, x + self.width / 2, y + self.height / 2)  # fmt: skip
        behind, ahead, above = spread_of(self.detail)
        left, right = (behind, ahead) if self.facing > 0 else (ahead, behind)
        half = self.width / 2
        top = y - max(self.reach_up, above) * self.height
        return x - max(half, left * self.height), top, x + max(half, right * self.height), y


@dataclass(frozen=True, slots=True)
class Staging:
    """The plan of one shot. Units: pixels of the drawing; `players` from back to front."""

    size: ShotSize
    angle: Angle
    horizon_y: float
    ground_y: float
    scenery: float
    light_x: float
    light_y: float
    facing: int
    players: tuple[Player, ...]
    rig: Rig
    halted: SubjectReading | None = None
    """The train that stands at the platform, which is drawn with the place."""

    @property
    def lead(self) -> Player | None:
        """The main subject: the one in front."""
        return self.players[-1] if self.players else None


def stage_shot(order: ShotOrder, reading: Reading, camera: CameraReading) -> Staging:
    """Compose the shot anew for the frame that is asked for."""
    width, height = order.size.width, order.size.height
    dice = random.Random(seed_of("staging", order.seed))
    framing = order.framing or lone_framing(order, reading, camera)
    said = in_english(order.picture)
    halted = halted_beside(reading)
    around = [one for one in reading.subjects if one is not halted]
    if halted:
        around.sort(key=lambda one: one.subject not in PEOPLE)
    seen = seen_here(around, reading.place)
    seen = postured(described(harnessed(seen, said), said), order.picture, said, reading.place)
    seen = joined_in(happening(bonded(seen, said, order.picture), said, reading.place))
    reading = replace(reading, subjects=seen)
    before = goes_before(reading.subjects, f"{said} {order.picture}")
    if before:
        reading = replace(reading, subjects=together(reading.subjects, said))
        framing = replace(framing, beside=before * framing.facing)
    elif len(reading.subjects) > 1 and (
        FACES.search(said.casefold()) or apart(reading.subjects[0])
    ):
        framing = replace(framing, facing=framing.beside)
    size, angle, facing = framing.size, framing.angle, framing.facing
    # The lead stands on the side away from whom it is with, and from where it looks.
    side = -framing.beside
    horizon_y = height * (share_for(HORIZON, angle, order.size) + 0.03 * dice.uniform(-1, 1))
    # Where nobody stands, the near ground is part of the picture.
    feet = share_for(FEET_SHARE, size if reading.subjects else ShotSize.EXTREME_WIDE, order.size)
    feet -= rise_of(reading.subjects, reading.place, said.casefold())
    ground_y = max(height * feet, horizon_y + 0.06 * height)
    reach = {ShotSize.EXTREME_WIDE: 0.16, ShotSize.WIDE: 0.15, ShotSize.MEDIUM: 0.12}.get(size, 0.07)  # fmt: skip
    reach *= 1 - 0.5 * uprightness(order.size)
    x = width * (0.5 + side * (reach + 0.02 * dice.uniform(-1, 1)))
    seconds = float(order.frame_count / order.fps)
    rig = Rig(camera.move, camera.pace, seconds, width, height, x, ground_y - height * 0.2, 0.0, dice.random())  # fmt: skip
    players: tuple[Player, ...] = ()
    if reading.subjects:
        players = _place(order, reading, framing, x, ground_y, horizon_y, dice, said)
        rig, players = travel(players, rig, reading.place)
        rig, players = fit(players, rig, reading.place)
        rig, players = clear_of_captions(players, rig, order.size)
        lead = players[-1]
        x = (lead.box(0.5)[0] + lead.box(0.5)[2]) / 2
        ground_y = next((p.y for p in players[::-1] if p.anchor != "centre"), ground_y)
        swims = [p.y - 0.02 * height for p in players if at_surface(p.action, reading.place)]
        horizon_y = min(horizon_y, ground_y - 0.06 * height, *swims)
    light_x = min(0.94, max(0.06, x / width + facing * dice.uniform(0.05, 0.15))) * width
    rises = share_for(LIGHT_RISE, reading.time, order.size)
    light_y = max(0.10 * height, horizon_y - height * (rises + 0.05 * dice.random()))
    scenery = share_for(SCENERY, size, order.size)
    return Staging(size, angle, horizon_y, ground_y, scenery, light_x, light_y, facing, players, rig, halted)  # fmt: skip


def _people_first(subjects: Sequence[SubjectReading]) -> Sequence[SubjectReading]:
    """Return the subjects so that nothing that a hand could hold leads while somebody is there, nor a train."""
    if subjects[0].subject not in SMALL | {Subject.TRAIN}:
        return subjects
    return sorted(subjects, key=lambda one: one.subject not in PEOPLE)


def _place(
    order: ShotOrder,
    reading: Reading,
    framing: Framing,
    x: float,
    ground_y: float,
    horizon_y: float,
    dice: random.Random,
    said: str,
) -> tuple[Player, ...]:
    """Return all players standing in their places, the main subject last."""
    size, facing, beside = framing.size, framing.facing, framing.beside
    width, height = order.size.width, order.size.height
    boarded = board(reading.subjects, reading.place, said)
    if boarded is not None:
        hull, crew, outside = boarded
        lead, others = hull, list(outside[:2])
    else:
        crew = ()
        lead, *others = _people_first(reading.subjects[:3])
        others.sort(key=lambda one: one.subject is Subject.TRAIN)  # It passes behind them all.
    share = share_for(FIGURE_SHARE, size, order.size)
    if reading.place in ROOMS:
        share = share_for(ROOM_SHARE, size, order.size)
    lead_height = height_of(figure_of(lead), share * brood_share(lead), height) * LOW.get(lead.action, 1.0)  # fmt: skip
    if reading.place in MACRO and figure_facts(figure_of(lead)).height_metres < SMALL_METRES:
        lead_height *= 1.7
    aspect = width_of(figure_of(lead), suited(lead, reading.place))
    if any(rider.subject not in BEASTS for rider in crew):
        lead_height = height * share / max(rider.height for rider in crew)
    broadest = 0.62 + 0.22 * uprightness(order.size)
    lead_height = min(lead_height, broadest * width / aspect / min(3, lead.count) ** 0.5)
    metres = metres_of(lead)
    lead_height *= _leaving_room(lead_height, [one for one in others if one.subject in PEOPLE and lead.subject in BEASTS], metres, width, height)  # fmt: skip
    face = Face(bool(FACES.search(said.casefold())), uprightness(order.size))
    front = closed_up(_group(lead, x, lead_height, ground_y, horizon_y, facing, reading.place, height, dice, face), x, width)  # fmt: skip
    own = len(crew) == len(front) > 1  # Each on a mount of their own.
    front = [replace(one, crew=crew[k : k + 1] if own else crew) for k, one in enumerate(front)]
    back: list[Player] = []
    spread = max(p.x + p.width / 2 for p in front) - min(p.x - p.width / 2 for p in front)
    edge = x + beside * spread * 0.45
    for other in (joined(one, lead) for one in others):
        facts, tall = figure_facts(figure_of(other)), metres_of(other)
        tiny = other.subject in SMALL or facts.height_metres < SMALL_METRES
        tiny = tiny and lead.subject not in SMALL and metres >= SMALL_METRES
        ratio = ratio_beside(tall / metres, tiny=tiny, beast=other.subject in BEASTS)
        room = 0.5 + (0.3 * face.tall if lead.subject in PEOPLE else 0.0)
        other_height = min(
            0.8 * height,
            lead_height * ratio,
            room * width / min(facts.width_over_height, 0.8 if other.subject in PEOPLE else 9.0),
        )
        wide = width_of(figure_of(other), suited(other, reading.place))
        gap = 0.525 * wide * other_height + clearance(lead, other, said) * lead_height
        if wide > 1 and ratio > 0.9 and lead.subject in PEOPLE:
            gap *= 1 - 0.4 * face.tall  # A tall frame has room behind, not beside.
        if other.subject in STILL_BODIES:
            gap *= 1 - 0.6 * face.tall
        gap *= (
            0.3 if lead.action is Action.HUG and other.subject in PEOPLE else nearness(lead, other)
        )
        comes = lead.action not in SPEED and COMES.search(said.casefold())
        turned = facing if other.action in SPEED and not comes else -beside
        near = (
            apart(lead)
            if other.subject in PEOPLE | {Subject.STATUE} and not back
            else beamed(lead, other, said)
        )
        spot = x + beside * near * lead_height if near is not None else edge + beside * gap
        # What is high hangs over the scene; what is large stands farther back.
        ground = ground_y - (0.015 * height if ratio > 1 else -0.005 * height)
        if other.subject is Subject.TRAIN and lead.subject in PEOPLE:
            other_height, spot, ground = (
                PASSING * width / wide,
                0.5 * width,
                ground_y - 0.04 * height,
            )
        back[:0] = _group(other, spot, other_height, ground, horizon_y, turned, reading.place, height, dice, face)  # fmt: skip
        edge = spot + beside * gap
    return (*back, *front)


def _leaving_room(
    lead_height: float, people: Sequence[SubjectReading], metres: float, width: float, height: float
) -> float:
    """Return how much smaller a beast is drawn so that people beside it are as tall as they are."""
    beside = [ratio_beside(metres_of(one) / metres, tiny=False, beast=False) for one in people]
    return min([1.0, *(max(0.5, min(0.8 * height, 0.62 * width) / (ratio * lead_height)) for ratio in beside)])  # fmt: skip


def _group(
    one: SubjectReading,
    x: float,
    height: float,
    ground_y: float,
    horizon_y: float,
    facing: int,
    place: Place,
    frame_height: float,
    dice: random.Random,
    face: Face,
) -> list[Player]:
    """Return one subject as often as the text counts it; the foremost last."""
    action = suited(one, place)
    facts = figure_facts(figure_of(one))
    anchor = facts.anchor_for(action)
    if anchor == "centre":
        heights = {Place.SPACE: 0.50, Place.UNDERWATER: 0.52}
        level = heights.get(broad(place), 0.36 if action is Action.FLY else 0.46)
        if at_surface(action, place):
            level = max(0.66, horizon_y / frame_height + 0.10)
        if leaps(one.subject, action, place):
            height *= SIZE
            level = max(0.58, horizon_y / frame_height + 0.02)
        y = frame_height * (level + 0.03 * dice.uniform(-1, 1))
    else:
        y = ground_y
    count = max(1, min(12, one.count))
    bears = count > 1 and one.subject in PEOPLE - {Subject.ROBOT} and BEARING_WORD in one.detail
    if bears:
        count = 1  # Two who bear something together are drawn as one figure, with it between them.
    if count > 1:
        height *= {2: 0.94, 3: 0.86}.get(count, 0.72 if count < 8 else 0.56)
    wide = BEARERS_WIDE if bears else width_of(figure_of(one), action)
    step = height * wide * (0.86 if count < 4 else 0.62)
    paired = count == 2 and (action in MUTUAL or face.opposed or apart(one) is not None)
    deep = 0.4 * face.tall if 1 < count < 4 and wide > 1 and anchor == "ground" else 0.0
    step *= 1 - deep
    step = in_step(one, action, height, step)
    players = []
    for index in range(count):
        place_x, behind = rank_of(index, count)
        far = 1 - 0.10 * behind * (0.6 + 0.8 * dice.random()) - (0.05 * dice.random() if index else 0)  # fmt: skip
        lift = (0.11 + 1.3 * deep) * behind * height if anchor != "centre" or at_surface(action, place) else height * 0.55 * dice.uniform(-1, 1) * bool(index)  # fmt: skip
        sway = 0.16 * step * dice.uniform(-1, 1) if index else 0.0
        players.append(
            Player(
                one.subject, action, one.cast, anchor, x + place_x * step + sway, y - lift,
                height * far, height * far * wide, (-1 if index else 1) if paired else facing,
                _phase(action, index, dice), of_one(said_of(one), index), kind_of(one.subject, one.word),
            )
        )  # fmt: skip
    return players[::-1]


def _phase(action: Action, index: int, dice: random.Random) -> float:
    """Return where in its cycle a figure begins; whoever trips does so as the shot begins."""
    drawn = dice.random()
    return 0.03 * index if action is Action.STUMBLE else drawn
