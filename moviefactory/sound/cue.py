"""One sound of a shot, as it was chosen, and what is said of it. Values; make and find nothing."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from moviefactory.sound.library.record import Record

CueKind = Literal["ambience", "effect"]


@dataclass(frozen=True, slots=True)
class Source:
    """Whose sound it is, for credits, captions and cue sheets; `sha256` is a file's, else empty.

    Units: seconds; None where it lasts as long as it is asked to.
    """

    title: str
    caption: str
    author: str
    licence: str
    origin: str = ""
    seconds: float | None = None
    sha256: str = ""


def source_from(record: Record) -> Source:
    """Return what a library's record says of whose sound it is."""
    return Source(
        title=record.title,
        caption=record.caption_en or record.caption_zh,
        author=record.author,
        licence=record.licence,
        origin=record.source,
        seconds=record.seconds,
        sha256=record.stamp.sha256 if record.stamp else "",
    )


@dataclass(frozen=True, slots=True)
class SoundCue:
    """One sound of a shot: a built-in recipe by its name, or a `file` of the user's library.

    `at` is where in the shot the moment of a single sound lies, from 0 to 1; a sound that lasts
    ignores it. `words` is what it was read from. `recipe` is the id of its entry, a file's too.
    A file's cue has its `source` with it; what is built in is looked up (`cues.source_of`).
    `instead` are what its words mean as well, best first: the take that it is heard under may ask
    for one of them (effects/choice.py). Their `gain_db` is beside this cue's.

    Units: gain in dB on top of the recipe's own level; intensity from 0 to 1.
    """

    recipe: str
    kind: CueKind
    words: str
    intensity: float = 0.5
    gain_db: float = 0.0
    far: bool = False
    at: float = 0.3
    file: Path | None = None
    source: Source | None = None
    instead: tuple[SoundCue, ...] = ()


@dataclass(frozen=True, slots=True)
class HeardCue:
    """A cue where it was laid, as an effects artefact's manifest lists it.

    Units: sample frames at 48 kHz from where its shot's picture begins.
    """

    recipe: str
    kind: CueKind
    start_frame: int
    end_frame: int
    title: str
    caption: str
    author: str
    licence: str
    origin: str = ""
    file: str = ""

    def as_facts(self) -> dict[str, Any]:
        """Return it as plain values for a manifest."""
        return {name: getattr(self, name) for name in self.__slots__}
