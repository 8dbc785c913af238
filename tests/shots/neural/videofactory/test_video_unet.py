"""Laws of the video U-Net: it starts as its 2D model, keeps that frozen, and learns beside it."""

import pickle

import pytest
from own_videos import WINDOW, make_video, stir

torch = pytest.importorskip("torch", reason="needs the extra neural")

from moviefactory.shots.neural.adapters.attach import DomainRack  # noqa: E402
from moviefactory.shots.neural.adapters.lora import LoraChoice, LoraShelf  # noqa: E402
from moviefactory.shots.neural.adapters.module import Part  # noqa: E402
from moviefactory.shots.neural.videofactory.model import (  # noqa: E402
    NotInflatable,
    VideoFactoryUNet,
)


def predict(unet, noisy):
    with torch.no_grad():
        return unet(*noisy).sample


def frame_by_frame(unet2d, noisy, batch_is_whole):
    """Return what the 2D model says of every frame, all in one batch or one at a time."""
    clips, times, text, _ = noisy
    frame_count = clips.shape[2]
    frames = clips.transpose(1, 2).flatten(0, 1)
    each = (frames, times.repeat_interleave(frame_count), text.repeat_interleave(frame_count, 0))
    size = len(frames) if batch_is_whole else 1
    with torch.no_grad():
        said = [
            unet2d(*some).sample for some in zip(*(one.split(size) for one in each), strict=True)
        ]
    return torch.cat(said).unflatten(0, (-1, frame_count)).transpose(1, 2)


def test_at_the_start_it_is_the_2d_model_frame_by_frame_bit_for_bit(still, new_video, noisy):
    said = predict(new_video.unet, noisy)
    assert said.equal(frame_by_frame(still.unet, noisy, batch_is_whole=True))
    alone = frame_by_frame(still.unet, noisy, batch_is_whole=False)
    torch.testing.assert_close(said, alone, atol=2e-6, rtol=1e-5)


def test_at_the_start_in_half_precision_too(still, noisy):
    still.unet.to(torch.bfloat16)
    unet = make_video(still).unet
    half = [part.to(torch.bfloat16) if part.is_floating_point() else part for part in noisy]
    assert unet.dtype == torch.bfloat16
    assert predict(unet, half).equal(frame_by_frame(still.unet, half, batch_is_whole=True))


def test_every_added_layer_frames_and_rates_have_their_effect(new_video, noisy):
    unet = stir(new_video.unet)
    clips, times, text, fps = noisy
    said = unet(clips, times, text, fps).sample
    said.square().mean().backward()
    assert all(weight.grad.any() for weight in unet.trainable_parameters())
    other = clips.clone()
    other[:, :, 4] += 1
    assert not predict(unet, (other, times, text, fps))[:, :, 0].equal(said[:, :, 0])
    assert not predict(unet, (clips, times, text, fps.flip(0))).equal(said)


def test_roles_and_shifts_alternate_through_the_network(new_video):
    swaps = [layer.swap for layer in new_video.unet.added if layer.swap is not None]
    turns = [index % 2 == 1 for index in range(len(swaps))]
    assert len(swaps) == 4  # one down, one in the middle, two up
    assert [swap.temporal_asks for swap in swaps] == turns
    assert [swap.is_shifted for swap in swaps] == turns
    assert all(swap.window == WINDOW for swap in swaps)


def test_only_the_added_layers_can_be_trained_and_they_have_two_parts(still, new_video):
    unet = new_video.unet
    frozen = still.unet.state_dict()
    own = {name for name, weight in unet.named_parameters() if weight.requires_grad}
    assert own.isdisjoint(frozen)
    assert set(unet.state_dict()) == own | set(frozen)
    spatial, temporal = (unet.trainable_parameters([part]) for part in Part)
    both = unet.trainable_parameters()
    assert len(both) == len(own) == len(spatial) + len(temporal)
    assert {id(one) for one in spatial}.isdisjoint(id(one) for one in temporal)
    assert all(weight.requires_grad for weight in both)


def test_training_lowers_the_loss_and_leaves_the_frozen_weights(still, new_video, noisy):
    unet = new_video.unet
    before = {name: weight.clone() for name, weight in still.unet.state_dict().items()}
    target = torch.randn(noisy[0].shape, generator=torch.Generator().manual_seed(9))
    optimizer = torch.optim.AdamW(unet.trainable_parameters(), lr=5e-3)
    losses = []
    for _ in range(6):
        loss = (unet(*noisy).sample - target).square().mean()
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()
        losses.append(float(loss.detach()))
    assert losses[-1] < 0.97 * losses[0]
    after = unet.state_dict()
    assert all(after[name].equal(weight) for name, weight in before.items())


