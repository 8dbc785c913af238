"""Single frames of the film: a small one of each shot, and the poster. Knows clips; no streams."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

from moviefactory.edit.cut import FULL, Overlay, OverlayKind
from moviefactory.edit.frames import still
from moviefactory.ffmpeg import key_frames
from moviefactory.media import Clip, Size

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from PIL import Image

JPEG_QUALITY = 90


def middle_frame(clip: Clip) -> int:
    """Return the key frame nearest to the clip's middle: it is read without decoding others."""
    middle = clip.frame_count // 2
    return min(key_frames(clip.frame_count, clip.fps), key=lambda frame: abs(frame - middle))


def write_still(clip: Clip, width: int, out: Path) -> float:
    """Write a frame from the clip's middle as a JPEG, and return its appeal.

    Units: pixels. Raises: FfmpegFailed; OSError.
    """
    picture = still(clip, middle_frame(clip), _scaled(clip.size, width))
    out.write_bytes(jpeg(picture))
    return appeal(picture)


def write_poster(clip: Clip, title: str, out: Path) -> None:
    """Write a frame from the clip's middle with the film's title on it, as a JPEG.

    A title that no font draws is left off. Raises: FfmpegFailed; OSError.
    """
    import numpy as np

    from moviefactory.edit.planes import Ink, lay_over
    from moviefactory.edit.type.draw import draw
    from moviefactory.edit.type.fonts import MissingGlyphs, clean
    from moviefactory.edit.type.overlays import title_centre

    picture = np.array(still(clip, middle_frame(clip)))
    try:
        if clean(title):
            centre = title_centre(title, clip.size, picture, keeps_low_free=False)
            drawn = draw(Overlay(OverlayKind.TITLE, (title,), clip.size, 0, 1, 0, centre))
            lay_over(picture, Ink.of(drawn.pixels), drawn.left, drawn.top, FULL)
    except MissingGlyphs:
        pass
    out.write_bytes(jpeg(picture))


def jpeg(picture: NDArray[np.uint8]) -> bytes:
    """Return the picture as a JPEG file. Shape: (height, width, 3), uint8."""
    from PIL import Image

    height, width, _ = picture.shape
    return encode_jpeg(Image.frombuffer("RGB", (width, height), picture, "raw", "RGB", 0, 1))


def encode_jpeg(image: Image.Image) -> bytes:
    """Return an image as a JPEG file.

    Its Huffman tables are the standard's: tables of its own would save 4 % of the file, and take
    twice the time and thrice the memory.
    """
    file = io.BytesIO()
    image.save(file, "JPEG", quality=JPEG_QUALITY)
    return file.getvalue()


def appeal(picture: NDArray[np.uint8]) -> float:
    """Return how much a frame would make one want to see the film; higher is better.

    A frame appeals that is rich in contrast and colour, neither dark nor pale.
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


def _scaled(size: Size, width: int) -> Size:
    """Return `size` scaled to `width`, both sides even."""
    width -= width % 2
    return Size(width, max(2, 2 * round(size.height * width / size.width / 2)))
