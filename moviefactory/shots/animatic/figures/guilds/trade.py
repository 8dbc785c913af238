"""What a row of the tables of trades is. Knows one row; not what the words mean."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Trade:
    """The dress of a trade: the words that name it, what is worn, the colours of the cloth."""

    words: tuple[str, ...]
    worn: frozenset[str]
    cloth: tuple[str, str, str]
    sex: str = ""
    skin: str = ""


def trade(words: str, worn: str, cloth: str, sex: str = "", skin: str = "") -> Trade:
    """Return a row; `words` and `worn` are parted by commas, the colours of the `cloth` by blanks."""
    primary, secondary, accent = cloth.split()
    return Trade(
        tuple(word.strip() for word in words.split(",")),
        frozenset(word.strip() for word in worn.split(",")),
        (primary, secondary, accent),
        sex,
        skin,
    )
