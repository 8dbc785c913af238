"""Mix stems into a film's sound: balance, room for speech, loudness, peaks. Knows files; not shots.

Everything streams. A film is read three times: to measure its stems, to measure their sum, to
write the mix; what is kept of it between is a few numbers a tenth of a second.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from moviefactory.errors import MovieError
from moviefactory.media import CHANNELS, SAMPLE_RATE_HZ
from moviefactory.sound.curves import Points, decibels, drawn_out, point_count, ratio_of
from moviefactory.sound.ducking import (
    SOUNDS_DEPTH_DB,
    STEP_OF_CURVE_FRAMES,
    Span,
    dialogue_over_music_lu,
    duck_curve,
    ducked_seconds,
    joined_spans,
    music_depths_db,
)
from moviefactory.sound.limiter import (
    STEP_OF_PEAKS_FRAMES,
    Limiter,
    PeakFollower,
    Peaks,
    highest_steps,
)
from moviefactory.sound.loudness import (
    STEP_FRAMES,
    LoudnessMeter,
    Steps,
    integrated_lufs,
    loudness_range_lu,
    momentary_lufs,
    short_term_lufs,
)
from moviefactory.sound.wav import WavWriter, read_blocks, wav_frame_count
from moviefactory.sound.waveform import Waveform

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
MIX = "mix"


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
    `short_term_lufs` at each second of the film, over 3 s, `momentary_lufs` the loudest 0.4 s of
    each. `stem_lufs` is each stem's own loudness in the mix, ducked; `dialogue_over_music_lu` that
    of the line that stands out least, None where none meets music; `short_of_target_lu` is above
    0.3 only where no more loudness was to be had without crushing the peaks. `waveforms` are the
    stems' outlines as mixed, before the limiter, and the mix's: see `Waveform.packed`.
    """

    integrated_lufs: float
    target_lufs: float
    true_peak_dbtp: float
    loudness_range_lu: float
    short_term_lufs: tuple[float, ...]
    momentary_lufs: tuple[float, ...]
    ducked_seconds: float
    dialogue_over_music_lu: float | None
    stem_lufs: dict[str, float]
    limited_db: float
    waveforms: dict[str, str]

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
    measured = {name: _measured(path) for name, path in stems.given()}
    desk = _balanced(stems, measured, speech_spans, frame_count)
    waveforms = {name: Waveform(frame_count) for name in (*desk, MIX)}
    total, peaks = _summed(desk, waveforms, frame_count)
    asked_lufs = target_lufs
    for _ in range(MOST_WRITES):
        master, is_at_limit = _mastered(total, peaks, asked_lufs)
        waveforms[MIX] = Waveform(frame_count)
        steps, top = _written(desk, master, waveforms[MIX], frame_count, out)
        missing_lu = target_lufs - integrated_lufs(steps)
        if is_at_limit or not CLOSE_ENOUGH_LU < abs(missing_lu) < math.inf:
            break
        asked_lufs += missing_lu
    parts = {name: channel.steps(measured[name]) for name, channel in desk.items()}
    silence = np.zeros(0)
    gain = ratio_of(master.gain_db)
    return MixReport(
        integrated_lufs=_floored(integrated_lufs(steps)),
        target_lufs=target_lufs,
        true_peak_dbtp=max(decibels(top), SILENCE_DBTP),
        loudness_range_lu=round(loudness_range_lu(steps), 2),
        short_term_lufs=_rounded(short_term_lufs(steps)),
        momentary_lufs=_rounded(momentary_lufs(steps)),
        ducked_seconds=ducked_seconds(joined_spans(speech_spans, frame_count)),
        dialogue_over_music_lu=dialogue_over_music_lu(
            speech_spans, parts.get("voice", silence), parts.get("music", silence)
        ),
        stem_lufs={
            name: _floored(integrated_lufs(part) + master.gain_db) for name, part in parts.items()
        },
        limited_db=max(0.0, -decibels(master.lowest())),
        waveforms={
            name: waveform.packed(1.0 if name == MIX else gain)
            for name, waveform in waveforms.items()
        },
    )


def _floored(loudness_lufs: float) -> float:
    return max(loudness_lufs, SILENCE_LUFS)


def _rounded(curve: Sequence[float]) -> tuple[float, ...]:
    return tuple(round(_floored(value), 2) for value in curve)


def _measured(path: Path) -> Steps:
    meter = LoudnessMeter()
    for block in read_blocks(path, BLOCK_FRAMES):
        meter.feed(block)
    return meter.steps()


