"""Hear a shot's sounds from where its camera stands, in its room. Knows waves; not shots or words.

Source: Moorer, About This Reverberation Business (1979): exponentially dying noise as a room.
"""

from __future__ import annotations

import numpy as np
from scipy.signal import butter, sosfilt

from moviefactory.media import SAMPLE_RATE_HZ
from moviefactory.sound.dsp import (
    Wave,
    convolve,
    frames_in,
    generator,
    impulse_response,
    ratio,
)
from moviefactory.sound.space.perspective import NO_AIR_HZ, Perspective
from moviefactory.sound.space.rooms import Room


class Hearing:
    """What comes in, block by block, as it is heard there. Keeps the tail of what came before.

    Not thread-safe. Blocks have the shape (2, frames) and come out as long as they went in, without
    delay.
    """

    def __init__(self, room: Room, view: Perspective, seed: int) -> None:
        """Take the room and how far away the camera is; `seed` makes this room and no other."""
        self._gain = np.float32(ratio(view.gain_db))
        self._wet = np.float32(room.wet * view.wet)
        self._answer = _answer(room, seed)
        self._tail = np.zeros((2, 0), np.float32)
        self._air = None
        if view.air_hz < NO_AIR_HZ:
            self._air = butter(1, view.air_hz, "lowpass", fs=SAMPLE_RATE_HZ, output="sos")
            self._state = np.zeros((len(self._air), 2, 2))

    def heard(self, block: Wave) -> Wave:
        """Return the next block as it is heard."""
        if self._air is not None:
            block, self._state = sosfilt(self._air, block, axis=-1, zi=self._state)
            block = block.astype(np.float32)
        count = block.shape[1]
        full = np.zeros((2, count + self._answer.shape[1] - 1), np.float32)
        if block.any():
            full += convolve(block, self._answer)
        full[:, : self._tail.shape[1]] += self._tail
        self._tail = full[:, count:]
        return np.asarray((block + self._wet * full[:, :count]) * self._gain, np.float32)


def _answer(room: Room, seed: int) -> Wave:
    """Return the room's answer to a clap: its walls far off, then what rings. Energy 1 a side."""
    rng = generator("room", seed)
    answer = impulse_response(
        rng, room.seconds, room.damp_hz, pre_delay_seconds=room.pre_delay_seconds
    )
    for seconds, strength in room.echoes:
        at = frames_in(seconds)
        length = min(frames_in(0.012), answer.shape[1] - at)
        if length > 0:
            fall = np.exp(-np.arange(length, dtype=np.float32) / np.float32(length / 5))
            # The same on both sides: an echo that differs would comb in mono.
            wall = rng.standard_normal(length).astype(np.float32) * fall
            answer[:, at : at + length] += np.float32(strength) * wall / np.sqrt((wall**2).sum())
    energy = (answer**2).sum(axis=1, keepdims=True)
    return np.asarray(answer / np.sqrt(energy), np.float32)
