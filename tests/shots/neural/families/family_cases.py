"""Which tiny bases stand for which family, and orders that fit them."""

from dataclasses import dataclass

import numpy as np
import pytest

from moviefactory.media import Size
from moviefactory.shots.neural.window import WindowOrder


@dataclass(frozen=True)
class Case:
    """A tiny base, its family and a small window of it; `overlap` frames can be continued."""

    base: str
    family: str
    width: int = 32
    height: int = 32
    frames: int = 9
    overlap: int = 5
    needs: tuple = ()
    predicts: bool = True

    def picture(self, seed=0, frames=None):
        """Return noise with a bright bar: a picture, or a clip of `frames`."""
        shape = (frames or 1, self.height, self.width, 3)
        clip = np.random.default_rng(seed).integers(0, 120, shape, dtype=np.uint8)
        clip[:, :, seed * 8 % self.width :][:, :, :16] += 120
        return clip if frames else clip[0]

    def order(self, *, bare=False, **changes):
        """Return an order with what this base cannot do without, unless `bare`."""
        given = {} if bare else {name: self.picture() for name in self.needs}
        asked = {
            "prompt": "a slow dolly over a salt desert",
            "negative_prompt": "blurry",
            "size": Size(self.width, self.height),
            "frame_count": self.frames,
            "seed": 7,
            "steps": 2,
            "guidance": 4.0,
            "fps": 16.0,
        }
        return WindowOrder(**(asked | given | changes))


_IMAGE = ("image",)
_LTX = {"width": 64, "height": 64, "frames": 17, "overlap": 9}

CASES = {
    case.base: case
    for case in (
        Case("wan_t2v", "wan"),
        Case("wan22_t2v", "wan"),
        Case("wan22_ti2v", "wan", width=64),
        Case("wan_i2v", "wan", needs=_IMAGE, predicts=False),
        Case("wan22_i2v", "wan", needs=_IMAGE, predicts=False),
        Case("wan_flf", "wan", needs=("image", "last_image"), predicts=False),
        Case("wan_vace", "wan"),
        Case("wan_v2v", "wan"),
        Case("skyreels_df", "skyreels"),
        Case("ltx_t2v", "ltx", **_LTX),
        Case("ltx_condition", "ltx", **_LTX),
        Case("ltx2", "ltx2", **_LTX),
        Case("cogvideox", "cogvideox"),
        Case("cogvideox_i2v", "cogvideox", needs=_IMAGE, predicts=False),
        Case("framepack", "framepack", frames=20, needs=_IMAGE, predicts=False),
        Case("modelscope", "modelscope", frames=8),
        Case("animatediff", "animatediff", frames=8),
    )
}
"""`videofactory` is a model of our own: its laws lie beside it, in tests/shots/neural/videofactory."""

_QUICK = {
    "wan_t2v",
    "wan_i2v",
    "skyreels_df",
    "ltx_t2v",
    "ltx2",
    "cogvideox",
    "framepack",
    "modelscope",
    "animatediff",
}


def bases(names=CASES):
    """Return a mark that runs a test on tiny bases: on one of each family always, on all if slow."""
    marks = {name: () if name in _QUICK else pytest.mark.slow for name in names}
    return pytest.mark.parametrize(
        "base", [pytest.param(name, marks=mark) for name, mark in marks.items()]
    )
