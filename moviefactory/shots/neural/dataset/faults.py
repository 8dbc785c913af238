"""What can go wrong with a data set, one class per cause. Knows faults and remedies; no files."""

from __future__ import annotations

from moviefactory.errors import BadRequest, MovieError

OTHERWISE = "or take file names for captions: --captioner none"


class NoVideos(BadRequest):
    """No video was found where it was looked for."""

    def __init__(self, paths: tuple[str, ...], endings: tuple[str, ...]) -> None:
        super().__init__(paths, endings)
        self.paths, self.endings = paths, endings

    def __str__(self) -> str:
        return (
            f"no video lies in {', '.join(self.paths)}: name files, or folders that hold files "
            f"ending in {', '.join(self.endings)}"
        )


class UnreadableVideo(MovieError):
    """A video cannot be decoded."""

    def __init__(self, path: str, why: str) -> None:
        super().__init__(path, why)
        self.path, self.why = path, why

    def __str__(self) -> str:
        return f"the video {self.path!r} cannot be read ({self.why}): replace it, or leave it out"


class NoCaption(MovieError):
    """A model gave no caption for one picture."""

    def __init__(self, model: str, why: str) -> None:
        super().__init__(model, why)
        self.model, self.why = model, why

    def __str__(self) -> str:
        return f"{self.model!r} gave no caption ({self.why}): choose another --caption-model"


class CaptionServerNotNamed(BadRequest):
    """No key and no server of one's own is set."""

    def __str__(self) -> str:
        return (
            "captions by 'openai' need a key (OPENAI_API_KEY), or a server of your own that needs "
            f"none (OPENAI_BASE_URL, such as http://localhost:11434/v1); {OTHERWISE}"
        )


class CaptionServerDown(MovieError):
    """The server does not answer, or breaks."""

    def __init__(self, url: str, why: str) -> None:
        super().__init__(url, why)
        self.url, self.why = url, why

    def __str__(self) -> str:
        return (
            f"no caption came from {self.url} ({self.why}): check the server and the network, then "
            f"run the same command again (what is finished is kept); {OTHERWISE}"
        )


class CaptionServerBusy(MovieError):
    """The server takes no more requests for now."""

    def __init__(self, url: str, tries: int, said: str) -> None:
        super().__init__(url, tries, said)
        self.url, self.tries, self.said = url, tries, said

    def __str__(self) -> str:
        return (
            f"{self.url} takes no more pictures for now (429 after {self.tries} tries, it says: "
            f"{self.said!r}): run the same command again later (what is finished is kept)"
        )


class CaptionRequestRefused(BadRequest):
    """The server does not accept the request: the key, the model or the picture's form."""

    def __init__(self, url: str, model: str, status: int, said: str) -> None:
        super().__init__(url, model, status, said)
        self.url, self.model, self.status, self.said = url, model, status, said

    def __str__(self) -> str:
        return (
            f"{self.url} does not accept a picture for {self.model!r} ({self.status}, it says: "
            f"{self.said!r}): check the key, and that the model exists there and sees pictures; "
            f"{OTHERWISE}"
        )


class NoCaptionModel(BadRequest):
    """The weights of a captioning model are not here, or cannot be loaded."""

    def __init__(self, model: str, why: str) -> None:
        super().__init__(model, why)
        self.model, self.why = model, why

    def __str__(self) -> str:
        return (
            f"the captioning model {self.model!r} cannot be loaded: {self.why}. Name a folder or hub id "
            "of a BLIP-2 model in safetensors with --caption-model, let it be fetched with --yes (some "
            f"15 GB for the default), use a server with --captioner openai, {OTHERWISE}"
        )
