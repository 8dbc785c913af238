"""Print what domain adapters cost in a denoising step, against the frozen base alone.

python benchmarks/adapters.py [SIZE] [RANK] [PAIRS]     SIZE: small, medium, wide, full

A Wan transformer with random weights; `wide` is one block of Wan 2.1 1.3B on few tokens, `full` the
whole of it at 768x320, 81 frames, in bfloat16 on a GPU. Each pair of runs is one of the bare base
and one with adapters, in turns, the order swapped from pair to pair. Two figures: the median over
pairs of the ratio, and the ratio of the best runs (steadier on a machine that has other work). On a
CPU a third: the adapters' own time within a run over the rest of that run (steadiest; two domains at
strength 0 show 0, as they are skipped).
"""

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
    "medium": (12, 64, 4480, 4, 1024, 5, 20, 48),
    "wide": (12, 128, 8960, 1, 1024, 3, 20, 48),
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


def measure(bare, other, inputs, pairs):
    """Return the bare base's best seconds, the median of the pairs' ratios, the ratio of the bests."""
    for model in (bare, other):
        seconds(model, inputs)
    base, ours, ratios = [], [], []
    for pair in range(pairs):
        if pair % 2:
            added = seconds(other, inputs)
            alone = seconds(bare, inputs)
        else:
            alone = seconds(bare, inputs)
            added = seconds(other, inputs)
        base.append(alone)
        ours.append(added)
        ratios.append(added / alone)
    return min(base), median(ratios), min(ours) / min(base)


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
    size = sys.argv[1] if len(sys.argv) > 1 else ("full" if on_gpu else "medium")
    rank = int(sys.argv[2]) if len(sys.argv) > 2 else 32
    pairs = int(sys.argv[3]) if len(sys.argv) > 3 else (20 if on_gpu else 8)
    device, dtype = ("cuda", torch.bfloat16) if on_gpu else ("cpu", torch.float32)
    if not on_gpu:
        torch.set_num_threads(1)
    bare, other = make_pair(size, device, dtype)
    inputs = make_inputs(size, device, dtype)
    weights = sum(parameter.numel() for parameter in bare.parameters())
    where = torch.cuda.get_device_name() if on_gpu else "CPU, 1 thread, CPU time"
    print(f"Wan {size}, {weights / 1e6:,.0f} M weights, {dtype}, {where}, rank {rank}")
    print(
        f"{'adapters':34} {'weights':>9} {'base s':>9} {'median':>8} {'best':>8} {'within':>8}   (wanted: {WANTED:.0%})"
    )
    rows = {
        "none (the noise of this measure)": None,
        "two domains, both at strength 0": 0.0,
        "spatial part": (Part.SPATIAL,),
        "temporal part": (Part.TEMPORAL,),
        "one domain, both parts": tuple(Part),
    }
    for name, what in rows.items():
        rack = DomainRack([other])
        if what == 0.0:
            for domain in ("film", "vertical"):
                rack.add_new(domain, rank=rank)
            rack.set_strengths({})
        elif what is not None:
            rack.add_new("film", rank=rank, parts=what)
        own = sum(parameter.numel() for parameter in other.parameters()) - weights
        base, ratio, best = measure(bare, other, inputs, pairs)
        within = "" if on_gpu else f"{Clock(other).share(other, inputs, max(3, pairs // 2)):8.2%}"
        print(
            f"{name:34} {own / weights:9.2%} {base:9.4f} {ratio - 1:8.2%} {best - 1:8.2%} {within}",
            flush=True,
        )
        rack.detach()


if __name__ == "__main__":
    main()
