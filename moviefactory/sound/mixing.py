"""Mix stems into a film's sound: balance, room for speech, loudness, peaks. Knows files; not shots.

Everything streams. A film is read three times: to measure its stems, to measure their sum, to
write the mix; what is kept of it between is a few numbers a tenth of a second.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from moviefactory.errors import MovieError
from moviefactory.ffmpeg import run_ffmpeg
from moviefactory.media import CHANNELS, SAMPLE_RATE_HZ
from moviefactory.sound.curves import Points, decibels, drawn_out, point_count, ratio_of
from moviefactory.sound.ducking import (
    SOUNDS_DEPTH_DB,
    STEP_OF_CURVE_FRAMES,
    Span,
    duck_curve,
    ducked_seconds,
    joined_spans,
    music_depths_db,
)
from moviefactory.sound.limiter import (
    STEP_OF_PEAKS_FRAMES,
    PeakFollower,
    highest_steps,
    limiter_curve,
)
from moviefactory.sound.loudness import (
    STEP_FRAMES,
    LoudnessMeter,
    Steps,
    integrated_lufs,
    short_term_lufs,
)
from moviefactory.sound.wav import WavWriter, read_blocks, wav_frame_count

BLOCK_FRAMES = SAMPLE_RATE_HZ // 2  # what stays in a core's own cache while it is worked on
CEILING_DBTP = -1.7
SILENCE_LUFS = -70.0
SILENCE_DBTP = -120.0

# Where each stem lies before the whole is brought to its target; how far its gain may go.
# Ambience and effects are balanced against each other by those who laid them: one gain for both.
VOICE_LUFS, MUSIC_LUFS, SOUNDS_LUFS = -18.0, -22.0, -28.0
SOUNDS = ("ambience", "effects")
MOST_STEM_GAIN_DB = 15.0
MOST_LIMITING_DB = 12.0
CLOSE_ENOUGH_LU = 0.1
MOST_WRITES = 4

AAC_BITS_PER_SECOND = 192_000
AAC_CEILING_DBTP = -1.0
AAC_MARGIN_DB = 0.2
MOST_ENCODINGS = 4


class WrongLength(MovieError):
    """A stem is not as long as the film."""

    def __init__(self, path: str, frame_count: int, film_frame_count: int) -> None:
        super().__init__(path, frame_count, film_frame_count)
        self.path, self.frame_count = path, frame_count
        self.film_frame_count = film_frame_count

    def __str__(self) -> str:
        return (
            f"the stem {self.path!r} has {self.frame_count} samples and the film "
            f"{self.film_frame_count}: delete the stem and run the same command again"
        )


@dataclass(frozen=True, slots=True)
class MixStems:
    """The film's stems, each from its first sample to its last; None: the film has no such sound."""

    voice: Path | None = None
    effects: Path | None = None
    music: Path | None = None
    ambience: Path | None = None

    def given(self) -> tuple[tuple[str, Path], ...]:
        """Return the stems that there are, by name, speech first."""
        stems = {name: getattr(self, name) for name in ("voice", "effects", "ambience", "music")}
        return tuple((name, path) for name, path in stems.items() if path is not None)


@dataclass(frozen=True, slots=True)
class MixReport:
    """What was measured on a mix.

    Units: loudness in LUFS, -70 where all is silent; true peak in dBTP, -120 for silence;
    `short_term_lufs` at each second of the film, over 3 s. `stem_lufs` is each stem's own
    loudness in the mix, ducked; `short_of_target_lu` is above 0.3 only where no more loudness
    was to be had without crushing the peaks.
    """

    integrated_lufs: float
    target_lufs: float
    true_peak_dbtp: float
    short_term_lufs: tuple[float, ...]
    ducked_seconds: float
    stem_lufs: dict[str, float]
    limited_db: float

    @property
    def is_silent(self) -> bool:
        """Whether nothing sounds in all of the film."""
        return self.true_peak_dbtp <= SILENCE_DBTP

    @property
    def short_of_target_lu(self) -> float:
        """How much quieter than asked the mix is; 0 for a film that is meant to be silent."""
        return 0.0 if self.is_silent else max(0.0, self.target_lufs - self.integrated_lufs)


@dataclass(frozen=True, slots=True)
class _Channel:
    """One stem on the desk: its file, its gain, and its gain over time."""

    path: Path
    gain_db: float
    curve: Points

    def steps(self, steps: Steps) -> Steps:
        """Return the powers of the stem's steps as they are mixed."""
        per_step = STEP_FRAMES // STEP_OF_CURVE_FRAMES
        ducks = np.pad(self.curve, (0, per_step), mode="edge")[: len(steps) * per_step]
        gains: Steps = np.square(ducks).reshape(-1, per_step).mean(axis=1)
        return steps * gains * ratio_of(self.gain_db) ** 2


@dataclass(frozen=True, slots=True)
class _Master:
    """The last gain of the desk, and its limiter."""

    gain_db: float
    curve: Points
    is_at_limit: bool


