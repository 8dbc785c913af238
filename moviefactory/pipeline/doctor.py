"""What is here and what is missing, with the remedy. Knows where to look; mends nothing."""

from __future__ import annotations

import os
import platform
import shutil
import sys
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from moviefactory.edit.type.fonts import MissingGlyphs, check_text
from moviefactory.errors import MovieError
from moviefactory.farm import available_cores
from moviefactory.ffmpeg import ffmpeg_exe, run_ffmpeg
from moviefactory.pipeline.screenplay import writer_settings
from moviefactory.settings import Settings
from moviefactory.sound.voices.voice import list_voices

LOW_DISK_BYTES = 5 * 10**9
SCRIPT_SAMPLES = {
    "Latin": "Añß",
    "Greek": "Ωδ",
    "Cyrillic": "Жя",
    "Chinese": "汉语",
    "Japanese": "かな",
    "Korean": "한국",
    "Arabic": "عربي",
    "Hebrew": "עברית",
    "Devanagari": "हिन्दी",
    "Thai": "ไทย",
}
NEURAL_PACKAGES = ("torch", "diffusers", "transformers", "accelerate", "safetensors")


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the report. `state` is ok, missing (films fail) or optional (films are poorer)."""

    part: str
    state: str
    about: str
    remedy: str = ""


def examine(settings: Settings) -> tuple[Finding, ...]:
    """Return what was found, the necessary before the optional; asks no network."""
    return (
        _python(),
        _ffmpeg(),
        _voices(),
        _disk(Path(settings.films)),
        *_fonts(),
        _key(settings),
        _neural(),
    )


def _python() -> Finding:
    about = f"Python {platform.python_version()}, {available_cores()} cores"
    good = (3, 11) <= sys.version_info[:2] <= (3, 13)
    return Finding("python", "ok" if good else "missing", about, "" if good else "use 3.11 to 3.13")


def _ffmpeg() -> Finding:
    remedy = "pip install imageio-ffmpeg, or set IMAGEIO_FFMPEG_EXE to an ffmpeg with libx264"
    try:
        run_ffmpeg(["-h", "encoder=libx264"], doing="looking for libx264")
        version = Path(ffmpeg_exe()).name
    except (MovieError, OSError, RuntimeError) as error:
        return Finding("ffmpeg", "missing", str(error), remedy)
    return Finding("ffmpeg", "ok", version)


def _voices() -> Finding:
    try:
        count = len(list_voices())
    except MovieError as error:
        return Finding("voices", "missing", str(error), "pip install espeakng-loader")
    return Finding("voices", "ok", f"{count} voices by espeak-ng")


def _disk(films: Path) -> Finding:
    folder = films.resolve()
    while not folder.exists():
        folder = folder.parent
    free = shutil.disk_usage(folder).free
    about = f"{free / 1e9:.1f} GB free where films go ({films})"
    if not os.access(folder, os.W_OK):
        return Finding(
            "disk", "missing", f"{films} cannot be written", "choose a folder with --out"
        )
    if free < LOW_DISK_BYTES:
        return Finding("disk", "optional", about, "free some room: a minute takes about 0.3 GB")
    return Finding("disk", "ok", about)


def _fonts() -> tuple[Finding, ...]:
    findings = []
    for script, sample in SCRIPT_SAMPLES.items():
        try:
            check_text(sample)
        except MissingGlyphs as error:
            remedy = f"install a font such as {error.package}"
            findings.append(Finding("fonts", "optional", f"{script}: no font", remedy))
        else:
            findings.append(Finding("fonts", "ok", f"{script}: a font is here"))
    return tuple(findings)


def _key(settings: Settings) -> Finding:
    chosen = writer_settings(settings)
    if chosen.api_key or chosen.base_url:
        return Finding("openai writer", "ok", chosen.base_url or "the default server")
    return Finding(
        "openai writer",
        "optional",
        "no key",
        "set OPENAI_API_KEY, or OPENAI_BASE_URL for your own server",
    )


def _neural() -> Finding:
    absent = [name for name in NEURAL_PACKAGES if find_spec(name) is None]
    if absent:
        return Finding(
            "neural camera",
            "optional",
            f"no {', '.join(absent)}",
            'not needed for films; for the neural camera: pip install "moviefactory[neural]"',
        )
    from importlib.metadata import version

    from moviefactory.pipeline.here import fitting_bases, this_device

    device, fault = this_device()
    if device is None:
        return Finding("neural camera", "optional", fault)
    memory = f"{device.free_gib:.1f} of {device.total_gib:.1f} GiB free"
    about = f"torch {version('torch')} on {device.label}, {memory}"
    if not device.is_card:
        remedy = "no GPU: install the torch made for your card (pytorch.org/get-started)"
        return Finding("neural camera", "optional", about, remedy)
    fitting = fitting_bases(device)
    remedy = "" if fitting else "no base fits: close what else uses the card"
    return Finding("neural camera", "ok", f"{about}; fitting: {', '.join(fitting)}", remedy)
