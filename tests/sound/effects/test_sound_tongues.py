"""Laws of sound words in other languages: each names the sound that its English words name."""

from __future__ import annotations

import pytest

from moviefactory.sound.catalogue import entries, modifiers, read_index
from moviefactory.sound.tongues import TONGUES, in_sound_words, picture_in_english
from moviefactory.sound.words import choose_sounds, read_phrase


def heard(line: str, language: str) -> list[str]:
    return [cue.recipe for cue in read_phrase(in_sound_words(line, language)).cues]


def test_every_sound_of_the_catalogue_has_a_name_in_every_language() -> None:
    index = read_index("tongues.yaml")
    named = {cue.recipe for english in index["sounds"] for cue in read_phrase(english).cues}
    assert {entry.id for entry in entries("effects.yaml")} <= named
    for english, words in index["sounds"].items():
        assert read_phrase(english).how == "named", english
        assert set(words) == set(TONGUES)
        for language in TONGUES:
            for word in words[language]:
                assert in_sound_words(word, language) == english, (language, word)
    told = {word for words in modifiers().values() for word in words}
    for english, words in index["about"].items():
        assert english in told
        for language in TONGUES:
            assert {in_sound_words(word, language) for word in words[language]} == {english}


@pytest.mark.parametrize(
    ("language", "line", "recipes"),
    [
        ("es", "Truenos lejanos y lluvia", ["thunder", "rain"]),
        ("es", "pasos en la nieve", ["snow_steps"]),
        ("es-MX", "EL TICTAC DEL RELOJ", ["clock", "clock"]),
        ("fr", "battement de cœur", ["heartbeat"]),
        ("fr", "des cloches au loin", ["bell"]),
        ("fr", "la pluie sur le toit", ["rain_on_roof"]),
        ("de", "Schritte im Schnee", ["snow_steps"]),
        ("de", "Motorgeräusche", ["engine"]),
        ("de", "Vögel, Wellen", ["birds", "sea_waves"]),
        ("ja", "遠くの雷鳴", ["thunder"]),
        ("en", "雪を踏む足音", ["snow_steps"]),
        ("ja", "犬の鳴き声", []),
        ("es", "rain and thunder", ["rain", "thunder"]),
    ],
)
def test_a_line_is_heard_as_it_is_meant(language: str, line: str, recipes: list[str]) -> None:
    if not recipes:
        assert in_sound_words(line, language) == line
    else:
        assert heard(line, language) == recipes


def test_what_is_said_about_a_sound_is_kept() -> None:
    far = read_phrase(in_sound_words("ein ferner Donner", "de")).cues[0]
    soft = read_phrase(in_sound_words("lluvia suave", "es")).cues[0]
    assert far.far and soft.gain_db < 0
    assert read_phrase(in_sound_words("sans vent", "fr")).how == "silence"
    assert read_phrase(in_sound_words("ピアノの音楽", "ja")).how == "music"


@pytest.mark.parametrize("line", ["", "  ", "thunder", "雷声", "!?", "qwertz", "vent"])
def test_english_chinese_and_nothing_stay_as_they_are(line: str) -> None:
    assert in_sound_words(line, "en") == line
    assert in_sound_words(line, "zh") == line
    assert picture_in_english(line, "en") == line


@pytest.mark.parametrize(
    ("language", "picture", "wanted"),
    [
        ("es", "Una mujer camina por la playa bajo la lluvia", {"rain", "footsteps"}),
        ("fr", "Un train traverse la montagne", {"train"}),
        ("de", "Ein Pferd galoppiert durch den Wald", {"hooves", "leaves"}),
        ("ja", "嵐の海の灯台", {"rain", "wind", "thunder"}),
    ],
)
def test_pictures_are_heard_in_every_language(
    language: str, picture: str, wanted: set[str]
) -> None:
    cues = choose_sounds((), picture_in_english(picture, language))
    assert wanted <= {cue.recipe for cue in cues}
