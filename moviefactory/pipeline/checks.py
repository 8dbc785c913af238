"""What must be true before the first frame: fonts, voice, files. Knows what each needs; fixes none."""

from __future__ import annotations

from pathlib import Path

from moviefactory.edit.type.fonts import MissingGlyphs, check_text, undrawable_emoji
from moviefactory.pipeline.named_files import check_named_files, from_film
from moviefactory.pipeline.voices import NO_VOICE, check_voices, said_lines
from moviefactory.project import Film
from moviefactory.sound.voices.voice import VoiceSetup
from moviefactory.storyboard import FileMusic, Storyboard


def check_film(
    storyboard: Storyboard, film: Film, voices: VoiceSetup | None = None
) -> tuple[str, ...]:
    """Return what the user should know of the film before it is made.

    Raises: MissingGlyphs if captions are to be burned in that no font draws; UnreadableFile for
    the music; BadNamedFile for other files; whatever the voice raises for its name, language or text.
    """
    says = [one.text for one in said_lines(storyboard)]
    if says and storyboard.voice != NO_VOICE:
        check_voices(storyboard, voices or VoiceSetup())
    check_named_files(storyboard, film)
    if isinstance(storyboard.music, FileMusic):
        from moviefactory.sound.score.track import check_track

        check_track(music_path(storyboard.music, film))
    warnings = [
        f"the title is not shown: {error}"
        for error in [_missing(storyboard.title)]
        if error is not None
    ]
    if storyboard.burns_captions and (error := _missing("".join(says))) is not None:
        if storyboard.captions == "burn":
            raise error
        warnings.append(f"captions are written beside the film, not into it: {error}")
    for shot_id, _, shot in storyboard.shots():
        if shot.text and (error := _missing(shot.text)) is not None:
            warnings.append(f"the text of {shot_id} is not shown: {error}")
    if lost := undrawable_emoji("".join([storyboard.title, *says])):
        warnings.append(f"no font here draws {' '.join(lost)}: left out of title and captions")
    return tuple(warnings)


def is_drawable(text: str) -> bool:
    """Whether fonts on this machine draw all of the text."""
    return _missing(text) is None


def burns_captions(storyboard: Storyboard) -> bool:
    """Whether captions are drawn into the picture; see the warnings of `check_film`."""
    says = "".join(one.text for one in said_lines(storyboard))
    return storyboard.burns_captions and (storyboard.captions == "burn" or is_drawable(says))


def music_path(music: FileMusic, film: Film) -> Path:
    """Return where the user's music lies; relative paths start at the film's folder."""
    return from_film(music.file, film.root)


def _missing(text: str) -> MissingGlyphs | None:
    try:
        check_text(text)
    except MissingGlyphs as error:
        return error
    return None
