"""Laws of cutting on the beat: where cuts go, what never moves, and that what is filmed stays."""

from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
import soundfile
from hypothesis import given, settings
from hypothesis import strategies as st

from moviefactory.grammar import Mood, Transition
from moviefactory.pipeline.beats import Cuts, keep_moves, settle_cuts
from moviefactory.pipeline.music import beats_seconds, score_order
from moviefactory.pipeline.narration import Line
from moviefactory.pipeline.pacing import place_lines, time_shots
from moviefactory.project import Film
from moviefactory.storyboard import Storyboard
from moviefactory.timeline import Timeline

QUARTER = Fraction(1, 4)


def board(
    lengths: list[float], moods: list[str] | None = None, *, into: str = "cut", fps: str = "24",
    **more: object,
) -> Storyboard:  # fmt: skip
    moods = moods or ["struggle"] * len(lengths)
    shots = [
        {"mood": mood, "shots": [{"picture": f"shot {at}", "seconds": seconds, "into": into}]}
        for at, (seconds, mood) in enumerate(zip(lengths, moods, strict=True))
    ]
    return Storyboard.model_validate({"scenes": shots, "fps": fps, "voice": "none", **more})


def rough_of(storyboard: Storyboard) -> Timeline:
    return time_shots(storyboard, {}, target_seconds=None)


def settled(film: Film, storyboard: Storyboard, lines: dict[str, Line] | None = None) -> Cuts:
    rough = time_shots(storyboard, lines or {}, target_seconds=None)
    return settle_cuts(film, storyboard, rough, lines or {}, on_beat=True)


def filmed(film: Film, *shot_ids: str) -> None:
    for shot_id in shot_ids:
        film.take(shot_id, 1).make("key", lambda part: part.write_bytes(b"picture") and None)


@given(
    st.lists(st.floats(1.0, 9.0), min_size=1, max_size=14),
    st.lists(st.sampled_from(list(Mood)), min_size=14, max_size=14),
    st.sampled_from(["24", "30000/1001", "60"]),
    st.sampled_from(["cut", "dissolve", "fade"]),
)
@settings(max_examples=40, deadline=None)
def test_moved_cuts_lie_on_beats_of_the_very_music(
    lengths: list[float], moods: list[Mood], fps: str, into: str
) -> None:
    if into != "cut":
        lengths = [length + 1.6 for length in lengths]
    storyboard = board(lengths, sorted(moods)[: len(lengths)], into=into, fps=fps)
    rough = rough_of(storyboard)
    cuts = settled(Film(Path("/nowhere")), storyboard)
    film = cuts.timeline
    assert film.frame_count == rough.frame_count
    assert score_order(storyboard, film) == score_order(storyboard, rough)
    beats = beats_seconds(Film(Path("/nowhere")), storyboard, film)
    for before, slot in zip(rough.slots, film.slots, strict=True):
        move = slot.end_frame - before.end_frame
        assert move == cuts.moves.get(slot.shot_id, 0)
        assert abs(move) <= QUARTER * film.fps
        if move:
            at = slot.end_frame / film.fps
            assert slot.into is Transition.CUT
            assert min(abs(at - Fraction(beat)) for beat in beats) <= Fraction(1, 2) / film.fps
    assert all(slot.frame_count >= 1 for slot in film.slots)


def test_most_cuts_of_quick_music_find_a_beat(tmp_path: Path) -> None:
    storyboard = board([2.3, 3.1, 1.9, 4.4, 2.7, 3.3])
    cuts = settled(Film(tmp_path), storyboard)
    beats = beats_seconds(Film(tmp_path), storyboard, cuts.timeline)
    for slot in cuts.timeline.slots[:-1]:
        at = float(slot.end_frame / cuts.timeline.fps)
        assert min(abs(at - beat) for beat in beats) <= 0.5 / 24
    assert cuts.moves


