"""OpenAI's speech, or any server that speaks its protocol. Knows HTTP's faults and sound formats; no films."""

from __future__ import annotations

import io
import time
from typing import TYPE_CHECKING, Any, ClassVar, Final
from urllib.parse import urlsplit

from moviefactory.backends import BackEnd
from moviefactory.errors import BadOption
from moviefactory.sound.voices.faults import NoSuchVoice
from moviefactory.sound.voices.natural import ModelVoice, Said
from moviefactory.sound.voices.speech_faults import (
    NoSpeechKey,
    NotSpeech,
    SpeechRefused,
    SpeechServerBusy,
    SpeechServerSilent,
)
from moviefactory.sound.voices.voice import (
    WORDS_PER_MINUTE,
    VoiceRecord,
    VoiceSetup,
    VoiceSpec,
)

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

NAME = "openai"
OPENAI_URL: Final = "https://api.openai.com/v1"
DEFAULT_MODEL: Final = "gpt-4o-mini-tts"
TRIES: Final = 3
FIRST_WAIT_SECONDS: Final = 0.5
LONGEST_WAIT_SECONDS: Final = 60.0
CONNECT_SECONDS: Final = 10.0
MOST_BYTES: Final = 64 << 20
SHORTEST_SECRET: Final = 8
VOICES: Final = {
    "alloy": "", "ash": "m", "ballad": "m", "coral": "f", "echo": "m", "fable": "m", "nova": "f",
    "onyx": "m", "sage": "f", "shimmer": "f", "verse": "m",
}  # fmt: skip
"""The voices that OpenAI names, and how they sound."""


