"""Tell how a film was made, on one page of HTML. Knows facts and a template; measures nothing."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from moviefactory.edit.notice import SYNTHETIC_NOTICE

CHART_WIDTH = 1000
CHART_HEIGHT = 150
LOUDEST_LUFS = -6.0
QUIETEST_LUFS = -48.0
MOST_POINTS = 600


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
class ReportSound:
    """What was measured on the mix. Units: LUFS at each second of the film; dBTP."""

    integrated_lufs: float
    target_lufs: float
    true_peak_dbtp: float
    short_term_lufs: tuple[float, ...]


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
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("moviefactory.edit"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    slowest = max((seconds for _, seconds in facts.timings), default=0.0)
    page = environment.get_template("report.html.j2").generate(
        film=facts,
        rows=((shot, _data_url(shot.still)) for shot in facts.shots),
        chart=_curve(facts.sound.short_term_lufs) if facts.sound else "",
        target_y=_y(facts.sound.target_lufs) if facts.sound else 0,
        grid=[(lufs, _y(lufs)) for lufs in (-10.0, -20.0, -30.0, -40.0)],
        chart_width=CHART_WIDTH,
        chart_height=CHART_HEIGHT,
        slowest=slowest or 1.0,
        notice=SYNTHETIC_NOTICE,
    )
    with out.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(page)


def _data_url(jpeg: Path | None) -> str:
    if jpeg is None:
        return ""
    return f"data:image/jpeg;base64,{base64.b64encode(jpeg.read_bytes()).decode()}"


def _curve(lufs: Sequence[float]) -> str:
    """Return an SVG path under the loudness curve; of a long film, the loudest of each stretch."""
    step = -(-len(lufs) // MOST_POINTS) or 1
    levels = [max(lufs[start : start + step]) for start in range(0, len(lufs), step)]
    if not levels:
        return ""
    stride = CHART_WIDTH / max(1, len(levels) - 1)
    points = [f"{index * stride:.1f},{_y(level):.1f}" for index, level in enumerate(levels)]
    if len(points) == 1:
        points.append(f"{CHART_WIDTH},{points[0].split(',')[1]}")
    return f"M0,{CHART_HEIGHT} L{' L'.join(points)} L{CHART_WIDTH},{CHART_HEIGHT} Z"


def _y(lufs: float) -> float:
    """Return how far below the chart's top a loudness lies. Units: the chart's own."""
    share = (LOUDEST_LUFS - lufs) / (LOUDEST_LUFS - QUIETEST_LUFS)
    return round(CHART_HEIGHT * min(1.0, max(0.0, share)), 1)
