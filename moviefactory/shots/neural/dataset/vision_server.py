"""Captions by a vision model on any server that speaks OpenAI's chat. Knows HTTP; no videos."""

from __future__ import annotations

import base64
import io
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Self

from moviefactory.errors import BadOption
from moviefactory.shots.neural.dataset.faults import (
    CaptionRequestRefused,
    CaptionServerBusy,
    CaptionServerDown,
    CaptionServerNotNamed,
    NoCaption,
)

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from openai import APIStatusError

    from moviefactory.shots.neural.dataset.settings import CaptionSettings

OPENAI_URL: Final = "https://api.openai.com/v1"
MODEL: Final = "gpt-4.1-mini"
LONG_SIDE: Final = 768
SHOWN_CHARACTERS: Final = 200
SHORTEST_SECRET: Final = 8
FILTERED: Final = ("content_filter", "content_policy_violation")
ASK: Final = (
    "Describe this frame of a film for someone who will paint it unseen: who or what is there, what "
    "they do, where, in which light, how it is framed. One plain English sentence of at most 30 "
    "words. Begin with the subject; do not speak of an image or a frame."
)


class VisionServer:
    """A server and a model that sees pictures. The key is sent, and never shown or kept."""

    def __init__(self, settings: CaptionSettings) -> None:
        key = settings.api_key.strip()
        if not key and not settings.base_url:
            raise CaptionServerNotNamed
        url = settings.base_url or OPENAI_URL
        if not url.startswith(("http://", "https://")):
            raise BadOption("OPENAI_BASE_URL", url, "it begins with http:// or https://")
        if not (key.isascii() and key.isprintable()) or " " in key:
            raise BadOption(
                "OPENAI_API_KEY", "…", "it holds what no header can carry: copy it again"
            )
        self._url, self._key = url, key or "none"
        self._model = settings.model or MODEL
        self._tries, self._timeout_seconds = max(1, settings.tries), settings.timeout_seconds

    @classmethod
    def from_settings(cls, settings: CaptionSettings) -> Self:
        """Return one; nothing is asked yet. Raises: CaptionServerNotNamed; BadOption."""
        return cls(settings)

    @classmethod
    def identity(cls, settings: CaptionSettings, source: Path) -> str:
        """Return which model it is and what it is asked; at which address does not matter."""
        return f"openai: {settings.model or MODEL}: {ASK}"

    def caption(self, picture: NDArray[np.uint8], source: Path) -> str:
        """Return what the model says of a picture; silence is asked again.

        Raises: NoCaption; CaptionServerDown; CaptionServerBusy; CaptionRequestRefused.
        """
        content = [
            {"type": "text", "text": ASK},
            {"type": "image_url", "image_url": {"url": _data_url(picture)}},
        ]
        for _ in range(self._tries):
            line = self._ask([{"role": "user", "content": content}])
            if line:
                return line
        raise NoCaption(self._model, f"it answered with nothing, {self._tries} times")

    def _ask(self, messages: list[dict[str, Any]]) -> str:
        """Return one answer on one line. The client itself waits and asks a busy server again."""
        import openai

        client = openai.OpenAI(
            api_key=self._key,
            base_url=self._url,
            timeout=self._timeout_seconds,
            max_retries=self._tries - 1,
        )
        sent: Any = messages
        try:
            with client:
                answer: Any = client.chat.completions.create(model=self._model, messages=sent)
        except openai.APITimeoutError:
            why = f"no answer within {self._timeout_seconds:g} s"
            raise CaptionServerDown(self._url, why) from None
        except openai.APIConnectionError as error:
            raise CaptionServerDown(self._url, self._said(error.__cause__ or error)) from None
        except openai.APIStatusError as error:
            raise self._cause(error) from None
        except (openai.APIError, ValueError) as error:
            raise CaptionServerDown(self._url, self._said(error)) from None
        return self._read(answer)

    def _read(self, answer: Any) -> str:
        # A compatible server may send anything.
        choices: Any = getattr(answer, "choices", None)
        message = (
            getattr(choices[0], "message", None) if isinstance(choices, list) and choices else None
        )
        if message is None:
            raise CaptionServerDown(self._url, "it answers, but not with a chat completion")
        if refusal := getattr(message, "refusal", None):
            raise NoCaption(self._model, f"it declines: {self._said(refusal)!r}")
        if getattr(choices[0], "finish_reason", None) == "content_filter":
            raise NoCaption(self._model, "the server's content filter held the answer back")
        content = getattr(message, "content", None)
        text = content if isinstance(content, str) else ""
        return " ".join(text.encode("utf-8", "replace").decode("utf-8").split())

    def _cause(self, error: APIStatusError) -> Exception:
        said = self._said(error)
        if error.code in FILTERED:
            return NoCaption(self._model, f"the server's content filter says: {said!r}")
        if error.status_code == 429:
            return CaptionServerBusy(self._url, self._tries, said)
        if error.status_code >= 500:
            return CaptionServerDown(self._url, f"{error.status_code}: {said}")
        return CaptionRequestRefused(self._url, self._model, error.status_code, said)

    def _said(self, source: object) -> str:
        """Return what was said on one line, shortened, and without the key."""
        body = getattr(source, "body", None)
        message = body.get("message") if isinstance(body, dict) else None
        text = " ".join(str(message or source).split())
        if len(self._key) >= SHORTEST_SECRET:
            text = text.replace(self._key, "…")
        return text[:SHOWN_CHARACTERS]


def _data_url(picture: NDArray[np.uint8]) -> str:
    """Return a picture as JPEG in a URL, its long side at most `LONG_SIDE`."""
    from PIL import Image

    image = Image.fromarray(picture)
    image.thumbnail((LONG_SIDE, LONG_SIDE))
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=90)
    return "data:image/jpeg;base64," + base64.b64encode(buffer.getvalue()).decode()
