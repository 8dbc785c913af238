"""LoRAs beside a base: how they are named, loaded, weighted, refused."""

import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("peft")
from denoising import BASES, denoiser_of, predict, stir  # noqa: E402
from safetensors.torch import save_file  # noqa: E402

from moviefactory.errors import BadOption, UnknownName, UnreadableFile  # noqa: E402
from moviefactory.shots.neural.adapters.attach import DomainRack  # noqa: E402
from moviefactory.shots.neural.adapters.lora import (  # noqa: E402
    LoraChoice,
    LoraMisfit,
    LoraNotFound,
    LoraShelf,
    resolve_lora,
)


def write_lora(path, denoiser, rank=2, seed=0):
    """A LoRA as trainers publish it: lora_A and lora_B of the attention's projections."""
    chance = torch.Generator().manual_seed(seed)
    prefix = "unet" if type(denoiser).__name__.startswith("UNet") else "transformer"
    tensors = {}
    for name, module in denoiser.named_modules():
        if isinstance(module, torch.nn.Linear) and name.endswith((".to_q", ".to_v")):
            for side, shape in (
                ("A", (rank, module.in_features)),
                ("B", (module.out_features, rank)),
            ):
                tensors[f"{prefix}.{name}.lora_{side}.weight"] = 0.3 * torch.randn(
                    shape, generator=chance
                )
    save_file(tensors, path)
    return path


@pytest.mark.parametrize("name", BASES)
def test_loras_mix_by_weight_and_leave_adapters_alone(name, load_tiny, tmp_path):
    pipe = load_tiny(name)
    denoiser = denoiser_of(pipe)
    base = predict(denoiser)
    shelf = LoraShelf(pipe, [denoiser])
    noir = str(write_lora(tmp_path / "noir.safetensors", denoiser))
    warm = str(write_lora(tmp_path / "warm.safetensors", denoiser, rank=3, seed=1))
    shelf.load(LoraChoice(noir, 0.0), offline=True)
    assert torch.allclose(predict(denoiser), base, atol=1e-6)
    shelf.set_weights({noir: 1.0})
    full = predict(denoiser)
    assert not torch.allclose(full, base, atol=1e-4)
    shelf.load(LoraChoice(warm, 0.0), offline=True)
    assert torch.allclose(predict(denoiser), full, atol=1e-6)
    rack = DomainRack([denoiser])
    rack.add_new("film", rank=4)
    assert torch.allclose(predict(denoiser), full, atol=1e-6)
    stir(rack, "film")
    assert not torch.allclose(predict(denoiser), full, atol=1e-4)
    rack.detach()
    assert torch.allclose(predict(denoiser), full, atol=1e-6)
    shelf.set_weights({warm: 1.0})
    both = predict(denoiser)
    shelf.set_weights({noir: 0.0})
    assert not torch.allclose(predict(denoiser), both, atol=1e-4)
    with pytest.raises(BadOption, match="twice"):
        shelf.load(LoraChoice(noir), offline=True)
    with pytest.raises(UnknownName, match="noir"):
        shelf.set_weights({"sepia": 1.0})


@pytest.mark.parametrize(
    ("stem", "changed"),
    (("style", (True, True)), ("Noir_high_noise", (True, False)), ("low-noise", (False, True))),
)
def test_a_lora_goes_to_the_expert_it_is_for(stem, changed, load_tiny, tmp_path):
    pipe = load_tiny("wan22_t2v")
    experts = (pipe.transformer, pipe.transformer_2)
    before = [predict(expert) for expert in experts]
    path = write_lora(tmp_path / f"{stem}.safetensors", pipe.transformer)
    LoraShelf(pipe, experts).load(LoraChoice(str(path)), offline=True)
    moved = tuple(
        not torch.allclose(predict(expert), was, atol=1e-5)
        for expert, was in zip(experts, before, strict=True)
    )
    assert moved == changed


@pytest.mark.parametrize("name", BASES)
def test_a_lora_for_another_base_is_refused(name, load_tiny, load_denoiser, tmp_path):
    other = load_denoiser("cogvideox" if name == "wan_t2v" else "wan_t2v")
    path = write_lora(tmp_path / "foreign.safetensors", other)
    pipe = load_tiny(name)
    with pytest.raises(LoraMisfit, match="--base"):
        LoraShelf(pipe, [denoiser_of(pipe)]).load(LoraChoice(str(path)), offline=True)


def test_what_cannot_be_found_is_said(tmp_path):
    with pytest.raises(UnreadableFile, match="no such file"):
        resolve_lora("noir", offline=True)
    with pytest.raises(UnreadableFile, match="pickle"):
        resolve_lora(str(tmp_path / "noir.bin"), offline=True)
    with pytest.raises(LoraNotFound, match="offline forbids the network"):
        resolve_lora("nobody/has-this", offline=True)
    with pytest.raises(LoraNotFound, match="offline forbids the network"):
        resolve_lora("nobody/has-this/noir.safetensors", offline=True)
