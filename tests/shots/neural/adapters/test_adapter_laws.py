"""The laws of domain adapters, on a tiny model of each kind of base."""

import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("diffusers")
from denoising import BASES, MORE_BASES, inputs, predict, stir  # noqa: E402

from moviefactory.errors import BadOption, UnknownName  # noqa: E402
from moviefactory.shots.neural.adapters.attach import ADAPTER_KEY, DomainRack  # noqa: E402
from moviefactory.shots.neural.adapters.faults import AttachedTooLate, MisfitAdapter  # noqa: E402
from moviefactory.shots.neural.adapters.module import Part  # noqa: E402
from moviefactory.shots.neural.adapters.points import NoAttention  # noqa: E402


@pytest.fixture(params=BASES)
def base(request, load_denoiser):
    return load_denoiser(request.param)


@pytest.fixture(params=(*BASES, *MORE_BASES))
def any_base(request, load_denoiser):
    return load_denoiser(request.param)


def test_a_fresh_adapter_changes_not_one_bit(any_base):
    rack = DomainRack([any_base])
    before = predict(any_base)
    rack.add_new("film", rank=4)
    assert predict(any_base).equal(before)


def test_nor_in_bfloat16(base):
    dtype = torch.bfloat16
    base.to(dtype)
    asked = {
        name: value.to(dtype) if torch.is_tensor(value) and value.is_floating_point() else value
        for name, value in inputs(base).items()
    }
    before = predict(base, **asked)
    rack = DomainRack([base])
    rack.add_new("film", rank=4)
    assert predict(base, **asked).equal(before)


def test_strength_zero_and_detach_restore_the_base(any_base):
    before, keys = predict(any_base), list(any_base.state_dict())
    weights = {name: weight.clone() for name, weight in any_base.state_dict().items()}
    rack = DomainRack([any_base])
    rack.add_new("film", rank=4)
    stir(rack, "film")
    assert not predict(any_base).equal(before)
    rack.set_strengths({"film": 0.0})
    assert predict(any_base).equal(before)
    rack.set_strengths({"film": 1.0})
    assert not predict(any_base).equal(before)
    rack.detach()
    assert predict(any_base).equal(before)
    after = any_base.state_dict()
    assert list(after) == keys
    assert all(after[name].equal(weight) for name, weight in weights.items())
    assert not any(module._forward_hooks for module in any_base.modules())


def test_strength_zero_skips_the_computation(base):
    rack = DomainRack([base])
    rack.add_new("film", rank=4)
    ran = []
    for module in base.modules():
        for name, child in module.named_children():
            if name.startswith(ADAPTER_KEY):
                for part in child.values():
                    part.register_forward_hook(lambda *_: ran.append(1))
    rack.set_strengths({})
    predict(base)
    assert not ran
    rack.set_strengths({"film": 0.5})
    predict(base)
    assert ran


@pytest.mark.parametrize("part", Part)
def test_only_the_part_in_training_gets_gradients(base, part):
    rack = DomainRack([base])
    rack.add_new("film", rank=4)
    rack.add_new("general", rank=4)
    wanted = {id(parameter) for parameter in rack.train_only("film", part)}
    assert wanted
    base(**inputs(base))[0].square().mean().backward()
    for name, parameter in base.named_parameters():
        assert (parameter.grad is not None) == (id(parameter) in wanted), name
        assert (id(parameter) in wanted) == (f"{ADAPTER_KEY}_film.{part}" in name), name


def test_adding_a_domain_leaves_the_others_bit_identical(base):
    rack = DomainRack([base])
    rack.add_new("film", rank=4)
    stir(rack, "film")
    alone, tensors = predict(base), rack.tensors("film")
    rack.add_new("vertical", rank=8)
    assert predict(base).equal(alone)
    rack.set_strengths({"film": 1.0})
    train_only_vertical = rack.train_only("vertical", Part.SPATIAL)
    with torch.no_grad():
        for parameter in train_only_vertical:
            parameter.add_(0.1)
    assert predict(base).equal(alone)
    after = rack.tensors("film")
    assert all(after[name].equal(tensor) for name, tensor in tensors.items())
    rack.remove("vertical")
    assert predict(base).equal(alone)
    assert rack.strengths == {"film": 1.0}


