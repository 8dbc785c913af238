"""Encode clips and words once, keep them on disk, and say which are seen at a step.

Knows caches and order; not losses. Which samples a step sees follows from the seed and the step
alone, so a run that goes on after a kill sees what an unbroken one would have seen.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

import torch

from moviefactory.project import content_key, file_digest
from moviefactory.shots.neural.adapters.file import (
    BaseIdentity,
    identify,
    read_tensors,
    write_tensors,
)
from moviefactory.shots.neural.bases.weights import resolved_commit
from moviefactory.shots.neural.training.buckets import Cut
from moviefactory.shots.neural.training.clips import BrokenClip, read_frames

if TYPE_CHECKING:
    from moviefactory.shots.neural.bases.record import BaseRecord
    from moviefactory.shots.neural.families.family import Family, TextStates

VERSION = "1"
CACHED = "cached training sample"


@dataclass(frozen=True, slots=True, eq=False)
class TrainingBase:
    """A loaded base: what it is, and how it is asked. `record` has the size that is trained at."""

    pipe: Any
    family: Family
    record: BaseRecord

    @property
    def denoisers(self) -> tuple[torch.nn.Module, ...]:
        """The networks that adapters stand in."""
        return self.family.denoisers(self.pipe)

    @property
    def identity(self) -> BaseIdentity:
        """What an adapter's file is bound to."""
        return identify(self.record, self.denoisers, resolved_commit(self.record))


@dataclass(frozen=True, slots=True)
class Sample:
    """One encoded piece of a clip: where its latents and its words' states lie.

    Shape: latents (channels, frames, height, width); `shape` is that.
    """

    key: str
    clip: Path
    latents: Path
    text: Path
    fps: Fraction
    shape: tuple[int, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Batch:
    """Samples of one shape and rate, on the CPU."""

    latents: torch.Tensor
    text: TextStates
    fps: float


class SampleCache:
    """Encoded clips and words in a folder, keyed by content: other clips or bases, other files."""

    def __init__(self, folder: Path, base: TrainingBase, device: torch.device) -> None:
        self._folder, self._base, self._device = folder, base, device
        self._identity = str(base.identity)
        self._digests: dict[Path, str] = {}

    def encode(self, cuts: Iterable[Cut], say: Callable[[str], None]) -> tuple[Sample, ...]:
        """Return the samples of `cuts`; a clip that cannot be read is skipped and named.

        Raises: what the base raises; DiskFull.
        """
        samples = []
        broken: set[Path] = set()
        for cut in cuts:
            if cut.clip.path in broken:
                continue
            try:
                samples.extend(self._encode_cut(cut))
            except (BrokenClip, OSError) as error:
                broken.add(cut.clip.path)
                say(f"skipped: {error}")
        return tuple(samples)

    def encode_words(self, words: str) -> Path:
        """Return where the states of `words` lie. Raises: DiskFull."""
        path = (
            self._folder
            / "texts"
            / f"{content_key('text', VERSION, self._identity, words)}.safetensors"
        )
        if not path.is_file():
            states = self._base.family.encode_text(self._base.pipe, (words,))
            kept = {name: state.cpu().clone().contiguous() for name, state in states.items()}
            write_tensors(path, kept, {})
        return path

    def _encode_cut(self, cut: Cut) -> list[Sample]:
        keys = self._keys(cut)
        paths = [self._folder / "latents" / f"{key}.safetensors" for key in keys]
        if not all(path.is_file() for path in paths):
            for path, pixels in zip(paths, _clips_of(cut), strict=True):
                latents = self._base.family.encode_frames(
                    self._base.pipe, pixels[None].to(self._device)
                )
                write_tensors(path, {"latents": latents[0].float().cpu().contiguous()}, {})
        text = self.encode_words(cut.clip.caption)
        samples = []
        for key, path in zip(keys, paths, strict=True):
            shape = tuple(read_tensors(path, CACHED)[0]["latents"].shape)
            name = content_key("sample", key, cut.clip.caption)
            samples.append(Sample(name, cut.clip.path, path, text, cut.fps, shape))
        return samples

    def _keys(self, cut: Cut) -> list[str]:
        """Return a key for each sample that a cut makes."""
        path = cut.clip.path
        if path not in self._digests:
            self._digests[path] = file_digest(path)
        facts = (VERSION, self._identity, self._digests[path], str(cut.size))
        if cut.still_frames is None:
            return [content_key("window", *facts, cut.fps, cut.places)]
        return [content_key("still", *facts, place, cut.still_frames) for place in cut.places]


def _clips_of(cut: Cut) -> Iterator[torch.Tensor]:
    """Yield what a cut's samples show. Shape: (3, frames, height, width), -1 to 1."""
    fps = cut.fps if cut.still_frames is None else cut.clip.fps
    frames = read_frames(cut.clip, size=cut.size, fps=fps, places=cut.places)
    pixels = torch.from_numpy(frames.copy()).permute(3, 0, 1, 2) / 127.5 - 1.0
    if cut.still_frames is None:
        yield pixels
        return
    for place in range(len(cut.places)):
        yield pixels[:, place : place + 1].repeat(1, cut.still_frames, 1, 1)


class Sampler:
    """Which samples each step sees: all of them once an epoch, in batches of one shape and rate."""

    def __init__(self, samples: Sequence[Sample], *, batch: int, seed: int) -> None:
        self._seed, self._batch = seed, batch
        self._buckets: dict[tuple[object, ...], list[Sample]] = {}
        for sample in samples:
            self._buckets.setdefault((sample.shape, sample.fps), []).append(sample)
        self.steps_per_epoch = sum(-(-len(one) // batch) for one in self._buckets.values())

    def at(self, step: int) -> tuple[Sample, ...]:
        """Return what the step with this number sees."""
        epoch, place = divmod(step, self.steps_per_epoch)
        chance = Random(derive_seed(self._seed, "epoch", epoch))
        batches = []
        for bucket in self._buckets.values():
            shuffled = chance.sample(bucket, len(bucket))
            for start in range(0, len(shuffled), self._batch):
                batches.append(tuple(shuffled[start : start + self._batch]))
        chance.shuffle(batches)
        return batches[place]


def load_batch(samples: Sequence[Sample], wordless: Path, dropped: Sequence[bool]) -> Batch:
    """Return samples of one shape as a batch; those `dropped` come without their words."""
    latents = [read_tensors(sample.latents, CACHED)[0]["latents"] for sample in samples]
    texts: list[Mapping[str, torch.Tensor]] = [
        read_tensors(wordless if drop else sample.text, CACHED)[0]
        for sample, drop in zip(samples, dropped, strict=True)
    ]
    text = {name: torch.cat([one[name] for one in texts]) for name in texts[0]}
    return Batch(torch.stack(latents), text, float(samples[0].fps))


def derive_seed(*parts: object) -> int:
    """Return a seed that follows from `parts` alone."""
    text = "/".join(str(part) for part in parts)
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:7], "big")
