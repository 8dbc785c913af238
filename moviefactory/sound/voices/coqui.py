"""Coqui TTS's voices, in an interpreter that the user names. Knows names of models; no films.

Coqui's packages want another torch than ours, so they run in a process of their own (--tts-python).
"""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path
from typing import ClassVar

from moviefactory.backends import BackEnd
from moviefactory.sound.child import Child, ChildFailed
from moviefactory.sound.voices import coqui_worker
from moviefactory.sound.voices.faults import NoSuchVoice, VoiceFailed, VoiceNotHere
from moviefactory.sound.voices.folder import identity_of
from moviefactory.sound.voices.natural import ModelVoice, Said
from moviefactory.sound.voices.voice import (
    WORDS_PER_MINUTE,
    VoiceRecord,
    VoiceSetup,
    VoiceSpec,
)

NAME = "coqui"
LICENCE = "each model's own (XTTS: not for commercial films)"
ANSWER_SECONDS = 600.0
START_SECONDS = 120.0
DEFAULT_MODELS = {
    "en": "tts_models/en/ljspeech/vits", "de": "tts_models/de/thorsten/vits", "es": "tts_models/es/css10/vits",
    "fr": "tts_models/fr/css10/vits", "it": "tts_models/it/mai_male/vits", "pl": "tts_models/pl/mai_female/vits",
    "pt": "tts_models/pt/cv/vits", "nl": "tts_models/nl/css10/vits", "uk": "tts_models/uk/mai/vits",
    "hu": "tts_models/hu/css10/vits", "fi": "tts_models/fi/css10/vits", "el": "tts_models/el/cv/vits",
}  # fmt: skip
OTHERS = "tts_models/multilingual/multi-dataset/xtts_v2"
XTTS_LANGUAGES = {"zh": "zh-cn", "cmn": "zh-cn"}


class CoquiEngine(ModelVoice):
    """Speak by Coqui TTS in a child process."""

    record: ClassVar[VoiceRecord] = VoiceRecord(
        BackEnd(
            name=NAME,
            about="Coqui TTS in an environment of yours: VITS, XTTS and others",
            version="1",
            licence=LICENCE,
        ),
        needs="--tts-python, a Python that has coqui-tts; a model by Coqui's name, or a folder",
        takes_any_name=True,
    )

    def __init__(self, setup: VoiceSetup | None = None) -> None:
        super().__init__(setup)
        self._child: Child | None = None

    def _let_go(self) -> None:
        if self._child is not None:
            self._child.close()
            self._child = None

    def voices(self) -> tuple[VoiceSpec, ...]:
        """Return none: which models are there, only Coqui knows."""
        return ()

    def find(self, name: str, language: str) -> VoiceSpec:
        """Return a voice: a model by Coqui's name or a folder, `#` and its speaker behind it."""
        model = name.partition("#")[0] or DEFAULT_MODELS.get(language.split("-")[0], OTHERS)
        folder = Path(model).expanduser()
        if not folder.is_dir() and not model.startswith("tts_models/"):
            near = (DEFAULT_MODELS.get(language.split("-")[0], OTHERS), "FOLDER")
            raise NoSuchVoice(name, language, near)
        identity = model
        if folder.is_dir():
            identity = " ".join(identity_of(path) for path in sorted(folder.glob("*.pth")))
        return VoiceSpec(
            name or model, language, language, "Coqui TTS", NAME, LICENCE,
            needs=self.record.needs, identity=identity,
        )  # fmt: skip

    def check(self, text: str, spec: VoiceSpec) -> None:
        """Refuse a voice without an interpreter, or one that would be fetched without leave.

        Raises: VoiceNotHere.
        """
        python = self._setup.tts_python
        if not python or shutil.which(Path(python).expanduser()) is None:
            raise VoiceNotHere(
                spec.full_name,
                f"--tts-python {python!r} is no program" if python else "no --tts-python is named",
                "make an environment (python -m venv ~/venvs/tts; ~/venvs/tts/bin/pip install "
                "coqui-tts torch torchaudio) and give --tts-python ~/venvs/tts/bin/python",
            )
        is_folder = Path(spec.name.partition("#")[0]).expanduser().is_dir()
        if not is_folder and (self._setup.offline or not self._setup.agrees_to_download):
            raise VoiceNotHere(
                spec.full_name, "Coqui may have to fetch its model",
                "allow it with --yes, or name the model's folder",
            )  # fmt: skip

    def _say(self, plain: str, spec: VoiceSpec, words_per_minute: int) -> Said:
        """Return what Coqui says. Raises: NoInterpreter; VoiceFailed; what `check` raises."""
        import numpy as np

        self.check(plain, spec)
        model, _, speaker = spec.name.partition("#")
        kind = "folder" if Path(model).expanduser().is_dir() else "model"
        language = spec.language.split("-")[0]
        seed = int.from_bytes(hashlib.sha256(plain.encode()).digest()[:4], "big") >> 1
        request = {
            kind: str(Path(model).expanduser()) if kind == "folder" else model,
            "text": plain,
            "speaker": speaker,
            "language": XTTS_LANGUAGES.get(language, language),
            "speed": words_per_minute / WORDS_PER_MINUTE,
            "seed": seed,
        }
        if self._child is None:
            self._child = Child(
                self._setup.tts_python, Path(coqui_worker.__file__), what="Coqui TTS",
                option="--tts-python", start_seconds=START_SECONDS,
            )  # fmt: skip
        try:
            about, made = self._child.ask(request, timeout_seconds=ANSWER_SECONDS)
        except ChildFailed as error:
            raise VoiceFailed(NAME, plain, error.why) from error
        samples = np.asarray(made[0], np.float32).reshape(-1)
        return Said(samples, int(about["rate_hz"]))
