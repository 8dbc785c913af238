"""Cast a film: names, looks, pronouns. Knows beings and wardrobes; not places or plots."""

from __future__ import annotations

import random
import re
from dataclasses import replace
from typing import Final

from moviefactory.lexicon.details import COLOURS
from moviefactory.lexicon.mentions import look_subject
from moviefactory.lexicon.subjects import kin
from moviefactory.lexicon.units import read_units
from moviefactory.lexicon.vocabulary import Subject
from moviefactory.lexicon.words import tokenize, word_set
from moviefactory.script.offline.heroes import Being, Gender
from moviefactory.script.offline.phrases import article, is_chinese, is_plural
from moviefactory.script.offline.premise import Premise
from moviefactory.script.offline.stock import Shape, coat, gender_noun, looks, noun_for, thing_for
from moviefactory.storyboard import CastMember

HUMANS: Final = frozenset(
    {
        Subject.PERSON,
        Subject.CHILD,
        Subject.ELDER,
        Subject.ASTRONAUT,
        Subject.KNIGHT,
        Subject.ROBOT,
    }
)
_BEASTS: Final = frozenset(
    {Subject.DOG, Subject.CAT, Subject.FOX, Subject.HORSE, Subject.DEER, Subject.BEAR}
)
_FLYERS: Final = frozenset({Subject.BIRD, Subject.DRAGON, Subject.BALLOON})
_SWIMMERS: Final = frozenset({Subject.FISH, Subject.WHALE})
_STILL: Final = frozenset(
    {Subject.TREE, Subject.LIGHTHOUSE, Subject.HOUSE, Subject.CAMPFIRE, Subject.BALL}
)
_UNSEEN: Final = frozenset(["last", "first", "only", "next", "final", "single", "lone"])
_OUTSIDES: Final = COLOURS | word_set("brass copper bronze iron steel tin chrome")
"""What a hero may be outside by the logline: no look that is drawn by lot says another."""
_GENDERED_CHARS: Final = "男女父母爷奶爸妈兄弟姐妹叔婆公王妃娘汉妇"
_GENDERED: Final = ("man", "woman", "boy", "girl", "king", "queen", "mother", "father", "lady")


def kind_of(subject: Subject) -> str:
    """Return the row of the deeds table for a kind of being."""
    subject = kin(subject)
    for kind, members in (
        ("human", HUMANS),
        ("beast", _BEASTS),
        ("flyer", _FLYERS),
        ("swimmer", _SWIMMERS),
        ("still", _STILL),
    ):
        if subject in members:
            return kind
    return "vessel"


def cast_hero(premise: Premise, shape: Shape, language: str, rng: random.Random) -> Being:
    """Return the hero: the logline's own, in the film's language, or the shape's."""
    hero = premise.hero
    if hero is None or (shape.heroes and _is_topic(hero, premise.topic)):
        noun = rng.choice(shape.heroes) if shape.heroes else noun_for("", "person", language)
        return _being(noun, Subject.PERSON, language, rng)
    if not hero.is_name and is_chinese(hero.noun) != (language == "zh"):
        noun = noun_for(hero.noun, hero.subject.value, language)
        return replace(
            _being(noun, hero.subject, language, rng),
            gender=hero.gender or _any_gender(hero.subject, rng),
            is_plural=hero.is_plural and language == "en" and is_plural(noun),
        )
    return replace(hero, gender=hero.gender or _any_gender(hero.subject, rng))


def _is_topic(hero: Being, topic: str) -> bool:
    """Whether a film about a topic has that topic where its hero should be."""
    return kind_of(hero.subject) != "human" or hero.noun.lower() in topic.lower()


def cast_other(
    companion: Being | None, shape: Shape, hero: Being, language: str, rng: random.Random
) -> Being:
    """Return who else matters and speaks: the companion, or one of the shape's."""
    if companion and (kind_of(companion.subject) == "human" or shape.name == "fable"):
        return companion
    names = [
        name
        for name in shape.others
        if hero.noun.removesuffix("s") not in name and name not in hero.noun
    ] or list(shape.others)
    noun = rng.choice(names)
    return _being(noun, look_subject(noun, ""), language, rng)


def cast_companion(
    premise: Premise, hero: Being, language: str, rng: random.Random
) -> Being | None:
    """Return who goes along with the hero in the logline, talking or not."""
    other = premise.other
    if other is None or other.noun == hero.noun:
        return None
    if other.is_name or is_chinese(other.noun) == (language == "zh"):
        return replace(other, gender=other.gender or _any_gender(other.subject, rng))
    noun = noun_for(other.noun, other.subject.value, language)
    return _being(noun, other.subject, language, rng)


def _being(noun: str, subject: Subject, language: str, rng: random.Random) -> Being:
    phrase = f"the {noun}" if language == "en" else noun
    return Being(noun, phrase, phrase, subject, _any_gender(subject, rng), False, False)


def _any_gender(subject: Subject, rng: random.Random) -> Gender:
    person: Gender = rng.choice(("she", "he"))
    return person if subject in HUMANS - {Subject.ROBOT} or kin(subject) in _BEASTS else "it"


