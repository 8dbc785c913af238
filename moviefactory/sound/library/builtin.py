"""The built-in entries as records, and their sound at any length. Knows recipes; not who asks.

What was measured of them is in music_index/measures.yaml; benchmarks/sound_search.py writes it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from moviefactory.errors import UnknownName
from moviefactory.grammar import Mood
from moviefactory.media import Audio
from moviefactory.sound.catalogue import entries, read_index
from moviefactory.sound.library.record import Measures, Record
from moviefactory.sound.library.store import Store

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

BLOCK_SECONDS = 8.0
USUAL_SECONDS = 20.0


@cache
def built_in() -> tuple[Record, ...]:
    """Return a record for every built-in sound and cue, in the catalogue's order."""
    return tuple(_records())


def add_built_in(store: Store) -> int:
    """Put the built-in entries into a store that lacks them or holds others; return how many."""
    missing = [record for record in built_in() if store.get(record.id) != record]
    store.put(missing)
    return len(missing)


def render(record_id: str, *, seconds: float | None = None, seed: int = 1) -> Audio:
    """Return a built-in entry's sound in memory: at its own length, or as long as asked.

    What happens once has its own length always. Raises: UnknownName.
    """
    import numpy as np

    return Audio(np.concatenate(list(render_blocks(record_id, seconds=seconds, seed=seed))))


def render_blocks(
    record_id: str, *, seconds: float | None = None, seed: int = 1
) -> Iterator[NDArray[np.float32]]:
    """Yield a built-in entry's sound. Shape: (frames, 2), float32, 48 kHz. Raises: UnknownName."""
    from moviefactory.sound.dsp import frames_in, seed_of, soft_ceiling, to_frames
    from moviefactory.sound.effects.recipe import Traits
    from moviefactory.sound.effects.stream import Part, lasting, single
    from moviefactory.sound.library.cues import compose_cue, cues
    from moviefactory.sound.library.variants import sound_recipe
    from moviefactory.sound.score.render import score_blocks

    known = {record.id for record in built_in()}
    if record_id not in known:
        raise UnknownName("built-in sound", record_id, tuple(sorted(known)))
    frame_count = frames_in(USUAL_SECONDS if seconds is None else seconds)
    if record_id in cues():
        yield from score_blocks(compose_cue(cues()[record_id], frame_count, seed))
        return
    part = Part(sound_recipe(record_id), seed_of(seed, record_id), Traits(seed_of("own", seed)))
    if part.recipe.seconds is not None:
        yield to_frames(soft_ceiling(single(part)))
        return
    for wave in lasting(part, frame_count, frames_in(BLOCK_SECONDS)):
        yield to_frames(soft_ceiling(wave))


def _records() -> Iterator[Record]:
    measured = read_index("measures.yaml") or {}
    for entry in entries("effects.yaml"):
        yield Record(
            id=entry.id, title=entry.title, kind=entry.kind, caption_en=entry.caption_en,
            caption_zh=entry.caption_zh, author=entry.author, licence=entry.licence,
            source=entry.source, words=entry.words, **_measures(measured, entry.id),
        )  # fmt: skip
    kinds = {entry.id: entry.kind for entry in entries("effects.yaml")}
    for row, common in _rows("variants.yaml"):
        words = tuple(word for both in row.get("words", {}).values() for word in both)
        yield Record(**common, kind=kinds[row["of"]], words=words, **_measures(measured, row["id"]))
    for entry in entries("score.yaml"):
        mood = Mood(entry.id.removeprefix("score-"))
        yield Record(
            id=entry.id, title=entry.title, kind="music", caption_en=entry.caption_en,
            caption_zh=entry.caption_zh, author=entry.author, licence=entry.licence,
            source=entry.source, moods=(mood,), **_measures(measured, entry.id),
        )  # fmt: skip
    for row, common in _rows("cues.yaml"):
        yield Record(
            **common, kind="music", moods=(Mood(row["of"]),), **_measures(measured, row["id"])
        )


def _rows(name: str) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Yield the rows of a file, each with what every record has."""
    index = read_index(name)
    for row in index["entries"]:
        common = {
            "id": row["id"], "title": row["title"], "caption_en": row["caption"]["en"],
            "caption_zh": row["caption"]["zh"], "author": index["author"],
            "licence": index["licence"], "source": index["source"],
        }  # fmt: skip
        yield row, common


def _measures(measured: dict[str, Any], record_id: str) -> dict[str, Any]:
    row = dict(measured.get(record_id, {}))
    if not row:
        return {}
    seconds = row.pop("seconds", None)
    loop = (
        None
        if seconds is None and record_id.startswith(("score-", "cue-"))
        else (0.0, USUAL_SECONDS)
    )
    return {
        "measures": Measures(**row),
        "seconds": seconds,
        "loop_seconds": None if seconds is not None else loop,
    }
