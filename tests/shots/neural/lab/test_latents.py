import json
from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("diffusers")

from moviefactory.errors import UnreadableFile  # noqa: E402
from moviefactory.media import Size  # noqa: E402
from moviefactory.shots.neural.lab import latents  # noqa: E402
from moviefactory.shots.neural.lab.finish import finish  # noqa: E402
from moviefactory.shots.neural.lab.latents import (  # noqa: E402
    BrokenLatents,
    LatentUpsampler,
    load_latent_upsampler,
)
from moviefactory.shots.neural.lab.settings import LabSetup, is_latent_upsampler  # noqa: E402


@pytest.fixture
def upsampler(load_tiny):
    return LatentUpsampler(load_tiny("ltx_upsample"))


@pytest.fixture
def setup(tiny_base):
    return LabSetup(latents=str(tiny_base("ltx_upsample")), device="cpu", deflicker=False)


def shot(frame_count, height=32, width=64):
    scene = np.random.default_rng(0).integers(0, 256, (height, width, 3), dtype=np.uint8)
    return [np.roll(scene, 2 * number, axis=1) for number in range(frame_count)]


def larger(upsampler, frame_count, seed=3, **sides):
    frames = upsampler.enlarge(iter(shot(frame_count, **sides)), frame_count, seed)
    return np.stack(list(frames))


@pytest.mark.parametrize(
    ("frame_count", "height", "width"), [(1, 32, 64), (9, 40, 56), (12, 32, 64)]
)
def test_a_shot_of_any_size_and_length_comes_back_twice_as_wide_and_tall(
    upsampler, frame_count, height, width
):
    made = larger(upsampler, frame_count, height=height, width=width)
    assert made.shape == (frame_count, 2 * height, 2 * width, 3)
    np.testing.assert_array_equal(made, larger(upsampler, frame_count, height=height, width=width))


def test_pieces_of_a_long_shot_pass_into_each_other(upsampler, monkeypatch):
    monkeypatch.setattr(latents, "PIECE_LATENTS", 2)
    pieces = []
    film = upsampler._piece
    monkeypatch.setattr(upsampler, "_piece", lambda *a: pieces.append(film(*a)) or pieces[-1])
    made = larger(upsampler, 30).astype(int)
    assert len(made) == 30 and len(pieces) > 2
    np.testing.assert_array_equal(made[:8], pieces[0][:8])
    first, second = pieces[0][8:].astype(int), pieces[1][:9].astype(int)
    for place in range(8):
        part = (place + 1) / 10
        mixed = first[place] * (1 - part) + second[place] * part
        assert np.abs(made[8 + place] - mixed).max() <= 1


def test_the_lab_doubles_few_frames_and_then_interpolates(setup):
    frames = list(
        finish(
            iter(shot(9)), source_fps=Fraction(8), size=Size(128, 64), fps=Fraction(16), frame_count=17,
            setup=replace(setup, interpolator="blend"),
        )
    )  # fmt: skip
    whole = larger(load_latent_upsampler(setup), 9, seed=0)
    assert len(frames) == 17
    np.testing.assert_array_equal(frames[4][..., :3], whole[2])


def test_an_upsampler_is_known_by_its_index_and_loaded_once(setup, tiny_base, tmp_path):
    assert is_latent_upsampler(setup.latents)
    assert not is_latent_upsampler(str(tiny_base("ltx_t2v"))) and not is_latent_upsampler("")
    assert load_latent_upsampler(setup) is load_latent_upsampler(replace(setup, grain_seed=4))
    (tmp_path / "model_index.json").write_text(
        json.dumps({"_class_name": "LTXLatentUpsamplePipeline"})
    )
    with pytest.raises(UnreadableFile, match="latent upsampler"):
        load_latent_upsampler(replace(setup, latents=str(tmp_path)))


def test_what_is_no_number_or_too_large_is_told(upsampler, load_tiny, monkeypatch):
    pipe = load_tiny("ltx_upsample")
    next(pipe.latent_upsampler.final_conv.parameters()).data[:] = float("nan")
    with pytest.raises(BrokenLatents, match="not numbers"):
        larger(LatentUpsampler(pipe), 9)

    def full(**asked):
        raise torch.OutOfMemoryError("CUDA out of memory")

    monkeypatch.setattr(upsampler, "_pipe", full)
    with pytest.raises(BrokenLatents, match="Real-ESRGAN"):
        larger(upsampler, 9)
