"""Write what the narrator says. Knows slots, number and pronouns; not pictures or cameras."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from moviefactory.script.offline.casting import HUMANS
from moviefactory.script.offline.heroes import Being
from moviefactory.script.offline.phrases import fill, is_plural, slots_of
from moviefactory.script.offline.timing import COMFORT_SECONDS, spoken_seconds

_PRONOUNS = {
    "she": ("she", "her", "her", "她"),
    "he": ("he", "him", "his", "他"),
    "it": ("it", "it", "its", "它"),
    "they": ("they", "them", "their", "他们"),
}


@dataclass(slots=True)
class Narrator:
    """Speaks the lines of one film in order; presents the hero once, repeats no line."""

    language: str
    hero: Being
    other: Being
    thing: str
    place: str
    in_place: str
    deed: str
    rng: random.Random
    used: set[str] = field(default_factory=set)
    is_introduced: bool = False

    def tell(
        self, variants: tuple[tuple[str, ...], ...], most: int, longest_seconds: float = 60.0
    ) -> list[str]:
        """Return the lines of one variant that is still untold, at most `most`; none if all are.

        Where some variant has no line longer than `longest_seconds`, only such are told.
        """
        fit = [
            lines
            for lines in variants
            if not any(line in self.used for line in lines) and self._suits(lines[0])
        ]
        brief = [
            lines
            for lines in fit
            if all(self.lasts(line) <= longest_seconds for line in lines[:most])
        ]
        fit = brief or fit
        short = [lines for lines in fit if len(lines) <= most]
        if not (short or fit):
            return []
        lines = self.rng.choice(short or fit)[:most]
        self.used.update(lines)
        return [self.speak(line.removeprefix("@")) for line in lines]

    def lasts(self, line: str) -> float:
        """Return how long a line takes, with its slots filled."""
        return spoken_seconds(self._fill(line.removeprefix("@"), self.hero.phrase))

    def _suits(self, line: str) -> bool:
        return not line.startswith("@") or self.hero.subject in HUMANS

    def tell_own(self, lines: tuple[str, ...], longest_seconds: float) -> str:
        """Return a line with the logline's own words in it, if one is short enough for a shot."""
        spoken = [self.speak(line) for line in lines]
        fit = [line for line in spoken if spoken_seconds(line) <= COMFORT_SECONDS[1]]
        fit = [line for line in fit if spoken_seconds(line) <= longest_seconds] or fit
        return self.rng.choice(fit) if fit else ""

    def speak(self, template: str) -> str:
        """Return one line with its slots filled."""
        wants_hero = bool({"hero", "first"} & slots_of(template))
        name = self.hero.first if wants_hero and not self.is_introduced else self.hero.phrase
        self.is_introduced = self.is_introduced or wants_hero
        return self._fill(template, name)

    def _fill(self, template: str, name: str) -> str:
        he, him, his, ta = _PRONOUNS[self.hero.gender or "they"]
        plural = self.hero.is_plural or self.hero.gender == "they"
        many = is_plural(self.thing) if self.language == "en" else False
        places = self.place.startswith("the ") and is_plural(self.place)
        slots = {
            "hero": name,
            "first": name,
            "other": self.other.phrase,
            "thing": self.thing,
            "place": self.place,
            "in_place": self.in_place,
            "deed": self.deed,
            "he": he,
            "him": him,
            "his": his,
            "ta": ta,
            "was": "were" if plural else "was",
            "is": "are" if plural else "is",
            "has": "have" if plural else "has",
            "s": "" if plural else "s",
            "twas": "were" if many else "was",
            "tit": "them" if many else "it",
            "tis": "are" if many else "is",
            "ts": "" if many else "s",
            "pwas": "were" if places else "was",
            "ps": "" if places else "s",
        }
        return fill(template, slots)
