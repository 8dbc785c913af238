"""Divide a cut into spans: copied as they are, or rendered again. Knows frames; opens no file.

The spans tile the film. A span never crosses from one shot into the next: it lies in the plain
part of one shot, or is exactly one dissolve. So a changed shot spoils no other shot's spans.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from typing import Any

from moviefactory.edit.cut import Cut, Fade, Overlay, OverlayKind
from moviefactory.ffmpeg import key_frames
from moviefactory.media import Clip

RENDER_VERSION = "2"
"""Changes whenever the same span would give other frames."""

RENDERED_SECONDS = 2
"""How long a rendered span is, at least, before it ends at the next key frame: long enough to be
worth two processes, short enough that all cores have some, and that new type spoils little."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a span's frames lie in a shot's file. Units: the file's frame numbers."""

    clip: Clip
    first_frame: int


@dataclass(frozen=True, slots=True)
class Span:
    """A run of film frames that is copied or rendered as one.

    Units: `start_frame` in film time; fades and overlays count from the span's own start, so that
    a span which only moves in the film stays as it is. Two sources dissolve, first into second.
    """

    start_frame: int
    frame_count: int
    sources: tuple[Source, ...]
    fades: tuple[Fade, ...] = ()
    overlays: tuple[Overlay, ...] = ()

    @property
    def end_frame(self) -> int:
        """The film frame after the span."""
        return self.start_frame + self.frame_count

    @property
    def is_copy(self) -> bool:
        """Whether the shot's own frames are shown untouched."""
        return len(self.sources) == 1 and not self.fades and not self.overlays

    def with_title_at(self, centre: tuple[float, float]) -> Span:
        """Return the same span with its title elsewhere. Units: shares of the frame."""
        overlays = tuple(
            replace(overlay, centre=centre) if overlay.kind is OverlayKind.TITLE else overlay
            for overlay in self.overlays
        )
        return replace(self, overlays=overlays)

    def facts(
        self, clip_key: Callable[[Clip], str], font_facts: Callable[[str], Sequence[str]]
    ) -> Mapping[str, Any]:
        """Return all that the rendered frames depend on but the encoding, to be hashed to a key.

        `clip_key` gives the content key of a clip; `font_facts` names the fonts of a text.
        """
        return {
            "render_version": RENDER_VERSION,
            "frame_count": self.frame_count,
            "sources": [[clip_key(source.clip), source.first_frame] for source in self.sources],
            "fades": [[fade.start_frame, fade.end_frame, fade.rises] for fade in self.fades],
            "overlays": [
                {**overlay.facts(), "fonts": list(font_facts("\n".join(overlay.lines)))}
                for overlay in self.overlays
            ],
        }


def span_plan(cut: Cut) -> tuple[Span, ...]:
    """Return the spans of `cut`, in film order; as few frames as possible are rendered."""
    stretches = _stretches(cut)
    starts = [stretch.edges[0] for stretch in stretches]
    work: list[list[Fade | Overlay]] = [[] for _ in stretches]
    items: list[Fade | Overlay] = [*cut.fades(), *cut.overlays]
    for item in items:
        first = max(0, bisect_right(starts, item.start_frame) - 1)
        for index in range(first, bisect_left(starts, item.end_frame)):
            work[index].append(item)
    return tuple(
        span
        for stretch, items in zip(stretches, work, strict=True)
        for span in _divide(stretch, items)
    )


@dataclass(frozen=True, slots=True)
class _Stretch:
    """The plain part of one shot, or one dissolve, with the film frames where it may be cut."""

    edges: tuple[int, ...]
    sources: tuple[Source, ...]


def _stretches(cut: Cut) -> list[_Stretch]:
    stretches = []
    slots = cut.timeline.slots
    for index, (slot, clip) in enumerate(zip(slots, cut.clips, strict=True)):
        plain_start = slot.start_frame + slot.overlap_frames
        last = index == len(slots) - 1
        plain_end = slot.end_frame if last else slots[index + 1].start_frame
        if slot.overlap_frames:
            before, out = slots[index - 1], cut.clips[index - 1]
            sources = (Source(out, before.frame_count - slot.overlap_frames), Source(clip, 0))
            stretches.append(_Stretch((slot.start_frame, plain_start), sources))
        if plain_start < plain_end:
            keys = (slot.start_frame + key for key in key_frames(slot.frame_count, clip.fps))
            inner = {key for key in keys if plain_start < key < plain_end}
            edges = tuple(sorted({plain_start, plain_end} | inner))
            stretches.append(_Stretch(edges, (Source(clip, slot.overlap_frames),)))
    return stretches


def _divide(stretch: _Stretch, items: Sequence[Fade | Overlay]) -> list[Span]:
    """Join neighbouring cells between key frames that have no work; those that have, for a while."""

    def has_work(cell: tuple[int, int]) -> bool:
        return len(stretch.sources) > 1 or any(_meet(cell, item) for item in items)

    least = round(RENDERED_SECONDS * stretch.sources[0].clip.fps)
    runs: list[tuple[int, int]] = []
    for works, cells in groupby(pairwise(stretch.edges), key=has_work):
        group = list(cells)
        runs += _runs(group, least) if works else [(group[0][0], group[-1][1])]
    spans = []
    for start, end in runs:
        offset = start - stretch.edges[0]
        sources = tuple(Source(one.clip, one.first_frame + offset) for one in stretch.sources)
        met = [item.moved(-start) for item in items if _meet((start, end), item)]
        fades = tuple(item for item in met if isinstance(item, Fade))
        overlays = tuple(item for item in met if isinstance(item, Overlay))
        spans.append(Span(start, end - start, sources, fades, overlays))
    return spans


def _runs(cells: Sequence[tuple[int, int]], least: int) -> list[tuple[int, int]]:
    """Join neighbouring cells to runs of `least` frames or somewhat more; all, if there are fewer."""
    runs = [cells[0]]
    for start, end in cells[1:]:
        begin = runs[-1][0]
        if start - begin >= least and cells[-1][1] - start >= least:
            runs.append((start, end))
        else:
            runs[-1] = (begin, end)
    return runs


def _meet(cell: tuple[int, int], item: Fade | Overlay) -> bool:
    return cell[0] < item.end_frame and item.start_frame < cell[1]