def _balanced(
    stems: MixStems, measured: Mapping[str, Steps], lines: Sequence[Span], frame_count: int
) -> dict[str, _Channel]:
    """Bring each stem to its place, and let all but the voice step back under speech."""
    places_db, spans = _places_db(measured), joined_spans(lines, frame_count)
    level = np.ones(point_count(frame_count, STEP_OF_CURVE_FRAMES))
    desk = {name: _Channel(path, places_db[name], level) for name, path in stems.given()}
    for name, channel in desk.items():
        if name == "voice" or not spans:
            continue
        depths_db: Sequence[float] = [SOUNDS_DEPTH_DB] * len(spans)
        if name == "music":
            music = channel.steps(measured["music"])
            speech = desk["voice"].steps(measured["voice"]) if "voice" in desk else 0 * music
            depths_db = music_depths_db(spans, lines, speech, music)
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
    desk: Mapping[str, _Channel], frame_count: int, waveforms: Mapping[str, Waveform]
) -> Iterator[tuple[int, NDArray[np.float32]]]:
    """Yield (start frame, the sum of all channels), block by block; outline the named ones."""
    readers = {name: read_blocks(channel.path, BLOCK_FRAMES) for name, channel in desk.items()}
    for start in range(0, frame_count, BLOCK_FRAMES):
        count = min(BLOCK_FRAMES, frame_count - start)
        total = np.zeros((count, CHANNELS), np.float32)
        for name, channel in desk.items():
            block = next(readers[name])
            if block.any():
                first = start // STEP_OF_CURVE_FRAMES
                curve = channel.curve[first : first + point_count(count, STEP_OF_CURVE_FRAMES)]
                _apply(block, curve, STEP_OF_CURVE_FRAMES, channel.gain_db)
                if name in waveforms:
                    waveforms[name].feed(block, start)
                total += block
        yield start, total


def _apply(block: NDArray[np.float32], curve: Points, step_frames: int, gain_db: float) -> None:
    """Bring a block under a gain, and under the part of a curve that lies over it."""
    ratio = np.float32(ratio_of(gain_db))
    if (curve == curve[0]).all():
        block *= np.float32(curve[0]) * ratio
    else:
        block *= (drawn_out(curve, step_frames, 0, len(block)) * ratio)[:, None]


def _summed(
    desk: Mapping[str, _Channel], waveforms: Mapping[str, Waveform], frame_count: int
) -> tuple[Steps, Peaks]:
    """Return the sum's loudness steps and true peaks."""
    meter, follower = LoudnessMeter(), PeakFollower()
    for _, block in _sum_blocks(desk, frame_count, waveforms):
        meter.feed(block)
        follower.feed(block)
    return meter.steps(), follower.peaks()


def _mastered(steps: Steps, peaks: Peaks, target_lufs: float) -> tuple[Limiter, bool]:
    """Find the gain that brings the limited sum to its target, from its steps and peaks alone.

    Return it with its limiter, and whether no more was to be had.
    """
    most_db = CEILING_DBTP - decibels(float(peaks.max(initial=1e-6))) + MOST_LIMITING_DB
    loudness = integrated_lufs(steps)
    if not math.isfinite(loudness):
        return Limiter(peaks, 0.0, CEILING_DBTP), False

    def limiter(gain_db: float) -> Limiter:
        return Limiter(peaks, round(min(gain_db, most_db), 3), CEILING_DBTP)

    def missing_lu(one: Limiter) -> float:
        return target_lufs - integrated_lufs(_limited_steps(steps, one))

    low_db, high_db = min(target_lufs - loudness, most_db), most_db
    if low_db == most_db or missing_lu(limiter(low_db)) < CLOSE_ENOUGH_LU / 4:
        return limiter(low_db), low_db == most_db
    if missing_lu(limiter(high_db)) > 0:
        return limiter(high_db), True
    while high_db - low_db > CLOSE_ENOUGH_LU / 4:
        middle_db = (low_db + high_db) / 2
        if missing_lu(limiter(middle_db)) > 0:
            low_db = middle_db
        else:
            high_db = middle_db
    return limiter(high_db), False


def _limited_steps(steps: Steps, limiter: Limiter) -> Steps:
    """Return the powers of the sum's steps under the limiter."""
    per_step = STEP_FRAMES // STEP_OF_PEAKS_FRAMES
    gains = []
    for part in limiter.parts():
        whole = np.pad(np.square(part), (0, -len(part) % per_step), mode="edge")
        gains.append(whole.reshape(-1, per_step).mean(axis=1))
    squares: Steps = np.concatenate(gains)[: len(steps)]
    return steps * squares * ratio_of(limiter.gain_db) ** 2


def _written(
    desk: Mapping[str, _Channel], master: Limiter, waveform: Waveform, frame_count: int, out: Path
) -> tuple[Steps, float]:
    """Write the mix; return its loudness steps and its highest true peak."""
    meter, follower = LoudnessMeter(), PeakFollower(highest_steps(master))
    parts = master.parts()
    curve = next(parts)
    with WavWriter(out) as writer:
        for start, block in _sum_blocks(desk, frame_count, {}):
            points = point_count(len(block), STEP_OF_PEAKS_FRAMES)
            while len(curve) < points:
                curve = np.concatenate([curve, next(parts)])
            _apply(block, curve[:points], STEP_OF_PEAKS_FRAMES, master.gain_db)
            curve = curve[points - 1 :]
            writer.write(block)
            meter.feed(block)
            follower.feed(block)
            waveform.feed(block, start)
    return meter.steps(), float(follower.peaks().max(initial=0.0))
