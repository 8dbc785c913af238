"""The sound that a base makes with its pictures, as one for the shot. Knows samples and frames; no files."""

from __future__ import annotations

from fractions import Fraction

import numpy as np

from moviefactory.shots.neural.window import Filmed, Sound


class SoundTrack:
    """What is heard in a shot's windows. A window's known frames are heard in both, and cross-fade."""

    def __init__(self, fps: Fraction) -> None:
        self._fps = fps
        self._pieces: list[tuple[int, int, Sound]] = []
        self._frames = 0

    def add(self, filmed: Filmed, known_frames: int = 0) -> None:
        """Take the sound of the next window, whose first `known_frames` the shot has already."""
        if filmed.sound is not None:
            self._pieces.append((self._frames - known_frames, known_frames, filmed.sound))
        self._frames += len(filmed.frames) - known_frames

    def sound(self, seconds: Fraction) -> Sound | None:
        """Return what is heard in a shot of so many seconds, None if the base is silent.

        What lacks at the end is silence, what is over is cut off.
        """
        if not self._pieces:
            return None
        rate_hz, channels = self._pieces[0][2].rate_hz, self._pieces[0][2].samples.shape[1]
        heard = np.zeros((round(seconds * rate_hz), channels), np.float32)
        for first_frame, known_frames, sound in self._pieces:
            start = self._samples(first_frame, rate_hz)
            piece = sound.samples[: max(0, len(heard) - start)]
            stop = start + len(piece)
            fade = min(len(piece), self._samples(known_frames, rate_hz))
            part = np.ones((len(piece), 1), np.float32)
            part[:fade, 0] = (np.arange(fade, dtype=np.float32) + 0.5) / max(1, fade)
            heard[start:stop] = heard[start:stop] * (1 - part) + piece * part
            heard[stop:] = 0
        return Sound(heard, rate_hz)

    def _samples(self, frame_count: int, rate_hz: int) -> int:
        return round(Fraction(frame_count) / self._fps * rate_hz)
