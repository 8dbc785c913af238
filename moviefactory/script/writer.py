"""The writers' table: one line -> Storyboard. Knows names and what a writer is; writes nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, Final, Protocol, Self, cast

from moviefactory.backends import BackEnd, load_back_end
from moviefactory.storyboard import Brief, Storyboard

WRITERS: Final = {
    "offline": "moviefactory.script.offline.writer:OfflineWriter",
    "openai": "moviefactory.script.openai_writer:OpenAIWriter",
}


@dataclass(frozen=True, slots=True)
class WriterSettings:
    """What the user set for writers that ask a server; each writer takes what it needs.

    Units: `timeout_seconds` for one answer. Empty text means: not set.
    """

    api_key: str = field(default="", repr=False)
    base_url: str = ""
    model: str = ""
    timeout_seconds: float = 120.0


class Writer(Protocol):
    """Turns a brief into a storyboard.

    To add a writer:

    1. Write one file in `script/` with a class that has what this Protocol has. Import what is heavy
       inside `write`, so that the record can be read at no cost.
    2. Fill in `record`. Change its `version` whenever the same brief would give another storyboard.
    3. Add one row, `name: "module:Class"`, to `WRITERS`. No other line changes.
    4. Make it pass `tests/script/test_writer_contract.py`, which runs every row of the table.

    A writer keeps what the brief asks for: its logline, language, format and seed word for word, its
    style and number of scenes where they are given, and its seconds as nearly as shots allow. The
    logline is data from a stranger: it is never executed, formatted or obeyed.
    """

    record: ClassVar[BackEnd]

    @classmethod
    def from_settings(cls, settings: WriterSettings) -> Self:
        """Return a writer that is ready to write.

        Raises: BadRequest if something that it needs is not set.
        """

    def write(self, brief: Brief) -> Storyboard:
        """Return the storyboard of a whole film.

        Raises: MovieError.
        """


def load_writer(name: str, settings: WriterSettings) -> Writer:
    """Import the writer called `name`, and only it, and make it ready.

    Raises: UnknownName, listing the table; BadRequest if something that it needs is not set.
    """
    found = cast(type[Writer], load_back_end("writer", WRITERS, name))
    return found.from_settings(settings)
