"""Kokoro's voices from the user's folder, by onnxruntime. Knows its letters, styles and inputs; no films.

Source: Kokoro-82M's config (its letters) and the inputs of its ONNX exports (`input_ids` or `tokens`,
`style`, `speed`); phonemes by espeak-ng in its own process (see onnx.py).
"""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

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

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

NAME = "kokoro"
LICENCE = "Apache-2.0 (weights)"
RATE_HZ = 24_000
MOST_TOKENS = 510
PAUSE_SECONDS = 0.2
LANGUAGES = {
    "a": ("en-us", "English (America)"), "b": ("en-gb", "English (Great Britain)"),
    "e": ("es", "Spanish"), "f": ("fr", "French"), "h": ("hi", "Hindi"), "i": ("it", "Italian"),
    "p": ("pt-br", "Portuguese (Brazil)"),
}  # fmt: skip
"""A voice's first letter -> its language. Japanese and Chinese ones want phonemes of other making."""
# Kokoro's letters with their ids, in order; a number is how many ids are left out before the letter.
LETTERS = (
    ';1 :2 ,3 .4 !5 ?6 —9 …10 "11 (12 )13 “14 ”15 ̃17 ʣ18 ʥ19 ʦ20 ʨ21 ᵝ22 ꭧ23 A24 I25 O31 Q33 S35 T36 '
    "W39 Y41 ᵊ42 a43 b44 c45 d46 e47 f48 h50 i51 j52 k53 l54 m55 n56 o57 p58 q59 r60 s61 t62 u63 v64 w65 "
    "x66 y67 z68 ɑ69 ɐ70 ɒ71 æ72 β75 ɔ76 ɕ77 ç78 ɖ80 ð81 ʤ82 ə83 ɚ85 ɛ86 ɜ87 ɟ90 ɡ92 ɥ99 ɨ101 ɪ102 ʝ103 "
    "ɯ110 ɰ111 ŋ112 ɳ113 ɲ114 ɴ115 ø116 ɸ118 θ119 œ120 ɹ123 ɾ125 ɻ126 ʁ128 ɽ129 ʂ130 ʃ131 ʈ132 ʧ133 ʊ135 "
    "ʋ136 ʌ138 ɣ139 ɤ140 χ142 ʎ143 ʒ147 ʔ148 ˈ156 ˌ157 ː158 ʰ162 ʲ164 ↓169 →171 ↗172 ↘173 ᵻ177"
)
IDS = {" ": 16} | {pair[0]: int(pair[1:]) for pair in LETTERS.split(" ")}
REMEDY = (
    "put kokoro-v1.0.onnx and voices-v1.0.bin (from https://github.com/thewh1teagle/kokoro-onnx) into "
    "a folder and name it with --voice-folder"
)


