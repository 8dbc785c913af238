"""Peak memory of the largest process of a 10-minute film against a 1-minute film."""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psutil

SIZE = sys.argv[1] if len(sys.argv) > 1 else "640x270"
SHOT = """    - picture: {picture}
      seconds: 6
      say: {say}
"""
PICTURES = ("a ship sails on the open sea at dusk", "an astronaut floats above a planet",
            "a dog runs through the snow at night", "a train crosses the desert by day")  # fmt: skip


def board(minutes: int) -> str:
    """Return a storyboard of six-second shots, each with a line."""
    shots = "".join(
        SHOT.format(picture=PICTURES[n % len(PICTURES)], say=f"This is line number {n}.")
        for n in range(10 * minutes)
    )
    return f"title: {minutes} minutes\nformat: {SIZE}\nscenes:\n- mood: wonder\n  shots:\n{shots}"


def peaks(minutes: int) -> tuple[float, float]:
    """Make a film and return the peaks, in MiB, of the largest process and of all together."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "board.yaml"
        path.write_text(board(minutes))
        process = psutil.Popen(
            [
                sys.executable,
                "-m",
                "moviefactory",
                "make",
                str(path),
                "--out",
                f"{name}/film",
                "--quiet",
            ],
            stdout=subprocess.DEVNULL,
        )
        largest = together = 0.0
        while process.poll() is None:
            sizes = []
            for member in [process, *process.children(recursive=True)]:
                try:
                    sizes.append(member.memory_info().rss / 2**20)
                except psutil.NoSuchProcess:
                    continue
            largest, together = max([largest, *sizes]), max(together, sum(sizes))
            time.sleep(0.1)
        if process.returncode:
            sys.exit(f"the film of {minutes} minutes failed")
        return largest, together


short, long = peaks(1), peaks(10)
print(
    f"{os.cpu_count()} cores, {SIZE}\n\n| film | largest process, MiB | all processes, MiB |\n| --- | --- | --- |"
)
print(f"| 1 minute | {short[0]:.0f} | {short[1]:.0f} |")
print(f"| 10 minutes | {long[0]:.0f} | {long[1]:.0f} |")
print(f"\nratio {long[0] / short[0]:.2f} (largest), {long[1] / short[1]:.2f} (all)")
