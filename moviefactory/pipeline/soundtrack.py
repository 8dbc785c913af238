"""Sound every shot, score the film, mix all. Knows keys and the film's clock; makes no sound itself.

What makes sound is imported where it is used: it takes a second to load, and a run that only cuts
anew does without.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Any

from moviefactory.farm import Job
from moviefactory.grammar import Mood
from moviefactory.media import SAMPLE_RATE_HZ, samples_at
from moviefactory.pipeline.checks import music_path
from moviefactory.pipeline.production import Production
from moviefactory.project import Artefact, Facts, content_key, file_digest
from moviefactory.sound.orders import (
    EFFECTS_VERSION,
    SCORE_VERSION,
    VERTICAL_TARGET_LUFS,
    WIDE_TARGET_LUFS,
    EffectsOrder,
    ScoreOrder,
)
from moviefactory.sound.stems import Piece, lay_stem
from moviefactory.storyboard import FileMusic, MoodMusic, Storyboard
from moviefactory.timeline import Slot, Timeline

CROSSFADE_SAMPLES = SAMPLE_RATE_HZ // 4
STEMS_VERSION, MIX_VERSION = "1", "1"
MIX = "mix"


def soundtrack_jobs(production: Production) -> list[Job[Any]]:
    """Return the jobs that make the film's sound, the longest first.

    The last is MIX: it is after those that make what it is mixed of, and its result is the
    mix's manifest.
    """
    jobs: list[Job[Any]] = []
    if production.storyboard.music != "none":
        artefact, key = _music(production)
        if artefact.facts(key) is None:
            jobs.append(Job("music", partial(_make_music, production)))
    for order in _effects_orders(production):
        artefact, key = _effects(production, order)
        if artefact.facts(key) is None:
            jobs.append(Job(f"{order.shot_id} sound", partial(_make_effects, artefact, key, order)))
    parts = tuple(job.name for job in jobs)
    return [*jobs, Job(MIX, partial(_mix, production), after=parts)]


def _mix(production: Production, on_step: Callable[[int], None]) -> Facts:
    """Lay the stems and mix them. Runs in a worker process."""
    timeline, film = production.timeline, production.film
    voice, effects = _voice_stem(production), _effects_stem(production)
    music = (
        _make_music(production, lambda _: None) if production.storyboard.music != "none" else None
    )
    spans = tuple(
        (spoken.start_sample, spoken.end_sample) for spoken in production.spoken if spoken.line.wav
    )
    target = VERTICAL_TARGET_LUFS if production.size.is_vertical else WIDE_TARGET_LUFS
    # By what the stems are, not by what was asked: a shot that is shown anew but sounds as
    # before leaves the mix as it is.
    digests = [facts["sha256"] if facts else None for facts in (voice, effects, music)]
    key = content_key("mix", MIX_VERSION, digests, spans, target, timeline.sample_count)

    def stem(name: str, facts: Facts | None) -> Path | None:
        return film.root / "sound" / "stems" / f"{name}.wav" if facts else None

    def build(part: Path) -> dict[str, Any]:
        from moviefactory.sound.mixing import MixStems, mix_film

        stems = MixStems(stem("voice", voice), stem("effects", effects), stem("music", music))
        report = mix_film(
            stems,
            frame_count=timeline.sample_count,
            speech_spans=spans,
            target_lufs=target,
            out=part,
        )
        return asdict(report)

    mix = film.artefact("sound/mix.wav")
    facts = mix.make(key, build)
    film.artefact("sound/mix.m4a").make(key, lambda part: _encode(mix.path, part))
    on_step(1)
    return facts


def _encode(mix: Path, out: Path) -> None:
    from moviefactory.sound.mixing import encode_aac

    encode_aac(mix, out)


def _voice_stem(production: Production) -> Facts | None:
    artefact = production.film.artefact("sound/stems/voice.wav")
    pieces = [
        Piece(spoken.start_sample, spoken.line.wav)
        for spoken in production.spoken
        if spoken.line.wav is not None
    ]
    if not pieces:
        _forget(artefact)
        return None
    lines = [
        [
            spoken.start_sample,
            (production.film.artefact(f"sound/voice/{spoken.line.shot_id}.wav").facts() or {})[
                "key"
            ],
        ]
        for spoken in production.spoken
        if spoken.line.wav is not None
    ]
    count = production.timeline.sample_count
    key = content_key("voice stem", STEMS_VERSION, lines, count)
    return artefact.make(key, lambda part: {"gain_db": lay_stem(pieces, count, part)})


def _effects_stem(production: Production) -> Facts | None:
    timeline = production.timeline
    artefact = production.film.artefact("sound/stems/effects.wav")
    pieces, parts = [], []
    for index, order in enumerate(_effects_orders(production)):
        shot, key = _effects(production, order)
        digest = _make_effects(shot, key, order, lambda _: None)["sha256"]
        start, end = _effects_range(timeline, index)
        opening = 0 if index == 0 else _crossing(timeline, index - 1)
        closing = 0 if index == len(timeline.slots) - 1 else _crossing(timeline, index)
        pieces.append(Piece(start, shot.path, fade_in_frames=opening, fade_out_frames=closing))
        parts.append([start, end, digest])
    count = timeline.sample_count
    key = content_key("effects stem", STEMS_VERSION, parts, count)
    return artefact.make(key, lambda part: {"gain_db": lay_stem(pieces, count, part)})


def _crossing(timeline: Timeline, index: int) -> int:
    """Return how long the sounds of a shot and the next overlap. Units: samples."""
    slot, following = timeline.slots[index], timeline.slots[index + 1]
    shared = samples_at(slot.end_frame, timeline.fps) - samples_at(
        following.start_frame, timeline.fps
    )
    return shared + 2 * _reach(timeline, index)


def _reach(timeline: Timeline, index: int) -> int:
    """Return how far sound reaches over the cut after a shot, on either side. Units: samples."""
    shortest = min(timeline.slots[index].frame_count, timeline.slots[index + 1].frame_count)
    return min(CROSSFADE_SAMPLES // 2, samples_at(shortest, timeline.fps) // 4)


def _effects_range(timeline: Timeline, index: int) -> tuple[int, int]:
    slot = timeline.slots[index]
    start, end = (
        samples_at(slot.start_frame, timeline.fps),
        samples_at(slot.end_frame, timeline.fps),
    )
    before = 0 if index == 0 else _reach(timeline, index - 1)
    after = 0 if index == len(timeline.slots) - 1 else _reach(timeline, index)
    return start - before, end + after


def _effects_orders(production: Production) -> list[EffectsOrder]:
    """Return what each shot is to sound like, in film order."""
    storyboard = production.storyboard
    orders = []
    for index, (shot_id, scene, shot) in enumerate(storyboard.shots()):
        start, end = _effects_range(production.timeline, index)
        orders.append(
            EffectsOrder(
                shot_id=shot_id,
                sound=shot.sound,
                picture=shot.picture,
                heading=scene.heading,
                mood=scene.mood,
                frame_count=end - start,
                seed=_seed(storyboard, f"effects/{shot_id}"),
                film_seed=storyboard.seed,
            )
        )
    return orders


def _effects(production: Production, order: EffectsOrder) -> tuple[Artefact, str]:
    artefact = production.film.artefact(f"sound/effects/{order.shot_id}.wav")
    return artefact, content_key("effects", EFFECTS_VERSION, order)


def _make_effects(
    artefact: Artefact, key: str, order: EffectsOrder, on_step: Callable[[int], None]
) -> Facts:
    """Render one shot's sound. Runs in a worker process."""

    def build(part: Path) -> dict[str, Any]:
        from moviefactory.sound.effects.shot import write_shot_sound

        return {"recipes": [cue.recipe for cue in write_shot_sound(order, part)]}

    facts = artefact.make(key, build)
    on_step(1)
    return facts


