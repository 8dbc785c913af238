"""Which sounds a shot has, from its sound words, else from its picture. Decides; makes no sound."""

from __future__ import annotations

from functools import cache

from moviefactory.sound.cue import HeardCue, SoundCue, Source, source_from
from moviefactory.sound.library.builtin import built_in
from moviefactory.sound.orders import EffectsOrder
from moviefactory.sound.words import choose_sounds


def shot_cues(order: EffectsOrder) -> tuple[SoundCue, ...]:
    """Return what will be heard under the shot: what was chosen for it, else what its words say."""
    return order.cues or choose_sounds(order.sound, order.picture, heading=order.heading)


def source_of(cue: SoundCue) -> Source:
    """Return whose sound a cue is: what it says itself, else what the built-in catalogue says."""
    return cue.source or _built_in_sources()[cue.recipe]


def heard(cue: SoundCue, start_frame: int, end_frame: int) -> HeardCue:
    """Return a cue as it is listed in the manifest of the sound that it was laid into."""
    source = source_of(cue)
    return HeardCue(
        recipe=cue.recipe,
        kind=cue.kind,
        start_frame=start_frame,
        end_frame=end_frame,
        title=source.title,
        caption=source.caption,
        author=source.author,
        licence=source.licence,
        origin=source.origin,
        file=str(cue.file or ""),
    )


@cache
def _built_in_sources() -> dict[str, Source]:
    return {record.id: source_from(record) for record in built_in()}
