"""The writer that needs no model: one line -> Storyboard. Knows how its parts work together."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import ClassVar, Final, Self

from moviefactory.backends import BackEnd
from moviefactory.errors import BadRequest
from moviefactory.grammar import Transition
from moviefactory.lexicon.mentions import look_subject
from moviefactory.lexicon.places import OFF_EARTH
from moviefactory.lexicon.subjects import HOME
from moviefactory.lexicon.units import read_units
from moviefactory.lexicon.vocabulary import Place, Subject, Time, Weather
from moviefactory.lexicon.words import tokenize
from moviefactory.script.offline import stock
from moviefactory.script.offline.casting import (
    cast_companion,
    cast_hero,
    cast_other,
    choose_thing,
    describe,
    kind_of,
)
from moviefactory.script.offline.choice import choose_shape, dice
from moviefactory.script.offline.narration import Narrator
from moviefactory.script.offline.phrases import fill, is_chinese, slots_of, title_case
from moviefactory.script.offline.pictures import DETAIL, OWN, TWO, Sketchbook
from moviefactory.script.offline.plot import (
    Step,
    plan_steps,
    settle_time,
    settle_weather,
)
from moviefactory.script.offline.premise import Premise, read_premise
from moviefactory.script.offline.stock import Shape, Stop
from moviefactory.script.offline.telling import tell_film
from moviefactory.script.offline.timing import TITLE_SECONDS, Draft, settle
from moviefactory.script.offline.where import place_preposition
from moviefactory.script.writer import WriterSettings
from moviefactory.storyboard import Brief, Scene, Shot, Storyboard

LANGUAGES: Final = ("en", "zh")
_REST_SECONDS: Final = {"wide": 4.8, "action": 4.4, "two": 4.6, "close": 4.0, "detail": 3.5}
_INDOORS: Final = frozenset({Place.INTERIOR, Place.SPACESHIP})
_JOURNEY_ROLES: Final = frozenset(["home", "near", "road", "deep", "low", "high"])
_OUTSIDE: Final = {"near": "extra1", "low": "extra2", "workshop": "extra6", "table": "extra6"}
_IN_SPACE: Final = frozenset(
    ["space", "outer space", "deep space", "orbit", "太空", "宇宙", "深空"]
)
_ABOARD: Final = ("车", "船", "舟")
_OFF_THE_RAILS: Final = {"high": "extra5", "deep": "extra3", "low": "extra1"}
_MAX_SOUNDS: Final = 3


class UnspokenLanguage(BadRequest):
    """The offline writer does not write in this language."""

    def __init__(self, language: str, known: tuple[str, ...]) -> None:
        super().__init__(language, known)
        self.language, self.known = language, known

    def __str__(self) -> str:
        return (
            f"the offline writer does not write in {self.language!r}, only in "
            f"{' and '.join(self.known)}: choose one of them with --language, or use "
            "--writer openai, which writes any language"
        )


class OfflineWriter:
    """Writes a film from story shapes and the logline's own words."""

    record: ClassVar[BackEnd] = BackEnd(
        name="offline",
        about="story shapes and a lexicon; no model, no network; English and Chinese",
        version="1",
        licence="Apache-2.0",
    )

    @classmethod
    def from_settings(cls, settings: WriterSettings) -> Self:
        """Return the writer; it needs no settings."""
        return cls()

    def write(self, brief: Brief) -> Storyboard:
        """Return the storyboard of a whole film.

        Raises: UnspokenLanguage.
        """
        language = brief.language.split("-")[0].lower()
        if language not in LANGUAGES:
            raise UnspokenLanguage(brief.language, LANGUAGES)
        return _Film(brief, language).storyboard()


