"""What is read of a film's sound: caption files and burned captions. Knows a production; draws nothing."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from moviefactory.edit.caption_files import write_srt, write_vtt
from moviefactory.edit.caption_words import words_for
from moviefactory.edit.captions import SpokenLine, captions_for
from moviefactory.edit.cut import Overlay
from moviefactory.edit.sdh import Heard, sdh_captions
from moviefactory.edit.type.overlays import caption_overlay, words_overlay
from moviefactory.media import SAMPLE_RATE_HZ, Caption, Word
from moviefactory.pipeline.checks import burns_captions, is_drawable
from moviefactory.pipeline.heard import NOTE, foreseen_in, heard_in
from moviefactory.pipeline.pacing import Spoken
from moviefactory.pipeline.production import Production
from moviefactory.project import room_for
from moviefactory.storyboard import CaptionStyle, Storyboard


def captions_of(production: Production) -> tuple[Caption, ...]:
    """Return the film's captions, timed by its words."""
    return captions_for(_spoken_lines(production), production.timeline, production.size)


def sdh_of(production: Production, sounds: Sequence[Heard]) -> tuple[Caption, ...]:
    """Return the captions for those who cannot hear: speakers, sounds and music are told too."""
    language = production.storyboard.language
    lines = _spoken_lines(production)
    return sdh_captions(lines, sounds, production.timeline, production.size, language)


def caption_style(storyboard: Storyboard) -> CaptionStyle:
    """Return how captions are drawn: in vertical films a few words at a time, unless sounds are told."""
    if storyboard.caption_style is not None:
        return storyboard.caption_style
    return "words" if storyboard.size.is_vertical and storyboard.caption_mode != "sdh" else "line"


def burned_captions(production: Production) -> list[Overlay | None]:
    """Return the captions that are drawn into the picture, the same before and after it is filmed.

    Raises: MissingGlyphs.
    """
    storyboard, size = production.storyboard, production.size
    if not burns_captions(storyboard):
        return []
    captions = captions_of(production)
    if storyboard.caption_mode == "sdh":
        captions = sdh_of(production, foreseen_in(production))
    if caption_style(storyboard) == "line":
        return [caption_overlay(_drawable(caption), size) for caption in captions]
    fps = production.timeline.fps
    sounds = [caption for caption in captions if not any(caption.words)]
    return [
        *(words_overlay(words, size) for words in words_for(captions, fps, size)),
        *(caption_overlay(_drawable(caption), size) for caption in sounds),
    ]


def _drawable(caption: Caption) -> Caption:
    """Return the caption without its note where no font here draws one."""
    if not any(NOTE in line for line in caption.lines) or is_drawable(NOTE):
        return caption
    return replace(caption, lines=tuple(line.replace(f"{NOTE} ", "") for line in caption.lines))


def write_captions(production: Production) -> None:
    """Write SRT and VTT beside the film, or take old ones away where none are wanted."""
    storyboard, folder = production.storyboard, production.film.root / "captions"
    shutil.rmtree(folder, ignore_errors=True)
    if storyboard.caption_mode == "none":
        return
    written = {f"film.{storyboard.language}": captions_of(production)}
    if storyboard.caption_mode == "sdh":
        written[f"film.{storyboard.language}.sdh"] = sdh_of(production, heard_in(production))
    fps = production.timeline.fps
    for name, captions in written.items():
        if captions:
            with room_for(folder / f"{name}.srt"):
                folder.mkdir(parents=True, exist_ok=True)
                write_srt(captions, fps, folder / f"{name}.srt")
                write_vtt(captions, fps, folder / f"{name}.vtt")


def _spoken_lines(production: Production) -> list[SpokenLine]:
    return [_spoken_line(spoken, production.timeline.fps) for spoken in production.spoken]


def _spoken_line(spoken: Spoken, fps: Fraction) -> SpokenLine:
    """Return a line with its words' times from its first frame on; it may begin within that frame."""
    late = spoken.start_sample / SAMPLE_RATE_HZ - float(spoken.start_frame / fps)
    line = spoken.line
    return SpokenLine(
        text=line.text,
        start_frame=spoken.start_frame,
        end_frame=spoken.start_frame + round((late + line.duration_seconds) * fps),
        words=tuple(
            Word(word.text, late + word.start_seconds, late + word.end_seconds)
            for word in line.words
        ),
        speaker=line.speaker,
    )
