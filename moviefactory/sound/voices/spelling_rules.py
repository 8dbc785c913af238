"""How dates, times, short forms, kings and telephones are read. Knows words of a few languages; no engine."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from moviefactory.sound.voices.numbers import (
    digit_words,
    number_words,
    ordinal_words,
    roman_number,
    word_list,
    year_words,
)

Rule = tuple[str, Callable[[re.Match[str]], str]]

MONTHS: Final[dict[str, tuple[str, ...]]] = {
    "en": word_list(
        "January February March April May June July August September October November December"
    ),
    "de": word_list(
        "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"
    ),
    "fr": word_list(
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
    ),
    "es": word_list(
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
    ),
}
SHORT: Final[dict[str, dict[str, str]]] = {
    "en": {
        r"e\.g\.": "for example", r"i\.e\.": "that is", r"vs\.": "versus", r"etc\.": "et cetera",
        r"(?:Dr|Dr\.)(?= [A-Z])": "Doctor", r"Prof\.(?= [A-Z])": "Professor",
        r"St\.(?= (?!(?:He|She|It|They|The|We|I|A|And|But)\b)[A-Z])": "Saint", r"St\.": "Street",
    },
    "de": {
        r"z\. ?B\.": "zum Beispiel", r"d\. ?h\.": "das heißt", r"u\. ?a\.": "unter anderem", r"usw\.": "und so weiter",
        r"bzw\.": "beziehungsweise", r"ca\.": "circa", r"Dr\.": "Doktor", r"Prof\.": "Professor", r"St\.": "Sankt",
        r"Nr\.(?= ?\d)": "Nummer",
    },
    "fr": {
        r"p\. ?ex\.": "par exemple", r"c\.-à-d\.": "c'est-à-dire", r"etc\.": "et cetera", r"Mme": "madame", r"Mlle": "mademoiselle",
        r"M\.(?= [A-ZÉ])": "monsieur", r"Dr\.?(?= [A-ZÉ])": "docteur", r"St-(?=[A-ZÉ])": "saint ", r"Ste-(?=[A-ZÉ])": "sainte ",
        r"n° ?(?=\d)": "numéro ",
    },
    "es": {
        r"p\. ?ej\.": "por ejemplo", r"etc\.": "etcétera", r"Sr\.": "señor", r"Sra\.": "señora", r"Dr\.": "doctor", r"Dra\.": "doctora",
        r"EE\. ?UU\.": "Estados Unidos", r"Ud\.": "usted", r"n\.º ?(?=\d)": "número ",
    },
}  # fmt: skip
_KINGS: Final = (
    "Louis Ludwig Luis Henry Heinrich Henri Enrique Charles Karl Carlos Edward Eduard Édouard Eduardo George Georg "
    "Georges Jorge Elizabeth Elisabeth Élisabeth Isabel James Jakob Jacques Jaime Richard Ricardo William Wilhelm "
    "Guillaume Guillermo Frederick Friedrich Frédéric Federico Philip Philipp Philippe Felipe Peter Pierre Pedro "
    "Catherine Katharina Catalina Nicholas Nikolaus Nicolas Nicolás Alexander Alexandre Alejandro Pius Pie Pío Paul "
    "Benedict Benedikt Benoît Benedicto Gregory Gregor Grégoire Gregorio Napoleon Napoléon Napoleón Alfonso Fernando "
    "Ferdinand François Franz Francis Francisco Juan Johannes Jean Otto Leopold Léopold Leopoldo Ramses Mary Maria"
).replace(" ", "|")
_GERMAN_BENT: Final = ("am", "vom", "zum", "dem", "den", "bis", "seit", "ab", "im", "beim")
_SPANISH_ORDINALS: Final = word_list(
    "primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo"
)
_LAST_WORDS: Final = ("et cetera", "und so weiter", "etcétera", "Street")
_PLUS: Final = {"en": "plus ", "de": "plus ", "fr": "plus ", "es": "más ", "cmn": "加"}
PERCENT: Final = {"en": "percent", "de": "Prozent", "fr": "pour cent", "es": "por ciento"}
MONEY: Final = {
    "en": ("dollars", "euros", "pounds"), "de": ("Dollar", "Euro", "Pfund"), "fr": ("dollars", "euros", "livres"),
    "es": ("dólares", "euros", "libras"), "cmn": ("美元", "欧元", "英镑"),
}  # fmt: skip


def reading_rules(tag: str, base: str) -> list[Rule]:
    """Return what to look for, the first first, and how it is read.

    Of a date of slashes the month is first in American English, else the day; above 12 it is the day.
    """
    month_first = base == "en" and tag != "en-gb"
    day, month, year = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])", r"[12]\d{3}"
    edge, after = r"(?<![A-Za-z0-9.,/:-])", r"(?![A-Za-z0-9/:-]|[.,]\d)"

    def slashed(found: re.Match[str]) -> str:
        first, second, of_year = map(int, found[0].split("/"))
        swapped = second > 12 or (month_first and first <= 12)
        return _date(found, (second, first) if swapped else (first, second), of_year, tag, base)

    def dotted(found: re.Match[str]) -> str:
        of_day, of_month, of_year = (int(part) for part in re.split(r"\. ?", found[0]))
        return _date(found, (of_day, of_month), of_year, tag, base)

    def iso(found: re.Match[str]) -> str:
        of_year, of_month, of_day = map(int, found[0].split("-"))
        return _date(found, (of_day, of_month), of_year, tag, base)

    rules: list[Rule] = [
        (rf"{edge}{year}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]){after}", iso),
        (rf"{edge}(?:{day}/{month}|{month}/{day})/{year}{after}", slashed),
        (rf"{edge}{day}\. ?{month}\. ?{year}{after}", dotted),
        (
            rf"{edge}(?:[01]?\d|2[0-3]){'[:h]' if base == 'fr' else ':'}[0-5]\d(?: Uhr)?{after}",
            lambda found: _time(found, base),
        ),
        (
            r"(?<![\w.,-])(?:\+\d{1,3}(?:[- ]\d{2,4}){2,}|0\d{1,4}(?:[- ]\d{2,8})+|(?:\d{3}-){1,2}\d{4}|0\d+)(?![\w-]|[.,:]\d)",
            lambda found: _telephone(found[0], base),
        ),
        (r"[$€£]\d[\d,.]*\d|[$€£]\d", lambda found: found[0][1:] + _coin(found[0][0], base)),
        (r"(?<=\d) ?[$€£](?!\w)", lambda found: _coin(found[0][-1], base)),
    ]
    if base == "cmn":
        rules += [
            (r"\d[\d.]*%", lambda found: f"百分之{found[0][:-1]}"),
            (r"(?<!\d)\d{4}(?=年)", lambda found: digit_words(found[0], base)),
        ]
        return rules
    roman = r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})(?!\w)"
    rules += [
        (rf"\b(?:{_KINGS}) (?!I(?= [a-z])){roman}{'[.]?' if base == 'de' else ''}", lambda found: _king(found[0], base)),
        (rf"\b(?:[A-ZÄÖÜÉ]\w+ )(?=[IVX]{{2}}){roman}", lambda found: _numbered(found[0])),
        (r"(?<=\d) ?%", lambda found: f" {PERCENT[base]}"),
    ]  # fmt: skip
    if base == "de":
        months = "|".join(MONTHS["de"])
        rules += [
            (rf"\b{day}\.(?= (?:{months}))", _german_ordinal),
            (
                r"(?:(?<=\b(?:[Dd](?:er|ie|as|em|en)|[Vv]om|[Zz]um) )|(?<=\b(?:[Aa]m|[Ii]m) ))\d{1,2}\.(?= [A-ZÄÖÜ])",
                _german_ordinal,
            ),
        ]
    if base == "fr":
        rules += [(r"\b(?:[2-9]|[1-9]\d{1,2})(?:e|ème)\b", _french_ordinal)]
        rules += [(r"\b1er\b", lambda _: "premier"), (r"\b1(?:re|ère)\b", lambda _: "première")]
    if base == "es":
        rules += [(r"\b(?:[1-9]|10)\.?[ºª]", _spanish_ordinal)]
    rules += [
        (rf"\b{short}{'' if short.endswith(('.', ')')) else chr(92) + 'b'}", _said(said))
        for short, said in SHORT[base].items()
    ]
    return rules


def _said(said: str) -> Callable[[re.Match[str]], str]:
    """Return the words; with a full stop where the short form's own ends a sentence, too."""

    def read(found: re.Match[str]) -> str:
        rest = found.string[found.end() :].lstrip()
        ends = not rest or (said in _LAST_WORDS and rest[0].isupper())
        return f"{said}." if ends and found[0].endswith(".") else said

    return read


