"""Where a line of text may end, and how wide text is at a glance. Knows letters; draws nothing."""

import unicodedata

CLOSING = ("Pe", "Pf", "Po", "Mn", "Mc", "Lm", "Cf")
OPENING = ("Ps", "Pi")
NEVER_FIRST = "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮー々～…—%％℃"
WIDE_COLUMNS = 2.2


def break_points(text: str) -> tuple[str, ...]:
    """Return the pieces of `text` between which a line may end: words, or East Asian letters.

    A closing mark stays with what it closes, an opening one with what it opens (the rules called
    kinsoku); a piece keeps the space behind it. Joined, the pieces are the text.
    """
    pieces: list[str] = []
    for char in text:
        if pieces and (char.isspace() or _sticks(pieces[-1], char)):
            pieces[-1] += char
        else:
            pieces.append(char)
    return tuple(pieces)


def columns(text: str) -> float:
    """Return how wide `text` is set. Units: widths of an average Latin letter."""
    if text.isascii():
        return float(len(text))
    return sum(
        WIDE_COLUMNS if unicodedata.east_asian_width(char) in ("W", "F") else 1.0
        for char in text
        if unicodedata.category(char) not in ("Mn", "Cf")
    )


def _sticks(piece: str, char: str) -> bool:
    last = piece[-1]
    if last.isspace():
        return False
    if not (is_wide(char) or is_wide(last)):
        return True
    return (
        unicodedata.category(char) in CLOSING
        or char in NEVER_FIRST
        or unicodedata.category(last) in OPENING
    )


def is_wide(char: str) -> bool:
    """Whether a line may end beside `char` without a space: East Asian, but not Korean."""
    if char.isascii():
        return False
    hangul = "HANGUL" in unicodedata.name(char, "")
    return unicodedata.east_asian_width(char) in ("W", "F") and not hangul
