"""Write what each shot shows and how the camera takes it. Knows pictures; not narration or time."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import Final

from moviefactory.grammar import Angle, Move, Pace, ShotSize
from moviefactory.lexicon.vocabulary import Place, Subject, Time, Weather
from moviefactory.script.offline import stock
from moviefactory.script.offline.casting import kind_of
from moviefactory.script.offline.choice import fresh
from moviefactory.script.offline.heroes import Being
from moviefactory.script.offline.phrases import capital, fill
from moviefactory.script.offline.stock import Stop

WIDE: Final = "wide"
ACTION: Final = "action"
TWO: Final = "two"
CLOSE: Final = "close"
DETAIL: Final = "detail"
_TRIES: Final = 12
OWN: Final = "own"

_SURROUNDINGS: Final = {
    Place.SPACE: "space",
    Place.PLANET: "space",
    Place.SPACESHIP: "room",
    Place.INTERIOR: "room",
    Place.UNDERWATER: "under",
}
_ELSEWHERE: Final = {Place.SPACE: ("floating", "any"), Place.UNDERWATER: ("diving", "any")}
_INDOOR_ROWS: Final = {"strain": "trapped", "go": "indoors", "leave": "indoors", "run": "hurry"}
_BOAT_TONES: Final = frozenset({"leave", "go", "search", "strain"})
_BOAT_PHRASE: Final = {"en": "on the open water", "zh": "在海面上"}
_INSIDE: Final = frozenset({Place.INTERIOR, Place.SPACESHIP})
_COMPANIONS: Final = frozenset({"human", "beast", "flyer"})
_SIZES: Final = {
    WIDE: (ShotSize.EXTREME_WIDE, ShotSize.WIDE),
    ACTION: (ShotSize.MEDIUM, ShotSize.WIDE),
    TWO: (ShotSize.MEDIUM, ShotSize.WIDE),
    CLOSE: (ShotSize.CLOSE, ShotSize.MEDIUM),
    DETAIL: (ShotSize.INSERT, ShotSize.CLOSE),
}
_QUIET: Final = (Move.PUSH_IN, Move.STATIC, Move.PAN_RIGHT, Move.PAN_LEFT, Move.PULL_OUT)
_ONWARD: Final = (Move.TRACK_LEFT, Move.TRACK_RIGHT, Move.PAN_RIGHT, Move.CRANE_UP)
_GRAND: Final = (Move.CRANE_UP, Move.TILT_UP, Move.PULL_OUT, Move.ORBIT)
_ROUGH: Final = (Move.HANDHELD, Move.TRACK_RIGHT, Move.TRACK_LEFT, Move.PUSH_IN)
_MOVES: Final = {
    "calm": _QUIET,
    OWN: _ONWARD,
    "rest": (Move.PULL_OUT, Move.STATIC, Move.CRANE_UP, Move.TILT_UP),
    "work": (Move.PUSH_IN, Move.PAN_LEFT, Move.STATIC, Move.ORBIT),
    "two": (Move.PUSH_IN, Move.ORBIT, Move.STATIC, Move.PAN_LEFT),
    "leave": _ONWARD,
    "go": _ONWARD,
    "search": (Move.PUSH_IN, Move.HANDHELD, Move.TILT_DOWN, Move.PAN_LEFT),
    "see": _GRAND,
    "turn": (Move.ORBIT, Move.PUSH_IN, Move.CRANE_DOWN),
    "joy": (Move.ORBIT, Move.CRANE_UP, Move.PULL_OUT, Move.HANDHELD),
    "ache": (Move.STATIC, Move.PUSH_IN, Move.TILT_DOWN, Move.PULL_OUT),
    "strain": _ROUGH,
    "run": _ROUGH,
    "fall": (Move.HANDHELD, Move.CRANE_DOWN, Move.TILT_DOWN),
}
_FAST: Final = frozenset({"strain", "run", "fall"})
_STEADY: Final = frozenset({"leave", "go", "joy"})
_ANGLES: Final = {
    "strain": (Angle.LOW, Angle.EYE_LEVEL),
    "see": (Angle.LOW, Angle.EYE_LEVEL),
    "fall": (Angle.HIGH, Angle.LOW),
    "search": (Angle.HIGH, Angle.EYE_LEVEL),
    "rest": (Angle.EYE_LEVEL, Angle.HIGH),
}
_CHINESE_CAMERA: Final = {
    ShotSize.EXTREME_WIDE: "大远景",
    ShotSize.WIDE: "全景",
    ShotSize.MEDIUM: "中景",
    ShotSize.CLOSE: "特写",
    ShotSize.INSERT: "细节",
    Angle.EYE_LEVEL: "平视",
    Angle.LOW: "低角度",
    Angle.HIGH: "高角度",
    Angle.TOP: "顶拍",
    Move.STATIC: "固定镜头",
    Move.PUSH_IN: "推进",
    Move.PULL_OUT: "拉远",
    Move.PAN_LEFT: "左摇",
    Move.PAN_RIGHT: "右摇",
    Move.TILT_UP: "上摇",
    Move.TILT_DOWN: "下摇",
    Move.CRANE_UP: "升镜",
    Move.CRANE_DOWN: "降镜",
    Move.TRACK_LEFT: "左移",
    Move.TRACK_RIGHT: "右移",
    Move.ORBIT: "环绕",
    Move.HANDHELD: "手持",
    Pace.SLOW: "缓慢",
    Pace.NORMAL: "",
    Pace.FAST: "快速",
}


@dataclass(slots=True)
class Sketchbook:
    """Draws up pictures and camera lines for one film, without showing the same twice."""

    language: str
    hero: Being
    other: Being
    rng: random.Random
    home: Place
    companion: Being | None = None
    thing: str = ""
    shows_thing: bool = False
    thing_is_shown: bool = False
    thing_lives: bool = False
    own_deed: str = ""
    goes_by_boat: bool = False
    landmark: str = ""
    used: set[str] = field(default_factory=set)
    shown: set[str] = field(default_factory=set)
    partners: list[Being] = field(default_factory=list)
    last_deed: str = ""
    last: tuple[ShotSize, Angle, Move] | None = None

    def picture(
        self, role: str, tone: str, stop: Stop, phrase: str, time: Time, weather: Weather
    ) -> str:
        """Return one picture line: place, subject, action, light; another than all before."""
        for _ in range(_TRIES):
            line = self._picture(role, tone, stop, phrase, time, weather)
            if line not in self.shown:
                break
        self.shown.add(line)
        return line

    def _picture(
        self, role: str, tone: str, stop: Stop, phrase: str, time: Time, weather: Weather
    ) -> str:
        light = self._light(stop.place, time, weather)
        if role == DETAIL:
            return self._join([self._detail(stop, phrase), light])
        partner = self.other if tone == "two" or self.companion is None else self.companion
        if role == TWO and kind_of(partner.subject) in _COMPANIONS:
            who, plural = self._pair(partner), True
            deed = self._deed("two", stop.place, plural=True)
            if partner not in self.partners:
                self.partners.append(partner)
        else:
            who, plural = self.hero.phrase, self.hero.is_plural
            alone = "close" if role == CLOSE else "calm" if tone == "two" else tone
            if self._boats(role, tone, stop.place):
                alone, phrase = "boat", _BOAT_PHRASE[self.language]
            deed = self._deed(alone, stop.place, plural)
        if self.landmark and role in (WIDE, ACTION) and stop.place is self.home:
            light = self._join([self.landmark, light])
        if tone == OWN and phrase and phrase.split()[-1].removeprefix("在").lower() in deed.lower():
            phrase = ""
        air = "" if weather is Weather.CLEAR else stock.air(weather.value, self.language)
        if self.language == "zh":
            start = f"{who}{phrase}{'' if role != WIDE else '，身影很小，'}{deed}"
            return self._join([start, air, light])
        small = ", small in the frame," if role == WIDE and not plural else ""
        doing, comma, more = deed.partition(", ")
        return self._join(
            [f"{capital(who)}{small} {doing} {phrase}".rstrip() + comma + more, air, light]
        )

    def _detail(self, stop: Stop, phrase: str) -> str:
        """Return what is seen when nobody is in the picture."""
        if self.shows_thing:
            if self.language == "zh":
                return f"{self.thing}{phrase}的细节"
            return f"{capital(self.thing)} {phrase}, seen very near"
        return capital(fresh(stock.details(stop.place, self.language), self.used, self.rng))

    def _join(self, parts: list[str]) -> str:
        return ("，" if self.language == "zh" else ", ").join(part for part in parts if part)

    def _pair(self, partner: Being) -> str:
        joined = "和" if self.language == "zh" else " and "
        return f"{self.hero.phrase}{joined}{partner.phrase}"

    def _deed(self, tone: str, place: Place, plural: bool) -> str:
        """Return what the hero is seen doing; the logline's own deed where it is asked for."""
        if tone == OWN:
            return self.own_deed
        choices = stock.deeds(*self._row(tone, place), self.language)
        # "They turn their head" is no English: many have many heads.
        if plural:
            choices = tuple(deed for deed in choices if "{his}" not in deed) or choices
        if self.hero.subject is Subject.BALLOON:
            choices = tuple(deed for deed in choices if "wing" not in deed and "翅" not in deed)
        choices = tuple(deed for deed in choices if not self._repeats(deed)) or choices
        template = self.last_deed = fresh(choices, self.used, self.rng)
        his = {"she": "her", "he": "his", "it": "its"}.get(self.hero.gender, "their")
        slots = {"s": "s", "es": "es", "ies": "ies", "his": his, "thing": self.thing}
        if plural:
            slots |= {"s": "", "es": "", "ies": "y", "his": "their"}
        filled = fill(template, slots)
        return filled[0].lower() + filled[1:]

    def _repeats(self, deed: str) -> bool:
        """Whether a deed is the last one again, or a part of it: stops and looks up, looks up."""
        mark = "，" if self.language == "zh" else ", "
        now, before = deed.partition(mark)[0], self.last_deed.partition(mark)[0]
        return bool(before) and (now in before or before in now)

    def _row(self, tone: str, place: Place) -> tuple[str, str]:
        """Return the row of the deeds table: what one does depends on where one is."""
        kind = kind_of(self.hero.subject)
        if kind != "human" or tone == "two":
            return kind, tone
        if place in _ELSEWHERE:
            return _ELSEWHERE[place]
        if place in _INSIDE and tone in _INDOOR_ROWS:
            return kind, _INDOOR_ROWS[tone]
        if self.shows_thing and tone in ("work", "see", "calm", "search"):
            return kind, "thing"
        if self.thing_is_shown and tone == "see":
            return kind, "before" if self.thing_lives else "thing"
        return kind, tone

    def _boats(self, role: str, tone: str, place: Place) -> bool:
        """Whether this is a picture of the hero in a boat."""
        human = kind_of(self.hero.subject) == "human"
        return (
            self.goes_by_boat
            and human
            and place is Place.SEA
            and (role in (ACTION, WIDE) and tone in _BOAT_TONES)
        )

    def _light(self, place: Place, time: Time, weather: Weather) -> str:
        surroundings = _SURROUNDINGS.get(place, "open")
        if surroundings == "open" and weather is not Weather.CLEAR:
            surroundings = "rough"
        return fresh(stock.lights(surroundings, time, self.language), self.used, self.rng)

    def camera(self, role: str, tone: str) -> str:
        """Return a camera line that differs from the last one in size and in move."""
        size, angle, move = self._setup(role, tone)
        self.last = (size, angle, move)
        pace = Pace.FAST if tone in _FAST else Pace.NORMAL if tone in _STEADY else Pace.SLOW
        if move in (Move.STATIC, Move.HANDHELD):
            pace = Pace.NORMAL
        if self.language == "zh":
            words = f"{_CHINESE_CAMERA[pace]}{_CHINESE_CAMERA[move]}"
            return f"{words}，{_CHINESE_CAMERA[size]}，{_CHINESE_CAMERA[angle]}"
        moving = move.value if pace is Pace.NORMAL else f"{pace.value} {move.value}"
        angled = f"{angle.value} angle" if angle in (Angle.LOW, Angle.HIGH) else angle.value
        return f"{moving}, {size.value}, {angled}"

    def _setup(self, role: str, tone: str) -> tuple[ShotSize, Angle, Move]:
        sizes, moves = list(_SIZES[role]), list(_MOVES[tone])
        if role == DETAIL:
            moves = [Move.STATIC, Move.PUSH_IN, Move.TILT_DOWN]
        angles = list(_ANGLES.get(tone, (Angle.EYE_LEVEL, Angle.LOW)))
        if role == WIDE:
            angles = [Angle.HIGH, *angles]
        if self.last:
            sizes = [size for size in sizes if size is not self.last[0]] or sizes
            moves = [move for move in moves if move is not self.last[2]] or moves
            angles = [angle for angle in angles if angle is not self.last[1]] or angles
        return (
            sizes[0] if len(sizes) == 1 else self.rng.choice(sizes),
            self.rng.choice(angles),
            self.rng.choice(moves),
        )
