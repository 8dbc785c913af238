"""One face for encoders, and the table of them. Knows names and what each needs; loads no model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Protocol

from moviefactory.backends import BackEnd, load_back_end
from moviefactory.errors import BadRequest
from moviefactory.sound.library.record import Record
from moviefactory.sound.pretrained import is_kept

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

ENCODERS = MappingProxyType(
    {
        "sentence": "moviefactory.sound.search.sentence:SentenceEncoder",
        "clap": "moviefactory.sound.search.clap:ClapEncoder",
        "laion-clap": "moviefactory.sound.search.laion_clap:LaionClapEncoder",
    }
)
AUTO: Final = ("sentence", "clap")
"""Encoders that search unasked where their weights are."""
EYES: Final = MappingProxyType(
    {
        "clip": "moviefactory.sound.seen.eye:ClipEye",
        "pe-av": "moviefactory.sound.seen.joint:JointEye",
    }
)
"""Those that search nothing, but choose by what a take looks like."""
AUTO_EYES: Final = ("clip",)
"""Eyes that look unasked where their weights are."""
WORTH_OF_WORDS: Final = 0.22
"""What the words alone find first of benchmarks/sound_queries.yaml, in English."""
PACKAGES: Final = ("torch", "transformers")
INDEX: Final = ("model.safetensors", "model.safetensors.index.json", "pytorch_model.bin")


class NoWeights(BadRequest):
    """An encoder's weights are not where they were looked for."""

    def __init__(self, encoder: str, model: str, why: str) -> None:
        super().__init__(encoder, model, why)
        self.encoder, self.model, self.why = encoder, model, why

    def __str__(self) -> str:
        fault = f"the {self.encoder} encoder cannot be loaded from {self.model!r}: {self.why}"
        if self.model.endswith((".pt", ".pth")):
            return f"{fault}; name its checkpoint: {self.encoder}=FILE.pt"
        return (
            f"{fault}; name a folder with its weights, or fetch them once where there is a network: "
            f"hf download {self.model}"
        )


@dataclass(frozen=True, slots=True)
class EncoderRecord:
    """What is known of an encoder without loading it. Units: MiB of weights.

    0 where that is not known. `is_child`: it runs in another interpreter, which the user names.
    `worth`: how much its ranking counts for, its recall at 1 in benchmarks/sound.md; of one not
    measured, as much as the words.
    """

    back_end: BackEnd
    model: str
    languages: str
    hears: bool
    weights_mib: int
    is_child: bool = False
    worth: float = WORTH_OF_WORDS


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


def load_encoder(name: str, model: str = "", *, python: str = "") -> Encoder:
    """Load an encoder by its name, from a hub's name or a folder, else its usual model.

    `python` is the interpreter of one that is a child. Nothing is fetched.
    Raises: UnknownName; MissingExtra; NoWeights; NoInterpreter; ChildFailed.
    """
    found = load_back_end("sound encoder", ENCODERS, name)
    made: Encoder = found(model, python) if encoder_record(name).is_child else found(model)
    return made


def is_here(name: str, model: str = "") -> bool:
    """Whether an encoder's packages and weights are on this machine; loads neither, asks no network.

    Another interpreter's packages are not looked for.
    """
    lacks = any(find_spec(package) is None for package in PACKAGES)
    if lacks and not encoder_record(name).is_child:
        return False
    place = model or encoder_record(name).model
    return Path(place).is_dir() or is_kept(place, *INDEX)


def encoder_record(name: str) -> EncoderRecord:
    """Return what is known of an encoder; loads no weights. Raises: UnknownName."""
    every = MappingProxyType({**ENCODERS, **EYES})
    record: EncoderRecord = getattr(load_back_end("sound encoder", every, name), "about")  # noqa: B009
    return record
