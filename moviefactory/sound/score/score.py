"""A film's score, from order to file. Knows the steps; not notes or timbres."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from moviefactory.media import SAMPLE_RATE_HZ
from moviefactory.sound.catalogue import entries
from moviefactory.sound.orders import ScoreOrder
from moviefactory.sound.score.compose import compose
from moviefactory.sound.score.render import score_blocks
from moviefactory.sound.wav import WavWriter


def score_film(order: ScoreOrder, out: Path) -> dict[str, Any]:
    """Compose and write the music of a film to a wav file; return what it is, as plain values.

    `sections` say mood, tempo, catalogue entry and where; `beats` when each beat falls, so that a
    cut may be moved onto one. Units: seconds, beats a minute. Raises: DiskFull.
    """
    composition = compose(order)
    with WavWriter(out) as writer:
        for block in score_blocks(composition):
            writer.write(block)
    titles = {entry.id: entry for entry in entries("score.yaml")}
    return {
        "sections": [
            {
                "start": section.start / SAMPLE_RATE_HZ,
                "seconds": section.frame_count / SAMPLE_RATE_HZ,
                "mood": str(section.mood),
                "bpm": round(section.bpm, 4),
                "title": titles[f"score-{section.mood}"].title,
                "author": titles[f"score-{section.mood}"].author,
                "licence": titles[f"score-{section.mood}"].licence,
            }
            for section in composition.sections
        ],
        "beats": [round(seconds, 4) for seconds in composition.beats_seconds],
    }
