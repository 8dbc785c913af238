"""Swapped attention in windows, over everything, and space and time apart: cost, and what is learnt.

python benchmarks/attention.py [cost|learning]       prints Markdown; both without a name

Cost: two blocks in a row (the second one shifted, the roles changed), forward without gradients, on
the GPU where there is one (SD 2.x's first level: 320 channels, 5 heads, bfloat16), else on one
thread of the CPU (32 channels, 1 head, float32; seconds of CPU, as other work may share the machine).
Each row runs in a process of its own; memory is what its peak lies above the start. What is too much
for the CPU is reckoned from the pairs.

Learning: a small 2D U-Net learns frames of animatic clips (32x16 pixels, no autoencoder); it is
frozen and inflated three times with as many weights; the added layers learn windows of 8 frames for
equal steps. The loss is on clips that nobody saw, at the same times and noises.
"""

import os
import resource
import subprocess
import sys
import time
from fractions import Fraction
from itertools import islice

os.environ.setdefault("OMP_NUM_THREADS", "1")

import numpy as np
import torch
from diffusers import DDIMScheduler, UNet2DConditionModel
from torch import nn

from moviefactory.grammar import Mood
from moviefactory.media import Size
from moviefactory.shots.animatic.camera import AnimaticCamera
from moviefactory.shots.neural.training.noising import noising_of
from moviefactory.shots.neural.videofactory.attention import SwappedWindowAttention
from moviefactory.shots.neural.videofactory.model import WINDOW, VideoFactoryUNet
from moviefactory.shots.neural.videofactory.windows import cut_windows
from moviefactory.storyboard import ShotOrder

KINDS = ("windows", "full", "separate")
EVERYTHING = (1 << 20,) * 3
SIZES = ((16, 24, 43), (16, 40, 96), (32, 40, 96), (64, 40, 96))
"""Frames, rows, columns of latents: VideoFactory's own base, then 768x320 of growing length."""
MOST_PAIRS_ON_CPU = 4e9


class SeparateAttention(nn.Module):
    """Attention within each frame, then over time at each place; as many weights as a swap."""

    def __init__(self, width, heads):
        super().__init__()
        self.heads = heads
        self.norms = nn.ModuleList(nn.LayerNorm(width) for _ in range(3))
        self.inputs = nn.ModuleList(nn.Linear(width, 3 * width, bias=False) for _ in range(2))
        self.outputs = nn.ModuleList(nn.Linear(width, width) for _ in range(2))
        shrink = nn.Linear(2 * width, width)
        self.feed_forward = nn.Sequential(nn.Linear(width, 2 * width), nn.GELU(), shrink)
        for last in (*self.outputs, shrink):
            nn.init.zeros_(last.weight)
            nn.init.zeros_(last.bias)

    def attend(self, number, tokens):
        """Shape: (batch, groups, tokens, channels): tokens of one group see each other."""
        three = self.inputs[number](self.norms[number](tokens)).unflatten(-1, (3, self.heads, -1))
        query, key, value = three.flatten(0, 1).permute(2, 0, 3, 1, 4)
        found = nn.functional.scaled_dot_product_attention(query, key, value)
        return tokens + self.outputs[number](found.transpose(1, 2).reshape(tokens.shape))

    def forward(self, spatial, temporal):
        batch, frames, height, width, channels = temporal.shape
        tokens = self.attend(0, temporal.reshape(batch, frames, height * width, channels))
        tokens = self.attend(1, tokens.transpose(1, 2)).transpose(1, 2)
        tokens = tokens + self.feed_forward(self.norms[2](tokens))
        return tokens.reshape(temporal.shape)


def make_block(kind, width, heads, *, is_odd, window=WINDOW):
    if kind == "separate":
        return SeparateAttention(width, heads)
    return SwappedWindowAttention(
        width,
        heads=heads,
        window=window if kind == "windows" else EVERYTHING,
        is_shifted=is_odd,
        temporal_asks=is_odd,
    )


def pairs_of(kind, size):
    """Return the query-key pairs of two blocks, padding counted."""
    frames, height, width = size
    tokens = frames * height * width
    if kind == "separate":
        return 2 * tokens * (height * width + frames)
    if kind == "full":
        return 2 * tokens**2
    cuts = [cut_windows(size, WINDOW, is_shifted=is_odd) for is_odd in (False, True)]
    return sum(int(np.prod(cut.counts)) * int(np.prod(cut.window)) ** 2 for cut in cuts)


