"""How long `moviefactory --help` takes, against the interpreter alone, and what it must not import."""

import statistics
import subprocess
import sys
import time

RUNS = 9
HEAVY = ("torch", "numpy", "skia", "moviepy", "scipy", "pydantic", "openai")


def seconds(*arguments: str) -> float:
    """Return the median wall time of an interpreter run."""
    times = []
    for _ in range(RUNS):
        began = time.perf_counter()
        subprocess.run([sys.executable, *arguments], check=True, capture_output=True)
        times.append(time.perf_counter() - began)
    return statistics.median(times)


probe = (
    "import sys; import moviefactory.cli; "
    f"print([name for name in {HEAVY!r} if name in sys.modules])"
)
help_seconds = seconds("-m", "moviefactory", "--help")
bare_seconds = seconds("-c", "pass")
loaded = subprocess.run([sys.executable, "-c", probe], check=True, capture_output=True, text=True)
print("| what | seconds (median of 9) |\n| --- | --- |")
print(f"| `moviefactory --help` | {help_seconds:.2f} |")
print(f"| the interpreter alone | {bare_seconds:.2f} |")
print(f"\nheavy modules loaded by `moviefactory.cli`: {loaded.stdout.strip()}")
