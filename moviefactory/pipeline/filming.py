"""Film the takes that are not there, each kept once it is whole. Knows jobs and failures; not stages."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from moviefactory.errors import MovieError
from moviefactory.farm import Farm, Job
from moviefactory.ffmpeg import Encoding
from moviefactory.media import Clip
from moviefactory.pipeline.base_sound import keep_sound
from moviefactory.pipeline.cameras import plain_order
from moviefactory.pipeline.production import Production
from moviefactory.pipeline.reporter import Reporter
from moviefactory.pipeline.small_copies import keep_small, small_copy
from moviefactory.pipeline.takes import Take, current_take, shot_key, words_of
from moviefactory.project import Facts, Film
from moviefactory.shots.camera import ANIMATIC, Camera, CameraRecord, CameraSetup, load_camera
from moviefactory.shots.shoot import shoot
from moviefactory.storyboard import ShotOrder

JobsOf = Callable[[Production], Sequence[Job[Any]]]
LANE = "camera"
PROMPTS = "prompts"


class CameraFault(MovieError):
    """A camera broke down in a way that nobody foresaw."""

    def __init__(self, camera: str, shot_id: str, why: str) -> None:
        super().__init__(camera, shot_id, why)
        self.camera, self.shot_id, self.why = camera, shot_id, why

    def __str__(self) -> str:
        return (
            f"the {self.camera} camera broke down in shot {self.shot_id} ({self.why}): run again, "
            "with --debug to see where, or film it with another base or camera"
        )


class ShotsFailed(MovieError):
    """Some shots could not be filmed; the others are kept."""

    def __init__(self, failures: tuple[tuple[str, str], ...], kept: int, again: str) -> None:
        super().__init__(failures, kept, again)
        self.failures, self.kept, self.again = failures, kept, again

    def __str__(self) -> str:
        told = "".join(f"\n  {shot_id}: {why}" for shot_id, why in self.failures)
        return (
            f"{len(self.failures)} of {len(self.failures) + self.kept} shots could not be filmed, "
            f"and the others are kept:{told}\nrun `{self.again}` to go on with these, or add "
            "--stand-in to have the animatic camera film them meanwhile"
        )


def film_takes(
    production: Production,
    camera: Camera,
    first: JobsOf,
    then: JobsOf,
    farm: Farm,
    reporter: Reporter,
    *,
    stand_in: bool,
) -> tuple[Production, dict[str, Any]]:
    """Film what is not there, and do beside it what else is to be done of a production.

    A core does what there is to do `first`, else films, and `then` the rest: these jobs may be
    after each other's, and after shots, by their ids. Return what is shown, and the jobs' results.
    With `stand_in`, the animatic camera films the shots that fail.
    Raises: ShotsFailed, when all others have ended; DiskFull at once.
    """
    takes = [take for take in production.takes if not take.is_finished]
    shots = film_jobs(production, camera)
    jobs = [*first(production), *shots, *then(production)]
    stage = "film" if takes and len(jobs) > len(shots) else "shots" if takes else "mix"
    failures: dict[str, MovieError] = {}
    reporter.begin(stage, {job.name: job.steps for job in jobs})
    results = farm.run(jobs, reporter.step, failures.__setitem__)
    ids = [take.order.shot_id for take in takes]
    failed = {shot_id: failures[shot_id] for shot_id in ids if shot_id in failures}
    if failed and stand_in:
        production = _with_stand_ins(production, failed, reporter)
        shots = _stand_in_jobs(production, failed)
        results |= farm.run([*first(production), *shots, *then(production)], reporter.step)
    else:
        if failed:
            _raise(failed, production, len(takes))
        if PROMPTS in failures:
            why = failures.pop(PROMPTS)
            reporter.note(f"the prompts were read shot by shot, not all at first: {why}")
        for name in sorted(failures):
            raise failures[name]
    reporter.end(stage)
    return production, results


def film_jobs(production: Production, camera: Camera) -> list[Job[Facts]]:
    """Return the jobs that film what a production shows and is not there."""
    takes = [take for take in production.takes if not take.is_finished]
    return shot_jobs(production.film, takes, camera, production.encoding)


def shot_jobs(
    film: Film,
    takes: Sequence[Take],
    camera: Camera,
    encoding: Encoding,
    *,
    by_number: bool = False,
) -> list[Job[Facts]]:
    """Return the jobs that film `takes`: a camera that loads a model films all in one process.

    A job is called by its shot, or by shot and take where there are several takes of one.
    """
    about = camera.record.back_end
    lane = LANE if about.needs_gpu else ""
    setup: CameraSetup | None = getattr(camera, "setup", None)
    # The longest first: no core is left alone with a long shot at the end. One lane has no others.
    in_order = list(takes) if lane else sorted(takes, key=lambda take: -take.order.frame_count)
    jobs: list[Job[Any]] = []
    if hasattr(camera, "read_prompts") and len(takes) > 1:
        orders = tuple(take.order for take in takes)
        jobs.append(Job(PROMPTS, partial(_read_prompts, about.name, setup, orders), lane=lane))
    for take in in_order:
        name = take.order.shot_id + (f" take {take.number}" if by_number else "")
        work = partial(film_take, film, take, about.name, setup, encoding)
        jobs.append(Job(name, work, lane=lane, steps=take.order.frame_count))
    return jobs


def film_take(
    film: Film,
    take: Take,
    camera_name: str,
    setup: CameraSetup | None,
    encoding: Encoding,
    on_frame: Callable[[int], None],
    *,
    stands_in_for: str = "",
) -> Facts:
    """Film one take into the film's folder, unless it is there. May run in a worker process.

    Raises: CameraFault for what is no MovieError; what the camera raises.
    """
    camera = load_camera(camera_name, setup)
    about = camera.record.back_end

    def build(part: Path) -> Facts:
        began = time.monotonic()
        with small_copy(part, take.order.size) as small:
            clip: Clip = shoot(camera, take.order, part, encoding, on_frame, small)
            kept = keep_small(small, film, take.order.shot_id, take.number)
        facts = {
            "shot_key": take.shot_key,
            "seed": take.order.seed,
            "camera": about.name,
            "camera_version": about.version,
            "licence": about.licence,
            "size": str(clip.size),
            "fps": str(clip.fps),
            "frame_count": clip.frame_count,
            "picture": take.order.picture,
            "took_seconds": round(time.monotonic() - began, 2),
            **kept,
        }
        more = {
            "base": getattr(getattr(camera, "base", None), "name", ""),
            "base_commit": getattr(camera, "base_commit", ""),
            "adapters": [[name, much] for name, much in take.order.adapters],
            "loras": [[name, much] for name, much in setup.loras] if setup else [],
            "notes": list(getattr(camera, "notes", ())),
            "stands_in_for": stands_in_for,
            **keep_sound(camera, take.order, film, take.number),
        }
        return facts | {name: value for name, value in more.items() if value}

    with telling_faults(about.name, take.order.shot_id):
        return film.take(take.order.shot_id, take.number).make(take.key, build)


@contextmanager
def telling_faults(camera_name: str, shot_id: str) -> Iterator[None]:
    """Raise what nobody foresaw as a CameraFault: it ends this shot, and the others are filmed.

    A model and its libraries may raise anything; no list of it would be whole.
    """
    try:
        yield
    except MovieError:
        raise
    except Exception as error:
        why = f"{type(error).__name__}: {str(error)[:300]}"
        raise CameraFault(camera_name, shot_id, why) from error


def filming_notes(production: Production) -> tuple[str, ...]:
    """Return what the cameras told of the takes that the film shows, and which are stand-ins."""
    told: dict[str, None] = {}
    for take in production.takes:
        shot_id = take.order.shot_id
        facts = production.film.take(shot_id, take.number).facts() or {}
        told |= dict.fromkeys(facts.get("notes", ()))
        if why := facts.get("stands_in_for"):
            told[f"shot {shot_id} is a stand-in by the {facts['camera']} camera: {why}"] = None
    return tuple(told)


def _read_prompts(
    camera_name: str,
    setup: CameraSetup | None,
    orders: tuple[ShotOrder, ...],
    on_step: Callable[[int], None],
) -> None:
    """Let a camera's text encoder read all prompts, so that it need not come back between shots."""
    camera: Any = load_camera(camera_name, setup)
    with telling_faults(camera_name, orders[0].shot_id):
        camera.read_prompts(orders)
    on_step(1)


