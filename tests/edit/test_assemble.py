"""Laws of the assembled film, on tiny clips: exact frames, exact time, untouched copies."""

import pickle
import re
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from tiny_films import (
    ENCODING,
    METADATA,
    SIZE,
    decode,
    luma,
    make_clip,
    make_cut,
    make_film,
    make_tone,
    sample_count,
    timestamps,
)

from moviefactory.edit.assemble import (
    JoinFailed,
    Piece,
    copied,
    join,
    render_span,
)
from moviefactory.edit.cut import Overlay, OverlayKind
from moviefactory.edit.spans import Source, Span, span_plan
from moviefactory.ffmpeg import FfmpegFailed, count_frames, key_frames, run_ffmpeg
from moviefactory.grammar import Transition
from moviefactory.media import Clip, Size

CUT, DISSOLVE, FADE = Transition.CUT, Transition.DISSOLVE, Transition.FADE
RATES = [Fraction(24), Fraction(25), Fraction(30), Fraction(24000, 1001)]


@pytest.mark.parametrize("fps", RATES, ids=str)
def test_the_film_has_exactly_the_frames_and_samples_of_its_timeline(
    tmp_path: Path, fps: Fraction
) -> None:
    folder = tmp_path / "it's a fïlm, 片"
    folder.mkdir()
    cut = make_cut(folder, [(75, DISSOLVE), (100, CUT), (61, FADE), (70, FADE)], fps)
    sound = make_tone(folder / "mix.m4a", cut.timeline.sample_count)
    film = make_film(cut, folder, sound)
    total = cut.timeline.frame_count
    assert film == Clip(folder / "film.mp4", SIZE, fps, total)
    assert count_frames(film.path) == total
    assert sample_count(film.path) == cut.timeline.sample_count
    assert timestamps(film.path) == [(n / fps, n / fps, 1 / fps) for n in range(total)]
    frames = decode(film.path)
    assert len(frames) == total
    rendered = 0
    for span in span_plan(cut):
        if span.is_copy:
            piece = copied(span)
            own = decode(piece.path)[piece.start_frame : piece.end_frame]
            assert np.array_equal(frames[span.start_frame : span.end_frame], own)
        else:
            rendered += span.frame_count
    assert rendered < total


def test_the_middle_of_a_dissolve_is_the_average(tmp_path: Path) -> None:
    cut = make_cut(tmp_path, [(40, DISSOLVE), (40, CUT)])
    film = make_film(cut, tmp_path)
    slot = cut.timeline.slots[1]
    middle = slot.overlap_frames // 2
    one = luma(cut.clips[0].path)[40 - slot.overlap_frames + middle]
    other = luma(cut.clips[1].path)[middle]
    shown = luma(film.path)[slot.start_frame + middle]
    assert np.abs(shown - (one + other) / 2).mean() < 1.5
    assert np.abs(shown - one).mean() > 5


def test_a_dissolve_goes_over_step_by_step(tmp_path: Path) -> None:
    cut = make_cut(tmp_path, [(40, DISSOLVE), (40, CUT)])
    film = make_film(cut, tmp_path)
    corner = luma(film.path)[:, :8, :8].mean(axis=(1, 2))
    slot = cut.timeline.slots[1]
    way = corner[slot.start_frame - 1 : slot.start_frame + slot.overlap_frames + 1]
    steps = np.diff(way)
    assert np.all(np.sign(steps) == np.sign(steps.sum()))
    assert np.ptp(steps) <= 2.5


def test_fades_rise_from_black_and_fall_to_it(tmp_path: Path) -> None:
    cut = make_cut(tmp_path, [(40, FADE), (40, FADE)])
    film = make_film(cut, tmp_path)
    brightness = luma(film.path).mean(axis=(1, 2)) - 16
    plain = [luma(clip.path).mean() - 16 for clip in cut.clips]
    for frame, level in ((0, plain[0]), (39, plain[0]), (40, plain[1]), (79, plain[1])):
        assert brightness[frame] < 0.15 * level
    assert np.all(np.diff(brightness[:9]) > 0)
    assert np.all(np.diff(brightness[31:40]) < 0)
    assert brightness[20] == pytest.approx(plain[0], rel=0.02)


