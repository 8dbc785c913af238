"""A train that stands at its platform, seen along its side. Knows no place."""

from __future__ import annotations

import skia

from moviefactory.lexicon.vocabulary import SubjectReading
from moviefactory.shots.animatic.figures import read_look
from moviefactory.shots.animatic.layers import Flat, Layer, ink
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.stage import Stage
from moviefactory.shots.animatic.terrain import snowed
from moviefactory.shots.animatic.vista import Vista

COATS = tuple(map(color, ("#a03a34", "#2f6a4a", "#34568f", "#b0702f")))
CREAM, IRON = color("#e8dcb8"), color("#33414f")
LONG, GAP, NEAR = 1.15, 0.05, 0.26
"""How long a carriage is, what lies between two, of how far it is off; where the first begins."""
CARS, PARTS = 5, 7
"""How many carriages; how many windows and doors each has."""
DOORS = (0, 6)


def halted_train(
    stage: Stage, train: SubjectReading, view: Vista, face: float, side: int
) -> list[Layer]:
    """Return carriages along a platform that lies to their `side`. Units: `face` pixels at the lead."""
    palette, u = stage.palette, stage.unit
    look = read_look(train.detail, name="halted", film_seed=stage.seed, subject=train.subject)
    coat = look.primary if train.detail else stage.dice("halted").choice(COATS)
    wall, band, panes, doors, roof, under = (skia.Path() for _ in range(6))
    low, high, top = 40 * u, 590 * u, 650 * u
    far = NEAR
    for _ in range(CARS):
        at, far = far * (1 + GAP), far * (1 + LONG)
        view.wall(under, face, (at, far), (-60 * u, low))
        view.wall(wall, face, (at, far), (low, high))
        view.wall(band, face, (at, far), (0.44 * high, 0.50 * high))
        view.add(roof, (face, high, at), (face - side * 160 * u, top, at), (face - side * 160 * u, top, far), (face, high, far))  # fmt: skip
        for number in range(PARTS):
            near, off = (at * (far / at) ** ((number + share) / PARTS) for share in (0.18, 0.84))
            if number in DOORS:
                view.wall(doors, face, (near, off), (low, 0.92 * high))
            view.wall(panes, face, (near, off), (0.56 * high, 0.86 * high))
    tone = mix(palette.local(coat), palette.near, 0.16)
    glow = mix(palette.accent, (1.0, 0.95, 0.8), 0.5)
    pane = glow if stage.dark else mix(palette.local(IRON), palette.sky[3], 0.35)
    return [
        Flat(under, ink(mix(palette.local(IRON), palette.near, 0.5)), 0.7),
        Flat(roof, ink(snowed(stage, mix(tone, palette.near, 0.45))), 0.7),
        Flat(wall, ink(tone), 0.7),
        Flat(band, ink(mix(palette.local(CREAM), palette.near, 0.14)), 0.7),
        Flat(doors, ink(mix(tone, palette.near, 0.35)), 0.7),
        Flat(panes, ink(pane), 0.7),
    ]