def _date(found: re.Match[str], when: tuple[int, int], year: int, tag: str, base: str) -> str:
    day, month = when
    if base == "cmn":
        return f"{digit_words(str(year), base)}年{month}月{day}日"
    name = MONTHS[base][month - 1]
    if base == "de":
        said = year_words(year, base) if 1100 <= year < 2000 else str(year)
        return f"{_german_ordinal(found, day)} {name} {said}"
    if base == "fr":
        return f"{'premier' if day == 1 else day} {name} {year}"
    if base == "es":
        return f"{day} de {name} de {year}"
    if tag == "en-gb":
        return f"{day} {name} {year}"
    return f"{name} {day}, {year}"


def _time(found: re.Match[str], base: str) -> str:
    hour, minute = (int(part) for part in re.split("[:h]", found[0].removesuffix(" Uhr")))
    if base == "cmn":
        return f"{hour}点{f'{minute}分' if minute else ''}"
    if base == "de":
        return f"{'ein' if hour == 1 else hour} Uhr{f' {minute}' if minute else ''}"
    if base == "fr":
        return f"{'une heure' if hour == 1 else f'{hour} heures'}{f' {minute}' if minute else ''}"
    if base == "es":
        return f"{'una' if hour == 1 else hour} {f'y {minute}' if minute else 'en punto'}"
    if not minute:
        half = re.match(r" ?[ap]\.?m\b", found.string[found.end() :], re.IGNORECASE)
        return f"{hour}" if half else f"{hour} o'clock" if 0 < hour <= 12 else f"{hour} hundred"
    return f"{hour} {'oh ' if minute < 10 else ''}{minute}"


