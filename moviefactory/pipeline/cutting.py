"""From takes and mix to film.mp4: type, spans, joining. Knows keys; draws and joins nothing itself."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from moviefactory.edit.assemble import FilmMetadata, Piece, copied, join
from moviefactory.edit.cut import Cut, Overlay, OverlayKind
from moviefactory.edit.frames import still
from moviefactory.edit.spans import Span, span_plan
from moviefactory.edit.type.fonts import clean, font_facts
from moviefactory.edit.type.overlays import text_overlay, title_centre, title_overlay
from moviefactory.farm import Job
from moviefactory.ffmpeg import key_frames
from moviefactory.pipeline.captioning import burned_captions
from moviefactory.pipeline.checks import is_drawable
from moviefactory.pipeline.production import Production
from moviefactory.pipeline.rendering import render
from moviefactory.project import Artefact, Facts, content_key
from moviefactory.timeline import transition_frames

JOIN_VERSION, TITLE_VERSION = "1", "1"
TITLE = "place of the title"
SPAN_WORDS = {
    OverlayKind.TITLE: "title",
    OverlayKind.TEXT: "text",
    OverlayKind.CAPTION: "caption",
    OverlayKind.WORDS: "caption",
}
"""What a rendered stretch of film is called by the first kind of type that it shows."""


def cutting_jobs(production: Production) -> list[Job[None]]:
    """Return the jobs that render what is not there of the cut, each after the shots that it shows.

    Where the title stands is seen in the first shot: until that is filmed, it is a job, too.
    """
    place = _title_place(production)
    facts = place[0].facts(place[1]) if place else None
    cut = _cut_with_title(production, facts["centre"] if facts else (0.5, 0.5))
    filmed_now = {
        clip.path: take.order.shot_id
        for clip, take in zip(cut.clips, production.takes, strict=True)
        if not take.is_finished
    }
    jobs: list[Job[None]] = []
    if place and facts is None:
        needs = tuple(filmed_now[path] for path in (cut.clips[0].path,) if path in filmed_now)
        jobs.append(Job(TITLE, partial(_place_title, production), after=needs))
    spans = [span for span in span_plan(cut) if not span.is_copy]
    for name, span in zip(_names(spans), spans, strict=True):
        paths = (source.clip.path for source in span.sources)
        needs = tuple(filmed_now[path] for path in paths if path in filmed_now)
        titled = any(overlay.kind is OverlayKind.TITLE for overlay in span.overlays)
        work: Callable[[Callable[[int], None]], None]
        if titled and facts is None:
            work, needs = partial(_render_titled, production, span), (*needs, TITLE)
        else:
            artefact, key = _span_artefact(production, span)
            if artefact.facts(key) is not None:
                continue
            work = partial(render, artefact, key, span, production.encoding)
        jobs.append(Job(name, work, after=needs, steps=span.frame_count))
    return jobs


def _names(spans: Sequence[Span]) -> list[str]:
    """Return what a film-maker calls each span, numbered by kind in film order: `dissolve 2`."""
    counts: Counter[str] = Counter()
    names = []
    for span in spans:
        kinds = {overlay.kind for overlay in span.overlays}
        word = next((word for kind, word in SPAN_WORDS.items() if kind in kinds), "fade")
        if word == "fade" and len(span.sources) > 1:
            word = "dissolve"
        counts[word] += 1
        names.append(f"{word} {counts[word]}")
    return names


def joining_job(production: Production, after: Sequence[str]) -> Job[None]:
    """Return the job that joins film.mp4: after the shots that it shows, and what else is said."""
    filmed_now = [take.order.shot_id for take in production.takes if not take.is_finished]
    return Job("film", partial(_join_film, production), after=(*filmed_now, *after))


def _join_film(production: Production, on_step: Callable[[int], None]) -> None:
    """Join what was filmed and rendered, with the mix, into film.mp4. Runs in a worker process.

    Raises: FfmpegFailed; DiskFull; JoinFailed.
    """
    spans = span_plan(cut_of(production))
    rendered = {
        span: _span_artefact(production, span)[0].path for span in spans if not span.is_copy
    }
    pieces = [
        copied(span) if span.is_copy else Piece(rendered[span], 0, span.frame_count)
        for span in spans
    ]
    mix = production.film.artefact("sound/mix.wav").facts() or {}
    _join(production, pieces, mix["key"])
    _forget_old_spans(production, set(rendered.values()))
    on_step(1)


def cut_of(production: Production) -> Cut:
    """Return the cut as decided: takes in their slots, and the type over them."""
    return _cut_with_title(production, _title_centre(production))


def _cut_with_title(production: Production, centre: tuple[float, float] | None) -> Cut:
    storyboard, size, timeline = production.storyboard, production.size, production.timeline
    found: list[Overlay | None] = []
    if centre is not None and _has_title(production):
        found.append(title_overlay(storyboard.title, size, timeline, centre))
    for slot, (_, _, shot) in zip(timeline.slots, storyboard.shots(), strict=True):
        if shot.text and is_drawable(shot.text):
            found.append(text_overlay(shot.text, slot, size, timeline.fps))
    found += burned_captions(production)
    overlays = tuple(overlay for overlay in found if overlay is not None)
    return Cut(timeline, production.clips(), overlays)


def _has_title(production: Production) -> bool:
    title = production.storyboard.title
    return is_drawable(title) and bool(clean(title))


def _title_place(production: Production) -> tuple[Artefact, str] | None:
    """Return where it is kept where the title stands, and its key; None if there is no title."""
    if not _has_title(production):
        return None
    title, take = production.storyboard.title, production.takes[0].key
    fonts = list(font_facts(title))
    key = content_key("title", TITLE_VERSION, take, title, str(production.size), fonts)
    return production.film.artefact(".made/title.json"), key


def _title_centre(production: Production) -> tuple[float, float] | None:
    """Return where the title stands in the first shot; kept, so that a new mix decodes no frame."""
    place = _title_place(production)
    if place is None:
        return None
    artefact, key = place

    def see(part: Path) -> Facts:
        # About the middle of the title's time, at a key frame: it is read without decoding others.
        first = production.clips()[0]
        middle = transition_frames(first.fps) * 5 // 2
        keys = key_frames(first.frame_count, first.fps)
        picture = still(first, min(keys, key=lambda frame: abs(frame - middle)))
        centre = title_centre(production.storyboard.title, production.size, picture)
        part.write_text(json.dumps(centre))
        return {"centre": centre}

    x, y = artefact.make(key, see)["centre"]
    return x, y


def _place_title(production: Production, on_step: Callable[[int], None]) -> None:
    """See where the title stands. Runs in a worker process."""
    _title_centre(production)
    on_step(1)


def _render_titled(production: Production, span: Span, on_frame: Callable[[int], None]) -> None:
    """Render a span whose title was not placed when the span was planned. Runs in a worker."""
    centre = _title_centre(production)
    if centre is None:
        raise ValueError("a span shows the title of a film that has none")
    span = span.with_title_at(centre)
    artefact, key = _span_artefact(production, span)
    render(artefact, key, span, production.encoding, on_frame)


def _span_artefact(production: Production, span: Span) -> tuple[Artefact, str]:
    keys = production.clip_keys()
    facts = span.facts(lambda clip: keys[clip.path], font_facts)
    key = content_key("span", facts, production.encoding)
    return production.film.artefact(f".made/spans/{key}.mp4"), key


def _join(production: Production, pieces: list[Piece], mix_key: str) -> None:
    storyboard = production.storyboard
    metadata = FilmMetadata(storyboard.title, storyboard.language, storyboard.logline[:500])
    clip_keys = production.clip_keys()
    parts = [
        [clip_keys.get(piece.path, piece.path.name), piece.start_frame, piece.end_frame]
        for piece in pieces
    ]
    key = content_key("film", JOIN_VERSION, parts, mix_key, metadata, storyboard.fps)
    sound = production.film.root / "sound" / "mix.m4a"
    production.film.artefact("film.mp4").make(
        key, lambda part: {"frame_count": join(pieces, storyboard.fps, sound, part, metadata)}
    )


def _forget_old_spans(production: Production, kept: set[Path]) -> None:
    """Delete rendered spans that the cut no longer uses: they are cheap and would pile up."""
    folder = production.film.root / ".made" / "spans"
    for path in folder.glob("*.mp4") if folder.is_dir() else ():
        if path not in kept:
            production.film.artefact(f".made/spans/{path.name}").forget()
