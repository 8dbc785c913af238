"""One shot alone, in some variations: no title, no sound. Knows takes and a folder; no film."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from moviefactory.errors import BadOption
from moviefactory.farm import Farm, workers_for
from moviefactory.pipeline.base_sound import take_sound
from moviefactory.pipeline.cameras import (
    check_orders,
    film_camera,
    fit_orders,
    never,
    prepare_camera,
    unused_notes,
)
from moviefactory.pipeline.filming import shot_jobs
from moviefactory.pipeline.last_time import remember
from moviefactory.pipeline.likenesses import with_likenesses
from moviefactory.pipeline.named_files import adapters_at_film, check_named_files, move_to_film
from moviefactory.pipeline.plan import encoding_for, picture_size
from moviefactory.pipeline.reporter import Reporter
from moviefactory.pipeline.screenplay import remedy_of
from moviefactory.pipeline.takes import new_takes, shot_key, shot_orders, usable_takes
from moviefactory.project import PART, Film, room_for, slug, write_text
from moviefactory.settings import Settings
from moviefactory.storyboard import Storyboard
from moviefactory.storyboard_yaml import dump_storyboard
from moviefactory.timeline import lay_out

if TYPE_CHECKING:
    from moviefactory.shots.neural.bases.weights import Consent

MOVIE = ".mp4"


@dataclass(frozen=True, slots=True)
class ShotRequest:
    """One shot as asked for; `fields` are those of a storyboard's shot, paths from `base`.

    `out` is a folder, or a file that ends in .mp4 (further takes get numbers).
    """

    settings: Settings
    fields: dict[str, Any]
    base: Path
    takes: int = 1
    out: Path | None = None
    draft: bool = False


@dataclass(frozen=True, slots=True)
class ShotResult:
    """What was filmed: a file for each take, and what there is to know of them."""

    paths: tuple[Path, ...]
    notes: tuple[str, ...]


def film_single(request: ShotRequest, reporter: Reporter, consent: Consent = never) -> ShotResult:
    """Film a shot as often as asked for, keeping takes that are there, and return their files.

    The folder is that of a film of one shot: `moviefactory make` goes on with it.
    Raises: BadOption; BadNamedFile; what the camera raises.
    """
    settings = request.settings
    camera = film_camera(settings)
    film = Film(_folder(request))
    storyboard = _storyboard(request, film)
    check_named_files(storyboard, film)
    ((shot_id, _, shot),) = storyboard.shots()
    frames = storyboard.frames(shot.seconds)
    timeline = lay_out([(shot_id, frames, shot.into)], storyboard.fps)
    read = with_likenesses(storyboard, film, settings, reporter)
    wanted = shot_orders(read, timeline, picture_size(storyboard, draft=request.draft), film.root)
    notes = unused_notes(wanted, camera.record)
    (order,) = fit_orders(wanted, camera)
    check_orders([order], camera)
    encoding = encoding_for(draft=request.draft)
    with film.locked(reporter.note):
        write_text(film.storyboard, dump_storyboard(storyboard))
        key = shot_key(order, camera.record, encoding)
        there = list(usable_takes(film, shot_id, key))[: request.takes]
        fresh = new_takes(film, order, key, request.takes - len(there))
        if fresh:
            prepare_camera(camera, consent)
            remember(settings, film)
            jobs = shot_jobs(film, fresh, camera, encoding, by_number=True)
            reporter.begin("shots", {job.name: order.frame_count for job in jobs})
            with Farm(workers_for(settings.jobs)) as farm:
                farm.run(jobs, reporter.step)
            reporter.end("shots")
        numbers = [*there, *(take.number for take in fresh)]
        told = [(film.take(shot_id, number).facts() or {}).get("notes", ()) for number in numbers]
        paths = [film.take(shot_id, number).path for number in numbers]
    sounds = [take_sound(film, shot_id, number) for number in numbers]
    return ShotResult(
        _copied(paths, sounds, request.out),
        (*notes, *dict.fromkeys(note for one in told for note in one)),
    )


def _folder(request: ShotRequest) -> Path:
    """Return the film's folder: beside the file that was asked for, the folder, or a name."""
    out = request.out
    if out is not None and out.suffix.lower() != MOVIE:
        return out
    name = slug(request.fields["picture"])
    return Path(request.settings.films) / f"shot-{name}"


def _storyboard(request: ShotRequest, film: Film) -> Storyboard:
    settings = request.settings
    given = {
        name: value
        for name in ("format", "style", "seed")
        if (value := getattr(settings, name)) is not None
    }
    shot = {name: value for name, value in request.fields.items() if value not in (None, "")}
    document = {
        "title": str(request.fields["picture"])[:60] or "A shot",
        **given,
        "voice": "none",
        "captions": "none",
        "music": "none",
        "scenes": [{"shots": [shot]}],
    }
    try:
        board = Storyboard.model_validate(document)
    except ValidationError as error:
        first = error.errors()[0]
        field = str(first["loc"][-1]) if first["loc"] else "shot"
        option = "--" + field.replace("_", "-")
        value = str(shot.get(field, document.get(field, "")))
        raise BadOption(option, value, remedy_of(error)) from None
    adapters = adapters_at_film(dict(settings.adapters), request.base, film)
    moved = move_to_film(board, request.base, film)
    return Storyboard.model_validate({**moved.model_dump(), "adapters": adapters})


def _copied(
    paths: Sequence[Path], sounds: Sequence[Path | None], out: Path | None
) -> tuple[Path, ...]:
    """Return the takes, copied to the file that was asked for, if one was, their sounds beside them."""
    if out is None or out.suffix.lower() != MOVIE:
        return tuple(paths)
    targets = []
    for number, (path, sound) in enumerate(zip(paths, sounds, strict=True), 1):
        target = out if number == 1 else out.with_stem(f"{out.stem}-{number}")
        _copy(path, target)
        if sound is not None:
            _copy(sound, target.with_suffix(sound.suffix))
        targets.append(target)
    return tuple(targets)


def _copy(path: Path, target: Path) -> None:
    with room_for(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        part = target.with_name(f"{PART}{target.name}")
        shutil.copyfile(path, part)
        part.replace(target)
