"""What lies beside the film: poster, contact sheet, timeline, credits, report. Knows who worked on it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from moviefactory import __version__
from moviefactory.edit.credits import (
    Credits,
    Department,
    fonts_of,
    write_credits,
)
from moviefactory.edit.cue_sheet import write_cue_sheet
from moviefactory.edit.cut import Cut
from moviefactory.edit.exchange import write_otio
from moviefactory.edit.report import write_report
from moviefactory.edit.sheet import Page, draw_page, sheet_pages
from moviefactory.edit.stills import write_poster
from moviefactory.edit.type.fonts import font_facts
from moviefactory.farm import Job
from moviefactory.ffmpeg import ffmpeg_version
from moviefactory.pipeline.checks import is_drawable
from moviefactory.pipeline.crew import camera_crew
from moviefactory.pipeline.cue_list import credits_in, cue_list
from moviefactory.pipeline.production import Production
from moviefactory.pipeline.report import film_report
from moviefactory.pipeline.reporter import Reporter
from moviefactory.pipeline.screenplay import asked_of, writer_record
from moviefactory.pipeline.stills import (
    forget_other_stills,
    kept_stills,
    still_jobs,
    still_keys,
)
from moviefactory.pipeline.voice_credits import voice_credits
from moviefactory.pipeline.voices import NO_VOICE
from moviefactory.project import Facts, content_key
from moviefactory.script.writer import WRITERS

PAPERS_VERSION = "2"
CUE_SHEET = "cue-sheet.csv"


def _ignore(_: int) -> None:
    """Tell nobody of a step."""


def drawn_paper_jobs(production: Production) -> list[Job[None]]:
    """Return the jobs that draw the poster and the contact sheet, and read the stills for both.

    Neither shows anything of the cut but its shots: so they are drawn while others are rendered.
    """
    stills = still_jobs(production)
    after = tuple(job.name for job in stills)
    jobs = list(stills)
    if stills or not _is_there(production, _poster(production)):
        jobs.append(Job("poster", partial(_draw_poster, production), after=after))
    if not all(_is_there(production, page) for page in _sheet(production)):
        jobs.append(Job("contact sheet", partial(_draw_sheet, production), after=after))
    return jobs


def write_papers(
    production: Production, cut: Cut, mix: Facts, warnings: Sequence[str], reporter: Reporter
) -> None:
    """Write the papers that are not there, or say another thing than they would now.

    Poster and contact sheet were drawn by the jobs of `drawn_paper_jobs`; what a longer film had
    more of is taken away.
    Raises: FfmpegFailed; DiskFull; UnwritableFolder.
    """
    papers: dict[str, Callable[[], object]] = {
        "timeline": lambda: _write_timeline(production, cut),
        "credits": lambda: _write_credits(production),
        "report": lambda: _write_report(production, mix, warnings),
    }
    _draw_poster(production)
    _draw_sheet(production)
    reporter.begin("papers", dict.fromkeys(papers, 1))
    for name, write in papers.items():
        write()
        reporter.step(name, 1)
    forget_other_stills(production)
    reporter.end("papers")


@dataclass(frozen=True, slots=True)
class _Paper:
    """One paper: its file's name, what writes it, and a key of all that it shows."""

    name: str
    write: Callable[[Path], object]
    key: str

    @classmethod
    def of(cls, name: str, write: Callable[[Path], object], *shown: object) -> _Paper:
        return cls(name, write, content_key("paper", PAPERS_VERSION, __version__, *shown))


def _is_there(production: Production, paper: _Paper) -> bool:
    return production.film.artefact(paper.name).facts(paper.key) is not None


def _keep(production: Production, paper: _Paper) -> None:

    def build(part: Path) -> None:
        paper.write(part)

    production.film.artefact(paper.name).make(paper.key, build)


def _write(
    production: Production, name: str, write: Callable[[Path], object], *shown: object
) -> None:
    """Write one paper, unless it shows these things already."""
    _keep(production, _Paper.of(name, write, *shown))


def _draw_poster(production: Production, on_step: Callable[[int], None] = _ignore) -> None:
    _keep(production, _poster(production))
    on_step(1)


def _poster(production: Production) -> _Paper:
    """Return the poster: of the most appealing shot; of equal ones, the first."""
    best = max(kept_stills(production), key=lambda still: still.appeal)
    title = production.storyboard.title
    return _Paper.of(
        "poster.jpg",
        lambda part: write_poster(best.clip, title, part),
        *(best.take_key, title, _fonts([title])),
    )


