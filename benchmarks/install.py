"""Size and time of the base install, in a fresh venv."""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

root = Path(__file__).resolve().parent.parent
with tempfile.TemporaryDirectory() as name:
    venv = Path(name) / "venv"
    subprocess.run([sys.executable, "-m", "venv", str(venv)], check=True)
    before = sum(path.stat().st_size for path in venv.rglob("*") if path.is_file())
    began = time.perf_counter()
    subprocess.run([str(venv / "bin" / "pip"), "install", "--quiet", "-e", str(root)], check=True)
    seconds = time.perf_counter() - began
    after = sum(path.stat().st_size for path in venv.rglob("*") if path.is_file())
    count = len(list(venv.rglob("*.dist-info"))) - 2
print("| base install | |\n| --- | --- |")
print(
    f"| packages | {count} |\n| size | {(after - before) / 1e6:.0f} MB |\n| time | {seconds:.0f} s |"
)
