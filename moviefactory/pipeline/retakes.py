"""New takes or stills of one shot, and the director's choice. Knows a finished film's folder."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from moviefactory.errors import BadOption
from moviefactory.farm import Farm, workers_for
from moviefactory.pipeline.beats import settle_cuts
from moviefactory.pipeline.cameras import (
    KEYFRAMES,
    base_of,
    check_orders,
    film_camera,
    fit_orders,
    never,
    prepare_camera,
)
from moviefactory.pipeline.filming import shot_jobs
from moviefactory.pipeline.last_time import remember
from moviefactory.pipeline.likenesses import with_likenesses
from moviefactory.pipeline.make import FilmResult, last_run, make_film
from moviefactory.pipeline.named_files import check_named_files
from moviefactory.pipeline.narration import speak_lines
from moviefactory.pipeline.pacing import time_shots
from moviefactory.pipeline.plan import encoding_for, going_on, wanted_orders
from moviefactory.pipeline.reporter import Reporter
from moviefactory.pipeline.request import Request
from moviefactory.pipeline.screenplay import load_film
from moviefactory.pipeline.takes import NoSuchShot, new_takes, pick_take, shot_key
from moviefactory.pipeline.voices import voice_setup
from moviefactory.project import Film
from moviefactory.settings import Settings
from moviefactory.shots.camera import Camera
from moviefactory.storyboard import ShotOrder, Storyboard
from moviefactory.timeline import Timeline

if TYPE_CHECKING:
    from moviefactory.pipeline.keyframes import Stills
    from moviefactory.shots.neural.bases.weights import Consent


def retake(
    root: Path,
    shot_id: str,
    count: int,
    settings: Settings,
    reporter: Reporter,
    consent: Consent = never,
) -> tuple[Path, ...]:
    """Film `count` new takes of a shot and return their files. Raises: NotAFilm; NoSuchShot."""
    film = Film(root)
    film.check()
    with film.locked(reporter.note):
        desk = _desk(film, settings, reporter)
        order = desk.order(shot_id)
        check_orders([order], desk.camera)
        prepare_camera(desk.camera, consent)
        remember(desk.request.settings, film)
        takes = new_takes(film, order, desk.key(order), count)
        encoding = encoding_for(draft=desk.request.draft)
        jobs = shot_jobs(film, takes, desk.camera, encoding, by_number=True)
        reporter.begin("shots", {job.name: order.frame_count for job in jobs})
        with Farm(workers_for(settings.jobs)) as farm:
            farm.run(jobs, reporter.step)
        reporter.end("shots")
    return tuple(film.take(shot_id, take.number).path for take in takes)


def retake_keyframe(
    root: Path,
    shot_id: str,
    count: int,
    settings: Settings,
    reporter: Reporter,
    consent: Consent = never,
) -> tuple[Path, ...]:
    """Draw `count` new stills of a shot and return their files. Raises: NotAFilm; NoSuchShot."""
    from moviefactory.pipeline import keyframes as stage

    film = Film(root)
    film.check()
    with film.locked(reporter.note):
        desk = _desk(film, settings, reporter, is_direct=True)
        stills = desk.stills()
        order = desk.order(shot_id)
        stage.prepare_stills(stills, consent)
        drawn = stage.new_keyframes(film, order, stills, count)
        with Farm(workers_for(settings.jobs)) as farm:
            again = f"moviefactory retake {film.root} {shot_id} --keyframe"
            stage.draw_keyframes(drawn, stills, farm, reporter, again)
    return tuple(keyframe.artefact.path for keyframe in drawn)


def pick(
    root: Path,
    shot_id: str,
    number: int,
    settings: Settings,
    reporter: Reporter,
    consent: Consent = never,
) -> FilmResult:
    """Choose a take and cut the film anew. Raises: NotAFilm; NoSuchShot; NoSuchTake."""
    film = Film(root)
    film.check()
    with film.locked(reporter.note):
        desk = _desk(film, settings, reporter)
        order = desk.order(shot_id)
        pick_take(film, shot_id, number, desk.key(order))
    # What a stand-in shows is shown until the film is made without one.
    stand_in = bool(last_run(film).get("stand_in", False)) or settings.stand_in
    request = replace(desk.request, settings=replace(desk.request.settings, stand_in=stand_in))
    return make_film(request, reporter, consent)


def pick_keyframe(
    root: Path, shot_id: str, number: int, settings: Settings, reporter: Reporter
) -> Path:
    """Choose the still that a shot begins with, and return the sheet of all, drawn anew.

    The shot itself is filmed when the film is made next.
    Raises: NotAFilm; NoSuchShot; NoSuchTake.
    """
    from moviefactory.pipeline import keyframes as stage

    film = Film(root)
    film.check()
    with film.locked(reporter.note):
        desk = _desk(film, settings, reporter, is_direct=True)
        stills = desk.stills()
        stage.pick_keyframe(film, desk.order(shot_id), stills, number)
        drawn = [
            keyframe
            for keyframe in stage.plan_keyframes(film, desk.orders, stills)
            if keyframe.is_finished
        ]
        return stage.draw_sheet(film, drawn, desk.storyboard, desk.timeline)


@dataclass(frozen=True, slots=True)
class _Desk:
    """A film as it was made last, ready for one more shot. `orders` are in film order."""

    request: Request
    camera: Camera
    storyboard: Storyboard
    timeline: Timeline
    orders: tuple[ShotOrder, ...]

    def order(self, shot_id: str) -> ShotOrder:
        known = tuple(order.shot_id for order in self.orders)
        if shot_id not in known:
            raise NoSuchShot(shot_id, known)
        return self.orders[known.index(shot_id)]

    def key(self, order: ShotOrder) -> str:
        return shot_key(order, self.camera.record, encoding_for(draft=self.request.draft))

    def stills(self) -> Stills:
        from moviefactory.pipeline.keyframes import film_stills

        if self.request.settings.method != KEYFRAMES:
            raise BadOption(
                "--keyframe", "", "the film has no stills: make it with --method keyframes first"
            )
        return film_stills(self.request.settings)


def _desk(film: Film, settings: Settings, reporter: Reporter, *, is_direct: bool = False) -> _Desk:
    """Return the film as it was made last: by its camera, draft or not.

    The orders begin with the stills of the film unless `is_direct`.
    """
    request = going_on(
        Request(settings, folder=film.root, draft=last_run(film).get("draft", False)), film
    )
    camera = film_camera(request.settings)
    storyboard = load_film(film)
    check_named_files(storyboard, film)
    lines = speak_lines(film, storyboard, reporter, voice_setup(request.settings))
    rough = time_shots(storyboard, lines, target_seconds=None)
    on_beat = request.settings.cut_on_beat
    timeline = settle_cuts(film, storyboard, rough, lines, on_beat=on_beat).timeline
    storyboard = with_likenesses(storyboard, film, request.settings, reporter)
    wanted = wanted_orders(film, storyboard, timeline, draft=request.draft)
    orders = fit_orders(wanted, camera)
    base = base_of(camera)
    if request.settings.method == KEYFRAMES and base is not None and not is_direct:
        from moviefactory.pipeline.keyframes import film_stills, plan_keyframes, with_keyframes

        keyframes = plan_keyframes(film, orders, film_stills(request.settings))
        orders = with_keyframes(orders, keyframes, base)
    return _Desk(request, camera, storyboard, timeline, orders)
