"""A base of the user's own: a diffusers folder, read without opening its weights. Knows no network.

What a folder's family says of size, length and speed may be wrong for a model trained otherwise;
`moviefactory.json` beside `model_index.json` overrides it, fact by fact.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from math import log
from pathlib import Path
from typing import Annotated, Any, Final

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from moviefactory.errors import UnreadableFile
from moviefactory.shots.neural.bases.faults import (
    BrokenWeights,
    NotADiffusersFolder,
    PickleWeights,
    UnknownPipelineClass,
)
from moviefactory.shots.neural.bases.ladder import GIB_PER_BILLION, LEAF_GIB, memory_ladder
from moviefactory.shots.neural.bases.record import BaseRecord, Rung
from moviefactory.shots.neural.bases.table import BASES

INDEX: Final = "model_index.json"
FACTS: Final = "moviefactory.json"
PICKLES: Final = (".bin", ".ckpt", ".pt", ".pth", ".pkl", ".pickle")
HEADER_LIMIT_BYTES = 100_000_000
WHOLE_BYTES = 1 << 20
SAMPLES, SAMPLE_BYTES = 256, 1 << 12


class OwnFacts(BaseModel):
    """What `moviefactory.json` may say of a base. Only what is set counts; the rest is the family's."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    about: Annotated[str, Field(max_length=200)] = ""
    licence: Annotated[str, Field(max_length=200)] = ""
    territory: Annotated[str, Field(max_length=200)] = ""
    size_multiple: Annotated[int, Field(ge=2, le=512)] = 2
    pixels: Annotated[int, Field(ge=1024, le=2**26)] = 1024
    frame_multiple: Annotated[int, Field(ge=1, le=64)] = 1
    frame_remainder: Annotated[int, Field(ge=0, le=64)] = 0
    window_frames: Annotated[int, Field(ge=1, le=10_000)] = 1
    fps: Annotated[Fraction, BeforeValidator(str), Field(gt=0, le=240)] = Fraction(24)
    guidance: Annotated[float, Field(ge=0, le=100)] = 1.0
    steps: Annotated[int, Field(ge=1, le=1000)] = 1


@dataclass(frozen=True, slots=True)
class OwnNetworks:
    """The parameters of a base's components, by component. Units: 10^9."""

    billions: Mapping[str, float]

    @property
    def denoisers(self) -> tuple[float, ...]:
        """The networks that are called at every step."""
        named = ("transformer", "unet", "motion_adapter")
        return tuple(size for name, size in self.billions.items() if name.startswith(named))

    def ladder(self, like: BaseRecord) -> Mapping[Rung, float]:
        """Return the memory by rung, with the activations of the base that it is like."""
        text = tuple(size for name, size in self.billions.items() if name.startswith("text_enc"))
        other = sum(self.billions.values()) - sum(self.denoisers) - sum(text)
        activations = like.memory_gib[Rung.SEQUENTIAL] - LEAF_GIB
        return memory_ladder(self.denoisers or (0.0,), text, max(0.0, other), activations)


def read_folder(folder: Path) -> BaseRecord:
    """Return the record of the pipeline that was saved to `folder`.

    Its `revision` is a digest of what lies there, so that takes filmed with other weights are not
    taken for takes of these.
    Raises: NotADiffusersFolder; UnknownPipelineClass; PickleWeights; BrokenWeights; UnreadableFile.
    """
    if folder.suffix in PICKLES:
        raise PickleWeights(str(folder), folder.name)
    if not folder.is_dir():
        why = "it is a single file" if folder.exists() else "there is no such folder"
        raise NotADiffusersFolder(str(folder), why)
    if not (folder / INDEX).is_file():
        for pickle in sorted(path for path in folder.iterdir() if path.suffix in PICKLES):
            raise PickleWeights(str(folder), pickle.name)
        raise NotADiffusersFolder(str(folder), f"there is no {INDEX} in it")
    index = read_json(folder / INDEX, "model index")
    refuse_pickles(folder, index)
    sizes = {name: _billions(folder / name) for name in component_names(index)}
    networks = OwnNetworks({name: size for name, size in sizes.items() if size})
    record = record_like(str(folder), str(index.get("_class_name")), networks)
    return replace(_with_own_facts(record, folder), revision=folder_digest(folder))


def record_like(base: str, class_name: str, networks: OwnNetworks) -> BaseRecord:
    """Return a record for `base`: that of the known one with this class which is nearest in size.

    Raises: UnknownPipelineClass, listing the known.
    """
    alike = [record for record in BASES.values() if class_name in record.classes]
    if not alike:
        known = dict.fromkeys(name for record in BASES.values() for name in record.classes)
        raise UnknownPipelineClass(base, class_name, tuple(known))
    billions = sum(networks.denoisers) or 1e-6
    like = min(alike, key=lambda record: abs(log(record.parameters / billions)))
    others = tuple(name for name in like.classes if name != class_name)
    needs_image = like.needs_image or class_name.endswith("ImageToVideoPipeline")
    return replace(
        like,
        name=Path(base).name,
        about=f"{class_name}, taken for one like {like.name}",
        hub_id=base,
        classes=(class_name, *others),
        licence="not known: see where it comes from",
        territory="not known: see where it comes from",
        parameters=billions,
        memory_gib=networks.ladder(like),
        download_gb=sum(networks.billions.values()) * GIB_PER_BILLION * 2**30 / 1e9,
        needs_image=needs_image,
        together=like.together and not needs_image,
        parts=(),
    )


