"""Every tiny base is what its name says: saved, it comes back as the same class and weights."""

import json

import pytest
import tiny


@pytest.mark.parametrize("name", tiny.BUILDERS)
def test_a_tiny_base_says_which_class_it_is_and_holds_no_pickles(name, tiny_base):
    folder = tiny_base(name)
    index = json.loads((folder / "model_index.json").read_text())
    assert index["_class_name"].endswith("Pipeline")
    assert list(folder.rglob("*.safetensors"))
    assert not [path for path in folder.rglob("*") if path.suffix in {".bin", ".pt", ".pkl"}]


@pytest.mark.parametrize("name", ["wan_t2v", "ltx_t2v", "framepack"])
def test_a_tiny_base_comes_back_with_the_same_weights(name, load_tiny):
    built, back = tiny.build(name), load_tiny(name)
    assert type(back) is type(built)
    for part, model in built.components.items():
        if hasattr(model, "state_dict"):
            for key, weight in model.state_dict().items():
                assert weight.equal(getattr(back, part).state_dict()[key]), (part, key)
