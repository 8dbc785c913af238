"""Print what our camera costs around the pipeline that films, how many shots it films, and what a card holds.

python benchmarks/neural.py [PAIRS]

On a CPU a small Wan with random weights; on a GPU one of the size of Wan 2.1 1.3B at 768x320, in bfloat16,
with a small text encoder (a film's prompts are read once). Each pair of runs is one plain diffusers call
and one shot by our camera at the base's own size and rate, in turns; its frames are compared, so that
both are known to do the same. Then shots per hour at the base's own size and at 3072x1280, with and without the
first-block cache: random weights change more from step to step than trained ones, so how many of the later
blocks' calls the cache left is told, too. On a GPU also the peak memory of each rung of the ladder; rungs.py reckons
it without one. See also adapters.py (a step with adapters), attention.py (windows), lab.py (interpolation,
upscaling), domains.py (what is forgotten).
"""

import os
import sys
import tempfile
import time
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from statistics import median

os.environ.setdefault("HF_HUB_OFFLINE", "1")

import diffusers
import numpy as np
import torch
from transformers import T5Tokenizer, UMT5Config, UMT5EncoderModel

from moviefactory.grammar import Mood
from moviefactory.media import Size
from moviefactory.shots.camera import CameraSetup, load_camera
from moviefactory.shots.neural.bases.own import OwnFacts, save_facts
from moviefactory.shots.neural.bases.record import Rung
from moviefactory.shots.neural.lab.settings import LabSetup
from moviefactory.shots.neural.loaded import load_base
from moviefactory.shots.neural.shot import window_order
from moviefactory.storyboard import ShotOrder

ON_GPU = torch.cuda.is_available()
SIZE, FRAMES, STEPS = (Size(768, 320), 81, 20) if ON_GPU else (Size(192, 80), 17, 4)
FINAL = Size(3072, 1280)
FPS = Fraction(16)
HEADS, HEAD, FEED, LAYERS = (12, 128, 8960, 30) if ON_GPU else (4, 48, 768, 6)
VAE = {} if ON_GPU else {"base_dim": 16}
WANTED = 0.02


def save_base(folder: Path) -> None:
    """Save a Wan with random weights, and what is to be known of it, to `folder`."""
    torch.manual_seed(0)
    letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,;:!?'\"-()/"
    words = [("<pad>", 0.0), ("</s>", 0.0), ("<unk>", 0.0), ("\u2581", -2.0)]
    words += [(letter, -3.0) for letter in letters]
    tokenizer = T5Tokenizer(vocab=words, extra_ids=0, model_max_length=512)
    text = UMT5Config(
        vocab_size=len(tokenizer), d_model=64, d_kv=16, d_ff=128, num_layers=2, num_heads=4
    )
    pipe = diffusers.WanPipeline(
        tokenizer=tokenizer,
        text_encoder=UMT5EncoderModel(text).eval(),
        transformer=diffusers.WanTransformer3DModel(
            num_attention_heads=HEADS,
            attention_head_dim=HEAD,
            ffn_dim=FEED,
            num_layers=LAYERS,
            text_dim=64,
        ).eval(),
        vae=diffusers.AutoencoderKLWan(**VAE).eval(),
        scheduler=diffusers.UniPCMultistepScheduler(
            prediction_type="flow_prediction", use_flow_sigmas=True, flow_shift=3.0
        ),
    )
    pipe.save_pretrained(folder)
    save_facts(
        folder,
        OwnFacts(
            pixels=SIZE.width * SIZE.height,
            size_multiple=16,
            frame_multiple=4,
            frame_remainder=1,
            window_frames=FRAMES,
            fps=FPS,
            guidance=5.0,
            steps=STEPS,
        ),
    )


def shot(seed: int, size: Size = SIZE, fps: Fraction = FPS) -> ShotOrder:
    return ShotOrder(
        shot_id="s01-01", picture="a fox in the snow", camera="slow push in", heading="",
        mood=Mood.WONDER, style="painterly", looks=(), size=size, fps=fps,
        frame_count=round(FRAMES * fps / FPS), seed=seed, film_seed=7, shot_index=0, shot_count=1,
    )  # fmt: skip


def clock() -> float:
    """Return seconds: of the wall on a GPU; on a CPU that has other work, its own and ffmpeg's."""
    if not ON_GPU:
        return sum(os.times()[:4])
    torch.cuda.synchronize()
    return time.perf_counter()


def film(camera, order: ShotOrder) -> tuple[float, np.ndarray]:
    """Return how long a shot took, and its last frame."""
    began, last = clock(), np.empty(0)
    for frame in camera.film(order):
        last = frame
    return clock() - began, last[..., :3].copy()