def measure(kind, size):
    """Return seconds and MiB of two blocks in this process."""
    torch.set_num_threads(1)
    on_card = torch.cuda.is_available()
    device, dtype, width, heads = (
        ("cuda", torch.bfloat16, 320, 5) if on_card else ("cpu", torch.float32, 32, 1)
    )
    torch.manual_seed(0)
    blocks = [make_block(kind, width, heads, is_odd=odd).to(device, dtype) for odd in (False, True)]
    small = torch.zeros(1, 2, 4, 4, width, device=device, dtype=dtype)
    features = [torch.randn(1, *size, width, device=device, dtype=dtype) for _ in range(2)]

    def run(spatial, temporal):
        for block in blocks:
            temporal = block(spatial, temporal)
        if on_card:
            torch.cuda.synchronize()

    def peak():
        if on_card:
            return torch.cuda.max_memory_allocated() / 2**20
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**10

    clock, times = time.perf_counter if on_card else time.process_time, []
    with torch.inference_mode():
        run(small, small)
        if on_card:
            torch.cuda.reset_peak_memory_stats()
        before = peak()
        for _ in range(10 if on_card else 1 if pairs_of(kind, size) > 1e9 else 3):
            began = clock()
            run(*features)
            times.append(clock() - began)
    return min(times), peak() - before


def cost():
    on_card = torch.cuda.is_available()
    where = torch.cuda.get_device_name() if on_card else "CPU, 1 thread"
    print(f"## Cost of two blocks, forward ({where})\n")
    print("| latents (frames x rows x columns) | attention | pairs, 10^6 | seconds | MiB |")
    print("| --- | --- | --- | --- | --- |")
    rate = 0.0
    for size in SIZES:
        for kind in KINDS:
            pairs = pairs_of(kind, size)
            if kind == "full" and not on_card and pairs > 2 * MOST_PAIRS_ON_CPU:
                took, memory = f"{pairs / rate:.0f} (reckoned)", "-"
            else:
                done = subprocess.run(
                    [sys.executable, __file__, "measure", kind, *map(str, size)],
                    check=True, capture_output=True, text=True,
                )  # fmt: skip
                seconds, mebibytes = map(float, done.stdout.split()[-2:])
                took, memory = f"{seconds:.4f}" if on_card else f"{seconds:.2f}", f"{mebibytes:.0f}"
                rate = pairs / seconds if kind == "full" else rate
            shape = " x ".join(map(str, size))
            print(f"| {shape} | {kind} | {pairs / 1e6:,.0f} | {took} | {memory} |", flush=True)


FRAMES, ROWS, COLUMNS = 8, 16, 32
LEARNING_WINDOW = (8, 4, 4)
SEEDS = (0, 1)
STILL_STEPS, CLIP_STEPS = 200, 50
SEEN = (
    "a ship sails on the open sea", "a train crosses a desert", "a fox runs over a meadow",
    "a rocket rises over a city", "birds fly over mountains", "a rider in the snow",
    "a whale swims under water", "a car drives through a neon city", "a dragon over a village",
    "a horse gallops through a forest", "an astronaut near a planet", "a balloon over a lake",
)  # fmt: skip
UNSEEN = ("a wolf runs through the snow", "a boat on a river at night", "a bird over a desert")
MOVES = ("fast pan left", "fast push in")


def film(pictures, moves, seed):
    """Return clips. Shape: (clips, 3, frames, rows, columns), -1 to 1."""
    clips = []
    for number, picture in enumerate(pictures):
        for move in moves:
            order = ShotOrder(
                "s01-01", picture, move, "", Mood.WONDER, "", (), Size(2 * COLUMNS, 2 * ROWS),
                Fraction(8), FRAMES, seed + number, 7, number, len(pictures),
            )  # fmt: skip
            frames = [
                frame[..., :3].copy() for frame in islice(AnimaticCamera().film(order), FRAMES)
            ]
            pixels = np.stack(frames).reshape(FRAMES, ROWS, 2, COLUMNS, 2, 3).mean((2, 4))
            clips.append(torch.from_numpy(pixels).permute(3, 0, 1, 2).float() / 127.5 - 1)
    return torch.stack(clips)


