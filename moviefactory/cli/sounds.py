"""The commands about the sound library: add, search, list, remove, check. Knows what to print; hears nothing."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from moviefactory.cli import options
from moviefactory.cli.asking import consent_of, say, settings_of
from moviefactory.cli.help import Command, Group
from moviefactory.errors import BadOption, UnknownName

if TYPE_CHECKING:
    from moviefactory.sound.library.record import Record
    from moviefactory.sound.library.where import Where


library = typer.Typer(cls=Group, no_args_is_help=True, rich_markup_mode=None,
                      help="Your own sounds and music, and the built-in ones: add, search, list.")  # fmt: skip

Kind = Annotated[
    str | None, typer.Option("--kind", metavar="ambience|effect|music", help="Only these.")
]
MoodName = Annotated[
    list[str] | None, typer.Option("--mood", help="Only music for this mood (again for more).")
]
OnlyCommercial = Annotated[
    bool, typer.Option("--commercial", help="Only what may be in a film that is sold.")
]
Limit = Annotated[int, typer.Option("--limit", "-n", help="How many at most.")]


@library.command("add", cls=Command)
def add(
    context: typer.Context,
    folder: Annotated[
        Path,
        typer.Argument(metavar="FOLDER", help="A folder of sounds, or one file.", show_default=False),
    ],
    store: Annotated[
        str,
        typer.Option(
            "--store", metavar="exact|lancedb", help="How the library is kept: LanceDB suits large ones.",
            show_default="as it is, else exact",
        ),
    ] = "",
    library: options.Library = None,
    sound_encoders: options.SoundEncoders = None,
    clap_python: options.ClapPython = None,
    offline: options.Offline = False,
    yes: options.Yes = False,
    as_json: options.AsJson = False,
    quiet: options.Quiet = False,
) -> None:  # fmt: skip
    """Add a folder's sounds, or what changed in it; stopped at any time, it goes on when run again."""
    from moviefactory.cli.progress import open_reporter
    from moviefactory.pipeline.libraries import add_sounds

    settings = settings_of(context)
    with open_reporter(quiet=quiet) as reporter:
        added = add_sounds(
            folder.expanduser(), settings, reporter, consent_of(settings, reporter), store=store
        )
    for one in added.bad:
        say(f"left out: {one.path}: {one.why}", quiet=quiet)
    for one in added.notes:
        say(f"note: {one.path}: {one.why}", quiet=quiet)
    if as_json:
        typer.echo(json.dumps(asdict(added), ensure_ascii=False))
        return
    counts = {
        "added": len(added.added), "changed": len(added.changed), "moved": len(added.moved),
        "known under another name": len(added.same), "as before": added.unchanged,
        "left out": len(added.bad),
    }  # fmt: skip
    told = [f"{count} {name}" for name, count in counts.items() if count]
    typer.echo(", ".join(told) or "no sound files there")


@library.command("search", cls=Command)
def search(
    context: typer.Context,
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="WORDS...", help="What should be heard, as in: rain on a tin roof.",
            show_default=False,
        ),
    ],
    kind: Kind = None,
    mood: MoodName = None,
    commercial: OnlyCommercial = False,
    limit: Limit = 10,
    library: options.Library = None,
    sound_encoders: options.SoundEncoders = None,
    clap_python: options.ClapPython = None,
    offline: options.Offline = False,
    yes: options.Yes = False,
    as_json: options.AsJson = False,
    quiet: options.Quiet = False,
) -> None:  # fmt: skip
    """Find sounds by words, yours and the built-in ones, and say why."""
    from moviefactory.cli.progress import open_reporter
    from moviefactory.pipeline.libraries import search_sounds

    settings = settings_of(context)
    where = _where(kind, mood, commercial)
    with open_reporter(quiet=quiet) as reporter:
        consent = consent_of(settings, reporter)
        hits = search_sounds(" ".join(words), where, _limit(limit), settings, reporter, consent)
    if as_json:
        rows = [{"score": round(h.score, 4), "why": h.reasons, **_plain(h.record)} for h in hits]
        typer.echo(json.dumps(rows, ensure_ascii=False))
        return
    if not hits:
        say("nothing in the library is like that", quiet=quiet)
        return
    from moviefactory.cli.tables import print_rows

    print_rows(
        ("", "title", "kind", "length", "licence", "why"),
        [
            (f"{h.score:.2f}", *_cells(h.record)[:4], "; ".join(h.reasons))
            for h in hits
        ],
    )  # fmt: skip


