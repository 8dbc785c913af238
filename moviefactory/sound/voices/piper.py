"""Piper's voices from the user's folder, by onnxruntime. Knows their JSON and inputs; no films.

Source: the inputs (`input`, `input_lengths`, `scales`, `sid`) and the order of ids as Piper exports
them; phonemes by espeak-ng in its own process (see onnx.py for why not by the package piper-tts).
"""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path
from typing import Any, ClassVar

from moviefactory.backends import BackEnd
from moviefactory.errors import UnreadableFile
from moviefactory.sound.voices.espeak import EspeakEngine
from moviefactory.sound.voices.espeak_languages import find_language
from moviefactory.sound.voices.faults import VoiceNotHere
from moviefactory.sound.voices.folder import identity_of, voice_files
from moviefactory.sound.voices.natural import ModelVoice, Said
from moviefactory.sound.voices.onnx import named, phonemes_of, run_of, runtime_of, session_of
from moviefactory.sound.voices.voice import (
    WORDS_PER_MINUTE,
    VoiceRecord,
    VoiceSetup,
    VoiceSpec,
)

NAME = "piper"
LICENCE = "each voice's own: read its MODEL_CARD"
BEGIN, END, PAD = "^", "$", "_"
REMEDY = (
    "put NAME.onnx and NAME.onnx.json (from https://huggingface.co/rhasspy/piper-voices) into a "
    "folder and name it with --voice-folder"
)


class PiperEngine(ModelVoice):
    """Speak by Piper's models."""

    record: ClassVar[VoiceRecord] = VoiceRecord(
        BackEnd(
            name=NAME,
            about="Piper: small natural voices in some forty languages",
            version="2",
            licence=LICENCE,
            extra="speech",
        ),
        needs="extra speech; NAME.onnx and NAME.onnx.json in --voice-folder",
    )

    def __init__(self, setup: VoiceSetup | None = None) -> None:
        super().__init__(setup)
        self._espeak = EspeakEngine()
        self._sessions: dict[Path, Any] = {}

    def _let_go(self) -> None:
        self._espeak.close()
        self._sessions.clear()

    def voices(self) -> tuple[VoiceSpec, ...]:
        """Return a voice for each speaker of each model in the user's folder."""
        return tuple(spec for path in self._files() for spec in _specs(path))

    def find(self, name: str, language: str) -> VoiceSpec:
        """Return the voice of that name whose language is `language`."""
        wanted = language.lower().replace("_", "-")
        voices = self.voices()
        if not voices:
            raise VoiceNotHere(f"{NAME}:{name}" if name else NAME, "no Piper voice is here", REMEDY)
        spoken = [spec for spec in voices if _speaks(spec.language, wanted)]
        return named(name, language, spoken=spoken, here=voices)

    def check(self, text: str, spec: VoiceSpec) -> None:
        """Refuse a voice without onnxruntime, or whose phonemes are not espeak-ng's.

        Raises: MissingExtra; VoiceNotHere; UnreadableFile.
        """
        runtime_of(spec.full_name)
        config = _config(self._file(spec))
        kind = config.get("phoneme_type", "espeak")
        if kind not in ("espeak", "text"):
            remedy = "take another voice of the language"
            raise VoiceNotHere(spec.full_name, f"its phonemes are {kind}", remedy)

    def _say(self, plain: str, spec: VoiceSpec, words_per_minute: int) -> Said:
        import numpy as np

        path = self._file(spec)
        config = _config(path)
        if path not in self._sessions:
            self._sessions[path] = session_of(path, spec.full_name)
        session = self._sessions[path]
        ids = self._ids(plain, config)
        inference = config.get("inference", {})
        length = float(inference.get("length_scale", 1.0)) * WORDS_PER_MINUTE / words_per_minute
        # No chance in it: the same line is the same sound in every run.
        scales = np.array([0.0, length, 0.0], np.float32)
        given = {
            "input": np.array([ids], np.int64),
            "input_lengths": np.array([len(ids)], np.int64),
            "scales": scales,
        }
        if int(config.get("num_speakers", 1)) > 1:
            given["sid"] = np.array([_speaker(config, spec)], np.int64)
        samples = run_of(session, given, engine=NAME, text=plain)
        return Said(samples, int(config["audio"]["sample_rate"]))

    def _ids(self, plain: str, config: dict[str, Any]) -> list[int]:
        known: dict[str, list[int]] = config["phoneme_id_map"]
        if config.get("phoneme_type", "espeak") == "text":
            spelt = plain
        else:
            spelt = phonemes_of(self._espeak, plain, _espeak_name(config))
        pad = known.get(PAD, [0])
        ids = [*known.get(BEGIN, [1]), *pad]
        for phoneme in unicodedata.normalize("NFD", spelt):
            if phoneme in known:
                ids += [*known[phoneme], *pad]
        return [*ids, *known.get(END, [2])]

    def _files(self) -> tuple[Path, ...]:
        found = voice_files(self._setup.folder, "*.onnx")
        return tuple(path for path in found if Path(f"{path}.json").is_file())

    def _file(self, spec: VoiceSpec) -> Path:
        stem = spec.name.partition("#")[0]
        for path in self._files():
            if path.stem == stem:
                return path
        raise VoiceNotHere(spec.full_name, "its file is gone", REMEDY)


def _specs(path: Path) -> list[VoiceSpec]:
    config = _config(path)
    language = str(config.get("language", {}).get("code") or _espeak_name(config))
    title = str(config.get("language", {}).get("name_english") or language)
    speakers = list(config.get("speaker_id_map") or {}) or [""]
    tag, identity = language.replace("_", "-"), identity_of(path)
    return [
        VoiceSpec(
            f"{path.stem}#{speaker}" if speaker else path.stem,
            tag, title, "Piper, in your folder", NAME, LICENCE, identity=identity,
        )
        for speaker in speakers
    ]  # fmt: skip


def _config(path: Path) -> dict[str, Any]:
    beside = Path(f"{path}.json")
    try:
        config = json.loads(beside.read_text(encoding="utf-8"))
        if not (isinstance(config["phoneme_id_map"], dict) and config["audio"]["sample_rate"]):
            raise ValueError("it names no phonemes")
    except (OSError, ValueError, KeyError, TypeError) as error:
        remedy = "fetch it again from where the voice came from"
        raise UnreadableFile("voice's settings", str(beside), str(error), remedy) from error
    return dict(config)


def _espeak_name(config: dict[str, Any]) -> str:
    name = str(config.get("espeak", {}).get("voice", "en-us"))
    found = find_language(name)
    return found.file_name if found else name


def _speaker(config: dict[str, Any], spec: VoiceSpec) -> int:
    return int(config.get("speaker_id_map", {}).get(spec.name.partition("#")[2], 0))


def _speaks(tag: str, wanted: str) -> bool:
    tag = tag.lower()
    return tag == wanted or tag.split("-")[0] == wanted.split("-")[0]
