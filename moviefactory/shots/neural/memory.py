"""Make a base fit its card: the ladder of offload, tiles, fp8. Knows hooks and bytes; films nothing.

The ladder moves weights, and a picture does not depend on where they lie; so a film may be gone on
with on another rung. Tiles and fp8 change pictures a little, so they never depend on what is free.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Final, TypeVar

import torch
from diffusers.hooks.group_offloading import apply_group_offloading
from diffusers.hooks.layerwise_casting import DEFAULT_SKIP_MODULES_PATTERN

from moviefactory.errors import MovieError
from moviefactory.shots.neural.bases.record import BaseRecord, Rung
from moviefactory.shots.neural.device import Device
from moviefactory.shots.neural.fitting import rung_for

RUNGS: Final = tuple(Rung)
NEVER_FP8: Final = ("mf_adapter", "lora_")
"""Domain adapters and LoRAs keep their numbers: they are small, and trained to add a little."""
GROUP_HOOKS: Final = (
    "group_offloading",
    "lazy_prefetch_group_offloading",
    "layer_execution_tracker",
)
Done = TypeVar("Done")


class OutOfMemory(MovieError):
    """A window does not fit even on the last rung."""

    def __init__(self, base: str, shot_id: str, device: str, why: str) -> None:
        super().__init__(base, shot_id, device, why)
        self.base, self.shot_id, self.device, self.why = base, shot_id, device, why

    def __str__(self) -> str:
        return (
            f"shot {self.shot_id} does not fit on {self.device} with {self.base}, though its "
            f"weights come piece by piece ({self.why}): close what else uses the card, choose a "
            "smaller base (`moviefactory bases`), or a card with more memory"
        )


class NotNumbers(MovieError):
    """A network gave something that is no number."""

    def __init__(self, base: str, shot_id: str, where: str, dtype: str) -> None:
        super().__init__(base, shot_id, where, dtype)
        self.base, self.shot_id, self.where, self.dtype = base, shot_id, where, dtype

    def __str__(self) -> str:
        return (
            f"shot {self.shot_id}: {self.base} gave latents that are not numbers (NaN, {self.where}, "
            f"{self.dtype}): film it with fewer or weaker LoRAs and adapters, with less guidance or "
            "without fp8; if it goes on, the weights are damaged and must be fetched again"
        )


class Placement:
    """Where one pipeline's weights lie. Climbs the ladder, rung by rung, when memory runs out."""

    def __init__(
        self,
        pipe: Any,
        denoisers: Sequence[torch.nn.Module],
        record: BaseRecord,
        device: Device,
        *,
        rung: Rung | None = None,
        note: Callable[[str], None],
    ) -> None:
        self._pipe, self._denoisers = pipe, tuple(denoisers)
        self._record, self._device, self._note = record, device, note
        self.rung = rung or rung_for(record, device)
        self._is_placed = False

    def place(self) -> None:
        """Bring the weights to where the rung has them; nothing happens if they are there."""
        if self._is_placed:
            return
        where = torch.device(self._device.name)
        if self.rung is Rung.NONE:
            self._pipe.to(where)
        elif self.rung is Rung.MODEL:
            self._pipe.enable_model_cpu_offload(device=where)
        else:
            self._offload_groups(where)
        self._is_placed = True

    def lift(self) -> None:
        """Bring all weights to main memory and take the hooks off, so that parts may be added."""
        self._pipe.remove_all_hooks()
        for module in self._modules():
            for part in module.modules():
                registry: Any = getattr(part, "_diffusers_hook", None)
                for name in GROUP_HOOKS if registry is not None else ():
                    registry.remove_hook(name, recurse=False)
        self._pipe.to("cpu", silence_dtype_warnings=True)
        self._is_placed = False
        _forget()

    def run(self, work: Callable[[], Done], shot_id: str, *, climbs: bool = True) -> Done:
        """Return what `work` gives; each time that memory runs out, climb one rung and try again.

        Raises: OutOfMemory on the last rung, or at once if it shall not climb.
        """
        while True:
            self.place()
            try:
                return work()
            except torch.OutOfMemoryError as error:
                # Only the text is kept: the traceback would keep all tensors alive.
                why = str(error).strip().splitlines()[0][:200]
            place = RUNGS.index(self.rung) + 1
            self.lift()
            if not climbs or place == len(RUNGS):
                raise OutOfMemory(self._record.name, shot_id, self._device.label, why)
            self._note(
                f"shot {shot_id}: out of memory on {self._device.label} with offload "
                f"{self.rung!s}; going on with offload {RUNGS[place]!s}, which is slower"
            )
            self.rung = RUNGS[place]

    def _offload_groups(self, where: torch.device) -> None:
        """Let parts come to the card as they are called: the denoisers' blocks, or single layers.

        accelerate's sequential offload does the same as leaves without a stream, but fails on the
        tied embeddings of text encoders (accelerate 1.15, torch 2.13).
        """
        in_blocks = self.rung is Rung.GROUP
        own = {id(denoiser) for denoiser in self._denoisers}
        for module in self._modules():
            is_denoiser = in_blocks and id(module) in own
            options: dict[str, Any] = {
                "onload_device": where,
                "offload_device": torch.device("cpu"),
                "offload_type": "block_level" if is_denoiser else "leaf_level",
                "num_blocks_per_group": 1 if is_denoiser else None,
                "use_stream": is_denoiser and where.type == "cuda",
                "low_cpu_mem_usage": True,
            }
            if hasattr(module, "enable_group_offload"):
                module.enable_group_offload(**options)
            else:
                apply_group_offloading(module, **options)

    def _modules(self) -> Iterator[Any]:
        for component in self._pipe.components.values():
            if isinstance(component, torch.nn.Module):
                yield component


