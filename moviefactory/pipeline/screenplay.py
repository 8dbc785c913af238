"""From a request to a storyboard in a film's folder. Knows who writes, and what an option changes."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from moviefactory.backends import BackEnd, load_back_end
from moviefactory.errors import BadOption, BadRequest, MovieError
from moviefactory.grammar import Mood
from moviefactory.pipeline.library_music import LIBRARY, library_music
from moviefactory.pipeline.named_files import adapters_at_film, at_film, move_to_film
from moviefactory.pipeline.reporter import Reporter
from moviefactory.pipeline.request import Request, detect_language
from moviefactory.pipeline.voiceover import lay_voiceover, voiceover_text
from moviefactory.project import Film, content_key, read_text, slug, write_text
from moviefactory.script.writer import WRITERS, WriterSettings, load_writer
from moviefactory.settings import Settings
from moviefactory.storyboard import Brief, Storyboard
from moviefactory.storyboard_yaml import dump_storyboard, load_storyboards
from moviefactory.storyboard_yaml.explaining import explained
from moviefactory.timeline import Timeline

ASKED = ".made/asked.json"
FIELDS = ("format", "style", "language", "voice", "captions", "caption_style", "loudness", "seed")


class SeveralStoryboards(BadRequest):
    """`make` makes one film; the file holds several."""

    def __init__(self, path: str, count: int) -> None:
        super().__init__(path, count)
        self.path, self.count = path, count

    def __str__(self) -> str:
        return f"{self.path!r} holds {self.count} storyboards: make them with `moviefactory batch`"


class BadChange(BadRequest):
    """An option, laid over the storyboard, makes it impossible."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why

    def __str__(self) -> str:
        return f"these options do not fit the storyboard: {self.why}"


def brief_for(request: Request) -> Brief:
    """Return what a writer is asked for. Raises: BadOption on an impossible format or count."""
    settings, logline = request.settings, request.logline or ""
    text = voiceover_text(request.voiceover) if request.voiceover else ""
    brief = Brief(
        logline=logline,
        language=settings.language or detect_language(text or logline),
        format=settings.format or "widescreen",
        seed=Storyboard.model_fields["seed"].default if settings.seed is None else settings.seed,
        style=settings.style,
        seconds=request.seconds,
        scene_count=request.scene_count,
    )
    check_options(brief.format, request)
    return brief


def check_options(format_name: str | None, request: Request) -> None:
    """Refuse impossible options before anything is made. Raises: BadOption."""
    probe = {"scenes": [{"shots": [{"picture": "probe"}]}]}
    for name in FIELDS:
        value = format_name if name == "format" else getattr(request.settings, name)
        if value is None:
            continue
        try:
            Storyboard.model_validate({**probe, name: value})
        except ValidationError as error:
            option = f"--{name.replace('_', '-')}"
            raise BadOption(option, str(value), remedy_of(error)) from None
    if request.seconds is not None and not 2 <= request.seconds <= 7200:
        raise BadOption("--seconds", f"{request.seconds:g}", "a film lasts 2 to 7200 seconds")
    if request.scene_count is not None and not 1 <= request.scene_count <= 40:
        raise BadOption("--scenes", str(request.scene_count), "a film has 1 to 40 scenes")


def find_film(request: Request, asked_key: str) -> Film:
    """Return the folder for a request: the named one, the one begun before, or a fresh name."""
    if request.folder is not None:
        return Film(request.folder)
    name = slug(request.logline or _board_name(request))
    chosen = request.settings.format
    if request.logline is not None and chosen not in (None, "widescreen"):
        name = f"{name}-{slug(str(chosen))}"
    for number in range(1, 10_000):
        film = Film(Path(request.settings.films) / (name if number == 1 else f"{name}-{number}"))
        if not film.storyboard.exists() or asked_of(film).get("key") == asked_key:
            return film
    raise BadOption("--out", str(film.root), "ten thousand films have this name: choose a folder")


def _board_name(request: Request) -> str:
    title = load_board(request).title
    path = request.board or Path()
    return path.stem if title == Storyboard.model_fields["title"].default else title


