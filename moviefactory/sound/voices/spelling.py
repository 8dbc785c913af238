"""Write out what espeak-ng would spell: units, money, numbered things, digits. Knows words of a few languages.

Dates, times and short forms are in spelling_rules.py.
"""

from __future__ import annotations

import re
from typing import Final

from moviefactory.sound.voices.numbers import LARGEST, digit_words, number_words, ordinal_words
from moviefactory.sound.voices.spelling_rules import MONEY, PERCENT, Rule, reading_rules
from moviefactory.sound.voices.years import year_rules

UNITS: Final[dict[str, dict[str, str]]] = {
    "en": {
        "km/h": "kilometers per hour", "m/s": "meters per second", "km": "kilometers", "cm": "centimeters",
        "mm": "millimeters", "kg": "kilograms", "mg": "milligrams", "ml": "milliliters", "GHz": "gigahertz",
        "MHz": "megahertz", "kHz": "kilohertz", "Hz": "hertz", "km²": "square kilometers", "m²": "square meters",
        "m": "meters", "g": "grams", "kW": "kilowatts", "mph": "miles per hour", "lb": "pounds", "ft": "feet",
        "°C": "degrees Celsius", "°F": "degrees Fahrenheit",
    },
    "de": {
        "km/h": "Kilometer pro Stunde", "km": "Kilometer", "cm": "Zentimeter", "mm": "Millimeter", "kg": "Kilogramm",
        "m²": "Quadratmeter", "m": "Meter", "g": "Gramm", "°C": "Grad Celsius",
    },
    "fr": {
        "km/h": "kilomètres par heure", "km": "kilomètres", "cm": "centimètres", "mm": "millimètres",
        "kg": "kilogrammes", "m²": "mètres carrés", "m": "mètres", "°C": "degrés Celsius",
    },
    "es": {
        "km/h": "kilómetros por hora", "km": "kilómetros", "cm": "centímetros", "mm": "milímetros",
        "kg": "kilogramos", "m²": "metros cuadrados", "m": "metros", "°C": "grados Celsius",
    },
    "cmn": {
        "km/h": "公里每小时", "km": "公里", "cm": "厘米", "mm": "毫米", "kg": "公斤", "m²": "平方米", "°C": "摄氏度",
    },
}  # fmt: skip
_CODES: Final = {"zh": "cmn", "eng": "en", "deu": "de", "fra": "fr", "spa": "es"}
_POINT: Final = {"en": " point ", "de": " Komma ", "fr": " virgule ", "es": " coma ", "cmn": "点"}


def spelled_out(text: str, language: str) -> tuple[str, list[int]]:
    """Return a text as it is to be read, and for each of its characters one of the text's own.

    A unit is one only behind a digit. What is written out has the place of what it stands for.
    """
    base = _base(language)
    return _replaced(text, _rules(language, base))


def in_words(text: str, language: str) -> tuple[str, list[int]]:
    """Return the same with whole numbers in words, too, for a model whose letters have no digits.

    A year is said as people say it: nineteen ninety-nine.
    Of a language without words here, the text stays as it is.
    """
    base = _base(language)
    written, places = spelled_out(text, language)
    if base not in UNITS:
        return written, places
    mark, point = (",", r"\.") if base in ("en", "cmn") else (r"\.", ",")

    def whole(digits: str) -> str:
        if len(digits) > len(str(LARGEST)) or (digits[0] == "0" and len(digits) > 1):
            return digit_words(digits, base)
        return number_words(int(digits), base)

    def said(found: re.Match[str]) -> str:
        digits, _, rest = re.sub(mark, "", found[0]).partition(point[-1])
        return whole(digits) + (_POINT[base] + digit_words(rest, base) if rest else "")

    def ordinal(found: re.Match[str]) -> str:
        return ordinal_words(int(found[0][:-2]), "en")

    rules = year_rules(base, unit_words(base))
    rules += [(rf"(?:\d{{1,3}}(?:{mark}\d{{3}})+(?!\d)|\d+)(?:{point}\d+)?", said)]
    if base == "en":
        rules.insert(0, (r"(?<![\d.,])\d{1,6}(?:st|nd|rd|th)\b", ordinal))
    spoken, inner = _replaced(written, rules)
    return spoken, [places[place] for place in inner]


def unit_words(base: str) -> frozenset[str]:
    """Return the words that say what is counted: the first of each unit, money, percent."""
    names = (*UNITS[base].values(), *MONEY.get(base, ()), PERCENT.get(base, ""))
    return frozenset(name.split()[0] for name in names if name)


def _base(language: str) -> str:
    first = language.lower().replace("_", "-").split("-")[0]
    return language if language == "cmn" else _CODES.get(first, first)


def _replaced(text: str, rules: list[Rule]) -> tuple[str, list[int]]:
    """Return the text by the rules, the first that fits first, and each character's own place."""
    written: list[str] = []
    places: list[int] = []
    cursor = 0
    whole = re.compile("|".join(f"(?P<r{number}>{rule[0]})" for number, rule in enumerate(rules)))
    for found in whole.finditer(text) if rules else ():
        number = next(
            int(name[1:]) for name, value in found.groupdict().items() if value is not None
        )
        said = rules[number][1](found)
        written += [text[cursor : found.start()], said]
        places += [*range(cursor, found.start()), *[found.start()] * len(said)]
        cursor = found.end()
    written.append(text[cursor:])
    places += range(cursor, len(text))
    return "".join(written), places


def _rules(language: str, base: str) -> list[Rule]:
    units = UNITS.get(base, {})
    if not units:
        return []
    names = "|".join(re.escape(unit) for unit in sorted(units, key=len, reverse=True))
    rules: list[Rule] = [
        *reading_rules(language.lower(), base),
        (rf"(?<=\d) ?(?:{names})(?![^\W_]|[²/])", lambda found: f" {units[found[0].strip()]}"),
    ]
    if base == "en":
        rules.append((r"\bNo\. (?=\d)", lambda found: "number "))
    return rules
