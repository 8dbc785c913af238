"""What a library knows of one sound or cue. Knows facts and their plain form; opens no file."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any, get_args

from moviefactory.grammar import Mood
from moviefactory.sound.catalogue import Kind
from moviefactory.sound.library.licence import UNKNOWN, allows_commercial

KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True, slots=True)
class Measures:
    """What was heard in a sound by measuring it; None where there is none to be heard.

    `energy` and `energy_curve` (equal parts of the length) run from 0 to 1; `steadiness` is how
    much of the rhythm repeats with the beat, `key_confidence` how well the key's profile fits.

    Units: LUFS, beats a minute, seconds, onsets a second, Hz.
    """

    lufs: float
    energy: float
    onset_rate_hz: float
    centroid_hz: float
    tempo_bpm: float | None = None
    steadiness: float = 0.0
    beats_seconds: tuple[float, ...] = ()
    key: str | None = None
    key_confidence: float = 0.0
    energy_curve: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Stamp:
    """By what a file is known again. Units: bytes, nanoseconds."""

    size: int
    mtime_ns: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Record:
    """One entry of a library: built in (`path` is empty: rendered on demand) or a user's file.

    `seconds` is None for what lasts as long as it is asked to. `loop_seconds` is where it may be
    looped without a seam. `words` are more names for it. `notes` say what is odd about the file.
    """

    id: str
    title: str
    kind: Kind
    caption_en: str
    caption_zh: str = ""
    moods: tuple[Mood, ...] = ()
    seconds: float | None = None
    loop_seconds: tuple[float, float] | None = None
    author: str = ""
    licence: str = UNKNOWN
    source: str = ""
    words: tuple[str, ...] = ()
    measures: Measures | None = None
    path: str = ""
    stamp: Stamp | None = None
    notes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.id or self.kind not in KINDS:
            raise ValueError(f"a record needs an id and a kind of {KINDS}, not {self.kind!r}")
        if self.seconds is not None and not (math.isfinite(self.seconds) and self.seconds > 0):
            raise ValueError(f"{self.id} cannot last {self.seconds} s")

    @property
    def is_built_in(self) -> bool:
        """Whether it is rendered on demand rather than read from a file."""
        return not self.path

    @property
    def tempo_bpm(self) -> float | None:
        """Units: beats a minute."""
        return self.measures.tempo_bpm if self.measures else None

    @property
    def key(self) -> str | None:
        """The key, as in "A minor"."""
        return self.measures.key if self.measures else None

    @property
    def energy(self) -> float | None:
        """From 0 to 1."""
        return self.measures.energy if self.measures else None

    @property
    def is_commercial(self) -> bool:
        """Whether a film with it may be sold."""
        return allows_commercial(self.licence)

    def text(self) -> str:
        """Return all that is said of it, for a search by words."""
        moods = ", ".join(self.moods)
        parts = (self.title, self.caption_en, self.caption_zh, ", ".join(self.words), moods)
        return "; ".join(part for part in parts if part)

    def captions(self) -> str:
        """Return its caption, for a search by meaning: English, else Chinese, else the title."""
        return self.caption_en or self.caption_zh or self.title


def to_plain(record: Record) -> dict[str, Any]:
    """Return a record as values that JSON holds, without what is at its default."""
    defaults = {one.name: one.default for one in fields(Record)}
    plain = {
        name: value for name, value in asdict(record).items() if value != defaults.get(name, ...)
    }
    if "moods" in plain:
        plain["moods"] = [str(mood) for mood in plain["moods"]]
    return plain


def from_plain(plain: Mapping[str, Any]) -> Record:
    """Return the record that `to_plain` made plain, whatever became lists on the way."""
    values: dict[str, Any] = _without_lists(plain)
    if values.get("moods"):
        values["moods"] = tuple(Mood(mood) for mood in values["moods"])
    if values.get("stamp"):
        values["stamp"] = Stamp(**plain["stamp"])
    if values.get("measures"):
        values["measures"] = Measures(**_without_lists(plain["measures"]))
    return Record(**values)


def _without_lists(plain: Mapping[str, Any]) -> dict[str, Any]:
    return {name: tuple(v) if isinstance(v, list) else v for name, v in plain.items()}
