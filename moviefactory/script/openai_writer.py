"""The writer that asks a language model. Knows when to ask again; not how, nor what."""

from __future__ import annotations

from typing import ClassVar, Final, Self

from moviefactory.backends import BackEnd
from moviefactory.script.chat import ChatServer
from moviefactory.script.chat_errors import AnswerInvalid
from moviefactory.script.prompting import (
    STORYBOARD_SCHEMA,
    UnusableAnswer,
    first_messages,
    read_answer,
    repair_messages,
)
from moviefactory.script.writer import WriterSettings
from moviefactory.storyboard import Brief, Storyboard

ANSWERS: Final = 3


class OpenAIWriter:
    """Writes with any server that speaks OpenAI's chat completions.

    Raises: NoKey, KeyNotText or BadOption if the server cannot be asked at all.
    """

    record: ClassVar[BackEnd] = BackEnd(
        name="openai",
        about="a language model on OpenAI's or any compatible server",
        version="1",
        licence="the server's terms",
        needs_network=True,
        needs_key="OPENAI_API_KEY",
    )

    def __init__(
        self,
        api_key: str,
        base_url: str | None = None,
        model: str | None = None,
        timeout_seconds: float = 120,
    ) -> None:
        self._server = ChatServer(api_key, base_url, model, timeout_seconds)

    @classmethod
    def from_settings(cls, settings: WriterSettings) -> Self:
        """Return the writer for the server that the user set."""
        return cls(
            settings.api_key,
            settings.base_url or None,
            settings.model or None,
            settings.timeout_seconds,
        )

    def write(self, brief: Brief) -> Storyboard:
        """Return the model's storyboard; an unusable one goes back with its faults, at most twice.

        Raises: BadOption for an impossible brief; one of `chat_errors` for each other cause.
        """
        asked = first_messages(brief)
        messages = asked
        problems: tuple[str, ...] = ()
        for _ in range(ANSWERS):
            answer = self._server.ask(messages, STORYBOARD_SCHEMA)
            try:
                return read_answer(answer, brief)
            except UnusableAnswer as error:
                problems = error.problems
                messages = asked + repair_messages(answer, problems)
        raise AnswerInvalid(self._server.model, ANSWERS, problems)
