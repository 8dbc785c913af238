"""A whole film by the neural camera on tiny models, from script to cut, at both final sizes."""

import json
from pathlib import Path

import pytest
from test_neural_film import save_adapter_for

from moviefactory.cli.app import run
from moviefactory.edit.frames import still
from moviefactory.ffmpeg import count_frames
from moviefactory.media import Clip, Size
from moviefactory.storyboard_yaml import load_storyboard

LONG = "s02-01"
"""The shot that is longer than one window of the base, 17 frames at 8 a second."""


def save_upscaler(path: Path) -> None:
    """Write a small Compact network that enlarges four times, under its published names."""
    import torch
    from safetensors.torch import save_file

    from moviefactory.shots.neural.lab.compact import CompactNet

    torch.manual_seed(0)
    network = CompactNet(factor=4, features=4, convolutions=2)
    save_file({name: tensor * 0.1 for name, tensor in network.state_dict().items()}, path)


def shortened(board: Path, format_name: str) -> None:
    """Give a written film short shots, one long one, and another format."""
    import yaml

    film = yaml.safe_load(board.read_text(encoding="utf-8"))
    film |= {"format": format_name, "voice": "none", "captions": "none"}
    for number, scene in enumerate(film["scenes"], 1):
        for index, shot in enumerate(scene["shots"], 1):
            for name in ("into", "say"):
                shot.pop(name, None)
            shot["seconds"] = 2.5 if f"s{number:02d}-{index:02d}" == LONG else 0.5
    board.write_text(yaml.safe_dump(film, allow_unicode=True), encoding="utf-8")


@pytest.mark.slow
@pytest.mark.parametrize(("format_name", "size"), [("widescreen", Size(3072, 1280)), ("vertical", Size(1080, 1920))])  # fmt: skip
def test_a_film_is_made_from_script_to_cut(
    format_name: str, size: Size, tiny_film_base, tmp_path, monkeypatch, capsys
) -> None:
    monkeypatch.chdir(tmp_path)
    base, stills = tiny_film_base("ltx_condition"), tiny_film_base("sd2d")
    save_adapter_for(base, tmp_path / "film.safetensors", 0.2)
    save_upscaler(tmp_path / "compact.safetensors")
    board = tmp_path / "board.yaml"
    line = ["write", "A fox in the snow", "--scenes", "3", "--out", str(board)]
    assert run(line) == 0
    shortened(board, format_name)
    shots = list(load_storyboard(board).shots())
    assert len(shots) >= 6

    capsys.readouterr()
    status = run(
        ["make", str(board), "--out", "film", "--camera", "diffusers", "--base", str(base),
         "--device", "cpu", "--method", "keyframes", "--still-base", str(stills),
         "--adapter", "film.safetensors:0.8", "--upscaler", "compact.safetensors",
         "--interpolator", "minterpolate", "--jobs", "1", "--quiet", "--json"]
    )  # fmt: skip
    said = capsys.readouterr()
    assert status == 0, said.err
    made = json.loads(said.out.splitlines()[-1])

    film = Path(made["film"])
    lock = json.loads((film.parent / "film.lock.json").read_text(encoding="utf-8"))
    assert made["size"] == str(size)
    assert [shot["camera"] for shot in lock["shots"]] == ["diffusers"] * len(shots)
    assert {shot["size"] for shot in lock["shots"]} == {str(size)}
    assert [shot["frame_count"] for shot in lock["shots"] if shot["shot"] == LONG] == [60]
    assert count_frames(film) == made["frames"] == sum(s["frame_count"] for s in lock["shots"])
    settled = load_storyboard(film.parent / "storyboard.yaml")
    assert list(settled.adapters.values()) == [0.8]
    assert (film.parent / "keyframes.jpg").is_file()
    for shot in lock["shots"]:
        folder = film.parent / "shots" / shot["shot"]
        assert (folder / "keyframe-1.png").is_file()
        clip = Clip(folder / "take-1.mp4", size, settled.fps, shot["frame_count"])
        assert still(clip, shot["frame_count"] - 1).std() > 1
    assert "film" in (film.parent / "credits.md").read_text(encoding="utf-8")
