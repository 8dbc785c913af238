"""How a film was made last, and going on so. Knows settings and a film's folder; films nothing."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from moviefactory.project import Film, write_text
from moviefactory.settings import Settings

SOUNDS: Final = ("library", "sound_encoders", "clap_python", "av_python", "commercial")
GOES_ON: Final = (*SOUNDS, "camera", "base", "loras", "steps", "guidance", "method", "still_base", "speed", "batch_shots", "base_sound",
                  "upscaler", "interpolator", "grade", "device", "composer", "cut_on_beat")  # fmt: skip
"""Settings that a film keeps from run to run until an option says otherwise."""
RUN: Final = ".made/run.json"


def settled(settings: Settings) -> Settings:
    """Return settings in which files are named from the root: they hold in any folder."""
    settings = replace(
        settings,
        library=_from_root(settings.library),
        clap_python=_program_from_root(settings.clap_python),
        av_python=_program_from_root(settings.av_python),
        sound_encoders=tuple(map(_encoder_from_root, settings.sound_encoders)),
    )
    if not any((settings.base, settings.still_base, settings.loras, settings.upscaler, settings.interpolator)):  # fmt: skip
        return settings
    from moviefactory.shots.neural.bases.table import BASES

    base = settings.base
    return replace(
        settings,
        base=base if base in BASES else _from_root(base),
        still_base=_from_root(settings.still_base),
        loras=tuple((_from_root(name), weight) for name, weight in settings.loras),
        upscaler=_from_root(settings.upscaler),
        interpolator=_from_root(settings.interpolator),
    )


def _from_root(name: str) -> str:
    path = Path(name).expanduser()
    return str(path.resolve()) if name and path.exists() else name


def _program_from_root(name: str) -> str:
    """Return an interpreter as it was named: an environment's is a link, and only works as one."""
    path = Path(name).expanduser()
    return str(path.absolute()) if name and path.exists() else name


def _encoder_from_root(text: str) -> str:
    name, equals, model = text.partition("=")
    return f"{name}{equals}{_from_root(model)}"


def as_last_time(settings: Settings, film: Film) -> Settings:
    """Return settings that go on with the last run's, unless options say otherwise.

    Another camera takes nothing along of the last one's.
    """
    last = last_setup(film)
    if "camera" in settings.chosen and settings.camera != last.get("camera", settings.camera):
        last = {name: value for name, value in last.items() if name in SOUNDS}
    kept = {name: value for name, value in last.items() if name not in settings.chosen}
    return settings.override(kept, source=str(film.root / RUN))


def last_setup(film: Film) -> dict[str, Any]:
    """Return the settings of the film's last run, by name; none if there was no run."""
    run, lock = _read(film.root / RUN), _read(film.lock_file)
    facts = run.get("setup") or lock.get("setup") or {"camera": lock.get("camera")}
    return {name: facts[name] for name in GOES_ON if facts.get(name) is not None}


def setup_facts(settings: Settings) -> dict[str, Any]:
    """Return the settings that a film goes on with, as plain values; defaults are left out."""
    plain = Settings()
    facts = {name: getattr(settings, name) for name in GOES_ON}
    return {
        name: [f"{item}:{weight:g}" for item, weight in value] if name == "loras" else value
        for name, value in facts.items()
        if value != getattr(plain, name) or name == "camera"
    }


def remember(settings: Settings, film: Film) -> None:
    """Keep how the film is being filmed, so that a run that breaks off can be gone on with."""
    path = film.root / RUN
    facts = {"setup": setup_facts(settings)}
    if _read(path) != json.loads(json.dumps(facts)):
        path.parent.mkdir(parents=True, exist_ok=True)
        write_text(path, json.dumps(facts, indent=1, ensure_ascii=False))


def _read(path: Path) -> dict[str, Any]:
    try:
        facts = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return facts if isinstance(facts, dict) else {}
