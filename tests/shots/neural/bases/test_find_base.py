"""A base is found by name, folder or hub id; what is no base is refused with the remedy."""

import json
import pickle
import shutil

import pytest
import safetensors.torch
import torch

from moviefactory.errors import UnreadableFile
from moviefactory.shots.neural.bases.faults import (
    BrokenWeights,
    NotADiffusersFolder,
    PickleWeights,
    UnknownBase,
    UnknownPipelineClass,
    WeightsMissing,
)
from moviefactory.shots.neural.bases.find import find_base
from moviefactory.shots.neural.bases.own import OwnFacts, folder_digest, save_facts
from moviefactory.shots.neural.bases.record import Rung
from moviefactory.shots.neural.bases.table import BASES, DEFAULT_BASE


@pytest.fixture
def own(tiny_base, tmp_path):
    """Return a function that copies a tiny base to a folder that may be spoiled."""
    return lambda name: shutil.copytree(tiny_base(name), tmp_path / name)


def told(error):
    """Return an error's text, after a journey to another process."""
    again = pickle.loads(pickle.dumps(error.value))
    assert str(again) == str(error.value)
    return str(again)


@pytest.mark.parametrize("name", BASES)
def test_a_base_is_found_by_its_name_and_by_its_hub_id(name):
    assert find_base(name) is BASES[name]
    if BASES[name].hub_id:
        assert find_base(BASES[name].hub_id, offline=True) in BASES.values()


def test_no_name_is_the_default():
    assert find_base("") is BASES[DEFAULT_BASE]


@pytest.mark.parametrize(
    ("tiny_name", "family", "multiple", "rule"),
    [
        ("wan_t2v", "wan", 16, (4, 1)),
        ("wan_vace", "wan", 16, (4, 1)),
        ("ltx_t2v", "ltx", 32, (8, 1)),
        ("cogvideox", "cogvideox", 16, (4, 1)),
        ("skyreels_df", "skyreels", 16, (4, 1)),
        ("modelscope", "modelscope", 8, (1, 0)),
        ("animatediff", "animatediff", 8, (1, 0)),
        ("framepack", "framepack", 16, (4, 1)),
        ("ltx2", "ltx2", 32, (8, 1)),
    ],
)
def test_a_folder_is_read_as_one_of_its_family(tiny_base, tiny_name, family, multiple, rule):
    folder = tiny_base(tiny_name)
    record = find_base(str(folder))
    index = json.loads((folder / "model_index.json").read_text())
    assert (record.family, record.hub_id, record.classes[0]) == (
        family,
        str(folder),
        index["_class_name"],
    )
    assert (record.size_multiple, (record.frame_multiple, record.frame_remainder)) == (
        multiple,
        rule,
    )
    needs = [record.memory_gib[rung] for rung in Rung]
    assert needs == sorted(needs, reverse=True)


def test_the_parameters_of_a_folder_are_counted_in_its_headers(tiny_base, load_tiny):
    pipe = load_tiny("wan_t2v")
    count = sum(weight.numel() for weight in pipe.transformer.parameters())
    assert find_base(str(tiny_base("wan_t2v"))).parameters == pytest.approx(count / 1e9)


def test_a_folder_from_a_first_frame_says_so(tiny_base):
    assert find_base(str(tiny_base("wan_i2v"))).needs_image
    assert not find_base(str(tiny_base("wan_t2v"))).needs_image


def test_a_folder_may_say_how_it_was_trained(own):
    folder = own("ltx_t2v")
    save_facts(folder, OwnFacts(pixels=64 * 96, window_frames=9, fps="30000/1001", steps=2))
    record = find_base(str(folder))
    assert (record.pixels, record.window_frames, record.steps) == (6144, 9, 2)
    assert str(record.fps) == "30000/1001"
    assert record.guidance == BASES["ltx-video"].guidance


@pytest.mark.parametrize(
    ("facts", "complaint"),
    [
        ('{"steps": 0}', "steps"),
        ('{"colour": "red"}', "colour"),
        ('{"window_frames": 10}', "8k"),
        ("[]", "no JSON object"),
        ("{", "moviefactory.json"),
    ],
)
def test_facts_that_cannot_be_are_refused_by_name(own, facts, complaint):
    folder = own("ltx_t2v")
    (folder / "moviefactory.json").write_text(facts)
    with pytest.raises(UnreadableFile) as error:
        find_base(str(folder))
    assert complaint in told(error)


