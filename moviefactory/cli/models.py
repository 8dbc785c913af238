"""The commands about video models: bases, adapters, data sets. Knows what to print; trains nothing."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from moviefactory.cli import options
from moviefactory.cli.asking import consent_of, print_result, say, settings_of
from moviefactory.cli.help import Command, Group

if TYPE_CHECKING:
    from collections.abc import Callable

    from moviefactory.pipeline.reporter import Reporter
    from moviefactory.shots.neural.dataset.settings import DatasetStep, DatasetSummary
    from moviefactory.shots.neural.training.settings import TrainingStep

WORLDWIDE = "worldwide"

adapters = typer.Typer(cls=Group, no_args_is_help=True, rich_markup_mode=None,
                       help="List, show, merge and train domain adapters.")  # fmt: skip
videofactory = typer.Typer(cls=Group, no_args_is_help=True, rich_markup_mode=None,
                           help="Make a video model of your own out of a text-to-image one.")  # fmt: skip
dataset = typer.Typer(cls=Group, no_args_is_help=True, rich_markup_mode=None,
                      help="Make clips with captions, to train adapters on.")  # fmt: skip


def bases(as_json: options.AsJson = False) -> None:
    """List the video models: licence, size, what they can do, and which fit this computer."""
    from moviefactory.cli.tables import print_rows
    from moviefactory.pipeline.here import fit_words, this_device
    from moviefactory.shots.neural.bases.table import bases_table

    device, fault = this_device()
    lines = bases_table()
    fits = {line.name: fit_words(line.name, device) for line in lines}
    if as_json:
        rows = [{**asdict(line), "fits": fits[line.name]} for line in lines]
        typer.echo(json.dumps(rows, ensure_ascii=False))
        return
    table = [
        (
            line.name,
            f"{line.parameters:.3g}",
            f"{line.download_gb:.1f}",
            fits[line.name],
            f"{line.window_seconds:.1f} s at {line.fps}",
            ", ".join(line.takes),
            line.licence if line.territory == WORLDWIDE else f"{line.licence}; {line.territory}",
        )
        for line in lines
    ]
    columns = ("base", "10^9", "GB", "here", "at once", "takes", "licence")
    print_rows(columns, table)
    here = f"{device.label}, {device.free_gib:.1f} GiB free" if device else fault
    say(f"here: {here}", quiet=False)


@adapters.command("list", cls=Command)
def list_all(as_json: options.AsJson = False) -> None:
    """List the adapters that are here, by base."""
    from moviefactory.cli.tables import print_rows
    from moviefactory.shots.neural.adapters.library import library_folder, list_adapters

    found = list_adapters()
    if as_json:
        rows = [
            {
                "path": str(one.path),
                "fault": one.fault,
                "card": asdict(one.card) if one.card else None,
            }
            for one in found
        ]
        typer.echo(json.dumps(rows, ensure_ascii=False))
        return
    if not found:
        say(f"no adapters in {library_folder()} yet: moviefactory adapters train", quiet=False)
    print_rows(
        ("adapter", "base", "licence", "file"),
        [
            (one.card.domain, str(one.card.base), one.card.licence, str(one.path))
            if one.card
            else ("?", one.fault, "", str(one.path))
            for one in found
        ],
    )


@adapters.command("show", cls=Command)
def show(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="The adapter's file.", show_default=False)
    ],
    as_json: options.AsJson = False,
) -> None:
    """Print what an adapter's file says of itself."""
    from moviefactory.cli.tables import print_rows
    from moviefactory.shots.neural.adapters.file import read_card

    card = read_card(file)
    if as_json:
        typer.echo(json.dumps(asdict(card), ensure_ascii=False))
        return
    facts = {**asdict(card), "base": str(card.base)}
    print_rows(("", ""), [(name, _plain(value)) for name, value in facts.items()])


@adapters.command("merge", cls=Command)
def merge(
    files: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE[:WEIGHT]...", help="Two adapters or more.", show_default=False
        ),
    ],
    domain: Annotated[str, typer.Option("--domain", help="What the merged one is called.")],
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="FILE", show_default="in the library")
    ] = None,
) -> None:
    """Join adapters of one base into one file, by weight."""
    from moviefactory.settings import Settings
    from moviefactory.shots.neural.adapters.library import merge_files

    weighted = Settings().override({"adapters": files}, source="FILE").adapters
    path = merge_files(domain, [(Path(name), weight) for name, weight in weighted], out)
    typer.echo(str(path))


