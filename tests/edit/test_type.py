"""Laws of type: nothing that cannot be drawn is drawn, everything stays where it may stand."""

import pickle
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moviefactory.edit.cut import FULL, Overlay, OverlayKind
from moviefactory.edit.type.breaks import break_points
from moviefactory.edit.type.draw import MAX_TITLE_LINES, Drawn, draw
from moviefactory.edit.type.fonts import (
    MissingGlyphs,
    check_text,
    clean,
    covers,
    faces_for,
    font_facts,
    text_face,
    title_face,
    undrawable_emoji,
)
from moviefactory.edit.type.layout import Style, fit
from moviefactory.edit.type.measures import Zone, caption_columns
from moviefactory.edit.type.overlays import (
    caption_overlay,
    text_overlay,
    title_centre,
    title_overlay,
)
from moviefactory.edit.type.quiet import quiet_centre
from moviefactory.edit.type.scripts import needs_glyph
from moviefactory.ffmpeg import key_frames
from moviefactory.grammar import Transition
from moviefactory.media import Caption, Size
from moviefactory.timeline import lay_out

SIZES = [Size(768, 320), Size(270, 480), Size(480, 270), Size(270, 270)]
TITLE, TEXT, CAPTION = OverlayKind.TITLE, OverlayKind.TEXT, OverlayKind.CAPTION
LONG_TITLE = "The Lighthouse Keeper Who Loved the Sea, the Stars Above It, and All the Ships"
SCRIPTS = {
    "Chinese": "你好，世界",
    "Japanese": "こんにちは世界",
    "Korean": "안녕하세요",
    "Arabic": "مرحبا بالعالم",
    "Hebrew": "שלום עולם",
    "Devanagari": "नमस्ते दुनिया",
    "Thai": "สวัสดีชาวโลก",
    "Greek": "Γειά σου Κόσμε",
    "Cyrillic": "Привет, мир",
    "Latin": "Žluťoučký kůň, İstanbul, ĳ, ǆ, ß",
}


def overlay(kind: OverlayKind, lines: tuple[str, ...], size: Size) -> Overlay:
    return Overlay(kind, lines, size, 0, 72, 10)


def box(drawn: Drawn, least_alpha: int = 16) -> tuple[int, int, int, int]:
    """(left, top, right, bottom) of what can be seen."""
    rows, columns = np.nonzero(drawn.pixels[..., 3] >= least_alpha)
    return (
        drawn.left + columns.min(),
        drawn.top + rows.min(),
        drawn.left + columns.max() + 1,
        drawn.top + rows.max() + 1,
    )


def ink(drawn: Drawn) -> tuple[int, int, int, int]:
    """(left, top, right, bottom) of the letters alone, without shadow and scrim."""
    letters = drawn.pixels.copy()
    letters[..., 3] = letters[..., 0]
    return box(Drawn(letters, drawn.left, drawn.top), 100)


@pytest.mark.parametrize("text", SCRIPTS.values(), ids=SCRIPTS.keys())
def test_a_script_is_drawn_whole_or_its_missing_font_is_named(text: str) -> None:
    try:
        check_text(text)
    except MissingGlyphs as error:
        assert set(error.characters) <= set(text)
        assert error.script in SCRIPTS
        assert error.package in str(error)
        assert all(
            not covers(face, char)
            for face in (title_face(), text_face())
            for char in error.characters
        )
        assert str(pickle.loads(pickle.dumps(error))) == str(error)
        return
    faces = faces_for(clean(text))
    assert all(any(covers(face, c) for face in faces) for c in text if needs_glyph(c))
    drawn = draw(overlay(CAPTION, (text,), Size(768, 320)))
    left, _, right, _ = ink(drawn)
    assert right - left > 20
    assert font_facts(text)


def test_a_character_that_no_font_has_is_refused_before_filming() -> None:
    with pytest.raises(MissingGlyphs, match=r"U\+E9E9.*install") as caught:
        check_text("The \ue9e9 Orbit")
    assert caught.value.characters == "\ue9e9"
    assert caught.value.exit_code == 2


def test_emoji_are_drawn_or_left_out_and_said_never_an_error() -> None:
    family = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
    text = f"Hello {family} wörld \U0001f1e9\U0001f1ea \u2764\ufe0f!"
    check_text(text)
    for emoji in undrawable_emoji(text):
        assert emoji not in clean(text)
    assert clean(text).startswith("Hello ")
    assert "wörld" in clean(text)
    nothing = [c for c in "\U0001fac6\U0001fad6\U0001f9ff" if undrawable_emoji(c)]
    if nothing:
        laid = lay_out([("a", 96, Transition.CUT)], Fraction(24))
        assert title_overlay("".join(nothing), Size(768, 320), laid, (0.5, 0.28)) is None


