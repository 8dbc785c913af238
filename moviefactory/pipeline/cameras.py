"""Which camera films, how it is set up, what it is ordered. Knows settings and records; loads none."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from moviefactory.errors import BadOption
from moviefactory.pipeline.camera_setup import SILENT, camera_setup
from moviefactory.pipeline.film_adapters import adapters_by_file, check_adapters, check_numbers
from moviefactory.settings import Settings
from moviefactory.shots.camera import Camera, CameraRecord, CameraSetup, load_camera
from moviefactory.shots.framing import direct
from moviefactory.storyboard import ShotOrder

if TYPE_CHECKING:
    from moviefactory.shots.neural.bases.record import BaseRecord
    from moviefactory.shots.neural.bases.weights import Consent, Download

METHODS: Final = ("direct", "keyframes")
KEYFRAMES: Final = "keyframes"
KEEP: Final = "keep"
SEVERAL: Final = ("loras", "adapters")
BASE_SOUNDS: Final = ("", KEEP, SILENT)
"""What may be said of the sound that a base makes; unsaid, it is kept where there is one."""
NEEDS_BASE: Final = ("base", "loras", "adapters", "steps", "guidance", "speed", "batch_shots", "base_sound", "upscaler", "interpolator", "grade")  # fmt: skip
FILE_FIELDS: Final = {
    "start_image": "start_image",
    "end_image": "end_image",
    "source": "from",
    "references": "picture of the cast",
    "adapters": "adapters",
}
"""Fields of an order that name files, and how a storyboard spells them."""
OPTIONAL: Final = (*FILE_FIELDS, "words")
"""Fields of an order that not every camera makes use of."""
SHOWN_NAMES = 6


def film_camera(settings: Settings) -> Camera:
    """Return the camera that was asked for, set up.

    Raises: UnknownName; BadOption for what the camera cannot be told; whatever its base raises.
    """
    camera = load_camera(settings.camera, camera_setup(settings))
    _check_sound(settings, camera)
    if settings.method not in METHODS:
        raise BadOption("--method", settings.method, f"choose one of {', '.join(METHODS)}")
    base = base_of(camera)
    if base is not None:
        _check_lab(settings)
        check_adapters(settings, base)
    else:
        given: list[str] = [name for name in NEEDS_BASE if name in settings.chosen]
        if settings.method == KEYFRAMES and "method" in settings.chosen:
            given.append("method")
        if given:
            name = given[0]
            raise BadOption(
                f"--{name.removesuffix('s') if name in SEVERAL else name.replace('_', '-')}",
                _as_text(getattr(settings, name)),
                f"the {settings.camera} camera knows no such thing: add --camera diffusers",
            )
    return camera


def _check_sound(settings: Settings, camera: Camera) -> None:
    """See that a base's sound is asked for as there is one. Raises: BadOption."""
    asked = settings.base_sound
    if asked not in BASE_SOUNDS:
        raise BadOption("--base-sound", asked, f"choose {' or '.join(BASE_SOUNDS[1:])}")
    base = base_of(camera)
    if asked != KEEP or base is None:
        return
    from moviefactory.shots.neural.bases.record import Ability
    from moviefactory.shots.neural.bases.table import bases_that

    if Ability.SOUND not in base.abilities:
        able = " or ".join(bases_that(Ability.SOUND))
        raise BadOption("--base-sound", asked, f"{base.name} makes none: choose --base {able}, or leave it out")  # fmt: skip


def _check_lab(settings: Settings) -> None:
    """See that the lab knows its grade, and that weights are files. Raises: BadOption; UnknownName."""
    from moviefactory.shots.neural.lab.grade import grade_called
    from moviefactory.shots.neural.lab.settings import AUTO, INTERPOLATORS, UPSCALERS, WITH_WEIGHTS
    from moviefactory.shots.neural.lab.weights import ON_THE_HUB, SUFFIXES

    grade_called(settings.grade or "none")
    for option, name, table in (
        ("--upscaler", settings.upscaler, UPSCALERS),
        ("--interpolator", settings.interpolator, INTERPOLATORS),
    ):
        bare = [one for one in table if one not in WITH_WEIGHTS]
        path = Path(name).expanduser()
        on_hub = ON_THE_HUB.fullmatch(name) is not None and path.suffix in SUFFIXES
        if name not in ("", AUTO, *bare) and not on_hub and (name in table or not path.exists()):
            raise BadOption(
                option, name,
                f"choose {' or '.join(bare)}, or name weights: a file that is there, a folder that "
                "holds one, or owner/repository/file.safetensors",
            )  # fmt: skip


