"""What filming with a base model will be: size, rate, card, download, time. Knows records; loads none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from moviefactory.errors import MissingExtra, MovieError
from moviefactory.pipeline.cameras import base_of
from moviefactory.shots.camera import Camera, CameraSetup
from moviefactory.storyboard import ShotOrder

if TYPE_CHECKING:
    from moviefactory.shots.neural.bases.record import BaseRecord
    from moviefactory.shots.neural.device import Device

LAB_SECONDS_PER_MEGAPIXEL_FRAME = 0.03
HERE = "nothing: the weights are here"


@dataclass(frozen=True, slots=True)
class CameraPlan:
    """What a plan tells of a camera with a base. Units: seconds of work left."""

    base: str
    filmed: str
    card: str
    download: str
    seconds: float
    notes: tuple[str, ...]


def plan_camera(
    camera: Camera, orders: Sequence[ShotOrder], to_film: Sequence[ShotOrder]
) -> CameraPlan | None:
    """Return what filming `to_film` of `orders` will be, None for a camera without a base.

    Asks no network. What is missing here (packages, a card, memory) is told, not raised.
    Raises: NoPublishedWeights.
    """
    base = base_of(camera)
    if base is None:
        return None
    setup: CameraSetup = camera.setup  # type: ignore[attr-defined]
    device, fault = _device(setup)
    download, download_notes = download_words(base)
    card, teraflops, slower = fault, 0.0, 1.0
    if device is not None:
        card, teraflops, slower = _fit(base, device)
    seconds = sum(camera.record.seconds_for(order) for order in to_film)
    if teraflops:
        seconds = slower * sum(_seconds(base, setup, order, teraflops) for order in to_film)
    return CameraPlan(
        base=f"{base.name} ({base.licence}; {base.territory})",
        filmed=_filmed(base, orders[0]),
        card=card,
        download=download,
        seconds=seconds,
        notes=(
            *download_notes,
            *_lab(base, setup, orders[0]),
            *_windows(base, to_film),
            *_endings(base, to_film),
            *_sound(base, setup),
            *_moved(base, to_film),
            *_together(base, setup, device),
        ),
    )


def _device(setup: CameraSetup) -> tuple[Device | None, str]:
    from moviefactory.shots.neural.device import find_device

    try:
        return find_device(setup.device), ""
    except MovieError as error:
        return None, str(error)


def _fit(base: BaseRecord, device: Device) -> tuple[str, float, float]:
    """Return how a base runs on a device, the device's speed, and how much slower it films."""
    from moviefactory.shots.neural.bases.record import Rung
    from moviefactory.shots.neural.fitting import RUNG_TIME, TooLittleMemory, rung_for

    where = f"{device.label}, {device.free_gib:.1f} GiB free"
    try:
        rung = rung_for(base, device)
    except TooLittleMemory as error:
        return str(error), device.teraflops, RUNG_TIME[Rung.SEQUENTIAL]
    how = "all of it at once" if rung is Rung.NONE else f"offload: {rung}"
    return f"{where}; {base.name} fits ({how})", device.teraflops, RUNG_TIME[rung]


def download_words(base: BaseRecord) -> tuple[str, tuple[str, ...]]:
    """Return what would be fetched and where to, and notes; asks no network."""
    from moviefactory.shots.neural.bases.faults import BrokenWeights
    from moviefactory.shots.neural.bases.weights import find_weights

    try:
        if find_weights(base) is not None:
            return HERE, ()
        from moviefactory.shots.neural.bases.hub import cache_folder

        return f"about {base.download_gb:.1f} GB into {cache_folder()}, when agreed to (--yes)", ()
    except MissingExtra:
        return f"about {base.download_gb:.1f} GB, when agreed to (--yes)", ()
    except BrokenWeights as error:
        return f"what is missing of {base.download_gb:.1f} GB, when agreed to (--yes)", (
            str(error),
        )


def _filmed(base: BaseRecord, order: ShotOrder) -> str:
    size = base.window_size(order.size)
    then = [
        *(["interpolated"] if base.fps != order.fps else []),
        *(["brought"] if size.width >= order.size.width else ["upscaled"]),
    ]
    return (
        f"at {size}, {base.fps} fps, up to {base.window_frames} frames at once; then "
        f"{' and '.join(then)} to {order.size} at {order.fps} fps"
    )


