"""What can go wrong with a language model's server, one class per cause. Knows no protocol."""

from __future__ import annotations

from moviefactory.errors import BadRequest, MovieError

OFFLINE = "or write without a model: --writer offline"


class NoKey(BadRequest):
    """No API key is set, and no other server is named."""

    def __str__(self) -> str:
        return (
            "the writer 'openai' needs a key: set OPENAI_API_KEY; for a server of your own that needs "
            f"none, set OPENAI_BASE_URL, such as http://localhost:11434/v1; {OFFLINE}"
        )


class KeyNotText(BadRequest):
    """The API key holds what no header can carry. The key is never shown."""

    def __str__(self) -> str:
        return (
            "OPENAI_API_KEY holds a space, a line break or a letter outside ASCII: "
            "copy the key again, without quotes around it"
        )


class KeyRefused(BadRequest):
    """The server does not accept the API key. The key is never shown."""

    def __init__(self, url: str, status: int, said: str) -> None:
        super().__init__(url, status, said)
        self.url, self.status, self.said = url, status, said

    def __str__(self) -> str:
        return (
            f"{self.url} refuses the key ({self.status}{_quoted(self.said)}): check that "
            f"OPENAI_API_KEY is valid and belongs to this server, {OFFLINE}"
        )


class ModelNotFound(BadRequest):
    """The server knows no such model, or nothing answers at its address."""

    def __init__(self, url: str, model: str, said: str) -> None:
        super().__init__(url, model, said)
        self.url, self.model, self.said = url, model, said

    def __str__(self) -> str:
        return (
            f"{self.url} has no model {self.model!r}, or no chat completions (404"
            f"{_quoted(self.said)}): set OPENAI_MODEL to a model that it has; OPENAI_BASE_URL ends "
            f"where /chat/completions begins, as http://localhost:11434/v1 does; {OFFLINE}"
        )


class ServerUnreachable(MovieError):
    """No connection to the server could be made, or it broke."""

    def __init__(self, url: str, why: str) -> None:
        super().__init__(url, why)
        self.url, self.why = url, why

    def __str__(self) -> str:
        return (
            f"no answer came from {self.url} ({self.why}): check that the server runs, the "
            f"network and OPENAI_BASE_URL, then run the same command again, {OFFLINE}"
        )


class ServerTimedOut(MovieError):
    """The server took longer than was allowed."""

    def __init__(self, url: str, model: str, timeout_seconds: float) -> None:
        super().__init__(url, model, timeout_seconds)
        self.url, self.model, self.timeout_seconds = url, model, timeout_seconds

    def __str__(self) -> str:
        return (
            f"{self.model!r} at {self.url} did not answer within {self.timeout_seconds:g} s: allow more "
            "time with MOVIEFACTORY_OPENAI_TIMEOUT_SECONDS, choose a faster model with OPENAI_MODEL, "
            f"{OFFLINE}"
        )


class RateLimited(MovieError):
    """The server takes no more requests for now."""

    def __init__(self, url: str, tries: int, wait_seconds: float | None, said: str) -> None:
        super().__init__(url, tries, wait_seconds, said)
        self.url, self.tries, self.wait_seconds, self.said = url, tries, wait_seconds, said

    def __str__(self) -> str:
        when = f"in {self.wait_seconds:g} s" if self.wait_seconds else "in a few minutes"
        tries = "try" if self.tries == 1 else "tries"
        return (
            f"{self.url} takes no more requests for now (429 after {self.tries} {tries}"
            f"{_quoted(self.said)}): run the same command again {when}, {OFFLINE}"
        )


class CreditSpent(MovieError):
    """The account behind the key has no credit left."""

    def __init__(self, url: str, said: str) -> None:
        super().__init__(url, said)
        self.url, self.said = url, said

    def __str__(self) -> str:
        return (
            f"the account at {self.url} has no credit left{_quoted(self.said)}: top it up, use another "
            f"key or server, {OFFLINE}"
        )