class _Film:
    """One film while it is being written."""

    def __init__(self, brief: Brief, language: str) -> None:
        self.brief, self.language = brief, language
        self.rng = dice(brief.seed, brief.logline, language)
        self.premise = read_premise(brief.logline, language)
        self.shape = choose_shape(self.premise, stock.load_shapes(language), self.rng)
        self.hero = cast_hero(self.premise, self.shape, language, self.rng)
        companion = cast_companion(self.premise, self.hero, language, self.rng)
        self.other = cast_other(companion, self.shape, self.hero, language, self.rng)
        self.thing = choose_thing(self.premise, self.shape, language, self.rng)
        self.home = _home(self.premise, self.hero.subject, self.shape)
        self.journey = (
            stock.journey_from(self.premise.finer_place, self.home)
            if self.home is self.premise.place
            else self.home
        )
        self.place_name = _place_name(self.premise, self.home, language)
        self.in_place = _in_place(self.home, self.place_name, language)
        self.sketchbook = Sketchbook(
            language,
            self.hero,
            self.other,
            self.rng,
            self.home,
            companion=companion,
            thing=self._seen_thing(),
            shows_thing=bool(self.shape.heroes) or self._is_about_topic(),
            goes_by_boat=self.premise.goes_by_boat,
            landmark=self._landmark(),
            own_deed=self.premise.action if self.hero.noun == _noun(self.premise) else "",
            thing_is_shown=self.thing == self.premise.thing and _can_stand(self.thing),
            thing_lives=_lives(self.thing),
        )
        self.narrator = Narrator(
            language,
            self.hero,
            self.other,
            self.thing,
            self.place_name,
            self.in_place,
            self.premise.deed,
            self.rng,
        )

    def storyboard(self) -> Storyboard:
        """Write the whole film."""
        steps = plan_steps(
            self.shape,
            self.brief.scene_count,
            self.brief.seconds,
            self.rng.randrange(4),
            pair=self.premise.other is not None,
        )
        own_line = self._own_line()
        lines = tell_film(
            self.narrator, self.shape, steps, own_line, self.language, self.brief.seconds
        )
        drafts = self._drafts(steps, lines)
        settle([draft for scene in drafts for draft in scene], self.brief.seconds)
        scenes = tuple(
            self._scene(steps, at, scene_drafts) for at, scene_drafts in enumerate(drafts)
        )
        people = [self.hero, *self.sketchbook.partners]
        looks = dice(self.brief.seed, self.brief.logline, "looks")
        return Storyboard(
            title=self._title(),
            logline=_safe(self.brief.logline),
            language=self.brief.language,
            format=self.brief.format,
            seed=self.brief.seed,
            style=self.brief.style or self.shape.style,
            cast=tuple(
                describe(being, self.shape.wardrobe, self.language, looks) for being in people
            ),
            scenes=scenes,
        )

    def _landmark(self) -> str:
        landmark = self.premise.landmark
        if landmark is None or landmark is self.hero.subject:
            return ""
        noun = stock.noun_for("", landmark.value, self.language)
        return f"the {noun} behind" if self.language == "en" else f"身后是{noun}"

    def _is_about_topic(self) -> bool:
        """Whether the logline has no hero, but something that can be looked at."""
        topic = self.premise.topic
        same = bool(topic) and is_chinese(topic) == (self.language == "zh")
        return self.premise.hero is None and same and self._can_be_met(topic)

    def _can_be_met(self, topic: str) -> bool:
        """Whether a topic is something in the story's place, and not that place."""
        return _can_stand(topic) and topic != self.premise.place_name

    def _seen_thing(self) -> str:
        """Return the topic, or the goal, as pictures name it."""
        if self._is_about_topic() and not self.shape.heroes:
            return _definite(self.premise.topic) if self.language == "en" else self.premise.topic
        if self.premise.thing != self.thing and not self.shape.heroes:
            return ""
        plain = self.language == "en" and self.thing[:1].islower()
        return _definite(self.thing) if plain else self.thing

    def _own_line(self) -> tuple[str, ...]:
        """Return lines that carry what this logline alone says, if it says something."""
        if self.premise.deed:
            return stock.stock_lines("deed", self.language)
        topic = self.premise.topic
        speaks = topic and is_chinese(topic) == (self.language == "zh")
        if self.premise.hero is None and speaks and not self.shape.heroes:
            if self._can_be_met(topic):
                self.narrator.thing = topic
            lines = stock.stock_lines("topic", self.language)
            return tuple(line.replace("{thing}", topic) for line in lines)
        return ()

    def _drafts(self, steps: tuple[Step, ...], lines: list[list[str]]) -> list[list[Draft]]:
        drafts = []
        for at, step in enumerate(steps):
            scene = [
                Draft(
                    say,
                    _REST_SECONDS[role],
                    Transition.CUT,
                    step.is_key,
                    follows=number > 0 and bool(lines[at][number - 1]),
                    lead_seconds=TITLE_SECONDS if at == 0 and number == 0 else 0.0,
                )
                for number, (role, say) in enumerate(zip(step.roles, lines[at], strict=True))
            ]
            if step.ends_act:
                scene[-1].into = Transition.DISSOLVE
            if at == len(steps) - 1:
                scene[-1].into = Transition.FADE
            drafts.append(scene)
        return drafts

    def _scene(self, steps: tuple[Step, ...], at: int, drafts: list[Draft]) -> Scene:
        step = steps[at]
        stop, phrase = self._stop(step)
        if at:
            phrase = phrase.replace("a blue planet", "the blue planet")
        edge = at in (0, len(steps) - 1)
        place = stop.place
        time = settle_time(step, place, self.premise.time, is_edge=edge)
        weather = settle_weather(step, place, self.premise.weather)
        shots = []
        for number, (role, draft) in enumerate(zip(step.roles, drafts, strict=True)):
            tone = step.beat.tone
            if at == len(steps) - 1 and number == 0 and self.sketchbook.own_deed and role != TWO:
                tone = OWN
            air = Weather.CLEAR if role == DETAIL else weather
            shots.append(
                Shot(
                    picture=self.sketchbook.picture(role, tone, stop, phrase, time, air),
                    camera=self.sketchbook.camera(role, tone),
                    seconds=draft.seconds,
                    sound=self._sounds(place, time, weather, step.beat.tone),
                    say=draft.say,
                    text=self._text(at, number, len(steps), len(drafts)),
                    into=draft.into,
                )
            )
        return Scene(heading=self._heading(stop, time), mood=step.beat.mood, shots=tuple(shots))

    def _stop(self, step: Step) -> tuple[Stop, str]:
        """Return the scene's stop and how its pictures say it: home is the logline's own place."""
        role = step.stop
        if role == "table" and self._own_place():
            role = "home"
        book = self.sketchbook
        if step.beat.tone == "see" and book.thing_is_shown and book.thing_lives:
            lair = stock.load_stop(HOME[look_subject(self.thing, "")], "home", self.language)
            return lair, lair.phrase
        stop = stock.load_stop(self.journey, role, self.language)
        if role != "home" or not self._own_place():
            stop = stock.load_stop(
                *_reachable(self.hero.subject, stop.place, self.journey, role), self.language
            )
            return stop, stop.phrase
        name = self.place_name
        if self.language == "zh":
            above = name if name not in _IN_SPACE else f"蓝色星球上空的{name}"
            return replace(stop, heading=name), self.in_place if above == name else f"在{above}"
        planet = " above a blue planet" if name in _IN_SPACE else ""
        heading = name.removeprefix("the ").upper()
        return replace(stop, heading=heading), f"{self.in_place}{planet}"

    def _own_place(self) -> bool:
        """Whether the logline names its place in the film's language."""
        word = self.premise.place_word
        return bool(word) and self.home is self.premise.place

    def _heading(self, stop: Stop, time: Time) -> str:
        word = stock.time_word(time, self.language)
        inside = stop.place in _INDOORS
        if self.language == "zh":
            return f"{'内景' if inside else '外景'} {stop.heading} - {word}"
        return f"{'INT.' if inside else 'EXT.'} {stop.heading} - {word}"

    def _sounds(self, place: Place, time: Time, weather: Weather, tone: str) -> tuple[str, ...]:
        found = list(stock.sounds(place.value))
        found = found if self.rng.random() < 0.5 else found[::-1]
        found = found[: 1 + (tone not in ("see", "turn"))]
        air = {Weather.RAIN: "rain", Weather.STORM: "storm", Weather.FOG: "fog"}.get(weather)
        found = [*stock.sounds(air), *found] if air and place not in _INDOORS else found
        if tone in ("run", "fall") and kind_of(self.hero.subject) in ("human", "beast"):
            found = [*stock.sounds("run"), *found]
        outside = place in (Place.FOREST, Place.MEADOW, Place.VILLAGE)
        if time is Time.NIGHT and outside and weather is Weather.CLEAR:
            found = [*stock.sounds("night"), *found[:1]]
        return tuple(dict.fromkeys(found))[:_MAX_SOUNDS]

    def _text(self, scene: int, shot: int, scenes: int, shots: int) -> str:
        if self.shape.shows_product and scene == scenes - 1 and shot == shots - 1:
            return title_case(self.thing.removeprefix("the "))
        return self.shape.text if scene == 1 and shot == 0 else ""

    def _title(self) -> str:
        slots = {
            "place": self.place_name,
            "in_place": self.in_place,
            "thing": self.thing.removeprefix("the ") if self.shape.shows_product else self.thing,
            "herotitle": self.hero.phrase,
            "HeroTitle": self.hero.phrase,
            "hero": self.hero.phrase,
            "ts": "s",
        }
        rng = dice(self.brief.seed, self.brief.logline, "title")
        own = [title for title in self.shape.titles if slots_of(title)]
        title = fill(rng.choice(own if own and rng.random() < 0.6 else self.shape.titles), slots)
        return (title if self.language == "zh" else title_case(title))[:120]


