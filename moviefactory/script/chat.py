"""One chat-completions server, asked through the official client. Knows HTTP's faults; no films."""

from __future__ import annotations

import time
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any, Final, cast
from urllib.parse import urlsplit

from moviefactory.errors import BadOption, MovieError
from moviefactory.script.chat_errors import (
    AnswerEmpty,
    AnswerFiltered,
    AnswerRefused,
    AnswerTruncated,
    CreditSpent,
    KeyNotText,
    KeyRefused,
    ModelNotFound,
    NoKey,
    NotAChatServer,
    RateLimited,
    RequestNotAccepted,
    ServerFailed,
    ServerTimedOut,
    ServerUnreachable,
)

if TYPE_CHECKING:
    from openai import APIStatusError, OpenAI
    from openai.types.chat import ChatCompletion, ChatCompletionMessageParam

OPENAI_URL: Final = "https://api.openai.com/v1"
DEFAULT_MODEL: Final = "gpt-4.1-mini"
NO_KEY: Final = "none"
CONNECT_SECONDS: Final = 10.0
TRIES: Final = 3
FIRST_WAIT_SECONDS: Final = 0.5
LONGEST_WAIT_SECONDS: Final = 60.0
SHOWN_CHARACTERS: Final = 200
SHORTEST_SECRET: Final = 8

Message = dict[str, str]
"""A chat message: its `role` and its `content`."""


