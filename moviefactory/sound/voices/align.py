"""When each word of a spoken text sounds, found in the sound alone. Knows spectra and time; no engine.

The text is spoken once more by a voice whose word times are known, and the two are laid over each
other by their spectra. Source: Sakoe and Chiba, Dynamic programming algorithm optimization for
spoken word recognition (1978); the use for word times as in A. Pettarin's aeneas.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from moviefactory.media import Word
from moviefactory.sound.voices.nuclei import starts_by_syllables
from moviefactory.sound.voices.words import FRAME_SECONDS, Token, loud_frames, trimmed

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Signal = NDArray[np.float32]
    Features = NDArray[np.float64]

RATE_HZ: Final = 16_000
HOP_SECONDS: Final = 0.01
WINDOW_SECONDS: Final = 0.025
BANDS: Final = 26
COEFFICIENTS: Final = 13
LOWEST_HZ, HIGHEST_HZ = 80.0, 7600.0
STEP_COSTS: Final = (0.35, 0.0, 0.12, 0.3)
"""What it costs, beside unlikeness, to stay, go one, two or three frames on in what is known."""
LEAST_BAND_SECONDS: Final = 1.5
BAND_SHARE: Final = 0.15


@dataclass(frozen=True, slots=True)
class Reference:
    """The same text spoken by a voice that tells its word times. Shape: samples (frames,), mono."""

    samples: Signal
    rate_hz: int
    words: tuple[Word, ...]


def align_words(
    tokens: Sequence[Token],
    samples: Signal,
    rate_hz: int,
    references: Sequence[Reference],
    language: str = "",
) -> tuple[Word, ...]:
    """Return when each token sounds; without a reference, by its syllables (nuclei.py).

    Of several references, whose faults differ, the mean is taken. `language` is the text's, for how
    its syllables are written.
    Shape:   samples (frames,), mono.
    """
    if not tokens:
        return ()
    loud = loud_frames(samples, rate_hz)
    known = [one for one in references if len(one.words) == len(tokens)]
    if known:
        found = [_by_spectra(samples, rate_hz, one) for one in known]
        starts = [sum(times) / len(known) for times in zip(*found, strict=True)]
    else:
        starts = starts_by_syllables(tokens, samples, rate_hz, loud, language)
    return _words(tokens, starts, loud, len(samples) / rate_hz)


def _words(
    tokens: Sequence[Token], starts: Sequence[float], loud: NDArray[np.bool_], seconds: float
) -> tuple[Word, ...]:
    edges = [*starts, seconds]
    for index in range(1, len(edges)):
        edges[index] = min(max(edges[index], edges[index - 1] + 0.01), seconds)
    for index in range(len(edges) - 2, -1, -1):  # the last words of a sound that is too short
        edges[index] = min(edges[index], max(0.0, edges[index + 1] - 0.001))
    return tuple(
        Word(token.text, *trimmed(loud, start, end))
        for token, (start, end) in zip(tokens, pairwise(edges), strict=True)
    )


def _by_spectra(samples: Signal, rate_hz: int, reference: Reference) -> list[float]:
    """Return where each of the reference's words begins in `samples`. Units: seconds."""
    import numpy as np

    heard, known = at_16k(samples, rate_hz), at_16k(reference.samples, reference.rate_hz)
    spans = _span(heard), _span(known)
    path = _path(_features(heard[slice(*spans[0])]), _features(known[slice(*spans[1])]))
    offsets = spans[0][0] / RATE_HZ, spans[1][0] / RATE_HZ
    wanted = [(word.start_seconds - offsets[1]) / HOP_SECONDS for word in reference.words]
    frames = np.searchsorted(path, wanted, side="left")
    return [float(frame) * HOP_SECONDS + offsets[0] for frame in frames]


