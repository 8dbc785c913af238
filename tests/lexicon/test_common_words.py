"""Laws of ordinary words in English and Chinese: trades, beasts, vehicles, rooms, deeds, hours, weather."""

from collections import Counter

import pytest
from listed_words import listed_words

from moviefactory.lexicon import read_picture

# text | place | main subject | deed | time | weather, "-" for anything
TABLE = """
A midwife hurries down a lane at two in the morning in driving rain | - | person | run | night | rain
The stonemason chips at a block in the quarry | mountains | person | work | day | clear
A labradoodle naps on the hearthrug | interior | dog | sleep | - | -
A kestrel hovers over the heath at midday | meadow | eagle | - | day | -
The vicar walks through the churchyard at dusk | graveyard | person | walk | dusk | -
A forklift carries crates across the warehouse | warehouse | truck | - | - | -
A stewardess walks down the aisle of the aeroplane | interior | person | walk | - | -
An engineer runs down the corridor of the spaceship | ship corridor | person | run | - | -
Sentries pace in the great hall of the castle | castle | person | walk | - | -
A burglar leaps from roof to roof under the moon | rooftops | person | jump | night | -
An ogre snores in front of his cave | cave | person | sleep | - | -
A frog sits on a lily pad in the duck pond | river | turtle | - | - | -
A hailstorm lashes the vineyard in the late afternoon | meadow | - | - | dusk | storm
A bugler sounds the last post at sunset in the barracks square | village | person | trumpet | dusk | -
A watch lies on the box | - | - | - | - | -
一位石匠在采石场敲打石块 | mountains | person | work | day | clear
接生婆冒着瓢泼大雨赶路，深夜两点 | - | person | walk | night | rain
红隼盘旋在荒野上空 | - | eagle | fly | - | -
空姐走过机舱的过道 | interior | person | walk | - | -
侍卫在城堡的大厅里踱步 | castle | person | walk | - | -
工程师沿着飞船的走廊奔跑 | ship corridor | person | run | - | -
飞贼在屋顶间跳跃，月光如水 | rooftops | person | jump | night | -
道姑在道观前扫落叶 | temple | person | sweep | - | -
喷气式战机划过长空 | sky | plane | fly | - | -
水牛在稻田里犁地，天蒙蒙亮 | meadow | cow | - | dawn | -
一只边牧在草坪上追飞盘 | meadow | dog | run | - | -
白鹭在芦苇荡里觅食，晨雾弥漫 | river | bird | - | dawn | fog
登山者看日出 | mountains | person | look up | dawn | -
"""
ROWS = [[part.strip() for part in row.split("|")] for row in TABLE.strip().splitlines()]


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_an_ordinary_word_is_shown_as_what_it_is(row):
    text, *wanted = row
    reading = read_picture(text)
    first = reading.subjects[0] if reading.subjects else None
    subject, deed = (first.subject, first.action) if first else ("", "")
    got = [reading.place, subject, deed, reading.time, reading.weather]
    assert [one for one, want in zip(got, wanted, strict=True) if want not in ("-", str(one))] == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("the corridor of the space station", "ship corridor"),
        ("a hall of the palace", "castle"),
        ("the corridors of the castle", "castle"),
        ("飞船的走廊", "ship corridor"),
        ("宫殿的走廊", "castle"),
    ],
)
def test_the_room_of_a_ship_or_castle_is_no_living_room(text, place):
    assert read_picture(text).place == place


@pytest.mark.parametrize("text", ["a cross in the land", "the box beside a ring", "the steps"])
def test_a_thing_that_is_spelled_like_a_deed_does_nothing(text):
    assert not read_picture(text).subjects


def test_a_spaceship_has_doors_of_its_own():
    """One that is named beside somebody is not hung on deck as a wooden door."""
    aboard = read_picture("The pilot waits on the spaceship's deck, light under the door")
    assert [one.subject for one in aboard.subjects] == ["person"]
    assert "door" in [
        one.subject for one in read_picture("A man waits by a door in a house").subjects
    ]


def test_a_word_is_listed_once_as_a_subject_and_once_as_a_deed():
    # Of two such lines the first alone is ever read.
    listed = Counter(
        (kind, word.replace("'s", "").replace("'", " "))
        for kind, _, word in listed_words()
        if kind in ("subject", "action", "faint")
    )
    assert [found for found, times in listed.items() if times > 1] == []