class ChatServer:
    """A server and a model on it.

    Structured output is asked for by JSON schema; a server that cannot do it is asked for a JSON
    object, then for text, and from then on no longer for what it cannot do. Busy and broken servers are asked again, a few times, after the pause
    that they name.
    """

    def __init__(
        self, api_key: str, base_url: str | None, model: str | None, timeout_seconds: float
    ) -> None:
        key = api_key.strip()
        if not key and not base_url:
            raise NoKey
        if not (key.isascii() and key.isprintable()) or " " in key:
            raise KeyNotText
        self._url = base_url or OPENAI_URL
        parts = urlsplit(self._url)
        if parts.scheme not in {"http", "https"} or not parts.netloc:
            raise BadOption(
                "OPENAI_BASE_URL", self._url, "it begins with http:// or https:// and a host"
            )
        self.model = model or DEFAULT_MODEL
        self._key = key or NO_KEY
        self._shown_url = self._url.replace(f"{parts.netloc.rpartition('@')[0]}@", "")
        self._timeout_seconds = timeout_seconds
        self._form = 0

    def ask(self, messages: list[Message], schema: dict[str, object]) -> str:
        """Return the text that the model answers to `messages`; `schema` is what it should fit.

        Raises: one of `chat_errors` for each cause.
        """
        from openai import APIConnectionError, APIError, APITimeoutError, OpenAI, Timeout

        client = OpenAI(
            api_key=self._key,
            base_url=self._url,
            timeout=Timeout(
                self._timeout_seconds, connect=min(CONNECT_SECONDS, self._timeout_seconds)
            ),
            max_retries=0,
        )
        try:
            with client:
                return self._text(self._complete(client, messages, schema))
        except APITimeoutError:
            raise ServerTimedOut(self._shown_url, self.model, self._timeout_seconds) from None
        except APIConnectionError as error:
            raise ServerUnreachable(self._shown_url, self._said(error.__cause__ or error)) from None
        except (APIError, ValueError) as error:
            raise NotAChatServer(self._shown_url, self._said(error)) from None

    def _complete(
        self, client: OpenAI, messages: list[Message], schema: dict[str, object]
    ) -> ChatCompletion:
        """Return the completion under the strictest form of output that the server accepts."""
        from openai import NOT_GIVEN, APIStatusError

        named = {"name": "storyboard", "strict": True, "schema": schema}
        forms: tuple[Any, ...] = (
            {"type": "json_schema", "json_schema": named},
            {"type": "json_object"},
            NOT_GIVEN,
        )
        while True:
            try:
                return self._post(client, messages, forms[self._form])
            except APIStatusError as error:
                loosest = self._form == len(forms) - 1
                if error.status_code not in {400, 422} or loosest or _is_filtered(error):
                    raise self._cause(error, tries=1) from None
                self._form += 1

    def _post(self, client: OpenAI, messages: list[Message], form: Any) -> ChatCompletion:
        """Send one request, again after a pause while the server is busy or broken."""
        from openai import APIStatusError

        sent = cast("list[ChatCompletionMessageParam]", messages)
        tries = 0
        while True:
            tries += 1
            try:
                return client.chat.completions.create(
                    model=self.model, messages=sent, response_format=form
                )
            except APIStatusError as error:
                if error.status_code != 429 and error.status_code < 500:
                    raise
                asked_seconds = _retry_after_seconds(error)
                if asked_seconds is None:
                    asked_seconds = FIRST_WAIT_SECONDS * 2 ** (tries - 1)
                hopeless = _is_out_of_credit(error) or asked_seconds > LONGEST_WAIT_SECONDS
                if tries == TRIES or hopeless:
                    raise self._cause(error, tries) from None
                time.sleep(asked_seconds)

    def _text(self, completion: ChatCompletion) -> str:
        # The client does not check what it was sent: a compatible server may send anything.
        choices: Any = getattr(completion, "choices", None)
        choice: Any = choices[0] if isinstance(choices, list) and choices else None
        message = getattr(choice, "message", None)
        if message is None:
            sent = completion if isinstance(completion, str) else "a completion without choices"
            raise NotAChatServer(self._shown_url, self._said(sent))
        refusal = getattr(message, "refusal", None)
        if refusal:
            raise AnswerRefused(self.model, self._said(refusal))
        content = getattr(message, "content", None)
        text = content if isinstance(content, str) else ""
        reason = getattr(choice, "finish_reason", None)
        if reason == "content_filter":
            raise AnswerFiltered(self._shown_url, "")
        if reason == "length":
            raise AnswerTruncated(self.model, len(text))
        if not text.strip():
            raise AnswerEmpty(self.model)
        # JSON may hold half a surrogate pair, which no later message could carry.
        return text.encode("utf-8", "replace").decode("utf-8")

    def _cause(self, error: APIStatusError, tries: int) -> MovieError:
        """Return the error to show for an HTTP status."""
        url, status, said = self._shown_url, error.status_code, self._said(error)
        if _is_filtered(error):
            return AnswerFiltered(url, said)
        if status in {401, 403}:
            return KeyRefused(url, status, said)
        if status == 404:
            return ModelNotFound(url, self.model, said)
        if _is_out_of_credit(error):
            return CreditSpent(url, said)
        if status == 429:
            return RateLimited(url, tries, _retry_after_seconds(error), said)
        if status >= 500:
            return ServerFailed(url, status, tries, said)
        return RequestNotAccepted(url, self.model, status, said)

    def _said(self, source: object) -> str:
        """Return what was said, on one line, shortened, and without the key."""
        body = getattr(source, "body", None)
        message = body.get("message") if isinstance(body, dict) else None
        text = " ".join(str(message or source).split())
        if len(self._key) >= SHORTEST_SECRET:  # a shorter one guards nothing, and may be a word
            text = text.replace(self._key, "…")
        return text if len(text) <= SHOWN_CHARACTERS else f"{text[:SHOWN_CHARACTERS]}…"


def _is_filtered(error: APIStatusError) -> bool:
    return error.code in {"content_filter", "content_policy_violation"}


def _is_out_of_credit(error: APIStatusError) -> bool:
    return error.status_code == 402 or error.code == "insufficient_quota"


def _retry_after_seconds(error: APIStatusError) -> float | None:
    """Return how long the server asks to wait, from seconds or a date; `None` if it does not say."""
    value = error.response.headers.get("retry-after", "")
    try:
        return max(0.0, float(value))
    except ValueError:
        pass
    try:
        return max(0.0, parsedate_to_datetime(value).timestamp() - time.time())
    except (ValueError, TypeError, OverflowError):
        return None
