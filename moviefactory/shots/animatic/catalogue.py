"""The catalogue: one tile for every row of the tables, drawn small. Knows the tables; no web page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path
from typing import Final

import numpy as np
import skia

from moviefactory.grammar import Angle, Mood, Move, Pace, ShotSize
from moviefactory.lexicon import CameraReading, Reading, SubjectReading, read_picture
from moviefactory.lexicon.handy import THINGS
from moviefactory.lexicon.labours import LABOURS
from moviefactory.lexicon.subjects import HOME
from moviefactory.lexicon.vocabulary import Action, Place, Subject, Time, Weather
from moviefactory.media import Size
from moviefactory.shots.animatic import lens
from moviefactory.shots.animatic.drawing import all_layers, canvas_for, set_stage
from moviefactory.shots.animatic.figures import figure_facts
from moviefactory.shots.animatic.figures.kinds import KINDS, kind_of
from moviefactory.shots.animatic.figures.trades import TRADES
from moviefactory.shots.animatic.layers import Moment, draw_all
from moviefactory.shots.animatic.looks import LOOKS
from moviefactory.shots.animatic.noise import seed_of
from moviefactory.storyboard import ShotOrder

WIDE, SMALL = Size(384, 160), Size(240, 100)
FPS: Final = Fraction(24)
SECONDS: Final = 4
JPEG_QUALITY: Final = 86
AT_HOME: Final = (Action.WALK, Action.FLY, Action.SWIM, Action.SAIL, Action.DRIVE, Action.FLOAT, Action.STAND)  # fmt: skip
DONE_AT: Final = {
    Action.ROW: Place.SEA, Action.SAIL: Place.SEA, Action.FISH: Place.BEACH, Action.CLIMB: Place.MOUNTAINS,
    Action.COOK: Place.KITCHEN, Action.WORK: Place.WORKSHOP, Action.SING: Place.CONCERT, Action.EAT: Place.CARNIVAL,
    Action.DRINK: Place.BAR, Action.PRAY: Place.TEMPLE, Action.LEAN: Place.STREET, Action.READ: Place.LIBRARY,
    Action.SWIM: Place.SEA, Action.WRITE: Place.CLASSROOM, Action.HOWL: Place.MOUNTAINS,
    Action.SHOUT: Place.MOUNTAINS,
}  # fmt: skip
"""Where an action is shown, if not at home."""
DONE_BY: Final = {
    Action.HOWL: (Subject.WOLF, 1), Action.HUG: (Subject.PERSON, 2), Action.TALK: (Subject.PERSON, 2),
    Action.FIGHT: (Subject.KNIGHT, 2), Action.DANCE: (Subject.PERSON, 2),
}  # fmt: skip
"""Who shows an action, and how many, if not one person."""
SHOWS_LOOKS: Final = (Place.MOUNTAINS, Place.HARBOUR, Place.INTERIOR, Place.CITY)


@dataclass(frozen=True, slots=True)
class Still:
    """One picture of a tile. Units: `share` of a shot of four seconds, 0 to 1."""

    reading: Reading
    camera: CameraReading
    style: str = ""
    share: float = 0.4


@dataclass(frozen=True, slots=True)
class Tile:
    """One entry of the catalogue: its stills side by side, two to a row where there are four."""

    section: str
    name: str
    about: str
    stills: tuple[Still, ...]
    size: Size = SMALL

    @property
    def file_name(self) -> str:
        """The name of its picture."""
        plain = "".join(char if char.isalnum() and char.isascii() else "-" for char in self.name.lower())  # fmt: skip
        return f"{self.section.lower()}-{plain}.jpg"


def all_tiles() -> tuple[Tile, ...]:
    """Return every tile, section by section, as the tables have them now."""
    return (
        *_looks(), *_places(), *_weathers(), *_figures(), *_kinds(), *_trades(), *_things(), *_actions(), *_labours(),
        *_moves(), *_frames(),
    )  # fmt: skip


def draw_tile(tile: Tile, folder: Path) -> None:
    """Draw a tile into its file in `folder`."""
    columns = 2 if len(tile.stills) == 4 else len(tile.stills)
    rows = -(-len(tile.stills) // columns)
    gap, size = 2, tile.size
    sheet = lens.raster(columns * (size.width + gap) - gap, rows * (size.height + gap) - gap)
    canvas = sheet.getCanvas()
    for index, still in enumerate(tile.stills):
        picture = skia.Image.fromarray(_drawn(tile, still), skia.kBGRA_8888_ColorType)
        canvas.drawImage(picture, index % columns * (size.width + gap), index // columns * (size.height + gap))  # fmt: skip
    data = sheet.makeImageSnapshot().encodeToData(skia.kJPEG, JPEG_QUALITY)
    (folder / tile.file_name).write_bytes(bytes(data))


def _drawn(tile: Tile, still: Still) -> np.ndarray:
    order = ShotOrder(
        shot_id="s01-01", picture=tile.name, camera="", heading="", mood=Mood.WONDER, style=still.style,
        looks=(), size=tile.size, fps=FPS, frame_count=SECONDS * 24, seed=seed_of("catalogue", tile.name),
        film_seed=7, shot_index=0, shot_count=1,
    )  # fmt: skip
    stage, scene, actors = set_stage(order, still.reading, still.camera)
    frame = np.zeros((tile.size.height, tile.size.width, 4), np.uint8)
    surface = lens.surface_on(frame)
    rig = stage.staging.rig
    seconds = still.share * rig.seconds
    canvas = canvas_for(stage, surface.getCanvas())
    draw_all(canvas, all_layers(stage, scene, actors), Moment(seconds, still.share, rig.at(seconds), rig))  # fmt: skip
    return frame


def _reading(place: Place, time: Time = Time.DUSK, *subjects: SubjectReading) -> Reading:
    return Reading(place, subjects, time, Weather.CLEAR, (), ())


def _lens(size: ShotSize = ShotSize.WIDE, move: Move = Move.STATIC, angle: Angle = Angle.EYE_LEVEL) -> CameraReading:  # fmt: skip
    return CameraReading(size, angle, move, Pace.NORMAL)


def _one(subject: Subject, action: Action) -> SubjectReading:
    return SubjectReading(subject, action, 1, subject.value)


HERO: Final = _one(Subject.PERSON, Action.WALK)


def _looks() -> Iterator[Tile]:
    for look in LOOKS:
        stills = tuple(
            Still(_reading(place, time, _one(subject, action)), _lens(), look.name)
            for place, time, subject, action in zip(
                SHOWS_LOOKS,
                (Time.DUSK, Time.DAWN, Time.NIGHT, Time.DAY),
                (Subject.PERSON, Subject.BOAT, Subject.CHILD, Subject.ROBOT),
                (Action.WALK, Action.SAIL, Action.SIT, Action.WAVE),
                strict=True,
            )
        )
        yield Tile("Styles", look.name, look.about, stills, WIDE)


def _places() -> Iterator[Tile]:
    for place in Place:
        stills = tuple(Still(_reading(place, time), _lens(ShotSize.MEDIUM)) for time in Time)
        yield Tile("Places", place.value, "dawn, day, dusk, night", stills)


def _weathers() -> Iterator[Tile]:
    for weather in Weather:
        stills = tuple(
            Still(replace(_reading(place, time, HERO), weather=weather), _lens())
            for place, time in ((Place.MEADOW, Time.DAY), (Place.VILLAGE, Time.NIGHT))
        )
        yield Tile("Weather", weather.value, "by day and by night", stills)


def _figures() -> Iterator[Tile]:
    for subject in Subject:
        can = figure_facts(subject).can
        action = next((one for one in AT_HOME if one in can), min(can))
        read = _reading(HOME.get(subject, Place.MEADOW), Time.DAY, _one(subject, action))
        yield Tile("Figures", subject.value, action.value, (Still(read, _lens(ShotSize.MEDIUM)),))


def _kinds() -> Iterator[Tile]:
    for name, kind in KINDS.items():
        # A name that is also somebody's, as a coach, is shown by another word for the kind.
        reads = [read_picture(f"a {word}, by day") for word in (name, *kind.words[:4])]
        read = next((one for one in reads if _shows(one, name)), reads[0])
        yield Tile("Kinds", name, read.place.value, (Still(read, _lens(ShotSize.MEDIUM)),))


def _shows(read: Reading, name: str) -> bool:
    return any(kind_of(one.subject, one.word) == name for one in read.subjects)


def _trades() -> Iterator[Tile]:
    for trade in TRADES:
        name = trade.words[0]
        stills = tuple(_person(name, Action.STAND, sex) for sex in ("a man", "a woman"))
        yield Tile("Trades", name, "a man, a woman", stills)


def _things() -> Iterator[Tile]:
    for name in THINGS:
        yield Tile(
            "Things", name, "in hand", (_person("somebody", Action.HOLD, f"carrying {name}"),)
        )


def _labours() -> Iterator[Tile]:
    for name, (action, _) in LABOURS.items():
        yield Tile("Work", name, action.value, (_person("somebody", action, name),))


def _person(word: str, action: Action, detail: str) -> Still:
    one = replace(_one(Subject.PERSON, action), word=word, detail=detail)
    return Still(_reading(Place.MEADOW, Time.DAY, one), _lens(ShotSize.MEDIUM))


def _actions() -> Iterator[Tile]:
    for action in Action:
        doers = [subject for subject in Subject if action in figure_facts(subject).can]
        if not doers:
            continue
        place = DONE_AT.get(action) or HOME.get(doers[0], Place.MEADOW)
        who, count = DONE_BY.get(action, (doers[0], 1))
        read = _reading(place, Time.DUSK, replace(_one(who, action), count=count))
        stills = tuple(Still(read, _lens(ShotSize.CLOSE), share=0.3 + 0.05 * at) for at in range(4))
        others = ", ".join(subject.value for subject in doers[:24]) + (" …" if len(doers) > 24 else "")  # fmt: skip
        yield Tile("Actions", action.value, f"{len(doers)} can: {others}", stills)


def _moves() -> Iterator[Tile]:
    for move in Move:
        read = _reading(Place.CASTLE, Time.DUSK, HERO)
        stills = tuple(Still(read, _lens(move=move), share=share) for share in (0.0, 0.5, 1.0))
        yield Tile("Moves", move.value, "start, middle, end", stills)


def _frames() -> Iterator[Tile]:
    for size in ShotSize:
        stills = tuple(
            Still(
                _reading(Place.VILLAGE, Time.DAY, _one(Subject.PERSON, Action.STAND)),
                _lens(size, angle=angle),
            )
            for angle in Angle
        )
        yield Tile("Frames", size.value, ", ".join(angle.value for angle in Angle), stills)
