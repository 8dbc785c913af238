"""The ladder of offload: where weights lie changes no picture; running out of memory climbs a rung."""

import pickle
import weakref
from dataclasses import replace

import numpy as np
import pytest
import torch
from tiny import film_one

from moviefactory.media import Size
from moviefactory.shots.camera import CameraSetup
from moviefactory.shots.neural.bases.find import find_base
from moviefactory.shots.neural.bases.record import Rung
from moviefactory.shots.neural.bases.table import BASES
from moviefactory.shots.neural.device import Device, NoCard, find_device
from moviefactory.shots.neural.families.family import load_family
from moviefactory.shots.neural.fitting import TooLittleMemory, rung_for, what_fits, window_seconds
from moviefactory.shots.neural.loaded import LoadedBase
from moviefactory.shots.neural.memory import (
    NotNumbers,
    OutOfMemory,
    Placement,
    store_in_fp8,
    tile_vae,
)
from moviefactory.shots.neural.window import WindowOrder

ORDER = WindowOrder("a dog", "", Size(64, 64), 9, 1, 2, 3.0, 8.0)
QUICK = ["ltx_t2v"]
KINDS = ["ltx_t2v", "wan_t2v", "cogvideox", "modelscope", "animatediff"]


def card(free_gib):
    return Device("cuda:0", "a card", "bfloat16", 24.0, free_gib, 100.0)


class Hungry(torch.nn.Module):
    """A real layer that runs out of memory its first `times` calls."""

    def __init__(self, inner, times):
        super().__init__()
        self.inner, self.times = inner, times

    def forward(self, *inputs, **named):
        if self.times > 0:
            self.times -= 1
            raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB")
        return self.inner(*inputs, **named)


@pytest.fixture
def loaded(tiny_base):
    setup = CameraSetup(base=str(tiny_base("ltx_t2v")), device="cpu")
    return LoadedBase(find_base(setup.base), setup)


def starve(loaded, times):
    block = loaded.denoisers[0].transformer_blocks[0]
    hungry = Hungry(block.ff, times)
    block.ff = hungry
    return hungry


@pytest.mark.parametrize(
    "name",
    [name if name in QUICK else pytest.param(name, marks=pytest.mark.slow) for name in KINDS],
)
def test_a_picture_does_not_depend_on_the_rung(name, load_tiny, tiny_base):
    record = find_base(str(tiny_base(name)))
    family, pipe = load_family(record.family), load_tiny(name)
    device, order = find_device("cpu"), replace(ORDER, frame_count=1)
    films = []
    for rung in Rung:
        placement = Placement(
            pipe, family.denoisers(pipe), record, device, rung=rung, note=lambda text: None
        )
        films.append(placement.run(lambda: film_one(family, pipe, order), "s"))
        placement.lift()
    assert films[0].std() > 3
    assert all(np.array_equal(films[0], film) for film in films)


@pytest.mark.parametrize(
    "times", [pytest.param(1, marks=pytest.mark.slow), pytest.param(2, marks=pytest.mark.slow), 3]
)
def test_out_of_memory_climbs_one_rung_says_so_and_goes_on(loaded, times):
    plain = loaded.film_window(ORDER, "s01-01")
    starve(loaded, times)
    assert np.array_equal(loaded.film_window(ORDER, "s01-02"), plain)
    assert loaded.rung is list(Rung)[times]
    assert len(loaded.notes) == times
    assert all("s01-02" in note and "out of memory" in note for note in loaded.notes)
    assert np.array_equal(loaded.film_window(ORDER, "s01-03"), plain)
    assert len(loaded.notes) == times


@pytest.mark.slow
def test_out_of_memory_on_the_last_rung_is_told_with_the_remedy(loaded):
    hungry = starve(loaded, 100)
    with pytest.raises(OutOfMemory) as error:
        loaded.film_window(ORDER, "s01-02")
    told = str(pickle.loads(pickle.dumps(error.value)))
    assert "s01-02" in told and "smaller base" in told and "Tried to allocate" in told
    hungry.times = 0
    assert loaded.film_window(ORDER, "s01-03").std() > 3


def test_nothing_of_a_failed_try_is_kept_alive(loaded):
    kept = []

    class Greedy(Hungry):
        def forward(self, *inputs, **named):
            kept.append(weakref.ref(inputs[0]))
            return super().forward(*inputs, **named)

    block = loaded.denoisers[0].transformer_blocks[0]
    block.ff = Greedy(block.ff, 1)
    loaded.film_window(ORDER, "s")
    assert kept[0]() is None


@pytest.mark.parametrize("where", ["denoiser", "VAE"])
def test_latents_that_are_no_numbers_name_the_shot_and_the_remedies(loaded, where):
    module = (
        loaded.denoisers[0].proj_out if where == "denoiser" else loaded.pipe.vae.decoder.conv_out
    )
    weights = next(module.parameters())
    weights.data[:] = float("nan")
    with pytest.raises(NotNumbers) as error:
        loaded.film_window(ORDER, "s03-01")
    told = str(pickle.loads(pickle.dumps(error.value)))
    assert "s03-01" in told and where in told
    for remedy in ("LoRAs", "guidance", "fetched again"):
        assert remedy in told


