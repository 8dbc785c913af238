"""Laws of narration that is spread over a film: every sentence, in order, word for word."""

import pickle
import re
from itertools import accumulate, pairwise
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from moviefactory.errors import UnreadableFile
from moviefactory.script.sentences import join_sentences, split_sentences, spoken_seconds
from moviefactory.script.voiceover import (
    LONGEST_SAY,
    NothingToSay,
    VoiceoverTooLong,
    read_voiceover,
    spread_voiceover,
)
from moviefactory.storyboard import Scene, Shot, Storyboard


def film(*scenes: list[float], say: str = "old words") -> Storyboard:
    return Storyboard(
        scenes=tuple(
            Scene(shots=tuple(Shot(picture="a hill", seconds=each, say=say) for each in scene))
            for scene in scenes
        )
    )


def says(storyboard: Storyboard) -> list[str]:
    return [shot.say for _, _, shot in storyboard.shots()]


def letters(text: str) -> str:
    return re.sub(r"[\s\x00-\x1f\x7f]+", "", text)


films = st.lists(st.lists(st.floats(0.5, 30), min_size=1, max_size=4), min_size=1, max_size=4).map(
    lambda scenes: film(*scenes)
)
words = st.sampled_from(
    ["Dr.", "She", "saw", "3.5", "whales", "U.S.", "“Go!”", "他走了。", "雪很大", "no", "etc.", "🚀",
     "None", "- a", "J.", "e.g.", "Привет.", "(yes)", "...", "?!", "\n", "\n\n", "end."]
)  # fmt: skip
texts = st.lists(words, min_size=1, max_size=60).map(" ".join)
sentences = st.lists(
    st.integers(1, 40).map(lambda count: "La" + " la" * count + "."), min_size=1, max_size=40
)


# Sentences.


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        ("Dr. Smith met Mrs. Jones. She ran.", ["Dr. Smith met Mrs. Jones.", "She ran."]),
        ("It costs 3.50 at 5 p.m. daily.", ["It costs 3.50 at 5 p.m. daily."]),
        ("He left the U.S. He sailed.", ["He left the U.S.", "He sailed."]),
        ("J. R. R. Tolkien wrote. It was I. He left.", ["J. R. R. Tolkien wrote.", "It was I.",
                                                        "He left."]),
        ("She said no. Then he ran. See No. 5.", ["She said no.", "Then he ran.", "See No. 5."]),
        ("“Go!” she said. “Now.” (He went.) Yes.", ["“Go!” she said.", "“Now.”", "(He went.)",
                                                    "Yes."]),
        ("Well... maybe. Well... Maybe.", ["Well... maybe.", "Well...", "Maybe."]),
        ("What?! No... Yes!!!", ["What?!", "No...", "Yes!!!"]),
        ("See moviefactory.io or e.g. This one.", ["See moviefactory.io or e.g. This one."]),
        ("雪停了。他说：“走吧！”真的吗？！嗯……好", ["雪停了。", "他说：“走吧！”", "真的吗？！", "嗯……好"]),
        ("「行こう。」彼は言った。", ["「行こう。」", "彼は言った。"]),
        ("Раз. Два! ¿Qué? ¡Sí! नमस्ते। ठीक", ["Раз.", "Два!", "¿Qué?", "¡Sí!", "नमस्ते।", "ठीक"]),
        ("A line\nAnother line\n\nand more", ["A line", "Another line", "and more"]),
        ("A wrapped line goes\non in small letters.\r\nNew.", ["A wrapped line goes on in small letters.",
                                                               "New."]),
        ("雪很大\n风很冷", ["雪很大", "风很冷"]),
        ("--- Yes. --- *** No. 🚀", ["--- Yes.", "--- *** No. 🚀"]),
        ("None. Null", ["None.", "Null"]),
        ("no capitals. none! at all\nhere", ["no capitals.", "none!", "at all", "here"]),
        ("... 🚀 !", []),
        ("", []),
    ],
)  # fmt: skip
def test_sentences_end_where_a_reader_pauses(text: str, expected: list[str]) -> None:
    assert list(split_sentences(text)) == expected


