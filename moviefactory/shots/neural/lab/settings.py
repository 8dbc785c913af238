"""What the lab is told for a whole film, and its tables. Knows names and choices; imports no torch."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from moviefactory.errors import BadOption, UnknownName

AUTO: Final = "auto"

INTERPOLATORS: Final[Mapping[str, str]] = {
    "ifnet": "moviefactory.shots.neural.lab.rife:IFNetInterpolator",
    "minterpolate": "moviefactory.shots.neural.lab.minterpolate:MotionInterpolator",
    "blend": "moviefactory.shots.neural.lab.blend:BlendInterpolator",
}
UPSCALERS: Final[Mapping[str, str]] = {
    "real-esrgan": "moviefactory.shots.neural.lab.esrgan:RealEsrganUpscaler",
    "spandrel": "moviefactory.shots.neural.lab.any_network:SpandrelUpscaler",
    "lanczos": "moviefactory.shots.neural.lab.lanczos:LanczosUpscaler",
}
LATENT_UPSAMPLER: Final = "LTXLatentUpsamplePipeline"
WITH_WEIGHTS: Final = frozenset({"ifnet", "real-esrgan", "spandrel"})


@dataclass(frozen=True, slots=True)
class LabSetup:
    """What was chosen for the lab, for every shot of a film.

    `interpolator` and `upscaler` are rows of the tables above; "auto" takes the network whose
    weights are named, else what needs none. Weights are a file, a folder that holds one, or
    `owner/repository/file` on the hub. `latents` is the folder of a latent upsampler of LTX, which
    doubles the base's frames before all else. `grade` is a row of `grade.GRADES`. `device` is torch's
    ("" is the best there is); `offline` forbids the network.

    Units:   `tile_side` (0: chosen by the device) and `tile_margin` in pixels of the small frame;
             `tile_batch` in tiles at once; `grain_seed` of the shot (a seed is another grain).
    """

    interpolator: str = AUTO
    interpolator_weights: str = ""
    upscaler: str = AUTO
    upscaler_weights: str = ""
    latents: str = ""
    deflicker: bool = True
    grade: str = "none"
    grain_seed: int = 0
    tile_side: int = 0
    tile_margin: int = 16
    tile_batch: int = 0
    device: str = ""
    offline: bool = False


@dataclass(frozen=True, slots=True)
class LabPlan:
    """A setup with nothing left open, and what a film-maker should know of what was chosen."""

    setup: LabSetup
    about_interpolator: str = ""
    about_upscaler: str = ""


def plan_lab(setup: LabSetup) -> LabPlan:
    """Return `setup` with every "auto" settled, and what to say of what was chosen.

    Raises: UnknownName, listing the table; BadOption if a network is asked for without weights, or
    weights are named for what has none.
    """
    interpolator, about_interpolator = setup.interpolator, ""
    if interpolator == AUTO:
        interpolator, about_interpolator = _interpolator_for(setup)
    upscaler, about_upscaler = setup.upscaler, ""
    if upscaler == AUTO:
        upscaler, about_upscaler = _upscaler_for(setup)
    _check("interpolator", INTERPOLATORS, interpolator, setup.interpolator_weights)
    _check("upscaler", UPSCALERS, upscaler, setup.upscaler_weights)
    settled = replace(setup, interpolator=interpolator, upscaler=upscaler)
    return LabPlan(settled, about_interpolator, about_upscaler)


def is_latent_upsampler(where: str) -> bool:
    """Say whether a folder holds a pipeline that doubles a clip through its latents."""
    index = Path(where).expanduser() / "model_index.json"
    try:
        document = json.loads(index.read_text(encoding="utf-8")) if where else {}
    except (OSError, ValueError):
        return False
    return isinstance(document, dict) and document.get("_class_name") == LATENT_UPSAMPLER


def weights_state(where: str) -> str:
    """Return what tells weights on this disk from others that lie there later: sizes and times."""
    if not where:
        return ""
    path = Path(where).expanduser()
    files = sorted(path.rglob("*")) if path.is_dir() else [path]
    states = [file.stat() for file in files if file.is_file()]
    return " ".join(f"{state.st_size}/{state.st_mtime_ns}" for state in states)


def _upscaler_for(setup: LabSetup) -> tuple[str, str]:
    if setup.upscaler_weights:
        return "real-esrgan", ""
    if setup.latents:
        return "lanczos", ""
    return "lanczos", (
        "final size: Lanczos, as no upscaler weights are named (a Real-ESRGAN file adds the fine "
        "detail that a resampled picture lacks)"
    )


def _interpolator_for(setup: LabSetup) -> tuple[str, str]:
    if setup.interpolator_weights:
        return "ifnet", ""
    from moviefactory.shots.neural.lab.minterpolate import has_minterpolate

    if has_minterpolate():
        return "minterpolate", (
            "frames between frames: ffmpeg's minterpolate, as no interpolator weights are named "
            "(a RIFE flownet, 4.6 to 4.26, moves people and cloth better)"
        )
    return "blend", (
        "frames between frames: cross-fades, as no interpolator weights are named and this ffmpeg "
        "has no minterpolate (unset IMAGEIO_FFMPEG_EXE, or name a RIFE flownet)"
    )


def _check(kind: str, table: Mapping[str, str], name: str, weights: str) -> None:
    if name not in table:
        raise UnknownName(kind, name, (AUTO, *table))
    if name in WITH_WEIGHTS and not weights:
        raise BadOption(
            f"the {kind}", name, f"it needs weights: name its file in {kind}_weights, or take auto"
        )
    if name not in WITH_WEIGHTS and weights:
        raise BadOption(
            f"{kind}_weights", weights, f"{name} has no weights: leave them out, or take auto"
        )
