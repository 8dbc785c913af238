"""Play a composition: notes to samples, a block at a time. Knows instruments and one hall.

A note is made once for its instrument, pitch, length and strength, and added wherever it is played;
what was not played for long is forgotten, so memory does not grow with the film.
"""

from __future__ import annotations

import math
from collections import OrderedDict
from collections.abc import Callable, Iterator

import numpy as np

from moviefactory.media import SAMPLE_RATE_HZ
from moviefactory.sound.dsp import (
    Wave,
    convolve,
    frames_in,
    generator,
    impulse_response,
    low_pass,
    ratio,
    sides,
    soft_ceiling,
    to_frames,
)
from moviefactory.sound.score.compose import NAMES, Composition
from moviefactory.sound.score.form import film_strength
from moviefactory.sound.score.instruments import HELD, INSTRUMENTS, STRUCK, brightness_of, hold
from moviefactory.sound.score.moods import STYLES

BLOCK_FRAMES = 8 * SAMPLE_RATE_HZ
LONGEST_NOTE_FRAMES = 24 * SAMPLE_RATE_HZ
CACHE_BYTES = 56 * 2**20
HALL_SECONDS = 2.4
HALL_GAIN = 0.5
LENGTH_STEP_FRAMES = SAMPLE_RATE_HZ // 50
FADE_SECONDS = 1.5
STILL_SECONDS = 0.2
WALLS_MILLISECONDS = (11.3, 17.9, 23.1, 29.7, 37.3, 44.9, 53.3)


