import numpy as np
import pytest

from moviefactory.errors import UnknownName
from moviefactory.media import Size
from moviefactory.shots.neural.lab.deflicker import deflicker
from moviefactory.shots.neural.lab.grade import GRADES, apply_grade, grade_called
from moviefactory.shots.neural.lab.grain import Grain

SCENE = np.random.default_rng(1).uniform(20, 200, (30, 40, 3))


def clip(brightness):
    """Return a clip of one scene at each given brightness."""
    return [np.clip(np.rint(SCENE * share), 0, 255).astype(np.uint8) for share in brightness]


def means(frames):
    return np.array([frame.mean() for frame in frames])


@pytest.mark.parametrize("kind", ["random", "alternating"])
def test_five_percent_of_flicker_becomes_a_quarter_or_less(kind):
    rng = np.random.default_rng(4)
    waver = rng.uniform(-1, 1, 72) if kind == "random" else (-1.0) ** np.arange(72)
    flickering = means(clip(1 + 0.05 * waver))
    steady = means(deflicker(clip(1 + 0.05 * waver)))
    assert len(steady) == 72
    assert np.abs(np.diff(flickering)).mean() > 4 * np.abs(np.diff(steady)).mean()
    assert flickering.std() > 3 * steady.std()


def test_a_colour_that_wavers_is_steadied_too():
    rng = np.random.default_rng(5)
    frames = []
    for waver in rng.uniform(-0.05, 0.05, (60, 3)):
        frames.append(np.clip(np.rint(SCENE * (1 + waver)), 0, 255).astype(np.uint8))
    before = np.array([frame.mean(axis=(0, 1)) for frame in frames])
    after = np.array([frame.mean(axis=(0, 1)) for frame in deflicker(frames)])
    assert (
        np.abs(np.diff(before, axis=0)).mean(0) > 4 * np.abs(np.diff(after, axis=0)).mean(0)
    ).all()


def test_a_fade_keeps_its_course():
    course = np.concatenate([np.full(24, 1.0), np.linspace(1, 0.05, 24), np.full(24, 0.05)])
    assert np.abs(means(deflicker(clip(course))) - means(clip(course))).max() < 0.02 * 255


def test_flickers_go_while_the_fade_beneath_them_stays():
    rng = np.random.default_rng(6)
    course = np.linspace(1, 0.4, 72)
    flickering = clip(course * (1 + 0.05 * rng.uniform(-1, 1, 72)))
    left = means(deflicker(flickering)) - means(clip(course))
    assert (means(flickering) - means(clip(course))).std() > 3 * left.std()


@pytest.mark.parametrize(
    "brightness",
    [[0.6] * 20 + [1.0] + [0.6] * 20, [0.6] * 20 + [0.8] * 20, [0.02] * 30, [0.7] * 40, [0.7]],
    ids=["flash", "lamp", "night", "steady", "one frame"],
)
def test_what_is_no_flicker_passes_untouched(brightness):
    frames = clip(brightness)
    for before, after in zip(frames, deflicker(frames), strict=True):
        np.testing.assert_array_equal(before, after)


def test_a_few_frames_wait_and_no_more():
    taken = 0

    def endless():
        nonlocal taken
        while True:
            taken += 1
            yield clip([0.5])[0]

    steady = deflicker(endless())
    for _ in range(100):
        next(steady)
    assert taken < 120


@pytest.mark.parametrize("name", GRADES)
def test_every_grade_keeps_the_order_of_tones_and_stays_gentle(name):
    curves = GRADES[name].curves().astype(int)
    assert (np.diff(curves, axis=1) >= 0).all()
    assert np.abs(curves - np.arange(256)).max() < 40


def test_no_grade_is_no_change_and_an_unknown_one_is_an_error():
    frame = np.random.default_rng(0).integers(0, 256, (8, 10, 4), dtype=np.uint8)
    frame[..., 3] = 255
    np.testing.assert_array_equal(apply_grade(frame, GRADES["none"]), frame)
    graded = apply_grade(frame, GRADES["film"])
    for channel in range(3):
        np.testing.assert_array_equal(
            graded[..., channel], GRADES["film"].curves()[channel][frame[..., channel]]
        )
    assert (graded[..., 3] == 255).all()
    with pytest.raises(UnknownName, match="choose one of none, film"):
        grade_called("sepia")


@pytest.mark.parametrize("size", [Size(96, 40), Size(1000, 920)])
def test_grain_is_the_same_on_every_run_and_another_in_every_frame(size):
    grey = np.full((size.height, size.width, 4), 128, np.uint8)
    grey[..., 3] = 255
    first = [Grain(size, 0.01, 9).add(grey, index) for index in (0, 1)]
    again = [Grain(size, 0.01, 9).add(grey, index) for index in (0, 1)]
    np.testing.assert_array_equal(first, again)
    assert (first[0] != first[1]).any()
    assert (first[0] != Grain(size, 0.01, 10).add(grey, 0)).any()
    assert (first[0][..., 3] == 255).all()
    values = first[0][..., :3].astype(float)
    assert values.mean() == pytest.approx(128, abs=0.3)
    assert values.std() == pytest.approx(0.01 * 255, rel=0.15)


def test_grain_never_wraps_around():
    for level, most in [(0, 80), (255, 255)]:
        flat = np.full((40, 96, 4), level, np.uint8)
        grainy = Grain(Size(96, 40), 0.05, 1).add(flat, 0)[..., :3]
        assert (grainy <= most).all()
        assert level == 0 or grainy.min() > 180
