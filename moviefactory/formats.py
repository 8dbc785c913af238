"""Sizes and rates of a picture as a user writes them: `widescreen`, 1280x720, 23.976. Knows no film."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

from moviefactory.media import Size

FORMATS: Final = {
    "widescreen": Size(3072, 1280),
    "vertical": Size(1080, 1920),
    "hd": Size(1920, 1080),
    "square": Size(1080, 1080),
}
MAX_SIDE_PIXELS = 8192
MIN_SIDE_PIXELS = 64


def parse_format(text: str) -> Size:
    """Return the size of a named format, or of `WIDTHxHEIGHT`. Raises: ValueError."""
    name = text.strip().lower()
    if name in FORMATS:
        return FORMATS[name]
    found = re.fullmatch(r"(\d{1,20})\s*[x×]\s*(\d{1,20})", name)
    if not found:
        raise ValueError(f"choose one of {', '.join(FORMATS)}, or a size such as 1280x720")
    width, height = int(found[1]), int(found[2])
    if not all(MIN_SIDE_PIXELS <= side <= MAX_SIDE_PIXELS for side in (width, height)):
        fault = "large" if max(width, height) > MAX_SIDE_PIXELS else "small"
        limits = f"both sides lie between {MIN_SIDE_PIXELS} and {MAX_SIDE_PIXELS} pixels"
        raise ValueError(f"the size is too {fault}: {limits}")
    if width % 2 or height % 2:
        raise ValueError("both sides must be even numbers of pixels")
    return Size(width, height)


def parse_fps(value: object) -> Fraction:
    """Return a frame rate from `24`, `"24"`, `23.976` or `"24000/1001"`. Raises: ValueError."""
    text = str(value).strip()
    try:
        # Fraction("1e999999999") would fill the memory.
        rate = Fraction(text if re.fullmatch(r"[\d./]{1,32}", text) else "")
    except (ValueError, ZeroDivisionError):
        raise ValueError(
            "a frame rate is a number such as 24, or a ratio such as 24000/1001"
        ) from None
    ntsc = Fraction(round(rate) * 1000, 1001)
    if rate.denominator != 1 and abs(rate - ntsc) < Fraction(1, 200):
        rate = ntsc
    if not 8 <= rate <= 120:
        raise ValueError("a frame rate lies between 8 and 120")
    return rate
