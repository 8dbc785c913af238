"""Load what a run is about to need into workers that have nothing to do. Knows modules by name alone.

What draws a shot takes most of a second to import: workers load it while this process still reads, writes and plans.
What sounds a shot takes a second or two, and what draws over it half a second: where fewer shots are
filmed than there are workers, that is done while they are filmed, and not after.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path

from moviefactory.farm import Farm, Job, workers_for
from moviefactory.pipeline.request import Request, Stage
from moviefactory.project import Film
from moviefactory.shots.camera import ANIMATIC, load_camera

SOONEST_NEEDED = (
    "moviefactory.sound.effects.shot",
    "moviefactory.sound.mixing",
    "moviefactory.edit.effects",
    "moviefactory.edit.frames",
    "moviefactory.edit.type.draw",
    "moviefactory.edit.sheet",
)
PAPERS_NEED = (
    "imageio_ffmpeg",
    "jinja2",
    "moviefactory.script.offline",
    "opentimelineio.adapters",
)
"""What the papers are written with, by this process, when all else is done."""
MOST_WORKERS = 2
"""What follows one shot is one long row, its sound and the mix, and a few short spans."""


def early_farm(request: Request) -> Farm:
    """Return a farm whose first worker already loads what films, where shots are likely to be filmed.

    This process then has the whole pipeline to import, and a script to write or read, before it
    knows of any shot.
    """
    settings = request.settings
    farm = Farm(workers_for(settings.jobs))
    films = request.stop_at not in (Stage.SCRIPT, Stage.KEYFRAMES) and settings.camera == ANIMATIC
    goes_on = request.logline is None and request.board is None and request.folder is not None
    if films and not (goes_on and shots_expected(Film(request.folder or Path())) == 0):
        farm.begin(readiness(load_camera(ANIMATIC).record.films_with, 1))
    return farm


def shots_expected(film: Film) -> int | None:
    """Return how many shots are likely to be filmed, as far as files' times tell; None: all.

    One, where the storyboard of a finished film was edited: so an edit mostly is.
    """
    try:
        edited = film.storyboard.stat().st_mtime_ns > film.lock_file.stat().st_mtime_ns
    except OSError:
        return None
    return 1 if edited else 0


def readiness(films_with: tuple[str, ...], count: int) -> list[Callable[[], None]]:
    """Return what each of `count` workers does before its first job, where shots are filmed.

    `films_with` are the modules that the camera films with: nobody knows which worker gets a shot.
    """
    return [partial(load, films_with)] * count


def readiness_jobs(shot_count: int, workers: int) -> list[Job[None]]:
    """Return jobs for the workers that no shot will be filmed by; none if nothing is filmed."""
    idle = max(0, workers - shot_count) if shot_count else 0
    return [
        Job(f"worker {number} ready", partial(load, SOONEST_NEEDED))
        for number in range(1, min(idle, MOST_WORKERS) + 1)
    ]


def load(modules: tuple[str, ...], on_step: Callable[[int], None] | None = None) -> None:
    """Import `modules` into this process."""
    for name in modules:
        import_module(name)
    if on_step is not None:
        on_step(1)