@given(st.one_of(st.text(max_size=80), texts))
@settings(max_examples=150, deadline=None)
def test_no_letter_is_lost_and_every_sentence_has_a_word(text: str) -> None:
    found = split_sentences(text)
    if any(char.isalnum() for char in text):
        assert letters("".join(found)) == letters(text)
    assert all(any(char.isalnum() for char in sentence) for sentence in found)
    assert all(sentence == " ".join(sentence.split()) for sentence in found)
    assert letters(join_sentences(found)) == letters("".join(found))


def test_chinese_takes_as_long_as_the_english_that_says_the_same() -> None:
    chinese, english = (
        "她数过每一次日出，这是最后一次。",
        "She had counted every sunrise, and this was the last.",
    )
    assert spoken_seconds(chinese) == pytest.approx(spoken_seconds(english), rel=0.3)


# Spreading.


@given(films, texts)
@settings(max_examples=80, deadline=None)
def test_every_sentence_is_said_in_order_and_word_for_word(board: Storyboard, text: str) -> None:
    found = split_sentences(text)
    if not found:
        with pytest.raises(NothingToSay):
            spread_voiceover(board, text)
        return
    spread = spread_voiceover(board, text)
    said = says(spread)
    assert "old words" not in said
    assert letters("".join(said)) == letters("".join(found))
    # Nothing but `say` changed, and no sentence was torn apart.
    assert spread == film_like(board, said)
    rest = list(found)
    for say in filter(None, said):
        group = [rest.pop(0)]
        while letters(join_sentences(group)) != letters(say):
            group.append(rest.pop(0))
        assert say == join_sentences(group)
    assert not rest


def film_like(board: Storyboard, said: list[str]) -> Storyboard:
    lines = iter(said)
    data = board.model_dump()
    for scene in data["scenes"]:
        for shot in scene["shots"]:
            shot["say"] = next(lines)
    return Storyboard.model_validate(data)


@given(films, sentences)
@settings(max_examples=80, deadline=None)
def test_few_sentences_are_spread_and_many_fill_every_shot(
    board: Storyboard, lines: list[str]
) -> None:
    assume(len(" ".join(lines)) <= LONGEST_SAY)
    said = says(spread_voiceover(board, " ".join(lines)))
    shots = [index for index, say in enumerate(said) if say]
    if len(lines) >= len(said):
        assert len(shots) == len(said)
        return
    assert [said[index] for index in shots] == lines
    assert shots[0] <= 1
    if len(lines) > 1:
        assert shots[-1] >= len(said) * 2 / 3 - 1
        gaps = [after - before for before, after in pairwise(shots)]
        assert max(gaps) - min(gaps) <= 1


@given(films, sentences)
@settings(max_examples=80, deadline=None)
def test_a_shot_says_as_much_of_the_text_as_it_is_of_the_film(
    board: Storyboard, lines: list[str]
) -> None:
    said = says(spread_voiceover(board, " ".join(lines)))
    if len(lines) < len(said):
        return
    counts = [say.count(".") for say in said]
    edges = [0, *accumulate(counts)]
    spoken = [0.0, *accumulate(map(spoken_seconds, lines))]
    played = [0.0, *accumulate(shot.seconds for _, _, shot in board.shots())]
    wanted = [spoken[-1] * seconds / played[-1] for seconds in played]
    best = {0: 0.0}  # how far off all cuts are, by the sentence that the last one is before
    for shot in range(1, len(said)):
        rest = len(said) - shot
        best = {
            edge: min(off for start, off in best.items() if start < edge)
            + abs(spoken[edge] - wanted[shot])
            for edge in range(min(best) + 1, len(lines) - rest + 1)
        }
    off = sum(abs(spoken[edges[shot]] - wanted[shot]) for shot in range(1, len(said)))
    assert off == pytest.approx(min(best.values()))


def test_equal_sentences_over_equal_shots_are_dealt_evenly() -> None:
    said = says(spread_voiceover(film([4, 4], [4]), "Go on. " * 6))
    assert said == ["Go on. Go on."] * 3
    assert says(spread_voiceover(film([2, 4]), "Go on. " * 6)) == [
        "Go on. Go on.",
        "Go on. " * 3 + "Go on.",
    ]


def test_one_sentence_opens_the_film() -> None:
    assert says(spread_voiceover(film([4, 4, 4]), "Only this")) == ["Only this", "", ""]


