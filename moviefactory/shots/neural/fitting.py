"""What fits a card, and how long a shot takes there. Knows records and cards; imports no torch."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from moviefactory.errors import BadRequest
from moviefactory.shots.neural.bases.ladder import GIB_PER_BILLION, LEAF_GIB
from moviefactory.shots.neural.bases.record import BaseRecord, Rung
from moviefactory.shots.neural.bases.table import BASES
from moviefactory.shots.neural.speed import FIRST_BLOCK

if TYPE_CHECKING:
    from moviefactory.shots.camera import CameraSetup
    from moviefactory.shots.neural.device import Device

SPARE: Final = 0.94
"""The part of the free memory that may be planned with: allocators leave gaps."""
UTILISATION: Final = 0.6
"""The part of a card's stated speed that video transformers reach. Estimate; with it Wan 2.1 1.3B
takes 6 minutes on an RTX 4090, where its authors tell of 4."""
RUNG_TIME: Final[Mapping[Rung, float]] = {
    Rung.NONE: 1.0,
    Rung.MODEL: 1.1,
    Rung.GROUP: 1.4,
    Rung.SEQUENTIAL: 4.0,
}
"""How much longer a shot takes. Estimate; blocks are fetched while others compute."""
MOST_AT_ONCE = 8
"""How many shots one call films unless more are asked for: a card is busy with fewer than that."""
UNET_SHARE: Final[Mapping[str, float]] = {
    "animatediff": 0.1,
    "modelscope": 0.1,
    "videofactory": 0.1,
}
"""U-Nets use most of their parameters on small maps only. Estimate."""


class TooLittleMemory(BadRequest):
    """No rung of a base fits what is free on the card."""

    def __init__(
        self, base: str, device: str, need_gib: float, free_gib: float, fitting: tuple[str, ...]
    ) -> None:
        super().__init__(base, device, need_gib, free_gib, fitting)
        self.base, self.device, self.need_gib, self.free_gib = base, device, need_gib, free_gib
        self.fitting = fitting

    def __str__(self) -> str:
        smaller = f"choose {' or '.join(self.fitting)}" if self.fitting else "use a larger card"
        return (
            f"{self.base} needs {self.need_gib:.1f} GiB on {self.device} with its weights fetched "
            f"piece by piece, and {self.free_gib:.1f} GiB are free: {smaller}, close what else "
            "uses the card, or draw the film with --camera animatic"
        )


@dataclass(frozen=True, slots=True)
class Fit:
    """How a base would run: `rung` is None where it does not fit. Units: seconds of one window."""

    rung: Rung | None
    seconds_per_shot: float


def what_fits(
    record: BaseRecord, free_gib: float, *, teraflops: float = 100.0, is_fp8: bool = False
) -> Fit:
    """Return the first rung that fits `free_gib`, and an estimate of one window's time there."""
    saved = 0.5 * record.parameters * GIB_PER_BILLION if is_fp8 else 0.0
    for rung in Rung:
        need = record.memory_gib[rung]
        if rung in (Rung.NONE, Rung.MODEL):
            need = max(need - saved, record.memory_gib[Rung.GROUP])
        if need <= free_gib * SPARE:
            return Fit(rung, window_seconds(record, teraflops) * RUNG_TIME[rung])
    return Fit(None, 0.0)


def rung_for(record: BaseRecord, device: Device) -> Rung:
    """Return the rung on which a base runs on a device. Raises: TooLittleMemory for a card."""
    if not device.is_card:
        return Rung.NONE
    rung = what_fits(record, device.free_gib).rung
    if rung is None:
        fitting = [row.name for row in BASES.values() if what_fits(row, device.free_gib).rung]
        need = record.memory_gib[Rung.SEQUENTIAL]
        raise TooLittleMemory(record.name, device.label, need, device.free_gib, tuple(fitting[:3]))
    return rung


def shots_at_once(
    record: BaseRecord, device: Device, setup: CameraSetup, rung: Rung | None = None
) -> int:
    """Return how many shots that are alike one call films: as asked, else what fits the card.

    A cache of blocks looks at all shots of a call at once, and would skip what one alone would not;
    so with it, and with a base whose pipeline takes one order, it is one.
    Raises: TooLittleMemory, where `rung` is left open.
    """
    if not record.together or FIRST_BLOCK in setup.speed:
        return 1
    if setup.batch_shots:
        return setup.batch_shots
    if not device.is_card:
        return 1
    spare = device.free_gib * SPARE - record.memory_gib[rung or rung_for(record, device)]
    window_gib = max(record.memory_gib[Rung.SEQUENTIAL] - LEAF_GIB, LEAF_GIB)
    return min(MOST_AT_ONCE, 1 + max(0, int(spare / window_gib)))


def window_seconds(record: BaseRecord, teraflops: float) -> float:
    """Return an estimate of the denoising time of one window, all weights on the card.

    A network of P parameters takes 2 P operations a token, and attention L / 8 W of that on top,
    for L tokens of width W (36 blocks of 16 W^2 parameters).
    Units: `teraflops` as the maker states them.
    """
    time_factor = record.frame_multiple
    latent_frames = max(1, -(-record.window_frames // time_factor))
    tokens = record.pixels / record.size_multiple**2 * latent_frames
    parameters = record.parameters * 1e9
    width = (parameters / (16 * 36)) ** 0.5
    operations = 2 * parameters * tokens * (1 + tokens / (8 * width))
    operations *= UNET_SHARE.get(record.family, 1.0)
    calls = record.steps * (2 if record.guidance > 1 else 1)
    return float(operations * calls / (teraflops * 1e12 * UTILISATION))
