"""Tiny bases on disk for every neural test: each is saved once a session, when first asked for."""

import copy
import os

os.environ.setdefault("HF_HUB_OFFLINE", "1")
os.environ.setdefault("HF_HUB_DISABLE_PROGRESS_BARS", "1")

import pytest
import tiny


@pytest.fixture(scope="session")
def _quiet_torch():
    """Skip where the extra `neural` is not installed; one thread and no chatter where it is."""
    torch = pytest.importorskip("torch", reason="needs the extra neural")
    diffusers = pytest.importorskip("diffusers", reason="needs the extra neural")
    from transformers.utils import logging as transformers_logging

    torch.set_num_threads(1)
    for chatter in (diffusers.utils.logging, transformers_logging):
        chatter.set_verbosity_error()
        chatter.disable_progress_bar()


@pytest.fixture(scope="session")
def tiny_base(tmp_path_factory, _quiet_torch):
    """Return a function from a tiny base's name (`tiny.BUILDERS`) to its folder. Don't write there."""
    folders = {}

    def folder(name):
        if name not in folders:
            folders[name] = tiny.save(name, tmp_path_factory.mktemp("bases") / name)
        return folders[name]

    return folder


@pytest.fixture(scope="session")
def _loaded(tiny_base):
    """Return a function from a tiny base's name to its pipeline, read from its folder once."""
    from diffusers import DiffusionPipeline

    pipes = {}

    def loaded(name):
        if name not in pipes:
            pipes[name] = DiffusionPipeline.from_pretrained(tiny_base(name), local_files_only=True)
            pipes[name].set_progress_bar_config(disable=True)
        return pipes[name]

    return loaded


@pytest.fixture
def load_tiny(_loaded):
    """Return a function from a tiny base's name to a quiet pipeline of its own, as it was loaded."""
    return lambda name: copy.deepcopy(_loaded(name))


@pytest.fixture
def load_denoiser(_loaded):
    """Return a function from a tiny base's name to a denoiser of its own, as loaded: frozen."""

    def load(name):
        pipe = _loaded(name)
        return copy.deepcopy(getattr(pipe, "transformer", None) or pipe.unet).requires_grad_(False)

    return load
