"""Laws of which captions a film has, in what words, and how loud it is."""

import pytest

from moviefactory.cli.app import run
from moviefactory.edit.sdh import Heard
from moviefactory.errors import BadOption
from moviefactory.grammar import Mood
from moviefactory.pipeline.captioning import caption_style
from moviefactory.pipeline.heard import foreseen_in, heard_in
from moviefactory.pipeline.production import Production
from moviefactory.pipeline.soundtrack import target_lufs
from moviefactory.project import Film
from moviefactory.settings import load_settings
from moviefactory.sound.catalogue import read_index
from moviefactory.sound.cue import HeardCue, SoundCue, Source
from moviefactory.sound.library.builtin import built_in
from moviefactory.sound.tongues import TONGUES
from moviefactory.storyboard import Storyboard
from moviefactory.timeline import lay_out


def board(**fields):
    shots = [{"picture": "a", "seconds": 4}, {"picture": "b", "seconds": 4}]
    return Storyboard.model_validate({"scenes": [{"mood": "fear", "shots": shots}], **fields})


def production(folder, storyboard, cues=()):
    shots = [(shot_id, 96, shot.into) for shot_id, _, shot in storyboard.shots()]
    return Production(
        film=Film(folder), storyboard=storyboard, timeline=lay_out(shots, storyboard.fps),
        spoken=(), takes=(), camera=None, encoding=None, cues=cues,
    )  # fmt: skip


def laid(folder, shot_id, stem, *cues):
    def build(part):
        part.write_bytes(b"sound")
        return {"cues": [cue.as_facts() for cue in cues]}

    path = Film(folder).artefact(f"sound/{stem}/{shot_id}.wav")
    path.path.parent.mkdir(parents=True, exist_ok=True)
    path.make("key", build)


LONGEST = {"zh": 10, "ja": 14}


def test_every_built_in_sound_and_mood_is_told_in_every_language_of_sound_lines():
    table, spoken = read_index("heard.yaml"), {"en", "zh", *TONGUES}
    assert set(table["sounds"]) == {one.id for one in built_in() if one.kind != "music"}
    assert set(table["music"]) == set(Mood)
    rows = [*table["music"].values(), *filter(None, table["sounds"].values()), table["track"]]
    for row in rows:
        assert set(row) == spoken
        assert all(0 < len(words) <= LONGEST.get(tongue, 30) for tongue, words in row.items())
        assert row["en"].isascii() and not row["zh"].isascii() and not row["ja"].isascii()


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ("thunder rolls", "barking", "light drizzle", "♪ fearful music")),
        ("fr-CA", ("le tonnerre gronde", "barking", "bruine légère", "♪ musique effrayante")),
        ("es", ("retumba el trueno", "barking", "llovizna", "♪ música de miedo")),
        ("de", ("Donner grollt", "barking", "Nieselregen", "♪ ängstliche Musik")),
        ("ja", ("雷鳴", "barking", "小雨の音", "♪ 恐ろしい音楽")),
        ("zh", ("雷声滚滚", "barking", "细雨声", "♪ 恐惧的音乐")),
        ("sv", ("thunder rolls", "barking", "light drizzle", "♪ fearful music")),
    ],
)
def test_sounds_are_told_where_they_were_laid_in_the_film_s_language(tmp_path, language, words):
    own = {"author": "", "licence": "", "caption": ""}
    laid(tmp_path, "s01-01", "ambience",
         HeardCue("drizzle", "ambience", 0, 192_000, "Light drizzle", **own),
         HeardCue("room_tone", "ambience", 0, 192_000, "Room tone", **own))  # fmt: skip
    laid(tmp_path, "s01-02", "effects",
         HeardCue("thunder", "effect", 48_000, 96_000, "Thunder", **own),
         HeardCue("user/dog.wav", "effect", 96_000, 98_000, "Barking", **own))  # fmt: skip
    heard = heard_in(production(tmp_path, board(language=language)))
    thunder, dog, drizzle, music = words
    assert set(heard) == {
        Heard(drizzle, "ambience", 0, 96),
        Heard(thunder, "effect", 96 + 24, 96 + 48),
        Heard(dog, "effect", 96 + 48, 96 + 49),
        Heard(music, "music", 0, 96), Heard(music, "music", 96, 192),
    }  # fmt: skip


def test_what_is_burned_in_is_settled_before_anything_is_laid(tmp_path):
    barking = Source("Barking", "a dog barks", "", "")
    cues = ((SoundCue("thunder", "effect", "thunder", at=0.5),),
            (SoundCue("user/dog.wav", "effect", "dog", at=0.0, source=barking),))  # fmt: skip
    before = foreseen_in(production(tmp_path, board(music="none"), cues))
    assert [(one.label, one.start_frame) for one in before] == [
        ("thunder rolls", 48),
        ("barking", 96),
    ]
    own = {"author": "", "licence": "", "caption": ""}
    laid(tmp_path, "s01-01", "effects", HeardCue("thunder", "effect", 0, 9, "Thunder", **own))
    assert foreseen_in(production(tmp_path, board(music="none"), cues)) == before


@pytest.mark.parametrize(
    ("fields", "style", "is_burned", "loudness"),
    [
        ({}, "line", False, -16),
        ({"format": "vertical"}, "words", True, -14),
        ({"format": "vertical", "captions": "sdh"}, "line", True, -14),
        ({"format": "vertical", "captions": "file", "loudness": -20}, "words", False, -20),
        ({"captions": "sdh"}, "line", False, -16),
        ({"captions": "burn", "caption_style": "words"}, "words", True, -16),
    ],
)
def test_a_film_is_captioned_and_heard_as_its_format_is_watched(fields, style, is_burned, loudness):
    storyboard = board(**fields)
    assert (caption_style(storyboard), storyboard.burns_captions) == (style, is_burned)
    assert target_lufs(storyboard) == loudness


@pytest.mark.parametrize("option", [("--loudness", "-7"), ("--loudness", "-31"), ("--loudness", "x"),
                                    ("--captions", "both"), ("--caption-style", "karaoke")])  # fmt: skip
def test_impossible_wishes_are_refused(option, capsys):
    assert run(["plan", "A fox", *option]) == 2
    assert option[0].lstrip("-").split("-")[0] in capsys.readouterr().err


def test_loudness_is_a_setting_too(tmp_path, monkeypatch):
    monkeypatch.setattr("moviefactory.settings.user_file", lambda: tmp_path / "none.toml")
    (tmp_path / "moviefactory.toml").write_text("loudness = -23\n")
    assert load_settings({}, folder=tmp_path, environment={}).loudness == -23
    spoken = {"MOVIEFACTORY_LOUDNESS": "-20.5"}
    assert load_settings({}, folder=tmp_path, environment=spoken).loudness == -20.5
    with pytest.raises(BadOption, match="not without end"):
        load_settings({"loudness": "-inf"}, folder=tmp_path, environment={})
