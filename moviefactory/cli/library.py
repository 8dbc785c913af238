"""The commands that list what is here. Knows tables of back ends; makes nothing."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from moviefactory.cli import options


def voices(
    context: typer.Context,
    language: Annotated[
        str | None, typer.Option("--language", "-l", help="Only voices of this language.")
    ] = None,
    voice_folder: options.VoiceFolder = None,
    as_json: options.AsJson = False,
) -> None:
    """List the voices that can speak: name, language, licence, and what each needs."""
    from moviefactory.cli.asking import settings_of
    from moviefactory.pipeline.voice_list import engines_here, languages_here, voices_of
    from moviefactory.pipeline.voices import voice_setup

    known = {"voice_folder": voice_folder} if voice_folder else {}
    setup = voice_setup(settings_of(context, **known))
    if language is not None or as_json:
        rows = voices_of(language, setup)
        _show(("voice", "language", "about", "engine", "licence", "needs"), rows, as_json=as_json)
        return
    _show(("language", "", "voices", "engine"), languages_here(setup), as_json=False)
    typer.echo()
    _show(("engine", "about", "licence", "needs"), engines_here(), as_json=False)


def cameras(
    name: Annotated[str | None, typer.Argument(help="Only this camera.")] = None,
    catalogue: Annotated[
        Path | None,
        typer.Option(help="Draw all that this camera can show into this folder, as one page."),
    ] = None,
    as_json: options.AsJson = False,
) -> None:
    """List the cameras that can film, or show all that one of them draws (--catalogue OUT)."""
    from moviefactory.shots.camera import CAMERAS, load_camera

    if catalogue is not None:
        _show_catalogue(name or "animatic", catalogue, as_json=as_json)
        return
    rows = [
        (about.name, about.about, about.version, about.licence, _needs(about.needs_network, about.needs_gpu, about.needs_key))
        for about in (load_camera(one).record.back_end for one in ([name] if name else CAMERAS))
    ]  # fmt: skip
    _show(("camera", "about", "version", "licence", "needs"), rows, as_json=as_json)


def _show_catalogue(name: str, folder: Path, *, as_json: bool) -> None:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    from moviefactory.pipeline.catalogue import make_catalogue

    columns = (TextColumn("drawing"), BarColumn(bar_width=32), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("")
        page = make_catalogue(
            name, folder, on_tile=lambda done, of: bar.update(task, completed=done, total=of)
        )
    typer.echo(json.dumps({"page": str(page)}) if as_json else str(page))


def writers(as_json: options.AsJson = False) -> None:
    """List the writers that can turn a line into a storyboard."""
    from moviefactory.pipeline.screenplay import writer_record
    from moviefactory.script.writer import WRITERS

    rows = [
        (about.name, about.about, about.version, about.licence, _needs(about.needs_network, about.needs_gpu, about.needs_key))
        for about in map(writer_record, WRITERS)
    ]  # fmt: skip
    _show(("writer", "about", "version", "licence", "needs"), rows, as_json=as_json)


def doctor(as_json: options.AsJson = False) -> None:
    """Tell what is here, what is missing, and how to get it."""
    from moviefactory.pipeline.doctor import examine
    from moviefactory.settings import load_settings

    findings = examine(load_settings({}, folder=Path.cwd()))
    if as_json:
        typer.echo(
            json.dumps([[f.part, f.state, f.about, f.remedy] for f in findings], ensure_ascii=False)
        )
    else:
        from moviefactory.cli.tables import print_rows

        rows = [(f.part, f.state, f.about, f.remedy) for f in findings]
        print_rows(("part", "", "what is here", "how to get more"), rows)
    if any(finding.state == "missing" for finding in findings):
        raise typer.Exit(1)


def _needs(network: bool, gpu: bool, key: str) -> str:
    needs = [
        *(["network"] if network else []),
        *(["a GPU"] if gpu else []),
        *([key] if key else []),
    ]
    return ", ".join(needs) or "nothing"


def _show(columns: tuple[str, ...], rows: Sequence[Sequence[str]], *, as_json: bool) -> None:
    if as_json:
        typer.echo(
            json.dumps([dict(zip(columns, row, strict=True)) for row in rows], ensure_ascii=False)
        )
        return
    from moviefactory.cli.tables import print_rows

    print_rows(columns, rows)
