"""What loading a model of transformers takes: its packages, and what its errors say. Knows no model."""

from __future__ import annotations

from importlib import import_module
from typing import Any, Final

from moviefactory.errors import MissingExtra

LOADING_FAULTS: Final = (OSError, ValueError, KeyError, RuntimeError, TypeError)
"""What `from_pretrained` raises for weights that are not there, not whole or of another kind."""


def modules_of(what: str) -> Any:
    """Return transformers, with torch there too. Raises: MissingExtra."""
    for package in ("torch", "transformers"):
        try:
            import_module(package)
        except ImportError as error:
            raise MissingExtra(what, package, "neural") from error
    return import_module("transformers")


def why_of(error: BaseException) -> str:
    """Return the first line of what an error says, or its name where it says nothing."""
    lines = str(error).strip().splitlines()
    return lines[0] if lines else type(error).__name__
