"""Where a base's weights lie, what a download would bring, and the download. Asks before it fetches."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from moviefactory.errors import MovieError
from moviefactory.shots.neural.bases.faults import (
    BrokenWeights,
    DiskTooSmall,
    NoPublishedWeights,
    WeightsMissing,
)
from moviefactory.shots.neural.bases.own import INDEX, component_names, read_json
from moviefactory.shots.neural.bases.record import BasePart, BaseRecord

WANTED: Final = ("*.json", "*.safetensors", "*.txt", "*.model")
IGNORED: Final = ("*.fp16*", "*.bf16*", "*.fp32*", "*.non_ema*", "*.ema*")
"""Variants of the same weights, which diffusers leaves where they are."""
UNUSED: Final = ("safety_checker",)
SPARE_BYTES = 10**9


@dataclass(frozen=True, slots=True)
class Download:
    """What fetching a base would cost. `is_exact`: the hub was asked; else it is the table's guess.

    Units: bytes; `missing_bytes` of `total_bytes` are not here yet.
    """

    name: str
    folder: Path
    total_bytes: int
    missing_bytes: int
    is_exact: bool


@dataclass(frozen=True, slots=True)
class Weights:
    """Where a whole base lies: the pipeline's folder, and those of parts that live elsewhere."""

    folder: Path
    parts: Mapping[str, Path]


Consent = Callable[[Download], bool]


def never(download: Download) -> bool:
    """Agree to no download."""
    return False


def find_weights(record: BaseRecord) -> Weights | None:
    """Return where the weights lie, None if they are not all here; asks no network.

    Raises: NoPublishedWeights; BrokenWeights if some of them are missing or cut short.
    """
    if not record.hub_id:
        raise NoPublishedWeights(record.name)
    if is_own_folder(record):
        return Weights(Path(record.hub_id), {})
    from moviefactory.shots.neural.bases import hub

    index = hub.cached_snapshot(record.hub_id, record.revision, (INDEX,))
    if index is None or not (index / INDEX).is_file():
        return None
    folder = hub.cached_snapshot(record.hub_id, record.revision, *_patterns(record, index))
    if folder is None:
        return None
    parts = {}
    for part in record.parts:
        found = hub.cached_snapshot(part.hub_id, part.revision, *_part_patterns(part))
        if found is None:
            return None
        parts[part.component] = found / part.subfolder
    _check_whole(record, folder)
    return Weights(folder, parts)


def resolved_commit(record: BaseRecord) -> str:
    """Return the commit of the base's weights in the hub's cache; asks no network.

    It is "" for a base of the user's own, and while nothing of the base has been fetched.
    """
    if not record.hub_id or is_own_folder(record):
        return ""
    try:
        from moviefactory.shots.neural.bases import hub

        index = hub.cached_snapshot(record.hub_id, record.revision, (INDEX,))
    except MovieError:  # no client, or half a download: there is nothing to tell
        return ""
    return index.name if index is not None and (index / INDEX).is_file() else ""


def look_up_download(record: BaseRecord, *, offline: bool) -> Download:
    """Return what fetching the base would bring, by the hub where it may be asked.

    Raises: NoPublishedWeights; what `hub.remote_files` raises.
    """
    if not record.hub_id:
        raise NoPublishedWeights(record.name)
    if is_own_folder(record):
        return Download(record.name, Path(record.hub_id), 0, 0, True)
    from moviefactory.shots.neural.bases import hub

    cache = hub.cache_folder()
    if hub.is_forbidden(offline=offline):
        guess = int(record.download_gb * 1e9)
        return Download(record.name, cache, guess, guess, False)
    index = hub.fetch_file(record.hub_id, record.revision, INDEX).parent
    asked = [hub.remote_files(record.hub_id, record.revision, *_patterns(record, index))]
    for part in record.parts:
        asked.append(hub.remote_files(part.hub_id, part.revision, *_part_patterns(part)))
    total = sum(files.total_bytes for files in asked)
    missing = sum(files.missing_bytes for files in asked)
    return Download(record.name, cache, total, missing, True)


def ensure_weights(record: BaseRecord, *, offline: bool, consent: Consent) -> Weights:
    """Return where the weights lie, fetching what is missing if `consent` agrees.

    What a broken download left is kept and gone on with.
    Raises: NoPublishedWeights; WeightsMissing if the network is forbidden or consent is refused;
    DiskTooSmall; GatedWeights; NoSuchRepository; HubUnreachable; BrokenWeights; DiskFull.
    """
    broken: MovieError | None = None
    try:
        found = find_weights(record)
    except BrokenWeights as error:
        found, broken = None, error
    if found is not None:
        return found
    from moviefactory.shots.neural.bases import hub

    if hub.is_forbidden(offline=offline):
        raise broken or WeightsMissing(
            record.name, record.download_gb, str(hub.cache_folder()), True
        )
    download = look_up_download(record, offline=offline)
    if not consent(download):
        gigabytes = download.missing_bytes / 1e9
        raise WeightsMissing(record.name, gigabytes, str(download.folder), False)
    _check_room(record, download)
    index = hub.fetch_file(record.hub_id, record.revision, INDEX).parent
    hub.fetch(record.hub_id, record.revision, *_patterns(record, index))
    for part in record.parts:
        hub.fetch(part.hub_id, part.revision, *_part_patterns(part))
    found = find_weights(record)
    if found is None:
        why = f"the repository has no {INDEX}, or no weights as safetensors"
        raise BrokenWeights(record.name, why, str(download.folder))
    return found


def is_own_folder(record: BaseRecord) -> bool:
    """Whether the base is a folder on this machine, not a repository."""
    return Path(record.hub_id).is_dir()


def _patterns(record: BaseRecord, folder: Path) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return which files of the repository are wanted and which are not, by its model index."""
    wanted = tuple(
        f"{name}/{pattern}" for name in _own_components(record, folder) for pattern in WANTED
    )
    return (INDEX, *wanted), IGNORED


def _own_components(record: BaseRecord, folder: Path) -> tuple[str, ...]:
    index = read_json(folder / INDEX, "model index")
    elsewhere = {*UNUSED, *(part.component for part in record.parts)}
    return tuple(name for name in component_names(index) if name not in elsewhere)


def _part_patterns(part: BasePart) -> tuple[tuple[str, ...], tuple[str, ...]]:
    prefix = f"{part.subfolder}/" if part.subfolder else ""
    return tuple(f"{prefix}{pattern}" for pattern in WANTED), IGNORED


def _check_whole(record: BaseRecord, folder: Path) -> None:
    """Refuse a snapshot in which a component or a shard is missing."""
    for name in _own_components(record, folder):
        if not (folder / name).is_dir():
            raise BrokenWeights(record.name, f"{name}/ is missing", str(folder))
        for shards in sorted((folder / name).glob("*.safetensors.index.json")):
            named = read_json(shards, "list of shards").get("weight_map", {})
            for shard in sorted(set(named.values())):
                if not (folder / name / shard).is_file():
                    raise BrokenWeights(record.name, f"{name}/{shard} is missing", str(folder))


def _check_room(record: BaseRecord, download: Download) -> None:
    place = download.folder
    while not place.exists():
        place = place.parent
    free = shutil.disk_usage(place).free
    if free < download.missing_bytes + SPARE_BYTES:
        need = (download.missing_bytes + SPARE_BYTES) / 1e9
        raise DiskTooSmall(record.name, str(download.folder), need, free / 1e9)
