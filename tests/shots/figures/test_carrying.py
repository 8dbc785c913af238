"""Laws of what people carry, push, bear and work at: every name is drawn, held and told apart."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import skia

from moviefactory.lexicon import Action, Subject, read_picture
from moviefactory.lexicon.handy import BORNE_BY_TWO, ROLLING, THINGS
from moviefactory.lexicon.labours import LABOURS
from moviefactory.shots.animatic.figures import Pose, draw_figure, read_look
from moviefactory.shots.animatic.figures.carried import (
    CARRIABLE,
    CARRIED_WORD,
    GOODS,
    HELD_AS,
    WORDS_OF_CARRYING,
)
from moviefactory.shots.animatic.figures.emblems import EMBLEMS
from moviefactory.shots.animatic.figures.grips import in_hands
from moviefactory.shots.animatic.figures.labours import LABOURS as DRAWN
from moviefactory.shots.animatic.figures.looks import read_look as read
from moviefactory.shots.animatic.figures.rolled import BETWEEN_TWO, ON_WHEELS
from moviefactory.shots.animatic.figures.sketch import mirrored, strokes_of
from moviefactory.shots.animatic.light import FigureLight, color

SIDE = 64
LIGHT = FigureLight(
    key=color("#fff4dc"), shade=color("#4a5068"), rim=color("#fff8e8"), glow=color("#ffb050"), toward=(0.5, -0.8), exposure=0.95,
)  # fmt: skip


def drawn(action: Action, worn: set[str], subject: Subject = Subject.PERSON) -> np.ndarray:
    look = read_look("a man", name="Ada", film_seed=1, subject=subject)
    look = replace(look, features=frozenset({"coat", "short hair", *worn}))
    pixels = np.zeros((SIDE, SIDE, 4), np.uint8)
    canvas = skia.Surface(pixels).getCanvas()
    canvas.translate(0.5 * SIDE, 0.86 * SIDE)
    canvas.scale(0.6 * SIDE, 0.6 * SIDE)
    draw_figure(canvas, subject, Pose(action, 1.0, 0.2, 1, look, LIGHT))
    return pixels.astype(np.int16)


def differs(one: np.ndarray, other: np.ndarray) -> float:
    return float((np.abs(one - other).max(axis=2) > 24).mean())


def test_every_thing_that_is_named_is_drawn():
    assert set(THINGS) <= CARRIABLE
    assert set(LABOURS) == set(DRAWN)
    assert set(BORNE_BY_TWO) == set(BETWEEN_TWO)
    assert set(ON_WHEELS) <= set(ROLLING)


def test_every_sketch_can_be_read_and_mirrored():
    sketches = [sketch for _, sketch in GOODS.values()]
    sketches += [*ON_WHEELS.values(), *BETWEEN_TWO.values()]
    for labour in DRAWN.values():
        sketches += filter(None, (labour.behind, labour.before, labour.near, labour.far, labour.both, labour.swung))  # fmt: skip
    for sketch in sketches:
        assert strokes_of(sketch) == strokes_of(mirrored(mirrored(sketch)))


def test_a_sketch_with_an_unknown_shape_or_tone_says_so():
    with pytest.raises(ValueError, match="no shape is called 'cube'"):
        strokes_of("cube 1 2 3 4 red")
    with pytest.raises(ValueError, match="no tone is called 'mauve'"):
        strokes_of("oval 1 2 3 4 mauve")


@pytest.mark.parametrize("name", ["torch", "crate", "suitcase", "map", "umbrella", "net", "letter"])
def test_what_is_carried_is_seen_standing_walking_and_running(name):
    for action in (Action.STAND, Action.WALK, Action.RUN, Action.HOLD, Action.LUG):
        assert differs(drawn(action, set()), drawn(action, {CARRIED_WORD + name})) > 0.006


@pytest.mark.parametrize("subject", [Subject.KNIGHT, Subject.ROBOT, Subject.ASTRONAUT])
def test_who_wears_a_shell_carries_too(subject):
    bare = drawn(Action.WALK, set(), subject)
    assert differs(bare, drawn(Action.WALK, {"carried crate"}, subject)) > 0.02


def test_every_deed_looks_like_no_other():
    frames = {name: drawn(action, {name}) for name, (action, _) in LABOURS.items()}
    standing = drawn(Action.STAND, set())
    for name, frame in frames.items():
        assert differs(frame, standing) > 0.015, name
    names, small = list(frames), np.stack([frame[::2, ::2] for frame in frames.values()])
    for at, one in enumerate(names):
        apart = (np.abs(small[at + 1 :] - small[at]).max(axis=3) > 24).mean(axis=(1, 2))
        assert (apart > 0.01).all(), (one, names[at + 1 + int(apart.argmin())])


def test_no_two_things_share_a_hand_and_both_hands_hold_one():
    two = in_hands(Action.STAND, frozenset({"carried torch", "carried suitcase"}))
    assert {(held.name, held.grip) for held in two} == {("torch", "high"), ("suitcase", "low")}
    (one,) = in_hands(Action.STAND, frozenset({"carried crate", "carried torch"}))[:1]
    assert one.name in ("crate", "torch")
    assert in_hands(Action.SLEEP, frozenset({"carried crate"})) == ()


def test_words_of_carrying_name_that_and_no_garment_or_colour():
    for feature, (words,) in WORDS_OF_CARRYING.items():
        if feature in HELD_AS:
            continue
        look = read(words, name="Ada", film_seed=1, subject=Subject.PERSON)
        assert feature in look.features, words


CARRIED = """
A docker heaves a crate along the quay at daybreak | lug | carrying crate
Eine Frau mit einem roten Regenschirm geht durch den Park | walk | red carrying umbrella
Spät in der Nacht hält eine Chemikerin in ihrem Labor einen Kolben hoch | hold | carrying flask
Una arqueóloga levanta su antorcha ante el ídolo | hold | carrying torch
Un homme porte une échelle sur l'épaule | hold | carrying ladder, on the shoulder
松明を手にした老人が洞窟を歩く | walk | carrying torch
老人提着鸟笼在公园里散步 | walk | carrying cage, held low
A girl holds a white cat in her arms | hold | carrying cat in arms, in the arms
雪の町を、屋台を引いた老人が歩いていく | pull | food cart
Two stretcher-bearers stumble across the battlefield | walk | bearing stretcher
Ein Holzfäller spaltet Scheite im Wald | work | chopping wood
Une grand-mère tricote dans son fauteuil | sit | knitting
一位渔夫站在舢板上撒网 | fish | casting a net
A goalkeeper flings herself after the ball | jump | diving for a ball
Un niño vuela una cometa en la playa | hold | carrying kite
""".strip().splitlines()


@pytest.mark.parametrize("row", CARRIED)
def test_a_line_puts_into_hands_what_it_says(row):
    line, action, told = (part.strip() for part in row.split("|"))
    one = read_picture(line).subjects[0]
    assert (one.action, told in one.detail) == (action, True), one


@pytest.mark.parametrize(
    "line",
    [
        "A woman sits beside a candle on the table", "A man stands behind the fence", "Rain pours down on a woman",
        "A girl walks past a bell tower", "A boy looks at a bird on a branch", "一个女孩看着墙上的钟",
    ],
)  # fmt: skip
def test_what_only_stands_about_is_in_nobodys_hands(line):
    people = [one for one in read_picture(line).subjects if one.subject in (Subject.PERSON, Subject.CHILD)]  # fmt: skip
    assert people
    assert not any("carrying" in one.detail for one in people)
    assert not any(name in one.detail for one in people for name in LABOURS)


SHOULDERED = {"shoulder": 0.25, "load": 0.45}
"""How much of a head may be hidden by what lies on a shoulder."""


@pytest.mark.parametrize("action", [Action.STAND, Action.WALK, Action.LOOK_UP, Action.WAVE])
def test_what_is_shouldered_leaves_the_face_free(action):
    bare = drawn(action, set())
    top = int(np.argmax((bare[..., 3] > 0).any(axis=1)))
    head = np.zeros(bare.shape[:2], bool)
    head[top : top + round(0.11 * SIDE)] = bare[top : top + round(0.11 * SIDE), :, 3] > 128
    for name, (place, _) in EMBLEMS.items():
        # Through a film camera one looks.
        if place in SHOULDERED and name != "camera load":
            hidden = (np.abs(drawn(action, {name}) - bare).max(axis=2) > 40) & head
            assert hidden.sum() < SHOULDERED[place] * head.sum(), name


@pytest.mark.parametrize("subject", [Subject.DOG, Subject.CAT, Subject.CAMEL, Subject.BEAR])
def test_who_sleeps_on_the_back_lies_on_the_ground(subject):
    side = 96
    features = frozenset({"on back pose"})
    look = replace(read_look("", name="Rex", film_seed=1, subject=subject), features=features)
    pixels = np.zeros((side, side, 4), np.uint8)
    canvas = skia.Surface(pixels).getCanvas()
    canvas.translate(0.5 * side, 0.8 * side)
    canvas.scale(0.5 * side, 0.5 * side)
    draw_figure(canvas, subject, Pose(Action.SLEEP, 1.0, 0.2, 1, look, LIGHT))
    rows = np.flatnonzero((pixels[..., 3] > 200).any(axis=1))
    assert abs(rows[-1] - 0.8 * side) < 0.08 * side
