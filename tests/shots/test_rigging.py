"""What a line says of parts and of each of two, in six languages: sails, coaches, teams, two colours."""

import pytest

from moviefactory.lexicon import read_picture
from moviefactory.lexicon.gloss import in_english
from moviefactory.lexicon.groups import of_one
from moviefactory.shots.animatic.described import described
from moviefactory.shots.animatic.figures import figure_facts, figure_of
from moviefactory.shots.animatic.figures.looks import read_look
from moviefactory.shots.animatic.harness import harnessed


def lead(line):
    """Return the first subject of a line as it is drawn."""
    return described(read_picture(line).subjects, in_english(line))[0]


def look(one, index=0):
    """Return how one of its number looks."""
    return read_look(of_one(one.detail, index), name="one", film_seed=1, subject=one.subject)


@pytest.mark.parametrize(
    "line",
    [
        "A ghost ship with torn sails drifts in the fog",
        "一艘船帆破烂的海盗船在雾中漂流",
        "帆の破れた幽霊船が霧の中を漂う",
        "Un galeón con las velas rasgadas navega en la niebla",
        "Un navire aux voiles déchirées sort de la brume",
        "Ein Schiff mit zerrissenen Segeln treibt im Nebel",
    ],
)
def test_torn_sails_are_torn(line):
    assert "rents" in look(lead(line)).features
    assert "rents" not in look(lead("A ghost ship drifts in the fog")).features


@pytest.mark.parametrize(
    ("line", "coaches"),
    [
        ("A green train with four carriages crosses the plain", 4),
        ("一列三节车厢的火车驶过麦田", 3),
        ("三両編成の列車が鉄橋を渡る", 3),
        ("Una locomotora arrastra cinco vagones rojos", 5),
        ("Un train de deux wagons traverse la forêt", 2),
        ("Eine Dampflok mit sechs Waggons fährt durch den Wald", 6),
    ],
)
def test_a_train_has_as_many_coaches_as_are_told(line, coaches):
    one, usual = lead(line), lead("A train crosses the plain")
    assert figure_of(one) == f"train {coaches}"
    longer = figure_facts(figure_of(one)).width_over_height
    assert (longer > figure_facts(figure_of(usual)).width_over_height) is (coaches > 2)


@pytest.mark.parametrize(
    "line",
    [
        "Two racing cars, one red and one blue, take the bend",
        "一红一蓝两辆赛车飞驰",
        "赤と青の二台のレーシングカーが走る",
        "Dos robots, uno rojo y otro azul, bailan",
        "Deux voitures de course, une rouge et une bleue, prennent le virage",
        "Zwei Drachen, ein roter und ein blauer, kämpfen",
    ],
)
def test_each_of_two_has_its_own_colour(line):
    one = lead(line)
    red, blue = (look(one, index).primary for index in (0, 1))
    assert one.count == 2
    assert red[0] > red[2]
    assert blue[2] > blue[0]


@pytest.mark.parametrize(
    "line",
    [
        "A black horse pulls a red cart",
        "一匹黑马拉着一辆红色的马车",
        "黒い馬が赤い馬車を引いて走る",
        "Un caballo negro tira de una carreta roja",
        "Un cheval noir tire une charrette rouge",
        "Ein schwarzes Pferd zieht einen roten Karren",
    ],
)
def test_a_cart_is_not_of_the_colour_of_its_horse(line):
    (team,) = harnessed(read_picture(line).subjects, in_english(line))
    told = look(team)
    assert told.primary[0] > 2 * told.primary[2]
    assert sum(told.hair) < 0.6