def _raise(failed: Mapping[str, MovieError], production: Production, tried: int) -> None:
    """Raise the list of failures, or what every shot failed of."""
    if len(failed) == tried and len({str(error) for error in failed.values()}) == 1:
        raise next(iter(failed.values()))
    reasons = tuple((shot_id, str(error)) for shot_id, error in failed.items())
    kept = len(production.takes) - len(failed)
    raise ShotsFailed(reasons, kept, f"moviefactory make {production.film.root}")


def _with_stand_ins(
    production: Production, failed: Mapping[str, MovieError], reporter: Reporter
) -> Production:
    """Return the production with takes by the animatic camera in the place of the failed ones.

    They are kept under that camera's own key: they are no takes of the camera that failed.
    """
    record: CameraRecord = load_camera(ANIMATIC).record
    takes = list(production.takes)
    for index, take in enumerate(takes):
        shot_id = take.order.shot_id
        if shot_id in failed:
            reporter.note(f"{shot_id} failed, and is filmed by a stand-in: {failed[shot_id]}")
            order = take.order
            words = words_of(production.storyboard, order.picture, order.heading, order.looks)
            plain = replace(plain_order(order), words=words)
            key = shot_key(plain, record, production.encoding)
            takes[index] = current_take(production.film, plain, key)
    return replace(production, takes=tuple(takes))


def _stand_in_jobs(production: Production, failed: Mapping[str, MovieError]) -> list[Job[Facts]]:
    """Return the jobs that film the stand-ins which are not there."""
    jobs = []
    for take in production.takes:
        shot_id = take.order.shot_id
        if shot_id in failed and not take.is_finished:
            work = partial(
                film_take, production.film, take, ANIMATIC, None, production.encoding,
                stands_in_for=str(failed[shot_id]),
            )  # fmt: skip
            jobs.append(Job(shot_id, work, steps=take.order.frame_count))
    return jobs