def _path(heard: Features, known: Features) -> NDArray[np.int64]:
    """Return, for each frame heard, the frame known that sounds like it; ascending.

    Shape:   both (frames, coefficients).
    """
    import numpy as np

    rows, columns = len(heard), len(known)
    if rows < 2 or columns < 2:
        return np.linspace(0, columns - 1, rows).astype(np.int64)
    slope = columns / rows
    half = round(max(LEAST_BAND_SECONDS / HOP_SECONDS, BAND_SHARE * columns))
    width = 2 * half + 1
    lows = np.round(np.arange(rows) * slope).astype(np.int64) - half
    steps = np.zeros((rows, width), np.int8)
    cost = np.full(width, np.inf)
    norms = np.square(known).sum(axis=1)
    for row in range(rows):
        columns_here = lows[row] + np.arange(width)
        inside = (columns_here >= 0) & (columns_here < columns)
        at = np.clip(columns_here, 0, columns - 1)
        squares = norms[at] + heard[row] @ heard[row] - 2 * known[at] @ heard[row]
        unlike = np.where(inside, np.sqrt(np.maximum(squares, 0)), np.inf)
        if row == 0:
            cost = np.where(columns_here == 0, unlike, np.inf)
            continue
        moved = lows[row] - lows[row - 1]
        padded = np.concatenate([np.full(3, np.inf), cost, np.full(width, np.inf)])
        start = 3 + moved
        ways = np.stack(
            [padded[start - step : start - step + width] + STEP_COSTS[step] for step in range(4)]
        )  # fmt: skip
        steps[row] = ways.argmin(axis=0)
        cost = ways.min(axis=0) + unlike
    path = np.zeros(rows, np.int64)
    column = columns - 1
    last = column - lows[-1]
    if not (0 <= last < width) or not np.isfinite(cost[last]):
        return np.linspace(0, columns - 1, rows).astype(np.int64)
    for row in range(rows - 1, -1, -1):
        path[row] = column
        column -= int(steps[row, column - lows[row]])
        column = max(column, 0)
    return path


def _features(samples: Signal) -> Features:
    """Return cepstra with their slopes, of mean 0 and deviation 1. Shape: (frames, 2 x 13)."""
    import numpy as np
    from scipy.fft import dct, rfft

    size, hop = round(WINDOW_SECONDS * RATE_HZ), round(HOP_SECONDS * RATE_HZ)
    padded = np.pad(samples, (size // 2, size)).astype(np.float64)
    padded = np.append(padded[0], padded[1:] - 0.97 * padded[:-1])
    count = max(1, len(samples) // hop)
    frames = np.lib.stride_tricks.sliding_window_view(padded, size)[::hop][:count]
    power = np.square(np.abs(rfft(frames * np.hanning(size), 512, axis=1)))
    logs = np.log(power @ _mel_filters().T + 1e-7)
    cepstra = dct(logs, axis=1, norm="ortho")[:, :COEFFICIENTS]
    slopes = np.gradient(cepstra, axis=0) if count > 1 else np.zeros_like(cepstra)
    both = np.concatenate([cepstra, 1.5 * slopes], axis=1)
    normal: Features = (
        (both - both.mean(axis=0)) / (both.std(axis=0) + 1e-6) / np.sqrt(2 * COEFFICIENTS)
    )
    return normal


def _mel_filters() -> Features:
    """Return triangles over the spectrum, even on the mel scale. Shape: (bands, 257)."""
    import numpy as np

    def mel(hz: float) -> float:
        return float(2595 * np.log10(1 + hz / 700))

    edges = 700 * (10 ** (np.linspace(mel(LOWEST_HZ), mel(HIGHEST_HZ), BANDS + 2) / 2595) - 1)
    hz = np.linspace(0, RATE_HZ / 2, 257)
    rising = (hz[None] - edges[:-2, None]) / (edges[1:-1] - edges[:-2])[:, None]
    falling = (edges[2:, None] - hz[None]) / (edges[2:] - edges[1:-1])[:, None]
    filters: Features = np.maximum(0, np.minimum(rising, falling))
    return filters


def at_16k(samples: Signal, rate_hz: int) -> Signal:
    """Return mono samples at 16 kHz."""
    import math

    import numpy as np
    from scipy.signal import resample_poly

    divisor = math.gcd(RATE_HZ, rate_hz)
    moved = resample_poly(samples, RATE_HZ // divisor, rate_hz // divisor)
    return np.asarray(moved, np.float32)


def _span(samples: Signal) -> tuple[int, int]:
    """Return the first and last frame that is not silence. Units: frames at 16 kHz."""
    loud = loud_frames(samples, RATE_HZ).nonzero()[0]
    if not len(loud):
        return 0, len(samples)
    step = round(FRAME_SECONDS * RATE_HZ)
    return int(loud[0]) * step, (int(loud[-1]) + 1) * step