def choose_thing(premise: Premise, shape: Shape, language: str, rng: random.Random) -> str:
    """Return what the story is after; for shapes about a topic, the topic."""
    if shape.heroes:
        return _topic(premise, shape, language)
    thing = premise.thing
    if (
        thing
        and is_chinese(thing) == (language == "zh")
        and not (shape.takes_objects and _is_somebody(thing))
    ):
        return thing
    return rng.choice(shape.things)


def _is_somebody(thing: str) -> bool:
    """Whether the goal is a person, who cannot be put into a case."""
    strong = any(unit.first("subject") for unit in read_units(tokenize(thing)))
    return strong and kind_of(look_subject(thing, "")) == "human"


def _topic(premise: Premise, shape: Shape, language: str) -> str:
    topic = premise.topic
    if not topic or is_chinese(topic) != (language == "zh"):
        plain = re.sub("^(?:a|an|the) ", "", topic.lower())
        return thing_for(plain, language) or shape.things[0]
    if shape.shows_product and language == "en" and topic[0].islower():
        return "the " + re.sub("^(?:a|an|the) ", "", topic)
    return topic


def describe(being: Being, wardrobe: str, language: str, rng: random.Random) -> CastMember:
    """Return the cast member with a look that is said once and used word for word."""
    name = being.phrase if being.is_name else being.noun
    if language == "zh":
        return CastMember(name=name, look=_chinese_look(being, wardrobe, rng))
    noun = being.noun if being.noun != being.phrase else "traveller"
    words = being.first.removeprefix("the ").removesuffix(being.noun).split()
    adjectives = " ".join(word for word in words if word not in _UNSEEN)
    if not being.is_name and adjectives:
        noun = f"{adjectives} {noun}"
    start = noun if being.is_plural else article(noun)
    if kind_of(being.subject) == "human" and being.subject not in (Subject.ROBOT, Subject.CHILD):
        gendered = any(noun.endswith(word) for word in _GENDERED) or being.is_plural
        if not gendered and being.gender in ("she", "he"):
            start += f", a {gender_noun('woman' if being.gender == 'she' else 'man', 'en')}"
    return CastMember(name=name, look=f"{start} {_wear(being, wardrobe, rng)}")


def _wear(being: Being, wardrobe: str, rng: random.Random) -> str:
    if being.subject is Subject.ASTRONAUT:
        return f"in a {rng.choice(looks('suit', 'en'))}"
    if being.subject is Subject.KNIGHT:
        return f"in {rng.choice(looks('armour', 'en'))}"
    kind = kind_of(being.subject)
    if kind == "human" and being.subject is not Subject.ROBOT:
        hair = rng.choice(looks(_hair(being), "en"))
        top, more = rng.choice(looks(wardrobe, "en")), rng.choice(looks("more", "en"))
        return f"with {hair}, in {article(top)} and {more}"
    look = rng.choice(looks(_surface(being), "en"))
    look = coat(being.noun.lower(), "en") or look
    colour = next((word for word in being.first.lower().split() if word in _OUTSIDES), "")
    cover = {"beast": "fur", "flyer": "feathers"}.get(kind)
    cover = "panels" if being.subject is Subject.ROBOT else cover
    return f"with {colour} {cover}" if colour and cover else f"with {look}"


def _hair(being: Being) -> str:
    return "old_hair" if being.subject is Subject.ELDER and being.gender != "she" else "hair"


def _surface(being: Being) -> str:
    if being.subject is Subject.BALLOON:
        return "paint"
    if being.subject is Subject.ROBOT:
        return "shell"
    return {"beast": "fur", "flyer": "feather", "swimmer": "skin"}.get(
        kind_of(being.subject), "paint"
    )


def _chinese_look(being: Being, wardrobe: str, rng: random.Random) -> str:
    noun = being.first if not being.is_name else being.noun
    noun = noun if noun != being.phrase or not being.is_name else "旅人"
    if being.subject is Subject.ASTRONAUT:
        return f"{noun}，穿{rng.choice(looks('suit', 'zh'))}"
    if being.subject is Subject.KNIGHT:
        return f"{noun}，穿{rng.choice(looks('armour', 'zh'))}"
    if kind_of(being.subject) == "human" and being.subject is not Subject.ROBOT:
        hair = rng.choice(looks(_hair(being), "zh"))
        top, more = rng.choice(looks(wardrobe, "zh")), rng.choice(looks("more", "zh"))
        told = any(char in noun for char in _GENDERED_CHARS) or being.subject is Subject.CHILD
        if not told and being.gender in ("she", "he"):
            noun += f"，一位{gender_noun('woman' if being.gender == 'she' else 'man', 'zh')}"
        return f"{noun}，{hair}，穿{top}，配{more}"
    look = rng.choice(looks(_surface(being), "zh"))
    look = coat(being.noun, "zh") or look
    colour = re.search("[红黄绿青蓝紫黑白灰金银棕铜铁]", being.first)
    cover = {"beast": "毛", "flyer": "羽毛"}.get(kind_of(being.subject))
    cover = "外壳" if being.subject is Subject.ROBOT else cover
    return f"{noun}，有{colour[0]}色的{cover}" if colour and cover else f"{noun}，有{look}"
