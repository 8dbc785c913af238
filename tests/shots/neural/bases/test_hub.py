"""Weights come from a hub that misbehaves in every way: each is told with its remedy."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hub_server import COMMIT, Hub

VISITOR = Path(__file__).parent / "hub_visitor.py"


@pytest.fixture(scope="module")
def shelf(tmp_path_factory):
    """A folder of repositories."""
    import tiny

    root = tmp_path_factory.mktemp("hub")
    good = tiny.save("ltx_t2v", root / "studio" / "good")
    (good / "whole-model.safetensors").write_bytes(b"x" * 5_000_000)
    (good / "transformer" / "diffusion_pytorch_model.fp16.safetensors").write_bytes(b"x" * 10**6)
    for name in ("gated", "private", "hidden", "half", "half-again", "down", "pickle", "code"):
        shutil.copytree(good, root / "studio" / name)
    for file in (root / "studio" / "pickle" / "vae").glob("*.safetensors"):
        file.rename(file.with_suffix(".bin"))
    (root / "studio" / "code" / "pipeline.py").write_text("raise SystemExit('ran')")
    (root / "studio" / "empty").mkdir()
    (root / "studio" / "empty" / "README.md").write_text("nothing")
    return root


@pytest.fixture
def hub(shelf):
    server = Hub(shelf)
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def visit(hub, tmp_path):
    """Return a function that takes steps (see hub_visitor.py) and returns what came of each."""

    def run(*steps, **variables):
        kept = {name: value for name, value in os.environ.items() if not name.startswith("HF_")}
        own = {
            "HF_ENDPOINT": hub.endpoint,
            "HF_HOME": str(tmp_path / "home"),
            "HF_HUB_DISABLE_PROGRESS_BARS": "1",
            "HF_HUB_DISABLE_XET": "1",
        }
        said = subprocess.run(
            [sys.executable, str(VISITOR), json.dumps(steps)],
            env=kept | own | variables,
            capture_output=True,
            text=True,
            check=False,
            timeout=100,
        )
        assert said.returncode == 0, said.stderr
        return [json.loads(line) for line in said.stdout.splitlines()]

    return run


def test_a_base_is_asked_for_fetched_once_and_found_again_offline(hub, visit, tmp_path):
    before, look, refused, fetched, after, again, told, offline = visit(
        {"hub_id": "studio/good", "commit": True},
        {"hub_id": "studio/good", "look": True},
        {"hub_id": "studio/good", "consent": False},
        {"hub_id": "studio/good"},
        {"hub_id": "studio/good", "commit": True},
        {"hub_id": "studio/good", "offline": True},
        {"find": "studio/good", "tell": True},
        {"hub_id": "studio/good", "look": True},
    )
    good = hub.root / "studio" / "good"
    wanted = [
        file
        for file in good.rglob("*")
        if file.is_file() and (file.name == "model_index.json" or file.parent != good)
    ]
    total = sum(file.stat().st_size for file in wanted if ".fp16." not in file.name)
    assert look["total_bytes"] == str(total) and look["is_exact"] == "True"
    assert look["folder"] == str(tmp_path / "home" / "hub")
    assert refused["error"] == "WeightsMissing" and "--yes" in refused["told"]
    assert len(fetched["asked"]) == 1 and again["asked"] == []
    folder = Path(fetched["folder"])
    assert folder == Path(again["folder"]) and folder.name == COMMIT
    assert not list(folder.glob("whole-model*")) and not list(folder.rglob("*.fp16.*"))
    assert (folder / "transformer" / "diffusion_pytorch_model.safetensors").is_file()
    assert (told["name"], told["revision"], told["family"]) == ("studio/good", COMMIT, "ltx")
    assert offline["missing_bytes"] == "0"
    # The commit is known when the weights are here, and films no shot again.
    assert (before["commit"], after["commit"]) == ("", COMMIT)
    assert before["version"] == after["version"]


def test_each_fault_of_a_hub_has_its_error_and_remedy(visit):
    faults = {
        "gated": ("GatedWeights", "hf auth login"),
        "private": ("NoSuchRepository", "spelling"),
        "hidden": ("NoSuchRepository", "spelling"),
        "nowhere": ("NoSuchRepository", "spelling"),
    }
    said = visit(*({"hub_id": f"studio/{name}"} for name in faults))
    for (name, (error, remedy)), outcome in zip(faults.items(), said, strict=True):
        assert (name, outcome.get("error")) == (name, error), outcome
        assert remedy in outcome["told"] and f"studio/{name}" in outcome["told"]


def test_a_wrong_revision_and_unusable_repositories_are_refused(visit):
    revision, pickle, code, empty, odd = visit(
        {"hub_id": "studio/good", "revision": "no-such-branch"},
        {"find": "studio/pickle"},
        {"find": "studio/code"},
        {"find": "studio/empty"},
        {"hub_id": "not--a/-good..id"},
    )
    assert revision["error"] == "NoSuchRepository" and "no-such-branch" in revision["told"]
    assert pickle["error"] == "PickleWeights" and "vae/" in pickle["told"]
    assert code["error"] == "RemoteCode" and "pipeline.py" in code["told"]
    assert empty["error"] == "NotADiffusersFolder"
    assert odd["error"] == "NoSuchRepository"


@pytest.mark.slow  # the hub's own client tries again for half a minute
def test_a_hub_that_is_down_or_not_there_is_told_as_such(visit):
    (outcome,) = visit({"hub_id": "studio/good"}, HF_ENDPOINT="http://127.0.0.1:9")
    assert outcome["error"] == "HubUnreachable" and "HF_ENDPOINT" in outcome["told"]
    (outcome,) = visit({"hub_id": "studio/down"})
    assert outcome["error"] == "HubUnreachable" and "503" in outcome["told"]


def test_the_hubs_own_switch_forbids_the_network(hub, visit):
    outcomes = visit({"hub_id": "studio/good"}, {"find": "studio/good"}, HF_HUB_OFFLINE="1")
    assert [outcome["error"] for outcome in outcomes] == ["WeightsMissing"] * 2
    assert all("HF_HUB_OFFLINE" in outcome["told"] for outcome in outcomes)
    assert hub.asked == []


def test_a_disk_that_is_too_small_is_found_before_anything_is_fetched(hub, visit):
    (outcome,) = visit({"hub_id": "studio/good", "free_bytes": 10**6})
    assert outcome["error"] == "DiskTooSmall" and "HF_HOME" in outcome["told"]
    assert not [name for name, _ in hub.asked if name.endswith(".safetensors")]


def test_a_download_that_breaks_off_is_told_and_gone_on_with(hub, visit):
    hub.cuts = 100
    broken, offline = visit({"hub_id": "studio/half"}, {"hub_id": "studio/half", "offline": True})
    assert broken["error"] in ("HubUnreachable", "BrokenWeights")
    assert offline["error"] in ("BrokenWeights", "WeightsMissing")
    hub.cuts = 0
    hub.asked.clear()
    whole, again = visit({"hub_id": "studio/half"}, {"hub_id": "studio/half", "offline": True})
    assert "folder" in whole
    assert again["folder"] == whole["folder"]


def test_a_component_that_was_deleted_is_missed(visit):
    (fetched,) = visit({"hub_id": "studio/good"})
    shutil.rmtree(Path(fetched["folder"]) / "vae")
    offline, mended = visit({"hub_id": "studio/good", "offline": True}, {"hub_id": "studio/good"})
    assert offline["error"] == "BrokenWeights"
    assert (Path(mended["folder"]) / "vae" / "config.json").is_file()
