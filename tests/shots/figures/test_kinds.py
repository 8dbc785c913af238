"""Laws of kinds: each is reached by its names, is seen, keeps to its box and is not its kin's outline."""

from collections import Counter
from dataclasses import replace

import numpy as np
import pytest
import yaml

from moviefactory.lexicon import read_picture
from moviefactory.lexicon.vocabulary import Action, Subject
from moviefactory.shipped import shipped
from moviefactory.shots.animatic.figures import (
    cloth_of,
    crew_seat,
    figure_facts,
    figure_of,
    read_look,
)
from moviefactory.shots.animatic.figures.inserts import INSERTS
from moviefactory.shots.animatic.figures.kinds import KINDS, TABLES, kind_of
from moviefactory.shots.animatic.figures.marked import PREY_HELD
from moviefactory.shots.animatic.harness import goes_before, harnessed


def silhouette(shot) -> np.ndarray:
    """The outline as a 48 by 48 mask, scaled to fit, centred."""
    mask = shot.alpha > 0.5
    rows, columns = np.nonzero(mask)
    cut = mask[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1]
    side = max(cut.shape)
    square = np.zeros((side, side), bool)
    y, x = (side - cut.shape[0]) // 2, (side - cut.shape[1]) // 2
    square[y : y + cut.shape[0], x : x + cut.shape[1]] = cut
    at = np.arange(48) * side // 48
    return square[np.ix_(at, at)]


WAYS = (Action.WALK, Action.DRIVE, Action.SWIM, Action.FLY, Action.SAIL, Action.STAND, Action.FLOAT)
UNREAD = frozenset(
    {
        "ox plough",
        "open carriage",
        "broomstick",
        "rowing twelve",
        "mine cart",
        "plough",
        "penny farthing",
        "capsule",
        "double decker",
        "harvester",
        "coach",
        "junk",
        "scarecrow",
        "snowman",
    }
)
"""Names that mean something else when they stand alone, or stand only in longer names."""


def way_of(name: str) -> Action:
    return next(one for one in WAYS if one in figure_facts(name).can)


def shot_of(photograph, name: str, seconds: float, size: int = 26):
    look = read_look("", name="Ada", film_seed=7, subject=Subject.CAR, coat=cloth_of(name))
    return photograph(name, way_of(name), seconds, look=look, size=size)


def test_no_kind_is_called_like_a_subject():
    assert not {str(subject) for subject in Subject} & set(KINDS)


def test_no_two_rows_share_a_name_or_a_word():
    """Of two that do, the earlier would never be drawn."""
    said = [word for table in TABLES for name, row in table.items() for word in (name, *row.words)]
    assert [word for word, rows in Counter(said).items() if rows > 1] == []


def test_a_perched_cormorant_holds_its_catch_in_the_bill(photograph):
    """What the mark draws for birds that fly off with theirs must not be lost on the ground."""
    plain = read_look("", name="Ada", film_seed=7, subject=Subject.BIRD, coat=cloth_of("cormorant"))
    laden = replace(plain, features=plain.features | {PREY_HELD})
    free, fishing = (
        photograph("cormorant", Action.STAND, look=look, size=60) for look in (plain, laden)
    )
    assert fishing.bounds()[2] > free.bounds()[2] + 0.1


def test_every_kind_is_seen_in_its_box_and_lives(photograph):
    for name in KINDS:
        facts = figure_facts(name)
        shot = shot_of(photograph, name, 0.7)
        left, top, right, bottom = shot.bounds()
        half = 0.62 * facts.width_over_height + 0.05
        centred = facts.anchor_for(way_of(name)) == "centre"
        assert (shot.alpha > 0.5).sum() > 0.03 * facts.width_over_height * 26**2, name
        assert -half <= left and right <= half, (name, left, right, half)
        assert bottom <= (0.75 if centred else 0.2) and top >= (-0.75 if centred else -1.25), (
            name,
            top,
            bottom,
        )
        later = [shot_of(photograph, name, at).pixels for at in (1.3, 1.9)]
        assert any(np.abs(one - shot.pixels).sum() > 0.15 for one in later), f"{name} stands still"


