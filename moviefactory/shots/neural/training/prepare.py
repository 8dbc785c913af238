"""Turn a folder of clips into what both stages see. Knows clips, cuts and caches; not losses."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import torch

from moviefactory.errors import BadRequest
from moviefactory.media import Size
from moviefactory.project import content_key
from moviefactory.shots.neural.adapters.module import Part
from moviefactory.shots.neural.training.buckets import Cut, cut_stills, cut_windows, nearest_shape
from moviefactory.shots.neural.training.clips import TrainingClip, list_clips
from moviefactory.shots.neural.training.samples import Sample, SampleCache, TrainingBase
from moviefactory.shots.neural.training.settings import TrainingSettings

Say = Callable[[str], None]


class TooFewClips(BadRequest):
    """A data set has not enough clips that can be used."""

    def __init__(self, folder: str, found: int, needed: int, notes: tuple[str, ...]) -> None:
        super().__init__(folder, found, needed, notes)
        self.folder, self.found, self.needed, self.notes = folder, found, needed, notes

    def __str__(self) -> str:
        why = f" ({'; '.join(self.notes[:3])})" if self.notes else ""
        return (
            f"{self.folder!r} has {self.found} clips to train on and {self.needed} are needed{why}: "
            "add clips with moviefactory dataset build, or lower --least-clips"
        )


@dataclass(frozen=True, slots=True)
class Prepared:
    """What a run trains on. `key` is equal for runs that are the same in all but length.

    `wordless` is where the states of no words lie; `prompt` and `size` are for previews.
    """

    samples: Mapping[Part, tuple[Sample, ...]]
    wordless: Path
    prompt: str
    size: Size
    key: str


def prepare(
    base: TrainingBase, settings: TrainingSettings, device: torch.device, say: Say
) -> Prepared:
    """Return the encoded clips of `settings`, reading only what is not cached.

    What is left out is named through `say`.
    Raises: TooFewClips; UnreadableFile; MissingExtra; DiskFull; what the base raises.
    """
    listed = list_clips(settings.data)
    for note in listed.notes:
        say(note)
    _need(settings, len(listed.clips), listed.notes)
    cache = SampleCache(settings.work / "cache", base, device)
    wordless = cache.encode_words("")
    samples = {
        Part.SPATIAL: _stills(base, settings, cache, listed.clips, say),
        Part.TEMPORAL: _windows(base, settings, cache, listed.clips, say),
    }
    return Prepared(
        samples=samples,
        wordless=wordless,
        prompt=settings.preview_prompt or listed.clips[0].caption,
        size=base.record.window_size(nearest_shape(listed.clips[0])),
        key=_key(base, settings, samples),
    )


def takes_fps(base: TrainingBase) -> bool:
    """Say whether the base is told a clip's frame rate (else clips are brought to the base's)."""
    known = inspect.signature(type(base.denoisers[0]).forward).parameters
    return "fps" in known or "rope_interpolation_scale" in known


def _stills(
    base: TrainingBase,
    settings: TrainingSettings,
    cache: SampleCache,
    clips: tuple[TrainingClip, ...],
    say: Say,
) -> tuple[Sample, ...]:
    if not settings.spatial_steps:
        return ()
    fps = takes_fps(base)
    cuts = [cut_stills(clip, base.record, takes_fps=fps) for clip in clips]
    samples = cache.encode(cuts, say)
    _need(settings, _clip_count(samples), ("so many can be read for the spatial stage",))
    return samples


def _windows(
    base: TrainingBase,
    settings: TrainingSettings,
    cache: SampleCache,
    clips: tuple[TrainingClip, ...],
    say: Say,
) -> tuple[Sample, ...]:
    if not settings.temporal_steps:
        return ()
    fps, most = takes_fps(base), settings.window_frames
    cuts: list[Cut] = []
    for clip in clips:
        found = cut_windows(clip, base.record, takes_fps=fps, window_frames=most)
        if not found:
            say(f"{clip.path} is too short for a window: only its frames are learnt")
        cuts.extend(found)
    samples = cache.encode(cuts, say)
    _need(settings, _clip_count(samples), ("so many can be read for the temporal stage",))
    return samples


def _clip_count(samples: tuple[Sample, ...]) -> int:
    return len({sample.clip for sample in samples})


def _need(settings: TrainingSettings, found: int, notes: tuple[str, ...]) -> None:
    if found < settings.least_clips:
        raise TooFewClips(str(settings.data), found, settings.least_clips, notes)


def _key(
    base: TrainingBase, settings: TrainingSettings, samples: Mapping[Part, tuple[Sample, ...]]
) -> str:
    """Return a hash of all that decides a run, but for how many steps it takes."""
    seen = {part.value: [sample.key for sample in its] for part, its in samples.items()}
    return content_key(
        "training",
        str(base.identity),
        settings.domain,
        settings.rank,
        settings.batch,
        settings.learning_rate,
        settings.warmup_steps,
        settings.weight_decay,
        settings.caption_dropout,
        settings.seed,
        seen,
    )
