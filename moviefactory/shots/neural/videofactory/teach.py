"""Make a video model of Stable Diffusion and teach it: from two folders to a base. Knows the order.

First the look adapters learn single frames of video, then all that acts over time learns windows;
what the 2D model knows stays frozen. Clips, noise, steps and checkpoints are those of domain
adapters (`shots/neural/training`); a domain adapter may be trained on the result afterwards.

Source: MovieFactory, arXiv 2306.07257 (spatial finetuning, then temporal learning).
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import torch

from moviefactory.errors import BadOption
from moviefactory.project import PART
from moviefactory.shots.neural.adapters.module import Part
from moviefactory.shots.neural.bases.find import find_base
from moviefactory.shots.neural.bases.load import load_pipeline, quiet
from moviefactory.shots.neural.bases.own import FACTS
from moviefactory.shots.neural.families.family import load_family
from moviefactory.shots.neural.training.checkpoint import (
    Checkpoint,
    load_checkpoint,
    moments_of,
    restore_moments,
    save_checkpoint,
)
from moviefactory.shots.neural.training.loop import (
    Course,
    make_accelerator,
    room_told,
    run_steps,
)
from moviefactory.shots.neural.training.prepare import Prepared, prepare
from moviefactory.shots.neural.training.samples import TrainingBase
from moviefactory.shots.neural.training.settings import TrainingSettings, TrainingStep
from moviefactory.shots.neural.videofactory.model import WINDOW
from moviefactory.shots.neural.videofactory.pipeline import VideoFactoryPipeline
from moviefactory.shots.neural.videofactory.windows import Box

OnStep = Callable[[TrainingStep], None]
CHECKPOINT = "layers.safetensors"


def inflate(
    still: str,
    out: Path,
    *,
    window: Box = WINDOW,
    adapter_rank: int = 64,
    head_width: int = 64,
    seed: int = 0,
    offline: bool = True,
) -> Path:
    """Save a new video model, made of a text-to-image one (a folder or hub id), and return `out`.

    Raises: BadOption if something lies at `out`, or `still` is no such model; NotInflatable.
    """
    from diffusers import StableDiffusionPipeline

    _refuse_to_overwrite(out)
    with quiet():
        of_stills: Any = StableDiffusionPipeline
        try:
            pipe = of_stills.from_pretrained(
                still, use_safetensors=True, local_files_only=offline, safety_checker=None
            )
        except (OSError, ValueError) as error:
            raise BadOption("the image model", still, _remedy(offline)) from error
        made = VideoFactoryPipeline.from_still(
            pipe, window=window, adapter_rank=adapter_rank, head_width=head_width, seed=seed
        )
        _save(made, out, None)
    return out


def _remedy(offline: bool) -> str:
    fetch = "; a hub id is fetched with --yes" if offline else ", or see that the hub is reached"
    return f"name a folder that holds a whole Stable Diffusion as diffusers saves it{fetch}"


def train_layers(settings: TrainingSettings, on_step: OnStep) -> Path:
    """Teach the added layers of the model in the folder `settings.base`; save it as `settings.out`.

    The same settings in the same working folder go on where they were. `rank` plays no part: the
    layers are as wide as they were made.
    Raises: BadOption; TooFewClips; UnreadableFile; OtherTraining; LostLoss; NoRoomToTrain; what
    finding and loading a base raises.
    """
    settings.check()
    if settings.out is None:
        raise BadOption("the new model's folder", "", "name one with --out")
    _refuse_to_overwrite(settings.out)
    record = find_base(settings.base, offline=True)
    if record.family != "videofactory":
        remedy = "make one of a Stable Diffusion 2.x with `inflate`, or train an adapter instead"
        raise BadOption("the base", settings.base, remedy)
    accelerator = make_accelerator(settings)
    is_on_cpu = accelerator.device.type == "cpu"
    dtype = torch.float32 if is_on_cpu else torch.bfloat16
    pipe = load_pipeline(record, record.classes[0], dtype=dtype, offline=True)
    own = replace(record, pixels=settings.pixels or record.pixels)
    base = TrainingBase(pipe, load_family(record.family), own)

    def say(note: str) -> None:
        on_step(TrainingStep("prepare", 0, 0, note=note))

    with room_told(accelerator.device):
        pipe.to(accelerator.device)
        data = prepare(base, settings, accelerator.device, say)
        course = _Teaching(base, data, settings, accelerator, on_step)
        for part in Part:
            course.teach(part)
    _save(pipe, settings.out, Path(record.hub_id) / FACTS)
    return settings.out


class _Teaching:
    """One run over both stages, and its checkpoint."""

    def __init__(
        self,
        base: TrainingBase,
        data: Prepared,
        settings: TrainingSettings,
        accelerator: Any,
        on_step: OnStep,
    ) -> None:
        self._base, self._data, self._settings = base, data, settings
        self._accelerator, self._on_step = accelerator, on_step
        self._unet = base.pipe.unet
        for weight in self._unet.trainable_parameters():
            weight.data = weight.data.float()  # small steps would be lost in bfloat16
        self._done = load_checkpoint(settings.work / CHECKPOINT, data.key)
        if self._done is not None:
            self._unet.load_state_dict(dict(self._done.adapter), strict=False)
            on_step(TrainingStep("prepare", 0, 0, note=f"going on after {_place(self._done)}"))

    def teach(self, part: Part) -> None:
        """Teach one part from where the checkpoint left it; nothing to do if it is done."""
        settings, done = self._settings, self._done
        steps = settings.spatial_steps if part is Part.SPATIAL else settings.temporal_steps
        is_here = done is not None and done.stage == part.value
        first = done.step if done is not None and is_here else 0
        was_before = part is Part.SPATIAL and done is not None and not is_here
        if was_before or first >= steps:
            return
        parameters = self._unet.trainable_parameters([part])
        self._unet.requires_grad_(False)
        for weight in parameters:
            weight.requires_grad_(True)

        def restore(optimizer: torch.optim.Optimizer) -> None:
            if done is not None and is_here:
                restore_moments(optimizer, parameters, done.moments)

        def after_step(step: int, loss: float, optimizer: torch.optim.Optimizer) -> None:
            if step % settings.save_every == 0 or step == steps:
                self._keep(part, step, moments_of(optimizer, parameters))
            self._on_step(TrainingStep(part.value, step, steps, loss))

        course = Course(part.value, steps, self._data.samples[part], self._data.wordless, first)
        if settings.checkpointing:
            self._unet.enable_gradient_checkpointing()
        try:
            run_steps(
                self._base,
                parameters,
                course,
                settings,
                self._accelerator,
                after_step=after_step,
                prepare=restore,
            )
        finally:
            self._unet.disable_gradient_checkpointing()

    def _keep(self, part: Part, step: int, moments: dict[str, torch.Tensor]) -> None:
        own = {id(weight) for weight in self._unet.trainable_parameters()}
        layers = {
            name: weight.detach().to("cpu", copy=True).contiguous()
            for name, weight in self._unet.named_parameters()
            if id(weight) in own
        }
        self._done = Checkpoint(self._data.key, part.value, step, layers, moments)
        save_checkpoint(self._settings.work / CHECKPOINT, self._done)


def _place(done: Checkpoint) -> str:
    return f"{done.stage} step {done.step}"


def _refuse_to_overwrite(out: Path) -> None:
    if out.exists():
        raise BadOption("the new model's folder", str(out), "something lies there: name another")


def _save(pipe: Any, out: Path, facts: Path | None) -> None:
    """Save a pipeline under another name, with what is to be known of it, and rename it."""
    part = out.with_name(f"{PART}{out.name}")
    shutil.rmtree(part, ignore_errors=True)
    with quiet():
        pipe.save_pretrained(part, safe_serialization=True)
    if facts is not None and facts.is_file():
        shutil.copy(facts, part / FACTS)
    part.rename(out)