def test_saved_and_loaded_it_is_the_same(new_video, noisy, tmp_path):
    unet = stir(new_video.unet)
    unet.save_pretrained(tmp_path)
    back = VideoFactoryUNet.from_pretrained(tmp_path, local_files_only=True)
    assert [file.suffix for file in sorted(tmp_path.iterdir())] == [".json", ".safetensors"]
    assert predict(back, noisy).equal(predict(unet.eval(), noisy))
    trained = [name for name, one in back.named_parameters() if one.requires_grad]
    assert trained == [name for name, one in unet.named_parameters() if one.requires_grad]


def test_equal_seeds_make_equal_models_and_the_2d_model_is_left_alone(still):
    one, again, other = (make_video(still, seed=seed).unet for seed in (5, 5, 6))
    pairs = list(zip(one.state_dict().values(), again.state_dict().values(), strict=True))
    assert all(a.equal(b) for a, b in pairs)
    assert not one.added[0].adapter.down.weight.equal(other.added[0].adapter.down.weight)
    stir(one.requires_grad_(True))
    assert not one.conv_in.weight.equal(still.unet.conv_in.weight)


def test_recomputing_gives_the_same_gradients(new_video, noisy):
    unet = stir(new_video.unet).train()

    def gradients():
        unet.zero_grad()
        unet(*noisy).sample.square().mean().backward()
        return [weight.grad.clone() for weight in unet.trainable_parameters()]

    plain = gradients()
    unet.enable_gradient_checkpointing()
    again = gradients()
    unet.disable_gradient_checkpointing()
    for one, two in zip(plain, again, strict=True):
        torch.testing.assert_close(one, two)


def test_offloaded_in_groups_every_layer_is_fetched_before_it_runs(video, noisy):
    unet, before, called = video.unet, predict(video.unet, noisy), []
    names = {module: name for name, module in unet.named_modules()}
    for module in names:
        module.register_forward_pre_hook(lambda module, _: called.append(names[module]))
    unet.enable_group_offload(
        onload_device=torch.device("cpu"), offload_type="block_level", num_blocks_per_group=1
    )
    fetches = {
        name
        for module, name in names.items()
        if hasattr(module, "_diffusers_hook")
        and module._diffusers_hook.get_hook("group_offloading")
    }
    assert predict(unet, noisy).equal(before)
    assert len(fetches) > len(unet.added)
    for name in called:
        above = [other for other in fetches if other and f"{name}.".startswith(f"{other}.")]
        assert set(above) <= set(called), name


@pytest.mark.parametrize(("frame_count", "sides"), [(1, (5, 7)), (9, (1, 3))])
def test_any_size_and_length(video, frame_count, sides):
    clip = torch.randn(1, 4, frame_count, *sides)
    said = predict(video.unet, (clip, 10, torch.zeros(1, 7, 32), 8.0))
    assert said.shape == clip.shape
    assert said.isfinite().all()


def test_domain_adapters_find_space_and_time_in_it(video, noisy):
    unet = video.unet.requires_grad_(False)
    before = predict(unet, noisy)
    rack = DomainRack((unet,))
    assert {point.parts for point in rack.points} == {(Part.SPATIAL,), (Part.TEMPORAL,)}
    assert not any(point.on_grid for point in rack.points)
    rack.add_new("film", rank=2)
    assert predict(unet, noisy).equal(before)
    with torch.no_grad():
        for part in Part:
            for weight in rack.train_only("film", part):
                weight += 0.1
    assert not predict(unet, noisy).allclose(before)
    rack.detach()
    assert predict(unet, noisy).equal(before)


def test_a_lora_made_for_the_2d_model_fits(still, video, noisy, tmp_path):
    from peft import LoraConfig, get_peft_model_state_dict
    from safetensors.torch import save_file

    still.unet.add_adapter(
        LoraConfig(r=2, target_modules=["to_q", "to_v"], init_lora_weights=False)
    )
    tensors = get_peft_model_state_dict(still.unet, adapter_name="default")
    path = tmp_path / "noir.safetensors"
    save_file({f"unet.{name}": tensor.contiguous() for name, tensor in tensors.items()}, path)
    before = predict(video.unet, noisy)
    LoraShelf(video, (video.unet,)).load(LoraChoice(str(path), 1.0), offline=True)
    assert not predict(video.unet, noisy).allclose(before)


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"down_block_types": ["AttnDownBlock2D", "DownBlock2D"]}, "it has a AttnDownBlock2D"),
        ({"addition_embed_type": "text_time"}, "it wants addition_embed_type = 'text_time'"),
        ({"in_channels": 9}, "it reads 9 channels and gives 4"),
    ],
)
def test_other_2d_models_are_refused(still, changed, words):
    with pytest.raises(NotInflatable, match=words) as refusal:
        VideoFactoryUNet(dict(still.unet.config) | changed)
    again = pickle.loads(pickle.dumps(refusal.value))
    assert str(again) == str(refusal.value)
    assert "Stable Diffusion" in str(again)
