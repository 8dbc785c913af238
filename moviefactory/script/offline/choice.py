"""Choose by seed: the story's shape, and one of many. Knows scores and order; not stories."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Sequence
from typing import Final, TypeVar

from moviefactory.lexicon.vocabulary import Place, Subject
from moviefactory.lexicon.words import forms, tokenize
from moviefactory.script.offline.premise import Premise
from moviefactory.script.offline.stock import Shape

_Item = TypeVar("_Item")
_NAMED_GENRE_POINTS: Final = 3.0
_HERO_POINTS: Final = 0.75
_NOT_ASKED_SHARE: Final = 0.3
_PORTRAIT: Final = "documentary"
_LEANINGS: Final = {
    Subject.ASTRONAUT: "scifi",
    Subject.ROBOT: "scifi",
    Subject.SPACECRAFT: "scifi",
    Subject.KNIGHT: "adventure",
    Subject.DRAGON: "fable",
    Subject.ELDER: "homecoming",
    Subject.SHIP: "adventure",
    Subject.BOAT: "adventure",
    Subject.WHALE: "documentary",
    Subject.FISH: "documentary",
}
_LEANING_PLACES: Final = {
    Place.SPACE: "scifi",
    Place.STADIUM: "sport",
    Place.NEON_CITY: "heist",
    Place.SNOW: "adventure",
    Place.UNDERWATER: "documentary",
}


def dice(seed: int, *facts: str) -> random.Random:
    """Return a generator that is the same for the same seed and facts in every process."""
    digest = hashlib.sha256("\x1f".join([str(seed), *facts]).encode()).digest()
    return random.Random(int.from_bytes(digest[:8], "big"))


def fresh(choices: Sequence[_Item], used: set[_Item], rng: random.Random) -> _Item:
    """Return one of `choices` that was not used yet, if any is left, and mark it."""
    left = [choice for choice in choices if choice not in used] or list(choices)
    chosen = rng.choice(left)
    used.add(chosen)
    return chosen


def choose_shape(premise: Premise, shapes: Sequence[Shape], rng: random.Random) -> Shape:
    """Return the shape whose words the logline uses most; by seed where several do equally."""
    scores = {shape.name: _score(premise, shape) for shape in shapes}
    best = max(scores.values())
    if best <= 0:
        # What somebody does once is a story, not a portrait of how things go on.
        told = [shape for shape in shapes if shape.is_general and not (premise.deed and shape.name == _PORTRAIT)]  # fmt: skip
        return rng.choice(told)
    return rng.choice([shape for shape in shapes if scores[shape.name] == best])


def _score(premise: Premise, shape: Shape) -> float:
    low = premise.text.lower()
    tokens = tokenize(low)
    known = {form for token in tokens for form, _ in forms(token.text)}
    chinese = "".join(token.text for token in tokens if token.is_cjk)
    hero = premise.hero.noun.lower().split() if premise.hero else []
    score = 0.0
    for word in shape.words:
        if not word.isascii():
            score += (0.5 + 0.5 * min(len(word), 3)) * (word in chinese)
        elif " " in word or "-" in word:
            score += 2.0 * (f" {word} " in f" {low} ")
        else:
            points = _NAMED_GENRE_POINTS if word == shape.name else 1.0
            score += (points + _HERO_POINTS * (word in hero)) * (word in known)
    if premise.hero and _LEANINGS.get(premise.hero.subject) == shape.name:
        score += 0.5
    if premise.place_is_said and _LEANING_PLACES.get(premise.place) == shape.name:
        score += 0.5
    if shape.heroes and not premise.asks_for_topic:
        score *= _NOT_ASKED_SHARE
    return score
