"""A film's score, from order to file. Knows the steps; not notes or timbres."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from moviefactory.backends import BackEnd
from moviefactory.media import SAMPLE_RATE_HZ
from moviefactory.sound.catalogue import entries
from moviefactory.sound.orders import SCORE_VERSION, ScoreOrder
from moviefactory.sound.score.sections import Section, beats_of


class EmbeddedComposer:
    """Compose with the built-in moods, instruments and themes: nothing to install, no weights."""

    about = BackEnd(
        "embedded", "24 moods, played by synthesis", SCORE_VERSION,
        "Apache-2.0 (composed and synthesised by moviefactory)",
    )  # fmt: skip

    def __init__(self, model: str = "") -> None:
        """`model` names weights, of which there are none."""

    def check(self) -> None:
        """Do nothing: nothing is needed."""

    def score(self, order: ScoreOrder, out: Path) -> dict[str, Any]:
        """Compose and write the music of a film. Raises: DiskFull."""
        return score_film(order, out)


def score_film(order: ScoreOrder, out: Path) -> dict[str, Any]:
    """Compose and write the music of a film to a wav file; return what it is, as plain values.

    `sections` say mood, tempo, catalogue entry and where; `beats` when each beat falls, so that a
    cut may be moved onto one. Units: seconds, beats a minute. Raises: DiskFull.
    """
    from moviefactory.sound.score.compose import compose
    from moviefactory.sound.score.render import score_blocks
    from moviefactory.sound.wav import WavWriter

    composition = compose(order)
    with WavWriter(out) as writer:
        for block in score_blocks(composition):
            writer.write(block)
    return score_facts(composition.sections)


def score_facts(sections: Sequence[Section], author: str = "", licence: str = "") -> dict[str, Any]:
    """Return what a score's sections are, as plain values; the catalogue says whose they are."""
    known = {entry.id: entry for entry in entries("score.yaml")}
    return {
        "sections": [
            {
                "start": section.start / SAMPLE_RATE_HZ,
                "seconds": section.frame_count / SAMPLE_RATE_HZ,
                "mood": str(section.mood),
                "bpm": round(section.bpm, 4),
                "title": known[f"score-{section.mood}"].title,
                "author": author or known[f"score-{section.mood}"].author,
                "licence": licence or known[f"score-{section.mood}"].licence,
            }
            for section in sections
        ],
        "beats": [round(seconds, 4) for seconds in beats_of(tuple(sections))],
    }
