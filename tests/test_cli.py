"""The command line: bad requests with remedies and exit codes, plans, lists, imports."""

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from moviefactory import __version__
from moviefactory.cli.app import run
from moviefactory.cli.tables import print_rows

LINE = "A dog who learns to surf"


@pytest.fixture(autouse=True)
def _empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_help_loads_nothing_heavy() -> None:
    heavy = ("torch", "numpy", "skia", "moviepy", "scipy", "openai", "pydantic", "yaml", "rich")
    code = (
        "import sys; from moviefactory.cli.app import run; run(['--help']); "
        f"print([name for name in {heavy} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_help_groups_options_and_tells_defaults_and_commands_whole(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    assert run(["make", "--help"]) == 0
    said = capsys.readouterr().out
    names = ("Arguments", "Look", "Voice and sound", "Camera", "Run")
    places = [said.index(f"\n{name}\n") for name in names]
    assert places == sorted(places)
    assert places[1] < said.index("--format") < places[2] < said.index("--music") < places[3]
    assert places[3] < said.index("--base") < said.index("--stand-in") < places[4]
    assert "[default: widescreen]" in said
    assert max(map(len, said.splitlines())) <= 100
    assert run(["--help"]) == 0
    assert "and one failure stops no other." in " ".join(capsys.readouterr().out.split())


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"]) == 0
    assert __version__ in capsys.readouterr().out


@pytest.mark.parametrize("command", ["make", "write", "plan", "batch", "retake", "pick", "shot", "voices", "cameras", "bases", "writers", "doctor", "adapters", "adapters list", "adapters show", "adapters merge", "adapters train", "dataset", "dataset build", "library", "library add", "library search", "library list", "library remove", "library check", "videofactory", "videofactory inflate", "videofactory train"])  # fmt: skip
def test_every_command_has_help(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*command.split(), "--help"]) == 0
    assert "Usage" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "remedy"),
    [
        (["make", ""], "in quotes"),
        (["make", "   "], "in quotes"),
        (["make", "x" * 10_001], "--voiceover"),
        (["make", LINE, "--format", "cinemascope"], "widescreen"),
        (["make", LINE, "--format", "101x200"], "even"),
        (["make", LINE, "--camera", "arri"], "animatic"),
        (["make", LINE, "--writer", "shakespeare"], "offline"),
        (["make", LINE, "--voice", "nobody"], "moviefactory voices"),
        (["make", LINE, "--language", "xx"], "only in en and zh"),
        (["make", LINE, "--language", "klingon"], "write one such as en, zh or pt-BR"),
        (["make", LINE, "--captions", "fyle"], "choose one of burn, file, sdh, none"),
        (["make", LINE, "--voice-folder", "no-such-folder"], "no such folder"),
        (["shot", LINE, "--seconds", "0"], "at least 0.5"),
        (["make", LINE, "--guidance", "-1"], "--guidance cannot be '-1.0'"),
        (["make", LINE, "--music", "polka"], "wonder"),
        (["make", LINE, "--music", "missing.flac"], "audio file"),
        (["make", LINE, "--voiceover", "missing.txt"], "missing.txt"),
        (["make", LINE, "--captions", "loud"], "burn"),
        (["make", LINE, "--stop-at", "lunch"], "script"),
        (["make", LINE, "--seconds", "0"], "2 to 7200"),
        (["make", LINE, "--scenes", "99"], "1 to 40"),
        (["make", LINE, "--seed", "-1"], "negative"),
        (["make", LINE, "--out", "file/film"], "--out"),
        (["make", "missing.yaml"], "no such file"),
        (["make", LINE, "--nonsense"], "No such option"),
        (["write", "missing.yaml"], "no such file"),
        (["batch", "missing.yaml"], "missing.yaml"),
        (["retake", "nowhere", "s01-01"], "moviefactory make"),
        (["plan", "broken.yaml"], "picture"),
        (["plan", LINE, "--composer", "musicgen:nix"], "there is no such folder"),
        (["plan", LINE, "--voice", "f@+99"], "from -6 to +6"),
        (["shot", ""], "say what the shot shows"),
    ],
)
def test_bad_requests_are_told_before_anything_runs(
    arguments: list[str], remedy: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")
    (tmp_path / "broken.yaml").write_text("scenes: [{shots: [{camera: static}]}]")
    assert run(arguments) == 2
    said = " ".join(capsys.readouterr().err.split())
    assert remedy in said
    assert "Traceback" not in said
    assert not list(tmp_path.rglob("*.mp4"))


def test_errors_are_json_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["make", "", "--json"]) == 2
    assert json.loads(capsys.readouterr().out)["exit_code"] == 2


def test_a_plan_makes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["plan", LINE, "--json"]) == 0
    plan = json.loads(capsys.readouterr().out)
    assert 10 <= len(plan["shots"]) <= 14
    assert plan["size"] == "3072x1280"
    assert plan["network"] == []
    assert run(["make", LINE, "--dry-run"]) == 0
    assert "3072x1280" in capsys.readouterr().out
    assert list(tmp_path.iterdir()) == []


