"""What a beast in a room lies on: sofa, armchair, bed, cushion. Knows furniture; not who lies there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import skia

from moviefactory.lexicon.places import ROOMS
from moviefactory.lexicon.vocabulary import Action, Place, Subject
from moviefactory.shots.animatic.layers import ink
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.rooms import lamplit

if TYPE_CHECKING:
    from moviefactory.shots.animatic.stage import Stage
    from moviefactory.shots.animatic.staging import Player

PETS: Final = frozenset({Subject.CAT, Subject.DOG, Subject.RABBIT, Subject.MOUSE, Subject.FOX})
RESTING: Final = frozenset({Action.SLEEP, Action.SIT})
MOST_WIDE: Final = 0.42
"""Half of the widest seat. Units: frame widths."""
WOOD, LINEN = color("#6a4632"), color("#efe6d8")


@dataclass(frozen=True, slots=True)
class Perch:
    """A seat. Units: widths of who lies on it; `back` is how high it rises over its seat."""

    words: tuple[str, ...]
    wide: float
    seat: float
    back: float
    tone: str


PERCHES: Final[Mapping[str, Perch]] = MappingProxyType(
    {
        "sofa": Perch(("sofa", "couch", "settee", "divan", "沙发", "ソファ"), 1.9, 0.30, 0.42, "#4f8a96"),
        "armchair": Perch(("armchair", "easy chair", "chair", "扶手椅", "椅"), 1.45, 0.36, 0.62, "#a85444"),
        "bed": Perch(("bed", "床"), 2.4, 0.32, 0.0, "#e8e0d0"),
        "cushion": Perch(("cushion", "pillow", "basket", "垫", "枕"), 1.25, 0.13, 0.0, "#a83f4a"),
    }
)  # fmt: skip
"""By name; of two that a line names the first."""


def perch_of(player: Player, stage: Stage) -> Perch | None:
    """Return what a line says that a pet rests on; None where it names nothing such."""
    if player.subject not in PETS or player.action not in RESTING or stage.place is Place.TABLETOP:
        return None
    if stage.place not in ROOMS:
        return None  # A bench by a lake is no sofa.
    return next((one for one in PERCHES.values() if stage.says(one.words)), None)


def seat_height(perch: Perch, player: Player) -> float:
    """Return how high the seat lies. Units: pixels."""
    return perch.seat * player.width


def draw_perch(
    canvas: skia.Canvas, stage: Stage, perch: Perch, x: float, y: float, wide: float
) -> None:
    """Draw the seat with its middle at `x` on the ground `y`, for who is `wide` pixels."""
    palette = lamplit(stage).palette if stage.place in ROOMS else stage.palette
    cloth = mix(palette.local(color(perch.tone)), palette.near, 0.10)
    dark, seat = mix(cloth, palette.near, 0.35), perch.seat * wide
    half = min(0.5 * perch.wide * wide, MOST_WIDE * stage.width)
    x = min(stage.width - 1.05 * half, max(1.05 * half, x))

    def slab(left: float, top: float, right: float, foot: float, tone: int | skia.Paint) -> None:
        round_by = 0.06 * wide
        canvas.drawRoundRect(skia.Rect(left, top, right, foot), round_by, round_by, tone)

    if perch.seat < 0.2:
        canvas.drawOval(skia.Rect(x - half, y - 1.6 * seat, x + half, y + 0.4 * seat), ink(cloth))
        return
    for leg in (x - 0.9 * half, x + 0.82 * half):
        canvas.drawRect(skia.Rect(leg, y - 0.12 * wide, leg + 0.07 * wide, y), ink(mix(palette.local(WOOD), palette.near, 0.2)))  # fmt: skip
    if perch.back:
        slab(x - half, y - seat - perch.back * wide, x + half, y - 0.08 * wide, ink(dark))
        slab(x - half, y - seat - 0.03 * wide, x + half, y - 0.08 * wide, ink(cloth))
        for end in (x - half - 0.06 * wide, x + half - 0.16 * wide):
            slab(end, y - seat - 0.24 * wide, end + 0.22 * wide, y - 0.06 * wide, ink(mix(cloth, palette.near, 0.15)))  # fmt: skip
        return
    wood = ink(mix(palette.local(WOOD), palette.near, 0.15))
    slab(x - half - 0.06 * wide, y - 2.3 * seat, x - half + 0.04 * wide, y, wood)
    slab(x + half - 0.04 * wide, y - 1.6 * seat, x + half + 0.06 * wide, y, wood)
    slab(x - half, y - seat - 0.02 * wide, x + half, y - 0.10 * wide, ink(cloth))
    slab(x - half + 0.05 * wide, y - 1.45 * seat, x - half + 0.5 * wide, y - 0.9 * seat, ink(mix(palette.local(LINEN), palette.near, 0.05)))  # fmt: skip
