"""Tell where a line is seen from: above a world, past it, at a window. Knows a few words; no figures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from moviefactory.lexicon.places import broad
from moviefactory.lexicon.units import Unit
from moviefactory.lexicon.vocabulary import Action, Place, Subject
from moviefactory.lexicon.words import Token, word_set

_FROM_ABOVE: Final = word_set("above orbit orbits orbiting circles circling")
_PAST: Final = word_set(
    "past passes passing around near nears nearing approach approaches approaching toward towards "
    "过 越 掠 绕 近 向"
)
_OVER: Final = word_set("above over across")
_WORLDS: Final = word_set(
    "planet world venus mercury jupiter saturn neptune uranus pluto mars moon 星 球 月 卫"
)
TOWARDS: Final = word_set("to toward towards 向 朝 往")
_ON_FOOT: Final = (Action.WALK, Action.RUN, Action.CLIMB)
_HULLS: Final = (Subject.SHIP, Subject.BOAT, Subject.TRAIN, Subject.CAR, Subject.PLANE)
_CRAFT: Final = frozenset({Subject.SPACECRAFT, Subject.ROCKET, Subject.ROBOT, Subject.SHIP})
_FLYING_SPAN: Final = 9
WINDOW: Final = frozenset({"window", "windows", "porthole", "窗"})
_AT_WINDOW: Final = word_set("at on by against down through out beside near")
WINDOW_POINTS: Final = 2.5
"""What a window that somebody stands at says of being in a room."""
INTO: Final = word_set(
    "in on at inside through across along into within among amid aboard under beneath over above "
    "onto around between beside near by 在 穿 到 进 过 于"
)
AWAY: Final = word_set("to toward towards from of beyond behind about for 从 向 朝 往 离")
PREPOSED_TOKENS: Final = 4
_FAR: Final = word_set("distance background horizon afar beyond behind outside 远 背 后 外")
_NOT_FAR: Final = word_set(
    "午后 雨后 雪后 饭后 课后 最后 然后 皇后 王后 背着 背起 背包 背篓 永远 外婆 外公 外套 外卖 外衣 外星"
)
"""Words with a sign of what is far that say nothing of it: 午后 is an hour."""
_BACKDROP_TOKENS: Final = 6


def is_at_window(tokens: Sequence[Token]) -> bool:
    """Whether a window is seen from inside: rain on the window, a face at the window."""
    return any(
        token.text == "windowsill"
        or (
            token.text in ("window", "glass")
            and bool(_AT_WINDOW & {one.text for one in tokens[max(0, at - 3) : at]})
        )
        for at, token in enumerate(tokens)
    )


def is_backdrop(tokens: Sequence[Token], unit: Unit) -> bool:
    """Whether a place is only seen from where somebody is: the street outside, far off a castle."""
    if unit.end < len(tokens) and tokens[unit.end].text == "outside":
        return True
    for at in range(unit.start - 1, max(-1, unit.start - 1 - _BACKDROP_TOKENS), -1):
        if tokens[at].text in _FAR and not _is_within_word(tokens, at):
            return True
        if tokens[at].text in (".", ";", "。", ";"):
            return False
    after = {token.text for token in tokens[unit.end : unit.end + 3]}
    return "in" in after and not after.isdisjoint({"distance", "background"})


def _is_within_word(tokens: Sequence[Token], at: int) -> bool:
    """Whether a Chinese sign only is a part of a word that is not about what is far."""
    near = "".join(token.text for token in tokens[max(0, at - 1) : at + 2] if token.is_cjk)
    return any(one in near for one in _NOT_FAR)


def seen_from(tokens: Sequence[Token], units: Sequence[Unit], index: int, place: Place) -> Place:
    """Above a planet is space, and so is where a ship passes one; an orbit leads over sea and land."""
    unit = units[index]
    span = tokens[max(0, unit.start - PREPOSED_TOKENS) : unit.start]
    if any(token.text in _OVER for token in span) and _is_orbited(units):
        return Place.ORBIT
    if place is Place.SEA and _comes_over_sand(tokens, units, index):
        return Place.BEACH
    if broad(place) is not Place.PLANET:
        return place
    before = {token.text for token in span}
    after = {token.text for token in tokens[unit.end : unit.end + 2]}
    if before & _FROM_ABOVE or after & {"below"}:
        return Place.SPACE
    way = {token.text for token in tokens[max(0, unit.start - _FLYING_SPAN) : unit.start]}
    craft = any(
        (sense := other.first("subject")) is not None and sense.value in _CRAFT
        for other in units[:index]
    )
    world = tokens[unit.end - 1].text
    if craft and way & _PAST and {world, world.removesuffix("s")} & _WORLDS:
        return Place.SPACE
    return place


def _is_orbited(units: Sequence[Unit]) -> bool:
    return any(
        (sense := unit.first("place")) is not None and sense.value == Place.ORBIT for unit in units
    )


def _comes_over_sand(tokens: Sequence[Token], units: Sequence[Unit], index: int) -> bool:
    """Whether somebody walks or crawls to the sea: what is seen is the beach."""
    unit = units[index]
    before = tokens[max(0, unit.start - PREPOSED_TOKENS) : unit.start]
    if not any(token.text in TOWARDS for token in before):
        return False
    on_foot = hulls = False
    for other in units:
        deed, who = other.first("action"), other.first("subject")
        on_foot = on_foot or (deed is not None and deed.value in _ON_FOOT)
        hulls = hulls or (who is not None and who.value in _HULLS)
    return on_foot and not hulls
