"""What a film's settings tell a camera beside its orders. Knows settings; loads no camera."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moviefactory.errors import BadOption
from moviefactory.farm import available_cores
from moviefactory.settings import Settings
from moviefactory.shots.camera import CameraSetup

if TYPE_CHECKING:
    from moviefactory.shots.neural.lab.settings import LabSetup

SILENT: Final = "none"
"""What is said of a base's sound that is not wanted."""


def camera_setup(settings: Settings) -> CameraSetup:
    """Return what a film's camera is told beside its orders. Raises: BadOption.

    The film's domain adapters are not in it: they are in the storyboard.
    """
    if settings.steps == 0:
        raise BadOption("--steps", "0", "it is 1 or more")
    if settings.batch_shots == 0 and "batch_shots" in settings.chosen:
        raise BadOption("--batch-shots", "0", "it is 1 or more; unsaid, it is what fits the card")
    return CameraSetup(
        base=settings.base,
        loras=settings.loras,
        steps=settings.steps,
        guidance=settings.guidance,
        offline=settings.offline,
        device=settings.device,
        cores=settings.jobs or available_cores(),
        speed=settings.speed,
        batch_shots=settings.batch_shots,
        base_sound=settings.base_sound != SILENT,
        lab=_lab_setup(settings),
    )


def _lab_setup(settings: Settings) -> LabSetup:
    """Return how a base's frames are finished; a name that is in no table is that of weights."""
    from moviefactory.shots.neural.lab.settings import (
        AUTO,
        INTERPOLATORS,
        UPSCALERS,
        LabSetup,
        is_latent_upsampler,
    )

    upscaler = "" if settings.upscaler == AUTO else settings.upscaler
    interpolator = "" if settings.interpolator == AUTO else settings.interpolator
    latents = upscaler if is_latent_upsampler(upscaler) else ""
    upscaler = "" if latents else upscaler
    is_upscaler, is_interpolator = upscaler in UPSCALERS, interpolator in INTERPOLATORS
    return LabSetup(
        interpolator=interpolator if is_interpolator else AUTO,
        interpolator_weights="" if is_interpolator else interpolator,
        upscaler=upscaler if is_upscaler else AUTO,
        upscaler_weights="" if is_upscaler else upscaler,
        latents=latents,
        grade=settings.grade or "none",
        device=settings.device,
        offline=settings.offline,
    )
