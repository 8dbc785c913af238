"""Laws of composing: time, harmony, form, the motif, and that moods differ."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moviefactory.grammar import Mood
from moviefactory.media import SAMPLE_RATE_HZ
from moviefactory.sound.catalogue import entries
from moviefactory.sound.score.compose import (
    NAMES,
    Composition,
    ScoreOrder,
    compose,
)
from moviefactory.sound.score.instruments import INSTRUMENTS
from moviefactory.sound.score.moods import BASSES, DRUMS, FIGURES, STYLES
from moviefactory.sound.score.motif import motif_of, varied
from moviefactory.sound.score.sections import LEAST_SECTION_SECONDS
from moviefactory.sound.score.theory import CHORDS, SCALES, pitch_of, voiced

UNPITCHED = {"taiko", "boom", "shaker", "tick", "block", "frame", "snare", "swell"}


def order_of(seconds: float, *moods: tuple[float, Mood], seed: int = 7) -> ScoreOrder:
    starts = tuple((round(start * SAMPLE_RATE_HZ), mood) for start, mood in moods)
    return ScoreOrder(round(seconds * SAMPLE_RATE_HZ), starts, seed)


def pitched(composition: Composition) -> np.ndarray:
    mask = [NAMES[note] not in UNPITCHED for note in composition.notes["instrument"]]
    return composition.notes[np.array(mask, bool)]


@given(
    st.integers(1, 90 * SAMPLE_RATE_HZ),
    st.lists(st.tuples(st.floats(0, 1), st.sampled_from(list(Mood))), max_size=8),
    st.integers(0, 2**32 - 1),
)
@settings(max_examples=40, deadline=None)
def test_whole_beats_fill_the_film_exactly(
    frame_count: int, later: list[tuple[float, Mood]], seed: int
) -> None:
    moods = [(0, Mood.WONDER)]
    moods += sorted((round(at * frame_count), mood) for at, mood in later)
    composition = compose(ScoreOrder(frame_count, tuple(moods), seed))
    sections = composition.sections
    assert sections[0].start == 0
    assert sum(section.frame_count for section in sections) == frame_count
    for section, following in pairwise(sections):
        assert section.start + section.frame_count == following.start
        assert section.mood is not following.mood
    for section in sections:
        length = section.beat_count * 60 / section.bpm * SAMPLE_RATE_HZ
        assert abs(length - section.frame_count) < 1
        assert len(sections) == 1 or section.frame_count >= LEAST_SECTION_SECONDS * SAMPLE_RATE_HZ
        if section.frame_count / SAMPLE_RATE_HZ * STYLES[section.mood].bpm / 60 >= 24:
            assert section.beat_count % 4 == 0, "no whole bars where there is room for six"
            assert abs(section.bpm / STYLES[section.mood].bpm - 1) < 0.15
    beats = composition.beats_seconds
    assert list(beats) == sorted(beats)
    assert beats[0] == 0
    notes = composition.notes
    assert ((notes["start"] >= 0) & (notes["start"] < frame_count)).all()
    assert (np.diff(notes["start"]) >= 0).all()


def test_music_turns_where_the_scenes_turn() -> None:
    order = order_of(40, (0, Mood.CALM), (13.7, Mood.URGENT), (28.2, Mood.TRIUMPH))
    sections = compose(order).sections
    assert [section.start for section in sections] == [start for start, _ in order.moods]
    assert [section.mood for section in sections] == [mood for _, mood in order.moods]


def test_a_scene_too_short_for_music_of_its_own_joins_its_neighbour() -> None:
    order = order_of(30, (0, Mood.CALM), (12, Mood.FEAR), (14, Mood.CALM))
    assert [section.mood for section in compose(order).sections] == [Mood.CALM]
    opening = order_of(30, (0, Mood.FEAR), (2, Mood.CALM))
    assert [section.mood for section in compose(opening).sections] == [Mood.CALM]


@pytest.mark.parametrize("mood", Mood)
def test_every_note_lies_in_the_mode_of_its_mood(mood: Mood) -> None:
    composition = compose(order_of(45, (0, mood)))
    scale = {(composition.tonic + step) % 12 for step in SCALES[STYLES[mood].scale]}
    notes = pitched(composition)
    assert {int(pitch) % 12 for pitch in notes["pitch"]} <= scale
    assert len(notes) > 20
    assert notes["pitch"].min() >= 21
    assert notes["pitch"].max() <= 98


@pytest.mark.parametrize("mood", Mood)
@pytest.mark.parametrize("seconds", [9, 33.3, 61.7])
def test_the_music_comes_home_and_has_time_to_die_away(mood: Mood, seconds: float) -> None:
    composition = compose(order_of(seconds, (0, mood)))
    notes = pitched(composition)
    last = notes[notes["start"] > (seconds - 2.5) * SAMPLE_RATE_HZ]
    assert len(last) == 0, "a note begins in the last seconds"
    sounding = notes[notes["start"] + notes["frames"] > (seconds - 2.6) * SAMPLE_RATE_HZ]
    assert len(sounding) > 0
    style = STYLES[mood]
    kind = "open" if style.chord in ("open", "cluster") else "triad"
    home = {pitch_of(composition.tonic, style.scale, step) % 12 for step in CHORDS[kind]}
    assert {int(pitch) % 12 for pitch in sounding["pitch"]} <= home
    assert int(sounding["pitch"].min()) % 12 == composition.tonic % 12 or style.bass is None


def test_chords_move_by_small_steps() -> None:
    notes = pitched(compose(order_of(60, (0, Mood.HOPE))))
    pad = notes[[NAMES[name] == "strings" for name in notes["instrument"]]]
    pad = pad[pad["frames"] > 2 * SAMPLE_RATE_HZ]  # the chords, not the line that answers
    chords = [
        sorted(int(note["pitch"]) for note in pad[pad["start"] == start])
        for start in np.unique(pad["start"])
    ]
    moves = [
        abs(one - other)
        for chord, following in pairwise(chords)
        for one, other in zip(chord, following, strict=True)
    ]
    assert np.mean(moves) < 3
    assert max(moves) <= 7


def test_a_chord_is_voiced_near_where_it_is_wanted() -> None:
    assert (
        voiced((48, 52, 55), (), 66) == (64, 67, 72) or 60 <= voiced((48, 52, 55), (), 66)[0] <= 67
    )
    assert sorted(pitch % 12 for pitch in voiced((48, 52, 55), (), 66)) == [0, 4, 7]


def test_the_motif_belongs_to_the_film_and_comes_back_varied() -> None:
    motifs = {motif_of(seed) for seed in range(40)}
    assert len(motifs) > 30
    assert motif_of(3) == motif_of(3)
    forms = {varied(motif_of(3), "plain", turn) for turn in range(4)}
    assert len(forms) == 4
    for seed in range(40):
        motif = motif_of(seed)
        assert 5 <= len(motif) <= 6
        moves = [abs(b.degree - a.degree) for a, b in pairwise(motif)]
        assert max(moves) <= 5
        assert sum(note.beats for note in motif) == 8
        assert varied(motif, "slow", 0)[-1].beat == 2 * motif[-1].beat


def test_the_motif_sounds_in_every_section_that_has_a_theme() -> None:
    order = order_of(60, (0, Mood.WONDER), (20, Mood.STRUGGLE), (40, Mood.TRIUMPH))
    composition = compose(order)
    head = [note.degree for note in motif_of(order.seed)][:1]
    assert head
    for index, section in enumerate(composition.sections):
        lead = STYLES[section.mood].lead
        assert lead is not None
        mine = composition.notes[composition.notes["section"] == index]
        played = [NAMES[note] == lead.instrument for note in mine["instrument"]]
        assert sum(played) >= 6


def features(mood: Mood) -> np.ndarray:
    """Measure what a listener tells moods apart by, each about 0 to 1."""
    composition = compose(order_of(60, (0, mood)))
    notes, all_notes = pitched(composition), composition.notes
    weight = notes["frames"] * notes["velocity"] * 10 ** (notes["gain_db"] / 20)
    steps = SCALES[STYLES[mood].scale]
    names = {NAMES[index] for index in notes["instrument"]}
    return np.array(
        [
            np.log2(composition.sections[0].bpm / 44) / np.log2(146 / 44),
            sum(steps[1:7]) / 40,
            float(4 in steps),
            np.log2(1 + len(all_notes) / 60) / 4,
            float((notes["pitch"] * weight).sum() / weight.sum() - 36) / 36,
            1 - len(notes) / len(all_notes),
            float(np.median(notes["frames"])) / SAMPLE_RATE_HZ / 4,
            (STYLES[mood].lufs + 25) / 8,
            *(1.0 * (name in names) for name in INSTRUMENTS if name not in UNPITCHED),
        ]
    )


def test_no_two_moods_measure_alike() -> None:
    measured = {mood: features(mood) for mood in Mood}
    for first, one in measured.items():
        for second, other in measured.items():
            if first is not second:
                assert np.abs(one[:8] - other[:8]).max() > 0.08, f"{first} and {second}"
                assert np.abs(one - other).sum() > 1.2, f"{first} and {second}"


def test_fast_moods_are_faster_and_dense_ones_denser() -> None:
    slow, fast = features(Mood.DREAD), features(Mood.URGENT)
    assert fast[0] > slow[0] + 0.8
    assert fast[3] > slow[3] + 0.4
    assert features(Mood.DREAMY)[4] > features(Mood.GRIEF)[4]
    assert features(Mood.JOY)[2] == 1
    assert features(Mood.MELANCHOLY)[2] == 0


def test_every_mood_has_a_style_whose_parts_exist() -> None:
    assert set(STYLES) == set(Mood)
    for mood, style in STYLES.items():
        assert style.scale in SCALES
        assert style.chord in CHORDS
        assert style.drums in DRUMS
        assert {len(table) for table in style.progressions} == {4}
        for role in (style.pad, style.bass, style.figure, style.lead):
            assert role is None or role.instrument in INSTRUMENTS, mood
        assert style.bass is None or style.bass.pattern in BASSES
        assert style.figure is None or style.figure.pattern in FIGURES
    titles = {entry.id for entry in entries("score.yaml")}
    assert titles == {f"score-{mood}" for mood in Mood}


def test_equal_orders_give_equal_music_and_other_seeds_other_music() -> None:
    order = order_of(30, (0, Mood.WONDER))
    assert (compose(order).notes == compose(order).notes).all()
    others = [compose(order_of(30, (0, Mood.WONDER), seed=seed)) for seed in range(6)]
    assert len({one.tonic for one in others}) > 2


@pytest.mark.parametrize(
    "moods", [(), ((5, Mood.JOY),), ((0, Mood.JOY), (9, Mood.AWE), (3, Mood.AWE))]
)
def test_an_order_that_makes_no_sense_is_refused(moods: tuple[tuple[int, Mood], ...]) -> None:
    with pytest.raises(ValueError, match="score"):
        ScoreOrder(1000, moods, 1)
