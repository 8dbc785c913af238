"""What a camera is, and the table of cameras. Knows orders and frames; not how a frame is made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Final, Literal, Protocol, cast

from moviefactory.backends import BackEnd, load_back_end

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from moviefactory.shots.neural.lab.settings import LabSetup
    from moviefactory.storyboard import ShotOrder


@dataclass(frozen=True, slots=True)
class CameraRecord:
    """What the planner reads of a camera.

    `frame_multiple` and `frame_remainder`: a shot has `n * frame_multiple + frame_remainder` frames
    (1 and 0: any number). `frame_rates` is empty when any rate will do.
    `takes` are the fields of an order, of those that name files (and `words`), that the camera makes
    use of; of the others the planner tells, and the camera never sees them.
    `is_directed`: its orders say how each shot is framed to follow from the shots around it.
    `has_sound`: a take may bring a sound of its own, which is heard in place of one made for the shot.
    `films_with` are modules that a worker may load before it is asked to film; none where what films
    is loaded in a process of its own.
    `pixels` is the order of a frame's channels: `rgba` or `bgra`; the fourth is not looked at.
    Units:   frames; pixels; GiB; seconds of one core (or one GPU) for a million pixels of one frame.
    """

    back_end: BackEnd
    frame_multiple: int = 1
    frame_remainder: int = 0
    longest_shot_frames: int | None = None
    size_multiple: int = 2
    frame_rates: tuple[Fraction, ...] = ()
    takes: frozenset[str] = frozenset()
    pixels: Literal["rgba", "bgra"] = "rgba"
    is_directed: bool = False
    has_sound: bool = False
    films_with: tuple[str, ...] = ()
    memory_gib: float = 0.5
    seconds_per_megapixel_frame: float = 0.0
    seconds_per_shot: float = 0.0

    def seconds_for(self, order: ShotOrder) -> float:
        """Return an estimate of how long one shot takes on one core or GPU."""
        megapixels = order.size.width * order.size.height / 1e6
        each = self.seconds_per_megapixel_frame * megapixels
        return self.seconds_per_shot * min(1.0, megapixels) + each * order.frame_count


@dataclass(frozen=True, slots=True)
class CameraSetup:
    """What was chosen for the camera of a whole film, beside its orders; each camera takes what is its own.

    `base` is a base model's name, folder or hub id ("" leaves it to the camera); `loras` are
    (name, strength). `offline` forbids the network. `device` is torch's ("" is the best);
    on a processor `cores` of it work (0: as torch is set).
    `speed` are rows of `neural.speed.WAYS`; `batch_shots` are filmed in one call (0: as many as the
    card's free memory holds); `base_sound` keeps what a base lets be heard with its pictures; `lab`
    says how a base's frames are finished.
    """

    base: str = ""
    loras: tuple[tuple[str, float], ...] = ()
    steps: int | None = None
    guidance: float | None = None
    offline: bool = False
    device: str = ""
    cores: int = 0
    speed: tuple[str, ...] = ()
    batch_shots: int = 0
    base_sound: bool = True
    lab: LabSetup | None = None


class Camera(Protocol):
    """Turns an order into frames.

    To add a camera: write one module with a class that has these two members and is made of a
    `CameraSetup`; add one row to `CAMERAS`; run `pytest tests/shots`, whose contract test finds it.

    `record` says what it can do; the planner settles what it cannot. Change `record.back_end.version`
    whenever the same order would give other frames. `film` must use nothing but the order: `seed`
    for chance (another take is another picture), `film_seed` and `looks` for whoever is in the film
    (the hero looks the same in every shot), `framing` so that neighbouring shots follow one another.
    """

    @property
    def record(self) -> CameraRecord:
        """What this camera can do."""
        ...

    def film(self, order: ShotOrder) -> Iterator[NDArray[np.uint8]]:
        """Yield exactly `order.frame_count` frames.

        Shape: (height, width, 4), in the order `record.pixels`, uint8, C-contiguous. A frame is
        valid until the next one is asked for: the camera may draw into the same array again.
        """
        ...


ANIMATIC: Final = "animatic"
"""The camera that needs nothing, and stands in for others."""
CAMERAS: Final[Mapping[str, str]] = {
    ANIMATIC: "moviefactory.shots.animatic.camera:AnimaticCamera",
    "diffusers": "moviefactory.shots.neural.camera:DiffusersCamera",
}


def load_camera(name: str, setup: CameraSetup | None = None) -> Camera:
    """Return the camera called `name`, set up. Raises: UnknownName, listing the table."""
    return cast(Camera, load_back_end("camera", CAMERAS, name)(setup or CameraSetup()))
