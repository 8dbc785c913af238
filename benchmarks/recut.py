"""What a change costs on a finished film: other music, and one other shot."""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

# An installed package keeps its modules compiled: a shell that forbids it measures the compiler.
INSTALLED = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
BIG = sys.argv[1] if len(sys.argv) > 1 else "widescreen"


def make(*arguments: str) -> tuple[float, dict[str, object]]:
    """Run `moviefactory make` and return its wall time and its result."""
    began = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "moviefactory", "make", *arguments, "--json", "--quiet"],
        check=True, capture_output=True, text=True, env=INSTALLED,
    )  # fmt: skip
    return time.perf_counter() - began, json.loads(done.stdout)


with tempfile.TemporaryDirectory() as folder:
    film = Path(folder) / "film"
    whole, _ = make("An astronaut space adventure", "--format", BIG, "--out", str(film))
    nothing, _ = make(str(film))
    music, _ = make(str(film), "--music", "suspense")
    mix_only, _ = make(str(film), "--music", "triumph", "--stop-at", "sound")
    changed = {}
    for name, index in (("the first shot", 0), ("a shot in the middle", 5)):
        board = film / "storyboard.yaml"
        text = board.read_text(encoding="utf-8")
        line = [row for row in text.splitlines() if "picture:" in row][index]
        board.write_text(text.replace(line, line + " under a red moon", 1), encoding="utf-8")
        whole_run, _ = make(str(film), "--music", "triumph")
        lock = json.loads((film / "film.lock.json").read_text())
        changed[name] = whole_run, lock["shots"][index]["took_seconds"]

print("| run | seconds |\n| --- | --- |")
print(f"| the film from nothing | {whole:.1f} |")
print(f"| again, nothing changed | {nothing:.1f} |")
print(f"| other music, up to the mix | {mix_only:.1f} |")
print(f"| other music, up to the film | {music:.1f} |")
for name, (run, filming) in changed.items():
    print(f"| {name} changed | {run:.1f} |")
    print(f"| ... of which filming it | {filming:.1f} |")
