"""What this computer can film with: its card, and which base models fit it. Loads no model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moviefactory.errors import MovieError

if TYPE_CHECKING:
    from moviefactory.shots.neural.device import Device


def this_device() -> tuple[Device | None, str]:
    """Return the best card, else the processor; or none, and why nothing can be filmed with."""
    from moviefactory.shots.neural.device import NoCard, find_device

    try:
        return find_device(), ""
    except NoCard:
        return find_device("cpu"), ""
    except MovieError as error:
        return None, str(error)


def fit_words(base_name: str, device: Device | None) -> str:
    """Return how a base of the table would run here: `yes`, `offload: group`, `no` ...; "" unknown."""
    if device is None:
        return ""
    from moviefactory.shots.neural.bases.record import Rung
    from moviefactory.shots.neural.bases.table import BASES
    from moviefactory.shots.neural.fitting import what_fits

    record = BASES[base_name]
    if not device.is_card:
        fits = record.memory_gib[Rung.NONE] <= device.free_gib
        return "slowly (no GPU)" if fits else "no"
    rung = what_fits(record, device.free_gib).rung
    if rung is None:
        return "no"
    return "yes" if rung is Rung.NONE else f"offload: {rung}"


def fitting_bases(device: Device) -> tuple[str, ...]:
    """Return the bases that fit a device, in the table's order."""
    from moviefactory.shots.neural.bases.table import BASES

    return tuple(name for name in BASES if fit_words(name, device) not in ("no", ""))