def test_a_plan_of_a_paid_writer_asks_nobody(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["plan", LINE, "--writer", "openai", "--json"]) == 0
    plan = json.loads(capsys.readouterr().out)
    assert plan["network"] == ["openai"]
    assert plan["keys"] == ["OPENAI_API_KEY"]


def test_writing_prints_or_saves_a_storyboard(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["write", LINE]) == 0
    text = capsys.readouterr().out
    assert run(["write", LINE, "--out", "surf.yaml"]) == 0
    assert (tmp_path / "surf.yaml").read_text() == text
    assert run(["write", LINE, "--out", "surf.yaml"]) == 2
    capsys.readouterr()
    assert run(["plan", "surf.yaml"]) == 0


@pytest.mark.parametrize("command", ["voices", "cameras", "writers"])
def test_lists_are_tables_and_json(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([command]) == 0
    assert capsys.readouterr().out.strip()
    assert run([command, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)


def test_the_doctor_finds_what_films_need(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["doctor", "--json"]) == 0
    states = {part: state for part, state, _, _ in json.loads(capsys.readouterr().out)}
    assert states["ffmpeg"] == states["voices"] == states["disk"] == "ok"


def test_a_batch_is_checked_whole_and_one_failure_stops_no_other(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shot = "scenes: [{shots: [{picture: a dog runs on a beach, seconds: 1}]}]"
    good = f"title: One\nformat: 96x64\n{shot}\n---\ntitle: Two\nformat: 96x64\n{shot}\n"
    (tmp_path / "good.yaml").write_text(good)
    (tmp_path / "bad.yaml").write_text("title: Bad\nscenes: []\n")
    assert run(["batch", "good.yaml", "bad.yaml"]) == 2
    assert "bad.yaml" in capsys.readouterr().err
    assert not (tmp_path / "films").exists()
    blocked = tmp_path / "films" / "one"
    blocked.mkdir(parents=True)
    (blocked / "shots").write_text("a file where a folder belongs")
    assert run(["batch", "good.yaml", "--jobs", "1", "--quiet", "--json"]) == 1
    one, two = json.loads(capsys.readouterr().out)
    assert one["error"]
    assert Path(two["film"]).is_file()


def test_a_manifest_of_loglines(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "list.yaml").write_text(
        "films:\n- A lighthouse keeper\n- {logline: A lighthouse keeper, seed: 8, seconds: 30}\n"
    )
    assert run(["batch", "list.yaml", "--dry-run", "--json"]) == 0
    first, second = json.loads(capsys.readouterr().out)
    assert first["folder"] != second["folder"]
    (tmp_path / "list.yaml").write_text("films:\n- {logline: A, sed: 8}\n")
    assert run(["batch", "list.yaml", "--dry-run"]) == 2
    assert "'sed' is unknown" in capsys.readouterr().err


def test_an_interrupted_run_ends_with_130(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "moviefactory", "make", LINE, "--format", "square"],
        stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    deadline = time.monotonic() + 60
    while not list(tmp_path.rglob(".part-*")) and time.monotonic() < deadline:
        time.sleep(0.05)
    process.terminate()
    _, said = process.communicate(timeout=30)
    assert process.returncode == 130
    assert "what is finished is kept" in " ".join(said.split())
    assert "Traceback" not in said


def test_bases_and_adapters_are_listed(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert run(["bases", "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert rows[0]["name"] == "wan-2.1-1.3b"
    assert all(row["licence"] and row["territory"] and row["takes"] for row in rows)
    assert len({row["name"] for row in rows}) == len(rows) >= 10
    assert run(["adapters", "list", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == []
    assert run(["adapters", "show", "missing.safetensors"]) == 2
    assert "missing.safetensors" in capsys.readouterr().err


def test_flags_and_zeros_are_options_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "moviefactory.toml").write_text('seed = 9\nmethod = "keyframes"')
    assert run(["write", LINE, "--seed", "0"]) == 0
    assert "seed: 0" in capsys.readouterr().out
    # What a file says of another camera is no fault of this one.
    assert run(["plan", LINE, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["filming"] is None


def test_a_long_name_leaves_the_other_columns_room(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    row = ("coqui:tts_models/multilingual/multi-dataset/xtts_v2", "a calm man, the default")
    monkeypatch.setenv("COLUMNS", "60")
    print_rows(("voice", "about"), [row])
    lines = capsys.readouterr().out.splitlines()
    assert "a calm man, the default" in lines[1]
    assert "".join(line.split()[0] for line in lines[1:]) == row[0]
    monkeypatch.delenv("COLUMNS")
    print_rows(("voice", "about"), [row])
    assert capsys.readouterr().out.splitlines()[1].split(maxsplit=1)[1].strip() == row[1]


def test_a_plan_says_when_what_is_said_sets_the_length(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.srt").write_text("1\n00:00:20,000 --> 00:00:22,000\nThe dog wakes.\n")
    arguments = ["plan", LINE, "--voiceover", "a.srt", "--scenes", "1", "--format", "96x64"]
    assert run([*arguments, "--seconds", "4", "--json"]) == 0
    assert "sets its length" in " ".join(json.loads(capsys.readouterr().out)["notes"])
