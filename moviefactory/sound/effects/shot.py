"""The sound of one shot: an order in, ambience and effects out. Knows cues; not files or voices."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from moviefactory.grammar import Mood
from moviefactory.media import SAMPLE_RATE_HZ, Audio
from moviefactory.sound.cue import SoundCue
from moviefactory.sound.cues import shot_cues
from moviefactory.sound.dsp import Wave, fade_edges, frames_in, seed_of, soft_ceiling, to_frames
from moviefactory.sound.effects.recipe import Traits
from moviefactory.sound.effects.stream import Part, laid, lasting, single
from moviefactory.sound.library.variants import sound_recipe
from moviefactory.sound.orders import EffectsOrder
from moviefactory.sound.wav import WavWriter

BLOCK_FRAMES = 10 * SAMPLE_RATE_HZ
EDGE_SECONDS = 0.005
TAIL_SECONDS = 0.4

# How much louder or softer a shot sounds in some moods than it is. Units: dB.
MOOD_GAINS_DB = {
    Mood.CALM: -2.0, Mood.DREAMY: -2.0, Mood.TENDER: -2.0, Mood.LONELY: -1.0,
    Mood.STRUGGLE: 2.0, Mood.URGENT: 1.5, Mood.FEAR: 1.0,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ShotSound:
    """A shot's sound, and the recipes it was made by."""

    audio: Audio
    cues: tuple[SoundCue, ...]

    @property
    def recipes(self) -> tuple[str, ...]:
        """The names of the recipes, in the order of the cues."""
        return tuple(cue.recipe for cue in self.cues)


def render_shot_sound(order: EffectsOrder) -> ShotSound:
    """Return the whole sound of a shot in memory: exactly `order.frame_count` frames."""
    return ShotSound(Audio(np.concatenate(list(shot_sound_blocks(order)))), shot_cues(order))


def write_shot_sound(order: EffectsOrder, out: Path) -> tuple[SoundCue, ...]:
    """Write the sound of a shot of any length to a wav file, and return what is heard.

    Raises: DiskFull. Memory does not grow with the shot.
    """
    with WavWriter(out) as writer:
        for block in shot_sound_blocks(order):
            writer.write(block)
    return shot_cues(order)


def shot_sound_blocks(order: EffectsOrder) -> Iterator[Wave]:
    """Yield the sound of a shot, ten seconds at a time. Shape: (frames, 2), float32."""
    beds: list[Iterator[Wave]] = []
    singles: list[tuple[int, Wave]] = []
    for number, cue in enumerate(shot_cues(order)):
        made_by = sound_recipe(cue.recipe)
        part = Part(
            recipe=made_by,
            seed=seed_of(order.seed, order.shot_id, number, cue.recipe),
            traits=Traits(seed_of(order.film_seed, cue.recipe), cue.intensity),
            gain_db=cue.gain_db + MOOD_GAINS_DB.get(order.mood, 0.0),
            far=cue.far,
        )
        if made_by.seconds is None:
            beds.append(lasting(part, order.frame_count, BLOCK_FRAMES))
        else:
            start = round(cue.at * order.frame_count) - frames_in(made_by.peak_seconds)
            latest = order.frame_count - frames_in(made_by.peak_seconds + TAIL_SECONDS)
            start = max(min(start, latest), 0)
            sound = single(part)[:, : order.frame_count - start]
            fade_edges(sound, 0, frames_in(TAIL_SECONDS))
            singles.append((start, sound))
    for start in range(0, order.frame_count, BLOCK_FRAMES):
        count = min(BLOCK_FRAMES, order.frame_count - start)
        wave = np.zeros((2, count), np.float32)
        for bed in beds:
            wave += next(bed)
        for at, sound in singles:
            wave += laid(sound, at, start, count)
        if start == 0:
            fade_edges(wave, frames_in(EDGE_SECONDS), 0)
        if start + count == order.frame_count:
            fade_edges(wave, 0, frames_in(EDGE_SECONDS))
        yield to_frames(soft_ceiling(wave))
