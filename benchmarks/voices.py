"""How near words are found to where they are said, and how fast voices speak.

`python benchmarks/voices.py` prints the tables of benchmarks/voices.md.
"""

from __future__ import annotations

import time

import numpy as np

from moviefactory.sound.voices.align import Reference, align_words
from moviefactory.sound.voices.aligner import READERS, STRANGER, Aligner
from moviefactory.sound.voices.espeak import EspeakEngine
from moviefactory.sound.voices.voice import VoiceSetup
from moviefactory.sound.voices.words import tokens_of

TEXTS = {
    "en": (
        "She had counted every sunrise. This was the last.",
        "The old lighthouse keeper climbed the stairs, lit the lamp, and waited for a ship that would not come.",
        "In 1999 there were 42 whales; today there are none!",
    ),
    "zh": (
        "她数过每一次日出，这是最后一次。",
        "老人点亮了灯，等着一艘不会来的船。",
        "城市在下雨，孩子们跑过桥，没有人回头看。",
    ),
    "fr": ("Elle avait compté chaque lever de soleil, et celui-ci était le dernier.",),
    "de": (
        "Der alte Leuchtturmwärter stieg die Treppe hinauf und zündete die Lampe an.",
        "Sie hatte jeden Sonnenaufgang gezählt, und dieser war der letzte von allen.",
        "Am Abend ging er hinaus in den Regen und rief nach seinem Hund.",
    ),
    "ru": (
        "Она считала каждый рассвет. Это был последний.",
        "Старый смотритель поднялся по лестнице, зажёг лампу и ждал корабль.",
    ),
    "es": (
        "El faro se apagó a medianoche y nadie volvió a verlo.",
        "Ella había contado cada amanecer, y este era el último de todos.",
    ),
}
LATIN = ("en", "fr", "de", "es")
"""Languages whose letters the stranger reads itself; others go to a reader of their script."""
VOICES, PACES = ("f", "m", "girl", "old-man"), (110, 115, 150, 180)


def main() -> None:
    print(
        "| language | words | by two readings: median, 95 %, 99 %, max ms | by a stranger: median, 95 % ms, within 80 ms "
        "| by syllables: median, 95 % ms, within 80 ms |"
    )
    print("|---|---|---|---|---|")
    every: list[float] = []
    spent, sounded = 0.0, 0.0
    with EspeakEngine() as espeak:
        for language, texts in TEXTS.items():
            off: list[float] = []
            strange: list[float] = []
            counted: list[float] = []
            for text in texts:
                tokens = tokens_of(text)
                known, foreign = (
                    [
                        Reference(*espeak.speak_dry(text, language=reader, voice=one))
                        for one in READERS
                    ]
                    for reader in (language, STRANGER)
                )
                for voice in VOICES:
                    for pace in PACES:
                        samples, rate_hz, truth = espeak.speak_dry(
                            text, language=language, voice=voice, words_per_minute=pace
                        )
                        begun = time.perf_counter()
                        found = align_words(tokens, samples, rate_hz, known)
                        spent += time.perf_counter() - begun
                        sounded += len(samples) / rate_hz
                        off += _off(found, truth)
                        if language in LATIN:
                            strange += _off(align_words(tokens, samples, rate_hz, foreign), truth)
                        plain = align_words(tokens, samples, rate_hz, (), language)
                        counted += _off(plain, truth)
            every += off
            print(f"| {language} | {_row(off)} | {_short(strange)} | {_short(counted)} |")
        print(f"| all | {_row(every)} | | |")
        print(
            f"\nwithin 80 ms: {np.mean(np.array(every) <= 80):.2%}; "
            f"aligning takes {spent / sounded:.3f} s for a second of sound"
        )
        text = " ".join(TEXTS["en"])
        for engine_text, name in ((text, "espeak, en"), (TEXTS["zh"][0] * 3, "espeak, zh")):
            language = name.partition(", ")[2]
            espeak.speak(engine_text, voice="narrator", language=language)
            begun = time.perf_counter()
            speech = espeak.speak(engine_text, voice="narrator", language=language)
            took = time.perf_counter() - begun
            print(f"{name}: {speech.audio.duration_seconds:.1f} s of narration in {took:.2f} s")
    with Aligner(VoiceSetup()) as aligner:
        samples = speech.audio.samples.mean(axis=1)
        begun = time.perf_counter()
        aligner.words(TEXTS["zh"][0] * 3, samples, 48_000, "zh")
        print(f"aligner with its two readings: {time.perf_counter() - begun:.2f} s for "
              f"{len(samples) / 48_000:.1f} s")  # fmt: skip


def _off(found: tuple, truth: tuple) -> list[float]:
    pairs = zip(found, truth, strict=True)
    return [1000 * abs(one.start_seconds - other.start_seconds) for one, other in pairs]


def _row(off: list[float]) -> str:
    median, most, more = np.percentile(off, (50, 95, 99))
    return f"{len(off)} | {median:.0f}, {most:.0f}, {more:.0f}, {max(off):.0f}"


def _short(off: list[float]) -> str:
    if not off:
        return ""
    median, most = np.percentile(off, (50, 95))
    return f"{median:.0f}, {most:.0f}, {np.mean(np.array(off) <= 80):.0%}"


if __name__ == "__main__":
    main()
