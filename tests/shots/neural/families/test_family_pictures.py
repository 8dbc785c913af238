"""What families promise of the pictures they are given: images, clips to continue or do again."""

import numpy as np
import pytest
from family_cases import CASES, bases
from tiny import film_one

from moviefactory.shots.neural.families import faults

IMAGES = [
    "wan_t2v",
    "wan22_ti2v",
    "wan_i2v",
    "wan22_i2v",
    "wan_vace",
    "skyreels_df",
    "ltx_t2v",
    "ltx2",
    "cogvideox",
    "cogvideox_i2v",
    "framepack",
    "modelscope",
    "animatediff",
]
KEPT = ["wan_t2v", "wan22_t2v", "wan22_ti2v", "skyreels_df", "modelscope", "animatediff"]
"""Bases that hold given frames in their latents, and whose first frames decode alone."""
REDONE = [
    "wan_t2v",
    "wan_v2v",
    "ltx_t2v",
    "ltx_condition",
    "cogvideox",
    "modelscope",
    "animatediff",
]


def through_the_autoencoder(family, pipe, frames):
    from moviefactory.shots.neural.families.asking import as_clip

    clip = family.decode_frames(pipe, family.encode_frames(pipe, as_clip(frames)))[0]
    return np.rint((clip.permute(1, 2, 3, 0).numpy() / 2 + 0.5).clip(0, 1) * 255)


@bases(IMAGES)
def test_the_first_image_is_seen_in_the_first_frame(base, film):
    one, other = (film(base, image=CASES[base].picture(seed)) for seed in (1, 3))
    assert (one[0] != other[0]).any()


@bases(["ltx_t2v", "ltx2", "skyreels_df", "wan_flf", "wan22_i2v"])
def test_the_last_image_is_seen(base, film):
    first = CASES[base].picture()
    one, other = (film(base, image=first, last_image=CASES[base].picture(seed)) for seed in (1, 3))
    assert (one != other).any()


@bases(KEPT)
def test_a_continued_clip_stays_as_its_autoencoder_shows_it(base, film, family_of, pipe_of):
    case = CASES[base]
    given = case.picture(2, case.overlap)
    filmed = film(base, video=given).astype(int)
    shown = through_the_autoencoder(family_of(base), pipe_of(base), given)
    # A decoder works through the frames in order, so what comes later changes no earlier one; an
    # autoencoder in one pass over more frames rounds otherwise by at most one step.
    assert np.abs(filmed[: case.overlap] - shown).max() <= 1


@bases(["ltx_t2v", "ltx2", "cogvideox", "wan_i2v", "wan_vace"])
def test_a_continued_clip_leads_on_to_other_frames(base, film):
    case = CASES[base]
    given = {} if not case.needs else {"image": None}
    one, other = (film(base, video=case.picture(seed, case.overlap), **given) for seed in (2, 4))
    assert len(one) == case.frames
    assert (one[: case.overlap] != other[: case.overlap]).any()
    assert (one[case.overlap :] != other[case.overlap :]).any()


@bases(REDONE)
def test_a_clip_done_again_with_no_strength_is_the_clip(base, film):
    clip = CASES[base].picture(2, CASES[base].frames)
    assert (film(base, video=clip, strength=0.0) == clip).all()
    assert (film(base, video=clip, strength=1.0) != clip).any()


@bases(["wan_v2v", "ltx_t2v", "modelscope"])
def test_the_less_strength_the_more_of_the_clip(base, film, family_of, pipe_of):
    clip = CASES[base].picture(2, CASES[base].frames)
    shown = through_the_autoencoder(family_of(base), pipe_of(base), clip)
    away = [
        np.abs(film(base, video=clip, strength=strength, steps=8, guidance=1.0) - shown).mean()
        for strength in (0.125, 1.0)
    ]
    assert away[0] < away[1]


