"""Many films in one run: storyboards and manifests. Knows files of films; makes none itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from moviefactory.errors import BadRequest, DiskFull, MovieError, UnreadableFile
from moviefactory.pipeline.cameras import (
    KEYFRAMES,
    base_of,
    film_camera,
    never,
    prepare_camera,
)
from moviefactory.pipeline.keyframes import film_stills, prepare_stills
from moviefactory.pipeline.last_time import settled
from moviefactory.pipeline.make import FilmResult, make_film
from moviefactory.pipeline.plan import plan_film
from moviefactory.pipeline.reporter import Reporter
from moviefactory.pipeline.request import Request, clean_logline
from moviefactory.project import read_text
from moviefactory.settings import Settings
from moviefactory.storyboard_yaml import Plain, load_documents, load_storyboards

if TYPE_CHECKING:
    from moviefactory.shots.neural.bases.weights import Consent

FILM_OPTIONS = ("seconds", "scenes", "voiceover", "out", "draft")
SETTINGS = ("format", "style", "language", "voice", "music", "captions", "caption_style", "loudness",
            "writer", "camera", "base", "adapters", "loras", "method", "still_base", "steps", "guidance", "grade", "seed")  # fmt: skip


class BadManifest(BadRequest):
    """An entry of a manifest cannot be read."""

    def __init__(self, path: str, entry: int, why: str) -> None:
        super().__init__(path, entry, why)
        self.path, self.entry, self.why = path, entry, why

    def __str__(self) -> str:
        return f"{self.path}, film {self.entry}: {self.why}"


class BadBatch(BadRequest):
    """Some films of a batch are impossible, so none was begun."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__(problems)
        self.problems = problems

    def __str__(self) -> str:
        told = "\n  ".join(self.problems)
        return f"nothing was filmed, because {len(self.problems)} of the films cannot be:\n  {told}"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one film of a batch."""

    name: str
    result: FilmResult | None
    error: str

    def as_json(self) -> dict[str, Any]:
        """Return the outcome as plain values."""
        if self.result is None:
            return {"name": self.name, "error": self.error}
        return {"name": self.name, **self.result.as_json()}


def read_batch(
    paths: Sequence[Path], settings: Settings, *, draft: bool = False
) -> tuple[Request, ...]:
    """Return a request for every film in the files, all of them checked.

    A manifest is a YAML document with a list `films`, whose entries are loglines, or mappings of
    `logline` or `storyboard` and options by the names of `make`'s; its paths start at its folder.
    Raises: BadBatch, telling every problem.
    """
    requests: list[Request] = []
    problems: list[str] = []
    for path in paths:
        try:
            requests += _read_file(path, settings, draft=draft)
        except BadRequest as error:
            problems.append(str(error))
    for request in requests:
        try:
            plan_film(request)
        except MovieError as error:
            problems.append(f"{_name(request)}: {error}")
    if problems:
        raise BadBatch(tuple(problems))
    return tuple(_apart(requests))


def make_batch(
    requests: Sequence[Request], reporter: Reporter, consent: Consent = never
) -> tuple[Outcome, ...]:
    """Make all films, one after another; a film that fails stops no other, a full disk does.

    What their cameras need is asked for before the first: nobody is there at night to agree.
    Raises: BadBatch where it cannot be had; DiskFull.
    """
    _prepare(requests, consent)
    outcomes = []
    for number, request in enumerate(requests, 1):
        name = _name(request)
        reporter.note(f"film {number} of {len(requests)}: {name}")
        try:
            outcomes.append(Outcome(name, make_film(request, reporter, consent), ""))
        except DiskFull:
            raise
        except MovieError as error:
            outcomes.append(Outcome(name, None, str(error)))
        except Exception as error:
            # A fault of ours in one film must not cost the others of the night.
            outcomes.append(
                Outcome(name, None, f"{type(error).__name__} inside moviefactory: {error}")
            )
        if outcomes[-1].error:
            reporter.note(f"{name} failed: {outcomes[-1].error}")
    return tuple(outcomes)


def _prepare(requests: Sequence[Request], consent: Consent) -> None:
    """See that the cameras with a base can film here, their weights fetched if that is agreed to."""
    problems: list[str] = []
    for request in requests:
        settings = settled(request.settings)
        camera = film_camera(settings)
        if base_of(camera) is None:
            continue
        plan = plan_film(request)
        try:
            if not plan.shots or not all(shot.is_finished for shot in plan.shots):
                prepare_camera(camera, consent)
                if settings.method == KEYFRAMES:
                    prepare_stills(film_stills(settings), consent)
        except DiskFull:
            raise
        except MovieError as error:
            problems.append(f"{_name(request)}: {error}")
    if problems:
        raise BadBatch(tuple(problems))


def _read_file(path: Path, settings: Settings, *, draft: bool) -> list[Request]:
    text = read_text(path, what="batch file")
    entries = _manifest_entries(text, str(path))
    if entries is None:
        boards = load_storyboards(text, source=str(path))
        return [
            Request(settings, board=path, board_number=number, draft=draft)
            for number, _ in enumerate(boards, 1)
        ]
    return [
        _read_entry(path, number, entry, settings, draft=draft)
        for number, entry in enumerate(entries, 1)
    ]


def _manifest_entries(text: str, source: str) -> list[Plain] | None:
    """Return the entries of a manifest, or None if the text is something else."""
    document, *more = load_documents(text, source=source)
    if more or not isinstance(document, dict) or set(document) != {"films"}:
        return None
    films = document["films"]
    return films if isinstance(films, list) else [films]


def _read_entry(
    path: Path, number: int, entry: Plain, settings: Settings, *, draft: bool
) -> Request:
    if isinstance(entry, str):
        entry = {"logline": entry}
    if not isinstance(entry, Mapping):
        raise BadManifest(str(path), number, "an entry is a logline, or a mapping with `logline`")
    known = ("logline", "storyboard", *FILM_OPTIONS, *SETTINGS)
    unknown = [str(name) for name in entry if name not in known]
    if unknown:
        raise BadManifest(
            str(path), number, f"{unknown[0]!r} is unknown; known are {', '.join(known)}"
        )
    if ("logline" in entry) == ("storyboard" in entry):
        raise BadManifest(str(path), number, "give either `logline` or `storyboard`")
    values = {name: str(value) for name, value in entry.items()}
    here = path.parent
    chosen = {name: values[name] for name in SETTINGS if name in values}
    board = here / values["storyboard"] if "storyboard" in values else None
    if board is not None and not board.is_file():
        raise UnreadableFile("storyboard", str(board), "there is no such file", f"mend {path}")
    return Request(
        settings.override(chosen, source=f"{path}, film {number}").choosing(chosen),
        logline=clean_logline(values["logline"]) if board is None else None,
        board=board,
        folder=here / values["out"] if "out" in values else None,
        draft=draft or values.get("draft", "").lower() in ("true", "yes", "on", "1"),
        seconds=_number(path, number, values, "seconds"),
        scene_count=None
        if (count := _number(path, number, values, "scenes")) is None
        else int(count),
        voiceover=here / values["voiceover"] if "voiceover" in values else None,
    )


def _number(path: Path, number: int, values: Mapping[str, str], name: str) -> float | None:
    if name not in values:
        return None
    try:
        return float(values[name])
    except ValueError:
        raise BadManifest(
            str(path), number, f"{name} must be a number, not {values[name]!r}"
        ) from None


def _apart(requests: Sequence[Request]) -> list[Request]:
    """Give films that would share a folder, though they differ, folders of their own."""
    taken: dict[Path, Request] = {}
    apart = []
    for request in requests:
        folder = Path(plan_film(request).folder)
        if folder in taken and taken[folder] != request:
            number = 2
            while folder.with_name(f"{folder.name}-{number}") in taken:
                number += 1
            folder = folder.with_name(f"{folder.name}-{number}")
            request = replace(request, folder=folder)
        taken[folder] = request
        apart.append(request)
    return apart


def _name(request: Request) -> str:
    if request.logline is not None:
        return request.logline[:60]
    number = f" ({request.board_number})" if request.board_number else ""
    return f"{request.board or request.folder}{number}"
