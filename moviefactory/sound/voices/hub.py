"""Models of transformers for voices: from a folder, the cache, or with leave from the hub. Knows no model."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any

from moviefactory.sound.pretrained import LOADING_FAULTS, is_kept, why_of
from moviefactory.sound.voices.faults import VoiceNotHere
from moviefactory.sound.voices.voice import VoiceSetup


def is_here(model: str) -> bool:
    """Whether a model is a folder, or lies in the hub's cache. Loads no torch."""
    return Path(model).expanduser().is_dir() or is_kept(model, "config.json")


def pretrained(kind: Any, model: str, setup: VoiceSetup) -> Any:
    """Return what `kind` loads of a model; the hub is asked only with leave to download.

    Raises: VoiceNotHere.
    """
    import_module("transformers").utils.logging.disable_progress_bar()
    folder = Path(model).expanduser()
    name = str(folder) if folder.is_dir() else model
    may_fetch = setup.agrees_to_download and not setup.offline
    try:
        return kind.from_pretrained(name, local_files_only=not may_fetch)
    except LOADING_FAULTS as error:
        why = why_of(error)
        if folder.is_dir():
            raise VoiceNotHere(
                model, f"it does not load ({why})", "is the folder whole?"
            ) from error
        if not may_fetch:
            remedy = "let it be fetched with --yes, or name a folder that holds it"
            raise VoiceNotHere(model, "it is not on this machine", remedy) from error
        remedy = "check the name and the network"
        raise VoiceNotHere(model, f"the hub gave none ({why})", remedy) from error
