"""What describes a picture in words: the contract and the table. Knows no model and no server."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Protocol, Self

from moviefactory.backends import load_back_end

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from moviefactory.shots.neural.dataset.settings import CaptionSettings

CAPTIONERS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "blip2": "moviefactory.shots.neural.dataset.blip2:Blip2Captioner",
        "openai": "moviefactory.shots.neural.dataset.vision_server:VisionServer",
        "none": "moviefactory.shots.neural.dataset.file_names:FileNames",
    }
)


class Captioner(Protocol):
    """Describes pictures. A new one is one file and one row in `CAPTIONERS`.

    It is made when the first caption is needed, so that a run with nothing to do loads no model.
    """

    @classmethod
    def from_settings(cls, settings: CaptionSettings) -> Self:
        """Return one that is ready. Raises: what it lacks, with the remedy."""
        ...

    @classmethod
    def identity(cls, settings: CaptionSettings, source: Path) -> str:
        """Return what else than the picture a caption follows from; loads nothing."""
        ...

    def caption(self, picture: NDArray[np.uint8], source: Path) -> str:
        """Return one line that describes a picture of the video `source`.

        Shape:   (height, width, 3), RGB.
        Raises:  NoCaption if there is none for this picture; other errors end the run.
        """
        ...


def find_captioner(name: str) -> type[Captioner]:
    """Return the class behind a row of the table. Raises: UnknownName."""
    found: type[Captioner] = load_back_end("captioner", CAPTIONERS, name)
    return found
