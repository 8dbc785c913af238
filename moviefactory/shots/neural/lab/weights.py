"""Find and read published weights. Knows files, the hub and safe formats; not what the tensors mean."""

from __future__ import annotations

import pickle
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from moviefactory.errors import MissingExtra, UnreadableFile

if TYPE_CHECKING:
    import torch

PICKLED: Final = (".pth", ".pt", ".pkl", ".bin", ".ckpt")
SUFFIXES: Final = (".safetensors", *PICKLED)
WRAPPERS: Final = ("params_ema", "params", "state_dict", "model")
"""Under which keys trainers put the tensors, the better ones first."""
ON_THE_HUB: Final = re.compile(r"(?P<repository>[\w.-]+/[\w.-]+)/(?P<file>[\w./ -]+)")


def weights_file(where: str, what: str, *, offline: bool) -> Path:
    """Return the file that `where` names: a file, a folder that holds one, or one on the hub.

    On the hub it is `owner/repository/file`; it is fetched once, into the hub's own cache.
    Raises: UnreadableFile; MissingExtra.
    """
    path = Path(where).expanduser()
    if path.is_file():
        return path
    if path.is_dir():
        inside = sorted(file for file in path.iterdir() if file.suffix in SUFFIXES)
        if len(inside) == 1:
            return inside[0]
        held = ", ".join(file.name for file in inside) or f"no {', '.join(SUFFIXES)}"
        raise UnreadableFile(what, where, f"the folder holds {held}", "name one file")
    named = ON_THE_HUB.fullmatch(where)
    if named is None or path.suffix not in SUFFIXES:
        raise UnreadableFile(
            what, where, "there is no such file",
            "name a file, a folder that holds one, or owner/repository/file.safetensors",
        )  # fmt: skip
    return _fetch(named["repository"], named["file"], where, what, offline)


def read_weights(path: Path, what: str) -> dict[str, torch.Tensor]:
    """Return the tensors of a `.safetensors` file, or of a pickle that holds nothing but tensors.

    The trainer's wrapping (`params_ema`, `params`, ...) and a `module.` before each name are taken
    off. Raises: UnreadableFile, with the remedy; MissingExtra.
    """
    try:
        import torch
        from safetensors import SafetensorError
        from safetensors.torch import load_file
    except ImportError:
        raise MissingExtra(f"the {what}", "torch", "neural") from None

    found: object
    try:
        if path.suffix == ".safetensors":
            found = load_file(path)
        else:
            found = torch.load(path, map_location="cpu", weights_only=True)
    except pickle.UnpicklingError:
        raise UnreadableFile(
            what, str(path), "it is broken, or a pickle that could run code when it is opened",
            "fetch it again, or take a .safetensors file",
        ) from None  # fmt: skip
    except (SafetensorError, RuntimeError, EOFError, ValueError, OSError) as error:
        why = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise UnreadableFile(what, str(path), why, "fetch it again") from None
    for wrapper in WRAPPERS:
        if isinstance(found, dict) and isinstance(found.get(wrapper), dict):
            found = found[wrapper]
            break
    named = found.items() if isinstance(found, dict) else ()
    tensors = {
        str(name).removeprefix("module."): value
        for name, value in named
        if isinstance(value, torch.Tensor)
    }
    if not tensors:
        raise UnreadableFile(what, str(path), "it holds no tensors", "name a weights file")
    broken = [name for name, value in tensors.items() if not value.isfinite().all()]
    if broken:
        raise UnreadableFile(what, str(path), f"{broken[0]} is not finite", "fetch it again")
    return tensors


def load_into(
    network: torch.nn.Module, tensors: dict[str, torch.Tensor], what: str, path: Path
) -> None:
    """Put `tensors` into `network`, every one of them. Raises: UnreadableFile."""
    try:
        network.load_state_dict(tensors)
    except RuntimeError as error:
        why = " ".join(str(error).split())[:300]
        raise UnreadableFile(
            what, str(path), why, "take a file of a network that is known"
        ) from None


def _fetch(repository: str, file: str, where: str, what: str, offline: bool) -> Path:
    try:
        from huggingface_hub import hf_hub_download
        from huggingface_hub.errors import HfHubHTTPError, LocalEntryNotFoundError
    except ImportError:
        raise MissingExtra(f"fetching the {what}", "huggingface-hub", "neural") from None
    try:
        return Path(hf_hub_download(repository, file, local_files_only=offline))
    except LocalEntryNotFoundError:
        raise UnreadableFile(
            what, where, "it is not in the hub's cache, and the hub cannot be asked",
            "go online once, or name a file on this disk",
        ) from None  # fmt: skip
    except (HfHubHTTPError, OSError) as error:
        why = str(error).splitlines()[0]
        raise UnreadableFile(
            what, where, why, "look at its page on the hub: the name, the licence, your token"
        ) from None
