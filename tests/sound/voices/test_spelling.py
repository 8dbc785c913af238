"""Units, money, dates are read in words, and every word keeps its place in the text."""

import pytest

from moviefactory.sound.voices.espeak import EspeakEngine
from moviefactory.sound.voices.spelling import in_words, spelled_out


@pytest.mark.parametrize(
    ("text", "language", "read"),
    [
        ("5 km at 100 km/h", "en-us", "5 kilometers at 100 kilometers per hour"),
        ("$20 and €3.50.", "en-gb", "20 dollars and 3.50 euros."),
        ("No. 5, no. Never", "en-us", "number 5, no. Never"),
        ("on 1999-05-03", "en-us", "on May 3, 1999"),
        ("3,5 kg bei 10°C", "de", "3,5 Kilogramm bei 10 Grad Celsius"),
        ("高5 km", "cmn", "高5 公里"),
        ("12/05/2024 or 25/12/2024", "en-us", "December 5, 2024 or December 25, 2024"),
        ("12/05/2024 or 25/12/2024", "en-gb", "12 May 2024 or 25 December 2024"),
        ("Le 01/05/2024 à 19h30", "fr", "Le premier mai 2024 à 19 heures 30"),
        ("El 12/05/2024 a las 8:00", "es", "El 12 de mayo de 2024 a las 8 en punto"),
        ("Am 24.12.2024 um 19:30 Uhr", "de", "Am vierundzwanzigsten Dezember 2024 um 19 Uhr 30"),
        ("1.1.1789", "de", "erster Januar siebzehnhundertneunundachtzig"),
        ("2024年12月24日19:30，50%", "cmn", "二零二四年12月24日19点30分，百分之50"),
        ("Dr. No, e.g. in St. Paul", "en-us", "Doctor No, for example in Saint Paul"),
        ("z. B. am 3. Tag usw.", "de", "zum Beispiel am dritten Tag und so weiter."),
        ("M. Dupont, p. ex.", "fr", "monsieur Dupont, par exemple."),
        ("la Sra. Ruiz, el 3.º piso, el 3.º", "es", "la señora Ruiz, el tercer piso, el tercero"),
        (
            "Louis XIV, World War II, Henry I came",
            "en-us",
            "Louis the 14th, World War 2, Henry I came",
        ),
        ("Ludwig XIV. und Kapitel IV", "de", "Ludwig der vierzehnte und Kapitel 4"),
        ("François I, le 2e, Felipe", "fr", "François premier, le deuxième, Felipe"),
        ("Felipe II, Juan XXIII", "es", "Felipe segundo, Juan 23"),
        ("call 555-1234 at 9:05", "en-us", "call five five five, one two three four at 9 oh 5"),
        (
            "agent 007, 4:3, 99/100, 1.5, v1.2.3",
            "en-us",
            "agent zero zero seven, 4:3, 99/100, 1.5, v1.2.3",
        ),
        ("VI or MIX, I said", "en-us", "VI or MIX, I said"),
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


@pytest.mark.parametrize(
    ("text", "language", "read"),
    [
        ("1,042.5 whales, the 3rd", "en", "one thousand forty-two point five whales, the third"),
        ("21.000 Wale, 3,5", "deu", "einundzwanzigtausend Wale, drei Komma fünf"),
        ("91 ou 280", "fr", "quatre-vingt-onze ou deux cent quatre-vingts"),
        ("21000 y 555", "spa", "veintiún mil y quinientos cincuenta y cinco"),
        ("10010和15", "zh", "一万零十和十五"),
        ("1234567", "en", "one two three four five six seven"),
        ("42", "yor", "42"),
        (
            "In 1999, from 1914 to 1918",
            "en",
            "In nineteen ninety-nine, from nineteen fourteen to nineteen eighteen",
        ),
        (
            "1907, 1900. 2007: 2024!",
            "en",
            "nineteen oh seven, nineteen hundred. two thousand seven: twenty twenty-four!",
        ),
        (
            "the 1990s, on 1789-07-14",
            "en",
            "the nineteen nineties, on July fourteen, seventeen eighty-nine",
        ),
        (
            "1500 km, $1999, No. 1812, 1066",
            "en",
            "one thousand five hundred kilometers, one thousand nine hundred ninety-nine dollars, number one thousand eight hundred twelve, one thousand sixty-six",
        ),
        (
            "in 1500 km, 1500 soldiers, 1999%",
            "en",
            "in one thousand five hundred kilometers, one thousand five hundred soldiers, one thousand nine hundred ninety-nine percent",
        ),
        (
            "Im Jahr 1871 und 1989, 1500 Schafe",
            "de",
            "Im Jahr achtzehnhunderteinundsiebzig und neunzehnhundertneunundachtzig, eintausendfünfhundert Schafe",
        ),
        (
            "en 1999, 1999 km",
            "fr",
            "en mille neuf cent quatre-vingt-dix-neuf, mille neuf cent quatre-vingt-dix-neuf kilomètres",
        ),
        ("en 1492", "es", "en mil cuatrocientos noventa y dos"),
        ("从1914到1918，1999年有1500只", "zh", "从一九一四到一九一八，一九九九年有一千五百只"),
    ],
)
def test_numbers_are_written_for_a_model_without_digits(text, language, read):
    written, places = in_words(text, language)
    assert written == read
    assert len(places) == len(written) and places == sorted(places)
