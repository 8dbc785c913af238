"""Laws of music from the user's library: the film's mood chooses, and what is missing is told."""

from pathlib import Path

import numpy as np
import pytest
import soundfile

from moviefactory.cli.app import run
from moviefactory.grammar import Mood
from moviefactory.pipeline.library_music import NoTrackForMood, leading_mood, library_music
from moviefactory.project import Film
from moviefactory.settings import Settings
from moviefactory.storyboard import Storyboard

BOARD = Storyboard.model_validate(
    {
        "scenes": [
            {"mood": "joy", "shots": [{"picture": "a dog", "seconds": 3}]},
            {"mood": "calm", "shots": [{"picture": "the sea", "seconds": 5}]},
        ]
    }
)


def test_the_mood_of_most_of_the_film_leads() -> None:
    assert leading_mood(BOARD) is Mood.CALM


def test_a_track_is_chosen_by_mood_and_its_absence_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "nothing"))
    film, library = Film(tmp_path / "film"), tmp_path / "library"
    with pytest.raises(NoTrackForMood, match="library add"):
        library_music(BOARD, Settings(library=""), film)
    tone = 0.2 * np.sin(2 * np.pi * 220 * np.arange(48_000 * 12) / 48_000)
    (tmp_path / "music").mkdir()
    soundfile.write(tmp_path / "music" / "calm music.wav", tone, 48_000)
    added = run(["library", "add", str(tmp_path / "music"), "--library", str(library), "--quiet"])
    assert added == 0
    try:
        chosen = library_music(BOARD, Settings(library=str(library)), film)
    except NoTrackForMood as error:
        pytest.fail(str(error))
    assert (film.root / chosen["file"]).resolve() == (tmp_path / "music" / "calm music.wav")