def base_of(camera: Camera) -> BaseRecord | None:
    """Return the base model of a camera that films with one."""
    found: BaseRecord | None = getattr(camera, "base", None)
    return found


def fit_orders(orders: Sequence[ShotOrder], camera: Camera) -> tuple[ShotOrder, ...]:
    """Return a film's orders with what the camera makes use of, adapters by their files.

    Raises: UnknownAdapter; ForeignAdapter and BadNamedFile, naming the shot.
    """
    takes = camera.record.takes
    fitted = [plain_order(order, but=takes) for order in orders]
    if camera.record.is_directed:
        fitted = list(direct(fitted))
    base = base_of(camera)
    if base is None:
        return tuple(fitted)
    return adapters_by_file(fitted, base)


def plain_order(order: ShotOrder, *, but: Collection[str] = ()) -> ShotOrder:
    """Return an order without what not every camera can use, but for those fields that are excepted."""
    empty: dict[str, Any] = {
        item.name: item.default
        for item in fields(ShotOrder)
        if item.name in OPTIONAL and item.name not in but
    }
    return replace(order, **empty)


def unused_notes(orders: Sequence[ShotOrder], record: CameraRecord) -> tuple[str, ...]:
    """Return what the camera makes no use of, by field, with the shots that ask for it."""
    notes = []
    for field, spelt in FILE_FIELDS.items():
        shots = [order.shot_id for order in orders if getattr(order, field)]
        if shots and field not in record.takes:
            notes.append(
                f"the {record.back_end.name} camera makes no use of `{spelt}` of "
                f"{_brief(shots)}: {_who_takes(field)}"
            )
    return tuple(notes)


def _brief(names: Sequence[str]) -> str:
    """Return names in a line, the first of them if there are many."""
    shown = ", ".join(names[:SHOWN_NAMES])
    return shown if len(names) <= SHOWN_NAMES else f"{shown} and {len(names) - SHOWN_NAMES} more"


def _who_takes(field: str) -> str:
    if field != "references":
        return "film with --camera diffusers to have it"
    from moviefactory.shots.neural.bases.record import Ability
    from moviefactory.shots.neural.bases.table import bases_that

    able = " or ".join(bases_that(Ability.REFERENCES))
    return f"the cast is told in words; with --camera diffusers --base {able} it is shown, too"


def never(download: Download) -> bool:
    """Agree to no download."""
    return False


def prepare_camera(camera: Camera, consent: Consent) -> None:
    """See that a camera can film here: packages, card, memory, weights (fetched if agreed to).

    Raises: MissingExtra; NoCard; TooLittleMemory; WeightsMissing; what a download raises.
    """
    base = base_of(camera)
    if base is None:
        return
    from moviefactory.shots.neural.bases.weights import ensure_weights
    from moviefactory.shots.neural.device import find_device
    from moviefactory.shots.neural.fitting import rung_for
    from moviefactory.shots.neural.speed import FP8

    setup: CameraSetup = camera.setup  # type: ignore[attr-defined]
    device = find_device(setup.device)
    if FP8 not in setup.speed:
        rung_for(base, device)
    ensure_weights(base, offline=setup.offline, consent=consent)


def check_orders(orders: Sequence[ShotOrder], camera: Camera) -> None:
    """See that the camera's base can do what the orders ask for, and that their adapters are sound.

    Raises: LacksAbility; NeedsFirstFrame; BadNamedFile.
    """
    base = base_of(camera)
    if base is None:
        return
    from moviefactory.shots.neural.shot import check_shot

    for order in orders:
        check_shot(base, order)
    check_numbers(orders)


def _as_text(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(str(item[0]) if isinstance(item, tuple) else str(item) for item in value)
    return str(value)
