"""What a line says that people sit on, where their place has no chairs. Knows words; draws nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from moviefactory.shots.animatic.stage import Stage

_SAT_ON: Final = (
    ("bench seat", ("bench", "长椅", "长凳", "石凳")),
    ("stool seat", ("stool", "folding chair", "凳", "马扎")),
    ("crate seat", ("crate", "wooden box", "suitcase", "barrel", "木箱", "箱子")),
    ("log seat", ("log", "tree trunk", "fallen tree", "stump", "木头", "树桩", "圆木")),
    ("stone seat", ("boulder", "on a rock", "rock", "stone", "岩石", "石头", "大石")),
    ("", ("chair", "armchair", "throne", "椅")),
)
"""The mark of each seat, with its words; a chair needs none."""


def seat_said(stage: Stage) -> frozenset[str]:
    """Return the marks of whoever sits on what the line names; empty where it names nothing."""
    said = {word.casefold() for word in stage.words}
    spoken = {part for word in said for part in (word, *word.split(), word.removesuffix("s"))}
    for mark, words in _SAT_ON:
        if any(
            word in spoken or (not word.isascii() and any(word in one for one in said))
            for word in words
        ):
            return frozenset({"chair", mark} - {""})
    return frozenset()
