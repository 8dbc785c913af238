"""Laws of people by trade, of what they hold and of what they ride."""

from dataclasses import replace

import pytest

from moviefactory.lexicon import Action, Place, Subject, read_picture
from moviefactory.lexicon.dictionary import rows
from moviefactory.shots.animatic.crew import board
from moviefactory.shots.animatic.figures import read_look
from moviefactory.shots.animatic.figures.emblems import EMBLEMS
from moviefactory.shots.animatic.figures.grips import in_hands
from moviefactory.shots.animatic.figures.guilds.hats import HATS
from moviefactory.shots.animatic.figures.headwear import HEADWEAR
from moviefactory.shots.animatic.figures.looks import BEARDS, WOMENS_DRESS, _trade_of
from moviefactory.shots.animatic.figures.props import PROPS, prop_of
from moviefactory.shots.animatic.figures.trades import TRADES
from moviefactory.shots.animatic.figures.wardrobe import HAIRS, PEOPLE


def look_of(text):
    return read_look(text, name="Ada", film_seed=7, subject=Subject.PERSON)


@pytest.mark.parametrize("trade", TRADES, ids=lambda trade: trade.words[0])
def test_every_word_of_a_trade_dresses_its_people(trade):
    sexed = {one for one in trade.worn if one.endswith((" of men", " of women"))}
    for word in trade.words:
        worn = look_of(word).features
        left = frozenset() if "lashes" in worn else WOMENS_DRESS
        missing = trade.worn - sexed - BEARDS - HAIRS - left - worn
        assert not missing, (word, missing)


def known(text):
    """The trade that a line's first subject is dressed by, if it is a person or one who rides."""
    one = next(iter(read_picture(text).subjects), None)
    found = _trade_of(one.word) if one and one.subject in PEOPLE | {Subject.BICYCLE} else None
    return found[1] if found else None


LINES = {
    "es": "{} está en la calle, al mediodía",
    "fr": "{} se tient dans la rue, à midi",
    "de": "{} steht mittags auf der Straße",
    "ja": "{}が昼の通りに立っている",
}
RIDERS = ("cyclist", "cyberpunk")
"""Who is shown on what they ride, and whose word is a place's."""


def test_every_trade_is_known_by_a_word_in_english_and_chinese():
    for trade in TRADES:
        english = [word for word in trade.words if word.isascii()]
        chinese = [word for word in trade.words if not word.isascii()]
        if trade.words[0] not in RIDERS:
            assert any(known(f"A {word} stands in the street") is trade for word in english), (
                english
            )
            assert any(known(f"{word}站在街上") is trade for word in chinese) or not chinese, (
                chinese
            )


@pytest.mark.parametrize("language", LINES)
def test_every_trade_is_known_by_a_word_in_the_other_languages(language):
    words = {row.entry.english: row.words[language] for row in rows("subjects")}
    unknown = []
    for trade in TRADES[list(LINES).index(language) :: len(LINES)]:
        told = [said for word in trade.words for said in words.get(word, ()) if said]
        # A sentence begins with a capital, but Japanese has none.
        lines = (LINES[language].format(said[0].upper() + said[1:]) for said in told)
        if not any(known(line) is trade for line in lines):
            unknown.append(trade.words[0])
    assert len(unknown) <= 1, unknown


def test_every_trade_has_an_emblem_that_somebody_draws():
    bold = {
        *EMBLEMS,
        *HATS,
        *HEADWEAR,
        *PROPS,
        "ghost",
        "tutu",
        "plates",
        "drum kit",
        "anvil",
        "counter",
    }
    for trade in TRADES:
        assert trade.worn & bold, trade.words[0]


@pytest.mark.parametrize("place", ["shoulder", "upright", "held", "hung"])
def test_a_tool_of_a_trade_is_seen_beyond_the_body(photograph, place):
    bare = photograph(Subject.PERSON, Action.STAND, look=look_of("a man in a brown jacket"))
    worn = look_of("a man in a brown jacket")
    for name, (where, _) in EMBLEMS.items():
        if where == place:
            armed = replace(worn, features=worn.features | {name})
            seen = photograph(Subject.PERSON, Action.STAND, look=armed)
            assert ((seen.alpha > 0.5) & (bare.alpha < 0.1)).sum() >= 6, name


@pytest.mark.parametrize("subject", [Subject.PERSON, Subject.ELDER, Subject.CHILD], ids=str)
def test_no_woman_and_no_child_of_any_trade_has_a_beard(subject):
    for trade in TRADES:
        text = f"{trade.words[0]}, a woman" if subject is not Subject.CHILD else trade.words[0]
        worn = read_look(text, name="Ada", film_seed=7, subject=subject).features
        assert not worn & BEARDS, trade.words[0]


