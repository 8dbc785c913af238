"""One face for encoders, and the table of them. Knows names and what each needs; loads no model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol

from moviefactory.backends import BackEnd, load_back_end
from moviefactory.errors import BadRequest
from moviefactory.sound.library.record import Record

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

ENCODERS = MappingProxyType(
    {
        "sentence": "moviefactory.sound.search.sentence:SentenceEncoder",
        "clap": "moviefactory.sound.search.clap:ClapEncoder",
    }
)


class NoWeights(BadRequest):
    """An encoder's weights are not where they were looked for."""

    def __init__(self, encoder: str, model: str, why: str) -> None:
        super().__init__(encoder, model, why)
        self.encoder, self.model, self.why = encoder, model, why

    def __str__(self) -> str:
        return (
            f"the {self.encoder} encoder cannot be loaded from {self.model!r}: {self.why}; name a "
            "folder with its weights, or fetch them once where there is a network: "
            f"hf download {self.model}"
        )


@dataclass(frozen=True, slots=True)
class EncoderRecord:
    """What is known of an encoder without loading it. Units: MiB of weights."""

    back_end: BackEnd
    model: str
    languages: str
    hears: bool
    weights_mib: int


class Encoder(Protocol):
    """Words, and sounds or their captions, as vectors of one space, in which what is alike is near.

    A back end is one file and one row of `ENCODERS`; all pass the contract of
    tests/sound/search/test_sound_encoders.py. `space` names the model too: vectors of other weights
    are never compared. Vectors have a length of 1. `hears` says whether a record is encoded by its
    sound, else by its caption.
    """

    about: EncoderRecord
    space: str
    hears: bool

    def reads(self, text: str) -> bool:
        """Return whether it knows the words of a text: what it cannot read would only mislead."""

    def of_words(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return a row for each text. Shape: (texts, dimensions), float32."""

    def of_record(self, record: Record) -> NDArray[np.float32]:
        """Return one row for a record. Shape: (1, dimensions), float32. Raises: UnreadableFile."""


def load_encoder(name: str, model: str = "") -> Encoder:
    """Load an encoder by its name, from a hub's name or a folder, else its usual model.

    Raises: UnknownName; MissingExtra; NoWeights.
    """
    made: Encoder = load_back_end("sound encoder", ENCODERS, name)(model)
    return made


def encoder_records() -> dict[str, EncoderRecord]:
    """Return what is known of every encoder; loads no weights."""
    records: dict[str, EncoderRecord] = {}
    for name in ENCODERS:
        records[name] = getattr(load_back_end("sound encoder", ENCODERS, name), "about")  # noqa: B009
    return records
