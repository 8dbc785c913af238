"""Laws of what is painted once and laid often: it shows what it stands for, wherever it is laid."""

import math

import numpy as np
import pytest
import skia

from moviefactory.shots.animatic import lens
from moviefactory.shots.animatic.layers import Flat, ink, polygon, sheer
from moviefactory.shots.animatic.soft import PUFF_RADII, Disc, Puff

SIDE = 240
BACK = (0.30, 0.45, 0.60)


def canvas_on(frame: np.ndarray) -> skia.Canvas:
    canvas = lens.surface_on(frame).getCanvas()
    canvas.drawPaint(ink(BACK))
    return canvas


def blank() -> np.ndarray:
    return np.zeros((SIDE, SIDE, 4), np.uint8)


@pytest.mark.parametrize("alpha", [0.05, 0.4, 0.9, 1.0])
def test_a_sheer_paint_lays_the_same_colour(alpha: float) -> None:
    paint = ink((0.85, 0.2, 0.1), alpha)
    box, told, quick = skia.Rect(20, 30, 200, 210), blank(), blank()
    canvas_on(told).drawRect(box, paint)
    canvas_on(quick).drawRect(box, sheer(paint))
    assert np.abs(told.astype(int) - quick.astype(int)).max() <= 2


def test_only_large_shapes_of_few_points_are_laid_so() -> None:
    paint = ink((0.85, 0.2, 0.1), 0.5)
    corners = [(0.0, 0.0), (200.0, 0.0), (200.0, 200.0), (0.0, 200.0)]
    circle = [(100 + 100 * math.cos(a / 30), 100 + 100 * math.sin(a / 30)) for a in range(188)]
    assert Flat(polygon(corners), paint, 0.5).paint.getShader() is not None
    assert Flat(polygon([(x / 20, y / 20) for x, y in corners]), paint, 0.5).paint is paint
    assert Flat(polygon(circle), paint, 0.5).paint is paint


def test_a_disc_shows_its_colours_up_to_its_rim() -> None:
    frame = blank()
    canvas = canvas_on(frame)
    canvas.translate(0.4, 0.4)
    canvas.scale(1.2, 1.2)  # The lens came nearer: what was painted once still fills the rim.
    Disc.of(60, lambda on: on.drawPaint(ink((1.0, 0.0, 0.0)))).draw(canvas, 100, 100)
    rows, columns = np.mgrid[:SIDE, :SIDE] + 0.5
    far = np.hypot(columns - 120.4, rows - 120.4)
    assert (frame[far < 70] == (0, 0, 255, 255)).all()
    assert (frame[far > 74] == frame[0, 0]).all()


@pytest.mark.parametrize("degrees", [0, 7, 90])
def test_a_puff_is_as_large_however_the_canvas_is_turned(degrees: float) -> None:
    frame = blank()
    canvas = canvas_on(frame)
    canvas.rotate(degrees, 120, 120)
    Puff((1.0, 1.0, 1.0)).draw(canvas, 120, 120, 60, 1.0)
    seen = np.argwhere((frame != frame[0, 0]).any(axis=2))
    reach = PUFF_RADII * 60
    assert np.abs(seen.min(axis=0) - (120 - reach)).max() < 6
    assert np.abs(seen.max(axis=0) - (119 + reach)).max() < 6
    assert (frame[118:122, 118:122] >= 250).all()
