"""The text-to-image models that stills are drawn with. Knows facts as published; loads nothing.

They are told of as other bases are, a window of one frame: so weights are found, asked for and
fetched in the same way.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path
from typing import Final

from pydantic import ValidationError

from moviefactory.errors import UnreadableFile
from moviefactory.shots.neural.bases.faults import NotADiffusersFolder, UnknownBase
from moviefactory.shots.neural.bases.ladder import memory_ladder
from moviefactory.shots.neural.bases.own import (
    FACTS,
    INDEX,
    OwnFacts,
    component_names,
    folder_digest,
    read_json,
    refuse_pickles,
)
from moviefactory.shots.neural.bases.record import BaseRecord

STILLS_VERSION: Final = "1"
FAMILY: Final = "still"
UNKNOWN: Final = "not known: see where it comes from"
SIZE_MULTIPLE = 16
BYTES_PER_BILLION_GB = 2.0
_HUB_ID = re.compile(r"[A-Za-z0-9][\w.-]*/[\w.-]+")


def _row(
    name: str, about: str, hub_id: str, class_name: str, licence: str, billions: float,
    text_billions: float, side: int, download_gb: float, guidance: float, steps: int,
) -> BaseRecord:  # fmt: skip
    return BaseRecord(
        name=name, about=about, family=FAMILY, hub_id=hub_id, revision="main",
        classes=(class_name,), licence=licence, territory="worldwide", parameters=billions,
        memory_gib=memory_ladder((billions,), (text_billions,), 0.08, 2.0),
        download_gb=download_gb, size_multiple=SIZE_MULTIPLE, pixels=side * side, frame_multiple=1,
        frame_remainder=0, window_frames=1, fps=Fraction(1), guidance=guidance, steps=steps,
    )  # fmt: skip


_ROWS: Final = (
    _row(
        "sdxl", "Stable Diffusion XL: a megapixel, on a card of 8 GB",
        "stabilityai/stable-diffusion-xl-base-1.0", "StableDiffusionXLPipeline",
        "CreativeML Open RAIL++-M", 2.57, 0.82, 1024, 13.9, 5.0, 40,
    ),
    _row(
        "sd-1.5", "Stable Diffusion 1.5: a quarter of a megapixel, on a card of 4 GB",
        "stable-diffusion-v1-5/stable-diffusion-v1-5", "StableDiffusionPipeline",
        "CreativeML Open RAIL-M", 0.86, 0.12, 512, 4.3, 7.5, 40,
    ),
)  # fmt: skip
DEFAULT_STILL_BASE: Final = "sdxl"
STILL_BASES: Final[Mapping[str, BaseRecord]] = {record.name: record for record in _ROWS}


@dataclass(frozen=True, slots=True)
class StillSetup:
    """What was chosen for a film's stills. `base` is a name, folder or hub id; "" is the default.

    On a processor `cores` of it work (0: as torch is set).
    """

    base: str = ""
    steps: int | None = None
    guidance: float | None = None
    offline: bool = False
    device: str = ""
    cores: int = 0


def find_still_base(name: str) -> BaseRecord:
    """Return the record of a text-to-image model by its name, folder or hub id; asks no network.

    Raises: UnknownBase; NotADiffusersFolder; PickleWeights; UnreadableFile.
    """
    wanted = name.strip() or DEFAULT_STILL_BASE
    for record in STILL_BASES.values():
        if wanted in (record.name, record.hub_id):
            return record
    path = Path(wanted).expanduser()
    if path.exists() or wanted.startswith((".", "/", "~")):
        return _read_folder(path)
    if _HUB_ID.fullmatch(wanted):
        like = STILL_BASES[DEFAULT_STILL_BASE]
        return replace(
            like, name=wanted, hub_id=wanted, licence=UNKNOWN, territory=UNKNOWN,
            about=f"taken for one like {like.name}",
        )  # fmt: skip
    raise UnknownBase(wanted, (), tuple(STILL_BASES))


def still_version(record: BaseRecord, setup: StillSetup) -> str:
    """Return a digest of all that is not in an order and makes its still what it is."""
    is_own = record.revision.startswith("sha256:")
    facts = [
        STILLS_VERSION,
        record.revision if is_own else f"{record.hub_id}@{record.revision}",
        record.pixels,
        setup.steps or record.steps,
        record.guidance if setup.guidance is None else setup.guidance,
    ]
    return hashlib.sha256(json.dumps(facts).encode()).hexdigest()[:16]


def _read_folder(folder: Path) -> BaseRecord:
    if not (folder / INDEX).is_file():
        why = f"there is no {INDEX} in it" if folder.is_dir() else "there is no such folder"
        raise NotADiffusersFolder(str(folder), why)
    index = read_json(folder / INDEX, "model index")
    refuse_pickles(folder, index)
    names = component_names(index)
    billions = {name: _weight_bytes(folder / name) / BYTES_PER_BILLION_GB / 1e9 for name in names}
    denoisers = tuple(billions.get(name, 0.0) for name in ("unet", "transformer"))
    text = tuple(size for name, size in billions.items() if name.startswith("text_enc"))
    like = STILL_BASES[DEFAULT_STILL_BASE]
    own = replace(
        like,
        name=folder.name,
        about="a folder of your own",
        hub_id=str(folder),
        revision=folder_digest(folder),
        classes=(str(index.get("_class_name")),),
        licence=UNKNOWN,
        territory=UNKNOWN,
        parameters=sum(denoisers),
        memory_gib=memory_ladder(denoisers, text, billions.get("vae", 0.0), 2.0),
        download_gb=0.0,
        pixels=_pixels(folder) or like.pixels,
    )
    return _with_own_facts(own, folder)


def _with_own_facts(record: BaseRecord, folder: Path) -> BaseRecord:
    """Return the record with what `moviefactory.json` says: few steps of a distilled model, say."""
    path = folder / FACTS
    if not path.is_file():
        return record
    try:
        facts = OwnFacts.model_validate(read_json(path, "facts of a base"))
    except ValidationError as error:
        why = str(error.errors()[0]["msg"])
        remedy = f"mend or delete it; known are {', '.join(OwnFacts.model_fields)}"
        raise UnreadableFile("facts of a base", str(path), why, remedy) from None
    return replace(record, **{name: getattr(facts, name) for name in facts.model_fields_set})


def _weight_bytes(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.glob("*.safetensors"))


def _pixels(folder: Path) -> int:
    """Return the area that a U-Net was trained on, 0 where its folder does not say."""
    unet, vae = folder / "unet" / "config.json", folder / "vae" / "config.json"
    try:
        side = read_json(unet, "config")["sample_size"]
        stages = len(read_json(vae, "config")["block_out_channels"])
        return int(side * 2 ** (stages - 1)) ** 2
    except (UnreadableFile, KeyError, TypeError):
        return 0
