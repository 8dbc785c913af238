"""The commands that write and make whole films. Knows how to ask the pipeline and what to print; makes nothing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from moviefactory.cli import options
from moviefactory.cli.asking import (
    consent_of,
    print_plan_of,
    print_plans_of,
    print_result,
    request_of,
    say,
    settings_of,
    standard_input,
)
from moviefactory.errors import BadOption


@options.with_sounds()
@options.with_camera()
def make(
    context: typer.Context,
    what: options.What,
    format: options.Format = None,
    draft: options.Draft = False,
    seconds: options.Seconds = None,
    scenes: options.Scenes = None,
    style: options.Style = None,
    captions: options.Captions = None,
    caption_style: options.CaptionStyle = None,
    language: options.Language = None,
    voice: options.Voice = None,
    voiceover: options.Voiceover = None,
    no_voice: options.NoVoice = False,
    music: options.Music = None,
    composer: options.Composer = None,
    cut_on_beat: options.CutOnBeat = None,
    loudness: options.Loudness = None,
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
    settings = settings_of(context, **{"voice": "none"} if no_voice else {})
    request = request_of(
        what, settings, draft=draft, seconds=seconds, scenes=scenes, voiceover=voiceover, out=out,
        stop_at=stop_at,
    )  # fmt: skip
    if dry_run:
        print_plan_of(request, as_json=as_json)
        return
    from moviefactory.cli.progress import open_reporter
    from moviefactory.pipeline.readiness import early_farm

    with open_reporter(quiet=quiet) as reporter, early_farm(request) as farm:
        from moviefactory.pipeline.make import make_film

        result = make_film(request, reporter, consent_of(settings, reporter), farm)
    for warning in result.warnings:
        say(f"note: {warning}", quiet=quiet)
    print_result(result.as_json(), str(result.output), as_json=as_json)


@options.with_sounds()
@options.with_camera("yes", "stand_in")
def plan(
    context: typer.Context,
    what: options.What,
    format: options.Format = None,
    draft: options.Draft = False,
    seconds: options.Seconds = None,
    scenes: options.Scenes = None,
    style: options.Style = None,
    captions: options.Captions = None,
    caption_style: options.CaptionStyle = None,
    language: options.Language = None,
    voice: options.Voice = None,
    voiceover: options.Voiceover = None,
    no_voice: options.NoVoice = False,
    music: options.Music = None,
    composer: options.Composer = None,
    cut_on_beat: options.CutOnBeat = None,
    loudness: options.Loudness = None,
    writer: options.Writer = None,
    camera: options.Camera = None,
    seed: options.Seed = None,
    out: options.Out = None,
    jobs: options.Jobs = None,
    as_json: options.AsJson = False,
) -> None:
    """Print what would be made, from what, in how long and at what cost; make nothing."""
    settings = settings_of(context, **{"voice": "none"} if no_voice else {})
    request = request_of(
        what, settings, draft=draft, seconds=seconds, scenes=scenes, voiceover=voiceover, out=out
    )
    print_plan_of(request, as_json=as_json)


def write(
    context: typer.Context,
    logline: Annotated[
        str,
        typer.Argument(metavar="LOGLINE", help="The line to make a film of.", show_default=False),
    ],
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

    subject = read_what(logline, standard_input=standard_input(logline))
    if subject.logline is None:
        raise BadOption("LOGLINE", logline, "it names a storyboard that is written already")
    settings = settings_of(context)
    request = request_of(logline, settings, seconds=seconds, scenes=scenes, logline=subject.logline)
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


@options.with_sounds()
@options.with_camera()
def batch(
    context: typer.Context,
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE...",
            help="Storyboards (several in a file, divided by `---`), or manifests of loglines.",
            show_default=False,
        ),
    ],
    format: options.Format = None,
    draft: options.Draft = False,
    voice: options.Voice = None,
    no_voice: options.NoVoice = False,
    music: options.Music = None,
    composer: options.Composer = None,
    cut_on_beat: options.CutOnBeat = None,
    loudness: options.Loudness = None,
    captions: options.Captions = None,
    caption_style: options.CaptionStyle = None,
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

    more = {"voice": "none"} if no_voice else {}
    settings = settings_of(context, films=str(out) if out else None, **more)
    requests = read_batch(files, settings, draft=draft)
    if dry_run:
        print_plans_of(requests, as_json=as_json)
        return
    with open_reporter(quiet=quiet) as reporter:
        outcomes = make_batch(requests, reporter, consent_of(settings, reporter))
    if as_json:
        typer.echo(json.dumps([outcome.as_json() for outcome in outcomes], ensure_ascii=False))
    else:
        print_batch(outcomes)
    if any(outcome.error for outcome in outcomes):
        raise typer.Exit(1)
