"""A small still of each take, kept under the take's key. Knows artefacts; decodes and draws nothing.

Reading a frame of a full-size shot takes a quarter of a second: so after one changed shot only that
one is read again, beside other work.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from moviefactory.edit.sheet import tile_width
from moviefactory.edit.stills import write_still
from moviefactory.farm import Job
from moviefactory.media import Clip
from moviefactory.pipeline.production import Production
from moviefactory.pipeline.takes import Take
from moviefactory.project import Artefact, Facts, Film, content_key

STILLS_VERSION = "1"


@dataclass(frozen=True, slots=True)
class Still:
    """The still of a take. `path` is a JPEG; `clip` is the shot that it comes from."""

    clip: Clip
    take_key: str
    path: Path
    appeal: float


def still_jobs(production: Production) -> list[Job[None]]:
    """Return the jobs that read the stills which are not there, each after its shot."""
    jobs = []
    for still in _stills(production):
        if still.artefact.facts(still.key) is None:
            after = () if still.take.is_finished else (still.take.order.shot_id,)
            name = f"{still.take.order.shot_id} still"
            jobs.append(Job(name, partial(_read, still), after=after))
    return jobs


def kept_stills(production: Production) -> tuple[Still, ...]:
    """Return the stills of the film's takes, in film order, reading those that are not there.

    Raises: FfmpegFailed; DiskFull.
    """
    return tuple(
        Still(still.clip, still.take.key, still.artefact.path, still.make()["appeal"])
        for still in _stills(production)
    )


def still_keys(production: Production) -> dict[Path, str]:
    """Return where the stills of the film's takes lie, and the takes' keys, in film order."""
    return {still.artefact.path: still.take.key for still in _stills(production)}


def forget_other_stills(production: Production) -> None:
    """Delete the stills of takes that are no longer in the film's folder."""
    film = production.film
    known = {take.key for take in production.takes}
    shots = film.root / "shots"
    for folder in shots.iterdir() if shots.is_dir() else ():
        known |= {facts.get("key", "") for facts in film.takes(folder.name).values()}
    for path in (film.root / ".made" / "stills").glob("*.jpg"):
        if path.stem not in known:
            _artefact(film, path.stem).forget()


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A still that is there, or is yet to be read. Units: `width` in pixels."""

    clip: Clip
    take: Take
    artefact: Artefact
    width: int

    @property
    def key(self) -> str:
        return content_key("still", STILLS_VERSION, self.take.key, self.width)

    def make(self) -> Facts:
        return self.artefact.make(
            self.key, lambda part: {"appeal": round(write_still(self.clip, self.width, part), 2)}
        )


def _stills(production: Production) -> tuple[_Wanted, ...]:
    width = tile_width(production.size)
    return tuple(
        _Wanted(clip, take, _artefact(production.film, take.key), width)
        for clip, take in zip(production.clips(), production.takes, strict=True)
    )


def _read(still: _Wanted, on_step: Callable[[int], None]) -> None:
    """Read one still. Runs in a worker process."""
    still.make()
    on_step(1)


def _artefact(film: Film, take_key: str) -> Artefact:
    folder = film.root / ".made" / "stills"
    return Artefact(folder / f"{take_key}.jpg", folder / f"{take_key}.json")
