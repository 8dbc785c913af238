"""From a command line to what the pipeline is asked, and what is printed of its answer.

Knows typer's contexts and the pipeline's requests; no command, no film.
"""

from __future__ import annotations

import contextlib
import json
import sys
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from moviefactory.errors import BadOption

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from moviefactory.cli.progress import Bars, Hush, Lines
    from moviefactory.pipeline.request import Request, Stage
    from moviefactory.settings import Settings
    from moviefactory.shots.neural.bases.weights import Download


def settings_of(context: typer.Context, **more: object) -> Settings:
    """Return the settings in force: of a command's options, those that are named as settings are."""
    from moviefactory.settings import Settings, load_settings

    known = {item.name for item in fields(Settings)}
    given = {name: value for name, value in context.params.items() if name in known} | more
    chosen = {
        name: value
        for name, value in given.items()
        if value is not None and value is not False and value not in ([], ())
    }
    return load_settings(chosen, folder=Path.cwd())


def request_of(
    what: str,
    settings: Settings,
    *,
    draft: bool = False,
    seconds: float | None = None,
    scenes: int | None = None,
    voiceover: Path | None = None,
    out: Path | None = None,
    stop_at: str | None = None,
    logline: str | None = None,
) -> Request:
    """Return the film that is asked for. Raises: BadOption; what `read_what` raises."""
    from moviefactory.pipeline.request import Request, Subject, read_what

    subject = Subject(logline=logline)
    if logline is None:
        subject = read_what(what, standard_input=standard_input(what))
    if subject.logline is None and scenes is not None:
        raise BadOption("--scenes", str(scenes), "the storyboard has its scenes already; edit it")
    if subject.film is not None and out is not None:
        raise BadOption(
            "--out", str(out), f"{subject.film.root} is a film's folder already; name its "
            "storyboard.yaml copied elsewhere, or leave --out away",
        )  # fmt: skip
    return Request(
        settings=settings,
        logline=subject.logline,
        board=subject.board,
        board_text=subject.board_text,
        folder=subject.film.root if subject.film else out,
        draft=draft,
        seconds=seconds,
        scene_count=scenes,
        voiceover=voiceover,
        stop_at=_stage(stop_at),
    )


def standard_input(what: str) -> str | None:
    """Return what standard input says, if `what` is a dash."""
    return sys.stdin.buffer.read().decode("utf-8", "replace") if what.strip() == "-" else None


def consent_of(settings: Settings, reporter: Bars | Lines | Hush) -> Callable[[Download], bool]:
    """Return who is asked before weights are downloaded: `--yes`, else the user at the terminal."""

    def agree(download: Download) -> bool:
        guess = "" if download.is_exact else "about "
        gigabytes = f"{guess}{download.missing_bytes / 1e9:.1f} GB"
        if settings.yes:
            reporter.note(f"fetching {download.name}: {gigabytes} into {download.folder}")
            return True
        if not (sys.stdin.isatty() and sys.stderr.isatty()):
            return False
        paused = getattr(reporter, "paused", contextlib.nullcontext)
        with paused():
            return typer.confirm(
                f"Fetch the weights of {download.name}, {gigabytes}, into {download.folder}?",
                err=True,
            )

    return agree


def print_plan_of(request: Request, *, as_json: bool) -> None:
    """Print what would be made."""
    from moviefactory.cli.tables import print_plan
    from moviefactory.pipeline.plan import plan_film

    planned = plan_film(request)
    if as_json:
        typer.echo(json.dumps(planned.as_json(), ensure_ascii=False))
    else:
        print_plan(planned)


def print_plans_of(requests: Sequence[Request], *, as_json: bool) -> None:
    """Print what a batch would make: as JSON, one list."""
    from moviefactory.cli.tables import print_plan
    from moviefactory.pipeline.plan import plan_film

    if as_json:
        plans = [plan_film(request).as_json() for request in requests]
        typer.echo(json.dumps(plans, ensure_ascii=False))
        return
    for request in requests:
        print_plan(plan_film(request))


def print_result(facts: dict[str, Any], path: str, *, as_json: bool) -> None:
    """Print what was made: its facts as JSON, or where it lies."""
    typer.echo(json.dumps(facts, ensure_ascii=False) if as_json else path)


def say(text: str, *, quiet: bool) -> None:
    """Tell the user something on stderr."""
    if not quiet:
        typer.echo(text, err=True)


def _stage(name: str | None) -> Stage | None:
    from moviefactory.pipeline.request import Stage

    if name is None:
        return None
    if name not in tuple(Stage):
        raise BadOption("--stop-at", name, f"choose one of {', '.join(Stage)}")
    return Stage(name)
