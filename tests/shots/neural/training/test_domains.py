"""End to end, on clips that the animatic camera films: an adapter learns a look, the base forgets none."""

import importlib.util
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("accelerate")
pytest.importorskip("tensorboard")
import tiny  # noqa: E402
from clip_folders import quick, write_folder  # noqa: E402

from moviefactory.shots.neural.adapters.file import load_adapter  # noqa: E402
from moviefactory.shots.neural.training.train import train_adapter  # noqa: E402

SCRIPT = Path(__file__).parents[4] / "benchmarks" / "domains.py"


@pytest.mark.slow
def test_an_adapter_learns_a_look_where_full_fine_tuning_forgets_the_other(tmp_path):
    spec = importlib.util.spec_from_file_location("domains_benchmark", SCRIPT)
    benchmark = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = benchmark
    spec.loader.exec_module(benchmark)
    torch.set_num_threads(1)
    base, afterwards, adapted, tuned = benchmark.compare(
        tmp_path, tiny.build("wan_t2v"), base_steps=400, steps=200
    )
    assert adapted.second_look < base.second_look - 0.01
    assert afterwards.is_base_bit_identical and adapted.is_base_bit_identical
    assert afterwards.first_look == base.first_look
    assert afterwards.second_look == base.second_look
    assert tuned.first_look > base.first_look + 0.01
    assert tuned.changed > 0


@pytest.mark.slow
def test_a_process_that_is_killed_goes_on_to_the_same_bits(tiny_base, tmp_path):
    """SIGKILL somewhere in the middle, as often as it takes to arrive."""
    clips, base = write_folder(tmp_path / "clips"), tiny_base("ltx_t2v")
    steps = {"spatial_steps": 150, "temporal_steps": 150, "save_every": 7}
    whole = load_adapter(
        train_adapter(quick(clips, tmp_path / "whole", base, **steps), lambda told: None)
    ).tensors
    work = tmp_path / "killed"
    code = (
        "import sys, torch; torch.set_num_threads(1); sys.path.insert(0, sys.argv[1])\n"
        "from pathlib import Path\n"
        "from clip_folders import quick\n"
        "from moviefactory.shots.neural.training.train import train_adapter\n"
        "data, work, base = map(Path, sys.argv[2:])\n"
        f"train_adapter(quick(data, work, base, **{steps}), lambda told: None)\n"
    )
    arguments = [
        sys.executable, "-c", code, str(Path(__file__).parent), str(clips), str(work), str(base),
    ]  # fmt: skip
    checkpoint, kills = work / "checkpoint.safetensors", 0
    for _ in range(3):
        before = checkpoint.stat().st_mtime_ns if checkpoint.exists() else 0
        process = subprocess.Popen(arguments, env={**os.environ, "HF_HUB_OFFLINE": "1"})
        while process.poll() is None:
            if checkpoint.exists() and checkpoint.stat().st_mtime_ns != before:
                time.sleep(0.15)
                process.send_signal(signal.SIGKILL)
                break
            time.sleep(0.02)
        kills += process.wait() == -signal.SIGKILL
    assert kills
    path = train_adapter(quick(clips, work, base, **steps), lambda told: None)
    again = load_adapter(path).tensors
    assert set(again) == set(whole)
    assert all(again[name].equal(tensor) for name, tensor in whole.items())