def tile_vae(pipe: Any) -> None:
    """Let the VAE work in tiles and one clip at a time, as the table's memory figures expect.

    CogVideoX' tiles are left alone where they would not meet: its stride in latents and in pixels
    are rounded apart for some sizes of tiles (autoencoder_kl_cogvideox.py, `tiled_decode`).
    """
    vae: Any = getattr(pipe, "vae", None)
    if hasattr(vae, "enable_slicing"):
        vae.enable_slicing()
    if hasattr(vae, "enable_tiling") and _tiles_meet(vae):
        vae.enable_tiling()


def _tiles_meet(vae: Any) -> bool:
    for side in ("height", "width"):
        factor = getattr(vae, f"tile_overlap_factor_{side}", None)
        if factor is None:
            continue
        pixels = getattr(vae, f"tile_sample_min_{side}")
        latents = getattr(vae, f"tile_latent_min_{side}")
        stride, stride_pixels = int(latents * (1 - factor)), pixels - int(pixels * factor)
        if stride_pixels * latents != stride * pixels:
            return False
    return True


def store_in_fp8(denoisers: Sequence[Any], compute_dtype: torch.dtype) -> None:
    """Keep the denoisers' weights in 8 bits; each layer is widened as it is called."""
    for denoiser in denoisers:
        own = tuple(getattr(denoiser, "_skip_layerwise_casting_patterns", None) or ())
        denoiser.enable_layerwise_casting(
            storage_dtype=torch.float8_e4m3fn,
            compute_dtype=compute_dtype,
            skip_modules_pattern=(*DEFAULT_SKIP_MODULES_PATTERN, *own, *NEVER_FP8),
        )


@contextmanager
def numbers_watched(
    pipe: Any, denoisers: Sequence[torch.nn.Module], base: str, shot_id: str
) -> Iterator[None]:
    """See that denoisers and VAE give numbers while the body runs.

    The checks stay on the card until the end: none waits for a step.
    Raises: NotNumbers, on leaving.
    """
    seen: list[tuple[str, torch.dtype, torch.Tensor]] = []

    def watch(where: str) -> Callable[[Any, Any, Any], None]:
        def look(module: Any, inputs: Any, output: Any) -> None:
            tensor = _first_tensor(output)
            if tensor is not None:
                step = f"{where} call {1 + sum(name.startswith(where) for name, _, _ in seen)}"
                seen.append((step, tensor.dtype, torch.isfinite(tensor).all()))

        return look

    handles = [denoiser.register_forward_hook(watch("denoiser")) for denoiser in denoisers]
    decoder = getattr(getattr(pipe, "vae", None), "decoder", None)
    if isinstance(decoder, torch.nn.Module):
        handles.append(decoder.register_forward_hook(watch("VAE")))
    failure: Exception | None = None
    try:
        yield
    except torch.OutOfMemoryError:
        raise
    except Exception as error:
        failure = error
    finally:
        for handle in handles:
            handle.remove()
    for where, dtype, is_finite in seen:
        if not bool(is_finite):
            name = str(dtype).removeprefix("torch.")
            raise NotNumbers(base, shot_id, where, name) from failure
    if failure is not None:
        raise failure


def _first_tensor(output: Any) -> torch.Tensor | None:
    if isinstance(output, torch.Tensor):
        return output
    values = list(output.values()) if hasattr(output, "values") else output
    if hasattr(output, "sample"):
        values = [output.sample]
    if isinstance(values, Sequence):
        for value in values:
            if isinstance(value, torch.Tensor):
                return value
    return None


def _forget() -> None:
    gc.collect()
    if torch.cuda.is_available():
        torch.cuda.empty_cache()