@library.command("list", cls=Command)
def list_all(
    context: typer.Context,
    kind: Kind = None,
    mood: MoodName = None,
    commercial: OnlyCommercial = False,
    limit: Annotated[int | None, typer.Option("--limit", "-n", help="How many at most.", show_default="all")] = None,
    built_in: Annotated[bool, typer.Option("--built-in", help="The built-in ones, too.")] = False,
    library: options.Library = None,
    as_json: options.AsJson = False,
) -> None:  # fmt: skip
    """List your sounds."""
    from moviefactory.pipeline.libraries import library_folder, list_sounds

    settings = settings_of(context)
    found = list_sounds(_where(kind, mood, commercial), settings, built_in=built_in)
    found = found if limit is None else found[: _limit(limit)]
    if as_json:
        typer.echo(json.dumps([_plain(one) for one in found], ensure_ascii=False))
        return
    if not found:
        folder = library_folder(settings)
        say(f"no such sounds in {folder}: moviefactory library add FOLDER", quiet=False)
        return
    from moviefactory.cli.tables import print_rows

    columns = ("title", "kind", "length", "licence", "moods", "file")
    print_rows(
        columns, [(*_cells(one), ", ".join(one.moods), one.path or "built in") for one in found]
    )


@library.command("remove", cls=Command)
def remove(
    context: typer.Context,
    names: Annotated[
        list[str],
        typer.Argument(metavar="NAME...", help="Folders, files or ids.", show_default=False),
    ],
    library: options.Library = None,
    as_json: options.AsJson = False,
) -> None:
    """Forget sounds; the files stay where they are."""
    from moviefactory.pipeline.libraries import remove_sounds

    gone = remove_sounds(names, settings_of(context))
    if as_json:
        typer.echo(json.dumps({"removed": gone}))
        return
    typer.echo(f"{gone} forgotten")


@library.command("check", cls=Command)
def check(
    context: typer.Context,
    thorough: Annotated[
        bool, typer.Option("--thorough", help="Read every file, not only sizes and times.")
    ] = False,
    library: options.Library = None,
    as_json: options.AsJson = False,
) -> None:
    """Look whether the files of the library are still there, and as they were."""
    from moviefactory.pipeline.libraries import check_sounds

    count, bad = check_sounds(settings_of(context), thorough=thorough)
    if as_json:
        typer.echo(json.dumps({"files": count, "bad": [asdict(one) for one in bad]}))
    else:
        for one in bad:
            typer.echo(f"{one.path}: {one.why}")
        typer.echo(f"{count} files, {len(bad)} faults")
    if bad:
        raise typer.Exit(1)


def _where(kind: str | None, moods: list[str] | None, commercial: bool) -> Where:
    from moviefactory.grammar import Mood
    from moviefactory.sound.library.record import KINDS
    from moviefactory.sound.library.where import Where

    if kind is not None and kind not in KINDS:
        raise UnknownName("kind of sound", kind, KINDS)
    for mood in moods or ():
        if mood not in tuple(Mood):
            raise UnknownName("mood", mood, tuple(Mood))
    kinds = tuple(known for known in KINDS if known == kind)
    return Where(kinds, commercial, tuple(map(Mood, moods or ())))


def _limit(limit: int) -> int:
    if limit < 1:
        raise BadOption("--limit", str(limit), "it is 1 or more")
    return limit


def _cells(record: Record) -> tuple[str, str, str, str]:
    length = f"{record.seconds:.1f} s" if record.seconds is not None else "any"
    return record.title, record.kind, length, record.licence


def _plain(record: Record) -> dict[str, Any]:
    from moviefactory.sound.library.record import to_plain

    return to_plain(record)
