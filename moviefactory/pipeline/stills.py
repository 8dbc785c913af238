"""A small still of each take, kept under the take's key. Knows artefacts; decodes and draws nothing.

Reading a frame of a full-size shot takes a quarter of a second: so after one changed shot only that
one is read again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from moviefactory.edit.cut import Cut
from moviefactory.edit.sheet import tile_width
from moviefactory.edit.stills import write_still
from moviefactory.farm import available_cores
from moviefactory.media import Clip
from moviefactory.pipeline.production import Production
from moviefactory.pipeline.takes import Take
from moviefactory.project import Artefact, Film, content_key

STILLS_VERSION = "1"
READERS = 8


@dataclass(frozen=True, slots=True)
class Still:
    """The still of a take. `path` is a JPEG; `clip` is the shot that it comes from."""

    clip: Clip
    take_key: str
    path: Path
    appeal: float


def kept_stills(
    production: Production, cut: Cut, on_still: Callable[[int], None]
) -> tuple[Still, ...]:
    """Return the stills of the film's takes, in film order, reading those that are not there.

    Raises: FfmpegFailed; DiskFull.
    """
    width = tile_width(cut.size)

    def keep(clip: Clip, take: Take) -> Still:
        artefact = _artefact(production.film, take.key)
        key = content_key("still", STILLS_VERSION, take.key, width)
        facts = artefact.make(
            key, lambda part: {"appeal": round(write_still(clip, width, part), 2)}
        )
        return Still(clip, take.key, artefact.path, facts["appeal"])

    stills = []
    with ThreadPoolExecutor(min(READERS, available_cores())) as readers:
        for still in readers.map(keep, cut.clips, production.takes):
            stills.append(still)
            on_still(len(stills))
    _forget_others(production.film, (still.take_key for still in stills))
    return tuple(stills)


def _artefact(film: Film, take_key: str) -> Artefact:
    folder = film.root / ".made" / "stills"
    return Artefact(folder / f"{take_key}.jpg", folder / f"{take_key}.json")


def _forget_others(film: Film, used: Iterable[str]) -> None:
    """Delete the stills of takes that are no longer in the film's folder."""
    known = set(used)
    shots = film.root / "shots"
    for folder in shots.iterdir() if shots.is_dir() else ():
        known |= {facts.get("key", "") for facts in film.takes(folder.name).values()}
    for path in (film.root / ".made" / "stills").glob("*.jpg"):
        if path.stem not in known:
            artefact = _artefact(film, path.stem)
            artefact.manifest.unlink(missing_ok=True)
            artefact.path.unlink(missing_ok=True)
