"""What choosing a film's sounds means before anything runs: encoders, downloads. Searches nothing."""

from __future__ import annotations

from moviefactory.pipeline.encoders import WORDS, wanted_encoders, wanted_eyes
from moviefactory.pipeline.libraries import has_library, library_place
from moviefactory.settings import Settings


def sound_words(settings: Settings) -> str:
    """Return what would choose a film's sounds, and out of what. Raises: as `check_sources`."""
    wanted = (*wanted_encoders(settings), *wanted_eyes(settings))
    names = (WORDS, *(one.name for one in wanted))
    library = library_place(settings) if has_library(settings) else ""
    return f"chosen by {', '.join(names)}" + (f", out of {library} too" if library else "")


def sound_downloads(settings: Settings) -> tuple[str, ...]:
    """Return what would be fetched for encoders that were named, once that is agreed to."""
    from moviefactory.sound.search.encoder import encoder_record, is_here

    if settings.offline or not settings.sound_encoders:
        return ()
    told = []
    for one in (*wanted_encoders(settings), *wanted_eyes(settings)):
        record = encoder_record(one.name)
        if not record.model or is_here(one.name, one.model):
            continue
        model = one.model or record.model
        is_known = not one.model and record.weights_mib
        size = f", about {record.weights_mib} MiB" if is_known else ""
        told.append(f"the {one.name} encoder fetches {model}{size}, when agreed to (--yes)")
    return tuple(told)
