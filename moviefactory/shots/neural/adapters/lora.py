"""LoRAs from the hub or from disk beside a base, through peft. Knows names, files and pipelines.

A LoRA is named on the command line as `name` or `name:weight`, where name is a .safetensors file, a
hub id (`owner/repository`), or a file of one (`owner/repository/file.safetensors`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from moviefactory.errors import BadOption, BadRequest, UnknownName, UnreadableFile
from moviefactory.project import slug
from moviefactory.shots.neural.adapters.file import PICKLES, read_tensors

SUFFIX = ".safetensors"
EXPERT_WORDS = (("high-noise", "highnoise"), ("low-noise", "lownoise"))
"""How the files of a LoRA for two experts are told apart."""


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
    """The LoRAs that are loaded beside one pipeline; their weights may change between calls.

    Where a base has two experts (Wan 2.2), a LoRA goes to both, or to the one that its file's name
    tells: `high_noise` to the first, `low_noise` to the second.
    """

    def __init__(self, pipe: Any, denoisers: Sequence[Any]) -> None:
        self._pipe, self._denoisers = pipe, tuple(denoisers)
        self._handles: dict[str, str] = {}
        self._weights: dict[str, float] = {}

    def load(self, choice: LoraChoice, *, offline: bool) -> None:
        """Load one LoRA and give it its weight; those loaded before keep theirs.

        Raises: UnreadableFile; LoraNotFound; LoraMisfit; BadOption if it is loaded already.
        """
        path = resolve_lora(choice.name, offline=offline)
        handle = f"lora_{slug(path.stem)}"
        if choice.name in self._handles or handle in self._handles.values():
            raise BadOption("--lora", choice.name, "it is given twice")
        tensors, _ = read_tensors(path, "LoRA")
        base_class = type(self._pipe).__name__
        try:
            for number in self._experts_for(path.stem):
                self._load_beside(number, tensors, handle)
        except (ValueError, KeyError, RuntimeError, AttributeError) as error:
            why = str(error).strip().splitlines()[0]
            raise LoraMisfit(choice.name, base_class, why) from error
        if not any(handle in layer.lora_A for layer in self._layers()):
            raise LoraMisfit(choice.name, base_class, "none of its layers is in this base")
        self._handles[choice.name] = handle
        self.set_weights({choice.name: choice.weight})

    def set_weights(self, weights: Mapping[str, float]) -> None:
        """Set the weights of loaded LoRAs, by their names as asked for; the others keep theirs.

        Raises: UnknownName, listing the loaded ones.
        """
        for name in weights:
            if name not in self._handles:
                raise UnknownName("loaded LoRA", name, tuple(self._handles))
        self._weights.update({name: float(weight) for name, weight in weights.items()})
        by_handle = {self._handles[name]: weight for name, weight in self._weights.items()}
        for layer in self._layers():
            here = [handle for handle in by_handle if handle in layer.lora_A]
            layer.set_adapter(here)
            for handle in here:
                layer.set_scale(handle, by_handle[handle])

    def _experts_for(self, stem: str) -> tuple[int, ...]:
        plain = slug(stem, max_length=200)
        for number, words in enumerate(EXPERT_WORDS):
            if number < len(self._denoisers) > 1 and any(word in plain for word in words):
                return (number,)
        return tuple(range(len(self._denoisers)))

    def _load_beside(self, number: int, tensors: Mapping[str, Any], handle: str) -> None:
        denoiser = self._denoisers[number]
        if not hasattr(denoiser, "load_lora_adapter"):
            _inject(denoiser, tensors, handle)
        elif number == 0:
            self._pipe.load_lora_weights(dict(tensors), adapter_name=handle)
        else:
            self._pipe.load_lora_weights(
                dict(tensors), adapter_name=handle, load_into_transformer_2=True
            )

    def _layers(self) -> list[Any]:
        """Return every layer of the pipeline, text encoders too, that a LoRA stands beside."""
        from peft.tuners.lora import LoraLayer

        networks = [one for one in self._pipe.components.values() if hasattr(one, "modules")]
        return [
            module
            for network in networks
            for module in network.modules()
            if isinstance(module, LoraLayer)
        ]


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
