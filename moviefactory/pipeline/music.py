"""Score the film, or fit the user's track to it. Knows keys and the film's clock; makes no sound."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from moviefactory.farm import Job
from moviefactory.grammar import Mood
from moviefactory.media import samples_at
from moviefactory.pipeline.checks import music_path
from moviefactory.pipeline.production import Production
from moviefactory.pipeline.seeds import sound_seed
from moviefactory.project import Artefact, Facts, Film, content_key, file_digest
from moviefactory.sound.orders import TRACK_VERSION, ScoreOrder
from moviefactory.sound.score.composer import load_composer
from moviefactory.sound.score.sections import beats_of, sections_of
from moviefactory.sound.stems import STEMS_VERSION
from moviefactory.storyboard import FileMusic, MoodMusic, Storyboard
from moviefactory.timeline import Timeline


def music_jobs(production: Production) -> list[Job[Any]]:
    """Return the job that makes the film's music, if it has any and it is not there yet."""
    if production.storyboard.music == "none":
        return []
    artefact, key = _music(production)
    if artefact.facts(key) is not None:
        return []
    return [Job("music", partial(_make_music, production))]


def music_stem(production: Production) -> Facts | None:
    """Return the facts of the film's music, made now if it is missing. Runs in a worker process."""
    if production.storyboard.music == "none":
        return None
    return _make_music(production, lambda _: None)


def check_composer(storyboard: Storyboard, composer: str) -> None:
    """Make sure that the film's music can be composed. Raises: UnknownName; what the composer raises."""
    chosen = load_composer(composer)
    if storyboard.music != "none" and not isinstance(storyboard.music, FileMusic):
        chosen.check()


def _music(production: Production) -> tuple[Artefact, str]:
    artefact = production.film.artefact("sound/stems/music.wav")
    music, count = production.storyboard.music, production.timeline.sample_count
    if isinstance(music, FileMusic):
        track = music_path(music, production.film)
        return artefact, content_key(
            "track", STEMS_VERSION, TRACK_VERSION, file_digest(track), count
        )
    order = score_order(production.storyboard, production.timeline)
    composer = load_composer(production.composer).about
    _, _, model = production.composer.partition(":")
    return artefact, content_key("score", composer.name, composer.version, model, order)


def _make_music(production: Production, on_step: Callable[[int], None]) -> Facts:
    """Compose the score, or fit the user's track. Runs in a worker process."""
    artefact, key = _music(production)
    music = production.storyboard.music

    def build(part: Path) -> dict[str, Any]:
        from moviefactory.sound.score.track import fit_track

        if isinstance(music, FileMusic):
            track, count = music_path(music, production.film), production.timeline.sample_count
            return {"track": music.file, "beats": fit_track(track, count, part)}
        order = score_order(production.storyboard, production.timeline)
        return {"score": load_composer(production.composer).score(order, part)}

    facts = artefact.make(key, build)
    on_step(1)
    return facts


def score_order(storyboard: Storyboard, timeline: Timeline) -> ScoreOrder:
    """Return what a composer is ordered: the film's length, and where its moods turn."""
    music = storyboard.music
    moods: list[tuple[int, Mood]] = []
    for slot, (_, scene, _) in zip(timeline.slots, storyboard.shots(), strict=True):
        mood = music.mood if isinstance(music, MoodMusic) else scene.mood
        if not moods or moods[-1][1] != mood:
            moods.append((samples_at(slot.start_frame, timeline.fps), mood))
    return ScoreOrder(timeline.sample_count, tuple(moods), sound_seed(storyboard, "score"))


def beats_seconds(film: Film, storyboard: Storyboard, timeline: Timeline) -> tuple[float, ...]:
    """Return when the beats of the film's music will fall, before there is any music.

    Raises: UnreadableFile for the user's track.
    """
    music = storyboard.music
    if music == "none":
        return ()
    if isinstance(music, FileMusic):
        from moviefactory.sound.score.track import track_beats

        return track_beats(music_path(music, film), timeline.sample_count)
    return beats_of(sections_of(score_order(storyboard, timeline)))
