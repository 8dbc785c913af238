"""A step follows the base's own path: what the pipelines' schedulers do to first order."""

import pytest

torch = pytest.importorskip("torch", reason="needs the extra neural")
diffusers = pytest.importorskip("diffusers", reason="needs the extra neural")

from moviefactory.shots.neural.long.steps import NoisePath, steps_of  # noqa: E402

SCHEDULERS = [
    diffusers.FlowMatchEulerDiscreteScheduler(shift=3.0),
    diffusers.DDIMScheduler(clip_sample=False, set_alpha_to_one=True),
    diffusers.DDIMScheduler(
        clip_sample=False, prediction_type="v_prediction", rescale_betas_zero_snr=True
    ),
    diffusers.DDIMScheduler(clip_sample=False, prediction_type="sample"),
]


def noise(seed, shape=(1, 4, 5, 3, 2)):
    return torch.randn(shape, generator=torch.Generator().manual_seed(seed))


@pytest.mark.parametrize("scheduler", SCHEDULERS)
def test_a_step_is_the_schedulers_own(scheduler):
    scheduler.set_timesteps(6)
    path, latents = NoisePath(scheduler), noise(0)
    for number, (at, to) in enumerate(steps_of(scheduler.timesteps, 1.0)):
        said = noise(number + 1)
        theirs = scheduler.step(said, scheduler.timesteps[number], latents, return_dict=False)[0]
        ours = path.step(latents, said, at, to)
        if not torch.isfinite(theirs).all():  # DDIM divides by nothing at the very first step
            theirs = ours
        torch.testing.assert_close(ours, theirs, atol=1e-4, rtol=1e-4)
        latents = theirs


@pytest.mark.parametrize(
    "scheduler",
    [
        diffusers.UniPCMultistepScheduler(
            prediction_type="flow_prediction", use_flow_sigmas=True, flow_shift=3.0
        ),
        diffusers.DPMSolverMultistepScheduler(),
        *SCHEDULERS,
    ],
)
@pytest.mark.parametrize("strength", [0.3, 1.0])
def test_the_truth_leads_back_to_the_clip(scheduler, strength):
    """Told the true noise, velocity or flow at every step, the clip comes out as it went in."""
    scheduler.set_timesteps(7)
    path, clip, given = NoisePath(scheduler), noise(0), noise(1)
    steps = steps_of(scheduler.timesteps, strength)
    kept, noisy = path.levels(steps[0][0])
    latents = kept * clip + noisy * given
    kind = scheduler.config.get("prediction_type", "flow_prediction")
    for at, to in steps:
        kept, noisy = path.levels(at)
        truth = {
            "flow_prediction": given - clip,
            "epsilon": given,
            "v_prediction": kept * given - noisy * clip,
            "sample": clip,
        }[kind]
        latents = path.step(latents, truth, at, to)
    torch.testing.assert_close(latents, clip, atol=1e-4, rtol=1e-4)


def test_strength_is_the_last_part_of_the_schedule():
    timesteps = torch.tensor([900, 700, 500, 300, 100])
    assert steps_of(timesteps, 1.0)[0] == (900.0, 700.0)
    assert steps_of(timesteps, 0.4) == ((300.0, 100.0), (100.0, None))
    assert len(steps_of(timesteps, 0.6)) == 3
    assert steps_of(timesteps, 0.1) == ()
