"""A film's look as one gentle curve per colour. Knows curves and tables; not scenes or moods."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from PIL import Image

from moviefactory.errors import UnknownName

if TYPE_CHECKING:
    from numpy.typing import NDArray

Tint = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Grade:
    """One look.

    Units:   shares of full scale: `contrast` of an S curve (0 to below 1), `lift` of black, `shadows`
             and `highlights` added to red, green and blue there; `grain` is its standard deviation.
    """

    about: str
    contrast: float = 0.0
    lift: float = 0.0
    shadows: Tint = (0.0, 0.0, 0.0)
    highlights: Tint = (0.0, 0.0, 0.0)
    grain: float = 0.0

    def curves(self) -> NDArray[np.uint8]:
        """Return what each value becomes. Shape: (3, 256)."""
        value = np.arange(256)[None, :] / 255
        curve = value + self.contrast * value * (1 - value) * (2 * value - 1)
        curve = self.lift + (1 - self.lift) * curve
        curve = curve + np.array(self.shadows)[:, None] * (1 - value) ** 2 * value * 4
        curve = curve + np.array(self.highlights)[:, None] * value**2
        return np.rint(np.clip(curve, 0, 1) * 255).astype(np.uint8)

    def has_curve(self) -> bool:
        """Return whether the curves change anything."""
        return bool((self.curves() != np.arange(256)).any())


GRADES: Final[Mapping[str, Grade]] = {
    "none": Grade("as the base filmed it"),
    "film": Grade(
        "print stock: soft contrast, warm lights, cool shadows, fine grain",
        0.25, 0.012, (-0.008, 0.0, 0.012), (0.012, 0.004, -0.02), 0.007,
    ),
    "warm": Grade("late sun", 0.15, 0.0, (0.012, 0.0, -0.01), (0.03, 0.01, -0.05), 0.006),
    "cool": Grade("overcast, night, steel", 0.15, 0.0, (-0.012, 0.0, 0.02), (-0.04, 0.0, 0.02), 0.006),
    "faded": Grade("an old print", -0.15, 0.05, (0.015, 0.0, 0.01), (0.0, -0.01, -0.06), 0.012),
}  # fmt: skip


def grade_called(name: str) -> Grade:
    """Return the grade. Raises: UnknownName, listing the table."""
    if name not in GRADES:
        raise UnknownName("grade", name, tuple(GRADES))
    return GRADES[name]


def apply_grade(frame: NDArray[np.uint8], grade: Grade) -> NDArray[np.uint8]:
    """Return `frame` under the grade's curves. Shape: (height, width, 4), RGBA, in and out."""
    height, width = frame.shape[:2]
    table = [*grade.curves().ravel().tolist(), *range(256)]
    image = Image.frombuffer("RGBX", (width, height), frame, "raw", "RGBX", 0, 1)
    return np.asarray(image.point(table))
