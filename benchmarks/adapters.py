"""Print what domain adapters cost in a denoising step, against the frozen base alone.

python benchmarks/adapters.py [SIZE] [RANK] [ROUNDS]     SIZE: small, wide, full

A Wan transformer with random weights; `wide` is one block of Wan 2.1 1.3B (width 1536) on two latent frames
of 384x160, `full` the whole of it at 768x320, 81 frames, in bfloat16 on a GPU. Fewer tokens than a film's make
attention cheaper, so that the ratio is rather too high than too low. Each round runs every row once and the bare
base twice, in an order drawn anew, so that other work on the machine falls on all alike; a row's figure
is the median over rounds of its time over that of the round's two bare steps, with the interval that
holds the true median in 95 of 100 measurements. On a CPU a second figure: the adapters' own time within a step
over the rest of that step.
"""

import random
import sys
import time
from statistics import median

import torch
from diffusers import WanTransformer3DModel

from moviefactory.shots.neural.adapters.attach import DomainRack
from moviefactory.shots.neural.adapters.module import (
    Part,
    SpatialBottleneck,
    TemporalBottleneck,
)

SIZES = {
    # heads, head size, feed-forward, layers, text width, latent frames, height, width
    "small": (6, 64, 1536, 4, 512, 3, 20, 48),
    "wide": (12, 128, 8960, 1, 1024, 2, 20, 48),
    "full": (12, 128, 8960, 30, 4096, 21, 40, 96),
}
WANTED = 0.03


def make_pair(size, device, dtype):
    """Return two transformers that share their weights: one stays bare."""
    heads, head, feed, layers, text, *_ = SIZES[size]
    with torch.device(device):
        one, other = (
            WanTransformer3DModel(
                num_attention_heads=heads,
                attention_head_dim=head,
                ffn_dim=feed,
                num_layers=layers,
                text_dim=text,
                rope_max_seq_len=1024,
            )
            .to(dtype)
            .eval()
            .requires_grad_(False)
            for _ in range(2)
        )
    other.load_state_dict(one.state_dict(), assign=True)
    return one, other


def make_inputs(size, device, dtype):
    *_, text, frames, height, width = SIZES[size]
    chance = torch.Generator().manual_seed(0)
    return {
        "hidden_states": torch.randn(1, 16, frames, height, width, generator=chance).to(
            device, dtype
        ),
        "timestep": torch.tensor([500], device=device),
        "encoder_hidden_states": torch.randn(1, 512, text, generator=chance).to(device, dtype),
        "return_dict": False,
    }


def seconds(model, inputs):
    on_gpu = inputs["timestep"].is_cuda
    if on_gpu:
        torch.cuda.synchronize()
    started = time.perf_counter() if on_gpu else time.process_time()
    with torch.no_grad():
        model(**inputs)
    if on_gpu:
        torch.cuda.synchronize()
        return time.perf_counter() - started
    return time.process_time() - started


ROWS = {
    "none, a bare step again (the noise)": None,
    "both parts at strength 0": (),
    "spatial part": ("spatial",),
    "temporal part": ("temporal",),
    "both parts": ("spatial", "temporal"),
}
"""The domains that a row hears; the bare base has no hooks at all."""


def measure(bare, other, rack, inputs, rounds):
    """Return the median seconds of a bare step, and each row's times over those of its round.

    Ctrl-C ends it early with the rounds that are done.
    """
    chance, alone, ratios = random.Random(0), [], {name: [] for name in ROWS}
    again = next(iter(ROWS))
    try:
        for number in range(-1, rounds):
            taken = {}
            for name in chance.sample((*ROWS, "bare"), len(ROWS) + 1):
                heard = ROWS.get(name)
                if heard is not None:
                    rack.set_strengths(dict.fromkeys(heard, 1.0))
                taken[name] = seconds(bare if heard is None else other, inputs)
            if number < 0:  # the first round warms up
                continue
            alone.append(taken["bare"])
            for name in ROWS:
                beside = taken["bare"] if name == again else (taken["bare"] + taken[again]) / 2
                ratios[name].append(taken[name] / beside - 1)
    except KeyboardInterrupt:
        pass
    return median(alone), ratios


def interval(values):
    """Return between which of `values` their true median lies, 19 times of 20 (order statistics)."""
    ordered, half = sorted(values), 0.98 * len(values) ** 0.5
    middle = len(values) / 2
    low, high = int(middle - half), min(len(values) - 1, int(middle + half))
    return ordered[max(0, low)], ordered[high]


class Clock:
    """Add up the time that adapters take within the very runs that are timed (CPU only)."""

    def __init__(self, model):
        self.seconds = 0.0
        self._handles = []
        for module in model.modules():
            if isinstance(module, (SpatialBottleneck, TemporalBottleneck)):
                self._handles.append(module.register_forward_pre_hook(self._start))
                self._handles.append(module.register_forward_hook(self._stop))

    def _start(self, *call):
        self._started = time.process_time()

    def _stop(self, *call):
        self.seconds += time.process_time() - self._started

    def share(self, model, inputs, runs):
        """Return the adapters' time over that of all the rest of the same runs, the median run."""
        shares = []
        for _ in range(runs):
            self.seconds = 0.0
            whole = seconds(model, inputs)
            shares.append(self.seconds / (whole - self.seconds))
        for handle in self._handles:
            handle.remove()
        return median(shares)


def main():
    on_gpu = torch.cuda.is_available()
    size = sys.argv[1] if len(sys.argv) > 1 else ("full" if on_gpu else "wide")
    rank = int(sys.argv[2]) if len(sys.argv) > 2 else 32
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else (20 if on_gpu else 100)
    device, dtype = ("cuda", torch.bfloat16) if on_gpu else ("cpu", torch.float32)
    if not on_gpu:
        torch.set_num_threads(1)
    bare, other = make_pair(size, device, dtype)
    inputs = make_inputs(size, device, dtype)
    weights = sum(parameter.numel() for parameter in bare.parameters())
    rack = DomainRack([other])
    rack.add_new("spatial", rank=rank, parts=(Part.SPATIAL,))
    rack.add_new("temporal", rank=rank, parts=(Part.TEMPORAL,))
    own = sum(parameter.numel() for parameter in other.parameters()) - weights
    where = torch.cuda.get_device_name() if on_gpu else "CPU, 1 thread, CPU time"
    base, ratios = measure(bare, other, rack, inputs, rounds)
    print(
        f"Wan {size}, {weights / 1e6:,.0f} M weights, {dtype}, {where}, rank {rank}, {len(next(iter(ratios.values())))} rounds"
    )
    print(f"a bare step {base:.4f} s; adapters have {own / weights:.2%} of the base's weights\n")
    print(
        f"| adapters | over the bare base (wanted: {WANTED:.0%}) | 95 % | own time |\n| --- | --- | --- | --- |"
    )
    for name, heard in ROWS.items():
        low, high = interval(ratios[name])
        within = ""
        if heard and not on_gpu:
            rack.set_strengths(dict.fromkeys(heard, 1.0))
            within = f"{Clock(other).share(other, inputs, max(5, rounds // 10)):.2%}"
        print(f"| {name} | {median(ratios[name]):+.2%} | {low:+.2%} to {high:+.2%} | {within} |")


if __name__ == "__main__":
    main()
