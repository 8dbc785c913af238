"""The project's own model made of the tiny Stable Diffusion: as it starts, and as if trained."""

import copy

import pytest
import tiny
from own_videos import make_video, stir


def _again(pipe):
    """Return a pipeline of its own: what tests change is copied, the rest is shared."""
    parts = dict(pipe.components)
    parts |= {name: copy.deepcopy(parts[name]) for name in ("unet", "scheduler")}
    new = type(pipe)(**parts)
    new.set_progress_bar_config(disable=True)
    return new


@pytest.fixture(scope="session")
def _still_once(_quiet_torch):
    return tiny.build("sd2d")


@pytest.fixture(scope="session")
def _new_once(_still_once):
    return make_video(_still_once)


@pytest.fixture(scope="session")
def video_folder(_new_once, tmp_path_factory):
    """Return the folder of a saved pipeline, its added layers at work. Don't write there."""
    folder = tmp_path_factory.mktemp("own") / "video"
    pipe = _again(_new_once)
    stir(pipe.unet)
    pipe.save_pretrained(folder, safe_serialization=True)
    return folder


@pytest.fixture(scope="session")
def _video_once(video_folder):
    from moviefactory.shots.neural.videofactory.pipeline import VideoFactoryPipeline

    return VideoFactoryPipeline.from_pretrained(video_folder, local_files_only=True)


@pytest.fixture
def still(_still_once):
    """Return the text-to-image pipeline that the video model is made of."""
    from diffusers import StableDiffusionPipeline

    parts = dict(_still_once.components)
    parts |= {name: copy.deepcopy(parts[name]) for name in ("unet", "scheduler")}
    return StableDiffusionPipeline(**parts, requires_safety_checker=False)


@pytest.fixture
def new_video(_new_once):
    """Return a pipeline that nobody has trained."""
    return _again(_new_once)


@pytest.fixture
def video(_video_once):
    """Return the saved pipeline, loaded."""
    return _again(_video_once)


@pytest.fixture
def noisy():
    """Return a noisy clip of an odd size, its times, the text's states and the frame rates."""
    import torch

    chance = torch.Generator().manual_seed(2)
    return (
        torch.randn(2, 4, 5, 6, 10, generator=chance),
        torch.tensor([900, 30]),
        torch.randn(2, 7, 32, generator=chance),
        torch.tensor([8.0, 24.0]),
    )
