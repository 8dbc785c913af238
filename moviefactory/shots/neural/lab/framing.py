"""How a picture of one shape fills another. Knows sides; no pixels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from moviefactory.media import Size

MOST_STRETCH: Final = 0.01
"""How far width and height may be scaled apart before a picture is cropped instead."""


@dataclass(frozen=True, slots=True)
class Framing:
    """What part of a picture fills the film's frame. Units: pixels: left, top, right, bottom."""

    box: tuple[float, float, float, float]
    note: str = ""


def frame_for(width: int, height: int, size: Size) -> Framing:
    """Return how a picture of `width` by `height` fills `size`.

    A base's window is rounded to its own multiple, so shapes may differ a little: up to 1 % the
    whole picture is stretched (nobody sees it); beyond, its middle is taken, and the note says so.
    """
    apart = (size.width * height) / (size.height * width)
    if abs(apart - 1) <= MOST_STRETCH:
        return Framing((0.0, 0.0, float(width), float(height)))
    wide, tall = (width * 1.0, height / apart) if apart > 1 else (width * apart, height * 1.0)
    left, top = (width - wide) / 2, (height - tall) / 2
    lost = 1 - (wide * tall) / (width * height)
    note = f"a picture of {width}x{height} fills {size} with its middle: {lost:.1%} is cut off"
    return Framing((left, top, left + wide, top + tall), note)
