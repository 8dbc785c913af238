"""Laws of every subject in every action."""

import dataclasses
import itertools

import numpy as np
import pytest

from moviefactory.lexicon.vocabulary import Action, Subject
from moviefactory.shots.animatic.figures import figure_facts, read_look
from moviefactory.shots.animatic.light import FigureLight, color

SUBJECTS = pytest.mark.parametrize("subject", list(Subject), ids=lambda s: s.value)

MAIN = {
    Subject.BIRD: Action.FLY, Subject.FISH: Action.SWIM, Subject.WHALE: Action.SWIM,
    Subject.DRAGON: Action.FLY, Subject.SHIP: Action.SAIL, Subject.BOAT: Action.SAIL, Subject.CAR: Action.DRIVE,
    Subject.TRAIN: Action.DRIVE, Subject.ROCKET: Action.FLY, Subject.SPACECRAFT: Action.FLY,
    Subject.BALLOON: Action.FLOAT, Subject.BICYCLE: Action.DRIVE, Subject.SUBMARINE: Action.SWIM,
    **dict.fromkeys((Subject.OWL, Subject.EAGLE, Subject.SEAGULL, Subject.CROW, Subject.BUTTERFLY, Subject.BEE,
                     Subject.PLANE, Subject.HELICOPTER, Subject.UFO, Subject.COMET), Action.FLY),
    **dict.fromkeys((Subject.SHARK, Subject.DOLPHIN, Subject.OCTOPUS, Subject.JELLYFISH, Subject.SWAN), Action.SWIM),
    **dict.fromkeys((Subject.TRUCK, Subject.BUS, Subject.SNOWPLOW, Subject.TANK, Subject.MOTORCYCLE, Subject.SLEDGE), Action.DRIVE),
}  # fmt: skip
KIN = (
    {
        Subject.PERSON,
        Subject.CHILD,
        Subject.ELDER,
        Subject.KNIGHT,
        Subject.ROBOT,
        Subject.ASTRONAUT,
    },
    {Subject.DOG, Subject.CAT, Subject.FOX, Subject.BEAR},
    {Subject.HORSE, Subject.DEER, Subject.DOG, Subject.CAT},
    {
        Subject.HORSE,
        Subject.DEER,
        Subject.DOG,
        Subject.CAT,
        Subject.FOX,
        Subject.BEAR,
        Subject.WOLF,
        Subject.LION,
        Subject.TIGER,
        Subject.ELEPHANT,
        Subject.COW,
        Subject.SHEEP,
        Subject.PIG,
        Subject.ZEBRA,
        Subject.MONKEY,
        Subject.CAMEL,
        Subject.RABBIT,
        Subject.MOUSE,
    },
    {Subject.BIRD, Subject.CROW, Subject.SEAGULL, Subject.EAGLE, Subject.SWAN, Subject.PLANE},
    {Subject.CAR, Subject.TRUCK, Subject.BUS, Subject.SNOWPLOW},
    {Subject.BICYCLE, Subject.MOTORCYCLE},
)
SHINING = frozenset({Subject.COMET})
"""What is light itself, and has no lit side."""


def main_action(subject: Subject) -> Action:
    return MAIN.get(subject, Action.STAND)


@SUBJECTS
def test_facts_are_sane(subject):
    facts = figure_facts(subject)
    assert facts.height_metres > 0
    assert 0.3 <= facts.width_over_height <= 6
    assert main_action(subject) in facts.can
    assert {facts.anchor_for(action) for action in Action} <= {"ground", "water", "centre"}


SHOWN = [(subject, action) for subject in Subject for action in sorted(figure_facts(subject).can)]


@pytest.mark.parametrize(("subject", "action"), SHOWN, ids=lambda one: one.value)
def test_figure_keeps_to_its_box(photograph, subject, action):
    facts = figure_facts(subject)
    half = facts.width_over_height / 2 * 1.15
    anchor = facts.anchor_for(action)
    low, high = (-0.65, 0.65) if anchor == "centre" else (-1.15, 0.15)
    for seconds in (0.0, 1.3, 3.1):
        shot = photograph(subject, action, seconds, phase=seconds / 4 % 1)
        box = facts.width_over_height * shot.pixels_per_unit**2
        assert (shot.alpha > 0.5).sum() > 0.03 * box, "nothing to see"
        left, top, right, bottom = shot.bounds()
        assert -half <= left and right <= half, (seconds, left, right, half)
        assert low <= top and bottom <= high, (seconds, top, bottom)


@SUBJECTS
def test_figure_moves_without_jumps(photograph, subject):
    for action in sorted(figure_facts(subject).can | {main_action(subject)}):
        strip = [photograph(subject, action, 0.9 + k / 60).pixels for k in range(7)]
        first = strip[-1]
        area = max(1.0, float((first[..., 3] > 0.5).sum()))
        later = (photograph(subject, action, 1.0 + k * 0.31).pixels for k in (1, 2))
        moved = any(np.abs(p - first).sum() / area > 0.004 for p in later)
        assert moved, f"{action} stands still"
        steps = [np.abs(b - a).sum() / area for a, b in itertools.pairwise(strip)]
        assert max(steps) < 3 * float(np.mean(steps)) + 0.15, f"{action} jumps: {steps}"
        assert max(steps) < 1.2, f"{action} is a blur: {steps}"


@SUBJECTS
def test_phase_takes_a_group_out_of_step(photograph, subject):
    action = main_action(subject)
    one = photograph(subject, action, 1.0, phase=0.0).pixels
    other = photograph(subject, action, 1.0, phase=0.4).pixels
    assert np.abs(one - other).sum() > 1.0


