import sys
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch")
safetensors_torch = pytest.importorskip("safetensors.torch")

from moviefactory.errors import UnreadableFile  # noqa: E402
from moviefactory.shots.neural.lab.ifnet import IFNet, Shape, warp  # noqa: E402
from moviefactory.shots.neural.lab.interpolator import load_interpolator  # noqa: E402
from moviefactory.shots.neural.lab.settings import LabSetup  # noqa: E402

torch.set_num_threads(1)
RELEASES = {
    "4.6": Shape((16, 12, 8, 8)),
    "4.7": Shape((16, 12, 8, 8), head=4, head_depth=1),
    "4.17": Shape((16, 12, 8, 8), head=8, head_depth=3, head_width=32),
    "4.25": Shape((16, 12, 8, 8, 4), head=4, head_depth=3, carried=8, outputs=13),
}


def made(name):
    torch.manual_seed(5)
    network = IFNet(RELEASES[name])
    for values in network.parameters():
        torch.nn.init.normal_(values, std=0.05)
    return network.eval().requires_grad_(False)


def saved(network, path: Path, prefix="module.") -> Path:
    tensors = {prefix + name: value.clone() for name, value in network.state_dict().items()}
    if path.suffix == ".safetensors":
        safetensors_torch.save_file(tensors, path)
    else:
        tensors["module.teacher.conv.weight"] = torch.zeros(1)
        torch.save(tensors, path)
    return path


def load(path):
    return load_interpolator(
        LabSetup(interpolator="ifnet", interpolator_weights=str(path), device="cpu")
    )


def frames(count, height=48, width=70):
    rng = np.random.default_rng(2)
    texture = rng.integers(0, 256, (height, width, 3), dtype=np.uint8)
    return [np.roll(texture, 3 * index, axis=1) for index in range(count)]


@pytest.mark.parametrize("name", RELEASES)
@pytest.mark.parametrize("file", ["flownet.pkl", "flownet.safetensors"])
def test_each_releases_shape_is_read_from_its_tensors_and_loads_whole(name, file, tmp_path):
    network = made(name)
    interpolator = load(saved(network, tmp_path / file))
    assert Shape.of(network.state_dict()) == RELEASES[name]
    before, after = frames(2)
    found = interpolator.between(before, after, 0.3)
    assert found.shape == before.shape
    unit = RELEASES[name].multiple
    pictures = [
        torch.nn.functional.pad(
            torch.tensor(frame).permute(2, 0, 1)[None] / 255,
            (0, -70 % unit, 0, -48 % unit), mode="replicate",
        )
        for frame in (before, after)
    ]  # fmt: skip
    plain = network(*pictures, 0.3)[0, :, :48, :70].permute(1, 2, 0).numpy() * 255
    np.testing.assert_allclose(found, plain, atol=0.51)


@pytest.mark.parametrize("name", RELEASES)
def test_time_matters_and_a_film_that_stands_still_keeps_standing(name, tmp_path):
    interpolator = load(saved(made(name), tmp_path / "flownet.pkl"))
    before, after = frames(2)
    early, late = (interpolator.between(before, after, part) for part in (0.1, 0.9))
    assert (early != late).any()
    still = np.full((40, 64, 3), (200, 90, 30), np.uint8)
    np.testing.assert_allclose(interpolator.between(still, still, 0.4), still, atol=1)


def test_names_and_shapes_are_those_that_are_published():
    """Source: the tensor lists of the releases 4.6 and 4.25."""
    old = {name: tuple(value.shape) for name, value in IFNet(Shape()).state_dict().items()}
    assert old["block0.conv0.0.0.weight"] == (96, 7, 3, 3)
    assert old["block1.conv0.0.0.weight"] == (64, 12, 3, 3)
    assert old["block3.convblock.7.beta"] == (1, 64, 1, 1)
    assert old["block2.convblock.0.conv.bias"] == (96,)
    assert old["block0.lastconv.0.weight"] == (192, 24, 4, 4)
    shape = Shape((192, 128, 96, 64, 32), head=4, head_depth=3, carried=8, outputs=13)
    new = {name: tuple(value.shape) for name, value in IFNet(shape).state_dict().items()}
    assert new["block0.conv0.0.0.weight"] == (96, 15, 3, 3)
    assert new["block4.conv0.0.0.weight"] == (16, 28, 3, 3)
    assert new["block0.lastconv.0.weight"] == (192, 52, 4, 4)
    assert new["encode.cnn3.weight"] == (16, 4, 4, 4)
    assert shape.scales == (16, 8, 4, 2, 1)
    lite = Shape((192, 128, 96, 64, 24), head=4, head_depth=3, carried=8, outputs=13)
    assert lite.scales == (32, 16, 8, 4, 1)


def test_warping_by_whole_pixels_moves_by_whole_pixels():
    picture = torch.rand(1, 3, 20, 30)
    flow = torch.zeros(1, 2, 20, 30)
    torch.testing.assert_close(warp(picture, flow), picture, atol=1e-5, rtol=1e-5)
    flow[:, 0], flow[:, 1] = 4, -3
    moved = warp(picture, flow)
    torch.testing.assert_close(moved[..., 3:, :26], picture[..., :17, 4:], atol=1e-5, rtol=1e-5)


def test_a_shot_is_retimed_and_the_bases_frames_are_kept(tmp_path):
    interpolator = load(saved(made("4.6"), tmp_path / "flownet.safetensors", prefix=""))
    source = frames(9)
    found = list(
        interpolator.retime(source, source_fps=Fraction(16), fps=Fraction(24), frame_count=13)
    )
    assert len(found) == 13
    for index in range(0, 13, 3):
        np.testing.assert_array_equal(found[index], source[index * 2 // 3])


def test_weights_of_another_network_are_refused_with_the_remedy(tmp_path):
    torch.save({"module.flow.weight": torch.zeros(2)}, tmp_path / "flownet.pkl")
    with pytest.raises(UnreadableFile, match=r"no RIFE 4.6 to 4.26 network; take .* minterpolate"):
        load(tmp_path / "flownet.pkl")


def test_without_torch_the_error_names_the_extra(tmp_path, monkeypatch):
    path = saved(made("4.6"), tmp_path / "flownet.pkl")
    monkeypatch.setitem(sys.modules, "torch", None)
    with pytest.raises(Exception, match=r'needs torch.*pip install "moviefactory\[neural\]"'):
        load(path)
