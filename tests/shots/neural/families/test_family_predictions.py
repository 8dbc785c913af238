"""`predict` is what the pipeline's own loop calls: sampling by hand films what the pipeline films."""

import numpy as np
import pytest
from family_cases import CASES, bases
from tiny import film_one

BY_HAND = {
    "wan_t2v": 3,
    "wan22_t2v": 3,
    "wan22_ti2v": 3,
    "wan_vace": 3,
    # Its pipeline overwrites the sample that the scheduler's corrector keeps from the step before.
    "skyreels_df": 1,
    "ltx_t2v": 3,
    "cogvideox": 3,
    "modelscope": 3,
    "animatediff": 3,
}
"""Bases and how many steps they are sampled for."""
PREDICT = [case.base for case in CASES.values() if case.predicts]


def film_by_hand(base, family, pipe, order):
    """Return frames by classifier-free guidance over `predict` and the pipeline's scheduler."""
    import torch

    size = order.size
    empty = torch.zeros(1, 3, order.frame_count, size.height, size.width)
    latents = family.encode_frames(pipe, empty)
    generator = torch.Generator().manual_seed(order.seed)
    if CASES[base].family == "cogvideox":  # draws its noise with frames before channels
        shape = latents.transpose(1, 2).shape
        latents = torch.randn(shape, generator=generator).transpose(1, 2)
    else:
        latents = torch.randn(latents.shape, generator=generator)
    text = family.encode_text(pipe, (order.prompt, order.negative_prompt))
    with torch.no_grad():
        for timestep in family.timesteps(pipe, order.steps, latents):
            denoiser = family.denoiser_at(pipe, float(timestep))
            wanted, unwanted = (
                family.predict(
                    pipe,
                    denoiser,
                    latents,
                    timestep[None],
                    {name: states[row : row + 1] for name, states in text.items()},
                    fps=order.fps,
                )
                for row in (0, 1)
            )
            guided = unwanted + order.guidance * (wanted - unwanted)
            latents = pipe.scheduler.step(guided, timestep, latents, return_dict=False)[0]
    clip = family.decode_frames(pipe, latents)[0]
    return np.rint((clip.permute(1, 2, 3, 0).numpy() / 2 + 0.5).clip(0, 1) * 255)


@bases(BY_HAND)
def test_sampling_by_hand_films_what_the_pipeline_films(base, film, family_of, pipe_of):
    steps = BY_HAND[base]
    by_hand = film_by_hand(base, family_of(base), pipe_of(base), CASES[base].order(steps=steps))
    assert np.abs(by_hand - film(base, steps=steps)).max() <= 1
    assert film(base, steps=steps).std() > 1


def test_ltx2_predicts_what_its_pipeline_hears_without_sound(family_of, load_tiny):
    import torch

    family, pipe, order = family_of("ltx2"), load_tiny("ltx2"), CASES["ltx2"].order()
    seen = []

    def listen(module, args, named, answer):
        if named["isolate_modalities"]:
            seen.append((named["hidden_states"], named["timestep"], answer[0]))

    pipe.transformer.register_forward_hook(listen, with_kwargs=True)
    film_one(family, pipe, order)
    tokens, timestep, answer = seen[0]
    shape = family.encode_frames(
        pipe, torch.zeros(1, 3, order.frame_count, order.size.height, order.size.width)
    ).shape
    latents = pipe._unpack_latents(tokens, *shape[2:])
    text = family.encode_text(pipe, (order.prompt,))
    with torch.no_grad():
        said = family.predict(pipe, pipe.transformer, latents, timestep, text, fps=order.fps)
    torch.testing.assert_close(said, pipe._unpack_latents(answer, *shape[2:]))


@bases(PREDICT)
def test_a_batch_is_predicted_as_its_clips_alone(base, family_of, pipe_of):
    import torch

    case, family, pipe = CASES[base], family_of(base), pipe_of(base)
    clips = torch.rand(2, 3, case.frames, case.height, case.width) * 2 - 1
    latents = family.encode_frames(pipe, clips)
    text = family.encode_text(pipe, ("a salt desert", "a storm over the sea"))
    times = torch.tensor([700, 300])

    def predict(rows):
        states = {name: value[rows] for name, value in text.items()}
        denoiser = family.denoisers(pipe)[0]
        return family.predict(pipe, denoiser, latents[rows], times[rows], states, fps=16.0)

    with torch.no_grad():
        together = predict(slice(0, 2))
        alone = torch.cat([predict(slice(0, 1)), predict(slice(1, 2))])
    assert together.shape == latents.shape
    torch.testing.assert_close(together, alone, atol=1e-4, rtol=1e-3)


@bases(PREDICT)
def test_a_prediction_can_be_learnt_from(base, family_of, load_tiny):
    import torch

    case, family, pipe = CASES[base], family_of(base), load_tiny(base)
    latents = family.encode_frames(
        pipe, torch.rand(1, 3, case.frames, case.height, case.width) * 2 - 1
    )
    assert not latents.requires_grad
    text = family.encode_text(pipe, ("a salt desert",))
    denoiser = family.denoisers(pipe)[0].requires_grad_(True)
    said = family.predict(pipe, denoiser, latents, torch.tensor([500]), text, fps=16.0)
    said.square().mean().backward()
    gradients = [weight.grad for weight in denoiser.parameters() if weight.grad is not None]
    assert gradients
    assert all(gradient.isfinite().all() for gradient in gradients)


@pytest.mark.parametrize("base", ["ltx_t2v", "skyreels_df"])
def test_bases_that_know_a_frame_rate_use_it(base, family_of, pipe_of):
    import torch

    case, family, pipe = CASES[base], family_of(base), pipe_of(base)
    latents = family.encode_frames(pipe, torch.zeros(1, 3, case.frames, case.height, case.width))
    text = family.encode_text(pipe, ("a salt desert",))
    with torch.no_grad():
        slow, fast = (
            family.predict(pipe, pipe.transformer, latents, torch.tensor([500]), text, fps=fps)
            for fps in (16.0, 24.0)
        )
    assert not slow.equal(fast)
