"""An adapter's file: what it binds, what is refused, what lies in the library, how domains merge."""

import pickle
from dataclasses import replace

import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("diffusers")
from denoising import BASES, predict, stir  # noqa: E402

from moviefactory.errors import BadOption, UnreadableFile  # noqa: E402
from moviefactory.shots.neural.adapters import library  # noqa: E402
from moviefactory.shots.neural.adapters.attach import DomainRack  # noqa: E402
from moviefactory.shots.neural.adapters.file import (  # noqa: E402
    Adapter,
    AdapterCard,
    BaseIdentity,
    ForeignAdapter,
    load_adapter,
    ranks_of,
    read_card,
    save_adapter,
    targets_of,
)
from moviefactory.shots.neural.adapters.merge import merge_adapters  # noqa: E402
from moviefactory.shots.neural.adapters.module import Part  # noqa: E402

WAN = BaseIdentity("WanTransformer3DModel", "Wan-AI/Wan2.1-T2V-1.3B-Diffusers", "abc")


def make(rack, domain, base=WAN):
    tensors = rack.tensors(domain)
    card = AdapterCard(
        domain, base, ranks_of(tensors), targets_of(tensors), "CC-BY-4.0", "12 clips of dusk"
    )
    return Adapter(card, tensors)


@pytest.fixture
def rack(load_denoiser):
    rack = DomainRack([load_denoiser("wan_t2v")])
    rack.add_new("film", rank=4)
    stir(rack, "film")
    return rack


def test_a_file_gives_back_what_was_saved(rack, tmp_path):
    adapter = make(rack, "film")
    save_adapter(tmp_path / "new" / "film.safetensors", adapter)
    back = load_adapter(tmp_path / "new" / "film.safetensors", WAN)
    assert back.card == adapter.card
    assert back.card.ranks == {"spatial": 4, "temporal": 4}
    assert set(back.card.targets) == {
        f"0.blocks.{block}.{attention}" for block in (0, 1) for attention in ("attn1", "attn2")
    }
    assert all(back.tensors[name].equal(tensor) for name, tensor in adapter.tensors.items())
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["film.safetensors"]


@pytest.mark.parametrize(
    "changed",
    (
        {"base_class": "LTXVideoTransformer3DModel"},
        {"base_id": "Lightricks/LTX-Video"},
        {"revision": "another"},
    ),
    ids=str,
)
def test_a_file_for_another_base_is_refused(rack, tmp_path, changed):
    save_adapter(tmp_path / "film.safetensors", make(rack, "film"))
    used_with = replace(WAN, **changed)
    with pytest.raises(ForeignAdapter) as caught:
        load_adapter(tmp_path / "film.safetensors", used_with)
    again = pickle.loads(pickle.dumps(caught.value))
    assert str(again) == str(caught.value)
    assert str(WAN) in str(again) and str(used_with) in str(again) and "--base" in str(again)


def test_a_base_without_a_revision_takes_any(rack, tmp_path):
    save_adapter(tmp_path / "film.safetensors", make(rack, "film"))
    assert load_adapter(tmp_path / "film.safetensors", replace(WAN, revision="")).card.base == WAN


def test_a_folder_is_known_by_its_digest_wherever_it_lies():
    here = BaseIdentity("WanTransformer3DModel", "here", "sha256:12")
    assert here.accepts(replace(here, base_id="there"))
    assert not here.accepts(replace(here, revision="sha256:13"))
    assert not here.accepts(replace(here, base_class="LTXVideoTransformer3DModel"))


def test_broken_files_are_refused_with_a_remedy(rack, tmp_path):
    path = tmp_path / "film.safetensors"
    with pytest.raises(UnreadableFile, match="does not exist"):
        load_adapter(path)
    save_adapter(path, make(rack, "film"))
    whole = path.read_bytes()
    for broken in (b"", b"nonsense", whole[:100], whole[:-5]):
        path.write_bytes(broken)
        with pytest.raises(UnreadableFile, match="no whole safetensors file"):
            load_adapter(path)
    from safetensors.torch import save_file

    save_file({"lora_A.weight": torch.zeros(2)}, path)
    with pytest.raises(UnreadableFile, match="--lora"):
        read_card(path)
    tensors = {name: tensor * torch.inf for name, tensor in rack.tensors("film").items()}
    save_adapter(path, Adapter(make(rack, "film").card, tensors))
    with pytest.raises(UnreadableFile, match="not finite"):
        load_adapter(path)


