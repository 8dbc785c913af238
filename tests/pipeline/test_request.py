"""What a user types, and what it is taken for."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moviefactory.errors import UnreadableFile
from moviefactory.pipeline.request import (
    EmptyLogline,
    LoglineTooLong,
    clean_logline,
    detect_language,
    read_what,
)

BOARD = "title: A\nscenes:\n- shots:\n  - picture: a dog\n"


@pytest.mark.parametrize("text", ["", "   ", "\n\t\n", "\u200b\u200e", "\x00\x07"])
def test_nothing_is_told_as_nothing(text: str) -> None:
    with pytest.raises(EmptyLogline, match="in quotes"):
        read_what(text)


def test_a_book_is_no_logline() -> None:
    assert len(clean_logline("a" * 10_000)) == 10_000
    with pytest.raises(LoglineTooLong, match="--voiceover"):
        clean_logline("a" * 10_001)


@given(st.text(min_size=1, max_size=200))
def test_any_text_is_a_clean_line_or_nothing(text: str) -> None:
    try:
        line = clean_logline(text)
    except EmptyLogline:
        return
    assert line == clean_logline(line)
    assert "\n" not in line
    assert all(ord(char) >= 32 for char in line)


@pytest.mark.parametrize(
    "text",
    ["$(rm -rf /)", "`id`", "{{7*7}}", "!!python/object/apply:os.system ['id']", "<script>x</script>",
     "../../etc/passwd", "con", "a: b: c", "%s%n", "-rf", "👩‍🚀🚀"],
)  # fmt: skip
def test_hostile_loglines_are_text(text: str) -> None:
    assert read_what(text).logline == text


def test_files_folders_and_standard_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    board = tmp_path / "board.yaml"
    board.write_text(BOARD)
    assert read_what(str(board)).board == board
    film = tmp_path / "film"
    (film / ".made").mkdir(parents=True)
    (film / "storyboard.yaml").write_text(BOARD)
    for what in (film, film / "storyboard.yaml"):
        found = read_what(str(what)).film
        assert found is not None
        assert found.root == film
    assert read_what("-", standard_input="a dog runs\n").logline == "a dog runs"
    assert read_what("-", standard_input=BOARD).board_text == BOARD
    with pytest.raises(UnreadableFile, match="no such file"):
        read_what("missing.yaml")
    (tmp_path / "ocean").mkdir()
    assert read_what("ocean").logline == "ocean"


@pytest.mark.parametrize(
    ("text", "language"),
    [("An astronaut", "en"), ("一位老渔夫", "zh"), ("宇航员 Ada", "zh"), ("猫はいる", "ja"), ("고양이", "ko"),
     ("123 🚀", "en"), ("The word 龙 means dragon in the old language", "en")],
)  # fmt: skip
def test_the_script_tells_the_language(text: str, language: str) -> None:
    assert detect_language(text) == language
