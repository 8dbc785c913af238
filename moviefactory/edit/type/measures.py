"""Where captions may stand and how large they are. Knows formats; draws nothing."""

from dataclasses import dataclass

from moviefactory.media import Size

MAX_COLUMNS = 42
MIN_COLUMNS = 12
LETTER_EM = 0.53
"""How wide the caption face sets an average letter. Units: type sizes."""


@dataclass(frozen=True, slots=True)
class SafeArea:
    """Where captions may stand. Units: pixels."""

    left: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """How wide a line may be."""
        return self.right - self.left


@dataclass(frozen=True, slots=True)
class Zone:
    """Rows of the frame. Units: shares of its height."""

    top: float
    bottom: float


def caption_area(size: Size) -> SafeArea:
    """Return where captions stand: clear of the buttons of phone apps, or title-safe.

    Vertical: nothing in the lowest 18 % and the rightmost 12 %, and the same on the left, so
    that lines stay in the middle. Wide: 5 % on all sides.
    """
    if size.is_vertical:
        return SafeArea(0.12 * size.width, 0.88 * size.width, 0.81 * size.height)
    return SafeArea(0.05 * size.width, 0.95 * size.width, 0.94 * size.height)


def title_zone(size: Size, *, keeps_low_free: bool) -> Zone:
    """Return the rows where a title may stand, clear of captions and of a shot's text."""
    if size.is_vertical:
        return Zone(0.235, 0.68 if keeps_low_free else 0.80)
    return Zone(0.09, 0.64 if keeps_low_free else 0.90)


def caption_size_px(size: Size) -> float:
    """Return the type size of captions. Units: pixels."""
    if size.is_vertical:
        return min(0.032 * size.height, 0.06 * size.width)
    return min(0.046 * size.height, 0.042 * size.width)


def caption_columns(size: Size) -> int:
    """Return how wide a line of captions may be. Units: average letters."""
    fitting = caption_area(size).width / (LETTER_EM * caption_size_px(size)) - 2
    return max(MIN_COLUMNS, min(MAX_COLUMNS, int(fitting)))


def words_size_px(size: Size) -> float:
    """Return the type size of captions that show a few words at a time. Units: pixels."""
    return 1.55 * caption_size_px(size)


def words_columns(size: Size) -> int:
    """Return how wide a few words may be. Units: average letters."""
    fitting = caption_area(size).width / (LETTER_EM * words_size_px(size))
    return max(MIN_COLUMNS, int(fitting))
