"""Captions without a model: the words beside a video, or in its name. Knows files; no pictures."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Self

from moviefactory.errors import UnreadableFile
from moviefactory.project import read_text
from moviefactory.shots.neural.dataset.faults import NoCaption

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from moviefactory.shots.neural.dataset.settings import CaptionSettings


class FileNames:
    """Every clip of `night-train.mp4` is what `night-train.txt` says, else "night train"."""

    @classmethod
    def from_settings(cls, settings: CaptionSettings) -> Self:
        """Return one; nothing is needed."""
        return cls()

    @classmethod
    def identity(cls, settings: CaptionSettings, source: Path) -> str:
        """Return the words themselves."""
        return f"none: {_words(source)}"

    def caption(self, picture: NDArray[np.uint8], source: Path) -> str:
        """Return the words. Raises: NoCaption if there are none."""
        words = _words(source)
        if not words:
            raise NoCaption(
                "none", f"neither {source.with_suffix('.txt').name} nor the name has words"
            )
        return words


def _words(source: Path) -> str:
    beside = source.with_suffix(".txt")
    try:
        said = read_text(beside, what="caption") if beside.is_file() else ""
    except UnreadableFile:
        said = ""
    return " ".join(said.split()) or " ".join(re.findall(r"[^\W_]+", source.stem))