@pytest.mark.parametrize("suffix", (".bin", ".pt", ".PTH", ".ckpt"))
def test_a_pickle_is_never_opened(tmp_path, suffix):
    class Trap:
        def __reduce__(self):
            return (tmp_path.joinpath("sprung").touch, ())

    path = tmp_path / f"film{suffix}"
    torch.save(Trap(), path)
    with pytest.raises(UnreadableFile, match="pickle"):
        load_adapter(path)
    disguised = path.rename(tmp_path / "film.safetensors")
    with pytest.raises(UnreadableFile, match="no whole safetensors file"):
        load_adapter(disguised)
    assert not (tmp_path / "sprung").exists()


def test_the_library_finds_a_domain_by_its_base(rack, tmp_path):
    ltx = BaseIdentity("LTXVideoTransformer3DModel", "Lightricks/LTX-Video")
    for base in (WAN, ltx):
        save_adapter(library.shelf_path("film", base, tmp_path), make(rack, "film", base))
    broken = library.shelf_path("broken", WAN, tmp_path)
    broken.write_bytes(b"no")
    listed = library.list_adapters([tmp_path])
    assert [one.card.base for one in listed if one.card] in ([WAN, ltx], [ltx, WAN])
    assert [one.path for one in listed if one.fault] == [broken]
    for base in (WAN, ltx):
        assert library.open_adapter("film", base, [tmp_path]).card.base == base
    with pytest.raises(library.UnknownAdapter, match=r"there are film: train one"):
        library.open_adapter("noir", WAN, [tmp_path])
    with pytest.raises(library.UnknownAdapter, match="there is none yet"):
        library.open_adapter("film", WAN, [tmp_path / "empty"])
    path = library.shelf_path("film", ltx, tmp_path)
    with pytest.raises(ForeignAdapter):
        library.open_adapter(str(path), WAN, [tmp_path])


@pytest.mark.parametrize("name", BASES)
def test_a_merged_adapter_does_what_the_mix_does(name, load_denoiser, tmp_path):
    denoiser = load_denoiser(name)
    rack = DomainRack([denoiser])
    rack.add_new("film", rank=4)
    rack.add_new("vertical", rank=3, parts=[Part.SPATIAL])
    stir(rack, "film")
    stir(rack, "vertical")
    rack.set_strengths({"film": 0.75, "vertical": 0.5})
    mixed = predict(denoiser)
    merged = merge_adapters("both", [(make(rack, "film"), 0.75), (make(rack, "vertical"), 0.5)])
    rack.detach()
    assert not torch.allclose(predict(denoiser), mixed, atol=1e-3)
    rack.add("both", merged.tensors)
    assert torch.allclose(predict(denoiser), mixed, atol=1e-5)
    assert merged.card.ranks == {"spatial": 7, "temporal": 4}
    assert merged.card.training_data == "12 clips of dusk"


def test_merging_files_keeps_the_sources_and_overwrites_nothing(rack, tmp_path):
    rack.add_new("vertical", rank=2)
    paths = [tmp_path / "film.safetensors", tmp_path / "vertical.safetensors"]
    for domain, path in zip(("film", "vertical"), paths, strict=True):
        save_adapter(path, make(rack, domain))
    before = [path.read_bytes() for path in paths]
    both = tmp_path / "both.safetensors"
    weighted = [(paths[0], 0.5), (paths[1], 0.5)]
    assert library.merge_files("both", weighted, both) == both
    assert read_card(both).domain == "both"
    assert [path.read_bytes() for path in paths] == before
    with pytest.raises(BadOption, match="exists already"):
        library.merge_files("both", weighted, both)
    with pytest.raises(BadOption, match="at least two"):
        library.merge_files("one", weighted[:1], tmp_path / "one.safetensors")
    save_adapter(paths[1], make(rack, "vertical", replace(WAN, base_id="other/base")))
    with pytest.raises(ForeignAdapter):
        library.merge_files("mixed", weighted, tmp_path / "mixed.safetensors")
