import pickle
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from unittest import TestCase

import numpy as np
import pytest

torch = pytest.importorskip("torch")
safetensors_torch = pytest.importorskip("safetensors.torch")

from moviefactory.errors import BadOption, MissingExtra, UnreadableFile  # noqa: E402
from moviefactory.shots.neural.lab.compact import CompactNet  # noqa: E402
from moviefactory.shots.neural.lab.rrdb import RRDBNet  # noqa: E402
from moviefactory.shots.neural.lab.settings import LabSetup  # noqa: E402
from moviefactory.shots.neural.lab.tiled import NoRoomToUpscale, TiledNetwork  # noqa: E402
from moviefactory.shots.neural.lab.tiles import FEATHER, Tiling, run_tiled  # noqa: E402
from moviefactory.shots.neural.lab.upscaler import load_upscaler  # noqa: E402

torch.set_num_threads(1)
NETWORKS = {
    "compact x4": lambda: CompactNet(4, 8, 3),
    "compact x2": lambda: CompactNet(2, 8, 2),
    "rrdb x4": lambda: RRDBNet(4, 8, 2, 4),
    "rrdb x2": lambda: RRDBNet(2, 8, 1, 4),
    "rrdb x1": lambda: RRDBNet(1, 8, 1, 4),
}


def made(name):
    """Return a network whose every tensor is random and whose output is far from flat."""
    torch.manual_seed(7)
    network = NETWORKS[name]()
    for values in network.parameters():
        torch.nn.init.normal_(values, std=0.15)
    return network.eval().requires_grad_(False)


def frame_of(height, width):
    return np.random.default_rng(3).integers(0, 256, (height, width, 3), dtype=np.uint8)


def saved(network, path: Path, wrapper: str = "", prefix: str = "") -> Path:
    tensors = {prefix + name: value.clone() for name, value in network.state_dict().items()}
    if path.suffix == ".safetensors":
        safetensors_torch.save_file(tensors, path)
    else:
        torch.save({wrapper: tensors} if wrapper else tensors, path)
    return path


def real_esrgan(path, **more):
    return load_upscaler(
        LabSetup(upscaler="real-esrgan", upscaler_weights=str(path), device="cpu", **more)
    )


@pytest.mark.parametrize("name", NETWORKS)
@pytest.mark.parametrize("file", ["w.safetensors", "w.pth"])
def test_published_names_load_whatever_they_are_wrapped_in(name, file, tmp_path):
    network = made(name)
    frame = frame_of(13, 18)
    multiple = network.multiple
    padded = np.pad(frame, ((0, -13 % multiple), (0, -18 % multiple), (0, 0)), mode="edge")
    picture = torch.tensor(padded).permute(2, 0, 1)[None].float() / 255
    plain = (network(picture)[0] * 255).round().clamp(0, 255).byte().permute(1, 2, 0).numpy()
    for wrapper, prefix in [("", ""), ("params_ema", ""), ("params", ""), ("", "module.")]:
        upscaler = real_esrgan(saved(network, tmp_path / file, wrapper, prefix))
        assert upscaler.factor == network.factor
        found = upscaler.enlarge(frame)
        assert found.shape == (13 * network.factor, 18 * network.factor, 3)
        np.testing.assert_array_equal(found, plain[: 13 * network.factor, : 18 * network.factor])


def test_the_names_and_shapes_are_those_that_are_published():
    """Source: the tensor lists of the releases RealESRGAN_x4plus and realesr-general-x4v3."""
    rrdb = {name: tuple(value.shape) for name, value in RRDBNet().state_dict().items()}
    assert rrdb["conv_first.weight"] == (64, 3, 3, 3)
    assert rrdb["body.22.rdb3.conv5.weight"] == (64, 192, 3, 3)
    assert rrdb["body.0.rdb1.conv2.bias"] == (32,)
    assert {"conv_body.bias", "conv_up1.weight", "conv_up2.weight", "conv_hr.weight"} <= set(rrdb)
    assert rrdb["conv_last.weight"] == (3, 64, 3, 3)
    assert len(rrdb) == 702
    assert RRDBNet(2).state_dict()["conv_first.weight"].shape == (64, 12, 3, 3)
    compact = {name: tuple(value.shape) for name, value in CompactNet().state_dict().items()}
    assert compact["body.1.weight"] == (64,)
    assert compact["body.66.weight"] == (48, 64, 3, 3)
    assert len(compact) == 2 * 34 + 33


@pytest.mark.parametrize("side", [34, 41, 57, 200])
@pytest.mark.parametrize("batch", [1, 3])
def test_with_a_margin_as_wide_as_it_reaches_tiles_equal_the_whole(side, batch):
    network = made("compact x4")
    picture = torch.rand(1, 3, 71, 90)
    whole = network(picture)
    tiled = run_tiled(network, picture, 4, Tiling(side, network.reach, batch))
    torch.testing.assert_close(tiled, whole, atol=1e-5, rtol=1e-5)


def test_folding_networks_are_cut_where_they_fold():
    network = made("rrdb x2")
    picture = torch.rand(1, 3, 150, 101)
    whole = network(torch.nn.functional.pad(picture, (0, 1, 0, 0), mode="replicate"))[..., :202]
    tiled = run_tiled(network, picture, 2, Tiling(97, 40, 2, network.multiple))
    torch.testing.assert_close(tiled, whole, atol=1e-5, rtol=1e-5)


