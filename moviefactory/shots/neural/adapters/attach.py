"""Stand domain adapters beside a base's attention, and take them away. Knows modules; not files.

Each attention gets, per domain, a sub-module `mf_adapter_<domain>` (so that `.to()`, offloading and
checkpointing take it along) that one forward hook runs. No base module is replaced, so the base's
state-dict keys stay what LoRAs from the hub expect, and a detached base is what it was.

What all domains add is computed from the same output of the base and summed by strength, so a
domain neither sees another nor depends on the order. A strength of 0 skips the computation.

Attach after dtype, quantisation and FreeNoise are set; before offload and compile; detach before
`save_pretrained`. Pass `ADAPTER_KEY` to `enable_layerwise_casting(skip_modules_pattern=...)`.
"""

from __future__ import annotations

import hashlib
import math
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain
from typing import Any, cast

import torch
from torch import nn
from torch.utils.hooks import RemovableHandle

from moviefactory.errors import BadOption, UnknownName
from moviefactory.shots.neural.adapters.faults import AttachedTooLate, MisfitAdapter, UnknownGrid
from moviefactory.shots.neural.adapters.grid import TokenGrid, read_grid
from moviefactory.shots.neural.adapters.module import Bottleneck, Part, make_bottleneck
from moviefactory.shots.neural.adapters.points import AttentionPoint, find_points

ADAPTER_KEY = "mf_adapter"
BOTH_PARTS = (Part.SPATIAL, Part.TEMPORAL)
Beside = Callable[[nn.Module, tuple[Any, ...], Any], Any]


