"""Ways to film faster: each goes only with what it fits, skips what it says, and leaves no trace."""

import pickle
from dataclasses import replace

import numpy as np
import pytest
from diffusers.models.attention_dispatch import _AttentionBackendRegistry

from moviefactory.errors import MissingExtra, UnknownName
from moviefactory.media import Size
from moviefactory.shots.camera import CameraSetup
from moviefactory.shots.neural import speed
from moviefactory.shots.neural.bases.find import find_base
from moviefactory.shots.neural.loaded import LoadedBase
from moviefactory.shots.neural.speed import CACHED, WAYS, SpeedMisfit, check_ways, faster, takes
from moviefactory.shots.neural.window import WindowOrder

ORDER = WindowOrder("a dog", "", Size(64, 64), 9, 1, 8, 3.0, 8.0)


def loaded(tiny_base, name, *ways):
    setup = CameraSetup(base=str(tiny_base(name)), device="cpu", speed=ways)
    return LoadedBase(find_base(setup.base), setup)


def count(module):
    calls = []
    module.register_forward_hook(lambda *_: calls.append(1))
    return calls


@pytest.mark.parametrize("name", ["wan_t2v", "ltx_t2v", "cogvideox"])
def test_the_first_block_cache_skips_later_blocks_and_is_new_for_each_window(
    tiny_base, name, monkeypatch
):
    # Random networks change more from step to step than trained ones.
    monkeypatch.setattr(speed, "FIRST_BLOCK_THRESHOLD", 0.5)
    base = loaded(tiny_base, name, "first-block-cache")
    denoiser = base.denoisers[0]
    assert type(denoiser).__name__ in CACHED
    blocks = getattr(denoiser, "blocks", None) or denoiser.transformer_blocks
    first, last = count(blocks[0]), count(blocks[-1])
    inner = count(next(module for module in blocks[-1].children()))
    slow = replace(ORDER, steps=20, frame_count=1)
    one = base.film_window(slow, "s")
    calls = len(inner)
    assert 0 < calls < len(first) == len(last)
    assert np.array_equal(one, base.film_window(slow, "s"))
    assert len(inner) == 2 * calls
    assert not denoiser.is_cache_enabled


def test_a_window_of_another_size_after_a_cached_one_is_filmed(tiny_base):
    base = loaded(tiny_base, "ltx_t2v", "first-block-cache")
    base.film_window(ORDER, "s")
    other = WindowOrder("a cat", "", Size(96, 64), 17, 1, 4, 3.0, 8.0)
    assert base.film_window(other, "s").shape == (17, 64, 96, 3)


def test_an_attention_back_end_is_set_back_even_after_a_failure(load_denoiser):
    denoiser = load_denoiser("wan_t2v")
    before = _AttentionBackendRegistry.get_active_backend()[0]

    def fail():
        with faster((denoiser,), ("flex-attention",)):
            assert _AttentionBackendRegistry.get_active_backend()[0] != before
            raise ValueError

    with pytest.raises(ValueError):
        fail()
    assert _AttentionBackendRegistry.get_active_backend()[0] == before
    backends = {
        getattr(module.processor, "_attention_backend", None)
        for module in denoiser.modules()
        if hasattr(module, "processor")
    }
    assert backends == {None}


@pytest.mark.parametrize(
    ("name", "way"),
    [
        ("wan_vace", "first-block-cache"),
        ("skyreels_df", "first-block-cache"),
        ("modelscope", "first-block-cache"),
        ("modelscope", "compile"),
        ("modelscope", "flex-attention"),
        ("animatediff", "cudnn-attention"),
        ("cogvideox", "compile"),
    ],
)
def test_a_way_that_does_not_fit_is_refused_with_those_that_do(load_tiny, name, way):
    pipe = load_tiny(name)
    denoiser = getattr(pipe, "transformer", None) or pipe.unet
    with pytest.raises(SpeedMisfit) as error:
        check_ways((denoiser,), (way,))
    told = str(pickle.loads(pickle.dumps(error.value)))
    assert type(denoiser).__name__ in told and all(other in told for other in takes(denoiser))


def test_unknown_ways_missing_packages_and_two_attentions_are_refused(load_denoiser):
    denoisers = (load_denoiser("wan_t2v"),)
    with pytest.raises(UnknownName, match="compile"):
        check_ways(denoisers, ("turbo",))
    with pytest.raises(MissingExtra, match="sageattention"):
        check_ways(denoisers, ("sage-attention",))
    with pytest.raises(SpeedMisfit):
        check_ways(denoisers, ("flex-attention", "cudnn-attention"))


@pytest.mark.slow
def test_compiled_blocks_film_the_same_picture(tiny_base):
    plain = loaded(tiny_base, "ltx_t2v").film_window(ORDER, "s")
    compiled = loaded(tiny_base, "ltx_t2v", "compile").film_window(ORDER, "s")
    assert np.abs(plain.astype(int) - compiled).max() <= 2


def test_every_way_is_told_in_words():
    assert all(way.about for way in WAYS.values())
