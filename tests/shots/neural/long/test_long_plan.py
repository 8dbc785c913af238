"""Long shots are planned without torch: every length, by what each base can do."""

import pickle
import subprocess
import sys
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moviefactory.shots.neural.bases.record import Ability
from moviefactory.shots.neural.bases.table import BASES
from moviefactory.shots.neural.long.plan import (
    CannotFilmLong,
    Way,
    long_bases,
    native_frames,
    plan_long,
)
from moviefactory.shots.neural.long.seeds import derived_seed

ABLE = [BASES[name] for name in long_bases()]


def fits(record, frame_count):
    return (frame_count - record.frame_remainder) % record.frame_multiple == 0


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(ABLE), st.integers(1, 2400), st.integers(2, 12), st.booleans())
def test_chunks_cover_a_shot_and_no_frame_too_many(record, frame_count, groups, ends):
    window = groups * record.ending().frame_multiple + record.frame_remainder
    record = replace(record, window_frames=window)
    plan = plan_long(record, frame_count, "s01-01", ends=ends)
    record = record.ending() if ends else record
    assert frame_count <= plan.frame_count < frame_count + record.frame_multiple
    assert plan.chunks[0].known_frames == 0
    longest = native_frames(record) if plan.way is Way.NATIVE else window
    for chunk in plan.chunks:
        assert chunk.known_frames < chunk.frame_count <= longest
        assert fits(record, chunk.frame_count) or chunk.frame_count == 1
    for before, chunk in zip(plan.chunks, plan.chunks[1:], strict=False):
        assert 1 <= chunk.known_frames <= before.frame_count
        assert (chunk.known_frames - 1) % record.frame_multiple == 0
        assert not chunk.from_image or (
            chunk.known_frames == 1 and Ability.IMAGE in record.abilities
        )
        assert chunk.from_image or Ability.CONTINUATION in record.abilities


@pytest.mark.parametrize("record", ABLE, ids=lambda record: record.name)
def test_the_way_is_that_of_the_bases_abilities(record):
    assert plan_long(record, record.window_frames, "s").way is Way.WINDOW
    more = record.window_frames + 1
    if Ability.LONG in record.abilities:
        assert plan_long(record, more, "s").way is Way.NATIVE
    far = plan_long(record, 20 * record.window_frames, "s").way
    continues = Ability.CONTINUATION in record.abilities
    assert far is (Way.CONTINUED if continues else Way.FROM_FRAME)


def test_chunks_of_a_shot_are_about_as_long_as_each_other():
    for frame_count in range(82, 1000):
        chunks = plan_long(BASES["wan-2.1-1.3b"], frame_count, "s").chunks
        assert min(chunk.frame_count for chunk in chunks) >= 0.6 * chunks[0].frame_count


def test_a_base_that_can_do_windows_only_says_so_and_names_others():
    record = replace(BASES["wan-2.1-1.3b"], name="mute", abilities=frozenset())
    assert plan_long(record, 81, "s01-02").way is Way.WINDOW
    with pytest.raises(CannotFilmLong) as error:
        plan_long(record, 82, "s01-02")
    text = str(pickle.loads(pickle.dumps(error.value)))
    assert all(word in text for word in ("s01-02", "mute", "82", "5.06 s", *long_bases()))


def test_an_ending_picture_is_filmed_to_from_one_frame():
    plan = plan_long(BASES["wan-vace"], 300, "s", ends=True)
    assert plan.chunks[-1].from_image and plan.chunks[-1].known_frames == 1
    assert not any(chunk.from_image for chunk in plan.chunks[:-1])


def test_seeds_differ_by_part_and_number_and_are_those_of_any_process():
    seeds = {derived_seed(7, part, number) for part in ("chunk", "noise") for number in range(50)}
    assert len(seeds) == 100
    assert derived_seed(7, "chunk", 1) == 7947152310697611489


def test_planning_imports_no_torch():
    code = "import sys, moviefactory.shots.neural.long.plan; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
