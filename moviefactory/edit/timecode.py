"""Film time as editors write it. Knows frames and rates; not clips."""

from fractions import Fraction


def timecode(frame: int, fps: Fraction) -> str:
    """Return `HH:MM:SS:FF`, counting `round(fps)` frames a second (non-drop)."""
    rate = round(fps)
    seconds, frames = divmod(frame, rate)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02d}:{minutes:02d}:{seconds:02d}:{frames:02d}"
