"""Players on their way, and in the frame over the whole shot. Knows boxes; not who stands where."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from moviefactory.lexicon.places import ROOMS
from moviefactory.lexicon.vocabulary import Action, Place
from moviefactory.shots.animatic.faces import below_captions
from moviefactory.shots.animatic.measures import LYING, SPEED, speed_of
from moviefactory.shots.animatic.suiting import STILL_BODIES

if TYPE_CHECKING:
    from moviefactory.media import Size
    from moviefactory.shots.animatic.rig import Rig
    from moviefactory.shots.animatic.staging import Player


def travel(players: tuple[Player, ...], rig: Rig, place: Place) -> tuple[Rig, tuple[Player, ...]]:
    """Return the players on their way, and a rig that goes along so that they stay in frame."""
    lead = players[-1]
    speed = 0.0 if lead.subject in STILL_BODIES else speed_of(lead.figure, lead.action)
    # Nobody walks out of a room.
    farthest = 0.5 * rig.width if place in ROOMS else 5.0 * max(rig.width, rig.height)
    way = lead.facing * min(speed * lead.height * rig.seconds, farthest)
    room = min(0.13 * rig.width, max(0.02 * rig.width, 0.4 * (0.9 * rig.width - lead.width)))
    seen = max(-room, min(room, way))
    goers = [p for p in players if p.action in SPEED and p.subject not in STILL_BODIES]
    if len(goers) < len(players):
        # Whoever stays would be left behind by a camera that goes along.
        way = seen
    moved = []
    for player in players:
        goes = way if player in goers else 0.0
        sinks = 0.22 * player.height * min(rig.seconds, 5) if player.action is Action.FALL else 0.0
        climbs = -0.10 * player.height if player.action is Action.FLY else 0.0
        moved.append(replace(player, travel_x=goes, travel_y=sinks + climbs))
    return replace(rig, follow_x=way - seen), tuple(moved)


def fit(players: tuple[Player, ...], rig: Rig, place: Place) -> tuple[Rig, tuple[Player, ...]]:
    """Return players moved, and if need be made smaller, until none is ever cut by the frame."""
    margin_x, margin_y = 0.04 * rig.width, 0.06 * rig.height
    for _ in range(24):
        lead = players[-1]
        rect = lead.box(0.5)
        rig = replace(rig, pivot_x=(rect[0] + rect[2]) / 2, pivot_y=(rect[1] + rect[3]) / 2)
        left, top, right, bottom = seen_box(players, rig)
        too_large = max((right - left) / (rig.width - 2 * margin_x), (bottom - top) / (rig.height - 2 * margin_y))  # fmt: skip
        if too_large > 1:
            smaller = tuple(_shrunk(player, lead, 0.97 / too_large) for player in players)
            rig, players = travel(smaller, rig, place)
            continue
        dx = max(0.0, margin_x - left) - max(0.0, right - rig.width + margin_x)
        dy = max(0.0, margin_y - top) - max(0.0, bottom - rig.height + margin_y)
        if abs(dx) < 0.5 and abs(dy) < 0.5:
            break
        players = tuple(replace(player, x=player.x + dx, y=player.y + dy) for player in players)
    return rig, players


def clear_of_captions(players: tuple[Player, ...], rig: Rig, size: Size) -> tuple[Rig, tuple[Player, ...]]:  # fmt: skip
    """Return everybody raised until no face is where captions stand."""
    # Whoever must be raised lies, sits or is small: the top of the box is empty.
    low = tuple(replace(one, height=one.height * LYING) if one.action is Action.SLEEP else one for one in players)  # fmt: skip
    room = seen_box(low, rig)[1] - 1
    rise = max(0.0, min(below_captions(players, rig, size), room))
    raised = tuple(replace(player, y=player.y - rise) for player in players)
    return replace(rig, pivot_y=rig.pivot_y - rise), raised


def _shrunk(player: Player, lead: Player, factor: float) -> Player:
    return replace(
        player,
        x=lead.x + (player.x - lead.x) * factor,
        y=lead.y + (player.y - lead.y) * factor,
        height=player.height * factor,
        width=player.width * factor,
    )


def seen_box(players: tuple[Player, ...], rig: Rig) -> tuple[float, float, float, float]:
    """Return left, top, right, bottom on the frame of all that the players touch over the shot."""
    lefts, tops, rights, bottoms = [], [], [], []
    for step in range(13):
        view = rig.at(rig.seconds * step / 12)
        for player in players:
            left, top, right, bottom = player.box(step / 12)
            x0, y0 = rig.on_screen(left, top, 1.0, view)
            x1, y1 = rig.on_screen(right, bottom, 1.0, view)
            lefts.append(x0)
            tops.append(y0)
            rights.append(x1)
            bottoms.append(y1)
    return min(lefts), min(tops), max(rights), max(bottoms)
