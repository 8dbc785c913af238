"""What a row of a table of kinds is. Knows no kind."""

from __future__ import annotations

from dataclasses import dataclass

from moviefactory.shots.animatic.figures.rows import Figure

Cloth = tuple[str, ...]
"""Up to three colours: of the body, of what is lighter or second, and of the mark."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind with a build of its own. `words` name it besides its own name, in English or Chinese."""

    figure: Figure
    cloth: Cloth = ()
    words: tuple[str, ...] = ()


def words(text: str) -> tuple[str, ...]:
    """Return the words of a row, parted by commas."""
    return tuple(word.strip() for word in text.split(",") if word.strip())
