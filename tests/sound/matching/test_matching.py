"""Laws of choosing sounds out of a library: what is meant is found, what is not there is said."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from moviefactory.sound.cue import SoundCue
from moviefactory.sound.cues import heard, shot_cues, source_of
from moviefactory.sound.library.builtin import add_built_in, built_in
from moviefactory.sound.library.exact import ExactStore
from moviefactory.sound.library.record import Record, Stamp
from moviefactory.sound.matching import Matcher
from moviefactory.sound.orders import EffectsOrder
from moviefactory.sound.search.search import Search
from moviefactory.sound.words import choose_sounds, read_phrase

CLOSER = {
    "helicopter": "helicopter",
    "fireworks": "fireworks",
    "people whispering": "whispers",
    "typewriter clicking": "typewriter",
    "distant thunder": "thunder_far",
    "远处的雷声": "thunder_far",
    "sand hissing": "desert_wind",
    "torrential cloudburst": "downpour",
    "步枪射击": "gunshot",
}
AS_BEFORE = {
    "footsteps in snow": "snow_steps",
    "slow footsteps on gravel": "footsteps",
    "heavy rain": "rain",
    "low engine hum": "engine",
    "church bell": "bell",
    "sea waves": "sea_waves",
    "篝火噼啪": "fire",
    "船体吱呀作响": "wood_creak",
    "raim": "rain",
}
NOTHING = ("dog barking", "a baby crying", "cat purring", "lawn mower", "the smell of coffee", "杯子", "grief")  # fmt: skip


@pytest.fixture(scope="module")
def plain() -> ExactStore:
    store = ExactStore()
    add_built_in(store)
    return store


@pytest.fixture(scope="module")
def search(plain: ExactStore) -> Search:
    return Search(plain)


@pytest.fixture
def matcher(search: Search) -> Matcher:
    return Matcher(search)


def a_file(folder: Path, name: str, **more: object) -> Record:
    path = folder / f"{name}.wav"
    path.write_bytes(b"RIFF")
    given = {
        "title": name,
        "kind": "ambience",
        "caption_en": name,
        "seconds": 9.0,
        "path": str(path),
    }
    return Record(id=f"file-{name}", stamp=Stamp(4, 1, "00"), **{**given, **more})  # type: ignore[arg-type]


def recipes(matcher: Matcher, phrase: str) -> list[str]:
    return [cue.recipe for cue in matcher.refine(phrase, read_phrase(phrase))]


@pytest.mark.parametrize("phrase", [*CLOSER, *AS_BEFORE])
def test_the_closest_sound_of_a_family_is_heard_and_no_other_family(
    matcher: Matcher, phrase: str
) -> None:
    assert {**CLOSER, **AS_BEFORE}[phrase] in recipes(matcher, phrase)


@pytest.mark.parametrize("phrase", NOTHING)
def test_what_no_sound_is_like_is_left_out_and_said(matcher: Matcher, phrase: str) -> None:
    assert recipes(matcher, phrase) == []
    assert [note for note in matcher.told().notes if phrase in note and "left out" in note]


def test_a_guess_is_said(matcher: Matcher) -> None:
    assert recipes(matcher, "raim") == ["rain"]
    assert "the nearest, Rain, is heard" in matcher.told().notes[0]


def test_silence_and_music_are_no_searches(matcher: Matcher) -> None:
    assert recipes(matcher, "dead silence") == ["room_tone"]
    assert recipes(matcher, "piano melody") == []
    assert matcher.told().notes == ()


def test_a_sound_that_is_far_by_itself_is_not_made_farther(matcher: Matcher) -> None:
    thunder = matcher.refine("distant thunder", read_phrase("distant thunder"))[0]
    bell = matcher.refine("distant church bell", read_phrase("distant church bell"))[0]
    assert (thunder.recipe, thunder.far) == ("thunder_far", False) and thunder.gain_db == 0
    assert bell.far and bell.gain_db < 0


def test_ones_own_recording_goes_before_a_recipe(plain: ExactStore, tmp_path: Path) -> None:
    store = ExactStore()
    waves = a_file(tmp_path, "ocean waves on a beach", author="Ada", licence="CC BY 4.0")
    wrong = a_file(tmp_path, "sea of people talking about waves of protest in the harbour")
    short = a_file(tmp_path, "waves", kind="effect")
    store.put([*built_in(), waves, wrong, short])
    matcher = Matcher(Search(store))
    for sound, picture in ((("sea waves",), ""), (("waves crashing on rocks",), ""), ((), "A lighthouse by the sea")):  # fmt: skip
        cue = choose_sounds(sound, picture, refine=matcher.refine)[0]
        assert (cue.recipe, cue.kind, cue.file) == (waves.id, "ambience", Path(waves.path))
        told = heard(cue, 5, 90)
        assert (told.title, told.author, told.licence) == (waves.title, "Ada", "CC BY 4.0")
    assert recipes(matcher, "rain") == ["rain"]


def test_a_film_that_is_sold_has_no_sound_that_forbids_it(tmp_path: Path) -> None:
    store = ExactStore()
    free, bound = (
        a_file(tmp_path, "gulls", licence="CC0"),
        replace(a_file(tmp_path, "gulls crying"), licence="CC BY-NC 4.0"),
    )
    for record in (free, bound):
        store.put([replace(record, kind="ambience")])
    store.put(built_in())
    sold = Matcher(Search(store), commercial=True)
    assert recipes(sold, "gulls") == [free.id]
    store.remove([free.id])
    assert recipes(Matcher(Search(store)), "gulls") == [bound.id]
    sold = Matcher(Search(store), commercial=True)
    assert recipes(sold, "gulls") == ["gulls"]
    assert sold.told().left_out == ("gulls crying (CC BY-NC 4.0)",)


def test_a_file_that_is_gone_is_not_chosen_and_said(tmp_path: Path) -> None:
    store = ExactStore()
    record = a_file(tmp_path, "gulls")
    store.put([*built_in(), record])
    Path(record.path).unlink()
    matcher = Matcher(Search(store))
    assert recipes(matcher, "gulls") == ["gulls"]
    assert "library check" in matcher.told().notes[0]


class Failing:
    """An encoder that fails after its vectors were made."""

    hears = False
    space = "failing"

    def __init__(self) -> None:
        from moviefactory.backends import BackEnd
        from moviefactory.sound.search.encoder import EncoderRecord

        self.about = EncoderRecord(BackEnd("failing", "", "1", ""), "none", "", False, 0)

    def reads(self, text: str) -> bool:
        return True

    def of_words(self, texts: list[str]) -> np.ndarray:
        raise RuntimeError("out of memory")

    def of_record(self, record: Record) -> np.ndarray:
        return np.ones((1, 4), np.float32)


def test_an_encoder_that_fails_leaves_the_words_answer_and_a_note(
    plain: ExactStore, matcher: Matcher
) -> None:
    failing = Matcher(Search(plain, [Failing()]))  # type: ignore[list-item]
    for phrase in (*CLOSER, *AS_BEFORE):
        assert recipes(failing, phrase) == recipes(matcher, phrase)
    notes = [note for note in failing.told().notes if "out of memory" in note]
    assert notes == [notes[0]] and "failing encoder" in notes[0]


def test_chosen_cues_outrank_words_and_every_built_in_sound_has_a_source() -> None:
    chosen = (SoundCue("bell", "effect", "x"),)
    from moviefactory.grammar import Mood

    order = EffectsOrder("s", ("rain",), "", "", Mood.CALM, 100, 1)
    assert [cue.recipe for cue in shot_cues(order)] == ["rain"]
    assert shot_cues(replace(order, cues=chosen)) == chosen
    for record in built_in():
        if record.kind != "music":
            assert source_of(SoundCue(record.id, "ambience", "")).licence
