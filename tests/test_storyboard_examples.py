"""Every storyboard in `examples/` loads, says what it means, and is in words that can be drawn."""

from pathlib import Path

import pytest

from moviefactory.grammar import Mood
from moviefactory.lexicon.camera import read_camera
from moviefactory.lexicon.reading import read_picture
from moviefactory.storyboard import Storyboard
from moviefactory.storyboard_yaml import dump_storyboard, load_storyboard, load_storyboards

FOLDER = Path(__file__).parent.parent / "examples"
EXAMPLES = sorted(FOLDER.glob("*.yaml"))


@pytest.fixture(params=EXAMPLES, ids=lambda path: path.stem)
def film(request: pytest.FixtureRequest) -> Storyboard:
    return load_storyboard(request.param)


def test_they_show_three_formats_and_two_languages() -> None:
    films = [load_storyboard(path) for path in EXAMPLES]
    assert len({film.format for film in films}) >= 3
    assert len({film.language for film in films}) >= 2
    assert len({film.seed for film in films}) == len(films)


def test_they_stay_the_same_through_yaml(film: Storyboard) -> None:
    text = dump_storyboard(film)
    assert load_storyboards(text, source="example") == (film,)
    assert dump_storyboard(load_storyboards(text, source="example")[0]) == text


def test_they_are_whole_films(film: Storyboard) -> None:
    shots = [shot for _, _, shot in film.shots()]
    assert film.title != "Untitled" and film.logline and film.cast and film.music
    assert len(film.scenes) >= 3 and len({scene.mood for scene in film.scenes}) >= 3
    assert len({shot.camera for shot in shots}) > len(shots) / 2
    assert len({shot.picture for shot in shots}) == len(shots)
    assert all(shot.sound for shot in shots)
    assert any(shot.say for shot in shots) and any(shot.text for shot in shots)
    assert set(Mood) >= {scene.mood for scene in film.scenes}


def test_their_words_can_be_drawn(film: Storyboard) -> None:
    for shot_id, scene, shot in film.shots():
        cast = tuple(
            (member.name, member.look) for member in film.cast if member.name in shot.picture
        )
        reading = read_picture(shot.picture, heading=scene.heading, cast=cast)
        assert reading.subjects, f"{shot_id} shows nobody and nothing"
        assert {name for name, _ in cast} <= {subject.cast for subject in reading.subjects}
        assert len(reading.missed) <= len(reading.shown), f"{shot_id} misses {reading.missed}"
        assert read_camera(shot.camera).move is not None
