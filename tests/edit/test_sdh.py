"""Laws of captions that tell sounds and speakers, and of a few words at a time."""

from fractions import Fraction
from itertools import pairwise
from unicodedata import bidirectional

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moviefactory.edit.caption_files import write_vtt
from moviefactory.edit.caption_words import words_for
from moviefactory.edit.captions import GAP_FRAMES, MAX_LINES, SpokenLine, captions_for
from moviefactory.edit.sdh import Heard, sdh_captions
from moviefactory.edit.type.breaks import columns
from moviefactory.edit.type.draw import draw
from moviefactory.edit.type.fonts import MissingGlyphs, check_text
from moviefactory.edit.type.measures import caption_columns, title_zone
from moviefactory.edit.type.overlays import words_overlay
from moviefactory.grammar import Transition
from moviefactory.media import Size, Word
from moviefactory.timeline import lay_out

WIDE, TALL = Size(1920, 1080), Size(540, 960)
FPS = Fraction(24)
FILM = lay_out([("a", 60 * 24, Transition.CUT)], FPS)
ENGLISH = "Stay with me, Ben. The lamp is going out, and there is a long way still to go."
CHINESE = "别走，本。灯快要灭了，还有很长的路要走。"
ARABIC = "ابق معي يا بن. المصباح ينطفئ"
TEXTS = pytest.mark.parametrize("text", [ENGLISH, CHINESE, ARABIC], ids=["en", "zh", "ar"])


def spoken(text, start_frame=48, speaker="", rate=13.0):
    """Speech at an uneven pace, as a voice tells it. Units: letters a second."""
    words, at = [], 0.05
    for number, part in enumerate(text.split() if " " in text else list(text)):
        length = (len(part) + 0.4 * (number % 3)) / (rate if " " in text else rate / 3)
        words.append(Word(part, at, at + length * 0.9))
        at += length
    return SpokenLine(text, start_frame, start_frame + round(at * 24), tuple(words), speaker)


def told(lines, sounds, language="en", size=WIDE):
    return sdh_captions(lines, sounds, FILM, size, language)


@TEXTS
@pytest.mark.parametrize("size", [WIDE, TALL], ids=["wide", "tall"])
def test_each_word_comes_within_a_frame_of_the_voice(text, size):
    line = spoken(text)
    captions = captions_for([line], FILM, size)
    said = [w for w in line.words if any(c.isalnum() for c in w.text)]
    shown = words_for(captions, FPS, size)
    starts = [48 + word.start_seconds * 24 for word in said]
    assert len(shown) == len(said)
    for words, start in zip(shown, starts, strict=True):
        assert abs(words.start_frame - start) <= 1
    for one, other in pairwise(shown):
        assert one.end_frame <= other.start_frame
    timed = [w for c in captions for row in c.words for w in row if any(map(str.isalnum, w.text))]
    for word, start in zip(timed, starts, strict=True):
        assert abs(word.start_seconds * 24 - start) <= 1


def test_few_words_are_few_and_end_where_a_clause_ends():
    shown = words_for(captions_for([spoken(ENGLISH)], FILM, TALL), FPS, TALL)
    groups = list(dict.fromkeys(f"{w.before}{w.current}{w.after}".strip() for w in shown))
    assert " ".join(groups) == ENGLISH
    assert all(1 <= len(group.split()) <= 3 for group in groups)
    assert {"Ben.", "out,"} <= {group.split()[-1] for group in groups}


@TEXTS
def test_few_words_stand_below_the_title_and_inside_the_frame(text):
    try:
        check_text(text)
    except MissingGlyphs as error:
        pytest.skip(str(error))
    shown = words_for(captions_for([spoken(text)], FILM, TALL), FPS, TALL)
    places = set()
    for words in shown[:4]:
        overlay = words_overlay(words, TALL)
        drawn = draw(overlay)
        rows, across = drawn.pixels.shape[:2]
        places.add((f"{words.before}{words.current}{words.after}", drawn.top))
        assert drawn.top >= title_zone(TALL, keeps_low_free=True).bottom * TALL.height
        assert drawn.top + rows <= 0.84 * TALL.height
        assert drawn.left >= 0 and drawn.left + across <= TALL.width
        assert overlay.opacity(words.start_frame) == overlay.opacity(words.end_frame - 1) == 256
        # What is said stands out in colour: much red, little blue.
        bright = drawn.pixels[drawn.pixels[..., 0] > 200].astype(int)
        assert (bright[:, 0] - bright[:, 2] > 120).any()
        is_alone = not words.before and not words.after and words.current.isalnum()
        assert (bright[:, 2] > 200).any() != is_alone
    assert len(places) == len({group for group, _ in places})


