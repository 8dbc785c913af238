"""The characters that the embedded voices can play. Knows variants and pitches; no sound."""

from __future__ import annotations

from dataclasses import dataclass

from moviefactory.sound.voices.voice import NARRATOR


@dataclass(frozen=True, slots=True)
class Persona:
    """One way to sound. `variant` as espeak-ng calls it; pitch and range in its own 0 to 100.

    `languages` are the ones that have it; empty: all. `file_name` is spoken instead of theirs.
    """

    name: str
    variant: str
    pitch: int
    pitch_range: int
    description: str
    sex: str = ""
    age: str = ""
    languages: tuple[str, ...] = ()
    file_name: str = ""


# Variants whose level is even and whose sound is whole: of espeak-ng's others many clip or are dull.
PERSONAS = (
    Persona(NARRATOR, "", 42, 65, "a calm man, the default", "m"),
    Persona("f", "f5", 45, 65, "a woman, clear", "f"),
    Persona("m", "m7", 36, 60, "a man, dark and warm", "m"),
    Persona("f2", "f2", 55, 70, "a woman, bright", "f"),
    Persona("m3", "m3", 48, 70, "a man, light", "m"),
    Persona("f3", "f3", 38, 55, "a woman, low", "f"),
    Persona("michael", "Michael", 30, 45, "a man, deep", "m"),
    Persona("alicia", "Alicia", 50, 75, "a woman, lively", "f"),
    Persona("girl", "f2", 85, 85, "a girl", "f", "child"),
    Persona("boy", "m3", 92, 85, "a boy", "m", "child"),
    Persona("old-woman", "f3", 15, 35, "an old woman", "f", "old"),
    Persona("old-man", "m3", 12, 30, "an old man", "m", "old"),
    Persona("gb", "", 44, 65, "a British man", "m", languages=("en-us", "en-gb"), file_name="en"),
)
