"""Laws of figures that carry somebody: the seat, the swell and what hides the crew."""

from collections.abc import Callable

import numpy as np
import pytest
import skia

from moviefactory.lexicon.vocabulary import Action, Subject
from moviefactory.shots.animatic.figures import (
    Pose,
    crew_seat,
    draw_back,
    draw_figure,
    draw_front,
    figure_facts,
    read_look,
    rock,
)
from moviefactory.shots.animatic.light import FigureLight, color

SIZE = 60
SIDE = 5 * SIZE
CENTRE = (SIDE // 2, 3 * SIZE)
LIGHT = FigureLight(
    key=color("#fff1d8"), shade=color("#20202c"), rim=color("#ffe6c0"), glow=color("#ffc766"),
    toward=(0.6, -0.8), exposure=0.9,
)  # fmt: skip
CARRIERS = [s for s in Subject if crew_seat(s) and figure_facts(s).home == "water"]
carriers = pytest.mark.parametrize("subject", CARRIERS, ids=lambda s: s.value)
facings = pytest.mark.parametrize("facing", [1, -1])


def pose_of(
    subject: Subject, seconds: float = 1.3, facing: int = 1, action: Action = Action.SAIL
) -> Pose:
    look = read_look("", name="Ada", film_seed=7, subject=subject)
    return Pose(action, seconds, 0.2, facing, look, LIGHT)


def drawn(draw: Callable[[skia.Canvas], None]) -> np.ndarray:
    """Return what `draw` puts on nothing, in figure space. RGBA, premultiplied, 0 to 1."""
    array = np.zeros((4 * SIZE, SIDE, 4), np.uint8)
    surface = skia.Surface(array, colorType=skia.kRGBA_8888_ColorType)
    canvas = surface.getCanvas()
    canvas.translate(*CENTRE)
    canvas.scale(SIZE, SIZE)
    draw(canvas)
    surface.flushAndSubmit()
    return array.astype(np.float32) / 255


def test_the_boat_carries_and_a_tree_does_not():
    assert Subject.BOAT in CARRIERS
    assert crew_seat(Subject.TREE) is None
    assert rock(Subject.TREE, pose_of(Subject.TREE)) == (0.0, 0.0)
    assert not drawn(lambda c: draw_front(c, Subject.TREE, pose_of(Subject.TREE))).any()


@carriers
def test_the_seat_lies_within_and_fits_a_grown_person(subject):
    x, y, height = crew_seat(subject)
    facts = figure_facts(subject)
    assert abs(x) < facts.width_over_height / 2 * 0.7
    assert -1 < y <= 0
    grown = figure_facts(Subject.PERSON).height_metres / facts.height_metres
    assert height == pytest.approx(grown, rel=0.05)


@carriers
@facings
def test_the_front_lies_on_the_figure_itself_in_any_swell(subject, facing):
    for seconds in (0.0, 1.1, 2.7, 4.9):
        pose = pose_of(subject, seconds, facing)
        whole = drawn(lambda c, pose=pose: draw_figure(c, subject, pose))
        front = drawn(lambda c, pose=pose: draw_front(c, subject, pose))
        solid = front[..., 3] == 1.0
        assert 0.2 < solid.sum() / (whole[..., 3] > 0.5).sum() < 0.95
        assert (whole[..., 3] >= front[..., 3] - 0.02).all()
        assert np.abs(whole - front)[solid].mean() < 0.01


@carriers
@facings
def test_the_front_hides_the_feet_of_the_crew_and_not_their_head(subject, facing):
    x, y, height = crew_seat(subject)
    pose = pose_of(subject, facing=facing)
    heave, degrees = rock(subject, pose)
    green = skia.Paint(Color=skia.ColorSetRGB(0, 255, 0))

    def aboard(canvas: skia.Canvas) -> None:
        draw_figure(canvas, subject, pose)
        canvas.save()
        canvas.translate(0, heave)
        canvas.rotate(degrees)
        canvas.translate(x * facing, y)
        for low, high in ((0.0, 0.06), (0.8, 1.0)):
            canvas.drawRect(skia.Rect(-0.05, -high * height, 0.05, -low * height), green)
        canvas.restore()
        draw_front(canvas, subject, pose)

    picture = drawn(aboard)
    seen = (picture[..., 1] > 0.9) & (picture[..., 0] < 0.1)
    head = 0.1 * 0.2 * height * SIZE**2
    assert 0.8 * head < seen.sum() < 1.25 * head
    rows = np.nonzero(seen)[0]
    assert rows.max() < CENTRE[1] - 0.5 * height * SIZE


@carriers
def test_the_swell_is_soft_and_mirrors(subject):
    heaves, rolls = [], []
    for k in range(200):
        right = rock(subject, pose_of(subject, k / 10))
        left = rock(subject, pose_of(subject, k / 10, facing=-1))
        assert left == (right[0], -right[1])
        heaves.append(right[0])
        rolls.append(right[1])
    assert 0.005 < max(heaves) < 0.05 and 0.5 < max(rolls) < 5
    assert np.abs(np.diff(rolls)).max() < 0.5


@carriers
@facings
def test_back_and_front_make_the_whole(subject, facing):
    pose = pose_of(subject, 1.1, facing)

    def both(canvas):
        draw_back(canvas, subject, pose)
        draw_front(canvas, subject, pose)

    whole = drawn(lambda c: draw_figure(c, subject, pose))
    apart = np.abs(whole - drawn(both)).max(axis=2)
    assert (apart > 0.1).mean() < 0.01, "only edges may differ"
    assert apart[whole[..., 3] == 1.0].mean() < 0.01
