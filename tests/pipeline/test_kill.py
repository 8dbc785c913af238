"""Killing a run anywhere and starting it again gives the same film, bit for bit."""

import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from moviefactory.cli.app import run

BOARD = """\
title: Nothing Lost
format: 96x64
fps: 12
scenes:
- shots:
  - {picture: a man stands in the snow at night, seconds: 2, into: dissolve, say: It was calm.}
  - {picture: a dog runs over the meadow, seconds: 1.75}
  - {picture: an astronaut floats in space at night, seconds: 1.5, text: DAY 2, into: fade}
"""
FILM = ("film.mp4", "sound/mix.wav", "captions/film.en.srt", "poster.jpg", "contact-sheet.jpg")


def start(board: Path, folder: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "moviefactory", "make", str(board), "--out", str(folder), "--quiet", "--jobs", "2"],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
    )  # fmt: skip


def finish(board: Path, folder: Path) -> dict[str, bytes]:
    """Make the film to its end, in this process: what lies in the folder is all that it goes on from."""
    assert run(["make", str(board), "--out", str(folder), "--quiet", "--jobs", "1"]) == 0
    return {name: (folder / name).read_bytes() for name in FILM}


def wait_for(folder: Path, pattern: str) -> None:
    deadline = time.monotonic() + 60
    while not list(folder.rglob(pattern)) and time.monotonic() < deadline:
        time.sleep(0.05)


def kill_all(process: subprocess.Popen[bytes]) -> None:
    """Kill the run and its workers at once, as a power cut would."""
    family = psutil.Process(process.pid).children(recursive=True)
    for member in (*family, psutil.Process(process.pid)):
        member.kill()
    process.communicate()


def test_a_killed_run_goes_on(tmp_path: Path) -> None:
    board = tmp_path / "board.yaml"
    board.write_text(BOARD)
    process = start(board, tmp_path / "killed")
    wait_for(tmp_path / "killed", "take-1.mp4")
    assert process.poll() is None
    kill_all(process)
    assert not (tmp_path / "killed" / "film.mp4").exists()
    assert finish(board, tmp_path / "killed") == finish(board, tmp_path / "whole")
    assert not list((tmp_path / "killed").rglob(".part-*"))


@pytest.mark.slow
def test_ten_kills_cost_nothing(tmp_path: Path) -> None:
    board, killed = tmp_path / "board.yaml", tmp_path / "killed"
    board.write_text(BOARD)
    whole = finish(board, tmp_path / "whole")
    began = time.monotonic()
    start(board, tmp_path / "timed").communicate()
    took = time.monotonic() - began
    chance, kills = random.Random(2), 0
    while kills < 10:
        process = start(board, killed)
        time.sleep(chance.uniform(0.15, 0.9) * took)
        if process.poll() is None:
            kill_all(process)
            kills += 1
        else:
            # It came to its end before it could be killed: another one is begun.
            process.communicate()
            assert finish(board, killed) == whole
            shutil.rmtree(killed)
    assert finish(board, killed) == whole
    assert not list(killed.rglob(".part-*"))


def test_workers_end_when_their_run_is_killed(tmp_path: Path) -> None:
    board = tmp_path / "board.yaml"
    board.write_text(BOARD.replace("96x64", "768x320"))
    process = start(board, tmp_path / "film")
    wait_for(tmp_path, ".part-*take*")
    family = psutil.Process(process.pid).children(recursive=True)
    assert family
    process.kill()
    process.communicate()
    _, alive = psutil.wait_procs(family, timeout=20)
    assert not alive
