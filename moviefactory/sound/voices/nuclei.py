"""Where words begin, by their syllables and by how loud the sound's vowels are. Knows time; no spectra.

The sound swells with each vowel and sinks between two; the words say how many syllables there are and
about how long each is. The likeliest cut into syllables is found by dynamic programming. Source of the
swells: Mermelstein, Automatic segmentation of speech into syllabic units (1975).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from moviefactory.sound.voices.syllables import begins_with_vowel, syllables_of
from moviefactory.sound.voices.words import FRAME_SECONDS, Token

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Curve = NDArray[np.float64]

HOP_SECONDS: Final = 0.01
LOWEST_HZ, HIGHEST_HZ = 250.0, 3000.0
SMOOTH_HOPS: Final = 7
FLOOR_DB: Final = -40.0
LEAST_SWELL_DB, LEAST_VOWEL_DB = 3.0, -25.0
SHORTEST_PAUSE_HOPS: Final = 6
LEAST_HOPS, LONGEST_HOPS = 2, 60
MOST_TIMES_EXPECTED: Final = 3.0
BEFORE_PAUSE: Final = 1.5
"""How much longer the last syllable before a pause lasts."""
PAUSES_AFTER: Final = re.compile(r"[.,;:!?…—。，；：！？、]\W*$")
HALF_CONSONANT_HOPS: Final = 2.5
MOST_HOPS: Final = 24_000
"""Four minutes: a cut's cost grows with the square of the length."""
NEAREST_HOPS: Final = 400
DRIFT: Final = 0.05
"""How far from its even share of the sound a syllable is looked for, beside `NEAREST_HOPS`."""

# What a cut costs.
SPREAD: Final = 0.6  # of the logarithm of a syllable's length
WRONG_SWELLS: Final = 1.0
PAUSE_WITHIN: Final = 4.0
PER_DB_ABOVE_VALLEY: Final = 0.04
VALLEY_HOPS: Final = 21
PAUSE_AT_MARK, PAUSE_UNMARKED, MARK_WITHOUT_PAUSE = -2.0, 1.2, 0.6


@dataclass(frozen=True, slots=True)
class _Syllable:
    """A syllable to be found. `hops` is how long it should last; `marked`: a pause may come first."""

    hops: float
    begins_word: bool
    marked: bool


@dataclass(frozen=True, slots=True)
class _Voice:
    """A sound without its pauses. `places` are its hops; `swells` counts vowels, `pauses` cuts, to a hop.

    Shape: places (hops,); the others (hops + 1,).
    """

    places: NDArray[np.int64]
    swells: NDArray[np.int64]
    is_cut: NDArray[np.bool_]
    above_valley: Curve


def starts_by_syllables(
    tokens: Sequence[Token],
    samples: NDArray[np.float32],
    rate_hz: int,
    loud: NDArray[np.bool_],
    language: str,
) -> list[float]:
    """Return where each word begins. Units: seconds. Shape: samples (frames,), mono."""
    lengths = [syllables_of(token.text, language) for token in tokens]
    voice = _heard(samples, rate_hz, loud)
    starts = _cut(voice, _expected(tokens, lengths, len(voice.places))) if voice else None
    if starts is None or voice is None:
        return _shared_out([sum(one) for one in lengths], loud, len(samples) / rate_hz)
    found = []
    for token, at in zip(tokens, starts, strict=True):
        # It is quietest in the middle of a consonant; after a pause, all of it was heard.
        leads = at and not voice.is_cut[at] and not begins_with_vowel(token.text, language)
        lead = HALF_CONSONANT_HOPS if leads else 0.0
        found.append((float(voice.places[at]) - lead) * HOP_SECONDS)
    return found


def _shared_out(lengths: Sequence[float], loud: NDArray[np.bool_], seconds: float) -> list[float]:
    """Share the time in which something sounds among the words."""
    import numpy as np

    edges = np.array([0.0, *accumulate(lengths)]) / sum(lengths)
    sounding = np.concatenate([[0], np.cumsum(loud)])
    if not sounding[-1]:
        return [float(edge) * seconds for edge in edges[:-1]]
    frames = np.searchsorted(sounding, edges[:-1] * sounding[-1], side="right") - 1
    return [float(frame) * FRAME_SECONDS for frame in frames]


