"""How shots' sounds reach over the cuts between them. Knows the timeline; no sound and no files."""

from __future__ import annotations

from dataclasses import dataclass

from moviefactory.media import SAMPLE_RATE_HZ, samples_at
from moviefactory.storyboard import Storyboard
from moviefactory.timeline import Timeline

CROSSFADE_SAMPLES = SAMPLE_RATE_HZ // 4
LEAD_SAMPLES = SAMPLE_RATE_HZ * 3 // 10
RING_SAMPLES = SAMPLE_RATE_HZ * 4
"""How long what happened in a shot may ring on over the next one of its scene."""
RING_ELSEWHERE_SAMPLES = SAMPLE_RATE_HZ * 6 // 5
"""The same, over a shot of another scene."""


@dataclass(frozen=True, slots=True)
class Reaches:
    """How far a shot's sound goes beyond its picture, and how it crosses its neighbours'.

    Units: samples. `lead` and `tail` lie under the shots before and after; `opening` and `closing`
    are how long it fades there; `ring` is how much longer what happened in it may be heard.
    """

    lead: int
    tail: int
    opening: int
    closing: int
    ring: int = 0


def reaches(storyboard: Storyboard, timeline: Timeline, index: int, *, lasts: bool) -> Reaches:
    """Return how the sound of a shot, what lasts in it or what happens, reaches over its cuts."""
    is_last = index == len(timeline.slots) - 1
    before = (0, 0) if index == 0 else _reach(timeline, index - 1, lasts=lasts)
    after = (0, 0) if is_last else _reach(timeline, index, lasts=lasts)
    return Reaches(
        lead=before[1],
        tail=after[0],
        opening=0 if index == 0 else _shared(timeline, index - 1) + sum(before),
        closing=0 if is_last else _shared(timeline, index) + sum(after),
        ring=0 if lasts or is_last else _ring(storyboard, timeline, index, after[0]),
    )


def _reach(timeline: Timeline, index: int, *, lasts: bool) -> tuple[int, int]:
    """Return how far sound reaches over the cut after a shot: its own, and the next shot's.

    The next place is heard before it is seen; what happens is heard when it is seen.
    """
    shortest = min(timeline.slots[index].frame_count, timeline.slots[index + 1].frame_count)
    most = samples_at(shortest, timeline.fps) // 4
    if lasts:
        return min(LEAD_SAMPLES // 2, most), min(LEAD_SAMPLES, most)
    return min(CROSSFADE_SAMPLES // 2, most), min(CROSSFADE_SAMPLES // 2, most)


def _shared(timeline: Timeline, index: int) -> int:
    """Return how long the pictures of a shot and the next overlap."""
    slot, following = timeline.slots[index], timeline.slots[index + 1]
    end, start = (samples_at(at, timeline.fps) for at in (slot.end_frame, following.start_frame))
    return end - start


def _ring(storyboard: Storyboard, timeline: Timeline, index: int, tail: int) -> int:
    """Return how long a shot's sounds may ring on after its tail: less where the scene changes."""
    scenes = [scene for scene in storyboard.scenes for _ in scene.shots]
    stays = scenes[index] is scenes[index + 1]
    most = RING_SAMPLES if stays else RING_ELSEWHERE_SAMPLES
    end = samples_at(timeline.slots[index].end_frame, timeline.fps) + tail
    return max(0, min(most, timeline.sample_count - end))
