"""Make the project's own model of a text-to-image pipeline, small, and move its weights."""

WINDOW = (4, 2, 4)


def make_video(still, **changed):
    from moviefactory.shots.neural.videofactory.pipeline import VideoFactoryPipeline

    sizes = {"window": WINDOW, "adapter_rank": 4, "head_width": 8, "seed": 5}
    pipe = VideoFactoryPipeline.from_still(still, **(sizes | changed))
    pipe.set_progress_bar_config(disable=True)
    return pipe


def stir(module, seed=1, much=0.1):
    """Move every weight that can be trained a little, so that no layer is without effect."""
    import torch

    chance = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for weight in module.parameters():
            if weight.requires_grad:
                weight += much * torch.randn(weight.shape, generator=chance)
    return module
