"""Laws of making: whole films, the same again, only what changed, takes, stops, voices over shots."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from moviefactory.cli.app import run
from moviefactory.ffmpeg import count_frames, run_ffmpeg

BOARD = """\
title: The Smallest Film
format: 96x64
fps: 12
cast:
- {name: Ada, look: an astronaut in a white suit}
scenes:
- heading: EXT. SEA - DUSK
  mood: calm
  shots:
  - picture: a ship sails on the sea at dusk
    seconds: 3
    sound: [sea waves]
    into: dissolve
  - picture: Ada stands in the snow at night
    seconds: 2
    say: It is cold.
- mood: triumph
  shots:
  - picture: a dog runs over the meadow
    seconds: 2
    text: DAY 2
    into: fade
"""
ONE_SHOT = """\
format: 96x64
fps: 12
scenes: [{shots: [{picture: a man stands in the snow at night, seconds: 2, say: It is cold.}]}]
"""


def make(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    status = run(["make", *arguments, "--json", "--quiet", "--jobs", "1"])
    said = capsys.readouterr()
    assert status == 0, said.err
    result: dict[str, Any] = json.loads(said.out)
    return result


def bytes_of(folder: Path) -> dict[str, bytes]:
    """Return what must be the same in two equal films: all but times spent."""
    names = ("film.mp4", "storyboard.yaml", "captions/film.en.srt", "captions/film.en.vtt",
             "sound/mix.wav", "timeline/film.otio", "poster.jpg", "contact-sheet.jpg")  # fmt: skip
    return {name: (folder / name).read_bytes() for name in names}


@pytest.fixture(scope="module")
def board(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("board") / "board.yaml"
    path.write_text(BOARD)
    return path


@pytest.fixture(scope="module")
def one_shot(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("one-shot") / "board.yaml"
    path.write_text(ONE_SHOT)
    return path


@pytest.fixture(scope="module")
def finished(board: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("finished") / "film"
    assert run(["make", str(board), "--out", str(folder), "--quiet", "--jobs", "1"]) == 0
    return folder


@pytest.fixture
def film(finished: Path, tmp_path: Path) -> Path:
    """A finished film of one's own."""
    return Path(shutil.copytree(finished, tmp_path / "film"))


def test_a_film_is_whole(finished: Path) -> None:
    lock = json.loads((finished / "film.lock.json").read_text())
    assert "waveforms" not in lock["sound"] and "integrated_lufs" in lock["sound"]
    said = run_ffmpeg(["-i", str(finished / "film.mp4"), "-f", "null", "-"], doing="probing")
    assert count_frames(finished / "film.mp4") == lock["frame_count"]
    assert "h264 (High)" in said
    assert "yuv420p(tv, bt709" in said
    assert "48000 Hz, stereo" in said
    assert "ynthetic" in said
    for name in (
        "credits.md",
        "report.html",
        "poster.jpg",
        "contact-sheet.jpg",
        "timeline/film.otio",
    ):
        assert (finished / name).stat().st_size > 0
    assert "It is cold" in (finished / "captions" / "film.en.srt").read_text()
    assert not list(finished.rglob(".part-*"))


