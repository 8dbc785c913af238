"""The border to the model hub: ask, list, fetch. Knows huggingface_hub and its faults; no bases.

What the hub's own variables say (HF_HOME, HF_HUB_CACHE, HF_HUB_OFFLINE, HF_ENDPOINT, HF_TOKEN) holds.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

from moviefactory.errors import DiskFull, MissingExtra
from moviefactory.shots.neural.bases.faults import (
    BrokenWeights,
    GatedWeights,
    HubUnreachable,
    NoSuchRepository,
)

try:
    import huggingface_hub
    from huggingface_hub import constants, errors
except ImportError as error:
    raise MissingExtra("the neural camera", str(error.name), "neural") from None


@dataclass(frozen=True, slots=True)
class RemoteFiles:
    """What a repository holds of the files that were asked for. Units: bytes."""

    commit: str
    sizes: Mapping[str, int]
    missing_bytes: int

    @property
    def total_bytes(self) -> int:
        """What all of them weigh."""
        return sum(self.sizes.values())


def is_forbidden(*, offline: bool) -> bool:
    """Whether the network must not be used: as asked, or by HF_HUB_OFFLINE."""
    return offline or bool(constants.HF_HUB_OFFLINE)


def cache_folder() -> Path:
    """Return the folder into which the hub's files are fetched."""
    return Path(constants.HF_HUB_CACHE)


def cached_snapshot(
    hub_id: str, revision: str, allow: Sequence[str], ignore: Sequence[str] = ()
) -> Path | None:
    """Return where the files lie, None if there is nothing; asks no network.

    Raises: BrokenWeights if the hub's own list shows that some are missing; NoSuchRepository if no
    repository can have such an id.
    """
    try:
        return Path(
            huggingface_hub.snapshot_download(
                hub_id,
                revision=revision,
                allow_patterns=list(allow),
                ignore_patterns=list(ignore),
                local_files_only=True,
            )
        )
    except errors.IncompleteSnapshotError:
        folder = cache_folder() / f"models--{hub_id.replace('/', '--')}"
        why = "a download was broken off"
        raise BrokenWeights(hub_id, why, str(folder)) from None
    except errors.LocalEntryNotFoundError:
        return None
    except errors.HFValidationError:
        raise NoSuchRepository(hub_id, revision, "repository") from None


def remote_files(
    hub_id: str, revision: str, allow: Sequence[str], ignore: Sequence[str] = ()
) -> RemoteFiles:
    """Return what a fetch would bring; nothing is fetched. Raises: as `fetch`."""
    with _explained(hub_id, revision):
        info = huggingface_hub.HfApi().model_info(hub_id, revision=revision, files_metadata=True)
        listed = {file.rfilename: file.size or 0 for file in info.siblings or ()}
        sizes = {
            name: size
            for name, size in listed.items()
            if _matches(name, allow) and not _matches(name, ignore)
        }
        commit = str(info.sha)
        missing = sum(
            size
            for name, size in sizes.items()
            if not isinstance(
                huggingface_hub.try_to_load_from_cache(hub_id, name, revision=commit), str
            )
        )
    return RemoteFiles(commit, sizes, missing)


def fetch(hub_id: str, revision: str, allow: Sequence[str], ignore: Sequence[str] = ()) -> Path:
    """Fetch files, going on where a broken download stopped, and return their folder.

    Raises: GatedWeights; NoSuchRepository; HubUnreachable; DiskFull.
    """
    with _explained(hub_id, revision):
        return Path(
            huggingface_hub.snapshot_download(
                hub_id,
                revision=revision,
                allow_patterns=list(allow),
                ignore_patterns=list(ignore),
                max_workers=4,
            )
        )


def fetch_file(hub_id: str, revision: str, name: str) -> Path:
    """Fetch one file and return its path. Raises: as `fetch`."""
    with _explained(hub_id, revision):
        return Path(huggingface_hub.hf_hub_download(hub_id, name, revision=revision))


@contextmanager
def _explained(hub_id: str, revision: str) -> Iterator[None]:
    """Turn what the hub's client raises into errors with a remedy."""
    try:
        yield
    except errors.GatedRepoError:
        raise GatedWeights(hub_id, f"{constants.ENDPOINT}/{hub_id}") from None
    except errors.RepositoryNotFoundError:
        raise NoSuchRepository(hub_id, revision, "repository") from None
    except errors.RevisionNotFoundError:
        raise NoSuchRepository(hub_id, revision, "revision") from None
    except errors.RemoteEntryNotFoundError as error:
        raise NoSuchRepository(hub_id, revision, f"file {_file_of(error)}") from None
    except errors.HFValidationError:
        raise NoSuchRepository(hub_id, revision, "repository") from None
    except errors.HfHubHTTPError as error:
        status = error.response.status_code
        if status == 401:
            # The hub says so of private repositories and of those that are not there, alike.
            raise NoSuchRepository(hub_id, revision, "repository") from None
        if status == 403:
            raise GatedWeights(hub_id, f"{constants.ENDPOINT}/{hub_id}") from None
        raise HubUnreachable(hub_id, f"it answered {status}") from None
    except errors.LocalEntryNotFoundError as error:
        cause = error.__cause__ or error
        raise HubUnreachable(hub_id, _short(cause)) from None
    except OSError as error:
        if error.errno == 28:
            raise DiskFull(str(cache_folder())) from None
        raise HubUnreachable(hub_id, _short(error)) from None
    except Exception as error:
        # The client's transport (httpx2) has errors outside OSError: time-outs, cut connections.
        if type(error).__module__.partition(".")[0] in ("httpx", "httpx2", "httpcore", "httpcore2"):
            raise HubUnreachable(hub_id, _short(error)) from None
        raise


def _matches(name: str, patterns: Sequence[str]) -> bool:
    """Whether one of the patterns fits, as huggingface_hub reads them: `*` goes over slashes."""
    return any(fnmatch(name, pattern) for pattern in patterns)


def _short(error: BaseException) -> str:
    lines = str(error).strip().splitlines()
    return f"{type(error).__name__}: {lines[0][:200]}" if lines else type(error).__name__


def _file_of(error: Any) -> str:
    return str(error.response.url).rpartition("/resolve/")[2].partition("/")[2] or "that was asked"