class DomainRack:
    """The domains that stand beside one base's attention, each with a strength.

    Strengths may change between calls (per film, scene or shot); a domain just added has strength
    1. Adapters compute in `dtype` (None: in what the base computes in). Not thread-safe while a
    denoiser runs.
    """

    def __init__(self, denoisers: Sequence[nn.Module], *, dtype: torch.dtype | None = None) -> None:
        self._denoisers, self._dtype = tuple(denoisers), dtype
        self.points = find_points(self._denoisers)
        self._grids: dict[int, TokenGrid | None] = {}
        self._strengths: dict[str, float] = {}
        self._handles: list[RemovableHandle] = []

    @property
    def strengths(self) -> Mapping[str, float]:
        """The strength of every attached domain."""
        return dict(self._strengths)

    def add_new(
        self, domain: str, *, rank: int, parts: Iterable[Part] = BOTH_PARTS, seed: int = 0
    ) -> None:
        """Attach a new domain that changes nothing until it is trained.

        Raises: BadOption; AttachedTooLate.
        """
        wanted = tuple(parts)
        if rank < 1:
            raise BadOption("the rank", str(rank), "a rank is 1 or more; 16 to 64 are usual")
        self._begin(domain)
        for point in self.points:
            made = {
                part.value: make_bottleneck(
                    part, point.width, rank, _seed(seed, domain, point.name, part)
                )
                for part in point.parts
                if part in wanted
            }
            if made:
                self._stand(domain, point, made)

    def add(self, domain: str, tensors: Mapping[str, torch.Tensor]) -> None:
        """Attach a trained domain, as `tensors()` gave it for the same base.

        Raises: BadOption; AttachedTooLate; MisfitAdapter.
        """
        base_class = type(self._denoisers[0]).__name__
        try:
            by_place = _split(tensors)
        except ValueError as error:
            raise MisfitAdapter(domain, base_class, str(error)) from error
        places = {(point.name, part.value): point for point in self.points for part in point.parts}
        strange = sorted(set(by_place) - set(places))
        if strange:
            why = f"this base has no {strange[0][0]} for a {strange[0][1]} adapter"
            raise MisfitAdapter(domain, base_class, why)
        try:
            fitted = [(point, _fit(point, by_place)) for point in self.points]
        except (KeyError, RuntimeError) as error:
            raise MisfitAdapter(domain, base_class, str(error)) from error
        self._begin(domain)
        for point, made in fitted:
            if made:
                self._stand(domain, point, made)

    def set_strengths(self, strengths: Mapping[str, float]) -> None:
        """Set how much of each domain is heard; domains that are not named get 0.

        Raises: UnknownName, listing the attached domains; BadOption for a strength that is no number.
        """
        for domain, strength in strengths.items():
            if domain not in self._strengths:
                raise UnknownName("attached adapter", domain, tuple(self._strengths))
            if not math.isfinite(strength):
                raise BadOption(f"the strength of {domain}", str(strength), "0 is off, 1 is full")
        self._strengths = {name: float(strengths.get(name, 0.0)) for name in self._strengths}

    def tensors(self, domain: str) -> dict[str, torch.Tensor]:
        """Return a copy of one domain's tensors on the CPU, named by attention and part."""
        return {
            f"{point.name}.{name}": tensor.detach().to("cpu", copy=True).contiguous()
            for point, stand in self._stands(domain)
            for name, tensor in stand.state_dict().items()
        }

    def train_only(self, domain: str, part: Part) -> list[nn.Parameter]:
        """Freeze everything but one part of one domain, and return what is left to train."""
        for denoiser in self._denoisers:
            denoiser.requires_grad_(False)
        modules = [stand[part.value] for _, stand in self._stands(domain) if part.value in stand]
        parameters = [parameter for module in modules for parameter in module.parameters()]
        for parameter in parameters:
            parameter.requires_grad_(True)
        return parameters

    def remove(self, domain: str) -> None:
        """Take one domain away; the others are left as they are."""
        for point, _ in self._stands(domain):
            delattr(point.module, _key(domain))
        del self._strengths[domain]
        if not self._strengths:
            self._unhook()

    def detach(self) -> None:
        """Take every domain away: the base is what it was, bit for bit."""
        for domain in tuple(self._strengths):
            self.remove(domain)

    def _begin(self, domain: str) -> None:
        if not re.fullmatch(r"[a-z0-9][a-z0-9_-]{0,63}", domain):
            raise BadOption(
                "a domain's name", domain, "use lower-case letters, digits, dashes and underscores"
            )
        if domain in self._strengths:
            raise BadOption("the domain", domain, "it is attached already; remove it first")
        for denoiser in self._denoisers:
            if _is_offloaded(denoiser):
                raise AttachedTooLate(type(denoiser).__name__)
        if not self._strengths:
            self._hook()
        self._strengths[domain] = 1.0

    def _stand(self, domain: str, point: AttentionPoint, made: dict[str, Bottleneck]) -> None:
        device, dtype = _home(point.module, self._denoisers[point.denoiser])
        stand = nn.ModuleDict(dict(made)).to(device, self._dtype or dtype)
        stand.train(point.module.training)
        stand.requires_grad_(False)
        point.module.add_module(_key(domain), stand)

    def _stands(self, domain: str) -> list[tuple[AttentionPoint, nn.ModuleDict]]:
        if domain not in self._strengths:
            raise UnknownName("attached adapter", domain, tuple(self._strengths))
        found = [(point, getattr(point.module, _key(domain), None)) for point in self.points]
        return [(point, cast(nn.ModuleDict, stand)) for point, stand in found if stand is not None]

    def _hook(self) -> None:
        for number, denoiser in enumerate(self._denoisers):
            self._handles.append(
                denoiser.register_forward_pre_hook(self._grid_reader(number), with_kwargs=True)
            )
        for point in self.points:
            self._handles.append(point.module.register_forward_hook(self._runner(point)))

    def _unhook(self) -> None:
        for handle in self._handles:
            handle.remove()
        self._handles.clear()
        self._grids.clear()

    def _grid_reader(self, number: int) -> Callable[[nn.Module, tuple[Any, ...], Any], None]:
        def read(denoiser: nn.Module, args: tuple[Any, ...], kwargs: dict[str, Any]) -> None:
            if any(self._strengths.values()):
                self._grids[number] = read_grid(denoiser, args, kwargs)

        return read

    def _runner(self, point: AttentionPoint) -> Beside:
        def run(module: nn.Module, args: tuple[Any, ...], output: Any) -> Any:
            several = isinstance(output, tuple)
            base = output[0] if several else output
            total = base
            for domain, strength in self._strengths.items():
                stand = getattr(module, _key(domain), None)
                if strength == 0.0 or stand is None:
                    continue
                for part, bottleneck in stand.items():
                    total = self._run_part(point, Part(part), bottleneck, base, total, strength)
            return (total, *output[1:]) if several else total

        return run

    def _run_part(
        self,
        point: AttentionPoint,
        part: Part,
        bottleneck: nn.Module,
        base: torch.Tensor,
        total: torch.Tensor,
        strength: float,
    ) -> torch.Tensor:
        if part is Part.SPATIAL or not point.on_grid:
            return cast(torch.Tensor, bottleneck(base, total, base.shape[1], strength))
        grid = self._grids.get(point.denoiser)
        count = 0 if grid is None else grid.frame_count * grid.positions
        if grid is None or count > base.shape[1]:
            name = type(self._denoisers[point.denoiser]).__name__
            raise UnknownGrid(name, base.shape[1])
        before = base.shape[1] - count
        window: torch.Tensor = bottleneck(
            base[:, before:], total[:, before:], grid.frame_count, strength
        )
        return torch.cat([total[:, :before], window], dim=1) if before else window


