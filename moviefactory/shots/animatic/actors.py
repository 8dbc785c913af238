"""The players in motion: figures on their way, lit by the scene. Knows poses; not how to draw them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

import skia

from moviefactory.lexicon.gloss import in_english
from moviefactory.lexicon.groups import ALIKE
from moviefactory.lexicon.places import ROOMS, broad
from moviefactory.lexicon.vocabulary import Action, Place, Subject, Weather
from moviefactory.shots.animatic.effects import (
    Spot,
    begin_rust,
    bend,
    clip_to_water,
    draw_before,
    draw_behind,
    end_rust,
)
from moviefactory.shots.animatic.figures import (
    Look,
    Pose,
    cloth_of,
    crew_seat,
    draw_back,
    draw_figure,
    draw_front,
    read_look,
    rock,
)
from moviefactory.shots.animatic.figures.wardrobe import CARRIED, TOWED
from moviefactory.shots.animatic.gleam import draw_gleam, gleam_reach, is_dim
from moviefactory.shots.animatic.happenings import happenings_of
from moviefactory.shots.animatic.layers import Moment, ink, recorded
from moviefactory.shots.animatic.leads import draw_lead, draw_tether, is_tethered, led_beasts
from moviefactory.shots.animatic.leaps import draw_leaping, leaps
from moviefactory.shots.animatic.light import FigureLight
from moviefactory.shots.animatic.lighting import light_on
from moviefactory.shots.animatic.measures import PEOPLE
from moviefactory.shots.animatic.noise import wobble
from moviefactory.shots.animatic.perches import PERCHES, draw_perch, perch_of, seat_height
from moviefactory.shots.animatic.postures import BURDENED
from moviefactory.shots.animatic.riders import Rider
from moviefactory.shots.animatic.roosts import perched, roost_of
from moviefactory.shots.animatic.seating import seat_said
from moviefactory.shots.animatic.spans import bears_train, draw_span, draw_track, draw_viaduct
from moviefactory.shots.animatic.stage import Floor, Stage
from moviefactory.shots.animatic.staging import Player
from moviefactory.shots.animatic.suiting import at_surface
from moviefactory.shots.animatic.surface import draw_swimming

SPARE = 0.30
"""How far a figure reaches out of its box at most. Units: its heights."""
RESTS = {Action.SIT: "chair", Action.SLEEP: "bed"}
"""What somebody in a room sits and lies on."""
ABROAD = frozenset({"backpack", "hat", "scarf"})
"""What a stranger takes off in a room."""
LADEN = ("laden", "loaded", "burdened", "packed", "carrying", "pack")
"""What is said of a beast that bears a load."""
BARE = frozenset({"shorts", "jersey", "visor cap"})
"""What nobody goes out in when it snows."""
TREES = {
    Place.SAVANNA: "acacia", Place.BEACH: "palm", Place.DESERT: "palm", Place.OASIS: "palm", Place.SNOW: "conifer",
    Place.SNOW_TOWN: "conifer", Place.POLAR: "conifer", Place.POLAR_STATION: "conifer", Place.MOUNTAINS: "conifer",
}  # fmt: skip
"""The tree of a land, where a line names no other."""
TREE_WORDS = {
    "broad": ("oak", "apple", "cherry", "maple", "birch", "willow", "olive", "橡", "樱", "苹果"),
    "acacia": ("acacia", "thorn tree", "baobab", "金合欢"),
    "palm": ("palm", "coconut", "棕榈", "椰"),
    "conifer": ("pine", "fir ", "fir-", "spruce", "conifer", "cedar", "christmas tree", "松", "杉"),
}


@dataclass(frozen=True, slots=True)
class _Actor:
    """Somebody as drawn. `under` is the seat or the rails, which never move."""

    player: Player
    action: Action
    look: Look
    light: FigureLight
    crew: tuple[Look, ...]
    happens: frozenset[str]
    under: skia.Picture | None
    is_aloft: bool
    is_dim: bool
    is_tied: bool
    is_wide: bool


class Actors:
    """The layer of all players, at depth 1."""

    depth = 1.0

    def __init__(self, stage: Stage, floor: Floor, looks: dict[str, str], film_seed: int) -> None:
        self._stage, self._floor = stage, floor
        players = stage.staging.players
        self._led = led_beasts(players, stage.words)
        self._cast = []
        for index, (player, seat) in enumerate(perched(players, stage)):
            look = _look(player, looks, film_seed, index, _fellows(players[:index], player))
            action, look = seated_asleep(player, _at_home(look, player, stage))
            light = light_on(stage, player)
            perch = None if roost_of(player) else perch_of(player, stage)
            crew = tuple(
                _look(rider, looks, film_seed, index + at + 1)
                for at, rider in enumerate(player.crew)
            )
            seats = [] if seat is None else [seat]
            if perch is not None:
                seats.append(partial(draw_perch, stage=stage, perch=perch, x=player.x, y=player.y, wide=player.width))  # fmt: skip
                player = replace(player, y=player.y - seat_height(perch, player))
            if player.subject is Subject.TRAIN and index == len(players) - 1:
                rails = draw_viaduct if bears_train(stage.place, stage.says) else draw_track
                seats.append(partial(rails, stage=stage, y=player.y, height=player.height))
            happens = happenings_of(player.detail)
            if "opening" in happens:
                look = replace(look, features=look.features | {"open"})
            wide = bool(seats or happens) or player.subject is Subject.BRIDGE
            tied = is_tethered(player, stage)
            wide |= tied or leaps(player.subject, player.action, stage.place)
            self._cast.append(
                _Actor(
                    player, action, look, light, crew, happens, recorded(seats) if seats else None,
                    is_aloft=roost_of(player) is not None, is_dim=is_dim(stage, player, look), is_tied=tied,
                    is_wide=wide,
                )
            )  # fmt: skip

    def box(self, moment: Moment) -> tuple[int, int, int, int]:
        """Return left, top, right, bottom on the frame of all that is drawn.

        What is under somebody or happens to them may reach to every edge.
        """
        width, height = self._stage.width, self._stage.height
        if any(actor.is_wide for actor in self._cast):
            return 0, 0, width, height
        bounds = skia.Rect.MakeEmpty()
        for actor in self._cast:
            left, top, right, bottom = actor.player.box(moment.share)
            spare = gleam_reach(actor.player) if actor.is_dim else SPARE * actor.player.height
            bounds.join(skia.Rect(left - spare, top - spare, right + spare, bottom + spare))
        seen = moment.matrix(self.depth).mapRect(bounds).roundOut()
        return max(0, seen.left()), max(0, seen.top()), min(width, seen.right()), min(height, seen.bottom())  # fmt: skip

    def draw(self, canvas: skia.Canvas, moment: Moment) -> None:
        """Draw every player where it is now."""
        canvas.save()
        canvas.concat(moment.matrix(1.0))
        for actor in self._cast:
            one = actor.player
            if one.subject is Subject.BRIDGE:
                draw_span(canvas, self._stage, one.x, one.y, one.height, moment.seconds)
            if actor.under is not None:
                canvas.drawPicture(actor.under)
            self._draw_one(canvas, actor, moment)
        for leader, beast in self._led:
            draw_lead(canvas, self._stage, leader, beast, moment)
        canvas.restore()

    def _draw_one(self, canvas: skia.Canvas, actor: _Actor, moment: Moment) -> None:
        player = actor.player
        x = player.x + player.travel_x * (moment.share - 0.5)
        y = player.y + player.travel_y * (moment.share - 0.5)
        tilt = 0.0
        if player.anchor == "centre" and not actor.is_aloft:
            drift = 0.035 * player.height
            if player.action is Action.FLY:
                drift *= 0.6
            y += drift * wobble(moment.seconds * 0.55, player.phase)
            x += drift * wobble(moment.seconds * 0.43, player.phase + 3)
            if player.action in (Action.FLOAT, Action.FALL):
                tilt = 7.0 * wobble(moment.seconds * 0.35, player.phase + 7)
        elif not actor.is_aloft:
            # A group keeps its ranks on uneven ground.
            y += self._floor(x) - self._floor(player.x)
            if player.anchor == "ground":
                self._shadow(canvas, player, x, y)
            elif crew_seat(player.figure) is None:
                y += 0.020 * player.height * math.sin(1.2 * moment.seconds + 6 * player.phase)
                tilt = 1.8 * math.sin(0.9 * moment.seconds + 6 * player.phase + 1)
        if actor.is_dim:
            draw_gleam(canvas, self._stage, player, x, y)
        if actor.is_tied:
            draw_tether(canvas, self._stage, player, moment)
        canvas.save()
        canvas.translate(x, y)
        canvas.rotate(tilt)
        canvas.scale(player.height, player.height)
        pose = Pose(
            actor.action, moment.seconds, player.phase, player.facing, actor.look, actor.light
        )
        if actor.happens:
            self._draw_happening(canvas, actor, pose)
        else:
            self._draw_aboard(canvas, actor, pose)
        canvas.restore()

    def _draw_aboard(self, canvas: skia.Canvas, actor: _Actor, pose: Pose) -> None:
        """Draw a figure with who is aboard."""
        player = actor.player
        borne = bool(player.crew) and player.subject in PEOPLE
        if borne and player.crew[0].action is Action.SLEEP:
            draw_figure(canvas, player.figure, pose)
            self._draw_crew(canvas, actor, pose)
            return
        if borne:
            # A child on somebody's shoulders is behind their head.
            self._draw_crew(canvas, actor, pose)
            draw_figure(canvas, player.figure, pose)
            return
        if at_surface(player.action, self._stage.place):
            draw_swimming(canvas, self._stage, player, pose.seconds, lambda on: draw_figure(on, player.figure, pose))  # fmt: skip
        elif leaps(player.subject, player.action, self._stage.place):
            draw_leaping(canvas, self._stage, player, pose.seconds, lambda on: draw_figure(on, player.figure, pose))  # fmt: skip
        else:
            (draw_back if player.crew else draw_figure)(canvas, player.figure, pose)
        if player.crew:
            self._draw_crew(canvas, actor, pose)
            draw_front(canvas, player.figure, pose)

    def _draw_happening(self, canvas: skia.Canvas, actor: _Actor, pose: Pose) -> None:
        """Draw a figure to which something happens, with what is seen of it."""
        player, palette = actor.player, self._stage.palette
        half = 0.5 * player.width / player.height
        top, low = (-0.5, 0.5) if player.anchor == "centre" else (-1.0, 0.0)
        spot = Spot(half, top, low, pose.facing, palette.light, palette.haze, pose.seconds)
        canvas.save()
        if "sinking" in actor.happens:
            clip_to_water(canvas, spot)
        bend(canvas, actor.happens, spot)
        draw_behind(canvas, actor.happens, spot)
        if "rusting" in actor.happens:
            begin_rust(canvas, spot)
        self._draw_aboard(canvas, actor, pose)
        if "rusting" in actor.happens:
            end_rust(canvas, spot)
        canvas.restore()
        draw_before(canvas, actor.happens, spot)

    def _draw_crew(self, canvas: skia.Canvas, actor: _Actor, carrier: Pose) -> None:
        """Draw who is aboard, moving with what carries them."""
        heave, degrees = rock(actor.player.figure, carrier)
        canvas.save()
        canvas.translate(0, heave)
        canvas.rotate(degrees)
        for rider, look in zip(actor.player.crew, actor.crew, strict=True):
            canvas.save()
            canvas.translate(carrier.facing * rider.x, rider.y)
            canvas.scale(rider.height, rider.height)
            pose = replace(carrier, action=rider.action, phase=rider.phase, look=look)
            if rider.action is Action.ROW:
                # Who rows looks aft, and pulls in time with the oar.
                pose = replace(pose, phase=carrier.phase, facing=-carrier.facing)
            draw_figure(canvas, rider.kind or rider.subject, pose)
            canvas.restore()
        canvas.restore()

    def _shadow(self, canvas: skia.Canvas, player: Player, x: float, y: float) -> None:
        """Draw the soft dark under the feet that joins a figure to its ground."""
        half = 0.46 * player.width
        tall = 0.030 * min(player.height, 2 * half)
        dark = self._stage.palette.near
        for grow, alpha in ((1.15, 0.16), (0.8, 0.28)):
            canvas.drawOval(skia.Rect(x - half * grow, y - tall * grow, x + half * grow, y + tall * grow), ink(dark, alpha))  # fmt: skip


def _fellows(before: Sequence[Player], one: Player) -> int:
    """Return how many of the same cast member stand there already: the first of `two friends`."""
    return sum(bool(one.cast) and other.cast == one.cast for other in before)


def _look(
    one: Player | Rider, looks: dict[str, str], film_seed: int, index: int, fellows: int = 0
) -> Look:
    """Return the look that the cast list gives, or else what the line itself says of it.

    Of a cast member who is several, the first wears what the list says, and each has a face.
    """
    name = one.cast or f"{one.subject}-{0 if ALIKE in one.detail else index}"
    text = in_english(looks.get(one.cast, "")) or one.detail
    if fellows:
        name, text = f"{name}-{fellows}", text.partition(", in ")[0]
    if one.cast.casefold().startswith("the "):
        # Who is called by a trade wears it: "The Keeper".
        text = f"{one.cast}, {text}"
    coat = cloth_of(one.figure) if isinstance(one, Player) else ()
    look = read_look(text, name=name, film_seed=film_seed, subject=one.subject, coat=coat)
    if text is one.detail or not one.detail:
        return look
    # Clothes are the cast's, but what is carried or pulled is the line's.
    said = read_look(one.detail, name=name, film_seed=film_seed, subject=one.subject)
    return replace(look, features=look.features | said.features & (CARRIED | TOWED))


def _at_home(look: Look, player: Player, stage: Stage) -> Look:
    """Return a look as its place asks: who rests in a room has a chair or a bed, a tree is of its land."""
    if player.subject is Subject.TREE:
        named = (kind for kind, words in TREE_WORDS.items() if stage.says(words))  # fmt: skip
        kind = next(named, TREES.get(stage.place) or TREES.get(broad(stage.place), ""))
        return replace(look, features=look.features | {kind}) if kind else look
    if player.subject not in PEOPLE:
        told = stage.says(LADEN) or any(word in player.detail for word in LADEN)
        laden = told and player.subject in BURDENED
        return replace(look, features=look.features | {"pack"}) if laden else look
    if stage.place in ROOMS:
        rest = RESTS.get(player.action)
        if rest and stage.says(PERCHES["sofa"].words):
            look = replace(look, features=look.features | {"sofa"})
        if rest == "chair" and stage.place is Place.TRAIN:
            rest = "train seat"
        worn = look.features if player.cast or player.detail else look.features - ABROAD
        return replace(look, features=worn | ({rest} if rest else set()))
    if player.action is Action.SIT:
        look = replace(look, features=look.features | seat_said(stage))
    cold = stage.weather is Weather.SNOW or broad(stage.place) is Place.SNOW
    if cold and "shorts" in look.features and "number" not in look.features:
        warm = (look.features - BARE) | {"jacket", "scarf"}
        return replace(look, features=warm)
    return look


def seated_asleep(player: Player, look: Look) -> tuple[Action, Look]:
    """Return what is drawn of who sleeps at a desk, at a bar or in a train: nodding on a seat."""
    if (
        player.action is not Action.SLEEP
        or "seated" not in player.detail
        or "at a desk" in player.detail
    ):
        return player.action, look
    laid_down = look.features - {"bed"} - CARRIED
    return Action.SIT, replace(look, features=laid_down | {"chair", "asleep"})
