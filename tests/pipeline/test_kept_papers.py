"""Laws of the papers: what has not changed is not made again, and nothing is kept for ever."""

import json
import shutil
from pathlib import Path

import pytest

from moviefactory.cli.app import run

BOARD = """\
title: Two Shots
format: 96x64
fps: 12
music: none
scenes:
- shots:
  - {picture: a ship sails on the sea, seconds: 1}
  - {picture: a dog runs over the meadow, seconds: 1}
"""
PAPERS = ("poster.jpg", "contact-sheet.jpg", "timeline/film.otio", "credits.md", "report.html")


def make(*arguments: str) -> None:
    assert run(["make", *arguments, "--quiet", "--jobs", "1"]) == 0


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("papers")
    (folder / "board.yaml").write_text(BOARD)
    make(str(folder / "board.yaml"), "--out", str(folder / "film"))
    return folder / "film"


@pytest.fixture
def film(finished: Path, tmp_path: Path) -> Path:
    """A finished film of one's own, with its files' times."""
    return Path(shutil.copytree(finished, tmp_path / "film"))


def times(film: Path, *names: str) -> dict[str, int]:
    return {name: (film / name).stat().st_mtime_ns for name in names}


def stills(film: Path) -> set[str]:
    return {str(path.relative_to(film)) for path in (film / ".made" / "stills").glob("*.jpg")}


def test_without_a_change_no_paper_is_written(film: Path) -> None:
    before = times(film, *PAPERS, *stills(film))
    assert len(before) == len(PAPERS) + 2
    make(str(film))
    assert times(film, *before) == before


def test_other_music_leaves_the_pictures_papers(film: Path) -> None:
    kept = times(film, "poster.jpg", "contact-sheet.jpg", *stills(film))
    report = (film / "report.html").read_text()
    make(str(film), "--music", "suspense")
    assert times(film, *kept) == kept
    assert (film / "report.html").read_text() != report


def test_one_other_shot_reads_one_still(film: Path) -> None:
    board = film / "storyboard.yaml"
    before = times(film, *stills(film))
    papers = times(film, "contact-sheet.jpg", "report.html")
    board.write_text(board.read_text().replace("a dog runs", "a horse runs"))
    make(str(film))
    assert times(film, *before) == before
    assert len(stills(film)) == 3
    after = times(film, *papers)
    assert all(after[name] != papers[name] for name in papers)


def test_stills_of_takes_that_are_gone_are_forgotten(film: Path) -> None:
    take = film / "shots" / "s01-02" / "take-1.json"
    key = json.loads(take.read_text())["key"]
    assert f".made/stills/{key}.jpg" in stills(film)
    board = film / "storyboard.yaml"
    board.write_text(board.read_text().replace("a dog runs", "a horse runs"))
    for path in take.parent.glob("take-1.*"):
        path.unlink()
    make(str(film))
    assert len(stills(film)) == 2
    assert not list((film / ".made" / "stills").glob(f"{key}*"))


def test_pages_of_a_longer_film_go_but_what_others_wrote_stays(film: Path) -> None:
    for name in ("contact-sheet-2.jpg", "contact-sheet-mine.jpg"):
        shutil.copy(film / "contact-sheet.jpg", film / name)
    make(str(film))
    assert not (film / "contact-sheet-2.jpg").exists()
    assert (film / "contact-sheet-mine.jpg").exists()
