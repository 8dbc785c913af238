"""Laws of filming with a camera that fails: what is told, what is kept, what goes on."""

from dataclasses import replace
from pathlib import Path

import pytest

from moviefactory.cli.app import run
from moviefactory.pipeline.small_copies import take_small
from moviefactory.project import Film
from moviefactory.shots.animatic.camera import AnimaticCamera
from moviefactory.shots.camera import CAMERAS

BOARD = """\
format: 96x64
fps: 8
music: none
scenes:
- shots:
  - {picture: a ship sails on the sea, seconds: 0.5}
  - {picture: a dog runs over the meadow, seconds: 0.5}
"""


class OwnCamera(AnimaticCamera):
    """The animatic camera under another name."""

    @property
    def record(self):
        record = super().record
        return replace(record, back_end=replace(record.back_end, name="own"))


class BrokenCamera(OwnCamera):
    """Breaks down where a dog is to be seen."""

    def film(self, order):
        if "dog" in order.picture:
            raise RuntimeError("the lens fell off")
        return super().film(order)


class ForgetfulCamera(OwnCamera):
    """Cannot read all prompts at once; films without."""

    def read_prompts(self, orders):
        raise RuntimeError("too many words")


@pytest.fixture
def make(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    (tmp_path / "board.yaml").write_text(BOARD)

    def made(camera: type) -> tuple[int, str]:
        monkeypatch.setitem(CAMERAS, "own", f"{__name__}:{camera.__name__}")
        line = ["make", str(tmp_path / "board.yaml"), "--out", str(tmp_path / "film")]
        status = run([*line, "--camera", "own", "--jobs", "1", "--stop-at", "shots"])
        return status, " ".join(capsys.readouterr().err.split())

    return made


def test_a_fault_that_nobody_foresaw_ends_one_shot_and_is_told(make, tmp_path: Path) -> None:
    status, told = make(BrokenCamera)
    assert status == 1
    assert "1 of 2 shots could not be filmed" in told
    assert "s01-02: " in told and "RuntimeError: the lens fell off" in told
    assert "Traceback" not in told
    assert [path.parent.name for path in tmp_path.rglob("take-1.json")] == ["s01-01"]


def test_prompts_that_could_not_be_read_at_first_are_told_and_the_film_is_made(
    make, tmp_path: Path
) -> None:
    status, told = make(ForgetfulCamera)
    assert status == 0
    assert "RuntimeError: too many words" in told
    assert len(list(tmp_path.rglob("take-1.json"))) == 2


def test_a_take_has_a_small_copy_of_every_frame_and_a_changed_one_is_none(
    make, tmp_path: Path
) -> None:
    status, _ = make(OwnCamera)
    assert status == 0
    film = Film(tmp_path / "film")
    small = take_small(film, "s01-01", 1)
    assert small is not None
    assert small.stat().st_size == 96 * 64 * 4
    assert sorted(path.name for path in small.parent.iterdir()) == [
        "take-1.json", "take-1.luma", "take-1.mp4",
    ]  # fmt: skip
    small.write_bytes(bytes(96 * 64 * 4))
    assert take_small(film, "s01-01", 1) is None
    small.unlink()
    assert take_small(film, "s01-01", 1) is None