def test_the_same_again_is_the_same_and_makes_nothing(
    film: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before, stamps = bytes_of(film), {path: path.stat().st_mtime_ns for path in film.rglob("*.mp4")}
    result = make(capsys, str(film))
    assert result["shots_filmed_now"] == 0
    assert bytes_of(film) == before
    assert {path: path.stat().st_mtime_ns for path in film.rglob("*.mp4")} == stamps


@pytest.mark.slow
def test_another_folder_gives_the_same_film(
    finished: Path, board: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make(capsys, str(board), "--out", str(tmp_path / "again"))
    assert bytes_of(tmp_path / "again") == bytes_of(finished)


@pytest.mark.parametrize(
    "spoil",
    [
        "film.mp4",
        "shots/s01-02/take-1.json",
        pytest.param("sound/mix.wav", marks=pytest.mark.slow),
        "sound",
        ".made",
    ],
)
def test_what_is_lost_is_made_again_bit_for_bit(
    film: Path, spoil: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = bytes_of(film)
    lost = film / spoil
    shutil.rmtree(lost) if lost.is_dir() else lost.unlink()
    make(capsys, str(film))
    assert bytes_of(film) == before


def test_one_changed_line_films_one_shot(film: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = film / "storyboard.yaml"
    path.write_text(path.read_text().replace("a dog runs", "a horse runs"))
    result = make(capsys, str(film))
    assert result["shots_filmed_now"] == 1
    assert sorted(p.name for p in (film / "shots" / "s02-01").glob("*.mp4")) == [
        "take-1.mp4",
        "take-2.mp4",
    ]
    # Changed back, the first take is there still.
    path.write_text(path.read_text().replace("a horse runs", "a dog runs"))
    assert make(capsys, str(film))["shots_filmed_now"] == 0


def test_other_music_films_nothing(film: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = bytes_of(film)
    result = make(capsys, str(film), "--music", "none")
    assert result["shots_filmed_now"] == 0
    after = bytes_of(film)
    assert after["sound/mix.wav"] != before["sound/mix.wav"]
    assert after["poster.jpg"] == before["poster.jpg"]
    assert (film / "storyboard.1.yaml").exists()


def test_a_shot_shown_anew_that_sounds_as_before_leaves_the_mix(
    film: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, mix = film / "storyboard.yaml", film / "sound" / "mix.wav"
    stamp = mix.stat().st_mtime_ns
    path.write_text(
        path.read_text().replace("a ship sails on the sea", "a small ship sails on the sea")
    )
    assert make(capsys, str(film))["shots_filmed_now"] == 1
    assert mix.stat().st_mtime_ns == stamp
    path.write_text(path.read_text().replace("[sea waves]", "[thunder]"))
    make(capsys, str(film), "--stop-at", "sound")
    assert mix.stat().st_mtime_ns != stamp


def test_takes_are_added_and_picked(
    film: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = (film / "shots" / "s01-01" / "take-1.mp4").read_bytes()
    before = (film / "film.mp4").read_bytes()
    assert run(["retake", str(film), "s01-01", "--takes", "2", "--jobs", "1", "--quiet"]) == 0
    takes = [(film / "shots" / "s01-01" / f"take-{n}.mp4").read_bytes() for n in (1, 2, 3)]
    assert takes[0] == first
    assert len(set(takes)) == 3
    assert (film / "film.mp4").read_bytes() == before
    assert run(["pick", str(film), "s01-01", "3", "--quiet"]) == 0
    assert (film / "film.mp4").read_bytes() != before
    monkeypatch.setenv("MOVIEFACTORY_JOBS", "1")
    assert run(["pick", str(film), "s01-01", "1", "--quiet"]) == 0
    assert (film / "film.mp4").read_bytes() == before
    capsys.readouterr()


def test_impossible_picks_are_told(film: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["pick", str(film), "s01-01", "9"]) == 2
    assert "pick one of 1" in capsys.readouterr().err.replace("\n", " ")
    assert run(["retake", str(film), "s09-01"]) == 2
    assert "s01-01, s01-02, s02-01" in capsys.readouterr().err.replace("\n", " ")
    assert run(["retake", str(film.parent), "s01-01"]) == 2
    assert "not a film's folder" in capsys.readouterr().err.replace("\n", " ")


STOPS = [("script", "storyboard.yaml", "sound"), ("shots", "shots/s01-01/take-1.mp4", "sound/mix.wav"),
         ("sound", "sound/mix.wav", "film.mp4"), ("cut", "film.mp4", "poster.jpg")]  # fmt: skip


def test_a_run_goes_on_from_stop_to_stop_to_the_same_film(
    board: Path, finished: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "film"
    for stage, there, not_there in STOPS:
        result = make(capsys, str(board), "--out", str(folder), "--stop-at", stage)
        assert Path(result["film"]).exists()
        assert (folder / there).exists()
        assert not (folder / not_there).exists()
    make(capsys, str(folder))
    assert bytes_of(folder) == bytes_of(finished)


@pytest.mark.slow
@pytest.mark.parametrize(("stage", "there", "not_there"), STOPS)
def test_a_run_stops_where_it_is_told_and_goes_on(
    board: Path, finished: Path, tmp_path: Path, stage: str, there: str, not_there: str,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    folder = tmp_path / "film"
    result = make(capsys, str(board), "--out", str(folder), "--stop-at", stage)
    assert Path(result["film"]).exists()
    assert (folder / there).exists()
    assert not (folder / not_there).exists()
    make(capsys, str(folder))
    assert (folder / "film.mp4").read_bytes() == (finished / "film.mp4").read_bytes()


def test_shots_follow_a_voiceover(
    board: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = tmp_path / "script.txt"
    text.write_text(
        "The sea was quiet that evening, and nobody on the ship had slept for two whole days. "
        "Then the snow came. The dog knew the way home."
    )
    spoken = ("--voiceover", str(text), "--music", "none")
    result = make(capsys, str(board), *spoken, "--out", str(tmp_path / "film"))
    captions = (tmp_path / "film" / "captions" / "film.en.srt").read_text()
    for word in ("quiet", "nobody", "snow", "home"):
        assert word in captions
    assert result["seconds"] > 11


def test_a_film_without_voice_or_music(
    one_shot: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "film"
    bare = ("--no-voice", "--music", "none", "--captions", "none")
    make(capsys, str(one_shot), *bare, "--out", str(folder))
    assert not (folder / "captions").exists()
    assert not list((folder / "sound").rglob("voice*.wav"))


def test_seconds_are_kept(board: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    result = make(
        capsys,
        str(board),
        "--seconds",
        "14",
        "--out",
        str(tmp_path / "film"),
        "--stop-at",
        "script",
    )
    assert abs(result["seconds"] - 14) < 0.1


def test_a_draft_is_half_the_size(
    one_shot: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bare = ("--no-voice", "--music", "none")
    result = make(capsys, str(one_shot), "--draft", *bare, "--out", str(tmp_path / "film"))
    assert result["size"] == "48x32"


def test_a_length_is_written_into_the_storyboard(
    board: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "film"
    stop = ("--stop-at", "shots")
    asked = make(capsys, str(board), "--seconds", "12", "--out", str(folder), *stop)
    again = make(capsys, str(folder), *stop)
    assert asked["seconds"] == again["seconds"] == pytest.approx(12, abs=0.1)
    assert again["shots_filmed_now"] == 0
    assert not (folder / "storyboard.1.yaml").exists()


def test_a_storyboard_outranks_settings_but_not_options(
    board: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:  # fmt: skip
    monkeypatch.setenv("MOVIEFACTORY_FORMAT", "64x96")
    stop = ("--stop-at", "script")
    assert make(capsys, str(board), "--out", str(tmp_path / "a"), *stop)["size"] == "96x64"
    assert (
        make(capsys, str(board), "--format", "80x80", "--out", str(tmp_path / "b"), *stop)["size"]
        == "80x80"
    )
    assert make(capsys, "A dog", "--out", str(tmp_path / "c"), *stop)["size"] == "64x96"


def test_a_refused_option_is_not_remembered(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stop = ("--out", str(tmp_path / "film"), "--stop-at", "script")
    for option in (("--voice", "nobody"), ("--voice", "f@+99"), ("--music", "no-such.wav")):
        assert run(["make", "A dog", *option, *stop]) == 2
    make(capsys, "A dog", *stop)
    before = (tmp_path / "film" / "storyboard.yaml").read_text()
    assert run(["make", str(tmp_path / "film"), "--voice", "nobody", "--stop-at", "script"]) == 2
    assert (tmp_path / "film" / "storyboard.yaml").read_text() == before
    assert not (tmp_path / "film" / "storyboard.1.yaml").exists()


def test_a_storyboard_that_makes_room_for_another_is_kept_and_named(
    board: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stop = ("--out", str(tmp_path / "film"), "--stop-at", "script")
    make(capsys, "A dog", *stop)
    assert run(["make", "A cat", *stop]) == 0
    assert "kept as storyboard.1.yaml" in capsys.readouterr().err
    assert (tmp_path / "film" / "storyboard.1.yaml").is_file()
    assert run(["make", str(board), *stop]) == run(["make", str(board), *stop]) == 0
    assert "storyboard.3.yaml" not in capsys.readouterr().err
    assert run(["make", str(board), "--seed", "9", *stop]) == 0
    assert "kept as storyboard.3.yaml" in capsys.readouterr().err


def test_progress_names_each_piece_of_work_once_and_only_what_is_done(
    film: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (film / "poster.jpg").unlink()
    (film / "contact-sheet.jpg").unlink()
    assert run(["make", str(film), "--jobs", "1"]) == 0
    done = [line.split(" 100%")[0].strip() for line in capsys.readouterr().err.splitlines()]
    assert done.count("poster") == done.count("contact sheet") == 1
    assert not any(line.startswith(("speaking", "s01-02")) for line in done)
