"""Tell how a film was made, on one page of HTML. Knows facts and a template; measures nothing."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from moviefactory.edit.charts import (
    GRID_LUFS,
    LOUDNESS_HEIGHT,
    WIDTH,
    bands,
    loudness_area,
    loudness_line,
    loudness_y,
    outline,
    times,
)
from moviefactory.edit.notice import SYNTHETIC_NOTICE

if TYPE_CHECKING:
    from jinja2 import Template


@dataclass(frozen=True, slots=True)
class ReportShot:
    """One row of the table of shots.

    `still` is a JPEG file; `shown` and `missed` are words of the picture line that the camera could
    draw and could not. Units: seconds.
    """

    shot_id: str
    start: str
    seconds: float
    picture: str
    narration: str = ""
    heading: str = ""
    camera: str = ""
    take: int = 1
    seed: int = 0
    back_end: str = ""
    took_seconds: float | None = None
    still: Path | None = None
    shown: tuple[str, ...] = ()
    missed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportStem:
    """One stem as it lies in the mix. Units: LUFS; its outline as pairs of bytes in base64."""

    name: str
    outline: str
    lufs: float | None = None


@dataclass(frozen=True, slots=True)
class ReportSound:
    """What was measured on the mix.

    Units: LUFS, the curves at each second of the film; dBTP, once more after encoding; LU; dB.
    `speech` is (start, end) of each line in seconds. None: not measured, or none there.
    """

    integrated_lufs: float
    target_lufs: float
    true_peak_dbtp: float
    short_term_lufs: tuple[float, ...]
    momentary_lufs: tuple[float, ...] = ()
    encoded_peak_dbtp: float | None = None
    loudness_range_lu: float | None = None
    dialogue_over_music_lu: float | None = None
    limited_db: float | None = None
    stems: tuple[ReportStem, ...] = ()
    speech: tuple[tuple[float, float], ...] = ()
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class ReportFacts:
    """All that a report tells.

    `facts` are pairs of a name and a value, in the order shown; `links`, `film` and `poster` are
    paths relative to the report. Units: timings in seconds.
    """

    title: str
    logline: str
    facts: tuple[tuple[str, str], ...]
    shots: tuple[ReportShot, ...]
    sound: ReportSound | None = None
    timings: tuple[tuple[str, float], ...] = ()
    warnings: tuple[str, ...] = ()
    links: tuple[tuple[str, str], ...] = ()
    film: str = ""
    poster: str = ""
    language: str = "en"


def write_report(facts: ReportFacts, out: Path) -> None:
    """Write the report: one file, whose pictures of shots lie in it. Raises: OSError.

    The page is written as it grows: it is never whole in memory.
    """
    slowest = max((seconds for _, seconds in facts.timings), default=0.0)
    page = _template().generate(
        film=facts,
        rows=((shot, _data_url(shot.still)) for shot in facts.shots),
        **_charts(facts.sound),
        slowest=slowest or 1.0,
        notice=SYNTHETIC_NOTICE,
    )
    with out.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(page)


@cache
def _template() -> Template:
    """Return the page, compiled: one process may make several films."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("moviefactory.edit"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("report.html.j2")


def _data_url(jpeg: Path | None) -> str:
    if jpeg is None:
        return ""
    return f"data:image/jpeg;base64,{base64.b64encode(jpeg.read_bytes()).decode()}"


def _charts(sound: ReportSound | None) -> dict[str, Any]:
    """Return what the template of the sound draws."""
    if sound is None:
        return {"sound": None}
    stems = []
    for stem in sound.stems:
        path, width = outline(stem.outline)
        stems.append({"name": stem.name, "lufs": stem.lufs, "path": path, "width": width})
    return {
        "sound": sound,
        "momentary": loudness_area(sound.momentary_lufs),
        "short_term": loudness_line(sound.short_term_lufs),
        "target_y": loudness_y(sound.target_lufs),
        "grid": [(lufs, loudness_y(lufs)) for lufs in GRID_LUFS],
        "speech": bands(sound.speech, sound.seconds),
        "stems": stems,
        "times": times(sound.seconds) if sound.seconds else [],
        "chart_width": WIDTH,
        "chart_height": LOUDNESS_HEIGHT,
    }
