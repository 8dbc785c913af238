"""Go through all videos of a data set in order. Knows who comes when; not how a clip is chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from moviefactory.shots.neural.dataset.captioner import Captioner
from moviefactory.shots.neural.dataset.choose import Chooser
from moviefactory.shots.neural.dataset.rows import Row
from moviefactory.shots.neural.dataset.settings import DatasetSettings, DatasetStep
from moviefactory.shots.neural.dataset.sources import Source
from moviefactory.shots.neural.dataset.work import Work


def gather_rows(
    work: Work,
    sources: Sequence[Source],
    settings: DatasetSettings,
    captioner: type[Captioner],
    on_step: Callable[[DatasetStep], None],
    news: list[str],
) -> dict[str, tuple[Row, ...]]:
    """Return the rows of all videos by digest: earlier ones in their order, then new ones."""
    asked: dict[str, list[Source]] = {}
    for source in sources:
        asked.setdefault(source.digest, []).append(source)
    earlier = work.videos()
    chooser = Chooser(work, settings, captioner)
    rows: dict[str, tuple[Row, ...]] = {}
    number = 0
    for digest in (*earlier, *(one for one in asked if one not in earlier)):
        if digest not in asked:
            rows[digest], gone = chooser.keep(earlier[digest])
            news.extend(f"left out {path}: the clip is gone" for path in gone)
            continue
        found, note = chooser.choose(digest, asked[digest])
        rows[digest] = found
        news.extend([f"{asked[digest][0].path}: {note}"] if note else [])
        for source in asked[digest]:
            number += 1
            kept = sum(row.kept for row in found) if source is asked[digest][0] else 0
            mine = [row for row in found if row.source == source.name]
            on_step(DatasetStep(source.path, number, len(sources), kept, len(mine) - kept, note))
    return rows