class Players:
    """The orchestra of one rendering: plays notes, and remembers the last ones it played."""

    def __init__(self) -> None:
        self._made: OrderedDict[tuple[object, ...], Wave] = OrderedDict()
        self._bytes = 0

    def play(self, name: str, pitch: int, frame_count: int, velocity: float, number: int) -> Wave:
        """Return the `number`-th note of the film, to be read only. Shape: (2, frames)."""
        instrument = INSTRUMENTS[name]
        steps = -(-min(frame_count, LONGEST_NOTE_FRAMES) // LENGTH_STEP_FRAMES)
        strength = max(round(velocity * 4), 1) / 4
        if name in HELD:
            brightness = brightness_of(strength)
            loop = self._kept(
                (name, pitch, brightness), lambda: HELD[name].loop(pitch, brightness, name)
            )
            return hold(name, loop, steps * LENGTH_STEP_FRAMES, number)
        if name in STRUCK:
            take = number % instrument.takes
            touch = max(round(velocity * 3), 1) / 3
            free = self._kept(
                (name, pitch, touch, take), lambda: STRUCK[name].free(pitch, touch, take)
            )
            return STRUCK[name].damped(free, pitch, frame_count)
        steps = steps if instrument.takes_length else 1
        take = number % instrument.takes
        return self._kept(
            (name, pitch, steps, strength, take),
            lambda: instrument.play(pitch, steps * LENGTH_STEP_FRAMES, strength, take),
        )

    def _kept(self, key: tuple[object, ...], make: Callable[[], Wave]) -> Wave:
        if key in self._made:
            self._made.move_to_end(key)
            return self._made[key]
        wave = make()
        self._made[key] = wave
        self._bytes += wave.nbytes
        while self._bytes > CACHE_BYTES:
            self._bytes -= self._made.popitem(last=False)[1].nbytes
        return wave


def section_gains_db(composition: Composition) -> list[float]:
    """Return the gain that brings each section's music to its mood's level, by its notes.

    The film's own rise and fall stays: a section at full strength is at its level.
    """
    gains = []
    for index, section in enumerate(composition.sections):
        style = STYLES[section.mood]
        power = 0.0
        for note in composition.notes[composition.notes["section"] == index]:
            instrument = INSTRUMENTS[NAMES[note["instrument"]]]
            seconds = float(note["frames"]) / SAMPLE_RATE_HZ
            if instrument.heard_seconds is not None:
                seconds = min(seconds, instrument.heard_seconds)
            loudness = (float(note["velocity"]) * ratio(float(note["gain_db"]))) ** 2
            power += loudness * seconds * (1 + (HALL_GAIN * float(note["send"])) ** 2)
        power *= 2 * SAMPLE_RATE_HZ / section.frame_count
        middle = (section.start + section.frame_count / 2) / composition.frame_count
        heard_lufs = -0.691 + 10 * math.log10(max(power, 1e-9))
        film_db = 20 * math.log10(film_strength(middle))
        gains.append(style.lufs + style.trim_db + film_db - heard_lufs)
    return gains


def score_blocks(composition: Composition) -> Iterator[Wave]:
    """Yield the music, eight seconds at a time. Shape: (frames, 2), float32."""
    players, notes = Players(), composition.notes
    gains = [ratio(gain_db) for gain_db in section_gains_db(composition)]
    hall = hall_answer(composition.seed)
    dry = np.zeros((2, BLOCK_FRAMES + LONGEST_NOTE_FRAMES + frames_in(4)), np.float32)
    wet = np.zeros_like(dry)
    echo = np.zeros((2, hall.shape[1] - 1), np.float32)
    following = 0
    for start in range(0, composition.frame_count, BLOCK_FRAMES):
        while following < len(notes) and notes[following]["start"] < start + BLOCK_FRAMES:
            note = notes[following]
            name = NAMES[note["instrument"]]
            sound = players.play(
                name, int(note["pitch"]), int(note["frames"]), float(note["velocity"]), following
            )
            level = float(note["velocity"]) * ratio(float(note["gain_db"])) * gains[note["section"]]
            at = int(note["start"]) - start
            end = min(at + sound.shape[1], dry.shape[1])
            scaled = sound[:, : end - at] * np.float32(level)
            dry[:, at:end] += scaled
            wet[:, at:end] += scaled * np.float32(note["send"])
            following += 1
        room = convolve(wet[:, :BLOCK_FRAMES], hall)
        room[:, : echo.shape[1]] += echo
        echo = room[:, BLOCK_FRAMES:].copy()
        block = dry[:, :BLOCK_FRAMES] + np.float32(HALL_GAIN) * room[:, :BLOCK_FRAMES]
        count = min(BLOCK_FRAMES, composition.frame_count - start)
        block = block[:, :count] * _ending(composition.frame_count, start, count)
        yield to_frames(soft_ceiling(block))
        for buffer in (dry, wet):
            buffer[:, :-BLOCK_FRAMES] = buffer[:, BLOCK_FRAMES:]
            buffer[:, -BLOCK_FRAMES:] = 0


def hall_answer(seed: int) -> Wave:
    """Return what the hall answers to a clap: first its walls, then all of it. Shape: (2, frames).

    The walls' echoes reach both sides, one stronger than the other: none is lost in mono.
    """
    rng = generator("hall", seed)
    hall = impulse_response(rng, HALL_SECONDS, 3_200, pre_delay_seconds=0.03)
    walls = np.zeros((2, frames_in(0.09)), np.float32)
    for milliseconds in WALLS_MILLISECONDS:
        at = frames_in((milliseconds + float(rng.uniform(-0.6, 0.6))) / 1000)
        strength = 0.16 * math.exp(-milliseconds / 40)
        walls[:, at : at + 1] += sides(float(rng.uniform(0.3, 0.7))) * np.float32(strength)
    walls = low_pass(walls, 4_000, order=1)
    hall[:, : walls.shape[1]] += walls
    return hall


def _ending(frame_count: int, start: int, count: int) -> Wave:
    """Return the gains of a block as the music dies away at the film's end."""
    still = min(frames_in(STILL_SECONDS), frame_count // 10)
    fade = min(frames_in(FADE_SECONDS), int(0.4 * frame_count))
    left = frame_count - still - np.arange(start, start + count)
    at = np.clip(left / max(fade, 1), 0, 1)
    return np.asarray(np.sin(at * (np.pi / 2)) ** 2, np.float32)