def mix_film(
    stems: MixStems,
    *,
    frame_count: int,
    speech_spans: Sequence[Span],
    target_lufs: float,
    out: Path,
) -> MixReport:
    """Write the mix of exactly `frame_count` frames and return what was measured on it.

    Music steps back by 9 dB, effects and ambience by 4.5 dB under speech, before it begins; music by more
    where it would come nearer than 8 LU to the voice. A film without sound, or whose stems are
    all silent, gets silence.

    Units:   sample frames; spans are (start, end) of speech, end exclusive.
    Raises:  WrongLength; UnreadableFile; DiskFull.
    """
    for _, path in stems.given():
        if (length := wav_frame_count(path)) != frame_count:
            raise WrongLength(str(path), length, frame_count)
    spans = joined_spans(speech_spans, frame_count)
    measured = {name: _measured(path) for name, path in stems.given()}
    desk = _balanced(stems, measured, spans, frame_count)
    total, peaks = _summed(desk, frame_count)
    asked_lufs = target_lufs
    for _ in range(MOST_WRITES):
        master = _mastered(total, peaks, asked_lufs)
        steps, top = _written(desk, master, peaks, frame_count, out)
        missing_lu = target_lufs - integrated_lufs(steps)
        if master.is_at_limit or not CLOSE_ENOUGH_LU < abs(missing_lu) < math.inf:
            break
        asked_lufs += missing_lu
    return MixReport(
        integrated_lufs=_floored(integrated_lufs(steps)),
        target_lufs=target_lufs,
        true_peak_dbtp=max(decibels(top), SILENCE_DBTP),
        short_term_lufs=tuple(_floored(value) for value in short_term_lufs(steps)),
        ducked_seconds=ducked_seconds(spans),
        stem_lufs={
            name: _floored(integrated_lufs(channel.steps(measured[name])) + master.gain_db)
            for name, channel in desk.items()
        },
        limited_db=max(0.0, -decibels(float(master.curve.min(initial=1.0)))),
    )


def encode_aac(mix: Path, out: Path) -> None:
    """Encode a mix as AAC, 192 kbit/s, in an m4a file whose edit list takes off the encoder's delay.

    Stream-copied into a film, its first sample is the film's first. A codec moves peaks: what is
    decoded again is measured, and where it passes -1 dBTP the mix is encoded once more, lower.

    Raises: FfmpegFailed; DiskFull.
    """
    gain_db = 0.0
    for _ in range(MOST_ENCODINGS):
        _encode(mix, out, gain_db)
        over_db = _decoded_peak_dbtp(out) - AAC_CEILING_DBTP
        if over_db <= 0:
            return
        gain_db = round(gain_db - over_db - AAC_MARGIN_DB, 2)


def _encode(mix: Path, out: Path, gain_db: float) -> None:
    run_ffmpeg(
        [
            *("-loglevel", "error", "-f", "wav", "-i", str(mix)),
            *("-map", "0:a:0", "-map_metadata", "-1"),
            *(("-af", f"volume={gain_db}dB:precision=float") if gain_db else ()),
            *("-c:a", "aac", "-aac_coder", "fast", "-b:a", str(AAC_BITS_PER_SECOND)),
            *("-ar", str(SAMPLE_RATE_HZ), "-ac", str(CHANNELS)),
            *("-flags:a", "+bitexact", "-fflags", "+bitexact", "-f", "ipod", str(out)),
        ],
        doing=f"encoding {mix.name}",
        writes=out,
    )


def _decoded_peak_dbtp(encoded: Path) -> float:
    said = run_ffmpeg(
        [
            *("-nostats", "-i", str(encoded), "-map", "0:a:0"),
            *("-af", "ebur128=peak=true:framelog=quiet", "-f", "null", "-"),
        ],
        doing=f"measuring {encoded.name}",
    )
    peaks = re.findall(r"Peak:\s+(-?[\d.]+) dBFS", said)
    return float(peaks[-1]) if peaks else SILENCE_DBTP


def _floored(loudness_lufs: float) -> float:
    return max(loudness_lufs, SILENCE_LUFS)


def _measured(path: Path) -> Steps:
    meter = LoudnessMeter()
    for block in read_blocks(path, BLOCK_FRAMES):
        meter.feed(block)
    return meter.steps()


def _balanced(
    stems: MixStems, measured: dict[str, Steps], spans: Sequence[Span], frame_count: int
) -> dict[str, _Channel]:
    """Bring each stem to its place, and let all but the voice step back under speech."""
    places_db = _places_db(measured)
    level = np.ones(point_count(frame_count, STEP_OF_CURVE_FRAMES))
    desk = {name: _Channel(path, places_db[name], level) for name, path in stems.given()}
    for name, channel in desk.items():
        if name == "voice" or not spans:
            continue
        depths_db: Sequence[float] = [SOUNDS_DEPTH_DB] * len(spans)
        if name == "music":
            music = channel.steps(measured["music"])
            speech = desk["voice"].steps(measured["voice"]) if "voice" in desk else 0 * music
            depths_db = music_depths_db(spans, speech, music)
        desk[name] = replace(channel, curve=duck_curve(spans, depths_db, frame_count))
    return desk


