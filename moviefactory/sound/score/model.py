"""What composers by models have in common: weights, their faults, the way to a film. Knows no model."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, ClassVar

from moviefactory.backends import BackEnd
from moviefactory.errors import BadRequest
from moviefactory.sound.orders import ScoreOrder
from moviefactory.sound.pretrained import LOADING_FAULTS, may_be_model, why_of
from moviefactory.sound.score.played import Player, film_music
from moviefactory.sound.score.score import score_facts
from moviefactory.sound.score.sections import sections_of


class ComposerNotReady(BadRequest):
    """A composer's weights are not where they were looked for."""

    def __init__(self, composer: str, model: str, why: str) -> None:
        super().__init__(composer, model, why)
        self.composer, self.model, self.why = composer, model, why

    def __str__(self) -> str:
        return (
            f"the composer {self.composer} cannot be loaded from {self.model!r}: {self.why}; fetch "
            f"its weights once where there is a network (hf download {self.model}), name a folder "
            f"that holds them (--composer {self.composer}:FOLDER), or leave --composer out"
        )


class NoSuchWeights(BadRequest):
    """A composer's weights are neither a folder that is there nor named as the hub names them."""

    def __init__(self, composer: str, model: str) -> None:
        super().__init__(composer, model)
        self.composer, self.model = composer, model

    def __str__(self) -> str:
        return (
            f"--composer cannot be '{self.composer}:{self.model}': there is no such folder; name one "
            f"that holds its weights, a model of the hub as OWNER/NAME, or --composer {self.composer}"
        )


class ModelComposer(ABC):
    """Compose by a model that plays, on the beats that the film was cut to."""

    about: ClassVar[BackEnd]
    title: ClassVar[str]
    usual_model: ClassVar[str]

    def __init__(self, model: str = "") -> None:
        """Name the weights: a folder, or a name of the hub. Nothing is loaded or fetched yet."""
        self.model = model or self.usual_model

    def check(self) -> None:
        """Make sure that packages and weights are here.

        Raises: NoSuchWeights; MissingExtra; ComposerNotReady.
        """
        if not may_be_model(self.model):
            raise NoSuchWeights(self.about.name, self.model)
        self._look()

    def score(self, order: ScoreOrder, out: Path) -> dict[str, Any]:
        """Compose and write the music of a film. Raises: MissingExtra; ComposerNotReady; DiskFull."""
        from moviefactory.sound.wav import WavWriter

        player, sections = self._player(), sections_of(order)
        with WavWriter(out) as writer:
            for block in film_music(player, sections, order):
                writer.write(block)
        author = f"{self.title} ({Path(self.model).name})"
        return score_facts(sections, author=author, licence=self.about.licence)

    @abstractmethod
    def _look(self) -> None:
        """Read the little that tells whether the weights are here."""

    @abstractmethod
    def _player(self) -> Player:
        """Return the model, loaded."""

    @contextmanager
    def _loading(self) -> Iterator[None]:
        """Tell of weights that do not load in the body. Raises: ComposerNotReady."""
        try:
            yield
        except LOADING_FAULTS as error:
            raise ComposerNotReady(self.about.name, self.model, why_of(error)) from error
