"""Laws of the clock: shots hold their narration, asked lengths are kept, lines never overlap."""

import threading
from fractions import Fraction
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moviefactory.grammar import Transition
from moviefactory.media import SAMPLE_RATE_HZ
from moviefactory.pipeline import narration
from moviefactory.pipeline.narration import Line, foresee_lines, speak_lines
from moviefactory.pipeline.pacing import place_lines, time_shots
from moviefactory.pipeline.reporter import Silent
from moviefactory.pipeline.speaking import EngineOf, in_order
from moviefactory.project import Film, file_digest
from moviefactory.sound.voices.faults import VoiceFailed
from moviefactory.sound.voices.voice import VoiceSetup, choose_voice
from moviefactory.storyboard import Storyboard
from moviefactory.storyboard_yaml import load_storyboards

SHOTS = st.lists(
    st.tuples(
        st.floats(2, 20).map(lambda x: round(x, 2)),
        st.one_of(st.none(), st.floats(0.3, 15)),
        st.sampled_from(list(Transition)),
    ),
    min_size=1,
    max_size=8,
)


def board(shots: list[tuple[float, float | None, Transition]]) -> Storyboard:
    rows = [
        {"picture": "a dog", "seconds": seconds, "into": into, "say": "x" if spoken else ""}
        for seconds, spoken, into in shots
    ]
    return Storyboard.model_validate({"scenes": [{"shots": rows}]})


def lines(shots: list[tuple[float, float | None, Transition]]) -> dict[str, Line]:
    return {
        f"s01-{number:02d}": Line(f"s01-{number:02d}", "x", spoken, (), Path("x.wav"))
        for number, (_, spoken, _) in enumerate(shots, 1)
        if spoken
    }


@given(SHOTS)
@settings(max_examples=60, deadline=None)
def test_every_line_is_spoken_inside_its_shot_and_after_the_one_before(
    shots: list[tuple[float, float | None, Transition]],
) -> None:
    storyboard, spoken = board(shots), lines(shots)
    timeline = time_shots(storyboard, spoken, target_seconds=None)
    end = 0
    for placed in place_lines(storyboard, timeline, spoken):
        slot = timeline.slot(placed.line.shot_id)
        assert placed.start_frame >= slot.start_frame
        assert placed.end_sample * timeline.fps <= slot.end_frame * SAMPLE_RATE_HZ
        assert placed.start_sample >= end
        duration = (placed.end_sample - placed.start_sample) / SAMPLE_RATE_HZ
        assert duration == pytest.approx(placed.line.duration_seconds, abs=1e-4)
        end = placed.end_sample


@given(SHOTS, st.floats(5, 200))
@settings(max_examples=60, deadline=None)
def test_a_length_is_met_as_nearly_as_narration_allows(
    shots: list[tuple[float, float | None, Transition]], seconds: float
) -> None:
    storyboard, spoken = board(shots), lines(shots)
    free = time_shots(storyboard, spoken, target_seconds=None)
    fitted = time_shots(storyboard, spoken, target_seconds=seconds)
    wanted = round(Fraction(seconds) * 24)
    if wanted >= free.frame_count:
        assert fitted.frame_count == wanted
    else:
        assert wanted <= fitted.frame_count <= free.frame_count
    for placed in place_lines(storyboard, fitted, spoken):
        assert placed.end_sample * 24 <= fitted.slot(placed.line.shot_id).end_frame * SAMPLE_RATE_HZ


def test_what_nobody_speaks_can_still_be_read(tmp_path: Path) -> None:
    storyboard = Storyboard.model_validate(
        {
            "voice": "none",
            "scenes": [{"shots": [{"picture": "a", "say": "Nobody says these words."}]}],
        }
    )
    (line,) = foresee_lines(Film(tmp_path), storyboard).values()
    assert [word.text for word in line.words] == ["Nobody", "says", "these", "words."]
    assert 1 < line.duration_seconds < 3
    assert line.wav is None


TALK = """
title: Talk
cast: [{name: Ada, look: a young woman}]
scenes:
  - shots:
      - {picture: a hill, say: One., says: {Ada: "Two, three."}}
      - {picture: a sea, say: Four five six.}
      - {picture: a sea, say: Seven.}
"""


def test_lines_spoken_at_once_are_those_spoken_one_after_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    board = load_storyboards(TALK, source="test")[0]
    spoken = []
    for at_once in (1, 3):
        monkeypatch.setattr(narration, "lines_at_once", lambda _, count=at_once: count)
        film = Film(tmp_path / str(at_once))
        film.prepare()
        lines = speak_lines(film, board, Silent())
        assert list(lines) == ["s01-01", "s01-01-2", "s01-02", "s01-03"]
        spoken.append([(one.words, one.wav and file_digest(one.wav)) for one in lines.values()])
    assert spoken[0] == spoken[1]


def test_a_voice_that_fails_in_mid_film_leaves_what_was_spoken_before(tmp_path: Path) -> None:
    done: list[int] = []
    setup = VoiceSetup()
    spec = choose_voice("", "en", setup)

    def work(number: int, engine_for: EngineOf) -> int:
        engine = engine_for(spec)
        if number == 3:
            raise VoiceFailed("espeak", "three", "was killed")
        engine.speak("One.", voice=spec.name, language=spec.language)
        return number

    with pytest.raises(VoiceFailed, match="three"):
        for number in in_order([partial(work, n) for n in range(40)], setup, 2):
            done.append(number)
    assert done == [0, 1, 2]
    left = [one for one in threading.enumerate() if one.name.startswith("voice")]
    assert left == [], "no thread and no engine stays"
