"""The rooms that places are: how long they ring, how dark, how much. Knows names and places; no waves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from moviefactory.errors import UnknownName
from moviefactory.lexicon import Place, broad, read_picture
from moviefactory.lexicon.words import tokenize
from moviefactory.sound.orders import OPEN_AIR
from moviefactory.sound.thesaurus import Thesaurus


@dataclass(frozen=True, slots=True)
class Room:
    """How a place answers a sound.

    `wet` is how loud its answer is beside the sound itself, at arm's length. `echoes` are single
    walls far off: (seconds, strength). Units: seconds until the lows fell by 60 dB, Hz above which
    it dies three times as fast.
    """

    seconds: float
    damp_hz: float
    wet: float
    pre_delay_seconds: float = 0.01
    echoes: tuple[tuple[float, float], ...] = ()


ROOMS: Mapping[str, Room] = MappingProxyType(
    {
        OPEN_AIR: Room(0.35, 1_800, 0.06),
        "forest": Room(0.8, 2_600, 0.16, 0.02),
        "mountains": Room(1.6, 1_400, 0.14, 0.09, ((0.31, 0.16), (0.52, 0.1), (0.83, 0.06))),
        "street": Room(0.9, 3_000, 0.2, 0.025, ((0.085, 0.12), (0.14, 0.08))),
        "room": Room(0.45, 3_500, 0.24, 0.006),
        "hall": Room(2.4, 2_800, 0.42, 0.025),
        "cave": Room(3.4, 2_000, 0.6, 0.03, ((0.12, 0.14), (0.21, 0.1))),
        "spaceship": Room(0.7, 4_500, 0.34, 0.004, ((0.013, 0.16), (0.021, 0.1))),
        "stadium": Room(2.0, 2_200, 0.3, 0.06, ((0.19, 0.14),)),
        "underwater": Room(1.2, 600, 0.6, 0.003),
    }
)

OF_PLACES = {
    Place.MOUNTAINS: "mountains", Place.FOREST: "forest", Place.VILLAGE: "street",
    Place.CITY: "street", Place.NEON_CITY: "street", Place.INTERIOR: "room",
    Place.SPACESHIP: "spaceship", Place.UNDERWATER: "underwater", Place.STADIUM: "stadium",
}  # fmt: skip

# What a text calls a room that a place in general does not say. The first found wins.
WORDS = {
    "cave": "cave cavern grotto tunnel mine crypt catacomb sewer 洞 洞穴 山洞 隧道 地道 矿井",
    "hall": "hall cathedral church temple palace ballroom hangar warehouse theatre theater museum "
    "station gym library castle 大厅 教堂 寺庙 宫殿 仓库 剧院 博物馆 车站 城堡",
    "mountains": "canyon gorge ravine 峡谷",
    "street": "street alley courtyard backstreet 街 街道 小巷 巷子 胡同",
    "spaceship": "spaceship starship spacecraft airlock submarine 飞船 太空舱 潜艇",
}
# A narrow word wins over the place in general; these places win over any word.
FIXED = frozenset({Place.UNDERWATER, Place.SPACESHIP})


def room_of(picture: str, heading: str = "") -> str:
    """Return the name of the room that a picture is set in: open air where there is none."""
    place = read_picture(picture, heading=heading).place
    if broad(place) not in FIXED:
        found = _words().find(tokenize(f"{picture} {heading}"))
        names = [one.names[0] for one in found]
        # A spaceship that is seen from outside is no room.
        names = [name for name in names if name != "spaceship" or broad(place) is Place.INTERIOR]
        if names:
            return names[0]
    return OF_PLACES.get(place, OF_PLACES.get(broad(place), OPEN_AIR))


def room(name: str) -> Room:
    """Return the room called `name`. Raises: UnknownName."""
    if name not in ROOMS:
        raise UnknownName("room", name, tuple(ROOMS))
    return ROOMS[name]


@cache
def _words() -> Thesaurus:
    return Thesaurus((word, name) for name, words in WORDS.items() for word in words.split())
