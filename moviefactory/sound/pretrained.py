"""What loading a model of transformers takes: packages, the hub's cache, errors. Knows no model."""

from __future__ import annotations

import os
import re
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from moviefactory.errors import MissingExtra

LOADING_FAULTS: Final = (OSError, ValueError, KeyError, RuntimeError, TypeError)
"""What `from_pretrained` raises for weights that are not there, not whole or of another kind."""

ON_THE_HUB: Final = re.compile(r"\w[\w.-]*/\w[\w.-]*")


def may_be_model(name: str) -> bool:
    """Whether a name is a folder that is there, or one that the hub may have."""
    return Path(name).expanduser().is_dir() or ON_THE_HUB.fullmatch(name) is not None


def modules_of(what: str) -> Any:
    """Return transformers, with torch there too. Raises: MissingExtra."""
    for package in ("torch", "transformers"):
        try:
            import_module(package)
        except ImportError as error:
            raise MissingExtra(what, package, "neural") from error
    return import_module("transformers")


def is_kept(model: str, *names: str) -> bool:
    """Whether the hub's cache has one of these files of a model; to ask the hub's client takes a second."""
    home = os.environ.get("HF_HOME") or Path(
        os.environ.get("XDG_CACHE_HOME") or "~/.cache", "huggingface"
    )
    cache = Path(os.environ.get("HF_HUB_CACHE") or Path(home, "hub")).expanduser()
    kept = cache / f"models--{model.replace('/', '--')}" / "snapshots"
    return any(file for name in names for file in kept.glob(f"*/{name}"))


def why_of(error: BaseException) -> str:
    """Return the first line of what an error says, or its name where it says nothing."""
    lines = str(error).strip().splitlines()
    return lines[0] if lines else type(error).__name__
