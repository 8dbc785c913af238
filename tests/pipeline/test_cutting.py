"""Laws of what is done beside filming: nothing before its shots, nothing that is there already."""

import os
import shutil
import sys
from functools import partial
from pathlib import Path

import pytest

from moviefactory.cli.app import run
from moviefactory.farm import Job
from moviefactory.pipeline import make
from moviefactory.pipeline.readiness import (
    SOONEST_NEEDED,
    load,
    readiness,
    readiness_jobs,
    shots_expected,
)
from moviefactory.project import Film

BOARD = """\
title: In Time
format: 96x64
fps: 8
music: none
scenes:
- shots:
  - {picture: a ship sails on the sea, seconds: 5, into: dissolve}
  - {picture: a dog runs over the meadow, seconds: 3}
  - {picture: an astronaut floats in space, seconds: 3}
"""


def planned(*words: str) -> dict[str, Job]:
    """Make a film and return the jobs that were planned for its cut, by name."""
    found: dict[str, Job] = {}

    def seen(original, production):
        listed = original(production)
        found.update({job.name: job for job in listed})
        return listed

    with pytest.MonkeyPatch.context() as patch:
        for name in ("cutting_jobs", "drawn_paper_jobs"):
            patch.setattr(make, name, partial(seen, getattr(make, name)))
        assert run(["make", *words, "--jobs", "1", "--no-voice", "--quiet"]) == 0
    return found


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Job]]:
    """A film, and the jobs that were planned when it was made."""
    folder = tmp_path_factory.mktemp("cut")
    (folder / "board.yaml").write_text(BOARD)
    return folder / "film", planned(str(folder / "board.yaml"), "--out", str(folder / "film"))


def test_each_job_of_the_cut_is_after_the_shots_that_it_shows(made) -> None:
    film, jobs = made
    needs = {name: set(job.after) for name, job in jobs.items()}
    place = "place of the title"
    assert needs[place] == {"s01-01"}
    titled = [name for name, after in needs.items() if place in after]
    assert titled and all(needs[name] == {"s01-01", place} for name in titled)
    assert titled[0] == "title 1"
    assert needs["dissolve 1"] == {"s01-01", "s01-02"}
    assert needs["s01-02 still"] == {"s01-02"}
    assert needs["poster"] == needs["contact sheet"] == {f"s01-0{n} still" for n in (1, 2, 3)}
    assert planned(str(film.parent / "board.yaml"), "--out", str(film)) == {}


def test_what_shows_no_changed_shot_is_not_made_again(made, tmp_path: Path) -> None:
    film = shutil.copytree(made[0], tmp_path / "film")
    board = film / "storyboard.yaml"
    board.write_text(board.read_text().replace("an astronaut floats", "a whale swims"))
    again = planned(str(film))
    assert {after for job in again.values() for after in job.after} <= {"s01-03", "s01-03 still"}
    assert again
    assert not [name for name in again if "title" in name]


def test_workers_load_the_camera_at_first_and_those_that_film_nothing_what_is_next() -> None:
    camera = ("moviefactory.shots.animatic.drawing",)
    assert len(readiness(camera, 4)) == 4
    assert [len(readiness_jobs(shots, 4)) for shots in (0, 1, 2, 3, 4, 9)] == [0, 2, 2, 1, 0, 0]
    for work in readiness(camera, 1):
        work()
    load(SOONEST_NEEDED, lambda step: None)
    assert {*camera, *SOONEST_NEEDED} <= set(sys.modules)


def test_all_shots_of_a_new_film_are_expected_and_one_of_a_film_that_was_edited(
    made, tmp_path: Path
) -> None:
    film = Film(shutil.copytree(made[0], tmp_path / "film"))
    assert shots_expected(film) == 0
    os.utime(film.storyboard)
    assert shots_expected(film) == 1
    assert shots_expected(Film(tmp_path / "none")) is None
