"""Tiny bases with their families, loaded once a session."""

import pytest
from family_cases import CASES
from tiny import film_one


@pytest.fixture(scope="session")
def family_of():
    """Return a function from a tiny base's name to its family."""
    pytest.importorskip("torch", reason="needs the extra neural")
    from moviefactory.shots.neural.families.family import load_family

    return lambda base: load_family(CASES[base].family)


@pytest.fixture(scope="session")
def pipe_of(tiny_base):
    """Return a function from a tiny base's name to its pipeline: shared, so change nothing in it."""
    from diffusers import DiffusionPipeline

    loaded = {}

    def pipe(base):
        if base not in loaded:
            found = DiffusionPipeline.from_pretrained(tiny_base(base), local_files_only=True)
            found.set_progress_bar_config(disable=True)
            loaded[base] = found
        return loaded[base]

    return pipe


@pytest.fixture(scope="session")
def film(family_of, pipe_of):
    """Return a function that films an order with a tiny base, the same order once a session."""
    done = {}

    def digest(value):
        if isinstance(value, tuple):
            return tuple(digest(part) for part in value)
        return value.tobytes() if hasattr(value, "tobytes") else repr(value)

    def filmed(base, **changes):
        key = (base, *sorted((name, digest(value)) for name, value in changes.items()))
        if key not in done:
            order = CASES[base].order(**changes)
            done[key] = film_one(family_of(base), pipe_of(base), order)
        return done[key]

    return filmed
