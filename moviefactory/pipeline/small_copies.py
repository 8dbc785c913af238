"""The small copy of a take's pictures, beside the take. Knows two files; looks at neither.

What happens in a shot is sounded where its take shows it. To decode a whole film for that, only to
see it the size of a stamp, would take a tenth of the time that the film takes.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from moviefactory.ffmpeg import SmallCopy
from moviefactory.project import Facts, Film, file_digest

if TYPE_CHECKING:
    from moviefactory.media import Size

SUFFIX = ".luma"


@contextmanager
def small_copy(part: Path, size: Size) -> Iterator[SmallCopy]:
    """Give the small copy to write while `part`, an unfinished take, is filmed; it goes if not kept."""
    from moviefactory.sound.seen.frames import small_size

    copy = SmallCopy(part.with_name(part.name + SUFFIX), small_size(size))
    try:
        yield copy
    finally:
        copy.path.unlink(missing_ok=True)


def keep_small(copy: SmallCopy, film: Film, shot_id: str, number: int) -> Facts:
    """Keep a written copy beside its take, and return what the take's manifest says of it.

    Call it after filming, before the manifest is written.
    """
    path = _path(film, shot_id, number)
    copy.path.replace(path)
    return {"small": path.name, "small_sha256": file_digest(path)}


def take_small(film: Film, shot_id: str, number: int) -> Path | None:
    """Return the small copy of a whole take; None for one that has none, or whose copy was changed."""
    facts = film.take(shot_id, number).facts() or {}
    path = _path(film, shot_id, number)
    if facts.get("small") != path.name or not path.is_file():
        return None
    return path if file_digest(path) == facts.get("small_sha256") else None


def _path(film: Film, shot_id: str, number: int) -> Path:
    return film.take(shot_id, number).path.with_suffix(SUFFIX)
