"""Make a data set out of videos: look, choose, describe, cut, list. Knows the order of these steps.

A data set grows: videos of earlier runs in the same folder stay, and new clips that are near-equal
to theirs are dropped. Killed anywhere, the same call goes on, and the result is the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from moviefactory.errors import MissingExtra
from moviefactory.project import Film
from moviefactory.shots.neural.dataset.captioner import find_captioner
from moviefactory.shots.neural.dataset.rows import KEPT_TABLE, write_tables
from moviefactory.shots.neural.dataset.settings import (
    DatasetSettings,
    DatasetStep,
    DatasetSummary,
)
from moviefactory.shots.neural.dataset.sources import find_videos

PACKAGES: Final = ("cv2", "scenedetect", "pyarrow")


def build_dataset(
    videos: Sequence[Path],
    out: Path,
    settings: DatasetSettings,
    on_step: Callable[[DatasetStep], None],
) -> DatasetSummary:
    """Make, or go on with, the data set in `out` from files and folders of videos.

    A video or clip that cannot be used is dropped by name and reason; the others go on.

    Raises: MissingExtra; BadOption; UnknownName; UnreadableFile; NoVideos; UnwritableFolder;
    DiskFull; what the captioner lacks.
    """
    missing = [name for name in PACKAGES if find_spec(name) is None]
    if missing:
        raise MissingExtra("a data set", " and ".join(missing), "training")
    # After the check: they import cv2, which comes with the extra.
    from moviefactory.shots.neural.dataset.gather import gather_rows
    from moviefactory.shots.neural.dataset.work import Work

    settings.rules.check()
    captioner = find_captioner(settings.captions.captioner)
    sources = find_videos(videos, out)
    news: list[str] = []

    def wait(note: str) -> None:
        on_step(DatasetStep(out, 0, len(sources), 0, 0, note))

    with Film(out).locked(wait):
        work = Work(out)
        rows = gather_rows(work, sources, settings, captioner, on_step, news)
        every = [row for found in rows.values() for row in found]
        write_tables(out, every)
        work.finish(rows)
    if not settings.licence:
        news.append("no licence was named for these videos: name it with --licence")
    kept = [row for row in every if row.kept]
    return DatasetSummary(
        folder=out,
        table=out / KEPT_TABLE,
        videos=len(rows),
        kept=len(kept),
        seconds=sum(row.frame_count / row.fps for row in kept),
        dropped=dict(sorted(Counter(row.reason for row in every if not row.kept).items())),
        notes=tuple(news),
    )
