"""Gather what the report tells: shots, words shown and missed, loudness, warnings. Writes nothing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from moviefactory.edit.report import ReportFacts, ReportShot, ReportSound, ReportStem
from moviefactory.edit.timecode import timecode
from moviefactory.lexicon import read_picture
from moviefactory.lexicon.english import plural_of
from moviefactory.lexicon.likened import Words, likened
from moviefactory.media import SAMPLE_RATE_HZ
from moviefactory.pipeline.production import Production
from moviefactory.pipeline.takes import words_of
from moviefactory.project import Facts

LINKS = ("contact-sheet.jpg", "credits.md", "cue-sheet.csv", "storyboard.yaml", "timeline/film.otio", "sound/mix.wav")  # fmt: skip


def film_report(
    production: Production, mix: Facts, warnings: Sequence[str], stills: Sequence[Path]
) -> ReportFacts:
    """Return what there is to tell of a finished film; `stills` are JPEGs, in film order."""
    storyboard, timeline = production.storyboard, production.timeline
    facts = (
        ("length", f"{timeline.duration_seconds:.1f} s, {timeline.frame_count} frames"),
        ("picture", f"{production.size} at {storyboard.fps} fps"),
        ("shots", str(len(production.takes))),
        ("format", storyboard.format),
        ("language", storyboard.language),
        ("style", storyboard.style),
        ("seed", str(storyboard.seed)),
        ("camera", f"{production.camera.back_end.name} {production.camera.back_end.version}"),
        ("base", ", ".join(_bases(production))),
    )
    root = production.film.root
    return ReportFacts(
        title=storyboard.title,
        logline=storyboard.logline,
        facts=tuple((name, value) for name, value in facts if value),
        shots=_shots(production, stills),
        sound=_sound(production, mix),
        warnings=tuple(warnings),
        links=tuple((name, name) for name in LINKS if (root / name).is_file()),
        film=production.output.name,
        poster="poster.jpg",
        language=storyboard.language,
    )


def _sound(production: Production, mix: Facts) -> ReportSound:
    loudness = {**mix["stem_lufs"], "mix": mix["integrated_lufs"]}
    encoded = production.film.artefact("sound/mix.m4a").facts() or {}
    return ReportSound(
        integrated_lufs=mix["integrated_lufs"],
        target_lufs=mix["target_lufs"],
        true_peak_dbtp=mix["true_peak_dbtp"],
        short_term_lufs=tuple(mix["short_term_lufs"]),
        momentary_lufs=tuple(mix["momentary_lufs"]),
        encoded_peak_dbtp=encoded.get("true_peak_dbtp"),
        loudness_range_lu=mix["loudness_range_lu"],
        dialogue_over_music_lu=mix["dialogue_over_music_lu"],
        limited_db=mix["limited_db"],
        stems=tuple(
            ReportStem(name, outline, loudness[name]) for name, outline in mix["waveforms"].items()
        ),
        speech=tuple(
            (spoken.start_sample / SAMPLE_RATE_HZ, spoken.end_sample / SAMPLE_RATE_HZ)
            for spoken in production.spoken
            if spoken.line.wav
        ),
        seconds=production.timeline.duration_seconds,
    )


def _bases(production: Production) -> tuple[str, ...]:
    """Return the base models that filmed what is shown; cameras without one are not told."""
    takes = ((take.order.shot_id, take.number) for take in production.takes)
    facts = (production.film.take(*take).facts() or {} for take in takes)
    return tuple(dict.fromkeys(found for one in facts if (found := one.get("base"))))


def as_written(shown: Sequence[str], words: Words) -> tuple[str, ...]:
    """Return words that were shown, with those for which others stand as the line has them."""
    own = {
        form: f"{said} as {meant}" for said, meant in words for form in (meant, plural_of(meant))
    }
    return tuple(own.get(word, word) for word in shown)


def _shots(production: Production, stills: Sequence[Path]) -> tuple[ReportShot, ...]:
    fps = production.timeline.fps
    rows = []
    for take, slot, still, (shot_id, scene, shot) in zip(
        production.takes,
        production.timeline.slots,
        stills,
        production.storyboard.shots(),
        strict=True,
    ):
        looks = take.order.looks
        words = words_of(production.storyboard, shot.picture, scene.heading, looks)
        reading = read_picture(
            likened(shot.picture, words),
            heading=likened(scene.heading, words),
            cast=tuple((name, likened(look, words)) for name, look in looks),
            language=production.storyboard.language,
        )
        filmed = production.film.take(shot_id, take.number).facts() or {}
        rows.append(
            ReportShot(
                shot_id=shot_id,
                start=timecode(slot.start_frame, fps),
                seconds=float(slot.frame_count / fps),
                picture=shot.picture,
                narration=shot.spoken,
                heading=scene.heading,
                camera=shot.camera,
                take=take.number,
                seed=take.order.seed,
                back_end=filmed.get("camera", production.camera.back_end.name),
                took_seconds=filmed.get("took_seconds"),
                still=still,
                shown=as_written(reading.said_shown, words),
                missed=reading.said_missed,
            )
        )
    return tuple(rows)