@bases([*REDONE, "wan_vace"])
def test_outside_its_mask_a_clip_stays_bit_for_bit(base, film):
    case = CASES[base]
    clip = case.picture(2, case.frames)
    mask = np.zeros(clip.shape[:3], np.bool_)
    mask[:, :, case.width // 2 :] = True
    filmed = film(base, video=clip, mask=mask, strength=1.0)
    assert (filmed[~mask] == clip[~mask]).all()
    assert (filmed[mask] != clip[mask]).any()


@bases(["wan_v2v", "ltx_t2v", "modelscope"])
def test_what_lies_around_a_mask_is_seen_under_it(base, film):
    case = CASES[base]
    mask = np.zeros((case.frames, case.height, case.width), np.bool_)
    mask[:, :, case.width // 2 :] = True
    one, other = (
        film(base, video=case.picture(seed, case.frames), mask=mask, strength=1.0, steps=3)
        for seed in (1, 3)
    )
    assert (one[mask] != other[mask]).any()


def test_vace_is_shown_known_frames_under_black_and_grey_under_white(pipe_of):
    from moviefactory.shots.neural.families.vace import vace_arguments

    case = CASES["wan_vace"]
    first, last = case.picture(1, case.overlap), case.picture(2)
    shown = vace_arguments(pipe_of("wan_vace"), case.order(video=first, last_image=last))
    video, mask = (np.stack([np.asarray(frame) for frame in shown[name]]) for name in shown)
    assert (video[: case.overlap] == first).all()
    assert (video[-1] == last).all()
    assert (video[case.overlap : -1] == 127).all()
    assert mask.max((1, 2, 3)).tolist() == [0] * case.overlap + [255] * 3 + [0]


@bases(["wan_vace"])
def test_references_are_seen(base, film):
    one, other = (film(base, references=(CASES[base].picture(seed),)) for seed in (1, 3))
    assert (one != other).any()


def test_a_mask_frees_every_latent_that_holds_a_free_pixel():
    from moviefactory.shots.neural.families.keeping import latent_mask

    free = np.zeros((9, 16, 24), np.bool_)
    free[3, 9, 17] = True
    cells = latent_mask(free, 4, 8)[0, 0]
    assert cells.shape == (3, 2, 3)
    assert cells.nonzero().tolist() == [[1, 1, 2]]


def test_a_pipeline_of_the_family_shares_all_weights(pipe_of):
    from diffusers import LTXConditionPipeline

    from moviefactory.shots.neural.families.asking import convert

    pipe = pipe_of("ltx_t2v")
    other = convert(pipe, LTXConditionPipeline)
    assert type(other) is LTXConditionPipeline
    assert other.transformer is pipe.transformer
    assert convert(pipe, type(pipe)) is pipe


def test_frames_that_are_no_numbers_are_an_error(load_tiny, family_of):
    pipe = load_tiny("ltx_t2v")
    pipe.transformer.proj_out.bias.data.fill_(float("nan"))
    with pytest.raises(faults.BrokenFrames, match="LTXPipeline"):
        film_one(family_of("ltx_t2v"), pipe, CASES["ltx_t2v"].order())


def test_animatediff_films_past_its_context_and_is_as_before(load_tiny, family_of):
    family, pipe, case = family_of("animatediff"), load_tiny("animatediff"), CASES["animatediff"]
    short = film_one(family, pipe, case.order())
    assert len(film_one(family, pipe, case.order(frame_count=20))) == 20
    assert (film_one(family, pipe, case.order()) == short).all()


def test_ltx2_gives_the_sound_of_its_window(pipe_of, family_of, film):
    (filmed,) = family_of("ltx2").film_windows(pipe_of("ltx2"), (CASES["ltx2"].order(),), None)
    assert (filmed.frames == film("ltx2")).all()
    samples = filmed.sound.samples
    assert samples.shape[1] == 2
    assert samples.dtype == np.float32
    assert 0 < np.abs(samples).max() <= 1
    assert filmed.sound.rate_hz == 400


def test_vace_follows_lines_and_keeps_what_is_known(film):
    from moviefactory.shots.neural.control import lines_of

    case = CASES["wan_vace"]
    plain, other = (
        np.stack([lines_of(frame) for frame in case.picture(seed, frames=case.frames)])
        for seed in (1, 2)
    )
    followed = film("wan_vace", control=plain)
    assert (followed != film("wan_vace", control=other)).any()
    assert (followed != film("wan_vace")).any()
    begun = film("wan_vace", control=plain, image=case.picture(3))
    assert (begun != followed).any()


@pytest.mark.slow
def test_skyreels_films_past_its_window(film):
    assert len(film("skyreels_df", frame_count=105)) == 105
