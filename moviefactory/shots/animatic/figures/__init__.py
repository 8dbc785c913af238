"""Figures that move: every subject of the vocabulary, posed, dressed and lit. Knows one figure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import skia

from moviefactory.lexicon.vocabulary import Action, Subject
from moviefactory.shots.animatic.figures.catches import with_catch
from moviefactory.shots.animatic.figures.contract import AIRBORNE, Anchor, FigureFacts, Look, Pose
from moviefactory.shots.animatic.figures.kinds import KINDS, figure_of
from moviefactory.shots.animatic.figures.looks import read_look
from moviefactory.shots.animatic.figures.marked import (
    LEAF_HELD,
    PREY_HELD,
    is_held_so,
    shaken_off,
    turned_about,
    with_leaf,
    with_prey,
)
from moviefactory.shots.animatic.figures.plumage import PLUMAGE
from moviefactory.shots.animatic.figures.rows import Figure
from moviefactory.shots.animatic.figures.table import FIGURES
from moviefactory.shots.animatic.light import Color, FigureLight

__all__ = [
    "Anchor",
    "FigureFacts",
    "Look",
    "Pose",
    "cloth_of",
    "crew_seat",
    "draw_back",
    "draw_figure",
    "draw_front",
    "figure_facts",
    "figure_of",
    "ground_speed",
    "read_look",
    "rock",
]


BEAKED = frozenset(PLUMAGE) | {
    Subject.BIRD, Subject.OWL, Subject.EAGLE, Subject.PENGUIN, Subject.SEAGULL, Subject.SWAN, Subject.CROW,
}  # fmt: skip
"""Who holds what it has caught in a beak or in talons."""


def _figure(name: str) -> Figure:
    """Return the figure of a subject or a kind."""
    kind = KINDS.get(name)
    return kind.figure if kind else FIGURES[Subject(name)]


def _painted(light: FigureLight, paint: Color) -> FigureLight:
    """Return the light on what a line calls golden or black: bright enough that it is seen so."""
    exposure = light.exposure * (1 + 0.8 * (1 - light.exposure))
    return replace(light, paint=paint, exposure=exposure)


def cloth_of(name: str) -> tuple[str, ...]:
    """Return the colours that a kind has of its own; none for a subject."""
    kind = KINDS.get(name)
    return kind.cloth if kind else ()


def figure_facts(subject: str) -> FigureFacts:
    """Return how large a subject, or a kind by its name, is and what it can do."""
    return _figure(subject).facts


def ground_speed(subject: str, action: Action) -> float:
    """Return how fast a figure must travel for its feet or wheels not to slide.

    Units:   its own heights a second; 0 for what flies, swims, sails or stands.
    """
    return _figure(subject).pace(action)


def draw_figure(canvas: skia.Canvas, subject: str, pose: Pose) -> None:
    """Draw a subject in figure space: y down, unit its height, origin at its anchor.

    The caller has moved the origin and set the scale (pixels per height). The figure keeps to its
    box, `width_over_height` wide and 1 high, but for at most 15 %.
    """
    figure = _figure(subject)
    if not is_held_so(pose.look):
        _facing(canvas, figure.draw, pose)
        if PREY_HELD in pose.look.features and pose.action in AIRBORNE:
            _facing(canvas, with_prey, pose)
        if subject in BEAKED:
            _facing(canvas, lambda on, so: with_catch(on, subject, so), pose)
        if LEAF_HELD in pose.look.features:
            _facing(canvas, with_leaf, pose)
        return
    canvas.save()
    canvas.scale(pose.facing, 1)
    turned = replace(pose, facing=1)
    canvas.save()
    shaken_off(canvas, turned)
    turned_about(canvas, turned, centred=figure.facts.anchor_for(pose.action) == "centre")
    _facing(canvas, figure.draw, turned)
    canvas.restore()
    canvas.restore()


def crew_seat(subject: str) -> tuple[float, float, float] | None:
    """Return x and y of the ground that a figure's crew stands or sits on, and their height.

    x counts forward, for a figure that faces right; None for figures that carry nobody.

    Units:   heights of the carrying figure, in its figure space, before `rock`.
    """
    carrier = _figure(subject).carrier
    return carrier.seat if carrier else None


def rock(subject: str, pose: Pose) -> tuple[float, float]:
    """Return how a figure that carries a crew moves them: (dy, degrees); (0, 0) for the others.

    The crew moves along where the caller applies `translate(0, dy)` and then `rotate(degrees)` in
    the carrier's figure space, unmirrored, before it goes to the seat.

    Units:   its own heights, downwards; degrees clockwise on the screen, about its origin.
    """
    carrier = _figure(subject).carrier
    return carrier.rock(pose) if carrier else (0.0, 0.0)


def draw_back(canvas: skia.Canvas, subject: str, pose: Pose) -> None:
    """Draw what of a figure its crew hides; all of a figure that carries nobody."""
    carrier = _figure(subject).carrier
    _facing(canvas, (carrier and carrier.draw_back) or _figure(subject).draw, pose)


def draw_front(canvas: skia.Canvas, subject: str, pose: Pose) -> None:
    """Draw what of a figure stands before its crew; nothing for figures that carry nobody.

    First `draw_back`, then the crew, then this, all with the same canvas and `pose`.
    """
    carrier = _figure(subject).carrier
    if carrier:
        _facing(canvas, carrier.draw_front, pose)


def _facing(canvas: skia.Canvas, draw: Callable[[skia.Canvas, Pose], None], pose: Pose) -> None:
    canvas.save()
    if pose.look.paint is not None:
        pose = replace(pose, light=_painted(pose.light, pose.look.paint))
    if pose.facing < 0:
        canvas.scale(-1, 1)
    draw(canvas, pose)
    canvas.restore()
