"""A base is noised as it was in its own training, whatever its scheduler."""

import pytest

torch = pytest.importorskip("torch")
diffusers = pytest.importorskip("diffusers")

from moviefactory.shots.neural.training.noising import (  # noqa: E402
    DiffusionNoising,
    FlowNoising,
    UnknownScheduler,
    noising_of,
)

LATENTS = torch.randn(2, 4, 3, 4, 8, generator=torch.Generator().manual_seed(0))
NOISE = torch.randn(2, 4, 3, 4, 8, generator=torch.Generator().manual_seed(1))


@pytest.mark.parametrize("prediction", ("epsilon", "v_prediction", "sample"))
def test_diffusion_agrees_with_the_scheduler(prediction):
    scheduler = diffusers.DDIMScheduler(prediction_type=prediction, beta_schedule="scaled_linear")
    noising = noising_of(scheduler)
    times = torch.tensor([10, 900])
    assert torch.allclose(
        noising.noisy(LATENTS, NOISE, times), scheduler.add_noise(LATENTS, NOISE, times), atol=1e-6
    )
    targets = {
        "epsilon": NOISE,
        "sample": LATENTS,
        "v_prediction": scheduler.get_velocity(LATENTS, NOISE, times),
    }
    assert torch.allclose(noising.target(LATENTS, NOISE, times), targets[prediction], atol=1e-6)


@pytest.mark.parametrize(
    "scheduler",
    (
        diffusers.FlowMatchEulerDiscreteScheduler(shift=3.0),
        diffusers.UniPCMultistepScheduler(
            prediction_type="flow_prediction", use_flow_sigmas=True, flow_shift=3.0
        ),
    ),
    ids=lambda scheduler: type(scheduler).__name__,
)
def test_one_step_of_the_true_flow_leads_from_noise_to_the_clip(scheduler):
    """Given the target at every step, the base's own sampler ends at the clip."""
    noising = noising_of(scheduler)
    scheduler.set_timesteps(5)
    state = NOISE.clone()
    for time in scheduler.timesteps:
        times = time.repeat(2).float()
        flow = noising.target(LATENTS, NOISE, times)
        assert torch.allclose(noising.noisy(LATENTS, NOISE, times), state, atol=2e-2)
        state = scheduler.step(flow, time, state, return_dict=False)[0]
    assert torch.allclose(state, LATENTS, atol=2e-2)


def test_a_shift_sees_more_of_the_noisy_times():
    def mean(noising, tokens=1024):
        return noising.draw(4000, tokens, torch.Generator().manual_seed(0)).mean()

    plain, shifted = FlowNoising(1000, 1.0, None), FlowNoising(1000, 3.0, None)
    assert abs(mean(plain) - 500) < 15 < mean(shifted) - mean(plain)
    dynamic = noising_of(diffusers.FlowMatchEulerDiscreteScheduler(use_dynamic_shifting=True))
    assert mean(dynamic, 256) < mean(dynamic, 4096)
    times = shifted.draw(4000, 1, torch.Generator().manual_seed(0))
    assert times.min() > 0 and times.max() < 1000


def test_diffusion_times_cover_the_whole_schedule():
    noising = noising_of(diffusers.DDIMScheduler())
    times = noising.draw(5000, 1, torch.Generator().manual_seed(0))
    assert times.min() < 10 and times.max() > 990
    assert isinstance(noising, DiffusionNoising)


def test_a_scheduler_that_says_nothing_is_refused():
    with pytest.raises(UnknownScheduler, match="EDMEuler"):
        noising_of(diffusers.EDMEulerScheduler())
