"""Places, hours and weather are read in six languages, and no language takes another's words."""

import pytest

from moviefactory.lexicon import Place, Time, Weather, read_picture


@pytest.mark.parametrize(
    ("text", "place", "time"),
    [
        ("Un niño en la playa al atardecer", Place.BEACH, Time.DUSK),
        ("Un castillo en las montañas de noche", Place.CASTLE, Time.NIGHT),
        ("En la luna, dos sombras", Place.MOON, Time.DAY),
        ("Une femme dans la forêt à l'aube", Place.FOREST, Time.DAWN),
        ("Une chute d'eau au soleil couchant", Place.WATERFALL, Time.DUSK),
        ("Un vieux bistrot, la nuit", Place.BAR, Time.NIGHT),
        ("Ein alter Mann im Wald bei Nacht", Place.FOREST, Time.NIGHT),
        ("Eine Straße im Morgengrauen", Place.STREET, Time.DAWN),
        ("Die Burg über dem Fluss", Place.CASTLE, Time.DAY),
        ("砂漠を歩く男、夕暮れ", Place.DESERT, Time.DUSK),
        ("真夜中の図書館", Place.LIBRARY, Time.NIGHT),
        ("ジャングルの滝", Place.WATERFALL, Time.DAY),
    ],
)
def test_a_place_and_its_hour_are_read_in_their_language(text, place, time):
    reading = read_picture(text)
    assert (reading.place, reading.time) == (place, time)


@pytest.mark.parametrize(
    ("text", "weather"),
    [
        ("Una calle bajo la lluvia", Weather.RAIN),
        ("La plage dans la brume", Weather.FOG),
        ("Das Meer im Sturm", Weather.STORM),
        ("嵐の山", Weather.STORM),
    ],
)
def test_the_weather_is_read_in_its_language(text, weather):
    assert read_picture(text).weather is weather


@pytest.mark.parametrize(
    "text",
    [
        "the taller boy laughs",
        "Kai waves",
        "a strand of hair",
        "hard labor",
        "a guitar riff",
        "Isla sings",
    ],
)
def test_no_foreign_word_is_read_into_english(text):
    reading = read_picture(text)
    assert reading.place not in (Place.WORKSHOP, Place.HARBOUR, Place.BEACH, Place.LABORATORY, Place.REEF, Place.SEA)  # fmt: skip
