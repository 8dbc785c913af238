"""One shot's ambience or effects: its order, its key, its file. Knows what is seen; not the film's clock.

What lasts waits for nothing, but where an eye is to choose it. What happens is laid on what its
take shows. Both are made in worker processes, where what makes sound is imported.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from moviefactory.media import Clip
from moviefactory.pipeline.crossings import Reaches
from moviefactory.pipeline.sight import Sight
from moviefactory.pipeline.small_copies import take_small
from moviefactory.pipeline.takes import Take
from moviefactory.project import Artefact, Facts, Film, content_key, write_text
from moviefactory.sound.orders import EFFECTS_VERSION, EffectsOrder
from moviefactory.sound.seen.seen import SEEN_VERSION, Seen

if TYPE_CHECKING:
    from moviefactory.sound.cue import HeardCue, SoundCue

AMBIENCE, EFFECTS = "ambience", "effects"


@dataclass(frozen=True, slots=True)
class ShotSound:
    """One of a shot's two sounds: its order, but for what is seen, and where it lies in the film.

    `clip` is the take that is to be looked at, None for what does not depend on it. `sights` are
    the eyes that choose among the candidates of the order's cues.
    Units: samples; `start` counts from the film's first.
    """

    film: Film
    stem: str
    order: EffectsOrder
    start: int
    reaches: Reaches
    clip: Clip | None = None
    take: Take | None = None
    sights: tuple[Sight, ...] = ()

    @property
    def artefact(self) -> Artefact:
        """The sound's file."""
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
            return self._whole(None, {})
        facts = _take_facts(self.film, self.take)
        if facts is None:
            return None
        seen = self._seen_artefact().facts(_seen_key(facts)) if self.stem == EFFECTS else {}
        rankings: dict[str, Sequence[str]] = {}
        for sight in self.sights:
            kept = self.sight_artefact(sight).facts(self._sight_key(sight, facts))
            if kept is None:
                return None
            rankings[sight.eye] = kept["ranking"]
        if seen is None:
            return None
        moments = Seen.from_facts(seen["seen"]) if seen else None
        return self._whole(moments, rankings)

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

    def _whole(self, seen: Seen | None, rankings: Mapping[str, Sequence[str]]) -> EffectsOrder:
        """Return the order with what was seen, and with what is heard of its candidates."""
        from moviefactory.sound.cues import shot_cues
        from moviefactory.sound.effects.choice import chosen

        cues = chosen(shot_cues(self.order), seen, rankings)
        return replace(self.order, seen=seen, cues=cues)

    def _look(self) -> EffectsOrder:
        """Look at the take, and keep what was seen for the next time that its sound is made."""
        if self.clip is None or self.take is None:
            raise ValueError(f"{self.order.shot_id} has no take to look at")
        clip, facts = self.clip, _take_facts(self.film, self.take) or {}
        seen: Seen | None = None
        if self.stem == EFFECTS:
            small = take_small(self.film, self.take.order.shot_id, self.take.number)
            kept = self._seen_artefact().make(
                _seen_key(facts), lambda part: _seen(clip, small, part)
            )
            seen = Seen.from_facts(kept["seen"])
        rankings = {
            sight.eye: self.sight_artefact(sight).make(
                self._sight_key(sight, facts), partial(self._ranked, sight, clip)
            )["ranking"]
            for sight in self.sights
        }
        return self._whole(seen, rankings)

    def _ranked(self, sight: Sight, clip: Clip, part: Path) -> dict[str, Any]:
        facts = sight.look(self._own_cues(), clip)
        write_text(part, json.dumps(facts))
        return facts

    def _own_cues(self) -> list[SoundCue]:
        kind = "effect" if self.stem == EFFECTS else "ambience"
        return [cue for cue in self.order.cues if cue.kind == kind]

    def _seen_artefact(self) -> Artefact:
        return self.film.artefact(f"sound/seen/{self.order.shot_id}.json")

    def sight_artefact(self, sight: Sight) -> Artefact:
        """Return what keeps an eye's ranking of this sound's candidates."""
        name = f"{self.order.shot_id}.{self.stem}{sight.suffix}"
        return self.film.artefact(f"sound/seen/{name}.json")

    def _sight_key(self, sight: Sight, facts: Facts) -> str:
        return sight.key(self._own_cues(), facts.get("sha256"))


def _facts(cues: Sequence[HeardCue]) -> dict[str, Any]:
    """Return what a sound's manifest says of what is heard in it."""
    names: Iterable[str] = dict.fromkeys(cue.recipe for cue in cues)
    return {"recipes": list(names), "cues": [cue.as_facts() for cue in cues]}


def _seen(clip: Clip, small: Path | None, part: Path) -> dict[str, Any]:
    from moviefactory.sound.seen.look import look

    seen = look(clip, small).as_facts()
    write_text(part, json.dumps(seen))
    return {"seen": seen}


def _take_facts(film: Film, take: Take) -> Facts | None:
    return film.take(take.order.shot_id, take.number).facts(take.key)


def _seen_key(facts: Facts) -> str:
    return content_key("seen", SEEN_VERSION, facts.get("sha256"))
