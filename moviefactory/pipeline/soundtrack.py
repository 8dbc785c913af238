"""Make all that a film sounds like, and mix it. Knows keys and the film's clock; makes no sound itself.

What makes sound is imported where it is used: it takes a second to load, and a run that only cuts
anew does without.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Any

from moviefactory.farm import Job
from moviefactory.pipeline.music import music_jobs, music_stem
from moviefactory.pipeline.production import Production
from moviefactory.pipeline.shot_sounds import ambience_stem, effects_stem, shot_sound_jobs
from moviefactory.project import Facts, content_key
from moviefactory.sound.orders import VERTICAL_TARGET_LUFS, WIDE_TARGET_LUFS
from moviefactory.sound.stems import STEMS_VERSION, Piece, lay_stem
from moviefactory.storyboard import Storyboard

MIX_VERSION = "3"
MIX = "mix"


def soundtrack_jobs(production: Production) -> list[Job[Any]]:
    """Return the jobs that make the film's sound, the longest first.

    The last is MIX: it is after those that make what it is mixed of, and its result is the
    mix's manifest.
    """
    jobs = [*music_jobs(production), *shot_sound_jobs(production)]
    parts = [job.name for job in jobs]
    if production.camera.has_sound:
        parts += [take.order.shot_id for take in production.takes if not take.is_finished]
    return [*jobs, Job(MIX, partial(_mix, production), after=tuple(parts))]


def _mix(production: Production, on_step: Callable[[int], None]) -> Facts:
    """Lay the stems and mix them. Runs in a worker process."""
    timeline, film = production.timeline, production.film
    laid = {
        "voice": _voice_stem(production),
        "effects": effects_stem(production),
        "ambience": ambience_stem(production),
        "music": music_stem(production),
    }
    spans = tuple(
        (spoken.start_sample, spoken.end_sample) for spoken in production.spoken if spoken.line.wav
    )
    target = target_lufs(production.storyboard)
    # By what the stems are, not by what was asked: a shot that is shown anew but sounds as
    # before leaves the mix as it is.
    digests = [facts["sha256"] if facts else None for facts in laid.values()]
    key = content_key("mix", MIX_VERSION, digests, spans, target, timeline.sample_count)

    folder = film.root / "sound" / "stems"
    paths = {name: folder / f"{name}.wav" for name, facts in laid.items() if facts}

    def build(part: Path) -> dict[str, Any]:
        from moviefactory.sound.mixing import MixStems, mix_film

        report = mix_film(
            MixStems(**paths),
            frame_count=timeline.sample_count,
            speech_spans=spans,
            target_lufs=target,
            out=part,
        )
        return asdict(report)

    mix = film.artefact("sound/mix.wav")
    facts = mix.make(key, build)
    film.artefact("sound/mix.m4a").make(key, lambda part: _encode(mix.path, part))
    on_step(1)
    return facts


def mix_notes(production: Production) -> tuple[str, ...]:
    """Return what to tell of the film's encoded sound."""
    return tuple((production.film.artefact("sound/mix.m4a").facts() or {}).get("notes", ()))


def target_lufs(storyboard: Storyboard) -> float:
    """Return how loud the film is to be: as asked, else as its format is heard."""
    if storyboard.loudness is not None:
        return storyboard.loudness
    return VERTICAL_TARGET_LUFS if storyboard.size.is_vertical else WIDE_TARGET_LUFS


def _encode(mix: Path, out: Path) -> Facts:
    from moviefactory.sound.aac import encode_aac

    return asdict(encode_aac(mix, out))


def _voice_stem(production: Production) -> Facts | None:
    artefact = production.film.artefact("sound/stems/voice.wav")
    pieces = [
        Piece(spoken.start_sample, spoken.line.wav)
        for spoken in production.spoken
        if spoken.line.wav is not None
    ]
    if not pieces:
        artefact.forget()
        return None
    lines = [
        [
            spoken.start_sample,
            (production.film.artefact(f"sound/voice/{spoken.line.name}.wav").facts() or {})["key"],
        ]
        for spoken in production.spoken
        if spoken.line.wav is not None
    ]
    count = production.timeline.sample_count
    key = content_key("voice stem", STEMS_VERSION, lines, count)
    return artefact.make(key, lambda part: {"gain_db": lay_stem(pieces, count, part)})