def component_names(index: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the components of a model index that are saved in folders of their names."""
    return tuple(
        name
        for name, value in index.items()
        if not name.startswith("_") and isinstance(value, Sequence) and len(value) == 2 and value[0]
    )


def refuse_pickles(folder: Path, index: Mapping[str, Any]) -> None:
    """Raise PickleWeights if a component has weights, but none as safetensors."""
    for name in component_names(index):
        files = sorted(path.name for path in (folder / name).glob("*"))
        pickles = [file for file in files if file.endswith(PICKLES)]
        if pickles and not any(file.endswith(".safetensors") for file in files):
            raise PickleWeights(str(folder), f"{name}/{pickles[0]}")


def read_json(path: Path, what: str) -> dict[str, Any]:
    """Return a JSON object. Raises: UnreadableFile."""
    remedy = "save or fetch the base again"
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise UnreadableFile(what, str(path), str(error), remedy) from None
    if not isinstance(value, dict):
        raise UnreadableFile(what, str(path), "it holds no JSON object", remedy)
    return value


def save_facts(folder: Path, facts: OwnFacts) -> None:
    """Write what is to be known of a base beside its model index."""
    told = facts.model_dump(mode="json", exclude_unset=True)
    (folder / FACTS).write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")


def folder_digest(folder: Path) -> str:
    """Return a digest of a base: of small files whole, of large ones 256 samples and the size.

    Training changes practically every number of a network, so samples tell two apart.
    """
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.suffix not in (".json", ".safetensors", ".txt", ".model") or not path.is_file():
            continue
        size = path.stat().st_size
        digest.update(f"{path.relative_to(folder).as_posix()}\0{size}\0".encode())
        with path.open("rb") as file:
            if size <= WHOLE_BYTES:
                digest.update(file.read())
                continue
            for number in range(SAMPLES):
                file.seek((size - SAMPLE_BYTES) * number // (SAMPLES - 1))
                digest.update(file.read(SAMPLE_BYTES))
    return f"sha256:{digest.hexdigest()[:32]}"


def _with_own_facts(record: BaseRecord, folder: Path) -> BaseRecord:
    path = folder / FACTS
    if not path.is_file():
        return record
    remedy = f"mend or delete it; known are {', '.join(OwnFacts.model_fields)}"
    try:
        facts = OwnFacts.model_validate(read_json(path, "facts of a base"))
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        why = f"{where}: {first['msg']}"
        raise UnreadableFile("facts of a base", str(path), why, remedy) from None
    own = replace(record, **{name: getattr(facts, name) for name in facts.model_fields_set})
    own = replace(own, memory_gib=_for_window(own, record))
    if (own.window_frames - own.frame_remainder) % own.frame_multiple:
        rule = f"{own.frame_multiple}k+{own.frame_remainder}"
        why = f"window_frames: {own.window_frames} is not {rule}"
        raise UnreadableFile("facts of a base", str(path), why, remedy)
    return own


def _for_window(own: BaseRecord, like: BaseRecord) -> Mapping[Rung, float]:
    """Return the memory by rung for a window of another size: what its picture takes is in scale."""
    sizes = [record.pixels * record.window_frames for record in (own, like)]
    activations = like.memory_gib[Rung.SEQUENTIAL] - LEAF_GIB
    spared = activations * (1 - sizes[0] / sizes[1])
    return {rung: round(need - spared, 1) for rung, need in like.memory_gib.items()}


def _billions(folder: Path) -> float:
    """Return the parameters in a component's safetensors, read from their headers alone."""
    files = sorted(folder.glob("*.safetensors")) if folder.is_dir() else []
    plain = [path for path in files if path.name.count(".") == 1]
    return sum(_parameters(path) for path in plain or files) / 1e9


def _parameters(path: Path) -> int:
    try:
        with path.open("rb") as file:
            length = int.from_bytes(file.read(8), "little")
            header = dict(json.loads(file.read(min(length, HEADER_LIMIT_BYTES))))
        shapes = [row["shape"] for name, row in header.items() if name != "__metadata__"]
        end = max((row["data_offsets"][1] for row in header.values() if "shape" in row), default=0)
    except (OSError, ValueError, AttributeError, KeyError, TypeError) as error:
        why = f"{path.name} is no safetensors file ({error})"
        raise BrokenWeights(path.parent.parent.name, why, str(path)) from None
    if path.stat().st_size < 8 + length + end:
        raise BrokenWeights(path.parent.parent.name, f"{path.name} is cut short", str(path))
    count = 0
    for shape in shapes:
        size = 1
        for side in shape:
            size *= int(side)
        count += size
    return count
