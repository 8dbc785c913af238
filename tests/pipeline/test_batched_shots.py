"""A film whose shots are filmed several at once, with the base's own sound: each take keeps its own."""

import json
from fractions import Fraction
from pathlib import Path

import pytest

from moviefactory.cli.app import run
from moviefactory.pipeline.base_sound import take_sound
from moviefactory.project import Film
from moviefactory.sound.wav import read_wav

BOARD = """\
title: Heard
format: 64x64
fps: 8
music: none
voice: none
captions: none
scenes:
- shots:
  - {picture: a ship sails on the sea, seconds: 1}
  - {picture: a dog runs over the meadow, seconds: 1}
  - {picture: a house in the snow, seconds: 1}
"""
SHOTS = ("s01-01", "s01-02", "s01-03")


@pytest.fixture(scope="module")
def base(tiny_film_base) -> Path:
    from moviefactory.shots.neural.bases.own import OwnFacts, save_facts

    folder: Path = tiny_film_base("ltx2")
    save_facts(folder, OwnFacts(pixels=64 * 64, window_frames=9, fps=Fraction(8), steps=2))
    return folder


def test_takes_filmed_together_are_whole_each_by_itself(base, tmp_path, capsys):
    (tmp_path / "board.yaml").write_text(BOARD)
    film = tmp_path / "film"
    line = ["--camera", "diffusers", "--base", str(base), "--device", "cpu", "--jobs", "1",
            "--stop-at", "shots", "--quiet", "--json"]  # fmt: skip
    start = ["make", str(tmp_path / "board.yaml"), "--out", str(film), "--batch-shots", "3", *line]
    assert run(start) == 0, capsys.readouterr().err
    takes = {shot: film / "shots" / shot for shot in SHOTS}
    manifests = {shot: json.loads((folder / "take-1.json").read_text()) for shot, folder in takes.items()}  # fmt: skip
    assert {facts["sound"] for facts in manifests.values()} == {"take-1.wav"}
    heard = {shot: take_sound(Film(film), shot, 1) for shot in SHOTS}
    assert all(read_wav(path).frame_count == 48_000 for path in heard.values())
    assert len({path.read_bytes() for path in heard.values()}) == 3

    # What is lost of one shot is filmed again, and no other.
    (takes["s01-02"] / "take-1.json").unlink()
    before = {shot: (takes[shot] / "take-1.mp4").stat().st_mtime_ns for shot in SHOTS}
    capsys.readouterr()
    assert run(["make", str(film), "--jobs", "1", "--stop-at", "shots", "--quiet", "--json"]) == 0
    assert json.loads(capsys.readouterr().out.splitlines()[-1])["shots_filmed_now"] == 1
    after = {shot: (takes[shot] / "take-1.mp4").stat().st_mtime_ns for shot in SHOTS}
    assert [shot for shot in SHOTS if before[shot] != after[shot]] == ["s01-02"]

    # A sound that is not the take's is none; without it, the shots are others.
    heard["s01-01"].write_bytes(b"RIFF")
    assert take_sound(Film(film), "s01-01", 1) is None
    assert run(["make", str(film), "--base-sound", "none", *line]) == 0
    assert "sound" not in json.loads((takes["s01-01"] / "take-2.json").read_text())


def test_one_shot_brings_its_sound_along(base, tmp_path, capsys):
    line = ["shot", "a dog runs", "--seconds", "1", "--format", "64x64", "--camera", "diffusers",
            "--base", str(base), "--device", "cpu", "--jobs", "1", "--quiet"]  # fmt: skip
    assert run([*line, "--out", str(tmp_path / "dog.mp4")]) == 0, capsys.readouterr().err
    assert read_wav(tmp_path / "dog.wav").frame_count == 48_000
    assert run([*line, "--base-sound", "none", "--out", str(tmp_path / "still.mp4")]) == 0
    assert not (tmp_path / "still.wav").exists()


@pytest.mark.parametrize(
    ("option", "told"),
    [
        (["--base", "wan-2.1-1.3b", "--base-sound", "keep"], "ltx-2"),
        (["--base-sound", "loud"], "keep or none"),
    ],
)
def test_a_sound_that_cannot_be_is_refused(option, told, tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert run(["plan", "a dog", "--camera", "diffusers", "--device", "cpu", *option]) == 2
    assert told in " ".join(capsys.readouterr().err.split())


def test_a_batch_asks_for_weights_before_its_first_film(tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "board.yaml").write_text(BOARD)
    (tmp_path / "films.yaml").write_text(
        "films:\n- {storyboard: board.yaml, out: drawn}\n"
        "- {storyboard: board.yaml, out: filmed, camera: diffusers, base: ltx-video}\n"
    )
    monkeypatch.setenv("MOVIEFACTORY_DEVICE", "cpu")
    assert run(["batch", "films.yaml", "--quiet", "--offline"]) == 2
    told = " ".join(capsys.readouterr().err.split())
    assert "nothing was filmed" in told and "25.0 GB" in told
    assert not (tmp_path / "drawn").exists()


def test_stills_count_in_a_plans_time(base, tiny_film_base, tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "board.yaml").write_text(BOARD)
    line = ["plan", "board.yaml", "--camera", "diffusers", "--base", str(base), "--device", "cpu"]
    minutes = []
    for more in ([], ["--method", "keyframes", "--still-base", str(tiny_film_base("sd2d"))]):
        assert run([*line, *more, "--json"]) == 0
        minutes.append(json.loads(capsys.readouterr().out)["minutes"])
    assert minutes[1] >= minutes[0] + 3 * 2 / 60 - 0.02


def test_an_adapter_trained_anew_under_its_name_films_its_shots_anew(
    base, tmp_path, capsys, monkeypatch
):
    from test_neural_film import save_adapter_for

    from moviefactory.shots.neural.adapters import library
    from moviefactory.shots.neural.adapters.file import identify
    from moviefactory.shots.neural.bases.find import find_base

    shelf = tmp_path / "shelf"
    monkeypatch.setattr(library, "library_folder", lambda: shelf)
    path = library.shelf_path("look", identify(find_base(str(base)), ()))
    line = ["shot", "a dog runs", "--seconds", "0.5", "--format", "64x64", "--camera", "diffusers",
            "--base", str(base), "--device", "cpu", "--adapter", "look", "--jobs", "1", "--quiet",
            "--out", str(tmp_path / "shot"), "--json"]  # fmt: skip
    takes = []
    for strength in (0.5, None, 1.0):
        if strength is not None:
            save_adapter_for(base, path, strength)
        assert run(line) == 0, capsys.readouterr().err
        takes += json.loads(capsys.readouterr().out)["takes"]
    first, same, anew = (Path(take).name for take in takes)
    assert first == same != anew
