"""Every tiny base is what its name says: saved, it comes back as the same class."""

import json

import pytest
import tiny


@pytest.mark.parametrize("name", tiny.BUILDERS)
def test_a_tiny_base_comes_back_as_it_was_saved(name, tiny_base, load_tiny):
    built, back = tiny.build(name), load_tiny(name)
    index = json.loads((tiny_base(name) / "model_index.json").read_text())
    assert type(back) is type(built)
    assert index["_class_name"] == type(built).__name__
    assert not list(tiny_base(name).rglob("*.bin"))
    for part, model in built.components.items():
        if hasattr(model, "state_dict"):
            for key, weight in model.state_dict().items():
                assert weight.equal(getattr(back, part).state_dict()[key]), (part, key)
