"""Write and read a domain adapter's file. Knows safetensors and metadata; not modules or folders.

One adapter is one safetensors file. Its metadata bind it to the base it was trained beside; a file
for another base is refused before anything is attached. Nothing is ever unpickled.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from moviefactory.errors import BadRequest, MissingExtra, UnreadableFile
from moviefactory.project import PART, room_for

if TYPE_CHECKING:
    import torch

    from moviefactory.shots.neural.bases.record import BaseRecord

FORMAT = "moviefactory-adapter/1"
DIGEST = "sha256:"
PICKLES = (".bin", ".ckpt", ".pkl", ".pt", ".pth")
WHAT = "adapter"


@dataclass(frozen=True, slots=True)
class BaseIdentity:
    """Which base an adapter stands beside: its denoisers' classes, name and revision.

    The revision of a folder is a digest of what lies there ("sha256:..."), and says alone which
    base it is, wherever the folder lies; "" is not known. A revision of the hub may be a branch;
    `commit` is what it was when the weights were fetched.
    """

    base_class: str
    base_id: str
    revision: str = ""
    commit: str = ""

    def __str__(self) -> str:
        at = f" at revision {self.revision}" if self.revision else ""
        which = f", commit {self.commit}" if self.commit not in ("", self.revision) else ""
        return f"{self.base_id}{at}{which} ({self.base_class})"

    def accepts(self, other: BaseIdentity) -> bool:
        """Return whether an adapter of `other` fits this base, at whichever commit of its branch."""
        if self.base_class != other.base_class:
            return False
        if self.revision == other.revision and self.revision.startswith(DIGEST):
            return True
        known = "" not in (self.revision, other.revision)
        return self.base_id == other.base_id and (not known or self.revision == other.revision)

    def moved_since(self, other: BaseIdentity) -> bool:
        """Return whether these weights are another commit than those that `other` names."""
        return "" not in (self.commit, other.commit) and self.commit != other.commit


def identify(
    record: BaseRecord, denoisers: Sequence[torch.nn.Module], commit: str = ""
) -> BaseIdentity:
    """Return the identity of a base; its class is known when its denoisers are loaded.

    `commit` is what `weights.resolved_commit` says of the record.
    """
    classes = dict.fromkeys(type(denoiser).__name__ for denoiser in denoisers)
    is_folder = record.revision.startswith(DIGEST)
    base_id = record.name if is_folder else record.hub_id or record.name
    return BaseIdentity("+".join(classes), base_id, record.revision, commit)


@dataclass(frozen=True, slots=True)
class AdapterCard:
    """What an adapter's file says of itself.

    `ranks` by part; `targets` are the attentions it stands beside. `licence` and `training_data`
    go to the film's credits. `training_key` is the run that made it.
    """

    domain: str
    base: BaseIdentity
    ranks: Mapping[str, int]
    targets: tuple[str, ...]
    licence: str = ""
    training_data: str = ""
    steps: Mapping[str, int] | None = None
    training_key: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Adapter:
    """One adapter in memory: its card, and tensors named by attention and part."""

    card: AdapterCard
    tensors: Mapping[str, torch.Tensor]


class ForeignAdapter(BadRequest):
    """An adapter's file was trained beside another base; `shot_id` is where it is named, if known."""

    def __init__(self, path: str, made_for: str, used_with: str, shot_id: str = "") -> None:
        super().__init__(path, made_for, used_with, shot_id)
        self.path, self.made_for, self.used_with = path, made_for, used_with
        self.shot_id = shot_id

    def __str__(self) -> str:
        where = f"shot {self.shot_id}: " if self.shot_id else ""
        return (
            f"{where}the adapter {self.path!r} was trained for {self.made_for} and does not fit "
            f"{self.used_with}: choose its base with --base, or train one for this base with "
            "moviefactory adapters train"
        )


def moved_note(card: AdapterCard, base: BaseIdentity) -> str:
    """Return what to tell of an adapter that was trained at another commit of its base, else ""."""
    if not base.moved_since(card.base):
        return ""
    return (
        f"the adapter {card.domain!r} was trained on commit {card.base.commit[:12]} of "
        f"{base.base_id}, and commit {base.commit[:12]} is here: its shots may look otherwise than "
        "it was taught; if they do, train it again"
    )


