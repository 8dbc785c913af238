"""Sound every shot by itself, and lay all on the film. Knows keys and the film's clock; makes no sound.

What lasts in a shot waits for nothing, but where a CLIP model is to choose it: then one take of its
scene is looked at, and all shots of the scene sound alike. What happens in a shot is laid on what its
take shows, so its job is after the shot's; where nothing happens there is no such job, and no take
is looked at. A sound that the camera made with a take is heard in place of both.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from moviefactory.errors import MovieError
from moviefactory.farm import Job
from moviefactory.grammar import ShotSize
from moviefactory.lexicon import read_camera
from moviefactory.media import SAMPLE_RATE_HZ, Clip, samples_at
from moviefactory.pipeline.base_sound import take_sound
from moviefactory.pipeline.production import Production
from moviefactory.pipeline.seeds import sound_seed
from moviefactory.pipeline.takes import Take
from moviefactory.project import Artefact, Facts, Film, content_key, file_digest, write_text
from moviefactory.sound.orders import EFFECTS_VERSION, OPEN_AIR, EffectsOrder
from moviefactory.sound.seen.seen import SEEN_VERSION, Seen
from moviefactory.sound.stems import STEMS_VERSION, Piece, lay_stem
from moviefactory.timeline import Timeline

if TYPE_CHECKING:
    from moviefactory.sound.cue import HeardCue
    from moviefactory.sound.seen.eye import ClipEye

CROSSFADE_SAMPLES = SAMPLE_RATE_HZ // 4
LEAD_SAMPLES = SAMPLE_RATE_HZ * 3 // 10
EDGE_SAMPLES = SAMPLE_RATE_HZ // 100
SIGHT_VERSION = "1"
AMBIENCE, EFFECTS = "ambience", "effects"


@dataclass(frozen=True, slots=True)
class _Sound:
    """One of a shot's two sounds: its order, but for what is seen, and where it lies in the film.

    `clip` is the take that is to be looked at, None for what does not depend on it. `sight` is the
    CLIP model that chooses among the candidates of the order's cues; none where it is empty.
    Units: samples; `start` counts from the film's first.
    """

    film: Film
    stem: str
    order: EffectsOrder
    start: int
    clip: Clip | None = None
    take: Take | None = None
    sight: str = ""

    @property
    def artefact(self) -> Artefact:
        return self.film.artefact(f"sound/{self.stem}/{self.order.shot_id}.wav")

    @property
    def is_filmed(self) -> bool:
        """Whether what it has to look at is there."""
        return self.take is None or _take_facts(self.film, self.take) is not None

    def key(self, order: EffectsOrder) -> str:
        """Return the key of a whole order: of what was seen, only what is heard of it."""
        if order.seen is None:
            return content_key(self.stem, EFFECTS_VERSION, order)
        from moviefactory.sound.effects.timing import used_of

        cues = [cue for cue in order.cues if cue.kind == "effect"]
        used = used_of(cues, order)
        return content_key(self.stem, EFFECTS_VERSION, replace(order, seen=None), used)

    def known_order(self) -> EffectsOrder | None:
        """Return the whole order if all that it needs was looked at before."""
        if self.clip is None or self.take is None:
            return self._whole(None, ())
        facts = _take_facts(self.film, self.take)
        if facts is None:
            return None
        seen = self._seen_artefact().facts(_seen_key(facts)) if self.stem == EFFECTS else {}
        sight = self.sight_artefact().facts(self._sight_key(facts)) if self.sight else {}
        if seen is None or sight is None:
            return None
        moments = Seen.from_facts(seen["seen"]) if seen else None
        return self._whole(moments, sight.get("ranking", ()))

    def make(self, on_step: Callable[[int], None]) -> Facts:
        """Look at the take where that is needed, and render the sound. Runs in a worker process."""
        order = self.known_order() or self._look()

        def build(part: Path) -> dict[str, Any]:
            from moviefactory.sound.effects.shot import write_ambience, write_effects

            write = write_ambience if self.stem == AMBIENCE else write_effects
            return {**_facts(write(order, part)), "lead_frames": order.lead_frames}

        facts = self.artefact.make(self.key(order), build)
        on_step(1)
        return facts

    def _whole(self, seen: Seen | None, by_sight: Sequence[str]) -> EffectsOrder:
        """Return the order with what was seen, and with what is heard of its candidates."""
        from moviefactory.sound.cues import shot_cues
        from moviefactory.sound.effects.choice import chosen

        cues = chosen(shot_cues(self.order), seen, by_sight)
        return replace(self.order, seen=seen, cues=cues)

    def _look(self) -> EffectsOrder:
        """Look at the take, and keep what was seen for the next time that its sound is made."""
        if self.clip is None or self.take is None:
            raise ValueError(f"{self.order.shot_id} has no take to look at")
        clip, facts = self.clip, _take_facts(self.film, self.take) or {}
        seen: Seen | None = None
        by_sight: Sequence[str] = ()
        if self.stem == EFFECTS:
            kept = self._seen_artefact().make(_seen_key(facts), lambda part: _seen(clip, part))
            seen = Seen.from_facts(kept["seen"])
        if self.sight:
            ranked = self.sight_artefact().make(
                self._sight_key(facts), lambda part: self._ranked(clip, part)
            )
            by_sight = ranked["ranking"]
        return self._whole(seen, by_sight)

    def _ranked(self, clip: Clip, part: Path) -> dict[str, Any]:
        """Rank all candidates by what a take looks like; a model that fails leaves the words' choice."""
        from moviefactory.sound.seen.eye import seen_candidates

        try:
            ranking = seen_candidates(clip, self._captions(), _eye(self.sight))
            facts: dict[str, Any] = {"ranking": ranking}
        except (MovieError, RuntimeError, ValueError, OSError, MemoryError) as error:
            facts = {"ranking": [], "failed": str(error) or type(error).__name__}
        write_text(part, json.dumps(facts))
        return facts

    def _captions(self) -> dict[str, str]:
        from moviefactory.sound.effects.choice import captions_of

        kind = "effect" if self.stem == EFFECTS else "ambience"
        return captions_of([cue for cue in self.order.cues if cue.kind == kind])

    def _seen_artefact(self) -> Artefact:
        return self.film.artefact(f"sound/seen/{self.order.shot_id}.json")

    def sight_artefact(self) -> Artefact:
        """Return what keeps the ranking of this sound's candidates."""
        return self.film.artefact(f"sound/seen/{self.order.shot_id}.{self.stem}.json")

    def _sight_key(self, facts: Facts) -> str:
        return content_key(
            "sight", SIGHT_VERSION, self.sight, self._captions(), facts.get("sha256")
        )


