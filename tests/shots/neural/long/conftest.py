"""Loaded tiny bases with windows of a few frames."""

import dataclasses

import pytest


@pytest.fixture(scope="session")
def loaded_base(tiny_base):
    """Return a function from a tiny base's name and window to the base, loaded once a session."""
    from moviefactory.shots.camera import CameraSetup
    from moviefactory.shots.neural.bases.find import find_base
    from moviefactory.shots.neural.loaded import LoadedBase

    found = {}

    def load(name, window_frames):
        if (name, window_frames) not in found:
            folder = str(tiny_base(name))
            record = dataclasses.replace(find_base(folder), window_frames=window_frames)
            loaded = LoadedBase(record, CameraSetup(base=folder, device="cpu"))
            loaded.pipe.set_progress_bar_config(disable=True)
            found[name, window_frames] = loaded
        return found[name, window_frames]

    return load
