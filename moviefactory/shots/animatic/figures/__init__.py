"""Figures that move: every subject of the vocabulary, posed, dressed and lit. Knows one figure."""

from __future__ import annotations

import skia

from moviefactory.lexicon.vocabulary import Action, Subject
from moviefactory.shots.animatic.figures.contract import Anchor, FigureFacts, Look, Pose
from moviefactory.shots.animatic.figures.looks import read_look
from moviefactory.shots.animatic.figures.table import FIGURES

__all__ = [
    "Anchor",
    "FigureFacts",
    "Look",
    "Pose",
    "draw_figure",
    "figure_facts",
    "ground_speed",
    "read_look",
]


def figure_facts(subject: Subject) -> FigureFacts:
    """Return how large a subject is and what it can do."""
    return FIGURES[subject].facts


def ground_speed(subject: Subject, action: Action) -> float:
    """Return how fast a figure must travel for its feet or wheels not to slide.

    Units:   its own heights a second; 0 for what flies, swims, sails or stands.
    """
    return FIGURES[subject].pace(action)


def draw_figure(canvas: skia.Canvas, subject: Subject, pose: Pose) -> None:
    """Draw a subject in figure space: y down, unit its height, origin at its anchor.

    The caller has moved the origin and set the scale (pixels per height). The figure keeps to its
    box, `width_over_height` wide and 1 high, but for at most 15 %.
    """
    canvas.save()
    if pose.facing < 0:
        canvas.scale(-1, 1)
    FIGURES[subject].draw(canvas, pose)
    canvas.restore()