def test_strength_grows_from_the_base_to_the_domain(base):
    before = predict(base)
    rack = DomainRack([base])
    rack.add_new("film", rank=4)
    stir(rack, "film")
    distances = []
    for strength in (0.0, 0.25, 0.5, 1.0):
        rack.set_strengths({"film": strength})
        distances.append(float((predict(base) - before).norm()))
    assert distances == sorted(distances)
    assert distances[0] == 0.0 < distances[1]


def test_two_domains_mix_by_weight(base):
    """What the first attention gives is the base's own and, by weight, what each domain adds."""
    rack = DomainRack([base])
    for domain in ("film", "vertical"):
        rack.add_new(domain, rank=4)
        stir(rack, domain)
    given = []

    def heard(**strengths):
        rack.set_strengths(strengths)
        predict(base)
        return given[-1].double()

    def keep(module, inputs, output):
        given.append(output[0] if isinstance(output, tuple) else output)

    # Hooked after the rack, so that it sees what the rack's own hook gave.
    rack.points[0].module.register_forward_hook(keep)
    alone = heard()
    film, vertical = heard(film=1.0) - alone, heard(vertical=1.0) - alone
    assert not torch.allclose(film, vertical, atol=1e-3)
    mixed = heard(film=0.5, vertical=-0.25)
    assert torch.allclose(mixed, alone + 0.5 * film - 0.25 * vertical, atol=1e-5)


def test_what_domains_add_does_not_depend_on_their_order(base):
    first = DomainRack([base])
    first.add_new("film", rank=4)
    first.add_new("vertical", rank=4)
    stir(first, "film")
    stir(first, "vertical")
    film, vertical = first.tensors("film"), first.tensors("vertical")
    first.set_strengths({"film": 0.5, "vertical": 0.25})
    mixed = predict(base)
    first.detach()
    second = DomainRack([base])
    second.add("vertical", vertical)
    second.add("film", film)
    second.set_strengths({"film": 0.5, "vertical": 0.25})
    assert torch.allclose(predict(base), mixed, atol=1e-6)


def test_a_domain_goes_from_one_copy_of_the_base_to_another(load_denoiser):
    for name in BASES:
        one, other = load_denoiser(name), load_denoiser(name)
        rack = DomainRack([one])
        rack.add_new("film", rank=4)
        stir(rack, "film")
        second = DomainRack([other])
        second.add("film", rack.tensors("film"))
        assert predict(other).equal(predict(one))


def test_equal_seeds_make_equal_adapters(base):
    rack = DomainRack([base])
    for domain, seed in (("film", 3), ("other", 3)):
        rack.add_new(domain, rank=4, seed=seed)
    first = rack.tensors("film")
    rack.remove("film")
    rack.add_new("film", rank=4, seed=3)
    again, other = rack.tensors("film"), rack.tensors("other")
    assert all(again[name].equal(tensor) for name, tensor in first.items())
    assert not all(other[name].equal(tensor) for name, tensor in first.items())


def test_the_spatial_part_sees_one_frame_and_the_temporal_part_its_neighbours(load_denoiser):
    """What each part adds to a frame when another frame changes, in the base's own attention."""
    denoiser = load_denoiser("wan_t2v")
    rack = DomainRack([denoiser])
    rack.add_new("film", rank=4)
    stir(rack, "film")
    stand = getattr(denoiser.blocks[0].attn1, f"{ADAPTER_KEY}_film")
    tokens = torch.randn(1, 5 * 8, denoiser.config.num_attention_heads * 24)
    changed = tokens.clone()
    changed[:, 16:24] += 1.0  # the third of five frames
    with torch.no_grad():
        for part, touched in (("spatial", {2}), ("temporal", {1, 2, 3})):
            nothing = torch.zeros_like(tokens)
            difference = stand[part](changed, nothing, 5, 1.0) - stand[part](
                tokens, nothing, 5, 1.0
            )
            moved = difference.unflatten(1, (5, 8)).abs().amax(dim=(0, 2, 3)) > 0
            assert {frame for frame in range(5) if moved[frame]} == touched