def test_off_is_off_and_without_music_nothing_moves(tmp_path: Path) -> None:
    storyboard = board([2.3, 3.1, 1.9])
    rough = rough_of(storyboard)
    off = settle_cuts(Film(tmp_path), storyboard, rough, {}, on_beat=False)
    assert off.timeline == rough
    assert settled(Film(tmp_path), board([2.3, 3.1, 1.9], music="none")).timeline == rough


def test_narration_still_fits(tmp_path: Path) -> None:
    storyboard = board([1.0] * 8)
    for length in (2.21, 2.52, 2.83):
        lines = {
            shot_id: Line(shot_id, "words", length, (), tmp_path / "a.wav")
            for shot_id, _, _ in storyboard.shots()
        }
        cuts = settled(Film(tmp_path), storyboard, lines)
        spoken = place_lines(storyboard, cuts.timeline, lines)
        for one, slot in zip(spoken, cuts.timeline.slots, strict=True):
            assert one.end_sample / 48_000 + 0.39 <= slot.end_frame / 24
        for one, following in pairwise(spoken):
            assert one.end_sample < following.start_sample


def test_a_filmed_cut_stays_whatever_the_music(tmp_path: Path) -> None:
    film, storyboard = Film(tmp_path), board([2.3, 3.1, 1.9, 4.4])
    first = settled(film, storyboard)
    keep_moves(film, rough_of(storyboard), first)
    joyful = board([2.3, 3.1, 1.9, 4.4], ["joy"] * 4)
    assert settled(film, joyful).timeline != first.timeline, "nothing is filmed: think anew"
    filmed(film, *(slot.shot_id for slot in first.timeline.slots))
    assert settled(film, joyful).timeline == first.timeline
    assert settled(film, board([2.3, 3.1, 1.9, 4.4], music="none")).timeline == first.timeline
    assert settled(film, storyboard).timeline == first.timeline


@pytest.mark.parametrize("at", [0, 1, 3])
def test_one_shot_of_another_length_changes_no_other(tmp_path: Path, at: int) -> None:
    film, lengths = Film(tmp_path), [2.3, 3.1, 1.9, 4.4]
    first = settled(film, board(lengths))
    keep_moves(film, rough_of(board(lengths)), first)
    filmed(film, *(slot.shot_id for slot in first.timeline.slots))
    lengths[at] += 1.0
    after = settled(film, board(lengths))
    changed = [
        one.shot_id
        for one, other in zip(first.timeline.slots, after.timeline.slots, strict=True)
        if one.frame_count != other.frame_count
    ]
    assert changed == [first.timeline.slots[at].shot_id]


def test_a_run_that_broke_off_goes_on_as_it_began(tmp_path: Path) -> None:
    film, storyboard = Film(tmp_path), board([2.3, 3.1, 1.9, 4.4, 2.0])
    first = settled(film, storyboard)
    keep_moves(film, rough_of(storyboard), first)
    filmed(film, "s02-01")
    assert settled(film, storyboard) == first
    (tmp_path / ".made" / "cuts.json").write_text("{broken")
    assert settled(film, storyboard) == first


def test_cuts_find_the_beats_of_a_track_of_one_s_own(tmp_path: Path) -> None:
    rng = np.random.default_rng(2)
    sound = 0.004 * rng.standard_normal(30 * 48_000)
    time = np.arange(6_000) / 48_000
    for beat in range(56):
        at = round((0.2 + beat / 2) * 48_000)
        sound[at : at + 6_000] += 0.6 * np.sin(2 * np.pi * 90 * time) * np.exp(-time / 0.03)
    soundfile.write(tmp_path / "song.wav", sound, 48_000)
    moods = ["joy", "calm", "fear", "joy", "calm", "fear"]
    storyboard = board([2.3, 3.1, 3.9, 4.4, 2.7, 3.3], moods, music={"file": "song.wav"})
    cuts = settled(Film(tmp_path), storyboard)
    assert cuts.timeline.frame_count == rough_of(storyboard).frame_count
    assert len(cuts.moves) >= 4
    for slot in cuts.timeline.slots[:-2]:
        stroke = (float(slot.end_frame / 24) - 0.2) * 2
        assert abs(stroke - round(stroke)) < 0.15, "a cut beside the drum"
