"""The sound that a camera made with a take, beside the take. Knows two files; lays nothing on the film."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from moviefactory.media import CHANNELS, SAMPLE_RATE_HZ, Audio, samples_at
from moviefactory.project import PART, Facts, Film, file_digest

if TYPE_CHECKING:
    from moviefactory.shots.neural.window import Sound
    from moviefactory.storyboard import ShotOrder


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

    path = _path(film, order.shot_id, number)
    part = path.with_name(f"{PART}{os.getpid()}-{path.name}")
    try:
        write_wav(part, _fitted(sound, samples_at(order.frame_count, order.fps)))
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
    return {"sound": path.name, "sound_sha256": file_digest(path)}


def take_sound(film: Film, shot_id: str, number: int) -> Path | None:
    """Return the sound that was made with a whole take, None if there is none (or it was changed)."""
    facts: dict[str, Any] = dict(film.take(shot_id, number).facts() or {})
    path = _path(film, shot_id, number)
    if facts.get("sound") != path.name or not path.is_file():
        return None
    return path if file_digest(path) == facts.get("sound_sha256") else None


def _path(film: Film, shot_id: str, number: int) -> Path:
    return film.take(shot_id, number).path.with_suffix(".wav")


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
