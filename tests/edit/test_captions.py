"""Laws of captions: what is said, when it is said, in two short lines, one at a time."""

from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import pysubs2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moviefactory.edit.caption_files import write_srt, write_vtt
from moviefactory.edit.captions import (
    GAP_FRAMES,
    MAX_LINES,
    SpokenLine,
    captions_for,
)
from moviefactory.edit.type.breaks import columns
from moviefactory.edit.type.measures import caption_columns
from moviefactory.grammar import Transition
from moviefactory.media import Caption, Size, Word
from moviefactory.timeline import Timeline, lay_out

WIDE, TALL = Size(3072, 1280), Size(1080, 1920)
ENGLISH = (
    "Once there was an astronaut called Ada, who had counted every sunrise over the blue planet; "
    "and this one, she knew, was the last. She closed her eyes. “Home,” she said, and the ship, "
    "as old as the sea, began to turn toward the light."
)
CHINESE = (
    "很久以前，有一位名叫艾达的宇航员，她在蓝色星球上空数过每一次日出。她知道，这是最后一次了！"
    "“回家吧。”她轻声说，飞船开始缓缓转向光明。"
)


def film(seconds: int, fps: Fraction = Fraction(24)) -> Timeline:
    return lay_out([("a", round(seconds * fps), Transition.CUT)], fps)


def spoken(text: str, start_frame: int, fps: Fraction, rate: float) -> SpokenLine:
    """Speech at an even pace. Units: letters a second."""
    words = []
    parts = text.split() if " " in text else list(text)
    at = 0.0
    for part in parts:
        words.append(Word(part, at, at + len(part) / rate))
        at += (len(part) + (" " in text)) / rate
    return SpokenLine(text, start_frame, start_frame + round(at * fps), tuple(words))


@pytest.mark.parametrize("size", [WIDE, TALL], ids=["wide", "tall"])
@pytest.mark.parametrize(("text", "rate"), [(ENGLISH, 15.0), (CHINESE, 4.5)], ids=["en", "zh"])
def test_captions_read_well(text: str, rate: float, size: Size) -> None:
    fps = Fraction(24)
    line = spoken(text, 30, fps, rate)
    captions = captions_for([line], film(60), size)
    glue = " " if " " in text else ""
    assert glue.join(glue.join(caption.lines) for caption in captions) == text
    assert captions[0].start_frame == 30
    for caption in captions:
        assert 1 <= len(caption.lines) <= MAX_LINES
        assert all(columns(row) <= caption_columns(size) for row in caption.lines)
        assert 1 <= (caption.end_frame - caption.start_frame) / fps <= 7.5
        assert all(row[0] not in "，。！？”,.;" for row in caption.lines)
    for one, other in pairwise(captions):
        assert other.start_frame - one.end_frame >= GAP_FRAMES
        # The next caption comes when its first word sounds.
        spoken_letters = sum(
            len(glue.join(c.lines)) + len(glue) for c in captions[: captions.index(other)]
        )
        assert other.start_frame == pytest.approx(30 + spoken_letters / rate * fps, abs=3)
    assert captions[-1].end_frame >= line.end_frame


def test_a_caption_ends_where_a_sentence_ends() -> None:
    line = spoken(
        "She had counted every sunrise over the sea. This was the very last one of them.",
        0,
        Fraction(24),
        14,
    )
    captions = captions_for([line], film(20), TALL)
    assert any(" ".join(c.lines).endswith("over the sea.") for c in captions)


@given(
    st.lists(st.text(max_size=150), min_size=1, max_size=4),
    st.sampled_from([WIDE, TALL, Size(64, 64)]),
    st.sampled_from([Fraction(24), Fraction(24000, 1001)]),
)
@settings(max_examples=60, deadline=None)
def test_any_lines_give_captions_in_order_inside_the_film(
    texts: list[str], size: Size, fps: Fraction
) -> None:
    laid = film(30, fps)
    at, lines = 0, []
    for text in texts:
        line = SpokenLine(text, at, at + 100)
        lines.append(line)
        at += 160
    captions = captions_for(lines, laid, size)
    last = -GAP_FRAMES
    for caption in captions:
        assert last + GAP_FRAMES <= caption.start_frame < caption.end_frame <= laid.frame_count
        assert 1 <= len(caption.lines) <= MAX_LINES
        last = caption.end_frame
    said = "".join("".join(text.split()) for text in texts)
    assert "".join("".join("".join(c.lines).split()) for c in captions) == said


def test_words_that_the_voice_spells_otherwise_do_not_lose_the_time() -> None:
    text = "In 1969, they flew to the moon. It took them 8 days, and no one slept."
    said = "in nineteen sixty nine they flew to the moon it took them eight days and no one slept"
    words = tuple(Word(w, n * 0.4, n * 0.4 + 0.35) for n, w in enumerate(said.split()))
    captions = captions_for([SpokenLine(text, 0, 180, words)], film(20), TALL)
    second = next(c for c in captions if c.lines[0].startswith("It took"))
    assert second.start_frame == pytest.approx(9 * 0.4 * 24, abs=3)


def read(path: Path) -> list[tuple[int, int, str]]:
    return [(e.start, e.end, e.text) for e in pysubs2.load(str(path), keep_html_tags=True)]


def test_files_hold_the_captions(tmp_path: Path) -> None:
    captions = (
        Caption(24, 60, ("She had counted", "你好，世界")),
        Caption(62, 100, ("مرحبا",)),
    )
    fps = Fraction(24000, 1001)
    write_srt(captions, fps, tmp_path / "film.srt")
    write_vtt(captions, fps, tmp_path / "film.vtt")
    for name in ("film.srt", "film.vtt"):
        rows = read(tmp_path / name)
        assert [row[2] for row in rows] == [r"She had counted\N你好，世界", "مرحبا"]
        for row, caption in zip(rows, captions, strict=True):
            assert abs(row[0] - 1000 * caption.start_frame / fps) <= 1
            assert abs(row[1] - 1000 * caption.end_frame / fps) <= 1
    assert (tmp_path / "film.vtt").read_text("utf-8").startswith("WEBVTT\n")


def test_markup_in_narration_stays_text(tmp_path: Path) -> None:
    captions = (Caption(0, 30, ("{\\p1}a <i>b</i> & C:\\New --> d",)), Caption(40, 60, ("{x}",)))
    write_srt(captions, Fraction(24), tmp_path / "film.srt")
    write_vtt(captions, Fraction(24), tmp_path / "film.vtt")
    srt, vtt = ((tmp_path / f"film.{k}").read_text("utf-8") for k in ("srt", "vtt"))
    assert "{\\p1}a <i>b</i> & C:\\New --> d" in srt.replace("\u2060", "")
    assert "{\\p1}a &lt;i&gt;b&lt;/i&gt; &amp; C:\\New --&gt; d" in vtt.replace("\u2060", "")
    for text in (srt, vtt):
        assert text.count("-->") == 2
        assert "{x}" in text