def _places_db(measured: Mapping[str, Steps]) -> dict[str, float]:
    """Return each stem's gain. Units: dB."""
    sounds = [measured[name] for name in SOUNDS if name in measured]
    together = np.sum(sounds, axis=0) if sounds else np.zeros(0)
    places = {
        "voice": _gain_db(measured.get("voice", together), VOICE_LUFS),
        "music": _gain_db(measured.get("music", together), MUSIC_LUFS),
        **dict.fromkeys(SOUNDS, _gain_db(together, SOUNDS_LUFS)),
    }
    return {name: places[name] for name in measured}


def _gain_db(steps: Steps, place_lufs: float) -> float:
    loudness = integrated_lufs(steps)
    if not math.isfinite(loudness):
        return 0.0
    return round(min(place_lufs - loudness, MOST_STEM_GAIN_DB), 3)


def _sum_blocks(
    desk: dict[str, _Channel], frame_count: int
) -> Iterator[tuple[int, NDArray[np.float32]]]:
    """Yield (start frame, the sum of all channels), block by block."""
    channels = tuple(desk.values())
    readers = [read_blocks(channel.path, BLOCK_FRAMES) for channel in channels]
    for start in range(0, frame_count, BLOCK_FRAMES):
        count = min(BLOCK_FRAMES, frame_count - start)
        total = np.zeros((count, CHANNELS), np.float32)
        for channel, reader in zip(channels, readers, strict=True):
            block = next(reader)
            if block.any():
                _apply(block, channel.curve, STEP_OF_CURVE_FRAMES, start, channel.gain_db)
                total += block
        yield start, total


def _apply(
    block: NDArray[np.float32], curve: Points, step_frames: int, start: int, gain_db: float
) -> None:
    """Bring a block of the film under a gain, and under its curve from `start` on."""
    ratio = np.float32(ratio_of(gain_db))
    first, count = start // step_frames, point_count(len(block), step_frames)
    points = curve[first : first + count]
    if (points == points[0]).all():
        block *= np.float32(points[0]) * ratio
    else:
        block *= (drawn_out(curve, step_frames, start, len(block)) * ratio)[:, None]


def _summed(desk: dict[str, _Channel], frame_count: int) -> tuple[Steps, Points]:
    """Return the sum's loudness steps and true peaks."""
    meter, follower = LoudnessMeter(), PeakFollower()
    for _, block in _sum_blocks(desk, frame_count):
        meter.feed(block)
        follower.feed(block)
    return meter.steps(), follower.peaks()


def _mastered(steps: Steps, peaks: Points, target_lufs: float) -> _Master:
    """Find the gain that brings the limited sum to its target, from its steps and peaks alone."""
    loudness = integrated_lufs(steps)
    if not math.isfinite(loudness):
        return _limited(peaks, 0.0)

    def missing_lu(master: _Master) -> float:
        return target_lufs - integrated_lufs(_limited_steps(steps, master))

    low = _limited(peaks, target_lufs - loudness)
    if missing_lu(low) < CLOSE_ENOUGH_LU / 4 or low.is_at_limit:
        return low
    high = _limited(peaks, math.inf)
    if missing_lu(high) > 0:
        return high
    while high.gain_db - low.gain_db > CLOSE_ENOUGH_LU / 4:
        middle = _limited(peaks, (low.gain_db + high.gain_db) / 2)
        low, high = (middle, high) if missing_lu(middle) > 0 else (low, middle)
    return high


def _limited(peaks: Points, gain_db: float) -> _Master:
    """Return the master of that gain, or of the most that the limiter may be asked for."""
    most_db = CEILING_DBTP - decibels(float(peaks.max(initial=1e-6))) + MOST_LIMITING_DB
    chosen_db = round(min(gain_db, most_db), 3)
    return _Master(chosen_db, limiter_curve(peaks, chosen_db, CEILING_DBTP), gain_db >= most_db)


def _limited_steps(steps: Steps, master: _Master) -> Steps:
    per_step = STEP_FRAMES // STEP_OF_PEAKS_FRAMES
    gains = np.pad(master.curve, (0, per_step), mode="edge")[: len(steps) * per_step]
    squares: Steps = np.square(gains).reshape(-1, per_step).mean(axis=1)
    return steps * squares * ratio_of(master.gain_db) ** 2


def _written(
    desk: dict[str, _Channel], master: _Master, peaks: Points, frame_count: int, out: Path
) -> tuple[Steps, float]:
    """Write the mix; return its loudness steps and its highest true peak."""
    meter, follower = LoudnessMeter(), PeakFollower(highest_steps(peaks, master.curve))
    with WavWriter(out) as writer:
        for start, block in _sum_blocks(desk, frame_count):
            _apply(block, master.curve, STEP_OF_PEAKS_FRAMES, start, master.gain_db)
            writer.write(block)
            meter.feed(block)
            follower.feed(block)
    return meter.steps(), float(follower.peaks().max(initial=0.0))