def _lab(base: BaseRecord, setup: CameraSetup, order: ShotOrder) -> tuple[str, ...]:
    from moviefactory.shots.neural.lab.finish import lab_notes
    from moviefactory.shots.neural.lab.settings import LabSetup

    return lab_notes(
        setup.lab or LabSetup(),
        source_size=base.window_size(order.size),
        source_fps=base.fps,
        size=order.size,
        fps=order.fps,
    )


def _sound(base: BaseRecord, setup: CameraSetup) -> tuple[str, ...]:
    """Return that a base's sound is kept, where it makes one and it is wanted."""
    from moviefactory.shots.neural.bases.record import Ability

    if Ability.SOUND not in base.abilities or not setup.base_sound:
        return ()
    return (f"the sound that {base.name} makes is kept beside each take (not with --base-sound none)",)  # fmt: skip


def _endings(base: BaseRecord, orders: Sequence[ShotOrder]) -> tuple[str, ...]:
    """Return which shots are shown faster than they are filmed, so that they end on their image."""
    from moviefactory.shots.neural.shot import frames_wanted, shown_fps

    return tuple(
        f"{order.shot_id} ends on an image, which {base.name} does after {base.end_multiple} frames "
        f"or a multiple: {frames_wanted(base, order)} frames are filmed, and shown "
        f"{float(shown_fps(base, order) / base.fps):.2f} times as fast"
        for order in orders
        if shown_fps(base, order) != base.fps
    )


def _moved(base: BaseRecord, orders: Sequence[ShotOrder]) -> tuple[str, ...]:
    """Return which adapters were trained at another commit of the base than is here."""
    files = dict.fromkeys(name for order in orders for name, _ in order.adapters)
    if not files:
        return ()
    from moviefactory.shots.neural.adapters.file import identify, moved_note, read_card
    from moviefactory.shots.neural.bases.weights import resolved_commit

    here = identify(base, (), resolved_commit(base))
    notes = (moved_note(read_card(Path(name)), here) for name in files)
    return tuple(note for note in notes if note)


def _together(base: BaseRecord, setup: CameraSetup, device: Device | None) -> tuple[str, ...]:
    """Return how many shots one call films, where it is more than one or more were asked for."""
    from moviefactory.shots.neural.fitting import TooLittleMemory, shots_at_once

    if device is None:
        return ()
    try:
        count = shots_at_once(base, device, setup)
    except TooLittleMemory:
        return ()
    if count > 1:
        return (f"shots in words alone, of one length and with the same adapters, are filmed up to {count} at once",)  # fmt: skip
    if setup.batch_shots > 1:
        why = "with first-block-cache" if base.together else f"by {base.name}"
        return (f"--batch-shots {setup.batch_shots} is left aside: {why} each shot is filmed alone",)  # fmt: skip
    return ()


def _windows(base: BaseRecord, orders: Sequence[ShotOrder]) -> tuple[str, ...]:
    """Return how the shots are filmed that are longer than the base films at once."""
    from moviefactory.grammar import Treatment
    from moviefactory.shots.neural.long.plan import Way
    from moviefactory.shots.neural.shot import plan_shot

    shots: dict[Way, list[str]] = {}
    for order in orders:
        if order.source is None or order.treatment is not Treatment.RESTYLE:
            plan = plan_shot(base, order)
            shots.setdefault(plan.way, []).append(f"{order.shot_id} ({len(plan.chunks)})")
    seconds = float(base.window_frames / base.fps)
    return tuple(
        f"longer than the {seconds:.1f} s that {base.name} films in one window, so filmed as "
        f"{way} (how many): {', '.join(found)}"
        for way, found in shots.items()
        if way is not Way.WINDOW
    )


def _seconds(base: BaseRecord, setup: Any, order: ShotOrder, teraflops: float) -> float:
    """Return an estimate of how long a shot takes on a device of this speed."""
    from moviefactory.shots.neural.camera import SHOT_SECONDS
    from moviefactory.shots.neural.fitting import window_seconds
    from moviefactory.shots.neural.shot import frames_wanted

    share = frames_wanted(base, order) / base.window_frames
    steps = (setup.steps or base.steps) / base.steps
    lab = order.size.width * order.size.height / 1e6 * order.frame_count
    denoising = window_seconds(base, teraflops) * share * steps
    return denoising + min(1.0, lab) * SHOT_SECONDS + lab * LAB_SECONDS_PER_MEGAPIXEL_FRAME
