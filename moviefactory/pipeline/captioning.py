"""What is read of a film's sound: caption files and burned captions. Knows a production; draws nothing."""

from __future__ import annotations

import shutil

from moviefactory.edit.caption_files import write_srt, write_vtt
from moviefactory.edit.captions import SpokenLine, captions_for
from moviefactory.edit.cut import Overlay
from moviefactory.edit.type.overlays import caption_overlay
from moviefactory.media import Caption
from moviefactory.pipeline.checks import burns_captions
from moviefactory.pipeline.production import Production
from moviefactory.project import room_for


def captions_of(production: Production) -> tuple[Caption, ...]:
    """Return the film's captions, timed by its words."""
    return captions_for(_spoken_lines(production), production.timeline, production.size)


def burned_captions(production: Production) -> list[Overlay | None]:
    """Return the captions that are drawn into the picture. Raises: MissingGlyphs."""
    if not burns_captions(production.storyboard):
        return []
    return [caption_overlay(caption, production.size) for caption in captions_of(production)]


def write_captions(production: Production) -> None:
    """Write SRT and VTT beside the film, or take old ones away where none are wanted."""
    storyboard, folder = production.storyboard, production.film.root / "captions"
    shutil.rmtree(folder, ignore_errors=True)
    captions = captions_of(production)
    if storyboard.caption_mode == "none" or not captions:
        return
    with room_for(folder / "film.srt"):
        folder.mkdir(parents=True)
        name = f"film.{storyboard.language}"
        write_srt(captions, production.timeline.fps, folder / f"{name}.srt")
        write_vtt(captions, production.timeline.fps, folder / f"{name}.vtt")


def _spoken_lines(production: Production) -> list[SpokenLine]:
    fps = production.timeline.fps
    return [
        SpokenLine(
            spoken.line.text,
            spoken.start_frame,
            spoken.start_frame + round(spoken.line.duration_seconds * fps),
            spoken.line.words,
        )
        for spoken in production.spoken
    ]