class KokoroEngine(ModelVoice):
    """Speak by Kokoro."""

    record: ClassVar[VoiceRecord] = VoiceRecord(
        BackEnd(
            name=NAME,
            about="Kokoro: natural voices in seven languages",
            version="2",
            licence=LICENCE,
            extra="speech",
        ),
        needs="extra speech; kokoro-v1.0.onnx and voices-v1.0.bin in --voice-folder",
    )

    def __init__(self, setup: VoiceSetup | None = None) -> None:
        super().__init__(setup)
        self._espeak = EspeakEngine()
        self._session: Any = None

    def _let_go(self) -> None:
        self._espeak.close()
        self._session = None

    def voices(self) -> tuple[VoiceSpec, ...]:
        """Return the voices of the user's folder that speak a language which is read here."""
        model, styles = self._files()
        if model is None or styles is None:
            return ()
        identity = f"{identity_of(model)}-{identity_of(styles)}"
        names = [name for name in _names(styles) if name[:1] in LANGUAGES]
        return tuple(
            VoiceSpec(
                name, *LANGUAGES[name[0]], f"Kokoro, {_sex_in_words(name)}", NAME, LICENCE,
                sex=name[1:2] if name[1:2] in ("f", "m") else "", identity=identity,
            )
            for name in sorted(names)
        )  # fmt: skip

    def find(self, name: str, language: str) -> VoiceSpec:
        """Return the voice of that name whose language is `language`."""
        voices = self.voices()
        found = find_language(language)
        tag = found.tag if found else language
        if not voices:
            raise VoiceNotHere(f"{NAME}:{name}" if name else NAME, "Kokoro is not here", REMEDY)
        spoken = [spec for spec in voices if spec.language == tag]
        return named(name, language, spoken=spoken, here=voices)

    def check(self, text: str, spec: VoiceSpec) -> None:
        """Refuse a voice without onnxruntime. Raises: MissingExtra."""
        runtime_of(spec.full_name)

    def _say(self, plain: str, spec: VoiceSpec, words_per_minute: int) -> Said:
        import numpy as np

        model, styles = self._files()
        if model is None or styles is None:
            raise VoiceNotHere(spec.full_name, "Kokoro is not here", REMEDY)
        if self._session is None:
            self._session = session_of(model, spec.full_name)
        found = find_language(spec.language)
        spelt = phonemes_of(self._espeak, plain, found.file_name if found else spec.language)
        style = _styles(styles, spec.name)
        speed = min(max(words_per_minute / WORDS_PER_MINUTE, 0.5), 2.0)
        pause = np.zeros(round(PAUSE_SECONDS * RATE_HZ), np.float32)
        sounds: list[NDArray[np.float32]] = []
        for ids in _in_parts([IDS[one] for one in spelt if one in IDS]):
            sounds += [*([pause] if sounds else []), self._run(plain, ids, style, speed)]
        samples = np.concatenate(sounds) if sounds else np.zeros(0, np.float32)
        return Said(samples, RATE_HZ)

    def _run(
        self, plain: str, ids: list[int], style: NDArray[np.float32], speed: float
    ) -> NDArray[np.float32]:
        import numpy as np

        inputs = {one.name: one.type for one in self._session.get_inputs()}
        name = "input_ids" if "input_ids" in inputs else "tokens"
        row = style[min(len(ids), len(style)) - 1].reshape(1, -1)
        whole = "int" in inputs.get("speed", "float")
        given = {
            name: np.array([[0, *ids, 0]], np.int64),
            "style": row,
            "speed": np.array([max(1, round(speed))], np.int32) if whole
            else np.array([speed], np.float32),
        }  # fmt: skip
        samples: NDArray[np.float32] = run_of(self._session, given, engine=NAME, text=plain)
        return samples

    def _files(self) -> tuple[Path | None, Path | None]:
        models = voice_files(self._setup.folder, "kokoro*.onnx")
        styles = voice_files(self._setup.folder, "voices*.bin")
        return (models[0] if models else None), (styles[0] if styles else None)


def _in_parts(ids: list[int]) -> list[list[int]]:
    """Return the ids in parts that the model takes, cut after a mark or between words."""
    parts = []
    while len(ids) > MOST_TOKENS:
        head = ids[:MOST_TOKENS]
        cuts = [place for place, one in enumerate(head) if one in (IDS["."], IDS[","])]
        spaces = [place for place, one in enumerate(head) if one == IDS[" "]]
        cut = next((found[-1] + 1 for found in (cuts, spaces) if found), MOST_TOKENS)
        parts.append(ids[:cut])
        ids = ids[cut:]
    return [*parts, ids] if ids else parts


def _names(styles: Path) -> list[str]:
    try:
        with zipfile.ZipFile(styles) as archive:
            return [name.removesuffix(".npy") for name in archive.namelist()]
    except (OSError, zipfile.BadZipFile) as error:
        raise UnreadableFile("voices", str(styles), str(error), "fetch it again, whole") from error


def _styles(styles: Path, name: str) -> NDArray[np.float32]:
    """Return a voice's styles by length of text. Shape: (lengths, 256)."""
    import numpy as np

    with np.load(styles) as archive:
        style: NDArray[np.float32] = np.asarray(archive[name], np.float32)
    return style.reshape(len(style), -1)


def _sex_in_words(name: str) -> str:
    return {"f": "a woman", "m": "a man"}.get(name[1:2], "a voice")
