"""Laws of the division into spans: they tile the film, and copy only what may be copied."""

from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moviefactory.edit.cut import Cut, Fade, Overlay, OverlayKind
from moviefactory.edit.spans import RENDERED_SECONDS, Span, span_plan
from moviefactory.ffmpeg import key_frames
from moviefactory.grammar import Transition
from moviefactory.media import Clip, Size
from moviefactory.timeline import lay_out, transition_frames

SIZE = Size(128, 64)
RATES = [Fraction(24), Fraction(25), Fraction(30), Fraction(24000, 1001)]


@st.composite
def cuts(draw: st.DrawFn) -> Cut:
    fps = draw(st.sampled_from(RATES))
    least = 2 * transition_frames(fps) + 1
    shots = draw(
        st.lists(
            st.tuples(st.integers(least, 200), st.sampled_from(Transition)), min_size=1, max_size=6
        )
    )
    laid = lay_out([(f"s{n}", count, into) for n, (count, into) in enumerate(shots)], fps)
    clips = tuple(Clip(Path(f"{n}.mp4"), SIZE, fps, count) for n, (count, _) in enumerate(shots))
    starts = draw(st.lists(st.integers(0, laid.frame_count - 1), max_size=3))
    overlays = tuple(
        Overlay(OverlayKind.CAPTION, ("words",), SIZE, start, start + 30, 2) for start in starts
    )
    return Cut(laid, clips, overlays)


@given(cuts())
@settings(max_examples=60, deadline=None)
def test_spans_tile_the_film(cut: Cut) -> None:
    at = 0
    for span in span_plan(cut):
        assert span.start_frame == at
        assert span.frame_count > 0
        at = span.end_frame
    assert at == cut.timeline.frame_count


@given(cuts())
@settings(max_examples=60, deadline=None)
def test_copied_spans_start_and_end_on_key_frames(cut: Cut) -> None:
    for span in span_plan(cut):
        if span.is_copy:
            (source,) = span.sources
            clip = source.clip
            keys = {*key_frames(clip.frame_count, clip.fps), clip.frame_count}
            assert source.first_frame in keys
            assert source.first_frame + span.frame_count in keys


@given(cuts())
@settings(max_examples=60, deadline=None)
def test_each_frame_with_work_is_rendered_and_shows_its_own_picture(cut: Cut) -> None:
    work = set()
    for item in (*cut.fades(), *cut.overlays):
        work |= set(range(item.start_frame, item.end_frame))
    dissolves = set()
    for slot in cut.timeline.slots:
        dissolves |= set(range(slot.start_frame, slot.start_frame + slot.overlap_frames))
    slots = dict(zip((clip.path for clip in cut.clips), cut.timeline.slots, strict=True))
    for span in span_plan(cut):
        frames = set(range(span.start_frame, span.end_frame))
        assert not (span.is_copy and frames & (work | dissolves))
        assert len(span.sources) == (2 if frames & dissolves else 1)
        for source in span.sources:
            slot = slots[source.clip.path]
            assert slot.start_frame + source.first_frame == span.start_frame
            assert source.first_frame + span.frame_count <= source.clip.frame_count


@given(cuts())
@settings(max_examples=40, deadline=None)
def test_work_keeps_its_film_time_in_every_span(cut: Cut) -> None:
    spans = span_plan(cut)
    for fade in cut.fades():
        for frame in range(fade.start_frame, fade.end_frame):
            (span,) = (s for s in spans if s.start_frame <= frame < s.end_frame)
            assert fade.gain(frame) in [f.gain(frame - span.start_frame) for f in span.fades]
    for overlay in cut.overlays:
        for frame in range(overlay.start_frame, min(overlay.end_frame, spans[-1].end_frame)):
            (span,) = (s for s in spans if s.start_frame <= frame < s.end_frame)
            levels = [o.opacity(frame - span.start_frame) for o in span.overlays]
            assert overlay.opacity(frame) in levels


def facts(span: Span) -> object:
    return span.facts(lambda clip: clip.path.name, lambda text: ["font"])