def _home(premise: Premise, subject: Subject, shape: Shape) -> Place:
    """Return where the journey starts: swimmers live under water, whoever is told of the sea."""
    if shape.heroes and not premise.place_word:
        return Place.CITY
    swims = kind_of(subject) == "swimmer" and not premise.place_word
    return Place.UNDERWATER if swims and premise.place is Place.SEA else premise.place


def _reachable(subject: Subject, place: Place, home: Place, role: str) -> tuple[Place, str]:
    """Return the journey and role of a stop where such a being can be."""
    if kind_of(subject) == "swimmer" and place not in (Place.SEA, Place.UNDERWATER):
        return Place.UNDERWATER, role if role in _JOURNEY_ROLES else "road"
    if subject is Subject.TRAIN and role in _OFF_THE_RAILS:
        return home, _OFF_THE_RAILS[role]
    if subject in (Subject.SHIP, Subject.BOAT) and place not in (Place.SEA, *OFF_EARTH):
        return Place.SEA, "deep" if role == "high" or role not in _JOURNEY_ROLES else role
    if kind_of(subject) == "vessel" and place in _INDOORS and place is not Place.SPACESHIP:
        return home, _OUTSIDE.get(role, "extra1")
    return home, role


def _place_name(premise: Premise, home: Place, language: str) -> str:
    word = premise.place_word
    if word and is_chinese(word) == (language == "zh"):
        return premise.place_name
    return stock.place_name_for(word.lower(), home, language)


def _lives(thing: str) -> bool:
    """Whether the goal is an animal, which is met where it lives."""
    strong = any(unit.first("subject") for unit in read_units(tokenize(thing)))
    return strong and kind_of(look_subject(thing, "")) in ("beast", "flyer", "swimmer")


def _noun(premise: Premise) -> str:
    return premise.hero.noun if premise.hero else ""


def _definite(phrase: str) -> str:
    return re.sub(r"^(?:(?:a|an|the) )?", "the ", phrase)


def _can_stand(thing: str) -> bool:
    """Whether somebody can stand before a thing: it is not itself a place."""
    return not any(unit.first("place") for unit in read_units(tokenize(thing)))


def _in_place(home: Place, name: str, language: str) -> str:
    if language == "zh":
        return f"在{name}{'上' if name.endswith(_ABOARD) else ''}"
    return f"{place_preposition(name, home)} {name}"


def _safe(logline: str) -> str:
    """Return the logline as the document keeps it: word for word, but for what is not text."""
    kept = [
        char
        for char in logline[:10_000]
        if not 0xD800 <= ord(char) <= 0xDFFF and (ord(char) >= 32 or char in "\n\t")
    ]
    return "".join(kept)
