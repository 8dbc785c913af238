"""The neural camera: a frozen video model films, the lab finishes. Knows the order of the two.

What it tells the planner needs no torch; the base is loaded when the first frame is asked for.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from moviefactory.backends import BackEnd
from moviefactory.errors import UnknownName
from moviefactory.shots.camera import CameraRecord, CameraSetup
from moviefactory.shots.neural.bases.find import find_base
from moviefactory.shots.neural.bases.own import INDEX, folder_digest
from moviefactory.shots.neural.bases.record import Ability, Rung
from moviefactory.shots.neural.bases.weights import resolved_commit
from moviefactory.shots.neural.fitting import window_seconds
from moviefactory.shots.neural.lab.settings import LabSetup
from moviefactory.shots.neural.prompts import prompts_for
from moviefactory.shots.neural.speed import WAYS

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from moviefactory.shots.neural.window import Sound
    from moviefactory.storyboard import ShotOrder

VERSION: Final = "1"
REFERENCE_TERAFLOPS = 165.0
"""An RTX 4090, for the planner's estimate; `fitting.what_fits` knows the card that is there."""
SHOT_SECONDS = 20.0
"""What a shot takes beside its denoising: text encoder, VAE, lab. Estimate."""
TAKES: Final = frozenset({"start_image", "end_image", "source", "adapters"})
"""What an order may name beside words; `shot.check_shot` refuses what the base cannot do of it."""
FILM_FPS, FILM_MEGAPIXELS = 24, 3072 * 1280 / 1e6
_NO_PICTURE: Final = ("device", "offline", "tile_side", "tile_margin", "tile_batch", "grain_seed")


class DiffusersCamera:
    """Films each shot with a pretrained video model, adapters on, and finishes it in the lab."""

    def __init__(self, setup: CameraSetup | None = None) -> None:
        """Take a setup.

        Raises: UnknownBase and what else `find_base` raises; UnknownName for a way to film faster.
        """
        self.setup = setup or CameraSetup()
        for way in self.setup.speed:
            if way not in WAYS:
                raise UnknownName("way to film faster", way, tuple(WAYS))
        self.base = find_base(self.setup.base, offline=self.setup.offline)
        self._notes: tuple[str, ...] = ()
        self._sound: Sound | None = None

    @property
    def record(self) -> CameraRecord:
        """What this camera can do, with its base: any size, rate and length of one window."""
        film_frames = self.base.window_frames / self.base.fps * FILM_FPS
        window = window_seconds(self.base, REFERENCE_TERAFLOPS)
        return CameraRecord(
            back_end=BackEnd(
                name="diffusers",
                about=f"video models on a GPU; {self.base.name}: {self.base.about}",
                version=self._version(),
                licence=self.base.licence,
                needs_gpu=True,
                extra="neural",
            ),
            has_sound=self._gives_sound(),
            takes=TAKES | ({"references"} if Ability.REFERENCES in self.base.abilities else set()),
            memory_gib=self.base.memory_gib[Rung.NONE],
            seconds_per_shot=SHOT_SECONDS,
            seconds_per_megapixel_frame=window / float(film_frames) / FILM_MEGAPIXELS,
        )

    @property
    def base_commit(self) -> str:
        """The commit of the base's weights that are here; it is told, and counts for no key."""
        return resolved_commit(self.base)

    @property
    def notes(self) -> tuple[str, ...]:
        """What a film-maker should know of how the shots were filmed so far."""
        return self._notes

    @property
    def sound(self) -> Sound | None:
        """What the base let be heard in the shot that was filmed last, as long as the shot."""
        return self._sound

    def film(self, order: ShotOrder) -> Iterator[NDArray[np.uint8]]:
        """Yield the shot's frames: filmed by the base, then finished by the lab.

        Raises: what `shot.film_shot` and `lab.finish.finish` raise.
        """
        from moviefactory.shots.neural.lab.finish import finish
        from moviefactory.shots.neural.shot import check_shot, film_shot, shown_fps
        from moviefactory.shots.neural.sound import SoundTrack

        check_shot(self.base, order)
        loaded, self._sound = self._load(), None
        track = SoundTrack(self.base.fps) if self._gives_sound() else None
        try:
            yield from finish(
                film_shot(loaded, order, track),
                source_fps=shown_fps(self.base, order),
                size=order.size,
                fps=order.fps,
                frame_count=order.frame_count,
                setup=replace(self._lab(), grain_seed=order.seed % 2**32),
            )
            if track is not None:
                self._sound = track.sound(Fraction(order.frame_count) / order.fps)
        finally:
            self._notes = tuple(loaded.notes)

    def read_prompts(self, orders: Sequence[ShotOrder]) -> None:
        """Let the text encoder read all of a film's prompts at once, before the first shot.

        It need not come back to the card between shots then, and shots that are alike are filmed in
        one call. `film` does without, too.
        """
        loaded = self._load()
        loaded.together.expect(orders)
        for order in orders:
            loaded.text_states(*prompts_for(order, self.base.family), order.shot_id)

    def _gives_sound(self) -> bool:
        return self.setup.base_sound and Ability.SOUND in self.base.abilities

    def _load(self) -> Any:
        from moviefactory.shots.neural.loaded import load_base

        return load_base(self.setup, self.base.revision)

    def _lab(self) -> LabSetup:
        return self.setup.lab or LabSetup(device=self.setup.device, offline=self.setup.offline)

    def _version(self) -> str:
        """Return a digest of all that is not in an order and makes its frames what they are."""
        setup, base = self.setup, self.base
        is_own = base.revision.startswith("sha256:")
        facts = {
            "camera": VERSION,
            "base": [base.revision if is_own else f"{base.hub_id}@{base.revision}"],
            "window": [base.pixels, base.size_multiple, base.window_frames, str(base.fps)],
            "steps": setup.steps or base.steps,
            "guidance": base.guidance if setup.guidance is None else setup.guidance,
            "loras": [[_content(name), weight] for name, weight in setup.loras],
            **({"sound": True} if self._gives_sound() else {}),
            "speed": sorted(way for way in setup.speed if WAYS[way].changes_picture),
            "lab": {
                name: _content(value) if isinstance(value, str) else value
                for name, value in asdict(self._lab()).items()
                if name not in _NO_PICTURE
            },
        }
        text = json.dumps(facts, sort_keys=True)
        return f"{VERSION}-{hashlib.sha256(text.encode()).hexdigest()[:16]}"


def _content(name: str) -> str:
    """Return a name, or if it is a file or a model's folder here the digest of what is in it."""
    path = Path(name).expanduser() if name else Path()
    if name and (path / INDEX).is_file():
        return folder_digest(path)
    if not path.is_file():
        return name
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(1 << 20):
            digest.update(block)
    return f"sha256:{digest.hexdigest()}"
