"""Which planet and which gas a film's space has. Knows colour words; draws nothing.

What the line says comes first; else the film's own chance, so that one film shows one planet.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Final

from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.noise import seed_of

Gas = tuple[Color, Color, Color]
"""Dark, gas and fire of a nebula."""


@dataclass(frozen=True, slots=True)
class Globe:
    """What a world looks like: low land or sea, high land, cloud, and the glow of its air."""

    low: Color
    high: Color
    cloud: Color
    air: Color
    banded: bool = False
    cloudiness: float = 0.75


@dataclass(frozen=True, slots=True)
class World:
    """A planet of the film."""

    globe: Globe
    ringed: bool
    hue: str


GLOBES: Final[dict[str, Globe]] = {
    "blue": Globe(color("#12305e"), color("#8a6a42"), color("#fff5ea"), color("#6fb7ff")),
    "green": Globe(color("#0f4a52"), color("#3f7a4a"), color("#f4fff6"), color("#7fe0d0")),
    "gold": Globe(color("#b9622f"), color("#f0c38a"), color("#fff0d8"), color("#ffb27a"), banded=True),
    "violet": Globe(color("#4a3a86"), color("#c58ad0"), color("#ffe6ff"), color("#b08cff"), banded=True),
    "red": Globe(color("#7a2f1c"), color("#d07a46"), color("#ffd9b0"), color("#ff9c6a"), cloudiness=0.35),
    "white": Globe(color("#86a9c6"), color("#e6f0f7"), color("#ffffff"), color("#c4e2ff")),
}  # fmt: skip
MOON: Final = Globe(color("#6f685f"), color("#c9bba5"), color("#d8d0c4"), color("#302820"), cloudiness=0.0)  # fmt: skip

GASES: Final[dict[str, Gas]] = {
    "violet": (color("#05060f"), color("#4a1d5a"), color("#ff8a5a")),
    "green": (color("#03080f"), color("#0f4a66"), color("#6ae0d0")),
    "red": (color("#0a0508"), color("#6a2238"), color("#ffb060")),
    "blue": (color("#04060c"), color("#23357a"), color("#c08aff")),
    "gold": (color("#0a0703"), color("#6a431c"), color("#ffd58a")),
}

HUES: Final[dict[str, tuple[str, ...]]] = {
    "blue": ("blue", "bluish", "turquoise", "cyan", "indigo", "earth", "蓝", "地球"),
    "green": ("green", "teal", "emerald", "绿", "青"),
    "red": ("red", "reddish", "crimson", "scarlet", "rusty", "ruby", "mars", "红", "火星"),
    "gold": ("orange", "yellow", "gold", "golden", "amber", "brown", "beige", "ochre", "copper", "jupiter", "saturn", "橙", "黄", "金", "土星", "木星"),
    "violet": ("violet", "purple", "pink", "magenta", "lilac", "lavender", "紫", "粉"),
    "white": ("white", "icy", "frozen", "ice", "silver", "silvery", "grey", "gray", "白", "冰", "灰", "银"),
}  # fmt: skip
NAMED: Final = ("earth", "mars", "saturn", "jupiter", "地球", "火星", "土星", "木星")
PLANETS: Final = ("planet", "world", "星球", "行星", *NAMED)
NEBULAE: Final = ("nebula", "galaxy", "cloud", "dust", "星云", "尘土")
RINGS: Final = ("ring", "saturn", "带环", "土星")


def hue_of(phrase: str) -> str:
    """Return the family of colours that a phrase names, or nothing."""
    words = phrase.casefold().replace("-", " ").split()
    for hue, names in HUES.items():
        if any(name in words or (not name.isascii() and name in phrase) for name in names):
            return hue
    return ""


def said_of(phrases: tuple[str, ...], nouns: tuple[str, ...]) -> str:
    """Return the first phrase that is about one of `nouns`, or nothing."""
    return next((one for one in phrases if any(noun in one.casefold() for noun in nouns)), "")


def world_of(phrases: tuple[str, ...], film_seed: int) -> World:
    """Return the planet that the phrases describe, or else the film's own."""
    dice = random.Random(seed_of("world", film_seed))
    own = dice.choice(("blue", "green", "gold", "violet", "red"))
    said = said_of(phrases, PLANETS)
    hue = hue_of(said) or own
    ringed = any(ring in said.casefold() for ring in RINGS)
    if not said:
        ringed = GLOBES[hue].banded and dice.random() < 0.75
    return World(GLOBES[hue], ringed, hue)


def gas_of(phrases: tuple[str, ...], film_seed: int, dice: random.Random) -> Gas:
    """Return the nebula's colours: one family in a film, a little different in every shot."""
    names = tuple(GASES)
    own = random.Random(seed_of("gas", film_seed)).choice(names[:4])
    hue = hue_of(said_of(phrases, NEBULAE))
    dark, cloud, fire = GASES[hue if hue in GASES else own]
    other, share = GASES[dice.choice(names)], dice.uniform(0.0, 0.16)
    return mix(dark, other[0], share), mix(cloud, other[1], share), mix(fire, other[2], share)
