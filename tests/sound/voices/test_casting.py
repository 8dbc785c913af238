"""Each character has a voice of their own that fits, and keeps it whoever else comes along."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from moviefactory.sound.voices.casting import Part, age_of, cast_voices, sex_of
from moviefactory.sound.voices.espeak import EspeakEngine

VOICES = [spec for spec in EspeakEngine().voices() if spec.language == "en-us"]
NARRATOR = VOICES[0]
looks = st.sampled_from(
    ["an old woman", "a boy with a kite", "a fisherman in oilskin", "", "a robot", "a queen", "一个老人"]
)  # fmt: skip
parts = st.lists(looks, max_size=30).map(
    lambda looks: [Part(f"name {number}", look) for number, look in enumerate(looks)]
)


def key(spec):
    return spec.name, spec.semitones


def test_voices_fit_what_the_look_tells():
    cast = cast_voices(
        [Part("Ada", "a young woman in red"), Part("Ben", "an old man with a beard"),
         Part("Mia", "a little girl"), Part("Rex", "a king, tall")], VOICES, [NARRATOR],
    )  # fmt: skip
    assert {name: (spec.sex, spec.age) for name, spec in cast.items()} == {
        "Ada": ("f", "child") if age_of(Part("Ada", "a young woman in red")) else ("f", ""),
        "Ben": ("m", "old"), "Mia": ("f", "child"), "Rex": ("m", ""),
    }  # fmt: skip
    assert cast["Ada"].age == ""


@given(parts)
@settings(max_examples=40, deadline=None)
def test_no_two_share_a_voice_and_who_comes_later_takes_none_away(parts):
    cast = cast_voices(parts, VOICES, [NARRATOR])
    assert len({key(spec) for spec in cast.values()} | {key(NARRATOR)}) == len(parts) + 1
    assert cast_voices(parts[:-1], VOICES, [NARRATOR]) == {
        part.name: cast[part.name] for part in parts[:-1]
    }


def test_of_an_engine_with_one_voice_each_has_another_pitch():
    one = replace(NARRATOR, sex="")
    cast = cast_voices([Part("A", "a man"), Part("B", "a woman"), Part("C")], [one], [one])
    assert len({key(spec) for spec in cast.values()} | {key(one)}) == 4


def test_without_a_word_of_it_the_name_decides_and_always_alike():
    assert {sex_of(Part(name)) for name in "ABCDEFGH"} == {"f", "m"}
    assert sex_of(Part("Kim")) == sex_of(Part("Kim"))