def train(unet, weights, clips, steps, seed, *, batch, rate):
    """Train `weights` and return the CPU seconds of one step."""
    noising = noising_of(DDIMScheduler())
    optimizer = torch.optim.AdamW(weights, lr=rate)
    chance = torch.Generator().manual_seed(seed)
    began = time.process_time()
    for _ in range(steps):
        rows = torch.randint(len(clips), (batch,), generator=chance)
        loss = loss_of(unet, noising, clips[rows], chance)
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()
    return (time.process_time() - began) / steps


def loss_of(unet, noising, clips, chance):
    times = noising.draw(len(clips), 0, chance)
    noise = torch.randn(clips.shape, generator=chance)
    text = torch.zeros(len(clips), 1, 32)
    noisy = noising.noisy(clips, noise, times)
    said = unet(noisy, times, text, 8.0) if clips.ndim == 5 else unet(noisy, times, text)
    return (said.sample - noising.target(clips, noise, times)).square().mean()


def measure_loss(unet, clips):
    noising, chance = noising_of(DDIMScheduler()), torch.Generator().manual_seed(99)
    with torch.no_grad():
        return float(np.mean([float(loss_of(unet, noising, clips, chance)) for _ in range(4)]))


def learning():
    torch.set_num_threads(1)
    clips, unseen = film(SEEN, MOVES, 1), film(UNSEEN, MOVES, 100)
    torch.manual_seed(0)
    still = UNet2DConditionModel(
        in_channels=3, out_channels=3, block_out_channels=(32, 64), layers_per_block=1,
        down_block_types=("DownBlock2D", "CrossAttnDownBlock2D"),
        up_block_types=("CrossAttnUpBlock2D", "UpBlock2D"),
        cross_attention_dim=32, attention_head_dim=2, norm_num_groups=8,
    )  # fmt: skip
    stills = clips.transpose(1, 2).flatten(0, 1)
    train(still, list(still.parameters()), stills, STILL_STEPS, 0, batch=16, rate=1e-3)
    print("\n## Loss on unseen clips after equal training (CPU, 1 thread)\n")
    print(
        f"{len(clips)} clips seen, {len(unseen)} unseen, {STILL_STEPS} steps of the 2D U-Net, "
        f"{CLIP_STEPS} of the added layers, two clips a step, seeds {SEEDS}, windows "
        f"{' x '.join(map(str, LEARNING_WINDOW))}, attention at {FRAMES} x {ROWS // 2} x "
        f"{COLUMNS // 2} tokens.\n"
    )
    print("| attention | added weights | loss, each seed | mean | CPU seconds a step |")
    print("| --- | --- | --- | --- | --- |")
    frozen = VideoFactoryUNet.from_unet2d(still, adapter_rank=8, head_width=32)
    print(f"| none: the 2D U-Net, frame by frame | 0 | | {measure_loss(frozen, unseen):.4f} | |")
    for kind in KINDS:
        losses, times = [], []
        for seed in SEEDS:
            unet = VideoFactoryUNet.from_unet2d(
                still, window=LEARNING_WINDOW, adapter_rank=8, head_width=32, seed=seed
            )
            torch.manual_seed(seed)
            swapped = [layer for layer in unet.added if layer.swap is not None]
            for number, layer in enumerate(swapped):
                layer.swap = make_block(kind, 64, 2, is_odd=number % 2 == 1, window=LEARNING_WINDOW)
            weights = unet.trainable_parameters()
            times.append(train(unet, weights, clips, CLIP_STEPS, seed, batch=2, rate=2e-3))
            losses.append(measure_loss(unet, unseen))
        count = sum(weight.numel() for weight in weights)
        each = ", ".join(f"{loss:.4f}" for loss in losses)
        print(
            f"| {kind} | {count:,} | {each} | {np.mean(losses):.4f} | {min(times):.2f} |",
            flush=True,
        )


def main():
    wanted = sys.argv[1:] or ["cost", "learning"]
    if wanted[0] == "measure":
        print(*measure(wanted[1], tuple(map(int, wanted[2:]))))
        return
    for name in wanted:
        {"cost": cost, "learning": learning}[name]()


if __name__ == "__main__":
    main()
