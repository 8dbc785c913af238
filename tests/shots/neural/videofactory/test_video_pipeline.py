"""The pipeline of the project's own model: saved, loaded, filming, step by step like its 2D one."""

import json

import numpy as np
import pytest
from own_videos import make_video

torch = pytest.importorskip("torch", reason="needs the extra neural")
diffusers = pytest.importorskip("diffusers", reason="needs the extra neural")

from moviefactory.shots.neural.videofactory.pipeline import (  # noqa: E402
    DECODED_AT_ONCE,
    VideoFactoryPipeline,
)

SMALL = {"height": 32, "width": 48, "num_inference_steps": 2}
PROMPT = "a ship at sea"


def film(pipe, seed=3, **changed):
    generator = torch.Generator().manual_seed(seed)
    return pipe(PROMPT, num_frames=5, generator=generator, **(SMALL | changed)).frames


def test_it_comes_back_as_it_was_saved(video, video_folder, tmp_path):
    index = json.loads((video_folder / "model_index.json").read_text())
    assert index["_class_name"] == "VideoFactoryPipeline"
    assert index["unet"] == ["moviefactory.shots.neural.videofactory.model", "VideoFactoryUNet"]
    assert not list(video_folder.rglob("*.bin"))
    video.save_pretrained(tmp_path)
    back = VideoFactoryPipeline.from_pretrained(tmp_path, local_files_only=True)
    back.set_progress_bar_config(disable=True)
    assert (film(back) == film(video)).all()


@pytest.mark.parametrize("prediction", ["epsilon", "v_prediction"])
def test_untrained_it_films_what_the_2d_pipeline_paints(still, prediction):
    still.scheduler = diffusers.DDIMScheduler.from_config(
        still.scheduler.config, prediction_type=prediction
    )
    noise = torch.randn(1, 4, 1, 4, 6, generator=torch.Generator().manual_seed(1))
    clip = make_video(still)(PROMPT, num_frames=3, noise=noise.repeat(1, 1, 3, 1, 1), **SMALL)
    still.set_progress_bar_config(disable=True)
    painted = still(PROMPT, latents=noise[:, :, 0], output_type="np", **SMALL).images
    assert clip.frames.shape == (1, 3, 32, 48, 3)
    assert np.abs(clip.frames[0] - painted).max() < 1e-4
    assert painted.std() > 0.01


@pytest.mark.parametrize(
    "name", ["DPMSolverMultistepScheduler", "EulerAncestralDiscreteScheduler", "DDIMScheduler"]
)
def test_schedulers_of_stable_diffusion_film_with_it(video, name):
    video.scheduler = getattr(diffusers, name).from_config(video.scheduler.config)
    one, again, other = film(video), film(video), film(video, seed=4)
    assert (one == again).all()
    assert (one != other).any()
    assert np.isfinite(one).all()


def test_the_autoencoder_gets_a_few_frames_at_a_time(video):
    sizes = []
    hook = video.vae.decoder.register_forward_hook(lambda _, args, __: sizes.append(len(args[0])))
    frames = video.decode(torch.zeros(1, 4, 3 * DECODED_AT_ONCE + 1, 2, 3))
    hook.remove()
    assert frames.shape[1] == 13
    assert sum(sizes) == 13
    assert max(sizes) == DECODED_AT_ONCE


def test_a_rate_is_heard_and_latents_can_be_had(video):
    slow, fast = film(video, fps=4.0), film(video, fps=30.0)
    assert (slow != fast).any()
    latents = film(video, fps=4.0, output_type="latent")
    assert latents.shape == (1, 4, 5, 4, 6)
    assert (video.decode(latents) == slow).all()


def test_two_prompts_are_two_clips(video):
    noise = torch.randn(2, 4, 2, 4, 6, generator=torch.Generator().manual_seed(1))
    both = video(["a ship", "a fox"], num_frames=2, noise=noise, **SMALL).frames
    alone = video("a fox", num_frames=2, noise=noise[1:], **SMALL, return_dict=False)[0]
    assert np.abs(both[1] - alone[0]).max() < 1e-4
