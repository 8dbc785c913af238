"""The stills that a film's shots begin with: which is shown, which must be drawn. Draws none itself."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

from moviefactory.errors import MovieError
from moviefactory.farm import Farm, Job, available_cores
from moviefactory.pipeline.cameras import plain_order
from moviefactory.pipeline.filming import LANE, ShotsFailed, telling_faults
from moviefactory.pipeline.reporter import Reporter
from moviefactory.pipeline.takes import NoSuchTake, take_seed
from moviefactory.project import Artefact, Facts, Film, content_key, write_text
from moviefactory.settings import Settings
from moviefactory.shots.neural.bases.record import Ability, BaseRecord
from moviefactory.shots.neural.bases.weights import Consent
from moviefactory.shots.neural.keyframes.table import StillSetup, find_still_base, still_version
from moviefactory.storyboard import ShotOrder, Storyboard
from moviefactory.timeline import Timeline

SHEET: Final = "keyframes.jpg"
SHEET_VERSION = "1"
TILES = 15
STILL_SECONDS = 2.0
"""What a still takes beside its denoising: text encoder, VAE. Estimate."""
_NAME = re.compile(r"keyframe-(\d+)\.json")


@dataclass(frozen=True, slots=True)
class Stills:
    """Who draws a film's stills."""

    setup: StillSetup
    base: BaseRecord

    @property
    def version(self) -> str:
        """What, beside the order, makes a still what it is."""
        return still_version(self.base, self.setup)


@dataclass(frozen=True, slots=True)
class Keyframe:
    """One still of a shot. `order` has the seed that it is drawn with."""

    number: int
    order: ShotOrder
    still_key: str
    artefact: Artefact
    is_finished: bool

    @property
    def key(self) -> str:
        """The content key of the finished still."""
        return content_key("keyframe", self.still_key, self.order.seed)


def film_stills(settings: Settings) -> Stills:
    """Return who draws the stills. Raises: what `find_still_base` raises."""
    setup = StillSetup(
        base=settings.still_base, offline=settings.offline, device=settings.device,
        cores=settings.jobs or available_cores(),
    )  # fmt: skip
    return Stills(setup, find_still_base(setup.base))


def prepare_stills(stills: Stills, consent: Consent) -> None:
    """See that stills can be drawn here, as `prepare_camera` does for shots."""
    from moviefactory.shots.neural.bases.weights import ensure_weights
    from moviefactory.shots.neural.device import find_device
    from moviefactory.shots.neural.fitting import rung_for

    rung_for(stills.base, find_device(stills.setup.device))
    ensure_weights(stills.base, offline=stills.setup.offline, consent=consent)


def still_seconds(stills: Stills, count: int) -> float:
    """Return an estimate of how long so many stills take here, or on a common card if there is none."""
    from moviefactory.shots.neural.camera import REFERENCE_TERAFLOPS
    from moviefactory.shots.neural.device import find_device
    from moviefactory.shots.neural.fitting import window_seconds

    try:
        teraflops = find_device(stills.setup.device).teraflops
    except MovieError:
        teraflops = REFERENCE_TERAFLOPS
    return count * (STILL_SECONDS + window_seconds(stills.base, teraflops))


def plan_keyframes(film: Film, orders: Sequence[ShotOrder], stills: Stills) -> tuple[Keyframe, ...]:
    """Return the still of each shot that needs one: it begins with no image and is made of no clip."""
    return tuple(
        current_keyframe(film, order, stills)
        for order in orders
        if order.start_image is None and order.source is None
    )


def current_keyframe(film: Film, order: ShotOrder, stills: Stills) -> Keyframe:
    """Return the still that a shot begins with: the pick, else the oldest, else one to be drawn."""
    key = _still_key(order, stills)
    finished = _finished(film, order.shot_id, key)
    picked = _picked(film, order.shot_id)
    number = picked if picked in finished else min(finished, default=None)
    if number is None:
        return _keyframe(film, order, key, _next(film, order.shot_id), is_finished=False)
    seeded = replace(order, seed=finished[number]["seed"])
    return _keyframe(film, seeded, key, number, is_finished=True)


