"""The commands that make films. Knows how to ask the pipeline and what to print; makes nothing."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from moviefactory.cli import options
from moviefactory.errors import BadOption

if TYPE_CHECKING:
    from moviefactory.pipeline.request import Request, Stage
    from moviefactory.settings import Settings


def make(
    what: options.What,
    format: options.Format = None,
    draft: options.Draft = False,
    seconds: options.Seconds = None,
    scenes: options.Scenes = None,
    style: options.Style = None,
    captions: options.Captions = None,
    language: options.Language = None,
    voice: options.Voice = None,
    voiceover: options.Voiceover = None,
    no_voice: options.NoVoice = False,
    music: options.Music = None,
    writer: options.Writer = None,
    camera: options.Camera = None,
    seed: options.Seed = None,
    out: options.Out = None,
    jobs: options.Jobs = None,
    stop_at: options.StopAt = None,
    dry_run: options.DryRun = False,
    as_json: options.AsJson = False,
    quiet: options.Quiet = False,
) -> None:
    """Make a film, or go on with one: script, shots, sound, cut."""
    settings = _settings(
        format=format, style=style, language=language, voice="none" if no_voice else voice,
        music=music, captions=captions, writer=writer, camera=camera, seed=seed, jobs=jobs,
    )  # fmt: skip
    request = _request(
        what, settings, draft=draft, seconds=seconds, scenes=scenes, voiceover=voiceover, out=out,
        stop_at=_stage(stop_at),
    )  # fmt: skip
    if dry_run:
        _print_plan(request, as_json=as_json)
        return
    from moviefactory.cli.progress import open_reporter
    from moviefactory.pipeline.make import make_film

    with open_reporter(quiet=quiet) as reporter:
        result = make_film(request, reporter)
    for warning in result.warnings:
        _say(f"note: {warning}", quiet=quiet)
    _print_result(result.as_json(), str(result.output), as_json=as_json)


def plan(
    what: options.What,
    format: options.Format = None,
    draft: options.Draft = False,
    seconds: options.Seconds = None,
    scenes: options.Scenes = None,
    style: options.Style = None,
    captions: options.Captions = None,
    language: options.Language = None,
    voice: options.Voice = None,
    voiceover: options.Voiceover = None,
    no_voice: options.NoVoice = False,
    music: options.Music = None,
    writer: options.Writer = None,
    camera: options.Camera = None,
    seed: options.Seed = None,
    out: options.Out = None,
    jobs: options.Jobs = None,
    as_json: options.AsJson = False,
) -> None:
    """Print what would be made, from what, in how long and at what cost; make nothing."""
    settings = _settings(
        format=format, style=style, language=language, voice="none" if no_voice else voice,
        music=music, captions=captions, writer=writer, camera=camera, seed=seed, jobs=jobs,
    )  # fmt: skip
    request = _request(
        what, settings, draft=draft, seconds=seconds, scenes=scenes, voiceover=voiceover, out=out
    )
    _print_plan(request, as_json=as_json)


def write(
    logline: Annotated[str, typer.Argument(help="The line to make a film of.", show_default=False)],
    format: options.Format = None,
    seconds: options.Seconds = None,
    scenes: options.Scenes = None,
    style: options.Style = None,
    language: options.Language = None,
    writer: options.Writer = None,
    seed: options.Seed = None,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="FILE", help="Save it here.")
    ] = None,
) -> None:
    """Write a storyboard and print it, or save it; nothing else."""
    from moviefactory.pipeline.request import read_what
    from moviefactory.pipeline.screenplay import brief_for, write_storyboard
    from moviefactory.project import write_text
    from moviefactory.storyboard_yaml import dump_storyboard

    subject = read_what(logline, standard_input=_standard_input(logline))
    if subject.logline is None:
        raise BadOption("LOGLINE", logline, "it names a storyboard that is written already")
    settings = _settings(format=format, style=style, language=language, writer=writer, seed=seed)
    request = _request(logline, settings, seconds=seconds, scenes=scenes, logline=subject.logline)
    text = dump_storyboard(write_storyboard(brief_for(request), settings))
    if out is None:
        typer.echo(text, nl=False)
        return
    if out.exists():
        raise BadOption("--out", str(out), "the file exists; choose another name")
    if not out.parent.is_dir():
        raise BadOption("--out", str(out), f"there is no folder {str(out.parent)!r}: make it first")
    write_text(out, text)
    typer.echo(str(out))


def batch(
    files: Annotated[
        list[Path],
        typer.Argument(
            help="Storyboards (several in a file, divided by `---`), or manifests of loglines.",
            show_default=False,
        ),
    ],
    format: options.Format = None,
    draft: options.Draft = False,
    voice: options.Voice = None,
    no_voice: options.NoVoice = False,
    music: options.Music = None,
    captions: options.Captions = None,
    writer: options.Writer = None,
    camera: options.Camera = None,
    jobs: options.Jobs = None,
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", metavar="FOLDER", help="Where the films' folders go."),
    ] = None,
    dry_run: options.DryRun = False,
    as_json: options.AsJson = False,
    quiet: options.Quiet = False,
) -> None:
    """Make many films: all are checked before the first frame, and one failure stops no other."""
    from moviefactory.cli.progress import open_reporter
    from moviefactory.cli.tables import print_batch
    from moviefactory.pipeline.batch import make_batch, read_batch

    settings = _settings(
        format=format, voice="none" if no_voice else voice, music=music, captions=captions,
        writer=writer, camera=camera, jobs=jobs, films=str(out) if out else None,
    )  # fmt: skip
    requests = read_batch(files, settings, draft=draft)
    if dry_run:
        for request in requests:
            _print_plan(request, as_json=as_json)
        return
    with open_reporter(quiet=quiet) as reporter:
        outcomes = make_batch(requests, reporter)
    if as_json:
        typer.echo(json.dumps([outcome.as_json() for outcome in outcomes], ensure_ascii=False))
    else:
        print_batch(outcomes)
    if any(outcome.error for outcome in outcomes):
        raise typer.Exit(1)


def retake(
    film: Annotated[Path, typer.Argument(help="The film's folder.", show_default=False)],
    shot: Annotated[str, typer.Argument(help="The shot, such as s01-02.", show_default=False)],
    takes: Annotated[int, typer.Option("--takes", "-n", min=1, max=99, help="How many.")] = 1,
    jobs: options.Jobs = None,
    as_json: options.AsJson = False,
    quiet: options.Quiet = False,
) -> None:
    """Film a shot again with other seeds; no take is ever overwritten, and the cut stays."""
    from moviefactory.cli.progress import open_reporter
    from moviefactory.pipeline.retakes import retake as film_again

    with open_reporter(quiet=quiet) as reporter:
        paths = film_again(film, shot, takes, _settings(jobs=jobs), reporter)
    _say(f"choose one with: moviefactory pick {film} {shot} TAKE", quiet=quiet)
    if as_json:
        typer.echo(json.dumps({"takes": [str(path) for path in paths]}, ensure_ascii=False))
    else:
        for path in paths:
            typer.echo(str(path))


def pick(
    film: Annotated[Path, typer.Argument(help="The film's folder.", show_default=False)],
    shot: Annotated[str, typer.Argument(help="The shot, such as s01-02.", show_default=False)],
    take: Annotated[int, typer.Argument(help="The take's number.", show_default=False)],
    as_json: options.AsJson = False,
    quiet: options.Quiet = False,
) -> None:
    """Choose a take of a shot and cut the film anew with it."""
    from moviefactory.cli.progress import open_reporter
    from moviefactory.pipeline.retakes import pick as choose

    with open_reporter(quiet=quiet) as reporter:
        result = choose(film, shot, take, _settings(), reporter)
    _print_result(result.as_json(), str(result.output), as_json=as_json)


def _settings(**given: object) -> Settings:
    from moviefactory.settings import load_settings

    chosen = {name: value for name, value in given.items() if value is not None}
    return load_settings(chosen, folder=Path.cwd())


def _request(
    what: str,
    settings: Settings,
    *,
    draft: bool = False,
    seconds: float | None = None,
    scenes: int | None = None,
    voiceover: Path | None = None,
    out: Path | None = None,
    stop_at: Stage | None = None,
    logline: str | None = None,
) -> Request:
    from moviefactory.pipeline.request import Request, read_what

    if logline is None:
        subject = read_what(what, standard_input=_standard_input(what))
        logline, board, text, film = (
            subject.logline,
            subject.board,
            subject.board_text,
            subject.film,
        )
    else:
        board, text, film = None, None, None
    if logline is None and scenes is not None:
        raise BadOption("--scenes", str(scenes), "the storyboard has its scenes already; edit it")
    if film is not None and out is not None:
        raise BadOption(
            "--out", str(out), f"{film.root} is a film's folder already; name its storyboard.yaml "
            "copied elsewhere, or leave --out away",
        )  # fmt: skip
    return Request(
        settings=settings,
        logline=logline,
        board=board,
        board_text=text,
        folder=film.root if film else out,
        draft=draft,
        seconds=seconds,
        scene_count=scenes,
        voiceover=voiceover,
        stop_at=stop_at,
    )


def _standard_input(what: str) -> str | None:
    return sys.stdin.buffer.read().decode("utf-8", "replace") if what.strip() == "-" else None


def _stage(name: str | None) -> Stage | None:
    from moviefactory.pipeline.request import Stage

    if name is None:
        return None
    if name not in tuple(Stage):
        raise BadOption("--stop-at", name, f"choose one of {', '.join(Stage)}")
    return Stage(name)


def _print_plan(request: Request, *, as_json: bool) -> None:
    from moviefactory.cli.tables import print_plan
    from moviefactory.pipeline.plan import plan_film

    planned = plan_film(request)
    if as_json:
        typer.echo(json.dumps(planned.as_json(), ensure_ascii=False))
    else:
        print_plan(planned)


def _print_result(facts: dict[str, Any], path: str, *, as_json: bool) -> None:
    typer.echo(json.dumps(facts, ensure_ascii=False) if as_json else path)


def _say(text: str, *, quiet: bool) -> None:
    if not quiet:
        typer.echo(text, err=True)
