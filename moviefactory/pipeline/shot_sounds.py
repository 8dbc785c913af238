"""Sound every shot by itself, and lay all on the film. Knows keys and the film's clock; makes no sound."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from moviefactory.farm import Job
from moviefactory.media import SAMPLE_RATE_HZ, samples_at
from moviefactory.pipeline.production import Production
from moviefactory.pipeline.seeds import sound_seed
from moviefactory.project import Artefact, Facts, content_key
from moviefactory.sound.orders import EFFECTS_VERSION, EffectsOrder
from moviefactory.sound.stems import STEMS_VERSION, Piece, lay_stem
from moviefactory.timeline import Timeline

CROSSFADE_SAMPLES = SAMPLE_RATE_HZ // 4


def shot_sound_jobs(production: Production) -> list[Job[Any]]:
    """Return the jobs that sound the shots which are not sounded yet."""
    jobs: list[Job[Any]] = []
    for order in _effects_orders(production):
        artefact, key = _effects(production, order)
        if artefact.facts(key) is None:
            jobs.append(Job(f"{order.shot_id} sound", partial(_make_effects, artefact, key, order)))
    return jobs


def effects_stem(production: Production) -> Facts | None:
    """Lay all shots' sounds on the film, what is missing made now. Runs in a worker process."""
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


def ambience_stem(production: Production) -> Facts | None:
    """Lay all shots' ambiences on the film; None: they lie among the effects."""
    return None


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
                seed=sound_seed(storyboard, f"effects/{shot_id}"),
                film_seed=storyboard.seed,
                cues=production.cues[index] if production.cues else (),
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
        from moviefactory.sound.cues import heard
        from moviefactory.sound.effects.shot import write_shot_sound

        cues = write_shot_sound(order, part)
        spans = [
            (0 if cue.kind == "ambience" else round(cue.at * order.frame_count), order.frame_count)
            for cue in cues
        ]
        told = [heard(cue, *span).as_facts() for cue, span in zip(cues, spans, strict=True)]
        return {"recipes": [cue.recipe for cue in cues], "cues": told}

    facts = artefact.make(key, build)
    on_step(1)
    return facts