def test_another_error_passes_as_it_is_and_leaves_no_hook(loaded):
    def fail():
        raise ValueError("something else")

    with pytest.raises(ValueError, match="something else"):
        loaded.run(fail, "s")
    assert not loaded.denoisers[0]._forward_hooks


def test_chance_outside_is_left_alone(loaded):
    torch.manual_seed(3)
    wanted = torch.rand(1)
    torch.manual_seed(3)
    loaded.film_window(ORDER, "s")
    assert torch.equal(torch.rand(1), wanted)


def test_fp8_halves_the_weights_spares_adapters_and_still_films(load_tiny, tiny_base):
    record = find_base(str(tiny_base("ltx_t2v")))
    family, pipe = load_family(record.family), load_tiny("ltx_t2v")
    denoiser = family.denoisers(pipe)[0]
    attention = denoiser.transformer_blocks[0].attn1
    attention.mf_adapter_film = torch.nn.Linear(4, 4)
    before = sum(weight.nbytes for weight in denoiser.parameters())
    plain = film_one(family, pipe, ORDER)
    store_in_fp8(family.denoisers(pipe), torch.float32)
    after = sum(weight.nbytes for weight in denoiser.parameters())
    assert after < 0.6 * before
    assert attention.mf_adapter_film.weight.dtype is torch.float32
    film = film_one(family, pipe, ORDER)
    assert film.shape == plain.shape and np.abs(film.astype(int) - plain).mean() < 40


def test_the_vae_works_in_tiles(load_tiny):
    pipe = load_tiny("wan_t2v")
    tile_vae(pipe)
    assert pipe.vae.use_tiling and pipe.vae.use_slicing


@pytest.mark.parametrize("name", KINDS)
def test_a_tiled_picture_has_its_whole_size(name, load_tiny, tiny_base):
    record = find_base(str(tiny_base(name)))
    pipe = load_tiny(name)
    tile_vae(pipe)
    latents = load_family(record.family).encode_frames(pipe, torch.zeros(1, 3, 1, 64, 320))
    assert load_family(record.family).decode_frames(pipe, latents).shape == (1, 3, 1, 64, 320)


@pytest.mark.parametrize("name", BASES)
def test_less_memory_never_means_an_earlier_rung(name):
    order = [*Rung, None]
    places = [order.index(what_fits(BASES[name], float(gib)).rung) for gib in range(100, 0, -1)]
    assert places == sorted(places)
    assert places[-1] == len(Rung)


def test_slower_cards_and_later_rungs_take_longer():
    record = BASES["wan-2.1-1.3b"]
    assert window_seconds(record, 50) == pytest.approx(2 * window_seconds(record, 100))
    assert what_fits(record, 7).seconds_per_shot > what_fits(record, 40).seconds_per_shot


def test_the_default_base_takes_some_minutes_on_an_rtx_4090():
    assert 120 < window_seconds(BASES["wan-2.1-1.3b"], 165) < 480


def test_fp8_fits_an_earlier_rung_of_a_large_base():
    record, free = BASES["wan-2.2-a14b"], 60.0
    order = list(Rung)
    assert order.index(what_fits(record, free, is_fp8=True).rung) < order.index(
        what_fits(record, free).rung
    )


def test_too_little_memory_names_smaller_bases():
    with pytest.raises(TooLittleMemory) as error:
        rung_for(BASES["wan-2.2-a14b"], card(6.0))
    told = str(pickle.loads(pickle.dumps(error.value)))
    assert "wan-2.2-a14b" in told and "wan-2.1-1.3b" in told and "6.0 GiB" in told


def test_a_card_too_small_for_all_is_told_so():
    with pytest.raises(TooLittleMemory, match="larger card"):
        rung_for(BASES["wan-2.1-1.3b"], card(1.0))


@pytest.mark.skipif(
    torch.cuda.is_available() or torch.backends.mps.is_available(), reason="there is a GPU"
)
def test_without_a_gpu_the_processor_must_be_asked_for():
    with pytest.raises(NoCard) as error:
        find_device("")
    told = str(pickle.loads(pickle.dumps(error.value)))
    assert "--device cpu" in told and "--camera animatic" in told


def test_the_processor_computes_in_float32_and_has_memory():
    device = find_device("cpu")
    assert device.torch_dtype is torch.float32
    assert 0 < device.free_gib <= device.total_gib


def test_the_processors_cores_work_where_that_is_asked(tiny_base):
    setup = CameraSetup(base=str(tiny_base("ltx_t2v")), device="cpu")
    assert torch.get_num_threads() == 1
    LoadedBase(find_base(setup.base), setup)
    assert torch.get_num_threads() == 1
    try:
        LoadedBase(find_base(setup.base), replace(setup, cores=2))
        assert torch.get_num_threads() == 2
    finally:
        torch.set_num_threads(1)
