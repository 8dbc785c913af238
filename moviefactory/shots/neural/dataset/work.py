"""What the making of a data set keeps in its folder, so that nothing is done twice. Knows files.

clips/NAME.mp4           the clips; the name follows from the video's bytes and the cut
clips.parquet            what training reads; dropped.parquet: the rest, with reasons
.made/surveys/           what was found in each video
.made/captions/          what was said of each clip
.made/clips/             what vouches for each clip
.made/dataset.json       the videos of the data set in order, with their rows; written last
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from moviefactory.project import Artefact, content_key, write_text
from moviefactory.shots.neural.dataset.rows import Row
from moviefactory.shots.neural.dataset.survey import Survey

NAME_LENGTH = 20
CLIP_NAME = re.compile(rf"[0-9a-f]{{{NAME_LENGTH}}}\.mp4")


@dataclass(frozen=True, slots=True)
class Work:
    """A data set's folder by name; making the value touches no disk."""

    root: Path

    @property
    def _made(self) -> Path:
        return self.root / ".made"

    def survey(self, key: str, path: Path, look: Callable[[], Survey]) -> Survey:
        """Return what was found in a video, looking only if that is not known."""
        file = self._made / "surveys" / f"{key}.json"
        found = _read(file)
        if found is not None:
            return Survey.from_plain(found, path)
        made = look()
        _write(file, made.plain())
        return made

    def caption(self, key: str, ask: Callable[[], str]) -> str:
        """Return what was said of a clip, asking only if that is not known."""
        file = self._made / "captions" / f"{key}.json"
        found = _read(file)
        if found is not None:
            return str(found["caption"])
        said = ask()
        _write(file, {"caption": said})
        return said

    def clip(self, key: str, cut: Callable[[Path], None]) -> str:
        """Return the path of a clip relative to the folder, cutting it if it is not there."""
        name = f"{key[:NAME_LENGTH]}.mp4"

        def build(part: Path) -> Mapping[str, Any]:
            cut(part)
            return {}

        self._clip(name).make(key, build)
        return f"clips/{name}"

    def has_clip(self, row: Row) -> bool:
        """Whether the clip of a kept row is there, whole."""
        return self._clip(Path(row.path).name).facts() is not None

    def videos(self) -> dict[str, tuple[Row, ...]]:
        """Return the rows of the finished data set by the digest of their video, in order."""
        found = _read(self._made / "dataset.json")
        if found is None:
            return {}
        return {one["digest"]: tuple(Row(**row) for row in one["rows"]) for one in found["videos"]}

    def finish(self, videos: Mapping[str, Sequence[Row]]) -> None:
        """Write the list of videos, unless it is there already, and delete clips of none."""
        facts = {
            "key": content_key(
                "dataset", *([digest, *map(asdict, rows)] for digest, rows in videos.items())
            ),
            "videos": [
                {"digest": digest, "rows": [asdict(row) for row in rows]}
                for digest, rows in videos.items()
            ],
        }
        file = self._made / "dataset.json"
        if (_read(file) or {}).get("key") != facts["key"]:
            _write(file, facts)
        wanted = {row.path for rows in videos.values() for row in rows if row.kept}
        folder = self.root / "clips"
        for path in sorted(folder.iterdir()) if folder.is_dir() else ():
            if CLIP_NAME.fullmatch(path.name) and f"clips/{path.name}" not in wanted:
                self._clip(path.name).manifest.unlink(missing_ok=True)
                path.unlink()

    def _clip(self, name: str) -> Artefact:
        return Artefact(self.root / "clips" / name, self._made / "clips" / f"{name}.json")


def _read(path: Path) -> dict[str, Any] | None:
    try:
        found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return found


def _write(path: Path, facts: Mapping[str, Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    write_text(path, json.dumps(facts, indent=1, ensure_ascii=False))
