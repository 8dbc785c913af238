"""Which records a search looks at: kind, licence, moods, length. Knows facets; no store."""

from __future__ import annotations

from dataclasses import dataclass

from moviefactory.grammar import Mood
from moviefactory.sound.catalogue import Kind
from moviefactory.sound.library.record import Record


@dataclass(frozen=True, slots=True)
class Where:
    """What must be true of a record; empty asks nothing.

    `moods` asks for at least one of them. A record of any length fits any length. Units: seconds.
    """

    kinds: tuple[Kind, ...] = ()
    commercial: bool = False
    moods: tuple[Mood, ...] = ()
    least_seconds: float = 0.0
    most_seconds: float | None = None

    def __call__(self, record: Record) -> bool:
        """Return whether `record` is one of those."""
        if self.kinds and record.kind not in self.kinds:
            return False
        if self.commercial and not record.is_commercial:
            return False
        if self.moods and not set(self.moods) & set(record.moods):
            return False
        if record.seconds is None:
            return True
        if record.seconds < self.least_seconds:
            return False
        return self.most_seconds is None or record.seconds <= self.most_seconds


ANY = Where()


def mood_bits(moods: tuple[Mood, ...]) -> int:
    """Return moods as bits of one number, by their place in the fixed list."""
    order = list(Mood)
    return sum(1 << order.index(mood) for mood in set(moods))