@adapters.command("train", cls=Command)
def train(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="The folder of clips.", show_default=False)],
    domain: Annotated[str, typer.Option("--domain", help="What the adapter is called.")],
    base: options.Base = None,
    work: Annotated[
        Path | None,
        typer.Option("--work", metavar="FOLDER", help="Checkpoints, cached latents, previews, log.",
                     show_default="FOLDER/training-DOMAIN"),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", metavar="FILE", help="The adapter's file.",
                     show_default="in the library"),
    ] = None,
    rank: Annotated[int, typer.Option("--rank", help="How wide its bottlenecks are.")] = 32,
    spatial_steps: Annotated[int, typer.Option("--spatial-steps", help="On frames.")] = 1000,
    temporal_steps: Annotated[int, typer.Option("--temporal-steps", help="On clips.")] = 1000,
    batch: Annotated[int, typer.Option("--batch", help="Samples at once.")] = 1,
    learning_rate: Annotated[float, typer.Option("--learning-rate")] = 1e-4,
    window_frames: Annotated[
        int | None, typer.Option("--window-frames", help="Frames of a clip.", show_default="the base's")
    ] = None,
    pixels: Annotated[
        int | None, typer.Option("--pixels", help="Area of a frame.", show_default="the base's")
    ] = None,
    preview_every: Annotated[
        int, typer.Option("--preview-every", help="Film a preview every so many steps; 0: never.")
    ] = 250,
    preview_prompt: Annotated[str, typer.Option("--preview-prompt")] = "",
    save_every: Annotated[int, typer.Option("--save-every", help="Steps between checkpoints.")] = 100,
    least_clips: Annotated[int, typer.Option("--least-clips", help="Refuse fewer.")] = 4,
    licence: Annotated[str, typer.Option("--licence", help="The adapter's own licence.")] = "",
    training_data: Annotated[str, typer.Option("--training-data", help="What it was trained on.")] = "",
    seed: options.Seed = None,
    device: options.Device = None,
    offline: options.Offline = False,
    yes: options.Yes = False,
    quiet: options.Quiet = False,
) -> None:  # fmt: skip
    """Train a domain adapter on a folder of clips; the same command goes on where it was."""
    from moviefactory.cli.progress import open_reporter
    from moviefactory.shots.neural.device import find_device
    from moviefactory.shots.neural.training.settings import TrainingSettings

    settings = settings_of(context)
    if settings.device:
        find_device(settings.device)
    asked = TrainingSettings(
        data=folder, work=work or folder / f"training-{domain}", domain=domain,
        base=settings.base, out=out, rank=rank, spatial_steps=spatial_steps,
        temporal_steps=temporal_steps, batch=batch, learning_rate=learning_rate,
        window_frames=window_frames, pixels=pixels, preview_every=preview_every,
        preview_prompt=preview_prompt, save_every=save_every, least_clips=least_clips,
        licence=licence, training_data=training_data, seed=settings.seed or 0,
        device=settings.device, offline=settings.offline,
    )  # fmt: skip
    asked.check()
    train_adapter = _of_training("moviefactory.shots.neural.training.train", "train_adapter")
    with open_reporter(quiet=quiet) as reporter:
        consent = consent_of(settings, reporter)
        path = _told(reporter, lambda tell: train_adapter(asked, tell, consent=consent))
    typer.echo(str(path))


@videofactory.command("inflate", cls=Command)
def inflate(
    context: typer.Context,
    still: Annotated[
        str,
        typer.Argument(
            metavar="FOLDER|HUBID", help="A Stable Diffusion 2.x, here or in the hub's cache.",
            show_default=False,
        ),
    ],
    out: Annotated[
        Path, typer.Option("--out", "-o", metavar="FOLDER", help="The new model's folder.")
    ],
    seed: options.Seed = None,
    yes: options.Yes = False,
) -> None:  # fmt: skip
    """Make a video model of a text-to-image one; untrained, its frames are the image model's own."""
    settings = settings_of(context)
    grow = _of_training("moviefactory.shots.neural.videofactory.teach", "inflate")
    # A hub id is fetched only when that is agreed to.
    typer.echo(str(grow(still, out, seed=settings.seed or 0, offline=not settings.yes)))


