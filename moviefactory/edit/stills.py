"""Single frames of the film: thumbnails, the poster, the contact sheet. Knows shots; no streams."""

from __future__ import annotations

import io
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from moviefactory.edit.cut import FULL, Cut, Overlay, OverlayKind
from moviefactory.edit.frames import still
from moviefactory.edit.timecode import timecode
from moviefactory.ffmpeg import key_frames
from moviefactory.media import Clip, Size
from moviefactory.storyboard import Storyboard

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

JPEG_QUALITY = 90
THUMBNAIL_QUALITY = 78
READERS = 4
POSTER_CANDIDATES = 24
TILES_PER_PAGE = 18
CANDIDATE_WIDTH = 256


def middle_frame(clip: Clip) -> int:
    """Return the key frame nearest to the clip's middle: it is read without decoding others."""
    middle = clip.frame_count // 2
    return min(key_frames(clip.frame_count, clip.fps), key=lambda frame: abs(frame - middle))


def middle_stills(clips: Sequence[Clip], width: int) -> list[NDArray[np.uint8]]:
    """Return a frame from the middle of each clip. Shape: (height, width, 3), uint8."""

    def read(clip: Clip) -> NDArray[np.uint8]:
        return still(clip, middle_frame(clip), _scaled(clip.size, width))

    with ThreadPoolExecutor(READERS) as readers:
        return list(readers.map(read, clips))


def jpeg(picture: NDArray[np.uint8], quality: int = THUMBNAIL_QUALITY) -> bytes:
    """Return the picture as a JPEG file. Shape: (height, width, 3 or 4), uint8; alpha is ignored."""
    from PIL import Image

    height, width, channels = picture.shape
    order = "RGB" if channels == 3 else "RGBX"
    image = Image.frombuffer("RGB", (width, height), picture, "raw", order, 0, 1)
    file = io.BytesIO()
    image.save(file, "JPEG", quality=quality, optimize=True)
    return file.getvalue()


def poster(cut: Cut, title: str, out: Path) -> None:
    """Write the film's best frame with its title on it, as a JPEG.

    The best is rich in contrast and colour, neither dark nor pale, and in no fade or dissolve.
    Raises: FfmpegFailed; OSError. A title that no font draws is left off.
    """
    import numpy as np

    from moviefactory.edit.effects import Ink, lay_over
    from moviefactory.edit.type.draw import draw
    from moviefactory.edit.type.fonts import MissingGlyphs, clean
    from moviefactory.edit.type.overlays import title_centre

    step = -(-len(cut.clips) // POSTER_CANDIDATES)
    candidates = cut.clips[::step]
    scores = [appeal(small) for small in middle_stills(candidates, CANDIDATE_WIDTH)]
    best = candidates[max(range(len(candidates)), key=lambda index: scores[index])]
    picture = np.array(still(best, middle_frame(best)))
    try:
        if clean(title):
            centre = title_centre(title, cut.size, picture, keeps_low_free=False)
            drawn = draw(Overlay(OverlayKind.TITLE, (title,), cut.size, 0, 1, 0, centre))
            lay_over(picture, Ink.of(drawn.pixels), drawn.left, drawn.top, FULL)
    except MissingGlyphs:
        pass
    out.write_bytes(jpeg(picture, JPEG_QUALITY))


def appeal(picture: NDArray[np.uint8]) -> float:
    """Return how much a frame would make one want to see the film; higher is better.

    Source: colourfulness after Hasler and Suesstrunk, "Measuring colourfulness in natural images".
    """
    import numpy as np

    rgb = picture.astype(np.float32)
    grey = rgb.mean(axis=2)
    red_green = rgb[..., 0] - rgb[..., 1]
    yellow_blue = (rgb[..., 0] + rgb[..., 1]) / 2 - rgb[..., 2]
    spread = float(np.hypot(red_green.std(), yellow_blue.std()))
    colour = spread + 0.3 * float(np.hypot(red_green.mean(), yellow_blue.mean()))
    far_from_middle = abs(float(grey.mean()) - 105.0)
    return float(grey.std()) + 0.8 * colour - 0.6 * max(0.0, far_from_middle - 45.0)


def contact_sheet(
    cut: Cut, storyboard: Storyboard, out: Path, *, tiles_per_page: int = TILES_PER_PAGE
) -> tuple[Path, ...]:
    """Write one tile per shot with its texts, and return the pages' files.

    The first page is `out`; further ones are numbered: `contact-sheet-2.jpg`.
    Raises: FfmpegFailed; OSError.
    """
    from moviefactory.edit.sheet import Tile, draw_page, tile_width

    fps = cut.timeline.fps
    shots = list(storyboard.shots())
    facts = (
        f"{cut.size}  ·  {float(fps):.5g} fps  ·  {timecode(cut.timeline.frame_count, fps)}  ·  "
        f"{len(shots)} shots"
    )
    starts = range(0, len(shots), tiles_per_page)
    pages = []
    for number, start in enumerate(starts, 1):
        part = slice(start, start + tiles_per_page)
        pictures = middle_stills(cut.clips[part], tile_width(cut.size))
        tiles = [
            Tile(picture, shot_id, timecode(slot.start_frame, fps), shot.picture, shot.say)
            for picture, slot, (shot_id, _, shot) in zip(
                pictures, cut.timeline.slots[part], shots[part], strict=True
            )
        ]
        page = f"  ·  page {number} of {len(starts)}" if len(starts) > 1 else ""
        drawn = draw_page(tiles, cut.size, title=storyboard.title, facts=facts + page)
        path = out if number == 1 else out.with_stem(f"{out.stem}-{number}")
        path.write_bytes(jpeg(drawn, JPEG_QUALITY))
        pages.append(path)
    return tuple(pages)


def _scaled(size: Size, width: int) -> Size:
    """Return `size` scaled to `width`, both sides even."""
    width -= width % 2
    return Size(width, max(2, 2 * round(size.height * width / size.width / 2)))