def _key(domain: str) -> str:
    return f"{ADAPTER_KEY}_{domain}"


def _seed(seed: int, domain: str, point: str, part: Part) -> int:
    text = f"{seed}/{domain}/{point}/{part.value}"
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:7], "big")


def _split(tensors: Mapping[str, torch.Tensor]) -> dict[tuple[str, str], dict[str, torch.Tensor]]:
    """Return tensors by (attention, part) and by their names within."""
    places: dict[tuple[str, str], dict[str, torch.Tensor]] = {}
    for key, tensor in tensors.items():
        found = re.fullmatch(r"(.+)\.(spatial|temporal)\.([a-z]+(?:\.[a-z]+)?)", key)
        if not found:
            raise ValueError(f"{key} is no adapter's tensor")
        places.setdefault((found[1], found[2]), {})[found[3]] = tensor
    return places


def _fit(
    point: AttentionPoint, by_place: Mapping[tuple[str, str], dict[str, torch.Tensor]]
) -> dict[str, Bottleneck]:
    """Return the trained bottlenecks of one attention, by part.

    Raises: KeyError for a tensor that is missing; RuntimeError, torch's own, for one of another shape.
    """
    made: dict[str, Bottleneck] = {}
    for part in point.parts:
        state = by_place.get((point.name, part.value))
        if state is not None:
            made[part.value] = make_bottleneck(part, point.width, len(state["down.weight"]), 0)
            made[part.value].load_state_dict(state)
    return made


def _home(module: nn.Module, denoiser: nn.Module) -> tuple[torch.device, torch.dtype]:
    """Return where an adapter lies and what it computes in: never in a storage-only format."""
    first = next(chain(module.parameters(), denoiser.parameters()))
    own = chain(module.parameters(), denoiser.parameters())
    wide = (one.dtype for one in own if one.is_floating_point() and one.dtype.itemsize > 1)
    return first.device, next(wide, torch.float32)


def _is_offloaded(denoiser: nn.Module) -> bool:
    for module in denoiser.modules():
        if hasattr(module, "_hf_hook"):
            return True
        registry = getattr(module, "_diffusers_hook", None)
        if registry is not None and any("group_offload" in name for name in registry.hooks):
            return True
    return False
