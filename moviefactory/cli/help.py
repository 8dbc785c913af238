"""How `--help` looks: headings, options by their groups. Knows typer's commands; imports no rich.

Typer's own pages are drawn with rich, which takes a third of the time that `--help` may take.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
from typing import TYPE_CHECKING, Any

from typer.core import TyperCommand, TyperGroup

if TYPE_CHECKING:
    from collections.abc import Iterable

WIDEST = 100
HEADING = "\x1b[1;33m{}\x1b[0m"


class Command(TyperCommand):
    """A command whose options stand in the groups that they name."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the page into `formatter`."""
        _write_page(self, ctx, formatter)


class Group(TyperGroup):
    """The program: its commands, in the order in which a film-maker meets them."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the page into `formatter`."""
        _write_page(self, ctx, formatter)


def _write_page(command: Command | Group, ctx: Any, formatter: Any) -> None:
    formatter.width = min(WIDEST, shutil.get_terminal_size().columns) - 2
    command.format_usage(ctx, formatter)
    command.format_help_text(ctx, formatter)
    groups: dict[str, list[tuple[str, str]]] = {}
    for parameter in command.get_params(ctx):
        record = parameter.get_help_record(ctx)
        if record is None:
            continue
        is_option = parameter.param_type_name == "option"
        group = getattr(parameter, "rich_help_panel", None) or "Options"
        name, about = record
        # typer puts a default that is described in words into brackets of its own
        about = re.sub(r"\[default: \((.*?)\)", r"[default: \1", about)
        groups.setdefault(group if is_option else "Arguments", []).append((name, about))
    if isinstance(command, Group):
        groups["Commands"] = [(name, one.help or "") for name, one in command.commands.items()]
    # What every command has comes last.
    for name in sorted(groups, key=lambda name: name == "Options"):
        _write_section(formatter, name, groups[name])


def _write_section(formatter: Any, name: str, rows: Iterable[tuple[str, str]]) -> None:
    formatter.write_paragraph()
    formatter.write(HEADING.format(name) if _is_coloured() else name)
    formatter.write("\n")
    with formatter.indentation():
        formatter.write_dl(list(rows))


def _is_coloured() -> bool:
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ
