"""Which of a sound's candidates is heard, once its take was looked at. Decides; looks at nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from moviefactory.sound.cue import SoundCue
from moviefactory.sound.cues import source_of
from moviefactory.sound.effects.timing import by_motion
from moviefactory.sound.search.fuse import fuse
from moviefactory.sound.seen.eye import chosen_by_sight
from moviefactory.sound.seen.seen import Seen


def candidates_of(cues: Sequence[SoundCue]) -> dict[str, SoundCue]:
    """Return each candidate, by its name, of those cues that have any besides themselves."""
    return {one.recipe: one for cue in cues if cue.instead for one in (cue, *cue.instead)}


def captions_of(cues: Sequence[SoundCue]) -> dict[str, str]:
    """Return the captions of `candidates_of` cues, by their names."""
    sources = {name: source_of(one) for name, one in candidates_of(cues).items()}
    return {name: source.caption or source.title for name, source in sources.items()}


def chosen(
    cues: Sequence[SoundCue], seen: Seen | None, sights: Mapping[str, Sequence[str]]
) -> tuple[SoundCue, ...]:
    """Return what is heard of a shot's cues: of each the candidate that its take asks for most.

    What moves decides first (`seen`), then what the picture looks like (`sights`: names, best
    first, by the eye that looked). Where neither asks for another, it is what the words said.
    No two cues become the same sound.
    """
    taken = {cue.recipe for cue in cues if not cue.instead}
    done = []
    for cue in cues:
        ranked = _ranked(cue, seen, sights)
        best = next((one for one in ranked if one.recipe not in taken), ranked[0])
        taken.add(best.recipe)
        done.append(best)
    return tuple(done)


def _ranked(
    cue: SoundCue, seen: Seen | None, sights: Mapping[str, Sequence[str]]
) -> list[SoundCue]:
    """Return a cue and what may be heard in its stead, best first, each where and as loud as it."""
    others = (
        replace(one, at=cue.at, gain_db=cue.gain_db + one.gain_db, words=cue.words)
        for one in cue.instead
    )
    options = [replace(cue, instead=()), *others]
    if seen is not None:
        options = by_motion(options, seen)
    by_sight = [name for name, _ in fuse(sights)]
    if not by_sight:
        return options
    # Beside the first, words find all of them equal.
    named = {one.recipe: one for one in options}
    first, *rest = named
    by_words = [first, *sorted(rest, key=lambda name: _place(name, by_sight))]
    return [named[name] for name in chosen_by_sight(by_words, sights)]


def _place(name: str, by_sight: Sequence[str]) -> int:
    return by_sight.index(name) if name in by_sight else len(by_sight)
