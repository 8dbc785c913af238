import subprocess
import sys

import pytest

pytest.importorskip("torch")

SCRIPT = """
import resource, sys
from fractions import Fraction
import numpy as np, torch
from moviefactory.media import Size
from moviefactory.shots.neural.lab.compact import CompactNet
from moviefactory.shots.neural.lab.finish import finish
from moviefactory.shots.neural.lab.settings import LabSetup

torch.set_num_threads(1)
torch.manual_seed(0)
torch.save({"params": CompactNet(2, 4, 1).state_dict()}, sys.argv[1])
setup = LabSetup(upscaler_weights=sys.argv[1], grade="film", device="cpu", tile_side=64, tile_margin=4)
scene = np.random.default_rng(0).integers(0, 256, (48, 96, 3), dtype=np.uint8)

def peak_kib(frame_count):
    source = (np.roll(scene, n, axis=1) for n in range(frame_count))
    made = finish(source, source_fps=Fraction(16), size=Size(192, 96), fps=Fraction(24),
                  frame_count=frame_count, setup=setup)
    assert sum(1 for _ in made) == frame_count
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

first = peak_kib(60)
print(peak_kib(600) - first)
"""


@pytest.mark.slow
def test_ten_times_the_shot_takes_no_more_memory(tmp_path):
    """Every step runs: deflicker, minterpolate, a network in tiles, grade, grain.

    600 frames held would be 42 MiB of output, or 8 MiB of what the base filmed.
    """
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path / "w.pth")], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) < 5 * 1024
