"""Tiny bases on disk for every neural test: each is saved once a session, when first asked for."""

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


@pytest.fixture
def load_tiny(tiny_base):
    """Return a function that loads a tiny base from its folder: a new, quiet pipeline each time."""
    from diffusers import DiffusionPipeline

    def load(name):
        pipe = DiffusionPipeline.from_pretrained(tiny_base(name), local_files_only=True)
        pipe.set_progress_bar_config(disable=True)
        return pipe

    return load
