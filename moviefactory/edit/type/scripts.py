"""Ways of writing: which letters belong to which, and which font files bring them. A table.

Knows characters and the names of files; looks for none.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Script:
    """A way of writing.

    `prefixes` are the first words of its letters' Unicode names; `files` the fonts that bring it,
    best first, `title_files` those for titles; a collection's faces are told by `family_hint`.
    """

    name: str
    prefixes: tuple[str, ...]
    package: str
    files: tuple[str, ...]
    family_hint: str = ""
    title_files: tuple[str, ...] = ()


_SANS_CJK: Final = ("NotoSansCJK-Medium.ttc", "NotoSansCJK-Regular.ttc", "NotoSansCJK.ttc")
_SERIF_CJK: Final = ("NotoSerifCJK-Medium.ttc", "NotoSerifCJK-Regular.ttc", "NotoSerifCJK.ttc")
_CORE: Final = "fonts-noto-core"

# The last row takes every script that has no row of its own.
SCRIPTS: Final = (
    Script("Japanese", ("HIRAGANA", "KATAKANA", "HALFWIDTH"), "fonts-noto-cjk",
           ("ヒラギノ角ゴシック W4.ttc", "YuGothM.ttc", "msgothic.ttc", *_SANS_CJK), "CJK JP",
           ("ヒラギノ明朝 ProN.ttc", "yumin.ttf", *_SERIF_CJK)),
    Script("Korean", ("HANGUL",), "fonts-noto-cjk",
           ("AppleSDGothicNeo.ttc", "malgun.ttf", *_SANS_CJK), "CJK KR",
           ("AppleMyungjo.ttf", "batang.ttc", *_SERIF_CJK)),
    Script("Chinese", ("CJK", "IDEOGRAPHIC", "FULLWIDTH", "BOPOMOFO", "KANGXI"), "fonts-noto-cjk",
           ("PingFang.ttc", "Hiragino Sans GB.ttc", "STHeiti Medium.ttc", "msyh.ttc", *_SANS_CJK,
            "wqy-microhei.ttc", "wqy-zenhei.ttc"), "CJK SC",
           ("Songti.ttc", "simsun.ttc", *_SERIF_CJK)),
    Script("Arabic", ("ARABIC",), _CORE,
           ("NotoSansArabic-Medium.ttf", "NotoSansArabic-Regular.ttf", "GeezaPro.ttc",
            "segoeui.ttf")),
    Script("Hebrew", ("HEBREW",), _CORE,
           ("NotoSansHebrew-Medium.ttf", "NotoSansHebrew-Regular.ttf", "ArialHB.ttc",
            "segoeui.ttf")),
    Script("Devanagari", ("DEVANAGARI",), _CORE,
           ("NotoSansDevanagari-Medium.ttf", "NotoSansDevanagari-Regular.ttf", "Kohinoor.ttc",
            "Nirmala.ttc", "Nirmala.ttf")),
    Script("Thai", ("THAI",), _CORE,
           ("NotoSansThai-Medium.ttf", "NotoSansThai-Regular.ttf", "Thonburi.ttc",
            "LeelawUI.ttf")),
    Script("emoji", (), "fonts-noto-color-emoji",
           ("NotoColorEmoji.ttf", "Apple Color Emoji.ttc", "seguiemj.ttf")),
    Script("", (), "fonts-noto", ("DejaVuSans.ttf", "LiberationSans-Regular.ttf", "Arial.ttf")),
)  # fmt: skip

_EMOJI_BASE: Final = "[\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]"
_EMOJI_TAIL: Final = "[\ufe0e\ufe0f\u20e3\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]"
EMOJI: Final = re.compile(
    f"[#*0-9]\ufe0f?\u20e3|{_EMOJI_BASE}{_EMOJI_TAIL}*(?:\u200d{_EMOJI_BASE}{_EMOJI_TAIL}*)*"
)


def needs_glyph(char: str) -> bool:
    """Whether `char` shows as something: not a space, joiner or variation selector."""
    return (
        not char.isspace()
        and unicodedata.category(char) not in ("Cf", "Zs")
        and not ("\ufe00" <= char <= "\ufe0f" or "\U000e0100" <= char <= "\U000e01ef")
    )


def script_of(char: str, han: Script | None = None) -> Script:
    """Return the script of `char`; `han` is the one of characters that several scripts share."""
    if EMOJI.fullmatch(char):
        return SCRIPTS[-2]
    words = unicodedata.name(char, "").replace("-", " ").split()
    first = words[0] if words else ""
    for script in SCRIPTS[:-2]:
        if first in script.prefixes:
            return han if han is not None and script.name == "Chinese" else script
    return Script(first.capitalize(), (first,), SCRIPTS[-1].package, SCRIPTS[-1].files)
