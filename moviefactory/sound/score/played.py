"""Lay what a model plays onto a film's clock: its length, its beats, its joins. Knows no model.

A model is asked for a tempo but keeps it loosely: what it plays is heard by the library's beat
tracker, brought to the wanted tempo by at most six parts in a hundred, and moved onto the beat.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING, Protocol

from moviefactory.media import SAMPLE_RATE_HZ
from moviefactory.sound.catalogue import entries
from moviefactory.sound.orders import ScoreOrder
from moviefactory.sound.score.sections import Section

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Wave = NDArray[np.float32]

PROMPT_SECONDS = 8.0
"""How much of what was played a model is given to go on from."""
SPAN_SECONDS = 120.0
SPARE_SECONDS = 2.0
CROSSING_SECONDS = 0.5
FADE_SECONDS = 2.5
MOST_STRETCH = 0.06
LEVEL_RMS = 0.09
HIGHEST = 0.95
CHANCE = "musicgen"
"""What the seeds of all models' music are derived from: another word would be other music."""


class Player(Protocol):
    """A loaded model that plays. `rate_hz` is its own."""

    rate_hz: int

    def play(self, words: str, seconds: float, before: Wave, seed: int) -> Wave:
        """Return music of at least `seconds` that goes on after `before`. Shape: (frames,)."""


def words_for(section: Section) -> str:
    """Return what the model is asked for."""
    captions = {entry.id: entry.caption_en for entry in entries("score.yaml")}
    caption = captions[f"score-{section.mood}"]
    return f"instrumental film score, {section.mood}: {caption}, {section.bpm:.0f} bpm, steady"


def film_music(player: Player, sections: tuple[Section, ...], order: ScoreOrder) -> Iterator[Wave]:
    """Yield a film's music in order, each piece crossing into the next. Shape: (frames, 2)."""
    import numpy as np

    from moviefactory.sound.dsp import seed_of

    crossing = round(CROSSING_SECONDS * SAMPLE_RATE_HZ)
    rise = np.sin(np.linspace(0, np.pi / 2, crossing, dtype=np.float32))
    heard = np.zeros(0, np.float32)
    tail = np.zeros(0, np.float32)
    done = 0
    for span in (piece for section in sections for piece in _spans(section)):
        seconds = span.frame_count / SAMPLE_RATE_HZ * (1 + MOST_STRETCH) + SPARE_SECONDS
        seed = seed_of(CHANCE, order.seed, span.start) % 2**31
        raw = player.play(words_for(span), seconds, heard, seed)
        heard = raw[-round(PROMPT_SECONDS * player.rate_hz) :]
        wave = on_beat(raw, player.rate_hz, span, span.frame_count + crossing)
        wave *= np.float32(LEVEL_RMS / (np.sqrt((wave**2).mean()) + 1e-6))
        count = min(len(tail), span.frame_count)
        wave[:count] = wave[:count] * rise[:count] + tail[:count] * rise[::-1][:count]
        tail = wave[span.frame_count :].copy()
        yield _finished(wave[: span.frame_count], done, order.frame_count)
        done += span.frame_count


def _spans(section: Section) -> Iterator[Section]:
    """Yield a section in pieces of whole bars that are short enough to hold."""
    bars = max(1, math.floor(SPAN_SECONDS * section.bpm / 60 / 4))
    for first in range(0, section.beat_count, 4 * bars):
        last = min(first + 4 * bars, section.beat_count)
        start, end = section.frame_at(first), section.frame_at(last)
        yield Section(start, end - start, section.mood, last - first)


def on_beat(raw: Wave, rate_hz: int, span: Section, frame_count: int) -> Wave:
    """Return what was played at 48 kHz, its tempo and its beats brought to the span's.

    What has no beat near the wanted tempo is only brought to 48 kHz. Shape: (frame_count,).
    """
    import numpy as np

    from moviefactory.sound.library.measure import SoundMeter

    plain = _resampled(raw, Fraction(SAMPLE_RATE_HZ, rate_hz))
    meter = SoundMeter()
    meter.feed(np.repeat(plain[:, None], 2, axis=1))
    found = meter.measures()
    first = 0
    if found.tempo_bpm and found.beats_seconds:
        folds = [found.tempo_bpm * fold for fold in (0.5, 1.0, 2.0)]
        stretch = min((bpm / span.bpm for bpm in folds), key=lambda one: abs(math.log(one)))
        if abs(stretch - 1) <= MOST_STRETCH:
            ratio = Fraction(stretch).limit_denominator(400)
            plain = _resampled(plain, ratio)
            first = round(found.beats_seconds[0] * float(ratio) * SAMPLE_RATE_HZ)
    wave = plain[min(first, max(len(plain) - frame_count, 0)) :][:frame_count]
    return np.pad(wave, (0, frame_count - len(wave)))


def _resampled(wave: Wave, ratio: Fraction) -> Wave:
    """Return a wave with `ratio` times as many samples."""
    import numpy as np
    from scipy.signal import resample_poly

    if ratio == 1:
        return wave
    return np.asarray(resample_poly(wave, ratio.numerator, ratio.denominator), np.float32)


def _finished(wave: Wave, done: int, frame_count: int) -> Wave:
    """Return stereo frames that never clip, faded in and out at the film's ends."""
    import numpy as np

    from moviefactory.sound.dsp import soft_ceiling

    at = np.arange(done, done + len(wave))
    fall = min(FADE_SECONDS * SAMPLE_RATE_HZ, 0.4 * frame_count) or 1
    gain = np.sin(np.clip((frame_count - at - 0.5) / fall, 0, 1) * (np.pi / 2)) ** 2
    gain *= np.clip((at + 0.5) / (0.02 * SAMPLE_RATE_HZ), 0, 1)
    shaped = soft_ceiling(wave, knee=0.7, ceiling=HIGHEST) * gain.astype(np.float32)
    return np.repeat(shaped[:, None], 2, axis=1)
