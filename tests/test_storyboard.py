"""Laws of the document: what it accepts, what it refuses, and what it says of itself."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from moviefactory.formats import FORMATS, parse_format, parse_fps
from moviefactory.grammar import Angle, Mood, Move, Pace, ShotSize, Transition
from moviefactory.media import Size
from moviefactory.storyboard import (
    MAX_SHOTS,
    CastMember,
    Said,
    Scene,
    Shot,
    Storyboard,
)
from moviefactory.timeline import transition_frames


def film(*shots: Shot, **fields: object) -> Storyboard:
    return Storyboard.model_validate({"scenes": [{"shots": list(shots)}], **fields})


A_SHOT = Shot(picture="a hill")


# Formats and rates.


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_named_formats_are_their_sizes(name: str) -> None:
    assert parse_format(f" {name.upper()} ") == FORMATS[name]
    assert film(A_SHOT, format=name).size == FORMATS[name]


@settings(max_examples=50, deadline=None)
@given(st.integers(32, 4096), st.integers(32, 4096))
def test_any_even_size_in_range_is_a_format(half_width: int, half_height: int) -> None:
    size = Size(half_width * 2, half_height * 2)
    assert parse_format(str(size)) == size
    assert film(A_SHOT, format=f"{size.width} × {size.height}").format == str(size)


@pytest.mark.parametrize(
    "text",
    ["", "wide", "64", "63x64", "64x65", "62x64", "8194x64", "64x8194", "-64x64", "64x64x64",
     "1e3x64", "999999x64"],
)  # fmt: skip
def test_other_formats_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"choose one of|both sides"):
        parse_format(text)
    with pytest.raises(ValidationError):
        film(A_SHOT, format=text)


@pytest.mark.parametrize(
    ("value", "rate"),
    [
        (24, Fraction(24)),
        ("25", Fraction(25)),
        (" 30 ", Fraction(30)),
        (23.976, Fraction(24000, 1001)),
        ("29.97", Fraction(30000, 1001)),
        ("59.94", Fraction(60000, 1001)),
        ("24000/1001", Fraction(24000, 1001)),
        ("12.5", Fraction(25, 2)),
        (Fraction(50), Fraction(50)),
    ],
)
def test_frame_rates_are_exact(value: object, rate: Fraction) -> None:
    assert parse_fps(value) == rate
    assert parse_fps(parse_fps(value)) == rate
    assert film(A_SHOT, fps=value).fps == rate


@pytest.mark.parametrize("value", ["", "fast", "1/0", "7.9", "121", "-24", "nan", "inf", None])
def test_other_frame_rates_are_refused(value: object) -> None:
    with pytest.raises(ValueError, match="frame rate"):
        parse_fps(value)


# Fields.


def test_only_the_picture_has_no_default() -> None:
    board = Storyboard.model_validate({"scenes": [{"shots": [{"picture": "a hill"}]}]})
    assert (board.title, board.language, board.format, board.fps) == ("Untitled", "en", "widescreen", 24)  # fmt: skip
    assert (A_SHOT.seconds, A_SHOT.into, A_SHOT.sound, A_SHOT.say) == (4, Transition.CUT, (), "")
    with pytest.raises(ValidationError, match="picture"):
        Shot.model_validate({})


def test_lines_are_one_line_and_the_logline_keeps_its_own() -> None:
    board = film(Shot(picture=" a\n hill \t high\u2028up "), logline=" one\n\ntwo ")
    assert board.scenes[0].shots[0].picture == "a hill high up"
    assert board.logline == "one\n\ntwo"


@pytest.mark.parametrize("bad", ["\x00", "a\x1bb", "a\ud800"])
def test_what_is_no_text_is_refused(bad: str) -> None:
    for fields in ({"title": bad}, {"logline": f"x{bad}x"}, {"style": bad}):
        with pytest.raises(ValidationError):
            film(A_SHOT, **fields)


@pytest.mark.parametrize("seconds", [0.49, 600.1, float("nan"), float("inf"), -1])
def test_impossible_seconds_are_refused(seconds: float) -> None:
    with pytest.raises(ValidationError):
        Shot(picture="a hill", seconds=seconds)


def test_unknown_fields_are_refused_and_parts_are_frozen() -> None:
    with pytest.raises(ValidationError, match="secnds"):
        Shot.model_validate({"picture": "x", "secnds": 3})
    with pytest.raises(ValidationError, match="frozen"):
        A_SHOT.seconds = 3  # type: ignore[misc]


def test_a_film_has_a_scene_a_scene_a_shot_and_a_cast_one_of_each_name() -> None:
    with pytest.raises(ValidationError):
        Storyboard(scenes=())
    with pytest.raises(ValidationError):
        Scene(shots=())
    twins = (CastMember(name="Ada"), CastMember(name="Ada"))
    with pytest.raises(ValidationError, match="'Ada': rename"):
        film(A_SHOT, cast=twins)


def test_a_film_of_too_many_shots_is_told_to_split() -> None:
    film(*[A_SHOT] * MAX_SHOTS)
    with pytest.raises(ValidationError, match="split it"):
        film(*[A_SHOT] * (MAX_SHOTS + 1))


# The dissolve rule.

RATES = st.sampled_from(["24", "25", "23.976", "30", "29.97", "60", "12.5", "120", "8"])


@settings(max_examples=50, deadline=None)
@given(RATES, st.sampled_from([Transition.DISSOLVE, Transition.FADE]), st.booleans())
def test_a_shot_has_room_for_a_transition_on_both_sides(
    rate: str, into: Transition, first_is_short: bool
) -> None:
    fps = parse_fps(rate)
    shortest = float((2 * transition_frames(fps) + 1) / fps)

    def pair(seconds: float) -> Storyboard:
        lengths = (seconds, 10) if first_is_short else (10, seconds)
        one, other = (Shot(picture="a hill", seconds=length, into=into) for length in lengths)
        return film(one, other, fps=rate)

    board = pair(shortest)
    assert all(
        board.frames(shot.seconds) > 2 * transition_frames(fps) for *_, shot in board.shots()
    )
    with pytest.raises(ValidationError, match="or use a cut"):
        pair(shortest - 0.01)


def test_cuts_and_the_end_of_the_film_need_no_room() -> None:
    short = Shot(picture="a hill", seconds=0.5)
    film(short, short.model_copy(update={"into": Transition.FADE}))


# What it says of itself.


def test_what_is_spoken_names_all_but_the_narrator() -> None:
    says = (Said(who="Ada", text="Look."), Said(text="She was late."))
    shot = Shot(picture="a pier", say="Dawn came.", says=says)
    assert shot.spoken == "“Dawn came.” Ada: “Look.” “She was late.”"
    assert Shot(picture="a pier").spoken == ""


def test_shots_are_numbered_by_scene() -> None:
    board = Storyboard(scenes=(Scene(shots=(A_SHOT, A_SHOT)), Scene(shots=(A_SHOT,))))
    assert [shot_id for shot_id, _, _ in board.shots()] == ["s01-01", "s01-02", "s02-01"]
    assert [scene for _, scene, _ in board.shots()][2] is board.scenes[1]


@settings(max_examples=50, deadline=None)
@given(RATES, st.floats(0.001, 600))
def test_frames_are_the_nearest_whole_number_and_at_least_one(rate: str, seconds: float) -> None:
    board = film(A_SHOT, fps=rate)
    frames = board.frames(seconds)
    assert frames >= 1
    if frames > 1:
        assert abs(Fraction(frames) / board.fps - Fraction(seconds)) <= 1 / (2 * board.fps)


def test_vertical_films_burn_captions_unless_asked() -> None:
    assert film(A_SHOT, format="vertical").caption_mode == "burn"
    assert {film(A_SHOT, format=name).caption_mode for name in ("widescreen", "hd", "square")} == {
        "file"
    }
    assert film(A_SHOT, format="vertical", captions="none").caption_mode == "none"


@pytest.mark.parametrize("words", [Mood, ShotSize, Angle, Move, Pace, Transition])
def test_the_grammar_is_of_plain_words(words: type[Mood]) -> None:
    values = [str(word) for word in words]
    assert values == [word.value for word in words]
    assert all(value == value.strip().lower() and value for value in values)
    assert len(set(values)) == len(values)
