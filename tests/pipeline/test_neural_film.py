"""Films by the neural camera on tiny models, through the real command line: whole, resumed, stood in for."""

import json
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from moviefactory.cli.app import run
from moviefactory.ffmpeg import count_frames

BOARD = """\
title: Tiny
format: 96x64
fps: 8
music: none
scenes:
- shots:
  - {picture: a ship sails on the sea, seconds: 0.5}
  - {picture: a dog runs over the meadow, seconds: 0.5, adapters: {looks/second.safetensors: 1}}
  - {picture: a house in the snow, seconds: 0.5, text: THE END}
"""
SHOTS = ("s01-01", "s01-02", "s01-03")


def save_adapter_for(base: Path, path: Path, strength: float) -> None:
    """Write an adapter for a tiny base, which adds `strength` times something to its attentions."""
    import torch
    from diffusers import DiffusionPipeline

    from moviefactory.shots.neural.adapters import file
    from moviefactory.shots.neural.adapters.attach import DomainRack
    from moviefactory.shots.neural.bases.find import find_base

    pipe = DiffusionPipeline.from_pretrained(base, local_files_only=True)
    rack = DomainRack([pipe.transformer])
    rack.add_new("look", rank=2)
    torch.manual_seed(0)
    tensors = {
        name: torch.randn_like(tensor) * strength if "up" in name.split(".") else tensor
        for name, tensor in rack.tensors("look").items()
    }
    identity = file.identify(find_base(str(base)), [pipe.transformer])
    card = file.AdapterCard(
        "look", identity, file.ranks_of(tensors), file.targets_of(tensors), "CC0", "twelve clips"
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    file.save_adapter(path, file.Adapter(card, tensors))


@pytest.fixture(scope="module")
def base(tiny_film_base) -> Path:
    return tiny_film_base("ltx_condition")


@pytest.fixture(scope="module")
def adapter(base, tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("adapter") / "look.safetensors"
    save_adapter_for(base, path, 0.5)
    return path


def make(*arguments, status=0, capsys=None):
    got = run(["make", *map(str, arguments), "--quiet", "--jobs", "1", "--json"])
    said = capsys.readouterr()
    assert got == status, said.err
    return json.loads(said.out.splitlines()[-1])


@pytest.fixture(scope="module")
def films(base, adapter, tmp_path_factory):
    """The fixture's film, made in three runs: the second shot fails; is stood in for; is filmed."""
    folder = tmp_path_factory.mktemp("films")
    (folder / "board.yaml").write_text(BOARD)
    write_misfit(adapter, folder / "looks" / "second.safetensors")
    return folder


def write_misfit(adapter: Path, path: Path) -> None:
    """Write an adapter of which a tensor is missing: only the base that it stands in misses it."""
    from moviefactory.shots.neural.adapters import file

    whole = file.load_adapter(adapter)
    (lost, *_) = (name for name in whole.tensors if name.endswith("up"))
    tensors = {name: tensor for name, tensor in whole.tensors.items() if name != lost}
    path.parent.mkdir()
    file.save_adapter(path, file.Adapter(whole.card, tensors))


def takes_of(film: Path) -> dict[str, dict[str, int]]:
    return {
        shot: {path.name: path.stat().st_mtime_ns for path in (film / "shots" / shot).glob("*.mp4")}
        for shot in SHOTS
    }


def test_a_film_keeps_its_shots_when_one_fails_and_goes_on(
    films, base, adapter, capsys, monkeypatch
):
    monkeypatch.setenv("MOVIEFACTORY_JOBS", "1")
    board, film = films / "board.yaml", films / "film"
    camera = ("--camera", "diffusers", "--base", base, "--device", "cpu")
    failed = make(board, *camera, "--out", film, status=1, capsys=capsys)
    assert "1 of 3 shots could not be filmed" in failed["error"]
    assert "s01-02: " in failed["error"] and "adapter 'look' does not fit" in failed["error"]
    assert "--stand-in" in failed["error"]
    before = takes_of(film)
    assert [len(before[shot]) for shot in SHOTS] == [1, 0, 1]

    # A stand-in, asked for; the folder alone knows camera and base.
    stood_in = make(film, "--stand-in", capsys=capsys)
    assert stood_in["shots_filmed_now"] == 1
    assert [note for note in stood_in["warnings"] if "s01-02 is a stand-in by the animatic" in note]
    lock = json.loads((film / "film.lock.json").read_text())
    assert [shot["camera"] for shot in lock["shots"]] == ["diffusers", "animatic", "diffusers"]
    assert "stands_in_for" in lock["shots"][1]
    assert lock["setup"]["base"] == str(base)
    assert "standing in" in (film / "credits.md").read_text()
    assert "stand-in" in (film / "report.html").read_text()
    assert takes_of(film)["s01-01"] == before["s01-01"]

    # The fault is mended: the next run without --stand-in films that shot, and no other.
    shutil.copy(adapter, films / "looks" / "second.safetensors")
    whole = make(film, capsys=capsys)
    assert whole["shots_filmed_now"] == 1
    assert not [note for note in whole["warnings"] if "stand-in" in note]
    lock = json.loads((film / "film.lock.json").read_text())
    assert [shot["camera"] for shot in lock["shots"]] == ["diffusers"] * 3
    assert "look" in (film / "credits.md").read_text()
    assert count_frames(film / "film.mp4") == 12
    after = takes_of(film)
    assert all(after[shot] == before[shot] for shot in ("s01-01", "s01-03"))

    # Takes are added by the film's own camera and base, and picked.
    first = (film / "film.mp4").read_bytes()
    assert run(["retake", str(film), "s01-01", "--jobs", "1", "--quiet"]) == 0
    assert run(["pick", str(film), "s01-01", "2", "--quiet"]) == 0
    capsys.readouterr()
    assert (film / "film.mp4").read_bytes() != first
    lock = json.loads((film / "film.lock.json").read_text())
    assert [shot["take"] for shot in lock["shots"]] == [2, 2, 1]
    assert [shot["camera"] for shot in lock["shots"]] == ["diffusers"] * 3

    # Nothing is left to do; other words film one shot.
    assert make(film, capsys=capsys)["shots_filmed_now"] == 0
    path = film / "storyboard.yaml"
    path.write_text(path.read_text().replace("a house in", "a barn in"))
    assert make(film, capsys=capsys)["shots_filmed_now"] == 1


def test_adapters_and_their_strengths_are_seen_and_kept_apart(base, adapter, tmp_path, capsys):
    common = ["shot", "a dog runs", "--seconds", "0.5", "--format", "96x64", "--camera", "diffusers",
              "--base", str(base), "--device", "cpu", "--out", str(tmp_path / "shot"), "--json",
              "--quiet"]  # fmt: skip
    pictures = []
    for strength in (None, 0, 0.5, 1, 1):
        more = [] if strength is None else ["--adapter", f"{adapter}:{strength}"]
        assert run([*common, *more]) == 0
        (path,) = json.loads(capsys.readouterr().out)["takes"]
        pictures.append(Path(path).read_bytes())
    bare, none, half, whole, again = pictures
    assert bare == none
    assert len({bare, half, whole}) == 3
    assert whole == again
    assert len(list((tmp_path / "shot" / "shots" / "s01-01").glob("*.mp4"))) == 3


@pytest.mark.parametrize("given", ["nobodys", "look.safetensors", "none.safetensors"])
@pytest.mark.parametrize(
    "line", [["make", "a dog in the snow"], ["shot", "a dog"]], ids=lambda line: line[0]
)
def test_an_adapter_that_is_not_the_bases_is_refused_before_anything_is_written(
    line, given, adapter, tmp_path, capsys, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    shutil.copy(adapter, tmp_path / "look.safetensors")
    camera = ["--camera", "diffusers", "--base", "wan-2.1-1.3b", "--device", "cpu"]
    assert run([*line, *camera, "--adapter", f"{given}:0.5", "--quiet"]) == 2
    told = " ".join(capsys.readouterr().err.split())
    assert given in told and ("adapters train" in told or "check the path" in told)
    assert [path.name for path in tmp_path.iterdir()] == ["look.safetensors"]


@pytest.mark.parametrize("fault", ["foreign", "broken", "not finite"])
def test_a_shots_bad_adapter_is_found_before_anything_is_filmed(
    fault, base, adapter, tmp_path, capsys, monkeypatch
):
    from moviefactory.shots.neural.adapters import file

    monkeypatch.chdir(tmp_path)
    path = tmp_path / "looks" / "second.safetensors"
    path.parent.mkdir()
    whole = file.load_adapter(adapter)
    if fault == "foreign":
        card = replace(whole.card, base=replace(whole.card.base, revision="sha256:other"))
        file.save_adapter(path, file.Adapter(card, whole.tensors))
    elif fault == "broken":
        path.write_bytes(adapter.read_bytes()[:-9])
    else:
        tensors = {name: tensor * float("nan") for name, tensor in whole.tensors.items()}
        file.save_adapter(path, file.Adapter(whole.card, tensors))
    Path("board.yaml").write_text(BOARD)
    camera = ["--camera", "diffusers", "--base", str(base), "--device", "cpu"]
    for line in (["plan", "board.yaml"], ["make", "board.yaml", "--quiet"]):
        assert run([*line, *camera]) == 2
        told = " ".join(capsys.readouterr().err.split())
        assert "shot s01-02" in told and "second.safetensors" in told
        assert ("trained for" in told) == (fault == "foreign")
    assert run(["shot", "a dog", *camera, "--quiet", "--adapter", f"{path}:1"]) == 2
    assert "second.safetensors" in " ".join(capsys.readouterr().err.split())
    assert not list(tmp_path.rglob("*.mp4"))


@pytest.mark.slow
def test_credits_and_the_lock_name_the_commit_of_the_base(
    base, adapter, tmp_path, capsys, monkeypatch
):
    from huggingface_hub import constants

    monkeypatch.setattr(constants, "HF_HUB_CACHE", str(tmp_path))
    commit = "c0ffee" + "0" * 34
    cache = tmp_path / "models--studio--good"
    shutil.copytree(base, cache / "snapshots" / commit)
    (cache / "refs").mkdir()
    (cache / "refs" / "main").write_text(commit)
    board = tmp_path / "board.yaml"
    board.write_text(BOARD.split("  - {picture: a dog")[0])
    camera = ("--camera", "diffusers", "--base", "studio/good", "--offline", "--device", "cpu")
    make(board, *camera, "--out", tmp_path / "film", capsys=capsys)
    assert commit in (tmp_path / "film" / "credits.md").read_text()
    (shot,) = json.loads((tmp_path / "film" / "film.lock.json").read_text())["shots"]
    assert shot["base_commit"] == commit


def test_a_plan_settles_what_the_base_cannot(base, tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    board = BOARD.replace(", adapters: {looks/second.safetensors: 1}", "").replace(
        "fps: 8", "fps: 24"
    )
    Path("board.yaml").write_text(board)
    line = ["plan", "board.yaml", "--camera", "diffusers", "--device", "cpu"]
    assert run([*line, "--base", str(base), "--json"]) == 0
    filming = json.loads(capsys.readouterr().out)["filming"]
    assert filming["filmed"] == (
        "at 96x64, 8 fps, up to 17 frames at once; then interpolated and brought to 96x64 at 24 fps"
    )
    assert "processor" in filming["card"] and "here" in filming["download"]
    assert run([*line, "--json"]) == 0
    planned = json.loads(capsys.readouterr().out)
    assert "28.9 GB" in planned["filming"]["download"] and "--yes" in planned["filming"]["download"]
    assert "Apache-2.0" in planned["filming"]["base"]
    assert planned["minutes"] > 1
    assert run([*line, "--base", str(base)]) == 0
    assert "17 frames at once" in " ".join(capsys.readouterr().out.split())
    assert not Path("films").exists()


def test_weights_that_are_not_here_are_refused_and_nothing_is_filmed(tmp_path, capsys, monkeypatch):
    pytest.importorskip("torch")
    monkeypatch.chdir(tmp_path)
    Path("board.yaml").write_text(BOARD.replace(", adapters: {looks/second.safetensors: 1}", ""))
    line = ["make", "board.yaml", "--camera", "diffusers", "--device", "cpu", "--quiet"]
    assert run([*line, "--offline"]) == 2
    said = " ".join(capsys.readouterr().err.split())
    assert "28.9 GB" in said and "--offline" in said
    assert not list(tmp_path.rglob("*.mp4"))


def test_nobody_agrees_to_a_download_but_the_user(monkeypatch):
    from moviefactory.cli.asking import consent_of
    from moviefactory.pipeline.reporter import Silent
    from moviefactory.settings import Settings
    from moviefactory.shots.neural.bases.weights import Download

    download = Download("wan", Path("/cache"), 10, 5, True)
    # Tests have no terminal.
    assert consent_of(Settings(), Silent())(download) is False
    assert consent_of(Settings(yes=True), Silent())(download) is True


HIDDEN = """\
import contextlib
import io
import json
import sys
from importlib.machinery import PathFinder

class Without(PathFinder):
    @classmethod
    def find_spec(cls, name, path=None, target=None):
        hidden = ("torch", "diffusers", "transformers", "accelerate", "safetensors", "peft",
                  "huggingface_hub")
        return None if name.split(".")[0] in hidden else PathFinder.find_spec(name, path, target)

sys.meta_path[:] = [Without if finder is PathFinder else finder for finder in sys.meta_path]
from moviefactory.cli.app import run
for line in json.loads(sys.argv[1]):
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        status = run(line)
    print(json.dumps([status, said.getvalue()]))
"""
WITHOUT_TORCH = [
    (["make", "a dog", "--camera", "diffusers"], 2, 'pip install "moviefactory[neural]"'),
    (["plan", "a dog", "--camera", "diffusers", "--json"], 0, "moviefactory[neural]"),
    (["bases", "--json"], 0, "wan-2.1-1.3b"),
    (["cameras"], 0, "diffusers"),
    (["doctor"], 0, "moviefactory[neural]"),
    (["adapters", "list"], 0, "adapters train"),
    (["adapters", "train", "x", "--domain", "a"], 2, "moviefactory[training]"),
]


def test_without_torch_the_remedy_is_told(tmp_path):
    lines = json.dumps([arguments for arguments, _, _ in WITHOUT_TORCH])
    done = subprocess.run(
        [sys.executable, "-c", HIDDEN, lines], capture_output=True, text=True, cwd=tmp_path,
        timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    for (arguments, status, told), (got, said) in zip(WITHOUT_TORCH, answers, strict=True):
        assert got == status, f"{arguments}: {said}"
        assert told in " ".join(said.split()), arguments
        assert "Traceback" not in said, arguments
    assert not list(tmp_path.rglob("*.mp4"))
