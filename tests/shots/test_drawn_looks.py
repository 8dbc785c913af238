"""A style changes how a film is drawn, never what is in it; no style leaves every pixel alone."""

from dataclasses import replace
from itertools import combinations, pairwise

import numpy as np
import pytest
from filming import change, frames_of, lens, order, reading

from moviefactory.grammar import Move
from moviefactory.lexicon import Action, Place, Subject, Time, Weather, read_picture
from moviefactory.shots.animatic.drawing import set_stage
from moviefactory.shots.animatic.easel import Cast, grown
from moviefactory.shots.animatic.layers import Moment
from moviefactory.shots.animatic.lens import surface_on
from moviefactory.shots.animatic.looks import LOOKS, PAINTERLY, look_for
from moviefactory.shots.animatic.papers import TILE_PIXELS, finish, tile

STYLED = [look for look in LOOKS if look is not PAINTERLY]
READ = reading(Place.MOUNTAINS, Time.DAY, Weather.CLEAR, (Subject.PERSON, Action.WALK, 1))


def still(style, read=READ, **more):
    (frame,) = frames_of(order(style=style, width=256, height=108, **more), read, lens(), (12,))
    return frame


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
def test_a_look_is_found_by_each_of_its_words_among_others(look):
    for word in look.words.split("|"):
        assert look_for(f"gentle {word.upper()}, 35 mm").name == look.name, word


def test_a_style_of_no_known_word_is_painterly():
    assert look_for("wide lenses, golden light") is PAINTERLY
    assert look_for("") is PAINTERLY


def test_painterly_words_and_no_words_give_the_same_pixels():
    assert np.array_equal(still(""), still("painterly, 35 mm"))


def test_no_two_looks_are_alike():
    stills = {look.name: still(look.name) for look in LOOKS}
    for one, other in combinations(stills, 2):
        assert change(stills[one], stills[other]) > 6, (one, other)


@pytest.mark.parametrize("style", ["film noir", "silhouette", "blueprint"])
def test_tones_leave_no_other_colour(style):
    frame = still(style)[..., :3].astype(int)
    spread = frame.max(axis=2) - frame.min(axis=2)
    if style == "film noir":
        assert np.percentile(spread, 99) < 12
    elif style == "silhouette":
        assert (frame[..., 0] >= frame[..., 2] - 3).mean() > 0.99
    else:
        assert (frame[..., 2] >= frame[..., 0] - 3).mean() > 0.99


@pytest.mark.parametrize("look", STYLED, ids=lambda look: look.name)
def test_frames_of_a_look_follow_one_another_without_a_pop(look):
    shot = order(style=look.name, width=192, height=80)
    frames = list(frames_of(shot, READ, lens(Move.PUSH_IN), tuple(range(12))))
    steps = [change(a, b) for a, b in pairwise(frames)]
    assert max(steps) < 2.5 * np.median(steps) + 2.5
    assert change(frames[0], frames[-1]) > 0.2


@pytest.mark.parametrize("look", STYLED, ids=lambda look: look.name)
def test_night_is_darker_than_day_in_every_look(look):
    night = replace(READ, time=Time.NIGHT)
    assert still(look.name, night)[..., :3].mean() < still(look.name)[..., :3].mean()


@pytest.mark.parametrize("look", STYLED, ids=lambda look: look.name)
def test_rows_are_finished_the_same_whichever_are_asked_for(look):
    pixels = np.random.default_rng(3).integers(0, 256, (48, 64, 4), np.uint8)
    whole, parts = pixels.copy(), pixels.copy()
    finish(whole, look, 0.4, -7, -3)
    finish(parts[:16], look, 0.4, -7, -3)
    finish(parts[16:], look, 0.4, -7, 13)
    assert np.array_equal(whole, parts)
    assert np.array_equal(whole[..., 3], pixels[..., 3])


@pytest.mark.parametrize(
    "look", [look for look in STYLED if look.paper], ids=lambda look: look.name
)
def test_paper_has_no_seam_and_keeps_the_light(look):
    sheet = tile(look, 0.5).astype(int)
    assert sheet.shape == (TILE_PIXELS, TILE_PIXELS)
    inside = np.abs(np.diff(sheet, axis=1)).mean()
    assert np.abs(sheet[:, 0] - sheet[:, -1]).mean() < 2 * inside + 1
    assert abs(sheet.mean() - 128) < 2


def test_a_mask_grows_by_just_as_much_as_asked():
    mask = np.zeros((21, 21), np.uint8)
    mask[10, 10] = 255
    for reach in (1, 2, 3, 5):
        row = np.flatnonzero(grown(mask, reach)[10])
        assert (row[0], row[-1]) == (10 - reach, 10 + reach)


@pytest.mark.parametrize(
    "line",
    [
        "A crow sits on a wire at dusk.",
        "A cat walks along a stone wall.",
        "a stone bridge over a river",
        "a train crosses a viaduct",
        "a house on fire, smoke and flames",
        "a whale leaps out of the sea",
        "a plane loops the loop in the sky",
        "a black wolf stands in the forest at night",
        "an astronaut floats in space, tethered by a thin line",
    ],
)
def test_a_look_cuts_off_nothing_of_whom_it_shows_nor_of_what_is_under_them(line):
    stage, _, actors = set_stage(order(line, style="woodcut"), read_picture(line), lens())
    rig = stage.staging.rig
    moment = Moment(0.5 * rig.seconds, 0.5, rig.at(0.5 * rig.seconds), rig)
    frames = np.zeros((2, stage.height, stage.width, 4), np.uint8)
    for layer, frame in zip((actors, Cast(actors, stage)), frames, strict=True):
        layer.draw(surface_on(frame).getCanvas(), moment)
    plain, styled = frames[..., 3].astype(int)
    assert plain.any()
    assert (styled >= plain - 4).all()
