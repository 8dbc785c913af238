"""Laws of the clock: whole frames, exact samples, overlaps that add up."""

from fractions import Fraction
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moviefactory.grammar import Transition
from moviefactory.media import SAMPLE_RATE_HZ, Audio, Size, samples_at
from moviefactory.timeline import TRANSITION_SECONDS, Timeline, lay_out, transition_frames

RATES = st.sampled_from(
    [Fraction(24), Fraction(25), Fraction(30), Fraction(60), Fraction(24000, 1001),
     Fraction(30000, 1001), Fraction(60000, 1001), Fraction(25, 2), Fraction(8), Fraction(120)]
)  # fmt: skip


@st.composite
def timelines(draw: st.DrawFn) -> Timeline:
    fps = draw(RATES)
    frames = st.integers(2 * transition_frames(fps) + 1, 5000)
    shots = draw(st.lists(st.tuples(frames, st.sampled_from(Transition)), min_size=1, max_size=12))
    named = [(f"s01-{number:02d}", *shot) for number, shot in enumerate(shots, 1)]
    return lay_out(named, fps)


@settings(max_examples=50, deadline=None)
@given(timelines())
def test_the_film_is_as_long_as_its_shots_less_what_dissolves_share(timeline: Timeline) -> None:
    slots = timeline.slots
    shared = transition_frames(timeline.fps)
    dissolves = sum(slot.into is Transition.DISSOLVE for slot in slots[:-1])
    assert timeline.frame_count == sum(slot.frame_count for slot in slots) - shared * dissolves
    assert timeline.frame_count == max(slot.end_frame for slot in slots)


@settings(max_examples=50, deadline=None)
@given(timelines())
def test_slots_touch_and_overlap_under_dissolves_only(timeline: Timeline) -> None:
    assert timeline.slots[0].start_frame == timeline.slots[0].overlap_frames == 0
    for before, after in pairwise(timeline.slots):
        assert after.start_frame == before.end_frame - after.overlap_frames
        dissolved = before.into is Transition.DISSOLVE
        assert after.overlap_frames == (transition_frames(timeline.fps) if dissolved else 0)
    for first, _, third in zip(
        timeline.slots, timeline.slots[1:], timeline.slots[2:], strict=False
    ):
        assert first.end_frame <= third.start_frame, "no more than two shots at a time"


@settings(max_examples=50, deadline=None)
@given(timelines())
def test_a_slot_is_found_by_its_shot(timeline: Timeline) -> None:
    for slot in timeline.slots:
        assert timeline.slot(slot.shot_id) is slot
    with pytest.raises(KeyError):
        timeline.slot("s99-99")


@settings(max_examples=50, deadline=None)
@given(timelines())
def test_picture_and_sound_end_on_the_same_frame(timeline: Timeline) -> None:
    exact_seconds = timeline.frame_count / timeline.fps
    assert (
        0
        <= exact_seconds - Fraction(timeline.sample_count, SAMPLE_RATE_HZ)
        < Fraction(1, SAMPLE_RATE_HZ)
    )
    assert timeline.duration_seconds == pytest.approx(float(exact_seconds), abs=1 / SAMPLE_RATE_HZ)


@settings(max_examples=50, deadline=None)
@given(RATES, st.integers(0, 10**7))
def test_samples_follow_frames_without_drift(fps: Fraction, frame: int) -> None:
    here, after = samples_at(frame, fps), samples_at(frame + 1, fps)
    step = SAMPLE_RATE_HZ / fps
    assert here <= frame * step < here + 1
    assert after - here in {int(step), int(step) + 1}
    assert samples_at(frame * fps.numerator, fps) == frame * SAMPLE_RATE_HZ * fps.denominator


@settings(max_examples=50, deadline=None)
@given(RATES)
def test_a_transition_lasts_its_time_to_the_nearest_frame(fps: Fraction) -> None:
    assert abs(transition_frames(fps) / fps - TRANSITION_SECONDS) <= 1 / (2 * fps)


@settings(max_examples=50, deadline=None)
@given(st.integers(1, 5000), st.integers(1, 5000))
def test_half_a_size_is_even_and_not_smaller_than_half(width: int, height: int) -> None:
    size = Size(2 * width, 2 * height)
    half = size.half()
    assert half.width % 2 == half.height % 2 == 0
    assert 0 <= half.width - width < 2 and 0 <= half.height - height < 2
    assert size.is_vertical == (height > width)


@pytest.mark.parametrize(("width", "height"), [(3, 2), (2, 3), (0, 2), (2, 0), (-2, 2)])
def test_a_size_that_cannot_be_encoded_is_refused(width: int, height: int) -> None:
    with pytest.raises(ValueError, match=f"{width}x{height}"):
        Size(width, height)


def test_audio_has_one_shape_and_type_and_shows_its_length() -> None:
    audio = Audio(np.zeros((24_000, 2), np.float32))
    assert (audio.frame_count, audio.duration_seconds, repr(audio)) == (24_000, 0.5, "Audio(0.500 s)")  # fmt: skip
    for samples in (np.zeros(10, np.float32), np.zeros((10, 1), np.float32), np.zeros((10, 2))):
        with pytest.raises(ValueError, match="audio"):
            Audio(samples)  # type: ignore[arg-type]
