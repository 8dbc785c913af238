"""The program: its commands, its exit codes, and how an error is told. Knows no film."""

from __future__ import annotations

import gc
import json
import os
import signal
import sys
from collections.abc import Callable
from functools import cache
from typing import Annotated

import typer

from moviefactory import __version__
from moviefactory.cli import commands, library, models, sounds, takes
from moviefactory.cli.help import Command, Group
from moviefactory.errors import MovieError

INTERRUPTED = 130
COLLECT_AFTER = 50_000
"""New objects between two looks for garbage: seventy times the usual."""
# Typer brings its own copy of click and does not export this class of it.
UsageFault: type[Exception] = next(
    base
    for base in typer.BadParameter.__mro__
    if base.__name__ == "ClickException" and issubclass(base, Exception)
)

app = typer.Typer(
    name="moviefactory",
    cls=Group,
    help="The film studio that fits in one command: one line of text in, a finished film out.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"moviefactory {__version__}")
        raise typer.Exit


@app.callback()
def _everything(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
    debug: Annotated[
        bool, typer.Option("--debug", help="Show the traceback of an error (anywhere on the line).")
    ] = False,
) -> None:
    """Options of every command."""


for _work in (commands.make, commands.write, commands.plan, commands.batch, takes.retake,
              takes.pick, takes.shot, library.voices, library.cameras, models.bases,
              library.writers, library.doctor):  # fmt: skip
    app.command(_work.__name__, cls=Command)(_work)
app.add_typer(models.adapters, name="adapters")
app.add_typer(models.dataset, name="dataset")
app.add_typer(models.videofactory, name="videofactory")
app.add_typer(sounds.library, name="library")


@cache
def program() -> Callable[..., object]:
    """Return the command line, whose hundreds of options are read once in a process."""
    return typer.main.get_command(app)


def main() -> None:
    """Run the command line and exit: 0, 1 (a film failed), 2 (bad request), 130 (interrupted)."""
    # Parallel work is done by processes; threads inside each would only fight for the cores.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    # What these libraries say at import is for their developers; their errors are told as ours.
    os.environ.setdefault("TRANSFORMERS_VERBOSITY", "error")
    os.environ.setdefault("DIFFUSERS_VERBOSITY", "error")
    arguments = [text for text in sys.argv[1:] if text != "--debug"]
    debug = len(arguments) < len(sys.argv) - 1
    signal.signal(signal.SIGTERM, _stop)
    # Word lists and modules are a hundred thousand things that stay: looking through them for
    # garbage, again and again and once more at the end, is a sixth of a short run.
    gc.set_threshold(COLLECT_AFTER)
    status = run(arguments, debug=debug)
    gc.freeze()
    sys.exit(status)


def run(arguments: list[str], *, debug: bool = False) -> int:
    """Run one command line and return its exit code."""
    try:
        status = program()(arguments, standalone_mode=False)
    except UsageFault as error:
        error.show()  # type: ignore[attr-defined]
        return 2
    except (KeyboardInterrupt, typer.Abort):
        status = INTERRUPTED
    except MovieError as error:
        if debug:
            raise
        _tell(str(error), arguments, error.exit_code)
        return error.exit_code
    except Exception as error:
        if debug:
            raise
        _tell(
            f"something went wrong inside moviefactory ({type(error).__name__}: {error}). What is "
            "finished is kept. Run again with --debug and report what it prints",
            arguments,
        )
        return 1
    if status == INTERRUPTED:
        _tell(
            "stopped: what is finished is kept; run the same command again to go on",
            arguments,
            INTERRUPTED,
        )
    return status if isinstance(status, int) else 0


def _stop(number: int, frame: object) -> None:
    raise KeyboardInterrupt


def _tell(text: str, arguments: list[str], status: int = 1) -> None:
    from rich.console import Console

    console = Console(stderr=True, highlight=False, soft_wrap=True)
    console.print("[bold red]error:[/]", end=" ")
    console.print(text, markup=False)
    if "--json" in arguments:
        typer.echo(json.dumps({"error": text, "exit_code": status}, ensure_ascii=False))
