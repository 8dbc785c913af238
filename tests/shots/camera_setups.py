"""A setup for every camera of the table, small enough for tests."""

import sys
from pathlib import Path

import pytest

from moviefactory.shots.camera import CAMERAS, CameraSetup

HEAVY = ("diffusers",)
"""Cameras whose packages take seconds to import: a test that starts processes is slow with them."""
CAMERAS_BY_WEIGHT = [
    pytest.param(name, marks=pytest.mark.slow if name in HEAVY else ()) for name in CAMERAS
]


def setup_for(name: str, folder: Path) -> CameraSetup:
    """Return a small setup of a camera; `folder` is where its model may be saved (once)."""
    return _tiny_base(folder / "tiny") if name == "diffusers" else CameraSetup()


def _tiny_base(folder: Path) -> CameraSetup:
    torch = pytest.importorskip("torch", reason="needs the extra neural")
    pytest.importorskip("diffusers", reason="needs the extra neural")
    torch.set_num_threads(1)
    sys.path.append(str(Path(__file__).parent / "neural"))
    import tiny

    from moviefactory.shots.neural.bases.load import quiet
    from moviefactory.shots.neural.bases.own import OwnFacts, save_facts
    from moviefactory.shots.neural.lab.settings import LabSetup

    if not folder.exists():
        with quiet():
            tiny.save("ltx_t2v", folder)
        facts = OwnFacts(pixels=64 * 96, window_frames=25, fps=8, steps=2)
        save_facts(folder, facts)
    return CameraSetup(base=str(folder), device="cpu", lab=LabSetup(interpolator="blend"))
