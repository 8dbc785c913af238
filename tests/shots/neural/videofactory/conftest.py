"""The project's own model made of the tiny Stable Diffusion: as it starts, and as if trained."""

import pytest
import tiny
from own_videos import make_video, stir


@pytest.fixture
def still(_quiet_torch):
    """The text-to-image pipeline that the video model is made of."""
    return tiny.build("sd2d")


@pytest.fixture
def new_video(still):
    """Return a pipeline that nobody has trained."""
    return make_video(still)


@pytest.fixture(scope="session")
def video_folder(_quiet_torch, tmp_path_factory):
    """Return the folder of a saved pipeline, its added layers at work. Don't write there."""
    folder = tmp_path_factory.mktemp("own") / "video"
    pipe = make_video(tiny.build("sd2d"))
    stir(pipe.unet)
    pipe.save_pretrained(folder, safe_serialization=True)
    return folder


@pytest.fixture
def video(video_folder):
    """Return the saved pipeline, loaded anew."""
    from moviefactory.shots.neural.videofactory.pipeline import VideoFactoryPipeline

    pipe = VideoFactoryPipeline.from_pretrained(video_folder, local_files_only=True)
    pipe.set_progress_bar_config(disable=True)
    return pipe


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
