"""A recorded voice: where it speaks, where it pauses, how loud it is. Knows samples; not films or text."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from moviefactory.errors import UnreadableFile
from moviefactory.sound.library.decode import blocks_of, look_at
from moviefactory.sound.wav import WavWriter

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SUFFIXES: Final = frozenset((".wav", ".mp3", ".m4a", ".flac", ".ogg", ".opus", ".aac", ".aiff"))
LONGEST_SECONDS: Final = 7200.0
SPEECH_LUFS: Final = -20.0
MOST_PEAK: Final = 0.9
STEP_FRAMES: Final = 480
STEP_SECONDS: Final = 0.01
SHORTEST_PAUSE_SECONDS: Final = 0.22
SHORTEST_SPEECH_SECONDS: Final = 0.08
FLOOR_DB: Final = -75.0
LEAST_RISE_DB: Final = 6.0


@dataclass(frozen=True, slots=True)
class Recording:
    """What was heard in a file. `stretches` are where somebody speaks, from pause to pause.

    Units: seconds; `gain` takes it to -20 LUFS, or as near as its peak allows.
    """

    path: Path
    seconds: float
    stretches: tuple[tuple[float, float], ...]
    gain: float
    notes: tuple[str, ...]


def listen(path: Path) -> Recording:
    """Hear a whole recording once. Memory grows by 800 bytes a second of it.

    Raises: UnreadableFile for what is no sound, empty, silent, cut short or over two hours long.
    """
    import numpy as np

    from moviefactory.sound.loudness import LoudnessMeter, integrated_lufs

    try:
        about = look_at(path)
        if about.seconds is not None and about.seconds > LONGEST_SECONDS:
            raise _unreadable(
                path, f"it lasts {about.seconds / 3600:.1f} hours, and a film at most 2",
                "cut the part out that is to be heard",
            )  # fmt: skip
        meter, levels, peak, frames = LoudnessMeter(), [], 0.0, 0
        rest = np.zeros(0, np.float32)
        for block in blocks_of(about):
            frames += len(block)
            if frames > LONGEST_SECONDS * 48_000:
                raise _unreadable(path, "it is over two hours long", "cut out what is to be heard")
            meter.feed(block)
            peak = max(peak, float(np.abs(block).max(initial=0.0)))
            mono = np.concatenate([rest, block.mean(axis=1)])
            whole = len(mono) // STEP_FRAMES * STEP_FRAMES
            steps = mono[:whole].reshape(-1, STEP_FRAMES)
            levels.append(np.sqrt(np.square(steps).mean(axis=1)))
            rest = mono[whole:]
    except UnreadableFile as error:
        raise UnreadableFile("voice-over", str(path), error.why, error.remedy) from error
    loudness = integrated_lufs(meter.steps())
    stretches = stretches_of(np.concatenate(levels))
    if not math.isfinite(loudness) or not stretches:
        raise _unreadable(path, "nobody is heard in it", "give a recording of a voice")
    gain = min(10 ** ((SPEECH_LUFS - loudness) / 20), MOST_PEAK / max(peak, 1e-9))
    return Recording(path, frames / 48_000, stretches, gain, about.notes)


def stretches_of(levels: NDArray[np.float32]) -> tuple[tuple[float, float], ...]:
    """Return where it speaks, from pause to pause.

    A pause lies nearer, in decibels, to the quiet of the recording than to its voice.
    Shape:  levels (steps of 10 ms,), rms.
    Units:  seconds.
    """
    import numpy as np

    decibels = 20 * np.log10(np.maximum(levels, 10 ** (FLOOR_DB / 20)))
    quiet, voice = np.percentile(decibels, (5, 90))
    if decibels.max(initial=FLOOR_DB) < FLOOR_DB + LEAST_RISE_DB:
        return ()
    threshold = max(quiet + 0.35 * (voice - quiet), voice - 38.0)
    # What is even all through has no pauses: it is one stretch.
    loud = decibels > threshold if voice - quiet > LEAST_RISE_DB else decibels > FLOOR_DB
    edges = np.flatnonzero(np.diff(np.concatenate([[False], loud, [False]]).astype(np.int8)))
    joined: list[list[float]] = []
    for start, end in edges.reshape(-1, 2) * STEP_SECONDS:
        if joined and start - joined[-1][1] < SHORTEST_PAUSE_SECONDS:
            joined[-1][1] = float(end)
        else:
            joined.append([float(start), float(end)])
    return tuple((start, end) for start, end in joined if end - start >= SHORTEST_SPEECH_SECONDS)


def write_levelled(recording: Recording, out: Path) -> int:
    """Write the recording as 48 kHz stereo under its one gain; return how many frames that is."""
    frames = 0
    with WavWriter(out) as writer:
        for block in blocks_of(look_at(recording.path)):
            writer.write(block * recording.gain)
            frames += len(block)
    return frames


def _unreadable(path: Path, why: str, remedy: str) -> UnreadableFile:
    return UnreadableFile("voice-over", str(path), why, remedy)
