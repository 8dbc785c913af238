"""Divide and conquer: stills first, approved or drawn again, then films between them."""

import json
from pathlib import Path

import pytest
from PIL import Image

from moviefactory.cli.app import run

BOARD = """\
title: Between Stills
format: 96x64
fps: 8
music: none
scenes:
- shots:
  - {picture: a ship sails on the sea, seconds: 0.5}
  - {picture: a dog runs over the meadow, seconds: 0.5}
  - {picture: a house in the snow, seconds: 0.5, start_image: own.png}
- shots:
  - {picture: a tower by night, seconds: 0.5}
"""
DRAWN = ("s01-01", "s01-02", "s02-01")


@pytest.fixture
def film(tiny_film_base, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("board.yaml").write_text(BOARD)
    Image.new("RGB", (96, 64), (90, 20, 20)).save("own.png")
    line = ["make", "board.yaml", "--camera", "diffusers", "--device", "cpu", "--method", "keyframes",
            "--base", str(tiny_film_base("ltx_condition")),
            "--still-base", str(tiny_film_base("sd2d")),
            "--out", "film", "--stop-at", "keyframes", "--jobs", "1", "--quiet"]  # fmt: skip
    assert run(line) == 0
    return Path("film")


def made(capsys, *arguments):
    capsys.readouterr()
    assert run([*arguments, "--quiet", "--jobs", "1", "--json"]) == 0
    return json.loads(capsys.readouterr().out)


@pytest.mark.slow
def test_stills_are_approved_before_anything_is_filmed(film, capsys):
    stills = {shot: film / "shots" / shot / "keyframe-1.png" for shot in DRAWN}
    assert all(path.is_file() for path in stills.values())
    assert not list(film.rglob("*.mp4"))
    assert not (film / "shots" / "s01-03").exists()
    with Image.open(stills["s01-01"]) as still:
        assert abs(still.width / still.height - 96 / 64) < 0.3
    sheet = (film / "keyframes.jpg").read_bytes()

    # Another still, chosen: only the sheet is new.
    assert run(["retake", str(film), "s01-02", "--keyframe", "--quiet"]) == 0
    assert capsys.readouterr().out.strip() == str(film / "shots" / "s01-02" / "keyframe-2.png")
    assert (film / "keyframes.jpg").read_bytes() == sheet
    assert run(["pick", str(film), "s01-02", "2", "--keyframe", "--quiet"]) == 0
    assert (film / "keyframes.jpg").read_bytes() != sheet
    assert run(["pick", str(film), "s01-02", "7", "--keyframe", "--quiet"]) == 2
    assert "no keyframe 7" in " ".join(capsys.readouterr().err.split())
    assert not list(film.rglob("*.mp4"))

    # The film goes on from the folder alone, with what was chosen.
    whole = made(capsys, "make", str(film))
    assert whole["shots_filmed_now"] == 4
    assert "Stills" in (film / "credits.md").read_text()
    drawn = {path: path.stat().st_mtime_ns for path in film.rglob("keyframe-*.png")}
    assert len(drawn) == 4
    assert made(capsys, "make", str(film))["shots_filmed_now"] == 0

    # The other still again: its shot, and the one that ends on it.
    assert run(["pick", str(film), "s01-02", "1", "--keyframe", "--quiet"]) == 0
    again = made(capsys, "make", str(film))
    assert again["shots_filmed_now"] == 2
    numbers = {
        shot: len(list((film / "shots" / shot).glob("*.mp4"))) for shot in (*DRAWN, "s01-03")
    }
    assert numbers == {"s01-01": 2, "s01-02": 2, "s01-03": 1, "s02-01": 1}
    assert {path: path.stat().st_mtime_ns for path in film.rglob("keyframe-*.png")} == drawn


def test_what_is_no_keyframe_is_refused(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    Path("board.yaml").write_text(
        "format: 96x64\nscenes: [{shots: [{picture: a dog, seconds: 1}]}]"
    )
    assert run(["make", "board.yaml", "--stop-at", "keyframes"]) == 2
    assert "--method keyframes" in capsys.readouterr().err
    assert run(["make", "board.yaml", "--out", "film", "--stop-at", "script", "--quiet"]) == 0
    assert run(["retake", "film", "s01-01", "--keyframe"]) == 2
    assert "no stills" in " ".join(capsys.readouterr().err.split())
    assert not list(tmp_path.rglob("*.png"))


def test_a_folder_that_draws_no_stills_is_told(tiny_film_base, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    base = str(tiny_film_base("ltx_condition"))
    Path("board.yaml").write_text(
        "format: 96x64\nscenes: [{shots: [{picture: a dog, seconds: 1}]}]"
    )
    line = ["make", "board.yaml", "--camera", "diffusers", "--device", "cpu", "--base", base,
            "--method", "keyframes", "--quiet", "--jobs", "1"]  # fmt: skip
    assert run([*line, "--still-base", base]) == 2
    assert "LTXConditionPipeline" in capsys.readouterr().err
    assert run([*line, "--still-base", str(tmp_path)]) == 2
    assert "model_index.json" in capsys.readouterr().err
