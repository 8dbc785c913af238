"""A film goes on with its camera and setup, unless an option says otherwise."""

import json
import sys
from pathlib import Path

import pytest

from moviefactory.pipeline.last_time import as_last_time, last_setup, remember, settled, setup_facts
from moviefactory.project import Film
from moviefactory.settings import Settings

NEURAL = Settings(
    camera="diffusers", base="wan-vace", loras=(("a/b", 0.5),), steps=12, guidance=0.0, method="keyframes",
    speed=("compile",), offline=True, yes=True, stand_in=True,
)  # fmt: skip


@pytest.fixture
def film(tmp_path: Path) -> Film:
    return Film(tmp_path)


def test_what_was_remembered_comes_back_but_consent_and_stand_ins(film: Film) -> None:
    remember(NEURAL, film)
    again = as_last_time(Settings(), film)
    kept = ("camera", "base", "loras", "steps", "guidance", "method", "speed")
    assert {name: getattr(again, name) for name in kept} == {
        name: getattr(NEURAL, name) for name in kept
    }
    assert not (again.offline or again.yes or again.stand_in)


def test_an_option_wins_and_another_camera_takes_nothing_along(film: Film) -> None:
    remember(NEURAL, film)
    chosen = Settings().override({"steps": 30}, source="test").choosing(["steps"])
    again = as_last_time(chosen, film)
    assert (again.steps, again.base, again.camera) == (30, "wan-vace", "diffusers")
    drawn = Settings().choosing(["camera"])
    assert as_last_time(drawn, film) == drawn


def test_the_sounds_sources_stay_whatever_films(film: Film) -> None:
    sounds = Settings(library="mine", sound_encoders=("clap=own", "sentence"), commercial=True)
    remember(sounds, film)
    again = as_last_time(Settings(camera="diffusers").choosing(["camera"]), film)
    assert (again.library, again.commercial) == ("mine", True)
    assert again.sound_encoders == sounds.sound_encoders
    assert again.camera == "diffusers"


def test_the_lock_file_tells_where_nothing_was_remembered(film: Film) -> None:
    assert last_setup(film) == {}
    assert as_last_time(Settings(), film) == Settings()
    film.lock_file.write_text(json.dumps({"camera": "diffusers"}))
    assert as_last_time(Settings(), film).camera == "diffusers"
    film.lock_file.write_text(json.dumps({"camera": "x", "setup": setup_facts(NEURAL)}))
    assert as_last_time(Settings(), film).base == "wan-vace"


def test_files_are_named_from_the_root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("mine", "wan-vace"):
        Path(name).mkdir()
    Path("noir.safetensors").touch()
    named = Settings(base="mine", loras=(("noir.safetensors", 1.0), ("a/b", 1.0)))
    found = settled(named)
    assert found.base == str(tmp_path / "mine")
    assert found.loras == ((str(tmp_path / "noir.safetensors"), 1.0), ("a/b", 1.0))
    # A base of the table is that, whatever lies here.
    assert settled(Settings(base="wan-vace")).base == "wan-vace"


def test_an_environments_python_stays_the_link_that_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("python").symlink_to(sys.executable)
    assert settled(Settings(clap_python="python")).clap_python == str(tmp_path / "python")
    assert settled(Settings(av_python="python")).av_python == str(tmp_path / "python")
