"""A whole film against x264 alone on the very same frames with the same parameters, in one run.

Each finished shot is decoded to raw frames in a temporary file (not timed), and encoded again from
there (timed): that is what no film of these frames can undercut. Shorter or smaller is quicker:

python benchmarks/film_against_x264.py [FORMAT] [SECONDS]
"""

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from fractions import Fraction
from pathlib import Path

from moviefactory.ffmpeg import ffmpeg_exe, key_frames, run_ffmpeg
from moviefactory.media import Size
from moviefactory.pipeline.plan import encoding_for

# An installed package keeps its modules compiled: a shell that forbids it measures the compiler.
installed = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def processor_seconds() -> float:
    """Return what all processes that this one started have taken of the processor."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


film_format = sys.argv[1] if len(sys.argv) > 1 else "widescreen"
length = ["--seconds", sys.argv[2]] if len(sys.argv) > 2 else []
with tempfile.TemporaryDirectory() as name:
    folder = Path(name)
    began = time.perf_counter()
    made = subprocess.run(
        [sys.executable, "-m", "moviefactory", "make", "An astronaut space adventure",
         "--format", film_format, *length, "--out", str(folder / "film"), "--json", "--quiet"],
        check=True, capture_output=True, text=True, env=installed,
    )  # fmt: skip
    film_seconds = time.perf_counter() - began
    film_processor = processor_seconds()
    result = json.loads(made.stdout)
    lock = json.loads((folder / "film" / "film.lock.json").read_text())
    width, height = map(int, result["size"].split("x"))
    size, fps = Size(width, height), Fraction(result["fps"])

    x264_seconds = x264_processor = 0.0
    frames = 0
    for shot in lock["shots"]:
        take = folder / "film" / "shots" / shot["shot"] / f"take-{shot['take']}.mp4"
        raw = folder / "frames.yuv"
        run_ffmpeg(
            ["-i", str(take), "-pix_fmt", "yuv420p", "-f", "rawvideo", str(raw)], doing="decoding"
        )
        arguments = encoding_for(draft=False).arguments(
            size, fps, key_frames(shot["frame_count"], fps)[1:]
        )
        before = processor_seconds()
        began = time.perf_counter()
        subprocess.run(
            [ffmpeg_exe(), "-loglevel", "error", "-y", "-f", "rawvideo", "-pix_fmt", "yuv420p",
             "-s", str(size), "-r", str(fps), "-i", str(raw), *arguments, "-f", "mp4",
             str(folder / "again.mp4")],
            check=True,
        )  # fmt: skip
        x264_seconds += time.perf_counter() - began
        x264_processor += processor_seconds() - before
        frames += shot["frame_count"]

drawing = sum(shot["took_seconds"] for shot in lock["shots"])
print("| what | seconds | ms a frame | of the processor, s |\n| --- | --- | --- | --- |")
print(
    f"| the whole film, {result['size']}, {frames} frames | {film_seconds:.1f} | {1000 * film_seconds / frames:.0f} | {film_processor:.0f} |"
)
print(
    f"| x264 alone on the same frames | {x264_seconds:.1f} | {1000 * x264_seconds / frames:.0f} | {x264_processor:.0f} |"
)
print(
    f"\nratio {film_seconds / x264_seconds:.2f}, of processor time {film_processor / x264_processor:.2f}; all shots' own wall times sum to {drawing:.1f} s"
)
