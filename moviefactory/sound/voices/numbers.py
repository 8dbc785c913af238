"""Whole numbers in words, and Roman ones in digits. Knows words of a few languages; no sentences."""

from __future__ import annotations

from typing import Final

LARGEST: Final = 999_999


def word_list(words: str) -> tuple[str, ...]:
    """Return the words of a table's row."""
    return tuple(words.split())


SMALL: Final[dict[str, tuple[str, ...]]] = {
    "en": word_list(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen"
    ),
    "de": word_list(
        "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn "
        "sechzehn siebzehn achtzehn neunzehn"
    ),
    "fr": word_list(
        "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize "
        "dix-sept dix-huit dix-neuf"
    ),
    "es": word_list(
        "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince "
        "dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro "
        "veinticinco veintiséis veintisiete veintiocho veintinueve"
    ),
    "cmn": tuple("零一二三四五六七八九"),
}
TENS: Final[dict[str, tuple[str, ...]]] = {
    "en": word_list("twenty thirty forty fifty sixty seventy eighty ninety"),
    "de": word_list("zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig"),
    "fr": word_list("vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt"),
    "es": word_list("veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa"),
}  # fmt: skip
SPANISH_HUNDREDS: Final = word_list(
    "ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos "
    "novecientos"
)
ORDINAL_ENDINGS: Final[dict[str, dict[str, str]]] = {
    "en": {
        "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
        "twelve": "twelfth", "y": "ieth",
    },
    "fr": {"cinq": "cinquième", "neuf": "neuvième", "cents": "centième", "vingts": "vingtième", "e": "ième"},
}  # fmt: skip
NEW_CENTURY: Final = range(2000, 2010)
_ROMAN: Final = {"I": 1, "V": 5, "X": 10}


def number_words(number: int, language: str) -> str:
    """Return a whole number from 0 to `LARGEST` in words of en, de, fr, es or cmn."""
    if language == "cmn":
        return _chinese(number)
    if number < 100:
        return _below_hundred(number, language)
    size, count = (1000, number // 1000) if number >= 1000 else (100, number // 100)
    rest = number % size
    head = _many(count, size, language, alone=not rest)
    if not rest:
        return head
    return f"{head}{'' if language == 'de' else ' '}{number_words(rest, language)}"


def ordinal_words(number: int, language: str) -> str:
    """Return an ordinal in words of en, or of fr from 2 on."""
    said = number_words(number, language)
    for ending, instead in ORDINAL_ENDINGS[language].items():
        if said.endswith(ending):
            return said.removesuffix(ending) + instead
    return f"{said}{'th' if language == 'en' else 'ième'}"


def year_words(year: int, language: str) -> str:
    """Return a year of 1100 to 2099 as it is said in en, de, fr, es or cmn."""
    if language == "cmn":
        return digit_words(str(year), language)
    century, rest = divmod(year, 100)
    if language == "de" and century < 20:
        return f"{number_words(century, 'de')}hundert{number_words(rest, 'de') if rest else ''}"
    if language != "en" or year in NEW_CENTURY:
        return number_words(year, language)
    after = f"oh {number_words(rest, 'en')}" if rest < 10 else number_words(rest, "en")
    return f"{number_words(century, 'en')} {after if rest else 'hundred'}"


def digit_words(digits: str, language: str) -> str:
    """Return digits one by one, in words."""
    gap = "" if language == "cmn" else " "
    return gap.join(SMALL[language][int(digit)] for digit in digits)


def roman_number(text: str) -> int:
    """Return the value of a Roman number of I, V and X."""
    values = [_ROMAN[letter] for letter in text]
    return sum(
        -value if value < max(values[index:]) else value for index, value in enumerate(values)
    )


def _below_hundred(number: int, language: str) -> str:
    small = SMALL[language]
    if number < len(small):
        return small[number]
    tens, ones = divmod(number, 10)
    word = TENS[language][tens - 2]
    if language == "fr":
        if tens in (7, 9):
            ones += 10
        if number == 80:
            return "quatre-vingts"
        joint = " et " if ones in (1, 11) and tens < 8 else "-"
        return f"{word}{joint}{small[ones]}" if ones else word
    if not ones:
        return word
    if language == "de":
        return f"{'ein' if ones == 1 else small[ones]}und{word}"
    return f"{word} y {small[ones]}" if language == "es" else f"{word}-{small[ones]}"


def _many(count: int, size: int, language: str, *, alone: bool) -> str:
    """Return so many hundreds or thousands; `alone` where nothing follows."""
    said = number_words(count, language)
    if language == "en":
        return f"{said} {'hundred' if size == 100 else 'thousand'}"
    if language == "de":
        short = said.removesuffix("s") if said.endswith("eins") else said
        return f"{short}{'hundert' if size == 100 else 'tausend'}"
    if language == "fr":
        word = (
            "cents" if size == 100 and alone and count > 1 else "cent" if size == 100 else "mille"
        )
        short = said.replace("vingts", "vingt").replace("cents", "cent")
        return word if count == 1 else f"{short} {word}"
    if size == 100:
        return "cien" if alone and count == 1 else SPANISH_HUNDREDS[count - 1]
    short = said.replace("veintiuno", "veintiún")
    short = short.removesuffix("o") if short.endswith("uno") else short
    return "mil" if count == 1 else f"{short} mil"


def _chinese(number: int) -> str:
    if number >= 10_000:
        high, low = divmod(number, 10_000)
        joint = "零" if 0 < low < 1000 else ""
        return f"{_chinese(high)}万{joint}{_chinese(low) if low else ''}"
    said, waiting = "", False
    for size, word in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // size % 10
        if digit:
            said += ("零" if waiting else "") + SMALL["cmn"][digit] + word
        waiting = bool(said) and not digit
    if 10 <= number < 20:
        return said[1:]
    return said or "零"