def _heard(samples: NDArray[np.float32], rate_hz: int, loud: NDArray[np.bool_]) -> _Voice | None:
    """Return a sound's swells and pauses; None for silence."""
    import numpy as np
    from scipy.ndimage import maximum_filter1d
    from scipy.signal import find_peaks

    level = _vowel_level(samples, rate_hz)
    per_hop = round(HOP_SECONDS / FRAME_SECONDS)
    count = min(len(level), len(loud) // per_hop)
    sounds = loud[: count * per_hop].reshape(-1, per_hop).any(axis=1)
    if not sounds.any():
        return None
    kept = np.zeros(count, np.bool_)
    inside = np.flatnonzero(sounds)
    kept[inside[0] : inside[-1] + 1] = True
    cuts = []
    edges = np.flatnonzero(np.diff(np.concatenate([[False], ~sounds & kept, [False]])))
    for start, end in edges.reshape(-1, 2):
        if end - start >= SHORTEST_PAUSE_HOPS:
            kept[start:end] = False
            cuts.append(end)
    places = np.flatnonzero(kept)
    peaks = np.zeros(count, np.int64)
    peaks[find_peaks(level[:count], height=LEAST_VOWEL_DB, prominence=LEAST_SWELL_DB)[0]] = 1
    is_cut = np.zeros(len(places) + 1, np.bool_)
    is_cut[np.searchsorted(places, cuts)] = True
    levels = np.append(level[places], FLOOR_DB)
    return _Voice(
        places,
        np.concatenate([[0], np.cumsum(peaks[places])]),
        is_cut,
        levels - maximum_filter1d(levels, VALLEY_HOPS),
    )


def _vowel_level(samples: NDArray[np.float32], rate_hz: int) -> Curve:
    """Return how loud the band of vowels is, 0 at its loudest. Units: dB. Shape: (hops,)."""
    import numpy as np
    from scipy.signal import butter, sosfiltfilt

    step = round(HOP_SECONDS * rate_hz)
    band = butter(
        2, (LOWEST_HZ, min(HIGHEST_HZ, 0.45 * rate_hz)), "bandpass", fs=rate_hz, output="sos"
    )
    whole = len(samples) // step * step
    if whole < 2 * step:
        return np.zeros(0)
    power = np.square(sosfiltfilt(band, samples.astype(np.float64)))[:whole]
    window = np.hanning(SMOOTH_HOPS + 2)[1:-1]
    smooth = np.convolve(power.reshape(-1, step).mean(axis=1), window / window.sum(), "same")
    level = 10 * np.log10(smooth + 1e-9)
    floored: Curve = np.maximum(level - np.percentile(level, 95), FLOOR_DB)
    return floored


def _expected(
    tokens: Sequence[Token], lengths: Sequence[Sequence[float]], hop_count: int
) -> list[_Syllable]:
    """Return all syllables, their lengths scaled so that together they fill the sound."""
    rows: list[tuple[float, bool, bool]] = []
    marked = False
    for index, (token, word) in enumerate(zip(tokens, lengths, strict=True)):
        pauses = PAUSES_AFTER.search(token.text) is not None
        is_last = pauses or index == len(tokens) - 1
        for number, length in enumerate(word):
            stretched = BEFORE_PAUSE if is_last and number == len(word) - 1 else 1.0
            rows.append((length * stretched, number == 0, marked and number == 0))
        marked = pauses
    scale = hop_count / sum(length for length, _, _ in rows)
    return [_Syllable(length * scale, first, after) for length, first, after in rows]


def _cut(voice: _Voice, syllables: Sequence[_Syllable]) -> list[int] | None:
    """Return the hops at which words begin on the cheapest cut; None where there are too few or too many."""
    import numpy as np

    count = len(voice.places)
    longest = max(one.hops for one in syllables)
    most = int(
        np.clip(MOST_TIMES_EXPECTED * longest, 2 * LEAST_HOPS, max(LONGEST_HOPS, longest + 1))
    )
    if not LEAST_HOPS * len(syllables) <= count <= MOST_HOPS:
        return None
    sizes = np.arange(LEAST_HOPS, most + 1)
    cuts = np.concatenate([[0], np.cumsum(voice.is_cut)])
    reach = NEAREST_HOPS + round(DRIFT * count)
    costs = np.full(count + 1, np.inf)
    costs[0] = 0.0
    steps: list[tuple[int, NDArray[np.int16]]] = []
    share = 0.0
    for number, syllable in enumerate(syllables):
        if number:
            costs += _boundary_costs(voice, syllable)
        share += syllable.hops
        low, high = max(round(share) - reach, 0), min(round(share) + reach, count)
        if number == len(syllables) - 1:
            high = count
        ends = np.arange(low, high + 1)[:, None]
        starts = ends - sizes
        inside = np.maximum(starts, 0)
        wrong = np.abs(voice.swells[ends] - voice.swells[inside] - 1)
        broken = cuts[ends] - cuts[inside + 1]
        ways = costs[inside] + WRONG_SWELLS * wrong + PAUSE_WITHIN * np.maximum(broken, 0)
        ways += np.square(np.log(sizes / syllable.hops) / SPREAD)
        ways[starts < 0] = np.inf
        best = ways.argmin(axis=1)
        costs = np.full(count + 1, np.inf)
        costs[low : high + 1] = ways[np.arange(len(best)), best]
        steps.append((low, sizes[best].astype(np.int16)))
    if not np.isfinite(costs[count]):
        return None
    at, begins = count, []
    for syllable, (low, taken) in zip(reversed(syllables), reversed(steps), strict=True):
        at -= int(taken[at - low])
        if syllable.begins_word:
            begins.append(at)
    return begins[::-1]


def _boundary_costs(voice: _Voice, syllable: _Syllable) -> Curve:
    """Return what it costs to begin a syllable at each hop. Shape: (hops + 1,)."""
    costs = PER_DB_ABOVE_VALLEY * voice.above_valley
    if not syllable.begins_word:
        return costs + PAUSE_WITHIN * voice.is_cut
    if not syllable.marked:
        return costs + PAUSE_UNMARKED * voice.is_cut
    return costs + MARK_WITHOUT_PAUSE + PAUSE_AT_MARK * voice.is_cut
