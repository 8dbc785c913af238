"""Loading is diffusers' own, from safetensors alone; what fails is told with the remedy."""

import json
import pickle
import shutil
import subprocess
import sys
import textwrap

import pytest
import torch

from moviefactory.shots.neural.bases.faults import (
    BrokenPackages,
    BrokenWeights,
    NoPublishedWeights,
    PickleWeights,
    RemoteCode,
    WeightsMissing,
)
from moviefactory.shots.neural.bases.find import find_base
from moviefactory.shots.neural.bases.load import import_pipeline, load_pipeline
from moviefactory.shots.neural.bases.table import BASES


@pytest.fixture
def own(tiny_base, tmp_path):
    """Return a function that copies a tiny base to a folder that may be spoiled."""
    return lambda name: shutil.copytree(tiny_base(name), tmp_path / name)


def load(record):
    return load_pipeline(record, record.classes[0], dtype=torch.float32, offline=True)


def told(error):
    return str(pickle.loads(pickle.dumps(error.value)))


@pytest.mark.parametrize(
    "name", ["ltx_t2v", "wan22_t2v", pytest.param("modelscope", marks=pytest.mark.slow)]
)
def test_a_folder_comes_back_as_its_class_with_its_weights(tiny_base, load_tiny, name):
    pipe, plain = load(find_base(str(tiny_base(name)))), load_tiny(name)
    assert type(pipe) is type(plain)
    for part, model in plain.components.items():
        if isinstance(model, torch.nn.Module):
            assert not getattr(pipe, part).training
            assert not any(weight.requires_grad for weight in getattr(pipe, part).parameters())
            for key, weight in model.state_dict().items():
                assert weight.equal(getattr(pipe, part).state_dict()[key])


def test_the_dtype_is_the_one_asked_for(tiny_base):
    record = find_base(str(tiny_base("ltx_t2v")))
    pipe = load_pipeline(record, "LTXPipeline", dtype=torch.bfloat16, offline=True)
    assert pipe.transformer.dtype is torch.bfloat16


def test_weights_that_vanish_after_reading_are_refused(own):
    folder = own("ltx_t2v")
    record = find_base(str(folder))
    (folder / "transformer" / "diffusion_pytorch_model.safetensors").unlink()
    with pytest.raises((BrokenWeights, PickleWeights)) as error:
        load(record)
    assert str(record.name) in told(error)


def test_a_pickle_in_the_place_of_weights_is_never_opened(own):
    folder = own("ltx_t2v")
    record = find_base(str(folder))
    file = folder / "vae" / "diffusion_pytorch_model.safetensors"
    torch.save({"a": torch.zeros(1)}, file.with_suffix(".bin"))
    file.unlink()
    with pytest.raises((PickleWeights, BrokenWeights)) as error:
        load(record)
    assert "safetensors" in told(error)


def test_weights_of_another_shape_are_refused(own):
    folder = own("ltx_t2v")
    record = find_base(str(folder))
    config = folder / "transformer" / "config.json"
    facts = json.loads(config.read_text())
    config.write_text(json.dumps(facts | {"num_attention_heads": 2}))
    with pytest.raises(BrokenWeights) as error:
        load(record)
    assert "transformer" in told(error) or "proj" in told(error) or "shape" in told(error)


def test_code_of_a_base_is_not_run(own, tmp_path):
    folder = own("ltx_t2v")
    record = find_base(str(folder))
    index = json.loads((folder / "model_index.json").read_text())
    index["transformer"] = ["evil", "Net"]
    (folder / "model_index.json").write_text(json.dumps(index))
    trace = tmp_path / "ran"
    (folder / "transformer" / "evil.py").write_text(f"open({str(trace)!r}, 'w')\nclass Net: pass\n")
    with pytest.raises((RemoteCode, BrokenWeights)):
        load(record)
    assert not trace.exists()


def test_a_base_without_published_weights_says_how_to_get_some():
    with pytest.raises(NoPublishedWeights) as error:
        load_pipeline(BASES["videofactory"], "LTXPipeline", dtype=torch.float32, offline=True)
    assert "--base" in told(error)


def test_missing_weights_name_size_folder_and_remedy():
    with pytest.raises(WeightsMissing) as error:
        load(BASES["wan-2.1-1.3b"])
    for word in ("28.9 GB", "--offline", "--base"):
        assert word in told(error)


def test_an_unknown_class_of_diffusers_is_told_as_a_wrong_version():
    with pytest.raises(BrokenPackages, match=r"moviefactory\[neural\]"):
        import_pipeline("WanNextYearPipeline")


def fails_with(tmp_path, modules, code):
    """Run `code` where broken `modules` come first on the path; return what it printed."""
    for name, text in modules.items():
        package = tmp_path / "broken" / name
        package.mkdir(parents=True)
        (package / "__init__.py").write_text(text)
    start = f"import sys; sys.path.insert(0, {str(tmp_path / 'broken')!r})\n"
    said = subprocess.run(
        [sys.executable, "-c", start + textwrap.dedent(code)],
        capture_output=True,
        text=True,
        check=False,
    )
    return said.stdout + said.stderr


def test_without_torch_the_extra_is_named(tmp_path):
    code = """
        from moviefactory.errors import MissingExtra
        from moviefactory.shots.neural.bases.load import import_pipeline
        try:
            import_pipeline("LTXPipeline")
        except MissingExtra as error:
            print(error)
    """
    broken = {"torch": "raise ModuleNotFoundError('No module named torch', name='torch')"}
    said = fails_with(tmp_path, broken, code)
    assert 'pip install "moviefactory[neural]"' in said and "torch" in said


@pytest.mark.slow
def test_a_torchvision_that_does_not_fit_is_named_with_the_remedy(tmp_path):
    code = """
        from moviefactory.shots.neural.bases.faults import BrokenPackages
        from moviefactory.shots.neural.bases.load import import_pipeline
        try:
            import_pipeline("AnimateDiffPipeline")
        except BrokenPackages as error:
            print(error)
    """
    broken = {"torchvision": "raise RuntimeError('operator torchvision::nms does not exist')"}
    said = fails_with(tmp_path, broken, code)
    assert "pip uninstall torchvision" in said, said
