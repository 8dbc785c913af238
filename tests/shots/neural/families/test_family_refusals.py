"""What a base cannot do is refused before anything is filmed, in words that help."""

import pickle
from dataclasses import replace

import numpy as np
import pytest
from family_cases import CASES
from tiny import film_one

from moviefactory.errors import MovieError
from moviefactory.media import Size
from moviefactory.shots.neural.families.faults import BrokenFrames, ImpossibleWindow, UnableBase


def clip(base, frames=None):
    return CASES[base].picture(1, frames or CASES[base].frames)


REFUSED = [
    (
        "wan_vace",
        lambda b: {"control": clip(b)[:-1]},
        ImpossibleWindow,
        "its control has not",
    ),
    (
        "ltx_t2v",
        lambda b: {"control": clip(b)},
        UnableBase,
        "control video",
    ),
    ("wan_t2v", lambda b: {"last_image": CASES[b].picture()}, UnableBase, "a last image"),
    ("wan_t2v", lambda b: {"references": (CASES[b].picture(),)}, UnableBase, "references"),
    ("wan22_t2v", lambda b: {"video": clip(b), "strength": 0.5}, UnableBase, "restyle"),
    ("wan22_ti2v", lambda b: {"video": clip(b), "strength": 0.5}, UnableBase, "restyle"),
    ("wan_i2v", lambda b: {"image": None}, UnableBase, "text alone"),
    ("wan_i2v", lambda b: {"last_image": CASES[b].picture()}, UnableBase, "a last image"),
    ("wan_flf", lambda b: {"last_image": None}, UnableBase, "one image"),
    ("wan_vace", lambda b: {"video": clip(b), "strength": 0.5}, UnableBase, "restyle"),
    ("skyreels_df", lambda b: {"video": clip(b), "strength": 0.5}, UnableBase, "restyle"),
    ("skyreels_df", lambda b: {"last_image": CASES[b].picture()}, ImpossibleWindow, "give both"),
    ("ltx_t2v", lambda b: {"references": (CASES[b].picture(),)}, UnableBase, "references"),
    ("ltx2", lambda b: {"video": clip(b), "strength": 0.5}, UnableBase, "restyle"),
    ("cogvideox", lambda b: {"last_image": CASES[b].picture()}, UnableBase, "a last image"),
    ("cogvideox_i2v", lambda b: {"image": None}, UnableBase, "text alone"),
    ("framepack", lambda b: {"image": None}, UnableBase, "text alone"),
    ("framepack", lambda b: {"last_image": CASES[b].picture()}, ImpossibleWindow, "37 frames"),
    ("modelscope", lambda b: {"references": (CASES[b].picture(),)}, UnableBase, "references"),
    ("animatediff", lambda b: {"last_image": CASES[b].picture()}, UnableBase, "a last image"),
    ("wan_t2v", lambda b: {"frame_count": 10}, ImpossibleWindow, "ask for 9 frames"),
    ("ltx_t2v", lambda b: {"frame_count": 20}, ImpossibleWindow, "ask for 17 frames"),
    ("cogvideox", lambda b: {"size": Size(40, 32)}, ImpossibleWindow, "multiples of 16"),
    ("wan_t2v", lambda b: {"image": CASES["ltx_t2v"].picture()}, ImpossibleWindow, "64x64"),
    ("wan_t2v", lambda b: {"strength": 0.5}, ImpossibleWindow, "give the clip"),
    ("wan_t2v", lambda b: {"video": clip(b, 4)}, ImpossibleWindow, "4 frames are to be continued"),
    ("wan_t2v", lambda b: {"video": clip(b, 9)}, ImpossibleWindow, "fewer than are asked"),
    ("wan_t2v", lambda b: {"video": clip(b, 5), "strength": 0.5}, ImpossibleWindow, "9 frames"),
    (
        "wan_t2v",
        lambda b: {"video": clip(b, 5), "image": CASES[b].picture()},
        ImpossibleWindow,
        "come first",
    ),
    (
        "wan_t2v",
        lambda b: {"video": clip(b), "strength": 0.5, "image": CASES[b].picture()},
        ImpossibleWindow,
        "its own first",
    ),
    (
        "wan_vace",
        lambda b: {"video": clip(b), "strength": 0.5, "mask": clip(b)[..., 0] > 60},
        ImpossibleWindow,
        "strength of 1",
    ),
]


@pytest.mark.parametrize(("base", "changes", "error", "words"), REFUSED)
def test_what_a_base_cannot_do_is_refused(base, changes, error, words, pipe_of, family_of):
    order = replace(CASES[base].order(), **changes(base))
    with pytest.raises(error, match=words) as refusal:
        film_one(family_of(base), pipe_of(base), order)
    assert type(pipe_of(base)).__name__ in str(refusal.value)


@pytest.mark.parametrize("base", [case.base for case in CASES.values() if not case.predicts])
def test_a_denoiser_that_wants_pictures_says_so(base, pipe_of, family_of):
    import torch

    case, family, pipe = CASES[base], family_of(base), pipe_of(base)
    frames = torch.zeros(1, 3, 9, case.height, case.width)
    text = family.encode_text(pipe, ("a desert",))
    latents = family.encode_frames(pipe, frames)
    with pytest.raises(UnableBase, match="text alone"):
        family.predict(pipe, pipe.transformer, latents, torch.tensor([500]), text, fps=16.0)


@pytest.mark.parametrize(
    "error",
    [
        UnableBase("WanPipeline", "a last image", "choose another"),
        ImpossibleWindow("WanPipeline", "10 frames", "ask for 9"),
        BrokenFrames("WanPipeline"),
    ],
)
def test_errors_cross_process_borders_whole(error):
    back = pickle.loads(pickle.dumps(error))
    assert isinstance(back, MovieError)
    assert str(back) == str(error)
    assert "WanPipeline" in str(back)


def test_frames_of_another_size_than_asked_are_refused(pipe_of):
    from moviefactory.shots.neural.families.asking import as_frames

    case = CASES["wan_t2v"]
    pictures = np.zeros((case.frames, case.height, case.width + 16, 3))
    with pytest.raises(ImpossibleWindow, match="it gave"):
        as_frames(pipe_of("wan_t2v"), pictures, case.order())