def new_keyframes(film: Film, order: ShotOrder, stills: Stills, count: int) -> tuple[Keyframe, ...]:
    """Return `count` stills to draw, with seeds that no finished one of this shot has."""
    key = _still_key(order, stills)
    used = {facts["seed"] for facts in _finished(film, order.shot_id, key).values()}
    seeds: list[int] = []
    variation = 1
    while len(seeds) < count:
        seed = take_seed(order.film_seed, order.shot_id, variation)
        if seed not in used:
            seeds.append(seed)
        variation += 1
    first = _next(film, order.shot_id)
    return tuple(
        _keyframe(film, replace(order, seed=seed), key, first + index, is_finished=False)
        for index, seed in enumerate(seeds)
    )


def pick_keyframe(film: Film, order: ShotOrder, stills: Stills, number: int) -> None:
    """Choose a still. Raises: NoSuchTake."""
    finished = _finished(film, order.shot_id, _still_key(order, stills))
    if number not in finished:
        raise NoSuchTake(order.shot_id, number, tuple(finished), "keyframe")
    write_text(_pick_file(film, order.shot_id), json.dumps({"keyframe": number}))


def draw_keyframes(
    keyframes: Sequence[Keyframe], stills: Stills, farm: Farm, reporter: Reporter, again: str
) -> None:
    """Draw the stills that are not there, all in one process. Raises: ShotsFailed; DiskFull."""
    to_draw = [keyframe for keyframe in keyframes if not keyframe.is_finished]
    jobs = [
        Job(f"{one.order.shot_id} keyframe {one.number}", partial(_draw, one, stills.setup, stills.base.revision), lane=LANE)
        for one in to_draw
    ]  # fmt: skip
    if not jobs:
        return
    failures: dict[str, MovieError] = {}
    reporter.begin("keyframes", {job.name: 1 for job in jobs})
    try:
        farm.run(jobs, reporter.step, failures.__setitem__)
    finally:
        from moviefactory.shots.neural.keyframes.stills import forget_stills

        forget_stills()
    if len(failures) == len(jobs) and len({str(error) for error in failures.values()}) == 1:
        raise next(iter(failures.values()))
    if failures:
        reasons = tuple((name, str(error)) for name, error in failures.items())
        raise ShotsFailed(reasons, len(keyframes) - len(failures), again)
    reporter.end("keyframes")


def with_keyframes(
    orders: Sequence[ShotOrder], keyframes: Sequence[Keyframe], base: BaseRecord
) -> tuple[ShotOrder, ...]:
    """Return the orders with the stills as first images.

    Where the base can, a shot goes over to the still of the next one, if that is in its scene:
    another place is cut to, not turned into.
    """
    starts = {one.order.shot_id: one.artefact.path for one in keyframes}
    begun = [
        replace(order, start_image=starts.get(order.shot_id, order.start_image)) for order in orders
    ]
    if Ability.LAST_IMAGE not in base.abilities:
        return tuple(begun)
    ended = [
        replace(order, end_image=starts[following.shot_id])
        if order.shot_id in starts
        and following.shot_id in starts
        and order.end_image is None
        and _scene(order) == _scene(following)
        else order
        for order, following in pairwise(begun)
    ]
    return (*ended, begun[-1])


