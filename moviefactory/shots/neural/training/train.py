"""Train a domain adapter: the two stages, from a folder of clips to a file. Knows the order of it.

First the spatial part learns how frames of the domain look, on single frames; then the temporal
part learns how they move, on windows, the spatial part frozen. The base is frozen throughout.

Source: MovieFactory, arXiv 2306.07257 (spatial finetuning, then temporal learning).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import torch
from accelerate import Accelerator  # type: ignore[import-untyped]

from moviefactory.errors import BadOption, MissingExtra
from moviefactory.shots.neural.adapters.attach import DomainRack
from moviefactory.shots.neural.adapters.file import (
    Adapter,
    AdapterCard,
    ranks_of,
    read_card,
    save_adapter,
    targets_of,
)
from moviefactory.shots.neural.adapters.library import shelf_path
from moviefactory.shots.neural.adapters.module import Part
from moviefactory.shots.neural.bases.find import find_base
from moviefactory.shots.neural.bases.load import load_pipeline
from moviefactory.shots.neural.bases.weights import Consent, never
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
from moviefactory.shots.neural.training.preview import film_preview
from moviefactory.shots.neural.training.samples import TrainingBase
from moviefactory.shots.neural.training.settings import Stage, TrainingSettings, TrainingStep

OnStep = Callable[[TrainingStep], None]
PREVIEW_WINDOW_FRAMES = 17
CHECKPOINT = "checkpoint.safetensors"


def train_adapter(settings: TrainingSettings, on_step: OnStep, *, consent: Consent = never) -> Path:
    """Train the adapter that `settings` ask for, and return its file.

    `consent` is asked before a base's weights are downloaded.
    Raises: BadOption; TooFewClips; UnreadableFile; OtherTraining; LostLoss; NoRoomToTrain; what
    finding and loading a base raises.
    """
    settings.check()
    record = find_base(settings.base, offline=settings.offline)
    accelerator = make_accelerator(settings)
    on_gpu = accelerator.device.type != "cpu"
    pipe = load_pipeline(
        record,
        record.classes[0],
        dtype=torch.bfloat16 if on_gpu else torch.float32,
        offline=settings.offline,
        consent=consent,
    )
    base = TrainingBase(pipe, load_family(record.family), record)
    with room_told(accelerator.device):
        return train_beside(base, settings, on_step, accelerator)


def train_beside(
    base: TrainingBase, settings: TrainingSettings, on_step: OnStep, accelerator: Accelerator
) -> Path:
    """Train an adapter beside a base that is loaded; see `train_adapter`."""
    settings.check()
    if settings.pixels is not None:
        base = replace(base, record=replace(base.record, pixels=settings.pixels))
    target = settings.out or shelf_path(settings.domain, base.identity)

    def say(note: str) -> None:
        on_step(TrainingStep("prepare", 0, 0, note=note))

    base.pipe.to(accelerator.device)
    data = prepare(base, settings, accelerator.device, say)
    checkpoint = load_checkpoint(settings.work / CHECKPOINT, data.key)
    _refuse_to_overwrite(target, data.key)
    if checkpoint is not None:
        say(f"going on after {checkpoint.stage} step {checkpoint.step}")
    with _log_in(settings.work / "log") as log, _recomputing(base, settings, say):
        run = _Run(base, data, settings, accelerator, log, on_step, checkpoint)
        try:
            for part in Part:
                run.train_part(part)
            save_adapter(target, run.finished())
        finally:
            run.close()
    return target


def _refuse_to_overwrite(target: Path, key: str) -> None:
    if target.exists() and read_card(target).training_key != key:
        raise BadOption(
            "the adapter's file", str(target), "another lies there: choose another domain or --out"
        )


@contextmanager
def _recomputing(
    base: TrainingBase, settings: TrainingSettings, say: Callable[[str], None]
) -> Iterator[None]:
    """Let the denoisers recompute in the backward pass what they would have to remember."""
    able = []
    for denoiser in base.denoisers if settings.checkpointing else ():
        if getattr(denoiser, "_supports_gradient_checkpointing", False):
            able.append(cast(Any, denoiser))
        else:
            say(
                f"{type(denoiser).__name__} cannot recompute instead of remembering (gradient "
                "checkpointing), so it needs more memory"
            )
    for denoiser in able:
        denoiser.enable_gradient_checkpointing()
    try:
        yield
    finally:
        for denoiser in able:
            denoiser.disable_gradient_checkpointing()


@contextmanager
def _log_in(folder: Path) -> Iterator[Any]:
    """Yield a TensorBoard writer. Raises: MissingExtra."""
    try:
        from torch.utils.tensorboard import SummaryWriter
    except ModuleNotFoundError as error:
        raise MissingExtra("training", "tensorboard", "training") from error
    writer = SummaryWriter(str(folder))
    try:
        yield writer
    finally:
        writer.close()


class _Run:
    """One run's adapter and checkpoint, over both stages. Close it."""

    def __init__(
        self,
        base: TrainingBase,
        data: Prepared,
        settings: TrainingSettings,
        accelerator: Accelerator,
        log: Any,
        on_step: OnStep,
        checkpoint: Checkpoint | None,
    ) -> None:
        self._base, self._data, self._settings = base, data, settings
        self._accelerator, self._log, self._on_step = accelerator, log, on_step
        self._checkpoint = checkpoint
        self._rack = DomainRack(base.denoisers, dtype=torch.float32)
        if checkpoint is None:
            parts = [part for part in Part if data.samples[part]]
            self._rack.add_new(settings.domain, rank=settings.rank, parts=parts, seed=settings.seed)
        else:
            self._rack.add(settings.domain, checkpoint.adapter)

    def train_part(self, part: Part) -> None:
        """Train one part from where the checkpoint left it; nothing to do if it is done."""
        settings = self._settings
        steps = settings.spatial_steps if part is Part.SPATIAL else settings.temporal_steps
        done = self._checkpoint
        if part is Part.SPATIAL and done is not None and done.stage == Part.TEMPORAL.value:
            return
        resumed = done if done is not None and done.stage == part.value else None
        first = 0 if resumed is None else resumed.step
        parameters = self._rack.train_only(settings.domain, part)
        if not parameters or first >= steps:
            return

        def restore(optimizer: torch.optim.Optimizer) -> None:
            if resumed is not None:
                restore_moments(optimizer, parameters, resumed.moments)

        def after_step(step: int, loss: float, optimizer: torch.optim.Optimizer) -> None:
            self._log.add_scalar(f"loss/{part.value}", loss, step)
            if step % settings.save_every == 0 or step == steps:
                self._save(part.value, step, moments_of(optimizer, parameters))
            if settings.preview_every and step % settings.preview_every == 0:
                self._preview(part, step)
            self._on_step(TrainingStep(_stage(part), step, steps, loss))

        course = Course(part.value, steps, self._data.samples[part], self._data.wordless, first)
        with self._lean():
            run_steps(
                self._base,
                parameters,
                course,
                settings,
                self._accelerator,
                after_step=after_step,
                prepare=restore,
            )

    def finished(self) -> Adapter:
        """Return the adapter as it is now, with its card."""
        settings = self._settings
        tensors = self._rack.tensors(settings.domain)
        card = AdapterCard(
            domain=settings.domain,
            base=self._base.identity,
            ranks=ranks_of(tensors),
            targets=targets_of(tensors),
            licence=settings.licence,
            training_data=settings.training_data or settings.data.name,
            steps={"spatial": settings.spatial_steps, "temporal": settings.temporal_steps},
            training_key=self._data.key,
        )
        return Adapter(card, tensors)

    def close(self) -> None:
        """Leave the base as it was, but frozen."""
        self._rack.detach()

    def _save(self, stage: str, step: int, moments: dict[str, torch.Tensor]) -> None:
        adapter = self._rack.tensors(self._settings.domain)
        checkpoint = Checkpoint(self._data.key, stage, step, adapter, moments)
        save_checkpoint(self._settings.work / CHECKPOINT, checkpoint)
        self._checkpoint = checkpoint

    def _preview(self, part: Part, step: int) -> None:
        settings, record = self._settings, self._base.record
        most = settings.window_frames or PREVIEW_WINDOW_FRAMES
        frames = record.window_length(1 if part is Part.SPATIAL else most)
        path = settings.work / "previews" / f"{part.value}-{step:06d}"
        self._base.pipe.to(self._accelerator.device)
        film_preview(
            self._base,
            path,
            prompt=self._data.prompt,
            size=self._data.size,
            frame_count=frames,
            seed=settings.seed,
        )
        self._rest()

    @contextmanager
    def _lean(self) -> Iterator[None]:
        """Keep only the denoisers on the card."""
        self._rest()
        try:
            yield
        finally:
            self._base.pipe.to(self._accelerator.device)

    def _rest(self) -> None:
        if self._accelerator.device.type == "cpu":
            return
        for component in self._base.pipe.components.values():
            if isinstance(component, torch.nn.Module) and component not in self._base.denoisers:
                component.to("cpu")
        torch.cuda.empty_cache()


def _stage(part: Part) -> Stage:
    return "spatial" if part is Part.SPATIAL else "temporal"