def test_a_sentence_longer_than_a_shot_may_say_is_cut_after_a_comma_or_word() -> None:
    clause = "and the sea went on, "
    said = says(spread_voiceover(film([4] * 8), clause * 200))
    assert max(map(len, said)) <= LONGEST_SAY
    assert next(say for say in said if say).endswith("on,")
    assert letters("".join(said)) == letters(clause * 200)
    chinese = says(spread_voiceover(film([4] * 8), "雪" * 5000))
    assert [len(say) for say in chinese if say] == [2000, 2000, 1000]


def test_too_much_text_is_refused_with_the_numbers() -> None:
    with pytest.raises(VoiceoverTooLong, match=r"9,000 characters.*2 shots") as caught:
        spread_voiceover(film([4, 4]), "雪" * 9000)
    again = pickle.loads(pickle.dumps(caught.value))
    assert str(again) == str(caught.value) and again.exit_code == 2


# Files.


def write(folder: Path, name: str, data: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def test_text_comes_as_it_is_with_or_without_a_byte_order_mark(tmp_path: Path) -> None:
    assert (
        read_voiceover(write(tmp_path, "a.txt", "# Not Markdown.\n*A*")) == "# Not Markdown.\n*A*"
    )
    assert read_voiceover(write(tmp_path, "b.txt", b"\xef\xbb\xbfHi.")) == "Hi."


MARKDOWN = """---
title: not said
---
# The *long* orbit #

She had **counted _every_ sunrise**. This was the
Last `one`. See [the map](http://x.y/z) ![a picture](p.png)and snake_case_name.
<!-- a note -->

> Quoted words.

- First item
- Second item
3. Third item

* * *

Head
====
A line before a rule.
---
```
2 * 3 * 4
```
[ref]: http://x
\\*Stars\\* stay. <b>Bold</b> too.
"""


def test_markdown_is_read_without_its_signs(tmp_path: Path) -> None:
    text = read_voiceover(write(tmp_path, "a.md", MARKDOWN))
    assert list(split_sentences(text)) == [
        "She had counted every sunrise.",
        "This was the Last one.",
        "See the map and snake_case_name.",
        "Quoted words.",
        "First item",
        "Second item",
        "Third item",
        "A line before a rule.",
        "2 * 3 * 4",
        "*Stars* stay.",
        "Bold too.",
    ]


SRT = """1
00:00:01,000 --> 00:00:02,000
<i>She had counted</i>
every sunrise.

2
00:00:03,000 --> 00:00:05,000
This was
The last.
"""


def test_subtitles_are_read_without_times_and_tags(tmp_path: Path) -> None:
    expected = ("She had counted every sunrise.", "This was The last.")
    assert split_sentences(read_voiceover(write(tmp_path, "a.srt", SRT))) == expected
    vtt = "WEBVTT\n\n" + SRT.replace(",000", ".000")
    assert split_sentences(read_voiceover(write(tmp_path, "a.vtt", vtt))) == expected
    bare = SRT.replace(".", "").replace("The", "the")
    assert split_sentences(read_voiceover(write(tmp_path, "b.srt", bare))) == (
        "She had counted every sunrise",
        "This was the last",
    )


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.txt", b"caf\xe9", "UTF-8"),
        ("a.txt", "text".encode("utf-16"), "UTF-8"),
        ("a.docx", b"PK\x03\x04\x00\x00text", "plain text"),
        ("a.mp3", b"ID3\x04\xff\xfb", "UTF-8"),
        ("a.txt", b"", "no word"),
        ("a.txt", b" \n\t\n", "no word"),
        ("a.txt", b"*** ... !", "no word"),
        ("a.md", b"---\ntitle: x\n---\n", "no word"),
        ("a.srt", b"not subtitles", "no word"),
        ("a.txt", b"a" * (2**20 + 1), "1 MiB"),
    ],
)
def test_what_cannot_be_said_is_refused_with_the_reason(
    tmp_path: Path, name: str, data: bytes, words: str
) -> None:
    path = write(tmp_path, name, data)
    with pytest.raises(UnreadableFile) as caught:
        read_voiceover(path)
    assert words in str(caught.value) and name in str(caught.value)


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    for path in (tmp_path / "none.txt", tmp_path):
        with pytest.raises(UnreadableFile, match="voiceover"):
            read_voiceover(path)
