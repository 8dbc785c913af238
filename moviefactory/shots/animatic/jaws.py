"""What a beast has in its jaws, beak or claws, as a line says: prey, a stick, a slipper. Knows words; draws nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from moviefactory.lexicon.handy import ALIVE
from moviefactory.lexicon.named import found
from moviefactory.lexicon.vocabulary import Subject, SubjectReading
from moviefactory.lexicon.words import tokenize
from moviefactory.shots.animatic.figures import figure_facts, figure_of
from moviefactory.shots.animatic.figures.catches import CATCHES, CAUGHT
from moviefactory.shots.animatic.posture_words import HELD_PREY, IN_MOUTH, TALONS

_TAKES: Final = re.compile(
    r"\b(?:steal|snatch|grab|carr|bring|fetch|tak(?=e|ing)|took|pick|drag|hold|catch|caught|retriev|deliver|present|offer|swip|pinch|nick|rip|tear|chew|gnaw|seiz|wear|swallow|gulp|devour|hand|giv|pull|nibbl|munch)\w*\b"
    r"|叼|抢|偷|夺|衔|抓|捡|啃|咬|嚼"
)
"""What a beast can only do with a thing in its mouth."""
_REACH: Final = 44
"""How many characters after such a verb its object begins, at most."""
_OWN_WORDS: Final = {
    "stick": "stick|twig|树枝|木棍|棍子", "hat": "hat|cap|helmet|帽子?", "shoe": "shoe|boot|sneaker|鞋子?|靴子?", "slipper": "slipper|拖鞋",
    "sausage": "sausage|hot dog|香肠", "carrot": "carrot|胡萝卜", "banana": "banana|香蕉", "sandwich": "sandwich|burger|hamburger|三明治|汉堡",
    "nut": "nut|acorn|hazelnut|walnut|peanut|坚果|松果|橡子|栗子", "worm": "worm|earthworm|caterpillar|虫子?|蚯蚓", "egg": "egg|蛋",
    "scarf": "scarf|shawl|围巾", "cloth": "shirt|blouse|trousers|dress|laundry|衬衫|裤子|衣服", "glove": "glove|mitten|手套", "meat": "meat|steak|ham|chop|roast|肉|火腿", "flower": "flower|rose|daisy|tulip|花|玫瑰",
    "leash": "leash|lead(?! to)|collar|狗绳", "sock": "sock|stocking|袜子?", "toy": "toy|frisbee|玩具|飞盘", "bag": "backpack|rucksack|handbag|purse|bag|背包|手提包|书包", "hen": "hen|chicken|鸡",
}  # fmt: skip
_OWN: Final = {name: re.compile(rf"\b(?:{'|'.join(w for w in words.split('|') if w.isascii())})(?:s|es)?\b|{'|'.join(w for w in words.split('|') if not w.isascii())}") for name, words in _OWN_WORDS.items()}  # fmt: skip
_PREY: Final = {
    "hen": "hen", "rooster": "hen", "turkey": "hen", "goose": "goose", "swan": "goose", "duck": "duck", "duckling": "bird", "chick": "bird",
    Subject.BIRD: "bird", Subject.RABBIT: "rabbit", Subject.MOUSE: "mouse", Subject.SNAKE: "snake", "frog": "frog", "lizard": "frog",
    Subject.SHEEP: "lamb", Subject.CROW: "bird", Subject.SEAGULL: "bird", "squirrel": "mouse", "parrot": "bird",
}  # fmt: skip
"""The sketch of a beast that another has caught."""
_FISHERS: Final = frozenset(
    {
        Subject.CAT, Subject.DOG, Subject.BEAR, Subject.FOX, Subject.WOLF, Subject.BIRD, Subject.EAGLE, Subject.SEAGULL,
        Subject.PENGUIN, Subject.CROW, Subject.OWL,
    }
)  # fmt: skip
_SMALLER: Final = 0.95
"""How large prey is at most against who has caught it."""


def mark_of(name: str) -> str:
    """Return the mark of a catch in what is said of a beast."""
    return CAUGHT + name.replace(" ", "")


def catch_in(
    one: SubjectReading, rest: Sequence[SubjectReading], said: str, told: str
) -> tuple[str, SubjectReading | None]:
    """Return the name of what a beast has caught or brings, and which of the others that is.

    `said` is the line in English, `told` as it is written; "" where it holds nothing that is known.
    """
    text, raw = said.casefold(), told.casefold()
    in_mouth = IN_MOUTH.search(raw) is not None or IN_MOUTH.search(text) is not None
    at = max(0, text.find(one.word.casefold()))
    held = in_mouth or TALONS.search(raw) is not None
    if held:
        prey = next((other for other in rest if _is_prey(one, other)), None)
        if prey is not None:
            white = "white " if "white" in prey.detail or "白" in prey.detail else ""
            name = _PREY.get(figure_of(prey)) or _PREY[prey.subject]
            return (white + name if white + name in CATCHES else name), prey
    takes = _TAKES.search(text, at)
    if not (held or takes):
        return "", None
    start, end = (0, len(text)) if held or takes is None else (takes.end(), takes.end() + _REACH)
    near = [(match.start(), name) for name, words in _OWN.items() if (match := words.search(text, start, end))]  # fmt: skip
    tokens = tokenize(text)
    for thing in found(tokens, "things"):
        place = text.find(tokens[thing.start].text, start)
        if thing.name in CATCHES.keys() - ALIVE and start <= place < end:
            near.append((place, thing.name))
    if not near:
        return "", None
    _, name = min(near)
    return name, next((other for other in rest if name in (other.word, figure_of(other))), None)


def takes_fish(one: SubjectReading, said: str) -> bool:
    """Whether a beast on land takes a fish that a line names after that."""
    text = said.casefold()
    takes = _TAKES.search(text, max(0, text.find(one.word.casefold())))
    return one.subject in _FISHERS and takes is not None and HELD_PREY.search(text, takes.end(), takes.end() + _REACH) is not None  # fmt: skip


def _is_prey(one: SubjectReading, other: SubjectReading) -> bool:
    """Whether a beast is small enough to be caught by another, and no young of its own."""
    known = figure_of(other) in _PREY or other.subject in _PREY
    if not known or other.count > 1 or other.subject is one.subject:
        return False
    return figure_facts(figure_of(other)).height_metres <= _SMALLER * figure_facts(figure_of(one)).height_metres  # fmt: skip
