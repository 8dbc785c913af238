"""New takes of one shot, and the director's choice. Knows a finished film's folder."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from moviefactory.farm import Farm, Job
from moviefactory.pipeline.make import FilmResult, film_take, last_run, make_film
from moviefactory.pipeline.narration import speak_lines, time_shots
from moviefactory.pipeline.plan import encoding_for, picture_size, workers_for
from moviefactory.pipeline.reporter import Reporter
from moviefactory.pipeline.request import Request
from moviefactory.pipeline.screenplay import load_film
from moviefactory.pipeline.takes import (
    NoSuchShot,
    new_takes,
    pick_take,
    shot_key,
    shot_orders,
)
from moviefactory.project import Film
from moviefactory.settings import Settings
from moviefactory.shots.camera import CameraRecord, load_camera
from moviefactory.storyboard import ShotOrder


def retake(
    root: Path, shot_id: str, count: int, settings: Settings, reporter: Reporter
) -> tuple[Path, ...]:
    """Film `count` new takes of a shot and return their files. Raises: NotAFilm; NoSuchShot."""
    film = Film(root)
    film.check()
    with film.locked(reporter.note):
        request = _as_last_time(film, settings)
        order, key, camera = _ordered(film, shot_id, request, reporter)
        takes = new_takes(film, order, key, count)
        encoding = encoding_for(draft=request.draft)
        jobs = [
            Job(
                f"{shot_id} take {take.number}",
                partial(film_take, film, take, camera.back_end.name, encoding),
            )
            for take in takes
        ]
        reporter.begin("shots", {job.name: order.frame_count for job in jobs})
        with Farm(workers_for(settings.jobs)) as farm:
            farm.run(jobs, reporter.step)
        reporter.end("shots")
    return tuple(film.take(shot_id, take.number).path for take in takes)


def pick(
    root: Path, shot_id: str, number: int, settings: Settings, reporter: Reporter
) -> FilmResult:
    """Choose a take and cut the film anew. Raises: NotAFilm; NoSuchShot; NoSuchTake."""
    film = Film(root)
    film.check()
    request = _as_last_time(film, settings)
    with film.locked(reporter.note):
        _, key, _ = _ordered(film, shot_id, request, reporter)
        pick_take(film, shot_id, number, key)
    return make_film(request, reporter)


def _as_last_time(film: Film, settings: Settings) -> Request:
    """Return a request that makes the film as it was made last: by its camera, draft or not."""
    last = last_run(film)
    camera = last.get("camera", settings.camera)
    return Request(
        replace(settings, camera=camera),
        folder=film.root,
        draft=last.get("draft", False),
    )


def _ordered(
    film: Film, shot_id: str, request: Request, reporter: Reporter
) -> tuple[ShotOrder, str, CameraRecord]:
    storyboard = load_film(film)
    known = tuple(shot for shot, _, _ in storyboard.shots())
    if shot_id not in known:
        raise NoSuchShot(shot_id, known)
    lines = speak_lines(film, storyboard, reporter)
    timeline = time_shots(storyboard, lines, target_seconds=None)
    camera: CameraRecord = load_camera(request.settings.camera).record
    orders = shot_orders(storyboard, timeline, picture_size(storyboard, draft=request.draft))
    order = orders[known.index(shot_id)]
    return order, shot_key(order, camera, encoding_for(draft=request.draft)), camera
