"""Write out what espeak-ng would spell: units, money, numbered things, dates. Knows words of a few languages."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

MONTHS: Final = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
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
_MONEY: Final = {"$": "dollars", "€": "euros", "£": "pounds"}
Rule = tuple[str, Callable[[re.Match[str]], str]]


def spelled_out(text: str, language: str) -> tuple[str, list[int]]:
    """Return a text as it is to be read, and for each of its characters one of the text's own.

    A unit is one only behind a digit. What is written out has the place of what it stands for.
    """
    base = language if language == "cmn" else language.split("-")[0]
    written: list[str] = []
    places: list[int] = []
    cursor = 0
    rules = _rules(base)
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


def _rules(language: str) -> list[Rule]:
    units = UNITS.get(language, {})
    if not units:
        return []
    names = "|".join(re.escape(unit) for unit in sorted(units, key=len, reverse=True))
    rules: list[Rule] = [
        (rf"(?<=\d) ?(?:{names})(?![^\W_]|[²/])", lambda found: f" {units[found[0].strip()]}")
    ]
    if language == "en":
        rules += [
            (r"[$€£]\d[\d,.]*\d|[$€£]\d", lambda found: f"{found[0][1:]} {_MONEY[found[0][0]]}"),
            (r"\bNo\. (?=\d)", lambda found: "number "),
            (r"\b\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])\b", _date),
        ]
    return rules


def _date(found: re.Match[str]) -> str:
    year, month, day = found[0].split("-")
    return f"{MONTHS[int(month) - 1]} {int(day)}, {year}"
