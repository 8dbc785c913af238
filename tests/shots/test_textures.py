"""A texture is painted only where it is seen, and is the same whichever rows were asked for first."""

import numpy as np
import pytest
import skia

from moviefactory.shots.animatic.layers import glow_paint
from moviefactory.shots.animatic.lens import add_grain, add_vignette, grain_image, pour, surface_on
from moviefactory.shots.animatic.noise import fbm, grids, mesh
from moviefactory.shots.animatic.stage import vertical
from moviefactory.shots.animatic.textures import ROWS_AT_ONCE, Texture

WIDTH, HEIGHT = 300, 500


def soft(canvas):
    canvas.translate(-13, -7)
    pour(canvas, vertical(10, 460, [(0, (0.1, 0.2, 0.5)), (1, (0.9, 0.6, 0.2))]))
    canvas.drawCircle(150, 200, 190, glow_paint(150, 200, 190, (1.0, 0.5, 0.2), 0.7))
    add_vignette(canvas, WIDTH, HEIGHT, (0.6, 0.5, 0.5))
    add_grain(canvas, grain_image(3))


def shown(texture, top, bottom, frame=None):
    """Return a frame as large as the texture, on which its rows from `top` to `bottom` are drawn."""
    frame = np.zeros((HEIGHT, WIDTH, 4), np.uint8) if frame is None else frame
    surface = surface_on(frame)
    canvas = surface.getCanvas()
    canvas.clipRect(skia.Rect(0, top, WIDTH, bottom))
    texture.draw(canvas, 0, 0)
    return frame


def test_the_rows_asked_for_first_do_not_matter():
    whole = shown(Texture(WIDTH, HEIGHT, soft), 0, HEIGHT)
    pieces = Texture(WIDTH, HEIGHT, soft)
    for top, bottom in ((200, 201), (190, 260), (0, 90), (90, 480)):
        shown(pieces, top, bottom)
    assert np.array_equal(shown(pieces, 0, HEIGHT), whole)
    assert (whole[..., 3] == 255).all()


def test_a_row_is_painted_once_and_only_when_seen():
    seen = []
    texture = Texture(WIDTH, HEIGHT, lambda canvas: seen.append(canvas.getDeviceClipBounds()))
    for top, bottom in ((100, 110), (70, 128), (100, 300), (290, 290)):
        shown(texture, top, bottom)
    painted = [row for box in seen for row in range(box.top(), box.bottom())]
    assert len(painted) == len(set(painted))
    assert set(range(70, 300)) <= set(painted) <= set(range(70 - ROWS_AT_ONCE, 300 + ROWS_AT_ONCE))


@pytest.mark.parametrize("step", [1, 5])
def test_a_poured_gradient_is_the_gradient(step):
    tones = [(0, (0.1, 0.1 * step, 0.3)), (1, (0.4, 0.5, 0.6))]
    poured = Texture(WIDTH, HEIGHT, lambda canvas: pour(canvas, vertical(0, 400, tones)))

    def plain(canvas):
        paint = skia.Paint(Dither=True)
        paint.setShader(vertical(0, 400, tones))
        canvas.drawPaint(paint)

    drawn = Texture(WIDTH, HEIGHT, plain)
    assert np.array_equal(shown(poured, 0, HEIGHT), shown(drawn, 0, HEIGHT))


def test_noise_wraps_round_and_stays_between_its_bounds():
    lattices = grids(5, 3)
    x, y = mesh(40, 30, 6.0)
    field = fbm(lattices[:1], x, y)
    assert np.allclose(field, fbm(lattices[:1], x + 64, y - 64), atol=1e-4)
    assert 0 <= field.min() < 0.3 < 0.7 < field.max() <= 1
