"""Laws of sound words: what is said is heard, what is denied is not, nothing is mute."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moviefactory.sound.effects.recipes import RECIPES
from moviefactory.sound.words import MOST_LAYERS, choose_sounds

HEARD = {
    "low engine hum": "engine",
    "breathing inside a helmet": "breathing",
    "rolling thunder": "thunder",
    "waves crashing on rocks": "sea_waves",
    "howling wind": "wind",
    "a cold draught": "wind",
    "birdsong at dawn": "birds",
    "chirping sparrows": "birds",
    "footsteps in the snow": "snow_steps",
    "slow footsteps on gravel": "footsteps",
    "someone running": "running",
    "crowd murmur": "crowd",
    "people whispering": "crowd",
    "creaking hull": "wood_creak",
    "sonar ping": "sonar",
    "church bells": "bell",
    "horse galloping": "hooves",
    "the crackle of a campfire": "fire",
    "radio static": "radio",
    "water dripping in a cave": "dripping_cave",
    "glass shattering": "glass",
    "rocket launch": "rocket",
    "neon buzz": "neon_city",
    "dragon wings beating": "wings",
    "owl hooting": "owl",
    "tick of an old clock": "clock",
    "children laughing": "children",
    "sword clash": "sword",
    "door slams shut": "door",
    "leaves rustling": "leaves",
    "helicopter": "aeroplane",
    "applause": "applause",
    "stadium cheering": "cheering",
    "explosion": "explosion",
    "gentle stream": "stream",
    "seagulls": "gulls",
    "laser fire": "laser",
    "robot servo whirr": "computers",
    "whale song": "underwater",
    "rain on a tin roof": "rain_on_roof",
    "typewriter clicking": "camera_click",
    "fireworks": "explosion",
    "market chatter": "market",
    "subway rumble": "train",
    "marching soldiers": "marching",
    "foghorn": "horn",
    "a fast whoosh": "whoosh",
    "heavy thud": "impact",
    "crickets at night": "crickets",
    "bees over flowers": "bees",
    "a pounding heart": "heartbeat",
    "wind chimes": "chimes",
    "blizzard": "blizzard",
    "city traffic": "city",
    "waterfall": "waterfall",
    "a big splash": "splash",
    "knocking at the door": "knock",
    "factory machines": "factory",
    "car passing by": "car_pass",
    "低沉的引擎声": "engine",
    "头盔里的呼吸声": "breathing",
    "远处的雷声": "thunder",
    "海浪拍打岩石": "sea_waves",
    "狂风呼啸": "wind",
    "清晨的鸟鸣": "birds",
    "雪地里的脚步声": "snow_steps",
    "人群低语": "crowd",
    "船体吱呀作响": "wood_creak",
    "教堂的钟声": "bell",
    "马蹄声": "hooves",
    "篝火噼啪": "fire",
    "收音机杂音": "radio",
    "滴答的时钟": "clock",
    "孩子们的笑声": "children",
    "刀剑相击": "sword",
    "风吹树叶": "leaves",
    "潺潺溪水": "stream",
    "雨打屋顶": "rain_on_roof",
    "集市的喧闹": "market",
    "心跳": "heartbeat",
    "雷聲": "thunder",
    "火车汽笛": "horn",
    "下雨": "rain",
}


@pytest.mark.parametrize("phrase", HEARD)
def test_a_sound_word_is_heard(phrase: str) -> None:
    assert HEARD[phrase] in [cue.recipe for cue in choose_sounds((phrase,), "")]


@pytest.mark.parametrize("phrase", ["silence", "dead silence", "寂静", "no wind", "没有风声"])
def test_silence_and_what_is_denied_give_room_tone(phrase: str) -> None:
    assert [cue.recipe for cue in choose_sounds((phrase,), "a meadow")] == ["room_tone"]


def test_silence_keeps_what_breaks_it() -> None:
    cues = choose_sounds(("dead silence, then a whoosh",), "a meadow")
    assert [cue.recipe for cue in cues] == ["room_tone", "whoosh"]


def test_a_slip_of_the_pen_is_understood() -> None:
    for slip in ("raim", "thundr", "wnid", "footstpes"):
        assert choose_sounds((slip,), "")[0].recipe in ("rain", "thunder", "wind", "footsteps")


def test_words_about_a_sound_set_its_manner() -> None:
    plain, soft, hard, far = (
        choose_sounds((phrase,), "")[0]
        for phrase in ("rain", "soft rain", "heavy rain", "rain far away")
    )
    assert soft.intensity < plain.intensity < hard.intensity
    assert soft.gain_db < plain.gain_db < hard.gain_db
    assert far.far
    assert not plain.far
    assert choose_sounds(("distant thunder and heavy rain",), "")[1].far is False


PICTURES = {
    ("Ada drifts above a blue planet, tethered to her ship", "EXT. LOW ORBIT - DAWN"): "space_hum",
    ("A boy sits at a desk by the window", "INT. BEDROOM - DAY"): "room_tone",
    ("A keeper climbs the stairs in a storm", "INT. LIGHTHOUSE - NIGHT"): "rain_on_roof",
    ("A dragon circles the castle", "EXT. SKY - DUSK"): "wings",
    ("A whale rises", "EXT. DEEP SEA"): "underwater",
    ("宇航员漂浮在蓝色星球上空", ""): "space_hum",
    ("老人在茶馆里喝茶", "内景"): "market",
    ("A horse gallops over the meadow at dawn", ""): "hooves",
    ("A train crosses the bridge at dusk", ""): "train",
    ("Deer graze in the moonlit meadow", "EXT. MEADOW - NIGHT"): "crickets",
    ("A woman walks through the market", ""): "market",
}


@pytest.mark.parametrize(("picture", "heading"), PICTURES)
def test_a_picture_without_sound_words_is_heard(picture: str, heading: str) -> None:
    heard = [cue.recipe for cue in choose_sounds((), picture, heading=heading)]
    assert PICTURES[picture, heading] in heard


def test_something_that_only_happens_has_a_place_under_it() -> None:
    cues = choose_sounds(("a bell rings",), "A monk in a forest", heading="EXT. FOREST")
    assert [cue.kind for cue in cues] == ["effect", "ambience"]
    assert cues[1].gain_db < 0


def test_single_sounds_follow_each_other_in_their_order() -> None:
    cues = choose_sounds(("whoosh", "explosion", "wind"), "")
    times = [cue.at for cue in cues if cue.kind == "effect"]
    assert times == sorted(set(times))


def test_the_picture_changes_what_an_engine_is() -> None:
    assert choose_sounds(("engine",), "a car on the road")[0].recipe == "engine"
    assert choose_sounds(("engine",), "a ferry in the harbour")[0].recipe == "ship_engine"
    assert choose_sounds(("engine",), "a starship in orbit")[0].recipe == "ship_interior"


@given(st.lists(st.text(max_size=40), max_size=6), st.text(max_size=60), st.text(max_size=30))
@settings(max_examples=40, deadline=None)
def test_any_text_sounds_like_something(sound: list[str], picture: str, heading: str) -> None:
    cues = choose_sounds(sound, picture, heading=heading)
    assert 1 <= len(cues) <= MOST_LAYERS
    assert {cue.recipe for cue in cues} <= set(RECIPES)
    assert cues == choose_sounds(sound, picture, heading=heading)