def test_no_kind_has_the_outline_of_its_kin(photograph):
    for name in KINDS:
        subjects = [
            one for one in read_picture(f"a {name} at noon").subjects if figure_of(one) == name
        ]
        if not subjects:
            continue
        kin = subjects[0].subject
        action = next(one for one in WAYS if one in figure_facts(kin).can)
        one, other = (
            silhouette(shot_of(photograph, name, 0.7)),
            silhouette(photograph(kin, action, 0.7, size=26)),
        )
        assert (one & other).sum() / (one | other).sum() < 0.90, (name, kin)


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        ("tractor", "a tractor|一辆拖拉机|un tractor|un tracteur|ein Traktor|トラクター"),
        ("compass", "a compass|一个指南针|una brújula|une boussole|ein Kompass|羅針盤"),
        ("pickup", "a pickup truck|一辆皮卡|una camioneta|un pick-up|ein Pritschenwagen|軽トラック"),
        ("robot arm", "a robot arm|机械臂|un brazo robótico|un bras robotique|ein Roboterarm|ロボットアーム"),
        ("roller coaster", "a roller coaster|过山车|una montaña rusa|des montagnes russes|eine Achterbahn|ジェットコースター"),
        ("mule", "two mules|一头骡子|una mula|un mulet|ein Maultier|ラバ"),
        ("frog", "a tree frog|一只青蛙|una rana|une grenouille|ein Frosch|蛙がいる"),
        ("squirrel", "squirrels|一只松鼠|una ardilla|un écureuil|ein Eichhörnchen|リスがいる"),
        ("ambulance", "an ambulance|一辆救护车|una ambulancia|une ambulance|ein Krankenwagen|救急車が走る"),
        ("pirate ship", "a pirate ship|一艘海盗船|un barco pirata|un bateau pirate|ein Piratenschiff|海賊船が進む"),
        ("dog sled", "a dog sled|狗拉雪橇|un trineo de perros|un traîneau à chiens|ein Hundeschlitten|犬ぞりが走る"),
        ("rover", "a rover on Mars|一辆火星车|un róver en Marte|un rover sur Mars|ein Rover auf dem Mars|火星の探査車"),
        ("church", "a church|一座教堂|la catedral|une cathédrale|ein Dom|礼拝堂がある"),
    ],
)  # fmt: skip
def test_a_kind_is_reached_in_six_languages(kind, names):
    missed = [
        said for said in names.split("|") if kind not in map(figure_of, read_picture(said).subjects)
    ]
    assert len(missed) <= 1, missed


def test_each_row_is_reached_from_a_name_of_its_own():
    for name, row in KINDS.items():
        said = [one if one.isascii() else f"中午，一个{one}" for one in (name, *row.words)]
        assert (
            any(name in map(figure_of, read_picture(one).subjects) for one in said)
            or name in UNREAD
        ), name


def test_people_are_no_kinds():
    assert kind_of(Subject.PERSON, "tractor driver") == ""
    assert kind_of(Subject.CAR, "red tractors") == "tractor"
    assert kind_of(Subject.HORSE, "horse") == ""
    assert kind_of(Subject.CAR, "station wagon") == ""


@pytest.mark.parametrize(
    ("line", "figure"),
    [
        ("Six huskies pull a sled across the snow", "dog sled"),
        ("Two horses pull a carriage along the road", "coach"),
        ("An ox pulls a cart through the village", "ox cart"),
        ("A horse pulls a plough over the field", "plough"),
    ],
)
def test_beasts_that_pull_go_before_what_they_pull(line, figure):
    assert figure in map(figure_of, harnessed(read_picture(line).subjects, line))


def test_the_chased_goes_before_the_chaser():
    line = "A cheetah chases a gazelle across the savanna"
    assert goes_before(read_picture(line).subjects, line) == 1
    line = "A rabbit flees from a fox"
    assert goes_before(read_picture(line).subjects, line) == -1


@pytest.mark.parametrize(
    "name", ["tractor", "buffalo", "mule", "coach", "dog sled", "canoe", "gondola"]
)
def test_who_drives_or_rides_is_seen_on_it(name):
    seat = crew_seat(name)
    assert seat is not None
    x, _, tall = seat
    assert abs(x) < figure_facts(name).width_over_height / 2
    assert 0.3 < tall * figure_facts(name).height_metres < 2.4


def test_what_the_writer_lets_the_eye_rest_on_is_drawn_alike_in_both_tongues():
    details = yaml.safe_load((shipped("prompts") / "shapes/shared/details.yaml").read_text("utf-8"))
    pairs = [pair for place in details.values() for pair in place]
    shown = [
        [[figure_of(one) for one in read_picture(line).subjects] for line in pair] for pair in pairs
    ]
    drawn = [
        (pair, figures)
        for pair, figures in zip(pairs, shown, strict=True)
        if set(INSERTS) & {*figures[0], *figures[1]}
    ]
    assert len(drawn) >= 10
    assert [pair for pair, (english, chinese) in drawn if english != chinese] == []
