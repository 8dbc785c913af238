"""From takes and mix to film.mp4: type, spans, joining. Knows keys; draws and joins nothing itself."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

from moviefactory.edit.assemble import FilmMetadata, Piece, copied, join
from moviefactory.edit.cut import Cut, Overlay
from moviefactory.edit.frames import still
from moviefactory.edit.spans import Span, span_plan
from moviefactory.edit.type.fonts import clean, font_facts
from moviefactory.edit.type.overlays import text_overlay, title_centre, title_overlay
from moviefactory.farm import Farm, Job
from moviefactory.ffmpeg import key_frames
from moviefactory.media import Clip
from moviefactory.pipeline.captioning import burned_captions
from moviefactory.pipeline.checks import is_drawable
from moviefactory.pipeline.production import Production
from moviefactory.pipeline.rendering import render
from moviefactory.pipeline.reporter import Reporter
from moviefactory.project import Artefact, Facts, content_key
from moviefactory.timeline import transition_frames

JOIN_VERSION, TITLE_VERSION = "1", "1"


def cut_film(production: Production, cut: Cut, mix: Facts, farm: Farm, reporter: Reporter) -> None:
    """Render what needs it and join all, with the mix, into film.mp4."""
    spans = span_plan(cut)
    rendered = {span: _span_artefact(production, span) for span in spans if not span.is_copy}
    jobs: list[Job[None]] = []
    sizes: dict[str, int] = {}
    for number, (span, (artefact, key)) in enumerate(rendered.items(), 1):
        if artefact.facts(key) is None:
            name = f"span {number}"
            work = partial(render, artefact, key, span, production.encoding)
            jobs.append(Job(name, work))
            sizes[name] = span.frame_count
    reporter.begin("cut", sizes)
    farm.run(jobs, reporter.step)
    pieces = [
        copied(span) if span.is_copy else Piece(rendered[span][0].path, 0, span.frame_count)
        for span in spans
    ]
    _join(production, pieces, mix)
    _forget_old_spans(production, {artefact.path for artefact, _ in rendered.values()})
    reporter.end("cut")


def cut_of(production: Production) -> Cut:
    """Return the cut as decided: takes in their slots, and the type over them."""
    bare = Cut(production.timeline, production.clips())
    return Cut(bare.timeline, bare.clips, _overlays(production, bare))


def _overlays(production: Production, cut: Cut) -> tuple[Overlay, ...]:
    storyboard, size, timeline = production.storyboard, production.size, production.timeline
    found: list[Overlay | None] = []
    if is_drawable(storyboard.title) and clean(storyboard.title):
        centre = _title_centre(production, cut.clips[0])
        found.append(title_overlay(storyboard.title, size, timeline, centre))
    for slot, (_, _, shot) in zip(timeline.slots, storyboard.shots(), strict=True):
        if shot.text and is_drawable(shot.text):
            found.append(text_overlay(shot.text, slot, size, timeline.fps))
    found += burned_captions(production)
    return tuple(overlay for overlay in found if overlay is not None)


def _title_centre(production: Production, first: Clip) -> tuple[float, float]:
    """Return where the title stands in the first shot; kept, so that a new mix decodes no frame."""
    title, size = production.storyboard.title, production.size
    take = production.takes[0].key
    key = content_key("title", TITLE_VERSION, take, title, str(size), list(font_facts(title)))

    def place(part: Path) -> Facts:
        # About the middle of the title's time, at a key frame: it is read without decoding others.
        middle = transition_frames(first.fps) * 5 // 2
        keys = key_frames(first.frame_count, first.fps)
        picture = still(first, min(keys, key=lambda frame: abs(frame - middle)))
        centre = title_centre(title, size, picture)
        part.write_text(json.dumps(centre))
        return {"centre": centre}

    x, y = production.film.artefact(".made/title.json").make(key, place)["centre"]
    return x, y


def _span_artefact(production: Production, span: Span) -> tuple[Artefact, str]:
    keys = production.clip_keys()
    facts = span.facts(lambda clip: keys[clip.path], font_facts)
    key = content_key("span", facts, production.encoding)
    return production.film.artefact(f".made/spans/{key}.mp4"), key


def _join(production: Production, pieces: list[Piece], mix: Facts) -> None:
    storyboard = production.storyboard
    metadata = FilmMetadata(storyboard.title, storyboard.language, storyboard.logline[:500])
    clip_keys = production.clip_keys()
    parts = [
        [clip_keys.get(piece.path, piece.path.name), piece.start_frame, piece.end_frame]
        for piece in pieces
    ]
    key = content_key("film", JOIN_VERSION, parts, mix["key"], metadata, storyboard.fps)
    sound = production.film.root / "sound" / "mix.m4a"
    production.film.artefact("film.mp4").make(
        key, lambda part: {"frame_count": join(pieces, storyboard.fps, sound, part, metadata)}
    )


def _forget_old_spans(production: Production, kept: set[Path]) -> None:
    """Delete rendered spans that the cut no longer uses: they are cheap and would pile up."""
    folder = production.film.root / ".made" / "spans"
    for path in folder.glob("*.mp4") if folder.is_dir() else ():
        if path not in kept:
            artefact = production.film.artefact(f".made/spans/{path.name}")
            artefact.manifest.unlink(missing_ok=True)
            path.unlink(missing_ok=True)
