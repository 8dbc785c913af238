"""The lines that a shot follows: where the light changes, black on white, whatever the exposure."""

import numpy as np

from moviefactory.shots.neural.control import lines_of


def scene(low=60, high=200):
    frame = np.full((96, 128, 3), low, np.uint8)
    frame[30:70, 40:90] = high
    return frame


def test_a_plain_picture_has_no_lines():
    for level in (0, 128, 255):
        assert (lines_of(np.full((48, 64, 3), level, np.uint8)) == 255).all()


def test_lines_stand_where_the_light_changes_and_nowhere_else():
    lines = lines_of(scene())
    assert lines.shape == (96, 128, 3) and (lines == lines[..., :1]).all()
    assert (lines[[30, 69]][:, 50:80] < 20).all() and (lines[40:60][:, [40, 89]] < 20).all()
    inside, outside = lines[38:62, 48:82], lines[:20]
    assert (inside == 255).all() and (outside == 255).all()


def test_exposure_and_colour_change_the_lines_little():
    plain, dark = lines_of(scene()), lines_of(scene(20, 110))
    assert np.abs(plain.astype(int) - dark).mean() < 4
    assert np.array_equal(lines_of(255 - scene()), plain)


def test_grain_is_not_drawn():
    noise = np.random.default_rng(0).normal(0, 3, (96, 128, 3))
    grainy = lines_of((scene() + noise).clip(0, 255).astype(np.uint8))
    assert np.abs(grainy[:20].astype(int) - 255).mean() < 4
