"""Which take of each shot the film shows, and which must be filmed. Knows keys; films nothing."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from moviefactory.errors import BadRequest
from moviefactory.ffmpeg import Encoding
from moviefactory.lexicon.likened import Words, occurring
from moviefactory.media import Size
from moviefactory.pipeline.named_files import from_film, is_adapter_file
from moviefactory.pipeline.seeds import film_seed
from moviefactory.project import Facts, Film, content_key, file_digest, write_text
from moviefactory.shots.camera import CameraRecord
from moviefactory.storyboard import CastMember, Scene, Shot, ShotOrder, Storyboard
from moviefactory.timeline import Timeline

MAY_BE_ABSENT = ("start_image", "end_image", "source", "treatment", "strength", "mask", "references", "adapters", "words", "framing")  # fmt: skip
"""Fields of an order that say nothing where a shot names no file, no word, or a camera is not directed."""


class NoSuchShot(BadRequest):
    """A shot id is not in the storyboard."""

    def __init__(self, shot_id: str, known: tuple[str, ...]) -> None:
        super().__init__(shot_id, known)
        self.shot_id, self.known = shot_id, known

    def __str__(self) -> str:
        return f"the film has no shot {self.shot_id!r}: its shots are {', '.join(self.known)}"


class NoSuchTake(BadRequest):
    """A take (or a still) is not there, or was filmed for another version of the shot."""

    def __init__(
        self, shot_id: str, number: int, usable: tuple[int, ...], what: str = "take"
    ) -> None:
        super().__init__(shot_id, number, usable, what)
        self.shot_id, self.number, self.usable, self.what = shot_id, number, usable, what

    def __str__(self) -> str:
        if not self.usable:
            return f"shot {self.shot_id} has no finished {self.what} yet: run `moviefactory make` first"
        takes = ", ".join(map(str, self.usable))
        return (
            f"shot {self.shot_id} has no {self.what} {self.number} of its present version: pick one of "
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


def shot_orders(
    storyboard: Storyboard, timeline: Timeline, size: Size, root: Path
) -> tuple[ShotOrder, ...]:
    """Return what a camera is ordered to film, shot by shot; the seed is that of the first take.

    `root` is the film's folder, where relative paths start.
    """
    orders = []
    story = storyboard.logline or storyboard.title
    shots = list(storyboard.shots())
    for index, (slot, (shot_id, scene, shot)) in enumerate(zip(timeline.slots, shots, strict=True)):
        named = [member for member in storyboard.cast if _names(shot.picture, member)]
        looks = tuple((member.name, member.look) for member in named)
        orders.append(
            ShotOrder(
                shot_id=shot_id,
                picture=shot.picture,
                camera=shot.camera,
                heading=scene.heading,
                mood=scene.mood,
                style=storyboard.style,
                looks=looks,
                size=size,
                fps=storyboard.fps,
                frame_count=slot.frame_count,
                seed=take_seed(storyboard.seed, shot_id, 1, story),
                film_seed=film_seed(storyboard),
                shot_index=index,
                shot_count=len(shots),
                start_image=_path(shot.start_image, root),
                end_image=_path(shot.end_image, root),
                source=_path(shot.clip, root),
                treatment=shot.treatment,
                strength=shot.strength,
                mask=_path(shot.mask, root),
                references=tuple(
                    from_film(member.picture, root) for member in named if member.picture
                ),
                adapters=_adapters(storyboard, scene, shot, root),
                words=words_of(storyboard, shot.picture, scene.heading, looks),
            )
        )
    return tuple(orders)


def words_of(
    storyboard: Storyboard, picture: str, heading: str, looks: Sequence[tuple[str, str]]
) -> Words:
    """Return the words of a shot's texts that are read as others."""
    texts = (picture, heading, *(look for _, look in looks))
    return occurring(texts, storyboard.words.items())


def _path(name: str, root: Path) -> Path | None:
    return from_film(name, root) if name else None


def _adapters(
    storyboard: Storyboard, scene: Scene, shot: Shot, root: Path
) -> tuple[tuple[str, float], ...]:
    """Return a shot's adapters: the film's, over them the scene's, over them its own; none at 0."""
    merged = {**storyboard.adapters, **scene.adapters, **shot.adapters}
    return tuple(
        (str(from_film(name, root)) if is_adapter_file(name) else name, strength)
        for name, strength in merged.items()
        if strength > 0
    )


def _names(picture: str, member: CastMember) -> bool:
    return member.name.casefold() in picture.casefold()


def take_seed(film_seed: int, shot_id: str, number: int, story: str = "") -> int:
    """Return the seed of a shot's take: the film's own, mixed with the rest. Units: 32 bits.

    The story is in it, so that two films of one seed are not composed alike.
    """
    told = f"/{story}" if story else ""
    digest = hashlib.sha256(f"{film_seed}/{shot_id}/{number}{told}".encode()).digest()
    return int.from_bytes(digest[:4], "big")


def shot_key(order: ShotOrder, camera: CameraRecord, encoding: Encoding) -> str:
    """Return the identity of a shot's picture, whatever the take.

    Files count by what is in them, not by where they lie; what an order leaves open, not at all.
    """
    about = camera.back_end
    facts = _facts(order)
    if not camera.is_directed:
        # Which shot of a film it is means something only to a camera that follows its grammar.
        del facts["shot_index"]
    return content_key("shot", facts, about.name, about.version, encoding)


def _facts(order: ShotOrder) -> dict[str, Any]:
    """Return what an order says, its files as digests."""
    facts: dict[str, Any] = {item.name: getattr(order, item.name) for item in fields(order)}
    facts["seed"] = 0
    del facts["shot_count"]
    for name in ("start_image", "end_image", "source", "mask"):
        facts[name] = _digest(facts[name])
    facts["references"] = [_digest(path) for path in order.references]
    facts["adapters"] = [
        [_digest(Path(name)) if is_adapter_file(name) else name, strength]
        for name, strength in order.adapters
    ]
    if order.source is None:
        facts["treatment"] = facts["strength"] = facts["mask"] = None
    absent = [name for name in MAY_BE_ABSENT if not facts[name]]
    return {name: value for name, value in facts.items() if name not in absent}


def _digest(path: Path | None) -> str | None:
    """Return what is in a file, briefly; a still that is yet to be made is only "to be made"."""
    if path is None:
        return None
    return file_digest(path) if path.is_file() else "to be made"


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
    """Return `count` takes to film, with seeds that no finished take of this shot has.

    `order` is that of the first take.
    """
    used = {facts["seed"] for facts in usable_takes(film, order.shot_id, key).values()}
    seeds: list[int] = []
    variation = 1
    while len(seeds) < count:
        seed = take_seed(order.seed, order.shot_id, variation) if variation > 1 else order.seed
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