def _telephone(text: str, base: str) -> str:
    groups = re.findall(r"\d+", text)
    joined = ", ".join(digit_words(group, base) for group in groups)
    return f"{_PLUS[base] if text.startswith('+') else ''}{joined}"


def _coin(sign: str, base: str) -> str:
    return f"{'' if base == 'cmn' else ' '}{MONEY[base]['$€£'.index(sign)]}"


def _king(text: str, base: str) -> str:
    name, _, roman = text.rstrip(".").rpartition(" ")
    number = roman_number(roman)
    if base == "de":
        return f"{name} der {_german_stem(number)}e"
    if base == "fr":
        return f"{name} {'premier' if number == 1 else number}"
    if base == "es":
        return f"{name} {_SPANISH_ORDINALS[number - 1] if number <= 10 else number}"
    ending = "th" if 10 < number < 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{name} the {number}{ending}"


def _numbered(text: str) -> str:
    name, _, roman = text.rpartition(" ")
    return f"{name} {roman_number(roman)}"


def _german_ordinal(found: re.Match[str], day: int | None = None) -> str:
    words = found.string[: found.start()].lower().split()
    before = words[-1] if words else ""
    ending = "en" if before in _GERMAN_BENT else "e" if before in ("der", "die", "das") else "er"
    return f"{_german_stem(day or int(found[0].rstrip('.')))}{ending}"


def _german_stem(number: int) -> str:
    irregular = {1: "erst", 3: "dritt", 7: "siebt", 8: "acht"}
    return irregular.get(number) or f"{number_words(number, 'de')}{'t' if number < 20 else 'st'}"


def _french_ordinal(found: re.Match[str]) -> str:
    return ordinal_words(int(found[0].rstrip("eèm")), "fr")


def _spanish_ordinal(found: re.Match[str]) -> str:
    word = _SPANISH_ORDINALS[int(found[0].rstrip(".ºª")) - 1]
    if found[0].endswith("ª"):
        return f"{word[:-1]}a"
    before_noun = re.match(r" [^\W\d_]", found.string[found.end() :])
    return word.removesuffix("o") if before_noun and word in ("primero", "tercero") else word