@SUBJECTS
def test_looking_left_mirrors_looking_right(photograph, subject):
    for action in (main_action(subject), Action.SLEEP):
        right = photograph(subject, action, 0.7, facing=1).alpha
        left = photograph(subject, action, 0.7, facing=-1).alpha
        assert np.abs(right - left[:, ::-1]).mean() < 0.004


@pytest.mark.parametrize("subject", [s for s in Subject if s not in SHINING], ids=lambda s: s.value)
@pytest.mark.parametrize("facing", [1, -1])
def test_light_from_the_right_lights_the_right_whichever_way_one_looks(photograph, subject, facing):
    tone = (0.5, 0.5, 0.5)
    look = dataclasses.replace(
        read_look("", name="Ada", film_seed=7, subject=subject),
        primary=tone, secondary=tone, accent=tone, skin=tone, hair=tone, features=frozenset(),
    )  # fmt: skip

    def balance(toward: float) -> float:
        """How much brighter the right half is than the left half."""
        light = FigureLight((1, 1, 1), (0, 0, 0), (1, 1, 1), (0, 0, 0), (toward, 0.0), 1.0)
        shot = photograph(subject, main_action(subject), 0.7, facing=facing, light=light, look=look)
        bright = shot.pixels[..., :3].mean(axis=2)
        across = np.arange(bright.shape[1])[None, :] * (shot.alpha > 0.6)
        right = across > across.sum() / (shot.alpha > 0.6).sum()
        left = (shot.alpha > 0.6) & ~right
        return float(bright[right].mean() - bright[left].mean())

    assert balance(1.0) > balance(-1.0) + 0.01


@pytest.mark.parametrize("subject", [s for s in Subject if s not in SHINING], ids=lambda s: s.value)
def test_exposure_zero_shows_no_local_colour(photograph, subject):
    """With grey light and no exposure only lamps with a tint of their own may have a hue."""
    dark = FigureLight(
        key=(1, 0, 0),
        shade=(0.1, 0.1, 0.1),
        rim=(0.9, 0.9, 0.9),
        glow=(0.7, 0.7, 0.7),
        toward=(0.6, -0.8),
        exposure=0.0,
    )
    gaudy = dataclasses.replace(
        read_look("", name="Ada", film_seed=7, subject=subject),
        primary=(1, 0, 0), secondary=(0, 1, 0), accent=(0, 0, 1), skin=(1, 0, 1), hair=(1, 1, 0),
    )  # fmt: skip
    shot = photograph(subject, main_action(subject), 0.7, light=dark, look=gaudy)
    solid = shot.alpha > 0.5
    rgb = shot.pixels[..., :3][solid] / shot.alpha[solid][:, None]
    hue = rgb.max(axis=1) - rgb.min(axis=1)
    allowed = (
        0.05
        if subject in (Subject.CAR, Subject.SPACECRAFT, Subject.CAMPFIRE, Subject.ROCKET)
        else 0.0
    )
    assert (hue > 0.12).mean() <= allowed
    shade = np.abs(rgb - 0.1).max(axis=1) < 0.15
    assert shade.mean() > (0.1 if subject is Subject.CAMPFIRE else 0.4)


@SUBJECTS
def test_colours_of_the_look_show(photograph, subject):
    plain = read_look("", name="Ada", film_seed=7, subject=subject)
    noon = FigureLight(
        key=(1, 1, 1),
        shade=(0.1, 0.1, 0.1),
        rim=(1, 1, 1),
        glow=(1, 1, 1),
        toward=(0, -1),
        exposure=1.0,
    )
    for slot in ("primary", "secondary"):
        seen = []
        for tone in ((0.1, 0.9, 0.1), (0.9, 0.1, 0.9)):
            look = dataclasses.replace(plain, **{slot: tone})
            shot = photograph(subject, main_action(subject), 0.7, light=noon, look=look, size=64)
            rgb = shot.pixels[..., :3]
            green = rgb[..., 1] - (rgb[..., 0] + rgb[..., 2]) / 2
            seen.append(green[shot.alpha > 0.5])
        assert seen[0].sum() > seen[1].sum() + 2.0, slot


def silhouette(shot) -> np.ndarray:
    """The outline as a 48 by 48 mask, scaled to fit, centred."""
    mask = shot.alpha > 0.5
    rows, columns = np.nonzero(mask)
    cut = mask[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1]
    side = max(cut.shape)
    square = np.zeros((side, side), bool)
    y, x = (side - cut.shape[0]) // 2, (side - cut.shape[1]) // 2
    square[y : y + cut.shape[0], x : x + cut.shape[1]] = cut
    at = (np.arange(48) * side // 48).astype(int)
    return square[np.ix_(at, at)]


def test_no_two_subjects_share_a_silhouette(photograph):
    flat = FigureLight(
        key=color("#808080"), shade=color("#000000"), rim=color("#000000"), glow=color("#000000"),
        toward=(0.0, -1.0), exposure=0.0,
    )  # fmt: skip
    masks = {
        s: silhouette(photograph(s, main_action(s), 0.8, light=flat, size=72)) for s in Subject
    }
    subjects = list(Subject)
    for i, one in enumerate(subjects):
        for other in subjects[i + 1 :]:
            union = (masks[one] | masks[other]).sum()
            overlap = (masks[one] & masks[other]).sum() / union
            kin = any(one in family and other in family for family in KIN)
            assert overlap < (0.86 if kin else 0.80), (one, other, round(float(overlap), 2))


def test_same_pose_same_pixels(photograph):
    for subject in Subject:
        action = main_action(subject)
        again = [photograph(subject, action, 2.345, phase=0.3).pixels for _ in range(2)]
        assert np.array_equal(*again)
