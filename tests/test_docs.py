"""Docs are tests: every `moviefactory` line in a sh block of README and docs runs, found by collection."""

import re
import shlex
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest

from moviefactory.cli.app import program, run
from moviefactory.storyboard_yaml import load_storyboards

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md")])
PARSED_ONLY = ("shot", "library", "adapters", "dataset", "videofactory")
BOARD = "title: Surf\nformat: 96x64\nfps: 12\nscenes: [{shots: [{picture: a dog, seconds: 1}, {picture: a cat, seconds: 1}]}]\n"


def blocks(page: Path, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", page.read_text(encoding="utf-8"), re.S | re.M)


LINES = sorted(
    {
        line[line.index("moviefactory ") :]
        for page in PAGES
        for block in blocks(page, "sh")
        for line in block.splitlines()
        if re.search(r"(^|&& )moviefactory ", line)
    }
)
BOARDS = [block for page in PAGES for block in blocks(page, "yaml") if "scenes:" in block]


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("docs")
    (folder / "surf.yaml").write_text(BOARD)
    assert (
        run(
            [
                "make",
                str(folder / "surf.yaml"),
                "--out",
                str(folder / "film"),
                "--quiet",
                "--jobs",
                "1",
            ]
        )
        == 0
    )
    assert run(["retake", str(folder / "film"), "s01-01", "--jobs", "1", "--quiet"]) == 0
    assert run(["retake", str(folder / "film"), "s01-02", "--jobs", "1", "--quiet"]) == 0
    return folder / "film"


def parse(command: Any, name: str, arguments: list[str]) -> None:
    """See that a line fits the command and its options; run nothing."""
    context = command.make_context(name, list(arguments))
    if hasattr(command, "resolve_command"):
        left = [*context._protected_args, *context.args]
        sub_name, sub_command, rest = command.resolve_command(context, left)
        parse(sub_command, sub_name, rest)


def test_a_line_that_is_none_is_found_out() -> None:
    with pytest.raises(Exception, match="No such option"):
        parse(program(), "moviefactory", ["adapters", "train", "x", "--bse", "y"])


def test_there_are_lines_to_run() -> None:
    assert len(LINES) > 10
    assert BOARDS


def costly(line: str) -> Any:
    """Return a line as a parameter; what draws everything that there is waits for -m slow."""
    return pytest.param(line, marks=pytest.mark.slow) if "--catalogue" in line else line


@pytest.mark.parametrize("line", [costly(line) for line in LINES])
def test_a_line_of_the_docs_runs(
    line: str, finished: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    (tmp_path / "surf.yaml").write_text(BOARD)
    (tmp_path / "script.txt").write_text("One line. And another one.")
    (tmp_path / "630k-audioset-best.pt").touch()
    (tmp_path / "list.yaml").write_text("films: [A dog who learns to surf]")
    arguments = shlex.split(line, comments=True)[1:]
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("MOVIEFACTORY_JOBS", "1")
    for word in arguments:
        if word.endswith("/bin/python"):  # an interpreter of the reader's own
            python = Path(word).expanduser()
            python.parent.mkdir(parents=True)
            python.symlink_to(sys.executable)
        if word.startswith("films/"):
            shutil.copytree(finished, tmp_path / word, dirs_exist_ok=True)
    if arguments[0] == "write" and "--out" in arguments:
        (tmp_path / arguments[arguments.index("--out") + 1]).unlink(missing_ok=True)
    if arguments[0] in PARSED_ONLY or "--adapter" in arguments:
        # A GPU, weights or videos would be wanted: that the line is one is what can be tested.
        parse(program(), "moviefactory", arguments)
        return
    if arguments[0] in ("make", "batch"):
        arguments.append("--dry-run")
    if "openai" in arguments and arguments[0] == "write":
        arguments[0] = "plan"
    assert run(arguments) == 0, capsys.readouterr().err


@pytest.mark.parametrize("text", BOARDS)
def test_a_storyboard_of_the_docs_is_one(text: str) -> None:
    assert load_storyboards(text, source="docs")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_and_pictures_are_there(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target
