"""Laws of reading a cast's free text."""

import subprocess
import sys

import pytest

from moviefactory.lexicon.vocabulary import Subject
from moviefactory.shots.animatic.figures import read_look
from moviefactory.shots.animatic.light import color

CODE = """
from moviefactory.lexicon.vocabulary import Subject
from moviefactory.shots.animatic.figures import read_look
look = read_look("", name="Mira", film_seed=11, subject=Subject.PERSON)
print(look.primary, look.hair, look.build, sorted(look.features), look.seed)
"""


def hue_of(tone):
    return max(range(3), key=lambda i: tone[i])


def look_of(text, subject=Subject.PERSON, name="Ada", seed=7):
    return read_look(text, name=name, film_seed=seed, subject=subject)


def test_same_name_and_seed_look_the_same():
    assert look_of("a tall woman") == look_of("a tall woman")
    assert look_of("", name="Ada") == look_of("", name=" ada ")


def test_look_is_the_same_in_every_process():
    outputs = set()
    for seed in ("0", "1"):
        run = subprocess.run(
            [sys.executable, "-c", CODE],
            capture_output=True,
            text=True,
            check=True,
            env={"PYTHONHASHSEED": seed, "PATH": "/usr/bin:/bin"},
        )
        outputs.add(run.stdout)
    assert len(outputs) == 1


def test_names_and_seeds_tell_people_apart():
    looks = {look_of("", name=name) for name in ("Ada", "Bo", "Cai", "Dee", "Eli", "Fay", "Gus")}
    assert len({(look.primary, look.features) for look in looks}) >= 4
    assert look_of("", seed=1) != look_of("", seed=2)


@pytest.mark.parametrize(
    ("text", "slot", "tone"),
    [
        ("a woman in a red coat", "primary", "red"),
        ("a man in a BLUE jacket and black trousers", "primary", "blue"),
        ("a man in a blue jacket and black trousers", "secondary", "black"),
        ("a boy with a yellow scarf", "accent", "yellow"),
        ("an old sailor with a white beard", "hair", "white"),
        ("穿红色大衣的女孩", "primary", "red"),
        ("穿白色连衣裙、戴蓝色围巾的女孩", "primary", "white"),
        ("穿白色连衣裙、戴蓝色围巾的女孩", "accent", "blue"),
        ("黑色长发的女人", "hair", "black"),
    ],
)
def test_colours_go_to_their_garments(text, slot, tone):
    from moviefactory.shots.animatic.figures.wardrobe import COLOURS

    assert getattr(look_of(text), slot) == color(COLOURS[tone])


def test_the_astronaut_of_the_design_is_read():
    look = look_of("an astronaut in a white suit with a red chest pack", Subject.ASTRONAUT)
    assert look.primary == color("#f2efe9")
    assert hue_of(look.accent) == 0 and look.accent[0] > 2 * look.accent[2]


@pytest.mark.parametrize(
    ("text", "feature"),
    [
        ("a detective in a hat", "fedora"),
        ("a stranger in a hat", "hat"),
        ("an old fisherman in a blue beret", "beret"),
        ("a captain in a white cap", "captain cap"),
        ("a boy in a fox mask", "fox mask"),
        ("a woman with long red hair", "long hair"),
        ("a hooded wanderer in a grey cloak", "cloak"),
        ("a girl with a backpack", "backpack"),
        ("戴帽子的侦探", "fedora"),
        ("戴斗笠的渔夫", "kasa"),
        ("背着背包的男孩", "backpack"),
        ("戴眼镜的老师", "glasses"),
        ("a queen", "crown"),
        ("an old man with a walking stick", "stick"),
        ("a teenage boy in a red hoodie", "hood down"),
        ("a teenage girl", "teenaged"),
        ("a woman in a red swimsuit", "bare legs"),
        ("a boxer in blue shorts", "shorts"),
        ("a matador in a golden suit and a red cloak", "cape"),
        ("a priest in a black cassock", "robe"),
        ("a man in a grey vest", "waistcoat"),
    ],
)
def test_garments_are_worn(text, feature):
    assert feature in look_of(text).features


@pytest.mark.parametrize("subject", [Subject.ASTRONAUT, Subject.KNIGHT])
def test_a_visor_hides_only_whom_nothing_is_told_of(subject):
    assert "face" not in look_of("", subject).features
    assert {"face", "beard"} <= look_of("old", subject).features
    hers = look_of("a woman", Subject.ASTRONAUT).features
    assert {"face", "lashes"} <= hers


def test_women_in_masks_and_helmets_are_seen_to_be_women():
    welder = look_of("welder, a woman").features
    assert "welding mask up" in welder and "welding mask" not in welder
    assert look_of("a woman with red hair").skin == look_of("a woman with blond hair").skin


def test_what_is_denied_is_not_worn():
    assert "hat" not in look_of("a man without a hat, in a coat", name="Zoe").features


def test_described_hair_replaces_the_default():
    from moviefactory.shots.animatic.figures.wardrobe import HAIRS

    for name in ("Ada", "Bo", "Cai", "Dee"):
        assert look_of("a woman with long hair", name=name).features & HAIRS == {"long hair"}


@pytest.mark.parametrize("subject", list(Subject), ids=lambda s: s.value)
def test_hostile_text_is_only_text(subject):
    for text in ("", "   ", "🐉🐉🐉", "red " * 3000, "{{x}} $(rm) <b>红</b> \x00\n"):
        look = look_of(text, subject)
        for tone in (look.primary, look.secondary, look.accent, look.skin, look.hair):
            assert all(0 <= channel <= 1 for channel in tone)


def test_a_lone_colour_is_the_main_colour():
    assert look_of("a red fox", Subject.FOX).primary == color("#c8402f")
    assert look_of("红色的龙", Subject.DRAGON).primary == color("#c8402f")


@pytest.mark.parametrize("seed", range(12))
def test_girls_and_boys_are_told_apart(seed):
    def child(text):
        return read_look(text, name="", film_seed=seed, subject=Subject.CHILD).features

    for text in ("a girl", "小女孩", "her daughter"):
        assert "dress" in child(text)
        assert child(text) & {"long hair", "pigtails", "ponytail"}
    for text in ("a boy", "小男孩", "his son"):
        assert {"shorts", "short hair"} <= child(text)
        assert "dress" not in child(text)


@pytest.mark.parametrize("seed", range(12))
def test_women_wear_skirts_and_men_trousers_where_nothing_is_said(seed):
    def grown(text):
        return read_look(text, name="", film_seed=seed, subject=Subject.PERSON).features

    assert "dress" in grown("a woman")
    assert "beard" not in grown("a woman")
    assert "dress" not in grown("a man")


@pytest.mark.parametrize(
    ("text", "subject", "worn", "bare"),
    [
        ("cellist in a black dress, a woman", Subject.PERSON, "dress", "bow tie"),
        ("explorer in a red helmet", Subject.PERSON, "open helmet", "pith helmet"),
        ("soldier in a green helmet", Subject.PERSON, "war helmet", "open helmet"),
        ("waiter with a shaved head", Subject.PERSON, "bald", "short hair"),
        ("boy in blue swim trunks", Subject.CHILD, "bare chest", "swimsuit"),
        ("girl in a blue bathing suit", Subject.CHILD, "swimsuit", "bare chest"),
    ],
)
def test_what_a_text_dresses_somebody_in_wins_over_what_goes_with_it(text, subject, worn, bare):
    features = read_look(text, name="Ada", film_seed=1, subject=subject).features
    assert worn in features and bare not in features
