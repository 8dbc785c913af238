"""What of a film's music and voices may keep it from being sold. Knows licences' names; no sounds."""

from __future__ import annotations

from collections.abc import Iterator

from moviefactory.pipeline.checks import music_path
from moviefactory.pipeline.cue_list import UNKNOWN, track_credit
from moviefactory.pipeline.voices import NO_VOICE, film_voices, voice_setup
from moviefactory.project import Film
from moviefactory.settings import Settings
from moviefactory.storyboard import FileMusic, Storyboard


def unsold(film: Film, storyboard: Storyboard, settings: Settings) -> tuple[str, ...]:
    """Return what to tell of a film that may be sold: what was named for it, and so stays in it."""
    if not settings.commercial:
        return ()
    return (*_music(film, storyboard, settings), *_voices(storyboard, settings))


def _music(film: Film, storyboard: Storyboard, settings: Settings) -> Iterator[str]:
    from moviefactory.sound.library.licence import allows_commercial, forbids_commercial
    from moviefactory.sound.score.composer import load_composer

    music = storyboard.music
    if isinstance(music, FileMusic):
        licence = track_credit(music_path(music, film)).licence
        if licence == UNKNOWN or not allows_commercial(licence):
            yield (
                f"the track {music.file} has no licence that is known to let a film be sold "
                f"({licence})"
            )
    elif music != "none":
        composer = load_composer(settings.composer).about
        if forbids_commercial(composer.licence):
            yield f"music by {composer.name} does not let a film be sold ({composer.licence})"


def _voices(storyboard: Storyboard, settings: Settings) -> Iterator[str]:
    from moviefactory.sound.library.licence import forbids_commercial

    if storyboard.voice == NO_VOICE:
        return
    specs = film_voices(storyboard, voice_setup(settings)).values()
    for name, licence in dict.fromkeys((spec.full_name, spec.licence) for spec in specs):
        if forbids_commercial(licence):
            yield f"the voice {name} does not let a film be sold ({licence})"