def ranks_of(tensors: Mapping[str, torch.Tensor]) -> dict[str, int]:
    """Return the largest rank of each part."""
    ranks: dict[str, int] = {}
    for name, tensor in tensors.items():
        if name.endswith(".down.weight"):
            part = name.split(".")[-3]
            ranks[part] = max(ranks.get(part, 0), int(tensor.shape[0]))
    return dict(sorted(ranks.items()))


def targets_of(tensors: Mapping[str, torch.Tensor]) -> tuple[str, ...]:
    """Return the attentions that tensors stand beside, in their order."""
    names = (name for name in tensors if name.endswith(".down.weight"))
    return tuple(dict.fromkeys(name.rsplit(".", 3)[0] for name in names))


def save_adapter(path: Path, adapter: Adapter) -> None:
    """Write an adapter in one step: whole, or not at all. Raises: DiskFull; UnwritableFolder."""
    metadata = {"format": FORMAT, "card": json.dumps(asdict(adapter.card), ensure_ascii=False)}
    write_tensors(path, adapter.tensors, metadata)


def write_tensors(
    path: Path, tensors: Mapping[str, torch.Tensor], metadata: Mapping[str, str]
) -> None:
    """Write one safetensors file in one step: whole, or not at all.

    Raises: DiskFull; UnwritableFolder.
    """
    from safetensors.torch import save_file

    with room_for(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_name(f"{PART}{os.getpid()}-{path.name}")
        try:
            save_file(dict(tensors), part, metadata=dict(metadata))
            with part.open("rb+") as stream:
                os.fsync(stream.fileno())
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)


def read_tensors(path: Path, what: str) -> tuple[dict[str, torch.Tensor], dict[str, str]]:
    """Return a safetensors file's tensors, on the CPU, and its metadata. Raises: UnreadableFile."""
    metadata = _read_metadata(path, what)
    from safetensors import SafetensorError
    from safetensors.torch import load_file

    try:
        return load_file(path), metadata
    except (OSError, SafetensorError) as error:
        raise UnreadableFile(what, str(path), str(error), "make or download it again") from error


def read_card(path: Path) -> AdapterCard:
    """Return what an adapter's file says of itself, without loading it.

    Raises: UnreadableFile; MissingExtra.
    """
    metadata = _read_metadata(path, WHAT)
    try:
        if metadata["format"] != FORMAT:
            raise ValueError(f"its format is {metadata['format']!r}, not {FORMAT!r}")
        facts: dict[str, Any] = json.loads(metadata["card"])
        base = BaseIdentity(**facts.pop("base"))
        return AdapterCard(base=base, targets=tuple(facts.pop("targets")), **facts)
    except (KeyError, TypeError, ValueError) as error:
        raise UnreadableFile(
            WHAT,
            str(path),
            f"it does not say which base it belongs to ({error})",
            "a LoRA from the hub is given with --lora instead",
        ) from error


def load_adapter(path: Path, base: BaseIdentity | None = None) -> Adapter:
    """Return the adapter in a file, which must be one of `base` if that is given.

    Raises: UnreadableFile; ForeignAdapter.
    """
    card = read_card(path)
    if base is not None and not base.accepts(card.base):
        raise ForeignAdapter(str(path), str(card.base), str(base))
    tensors, _ = read_tensors(path, WHAT)
    import torch

    for name, tensor in tensors.items():
        if not torch.isfinite(tensor).all():
            raise UnreadableFile(
                WHAT, str(path), f"{name} holds numbers that are not finite", "train it again"
            )
    return Adapter(card, tensors)


def _read_metadata(path: Path, what: str) -> dict[str, str]:
    if path.suffix.lower() in PICKLES:
        raise UnreadableFile(
            what,
            str(path),
            "it is a pickle, which can run any program when it is opened",
            "only .safetensors files are read; ask its author for one",
        )
    try:
        from safetensors import SafetensorError, safe_open
    except ModuleNotFoundError as error:
        raise MissingExtra(f"the {what} {path.name}", str(error.name), "neural") from error
    try:
        with safe_open(path, framework="np") as opened:
            return dict(opened.metadata() or {})
    except FileNotFoundError as error:
        raise UnreadableFile(what, str(path), "it does not exist", "check the path") from error
    except (OSError, SafetensorError) as error:
        raise UnreadableFile(
            what,
            str(path),
            f"it is no whole safetensors file ({error})",
            "make or download it again",
        ) from error