def _draw_sheet(production: Production, on_step: Callable[[int], None] = _ignore) -> None:
    """Draw the pages of the contact sheet, and take away those that a longer film had."""
    film, pages = production.film, _sheet(production)
    for page in pages:
        _keep(production, page)
    for path in film.root.glob("contact-sheet-*.jpg"):
        found = re.fullmatch(r"contact-sheet-(\d+)", path.stem)
        if found and int(found[1]) > len(pages):
            film.artefact(path.name).forget()
    on_step(1)


def _sheet(production: Production) -> list[_Paper]:
    """Return the pages of the contact sheet."""
    keys = still_keys(production)
    bare = Cut(production.timeline, production.clips())
    papers = []
    for number, page in enumerate(sheet_pages(bare, production.storyboard, list(keys)), 1):

        def draw(part: Path, page: Page = page) -> None:
            part.write_bytes(draw_page(page))

        tiles = [[keys[t.still], t.shot_id, t.time, t.line, t.narration] for t in page.tiles]
        fonts = _fonts([page.title, *(text for t in page.tiles for text in (t.line, t.narration))])
        name = "contact-sheet.jpg" if number == 1 else f"contact-sheet-{number}.jpg"
        shown = (tiles, page.size, page.title, page.facts, fonts)
        papers.append(_Paper.of(name, draw, *shown))
    return papers


def _fonts(texts: Sequence[str]) -> list[list[str]]:
    """Return what draws each text: a font that comes later makes a paper anew."""
    return [list(font_facts(text)) if is_drawable(text) else [] for text in texts]


def _write_timeline(production: Production, cut: Cut) -> None:
    sounds = _sounds(production)
    board = production.storyboard.model_dump(mode="json", exclude={"music", "voice"})
    media = [clip.path.relative_to(production.film.root).as_posix() for clip in cut.clips]
    _write(
        production,
        "timeline/film.otio",
        lambda part: write_otio(cut, production.storyboard, sounds, part),
        *(cut.timeline, cut.size, media, board, list(sounds)),
    )


def _sounds(production: Production) -> dict[str, Path]:
    stems = production.film.root / "sound" / "stems"
    found = {name: stems / f"{name}.wav" for name in ("voice", "effects", "ambience", "music")}
    return {name: path for name, path in found.items() if path.is_file()}


def _write_report(production: Production, mix: Facts, warnings: Sequence[str]) -> None:
    stills = still_keys(production)
    report = film_report(production, mix, warnings, list(stills))
    bare = tuple(replace(shot, still=None) for shot in report.shots)
    keys = list(stills.values())
    _write(
        production,
        "report.html",
        lambda part: write_report(report, part),
        *(replace(report, shots=bare), keys),
    )


def _write_credits(production: Production) -> None:
    """Write the credits, and the cue sheet that tells what is heard when."""
    rows = cue_list(production)
    credits = replace(
        _credits_but_sounds(production),
        music=credits_in(rows, music=True),
        sounds=credits_in(rows, music=False),
    )
    _write(production, "credits.md", lambda part: write_credits(credits, part), credits)
    fps = production.storyboard.fps
    _write(production, CUE_SHEET, lambda part: write_cue_sheet(rows, fps, part), rows, fps)


def _credits_but_sounds(production: Production) -> Credits:
    """Return who and what made the film, with licences."""
    storyboard = production.storyboard
    departments = [*_writers(production), *camera_crew(production)]
    if any(spoken.line.wav for spoken in production.spoken) and storyboard.voice != NO_VOICE:
        departments += voice_credits(production.spoken)
    licence = "GPL, a separate program"
    departments.append(Department("Encoding", "ffmpeg with x264", ffmpeg_version(), licence))
    texts = [storyboard.title, *(shot.text for _, _, shot in storyboard.shots() if shot.text)]
    return Credits(
        title=storyboard.title,
        logline=storyboard.logline,
        departments=tuple(departments),
        fonts=fonts_of([text for text in texts if is_drawable(text)]),
    )


def _writers(production: Production) -> tuple[Department, ...]:
    """Return who wrote the storyboard, if a writer did; the film's folder knows."""
    name = asked_of(production.film).get("writer")
    if name not in WRITERS:
        return ()
    about = writer_record(name)
    return (Department("Script", about.name, about.version, about.licence, about.about),)
