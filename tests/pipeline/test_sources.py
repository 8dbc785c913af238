"""Laws of a film's sources: chosen once and kept, chosen anew when the library changes, never unasked."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile

from moviefactory.errors import BadOption, UnknownName, UnreadableFile
from moviefactory.grammar import Mood
from moviefactory.pipeline import libraries, selling, sources
from moviefactory.pipeline.encoders import wanted_encoders
from moviefactory.pipeline.libraries import add_sounds, library_folder
from moviefactory.pipeline.reporter import Silent
from moviefactory.pipeline.selling import unsold
from moviefactory.pipeline.sources import CUES, choose_sounds_of, music_for
from moviefactory.project import Film
from moviefactory.settings import Settings
from moviefactory.sound.voices.voice import choose_voice
from moviefactory.storyboard import Storyboard
from moviefactory.storyboard_yaml import load_storyboards

BOARD = """
title: Waves
scenes:
  - heading: EXT. BEACH - DAY
    shots:
      - {picture: the sea, seconds: 2, sound: [sea waves]}
      - {picture: a dog, seconds: 2, sound: [dog barking]}
"""


def never(download: object) -> bool:
    raise AssertionError("a download was asked for")


@pytest.fixture
def board() -> Storyboard:
    return load_storyboards(BOARD, source="test")[0]


def sounds(folder: Path) -> Path:
    folder.mkdir()
    rng = np.random.default_rng(0)
    noise = 0.1 * rng.standard_normal((9 * 48_000, 2))
    soundfile.write(folder / "ocean waves 🌊 on a beach.wav", noise, 48_000)
    time = np.arange(4 * 48_000) / 48_000
    tone = 0.2 * np.sin(2 * np.pi * 220 * time) * (time % 0.5 < 0.2)
    soundfile.write(folder / "joyful music theme.wav", np.stack([tone, tone], 1), 48_000)
    return folder


def test_sounds_are_chosen_once_kept_and_anew_when_the_library_changes(
    tmp_path: Path, board: Storyboard, monkeypatch: pytest.MonkeyPatch
) -> None:
    film = Film(tmp_path / "film")
    film.prepare()
    monkeypatch.setattr(libraries.platformdirs, "user_data_dir", lambda *_, **__: str(tmp_path))
    settings = Settings(sound_encoders=("words",))
    first = choose_sounds_of(film, board, settings, Silent(), never)
    assert first.cues[0][0].recipe == "sea_waves"
    assert "dog barking" in first.notes[0]
    with monkeypatch.context() as patch:
        patch.setattr(sources, "_choose", never)
        assert choose_sounds_of(film, board, settings, Silent(), never) == first
    add_sounds(sounds(tmp_path / "own"), settings, Silent(), never)
    assert library_folder(settings) == tmp_path / "sounds"
    own = choose_sounds_of(film, board, settings, Silent(), never)
    cue = own.cues[0][0]
    assert cue.file and cue.file.name == "ocean waves 🌊 on a beach.wav" and cue.source
    assert choose_sounds_of(film, board, settings, Silent(), never) == own
    assert (film.root / CUES).is_file()
    sold = Settings(sound_encoders=("words",), commercial=True)
    chosen = choose_sounds_of(film, board, sold, Silent(), never)
    assert chosen.cues[0][0].recipe == "sea_waves"
    assert any("ocean waves" in note and "sold" in note for note in chosen.notes)

    scored = load_storyboards(
        f"music: {{file: {tmp_path}/own/joyful music theme.wav}}{BOARD}", source="test"
    )[0]
    named = choose_sounds_of(film, scored, sold, Silent(), never)
    assert named.cues == chosen.cues and "joyful music theme.wav" in named.notes[-1]
    assert choose_sounds_of(film, scored, settings, Silent(), never).notes == own.notes

    track = music_for(Mood.JOY, settings)
    assert track and track.path.name == "joyful music theme.wav"
    assert music_for(Mood.JOY, sold) is None
    assert music_for(Mood.FEAR, settings) is None


def test_a_film_in_another_language_has_the_sounds_that_it_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = BOARD.replace("title: Waves", "title: Olas\nlanguage: es")
    text = text.replace("[sea waves]", "[olas del mar, truenos lejanos]")
    text = text.replace("[dog barking]", "[patio viejo de mi casa]")
    board = load_storyboards(text, source="test")[0]
    monkeypatch.setattr(libraries.platformdirs, "user_data_dir", lambda *_, **__: str(tmp_path))
    monkeypatch.setattr(libraries.platformdirs, "user_cache_dir", lambda *_, **__: str(tmp_path))
    film = Film(tmp_path / "film")
    film.prepare()
    settings = Settings(sound_encoders=("words",))
    chosen = choose_sounds_of(film, board, settings, Silent(), never)
    assert [cue.recipe for cue in chosen.cues[0]] == ["sea_waves", "thunder_far"]
    noise = 0.1 * np.random.default_rng(0).standard_normal((48_000, 2))
    soundfile.write(tmp_path / "olas del mar.wav", noise, 48_000)
    add_sounds(tmp_path / "olas del mar.wav", settings, Silent(), never)
    own = choose_sounds_of(film, board, settings, Silent(), never).cues[0]
    assert own[0].file == tmp_path / "olas del mar.wav"
    assert own[1].recipe == "thunder_far"


def test_a_film_that_may_be_sold_tells_what_of_its_music_and_voices_does_not_let_it(
    tmp_path: Path, board: Storyboard, monkeypatch: pytest.MonkeyPatch
) -> None:
    film = Film(tmp_path / "film")
    assert unsold(film, board, Settings(commercial=True)) == ()
    bought = Settings(commercial=True, composer="musicgen")
    assert "musicgen" in unsold(film, board, bought)[0]
    assert unsold(film, board, Settings(composer="musicgen")) == ()
    assert unsold(film, board, Settings(commercial=True, composer="ace-step")) == ()
    said = load_storyboards(
        BOARD.replace("picture: the sea", "say: Waves., picture: the sea"), source="t"
    )
    spec = replace(choose_voice("", "en"), engine="vits", name="eng", licence="CC-BY-NC-4.0 (MMS)")
    monkeypatch.setattr(selling, "film_voices", lambda *_: {"narrator": spec})
    assert "vits:eng" in unsold(film, said[0], Settings(commercial=True))[0]


def test_what_cannot_be_is_told_before_anything_is_made(tmp_path: Path) -> None:
    for settings, error in (
        (Settings(sound_encoders=("word2vec",)), UnknownName),
        (Settings(sound_encoders=("laion-clap=x.pt",)), BadOption),
        (Settings(sound_encoders=("laion-clap=x.pt",), clap_python="python3"), BadOption),
    ):
        with pytest.raises(error):
            wanted_encoders(settings)
    with pytest.raises(UnreadableFile, match="library add"):
        music_for(Mood.JOY, Settings(library=str(tmp_path / "nowhere")))
    assert wanted_encoders(Settings(sound_encoders=("words",))) == ()