def test_a_changed_shot_leaves_the_facts_of_other_shots_spans_alone() -> None:
    fps = Fraction(24)

    def plan(counts: list[int]) -> list[object]:
        intos = [Transition.DISSOLVE, Transition.CUT, Transition.FADE, Transition.FADE]
        rows = [(f"s{n}", c, into) for n, (c, into) in enumerate(zip(counts, intos, strict=True))]
        clips = tuple(Clip(Path(f"{n}.mp4"), SIZE, fps, c) for n, c in enumerate(counts))
        return [facts(span) for span in span_plan(Cut(lay_out(rows, fps), clips))]

    before, after = plan([100, 120, 90, 96]), plan([100, 151, 90, 96])
    lost = [one for one in before if one not in after]
    # Only copies name where the changed shot ends; what is rendered stays, though all moved.
    assert all("1.mp4" in str(one) for one in lost)
    assert len(before) - len(lost) >= 6


@given(cuts())
@settings(max_examples=60, deadline=None)
def test_rendered_work_is_divided_for_all_cores_but_not_into_crumbs(cut: Cut) -> None:
    least = round(RENDERED_SECONDS * cut.timeline.fps)
    spans = span_plan(cut)
    neighbours = [None, *spans, None]
    for before, span, after in zip(neighbours, spans, neighbours[2:], strict=False):
        if span.is_copy or len(span.sources) > 1:
            continue
        assert span.frame_count < 2 * least + round(cut.timeline.fps)
        (source,) = span.sources
        for other, meets in ((before, 0), (after, span.frame_count)):
            if other and not other.is_copy and other.sources[0].clip == source.clip:
                assert min(span.frame_count, other.frame_count) >= least or len(other.sources) > 1
                keys = key_frames(source.clip.frame_count, source.clip.fps)
                assert source.first_frame + meets in (*keys, source.clip.frame_count)


def test_new_type_spoils_only_the_runs_that_it_meets() -> None:
    fps = Fraction(24)
    laid = lay_out([("a", 480, Transition.CUT)], fps)

    def plan(second_words: str) -> tuple[Span, ...]:
        overlays = tuple(
            Overlay(OverlayKind.CAPTION, (words,), SIZE, start, end, 2)
            for words, start, end in (("one", 20, 250), (second_words, 260, 330))
        )
        clips = (Clip(Path("a.mp4"), SIZE, fps, 480),)
        return span_plan(Cut(laid, clips, overlays))

    before, after = plan("two"), plan("2")
    changed = [facts(one) != facts(other) for one, other in zip(before, after, strict=True)]
    assert changed == [span.start_frame < 330 and span.end_frame > 260 for span in before]
    assert sum(changed) < sum(not span.is_copy for span in before)


def test_two_thousand_shots_are_planned_at_once() -> None:
    fps = Fraction(24)
    rows = [(f"s{n}", 60, Transition.DISSOLVE) for n in range(2000)]
    clips = tuple(Clip(Path(f"{n}.mp4"), SIZE, fps, 60) for n in range(2000))
    laid = lay_out(rows, fps)
    overlays = tuple(
        Overlay(OverlayKind.CAPTION, ("x",), SIZE, slot.start_frame + 20, slot.start_frame + 40, 2)
        for slot in laid.slots
    )
    spans = span_plan(Cut(laid, clips, overlays))
    assert spans[-1].end_frame == laid.frame_count
    assert len(spans) < 10_000


def test_a_fade_in_one_short_shot_never_leaves_it() -> None:
    fps = Fraction(24)
    laid = lay_out([("a", 12, Transition.CUT), ("b", 5, Transition.FADE)], fps)
    clips = (Clip(Path("a"), SIZE, fps, 12), Clip(Path("b"), SIZE, fps, 5))
    assert Cut(laid, clips).fades() == (Fade(0, 12, rises=True), Fade(12, 17, rises=False))


def test_clips_that_do_not_fit_their_slots_are_refused() -> None:
    fps = Fraction(24)
    laid = lay_out([("a", 48, Transition.CUT)], fps)
    with pytest.raises(ValueError, match="48 frames"):
        Cut(laid, (Clip(Path("a"), SIZE, fps, 47),))
    with pytest.raises(ValueError, match="0 clips"):
        Cut(laid, ())
