"""Choose a film's music from the user's library by its mood. Knows moods and lengths; plays nothing."""

from __future__ import annotations

from collections import Counter

from moviefactory.errors import BadRequest
from moviefactory.grammar import Mood
from moviefactory.pipeline.named_files import at_film
from moviefactory.pipeline.sources import music_for
from moviefactory.project import Film
from moviefactory.settings import Settings
from moviefactory.storyboard import Storyboard

LIBRARY = "library"


class NoTrackForMood(BadRequest):
    """The user's library has no music of a mood that may be used in this film."""

    def __init__(self, mood: str, commercial: bool) -> None:
        super().__init__(mood, commercial)
        self.mood, self.commercial = mood, commercial

    def __str__(self) -> str:
        sold = " whose licence lets a film be sold" if self.commercial else ""
        return (
            f"the sound library has no music of the mood {self.mood!r}{sold}: add some "
            "(moviefactory library add FOLDER), name a file with --music FILE, or leave --music out "
            "to have it composed"
        )


def leading_mood(storyboard: Storyboard) -> Mood:
    """Return the mood that most of the film is in; of equals, the one that comes first."""
    seconds: Counter[Mood] = Counter()
    for _, scene, shot in storyboard.shots():
        seconds[scene.mood] += round(1000 * shot.seconds)
    return seconds.most_common(1)[0][0]


def library_music(storyboard: Storyboard, settings: Settings, film: Film) -> dict[str, str]:
    """Return the storyboard's `music` that names a track of the library for the film's mood.

    Raises: NoTrackForMood; UnreadableFile; DamagedLibrary.
    """
    mood = leading_mood(storyboard)
    length = sum(shot.seconds for _, _, shot in storyboard.shots())
    track = music_for(mood, settings, seconds=length)
    if track is None:
        raise NoTrackForMood(str(mood), settings.commercial)
    return {"file": at_film(track.path, film)}
