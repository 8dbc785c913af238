"""Adapters stand in every kind of base that can be trained, asked as training asks it."""

import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("diffusers")
from denoising import stir  # noqa: E402

from moviefactory.shots.neural.adapters.attach import DomainRack  # noqa: E402
from moviefactory.shots.neural.bases.find import find_base  # noqa: E402
from moviefactory.shots.neural.families.family import load_family  # noqa: E402

TRAINABLE = (
    "wan22_t2v", "wan22_ti2v", "wan_vace", "skyreels_df", "ltx_condition", "ltx2", "cogvideox",
    "animatediff",
)  # fmt: skip


@pytest.mark.parametrize("name", TRAINABLE)
def test_a_fresh_adapter_changes_nothing_and_a_trained_one_does(name, load_tiny, tiny_base):
    pipe = load_tiny(name)
    record = find_base(str(tiny_base(name)))
    family = load_family(record.family)
    side = record.size_multiple
    latents = family.encode_frames(pipe, torch.zeros(1, 3, 9, 2 * side, 3 * side))
    text = family.encode_text(pipe, ("dusk",))

    def predict():
        torch.manual_seed(0)
        times = torch.tensor([500.0])
        denoiser = family.denoiser_at(pipe, 500.0)
        with torch.no_grad():
            return family.predict(pipe, denoiser, latents, times, text, fps=24.0)

    before = predict()
    rack = DomainRack(family.denoisers(pipe))
    rack.add_new("film", rank=2)
    assert predict().equal(before)
    stir(rack, "film")
    assert not predict().equal(before)
    rack.detach()
    assert predict().equal(before)
