"""Make a film, or go on with one: script, voice, shots and sound, cut, papers. The stages' order."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from moviefactory import __version__
from moviefactory.farm import Farm, Job
from moviefactory.ffmpeg import Encoding
from moviefactory.media import Clip
from moviefactory.pipeline.checks import check_film
from moviefactory.pipeline.cutting import cut_film, cut_of, write_captions
from moviefactory.pipeline.narration import place_lines, speak_lines, time_shots
from moviefactory.pipeline.papers import write_papers
from moviefactory.pipeline.plan import encoding_for, plan_takes, workers_for
from moviefactory.pipeline.production import Production
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
from moviefactory.pipeline.soundtrack import MIX, soundtrack_jobs
from moviefactory.pipeline.takes import Take
from moviefactory.project import Facts, Film, write_text
from moviefactory.shots.camera import load_camera
from moviefactory.shots.shoot import shoot


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


def make_film(request: Request, reporter: Reporter) -> FilmResult:
    """Make what is asked, keeping everything that is there already, and return where it lies.

    Raises: MovieError; a BadRequest before anything was made.
    """
    began = time.monotonic()
    camera = load_camera(request.settings.camera).record
    brief = brief_for(request) if request.logline is not None else None
    if brief is not None:
        writer_record(request.settings.writer)
    film = find_film(request, asked_key(request, brief))
    with film.locked(reporter.note):
        storyboard = obtain_storyboard(request, film, reporter)
        warnings = check_film(storyboard, film)
        lines = speak_lines(film, storyboard, reporter) if request.stop_at != Stage.SCRIPT else {}
        timeline = time_shots(storyboard, lines, target_seconds=request.seconds)
        if request.seconds is not None and request.stop_at != Stage.SCRIPT:
            storyboard = save_lengths(storyboard, timeline, film)
        takes = plan_takes(film, storyboard, timeline, camera, draft=request.draft)
        production = Production(
            film=film,
            storyboard=storyboard,
            timeline=timeline,
            spoken=place_lines(storyboard, timeline, lines),
            takes=takes,
            camera=camera,
            encoding=encoding_for(draft=request.draft),
        )

        def result(output: Path, stage: str, *more: str) -> FilmResult:
            return FilmResult(
                output=output,
                folder=film.root,
                title=storyboard.title,
                size=str(takes[0].order.size),
                fps=str(storyboard.fps),
                seconds=round(timeline.duration_seconds, 3),
                frame_count=timeline.frame_count,
                shot_count=len(takes),
                filmed_count=0
                if stage == Stage.SCRIPT
                else sum(not take.is_finished for take in takes),
                stage=stage,
                took_seconds=round(time.monotonic() - began, 2),
                warnings=(*warnings, *more),
            )

        if request.stop_at == Stage.SCRIPT:
            return result(film.storyboard, "script")
        with Farm(workers_for(request.settings.jobs)) as farm:
            if request.stop_at == Stage.SHOTS:
                _film_and_sound(production, [], farm, reporter)
                return result(film.root / "shots", "shots")
            made = _film_and_sound(production, soundtrack_jobs(production), farm, reporter)
            mix: Facts = made[MIX]
            if request.stop_at == Stage.SOUND:
                return result(film.root / "sound" / "mix.wav", "sound")
            write_captions(production)
            cut = cut_of(production)
            cut_film(production, cut, mix, farm, reporter)
        if request.stop_at == Stage.CUT:
            _write_lock_file(request, production, mix)
            return result(production.output, "cut")
        write_papers(production, cut, mix, warnings, reporter)
        _write_lock_file(request, production, mix)
        return result(production.output, "film")


def _film_and_sound(
    production: Production, sounds: Sequence[Job[Any]], farm: Farm, reporter: Reporter
) -> dict[str, Any]:
    """Film what is not there, and sound it beside, on all cores; return the jobs' results."""
    film, camera, encoding = production.film, production.camera.back_end.name, production.encoding
    # The longest first: no core is left alone with a long shot at the end.
    to_film = sorted(
        (take for take in production.takes if not take.is_finished),
        key=lambda take: -take.order.frame_count,
    )
    shots = [
        Job(take.order.shot_id, partial(film_take, film, take, camera, encoding))
        for take in to_film
    ]
    sizes = {job.name: 1 for job in sounds}
    sizes |= {take.order.shot_id: take.order.frame_count for take in to_film}
    stage = "shots" if to_film else "mix"
    reporter.begin(stage, sizes)
    results = farm.run([*sounds, *shots], reporter.step)
    reporter.end(stage)
    return results


def film_take(
    film: Film, take: Take, camera_name: str, encoding: Encoding, on_frame: Callable[[int], None]
) -> Facts:
    """Film one take into the film's folder, unless it is there. Runs in a worker process."""
    camera = load_camera(camera_name)
    about = camera.record.back_end

    def build(part: Path) -> Facts:
        began = time.monotonic()
        clip: Clip = shoot(camera, take.order, part, encoding, on_frame)
        return {
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
        }

    return film.take(take.order.shot_id, take.number).make(take.key, build)


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
        "draft": request.draft,
        "seed": storyboard.seed,
        "frame_count": production.timeline.frame_count,
        "fps": str(storyboard.fps),
        "film": film.artefact("film.mp4").facts(),
        "sound": mix,
        "shots": shots,
    }
    write_text(film.lock_file, json.dumps(document, indent=1, ensure_ascii=False))
