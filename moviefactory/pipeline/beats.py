"""Move cuts onto the music's beats before anything is filmed. Knows frames and beats; makes no sound.

The beats follow from the film's length and from where its moods turn. Neither is moved: the film's
end stays, and so does a cut at which the mood turns. So the music that is composed afterwards has
the very beats that the cuts were moved to.

What is filmed stays as it is cut. Moves are kept beside the film, by shot; where one of the two
shots at a cut is there already, the move is not thought over, whatever music is chosen later.
"""

from __future__ import annotations

import json
import math
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

from moviefactory.grammar import Transition
from moviefactory.media import SAMPLE_RATE_HZ, samples_at
from moviefactory.pipeline.music import beats_seconds, score_order
from moviefactory.pipeline.narration import Line
from moviefactory.pipeline.pacing import TAIL_SECONDS, place_lines
from moviefactory.project import Film, write_text
from moviefactory.storyboard import FileMusic, Storyboard
from moviefactory.timeline import Slot, Timeline, lay_out, transition_frames

MOST_SECONDS = Fraction(1, 4)
SHORTEST_SHARE = Fraction(3, 5)
KEPT = ".made/cuts.json"


@dataclass(frozen=True, slots=True)
class Cuts:
    """Where the shots lie, and how far each hard cut was moved, by the shot it ends. Units: frames."""

    timeline: Timeline
    moves: Mapping[str, int]


def settle_cuts(
    film: Film,
    storyboard: Storyboard,
    rough: Timeline,
    lines: Mapping[str, Line],
    *,
    on_beat: bool,
) -> Cuts:
    """Return the shots laid out with hard cuts moved by up to a quarter second to the nearest beat.

    The film's length stays, narration still fits, and cuts between filmed shots stay as they are.
    """
    if not on_beat:
        return Cuts(rough, {})
    room = _Room(storyboard, rough, lines)
    kept = kept_moves(film, rough)
    beats = _beat_frames(film, storyboard, rough, kept)
    moves: dict[str, int] = {}
    before = 0
    for index in range(len(rough.slots) - 1):
        slot, following = rough.slots[index], rough.slots[index + 1]
        move = 0
        if room.is_free(index):
            ids = slot.shot_id, following.shot_id
            wanted = kept.get(slot.shot_id)
            if wanted is None or not any(film.takes(shot_id) for shot_id in ids):
                wanted = _to_nearest(slot.end_frame, beats, rough.fps)
            if room.fits(index, before, wanted):
                move = wanted
        if move:
            moves[slot.shot_id] = move
        before = move
    return Cuts(_moved(rough, moves), moves)


def keep_moves(film: Film, rough: Timeline, cuts: Cuts) -> None:
    """Write down how cuts were moved, so that they stay once their shots are filmed."""
    path = film.root / KEPT
    facts = {**_identity(rough), "moves": dict(cuts.moves)}
    if _read(path) != facts:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_text(path, json.dumps(facts, indent=1))


def kept_moves(film: Film, rough: Timeline) -> dict[str, int]:
    """Return the moves of the last run, 0 for a cut that was left; none for another film's shots."""
    facts = _read(film.root / KEPT)
    if {name: facts.get(name) for name in _identity(rough)} != _identity(rough):
        return {}
    moves = facts.get("moves")
    if not isinstance(moves, dict):
        return {}
    most = MOST_SECONDS * rough.fps
    return {
        slot.shot_id: move
        for slot in rough.slots
        if isinstance(move := moves.get(slot.shot_id, 0), int) and abs(move) <= most
    }


def _identity(rough: Timeline) -> dict[str, object]:
    return {"fps": str(rough.fps), "shots": len(rough.slots)}


def _read(path: Path) -> dict[str, object]:
    try:
        facts = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return facts if isinstance(facts, dict) else {}


def _beat_frames(
    film: Film, storyboard: Storyboard, rough: Timeline, kept: Mapping[str, int]
) -> Sequence[int]:
    """Return the film frames nearest to the beats; none where every cut is settled already."""
    if storyboard.music == "none":
        return ()
    cuts = [slot.shot_id for slot in rough.slots]
    settled = all(
        one in kept and (film.takes(one) or film.takes(other)) for one, other in pairwise(cuts)
    )
    if settled:
        return ()
    beats = beats_seconds(film, storyboard, rough)
    return [round(seconds * rough.fps) for seconds in map(Fraction, beats)]


def _to_nearest(frame: int, beats: Sequence[int], fps: Fraction) -> int:
    """Return how far the nearest beat lies from a cut; 0 where it is too far."""
    at = bisect_left(beats, frame)
    near = beats[max(at - 1, 0) : at + 1]
    move = min((beat - frame for beat in near), key=lambda step: (abs(step), step), default=0)
    return move if abs(move) <= MOST_SECONDS * fps else 0


class _Room:
    """How far cuts may move: what each shot needs, and which cuts stay."""

    def __init__(self, storyboard: Storyboard, rough: Timeline, lines: Mapping[str, Line]) -> None:
        self._rough = rough
        self._shots = [shot for _, _, shot in storyboard.shots()]
        speech_ends = {
            spoken.line.shot_id: spoken.end_sample
            for spoken in place_lines(storyboard, rough, lines)
        }
        self._least = [
            self._least_frames(slot, speech_ends.get(slot.shot_id)) for slot in rough.slots
        ]
        is_composed = storyboard.music != "none" and not isinstance(storyboard.music, FileMusic)
        order = score_order(storyboard, rough)
        self._turns = {start for start, _ in order.moods} if is_composed else set()

    def is_free(self, index: int) -> bool:
        """Whether the cut after a shot may move at all: a hard cut, no turn of the music's mood."""
        slot, following = self._rough.slots[index], self._rough.slots[index + 1]
        start = samples_at(following.start_frame, self._rough.fps)
        both = self._shots[index : index + 2]
        # What is made over keeps its length, and a line with a time of its own keeps that.
        treated = any(shot.clip or any(said.at is not None for said in shot.says) for shot in both)
        return slot.into is Transition.CUT and start not in self._turns and not treated

    def fits(self, index: int, before: int, move: int) -> bool:
        """Whether both shots at a cut keep what they need; `before` moved the cut before it."""
        slots = self._rough.slots
        return (
            slots[index].frame_count - before + move >= self._least[index]
            and slots[index + 1].frame_count - move >= self._least[index + 1]
        )

    def _least_frames(self, slot: Slot, speech_end: int | None) -> int:
        fps = self._rough.fps
        leaving = 0 if slot.into is Transition.CUT else transition_frames(fps)
        least = max(
            math.ceil(SHORTEST_SHARE * slot.frame_count),
            slot.overlap_frames + leaving + 1,
        )
        if speech_end is not None:
            spoken = Fraction(speech_end, SAMPLE_RATE_HZ) + TAIL_SECONDS
            least = max(least, math.ceil(spoken * fps) - slot.start_frame + leaving)
        return min(least, slot.frame_count)


def _moved(rough: Timeline, moves: Mapping[str, int]) -> Timeline:
    """Return the timeline with cuts moved: what one shot gains, the next one loses."""
    shots, before = [], 0
    for slot in rough.slots:
        move = moves.get(slot.shot_id, 0)
        shots.append((slot.shot_id, slot.frame_count - before + move, slot.into))
        before = move
    return lay_out(shots, rough.fps)