def test_without_a_margin_the_seam_shows_and_with_one_it_does_not():
    network, picture = made("compact x4"), torch.rand(1, 3, 40, 120)
    whole = network(picture)
    worst = [
        float((run_tiled(network, picture, 4, Tiling(40, margin)) - whole).abs().max())
        for margin in (0, 2, network.reach)
    ]
    assert worst[0] > worst[1] > 100 * worst[2]


@pytest.mark.parametrize("length", [1, 39, 40, 41, 500, 1281])
@pytest.mark.parametrize("multiple", [1, 2, 4])
def test_tiles_cover_a_side_and_overlap_by_what_they_must(length, multiple):
    length = length * multiple
    tiling = Tiling(40, 8, 1, multiple)
    starts = tiling.starts(length)
    assert starts[0] == 0
    assert starts[-1] == max(0, length - 40)
    for before, after in pairwise(starts):
        assert after % multiple == 0
        assert before + 40 - after >= 2 * 8 + FEATHER


def test_a_tile_too_small_for_its_margin_is_refused():
    with pytest.raises(BadOption, match="tile_margin of 16 it must be over 41"):
        Tiling(32, 16)


class RunsCode:
    def __reduce__(self):
        return (print, ("this ran",))


def test_bad_weights_are_errors_with_a_remedy(tmp_path, capsys):
    with pytest.raises(UnreadableFile, match="there is no such file; name a file"):
        real_esrgan(tmp_path / "nowhere.pth")
    with pytest.raises(UnreadableFile, match=r"holds no .safetensors"):
        real_esrgan(tmp_path)
    torch.save({"params": RunsCode()}, tmp_path / "evil.pth")
    with pytest.raises(UnreadableFile, match=r"could run code.*safetensors"):
        real_esrgan(tmp_path / "evil.pth")
    assert "this ran" not in capsys.readouterr().out
    (tmp_path / "cut.safetensors").write_bytes(b"\x08\x00")
    with pytest.raises(UnreadableFile, match="fetch it again"):
        real_esrgan(tmp_path / "cut.safetensors")
    safetensors_torch.save_file({"lstm": torch.zeros(3)}, tmp_path / "other.safetensors")
    with pytest.raises(UnreadableFile, match=r"\(lstm, ...\) are of no Real-ESRGAN network"):
        real_esrgan(tmp_path / "other.safetensors")
    partial = made("rrdb x4").state_dict()
    del partial["conv_hr.bias"]
    safetensors_torch.save_file(partial, tmp_path / "part.safetensors")
    with pytest.raises(UnreadableFile, match=r"conv_hr.bias"):
        real_esrgan(tmp_path / "part.safetensors")
    broken = made("rrdb x4").state_dict()
    broken["conv_hr.bias"][0] = float("nan")
    safetensors_torch.save_file(broken, tmp_path / "nan.safetensors")
    with pytest.raises(UnreadableFile, match=r"conv_hr.bias is not finite"):
        real_esrgan(tmp_path / "nan.safetensors")
    with pytest.raises(UnreadableFile, match="name one file"):
        real_esrgan(tmp_path)


def test_weights_on_the_hub_are_looked_for_in_its_cache_when_offline():
    with pytest.raises(UnreadableFile, match="not in the hub's cache"):
        real_esrgan("nobody/at-all/RealESRGAN_x4plus.safetensors", offline=True)


def test_spandrel_runs_or_says_what_is_missing(tmp_path):
    path = saved(made("compact x4"), tmp_path / "w.safetensors")
    setup = LabSetup(upscaler="spandrel", upscaler_weights=str(path), device="cpu")
    try:
        upscaler = load_upscaler(setup)
    except MissingExtra as error:
        assert "spandrel" in str(error)
    else:
        frame = frame_of(20, 30)
        np.testing.assert_allclose(
            upscaler.enlarge(frame), real_esrgan(path).enlarge(frame), atol=1
        )


def test_weights_are_loaded_once_for_all_shots_and_anew_when_they_change(tmp_path):
    file = saved(made("compact x2"), tmp_path / "network.safetensors")
    setup = LabSetup(upscaler="real-esrgan", upscaler_weights=str(file), device="cpu")
    first = load_upscaler(setup)
    assert load_upscaler(replace(setup, grain_seed=5)) is first
    saved(made("compact x4"), file)
    assert load_upscaler(setup).factor == 4


class SmallCard(torch.nn.Module):
    """Enlarges twice, on a card that holds so many pixels at once."""

    def __init__(self, most_pixels):
        super().__init__()
        self.most_pixels = most_pixels

    def forward(self, pictures):
        if pictures[:, 0].numel() > self.most_pixels:
            raise torch.OutOfMemoryError("CUDA out of memory")
        return torch.nn.functional.interpolate(pictures, scale_factor=2.0)


def test_a_card_that_is_too_small_gets_smaller_tiles_or_is_told_with_what_to_do():
    frame = frame_of(80, 144)
    setup = LabSetup(tile_margin=4, tile_batch=4, device="cpu")
    roomy, small, tiny = (
        TiledNetwork(SmallCard(most), factor=2, multiple=1, setup=setup)
        for most in (1 << 20, 64 * 64, 1)
    )
    with TestCase().assertLogs("moviefactory.shots.neural.lab.tiled") as told:
        enlarged = small.enlarge(frame)
    assert np.array_equal(enlarged, roomy.enlarge(frame))
    assert (small.tiling.batch, small.tiling.side) == (1, 64)
    assert "goes on with 1 tile(s) of 64 pixels" in told.output[-1]
    with pytest.raises(NoRoomToUpscale, match="--upscaler lanczos") as error:
        tiny.enlarge(frame)
    assert str(pickle.loads(pickle.dumps(error.value))) == str(error.value)