def test_who_speaks_is_named_where_it_changes():
    lines = [
        spoken("She went out.", 24), spoken("Who is there?", 100, "Ada"),
        spoken("It is late.", 180, "Ada"), spoken("Only me.", 260, "Ben"), spoken("And so.", 340),
    ]  # fmt: skip
    texts = [" ".join(caption.lines) for caption in told(lines, [])]
    assert texts == [
        "She went out.", "ADA: Who is there?", "It is late.", "BEN: Only me.", "NARRATOR: And so.",
    ]  # fmt: skip
    assert told([spoken("你好。", 24, "艾达")], [], "zh")[0].lines == ("艾达：你好。",)
    # A Latin name leaves an Arabic line to run from the right.
    assert bidirectional(told([spoken(ARABIC, 24, "Ben")], [])[0].lines[0][0]) == "R"


def test_sounds_are_told_once_and_only_beside_speech():
    bed = [Heard("wind blows", "ambience", n * 96, n * 96 + 96) for n in range(5)]
    steps = [Heard("footsteps", "effect", 10 + n * 12, 16 + n * 12) for n in range(6)]
    later = [Heard("footsteps", "effect", 1000, 1010)]
    texts = [c.lines[0] for c in told([spoken(ENGLISH, 300)], [*bed, *steps, *later])]
    assert texts.count("[wind blows]") == 1
    assert texts.count("[footsteps]") == 2


def test_a_sound_in_mid_speech_is_told_above_it():
    captions = told(
        [spoken("Look out, all of you up there!", 100)], [Heard("explosion", "effect", 110, 130)]
    )
    assert [caption.lines for caption in captions] == [
        ("[explosion]", "NARRATOR: Look out, all of you up there!")
    ] or captions[0].lines == ("[explosion]", "Look out, all of you up there!")


sounds = st.lists(
    st.builds(
        lambda label, kind, start, length: Heard(label, kind, start, start + length),
        st.sampled_from(["thunder rolls", "wind", "a very long tale of what is heard far away tonight"]),
        st.sampled_from(["effect", "ambience", "music"]), st.integers(0, 1400), st.integers(1, 400),
    ), max_size=12,
)  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(
    sounds, st.lists(st.integers(0, 1200), max_size=4, unique=True), st.sampled_from([WIDE, TALL])
)
def test_any_sounds_leave_speech_where_it_is_and_never_two_at_a_time(heard, starts, size):
    lines = [spoken("The lamp is going out.", start) for start in sorted(starts)]
    captions = told(lines, heard, size=size)
    speech = captions_for(lines, FILM, size)
    assert {(c.start_frame, c.end_frame) for c in speech} <= {
        (c.start_frame, c.end_frame) for c in captions
    }
    for one, other in pairwise(captions):
        assert other.start_frame - one.end_frame >= GAP_FRAMES
    for caption in captions:
        assert 1 <= len(caption.lines) <= MAX_LINES and caption.end_frame <= FILM.frame_count
        if caption.start_frame not in {c.start_frame for c in speech}:
            assert caption.end_frame - caption.start_frame >= 24
        assert len(caption.lines) == 1 or all(
            columns(row) <= caption_columns(size) + 20 for row in caption.lines
        )


def test_captions_are_not_faster_than_they_are_read():
    text = " ".join(["It was the coldest night that anyone could remember, and nobody slept."] * 5)
    for caption in captions_for([spoken(text, rate=15)], FILM, WIDE):
        seconds = (caption.end_frame - caption.start_frame) / 24
        assert sum(map(columns, caption.lines)) / seconds <= 20


def test_web_captions_time_each_word_and_name_who_speaks(tmp_path):
    line = spoken("Stay <with> me & go.", 48, "Ada")
    write_vtt(captions_for([line], FILM, WIDE), FPS, tmp_path / "a.vtt")
    text = (tmp_path / "a.vtt").read_text("utf-8")
    start = 2 + line.words[2].start_seconds
    assert f"<00:00:{start:06.3f}>me " in text
    assert "<v Ada>Stay <00:00:" in text and "&lt;with&gt;" in text and "&amp;" in text
    assert text.count("-->") == 1


def test_a_sound_in_the_middle_of_speech_waits_and_is_never_told_ahead():
    line = spoken("Look out, all of you up there, and keep away from it!", 100)
    (speech,) = captions_for([line], FILM, WIDE)
    heard = Heard("explosion", "effect", speech.start_frame + 40, speech.start_frame + 60)
    told_at = [c.start_frame for c in told([line], [heard]) if "[explosion]" in c.lines]
    assert told_at and heard.start_frame <= told_at[0] <= heard.start_frame + 72


def test_what_lasts_is_not_told_where_another_place_is_shown():
    line = spoken("We set out at dawn, all of us, and nobody looked back.", 0)
    last = captions_for([line], FILM, WIDE)[-1].end_frame + GAP_FRAMES
    for more, is_told in ((4, False), (48, True)):
        rows = told([line], [Heard("stormy sea", "ambience", 30, last + more)])
        assert any("[stormy sea]" in one.lines for one in rows) == is_told
