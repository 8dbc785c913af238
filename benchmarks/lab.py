"""What the lab's steps take for one frame, 768x320 to 3072x1280: networks of full size, random weights.

python benchmarks/lab.py [STEP ...]       steps: see STEPS; all of them without a name

The best of a few runs. Networks run on the GPU where there is one (wall time); everything else is
CPU time of one thread (ffmpeg's included), on a part of the frame where a whole one would take
minutes.
"""

import os
import resource
import sys
import tempfile
import time
from fractions import Fraction
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")  # before torch

import numpy as np

from moviefactory.grammar import Mood
from moviefactory.media import Size
from moviefactory.shots.animatic.camera import AnimaticCamera
from moviefactory.shots.neural.lab.blend import BlendInterpolator
from moviefactory.shots.neural.lab.deflicker import deflicker
from moviefactory.shots.neural.lab.framing import frame_for
from moviefactory.shots.neural.lab.grade import GRADES, apply_grade
from moviefactory.shots.neural.lab.grain import Grain
from moviefactory.shots.neural.lab.minterpolate import MotionInterpolator
from moviefactory.shots.neural.lab.resample import fit, load_resize, resize_by_pillow
from moviefactory.shots.neural.lab.settings import LabSetup
from moviefactory.storyboard import ShotOrder

SMALL, LARGE = Size(768, 320), Size(3072, 1280)
BASE, FILM = Fraction(16), Fraction(24)


def scene(frame_count, size=SMALL, fps=BASE):
    """Return frames of a ship at sea, as the animatic camera films it."""
    order = ShotOrder(
        "s01-01", "a ship sails on the open sea at dusk", "slow push in", "", Mood.WONDER, "", (),
        size, fps, frame_count, 1, 7, 0, 1,
    )  # fmt: skip
    camera = AnimaticCamera()
    red_green_blue = [camera.record.pixels.index(band) for band in "rgb"]
    return [frame[..., red_green_blue] for frame in camera.film(order)]


def best_ms(step, runs):
    """Return the shortest of `runs` runs, after one that is not counted."""
    clock = time.perf_counter if on_card() else cpu_seconds
    step()
    times = []
    for _ in range(runs):
        began = clock()
        step()
        times.append(clock() - began)
    return 1000 * min(times)


def cpu_seconds():
    """Return what this process and those it has waited for have used."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def on_card():
    """Return whether torch is loaded and has a card."""
    torch = sys.modules.get("torch")
    return torch is not None and torch.cuda.is_available()


def lanczos(resize):
    frame = scene(1)[0]
    framing = frame_for(SMALL.width, SMALL.height, LARGE)
    return best_ms(lambda: fit(frame, framing, LARGE, resize), 9), "CPU"


def film_grade():
    frame = np.full((LARGE.height, LARGE.width, 4), 128, np.uint8)
    return best_ms(lambda: apply_grade(frame, GRADES["film"]), 9), "CPU"


def grain():
    frame = np.full((LARGE.height, LARGE.width, 4), 128, np.uint8)
    plate = Grain(LARGE, 0.01, 1)
    return best_ms(lambda: plate.add(frame, 3), 9), "CPU"


def steady():
    frames = [np.clip(frame * share, 0, 255).astype(np.uint8) for frame, share in
              zip(scene(36), np.random.default_rng(0).uniform(0.95, 1.05, 36), strict=True)]  # fmt: skip
    return best_ms(lambda: list(deflicker(frames)), 3) / len(frames), "CPU"


def between_frames(interpolator):
    frames = scene(16)
    made = 22  # the last of them before the last frame, so that every step is between two

    def run():
        list(interpolator.retime(frames, source_fps=BASE, fps=FILM, frame_count=made))

    return best_ms(run, 2) / made, "CPU"


def device():
    import torch

    torch.set_num_threads(1)
    return torch.cuda.get_device_name() if torch.cuda.is_available() else "CPU, 1 thread"


def upscale(network, part=1):
    from moviefactory.shots.neural.lab.tiled import TiledNetwork

    where = device()
    tiled = TiledNetwork(
        network, factor=network.factor, multiple=network.multiple, setup=LabSetup()
    )
    share = 1 if on_card() else part
    frame = scene(1)[0][: SMALL.height // share, : SMALL.width // share]
    took = best_ms(lambda: tiled.enlarge(frame), 9 if on_card() else 1) * share**2
    return took, where if share == 1 else f"{where}, from 1/{share**2} of a frame"


def compact():
    from moviefactory.shots.neural.lab.compact import CompactNet

    return upscale(CompactNet(), part=2)


def rrdb(blocks, part):
    from moviefactory.shots.neural.lab.rrdb import RRDBNet

    return upscale(RRDBNet(blocks=blocks), part)


def rife():
    import torch

    from moviefactory.shots.neural.lab.ifnet import IFNet, Shape
    from moviefactory.shots.neural.lab.rife import IFNetInterpolator

    where = device()
    frames = scene(2)
    shape = Shape((192, 128, 96, 64, 32), head=4, head_depth=3, carried=8, outputs=13)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "flownet.pkl"
        torch.save(IFNet(shape).state_dict(), path)
        interpolator = IFNetInterpolator(LabSetup(interpolator_weights=str(path)))
    return best_ms(lambda: interpolator.between(*frames, 0.4), 3), where


STEPS = {
    "Lanczos to the final size": lambda: lanczos(load_resize()),
    "Lanczos by Pillow, without torch": lambda: lanczos(resize_by_pillow),
    "upscale x4, Compact 64x32": compact,
    "upscale x4, RRDB 6 blocks": lambda: rrdb(6, 4),
    "upscale x4, RRDB 23 blocks": lambda: rrdb(23, 4),
    "frame between frames, IFNet 4.25 (768x320)": rife,
    "frame of the film, minterpolate (768x320)": lambda: between_frames(
        MotionInterpolator(LabSetup())
    ),
    "frame of the film, cross-fade (768x320)": lambda: between_frames(
        BlendInterpolator(LabSetup())
    ),
    "deflicker (768x320)": steady,
    "grade": film_grade,
    "grain": grain,
}


def main():
    wanted = sys.argv[1:]
    print("| step | ms a frame | where |\n| --- | --- | --- |")
    for name, step in STEPS.items():
        if not wanted or any(word.lower() in name.lower() for word in wanted):
            took, where = step()
            print(f"| {name} | {took:.0f} | {where} |", flush=True)


if __name__ == "__main__":
    main()
