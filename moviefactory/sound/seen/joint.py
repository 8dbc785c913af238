"""A take's frames and sounds themselves as vectors of one space, by PE-AV. Knows its worker; no rankings but its own.

transformers' classes for it need timm, and that torchvision, which does not load beside torch for the
CPU alone: so it runs in an interpreter that the user names. Source: Vyas et al., Pushing the Frontier
of Audiovisual Perception with Large-Scale Multimodal Correspondence Learning (2025).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from moviefactory.backends import BackEnd
from moviefactory.errors import MovieError
from moviefactory.media import SAMPLE_RATE_HZ, Clip
from moviefactory.sound import children
from moviefactory.sound.child import Child
from moviefactory.sound.library.store import unit_rows
from moviefactory.sound.search.encoder import EncoderRecord
from moviefactory.sound.seen.frames import key_pictures

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MODEL = "facebook/pe-av-small-16-frame"
WORKER = Path(children.__file__).with_name("av_worker.py")
LOAD_SECONDS = 600.0
ANSWER_SECONDS = 300.0
FRAMES = 16
SOUND_SECONDS = 5
BUILT_IN_SEED = 1


class JointEye:
    """Encode a take by what it shows and a sound by what is heard in it; what goes together is near.

    Nothing runs before the first of them. A worker that cannot load is not asked again; one that
    dies is started anew for the next take.
    """

    about = EncoderRecord(
        BackEnd("pe-av", "which sounds go with what a take shows", "1", "Apache-2.0 (the usual weights)"),
        model=MODEL, languages="any: it reads no words", hears=True, weights_mib=0, is_child=True,
    )  # fmt: skip

    def __init__(self, model: str, python: str) -> None:
        """Name weights, by a hub's name or a folder, and the interpreter that has PE-AV."""
        folder = Path(model).expanduser()
        self._model = str(folder.resolve()) if folder.is_dir() else model
        self._child = Child(python, WORKER, what="pe-av", option="--av-python")
        self._rate_hz = SAMPLE_RATE_HZ
        self._fault: MovieError | None = None
        self._sounds: dict[tuple[str, Path | None], NDArray[np.float32]] = {}

    def close(self) -> None:
        """End the other interpreter."""
        self._child.close()

    def of_clip(self, clip: Clip) -> NDArray[np.float32]:
        """Return one row of length 1 for what a clip shows, by frames from its first to its last.

        Raises: FfmpegFailed; NoInterpreter; ChildFailed.
        """
        import numpy as np

        last = clip.frame_count - 1
        at = [number * last // (FRAMES - 1) for number in range(FRAMES)]
        once = sorted(set(at))
        pictures = dict(zip(once, key_pictures(clip, once), strict=True))
        return self._ask("clip", np.stack([pictures[frame] for frame in at]))

    def of_sound(self, name: str, file: Path | None) -> NDArray[np.float32]:
        """Return one row of length 1 for the first seconds of a file, else of a built-in entry.

        Raises: UnreadableFile; NoInterpreter; ChildFailed.
        """
        kept = self._sounds.get((name, file))
        if kept is None:
            self._ready()
            wave = _first_seconds(_sound_of(name, file))
            if self._rate_hz != SAMPLE_RATE_HZ:
                from scipy.signal import resample_poly

                wave = resample_poly(wave, self._rate_hz, SAMPLE_RATE_HZ)
            kept = self._sounds[name, file] = self._ask("sound", wave.astype("float32"))
        return kept

    def _ask(self, what: str, given: NDArray[np.generic]) -> NDArray[np.float32]:
        self._ready()
        _, (row,) = self._child.ask({"do": what}, [given], timeout_seconds=ANSWER_SECONDS)
        return unit_rows(row)

    def _ready(self) -> None:
        """See that a process runs which has the model."""
        if self._fault is not None:
            raise self._fault
        if self._child.process_id is not None:
            return
        load = {"do": "load", "model": self._model}
        try:
            facts, _ = self._child.ask(load, timeout_seconds=LOAD_SECONDS)
        except MovieError as error:
            self._child.close()
            self._fault = error
            raise
        self._rate_hz = facts["rate_hz"]


def heard_candidates(clip: Clip, sounds: Mapping[str, Path | None], eye: JointEye) -> list[str]:
    """Return the names of sounds in the order in which they go with what a clip shows, best first.

    `sounds` are files by their names; None for what is built in.
    Raises: FfmpegFailed; UnreadableFile; NoInterpreter; ChildFailed.
    """
    import numpy as np

    names = sorted(sounds)
    if not names:
        return []
    shown = eye.of_clip(clip)
    heard = np.concatenate([eye.of_sound(name, sounds[name]) for name in names])
    order = np.argsort(-(heard @ shown[0]), kind="stable")
    return [names[index] for index in order]


def _sound_of(name: str, file: Path | None) -> Iterable[NDArray[np.float32]]:
    if file is None:
        from moviefactory.sound.library.builtin import render

        return [render(name, seconds=SOUND_SECONDS, seed=BUILT_IN_SEED).samples]
    from moviefactory.sound.library.decode import blocks_of, look_at

    return blocks_of(look_at(file))


def _first_seconds(blocks: Iterable[NDArray[np.float32]]) -> NDArray[np.float32]:
    """Return the first seconds of a sound in one plane; no more of it is read."""
    import numpy as np

    count = SOUND_SECONDS * SAMPLE_RATE_HZ
    held: NDArray[np.float32] = np.zeros(0, np.float32)
    for block in blocks:
        held = np.concatenate([held, block.mean(axis=1)])
        if len(held) >= count:
            break
    return held[:count]
