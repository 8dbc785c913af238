"""What choosing a film's sounds means before anything runs: encoders, downloads. Searches nothing."""

from __future__ import annotations

from moviefactory.pipeline.encoders import WORDS, wanted_encoders, wanted_eye
from moviefactory.pipeline.libraries import has_library, library_place
from moviefactory.settings import Settings


def sound_words(settings: Settings) -> str:
    """Return what would choose a film's sounds, and out of what. Raises: as `check_sources`."""
    eye = wanted_eye(settings)
    names = (WORDS, *(one.name for one in wanted_encoders(settings)), *([eye.name] if eye else []))
    library = library_place(settings) if has_library(settings) else ""
    return f"chosen by {', '.join(names)}" + (f", out of {library} too" if library else "")


def sound_downloads(settings: Settings) -> tuple[str, ...]:
    """Return what would be fetched for encoders that were named, once that is agreed to."""
    from moviefactory.sound.search.encoder import encoder_record, is_here

    if settings.offline or not settings.sound_encoders:
        return ()
    eye = wanted_eye(settings)
    told = []
    for one in (*wanted_encoders(settings), *([eye] if eye else [])):
        record = encoder_record(one.name)
        if record.is_child or is_here(one.name, one.model):
            continue
        model = one.model or record.model
        size = "" if one.model else f", about {record.weights_mib} MiB"
        told.append(f"the {one.name} encoder fetches {model}{size}, when agreed to (--yes)")
    return tuple(told)
