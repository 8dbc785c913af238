"""VITS voices by transformers: MMS in over a thousand languages, or a model of the user's. Knows letters and durations.

Source: Kim et al., Conditional Variational Autoencoder with Adversarial Learning for End-to-End
Text-to-Speech (2021); Pratap et al., Scaling Speech Technology to 1,000+ Languages (2023).
"""

from __future__ import annotations

import hashlib
import json
import math
from importlib import import_module
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from moviefactory.backends import BackEnd
from moviefactory.media import Word
from moviefactory.sound.pretrained import modules_of
from moviefactory.sound.voices.faults import (
    NoSuchLanguage,
    NoSuchVoice,
    VoiceFailed,
    VoiceNotHere,
)
from moviefactory.sound.voices.folder import model_folders
from moviefactory.sound.voices.hub import is_here, pretrained
from moviefactory.sound.voices.mms import LICENCE, MEGABYTES, PREFIX, mms_model
from moviefactory.sound.voices.natural import ModelVoice, Said
from moviefactory.sound.voices.vits_letters import check_letters, letters_of, read_as, words_of
from moviefactory.sound.voices.voice import (
    WORDS_PER_MINUTE,
    VoiceRecord,
    VoiceSetup,
    VoiceSpec,
)
from moviefactory.sound.voices.words import tokens_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

NAME = "vits"
OWN_LICENCE = "see the model's own licence"


