"""Gather what the report tells: shots, words shown and missed, loudness, warnings. Draws nothing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from moviefactory.edit.cut import Cut
from moviefactory.edit.report import ReportFacts, ReportShot, ReportSound, write_report
from moviefactory.edit.stills import jpeg, middle_stills
from moviefactory.edit.timecode import timecode
from moviefactory.lexicon import read_picture
from moviefactory.pipeline.production import Production
from moviefactory.project import Facts

THUMBNAIL_WIDTH = 416
PAPERS = ("film.mp4", "contact-sheet.jpg", "credits.md", "storyboard.yaml", "timeline/film.otio", "sound/mix.wav")  # fmt: skip


def write_film_report(
    production: Production, cut: Cut, mix: Facts, warnings: Sequence[str], out: Path
) -> None:
    """Write the report of a finished film. Raises: OSError."""
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
    )
    sound = ReportSound(
        integrated_lufs=mix["integrated_lufs"],
        target_lufs=mix["target_lufs"],
        true_peak_dbtp=mix["true_peak_dbtp"],
        short_term_lufs=tuple(mix["short_term_lufs"]),
    )
    write_report(
        ReportFacts(
            title=storyboard.title,
            logline=storyboard.logline,
            facts=facts,
            shots=_shots(production, cut),
            sound=sound,
            warnings=tuple(warnings),
            links=tuple((name, name) for name in PAPERS if (out.parent / name).is_file()),
            poster="poster.jpg",
            language=storyboard.language,
        ),
        out,
    )


def _shots(production: Production, cut: Cut) -> tuple[ReportShot, ...]:
    fps = production.timeline.fps
    thumbnails = _thumbnails(production, cut)
    rows = []
    for take, slot, (shot_id, scene, shot) in zip(
        production.takes,
        production.timeline.slots,
        production.storyboard.shots(),
        strict=True,
    ):
        reading = read_picture(shot.picture, heading=scene.heading, cast=take.order.looks)
        filmed = production.film.take(shot_id, take.number).facts() or {}
        rows.append(
            ReportShot(
                shot_id=shot_id,
                start=timecode(slot.start_frame, fps),
                seconds=float(slot.frame_count / fps),
                picture=shot.picture,
                narration=shot.say,
                heading=scene.heading,
                camera=shot.camera,
                take=take.number,
                seed=take.order.seed,
                back_end=production.camera.back_end.name,
                took_seconds=filmed.get("took_seconds"),
                thumbnail=thumbnails[take.key],
                shown=reading.shown,
                missed=reading.missed,
            )
        )
    return tuple(rows)


def _thumbnails(production: Production, cut: Cut) -> dict[str, bytes]:
    """Return a small JPEG of each take, by its key; kept, for reading big frames takes seconds."""
    keys = production.clip_keys()
    kept = {key: production.film.artefact(f".made/thumbnails/{key}.jpg") for key in keys.values()}
    missing = [clip for clip in cut.clips if kept[keys[clip.path]].facts() is None]
    for clip, still in zip(missing, middle_stills(missing, THUMBNAIL_WIDTH), strict=True):
        key, data = keys[clip.path], jpeg(still)
        kept[key].make(key, lambda part, data=data: _write(part, data))  # type: ignore[misc]
    return {key: artefact.path.read_bytes() for key, artefact in kept.items()}


def _write(part: Path, data: bytes) -> None:
    part.write_bytes(data)
