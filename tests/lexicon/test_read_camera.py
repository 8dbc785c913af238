"""Laws of reading camera lines: every word of the grammar is understood, in both languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moviefactory.grammar import Angle, Move, Pace, ShotSize
from moviefactory.lexicon import CameraReading, read_camera


@pytest.mark.parametrize("move", Move)
def test_every_move_is_read_from_its_own_name(move):
    assert read_camera(move.value).move is move
    assert read_camera(f"slow {move.value}, wide").move is move


@pytest.mark.parametrize("size", ShotSize)
def test_every_size_is_read_from_its_own_name(size):
    assert read_camera(f"{size.value}, slow pan left").size is size


@pytest.mark.parametrize("angle", [Angle.LOW, Angle.HIGH])
def test_every_angle_is_read_from_its_own_name(angle):
    assert read_camera(f"{angle.value} angle, static").angle is angle


@pytest.mark.parametrize("pace", [Pace.SLOW, Pace.FAST])
def test_every_pace_is_read_from_its_own_name(pace):
    assert read_camera(f"{pace.value} orbit").pace is pace


@pytest.mark.parametrize(
    ("text", "size", "angle", "move", "pace"),
    [
        ("slow push in", None, None, Move.PUSH_IN, Pace.SLOW),
        (
            "low angle wide tracking shot left",
            ShotSize.WIDE,
            Angle.LOW,
            Move.TRACK_LEFT,
            Pace.NORMAL,
        ),
        ("dolly zoom", None, None, Move.DOLLY_ZOOM, Pace.NORMAL),
        ("aerial", ShotSize.EXTREME_WIDE, Angle.HIGH, Move.TRACK_RIGHT, Pace.NORMAL),
        ("Extreme close-up, locked off", ShotSize.INSERT, None, Move.STATIC, Pace.NORMAL),
        ("bird's eye view, slow pull-out", None, Angle.TOP, Move.PULL_OUT, Pace.SLOW),
        ("handheld medium shot, fast", ShotSize.MEDIUM, None, Move.HANDHELD, Pace.FAST),
        (
            "CLOSE ON her eyes, eye level, gentle arc",
            ShotSize.CLOSE,
            Angle.EYE_LEVEL,
            Move.ORBIT,
            Pace.SLOW,
        ),
        ("the camera cranes up over the roofs", None, None, Move.CRANE_UP, Pace.NORMAL),
        ("over the shoulder, still", ShotSize.MEDIUM, None, Move.STATIC, Pace.NORMAL),
        ("whip pan left", None, None, Move.WHIP_PAN, Pace.FAST),
        ("缓慢推进", None, None, Move.PUSH_IN, Pace.SLOW),
        ("手持", None, None, Move.HANDHELD, Pace.NORMAL),
        ("低角度全景,快速向左跟拍", ShotSize.WIDE, Angle.LOW, Move.TRACK_LEFT, Pace.FAST),
        ("特写,固定镜头", ShotSize.CLOSE, None, Move.STATIC, Pace.NORMAL),
        ("航拍大远景,缓慢上升", ShotSize.EXTREME_WIDE, Angle.HIGH, Move.CRANE_UP, Pace.SLOW),
        ("俯拍,缓缓拉远", None, Angle.HIGH, Move.PULL_OUT, Pace.SLOW),
        ("环绕人物,中景", ShotSize.MEDIUM, None, Move.ORBIT, Pace.NORMAL),
    ],
)
def test_camera_lines_mean_what_crews_mean(text, size, angle, move, pace):
    assert read_camera(text) == CameraReading(size, angle, move, pace)


@given(st.text(alphabet="xyzqjk ", max_size=40))
def test_what_is_unknown_pushes_in_slowly(text):
    assert read_camera(text) == CameraReading(None, None, Move.PUSH_IN, Pace.SLOW)
