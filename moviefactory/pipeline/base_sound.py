"""The sound that a camera made with a take, beside the take. Knows samples; lays nothing on the film."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from moviefactory.media import CHANNELS, SAMPLE_RATE_HZ, Audio, samples_at
from moviefactory.pipeline.beside import Beside
from moviefactory.project import PART, Facts, Film

if TYPE_CHECKING:
    from moviefactory.shots.neural.window import Sound
    from moviefactory.storyboard import ShotOrder

SOUND = Beside("sound", ".wav")


def keep_sound(camera: object, order: ShotOrder, film: Film, number: int) -> Facts:
    """Write what was heard in a shot beside its take, and return what its manifest says of it.

    Call it after filming, before the manifest is written; nothing for a camera without sound. The
    facts are `sound`, the file's name (`take-1.wav`: 48 kHz stereo, exactly as long as the shot),
    and `sound_sha256`.
    """
    sound: Sound | None = getattr(camera, "sound", None)
    if sound is None:
        return {}
    from moviefactory.sound.wav import write_wav

    path = SOUND.path(film, order.shot_id, number)
    part = path.with_name(f"{PART}{os.getpid()}-{path.name}")
    try:
        write_wav(part, _fitted(sound, samples_at(order.frame_count, order.fps)))
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
    return SOUND.facts(path)


def take_sound(film: Film, shot_id: str, number: int) -> Path | None:
    """Return the sound that was made with a whole take, None if there is none (or it was changed)."""
    return SOUND.of_take(film, shot_id, number)


def _fitted(sound: Sound, frame_count: int) -> Audio:
    """Return a base's sound as the film's: its rate and channels, no longer or shorter than asked."""
    import numpy as np
    from scipy.signal import resample_poly

    samples = np.asarray(resample_poly(sound.samples.astype(np.float64), SAMPLE_RATE_HZ, sound.rate_hz))  # fmt: skip
    stereo = samples[:, :CHANNELS] if samples.shape[1] >= CHANNELS else samples[:, [0, 0]]
    fitted = np.zeros((frame_count, CHANNELS), np.float32)
    count = min(frame_count, len(stereo))
    fitted[:count] = stereo[:count] / max(1.0, float(np.abs(stereo).max(initial=0.0)))
    return Audio(fitted)
