"""Who composes: the table of composers, and what each must do. Knows names; composes nothing."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, Protocol

from moviefactory.backends import BackEnd, load_back_end
from moviefactory.sound.orders import ScoreOrder

EMBEDDED = "embedded"
COMPOSERS: Mapping[str, str] = MappingProxyType(
    {
        EMBEDDED: "moviefactory.sound.score.score:EmbeddedComposer",
        "musicgen": "moviefactory.sound.score.musicgen:MusicGenComposer",
        "ace-step": "moviefactory.sound.score.ace_step:AceStepComposer",
    }
)


class Composer(Protocol):
    """Music for a film, from the order alone.

    To add one: a class with a record `about`, made from the name of its weights ("" means the
    usual ones), in a file of its own, and a row in `COMPOSERS`. Its `about.version` changes
    whenever the same order would give other samples. Beats fall where `sections_of` lays them.
    """

    about: BackEnd

    def check(self) -> None:
        """Make sure that it can compose here. Raises: MissingExtra; what is missing, and a way out."""

    def score(self, order: ScoreOrder, out: Path) -> dict[str, Any]:
        """Write a wav of exactly the ordered length; return `sections` and `beats` as plain values."""


def load_composer(name: str) -> Composer:
    """Return the composer called NAME or NAME:WEIGHTS. Raises: UnknownName."""
    composer, _, model = name.partition(":")
    made: Composer = load_back_end("composer", COMPOSERS, composer)(model)
    return made
