"""Beasts hold themselves and sit as a line says, in six languages; the young are told from their mothers."""

import pytest

from moviefactory.lexicon import read_picture
from moviefactory.lexicon.gloss import in_english
from moviefactory.lexicon.vocabulary import Action
from moviefactory.shots.animatic.postures import metres_of, postured


def told(line):
    reading = read_picture(line)
    return postured(reading.subjects, line, in_english(line), reading.place)


@pytest.mark.parametrize(
    ("line", "mark"),
    [
        ("A wolf howls on a rock in the forest.", "perch:rock"),
        ("夕焼けの電線に、カラスが三羽とまっている。", "perch:wire"),
        ("Ein stolzer Hahn kräht vom Zaun herab.", "perch:fence"),
        ("夜里,一只白猫蹲在窗台上。", "perch:windowsill"),
        ("Le hibou est perché sur une branche.", "perch:branch"),
        ("El caballo blanco se encabrita en la playa.", "rearing pose"),
        ("Nachts hängt eine Fledermaus kopfüber in der Höhle.", "hanging pose"),
        ("Una leona lleva a su cachorro en la boca.", "cub held"),
        ("The fox falls flat, all legs up.", "on back pose"),
        ("Ein Fuchs schleicht mit einem Huhn im Maul vom Bauernhof.", "caughthen"),
        ("深夜,一只猫头鹰抓着老鼠飞过墓地上空。", "caughtmouse"),
        ("Un singe vole une banane sur le marché.", "caughtbanana"),
        ("一只黑熊抱着松树往上爬。", "climbing pose"),
        ("Eine Katze klettert auf die alte Tanne.", "climbing pose"),
        ("黒猫が漁師から魚を一匹もらう。", "prey held"),
        ("Una cabra mordisquea una camisa.", "caughtcloth"),
        ("Ein Hund nagt an einem Knochen.", "caughtbone"),
    ],
)
def test_a_beast_is_shown_as_the_line_says(line, mark):
    assert mark in told(line)[0].detail


@pytest.mark.parametrize(
    "line", ["母虎带着两只幼崽", "キリンの親子", "Die Bärin und ihr Junges", "La osa y su cría"]
)
def test_the_young_are_smaller_and_of_their_mothers_kind(line):
    mother, young = told(line)
    assert mother.subject is young.subject
    assert metres_of(young) < 0.6 * metres_of(mother)


@pytest.mark.parametrize(
    "line",
    [
        "The owl takes off and climbs in the forest",
        "A bird flies in a narrow spiral over the village",
        *(f"{who} above the clouds" for who in ("The dragon tumbles", "An owl rests", "Two crows wheel around")),
    ],
)  # fmt: skip
def test_what_flies_is_in_the_air(line):
    assert told(line)[0].action is Action.FLY


@pytest.mark.parametrize("line", ["A fox follows a scent", "小狗鼻子贴着地面寻找气味", "Der Hund schnüffelt"])  # fmt: skip
def test_who_sniffs_has_the_nose_down(line):
    assert told(line)[0].action is Action.DRINK


def test_snow_on_a_back_lays_nobody_down():
    assert "on back" not in told("A wolf trots on, snow falling on its back.")[0].detail
    assert "on back" in told("An otter floats lazily on its back.")[0].detail


def test_nobody_behind_a_fence_sits_on_it():
    assert "perch" not in told("A dog waits behind the fence at noon.")[0].detail


@pytest.mark.parametrize(
    ("line", "mark"),
    [
        ("A bee and a butterfly land on the same sunflower.", "perch:blossom"),
        ("Ein Rabe und eine Eule sitzen auf einem Ast.", "perch:branch"),
    ],
)
def test_two_that_fly_share_a_seat(line, mark):
    assert [mark in one.detail for one in told(line)] == [True, True]


@pytest.mark.parametrize(
    "line", ["A camel lies down with its back to the storm", "Un camello se echa de espaldas al viento", "A truck rolls over the bridge"]
)  # fmt: skip
def test_a_back_to_the_wind_and_what_rolls_over_something_lie_on_no_back(line):
    assert "on back" not in told(line)[0].detail