@videofactory.command("train", cls=Command)
def train_layers(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="The folder of clips.", show_default=False)],
    base: Annotated[
        str, typer.Option("--base", metavar="FOLDER", help="An inflated model, new or trained.")
    ],
    out: Annotated[
        Path, typer.Option("--out", "-o", metavar="FOLDER", help="The trained model's folder.")
    ],
    work: Annotated[
        Path | None,
        typer.Option("--work", metavar="FOLDER", help="Checkpoints, cached latents, previews, log.",
                     show_default="FOLDER/training-videofactory"),
    ] = None,
    spatial_steps: Annotated[int, typer.Option("--spatial-steps", help="On frames.")] = 1000,
    temporal_steps: Annotated[int, typer.Option("--temporal-steps", help="On clips.")] = 1000,
    batch: Annotated[int, typer.Option("--batch", help="Samples at once.")] = 1,
    learning_rate: Annotated[float, typer.Option("--learning-rate")] = 1e-4,
    window_frames: Annotated[
        int | None, typer.Option("--window-frames", help="Frames of a clip.", show_default="the base's")
    ] = None,
    pixels: Annotated[
        int | None, typer.Option("--pixels", help="Area of a frame.", show_default="the base's")
    ] = None,
    seed: options.Seed = None,
    device: options.Device = None,
    quiet: options.Quiet = False,
) -> None:  # fmt: skip
    """Teach the added layers of an inflated model on a folder of clips; the image model stays frozen."""
    from moviefactory.cli.progress import open_reporter
    from moviefactory.shots.neural.training.settings import TrainingSettings

    settings = settings_of(context)
    asked = TrainingSettings(
        data=folder, work=work or folder / "training-videofactory", domain="videofactory",
        base=base, out=out, spatial_steps=spatial_steps, temporal_steps=temporal_steps, batch=batch,
        learning_rate=learning_rate, window_frames=window_frames, pixels=pixels,
        seed=settings.seed or 0, device=settings.device, offline=True,
    )  # fmt: skip
    teach = _of_training("moviefactory.shots.neural.videofactory.teach", "train_layers")
    with open_reporter(quiet=quiet) as reporter:
        path = _told(reporter, lambda tell: teach(asked, tell))
    typer.echo(str(path))


def _told(reporter: Reporter, work: Callable[[Callable[[TrainingStep], None]], Path]) -> Path:
    """Return what a training run gives, told to `reporter` step by step."""
    stages: list[str] = []

    def tell(step: TrainingStep) -> None:
        if step.note:
            reporter.note(step.note)
        if not step.steps:
            return
        if step.stage not in stages:
            if stages:
                reporter.end("training")
            stages.append(step.stage)
            reporter.begin("training", {step.stage: step.steps})
        reporter.step(step.stage, step.step)

    path = work(tell)
    if stages:
        reporter.end("training")
    return path


@dataset.command("build", cls=Command)
def build(
    context: typer.Context,
    videos: Annotated[
        list[Path],
        typer.Argument(metavar="VIDEO...", help="Videos, or folders of them.", show_default=False),
    ],
    out: Annotated[
        Path, typer.Option("--out", "-o", metavar="FOLDER", help="Where clips and table go.")
    ],
    licence: Annotated[str, typer.Option("--licence", help="The videos' licence.")] = "",
    captioner: Annotated[
        str,
        typer.Option("--captioner", metavar="blip2|openai|none", help="Who describes the clips."),
    ] = "blip2",
    caption_model: Annotated[
        str,
        typer.Option("--caption-model", help="A hub id, a folder, or a model of the server."),
    ] = "",
    device: options.Device = None,
    offline: options.Offline = False,
    yes: options.Yes = False,
    as_json: options.AsJson = False,
    quiet: options.Quiet = False,
) -> None:
    """Cut videos into clips with captions, without what cannot be learnt from."""
    from moviefactory.cli.progress import open_reporter
    from moviefactory.shots.neural.dataset.settings import CaptionSettings, DatasetSettings

    settings = settings_of(context)
    captions = CaptionSettings(
        captioner=captioner, model=caption_model, base_url=settings.openai_base_url,
        api_key=settings.openai_api_key, timeout_seconds=settings.openai_timeout_seconds,
        device=settings.device, may_download=settings.yes and not settings.offline,
    )  # fmt: skip
    asked = DatasetSettings(captions=captions, licence=licence)
    build_dataset = _of_training("moviefactory.shots.neural.dataset.build", "build_dataset")
    with open_reporter(quiet=quiet) as reporter:

        def tell(step: DatasetStep) -> None:
            if step.note:
                reporter.note(step.note)
            if step.number == 1:
                reporter.begin("dataset", {"videos": step.videos})
            if step.number:
                reporter.step("videos", step.number)

        summary: DatasetSummary = build_dataset(videos, out, asked, tell)
        reporter.end("dataset")
    dropped = ", ".join(f"{count} {reason}" for reason, count in summary.dropped.items())
    told = f"{summary.kept} clips ({summary.seconds:.0f} s) of {summary.videos} videos"
    say(f"{told}; left out: {dropped or 'none'}", quiet=quiet)
    facts = {**asdict(summary), "folder": str(summary.folder), "table": str(summary.table)}
    print_result(facts, str(summary.table), as_json=as_json)


def _of_training(module: str, name: str) -> Any:
    """Return a function that needs the packages of the extra `training`. Raises: MissingExtra."""
    from importlib import import_module

    from moviefactory.errors import MissingExtra

    try:
        return getattr(import_module(module), name)
    except ModuleNotFoundError as error:
        raise MissingExtra(f"`{name.replace('_', ' ')}`", str(error.name), "training") from error


def _plain(value: object) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{name} {each}" for name, each in value.items())
    if isinstance(value, (list, tuple)):
        return f"{len(value)}" if len(value) > 8 else ", ".join(map(str, value))
    return str(value)