def asked_of(film: Film) -> dict[str, Any]:
    """Return what was asked of a film's folder; empty if nobody asked yet."""
    try:
        facts: dict[str, Any] = json.loads((film.root / ASKED).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return facts


def asked_key(request: Request, brief: Brief | None) -> str:
    """Return the identity of a request: the same one finds its folder again."""
    if brief is not None:
        return content_key("logline", brief, request.settings.writer, request.settings.openai_model)
    board = request.board or Path("standard input")
    return content_key("storyboard", str(board.resolve()), request.board_number)


def obtain_storyboard(
    request: Request, film: Film, reporter: Reporter, check: Callable[[Storyboard], object]
) -> Storyboard:
    """Return the storyboard to film, saved in the folder: begun before, read, or newly written.

    An option that `check` refuses is not saved; what a writer wrote for a new film is, without it.
    The caller holds the folder's lock. Raises: what `check` raises.
    """
    brief = brief_for(request) if request.logline is not None else None
    key = asked_key(request, brief)
    writer = request.settings.writer if brief is not None else ""
    begun = film.storyboard.is_file() and (
        (request.logline is None and request.board is None) or asked_of(film).get("key") == key
    )
    if begun and (request.board is None):
        storyboard, base = _load(film.storyboard), film.root
        if request.logline is not None:
            reporter.note(f"going on with the storyboard in {film.root}")
    elif brief is not None:
        storyboard, base = write_storyboard(brief, request.settings), Path.cwd()
        reporter.note(f"written by {request.settings.writer}: {storyboard.title}")
    else:
        storyboard, base = load_board(request), (request.board or Path()).resolve().parent
    try:
        changed = apply_options(storyboard, request, base=base, film=film)
        check(changed)
    except MovieError:
        if brief is not None and not film.storyboard.is_file():
            save_storyboard(storyboard, film, key=key, writer=writer)
        raise
    key = key if not begun else asked_of(film).get("key", key)
    older = save_storyboard(changed, film, key=key, writer=writer)
    if older is not None and (request.board is not None or not begun):
        reporter.note(f"the storyboard that was in {film.root} is kept as {older.name}")
    return changed


def write_storyboard(brief: Brief, settings: Settings) -> Storyboard:
    """Have the chosen writer write."""
    return load_writer(settings.writer, writer_settings(settings)).write(brief)


def writer_record(name: str) -> BackEnd:
    """Return what the planner reads of a writer. Raises: UnknownName."""
    record: BackEnd = load_back_end("writer", WRITERS, name).record  # type: ignore[attr-defined]
    return record


def writer_settings(settings: Settings) -> WriterSettings:
    """Return the part of the settings that writers may know."""
    return WriterSettings(
        api_key=settings.openai_api_key,
        base_url=settings.openai_base_url,
        model=settings.openai_model,
        timeout_seconds=settings.openai_timeout_seconds,
    )


def load_board(request: Request) -> Storyboard:
    """Return the storyboard of a request's file. Raises: BadStoryboard; UnreadableFile."""
    path = request.board or Path("standard input")
    text = request.board_text
    if text is None:
        text = read_text(path, what="storyboard")
    boards = load_storyboards(text, source=str(path))
    if len(boards) > 1 and request.board_number == 0:
        raise SeveralStoryboards(str(path), len(boards))
    return boards[max(0, request.board_number - 1)]


def _load(path: Path) -> Storyboard:
    (storyboard,) = load_storyboards(read_text(path, what="storyboard"), source=str(path))[:1]
    return storyboard


def load_film(film: Film) -> Storyboard:
    """Return the storyboard of a film's folder. Raises: NotAFilm; BadStoryboard."""
    film.check()
    return _load(film.storyboard)


def apply_options(
    storyboard: Storyboard, request: Request, *, base: Path, film: Film
) -> Storyboard:
    """Return the storyboard with the options laid over it; media paths start at the film's folder.

    Raises: BadOption; BadChange.
    """
    settings = request.settings
    check_options(settings.format, request)
    changes: dict[str, Any] = {
        name: getattr(settings, name)
        for name in FIELDS
        if getattr(settings, name) is not None and (request.logline or name in settings.chosen)
    }
    if settings.music and (request.logline or "music" in settings.chosen):
        if settings.music == LIBRARY:
            changes["music"] = library_music(storyboard, settings, film)
        else:
            changes["music"] = parse_music(settings.music, Path.cwd(), film)
    if settings.adapters and (request.logline or "adapters" in settings.chosen):
        changes["adapters"] = adapters_at_film(dict(settings.adapters), Path.cwd(), film)
    changed = _changed(move_to_film(storyboard, base, film), changes)
    if request.voiceover is not None:
        changed = lay_voiceover(changed, request.voiceover, film)
    is_timed = any(said.at is not None for _, _, shot in changed.shots() for said in shot.says)
    if request.seconds is not None and request.logline is None and not is_timed:
        changed = _scaled(changed, request.seconds)
    return changed


def parse_music(text: str, folder: Path, film: Film) -> Mapping[str, str] | str:
    """Return the storyboard's `music` for MOOD, FILE or none. Raises: BadOption."""
    if text == "none":
        return "none"
    if text in tuple(Mood):
        return {"mood": text}
    path = folder / Path(text).expanduser()
    if path.is_file():
        return {"file": at_film(path, film)}
    moods = ", ".join(Mood)
    raise BadOption(
        "--music", text, f"give an audio file that exists, `library`, `none`, or a mood: {moods}"
    )


def _changed(storyboard: Storyboard, changes: Mapping[str, Any]) -> Storyboard:
    try:
        return Storyboard.model_validate({**storyboard.model_dump(), **changes})
    except ValidationError as error:
        raise BadChange(remedy_of(error)) from None


def _scaled(storyboard: Storyboard, seconds: float) -> Storyboard:
    """Return the storyboard with all shots lengthened or shortened alike, to `seconds` in all."""
    lengths = [shot.seconds for _, _, shot in storyboard.shots()]
    factor = seconds / sum(lengths)
    return with_lengths(storyboard, [max(0.5, length * factor) for length in lengths])


def with_lengths(storyboard: Storyboard, lengths: Sequence[float]) -> Storyboard:
    """Return the storyboard with these shot lengths, in film order. Units: seconds.

    Raises: BadChange.
    """
    left = iter(lengths)
    scenes = [
        {
            **scene.model_dump(),
            "shots": [
                {**shot.model_dump(), "seconds": round(next(left), 3)} for shot in scene.shots
            ],
        }
        for scene in storyboard.scenes
    ]
    return _changed(storyboard, {"scenes": scenes})


def save_lengths(storyboard: Storyboard, timeline: Timeline, film: Film) -> Storyboard:
    """Write the lengths that were settled into the storyboard: the next run needs no `--seconds`."""
    settled = with_lengths(
        storyboard, [float(slot.frame_count / timeline.fps) for slot in timeline.slots]
    )
    if settled != storyboard:
        write_text(film.storyboard, dump_storyboard(settled))
    return settled


def save_storyboard(
    storyboard: Storyboard, film: Film, *, key: str, writer: str = ""
) -> Path | None:
    """Write `storyboard.yaml` unless it says the same already; return where an older one is kept."""
    older = None
    if not film.storyboard.is_file() or _load(film.storyboard) != storyboard:
        if film.storyboard.is_file():
            older = _free_name(film)
            write_text(older, film.storyboard.read_text(encoding="utf-8-sig"))
        write_text(film.storyboard, dump_storyboard(storyboard))
    _save_asked(film, key, writer)
    return older


def _free_name(film: Film) -> Path:
    number = 1
    while (older := film.root / f"storyboard.{number}.yaml").exists():
        number += 1
    return older


def _save_asked(film: Film, key: str, writer: str) -> None:
    if asked_of(film).get("key") != key:
        (film.root / ASKED).parent.mkdir(parents=True, exist_ok=True)
        write_text(film.root / ASKED, json.dumps({"key": key, "writer": writer}))


def remedy_of(error: ValidationError) -> str:
    """Return what mends the first fault of values that stand in no file."""
    first = error.errors()[0]
    if first["type"] == "value_error":
        return str(first["msg"]).removeprefix("Value error, ")
    return explained(first)[1]
