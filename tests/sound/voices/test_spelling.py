"""Units, money, dates are read in words, and every word keeps its place in the text."""

import pytest

from moviefactory.sound.voices.espeak import EspeakEngine
from moviefactory.sound.voices.spelling import spelled_out


@pytest.mark.parametrize(
    ("text", "language", "read"),
    [
        ("5 km at 100 km/h", "en-us", "5 kilometers at 100 kilometers per hour"),
        ("$20 and €3.50.", "en-gb", "20 dollars and 3.50 euros."),
        ("No. 5, no. Never", "en-us", "number 5, no. Never"),
        ("on 1999-05-03", "en-us", "on May 3, 1999"),
        ("3,5 kg bei 10°C", "de", "3,5 Kilogramm bei 10 Grad Celsius"),
        ("高5 km", "cmn", "高5 公里"),
        ("I am 5 metres, km and m", "en-us", "I am 5 metres, km and m"),
        ("5 km", "sw", "5 km"),
    ],
)
def test_what_would_be_spelled_is_read(text, language, read):
    written, places = spelled_out(text, language)
    assert written == read
    assert len(places) == len(written) and places == sorted(places)
    assert all(0 <= place < len(text) for place in places)


def test_words_keep_their_text_and_get_the_time_of_what_is_read():
    with EspeakEngine() as espeak:
        speech = espeak.speak("It ran 5 km for $20 today.", voice="narrator", language="en")
    assert [word.text for word in speech.words] == ["It", "ran", "5", "km", "for", "$20", "today."]
    assert speech.words[3].end_seconds - speech.words[3].start_seconds > 0.4
