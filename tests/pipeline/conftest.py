"""Tiny bases for films through the whole pipeline: each is saved once a session."""

import os
import sys
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

os.environ.setdefault("HF_HUB_OFFLINE", "1")
os.environ.setdefault("HF_HUB_DISABLE_PROGRESS_BARS", "1")

import pytest

NEURAL_TESTS = Path(__file__).resolve().parents[1] / "shots" / "neural"


@pytest.fixture(scope="session")
def tiny_film_base(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Return a function from a tiny pipeline's name to its folder: 17 frames, 8 fps, 2 steps."""
    torch = pytest.importorskip("torch", reason="needs the extra neural")
    pytest.importorskip("diffusers", reason="needs the extra neural")
    torch.set_num_threads(1)
    sys.path.append(str(NEURAL_TESTS))
    import tiny

    from moviefactory.shots.neural.bases.own import OwnFacts, save_facts

    folders: dict[str, Path] = {}

    def folder(name: str) -> Path:
        if name not in folders:
            folders[name] = tiny.save(name, tmp_path_factory.mktemp("film-bases") / name)
            facts = OwnFacts(pixels=96 * 64, window_frames=17, fps=Fraction(8), steps=2)
            if name == "sd2d":
                facts = OwnFacts(steps=2)
            save_facts(folders[name], facts)
        return folders[name]

    return folder