def test_other_weights_are_another_revision(own):
    folder = own("ltx_t2v")
    before = find_base(str(folder))
    assert find_base(str(folder)).revision == before.revision
    path = folder / "transformer" / "diffusion_pytorch_model.safetensors"
    tensors = safetensors.torch.load_file(path)
    tensors["proj_in.weight"] = tensors["proj_in.weight"] + 1e-3
    safetensors.torch.save_file(tensors, path)
    assert find_base(str(folder)).revision != before.revision


def test_a_large_file_is_told_from_another_by_samples(tmp_path):
    weights = {"a": torch.zeros(2_000_000)}
    safetensors.torch.save_file(weights, tmp_path / "a.safetensors")
    before = folder_digest(tmp_path)
    safetensors.torch.save_file({"a": torch.full((2_000_000,), 1e-4)}, tmp_path / "a.safetensors")
    assert folder_digest(tmp_path) != before


def test_a_misspelt_name_is_answered_with_near_ones():
    with pytest.raises(UnknownBase) as error:
        find_base("wan-2.1-13b")
    assert "did you mean wan-2.1-1.3b" in told(error)
    assert all(name in told(error) for name in BASES)


def test_a_folder_without_a_pipeline_is_refused(tmp_path):
    for path in (tmp_path, tmp_path / "nowhere"):
        with pytest.raises(NotADiffusersFolder) as error:
            find_base(str(path))
        assert "model_index.json" in told(error)


def test_a_single_safetensors_file_is_no_base(tiny_base):
    file = next(tiny_base("ltx_t2v").rglob("*.safetensors"))
    with pytest.raises(NotADiffusersFolder, match="single file"):
        find_base(str(file))


def test_a_pipeline_of_another_kind_is_refused_with_the_known(tiny_base):
    with pytest.raises(UnknownPipelineClass) as error:
        find_base(str(tiny_base("sd2d")))
    assert "StableDiffusionPipeline" in told(error)
    assert "WanPipeline" in told(error)


@pytest.mark.parametrize("ending", ["ckpt", "pt", "bin", "pth"])
def test_a_pickle_is_refused_wherever_it_lies(own, tmp_path, ending):
    for path in (tmp_path / f"model.{ending}", tmp_path / "plain" / f"model.{ending}"):
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"\x80\x04")
        given = path if path.parent == tmp_path else path.parent
        with pytest.raises(PickleWeights) as error:
            find_base(str(given))
        assert "safe_serialization" in told(error)


def test_a_folder_with_pickles_for_weights_is_refused(own):
    folder = own("ltx_t2v")
    file = folder / "transformer" / "diffusion_pytorch_model.safetensors"
    file.rename(file.with_suffix(".bin"))
    with pytest.raises(PickleWeights, match=r"transformer/diffusion_pytorch_model\.bin"):
        find_base(str(folder))


def test_a_file_cut_short_is_refused(own):
    folder = own("ltx_t2v")
    file = folder / "transformer" / "diffusion_pytorch_model.safetensors"
    whole = file.read_bytes()
    for length in (0, 5, 40, len(whole) - 1):
        file.write_bytes(whole[:length])
        with pytest.raises(BrokenWeights) as error:
            find_base(str(folder))
        assert "diffusion_pytorch_model" in told(error)


def test_a_broken_index_is_refused(own):
    folder = own("ltx_t2v")
    for text in ("{", "[]", '"WanPipeline"'):
        (folder / "model_index.json").write_text(text)
        with pytest.raises(UnreadableFile, match="model index"):
            find_base(str(folder))
    (folder / "model_index.json").write_text("{}")
    with pytest.raises(UnknownPipelineClass):
        find_base(str(folder))


def test_an_unknown_hub_id_without_network_says_what_to_do():
    with pytest.raises(WeightsMissing) as error:
        find_base("somebody/some-video-model", offline=True)
    assert "--offline" in told(error)
