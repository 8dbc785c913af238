"""Draw a still for a shot with a text-to-image pipeline. Knows diffusers and orders; no film."""

from __future__ import annotations

import gc
import inspect
import sys
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from moviefactory.errors import MovieError
from moviefactory.shots.neural.bases.faults import BrokenWeights, UnknownPipelineClass
from moviefactory.shots.neural.keyframes.table import StillSetup, find_still_base
from moviefactory.shots.neural.prompts import prompts_for

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from moviefactory.shots.neural.bases.record import BaseRecord
    from moviefactory.shots.neural.memory import Placement
    from moviefactory.storyboard import ShotOrder

CLIP_FAMILY, TEXT_FAMILY = "animatediff", "wan"
"""Families that are told of a shot as CLIP wants it, in a few words, and as others do, in sentences."""
SEED_LIMIT = 2**63


class NoStill(MovieError):
    """A text-to-image model gave no picture for a shot."""

    def __init__(self, shot_id: str, base: str, why: str) -> None:
        super().__init__(shot_id, base, why)
        self.shot_id, self.base, self.why = shot_id, base, why

    def __str__(self) -> str:
        return (
            f"no still of shot {self.shot_id} by {self.base}: {self.why}; choose another model "
            "with --still-base, or give the shot a start image"
        )


class LoadedStills:
    """One text-to-image pipeline, placed on its device. Not for several threads at once."""

    def __init__(self, record: BaseRecord, setup: StillSetup) -> None:
        from moviefactory.shots.neural.device import find_device, use_cores
        from moviefactory.shots.neural.memory import Placement

        self.record, self.setup = record, setup
        self.notes: list[str] = []
        device = find_device(setup.device)
        use_cores(device, setup.cores)
        self.pipe = _load(record, device.torch_dtype, offline=setup.offline)
        denoisers = [
            part
            for name in ("unet", "transformer")
            if (part := getattr(self.pipe, name, None)) is not None
        ]
        self._placement: Placement = Placement(
            self.pipe, denoisers, record, device, note=self.notes.append
        )

    def draw(self, order: ShotOrder) -> NDArray[np.uint8]:
        """Return a picture of the shot, in the film's shape.

        Shape:   (height, width, 3), uint8.
        Raises:  OutOfMemory; NoStill.
        """
        import numpy as np
        import torch

        size = self.record.window_size(order.size)
        is_clip = "StableDiffusion" in self.record.classes[0]
        prompt, unwanted = prompts_for(order, CLIP_FAMILY if is_clip else TEXT_FAMILY)
        setup, record = self.setup, self.record
        asked: dict[str, Any] = {
            "prompt": prompt,
            "negative_prompt": unwanted,
            "width": size.width,
            "height": size.height,
            "num_inference_steps": setup.steps or record.steps,
            "guidance_scale": record.guidance if setup.guidance is None else setup.guidance,
            "output_type": "np",
        }
        takes = inspect.signature(self.pipe.__call__).parameters
        known = {name: value for name, value in asked.items() if name in takes}

        def draw() -> Any:
            generator = torch.Generator("cpu").manual_seed(order.seed % SEED_LIMIT)
            return self.pipe(**known, generator=generator).images[0]

        picture = np.asarray(self._placement.run(draw, order.shot_id))
        if picture.ndim != 3 or not np.isfinite(picture).all():
            why = "what it gave are not numbers (NaN): its weights or numbers do not fit"
            raise NoStill(order.shot_id, record.name, why)
        return (picture.clip(0, 1) * 255).round().astype(np.uint8)


@lru_cache(maxsize=1)
def load_stills(setup: StillSetup, revision: str) -> LoadedStills:
    """Return the pipeline of `setup`, loaded once in a process; `revision` is its record's."""
    return LoadedStills(find_still_base(setup.base), setup)


def forget_stills() -> None:
    """Give the pipeline's memory back: the video model comes next."""
    load_stills.cache_clear()
    gc.collect()
    torch = sys.modules.get("torch")
    if torch is not None and torch.cuda.is_available():
        torch.cuda.empty_cache()


def _load(record: BaseRecord, dtype: Any, *, offline: bool) -> Any:
    """Return the pipeline, on the CPU. Raises: WeightsMissing; UnknownPipelineClass; BrokenWeights."""
    from moviefactory.shots.neural.bases.load import import_pipeline, quiet
    from moviefactory.shots.neural.bases.own import INDEX, read_json
    from moviefactory.shots.neural.bases.weights import UNUSED, ensure_weights, never

    weights = ensure_weights(record, offline=offline, consent=never)
    auto = import_pipeline("AutoPipelineForText2Image")
    index = read_json(weights.folder / INDEX, "model index")
    # What judges pictures is not fetched; whoever shows the film judges them.
    left_out = {name: None for name in UNUSED if index.get(name)}
    with quiet():
        try:
            pipe = auto.from_pretrained(
                weights.folder,
                torch_dtype=dtype,
                use_safetensors=True,
                local_files_only=True,
                **left_out,
            )
        except ValueError as error:
            if "AutoPipeline" not in str(error):
                raise BrokenWeights(record.name, _brief(error), str(weights.folder)) from error
            known = ("StableDiffusionPipeline", "StableDiffusionXLPipeline", "FluxPipeline", "...")
            raise UnknownPipelineClass(record.name, str(index.get("_class_name")), known) from error
        except Exception as error:
            raise BrokenWeights(record.name, _brief(error), str(weights.folder)) from error
    pipe.set_progress_bar_config(disable=True)
    for name in ("enable_tiling", "enable_slicing"):
        if hasattr(getattr(pipe, "vae", None), name):
            getattr(pipe.vae, name)()
    return pipe


def _brief(error: Exception) -> str:
    return f"{type(error).__name__}: {str(error).strip().splitlines()[0][:300]}"
