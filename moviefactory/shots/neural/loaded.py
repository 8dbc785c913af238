"""A base that is loaded: one pipeline, where it lies, what stands beside it. Knows windows; no shots."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeVar

import torch

from moviefactory.shots.neural import speed
from moviefactory.shots.neural.adapters.attach import DomainRack
from moviefactory.shots.neural.adapters.file import identify, moved_note
from moviefactory.shots.neural.adapters.library import open_adapter
from moviefactory.shots.neural.adapters.lora import LoraChoice, LoraShelf
from moviefactory.shots.neural.bases.find import find_base
from moviefactory.shots.neural.bases.load import load_pipeline, quiet
from moviefactory.shots.neural.bases.weights import resolved_commit
from moviefactory.shots.neural.device import Device, find_device, use_cores
from moviefactory.shots.neural.families.family import load_family
from moviefactory.shots.neural.fitting import what_fits
from moviefactory.shots.neural.memory import (
    Placement,
    numbers_watched,
    store_in_fp8,
    tile_vae,
)
from moviefactory.shots.neural.together import Together

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from moviefactory.shots.camera import CameraSetup
    from moviefactory.shots.neural.bases.record import BaseRecord, Rung
    from moviefactory.shots.neural.families.family import TextStates
    from moviefactory.shots.neural.window import Filmed, WindowOrder

LOG = logging.getLogger(__name__)
Done = TypeVar("Done")


class LoadedBase:
    """One base of one film, ready to be asked for windows. Not for several threads at once.

    `pipe` is the diffusers pipeline, `family` how it is asked, `together` which shots are filmed in
    one call, `notes` what a film-maker should know of what was done (they are logged as warnings,
    too).
    """

    def __init__(self, record: BaseRecord, setup: CameraSetup) -> None:
        self.record, self.setup = record, setup
        self.notes: list[str] = []
        self.device: Device = find_device(setup.device)
        use_cores(self.device, setup.cores)
        self.family = load_family(record.family)
        rung = self._first_rung()
        dtype = self.device.torch_dtype
        self.pipe: Any = load_pipeline(
            record, record.classes[0], dtype=dtype, offline=setup.offline
        )
        self.denoisers = self.family.denoisers(self.pipe)
        speed.check_ways(self.denoisers, setup.speed)
        tile_vae(self.pipe)
        if speed.FP8 in setup.speed:
            store_in_fp8(self.denoisers, dtype)
        self._placement = Placement(
            self.pipe, self.denoisers, record, self.device, rung=rung, note=self.note
        )
        self._texts: dict[tuple[str, str], Mapping[str, torch.Tensor]] = {}
        self._rack: DomainRack | None = None
        self._domains: dict[str, str] = {}
        if setup.loras:
            shelf = LoraShelf(self.pipe, self.denoisers)
            for name, weight in setup.loras:
                shelf.load(LoraChoice(name, weight), offline=setup.offline)
        speed.compile_blocks(self.denoisers, setup.speed)
        self.together = Together(self)

    @property
    def rung(self) -> Rung:
        """Where on the ladder of offload the base is now."""
        return self._placement.rung

    def note(self, text: str) -> None:
        """Keep and log what a film-maker should know; the same thing once."""
        if text not in self.notes:
            self.notes.append(text)
            LOG.warning(text)

    def use_adapters(self, strengths: Mapping[str, float]) -> None:
        """Let the adapters named (a domain, or a file) be heard this strongly, all others not.

        Raises: UnknownAdapter; ForeignAdapter; UnreadableFile; MisfitAdapter; NoAttention; BadOption.
        """
        if self._rack is None and not any(strengths.values()):
            return
        if self._rack is None:
            self._rack = DomainRack(self.denoisers)
        identity = identify(self.record, self.denoisers, resolved_commit(self.record))
        for name in strengths:
            if name not in self._domains:
                adapter = open_adapter(name, identity)
                if moved := moved_note(adapter.card, identity):
                    self.note(moved)
                self._placement.lift()
                domain, taken = adapter.card.domain, set(self._domains.values())
                # Two files may be of one domain: two stages of one training, say.
                handle = f"{domain}-{len(taken)}" if domain in taken else domain
                self._rack.add(handle, adapter.tensors)
                self._domains[name] = handle
        self._rack.set_strengths({self._domains[name]: much for name, much in strengths.items()})

    def text_states(self, prompt: str, negative_prompt: str, shot_id: str = "") -> TextStates:
        """Return the text encoder's states of a prompt and its negative, read once for the film."""
        texts = (prompt, negative_prompt)
        if texts not in self._texts:
            states = self.run(lambda: self.family.encode_text(self.pipe, texts), shot_id)
            self._texts[texts] = {name: tensor.cpu() for name, tensor in states.items()}
        where = self.pipe._execution_device
        return {name: tensor.to(where) for name, tensor in self._texts[texts].items()}

    def film_window(self, order: WindowOrder, shot_id: str) -> NDArray[np.uint8]:
        """Film one window and return its frames alone: see `film_windows`."""
        return self.film_windows((order,), shot_id)[0].frames

    def film_windows(
        self, orders: Sequence[WindowOrder], shot_id: str, *, climbs: bool = True
    ) -> tuple[Filmed, ...]:
        """Film windows in one call; climb the ladder of offload when memory runs out, if it may.

        Raises:  OutOfMemory; NotNumbers; what the family raises for orders it cannot do.
        """
        texts = [self.text_states(one.prompt, one.negative_prompt, shot_id) for one in orders]

        def film() -> tuple[Filmed, ...]:
            # Some pipelines draw noise without the generator they are given (SkyReels V2).
            torch.manual_seed(orders[0].seed)
            return self.family.film_windows(self.pipe, orders, texts)

        return self.run(film, shot_id, climbs=climbs)

    def run(self, work: Callable[[], Done], shot_id: str, *, climbs: bool = True) -> Done:
        """Return what `work` does with the pipeline, placed, watched and sped up as set up.

        Raises: OutOfMemory; NotNumbers; what `work` raises.
        """

        def watched() -> Done:
            with (
                quiet(),
                torch.random.fork_rng(devices=self._cards()),
                speed.faster(self.denoisers, self.setup.speed),
                numbers_watched(self.pipe, self.denoisers, self.record.name, shot_id),
            ):
                return work()

        return self._placement.run(watched, shot_id, climbs=climbs)

    def _cards(self) -> list[str]:
        return [self.device.name] if self.device.name.startswith("cuda") else []

    def _first_rung(self) -> Rung | None:
        """Return the rung that fits with fp8, or None: the ladder's own choice."""
        if speed.FP8 not in self.setup.speed or not self.device.is_card:
            return None
        return what_fits(self.record, self.device.free_gib, is_fp8=True).rung


@lru_cache(maxsize=1)
def load_base(setup: CameraSetup, revision: str) -> LoadedBase:
    """Return the base of `setup`, loaded once in a process; another setup takes its place.

    `revision` is the record's: a folder whose weights have changed since is loaded anew.
    """
    return LoadedBase(find_base(setup.base, offline=setup.offline), setup)
