"""From a text-to-image folder and a folder of clips to a video model, and on after a kill."""

import sys
from pathlib import Path

import pytest
import tiny
from own_videos import WINDOW, stir

torch = pytest.importorskip("torch", reason="needs the extra neural")
pytest.importorskip("accelerate", reason="needs the extra neural")

sys.path.append(str(Path(__file__).parents[1] / "training"))
from clip_folders import quick, write_folder  # noqa: E402

from moviefactory.errors import BadOption  # noqa: E402
from moviefactory.shots.neural.adapters.module import Part  # noqa: E402
from moviefactory.shots.neural.bases.find import find_base  # noqa: E402
from moviefactory.shots.neural.bases.load import load_pipeline  # noqa: E402
from moviefactory.shots.neural.bases.own import OwnFacts, save_facts  # noqa: E402
from moviefactory.shots.neural.training.train import train_adapter  # noqa: E402
from moviefactory.shots.neural.videofactory.teach import inflate, train_layers  # noqa: E402


@pytest.fixture(scope="module")
def fresh(_quiet_torch, tmp_path_factory):
    """Return the folder of a video model that nobody has taught."""
    folder = tmp_path_factory.mktemp("teaching")
    still = tiny.save("sd2d", folder / "still")
    made = inflate(str(still), folder / "fresh", window=WINDOW, adapter_rank=4, head_width=8)
    save_facts(made, OwnFacts(fps=16, window_frames=9))
    return made


@pytest.fixture(scope="module")
def clips(tmp_path_factory):
    return write_folder(tmp_path_factory.mktemp("clips"), clips=2)


def load(folder):
    record = find_base(str(folder))
    pipe = load_pipeline(record, record.classes[0], dtype=torch.float32, offline=True)
    return record, pipe.unet


class Killed(Exception):
    pass


@pytest.mark.slow
def test_a_still_model_becomes_a_video_model_and_goes_on_after_a_kill(fresh, clips, tmp_path):
    told = []
    course = {
        "spatial_steps": 1,
        "temporal_steps": 2,
        "save_every": 1,
        "least_clips": 2,
        "checkpointing": True,
    }

    def run(name, on_step):
        settings = quick(clips, tmp_path / f"{name}-work", fresh, out=tmp_path / name, **course)
        return load(train_layers(settings, on_step))

    def kill(step):
        if (step.stage, step.step) == ("temporal", 1):
            raise Killed

    record, whole = run("whole", told.append)
    assert [(one.stage, one.step) for one in told if one.loss is not None] == [
        ("spatial", 1),
        ("temporal", 1),
        ("temporal", 2),
    ]
    with pytest.raises(Killed):
        run("broken", kill)
    assert not (tmp_path / "broken").exists()
    told.clear()
    _, again = run("broken", told.append)
    assert [one.step for one in told if one.loss is not None] == [2]
    pairs = zip(whole.state_dict().items(), again.state_dict().items(), strict=True)
    assert all(one.equal(two) for (_, one), (_, two) in pairs)

    first = load(fresh)[1]
    own = {id(weight) for weight in whole.trainable_parameters()}
    for (name, weight), start in zip(whole.named_parameters(), first.parameters(), strict=True):
        assert id(weight) in own or weight.equal(start), name
    for part in Part:
        before, after = (unet.trainable_parameters([part]) for unet in (first, whole))
        assert any(not a.equal(b) for a, b in zip(before, after, strict=True)), part
    assert record.window_frames == 9


def test_a_domain_adapter_is_trained_beside_it_in_both_parts(fresh, clips, tmp_path):
    from moviefactory.shots.neural.adapters.file import load_adapter

    settings = quick(clips, tmp_path, fresh, spatial_steps=1, temporal_steps=1, least_clips=2)
    tensors = load_adapter(train_adapter(settings, lambda told: None)).tensors
    for part in Part:
        assert any(f".{part.value}." in name for name in tensors), part


def test_layers_of_full_precision_learn_beside_a_base_of_half(fresh, noisy):
    unet = stir(load(fresh)[1].to(torch.bfloat16))
    for weight in unet.trainable_parameters():
        weight.data = weight.data.float()
        weight.requires_grad_(True)
    clips, times, text, fps = noisy
    with torch.autocast("cpu", torch.bfloat16):
        said = unet(clips.bfloat16(), times, text.bfloat16(), fps).sample
        said.float().square().mean().backward()
    grads = [weight.grad for weight in unet.trainable_parameters()]
    assert all(grad.dtype == torch.float32 and grad.isfinite().all() for grad in grads)


def test_nothing_is_overwritten_and_other_bases_are_refused(fresh, clips, tmp_path, tiny_base):
    with pytest.raises(BadOption, match="something lies there"):
        train_layers(quick(clips, tmp_path, fresh, out=fresh), lambda told: None)
    with pytest.raises(BadOption, match="something lies there"):
        inflate("anything", fresh)
    settings = quick(clips, tmp_path, tiny_base("modelscope"), out=tmp_path / "new")
    with pytest.raises(BadOption, match="inflate"):
        train_layers(settings, lambda told: None)


@pytest.mark.parametrize("still", ["nowhere/nothing", "{folder}"])
def test_what_is_no_image_model_is_refused_with_the_remedy(still: str, tmp_path) -> None:
    with pytest.raises(BadOption, match="a whole Stable Diffusion"):
        inflate(still.format(folder=tmp_path), tmp_path / "out")
    assert not (tmp_path / "out").exists()