class VitsEngine(ModelVoice):
    """Speak by a `VitsModel`. One model at a time is held."""

    record: ClassVar[VoiceRecord] = VoiceRecord(
        BackEnd(
            name=NAME,
            about="VITS by transformers: MMS in over 1,000 languages, or a folder of yours",
            version="3",
            licence=LICENCE,
            extra="neural",
        ),
        needs=f"extra neural; a model from the hub ({MEGABYTES} MB a language) or a folder",
        takes_any_name=True,
    )

    def __init__(self, setup: VoiceSetup | None = None) -> None:
        super().__init__(setup)
        self._loaded: tuple[str, Any, Any] | None = None

    def _let_go(self) -> None:
        self._loaded = None

    def voices(self) -> tuple[VoiceSpec, ...]:
        """Return the models in the user's folder; with several speakers, one voice for each."""
        return tuple(
            spec
            for path in model_folders(self._setup.folder, "vits")
            for spec in _specs(path.name, path)
        )

    def find(self, name: str, language: str) -> VoiceSpec:
        """Return a voice: one of the folder, a model by its path or hub id, or the language's MMS."""
        model, _, speaker = name.partition("#")
        for path in model_folders(self._setup.folder, "vits"):
            if path.name == model:
                return _specs(model, path, language)[_speaker_number(name, speaker, language)]
        model = model or mms_model(language)
        if not model:
            raise NoSuchLanguage(language, ())
        folder = Path(model).expanduser()
        if folder.is_dir():
            return _specs(model, folder, language)[_speaker_number(name, speaker, language)]
        if "/" not in model:
            here = tuple(spec.name for spec in self.voices())
            raise NoSuchVoice(name, language, (*here, mms_model(language) or PREFIX + "eng"))
        licence = LICENCE if model.startswith(PREFIX) else OWN_LICENCE
        needs = "nothing" if is_here(model) else f"{MEGABYTES} MB from the model hub"
        return VoiceSpec(
            name or model, language, language, "VITS", NAME, licence, needs=needs, identity=model
        )

    def check(self, text: str, spec: VoiceSpec) -> None:
        """Refuse what is not here, and a text with letters that the model does not know.

        Raises: MissingExtra; VoiceNotHere; UnreadableScript.
        """
        modules_of(f"the voice {spec.full_name!r}")
        model = _path(self._setup, spec)
        if not is_here(model) and (self._setup.offline or not self._setup.agrees_to_download):
            raise VoiceNotHere(
                spec.full_name,
                f"{model} is not on this machine",
                f"let it be fetched ({MEGABYTES} MB) with --yes, or put its folder into --voice-folder",
            )
        if is_here(model):
            check_letters(text, self._tokenizer(model), spec)

    def _say(self, plain: str, spec: VoiceSpec, words_per_minute: int) -> Said:
        model, tokenizer = self._load(_path(self._setup, spec))
        check_letters(plain, tokenizer, spec)
        speaker = int(spec.name.partition("#")[2] or 0)
        try:
            samples, words = self._spoken(
                model, tokenizer, plain, spec.language, speaker, words_per_minute
            )
        except RuntimeError as error:
            raise VoiceFailed(NAME, plain, f"failed ({str(error)[:200]})") from error
        rate_hz = int(model.config.sampling_rate)
        return Said(samples, rate_hz, words)

    def _spoken(
        self,
        model: Any,
        tokenizer: Any,
        plain: str,
        language: str,
        speaker: int,
        words_per_minute: int,
    ) -> tuple[NDArray[np.float32], tuple[Word, ...]]:
        """Return the voice, and its words by the durations that the model gave each letter."""
        torch: Any = import_module("torch")
        words = tokens_of(plain)
        ids, owners = letters_of(tokenizer, read_as(plain, words, tokenizer, language))
        lengths: list[Any] = []
        rate = float(model.config.speaking_rate) * words_per_minute / WORDS_PER_MINUTE
        hook = model.duration_predictor.register_forward_hook(
            lambda module, given, made: lengths.append(made)
        )
        seed = hashlib.sha256(f"{plain}|{speaker}".encode()).digest()[:4]
        several = int(model.config.num_speakers) > 1
        try:
            with torch.inference_mode(), torch.random.fork_rng(devices=[]):
                torch.manual_seed(int.from_bytes(seed, "big"))
                made = model(
                    input_ids=torch.tensor([ids]),
                    speaker_id=speaker if several else None,
                    speaking_rate=rate,
                )
        finally:
            hook.remove()
        samples = made.waveform[0].float().cpu().numpy()
        frames = torch.ceil(torch.exp(lengths[0].float()) / rate).flatten().tolist()
        step = math.prod(model.config.upsample_rates) / model.config.sampling_rate
        edges = [edge * step for edge in accumulate(frames, initial=0.0)]
        return samples, words_of([word.text for word in words], owners, edges)

    def _load(self, model: str) -> tuple[Any, Any]:
        if self._loaded is None or self._loaded[0] != model:
            kind = modules_of("a VITS voice").VitsModel
            loaded = pretrained(kind, model, self._setup).eval()
            if self._setup.device:
                loaded = loaded.to(self._setup.device)
            self._loaded = (model, loaded, self._tokenizer(model))
        return self._loaded[1], self._loaded[2]

    def _tokenizer(self, model: str) -> Any:
        if self._loaded is not None and self._loaded[0] == model:
            return self._loaded[2]
        return pretrained(modules_of("a VITS voice").AutoTokenizer, model, self._setup)


def _specs(name: str, folder: Path, language: str = "") -> list[VoiceSpec]:
    """Return a voice for each speaker of a folder's model."""
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    try:
        kept = json.loads((folder / "tokenizer_config.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        kept = {}
    tag = language or str(kept.get("language") or "en")
    count = max(1, int(config.get("num_speakers") or 1))
    weights = folder / "model.safetensors"
    identity = f"{weights.stat().st_size if weights.is_file() else 0}"
    return [
        VoiceSpec(
            f"{name}#{speaker}" if count > 1 else name,
            tag, tag, "VITS, in your folder", NAME, OWN_LICENCE, identity=identity,
        )
        for speaker in range(count)
    ]  # fmt: skip


def _speaker_number(name: str, speaker: str, language: str) -> int:
    if speaker and not speaker.isdecimal():
        raise NoSuchVoice(name, language, ())
    return int(speaker or 0)


def _path(setup: VoiceSetup, spec: VoiceSpec) -> str:
    model = spec.name.partition("#")[0]
    for path in model_folders(setup.folder, "vits"):
        if path.name == model:
            return str(path)
    return model
