"""What can go wrong with a server that speaks, one class per cause. Knows no protocol."""

from __future__ import annotations

from moviefactory.errors import BadRequest, MovieError

HERE = "or take a voice that is here: leave --voice away"


class NoSpeechKey(BadRequest):
    """No API key is set, and no other server is named."""

    def __str__(self) -> str:
        return (
            "the voice 'openai' needs a key: set OPENAI_API_KEY; for a server of your own that needs "
            f"none, set OPENAI_BASE_URL, such as http://localhost:8880/v1; {HERE}"
        )


class SpeechRefused(BadRequest):
    """The server does not accept the request: the key, the model, the voice, the text or the account."""

    def __init__(self, url: str, model: str, status: int, said: str) -> None:
        super().__init__(url, model, status, said)
        self.url, self.model, self.status, self.said = url, model, status, said

    def __str__(self) -> str:
        return (
            f"{self.url} does not speak with {self.model!r} ({self.status}, it says: {self.said!r}): "
            "check OPENAI_API_KEY, MOVIEFACTORY_OPENAI_SPEECH_MODEL, the voice's name and the "
            f"account's credit, {HERE}"
        )


class SpeechServerBusy(MovieError):
    """The server takes no more requests for now, or breaks at each."""

    def __init__(self, url: str, tries: int, said: str) -> None:
        super().__init__(url, tries, said)
        self.url, self.tries, self.said = url, tries, said

    def __str__(self) -> str:
        return (
            f"{self.url} is too busy to speak ({self.tries} tries; it says: {self.said!r}): run the "
            f"same command again in some minutes, every finished line is kept, {HERE}"
        )


class SpeechServerSilent(MovieError):
    """No answer came from the server, or none in time."""

    def __init__(self, url: str, why: str) -> None:
        super().__init__(url, why)
        self.url, self.why = url, why

    def __str__(self) -> str:
        return (
            f"no speech came from {self.url} ({self.why}): check the network, that the server runs and "
            "OPENAI_BASE_URL, allow more time with MOVIEFACTORY_OPENAI_TIMEOUT_SECONDS, then run the "
            f"same command again, every finished line is kept, {HERE}"
        )


class NotSpeech(MovieError):
    """What the server sent is not a sound."""

    def __init__(self, url: str, sent: str) -> None:
        super().__init__(url, sent)
        self.url, self.sent = url, sent

    def __str__(self) -> str:
        return (
            f"{self.url} answers, but not with a wav file: {self.sent}; OPENAI_BASE_URL ends where "
            f"/audio/speech begins, as http://localhost:8880/v1 does; mend it, {HERE}"
        )
