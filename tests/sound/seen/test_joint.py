"""Laws of the joint space: sounds themselves are ranked by what a clip shows, and faults are told."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest
import soundfile
from planted_clips import Planted, make_clip
from tiny_av import save_worker

from moviefactory.errors import UnreadableFile
from moviefactory.media import Clip
from moviefactory.sound.child import ChildFailed, NoInterpreter
from moviefactory.sound.seen import joint
from moviefactory.sound.seen.joint import JointEye, heard_candidates

MakeEye = Callable[..., JointEye]


@pytest.fixture
def make_eye(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MakeEye]:
    monkeypatch.setattr(joint, "WORKER", save_worker(tmp_path))
    made: list[JointEye] = []

    def make(model: str = "any", python: str = sys.executable) -> JointEye:
        made.append(JointEye(model, python))
        return made[-1]

    yield make
    for eye in made:
        eye.close()


@pytest.fixture(scope="module")
def sounds(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path | None]:
    folder = tmp_path_factory.mktemp("sounds")
    time = np.arange(7 * 48_000) / 48_000
    hiss = 0.1 * np.random.default_rng(0).standard_normal((24_000, 2))
    soundfile.write(folder / "a hiss, they say.wav", 0.2 * np.sin(2 * np.pi * 60 * time), 48_000)
    soundfile.write(folder / "a hum, they say.wav", hiss, 48_000)
    return {"a hum": folder / "a hiss, they say.wav", "hiss": folder / "a hum, they say.wav"}


def clip_in(folder: Path, light: float, frame_count: int = 20) -> Clip:
    planted = Planted("still", 0, frame_count, light=light)
    return make_clip(planted, folder / f"{light}.mp4")


def test_sounds_are_ranked_by_how_they_sound_under_what_is_shown(
    make_eye: MakeEye, sounds: dict[str, Path | None], tmp_path: Path
) -> None:
    eye = make_eye()
    dark = clip_in(tmp_path, 0.1, 20)
    assert heard_candidates(clip_in(tmp_path, 0.9, 1), sounds, eye) == ["hiss", "a hum"]
    assert heard_candidates(dark, sounds, eye) == ["a hum", "hiss"]
    every = {"knock": None, "camera_click": None, **sounds}
    ranking = heard_candidates(dark, every, eye)
    assert sorted(ranking) == sorted(every)
    rows = {name: eye.of_sound(name, file)[0] for name, file in every.items()}
    shown = eye.of_clip(dark)[0]
    likeness = [float(rows[name] @ shown) for name in ranking]
    assert likeness == sorted(likeness, reverse=True)
    assert all(np.linalg.norm(row) == pytest.approx(1, abs=1e-6) for row in rows.values())
    assert heard_candidates(dark, {}, make_eye(python="/no/python")) == []


def test_a_worker_that_cannot_load_is_asked_once_and_one_that_dies_is_started_anew(
    make_eye: MakeEye, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clip = clip_in(tmp_path, 0.5, 1)
    lacking = make_eye("cannot")
    with pytest.raises(ChildFailed, match=r"it lacks timm.*--av-python") as told:
        lacking.of_clip(clip)
    (tmp_path / "tiny av worker 🎬.py").rename(tmp_path / "kept.py")
    with pytest.raises(ChildFailed) as again:
        lacking.of_sound("thunder", None)
    assert again.value is told.value
    with pytest.raises(NoInterpreter, match="--av-python"):
        make_eye(python="/no/python").of_clip(clip)
    (tmp_path / "kept.py").rename(tmp_path / "tiny av worker 🎬.py")

    dying = make_eye("dies")
    with pytest.raises(ChildFailed, match=r"ended \(3\)"):
        dying.of_clip(clip)
    assert dying.of_sound("knock", None).shape == (1, 2)
    monkeypatch.setattr(joint, "ANSWER_SECONDS", 0.2)
    with pytest.raises(ChildFailed, match="no answer in"):
        make_eye("sleeps").of_clip(clip)


def test_what_is_no_sound_is_told(make_eye: MakeEye, tmp_path: Path) -> None:
    (tmp_path / "empty.wav").touch()
    with pytest.raises(UnreadableFile, match="empty"):
        make_eye().of_sound("mine", tmp_path / "empty.wav")


def test_the_worker_itself_says_what_its_interpreter_lacks(tmp_path: Path) -> None:
    if all(find_spec(name) for name in ("timm", "torchvision")):
        pytest.skip("this interpreter has all of it: tests/extras/pe_av_for_real.py goes on")
    eye = JointEye(str(tmp_path), sys.executable)
    try:
        with pytest.raises(ChildFailed, match=r"it lacks .*timm"):
            eye.of_sound("knock", None)
    finally:
        eye.close()
