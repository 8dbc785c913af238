"""What can go wrong with a voice, one class per cause. Knows remedies; no engine."""

from __future__ import annotations

from collections.abc import Sequence

from moviefactory.errors import BadRequest, MovieError


class NoSuchLanguage(BadRequest):
    """No voice here speaks the language; `would` is one that could be had."""

    def __init__(self, language: str, near: tuple[str, ...], would: str = "") -> None:
        super().__init__(language, near, would)
        self.language, self.near, self.would = language, near, would

    def __str__(self) -> str:
        would = f"; --voice {self.would} would speak it" if self.would else ""
        return (
            f"no voice here speaks {self.language!r}{_or_choose(self.near)}{would}; "
            "`moviefactory voices` lists all languages, and --no-voice makes the film without one"
        )


class NoSuchVoice(BadRequest):
    """The language is spoken here, but no voice of it has that name."""

    def __init__(self, name: str, language: str, near: tuple[str, ...]) -> None:
        super().__init__(name, language, near)
        self.name, self.language, self.near = name, language, near

    def __str__(self) -> str:
        return (
            f"no voice that speaks {self.language!r} is called {self.name!r}"
            f"{_or_choose(self.near[:12])}; `moviefactory voices` lists them"
        )


class VoiceNotHere(BadRequest):
    """A voice was chosen whose model, file or program is not on this machine."""

    def __init__(self, voice: str, what: str, remedy: str) -> None:
        super().__init__(voice, what, remedy)
        self.voice, self.what, self.remedy = voice, what, remedy

    def __str__(self) -> str:
        return f"the voice {self.voice!r} cannot speak: {self.what}; {self.remedy}"


class UnreadableScript(BadRequest):
    """The voice cannot read a script of the text."""

    def __init__(self, text: str, characters: str, language: str, remedy: str) -> None:
        super().__init__(text, characters, language, remedy)
        self.text, self.characters = text, characters
        self.language, self.remedy = language, remedy

    def __str__(self) -> str:
        return (
            f"no {self.language} voice here can read {self.characters!r} in {self.text!r}: "
            f"{self.remedy}"
        )


class VoiceFailed(MovieError):
    """A voice engine broke down while it spoke."""

    def __init__(self, engine: str, text: str, why: str) -> None:
        super().__init__(engine, text, why)
        self.engine, self.text, self.why = engine, text, why

    def __str__(self) -> str:
        return (
            f"the voice engine {self.engine!r} {self.why} while speaking {self.text!r}: run the "
            "same command again, every finished line is kept; or choose another --voice"
        )


def _or_choose(near: Sequence[str]) -> str:
    return f"; near it: {', '.join(near)}" if near else ""
