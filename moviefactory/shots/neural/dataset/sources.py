"""Find the videos that were asked for. Knows folders and endings; opens no video."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from moviefactory.errors import UnreadableFile
from moviefactory.project import file_digest
from moviefactory.shots.neural.dataset.faults import NoVideos

ENDINGS: Final = (
    ".mp4", ".mov", ".mkv", ".webm", ".avi", ".m4v", ".mpg", ".mpeg", ".ts", ".mts", ".m2ts",
    ".wmv", ".flv", ".ogv", ".3gp", ".mxf",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Source:
    """One video file. `name` is its path below the folder that was named."""

    path: Path
    name: str

    @property
    def digest(self) -> str:
        """What the file is, whatever it is called. Raises: UnreadableFile."""
        try:
            return file_digest(self.path)
        except OSError as error:
            why = error.strerror or str(error)
            raise UnreadableFile("video", str(self.path), why, "check its permissions") from None


def find_videos(paths: Sequence[Path], out: Path) -> tuple[Source, ...]:
    """Return the files named, whatever their ending, and all videos below the folders named.

    Hidden ones are passed over, and `out`, which may lie among them.
    Raises: UnreadableFile for a path that is not there; NoVideos.
    """
    found: dict[Path, Source] = {}
    for path in paths:
        if path.is_dir():
            below = _below(path, out.resolve())
        elif path.exists():
            below = iter([Source(path, path.name)])
        else:
            remedy = "name video files, or folders that hold some"
            raise UnreadableFile("video", str(path), "there is no such file or folder", remedy)
        for source in below:
            found.setdefault(source.path.resolve(), source)
    if not found:
        raise NoVideos(tuple(map(str, paths)), ENDINGS)
    return tuple(found.values())


def _below(folder: Path, out: Path) -> Iterator[Source]:
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder)
        hidden = any(part.startswith(".") for part in inside.parts)
        made = path.resolve().is_relative_to(out)
        if path.suffix.lower() in ENDINGS and path.is_file() and not hidden and not made:
            yield Source(path, inside.as_posix())
