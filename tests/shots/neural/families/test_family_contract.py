"""What every family promises of its windows, on tiny pipelines of the real classes."""

import numpy as np
import pytest
from family_cases import CASES, bases
from tiny import film_one

from moviefactory.errors import UnknownName
from moviefactory.shots.neural.families.family import FAMILIES, load_family

OWN_MODEL = "videofactory"
EVERY = bases()


def test_every_family_has_a_tiny_base_here():
    assert {case.family for case in CASES.values()} == set(FAMILIES) - {OWN_MODEL}


def test_an_unknown_family_lists_the_known():
    with pytest.raises(UnknownName, match="animatediff"):
        load_family("sora")


@EVERY
def test_a_window_has_just_the_frames_and_size_asked(base, film):
    case, frames = CASES[base], film(base)
    assert frames.shape == (case.frames, case.height, case.width, 3)
    assert frames.dtype == np.uint8


@EVERY
def test_text_encoded_before_films_the_same_bits_another_seed_others(
    base, film, family_of, pipe_of
):
    family, pipe, order = family_of(base), pipe_of(base), CASES[base].order()
    text = family.encode_text(pipe, (order.prompt, order.negative_prompt))
    assert (film_one(family, pipe, order, text) == film(base)).all()
    assert (film(base, seed=8) != film(base)).any()


@EVERY
def test_the_state_of_texts_is_one_row_each_and_depends_on_the_words(base, family_of, pipe_of):
    states = family_of(base).encode_text(pipe_of(base), ("one", "another", "one"))
    for name, tensor in states.items():
        assert len(tensor) == 3, name
    one, another, one_again = states["states"]
    assert one.allclose(one_again, atol=1e-5)
    assert not one.allclose(another, atol=1e-5)


@bases(["skyreels_df", "ltx_t2v", "wan_vace"])
def test_torchs_own_chance_is_left_as_it_was_and_changes_nothing(base, film, family_of, pipe_of):
    import torch

    torch.manual_seed(3)
    before = torch.random.get_rng_state()
    image = CASES[base].picture(1)
    again = film_one(family_of(base), pipe_of(base), CASES[base].order(image=image))
    assert torch.random.get_rng_state().equal(before)
    torch.manual_seed(4)
    assert (film(base, image=image) == again).all()


@EVERY
def test_frames_become_latents_and_frames_again(base, family_of, pipe_of):
    import torch

    case, family, pipe = CASES[base], family_of(base), pipe_of(base)
    frame_count = case.frames if case.family != "framepack" else 21
    clip = torch.rand(2, 3, frame_count, case.height, case.width) * 2 - 1
    latents = family.encode_frames(pipe, clip)
    assert latents.shape[0] == 2
    assert latents.dtype == torch.float32
    assert family.encode_frames(pipe, clip).equal(latents)
    back = family.decode_frames(pipe, latents)
    assert back.shape == clip.shape
    assert family.encode_frames(pipe, back).shape == latents.shape


@EVERY
def test_every_denoiser_is_found_and_has_its_time(base, family_of, pipe_of):
    family, pipe = family_of(base), pipe_of(base)
    found = family.denoisers(pipe)
    parts = [pipe.components.get(name) for name in ("unet", "transformer", "transformer_2")]
    assert list(found) == [part for part in parts if part is not None]
    assert [family.denoiser_at(pipe, time) for time in (999.0, 1.0)] == [found[0], found[-1]]
