"""What lies beside the film: poster, contact sheet, timeline, credits, report. Knows who worked on it."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from moviefactory.edit.credits import (
    Credits,
    Department,
    SoundCredit,
    fonts_of,
    write_credits,
)
from moviefactory.edit.cut import Cut
from moviefactory.edit.exchange import write_otio
from moviefactory.edit.stills import contact_sheet, poster
from moviefactory.edit.type.fonts import font_facts
from moviefactory.pipeline.checks import is_drawable
from moviefactory.pipeline.narration import NO_VOICE
from moviefactory.pipeline.production import Production
from moviefactory.pipeline.report import write_film_report
from moviefactory.pipeline.reporter import Reporter
from moviefactory.project import Facts, content_key, room_for
from moviefactory.sound.catalogue import credits_of
from moviefactory.sound.voices.voice import choose_voice, load_voice_engine
from moviefactory.storyboard import FileMusic

PAPERS_VERSION = "1"


def write_papers(
    production: Production, cut: Cut, mix: Facts, warnings: Sequence[str], reporter: Reporter
) -> None:
    """Write all papers; stills only if they are not there or have changed."""
    key = _key(production, cut)
    film = production.film
    storyboard = production.storyboard
    papers: dict[str, Callable[[Path], object]] = {
        "poster.jpg": lambda part: poster(cut, storyboard.title, part),
        "contact-sheet.jpg": lambda part: _contact_sheet(production, cut, part),
    }
    reporter.begin("papers", dict.fromkeys([*papers, "timeline", "credits", "report"], 1))
    for name, write in papers.items():

        def build(part: Path, write: Callable[[Path], object] = write) -> None:
            write(part)

        film.artefact(name).make(content_key("paper", PAPERS_VERSION, name, key), build)
        reporter.step(name, 1)
    with room_for(film.root / "report.html"):
        timeline = film.root / "timeline" / "film.otio"
        timeline.parent.mkdir(exist_ok=True)
        write_otio(cut, storyboard, _sounds(production), timeline)
        reporter.step("timeline", 1)
        write_credits(credits_for(production), film.root / "credits.md")
        reporter.step("credits", 1)
        write_film_report(production, cut, mix, warnings, film.root / "report.html")
        reporter.step("report", 1)
    reporter.end("papers")


def _contact_sheet(production: Production, cut: Cut, out: Path) -> None:
    """Write the sheet; the further pages of a long film go straight to their names."""
    root = production.film.root
    for old in root.glob("contact-sheet-*.jpg"):
        old.unlink()
    with tempfile.TemporaryDirectory(dir=root / ".made") as name:
        first, *more = contact_sheet(cut, production.storyboard, Path(name) / "contact-sheet.jpg")
        for page in more:
            page.replace(root / page.name)
        first.replace(out)


def _key(production: Production, cut: Cut) -> str:
    """Return the identity of what stills show: the takes, their places and the texts."""
    takes = [take.key for take in production.takes]
    slots = [[slot.shot_id, slot.start_frame, slot.overlap_frames] for slot in cut.timeline.slots]
    storyboard = production.storyboard.model_dump(mode="json", exclude={"music", "voice"})
    return content_key("stills", takes, slots, storyboard, _fonts(production))


def _fonts(production: Production) -> list[list[str]]:
    """Return what draws each text: a font that comes later makes the sheet anew."""
    board = production.storyboard
    texts = [
        board.title,
        *(text for _, _, shot in board.shots() for text in (shot.picture, shot.say)),
    ]
    return [list(font_facts(text)) if is_drawable(text) else [] for text in texts]


def _sounds(production: Production) -> dict[str, Path]:
    stems = production.film.root / "sound" / "stems"
    found = {name: stems / f"{name}.wav" for name in ("voice", "effects", "music")}
    return {name: path for name, path in found.items() if path.is_file()}


def credits_for(production: Production) -> Credits:
    """Return who and what made the film, with licences."""
    storyboard, camera = production.storyboard, production.camera.back_end
    departments = [Department("Camera", camera.name, camera.version, camera.licence, camera.about)]
    if any(spoken.line.wav for spoken in production.spoken) and storyboard.voice != NO_VOICE:
        spec = choose_voice(storyboard.voice, storyboard.language)
        engine = load_voice_engine(spec.engine).record.back_end
        departments.append(
            Department("Voice", f"{engine.name}, {spec.name}", engine.version, engine.licence)
        )
    departments.append(Department("Encoding", "ffmpeg with x264", "", "GPL, a separate program"))
    texts = [storyboard.title, *(shot.text for _, _, shot in storyboard.shots() if shot.text)]
    return Credits(
        title=storyboard.title,
        logline=storyboard.logline,
        departments=tuple(departments),
        music=_music_credits(production),
        sounds=_sound_credits(production),
        fonts=fonts_of([text for text in texts if is_drawable(text)]),
    )


def _music_credits(production: Production) -> tuple[SoundCredit, ...]:
    music = production.storyboard.music
    if music == "none":
        return ()
    if isinstance(music, FileMusic):
        name = Path(music.file).name
        return (SoundCredit(name, name, "given by the film-maker", "see the track's own licence"),)
    score = (production.film.artefact("sound/stems/music.wav").facts() or {}).get("score", {})
    return tuple(
        SoundCredit(
            f"score-{section['mood']}", section["title"], section["author"], section["licence"]
        )
        for section in score.get("sections", [])
    )


def _sound_credits(production: Production) -> tuple[SoundCredit, ...]:
    recipes: list[str] = []
    for take in production.takes:
        artefact = production.film.artefact(f"sound/effects/{take.order.shot_id}.wav")
        recipes += (artefact.facts() or {}).get("recipes", [])
    return tuple(
        SoundCredit(credit.id, credit.title, credit.author, credit.licence)
        for credit in credits_of(tuple(recipes))
    )
