"""Cues beside the moods: a mood's music, quicker or slower, played by others. Knows notes; no names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from types import MappingProxyType

import numpy as np

from moviefactory.grammar import Mood
from moviefactory.sound.catalogue import read_index
from moviefactory.sound.orders import ScoreOrder
from moviefactory.sound.score.compose import NAMES, Composition, compose


@dataclass(frozen=True, slots=True)
class Cue:
    """How a mood is played: `tempo` times its own, `players` instead of others, `without` some."""

    of: Mood
    tempo: float = 1.0
    players: Mapping[str, str] = field(default_factory=dict)
    without: tuple[str, ...] = ()


@cache
def cues() -> Mapping[str, Cue]:
    """Return the built-in cues by their ids: one for each mood, then those of cues.yaml."""
    plain = {f"score-{mood}": Cue(mood) for mood in Mood}
    rows = read_index("cues.yaml")["entries"]
    others = {
        row["id"]: Cue(
            Mood(row["of"]),
            row.get("tempo", 1.0),
            row.get("players", {}),
            tuple(row.get("without", ())),
        )
        for row in rows
    }
    return MappingProxyType({**plain, **others})


def compose_cue(cue: Cue, frame_count: int, seed: int) -> Composition:
    """Return a cue's music of exactly `frame_count` sample frames, to be played by `score_blocks`."""
    composed = compose(ScoreOrder(max(1, round(frame_count * cue.tempo)), ((0, cue.of),), seed))
    notes = composed.notes.copy()
    for name in ("start", "frames"):
        notes[name] = np.maximum(np.rint(notes[name] / cue.tempo), name == "frames").astype(
            np.int64
        )
    player = np.arange(len(NAMES), dtype=np.uint8)
    for old, new in cue.players.items():
        player[NAMES.index(old)] = NAMES.index(new)
    silent = [NAMES.index(name) for name in cue.without]
    notes = notes[~np.isin(notes["instrument"], silent) & (notes["start"] < frame_count)]
    notes["instrument"] = player[notes["instrument"]]
    edges = [round(one.start / cue.tempo) for one in composed.sections] + [frame_count]
    sections = tuple(
        replace(one, start=start, frame_count=end - start)
        for one, start, end in zip(composed.sections, edges, edges[1:], strict=False)
    )
    return replace(composed, frame_count=frame_count, notes=notes, sections=sections)
