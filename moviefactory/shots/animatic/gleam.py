"""A soft light behind dark beasts at night, so that their outline is seen. Knows who is dim; not how they are drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import skia

from moviefactory.lexicon.places import ROOMS, broad
from moviefactory.lexicon.vocabulary import Place, Time
from moviefactory.shots.animatic.light import mix
from moviefactory.shots.animatic.palette import luma
from moviefactory.shots.animatic.postures import BEASTS

if TYPE_CHECKING:
    from moviefactory.shots.animatic.figures import Look
    from moviefactory.shots.animatic.stage import Stage
    from moviefactory.shots.animatic.staging import Player
from moviefactory.shots.animatic.soft import PUFF_RADII, puff_of

DARKEST: Final = 0.42
"""How light a coat is at most that is lost against the night, 0 to 1."""
STRENGTH: Final = 0.42


def is_dim(stage: Stage, player: Player, look: Look) -> bool:
    """Whether a beast of dark coat would be lost in the dark behind it."""
    if player.subject not in BEASTS or stage.time is not Time.NIGHT or stage.place in ROOMS:
        return False
    coat = look.paint or look.primary
    return luma(coat) < DARKEST and broad(stage.place) not in (Place.SPACE, Place.UNDERWATER)


def gleam_reach(player: Player) -> float:
    """Return how far the light reaches from somebody's middle. Units: as the player's height."""
    return 0.80 * max(player.width, 1.2 * player.height)


def draw_gleam(canvas: skia.Canvas, stage: Stage, player: Player, x: float, y: float) -> None:
    """Draw the moonlit air behind somebody whose anchor is at (`x`, `y`)."""
    palette = stage.palette
    middle = y if player.anchor == "centre" else y - 0.5 * player.height
    reach = gleam_reach(player)
    tone = mix(palette.haze, palette.light, 0.55)
    puff_of(tone).draw(canvas, x, middle, reach / PUFF_RADII, STRENGTH)
