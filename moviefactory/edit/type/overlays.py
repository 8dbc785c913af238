"""Decide where and when type is shown. Knows pictures and slots; does not draw.

A title may stand beside a shot's text and over captions: their places are far from each other,
as long as the title keeps out of the lower third, which it does unless it is told otherwise.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from moviefactory.edit.cut import Overlay, OverlayKind, Region
from moviefactory.edit.type.fonts import check_text, clean
from moviefactory.media import Caption, Size
from moviefactory.timeline import Slot, Timeline, transition_frames

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

TITLE_SECONDS = Fraction(3)
TITLE_FADE_SECONDS = Fraction(9, 10)
TEXT_SECONDS = Fraction(7, 2)
TEXT_FADE_SECONDS = Fraction(1, 2)
CAPTION_FADE_FRAMES = 2


def title_overlay(
    title: str,
    size: Size,
    timeline: Timeline,
    picture: NDArray[np.uint8] | None = None,
    busy: Sequence[Region] = (Region.LOWER,),
) -> Overlay | None:
    """Return the opening title, 3 s within the first slot; None if nothing of it can be drawn.

    `picture` is a frame of the first shot; the title takes its quietest third that is not `busy`.
    Raises: MissingGlyphs.
    """
    check_text(title)
    if not clean(title):
        return None
    region = quiet_region(picture, busy) if picture is not None else Region.UPPER
    slot, fps = timeline.slots[0], timeline.fps
    length = min(slot.frame_count, round(TITLE_SECONDS * fps))
    start = min(transition_frames(fps) // 2, slot.frame_count - length)
    fade = min(round(TITLE_FADE_SECONDS * fps), length // 3)
    return Overlay(OverlayKind.TITLE, (title,), size, start, start + length, fade, region)


def text_overlay(text: str, slot: Slot, size: Size, fps: Fraction) -> Overlay | None:
    """Return a shot's own text over its picture; None if nothing of it can be drawn.

    It starts when the picture is there, and is gone before the next shot begins to show.
    Raises: MissingGlyphs.
    """
    check_text(text)
    if not clean(text):
        return None
    edge = transition_frames(fps)
    start = slot.start_frame + (edge if slot.frame_count > 3 * edge else 0)
    end = slot.end_frame - (edge if slot.frame_count > 3 * edge else 0)
    end = min(end, start + round(TEXT_SECONDS * fps))
    fade = min(round(TEXT_FADE_SECONDS * fps), (end - start) // 3)
    return Overlay(OverlayKind.TEXT, (text,), size, start, end, fade)


def caption_overlay(caption: Caption, size: Size) -> Overlay | None:
    """Return a caption to be burnt in; None if nothing of it can be drawn. Raises: MissingGlyphs."""
    for line in caption.lines:
        check_text(line)
    lines = tuple(line for line in map(clean, caption.lines) if line)
    if not lines:
        return None
    return Overlay(
        OverlayKind.CAPTION, lines, size, caption.start_frame, caption.end_frame,
        CAPTION_FADE_FRAMES,
    )  # fmt: skip


def quiet_region(picture: NDArray[np.uint8], busy: Sequence[Region] = ()) -> Region:
    """Return the third in which warm white type reads best: even, and not bright.

    Shape: picture (height, width, 3), uint8. If all thirds are busy, the middle one is taken.
    """
    import numpy as np

    height, width = picture.shape[:2]
    step = max(1, min(height, width) // 180)
    grey = picture[::step, ::step].astype(np.float32).mean(axis=2) / 255.0
    rows, columns = grey.shape
    middle = grey[:, columns // 8 : columns - columns // 8]
    unrest = {}
    for number, region in enumerate(Region):
        band = middle[number * rows // 3 : max(number * rows // 3 + 2, (number + 1) * rows // 3)]
        detail = float(np.abs(np.diff(band, axis=1)).mean() + np.abs(np.diff(band, axis=0)).mean())
        brightness = float(band.mean())
        unrest[region] = 6.0 * detail + float(band.std()) + 0.6 * brightness**2
    free = [region for region in Region if region not in busy] or [Region.MIDDLE]
    return min(free, key=lambda region: unrest[region])