def test_what_the_text_says_of_clothes_wins_over_the_trade():
    worn = look_of("a detective in a red dress").features
    assert "dress" in worn
    assert "coat" not in worn


@pytest.mark.parametrize("seed", range(4))
def test_no_man_of_a_trade_wears_its_women_s_dress(seed):
    for text, wears in (("dancer", True), ("dancer, a man", False), ("weaver, a man", False)):
        worn = read_look(text, name="Ada", film_seed=seed, subject=Subject.PERSON).features
        assert ("dress" in worn) == wears
        assert not {"dress", "beard"} <= worn


def test_a_patient_neighbour_is_not_ill():
    assert "bandages" in look_of("a patient in a bed").features
    assert "bandages" not in look_of("a patient neighbour").features


def test_the_rider_of_a_bicycle_is_no_jockey():
    for subject, is_jockey in ((Subject.PERSON, True), (Subject.BICYCLE, False)):
        worn = read_look("a rider", name="Ada", film_seed=7, subject=subject).features
        assert ("jockey cap" in worn) == is_jockey


@pytest.mark.parametrize("text", ["a woman chef", "she is a pirate", "a girl sailor"])
def test_no_woman_is_drawn_with_a_beard(text):
    assert "beard" not in look_of(text).features


@pytest.mark.parametrize(
    ("text", "thing"),
    [("A boy holding a lantern in the snow", "lantern"), ("A woman with a flower", "flower")],
)
def test_a_small_thing_goes_into_the_hand(text, thing):
    (one,) = read_picture(text).subjects
    assert thing in one.detail
    look = read_look(one.detail, name="Ada", film_seed=7, subject=one.subject)
    assert thing in [held.name for held in in_hands(one.action, look.features)]


@pytest.mark.parametrize(
    ("text", "mount"),
    [
        ("A cowboy rides into the sunset", Subject.HORSE),
        ("A woman rides a camel through the desert", Subject.CAMEL),
        ("The queen sits on the throne", Subject.THRONE),
    ],
)
def test_who_rides_sits_on_what_is_ridden(text, mount):
    carried = board(read_picture(text).subjects, Place.MEADOW)
    assert carried is not None
    assert carried[0].subject is mount
    assert len(carried[1]) == 1


def test_a_landscape_line_needs_nobody():
    assert read_picture("Grass bending in long waves across the meadow").subjects == ()


def test_an_empty_hand_holds_nothing_that_is_not_named():
    assert prop_of(Action.HOLD, frozenset()) == ""
    assert prop_of(Action.WAVE, frozenset({"lantern"})) == ""
    assert prop_of(Action.HOLD, frozenset({"book"})) == "book"


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("A woman sweeps the street", Action.SWEEP),
        ("Una pintora trabaja en el jardín", Action.WORK),
        ("一个老人在街上扫地", Action.SWEEP),
        ("A clown juggles in a circus", Action.JUGGLE),
        ("男孩举起手", Action.WAVE),
        ("A boy raises his hand in the classroom", Action.WAVE),
    ],
)
def test_hands_do_what_the_line_says(text, action):
    assert read_picture(text).subjects[0].action is action


@pytest.mark.parametrize(
    "text",
    [
        "Un viejo pescador camina por la playa",
        "Une vieille boulangère travaille",
        "Ein alter Fischer sitzt im Boot",
        "一个老钟表匠在修理钟",
        "年老いた漁師が船に座る",
    ],
)
def test_the_old_of_a_trade_are_old_in_every_language(text):
    assert read_picture(text).subjects[0].subject is Subject.ELDER


def test_the_nearest_kin_wears_the_coat_that_the_word_says():
    def coat(word):
        return read_look(word, name="Ada", film_seed=7, subject=Subject.BEAR).primary

    assert min(coat("polar bear")) > 0.8 > max(coat("bear"))


@pytest.mark.parametrize(
    "text", ["A hedgehog walks in the forest", "刺猬在森林里", "Ein Igel im Wald"]
)
def test_a_small_animal_without_a_figure_is_a_small_animal(text):
    assert read_picture(text).subjects[0].subject is Subject.MOUSE


def test_a_ball_among_footballers_is_a_football():
    subjects = read_picture("A footballer with a ball in the stadium").subjects
    assert "football" in subjects[1].detail
    assert "football" not in read_picture("A ball on the beach").subjects[0].detail
