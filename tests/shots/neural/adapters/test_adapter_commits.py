"""An adapter tells the commit of the hub that its base was: told where it differs, never refused."""

import json
import shutil
from dataclasses import asdict, replace
from fractions import Fraction

import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("diffusers")

from denoising import stir  # noqa: E402
from huggingface_hub import constants  # noqa: E402

from moviefactory.grammar import Mood  # noqa: E402
from moviefactory.media import Size  # noqa: E402
from moviefactory.pipeline.camera_plan import plan_camera  # noqa: E402
from moviefactory.shots.camera import CameraSetup, load_camera  # noqa: E402
from moviefactory.shots.neural.adapters import file  # noqa: E402
from moviefactory.shots.neural.adapters.attach import DomainRack  # noqa: E402
from moviefactory.shots.neural.adapters.merge import merge_adapters  # noqa: E402
from moviefactory.shots.neural.bases.table import BASES  # noqa: E402
from moviefactory.shots.neural.bases.weights import resolved_commit  # noqa: E402
from moviefactory.shots.neural.loaded import LoadedBase  # noqa: E402
from moviefactory.storyboard import ShotOrder  # noqa: E402

OLD, NEW = "01d" + "0" * 37, "0e3" + "0" * 37
SETUP = CameraSetup(device="cpu", offline=True)


@pytest.fixture
def move(tiny_base, tmp_path, monkeypatch):
    """Return a function that makes a commit the `main` of a tiny base in a cache of the hub's own."""
    monkeypatch.setattr(constants, "HF_HUB_CACHE", str(tmp_path))
    cache = tmp_path / "models--studio--good"

    def to(commit):
        if not (cache / "snapshots" / commit).is_dir():
            shutil.copytree(tiny_base("ltx_t2v"), cache / "snapshots" / commit)
        (cache / "refs").mkdir(exist_ok=True)
        (cache / "refs" / "main").write_text(commit)

    return to


@pytest.fixture
def record(move):
    """A base of a row, whose revision is a branch."""
    return replace(BASES["ltx-video"], hub_id="studio/good", revision="main")


def adapter_of(loaded, path):
    """Write an adapter for a loaded base and return its card."""
    rack = DomainRack(loaded.denoisers)
    rack.add_new("dusk", rank=2)
    stir(rack, "dusk")
    tensors = rack.tensors("dusk")
    rack.detach()
    identity = file.identify(loaded.record, loaded.denoisers, resolved_commit(loaded.record))
    card = file.AdapterCard("dusk", identity, file.ranks_of(tensors), file.targets_of(tensors))
    file.save_adapter(path, file.Adapter(card, tensors))
    return card


def test_an_adapter_keeps_its_bases_commit_and_another_is_told_not_refused(move, record, tmp_path):
    assert resolved_commit(record) == ""
    move(OLD)
    path = tmp_path / "dusk.safetensors"
    loaded = LoadedBase(record, SETUP)
    card = adapter_of(loaded, path)
    assert file.read_card(path).base == card.base
    assert (card.base.revision, card.base.commit) == ("main", OLD) and OLD in str(card.base)
    loaded.use_adapters({str(path): 1.0})
    assert loaded.notes == []

    move(NEW)
    again = LoadedBase(record, SETUP)
    again.use_adapters({str(path): 1.0})
    (note,) = again.notes
    assert "'dusk'" in note and OLD[:12] in note and NEW[:12] in note and "train it again" in note

    # A file that is older than the fact says nothing of it, and is taken as before.
    tensors, metadata = file.read_tensors(path, "adapter")
    facts = asdict(card)
    del facts["base"]["commit"]
    file.write_tensors(path, tensors, {**metadata, "card": json.dumps(facts)})
    silent = LoadedBase(record, SETUP)
    silent.use_adapters({str(path): 1.0})
    assert silent.notes == []


def test_a_plan_tells_of_another_commit_and_no_shot_is_filmed_again_for_it(move, record, tmp_path):
    camera = load_camera("diffusers", SETUP)
    camera.base = record
    before = camera.record.back_end.version
    move(OLD)
    path = tmp_path / "dusk.safetensors"
    adapter_of(LoadedBase(record, SETUP), path)
    order = ShotOrder(
        shot_id="s01-02",
        picture="a fox",
        camera="",
        heading="",
        mood=Mood.CALM,
        style="",
        looks=(),
        size=Size(96, 64),
        fps=Fraction(24),
        frame_count=9,
        seed=1,
        film_seed=7,
        shot_index=0,
        shot_count=1,
        adapters=((str(path), 1.0),),
    )
    assert not [note for note in plan_camera(camera, [order], [order]).notes if "dusk" in note]
    move(NEW)
    (note,) = [note for note in plan_camera(camera, [order], [order]).notes if "dusk" in note]
    assert OLD[:12] in note and NEW[:12] in note
    assert camera.base_commit == NEW
    assert camera.record.back_end.version == before


def test_a_merged_adapter_names_a_commit_only_where_all_do(move, record, tmp_path):
    move(OLD)
    adapter_of(LoadedBase(record, SETUP), tmp_path / "dusk.safetensors")
    one = file.load_adapter(tmp_path / "dusk.safetensors")
    other = file.Adapter(replace(one.card, base=replace(one.card.base, commit=NEW)), one.tensors)
    assert merge_adapters("both", [(one, 1), (one, 1)]).card.base.commit == OLD
    assert merge_adapters("both", [(one, 1), (other, 1)]).card.base.commit == ""
