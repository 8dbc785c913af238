"""The sound of one shot: an order in, ambience and effects out. Knows cues; not files or voices."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from moviefactory.grammar import Mood
from moviefactory.media import SAMPLE_RATE_HZ
from moviefactory.sound.cue import CueKind, HeardCue, SoundCue
from moviefactory.sound.cues import heard, shot_cues
from moviefactory.sound.dsp import (
    Wave,
    fade_edges,
    frames_in,
    move,
    seed_of,
    sides,
    silence,
    soft_ceiling,
    to_frames,
)
from moviefactory.sound.effects.from_file import file_bed, single_file
from moviefactory.sound.effects.recipe import Traits
from moviefactory.sound.effects.stream import Part, laid, lasting, single
from moviefactory.sound.effects.strokes import beats_of, laid_beats, moment_of
from moviefactory.sound.effects.timing import (
    STEPPERS,
    SWELLS,
    Placed,
    placed,
    plain_name,
    steps_in,
)
from moviefactory.sound.library.variants import sound_recipe
from moviefactory.sound.orders import EffectsOrder
from moviefactory.sound.seen.seen import MIDDLE
from moviefactory.sound.space.hearing import Hearing
from moviefactory.sound.space.perspective import perspective, side
from moviefactory.sound.space.rooms import room
from moviefactory.sound.wav import WavWriter

BLOCK_FRAMES = 10 * SAMPLE_RATE_HZ
EDGE_SECONDS = 0.005
TAIL_SECONDS = 0.4
BEATS_MADE = 8

# How much louder or softer a shot sounds in some moods than it is. Units: dB.
MOOD_GAINS_DB = {
    Mood.CALM: -2.0, Mood.DREAMY: -2.0, Mood.TENDER: -2.0, Mood.LONELY: -1.0,
    Mood.STRUGGLE: 2.0, Mood.URGENT: 1.5, Mood.FEAR: 1.0,
}  # fmt: skip


def write_ambience(order: EffectsOrder, out: Path) -> tuple[HeardCue, ...]:
    """Write what lasts in a shot of any length to a wav file, and return what is heard.

    Raises: DiskFull; UnreadableFile. Memory does not grow with the shot.
    """
    _write(ambience_blocks(order), out)
    return tuple(heard(cue, 0, order.picture_frames) for cue in _cues(order, "ambience"))


def write_effects(order: EffectsOrder, out: Path) -> tuple[HeardCue, ...]:
    """Write what happens in a shot to a wav file, and return what is heard, and when.

    Raises: DiskFull; UnreadableFile.
    """
    sounds = _Sounds(order, _cues(order, "effect"))
    _write(sounds.blocks(), out)
    return tuple(heard(cue, *span) for cue, span in sounds.spans if span[1] > span[0])


def ambience_blocks(order: EffectsOrder) -> Iterator[Wave]:
    """Yield what lasts in a shot, ten seconds at a time. Shape: (frames, 2), float32."""
    beds = [_bed(order, number, cue) for number, cue in _numbered(order, "ambience")]
    for start in range(0, order.frame_count, BLOCK_FRAMES):
        wave = silence(min(BLOCK_FRAMES, order.frame_count - start))
        for bed in beds:
            wave += next(bed)
        yield _finished(wave, start, order)


def effects_blocks(order: EffectsOrder) -> Iterator[Wave]:
    """Yield what happens in a shot, ten seconds at a time. Shape: (frames, 2), float32."""
    return _Sounds(order, _cues(order, "effect")).blocks()


class _Sounds:
    """A shot's effects, laid where they happen. `spans` say when each is heard, from the picture on.

    Those that lie nowhere in the shot have an empty span; what happens again has a span each time.
    """

    def __init__(self, order: EffectsOrder, cues: Sequence[SoundCue]) -> None:
        self._order = order
        self._view = perspective(order.size)
        self._beds: list[Iterator[Wave]] = []
        self._singles: list[tuple[int, Wave]] = []
        self.spans: list[tuple[SoundCue, tuple[int, int]]] = []
        once = [cue for cue in cues if _happens_once(cue)]
        places = dict(zip(once, placed(once, order), strict=True))
        for number, cue in _numbered(order, "effect"):
            if cue in places:
                for turn, place in enumerate(places[cue]):
                    self._lay_single(number, cue, place, turn)
            elif plain_name(cue) in STEPPERS and cue.file is None and steps_in(order):
                self._lay_steps(number, cue)
            else:
                self._beds.append(_bed(order, number, cue))
                self.spans.append((cue, (0, order.picture_frames)))

    def blocks(self) -> Iterator[Wave]:
        """Yield all of them as they are heard. Shape: (frames, 2), float32."""
        order = self._order
        hearing = Hearing(room(order.room), self._view, seed_of(order.film_seed, order.room))
        for start in range(0, order.frame_count, BLOCK_FRAMES):
            wave = silence(min(BLOCK_FRAMES, order.frame_count - start))
            for bed in self._beds:
                wave += next(bed) * self._sides(start, wave.shape[1])
            if order.ring_frames:
                wave *= _falling(start, wave.shape[1], order.shot_frames, order.closing_frames)
            for at, sound in self._singles:
                wave += laid(sound, at, start, wave.shape[1])
            wave = hearing.heard(wave)
            if order.ring_frames:
                rings = order.tail_frames + order.ring_frames
                wave *= _falling(start, wave.shape[1], order.frame_count, rings)
            yield _finished(wave, start, order)

    def _lay_single(self, number: int, cue: SoundCue, where: Placed, turn: int) -> None:
        order = self._order
        if cue.file is not None:
            sound = single_file(cue.file, cue.gain_db + MOOD_GAINS_DB.get(order.mood, 0.0))
        else:
            sound = single(_part(order, number, cue, turn))
        moment = moment_of(sound, swells=plain_name(cue) in SWELLS)
        start = order.lead_frames + where.moment - moment
        if order.seen is None:
            latest = order.shot_frames - moment - frames_in(TAIL_SECONDS)
            start = max(min(start, latest), 0)
        sound = sound[:, max(-start, 0) : order.frame_count - start].copy()
        start = max(start, 0)
        fade_edges(sound, 0, min(frames_in(TAIL_SECONDS), sound.shape[1] // 4))
        if abs(where.x - MIDDLE) > 0.01:
            sound *= sides(side(where.x, self._view))
        self._singles.append((start, sound))
        self._span(cue, start, start + sound.shape[1])

    def _lay_steps(self, number: int, cue: SoundCue) -> None:
        """Lay a walker's steps where feet are seen to come down."""
        order = self._order
        part = _part(order, number, cue)
        beat = frames_in(part.recipe.beat_seconds or 0.5)
        made = next(lasting(part, BEATS_MADE * beat, BEATS_MADE * beat))
        moments = [order.lead_frames + moment for moment in steps_in(order)]
        last = moments[-1] + beat
        wave = laid_beats(beats_of(made, beat), [at - moments[0] + beat for at in moments], last)
        start = moments[0] - beat
        first = max(-start, 0)
        wave = wave[:, first : order.frame_count - start]
        start = max(start, 0)
        self._singles.append((start, wave * self._sides(start, wave.shape[1])))
        self._span(cue, moments[0], last - beat // 2)

    def _span(self, cue: SoundCue, start: int, end: int) -> None:
        """Keep when a sound is heard, from when its picture is shown on, as far as it rings."""
        order = self._order
        first = min(max(start - order.lead_frames, 0), order.picture_frames)
        rings = order.tail_frames + order.ring_frames if order.ring_frames else 0
        last = min(max(end - order.lead_frames, first), order.picture_frames + rings)
        self.spans.append((cue, (first, last)))

    def _sides(self, start: int, frame_count: int) -> Wave:
        """Return the gains of both sides that follow what moves over the frame."""
        seen = self._order.seen
        if seen is None or not seen.places:
            return np.ones((2, 1), np.float32)
        middles = (np.arange(len(seen.places)) + 0.5) * (
            self._order.picture_frames / len(seen.places)
        )
        at = np.arange(start, start + frame_count, 480) - self._order.lead_frames
        coarse = [side(float(x), self._view) for x in np.interp(at, middles, seen.places)]
        fine = np.interp(np.arange(frame_count), np.arange(len(at)) * 480, coarse)
        return move(np.ones(frame_count, np.float32), fine.astype(np.float32))


def _falling(start: int, frame_count: int, end: int, fall_frames: int) -> Wave:
    """Return part of a gain that falls from 1 to 0 over `fall_frames` until `end`, equal in power."""
    left = end - np.arange(start, start + frame_count, dtype=np.float32)
    share = np.clip(left / np.float32(max(fall_frames, 1)), 0, 1)
    return np.asarray(np.sin(share * np.float32(np.pi / 2)), np.float32)


def _cues(order: EffectsOrder, kind: CueKind) -> list[SoundCue]:
    return [cue for _, cue in _numbered(order, kind)]


def _numbered(order: EffectsOrder, kind: CueKind) -> list[tuple[int, SoundCue]]:
    """Return the cues of a kind, with their numbers among all of the shot."""
    return [(number, cue) for number, cue in enumerate(shot_cues(order)) if cue.kind == kind]


def _happens_once(cue: SoundCue) -> bool:
    if cue.file is not None:
        return cue.kind == "effect"
    return sound_recipe(cue.recipe).seconds is not None


def _part(order: EffectsOrder, number: int, cue: SoundCue, turn: int = 0) -> Part:
    again = (turn,) if turn else ()
    return Part(
        recipe=sound_recipe(cue.recipe),
        seed=seed_of(order.seed, order.shot_id, number, cue.recipe, *again),
        traits=Traits(seed_of(order.film_seed, cue.recipe), cue.intensity),
        gain_db=cue.gain_db + MOOD_GAINS_DB.get(order.mood, 0.0),
        far=cue.far,
    )


def _bed(order: EffectsOrder, number: int, cue: SoundCue) -> Iterator[Wave]:
    if cue.file is not None:
        gain_db = cue.gain_db + MOOD_GAINS_DB.get(order.mood, 0.0)
        return file_bed(cue.file, gain_db, order.frame_count, BLOCK_FRAMES)
    return lasting(_part(order, number, cue), order.frame_count, BLOCK_FRAMES)


def _finished(wave: Wave, start: int, order: EffectsOrder) -> Wave:
    """Return a block as it is written: no click at the shot's ends, nothing over full scale."""
    if start == 0:
        fade_edges(wave, frames_in(EDGE_SECONDS), 0)
    if start + wave.shape[1] == order.frame_count:
        fade_edges(wave, 0, frames_in(EDGE_SECONDS))
    return to_frames(soft_ceiling(wave))


def _write(blocks: Iterator[Wave], out: Path) -> None:
    with WavWriter(out) as writer:
        for block in blocks:
            writer.write(block)
