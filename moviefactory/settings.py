"""What the user set, and where: option > environment > project file > user file > default.

Knows names, files and order; not what a setting does.
"""

from __future__ import annotations

import difflib
import math
import os
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

import platformdirs

from moviefactory.errors import BadOption, BadRequest, UnreadableFile

PROJECT_FILE = "moviefactory.toml"
ENVIRONMENT_PREFIX = "MOVIEFACTORY_"
COMMAND_LINE = "the command line"
Weights = tuple[tuple[str, float], ...]
Names = tuple[str, ...]
Level = float  # in decibels: below zero, unlike all other numbers here
YES, NO = ("true", "yes", "on", "1"), ("false", "no", "off", "0", "")


class UnknownSetting(BadRequest):
    """A settings file names something that is no setting."""

    def __init__(self, name: str, path: str, known: tuple[str, ...]) -> None:
        super().__init__(name, path, known)
        self.name, self.path, self.known = name, path, known

    def __str__(self) -> str:
        near = difflib.get_close_matches(self.name, self.known, n=1)
        meant = f"did you mean {near[0]!r}? " if near else ""
        return f"{self.path}: {self.name!r} is no setting; {meant}known: {', '.join(self.known)}"


@dataclass(frozen=True, slots=True)
class Settings:
    """Every setting, with its default. `None` leaves the choice to the film or the department.

    `chosen` names the settings that were given for the film at hand, as options: these outrank
    its storyboard; what comes from files and the environment only fills in what a writer leaves
    open.
    """

    films: str = "films"
    format: str | None = None
    style: str | None = None
    language: str | None = None
    voice: str | None = None
    voice_folder: str = ""
    tts_python: str = ""
    aligner: str = ""
    music: str | None = None
    composer: str = "embedded"
    cut_on_beat: bool = True
    library: str = ""
    sound_encoders: Names = ()
    clap_python: str = ""
    av_python: str = ""
    commercial: bool = False
    captions: str | None = None
    caption_style: str | None = None
    loudness: Level | None = None
    writer: str = "offline"
    camera: str = "animatic"
    base: str = ""
    adapters: Weights = ()
    loras: Weights = ()
    steps: int | None = None
    guidance: float | None = None
    method: str = "direct"
    still_base: str = ""
    speed: Names = ()
    batch_shots: int = 0
    base_sound: str = ""
    upscaler: str = ""
    interpolator: str = ""
    grade: str = ""
    device: str = ""
    offline: bool = False
    yes: bool = False
    stand_in: bool = False
    seed: int | None = None
    jobs: int = 0
    openai_api_key: str = field(default="", repr=False)
    openai_base_url: str = ""
    openai_model: str = ""
    openai_speech_model: str = ""
    openai_timeout_seconds: float = 120.0
    chosen: frozenset[str] = frozenset()

    def override(self, values: Mapping[str, object], *, source: str) -> Settings:
        """Return these settings under `values`, each parsed to its field's type.

        Raises: UnknownSetting; BadOption.
        """
        known = {item.name: str(item.type) for item in fields(self) if item.name != "chosen"}
        parsed: dict[str, Any] = {}
        for name, value in values.items():
            if name not in known:
                raise UnknownSetting(name, source, tuple(known))
            parsed[name] = _parse(_named(name, source), value, known[name])
        return replace(self, **parsed)

    def choosing(self, names: Iterable[str]) -> Settings:
        """Return these settings with more names counted as chosen."""
        return replace(self, chosen=self.chosen | frozenset(names))


def _named(name: str, source: str) -> str:
    """Return what an error calls a setting: on the command line it is an option."""
    if source != COMMAND_LINE:
        return f"{name} in {source}"
    return {"adapters": "--adapter", "loras": "--lora"}.get(name, f"--{name.replace('_', '-')}")


def _parse(option: str, value: object, kind: str) -> object:
    if kind == "Weights":
        return _weights(option, value)
    if kind == "Names":
        return tuple(_texts(option, value))
    text = str(value).strip()
    if kind == "bool":
        if text.lower() not in (*YES, *NO):
            raise BadOption(option, text, "it must be true or false")
        return text.lower() in YES
    if isinstance(value, (Mapping, list, bool)):
        raise BadOption(option, text, "give one plain value")
    if "int" in kind or "float" in kind or "Level" in kind:
        try:
            number = int(text) if "int" in kind else float(text)
        except ValueError:
            raise BadOption(option, text, "it must be a number") from None
        if "Level" in kind and math.isfinite(number):
            return number
        if not 0 <= number < math.inf:
            raise BadOption(option, text, "it must not be negative, and not without end")
        return number
    return text


def _weights(option: str, value: object) -> Weights:
    """Return names with their weights, from `NAME[:WEIGHT]` (several: a list, or by commas)."""
    if isinstance(value, Mapping):
        value = [f"{name}:{weight}" for name, weight in value.items()]
    found: dict[str, float] = {}
    for text in _texts(option, value):
        name, colon, last = text.rpartition(":")
        try:
            weight = float(last) if colon else 1.0
        except ValueError:  # a colon that belongs to the name, as in C:\\looks\\noir.safetensors
            name, colon, weight = text, ":", 1.0
        name = (name if colon else text).strip()
        if not name or not 0 <= weight <= 2:
            raise BadOption(option, text, "write NAME or NAME:WEIGHT, with a weight from 0 to 2")
        found[name] = weight
    return tuple(found.items())


def _texts(option: str, value: object) -> list[str]:
    if isinstance(value, (Mapping, bool)):
        raise BadOption(option, str(value), "give a list of names")
    items = value if isinstance(value, (list, tuple)) else str(value).split(",")
    return [text for item in items if (text := str(item).strip())]


def user_file() -> Path:
    """Where a user's own settings lie on this system."""
    return Path(platformdirs.user_config_dir("moviefactory", appauthor=False)) / "config.toml"


def load_settings(
    options: Mapping[str, object], *, folder: Path, environment: Mapping[str, str] | None = None
) -> Settings:
    """Return the settings in force; `options` are those given on the command line.

    Raises: UnreadableFile; UnknownSetting; BadOption.
    """
    settings = Settings()
    for path in (user_file(), folder / PROJECT_FILE):
        settings = settings.override(_read_toml(path), source=str(path))
    settings = settings.override(
        _from_environment(os.environ if environment is None else environment),
        source="the environment",
    )
    return settings.override(options, source=COMMAND_LINE).choosing(options)


def _read_toml(path: Path) -> dict[str, object]:
    try:
        with path.open("rb") as stream:
            document = tomllib.load(stream)
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise UnreadableFile(
            "settings", str(path), error.strerror or str(error), "check its permissions"
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UnreadableFile("settings", str(path), str(error), "mend the TOML") from error
    flat: dict[str, object] = {}
    for name, value in document.items():
        if name == "openai" and isinstance(value, dict):
            flat.update({f"openai_{key}": item for key, item in value.items()})
        else:
            flat[name] = value
    return flat


def _from_environment(environment: Mapping[str, str]) -> dict[str, object]:
    values: dict[str, object] = {}
    for item in fields(Settings):
        if item.name == "chosen":
            continue
        own = ENVIRONMENT_PREFIX + item.name.upper()
        common = item.name.upper() if item.name.startswith("openai_") else own
        for name in (common, own):
            if environment.get(name):
                values[item.name] = environment[name]
    return values