class ServerFailed(MovieError):
    """The server broke while it answered."""

    def __init__(self, url: str, status: int, tries: int, said: str) -> None:
        super().__init__(url, status, tries, said)
        self.url, self.status, self.tries, self.said = url, status, tries, said

    def __str__(self) -> str:
        return (
            f"{self.url} failed {self.tries} times ({self.status}{_quoted(self.said)}): run the same "
            f"command again later, look at the server's log if it is yours, {OFFLINE}"
        )


class RequestNotAccepted(MovieError):
    """The server understands the request and does not accept it, in any form that is known."""

    def __init__(self, url: str, model: str, status: int, said: str) -> None:
        super().__init__(url, model, status, said)
        self.url, self.model, self.status, self.said = url, model, status, said

    def __str__(self) -> str:
        return (
            f"{self.url} does not accept the request for {self.model!r} ({self.status}"
            f"{_quoted(self.said)}): choose another model with OPENAI_MODEL, {OFFLINE}"
        )


class NotAChatServer(MovieError):
    """What the server sent is not a chat completion."""

    def __init__(self, url: str, sent: str) -> None:
        super().__init__(url, sent)
        self.url, self.sent = url, sent

    def __str__(self) -> str:
        return (
            f"{self.url} answers, but not with a chat completion{_quoted(self.sent)}: OPENAI_BASE_URL ends "
            f"where /chat/completions begins, as http://localhost:11434/v1 does; mend it, {OFFLINE}"
        )


class AnswerRefused(MovieError):
    """The model declines to write this film."""

    def __init__(self, model: str, said: str) -> None:
        super().__init__(model, said)
        self.model, self.said = model, said

    def __str__(self) -> str:
        return (
            f"{self.model!r} declines to write this film{_quoted(self.said)}: reword the logline, choose "
            f"another model with OPENAI_MODEL, {OFFLINE}"
        )


class AnswerFiltered(MovieError):
    """The server's content filter held the answer back."""

    def __init__(self, url: str, said: str) -> None:
        super().__init__(url, said)
        self.url, self.said = url, said

    def __str__(self) -> str:
        return (
            f"the content filter of {self.url} held the storyboard back{_quoted(self.said)}: reword the "
            f"logline, choose another server, {OFFLINE}"
        )


class AnswerEmpty(MovieError):
    """The model answered nothing."""

    def __init__(self, model: str) -> None:
        super().__init__(model)
        self.model = model

    def __str__(self) -> str:
        return (
            f"{self.model!r} answered with nothing: run the same command again, choose another model with "
            f"OPENAI_MODEL, {OFFLINE}"
        )


class AnswerTruncated(MovieError):
    """The answer ran into the model's limit of length."""

    def __init__(self, model: str, characters: int) -> None:
        super().__init__(model, characters)
        self.model, self.characters = model, characters

    def __str__(self) -> str:
        return (
            f"{self.model!r} was cut off after {self.characters:,} characters: ask for a shorter film with "
            "--scenes or --seconds, raise the server's limit of output, choose another model with "
            f"OPENAI_MODEL, {OFFLINE}"
        )


class AnswerInvalid(MovieError):
    """No answer of the model was a storyboard, though it was told what was wrong."""

    def __init__(self, model: str, answers: int, problems: tuple[str, ...]) -> None:
        super().__init__(model, answers, problems)
        self.model, self.answers, self.problems = model, answers, problems

    def __str__(self) -> str:
        shown = "; ".join(self.problems[:3])
        more = f"; and {len(self.problems) - 3} more" if len(self.problems) > 3 else ""
        return (
            f"none of {self.answers} answers of {self.model!r} was a storyboard; in the last one: {shown}{more}. "
            f"Run the same command again, choose a more able model with OPENAI_MODEL, {OFFLINE}"
        )


def _quoted(said: str) -> str:
    return f", it says: {said!r}" if said else ""
