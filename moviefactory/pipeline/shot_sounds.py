"""Sound every shot by itself, and lay all on the film. Knows keys and the film's clock; makes no sound.

What lasts in a shot waits for nothing, but where an eye is to choose it: then one take of its
scene is looked at, and all shots of the scene sound alike. What happens in a shot is laid on what its
take shows, so its job is after the shot's; where nothing happens there is no such job, and no take
is looked at. It may ring on over the cut. A sound that the camera made with a take is heard in place
of both.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from moviefactory.farm import Job
from moviefactory.grammar import ShotSize
from moviefactory.lexicon import read_camera
from moviefactory.lexicon.likened import likened
from moviefactory.media import SAMPLE_RATE_HZ, samples_at
from moviefactory.pipeline.base_sound import take_sound
from moviefactory.pipeline.crossings import Reaches, reaches
from moviefactory.pipeline.production import Production
from moviefactory.pipeline.seeds import film_seed, sound_seed
from moviefactory.pipeline.shot_sound import AMBIENCE, EFFECTS, ShotSound
from moviefactory.project import Facts, content_key, file_digest
from moviefactory.sound.orders import OPEN_AIR, EffectsOrder
from moviefactory.sound.stems import STEMS_VERSION, Piece, lay_stem
from moviefactory.sound.tongues import picture_in_english
from moviefactory.storyboard import Scene, Shot, Storyboard

EDGE_SAMPLES = SAMPLE_RATE_HZ // 100
LANE = "sight"
"""Where sounds are chosen by a model in another interpreter: it is loaded once, not by every worker."""


def shot_sound_jobs(production: Production) -> list[Job[Any]]:
    """Return the jobs that sound the shots which are not sounded yet.

    None where takes may bring sounds of their own: what these leave silent is made with the stems.
    """
    jobs: list[Job[Any]] = []
    if production.camera.has_sound:
        return jobs
    for sound in (*_sounds(production, EFFECTS), *_sounds(production, AMBIENCE)):
        for sight in sound.sights:
            if "failed" in (sound.sight_artefact(sight).facts() or {}):
                sound.sight_artefact(sight).forget()
        order = sound.known_order()
        if order is None or sound.artefact.facts(sound.key(order)) is None:
            shot_id = sound.order.shot_id
            after = () if sound.is_filmed or sound.take is None else (sound.take.order.shot_id,)
            waits = order is None and any(sight.python for sight in sound.sights)
            lane = LANE if waits else ""
            jobs.append(Job(f"{shot_id} {sound.stem}", sound.make, after=after, lane=lane))
    return jobs


def sight_notes(production: Production) -> tuple[str, ...]:
    """Return what to tell of eyes that failed on takes: their sounds are chosen without these."""
    failed: dict[tuple[str, str], list[str]] = {}
    for stem in (EFFECTS, AMBIENCE):
        for sound in _sounds(production, stem):
            for sight in sound.sights:
                facts = sound.sight_artefact(sight).facts() or {}
                if why := facts.get("failed"):
                    failed.setdefault((sight.eye, why), []).append(sound.order.shot_id)
    how = "by words" if len(production.sights) == 1 else "without it"
    return tuple(
        f"the {eye} encoder failed on {', '.join(dict.fromkeys(shots))} ({why}): their sounds are chosen {how}"
        for (eye, why), shots in failed.items()
    )


def effects_stem(production: Production) -> Facts | None:
    """Lay what happens in all shots on the film; None where nothing does. Runs in a worker process."""
    return _stem(production, EFFECTS)


def ambience_stem(production: Production) -> Facts | None:
    """Lay what lasts in all shots on the film, each 0.3 s before its picture."""
    return _stem(production, AMBIENCE)


def _stem(production: Production, stem: str) -> Facts | None:
    """Lay one sound of every shot, what is missing made now."""
    film, timeline = production.film, production.timeline
    artefact = film.artefact(f"sound/stems/{stem}.wav")
    sounds = {sound.order.shot_id: sound for sound in _sounds(production, stem)}
    pieces, parts = [], []
    for index, slot in enumerate(timeline.slots):
        sound = sounds.get(slot.shot_id)
        own = take_sound(film, slot.shot_id, production.takes[index].number)
        if own is not None and stem == EFFECTS:
            start = samples_at(slot.start_frame, timeline.fps)
            fade = EDGE_SAMPLES
            pieces.append(Piece(start, own, fade_in_frames=fade, fade_out_frames=fade))
            parts.append([start, fade, fade, file_digest(own)])
        if sound is None or own is not None:
            film.artefact(f"sound/{stem}/{slot.shot_id}.wav").forget()
            continue
        digest = sound.make(lambda _: None)["sha256"]
        piece = Piece(
            sound.start,
            sound.artefact.path,
            fade_in_frames=sound.reaches.opening,
            fade_out_frames=0 if sound.reaches.ring else sound.reaches.closing,
        )
        pieces.append(piece)
        parts.append([piece.start_frame, piece.fade_in_frames, piece.fade_out_frames, digest])
    if not pieces:
        artefact.forget()
        return None
    count = timeline.sample_count
    key = content_key(f"{stem} stem", STEMS_VERSION, parts, count)
    return artefact.make(key, lambda part: {"gain_db": lay_stem(pieces, count, part)})


def _sounds(production: Production, stem: str) -> list[ShotSound]:
    """Return what lasts, or what happens, in each shot that has it, in film order."""
    from moviefactory.sound.cues import shot_cues
    from moviefactory.sound.space.rooms import room_of

    storyboard, timeline = production.storyboard, production.timeline
    clips = production.clips()
    kind = "effect" if stem == EFFECTS else "ambience"
    sounds = []
    first_of: dict[str, int] = {}
    for index, (shot_id, scene, shot) in enumerate(_as_read(storyboard)):
        opening = first_of.setdefault(shot_id.partition("-")[0], index)
        around = reaches(storyboard, timeline, index, lasts=stem == AMBIENCE)
        order = _order(production, index, scene, shot, around)
        own = tuple(cue for cue in shot_cues(order) if cue.kind == kind)
        if not own:
            continue
        start = samples_at(timeline.slots[index].start_frame, timeline.fps) - around.lead
        sights = production.sights if any(cue.instead for cue in own) else ()
        sound = ShotSound(production.film, stem, order, start, around, sights=sights)
        if stem == EFFECTS:
            shown = [
                picture_in_english(text, storyboard.language)
                for text in (shot.picture, scene.heading)
            ]
            order = replace(
                order,
                size=read_camera(shot.camera).size or ShotSize.MEDIUM,
                room=room_of(*shown) or OPEN_AIR,
            )
            sound = replace(sound, order=order, clip=clips[index], take=production.takes[index])
        elif sights:
            sound = replace(sound, clip=clips[opening], take=production.takes[opening])
        sounds.append(sound)
    return sounds


def _as_read(storyboard: Storyboard) -> Iterator[tuple[str, Scene, Shot]]:
    """Yield a film's shots as they are seen: their own words read as the storyboard has it."""
    words = storyboard.words.items()
    for shot_id, scene, shot in storyboard.shots():
        yield (
            shot_id,
            scene.model_copy(update={"heading": likened(scene.heading, words)}),
            shot.model_copy(update={"picture": likened(shot.picture, words)}),
        )


def _order(
    production: Production, index: int, scene: Scene, shot: Shot, around: Reaches
) -> EffectsOrder:
    """Return what is the same in the orders of a shot's two sounds."""
    storyboard, timeline = production.storyboard, production.timeline
    slot = timeline.slots[index]
    start, end = (samples_at(at, timeline.fps) for at in (slot.start_frame, slot.end_frame))
    return EffectsOrder(
        shot_id=slot.shot_id,
        sound=shot.sound,
        picture=shot.picture,
        heading=scene.heading,
        mood=scene.mood,
        frame_count=around.lead + end - start + around.tail + around.ring,
        seed=sound_seed(storyboard, f"effects/{slot.shot_id}"),
        film_seed=film_seed(storyboard),
        cues=production.cues[index] if production.cues else (),
        lead_frames=around.lead,
        tail_frames=around.tail,
        ring_frames=around.ring,
        closing_frames=around.closing if around.ring else 0,
    )
