"""Memory does not grow with a shot's length: measured in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

STREAMED = """
import resource, sys, tempfile
from pathlib import Path
import numpy as np
from moviefactory.shots.neural.long.blending import blended_step, draw_cuts, lay_out
from moviefactory.shots.neural.long.pieces import Packing, decode_pieces, encode_pieces
from moviefactory.shots.neural.long.store import LatentFile

packing = Packing(4)

def encode(frames):
    return frames[::4].transpose(0, 3, 1, 2).astype(np.float32)

def decode(latents):
    frames = latents.transpose(0, 2, 3, 1).clip(0, 255).astype(np.uint8)
    return np.concatenate([frames[:1], np.repeat(frames[1:], 4, axis=0)])

def peak_kib(frame_count):
    with tempfile.TemporaryDirectory() as folder:
        now, following = (LatentFile(Path(folder) / name, (3, 96, 160)) for name in "ab")
        source = (np.full((96, 160, 3), n % 256, np.uint8) for n in range(frame_count))
        start = 0
        for piece in encode_pieces(source, frame_count, packing, encode):
            now.write(start, piece)
            start += len(piece)
        layout = lay_out(start, 6, 2)
        for frame in range(start, layout.padded_count):
            now.write(frame, now.read(start - 1, start))
        for step in range(2):
            cuts = draw_cuts(layout, 1, step)
            blended_step(layout, cuts, now.read, lambda chunk: chunk * 0.9, following.write)
            now, following = following, now
        assert sum(1 for _ in decode_pieces(now.read, frame_count, packing, decode)) == frame_count
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

first = peak_kib(240)
print(peak_kib(1200) - first)
"""

FILMED = """
import dataclasses, resource, sys
import numpy as np, torch
from long_bases import order
from moviefactory.shots.camera import CameraSetup
from moviefactory.shots.neural.bases.find import find_base
from moviefactory.shots.neural.loaded import LoadedBase
from moviefactory.shots.neural.long.film import film_long
from moviefactory.media import Size

torch.set_num_threads(1)
folder, width, height = sys.argv[1], 96, 64
record = dataclasses.replace(find_base(folder), window_frames=25)
loaded = LoadedBase(record, CameraSetup(base=folder, device="cpu"))
loaded.pipe.set_progress_bar_config(disable=True)

def peak_kib(frame_count):
    shot = order("ltx_t2v", frame_count, size=Size(width, height), guidance=1.0)
    assert sum(1 for _ in film_long(loaded, shot, "s", refine_strength=0.5)) == frame_count
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

first = max(peak_kib(240), peak_kib(240))
print(peak_kib(1200) - first)
"""


def growth_kib(script, *arguments):
    """Return by how much a script's peak grows from 240 to 1,200 frames.

    What is freed goes back to the system at once, so that the measure is of what is held.
    """
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        capture_output=True,
        text=True,
        cwd=Path(__file__).parent,
        env={**os.environ, "OMP_NUM_THREADS": "1", "MALLOC_MMAP_THRESHOLD_": "65536"},
    )
    assert done.returncode == 0, done.stderr
    return int(done.stdout)


def test_what_streams_a_long_clip_holds_none_of_it():
    """960 more frames would take 42 MiB as frames, and as much again as latents."""
    assert growth_kib(STREAMED) < 3 * 1024


@pytest.mark.slow
def test_1200_frames_are_filmed_and_refined_in_the_memory_of_240(tiny_base):
    """960 more frames would take 17 MiB if they were held, and 68 as the numbers models see."""
    pytest.importorskip("torch", reason="needs the extra neural")
    assert growth_kib(FILMED, str(tiny_base("ltx_t2v"))) < 8 * 1024
