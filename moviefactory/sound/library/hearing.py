"""Hear a file as far as its record needs: all of it, or stretches of a long one. Knows no library.

A file of ten hours takes as long as one of ten minutes: what is measured of it are as many stretches
as its energy curve has parts, each in the middle of its part, and its opening for the rhythm. Where
they are all silent, all of the file is heard: there may be a sound between them.
"""

from __future__ import annotations

from dataclasses import dataclass

from moviefactory.media import SAMPLE_RATE_HZ
from moviefactory.sound.library.decode import (
    LEAST_PART,
    SoundFile,
    blocks_of,
    check_end,
    stretch_of,
    unreadable,
)
from moviefactory.sound.library.measure import CURVE_PARTS, SoundMeter
from moviefactory.sound.library.record import Measures

LEAST_SECONDS = 0.02
LEAST_THERE = 0.5
"""How much of a stretch must be there: no format is entered on the sample."""


@dataclass(frozen=True, slots=True)
class Stretches:
    """From which length on a file is heard in stretches, and how long these are. Units: seconds."""

    from_seconds: float = 1_800.0
    each_seconds: float = 15.0
    opening_seconds: float = 180.0


USUAL = Stretches()


@dataclass(frozen=True, slots=True)
class HeardFile:
    """What was heard in a file. Units: seconds."""

    measures: Measures
    seconds: float
    notes: tuple[str, ...]


def hear(about: SoundFile, stretches: Stretches = USUAL) -> HeardFile:
    """Return what a file measures. Raises: UnreadableFile for what is cut short, silent or no sound."""
    if about.seconds and about.seconds > stretches.from_seconds:
        check_end(about)
        found = _in_stretches(about, about.seconds, stretches)
        if found is not None:
            return found
    meter = SoundMeter()
    for block in blocks_of(about):
        meter.feed(block)
    seconds = meter.frame_count / SAMPLE_RATE_HZ
    if seconds < LEAST_SECONDS:
        raise unreadable(about.path, f"it lasts only {seconds:.3f} s")
    if meter.is_silent:
        raise unreadable(about.path, "it is silent")
    return HeardFile(meter.measures(), seconds, about.notes)


def _in_stretches(about: SoundFile, seconds: float, stretches: Stretches) -> HeardFile | None:
    """Return what stretches of a file measure; None where all of them are silent."""
    meter, opening = SoundMeter(), SoundMeter()
    each = stretches.each_seconds
    part_seconds = LEAST_PART * seconds / CURVE_PARTS
    for part in range(CURVE_PARTS):
        start = (part + 0.5) * part_seconds - each / 2
        heard = 0
        for block in stretch_of(about, start, each):
            meter.feed(block)
            heard += len(block)
        if heard < LEAST_THERE * each * SAMPLE_RATE_HZ:
            why = f"it is cut short: nothing is there at {start + each:.0f} of {seconds:.0f} s"
            raise unreadable(about.path, why)
    if meter.is_silent:
        return None
    for block in stretch_of(about, 0.0, stretches.opening_seconds):
        opening.feed(block)
    note = f"{seconds / 3600:.1f} hours long: measured in {CURVE_PARTS} stretches of {each:g} s"
    return HeardFile(meter.measures(opening.rhythm()), seconds, (*about.notes, note))
