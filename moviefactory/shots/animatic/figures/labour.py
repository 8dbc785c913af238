"""What one deed of people is drawn with: a pose, sketches, and the furniture that several share. A table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from moviefactory.shots.animatic.figures.work_poses import WorkPose


@dataclass(frozen=True, slots=True)
class Labour:
    """One deed: how the body is, and sketches of what it works with.

    `swung` is held in the near hand and leans with it; `angles` are what `near` and `far` lean by.
    """

    pose: WorkPose
    behind: str = ""
    before: str = ""
    near: str = ""
    far: str = ""
    both: str = ""
    swung: str = ""
    angles: tuple[float, float] = (0.0, 0.0)
    is_seated: bool = False

    @property
    def leaves_hands_free(self) -> bool:
        """Whether whoever does it may be seen with what the line gives into the hands."""
        return not (self.near or self.far or self.both or self.swung)


TABLE: Final = "box 12 -47 57 -43 0.6 pale; box 16 -43 20 0 0.4 wood; box 50 -43 54 0 0.4 wood"
DESK: Final = "box 8 -49 57 -45 0.6 pale; box 12 -45 16 0 0.4 wood; box 38 -45 56 0 0.4 wood; box 41 -41 53 -28 0.4 pale; box 41 -25 53 -12 0.4 pale"
STOOL: Final = "box -22 -26 2 -22 1 wood; box -20 -22 -17 0 0 wood; box -3 -22 0 0 0 wood"
CHAIR: Final = "box -26 -62 -22 0 1 wood; box -24 -26 2 -22 1 wood; box -2 -22 1 0 0 wood"
ARMCHAIR: Final = "blob -32 -70 -20 -70 -18 -6 -32 -6 red; blob -30 -30 6 -28 8 -6 -30 -6 red; box -28 -6 -24 0 0 wood; box 2 -6 6 0 0 wood"
