"""What the planner reads of a base model. Knows facts and arithmetic; imports no torch."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction

from moviefactory.media import Size


class Ability(StrEnum):
    """What a base can be asked beside text."""

    IMAGE = "image"
    LAST_IMAGE = "last image"
    REFERENCES = "references"
    CONTINUATION = "continuation"
    CONTROL = "control video"
    RESTYLE = "restyle"
    INPAINT = "inpaint"
    LONG = "long"
    SOUND = "sound"


class Rung(StrEnum):
    """How much of a base lies on the card at once; each rung needs less memory and more time."""

    NONE = "none"
    MODEL = "model"
    GROUP = "group"
    SEQUENTIAL = "sequential"


@dataclass(frozen=True, slots=True)
class BasePart:
    """A component whose weights lie in a repository of their own; `loader` is "package:Class"."""

    component: str
    loader: str
    hub_id: str
    revision: str
    subfolder: str = ""


@dataclass(frozen=True, slots=True)
class BaseRecord:
    """One base model, as far as it is known before anything is downloaded.

    A window (what one call of the pipeline films) has `n * frame_multiple + frame_remainder`
    frames, at most `window_frames`; its sides are multiples of `size_multiple`, its area about
    `pixels`.
    `family` is a row of `families.FAMILIES`; `classes` are the diffusers pipelines that film with
    these weights, the plain text-to-video one first. `hub_id` is a folder's path for a base of the
    user's own, and empty where nobody has published weights. A base that `needs_image` films from
    a first frame only. With `together`, its pipeline films several orders in words in one call.
    Where `end_multiple` is given, it takes the place of `frame_multiple` in shots that end on a
    given picture.

    Units:   `parameters` in 10^9; `memory_gib` by rung, bf16, one window at its native size;
             `download_gb` in 10^9 bytes; `territory` is where the licence holds.
    """

    name: str
    about: str
    family: str
    hub_id: str
    revision: str
    classes: tuple[str, ...]
    licence: str
    territory: str
    parameters: float
    memory_gib: Mapping[Rung, float]
    download_gb: float
    size_multiple: int
    pixels: int
    frame_multiple: int
    frame_remainder: int
    window_frames: int
    fps: Fraction
    guidance: float
    steps: int
    abilities: frozenset[Ability] = frozenset()
    parts: tuple[BasePart, ...] = ()
    needs_image: bool = False
    together: bool = False
    end_multiple: int = 0

    def ending(self) -> BaseRecord:
        """Return the record by whose rule a shot is filmed that ends on a given picture."""
        multiple = self.end_multiple or self.frame_multiple
        sections = max(1, (self.window_frames - self.frame_remainder) // multiple)
        window = sections * multiple + self.frame_remainder
        return replace(self, frame_multiple=multiple, window_frames=window)

    def window_size(self, size: Size) -> Size:
        """Return the size that is filmed for a picture of `size`: its shape, about `pixels`."""
        scale = (self.pixels / (size.width * size.height)) ** 0.5
        unit = self.size_multiple
        width = max(unit, round(size.width * scale / unit) * unit)
        height = max(unit, round(size.height * scale / unit) * unit)
        return Size(width, height)

    def window_length(self, frame_count: int) -> int:
        """Return the fewest frames of one window that hold `frame_count`, `window_frames` at most."""
        wanted = max(0, frame_count - self.frame_remainder)
        whole = -(-wanted // self.frame_multiple) * self.frame_multiple + self.frame_remainder
        return min(max(1, whole), self.window_frames)
