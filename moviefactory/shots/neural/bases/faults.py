"""What can be wrong with a base, its folder or its weights. Knows faults and remedies; looks at none."""

from __future__ import annotations

from moviefactory.errors import BadRequest, MovieError


class UnknownBase(BadRequest):
    """A name is neither a row of the table, nor a folder, nor a repository on the hub."""

    def __init__(self, name: str, near: tuple[str, ...], known: tuple[str, ...]) -> None:
        super().__init__(name, near, known)
        self.name, self.near, self.known = name, near, known

    def __str__(self) -> str:
        guess = f"did you mean {' or '.join(self.near)}? " if self.near else ""
        return (
            f"no base model is called {self.name!r}: {guess}"
            f"Choose one of {', '.join(self.known)}, a diffusers folder, or a hub id owner/name"
        )


class NotADiffusersFolder(BadRequest):
    """A path was given as a base, but there is no pipeline in it."""

    def __init__(self, path: str, why: str) -> None:
        super().__init__(path, why)
        self.path, self.why = path, why

    def __str__(self) -> str:
        return (
            f"{self.path!r} is no base model: {self.why}; name a folder that diffusers saved "
            "(it holds model_index.json), or a base of `moviefactory bases`"
        )


class UnknownPipelineClass(BadRequest):
    """A folder or repository holds a pipeline that no family here can be asked for."""

    def __init__(self, base: str, class_name: str, known: tuple[str, ...]) -> None:
        super().__init__(base, class_name, known)
        self.base, self.class_name, self.known = base, class_name, known

    def __str__(self) -> str:
        return (
            f"{self.base!r} holds a {self.class_name}, which is not filmed with here: known are "
            f"{', '.join(self.known)}"
        )


class PickleWeights(BadRequest):
    """Weights are a pickle, which can run any code when it is opened."""

    def __init__(self, base: str, file: str) -> None:
        super().__init__(base, file)
        self.base, self.file = base, file

    def __str__(self) -> str:
        return (
            f"the weights of {self.base!r} are a pickle ({self.file}), which may run any code when "
            "opened, so it stays closed: take a repository or revision with .safetensors, or "
            "convert it on a machine you can lose (diffusers: pipe.save_pretrained(folder, "
            "safe_serialization=True)) and give that folder"
        )


class RemoteCode(BadRequest):
    """A base wants code of its own repository to be run."""

    def __init__(self, base: str, why: str) -> None:
        super().__init__(base, why)
        self.base, self.why = base, why

    def __str__(self) -> str:
        return (
            f"{self.base!r} needs code of its own ({self.why}), and none from a repository is run "
            "here: take a base whose classes diffusers and transformers know"
        )


class NoPublishedWeights(BadRequest):
    """A base exists as code only."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name

    def __str__(self) -> str:
        return (
            f"nobody has published weights of {self.name}: train your own (docs/bases.md), and "
            "give its folder with --base"
        )


class WeightsMissing(BadRequest):
    """Weights are not on this machine, and were not to be fetched."""

    def __init__(self, name: str, gigabytes: float, folder: str, is_offline: bool) -> None:
        super().__init__(name, gigabytes, folder, is_offline)
        self.name, self.gigabytes, self.folder = name, gigabytes, folder
        self.is_offline = is_offline

    def __str__(self) -> str:
        way = (
            "the network is forbidden (--offline or HF_HUB_OFFLINE): allow it once"
            if self.is_offline
            else "run again and agree to the download (--yes)"
        )
        return (
            f"the weights of {self.name} (about {self.gigabytes:.1f} GB) are not in "
            f"{self.folder!r}: {way}, or give a folder that has them with --base"
        )


class HubUnreachable(MovieError):
    """The model hub did not answer, or answered nonsense."""

    def __init__(self, hub_id: str, why: str) -> None:
        super().__init__(hub_id, why)
        self.hub_id, self.why = hub_id, why

    def __str__(self) -> str:
        return (
            f"the hub cannot be asked for {self.hub_id!r}: {self.why}; look to the network (and "
            "HF_ENDPOINT), then run the same command again: what is there is kept"
        )


class GatedWeights(BadRequest):
    """A repository gives its weights only to those who accepted its licence."""

    def __init__(self, hub_id: str, url: str) -> None:
        super().__init__(hub_id, url)
        self.hub_id, self.url = hub_id, url

    def __str__(self) -> str:
        return (
            f"{self.hub_id} shows its weights only to known readers: accept its licence at "
            f"{self.url}, then `hf auth login` (or set HF_TOKEN), and run again"
        )


class NoSuchRepository(BadRequest):
    """The hub has no such repository, revision or file (or hides it)."""

    def __init__(self, hub_id: str, revision: str, what: str) -> None:
        super().__init__(hub_id, revision, what)
        self.hub_id, self.revision, self.what = hub_id, revision, what

    def __str__(self) -> str:
        return (
            f"the hub has no {self.what} of {self.hub_id!r} at {self.revision!r}, or hides it: "
            "check the spelling (owner/name), or log in with `hf auth login` if it is private"
        )


class BrokenWeights(MovieError):
    """Weights are here only in part, or damaged."""

    def __init__(self, name: str, why: str, folder: str) -> None:
        super().__init__(name, why, folder)
        self.name, self.why, self.folder = name, why, folder

    def __str__(self) -> str:
        return (
            f"the weights of {self.name} are not whole: {self.why}; run again with the network to "
            f"fetch what is missing, or delete {self.folder!r} and fetch all"
        )


class DiskTooSmall(BadRequest):
    """The weights would not fit on the disk."""

    def __init__(self, name: str, folder: str, need_gb: float, free_gb: float) -> None:
        super().__init__(name, folder, need_gb, free_gb)
        self.name, self.folder, self.need_gb, self.free_gb = name, folder, need_gb, free_gb

    def __str__(self) -> str:
        return (
            f"the weights of {self.name} need {self.need_gb:.1f} GB in {self.folder!r}, where "
            f"{self.free_gb:.1f} GB are free: free some room, point HF_HOME to a larger disk, or "
            "take a smaller base (`moviefactory bases`)"
        )


class BrokenPackages(BadRequest):
    """Packages of the extra are installed, but do not work together."""

    def __init__(self, what: str, why: str, remedy: str) -> None:
        super().__init__(what, why, remedy)
        self.what, self.why, self.remedy = what, why, remedy

    def __str__(self) -> str:
        return f"{self.what} cannot be imported: {self.why}; {self.remedy}"
