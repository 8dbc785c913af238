"""Print what an adapter and full fine-tuning do to a base that learns a second look.

python benchmarks/domains.py [BASE_STEPS] [STEPS]

A tiny Wan (the real classes, random weights) is trained whole on clips of one look, filmed by the
animatic camera; then it learns a second look, once by a domain adapter beside the frozen base, once
by training all weights for equally many steps. Losses are on clips that were not trained on.
"""

import copy
import sys
import tempfile
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import islice
from pathlib import Path

import numpy as np
import torch

from moviefactory.ffmpeg import Encoding, FrameWriter
from moviefactory.grammar import Mood
from moviefactory.media import Size
from moviefactory.shots.animatic.camera import AnimaticCamera
from moviefactory.shots.neural.adapters.attach import DomainRack
from moviefactory.shots.neural.adapters.file import load_adapter
from moviefactory.shots.neural.adapters.module import Part
from moviefactory.shots.neural.bases.find import find_base
from moviefactory.shots.neural.families.family import load_family
from moviefactory.shots.neural.training.clips import list_clips, read_frames
from moviefactory.shots.neural.training.loop import Course, make_accelerator, run_steps
from moviefactory.shots.neural.training.loss import measure_loss
from moviefactory.shots.neural.training.noising import noising_of
from moviefactory.shots.neural.training.prepare import prepare
from moviefactory.shots.neural.training.samples import TrainingBase
from moviefactory.shots.neural.training.settings import TrainingSettings
from moviefactory.shots.neural.training.train import train_beside
from moviefactory.storyboard import ShotOrder

SIZE, FRAMES, FPS = Size(64, 32), 9, Fraction(16)
TRAINED_ON, MEASURED_ON = 12, 4
SUBJECTS = (
    "a ship", "a whale", "a woman", "an old man", "a child", "a robot", "a horse", "a fox",
    "a bear", "a man", "two friends", "a dragon", "a bird", "a boat", "a knight", "a dancer",
)  # fmt: skip
LOOKS = {
    "noon desert": ("{} in the desert dunes at noon", Mood.WONDER),
    "night city": ("{} in the neon city in the rain at night", Mood.CALM),
}


@dataclass(frozen=True)
class Row:
    """Losses on unseen clips of both looks; `changed` weights are those of the base that differ."""

    name: str
    first_look: float
    second_look: float
    changed: int
    is_base_bit_identical: bool


def film_look(folder, template, mood):
    """Film clips of one look; the last ones go to a folder of their own, to measure on."""
    for number, subject in enumerate(SUBJECTS[: TRAINED_ON + MEASURED_ON]):
        home = folder / ("seen" if number < TRAINED_ON else "unseen")
        home.mkdir(parents=True, exist_ok=True)
        picture = template.format(subject)
        order = ShotOrder(
            f"s01-{number + 1:02}", picture, "slow pan right", "", mood, "", (), SIZE, FPS, FRAMES,
            number, 7, number, len(SUBJECTS),
        )  # fmt: skip
        path = home / f"clip-{number:02}.mp4"
        with FrameWriter(path, size=SIZE, fps=FPS, encoding=Encoding(), key_frames=()) as writer:
            for frame in islice(AnimaticCamera().film(order), FRAMES):
                writer.write(np.ascontiguousarray(frame))
        path.with_suffix(".txt").write_text(picture, encoding="utf-8")
    return folder


def standardise(pipe, looks):
    """Give the autoencoder, which is random too, the statistics of its latents of these clips."""
    raw = []
    for look in looks:
        for clip in list_clips(look / "seen").clips:
            frames = read_frames(clip, size=SIZE, fps=FPS, places=range(FRAMES))
            pixels = torch.from_numpy(frames.copy()).permute(3, 0, 1, 2)[None] / 127.5 - 1.0
            with torch.no_grad():
                raw.append(pipe.vae.encode(pixels).latent_dist.mode())
    latents = torch.cat(raw)
    pipe.vae.register_to_config(
        latents_mean=latents.mean(dim=(0, 2, 3, 4)).tolist(),
        latents_std=latents.std(dim=(0, 2, 3, 4)).tolist(),
    )
    return pipe


