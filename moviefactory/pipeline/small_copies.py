"""The small copy of a take's pictures, beside the take. Knows when it is written; does not look at it.

What happens in a shot is sounded where its take shows it. To decode a whole film for that, only to
see it the size of a stamp, would take a tenth of the time that the film takes.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from moviefactory.ffmpeg import SmallCopy
from moviefactory.pipeline.beside import Beside
from moviefactory.project import Facts, Film

if TYPE_CHECKING:
    from moviefactory.media import Size

SMALL = Beside("small", ".luma")


@contextmanager
def small_copy(part: Path, size: Size) -> Iterator[SmallCopy]:
    """Give the small copy to write while `part`, an unfinished take, is filmed; it goes if not kept."""
    from moviefactory.sound.seen.frames import small_size

    copy = SmallCopy(part.with_name(part.name + SMALL.suffix), small_size(size))
    try:
        yield copy
    finally:
        copy.path.unlink(missing_ok=True)


def keep_small(copy: SmallCopy, film: Film, shot_id: str, number: int) -> Facts:
    """Keep a written copy beside its take, and return what the take's manifest says of it.

    Call it after filming, before the manifest is written.
    """
    path = SMALL.path(film, shot_id, number)
    copy.path.replace(path)
    return SMALL.facts(path)


def take_small(film: Film, shot_id: str, number: int) -> Path | None:
    """Return the small copy of a whole take; None for one that has none, or whose copy was changed."""
    return SMALL.of_take(film, shot_id, number)
