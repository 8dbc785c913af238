"""Find the base that a user names: a row, a folder, a repository. Knows where to look; loads none."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path

from moviefactory.shots.neural.bases.faults import (
    NotADiffusersFolder,
    PickleWeights,
    RemoteCode,
    UnknownBase,
    WeightsMissing,
)
from moviefactory.shots.neural.bases.own import (
    INDEX,
    PICKLES,
    OwnNetworks,
    component_names,
    read_folder,
    read_json,
    record_like,
)
from moviefactory.shots.neural.bases.record import BaseRecord
from moviefactory.shots.neural.bases.table import BASES, DEFAULT_BASE

_HUB_ID = re.compile(r"[A-Za-z0-9][\w.-]*/[\w.-]+")
BF16_BYTES = 2


def find_base(name: str, *, offline: bool = False) -> BaseRecord:
    """Return the record of a base by its name, its folder, or its id on the hub ("": the default).

    Only an id that is in no row asks the network, and only for the list of the repository's files.
    Raises: UnknownBase; NotADiffusersFolder; UnknownPipelineClass; PickleWeights; RemoteCode;
    WeightsMissing if the network is forbidden; what `hub.fetch` raises.
    """
    wanted = name.strip() or DEFAULT_BASE
    for record in BASES.values():
        if wanted in (record.name, record.hub_id):
            return record
    path = Path(wanted).expanduser()
    if path.exists() or wanted.startswith((".", "/", "~")) or path.suffix in PICKLES:
        return read_folder(path)
    if _HUB_ID.fullmatch(wanted):
        return _read_hub(wanted, offline=offline)
    near = get_close_matches(wanted.lower(), BASES, n=3, cutoff=0.5)
    raise UnknownBase(wanted, tuple(near), tuple(BASES))


def _read_hub(hub_id: str, *, offline: bool) -> BaseRecord:
    from moviefactory.shots.neural.bases import hub

    here = hub.cached_snapshot(hub_id, "main", (INDEX,))
    if here is not None and (here / INDEX).is_file() and _is_whole(here):
        return _at_hub(read_folder(here), hub_id, here.name)
    if hub.is_forbidden(offline=offline):
        raise WeightsMissing(hub_id, 0.0, str(hub.cache_folder()), True)
    files = hub.remote_files(hub_id, "main", ("*",))
    if INDEX not in files.sizes:
        raise NotADiffusersFolder(hub_id, f"the repository has no {INDEX}")
    scripts = [file for file in files.sizes if file.endswith(".py")]
    if scripts:
        raise RemoteCode(hub_id, scripts[0])
    index = read_json(hub.fetch_file(hub_id, files.commit, INDEX), "model index")
    networks = OwnNetworks(
        {name: _billions(hub_id, name, files.sizes) for name in component_names(index)}
    )
    record = record_like(hub_id, str(index.get("_class_name")), networks)
    return _at_hub(record, hub_id, files.commit)


def _is_whole(snapshot: Path) -> bool:
    index = read_json(snapshot / INDEX, "model index")
    return all((snapshot / name).is_dir() for name in component_names(index))


def _billions(hub_id: str, component: str, sizes: Mapping[str, int]) -> float:
    """Return a component's parameters in 10^9, taking its files for bf16."""
    own = [name for name in sizes if name.startswith(f"{component}/")]
    weights = [name for name in own if name.endswith(".safetensors")]
    pickles = [name for name in own if name.endswith(PICKLES)]
    if pickles and not weights:
        raise PickleWeights(hub_id, pickles[0])
    plain = [name for name in weights if name.count(".") == 1]
    return sum(sizes[name] for name in plain or weights) / BF16_BYTES / 1e9


def _at_hub(record: BaseRecord, hub_id: str, commit: str) -> BaseRecord:
    return replace(record, name=hub_id, hub_id=hub_id, revision=commit)