def plain(pipe, window) -> tuple[float, np.ndarray]:
    """Return how long plain diffusers takes for the same window, and its last frame."""
    began = clock()
    frames = pipe(
        prompt=window.prompt, negative_prompt=window.negative_prompt, height=window.size.height,
        width=window.size.width, num_frames=window.frame_count, num_inference_steps=window.steps,
        guidance_scale=window.guidance, generator=torch.Generator().manual_seed(window.seed),
        output_type="np",
    ).frames[0]  # fmt: skip
    return clock() - began, (frames[-1] * 255).round().astype(np.uint8)


def compare(folder: Path, pairs: int) -> None:
    """Print the camera's time over that of the pipeline alone."""
    setup = replace(SETUP, base=str(folder))
    camera = load_camera("diffusers", setup)
    loaded = load_base(setup, camera.base.revision)
    pipe = loaded.pipe
    pipe.set_progress_bar_config(disable=True)
    film(camera, shot(0))
    plain(pipe, window_order(loaded, shot(0)))
    ratios, ours, theirs = [], [], []
    for seed in range(pairs):
        order = shot(seed)
        if seed % 2:
            bare, same = plain(pipe, window_order(loaded, order))
            own, frame = film(camera, order)
        else:
            own, frame = film(camera, order)
            bare, same = plain(pipe, window_order(loaded, order))
        far = np.abs(frame.astype(int) - same).max()
        if far > 1:
            sys.exit(f"the two films differ by {far} of 255: the comparison would mean nothing")
        ratios.append(own / bare)
        ours.append(own)
        theirs.append(bare)
    print("| camera around the same call | seconds | over plain diffusers |\n| --- | --- | --- |")
    print(f"| plain diffusers | {min(theirs):.3f} | |")
    print(
        f"| our camera | {min(ours):.3f} | median {median(ratios) - 1:+.1%}, "
        f"best {min(ours) / min(theirs) - 1:+.1%} (wanted: {WANTED:.0%}) |"
    )


def calls_of(module) -> list[int]:
    """Return a list that grows by one with each call of a module."""
    calls: list[int] = []
    module.register_forward_hook(lambda *_: calls.append(1))
    return calls


def per_hour(folder: Path) -> None:
    """Print how many shots are filmed in an hour, with and without the first-block cache."""
    seconds, unit = float(FRAMES / FPS), "GPU" if ON_GPU else "CPU"
    print(
        f"\n| shots of {seconds:.1f} s per {unit}-hour | {SIZE} | {FINAL} | later blocks' calls |"
    )
    print("| --- | --- | --- | --- |")
    for ways in ((), ("first-block-cache",)):
        camera = load_camera("diffusers", replace(SETUP, base=str(folder), speed=ways))
        loaded = load_base(camera.setup, camera.base.revision)
        blocks = loaded.denoisers[0].blocks
        all_calls, left = calls_of(blocks[0].attn1), calls_of(blocks[-1].attn1)
        film(camera, shot(0))
        small, _ = film(camera, shot(1))
        large, _ = film(camera, shot(2, FINAL, Fraction(24)))
        name = ", ".join(ways) or "no cache"
        share = len(left) / len(all_calls)
        print(f"| {name} | {3600 / small:.0f} | {3600 / large:.0f} | {share:.0%} |")


def per_rung(folder: Path) -> None:
    """Print what each rung of the ladder needs at most on a card."""
    print("\n| rung | seconds a shot | peak GiB |\n| --- | --- | --- |")
    for rung in Rung:
        load_base.cache_clear()
        setup = replace(SETUP, base=str(folder))
        camera = load_camera("diffusers", setup)
        loaded = load_base(setup, camera.base.revision)
        loaded._placement.lift()
        loaded._placement.rung = rung
        film(camera, shot(0))
        torch.cuda.reset_peak_memory_stats()
        seconds, _ = film(camera, shot(1))
        print(f"| {rung} | {seconds:.1f} | {torch.cuda.max_memory_allocated() / 2**30:.1f} |")


DEVICE = "" if ON_GPU else "cpu"
# The lab steadies light, which would make the frames differ from plain diffusers' own.
SETUP = CameraSetup(
    device=DEVICE, offline=True, lab=LabSetup(device=DEVICE, offline=True, deflicker=False)
)

if __name__ == "__main__":
    if not ON_GPU:
        torch.set_num_threads(1)
    diffusers.utils.logging.disable_progress_bar()
    where = torch.cuda.get_device_name() if ON_GPU else "CPU, 1 thread, CPU time, a small Wan"
    print(f"{where}: {SIZE}, {FRAMES} frames, {STEPS} steps\n")
    with tempfile.TemporaryDirectory() as name:
        save_base(Path(name))
        compare(Path(name), int(sys.argv[1]) if len(sys.argv) > 1 else 6)
        per_hour(Path(name))
        if ON_GPU:
            per_rung(Path(name))
