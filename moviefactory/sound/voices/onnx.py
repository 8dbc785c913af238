"""Run an ONNX voice and spell its text in phonemes. Knows onnxruntime's session; no model's inputs.

Piper's and Kokoro's own packages hold GPL code (a bridge to espeak-ng, phonemizer) in the process
that imports them. Their models are read here by onnxruntime alone, and phonemes come from the
espeak-ng that runs as a program of its own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from moviefactory.errors import MissingExtra
from moviefactory.sound.voices.espeak import EspeakEngine
from moviefactory.sound.voices.espeak_languages import TAGS_OF_FILES
from moviefactory.sound.voices.faults import NoSuchLanguage, NoSuchVoice, VoiceFailed, VoiceNotHere
from moviefactory.sound.voices.spelling import spelled_out
from moviefactory.sound.voices.voice import VoiceSpec

MARKS = ".,!?;:…"
_PIECES = re.compile(rf"([^{MARKS}。，！？；：、]+)([{MARKS}。，！？；：、]*)(?=\s|$)|(\S+)")
WIDE = dict(zip("。，！？；：、", ".,!?;:,", strict=True))


def session_of(path: Path, what: str) -> Any:
    """Return a session on the CPU, the same in every run. Raises: MissingExtra; VoiceNotHere."""
    runtime = runtime_of(what)
    options = runtime.SessionOptions()
    options.intra_op_num_threads = 1
    options.log_severity_level = 3
    try:
        return runtime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    except Exception as error:  # onnxruntime's own errors share no public base
        why = str(error).strip().splitlines()[0][:200]
        remedy = "fetch the file again, whole"
        raise VoiceNotHere(what, f"{path.name} is no ONNX voice ({why})", remedy) from error


def runtime_of(what: str) -> Any:
    """Return onnxruntime. Raises: MissingExtra."""
    try:
        return import_module("onnxruntime")
    except ImportError as error:
        raise MissingExtra(f"the voice {what!r}", "onnxruntime", "speech") from error


def phonemes_of(espeak: EspeakEngine, text: str, file_name: str) -> str:
    """Return a text in the phonetic alphabet, with its stresses and its marks of punctuation."""
    text, _ = spelled_out(text, TAGS_OF_FILES.get(file_name, file_name))
    pieces = [(found[1] or found[3], found[2] or "") for found in _PIECES.finditer(text)]
    said = espeak.phonemes([piece for piece, _ in pieces], file_name=file_name)
    spelt = [
        phones.strip() + "".join(WIDE.get(mark, mark) for mark in marks)
        for phones, (_, marks) in zip(said, pieces, strict=True)
    ]
    return re.sub(r"\([a-z-]+\)", "", " ".join(filter(None, spelt)))


def run_of(session: Any, given: Mapping[str, Any], *, engine: str, text: str) -> Any:
    """Return what a session makes of the inputs that it knows, as one row of samples, float32.

    Raises: VoiceFailed.
    """
    import numpy as np

    wanted = {one.name for one in session.get_inputs()}
    try:
        made = session.run(None, {name: it for name, it in given.items() if name in wanted})
    except Exception as error:  # onnxruntime's own errors share no public base
        raise VoiceFailed(engine, text, f"failed ({str(error)[:200]})") from error
    return np.asarray(made[0], np.float32).reshape(-1)


def named(
    name: str, language: str, *, spoken: Sequence[VoiceSpec], here: Sequence[VoiceSpec]
) -> VoiceSpec:
    """Return the voice of that name among those here that speak a language; no name: the first.

    Raises: NoSuchLanguage; NoSuchVoice.
    """
    for spec in spoken:
        if not name or spec.name.lower() == name.lower():
            return spec
    if not spoken:
        raise NoSuchLanguage(language, tuple(dict.fromkeys(spec.language for spec in here)))
    raise NoSuchVoice(name, language, tuple(spec.name for spec in spoken))
