"""Long shots of tiny bases: exact length, determinism, what each chunk is told."""

from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest

pytest.importorskip("torch", reason="needs the extra neural")
pytest.importorskip("diffusers", reason="needs the extra neural")

from long_bases import moving_clip, order

from moviefactory.ffmpeg import Encoding, FrameWriter
from moviefactory.media import Size
from moviefactory.shots.neural.bases.record import Ability
from moviefactory.shots.neural.families.asking import as_clip
from moviefactory.shots.neural.families.faults import UnableBase
from moviefactory.shots.neural.long.chunks import film_chunks
from moviefactory.shots.neural.long.film import film_long
from moviefactory.shots.neural.long.plan import CannotFilmLong, Way, plan_long
from moviefactory.shots.neural.long.refine import refine
from moviefactory.shots.neural.pictures import read_clip, stream_clip

PICTURE = np.random.default_rng(5).integers(0, 256, (32, 48, 3), np.uint8)


def film(loaded, base, frame_count, **changes):
    strength = changes.pop("refine_strength", 0.5)
    shot = order(base, frame_count, **changes)
    return np.stack(list(film_long(loaded, shot, "s01-01", refine_strength=strength)))


def slow(*values):
    return pytest.param(*values, marks=pytest.mark.slow)


@pytest.mark.parametrize(
    ("base", "window", "frame_count"),
    [
        ("ltx_t2v", 9, 40),
        slow("modelscope", 6, 11),
        slow("wan_t2v", 9, 23),
        slow("wan22_t2v", 9, 23),
        slow("wan_vace", 9, 23),
        slow("cogvideox", 9, 23),
        slow("skyreels_df", 5, 46),
        slow("skyreels_df", 5, 17),
        slow("animatediff", 4, 30),
    ],
)
def test_a_long_shot_has_just_its_frames_every_time(base, window, frame_count, loaded_base):
    loaded = loaded_base(base, window)
    shot = film(loaded, base, frame_count)
    size = order(base, 1).size
    assert shot.shape == (frame_count, size.height, size.width, 3) and shot.dtype == np.uint8
    assert np.array_equal(shot, film(loaded, base, frame_count))
    assert not np.array_equal(shot, film(loaded, base, frame_count, seed=8))
    assert shot.std() > 3


@pytest.mark.parametrize("base", ["wan22_i2v", slow("framepack")])
def test_a_base_from_images_goes_on_from_its_last_frame(base, loaded_base):
    loaded = loaded_base(base, 9)
    record = replace(loaded.record, abilities=frozenset({Ability.IMAGE}))
    with_image_only = _as(loaded, record)
    assert plan_long(record, 20, "s").way is Way.FROM_FRAME
    shot = film(with_image_only, base, 20, image=PICTURE)
    assert shot.shape == (20, 32, 48, 3)
    assert any("pictures only" in note for note in loaded.notes)


def _as(loaded, record):
    """Return a loaded base under another record, sharing its pipeline and notes."""
    other = object.__new__(type(loaded))
    other.__dict__.update(loaded.__dict__, record=record)
    return other


def test_a_base_that_cannot_is_refused_before_anything_runs(loaded_base):
    loaded = loaded_base("ltx_t2v", 9)
    mute = _as(loaded, replace(loaded.record, abilities=frozenset()))
    with pytest.raises(CannotFilmLong):
        next(film_long(mute, order("ltx_t2v", 40), "s01-01"))


def chunk_orders(loaded, base, frame_count, **changes):
    """Return the orders of all chunks and what the real base filmed for them."""
    asked, shot = [], order(base, frame_count, **changes)

    def watched(window):
        asked.append(window)
        return loaded.film_window(window, "s")

    ends = shot.last_image is not None
    plan = plan_long(loaded.record, frame_count, "s", ends=ends)
    references = Ability.REFERENCES in loaded.record.abilities
    frames = list(film_chunks(watched, shot, plan, shows_anchor=references))
    assert len(frames) == plan.frame_count
    return asked, np.stack(frames)


def test_each_chunk_is_shown_the_end_of_the_one_before(loaded_base):
    loaded = loaded_base("ltx_t2v", 17)
    asked, frames = chunk_orders(loaded, "ltx_t2v", 60)
    filmed = asked[0].frame_count
    assert asked[0].video is None and len({one.seed for one in asked}) == len(asked) > 3
    for one in asked[1:]:
        assert np.array_equal(one.video, frames[filmed - len(one.video) : filmed])
        filmed += one.frame_count - len(one.video)


