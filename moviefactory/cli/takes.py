"""The commands about one shot: more takes, the choice among them, a shot alone. Makes nothing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from moviefactory.cli import options
from moviefactory.cli.asking import consent_of, print_result, say, settings_of

FilmFolder = Annotated[
    Path, typer.Argument(metavar="FILM", help="The film's folder.", show_default=False)
]
ShotName = Annotated[
    str, typer.Argument(metavar="SHOT", help="The shot, such as s01-02.", show_default=False)
]
Takes = Annotated[int, typer.Option("--takes", "-n", min=1, max=99, help="How many.")]
SHOT = "Shot"


@options.with_camera("adapters", "method", "stand_in")
def retake(
    context: typer.Context,
    film: FilmFolder,
    shot: ShotName,
    takes: Takes = 1,
    keyframe: options.Keyframe = False,
    camera: options.Camera = None,
    jobs: options.Jobs = None,
    as_json: options.AsJson = False,
    quiet: options.Quiet = False,
) -> None:
    """Film a shot again with other seeds; no take is ever overwritten, and the cut stays."""
    from moviefactory.cli.progress import open_reporter
    from moviefactory.pipeline import retakes

    settings = settings_of(context)
    again = retakes.retake_keyframe if keyframe else retakes.retake
    with open_reporter(quiet=quiet) as reporter:
        paths = again(film, shot, takes, settings, reporter, consent_of(settings, reporter))
    what = "NUMBER --keyframe" if keyframe else "TAKE"
    say(f"choose one with: moviefactory pick {film} {shot} {what}", quiet=quiet)
    _print_paths(paths, "keyframes" if keyframe else "takes", as_json=as_json)


def pick(
    context: typer.Context,
    film: FilmFolder,
    shot: ShotName,
    take: Annotated[
        int, typer.Argument(metavar="TAKE", help="The take's number.", show_default=False)
    ],
    keyframe: options.Keyframe = False,
    offline: options.Offline = False,
    yes: options.Yes = False,
    as_json: options.AsJson = False,
    quiet: options.Quiet = False,
) -> None:
    """Choose a take of a shot and cut the film anew with it."""
    from moviefactory.cli.progress import open_reporter
    from moviefactory.pipeline import retakes

    settings = settings_of(context)
    with open_reporter(quiet=quiet) as reporter:
        if keyframe:
            sheet = retakes.pick_keyframe(film, shot, take, settings, reporter)
            say(f"film it with: moviefactory make {film}", quiet=quiet)
            print_result({"sheet": str(sheet)}, str(sheet), as_json=as_json)
            return
        consent = consent_of(settings, reporter)
        result = retakes.pick(film, shot, take, settings, reporter, consent)
    print_result(result.as_json(), str(result.output), as_json=as_json)


@options.with_camera("method", "still_base", "stand_in")
def shot(
    context: typer.Context,
    picture: Annotated[str, typer.Argument(metavar="PICTURE", help="What is seen, in words.", show_default=False)],
    move: Annotated[
        str | None,
        typer.Option("--move", help="What the camera does, in words.", rich_help_panel=SHOT),
    ] = None,
    seconds: Annotated[
        float, typer.Option("--seconds", help="How long the shot is.", rich_help_panel=SHOT)
    ] = 4.0,
    start_image: Annotated[
        Path | None,
        typer.Option("--start-image", help="Its first frame.", rich_help_panel=SHOT),
    ] = None,
    end_image: Annotated[
        Path | None, typer.Option("--end-image", help="Its last frame.", rich_help_panel=SHOT)
    ] = None,
    clip: Annotated[
        Path | None,
        typer.Option("--from", metavar="CLIP", help="A clip to make over.", rich_help_panel=SHOT),
    ] = None,
    treatment: Annotated[
        str | None,
        typer.Option(
            "--treatment", metavar="restyle|inpaint|outpaint|control", help="How the clip is made over.",
            rich_help_panel=SHOT, show_default="restyle",
        ),
    ] = None,
    strength: Annotated[
        float | None,
        typer.Option(
            "--strength", help="How far from the clip: 0 as it is, 1 anew.", rich_help_panel=SHOT,
            show_default="0.6",
        ),
    ] = None,
    mask: Annotated[
        Path | None,
        typer.Option(
            "--mask", help="A picture, white where the clip is painted over.", rich_help_panel=SHOT
        ),
    ] = None,
    takes: Takes = 1,
    format: options.Format = None,
    draft: options.Draft = False,
    style: options.Style = None,
    camera: options.Camera = None,
    seed: options.Seed = None,
    out: Annotated[
        Path | None,
        options.run_option(
            "--out", "-o", metavar="FOLDER|FILE.mp4", help="Where it goes.",
            show_default="films/shot-NAME",
        ),
    ] = None,
    jobs: options.Jobs = None,
    as_json: options.AsJson = False,
    quiet: options.Quiet = False,
) -> None:  # fmt: skip
    """Film one shot alone, without title and sound; with --takes in several variations."""
    from moviefactory.cli.progress import open_reporter
    from moviefactory.pipeline.request import clean_picture
    from moviefactory.pipeline.single import ShotRequest, film_single

    settings = settings_of(context)
    files = {"start_image": start_image, "end_image": end_image, "clip": clip, "mask": mask}
    fields = {
        "picture": clean_picture(picture),
        "camera": move,
        "seconds": seconds,
        "treatment": treatment,
        "strength": strength,
        **{name: str(path) for name, path in files.items() if path is not None},
    }
    request = ShotRequest(settings, fields, Path.cwd(), takes, out, draft)
    with open_reporter(quiet=quiet) as reporter:
        result = film_single(request, reporter, consent_of(settings, reporter))
    for note in result.notes:
        say(f"note: {note}", quiet=quiet)
    _print_paths(result.paths, "takes", as_json=as_json)


def _print_paths(paths: tuple[Path, ...], name: str, *, as_json: bool) -> None:
    if as_json:
        typer.echo(json.dumps({name: [str(path) for path in paths]}, ensure_ascii=False))
        return
    for path in paths:
        typer.echo(str(path))
