"""Share the narrator's lines out over a film's shots. Knows when to speak; writes no words."""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import Final

from moviefactory.script.offline import stock
from moviefactory.script.offline.narration import Narrator
from moviefactory.script.offline.phrases import slots_of
from moviefactory.script.offline.plot import SHORT_SECONDS, Step
from moviefactory.script.offline.stock import Shape
from moviefactory.script.offline.timing import COMFORT_SECONDS

_ANY_STORY_SLOTS: Final = frozenset(
    [
        "hero",
        "first",
        "place",
        "in_place",
        "he",
        "him",
        "his",
        "ta",
        "s",
        "is",
        "was",
        "has",
        "ps",
        "pwas",
    ]
)
_KINDRED_TONES: Final = (
    frozenset({"calm", "rest", "ache", "two"}),
    frozenset({"leave", "go", "search", "work"}),
    frozenset({"strain", "run", "fall"}),
    frozenset({"see", "turn", "joy"}),
)
_AFTER_TITLE_SECONDS: Final = 4.6


def tell_film(
    narrator: Narrator,
    shape: Shape,
    steps: Sequence[Step],
    own_line: tuple[str, ...],
    language: str,
    seconds: float | None,
) -> list[list[str]]:
    """Return the lines of every shot, by scene; silent shots have an empty line.

    `own_line` are lines of which one carries what this logline alone says.
    """
    is_short = seconds is not None and seconds <= SHORT_SECONDS
    longest = COMFORT_SECONDS[1]
    if is_short and seconds is not None:
        longest = 1.1 * seconds / sum(len(step.roles) for step in steps)
    told: list[list[str]] = []
    for at, step in enumerate(steps):
        most = len(step.roles)
        if own_line and is_short and at == min(1, len(steps) - 1) and len(steps[0].roles) == 1:
            lines, own_line = [narrator.tell_own(own_line, longest)], ()
        elif (at == 0 and is_short and most == 1 and len(steps) > 1) or (
            shape.heroes and not _has_turn(steps, at, len(shape.say[step.source]))
        ):
            lines = []
        else:
            variants = shape.say[step.source]
            if at == 0:
                variants = _openings(narrator, variants)
            lines = narrator.tell(variants, most, longest)
        if not lines and at > 0:
            lines = narrator.tell(
                _borrowed(shape, step.beat.tone, language, narrator.used), 1, longest
            )
        lines += [""] * (most - len(lines))
        if at == 0 and most > 1 and lines[1] == "":
            # The title stands alone; the narrator begins with the second shot.
            lines[0], lines[1] = "", lines[0]
        elif own_line and at in (1, 2) and lines[-1] == "" and most > 1:
            lines[-1], own_line = narrator.tell_own(own_line, longest), ()
        told.append(lines)
    if own_line and len(told[0]) > 1:
        told[0][1 if is_short or told[0][0] else 0] = narrator.tell_own(own_line, longest)
    return told


def _has_turn(steps: Sequence[Step], at: int, variants: int) -> bool:
    """Whether a scene that comes again and again speaks, when there are fewer lines than scenes."""
    same = [index for index, step in enumerate(steps) if step.source == steps[at].source]
    rank, share = same.index(at), min(1.0, variants / len(same))
    return rank == 0 or int(rank * share) != int((rank - 1) * share)


def _openings(
    narrator: Narrator, variants: tuple[tuple[str, ...], ...]
) -> tuple[tuple[str, ...], ...]:
    """Return variants whose first line can wait for the title without making a long shot of it."""
    soon = [
        lines
        for lines in variants
        if len(lines) == 1 or narrator.lasts(lines[0]) <= _AFTER_TITLE_SECONDS
    ]
    return tuple(soon) or variants


def _borrowed(
    shape: Shape, tone: str, language: str, told: Container[str]
) -> tuple[tuple[str, ...], ...]:
    """Return lines of general stories that fit any story in this tone, the very tone first."""
    if shape.heroes:
        return ()
    kin = next(tones for tones in _KINDRED_TONES if tone in tones)
    found = [
        (beat.tone != tone, lines)
        for other in stock.load_shapes(language)
        if other.is_general and other is not shape
        for beat, variants in zip(other.beats, other.say, strict=True)
        if beat.tone in kin
        for lines in variants
        if len(lines) == 1 and slots_of(lines[0]) <= _ANY_STORY_SLOTS
    ]
    untold = [one for one in found if one[1][0] not in told]
    nearest = min((far for far, _ in untold), default=False)
    return tuple(lines for far, lines in untold if far == nearest)
