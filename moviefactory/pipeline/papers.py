"""What lies beside the film: poster, contact sheet, timeline, credits, report. Knows who worked on it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
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
from moviefactory.pipeline.checks import is_drawable
from moviefactory.pipeline.crew import camera_crew
from moviefactory.pipeline.cue_list import credits_in, cue_list
from moviefactory.pipeline.production import Production
from moviefactory.pipeline.report import film_report
from moviefactory.pipeline.reporter import Reporter
from moviefactory.pipeline.stills import Still, kept_stills
from moviefactory.pipeline.voice_credits import voice_credits
from moviefactory.pipeline.voices import NO_VOICE
from moviefactory.project import Facts, content_key

PAPERS_VERSION = "2"
CUE_SHEET = "cue-sheet.csv"


def write_papers(
    production: Production, cut: Cut, mix: Facts, warnings: Sequence[str], reporter: Reporter
) -> None:
    """Write the papers that are not there, or say another thing than they would now.

    Raises: FfmpegFailed; DiskFull; UnwritableFolder.
    """
    names = ("poster", "contact sheet", "timeline", "credits", "report")
    reporter.begin("papers", {"stills": len(cut.clips), **dict.fromkeys(names, 1)})
    stills = kept_stills(production, cut, lambda count: reporter.step("stills", count))
    _write_poster(production, stills)
    reporter.step("poster", 1)
    _write_sheet(production, cut, stills)
    reporter.step("contact sheet", 1)
    _write_timeline(production, cut)
    reporter.step("timeline", 1)
    _write_credits(production)
    reporter.step("credits", 1)
    _write_report(production, mix, warnings, stills)
    reporter.step("report", 1)
    reporter.end("papers")


def _write(
    production: Production, name: str, write: Callable[[Path], object], *shown: object
) -> None:
    """Write one paper, unless it shows these things already."""

    def build(part: Path) -> None:
        write(part)

    key = content_key("paper", PAPERS_VERSION, __version__, *shown)
    production.film.artefact(name).make(key, build)


def _write_poster(production: Production, stills: Sequence[Still]) -> None:
    """Make the poster of the most appealing shot; of equal ones, the first."""
    best = max(stills, key=lambda still: still.appeal)
    title = production.storyboard.title
    _write(
        production,
        "poster.jpg",
        lambda part: write_poster(best.clip, title, part),
        *(best.take_key, title, _fonts([title])),
    )


def _write_sheet(production: Production, cut: Cut, stills: Sequence[Still]) -> None:
    """Write the pages of the contact sheet, and take away those that a longer film had."""
    film = production.film
    keys = {still.path: still.take_key for still in stills}
    pages = sheet_pages(cut, production.storyboard, [still.path for still in stills])
    for number, page in enumerate(pages, 1):

        def draw(part: Path, page: Page = page) -> None:
            part.write_bytes(draw_page(page))

        tiles = [[keys[t.still], t.shot_id, t.time, t.line, t.narration] for t in page.tiles]
        fonts = _fonts([page.title, *(text for t in page.tiles for text in (t.line, t.narration))])
        name = "contact-sheet.jpg" if number == 1 else f"contact-sheet-{number}.jpg"
        _write(production, name, draw, tiles, page.size, page.title, page.facts, fonts)
    for path in film.root.glob("contact-sheet-*.jpg"):
        found = re.fullmatch(r"contact-sheet-(\d+)", path.stem)
        if found and int(found[1]) > len(pages):
            film.artefact(path.name).manifest.unlink(missing_ok=True)
            path.unlink(missing_ok=True)


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
    found = {name: stems / f"{name}.wav" for name in ("voice", "effects", "music")}
    return {name: path for name, path in found.items() if path.is_file()}


def _write_report(
    production: Production, mix: Facts, warnings: Sequence[str], stills: Sequence[Still]
) -> None:
    report = film_report(production, mix, warnings, [still.path for still in stills])
    bare = tuple(replace(shot, still=None) for shot in report.shots)
    keys = [still.take_key for still in stills]
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
    departments = list(camera_crew(production))
    if any(spoken.line.wav for spoken in production.spoken) and storyboard.voice != NO_VOICE:
        departments += voice_credits(production.spoken)
    departments.append(Department("Encoding", "ffmpeg with x264", "", "GPL, a separate program"))
    texts = [storyboard.title, *(shot.text for _, _, shot in storyboard.shots() if shot.text)]
    return Credits(
        title=storyboard.title,
        logline=storyboard.logline,
        departments=tuple(departments),
        fonts=fonts_of([text for text in texts if is_drawable(text)]),
    )
