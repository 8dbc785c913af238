"""Make a film, or go on with one: script, voice, shots and sound, cut, papers. The stages' order."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from moviefactory import __version__
from moviefactory.errors import BadOption
from moviefactory.farm import Farm, Job, workers_for
from moviefactory.pipeline.beats import keep_moves, settle_cuts
from moviefactory.pipeline.cameras import (
    KEYFRAMES,
    base_of,
    check_orders,
    film_camera,
    fit_orders,
    never,
    prepare_camera,
    unused_notes,
)
from moviefactory.pipeline.captioning import write_captions
from moviefactory.pipeline.checks import check_film
from moviefactory.pipeline.cutting import cut_of, cutting_jobs, joining_job
from moviefactory.pipeline.filming import JobsOf, film_jobs, film_takes, filming_notes
from moviefactory.pipeline.last_time import remember, setup_facts
from moviefactory.pipeline.likenesses import with_likenesses
from moviefactory.pipeline.music import check_composer
from moviefactory.pipeline.narration import speak_lines
from moviefactory.pipeline.pacing import place_lines, time_shots
from moviefactory.pipeline.papers import drawn_paper_jobs, write_papers
from moviefactory.pipeline.plan import (
    encoding_for,
    going_on,
    length_notes,
    plan_takes,
    wanted_orders,
)
from moviefactory.pipeline.production import Production
from moviefactory.pipeline.readiness import (
    PAPERS_NEED,
    load,
    readiness,
    readiness_jobs,
    shots_expected,
)
from moviefactory.pipeline.reporter import Reporter
from moviefactory.pipeline.request import Request, Stage
from moviefactory.pipeline.screenplay import (
    asked_key,
    brief_for,
    find_film,
    obtain_storyboard,
    save_lengths,
    writer_record,
)
from moviefactory.pipeline.shot_sounds import sight_notes
from moviefactory.pipeline.soundtrack import MIX, mix_notes, soundtrack_jobs
from moviefactory.pipeline.sources import check_sources, choose_sounds_of
from moviefactory.pipeline.voices import voice_setup
from moviefactory.project import Facts, Film, write_text
from moviefactory.shots.camera import Camera
from moviefactory.storyboard import ShotOrder, Storyboard
from moviefactory.timeline import Timeline

if TYPE_CHECKING:
    from moviefactory.shots.neural.bases.weights import Consent


@dataclass(frozen=True, slots=True)
class FilmResult:
    """What a run made. `output` is the film, or what a stopped run got to. Units: seconds, frames."""

    output: Path
    folder: Path
    title: str
    size: str
    fps: str
    seconds: float
    frame_count: int
    shot_count: int
    filmed_count: int
    stage: str
    took_seconds: float
    warnings: tuple[str, ...]

    def as_json(self) -> dict[str, Any]:
        """Return the result as plain values."""
        return {
            "film": str(self.output),
            "folder": str(self.folder),
            "title": self.title,
            "size": self.size,
            "fps": self.fps,
            "seconds": self.seconds,
            "frames": self.frame_count,
            "shots": self.shot_count,
            "shots_filmed_now": self.filmed_count,
            "stage": self.stage,
            "took_seconds": self.took_seconds,
            "warnings": list(self.warnings),
        }


def make_film(
    request: Request, reporter: Reporter, consent: Consent = never, farm: Farm | None = None
) -> FilmResult:
    """Make what is asked, keeping everything that is there already, and return where it lies.

    `consent` is asked before a base's weights are downloaded. A `farm` that was begun early is ended
    with the film.
    Raises: MovieError; a BadRequest before anything was made.
    """
    began = time.monotonic()
    brief = brief_for(request) if request.logline is not None else None
    if brief is not None:
        writer_record(request.settings.writer)
    film = find_film(request, asked_key(request, brief))
    request = going_on(request, film)
    settings = request.settings
    check_sources(settings)
    camera = film_camera(settings)
    if request.stop_at == Stage.KEYFRAMES and settings.method != KEYFRAMES:
        raise BadOption("--stop-at", "keyframes", "there are none but with --method keyframes")
    stops_early = request.stop_at in (Stage.SCRIPT, Stage.KEYFRAMES)
    if not stops_early and not (film.root / "shots").is_dir():
        prepare_camera(camera, consent)
    workers = workers_for(settings.jobs)
    with film.locked(reporter.note), farm or Farm(workers) as farm:
        expected = 0 if stops_early else shots_expected(film)
        # While this process reads, writes and plans, the others load what films.
        farm.begin(readiness(camera.record.films_with, workers if expected is None else expected))
        production, warnings = _plan_production(request, film, camera, reporter, consent)
        to_film = [take for take in production.takes if not take.is_finished]

        def result(output: Path, stage: str, filmed_count: int = 0) -> FilmResult:
            return _result(production, output, stage, filmed_count, began, warnings)

        if request.stop_at == Stage.SCRIPT:
            return result(film.storyboard, "script")
        if request.stop_at == Stage.KEYFRAMES:
            return result(film.root / "keyframes.jpg", "keyframes")
        if to_film:
            check_orders([take.order for take in to_film], camera)
            prepare_camera(camera, consent)
            remember(settings, film)
        filmed = len(to_film)
        if expected == 0:
            farm.begin(readiness(camera.record.films_with, min(filmed, workers)))
        if not settings.sound_encoders:
            # Nobody is asked about weights any more: shots are filmed while sounds are chosen.
            farm.start(film_jobs(production, camera))
        if request.stop_at != Stage.SHOTS:
            remember(settings, film)
            chosen = choose_sounds_of(film, production.storyboard, settings, reporter, consent)
            production = replace(production, cues=chosen.cues, sights=chosen.sights)
            warnings += chosen.notes
        if filmed:
            # This process waits for the others now, and has time to load what it needs at the end.
            threading.Thread(target=load, args=(PAPERS_NEED,), daemon=True).start()
        first, then = _jobs_beside(request.stop_at, readiness_jobs(filmed, workers))
        production, made = film_takes(
            production, camera, first, then, farm, reporter, stand_in=settings.stand_in
        )
        warnings += (*filming_notes(production), *sight_notes(production))
        if request.stop_at == Stage.SHOTS:
            return result(film.root / "shots", "shots", filmed)
        mix: Facts = made[MIX]
        warnings += mix_notes(production)
        if request.stop_at == Stage.SOUND:
            return result(film.root / "sound" / "mix.wav", "sound", filmed)
        write_captions(production)
        if request.stop_at != Stage.CUT:
            write_papers(production, cut_of(production), mix, warnings, reporter)
        _write_lock_file(request, production, mix)
        return result(production.output, "cut" if request.stop_at else "film", filmed)


def _plan_production(
    request: Request, film: Film, camera: Camera, reporter: Reporter, consent: Consent
) -> tuple[Production, list[str]]:
    """Return what is to be filmed and heard, and what to warn of: script, voice, clock, takes.

    Written, spoken and drawn on the way is what is not there yet: storyboard, lines, key frames.
    """
    settings = request.settings
    goes_on = request.stop_at != Stage.SCRIPT
    warnings: list[str] = []

    def check(wanted: Storyboard) -> None:
        check_composer(wanted, settings.composer)
        warnings.extend(check_film(wanted, film, voice_setup(settings)))

    storyboard = obtain_storyboard(request, film, reporter, check)
    lines = speak_lines(film, storyboard, reporter, voice_setup(settings)) if goes_on else {}
    rough = time_shots(storyboard, lines, target_seconds=request.seconds)
    if request.seconds is not None and goes_on:
        storyboard = save_lengths(storyboard, rough, film)
    cuts = settle_cuts(film, storyboard, rough, lines, on_beat=settings.cut_on_beat)
    timeline = cuts.timeline
    if request.stop_at not in (Stage.SCRIPT, Stage.KEYFRAMES):
        keep_moves(film, rough, cuts)
        warnings += length_notes(request, timeline)
    if goes_on:
        storyboard = with_likenesses(storyboard, film, settings, reporter)
    wanted = wanted_orders(film, storyboard, timeline, draft=request.draft)
    warnings += unused_notes(wanted, camera.record)
    orders = fit_orders(wanted, camera)
    if settings.method == KEYFRAMES and goes_on:
        orders = _draw_stills(request, film, storyboard, timeline, orders, camera, reporter, consent)  # fmt: skip
    production = Production(
        film=film,
        storyboard=storyboard,
        timeline=timeline,
        spoken=place_lines(storyboard, timeline, lines),
        takes=plan_takes(film, orders, camera.record, draft=request.draft),
        camera=camera.record,
        encoding=encoding_for(draft=request.draft),
        composer=settings.composer,
    )
    return production, warnings


def _result(
    production: Production,
    output: Path,
    stage: str,
    filmed_count: int,
    began: float,
    warnings: Sequence[str],
) -> FilmResult:
    timeline, storyboard = production.timeline, production.storyboard
    return FilmResult(
        output=output,
        folder=production.film.root,
        title=storyboard.title,
        size=str(production.size),
        fps=str(storyboard.fps),
        seconds=round(timeline.duration_seconds, 3),
        frame_count=timeline.frame_count,
        shot_count=len(production.takes),
        filmed_count=filmed_count,
        stage=stage,
        took_seconds=round(time.monotonic() - began, 2),
        warnings=tuple(warnings),
    )


def _jobs_beside(stop_at: Stage | None, soonest: Sequence[Job[Any]]) -> tuple[JobsOf, JobsOf]:
    """Return what is to be done before shots are filmed and after, as far as a run goes."""

    def nothing(production: Production) -> list[Job[Any]]:
        return []

    def cut(production: Production) -> list[Job[Any]]:
        spans = cutting_jobs(production)
        after = (MIX, *(span.name for span in spans))
        return [*soonest, *spans, joining_job(production, after)]

    def cut_and_draw(production: Production) -> list[Job[Any]]:
        return [*cut(production), *drawn_paper_jobs(production)]

    if stop_at == Stage.SHOTS:
        return nothing, nothing
    if stop_at == Stage.SOUND:
        return soundtrack_jobs, nothing
    return soundtrack_jobs, cut if stop_at == Stage.CUT else cut_and_draw


def _draw_stills(
    request: Request,
    film: Film,
    storyboard: Storyboard,
    timeline: Timeline,
    orders: tuple[ShotOrder, ...],
    camera: Camera,
    reporter: Reporter,
    consent: Consent,
) -> tuple[ShotOrder, ...]:
    """Draw the stills that are not there, and return the orders that begin with them."""
    from moviefactory.pipeline import keyframes as stage

    base = base_of(camera)
    if base is None:
        return orders
    stills = stage.film_stills(request.settings)
    keyframes = stage.plan_keyframes(film, orders, stills)
    check_orders(stage.with_keyframes(orders, keyframes, base), camera)
    if not all(keyframe.is_finished for keyframe in keyframes):
        stage.prepare_stills(stills, consent)
        remember(request.settings, film)
        with Farm(workers_for(request.settings.jobs)) as farm:
            again = f"moviefactory make {film.root}"
            stage.draw_keyframes(keyframes, stills, farm, reporter, again)
    if keyframes:
        stage.draw_sheet(film, keyframes, storyboard, timeline)
    return stage.with_keyframes(orders, keyframes, base)


def last_run(film: Film) -> dict[str, Any]:
    """Return what `film.lock.json` says of the last run; empty if there was none."""
    try:
        facts: dict[str, Any] = json.loads(film.lock_file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return facts


def _write_lock_file(request: Request, production: Production, mix: Facts) -> None:
    film, storyboard = production.film, production.storyboard
    shots = []
    for take in production.takes:
        facts = film.take(take.order.shot_id, take.number).facts() or {}
        shots.append({"shot": take.order.shot_id, "take": take.number, **facts})
    document = {
        "moviefactory": __version__,
        "title": storyboard.title,
        "writer": request.settings.writer if request.logline is not None else None,
        "voice": [storyboard.voice, storyboard.language],
        "camera": production.camera.back_end.name,
        "setup": setup_facts(request.settings),
        "stand_in": request.settings.stand_in,
        "draft": request.draft,
        "seed": storyboard.seed,
        "frame_count": production.timeline.frame_count,
        "fps": str(storyboard.fps),
        "film": film.artefact("film.mp4").facts(),
        "sound": {name: fact for name, fact in mix.items() if name != "waveforms"},
        "shots": shots,
    }
    write_text(film.lock_file, json.dumps(document, indent=1, ensure_ascii=False))
