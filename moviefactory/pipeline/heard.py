"""Which sounds and music a film's captions tell, and in what words. Knows manifests; hears nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from moviefactory.edit.sdh import Heard
from moviefactory.media import SAMPLE_RATE_HZ, samples_at
from moviefactory.pipeline.production import Production
from moviefactory.sound.catalogue import read_index
from moviefactory.storyboard import FileMusic, MoodMusic

STEMS = ("ambience", "effects")
NOTE = "♪"


def heard_in(production: Production) -> tuple[Heard, ...]:
    """Return the film's sounds and music with the words that tell them, in the film's language.

    English and Chinese have words of their own; other languages read the English ones.
    """
    table = read_index("heard.yaml")
    return (*_sounds(production, table), *_music(production, table))


def _sounds(production: Production, table: dict[str, Any]) -> Iterator[Heard]:
    timeline, chinese = production.timeline, _is_chinese(production)
    variants = _chinese_variants() if chinese else {}
    for slot in timeline.slots:
        first = samples_at(slot.start_frame, timeline.fps)
        for stem in STEMS:
            artefact = production.film.artefact(f"sound/{stem}/{slot.shot_id}.wav")
            for cue in (artefact.facts() or {}).get("cues", ()):
                row = table["sounds"].get(cue["recipe"], ())
                if row is None:
                    continue
                plain = variants.get(cue["recipe"], "") or _small(cue["title"])
                yield Heard(
                    label=row[chinese] if row else plain,
                    kind="ambience" if cue["kind"] == "ambience" else "effect",
                    start_frame=_frame(first + cue["start_frame"], production),
                    end_frame=_frame(first + cue["end_frame"], production),
                )


def _music(production: Production, table: dict[str, Any]) -> Iterator[Heard]:
    storyboard, chinese = production.storyboard, _is_chinese(production)
    music = storyboard.music
    if music == "none":
        return
    for slot, (_, scene, _) in zip(production.timeline.slots, storyboard.shots(), strict=True):
        row = table["track"]
        if not isinstance(music, FileMusic):
            row = table["music"][music.mood if isinstance(music, MoodMusic) else scene.mood]
        yield Heard(f"{NOTE} {row[chinese]}", "music", slot.start_frame, slot.end_frame)


def _is_chinese(production: Production) -> bool:
    return production.storyboard.language.partition("-")[0].lower() in ("zh", "cmn", "yue")


def _chinese_variants() -> dict[str, str]:
    return {row["id"]: row["caption"]["zh"] for row in read_index("variants.yaml")["entries"]}


def _small(title: str) -> str:
    return title[:1].lower() + title[1:]


def _frame(sample: int, production: Production) -> int:
    frame = round(sample * production.timeline.fps / SAMPLE_RATE_HZ)
    return min(max(frame, 0), production.timeline.frame_count)