def settings_for(data, work, base, **changed):
    return TrainingSettings(
        data=data, work=work, base=str(base), domain="night", out=work / "night.safetensors",
        batch=4, warmup_steps=20, pixels=SIZE.width * SIZE.height, window_frames=FRAMES,
        checkpointing=False, preview_every=0, device="cpu", offline=True, **changed,
    )  # fmt: skip


def train_whole(base, settings, accelerator, data):
    """Train every weight of the base, on the same samples and steps as an adapter."""
    for part, steps in (
        (Part.SPATIAL, settings.spatial_steps),
        (Part.TEMPORAL, settings.temporal_steps),
    ):
        parameters = [weight for one in base.denoisers for weight in one.parameters()]
        for parameter in parameters:
            parameter.requires_grad_(True)
        course = Course(part.value, steps, data.samples[part], data.wordless)
        if steps:
            run_steps(
                base, parameters, course, settings, accelerator, after_step=lambda *told: None
            )
    for parameter in parameters:
        parameter.requires_grad_(False)


def compare(folder, pipe, *, base_steps, steps, rank=16):
    """Return a row for the base, the adapter, the base afterwards, and full fine-tuning."""
    looks = [film_look(folder / name.replace(" ", "-"), *words) for name, words in LOOKS.items()]
    base_folder = folder / "base"
    standardise(pipe, looks).save_pretrained(base_folder)
    record = find_base(str(base_folder))
    family = load_family(record.family)
    accelerator = make_accelerator(settings_for(looks[0], folder / "w", base_folder))
    record = replace(record, pixels=SIZE.width * SIZE.height)
    base = TrainingBase(pipe, family, record)
    first, second = (
        settings_for(
            look / "seen", folder / f"work-{number}", base_folder, rank=rank, learning_rate=3e-3,
            spatial_steps=count // 2, temporal_steps=count - count // 2,
        )
        for number, (look, count) in enumerate(zip(looks, (base_steps, steps), strict=True))
    )  # fmt: skip
    say = print
    learnt = prepare(base, first, accelerator.device, say)
    train_whole(base, first, accelerator, learnt)
    unseen = [
        prepare(
            base,
            replace(first, data=look / "unseen", work=folder / f"unseen-{number}"),
            accelerator.device,
            say,
        )
        for number, look in enumerate(looks)
    ]
    noising = noising_of(pipe.scheduler)

    def losses():
        return [
            measure_loss(
                base, noising, data.samples[Part.TEMPORAL], data.wordless,
                device=accelerator.device, draws=8,
            )
            for data in unseen
        ]  # fmt: skip

    kept = copy.deepcopy(pipe.transformer.state_dict())

    def row(name):
        now = {
            key: value
            for key, value in pipe.transformer.state_dict().items()
            if "mf_adapter" not in key
        }
        changed = sum(int((now[key] != kept[key]).sum()) for key in kept)
        return Row(name, *losses(), changed, not changed and list(now) == list(kept))

    rows = [row("base, trained on the first look")]
    path = train_beside(base, second, lambda told: None, accelerator)
    rows.append(row("the same base afterwards, adapter off"))
    rack = DomainRack(base.denoisers)
    rack.add("night", load_adapter(path, base.identity).tensors)
    rows.append(row("the same base, adapter on"))
    rack.detach()
    train_whole(base, second, accelerator, prepare(base, second, accelerator.device, say))
    rows.append(row("all weights fine-tuned, equal steps"))
    return rows


def main():
    base_steps = int(sys.argv[1]) if len(sys.argv) > 1 else 800
    steps = int(sys.argv[2]) if len(sys.argv) > 2 else 300
    torch.set_num_threads(1)
    sys.path.insert(0, str(Path(__file__).parent.parent / "tests" / "shots" / "neural"))
    import tiny

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        rows = compare(folder, tiny.build("wan_t2v"), base_steps=base_steps, steps=steps)
    first, second = LOOKS
    print(f"{'':40} {first:>12} {second:>12} {'changed weights':>16}")
    for row in rows:
        print(f"{row.name:40} {row.first_look:12.4f} {row.second_look:12.4f} {row.changed:16,}")


if __name__ == "__main__":
    main()
