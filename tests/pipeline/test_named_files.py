"""Files that a storyboard names: found from its folder, checked, told where unused, keyed by content."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from moviefactory.cli.app import run
from moviefactory.pipeline.cameras import fit_orders, unused_notes
from moviefactory.pipeline.named_files import BadNamedFile, check_named_files, move_to_film
from moviefactory.pipeline.plan import FINAL, wanted_orders
from moviefactory.pipeline.takes import shot_key
from moviefactory.project import Film
from moviefactory.shots.camera import CameraRecord, load_camera
from moviefactory.storyboard import Storyboard
from moviefactory.storyboard_yaml import load_storyboards
from moviefactory.timeline import lay_out

BOARD = """\
format: 96x64
fps: 12
music: none
cast: [{name: Ada, look: an astronaut, picture: art/ada.png}]
adapters: {looks/film.safetensors: 1, film: 0.5}
scenes:
- adapters: {film: 0.25}
  shots:
  - {picture: Ada sails on the sea, seconds: 1, start_image: art/first.png, end_image: art/last.png}
  - {picture: a dog, seconds: 1, from: art/clip.mp4, treatment: inpaint, mask: art/mask.png,
     adapters: {film: 0}}
"""


def picture(path: Path, level: int) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (24, 16), (level, level, level)).save(path)
    return path


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a storyboard and all the files that it names."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "desk"
    for level, name in enumerate(("ada", "first", "last", "mask")):
        picture(folder / "art" / f"{name}.png", 40 * level)
    (folder / "looks").mkdir()
    (folder / "looks" / "film.safetensors").write_bytes(b"an adapter")
    clip = "{format: 96x64, fps: 12, music: none, scenes: [{shots: [{picture: a, seconds: 0.5}]}]}"
    (folder / "clip.yaml").write_text(clip)
    (folder / "board.yaml").write_text(BOARD)
    return folder


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("clip") / "clip.mp4"
    arguments = ["shot", "a dog", "--seconds", "0.5", "--format", "96x64", "--out", str(out)]
    assert run([*arguments, "--jobs", "1", "--quiet"]) == 0
    return out


def in_film(desk: Path) -> tuple[Storyboard, Film]:
    film = Film(desk.parent / "films" / "one")
    (board,) = load_storyboards((desk / "board.yaml").read_text(), source="board.yaml")
    return move_to_film(board, desk, film), film


def orders_of(board: Storyboard, film: Film):
    timeline = lay_out([(shot_id, 12, shot.into) for shot_id, _, shot in board.shots()], board.fps)
    return wanted_orders(film, board, timeline, draft=False)


def test_paths_start_at_the_storyboard_and_then_at_the_film(desk: Path) -> None:
    board, film = in_film(desk)
    assert board.cast[0].picture == "../../desk/art/ada.png"
    first, second = orders_of(board, film)
    assert first.start_image is not None and first.start_image.samefile(desk / "art" / "first.png")
    assert [path.name for path in first.references] == ["ada.png"]
    assert second.references == ()
    assert second.source is not None and second.mask is not None
    assert move_to_film(board, film.root, film) == board


def test_adapters_of_the_shot_outrank_those_of_the_scene_and_the_film(desk: Path) -> None:
    first, second = orders_of(*in_film(desk))
    assert [(Path(name).name, much) for name, much in first.adapters] == [
        ("film.safetensors", 1.0),
        ("film", 0.25),
    ]
    # What has no strength is not there at all.
    assert [Path(name).name for name, _ in second.adapters] == ["film.safetensors"]


@pytest.mark.parametrize(
    ("name", "spoilt", "told"),
    [
        ("art/first.png", None, ("shot s01-01", "start_image", "first.png", "no such file")),
        ("art/ada.png", b"not a picture", ("cast member Ada", "picture", "no picture")),
        ("art/last.png", b"", ("shot s01-01", "end_image", "empty")),
        ("art/mask.png", b"GIF89a", ("shot s01-02", "mask", "PNG")),
        ("art/clip.mp4", b"not a clip", ("shot s01-02", "from", "clip that ffmpeg can play")),
        ("looks/film.safetensors", None, ("the film", "adapters", "no such file")),
    ],
)
def test_a_bad_file_is_told_with_shot_field_and_remedy(
    desk: Path, clip: Path, name: str, spoilt: bytes | None, told: tuple[str, ...]
) -> None:
    shutil.copy(clip, desk / "art" / "clip.mp4")
    check_named_files(*in_film(desk))
    (desk / name).unlink()
    if spoilt is not None:
        (desk / name).write_bytes(spoilt)
    with pytest.raises(BadNamedFile) as caught:
        check_named_files(*in_film(desk))
    assert all(words in str(caught.value) for words in (*told, Path(name).name))


def test_a_camera_that_takes_no_files_tells_so_and_its_keys_do_not_count_them(desk: Path) -> None:
    board, film = in_film(desk)
    camera = load_camera("animatic")
    orders = orders_of(board, film)
    notes = unused_notes(orders, camera.record)
    assert [note for note in notes if "`start_image`" in note and "s01-01" in note]
    assert [note for note in notes if "`from`" in note and "s01-02" in note]
    bare = (
        BOARD[: BOARD.index("cast:")]
        + "cast: [{name: Ada, look: an astronaut}]\n"
        + (
            "scenes: [{shots: [{picture: Ada sails on the sea, seconds: 1}, {picture: a dog, seconds: 1}]}]"
        )
    )
    (plain,) = load_storyboards(bare, source="plain")
    keys = [
        [shot_key(order, camera.record, FINAL) for order in fit_orders(found, camera)]
        for found in (orders, orders_of(plain, film))
    ]
    assert keys[0] == keys[1]


def test_files_count_by_what_is_in_them(desk: Path) -> None:
    record = CameraRecord(load_camera("animatic").record.back_end)
    order = orders_of(*in_film(desk))[0]
    key = shot_key(order, record, FINAL)
    moved = shutil.copy(desk / "art" / "first.png", desk / "moved.png")
    assert shot_key(replace(order, start_image=Path(moved)), record, FINAL) == key
    picture(desk / "art" / "first.png", 200)
    assert shot_key(order, record, FINAL) != key
    assert shot_key(replace(order, start_image=None), record, FINAL) != key


def test_a_film_elsewhere_finds_its_files_and_names_what_is_unused(
    desk: Path, clip: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copy(clip, desk / "art" / "clip.mp4")
    assert run(["plan", "desk/board.yaml", "--out", "far/away/film", "--json"]) == 0
    notes = json.loads(capsys.readouterr().out)["notes"]
    assert any("`end_image` of s01-01" in note for note in notes)
    (desk / "art" / "last.png").unlink()
    assert run(["plan", "desk/board.yaml", "--out", "far/away/film"]) == 2
    assert "shot s01-01, `end_image`" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "remedy"),
    [
        (["--base", "wan-2.1-1.3b"], "--camera diffusers"),
        (["--lora", "a/b"], "--camera diffusers"),
        (["--adapter", "foo"], "--adapter cannot be 'foo': the animatic camera"),
        (["--method", "keyframes"], "--camera diffusers"),
        (
            ["--camera", "diffusers", "--device", "cpu", "--upscaler", "foo"],
            "--upscaler cannot be 'foo': choose lanczos",
        ),
        (["--camera", "diffusers", "--interpolator", "foo"], "choose minterpolate or blend"),
        (["--camera", "diffusers", "--grade", "foo"], "no grade is called 'foo'"),
        (["--camera", "diffusers", "--batch-shots", "0"], "1 or more"),
        (["--clap-python", "nix"], "--clap-python cannot be 'nix'"),
        (["--av-python", "nix"], "--av-python cannot be 'nix'"),
        (["--sound-encoders", "pe-av"], "name its interpreter: --av-python PYTHON"),
        (["--tts-python", "nix"], "--tts-python cannot be 'nix'"),
        (["--aligner", "nix"], "--aligner cannot be 'nix'"),
        (["--format", "100x100000"], "too large: both sides lie between 64 and 8192"),
        (["--method", "dreaming"], "direct, keyframes"),
        (["--camera", "diffusers", "--base", "wan-2.1-1.3"], "did you mean"),
        (["--camera", "diffusers", "--steps", "0"], "1 or more"),
        (["--camera", "diffusers", "--adapter", "film:7"], "from 0 to 2"),
        (["--camera", "diffusers", "--adapter", "nowhere"], "adapters train"),
        (["--camera", "diffusers", "--method", "keyframes", "--still-base", "paint"], "sdxl"),
        (["--camera", "diffusers", "--base", "wan-2.2-a14b-image"], "start image"),
    ],
)
def test_what_a_camera_cannot_be_told_is_refused_before_anything_runs(
    desk: Path, arguments: list[str], remedy: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["plan", "desk/clip.yaml", *arguments]) == 2
    assert remedy in " ".join(capsys.readouterr().err.split())
    assert not Path("films").exists()


def test_a_shot_alone_comes_in_variations_and_keeps_those_that_are_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    line = ["shot", "a dog runs", "--seconds", "0.5", "--format", "96x64", "--jobs", "1", "--quiet"]
    assert run([*line, "--takes", "2", "--json"]) == 0
    first = [Path(path) for path in json.loads(capsys.readouterr().out)["takes"]]
    stamps = [path.stat().st_mtime_ns for path in first]
    assert len({path.read_bytes() for path in first}) == 2
    assert run([*line, "--takes", "3", "--out", "dog.mp4"]) == 0
    assert capsys.readouterr().out.split() == ["dog.mp4", "dog-2.mp4", "dog-3.mp4"]
    assert [path.stat().st_mtime_ns for path in first] == stamps
    assert Path("dog.mp4").read_bytes() == first[0].read_bytes()
    assert run(["shot", "a dog", "--seconds", "0.1"]) == 2
    assert run(["shot", "a dog", "--from", "x.mp4", "--treatment", "inpaint"]) == 2
    assert "mask" in capsys.readouterr().err
