"""Decide where and when type is shown. Knows pictures and slots; does not draw.

A title may stand beside a shot's text and over captions: their places are far from each other,
as long as the title keeps the lowest third free, which it does unless it is told otherwise.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from moviefactory.edit.cut import Overlay, OverlayKind
from moviefactory.edit.type.fonts import check_text, clean
from moviefactory.edit.type.measures import title_zone
from moviefactory.media import Caption, Size
from moviefactory.timeline import Slot, Timeline, transition_frames

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from moviefactory.edit.caption_words import ShownWords

TITLE_SECONDS = Fraction(3)
TITLE_FADE_SECONDS = Fraction(9, 10)
TEXT_SECONDS = Fraction(13, 4)
"""With the transition's length before it, it is gone on a whole second of its shot: where the film can
be cut, so that no frame without type is rendered again."""
TEXT_FADE_SECONDS = Fraction(1, 2)
CAPTION_FADE_FRAMES = 2


def title_overlay(
    title: str, size: Size, timeline: Timeline, centre: tuple[float, float]
) -> Overlay | None:
    """Return the opening title: it rises with the picture and is gone after 3 s; None if nothing of it can be drawn.

    `centre` is where it stands, from `title_centre`. Raises: MissingGlyphs.
    """
    check_text(title)
    if not clean(title):
        return None
    slot, fps = timeline.slots[0], timeline.fps
    length = min(slot.frame_count, round(TITLE_SECONDS * fps))
    fade = min(round(TITLE_FADE_SECONDS * fps), length // 3)
    return Overlay(OverlayKind.TITLE, (title,), size, 0, length, fade, centre)


def title_centre(
    title: str, size: Size, picture: NDArray[np.uint8], *, keeps_low_free: bool = True
) -> tuple[float, float]:
    """Return where the title stands: where `picture` is quietest, in shares of the frame.

    Only where neither a caption nor the shot's own text shows with it need the lowest third not
    stay free. Raises: MissingGlyphs.
    """
    from moviefactory.edit.type.draw import title_block
    from moviefactory.edit.type.quiet import quiet_centre

    zone = title_zone(size, keeps_low_free=keeps_low_free)
    block = title_block((title,), size)
    return quiet_centre(picture, block.width / size.width, block.height / size.height, zone)


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


def words_overlay(words: ShownWords, size: Size) -> Overlay | None:
    """Return a few words to be burnt in, the spoken one marked; None if nothing can be drawn.

    They come and go at once, so that the next ones stand where these stood.
    Raises: MissingGlyphs.
    """
    parts = (words.before, words.current, words.after)
    check_text("".join(parts))
    kept = tuple(_clean_end(part) for part in parts)
    if not "".join(kept).strip():
        return None
    return Overlay(OverlayKind.WORDS, kept, size, words.start_frame, words.end_frame, 0)


def _clean_end(text: str) -> str:
    """Return `text` cleaned, with the space that it ends in."""
    kept = clean(text)
    return f"{kept} " if kept and text[-1:].isspace() else kept


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
