"""Training from a folder to a file: the laws of a run, on tiny bases."""

import pickle

import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("accelerate")
pytest.importorskip("tensorboard")
from clip_folders import quick, write_folder  # noqa: E402

from moviefactory.errors import BadOption  # noqa: E402
from moviefactory.shots.neural.adapters.file import load_adapter  # noqa: E402
from moviefactory.shots.neural.bases.find import find_base  # noqa: E402
from moviefactory.shots.neural.families.family import load_family  # noqa: E402
from moviefactory.shots.neural.training.checkpoint import OtherTraining  # noqa: E402
from moviefactory.shots.neural.training.loop import NoRoomToTrain  # noqa: E402
from moviefactory.shots.neural.training.prepare import TooFewClips  # noqa: E402
from moviefactory.shots.neural.training.train import train_adapter  # noqa: E402


@pytest.fixture(scope="module")
def clips(tmp_path_factory):
    return write_folder(tmp_path_factory.mktemp("clips"))


@pytest.fixture
def steps():
    return []


def tensors_of(path):
    return load_adapter(path).tensors


def same(one, other):
    return set(one) == set(other) and all(one[name].equal(other[name]) for name in one)


class Killed(Exception):
    pass


def killer(stage, step):
    def on_step(told):
        if (told.stage, told.step) == (stage, step):
            raise Killed

    return on_step


@pytest.mark.parametrize("name", ["modelscope", pytest.param("wan22_t2v", marks=pytest.mark.slow)])
def test_a_folder_becomes_an_adapter(name, tiny_base, clips, tmp_path, steps):
    settings = quick(clips, tmp_path / "work", tiny_base(name), licence="CC0-1.0")
    path = train_adapter(settings, steps.append)
    adapter = load_adapter(path)
    record = find_base(str(tiny_base(name)))
    assert adapter.card.domain == "film"
    assert adapter.card.base.revision == record.revision
    assert (adapter.card.licence, adapter.card.training_data) == ("CC0-1.0", clips.name)
    done = [(told.stage, told.step, told.steps) for told in steps if told.stage != "prepare"]
    assert done == [(stage, step, 3) for stage in ("spatial", "temporal") for step in (1, 2, 3)]
    assert all(told.loss is not None and told.loss > 0 for told in steps if told.step)
    for part in ("spatial", "temporal"):
        moved = [
            bool(tensor.any())
            for name, tensor in adapter.tensors.items()
            if name.endswith(f"{part}.up")
        ]
        assert any(moved), part
    assert any((settings.work / "log").iterdir())


def test_a_card_that_is_too_small_is_told_with_what_to_ask_less_of(tiny_base, clips, tmp_path):
    def full(told):
        if told.step == 2:
            raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB")

    settings = quick(clips, tmp_path / "work", tiny_base("modelscope"), spatial_steps=2)
    with pytest.raises(
        NoRoomToTrain, match=r"Tried to allocate.*--window-frames.*--pixels"
    ) as error:
        train_adapter(settings, full)
    assert str(pickle.loads(pickle.dumps(error.value))) == str(error.value)


def test_a_run_that_goes_on_after_a_kill_is_the_unbroken_run(tiny_base, clips, tmp_path, steps):
    base = tiny_base("ltx_t2v")
    whole = tensors_of(train_adapter(quick(clips, tmp_path / "whole", base), steps.append))
    for stage, step in (("spatial", 3), ("temporal", 3)):
        settings = quick(clips, tmp_path / f"{stage}-{step}", base)
        with pytest.raises(Killed):
            train_adapter(settings, killer(stage, step))
        told = []
        assert same(tensors_of(train_adapter(settings, told.append)), whole)
        assert any("going on after" in one.note for one in told)


@pytest.mark.slow
def test_a_finished_run_does_nothing_again_and_a_longer_one_goes_on(
    tiny_base, clips, tmp_path, steps
):
    settings = quick(clips, tmp_path / "work", tiny_base("ltx_t2v"))
    first = tensors_of(train_adapter(settings, lambda told: None))
    assert same(tensors_of(train_adapter(settings, steps.append)), first)
    assert not [told for told in steps if told.loss is not None]
    longer = quick(clips, tmp_path / "work", tiny_base("ltx_t2v"), temporal_steps=5)
    unbroken = quick(clips, tmp_path / "other", tiny_base("ltx_t2v"), temporal_steps=5)
    assert same(
        tensors_of(train_adapter(longer, steps.append)),
        tensors_of(train_adapter(unbroken, lambda told: None)),
    )
    assert [told.step for told in steps if told.loss is not None] == [4, 5]


def test_the_base_is_left_as_it_was(load_tiny, tiny_base, clips, tmp_path):
    from moviefactory.shots.neural.training.loop import make_accelerator
    from moviefactory.shots.neural.training.samples import TrainingBase
    from moviefactory.shots.neural.training.train import train_beside

    folder = tiny_base("wan_t2v")
    record = find_base(str(folder))
    base = TrainingBase(load_tiny("wan_t2v"), load_family(record.family), record)
    before = {name: weight.clone() for name, weight in base.denoisers[0].state_dict().items()}
    settings = quick(clips, tmp_path / "work", folder, checkpointing=True)
    train_beside(base, settings, lambda told: None, make_accelerator(settings))
    assert same(base.denoisers[0].state_dict(), before)
    assert not base.denoisers[0].is_gradient_checkpointing


@pytest.mark.slow
def test_previews_are_filmed_by_the_way(tiny_base, clips, tmp_path):
    settings = quick(
        clips, tmp_path / "work", tiny_base("ltx_t2v"),
        spatial_steps=2, temporal_steps=2, preview_every=2,
    )  # fmt: skip
    train_adapter(settings, lambda told: None)
    previews = sorted(path.name for path in (settings.work / "previews").iterdir())
    assert previews == ["spatial-000002.png", "temporal-000002.mp4"]


def test_a_corrupt_clip_is_named_and_the_others_are_trained_on(tiny_base, tmp_path, steps):
    folder = write_folder(tmp_path / "clips", clips=3)
    broken = folder / "clip-1.mp4"
    whole = broken.read_bytes()
    middle = whole.index(b"mdat") + 40
    broken.write_bytes(whole[:middle] + bytes(len(whole) // 3) + whole[middle + len(whole) // 3 :])
    base = tiny_base("ltx_t2v")
    settings = quick(folder, tmp_path / "work", base, least_clips=2, temporal_steps=1)
    train_adapter(settings, steps.append)
    assert [told for told in steps if "clip-1.mp4" in told.note]
    with pytest.raises(TooFewClips, match="3 are needed"):
        train_adapter(quick(folder, tmp_path / "more", base, least_clips=3), steps.append)


def test_what_cannot_be_trained_is_refused_before_a_step(tiny_base, clips, tmp_path, steps):
    base = tiny_base("ltx_t2v")
    with pytest.raises(TooFewClips, match="5 are needed"):
        train_adapter(quick(clips, tmp_path / "few", base, least_clips=5), steps.append)
    settings = quick(clips, tmp_path / "work", base, spatial_steps=1, temporal_steps=0)
    path = train_adapter(settings, lambda told: None)
    assert not any(".temporal." in name for name in tensors_of(path))
    with pytest.raises(OtherTraining, match="other settings"):
        train_adapter(quick(clips, tmp_path / "work", base, seed=9, temporal_steps=0), steps.append)
    elsewhere = quick(clips, tmp_path / "new", base, out=path, seed=9, temporal_steps=0)
    with pytest.raises(BadOption, match="another lies there"):
        train_adapter(elsewhere, steps.append)
    assert not [told for told in steps if told.loss is not None]