def test_what_shows_nothing_needs_no_glyph() -> None:
    text = "Ada\u200b\u2060\ufe0f\u00a0\u3000\u202fKeller\u00ad"
    check_text(text)
    assert clean(text).split() == ["Ada\u200b\u2060\ufe0f", "Keller\u00ad"]


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("dark_at", [0.0, 0.3, 0.7])
def test_title_text_and_caption_never_touch(size: Size, dark_at: float) -> None:
    rows = ("A caption that is as wide", "as captions ever may be, yes")
    picture = np.full((size.height, size.width, 3), 250, np.uint8)
    picture[int(dark_at * size.height) :][: size.height // 3] = 10
    laid = lay_out([("a", 96, Transition.CUT)], Fraction(24))
    shown = title_overlay(LONG_TITLE, size, laid, title_centre(LONG_TITLE, size, picture))
    assert shown is not None
    title = ink(draw(shown))
    text = box(
        draw(
            overlay(
                TEXT,
                ("Day 412, and some more words that want a line of their own",),
                size,
            )
        )
    )
    caption = box(draw(overlay(CAPTION, rows, size)))
    assert title[3] < caption[1]
    assert text[3] < caption[1]
    assert title[3] < text[1] or text[3] < title[1]


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_captions_stay_in_the_safe_area_however_long(size: Size) -> None:
    row = "mmm " * (caption_columns(size) // 4)
    for lines in ((row,), (row, row), ("W" * 300, "short")):
        left, top, right, bottom = box(draw(overlay(CAPTION, lines, size)), 60)
        assert left >= 0.04 * size.width
        assert right <= (0.88 if size.is_vertical else 0.96) * size.width + 1
        assert bottom <= (0.82 if size.is_vertical else 0.96) * size.height + 1
        assert top >= 0.6 * size.height
        assert abs((left + right) / 2 - size.width / 2) <= 2


@given(
    st.text(st.characters(max_codepoint=0x6FF), max_size=120),
    st.sampled_from(SIZES),
    st.sampled_from([TITLE, TEXT]),
    st.tuples(st.floats(0, 1), st.floats(0, 1)),
)
@settings(max_examples=40, deadline=None)
def test_any_text_is_drawn_inside_the_frame_or_refused(
    text: str, size: Size, kind: OverlayKind, centre: tuple[float, float]
) -> None:
    try:
        drawn = draw(Overlay(kind, (text,), size, 0, 72, 10, centre))
    except MissingGlyphs:
        return
    rows, columns, channels = drawn.pixels.shape
    assert channels == 4
    assert drawn.left >= 0 and drawn.left + columns <= size.width
    assert drawn.top >= 0 and drawn.top + rows <= size.height
    assert np.all(drawn.pixels[..., :3] <= drawn.pixels[..., 3:])


def test_a_line_that_is_read_from_the_right_ends_at_the_left() -> None:
    line = "אבגד......"
    try:
        check_text(line)
    except MissingGlyphs as error:
        pytest.skip(str(error))
    drawn = draw(overlay(CAPTION, (line,), Size(768, 320)))
    left, top, right, bottom = ink(drawn)
    letters = drawn.pixels[top - drawn.top : bottom - drawn.top, :, 0] >= 100
    middle = (left + right) // 2 - drawn.left
    upper = letters[: (bottom - top) // 2]
    assert upper[:, middle + 20 :].any()
    assert not upper[:, : middle - 20].any()


def test_markup_is_text() -> None:
    size = Size(768, 320)
    plain = ink(draw(overlay(CAPTION, ("bold",), size)))
    marked = ink(draw(overlay(CAPTION, ("<b>bold</b>{{7*7}}",), size)))
    assert marked[2] - marked[0] > 2.5 * (plain[2] - plain[0])


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("title", ["Ada", LONG_TITLE, "Donaudampfschifffahrtsgesellschaft" * 3])
def test_titles_take_three_lines_at_most_and_leave_a_margin(size: Size, title: str) -> None:
    drawn = draw(overlay(TITLE, (title,), size))
    left, top, right, bottom = ink(drawn)
    assert left >= 0.08 * size.width
    assert right <= 0.92 * size.width
    assert bottom - top <= MAX_TITLE_LINES * 1.24 * 0.09 * min(size.width, size.height)
    assert abs((left + right) / 2 - size.width / 2) <= 0.012 * size.width


def test_lines_are_broken_evenly_and_lose_nothing() -> None:
    style = Style(title_face(), 30, 0xFFFFFFFF, tracking_em=0.16)
    block = fit(LONG_TITLE, style, width=620, max_lines=3)
    assert " ".join(block.lines) == LONG_TITLE
    assert 1 < len(block.lines) <= 3
    lengths = [len(line) for line in block.lines]
    assert max(lengths) - min(lengths) < 16
    assert fit("Ada", style, width=620, max_lines=3).lines == ("Ada",)


def test_drawing_is_the_same_every_time_and_scales_with_the_frame() -> None:
    large, small = Size(1536, 640), Size(768, 320)
    one = draw(overlay(TITLE, ("The Long Orbit",), large))
    assert np.array_equal(one.pixels, draw(overlay(TITLE, ("The Long Orbit",), large)).pixels)
    half = ink(draw(overlay(TITLE, ("The Long Orbit",), small)))
    for twice, once in zip(ink(one), half, strict=True):
        assert abs(twice - 2 * once) <= 4


@given(st.text(max_size=60))
@settings(max_examples=100)
def test_break_points_lose_nothing(text: str) -> None:
    assert "".join(break_points(text)) == text


def test_east_asian_lines_never_begin_with_a_closing_mark() -> None:
    pieces = break_points("“很久以前，”她说：（真的！）カーテン、ちょっと。Ada went 回家了。")
    for piece in pieces:
        assert piece[0] not in "，。！？：、）”ーょっ"
        assert piece.rstrip()[-1] not in "（“"
    assert "Ada " in pieces and "went " in pieces


@pytest.mark.parametrize("quiet", [(0.5, 0.2), (0.5, 0.5), (0.5, 0.8), (0.3, 0.4), (0.7, 0.7)])
def test_titles_go_where_the_picture_is_quiet(quiet: tuple[float, float]) -> None:
    noise = np.random.default_rng(3).integers(0, 255, (300, 700, 3), dtype=np.uint8)
    x, y = int(quiet[0] * 700), int(quiet[1] * 300)
    noise[y - 36 : y + 36, x - 130 : x + 130] = 40
    found = quiet_centre(noise, 0.3, 0.12, Zone(0.05, 0.95))
    assert np.hypot(found[0] - quiet[0], found[1] - quiet[1]) < 0.12


def test_titles_keep_off_a_figure_and_off_the_light() -> None:
    picture = np.full((300, 700, 3), 30, np.uint8)
    picture[100:200:8, 300:400] = 200
    x, y = quiet_centre(picture, 0.3, 0.12, Zone(0.05, 0.95))
    assert not (abs(x - 0.5) < 0.2 and abs(y - 0.5) < 0.2)
    picture = np.full((300, 700, 3), 230, np.uint8)
    picture[100:200] = 30
    assert quiet_centre(picture, 0.3, 0.12, Zone(0.05, 0.95))[1] == pytest.approx(0.5, abs=0.1)


def test_titles_stand_in_the_middle_of_an_even_picture_and_in_their_zone() -> None:
    even = np.full((300, 700, 3), 60, np.uint8)
    for width, height in ((0.3, 0.1), (0.85, 0.3), (0.9, 0.9)):
        x, y = quiet_centre(even, width, height, Zone(0.1, 0.6))
        assert x == 0.5
        assert 0.1 < y < 0.6


@pytest.mark.parametrize("fps", [Fraction(24), Fraction(25), Fraction(30), Fraction(24000, 1001)])
def test_a_text_ends_where_its_shot_may_be_cut(fps: Fraction) -> None:
    laid = lay_out([("a", 200, Transition.CUT)], fps)
    text = text_overlay("DAY 412", laid.slots[0], Size(768, 320), fps)
    assert text is not None
    assert {text.start_frame, text.end_frame} <= set(key_frames(200, fps))


@pytest.mark.parametrize("frames", [12, 40, 72, 200])
def test_overlays_lie_within_their_shot_and_fade_both_ways(frames: int) -> None:
    fps = Fraction(24)
    laid = lay_out([("a", frames, Transition.CUT), ("b", frames, Transition.CUT)], fps)
    size = Size(768, 320)
    title = title_overlay("The Long Orbit", size, laid, (0.5, 0.28))
    text = text_overlay("DAY 412", laid.slots[1], size, fps)
    caption = caption_overlay(Caption(frames, frames + 30, ("Words",)), size)
    assert title is not None and text is not None and caption is not None
    assert 0 <= title.start_frame < title.end_frame <= frames
    assert frames <= text.start_frame < text.end_frame <= 2 * frames
    assert title.end_frame - title.start_frame == min(frames, 72)
    for one in (title, text, caption):
        levels = [one.opacity(frame) for frame in range(one.start_frame, one.end_frame)]
        assert levels == levels[::-1]
        assert max(levels) == FULL
        assert min(levels) > 0
        assert one.opacity(one.start_frame - 1) == one.opacity(one.end_frame) == 0
