"""Put who wears a shell to work: knights, robots, astronauts. Knows where a deed is drawn; no plates, no words."""

from __future__ import annotations

from moviefactory.shots.animatic.figures.at_work import (
    draw_labour_before,
    draw_labour_behind,
    draw_labour_far,
    labour_of,
)
from moviefactory.shots.animatic.figures.contract import AIRBORNE, Pose
from moviefactory.shots.animatic.figures.fittings import draw_fitting
from moviefactory.shots.animatic.figures.gestures import gesture
from moviefactory.shots.animatic.figures.grips import (
    Held,
    draw_far,
    draw_in_front,
    in_hands,
    with_hands,
)
from moviefactory.shots.animatic.figures.labour import Labour
from moviefactory.shots.animatic.figures.motions import Gesture
from moviefactory.shots.animatic.figures.painter import Painter
from moviefactory.shots.animatic.figures.skeleton import Proportions, Skeleton


def labour_in_shell(pose: Pose) -> Labour | None:
    """Return the deed of the table that somebody does; who floats has no ground to do it on."""
    return None if pose.action in AIRBORNE else labour_of(pose.look.features)


def in_free_hands(pose: Pose) -> tuple[Held, ...]:
    """Return what somebody holds, if what they are at leaves the hands free."""
    labour = labour_in_shell(pose)
    if labour and not labour.leaves_hands_free:
        return ()
    return in_hands(pose.action, pose.look.features)


def moved_in_shell(pose: Pose, body: Proportions, seconds: float) -> Gesture:
    """Return what a body does at a moment: its deed of the table, or else its action."""
    labour = labour_in_shell(pose)
    if labour:
        return labour.pose(body, seconds + pose.phase * 7.3, pose.phase)
    held = in_hands(pose.action, pose.look.features)
    return with_hands(gesture(pose.action, body, seconds, pose.phase), pose.action, body, held)


def draw_surroundings(painter: Painter, pose: Pose, bones: Skeleton, seconds: float) -> None:
    """Draw what stands behind somebody: what the deed needs, or else what the action does."""
    labour = labour_in_shell(pose)
    if labour:
        draw_labour_behind(painter, labour, pose.look, seconds)
    else:
        draw_fitting(painter, pose.action, bones, pose.look, seconds)


def draw_in_far_hand(
    painter: Painter, pose: Pose, held: tuple[Held, ...], bones: Skeleton, seconds: float
) -> None:
    """Draw what the far hand holds or works with."""
    draw_far(painter, held, bones, pose.look, seconds)
    labour = labour_in_shell(pose)
    if labour:
        draw_labour_far(painter, labour, bones, pose.look, seconds)


def draw_before_body(
    painter: Painter, pose: Pose, held: tuple[Held, ...], bones: Skeleton, seconds: float, head: float
) -> None:  # fmt: skip
    """Draw what stands before somebody and what the near hand holds or works with."""
    labour = labour_in_shell(pose)
    if labour:
        draw_labour_before(painter, labour, bones, pose.look, seconds)
    else:
        draw_in_front(painter, pose.action, held, bones, pose.look, seconds, head)
