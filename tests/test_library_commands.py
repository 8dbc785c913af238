"""Laws of `moviefactory library`: what is added is found, what is wrong is told, nothing is lost."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import soundfile

from moviefactory.cli.app import run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "sounds 🎧"
    folder.mkdir()
    noise = 0.1 * np.random.default_rng(0).standard_normal((48_000, 2))
    soundfile.write(folder / "zebra gallop 🦓.wav", noise, 48_000)
    soundfile.write(folder / "silent.wav", 0 * noise, 48_000)
    (folder / "truncated.wav").write_bytes((folder / "zebra gallop 🦓.wav").read_bytes()[:50_000])
    return folder


def test_a_library_from_the_first_sound_to_the_last(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    where = ["--library", str(tmp_path / "library")]

    def asked(*arguments: str) -> object:
        assert run(["library", *arguments, *where, "--json"]) == 0
        return json.loads(capsys.readouterr().out)

    words = ["--sound-encoders", "words"]
    added = asked("add", str(folder), *words)
    assert [Path(one).name for one in added["added"]] == ["zebra gallop 🦓.wav"]
    assert sorted(one["why"].split(":")[0] for one in added["bad"]) == ["it is cut short", "it is silent"]  # fmt: skip
    assert asked("add", str(folder), *words)["unchanged"] == 1
    hits = asked("search", "zebra", "gallop", *words, "--limit", "3")
    assert hits[0]["title"] == "zebra gallop" and len(hits) == 3 and hits[0]["why"]
    sold = asked("search", "zebra", "gallop", *words, "--commercial", "--kind", "effect")
    assert "zebra gallop" not in [hit["title"] for hit in sold] and sold
    assert [one["title"] for one in asked("list")] == ["zebra gallop"]
    assert asked("list", "--mood", "joy") == []
    assert asked("check", "--thorough") == {"files": 1, "bad": []}
    (folder / "zebra gallop 🦓.wav").unlink()
    assert run(["library", "check", *where]) == 1
    assert "no longer there" in capsys.readouterr().out
    assert asked("remove", str(folder)) == {"removed": 1}
    assert asked("list") == []
    assert run(["library", "remove", "nix", *where]) == 2
    assert "has no 'nix'" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        ["add", "nowhere"], ["search", "..."], ["search", "rain", "--kind", "bird"], ["check"],
        ["search", "rain", "--mood", "hungry"], ["list", "--limit", "0"],
        ["add", ".", "--store", "shelf"], ["list"],
    ],
)  # fmt: skip
def test_a_bad_request_is_told_and_makes_nothing(
    arguments: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    library = tmp_path / "library"
    assert run(["library", *arguments, "--library", str(library)]) == 2
    assert capsys.readouterr().err.startswith("error:")
    assert not library.exists()