def test_rendering_tells_of_each_frame_and_puts_a_key_frame_in_each_second(tmp_path: Path) -> None:
    clip = make_clip(tmp_path / "a.mp4", 30, Fraction(12))
    out = tmp_path / "again.mp4"
    told: list[int] = []
    render_span(Span(0, 30, (Source(clip, 0),)), ENCODING, out, lambda: told.append(1))
    assert len(told) == count_frames(out) == 30
    whole = decode(out)
    for start in (12, 24):
        join([Piece(out, start, 30)], clip.fps, None, tmp_path / "tail.mp4", METADATA)
        assert np.array_equal(decode(tmp_path / "tail.mp4"), whole[start:])


def test_rendering_without_an_effect_keeps_the_colours(tmp_path: Path) -> None:
    clip = make_clip(tmp_path / "a.mp4", 30, Fraction(12), (200, 40, 30))
    out = tmp_path / "again.mp4"
    render_span(Span(0, 18, (Source(clip, 12),)), ENCODING, out)
    before, after = decode(clip.path)[12:].astype(int), decode(out).astype(int)
    assert before.shape == after.shape
    assert np.abs(before - after).mean() <= 0.4
    assert abs((before - after).mean()) <= 0.05


def test_type_covers_only_its_own_rectangle(tmp_path: Path) -> None:
    size = Size(320, 192)
    caption = Overlay(OverlayKind.CAPTION, ("Words",), size, 5, 25, 2)
    cut = make_cut(tmp_path, [(36, CUT)], overlays=[caption], size=size)
    film = make_film(cut, tmp_path)
    change = np.abs(luma(film.path, size) - luma(cut.clips[0].path, size))[9:25]
    assert change[4, 160:185, 120:200].max() > 60
    assert change[:, :100].mean() < 1.5


def test_a_join_is_the_same_whatever_the_folder(tmp_path: Path) -> None:
    films = []
    for name in ("one", "two"):
        folder = tmp_path / name
        folder.mkdir()
        cut = make_cut(folder, [(40, DISSOLVE), (40, FADE)])
        sound = make_tone(folder / "mix.m4a", cut.timeline.sample_count)
        make_film(cut, folder, sound)
        films.append((folder / "film.mp4").read_bytes())
    assert films[0] == films[1]
    assert films[0].index(b"moov") < films[0].index(b"mdat")


def test_the_file_says_its_title_its_language_and_that_it_is_synthetic(tmp_path: Path) -> None:
    clip = make_clip(tmp_path / "a.mp4", 12, Fraction(12))
    sound = make_tone(tmp_path / "mix.m4a", 48_000)
    out = tmp_path / "film.mp4"
    join([Piece(clip.path, 0, 12)], clip.fps, sound, out, METADATA)
    said = run_ffmpeg(["-i", str(out), "-c", "copy", "-f", "null", "-"], doing="probing")
    assert re.search(r"title +: " + re.escape(METADATA.title), said)
    assert re.search(r"comment +: Synthetic media", said)
    assert re.search(r"description +: An astronaut's adventure. Synthetic media", said)
    assert re.search(r"Stream #0:1.*\(eng\): Audio: aac", said)
    assert "creation_time" not in said
    assert "bt709" in said


def test_a_shot_that_ends_too_early_is_an_error_and_no_frozen_picture(tmp_path: Path) -> None:
    clip = make_clip(tmp_path / "a.mp4", 20, Fraction(12))
    longer = Clip(clip.path, clip.size, clip.fps, 24)
    with pytest.raises(FfmpegFailed, match=r"a\.mp4"):
        render_span(Span(0, 24, (Source(longer, 0),)), ENCODING, tmp_path / "b.mp4")
    with pytest.raises(JoinFailed, match="20 frames instead of 24") as caught:
        join([Piece(clip.path, 0, 24)], clip.fps, None, tmp_path / "c.mp4", METADATA)
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


def test_spans_cross_process_borders(tmp_path: Path) -> None:
    cut = make_cut(tmp_path, [(40, DISSOLVE), (40, CUT)])
    plan = span_plan(cut)
    assert pickle.loads(pickle.dumps(plan)) == plan


def test_key_frames_are_where_a_cut_needs_them(tmp_path: Path) -> None:
    for fps in RATES:
        clip = make_clip(tmp_path / f"{fps.numerator}.mp4", 70, fps)
        whole = decode(clip.path)
        for start in key_frames(70, fps):
            out = tmp_path / "tail.mp4"
            join([Piece(clip.path, start, 70)], fps, None, out, METADATA)
            assert np.array_equal(decode(out), whole[start:])
