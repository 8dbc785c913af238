"""Files beside a take: a take's manifest names each with its digest. Knows names and digests; not what is in them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from moviefactory.project import Facts, Film, file_digest


@dataclass(frozen=True, slots=True)
class Beside:
    """One kind of files beside takes: what a manifest calls it, and what its names end in."""

    name: str
    suffix: str

    def path(self, film: Film, shot_id: str, number: int) -> Path:
        """Return where the file of a take lies, or would lie."""
        return film.take(shot_id, number).path.with_suffix(self.suffix)

    def facts(self, path: Path) -> Facts:
        """Return what the take's manifest says of a file that was written."""
        return {self.name: path.name, f"{self.name}_sha256": file_digest(path)}

    def of_take(self, film: Film, shot_id: str, number: int) -> Path | None:
        """Return the file of a whole take; None for one that has none, or whose file was changed."""
        facts = film.take(shot_id, number).facts() or {}
        path = self.path(film, shot_id, number)
        if facts.get(self.name) != path.name or not path.is_file():
            return None
        return path if file_digest(path) == facts.get(f"{self.name}_sha256") else None
