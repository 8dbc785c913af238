"""Which sounds and music a film's captions tell, and in what words. Knows manifests; hears nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from moviefactory.edit.sdh import Heard
from moviefactory.media import SAMPLE_RATE_HZ, samples_at
from moviefactory.pipeline.production import Production
from moviefactory.sound.catalogue import read_index
from moviefactory.storyboard import FileMusic, MoodMusic

STEMS = ("ambience", "effects")
NOTE = "♪"
CHINESE = ("zh", "cmn", "yue")


def heard_in(production: Production) -> tuple[Heard, ...]:
    """Return the film's sounds, as they were laid, and music with the words that tell them.

    Six languages have words of their own; others read the English ones.
    """
    words = _Words.of(production)
    return (*_laid(production, words), *_music(production, words))


def foreseen_in(production: Production) -> tuple[Heard, ...]:
    """Return the film's sounds and music as they are meant, before any shot is there to be heard.

    What is drawn into the picture is settled by then; a single sound may come to lie elsewhere in
    its shot, where the picture shows its cause.
    """
    words = _Words.of(production)
    return (*_meant(production, words), *_music(production, words))


@dataclass(frozen=True, slots=True)
class _Words:
    """What sounds are called in the film's language."""

    table: Mapping[str, Any]
    tongue: str

    @staticmethod
    def of(production: Production) -> _Words:
        language = production.storyboard.language.partition("-")[0].lower()
        tongue = "zh" if language in CHINESE else language
        table = read_index("heard.yaml")
        return _Words(table, tongue if tongue in table["track"] else "en")

    def sound(self, recipe: str, title: str) -> str:
        """Return what a sound is called, a user's by its title; empty for what is not told."""
        if recipe in self.table["sounds"]:
            row = self.table["sounds"][recipe]
            return "" if row is None else str(row[self.tongue])
        name = title or recipe.replace("_", " ")
        return name[:1].lower() + name[1:]

    def music(self, mood: str | None) -> str:
        """Return what music of a mood is called, or a track."""
        row = self.table["track"] if mood is None else self.table["music"][mood]
        return f"{NOTE} {row[self.tongue]}"


def _laid(production: Production, words: _Words) -> Iterator[Heard]:
    timeline = production.timeline
    for slot in timeline.slots:
        for stem in STEMS:
            facts = production.film.artefact(f"sound/{stem}/{slot.shot_id}.wav").facts() or {}
            first = samples_at(slot.start_frame, timeline.fps)
            for cue in facts.get("cues", ()):
                if label := words.sound(cue["recipe"], cue["title"]):
                    yield Heard(
                        label=label,
                        kind=cue["kind"],
                        start_frame=_frame(first + cue["start_frame"], production),
                        end_frame=_frame(first + cue["end_frame"], production),
                    )


def _meant(production: Production, words: _Words) -> Iterator[Heard]:
    for slot, cues in zip(production.timeline.slots, production.cues, strict=False):
        for cue in cues:
            if label := words.sound(cue.recipe, cue.source.title if cue.source else ""):
                start = 0 if cue.kind == "ambience" else round(cue.at * slot.frame_count)
                yield Heard(label, cue.kind, slot.start_frame + start, slot.end_frame)


def _music(production: Production, words: _Words) -> Iterator[Heard]:
    music = production.storyboard.music
    if music == "none":
        return
    shots = production.storyboard.shots()
    for slot, (_, scene, _) in zip(production.timeline.slots, shots, strict=True):
        mood = music.mood if isinstance(music, MoodMusic) else scene.mood
        label = words.music(None if isinstance(music, FileMusic) else mood)
        yield Heard(label, "music", slot.start_frame, slot.end_frame)


def _frame(sample: int, production: Production) -> int:
    frame = round(sample * production.timeline.fps / SAMPLE_RATE_HZ)
    return min(max(frame, 0), production.timeline.frame_count)
