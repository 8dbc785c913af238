"""Which take of each shot the film shows, and which must be filmed. Knows keys; films nothing."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, replace
from pathlib import Path

from moviefactory.errors import BadRequest
from moviefactory.ffmpeg import Encoding
from moviefactory.media import Size
from moviefactory.project import Facts, Film, content_key, write_text
from moviefactory.shots.camera import CameraRecord
from moviefactory.storyboard import CastMember, ShotOrder, Storyboard
from moviefactory.timeline import Timeline


class NoSuchShot(BadRequest):
    """A shot id is not in the storyboard."""

    def __init__(self, shot_id: str, known: tuple[str, ...]) -> None:
        super().__init__(shot_id, known)
        self.shot_id, self.known = shot_id, known

    def __str__(self) -> str:
        return f"the film has no shot {self.shot_id!r}: its shots are {', '.join(self.known)}"


class NoSuchTake(BadRequest):
    """A take is not there, or was filmed for another version of the shot."""

    def __init__(self, shot_id: str, number: int, usable: tuple[int, ...]) -> None:
        super().__init__(shot_id, number, usable)
        self.shot_id, self.number, self.usable = shot_id, number, usable

    def __str__(self) -> str:
        if not self.usable:
            return f"shot {self.shot_id} has no finished take yet: run `moviefactory make` first"
        takes = ", ".join(map(str, self.usable))
        return (
            f"shot {self.shot_id} has no take {self.number} of its present version: pick one of "
            f"{takes}, or make more with `moviefactory retake`"
        )


@dataclass(frozen=True, slots=True)
class Take:
    """One filming of a shot: its number, and the order that a camera gets for it."""

    number: int
    order: ShotOrder
    shot_key: str
    is_finished: bool
    is_pick: bool = False

    @property
    def key(self) -> str:
        """The content key of the finished take."""
        return content_key("take", self.shot_key, self.order.seed)


def shot_orders(storyboard: Storyboard, timeline: Timeline, size: Size) -> tuple[ShotOrder, ...]:
    """Return what a camera is ordered to film, shot by shot; the seed is that of the first take."""
    orders = []
    shots = list(storyboard.shots())
    for index, (slot, (shot_id, scene, shot)) in enumerate(zip(timeline.slots, shots, strict=True)):
        orders.append(
            ShotOrder(
                shot_id=shot_id,
                picture=shot.picture,
                camera=shot.camera,
                heading=scene.heading,
                mood=scene.mood,
                style=storyboard.style,
                looks=tuple(
                    (member.name, member.look)
                    for member in storyboard.cast
                    if _names(shot.picture, member)
                ),
                size=size,
                fps=storyboard.fps,
                frame_count=slot.frame_count,
                seed=take_seed(storyboard.seed, shot_id, 1),
                film_seed=storyboard.seed,
                shot_index=index,
                shot_count=len(shots),
            )
        )
    return tuple(orders)


def _names(picture: str, member: CastMember) -> bool:
    return member.name.casefold() in picture.casefold()


def take_seed(film_seed: int, shot_id: str, number: int) -> int:
    """Return the seed of a shot's take: the film's own, mixed with both. Units: 32 bits."""
    digest = hashlib.sha256(f"{film_seed}/{shot_id}/{number}".encode()).digest()
    return int.from_bytes(digest[:4], "big")


def shot_key(order: ShotOrder, camera: CameraRecord, encoding: Encoding) -> str:
    """Return the identity of a shot's picture, whatever the take."""
    about = camera.back_end
    return content_key("shot", replace(order, seed=0), about.name, about.version, encoding)


def current_take(film: Film, order: ShotOrder, key: str) -> Take:
    """Return the take that the film shows: the pick, else the oldest finished, else a new one."""
    finished = usable_takes(film, order.shot_id, key)
    picked = picked_take(film, order.shot_id)
    if picked in finished:
        return _take(order, key, picked, finished[picked], is_pick=True)
    if finished:
        number = min(finished)
        return _take(order, key, number, finished[number])
    return Take(film.next_take(order.shot_id), order, key, is_finished=False)


def new_takes(film: Film, order: ShotOrder, key: str, count: int) -> tuple[Take, ...]:
    """Return `count` takes to film, with seeds that no finished take of this shot has."""
    used = {facts["seed"] for facts in usable_takes(film, order.shot_id, key).values()}
    seeds: list[int] = []
    variation = 1
    while len(seeds) < count:
        seed = take_seed(order.film_seed, order.shot_id, variation)
        if seed not in used:
            seeds.append(seed)
        variation += 1
    first = film.next_take(order.shot_id)
    return tuple(
        Take(first + index, replace(order, seed=seed), key, is_finished=False)
        for index, seed in enumerate(seeds)
    )


def _take(order: ShotOrder, key: str, number: int, facts: Facts, *, is_pick: bool = False) -> Take:
    return Take(number, replace(order, seed=facts["seed"]), key, is_finished=True, is_pick=is_pick)


def usable_takes(film: Film, shot_id: str, key: str) -> dict[int, Facts]:
    """Return the finished takes of the shot's present version, by number."""
    return {
        number: facts
        for number, facts in film.takes(shot_id).items()
        if facts.get("shot_key") == key
    }


def picked_take(film: Film, shot_id: str) -> int | None:
    """Return the director's choice, or None."""
    path: Path = film.pick_file(shot_id)
    try:
        number: int = json.loads(path.read_text(encoding="utf-8"))["take"]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return number


def pick_take(film: Film, shot_id: str, number: int, key: str) -> None:
    """Choose a take. Raises: NoSuchTake."""
    usable = usable_takes(film, shot_id, key)
    if number not in usable:
        raise NoSuchTake(shot_id, number, tuple(usable))
    write_text(film.pick_file(shot_id), json.dumps({"take": number}))