def draw_sheet(
    film: Film, keyframes: Sequence[Keyframe], storyboard: Storyboard, timeline: Timeline
) -> Path:
    """Write the contact sheet of the stills and return it. Raises: DiskFull."""
    from moviefactory.edit.sheet import Page, Tile, draw_page
    from moviefactory.edit.timecode import timecode

    slots = dict(zip((one for one, _, _ in storyboard.shots()), timeline.slots, strict=True))
    tiles = [
        Tile(
            one.artefact.path,
            f"{one.order.shot_id} · {one.number}",
            timecode(slots[one.order.shot_id].start_frame, timeline.fps),
            one.order.picture,
            "",
        )
        for one in keyframes
    ]
    pages = [tiles[start : start + TILES] for start in range(0, len(tiles), TILES)]
    for number, page_tiles in enumerate(pages, 1):
        facts = f"{len(tiles)} keyframes" + (f"  ·  page {number} of {len(pages)}" if pages[1:] else "")  # fmt: skip
        page = Page(tuple(page_tiles), storyboard.size, storyboard.title, facts)

        def draw(part: Path, page: Page = page) -> None:
            part.write_bytes(draw_page(page))

        digests = [(one.artefact.facts() or {}).get("sha256") for one in keyframes]
        told = [[tile.shot_id, tile.time, tile.line] for tile in page_tiles]
        key = content_key("keyframe sheet", SHEET_VERSION, digests, told, page.title, facts)
        name = SHEET if number == 1 else f"keyframes-{number}.jpg"
        film.artefact(name).make(key, draw)
    return film.root / SHEET


def _draw(
    keyframe: Keyframe, setup: StillSetup, revision: str, on_step: Callable[[int], None]
) -> Facts:
    """Draw one still. May run in a worker process."""
    order = keyframe.order

    def build(part: Path) -> dict[str, Any]:
        from PIL import Image

        from moviefactory.shots.neural.keyframes.stills import load_stills

        loaded = load_stills(setup, revision)
        Image.fromarray(loaded.draw(order)).save(part, "PNG")
        return {
            "still_key": keyframe.still_key,
            "seed": order.seed,
            "base": loaded.record.name,
            "licence": loaded.record.licence,
            "picture": order.picture,
            "notes": loaded.notes,
        }

    with telling_faults("still", order.shot_id):
        facts = keyframe.artefact.make(keyframe.key, build)
    on_step(1)
    return facts


def _still_key(order: ShotOrder, stills: Stills) -> str:
    """Return the identity of a shot's still, whatever the number: its words and its shape."""
    words = replace(
        plain_order(order), seed=0, size=stills.base.window_size(order.size), fps=Fraction(1),
        frame_count=1, shot_index=0, shot_count=1, film_seed=0,
    )  # fmt: skip
    return content_key("still of a shot", words, stills.version)


def _keyframe(
    film: Film, order: ShotOrder, key: str, number: int, *, is_finished: bool
) -> Keyframe:
    return Keyframe(number, order, key, _artefact(film, order.shot_id, number), is_finished)


def _artefact(film: Film, shot_id: str, number: int) -> Artefact:
    folder = film.root / "shots" / shot_id
    return Artefact(folder / f"keyframe-{number}.png", folder / f"keyframe-{number}.json")


def _numbers(film: Film, shot_id: str) -> list[int]:
    folder = film.root / "shots" / shot_id
    names = [path.name for path in folder.iterdir()] if folder.is_dir() else []
    return sorted(int(found[1]) for name in names if (found := _NAME.fullmatch(name)))


def _finished(film: Film, shot_id: str, key: str) -> dict[int, Facts]:
    """Return the whole stills of the shot's present version, by number."""
    found = {number: _artefact(film, shot_id, number).facts() for number in _numbers(film, shot_id)}
    return {
        number: facts
        for number, facts in found.items()
        if facts is not None and facts.get("still_key") == key
    }


def _next(film: Film, shot_id: str) -> int:
    return max(_numbers(film, shot_id), default=0) + 1


def _pick_file(film: Film, shot_id: str) -> Path:
    return film.root / "shots" / shot_id / "pick-keyframe.json"


def _picked(film: Film, shot_id: str) -> int | None:
    try:
        number: int = json.loads(_pick_file(film, shot_id).read_text(encoding="utf-8"))["keyframe"]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return number


def _scene(order: ShotOrder) -> str:
    return order.shot_id.partition("-")[0]
