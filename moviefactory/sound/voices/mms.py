"""Which MMS voice a language has on the model hub. Knows codes; loads nothing.

Source: Pratap et al., Scaling Speech Technology to 1,000+ Languages (2023): one VITS per language,
`facebook/mms-tts-` and its ISO 639-3 code.
"""

from __future__ import annotations

import re
from typing import Final

PREFIX: Final = "facebook/mms-tts-"
MEGABYTES: Final = 145
LICENCE: Final = "CC-BY-NC-4.0 (weights, not for commercial films)"

# ISO 639-1, and what espeak-ng calls them: the code of the model, which may name its script too.
CODES: Final[dict[str, str]] = {
    "am": "amh", "ar": "ara", "as": "asm", "az": "azj-script_latin", "ba": "bak", "be": "bel",
    "bg": "bul", "bn": "ben", "bo": "bod", "ca": "cat", "ceb": "ceb", "cy": "cym", "de": "deu",
    "el": "ell", "en": "eng", "es": "spa", "eu": "eus", "fa": "fas", "fi": "fin", "fo": "fao",
    "fr": "fra", "gu": "guj", "ha": "hau", "he": "heb", "hi": "hin", "ht": "hat", "hu": "hun",
    "id": "ind", "ig": "ibo", "is": "isl", "jv": "jav", "ka": "kat", "kk": "kaz", "km": "khm",
    "kn": "kan", "ko": "kor", "ku": "kmr-script_latin", "ky": "kir", "la": "lat", "lg": "lug",
    "lo": "lao", "lv": "lav", "mg": "mlg", "ml": "mal", "mn": "mon", "mr": "mar", "ms": "zlm",
    "my": "mya", "nl": "nld", "ny": "nya", "om": "orm", "or": "ory", "pa": "pan", "pl": "pol",
    "pt": "por", "qu": "quy", "ro": "ron", "ru": "rus", "rw": "kin", "sn": "sna", "so": "som",
    "sq": "sqi", "su": "sun", "sv": "swe", "sw": "swh", "ta": "tam", "te": "tel", "tg": "tgk",
    "th": "tha", "ti": "tir", "tk": "tuk-script_latin", "tl": "tgl", "tr": "tur", "tt": "tat",
    "ug": "uig-script_arabic", "uk": "ukr", "ur": "urd-script_arabic", "uz": "uzb-script_cyrillic",
    "vi": "vie", "yo": "yor",
}  # fmt: skip


def mms_model(language: str) -> str:
    """Return the hub's name for the language's voice; empty where no code is known.

    Of a language with three letters the code is the language: whether the hub has it, it knows.
    """
    tag = language.lower().replace("_", "-").split("-")[0]
    if tag in CODES:
        return PREFIX + CODES[tag]
    return PREFIX + tag if re.fullmatch(r"[a-z]{3}", tag) else ""
