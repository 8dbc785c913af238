"""LoRAs from the hub or from disk beside a base, through peft. Knows names, files and pipelines.

A LoRA is named on the command line as `name` or `name:weight`, where name is a .safetensors file, a
hub id (`owner/repository`), or a file of one (`owner/repository/file.safetensors`).
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from moviefactory.errors import BadOption, BadRequest, UnreadableFile
from moviefactory.project import slug
from moviefactory.shots.neural.adapters.file import PICKLES, read_tensors

SUFFIX = ".safetensors"


class LoraMisfit(BadRequest):
    """A LoRA does not fit the base."""

    def __init__(self, name: str, base_class: str, why: str) -> None:
        super().__init__(name, base_class, why)
        self.name, self.base_class, self.why = name, base_class, why

    def __str__(self) -> str:
        return (
            f"the LoRA {self.name!r} does not fit {self.base_class}: {self.why}; "
            "look on its page for the base that it was trained for and choose that with --base"
        )


class LoraNotFound(BadRequest):
    """A LoRA could not be got from the hub."""

    def __init__(self, name: str, why: str) -> None:
        super().__init__(name, why)
        self.name, self.why = name, why

    def __str__(self) -> str:
        return (
            f"the LoRA {self.name!r} cannot be had: {self.why}; give a .safetensors file, or "
            "owner/repository/file.safetensors as the hub spells it"
        )


@dataclass(frozen=True, slots=True)
class LoraChoice:
    """One LoRA that was asked for, and how strongly. Units: weight 1 is as it was trained."""

    name: str
    weight: float = 1.0


def parse_lora(text: str) -> LoraChoice:
    """Return a choice from `name` or `name:weight`. Raises: BadOption."""
    name, colon, last = text.strip().rpartition(":")
    try:
        weight = float(last) if colon else 1.0
    except ValueError:  # a colon that belongs to the name, as in C:\\looks\\noir.safetensors
        name, colon, weight = "", "", 1.0
    if not colon:
        name = text.strip()
    if not name or not math.isfinite(weight):
        raise BadOption("--lora", text, "write it as name or name:weight, such as noir:0.8")
    return LoraChoice(name, weight)


def resolve_lora(name: str, *, offline: bool) -> Path:
    """Return the file of a LoRA, downloading it if it is the hub's and not here yet.

    Raises: UnreadableFile; LoraNotFound.
    """
    path = Path(name).expanduser()
    if path.suffix.lower() in PICKLES:
        raise UnreadableFile(
            "LoRA", name, "it is a pickle, which can run any program when it is opened",
            "only .safetensors files are read; ask its author for one",
        )  # fmt: skip
    if path.is_file():
        return path
    parts = name.split("/")
    on_hub = len(parts) == 2 or (len(parts) > 2 and name.endswith(SUFFIX))
    if name.startswith(("/", ".", "~")) or not on_hub:
        raise UnreadableFile("LoRA", name, "there is no such file", "check the path")
    return _from_hub("/".join(parts[:2]), "/".join(parts[2:]), offline=offline)


def _from_hub(repository: str, file: str, *, offline: bool) -> Path:
    import huggingface_hub

    try:
        if file:
            return Path(huggingface_hub.hf_hub_download(repository, file, local_files_only=offline))
        folder = Path(
            huggingface_hub.snapshot_download(
                repository, allow_patterns=[f"*{SUFFIX}"], local_files_only=offline
            )
        )
    except Exception as error:  # the hub's client raises errors of many unrelated classes
        why = "it is not on this disk and --offline forbids the network" if offline else str(error)
        raise LoraNotFound(repository, why) from error
    files = sorted(folder.rglob(f"*{SUFFIX}"))
    if len(files) != 1:
        names = ", ".join(str(one.relative_to(folder)) for one in files) or "none"
        raise LoraNotFound(repository, f"it holds several or no {SUFFIX} files ({names})")
    return files[0]


class LoraShelf:
    """The LoRAs that are loaded beside one pipeline; their weights may change between calls."""

    def __init__(self, pipe: Any, denoisers: Sequence[Any]) -> None:
        self._pipe, self._denoisers = pipe, tuple(denoisers)
        self._names: dict[str, str] = {}
        self._is_native = all(hasattr(one, "load_lora_adapter") for one in self._denoisers)

    def load(self, choice: LoraChoice, *, offline: bool) -> None:
        """Load one LoRA and give it its weight; those loaded before keep theirs at 1 until set.

        Raises: UnreadableFile; LoraNotFound; LoraMisfit; BadOption if it is loaded already.
        """
        path = resolve_lora(choice.name, offline=offline)
        handle = f"lora_{slug(path.stem)}"
        if choice.name in self._names or handle in self._names.values():
            raise BadOption("--lora", choice.name, "it is given twice")
        tensors, _ = read_tensors(path, "LoRA")
        try:
            if self._is_native:
                self._pipe.load_lora_weights(tensors, adapter_name=handle)
            else:
                _inject(self._denoisers[0], tensors, handle)
        except (ValueError, KeyError, RuntimeError, AttributeError) as error:
            why = str(error).strip().splitlines()[0]
            raise LoraMisfit(choice.name, self._class_name(), why) from error
        self._names[choice.name] = handle
        if not self._holds(handle):
            raise LoraMisfit(choice.name, self._class_name(), "none of its layers is in this base")
        self.set_weights({choice.name: choice.weight})

    def set_weights(self, weights: Mapping[str, float]) -> None:
        """Set the weights of loaded LoRAs by their names as asked for; the others keep weight 1."""
        handles = list(self._names.values())
        by_handle = [float(weights.get(name, 1.0)) for name in self._names]
        if self._is_native:
            self._pipe.set_adapters(handles, by_handle)
            return
        for layer in _lora_layers(self._denoisers[0]):
            layer.set_adapter(handles)
            for handle, weight in zip(handles, by_handle, strict=True):
                layer.set_scale(handle, weight)

    def _holds(self, handle: str) -> bool:
        return any(handle in layer.lora_A for one in self._denoisers for layer in _lora_layers(one))

    def _class_name(self) -> str:
        return type(self._pipe).__name__


def _lora_layers(denoiser: Any) -> list[Any]:
    from peft.tuners.lora import LoraLayer

    return [module for module in denoiser.modules() if isinstance(module, LoraLayer)]


def _inject(denoiser: Any, tensors: Mapping[str, Any], handle: str) -> None:
    """Load a LoRA into a network that diffusers gives no loader, such as ModelScope's U-Net."""
    from peft import LoraConfig, inject_adapter_in_model, set_peft_model_state_dict

    own = {name.removeprefix("unet."): tensor for name, tensor in tensors.items()}
    downs = {
        name.removesuffix(".lora_A.weight"): tensor
        for name, tensor in own.items()
        if name.endswith(".lora_A.weight")
    }
    modules = dict(denoiser.named_modules())
    strange = sorted(name for name in downs if name not in modules)
    if not downs or strange:
        what = f"it has no layer {strange[0]}" if strange else "no lora_A layer is in the file"
        raise ValueError(what)
    ranks = {name: int(tensor.shape[0]) for name, tensor in downs.items()}
    first = next(iter(ranks.values()))
    config = LoraConfig(
        r=first,
        lora_alpha=first,
        target_modules=list(ranks),
        rank_pattern=ranks,
        alpha_pattern=ranks,
    )
    inject_adapter_in_model(config, denoiser, adapter_name=handle)
    set_peft_model_state_dict(denoiser, own, adapter_name=handle)