class OpenAISpeechEngine(ModelVoice):
    """Speak by a server. Every line is asked for once; what was spoken is kept in the film."""

    record: ClassVar[VoiceRecord] = VoiceRecord(
        BackEnd(
            name=NAME,
            about="OpenAI's speech, or a compatible server of yours",
            version="1",
            licence="the server's terms",
            needs_network=True,
            needs_key="OPENAI_API_KEY",
        ),
        needs="network, OPENAI_API_KEY; charged by the length of the text",
        takes_any_name=True,
        lines_at_once=3,
    )

    def __init__(self, setup: VoiceSetup | None = None) -> None:
        super().__init__(setup)
        self._model = self._setup.openai_speech_model or DEFAULT_MODEL
        self._url = self._setup.openai_base_url or OPENAI_URL

    def voices(self) -> tuple[VoiceSpec, ...]:
        """Return OpenAI's voices; they speak whatever language the text is in."""
        return tuple(self._spec(name, "", sex) for name, sex in VOICES.items())

    def find(self, name: str, language: str) -> VoiceSpec:
        """Return a voice; of a server of the user's own, any name is one."""
        chosen = name or next(iter(VOICES))
        if chosen.lower() in VOICES:
            return self._spec(chosen.lower(), language, VOICES[chosen.lower()])
        if not self._setup.openai_base_url:
            raise NoSuchVoice(name, language, tuple(VOICES))
        return self._spec(chosen, language, "")

    def check(self, text: str, spec: VoiceSpec) -> None:
        """Refuse a voice without a key or with an impossible address. Raises: NoSpeechKey; BadOption."""
        self._key()

    def _say(self, plain: str, spec: VoiceSpec, words_per_minute: int) -> Said:
        """Return what the server says. Raises: one of `speech_faults`."""
        speed = min(max(words_per_minute / WORDS_PER_MINUTE, 0.25), 4.0)
        samples, rate_hz = self._decoded(self._ask(plain, spec.name, speed))
        return Said(samples, rate_hz)

    def _let_go(self) -> None:
        """Do nothing: each line has a connection of its own."""

    def _ask(self, plain: str, voice: str, speed: float) -> bytes:
        """Return what the server sends for a text; asked again while it is busy or broken."""
        from openai import APIConnectionError, APIStatusError, APITimeoutError, OpenAI, Timeout

        seconds = self._setup.openai_timeout_seconds
        client = OpenAI(
            api_key=self._key(),
            base_url=self._url,
            timeout=Timeout(seconds, connect=min(CONNECT_SECONDS, seconds)),
            max_retries=0,
        )
        with client:
            for attempt in range(1, TRIES + 1):
                try:
                    answer = client.audio.speech.create(
                        model=self._model, voice=voice, input=plain, response_format="wav",
                        speed=speed,
                    )  # fmt: skip
                    return answer.read()[:MOST_BYTES]
                except APITimeoutError:
                    raise SpeechServerSilent(
                        self._shown_url(), f"not within {seconds:g} s"
                    ) from None
                except APIConnectionError as error:
                    why = self._said(error.__cause__ or error)
                    raise SpeechServerSilent(self._shown_url(), why) from None
                except APIStatusError as error:
                    self._wait_or_tell(error, attempt)
        raise SpeechServerBusy(self._shown_url(), TRIES, "")

    def _wait_or_tell(self, error: Any, attempt: int) -> None:
        """Wait as long as a busy server asks for. Raises: SpeechRefused; SpeechServerBusy."""
        said = self._said(error)
        spent = error.status_code == 402 or error.code == "insufficient_quota"
        if spent or (error.status_code != 429 and error.status_code < 500):
            raise SpeechRefused(self._shown_url(), self._model, error.status_code, said) from None
        try:
            wait_seconds = max(0.0, float(error.response.headers.get("retry-after", "")))
        except ValueError:
            wait_seconds = FIRST_WAIT_SECONDS * 2 ** (attempt - 1)
        if attempt == TRIES or wait_seconds > LONGEST_WAIT_SECONDS:
            raise SpeechServerBusy(self._shown_url(), attempt, said) from None
        time.sleep(wait_seconds)

    def _decoded(self, data: bytes) -> tuple[NDArray[np.float32], int]:
        """Return the sound as one row. Raises: NotSpeech."""
        import numpy as np
        import soundfile

        try:
            samples, rate_hz = soundfile.read(io.BytesIO(data), dtype="float32", always_2d=True)
        except (soundfile.LibsndfileError, ValueError, TypeError) as error:
            begin = data[:60].decode("utf-8", "replace")
            raise NotSpeech(self._shown_url(), f"{len(data)} bytes that begin {begin!r}") from error
        if not len(samples) or not np.isfinite(samples).all():
            raise NotSpeech(self._shown_url(), "a sound with nothing in it")
        return samples.mean(axis=1), int(rate_hz)

    def _key(self) -> str:
        """Return the key for the server. Raises: NoSpeechKey; BadOption."""
        key = self._setup.openai_api_key.strip()
        if not key and not self._setup.openai_base_url:
            raise NoSpeechKey
        parts = urlsplit(self._url)
        if parts.scheme not in {"http", "https"} or not parts.netloc:
            remedy = "it begins with http:// or https:// and a host"
            raise BadOption("OPENAI_BASE_URL", self._url, remedy)
        if not key.isascii() or any(char.isspace() for char in key):
            remedy = "copy it again, without spaces or quotes around it"
            raise BadOption("OPENAI_API_KEY", "(not shown)", remedy)
        return key or "none"

    def _shown_url(self) -> str:
        netloc = urlsplit(self._url).netloc
        return self._url.replace(f"{netloc.rpartition('@')[0]}@", "")

    def _said(self, source: object) -> str:
        """Return what was said, on one line, shortened, and without the key."""
        body = getattr(source, "body", None)
        message = body.get("message") if isinstance(body, dict) else None
        text = " ".join(str(message or source).split())[:200]
        key = self._setup.openai_api_key.strip()
        return text.replace(key, "…") if len(key) >= SHORTEST_SECRET else text

    def _spec(self, name: str, language: str, sex: str) -> VoiceSpec:
        return VoiceSpec(
            name, language, "any language", f"a voice of {self._model}", NAME, "the server's terms",
            sex=sex, needs=self.record.needs, identity=f"{self._url} {self._model}",
        )  # fmt: skip