def test_the_anchor_and_the_cast_go_to_every_chunk(loaded_base):
    asked, frames = chunk_orders(loaded_base("wan_vace", 9), "wan_vace", 14, references=(PICTURE,))
    anchor = frames[asked[0].frame_count // 2]
    assert len(asked[0].references) == 1
    for one in asked[1:]:
        assert np.array_equal(one.references[0], PICTURE)
        assert np.array_equal(one.references[1], anchor)


def test_a_shot_begins_and_ends_where_it_is_told(loaded_base):
    wide = np.repeat(PICTURE, 2, axis=1)[:, :64]
    asked, _ = chunk_orders(loaded_base("ltx_t2v", 17), "ltx_t2v", 60, image=wide, last_image=wide)
    assert [one.image is wide for one in asked] == [True, *[False] * (len(asked) - 1)]
    assert [one.last_image is wide for one in asked] == [*[False] * (len(asked) - 1), True]
    assert asked[-1].video is None and asked[-1].image is not None


def through_autoencoder(loaded, clip):
    """Return a clip as its base's autoencoder gives it back: what refinement can keep of it."""
    family, pipe = loaded.family, loaded.pipe
    frames = family.decode_frames(pipe, family.encode_frames(pipe, as_clip(clip)))[0]
    return ((frames.permute(1, 2, 3, 0) + 1) * 127.5).clamp(0, 255).round().numpy()


@pytest.mark.parametrize(
    ("base", "frame_count"), [("ltx_t2v", 25), slow("modelscope", 9), slow("wan_t2v", 25)]
)
def test_refinement_keeps_a_clip_more_the_weaker_it_is(base, frame_count, loaded_base):
    loaded, clip = loaded_base(base, 9), moving_clip(base, frame_count)
    assert np.array_equal(refined(loaded, base, clip, 0.0), clip)
    kept = through_autoencoder(loaded, clip)
    away = [np.abs(refined(loaded, base, clip, part) - kept).mean() for part in (0.25, 0.5, 1.0)]
    assert 0 < away[0] < away[1] < away[2]


def refined(loaded, base, clip, strength, **changes):
    shot = order(base, len(clip), steps=4, **changes)
    return np.stack(list(refine(loaded, clip, shot, strength=strength, shot_id="s"))).astype(float)


def test_refinement_makes_a_small_clip_large(loaded_base):
    clip = moving_clip("modelscope", 10)[:, ::2, ::2]
    shot = order("modelscope", 10)
    done = list(refine(loaded_base("modelscope", 6), clip, shot, strength=0.5, shot_id="s"))
    assert [frame.shape for frame in done] == [(32, 48, 3)] * 10


def test_one_chunk_is_refined_as_without_blending(loaded_base):
    """A clip of one window gives the same whatever the overlap, since there is none."""
    loaded, clip, shot = (
        loaded_base("ltx_t2v", 25),
        moving_clip("ltx_t2v", 25),
        order("ltx_t2v", 25),
    )
    whole, cut = (
        np.stack(list(refine(loaded, clip, shot, strength=1.0, shot_id="s", overlap_share=share)))
        for share in (0.0, 0.5)
    )
    assert np.array_equal(whole, cut)


def test_given_pictures_are_held_by_refinement(loaded_base):
    loaded, clip = loaded_base("modelscope", 6), moving_clip("modelscope", 9)
    held = refined(loaded, "modelscope", clip, 0.5, image=clip[0], last_image=clip[-1])
    plain = refined(loaded, "modelscope", clip, 0.5)
    kept = through_autoencoder(loaded, clip)
    for end in (0, -1):
        assert np.abs(held[end] - kept[end]).max() <= 1
        assert np.abs(plain[end] - kept[end]).mean() > 1


def test_a_base_without_predictions_is_no_refiner(loaded_base):
    shot = order("framepack", 9)
    clip = moving_clip("framepack", 9)
    with pytest.raises(UnableBase, match="refine with"):
        list(refine(loaded_base("framepack", 9), clip, shot, strength=0.5, shot_id="s"))


def test_a_streamed_clip_is_the_one_that_is_read(tmp_path):
    path, size = tmp_path / "clip.mp4", Size(48, 32)
    with FrameWriter(
        path, size=Size(96, 64), fps=Fraction(12), encoding=Encoding(), key_frames=(0,)
    ) as writer:
        for frame in moving_clip("wan_t2v", 12).repeat(2, axis=1).repeat(2, axis=2):
            writer.write(
                np.ascontiguousarray(np.dstack([frame, np.full(frame.shape[:2], 255)]), np.uint8)
            )
    for frame_count in (5, 30):
        streamed = np.stack(list(stream_clip(path, size, Fraction(16), frame_count)))
        assert np.array_equal(streamed, read_clip(path, size, Fraction(16), frame_count))
