"""What all tests share: one BLAS thread, compiled modules, a settings folder of their own, no keys."""

import gc
import itertools
import os
import sys

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("OMP_NUM_THREADS", "1")
# Many tests start processes: each would compile the package anew.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

import pytest

sys.dont_write_bytecode = False
NUMBERS = itertools.count()


def pytest_collection() -> None:
    """Look for no garbage among the modules and tests while they are read: they stay."""
    gc.disable()


def pytest_collection_finish() -> None:
    """Leave the modules and tests alone in collections of garbage: they stay to the end."""
    gc.enable()
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def _no_settings_from_outside(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Only a name: a folder for each of thousands of tests makes every other temporary one slow.
    folder = tmp_path_factory.getbasetemp() / f"config-{next(NUMBERS)}"
    monkeypatch.setenv("XDG_CONFIG_HOME", str(folder))
    for name in list(os.environ):
        if name.startswith(("MOVIEFACTORY_", "OPENAI_")):
            monkeypatch.delenv(name)
