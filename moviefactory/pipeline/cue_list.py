"""What is heard in a film, when, and whose it is, by the manifests. Knows clocks; hears nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from moviefactory.edit.credits import SoundCredit
from moviefactory.edit.cue_sheet import CueRow, joined
from moviefactory.errors import MovieError
from moviefactory.media import SAMPLE_RATE_HZ, samples_at
from moviefactory.pipeline.checks import music_path
from moviefactory.pipeline.production import Production
from moviefactory.project import Facts
from moviefactory.storyboard import FileMusic

STEMS = ("ambience", "effects")
GIVEN = "given by the film-maker"
UNKNOWN = "see the track's own licence"


def cue_list(production: Production) -> tuple[CueRow, ...]:
    """Return every sound and piece of music of a finished mix, in film order."""
    return joined((*_sounds(production), *_music(production)))


def credits_in(rows: tuple[CueRow, ...], *, music: bool) -> tuple[SoundCredit, ...]:
    """Return whose sounds, or whose music, is in a film, each once."""
    return tuple(dict.fromkeys(row.sound for row in rows if (row.kind == "music") == music))


def _sounds(production: Production) -> Iterator[CueRow]:
    timeline = production.timeline
    for slot in timeline.slots:
        first = samples_at(slot.start_frame, timeline.fps)
        for stem in STEMS:
            artefact = production.film.artefact(f"sound/{stem}/{slot.shot_id}.wav")
            for cue in (artefact.facts() or {}).get("cues", ()):
                yield CueRow(
                    _frame(first + cue["start_frame"], production),
                    _frame(first + cue["end_frame"], production),
                    cue["kind"],
                    SoundCredit(cue["recipe"], cue["title"], cue["author"], cue["licence"]),
                )


def _music(production: Production) -> Iterator[CueRow]:
    music, count = production.storyboard.music, production.timeline.frame_count
    facts = production.film.artefact("sound/stems/music.wav").facts() or {}
    if music == "none":
        return
    if isinstance(music, FileMusic):
        path = music_path(music, production.film)
        yield CueRow(0, count, "music", track_credit(path))
        return
    for section in facts.get("score", {}).get("sections", ()):
        start, seconds = section["start"], section["seconds"]
        yield CueRow(
            _frame(start * SAMPLE_RATE_HZ, production),
            _frame((start + seconds) * SAMPLE_RATE_HZ, production),
            "music",
            _composed(section),
        )


def track_credit(path: Path) -> SoundCredit:
    """Return whose a track is, by its tags, as far as it has any."""
    from moviefactory.sound.library.decode import look_at
    from moviefactory.sound.library.licence import UNKNOWN as NOT_SAID
    from moviefactory.sound.library.naming import said_of

    try:
        said = said_of(look_at(path), ())
    except MovieError:
        return SoundCredit(path.name, path.name, GIVEN, UNKNOWN)
    licence = UNKNOWN if said.licence == NOT_SAID else said.licence
    return SoundCredit(path.name, said.title or path.name, said.author or GIVEN, licence)


def _composed(section: Facts) -> SoundCredit:
    return SoundCredit(
        f"score-{section['mood']}", section["title"], section["author"], section["licence"]
    )


def _frame(sample: float, production: Production) -> int:
    frame = round(sample * production.timeline.fps / SAMPLE_RATE_HZ)
    return min(max(frame, 0), production.timeline.frame_count)