def shot_sound_jobs(production: Production) -> list[Job[Any]]:
    """Return the jobs that sound the shots which are not sounded yet.

    None where takes may bring sounds of their own: what these leave silent is made with the stems.
    """
    jobs: list[Job[Any]] = []
    if production.camera.has_sound:
        return jobs
    for sound in (*_sounds(production, EFFECTS), *_sounds(production, AMBIENCE)):
        if sound.sight and "failed" in (sound.sight_artefact().facts() or {}):
            _forget(sound.sight_artefact())
        order = sound.known_order()
        if order is None or sound.artefact.facts(sound.key(order)) is None:
            shot_id = sound.order.shot_id
            after = () if sound.is_filmed or sound.take is None else (sound.take.order.shot_id,)
            jobs.append(Job(f"{shot_id} {sound.stem}", sound.make, after=after))
    return jobs


def sight_notes(production: Production) -> tuple[str, ...]:
    """Return what to tell of a CLIP model that failed on takes: their sounds are what words said."""
    failed: dict[str, list[str]] = {}
    for stem in (EFFECTS, AMBIENCE):
        for sound in _sounds(production, stem):
            facts = sound.sight_artefact().facts() or {} if sound.sight else {}
            if why := facts.get("failed"):
                failed.setdefault(why, []).append(sound.order.shot_id)
    return tuple(
        f"the clip encoder failed on {', '.join(dict.fromkeys(shots))} ({why}): their sounds are chosen by words"
        for why, shots in failed.items()
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
            _forget(film.artefact(f"sound/{stem}/{slot.shot_id}.wav"))
            continue
        digest = sound.make(lambda _: None)["sha256"]
        fades = _fades(timeline, index, stem)
        pieces.append(
            Piece(
                sound.start, sound.artefact.path, fade_in_frames=fades[0], fade_out_frames=fades[1]
            )
        )
        parts.append([sound.start, *fades, digest])
    if not pieces:
        _forget(artefact)
        return None
    count = timeline.sample_count
    key = content_key(f"{stem} stem", STEMS_VERSION, parts, count)
    return artefact.make(key, lambda part: {"gain_db": lay_stem(pieces, count, part)})


def _sounds(production: Production, stem: str) -> list[_Sound]:
    """Return what lasts, or what happens, in each shot that has it, in film order."""
    from moviefactory.sound.cues import shot_cues
    from moviefactory.sound.space.rooms import room_of

    storyboard, timeline = production.storyboard, production.timeline
    clips = production.clips()
    kind = "effect" if stem == EFFECTS else "ambience"
    sounds = []
    first_of: dict[str, int] = {}
    for index, (shot_id, scene, shot) in enumerate(storyboard.shots()):
        opening = first_of.setdefault(shot_id.partition("-")[0], index)
        slot = timeline.slots[index]
        start, end = (samples_at(at, timeline.fps) for at in (slot.start_frame, slot.end_frame))
        lead, tail = _reaches(timeline, index, stem)
        order = EffectsOrder(
            shot_id=shot_id,
            sound=shot.sound,
            picture=shot.picture,
            heading=scene.heading,
            mood=scene.mood,
            frame_count=lead + end - start + tail,
            seed=sound_seed(storyboard, f"effects/{shot_id}"),
            film_seed=storyboard.seed,
            cues=production.cues[index] if production.cues else (),
            lead_frames=lead,
            tail_frames=tail,
        )
        own = tuple(cue for cue in shot_cues(order) if cue.kind == kind)
        if not own:
            continue
        sight = production.sight if any(cue.instead for cue in own) else ""
        if stem == AMBIENCE:
            sound = _Sound(production.film, stem, order, start - lead, sight=sight)
            if sight:
                sound = replace(sound, clip=clips[opening], take=production.takes[opening])
            sounds.append(sound)
            continue
        order = replace(
            order,
            size=read_camera(shot.camera).size or ShotSize.MEDIUM,
            room=room_of(shot.picture, scene.heading) or OPEN_AIR,
        )
        take = production.takes[index]
        sounds.append(_Sound(production.film, stem, order, start - lead, clips[index], take, sight))
    return sounds


def _reaches(timeline: Timeline, index: int, stem: str) -> tuple[int, int]:
    """Return how far a shot's sound reaches before and beyond its picture. Units: samples."""
    lead = 0 if index == 0 else _reach(timeline, index - 1, stem)[1]
    tail = 0 if index == len(timeline.slots) - 1 else _reach(timeline, index, stem)[0]
    return lead, tail


def _reach(timeline: Timeline, index: int, stem: str) -> tuple[int, int]:
    """Return how far sound reaches over the cut after a shot: its own, and the next shot's.

    The next place is heard before it is seen; what happens is heard when it is seen.
    """
    shortest = min(timeline.slots[index].frame_count, timeline.slots[index + 1].frame_count)
    most = samples_at(shortest, timeline.fps) // 4
    if stem == AMBIENCE:
        return min(LEAD_SAMPLES // 2, most), min(LEAD_SAMPLES, most)
    return min(CROSSFADE_SAMPLES // 2, most), min(CROSSFADE_SAMPLES // 2, most)


def _fades(timeline: Timeline, index: int, stem: str) -> tuple[int, int]:
    """Return how long a shot's sound fades in and out: as long as its neighbours lie over it."""
    opening = 0 if index == 0 else _crossing(timeline, index - 1, stem)
    closing = 0 if index == len(timeline.slots) - 1 else _crossing(timeline, index, stem)
    return opening, closing


def _crossing(timeline: Timeline, index: int, stem: str) -> int:
    """Return how long the sounds of a shot and the next overlap. Units: samples."""
    slot, following = timeline.slots[index], timeline.slots[index + 1]
    shared = samples_at(slot.end_frame, timeline.fps) - samples_at(
        following.start_frame, timeline.fps
    )
    return shared + sum(_reach(timeline, index, stem))


def _facts(cues: Sequence[HeardCue]) -> dict[str, Any]:
    """Return what a sound's manifest says of what is heard in it."""
    names: Iterable[str] = dict.fromkeys(cue.recipe for cue in cues)
    return {"recipes": list(names), "cues": [cue.as_facts() for cue in cues]}


def _seen(clip: Clip, part: Path) -> dict[str, Any]:
    from moviefactory.sound.seen.look import look

    seen = look(clip).as_facts()
    write_text(part, json.dumps(seen))
    return {"seen": seen}


@cache
def _eye(model: str) -> ClipEye:
    """Return a process's eye: the next take is looked at with what the first one loaded."""
    from moviefactory.sound.seen.eye import ClipEye

    return ClipEye(model)


def _take_facts(film: Film, take: Take) -> Facts | None:
    return film.take(take.order.shot_id, take.number).facts(take.key)


def _seen_key(facts: Facts) -> str:
    return content_key("seen", SEEN_VERSION, facts.get("sha256"))


def _forget(artefact: Artefact) -> None:
    artefact.manifest.unlink(missing_ok=True)
    artefact.path.unlink(missing_ok=True)