def _music(production: Production) -> tuple[Artefact, str]:
    artefact = production.film.artefact("sound/stems/music.wav")
    music, count = production.storyboard.music, production.timeline.sample_count
    if isinstance(music, FileMusic):
        track = music_path(music, production.film)
        return artefact, content_key("track", STEMS_VERSION, file_digest(track), count)
    return artefact, content_key("score", SCORE_VERSION, _score_order(production))


def _make_music(production: Production, on_step: Callable[[int], None]) -> Facts:
    """Compose the score, or fit the user's track. Runs in a worker process."""
    artefact, key = _music(production)
    music = production.storyboard.music

    def build(part: Path) -> dict[str, Any]:
        from moviefactory.sound.score.score import score_film
        from moviefactory.sound.score.track import fit_track

        if isinstance(music, FileMusic):
            fit_track(music_path(music, production.film), production.timeline.sample_count, part)
            return {"track": music.file}
        return {"score": score_film(_score_order(production), part)}

    facts = artefact.make(key, build)
    on_step(1)
    return facts


def _score_order(production: Production) -> ScoreOrder:
    storyboard, timeline = production.storyboard, production.timeline
    music = storyboard.music
    moods: list[tuple[int, Mood]] = []
    for slot, (_, scene, _) in zip(timeline.slots, storyboard.shots(), strict=True):
        mood = music.mood if isinstance(music, MoodMusic) else scene.mood
        if not moods or moods[-1][1] != mood:
            moods.append((_start(slot, timeline), mood))
    return ScoreOrder(timeline.sample_count, tuple(moods), _seed(storyboard, "score"))


def _start(slot: Slot, timeline: Timeline) -> int:
    return samples_at(slot.start_frame, timeline.fps)


def _seed(storyboard: Storyboard, what: str) -> int:
    digest = hashlib.sha256(f"{storyboard.seed}/{what}".encode()).digest()
    return int.from_bytes(digest[:4], "big")


def _forget(artefact: Artefact) -> None:
    artefact.manifest.unlink(missing_ok=True)
    artefact.path.unlink(missing_ok=True)