def test_adapters_run_under_gradient_checkpointing(load_denoiser):
    for name in ("wan_t2v", "ltx_t2v"):
        grads = []
        for checkpointing in (False, True):
            denoiser = load_denoiser(name).train()
            rack = DomainRack([denoiser])
            rack.add_new("film", rank=4)
            parameters = rack.train_only("film", Part.TEMPORAL)
            if checkpointing:
                denoiser.enable_gradient_checkpointing()
            denoiser(**inputs(denoiser))[0].square().mean().backward()
            grads.append([parameter.grad for parameter in parameters])
        assert all(one.equal(other) for one, other in zip(*grads, strict=True))


def test_group_offload_takes_adapters_along(base):
    if not hasattr(base, "enable_group_offload"):
        pytest.skip("this base cannot be offloaded by groups")
    rack = DomainRack([base])
    rack.add_new("film", rank=4)
    stir(rack, "film")
    before = predict(base)
    base.enable_group_offload(onload_device=torch.device("cpu"), offload_type="leaf_level")
    assert predict(base).equal(before)
    with pytest.raises(AttachedTooLate, match="attach every domain first"):
        rack.add_new("late", rank=4)


def test_fp8_storage_leaves_adapters_in_full_precision(base):
    base.enable_layerwise_casting(
        storage_dtype=torch.float8_e4m3fn,
        compute_dtype=torch.float32,
        skip_modules_pattern=(ADAPTER_KEY, "norm", "patch_embed"),
    )
    stored = predict(base)
    rack = DomainRack([base])
    rack.add_new("film", rank=4)
    assert predict(base).equal(stored)
    assert {tensor.dtype for tensor in rack.tensors("film").values()} == {torch.float32}


def test_a_temporal_adapter_of_two_experts_stands_in_both(load_tiny):
    pipe = load_tiny("wan22_t2v")
    rack = DomainRack([pipe.transformer, pipe.transformer_2])
    rack.add_new("film", rank=4)
    names = {name.split(".")[0] for name in rack.tensors("film")}
    assert names == {"0", "1"}


def test_what_cannot_be_attached_is_refused(load_denoiser):
    with pytest.raises(NoAttention, match="Linear"):
        DomainRack([torch.nn.Linear(2, 2)])
    denoiser = load_denoiser("ltx_t2v")
    rack = DomainRack([denoiser])
    for name in ("Film", "a.b", "", "-x"):
        with pytest.raises(BadOption, match="domain's name"):
            rack.add_new(name, rank=4)
    with pytest.raises(BadOption, match="rank"):
        rack.add_new("film", rank=0)
    rack.add_new("film", rank=4)
    with pytest.raises(BadOption, match="attached already"):
        rack.add_new("film", rank=4)
    with pytest.raises(UnknownName, match="film"):
        rack.set_strengths({"noir": 1.0})
    with pytest.raises(BadOption, match="strength of film"):
        rack.set_strengths({"film": float("nan")})
    tensors = rack.tensors("film")
    half = {name: tensor[:1] for name, tensor in tensors.items()}
    with pytest.raises(MisfitAdapter, match="train it again"):
        rack.add("broken", half)
    with pytest.raises(MisfitAdapter, match="no adapter's tensor"):
        rack.add("broken", {"lora_A": torch.zeros(1)})
    other = DomainRack([load_denoiser("modelscope")])
    with pytest.raises(MisfitAdapter, match="this base has no"):
        other.add("film", tensors)
    assert rack.strengths == {"film": 1.0}
    assert other.strengths == {}
